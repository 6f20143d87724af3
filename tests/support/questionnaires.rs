//! Forms that the tests fill in.

use serde_json::{Value, json};

use crate::support::{Answer, Client, Device, Server, new_key};

/// A text in both languages.
fn said(arabic: &str, english: &str) -> Value {
    json!({ "ar": arabic, "en": english })
}

fn changed(mut form: Value, changes: &Value) -> Value {
    for (field, value) in changes.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

/// A complaint of one page: kind, text, and contact data where an answer is wanted; changed as `changes` says.
pub(crate) fn complaint(changes: &Value) -> Value {
    let form = json!({
        "id": "complaint",
        "entity": "ministry",
        "kind": "feedback",
        "title": said("شكوى أو مقترح", "Complaint or suggestion"),
        "time_zone": "Asia/Qatar",
        "answered": true,
        "reply_within_days": 3,
        "with_page": true,
        "pages": [{ "fields": [
            {
                "id": "kind", "type": "single", "label": said("نوع الرسالة", "What it is"), "required": true,
                "options": [
                    { "id": "complaint", "label": said("شكوى", "Complaint") },
                    { "id": "thanks", "label": said("شكر", "Thanks") },
                    { "id": "other", "label": said("غير ذلك", "Other"), "write_in": true }
                ]
            },
            { "id": "text", "type": "long-text", "label": said("النص", "Text"), "required": true },
            {
                "id": "where", "type": "short-text", "label": said("المكان", "Where"), "required": true,
                "shown_if": [{ "field": "kind", "any_of": ["complaint"] }]
            },
            { "id": "name", "type": "name", "label": said("الاسم", "Name") },
            { "id": "email", "type": "email", "label": said("البريد", "E-mail") },
            { "id": "phone", "type": "phone", "label": said("الهاتف", "Phone"), "country_code": "974" },
            {
                "id": "agreed", "type": "consent", "label": said("أوافق", "I agree"), "version": "2026-11",
                "shown_if": [{ "field": "email" }]
            }
        ] }]
    });
    changed(form, changes)
}

/// "Is this easy to understand?", with reasons.
pub(crate) fn clarity(changes: &Value) -> Value {
    let form = json!({
        "id": "clear",
        "entity": "ministry",
        "kind": "clarity",
        "title": said("هل هذه المعلومات سهلة الفهم؟", "Is this easy to understand?"),
        "time_zone": "Asia/Qatar",
        "with_page": true,
        "pages": [{ "fields": [
            {
                "id": "easy", "type": "single", "label": said("سهلة الفهم؟", "Easy?"), "required": true,
                "options": [
                    { "id": "yes", "label": said("نعم", "Yes") },
                    { "id": "no", "label": said("لا", "No") }
                ]
            },
            {
                "id": "why", "type": "multiple", "label": said("السبب", "Why"),
                "shown_if": [{ "field": "easy", "any_of": ["no"] }],
                "options": [
                    { "id": "long", "label": said("طويلة", "Too long") },
                    { "id": "terms", "label": said("مصطلحات", "Terms") }
                ]
            }
        ] }]
    });
    changed(form, changes)
}

/// A survey of two pages with a field of nearly every type.
pub(crate) fn survey(changes: &Value) -> Value {
    let form = json!({
        "id": "survey",
        "entity": "ministry",
        "kind": "survey",
        "title": said("استطلاع", "Survey"),
        "time_zone": "Asia/Qatar",
        "pages": [
            { "title": said("عنكم", "About you"), "fields": [
                {
                    "id": "who", "type": "single", "label": said("الجهة", "Who"), "required": true,
                    "options": [
                        { "id": "person", "label": said("فرد", "Person") },
                        { "id": "body", "label": said("جهة", "Institution") }
                    ]
                },
                {
                    "id": "staff", "type": "number", "label": said("العدد", "Staff"), "whole": true, "min": 1,
                    "shown_if": [{ "field": "who", "any_of": ["body"] }]
                },
                { "id": "since", "type": "date", "label": said("منذ", "Since"), "latest": "2026-12-31" }
            ] },
            { "fields": [
                {
                    "id": "ways", "type": "multiple", "label": said("القنوات", "Ways"), "max_choices": 2,
                    "options": [
                        { "id": "web", "label": said("الموقع", "Website") },
                        { "id": "app", "label": said("التطبيق", "App") },
                        { "id": "more", "label": said("أخرى", "Other"), "write_in": true }
                    ]
                },
                {
                    "id": "parts", "type": "matrix", "label": said("التقييم", "Rate"),
                    "rows": [
                        { "id": "speed", "label": said("السرعة", "Speed") },
                        { "id": "care", "label": said("العناية", "Care") }
                    ],
                    "options": [
                        { "id": "bad", "label": said("ضعيف", "Bad") },
                        { "id": "good", "label": said("جيد", "Good") }
                    ]
                },
                {
                    "id": "order", "type": "ranking", "label": said("الترتيب", "Order"),
                    "options": [
                        { "id": "a", "label": said("أ", "A") },
                        { "id": "b", "label": said("ب", "B") }
                    ]
                },
                { "id": "words", "type": "long-text", "label": said("ملاحظات", "Notes"), "max_graphemes": 20 }
            ] }
        ]
    });
    changed(form, changes)
}

/// A report that the entity itself takes.
pub(crate) fn report(changes: &Value) -> Value {
    let form = json!({
        "id": "report",
        "entity": "ministry",
        "kind": "report",
        "title": said("بلاغ", "Report"),
        "time_zone": "Asia/Qatar",
        "answered": true,
        "limits": said("لا نحفظ ما يدل عليكم", "Nothing that names you is kept"),
        "bodies": [{
            "id": "prosecution",
            "name": said("النيابة العامة", "Public Prosecution"),
            "competence": said("الجرائم", "Crimes"),
            "url": "https://www.example.gov.qa/prosecution"
        }],
        "pages": [{ "fields": [
            { "id": "what", "type": "long-text", "label": said("ما حدث", "What happened"), "required": true }
        ] }]
    });
    changed(form, changes)
}

/// The ministry with an office, and these forms.
pub(crate) fn with_forms(forms: &[Value]) -> Value {
    let mut all = crate::polls::with(&[]);
    all["entities"][0]["offices"] =
        json!([{ "id": "care", "name": said("خدمة الجمهور", "Public care") }]);
    all["forms"] = forms.into();
    all
}

/// Answers in Arabic, written without haste.
#[expect(clippy::needless_pass_by_value, reason = "what is written in its place is handed over")]
pub(crate) fn answers(answers: Value) -> Value {
    json!({ "answers": answers, "language": "ar", "composed_secs": 60 })
}

/// A complaint that fits, with contact data.
pub(crate) fn complained() -> Value {
    answers(json!({
        "kind": { "choices": ["complaint"] },
        "text": { "text": "حفرة في الطريق\n\nأمام المدرسة" },
        "where": { "text": "شارع الكورنيش" },
        "name": { "text": "ساكن الحي" },
        "email": { "text": "canary@example.com" },
        "phone": { "text": "٤٤٠٦ ٩٩٩٩" },
        "agreed": { "agreed": "2026-11" }
    }))
}

/// Sends it to that form under a new key.
pub(crate) fn submit(device: &Device, form: &str, body: &Value) -> Answer {
    device.write("POST", &format!("/v1/forms/{form}/submissions"), &new_key(), body)
}

/// What a submission is opened with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ticket {
    pub(crate) reference: String,
    pub(crate) code: String,
}

impl Ticket {
    /// Of an answer that has both.
    pub(crate) fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 201, "{}", answer.text);
        let told = |field: &str| answer.json()[field].as_str().unwrap().to_owned();
        Self { reference: told("reference"), code: told("access_code") }
    }

    /// A request about it; a body that is not null is sent as JSON under a new key.
    pub(crate) fn send(&self, client: &Client, method: &str, part: &str, body: &Value) -> Answer {
        let (key, path) = (new_key(), format!("/v1/submissions/{}{part}", self.reference));
        let headers = [
            ("sawt-access-code", self.code.as_str()),
            ("idempotency-key", key.as_str()),
            ("content-type", "application/json"),
        ];
        match body {
            Value::Null => client.send(method, &path, &headers[..2], &[]),
            body => client.send(method, &path, &headers, body.to_string().as_bytes()),
        }
    }

    /// Where it stands.
    pub(crate) fn status(&self, client: &Client) -> Answer {
        self.send(client, "GET", "", &Value::Null)
    }
}

/// A complaint that was sent, and what opens it.
pub(crate) fn sent(server: &Server) -> Ticket {
    Ticket::of(&submit(&server.client().device(), "complaint", &complained()))
}
