//! What can be wrong with a consultation.

use sawt_wire::{
    Audience, ConsultationDefinition, Document, DocumentKind, Extension, Outcome, PollId, Stage,
    ThreadId, Timestamp, Way,
};

use super::{Findings, Mistake};
use crate::clock;

impl Findings {
    /// A draft may lack texts; what it has must be right all the same.
    pub(super) fn consultation(&mut self, path: &str, consultation: &mut ConsultationDefinition) {
        let ConsultationDefinition { title, purpose, scope, procedure, draft, .. } = &*consultation;
        for (field, text) in
            [("title", title), ("purpose", purpose), ("scope", scope), ("procedure", procedure)]
        {
            if !(*draft && text.is_empty()) {
                self.text(path, field, text);
            }
        }
        self.optional_text(path, "in_brief", consultation.in_brief.as_ref());
        self.optional_text(path, "out_of_scope", consultation.out_of_scope.as_ref());
        self.audience(path, &consultation.audience);
        self.time_zone(path, &consultation.time_zone);
        self.addresses(path, "page", consultation.page.as_ref());
        for (at, document) in consultation.documents.iter().enumerate() {
            self.document(&format!("{path}/documents/{at}"), document);
        }
        for (at, stage) in consultation.stages.iter().enumerate() {
            self.stage(&format!("{path}/stages/{at}"), stage);
        }
        for (at, way) in consultation.ways.iter().enumerate() {
            self.way(&format!("{path}/ways/{at}"), way);
        }
        if let Some(outcome) = &consultation.outcome {
            self.outcome(&format!("{path}/outcome"), outcome);
        }
        self.period(path, consultation);
    }

    pub(super) fn audience(&mut self, path: &str, audience: &[Audience]) {
        for (at, one) in audience.iter().enumerate() {
            let path = format!("{path}/audience");
            if *one == Audience::Unknown {
                let message = "it takes everyone, citizens, residents, visitors, companies, \
                               government-entities, civil-society, specialists or social-media";
                self.add(&path, &at.to_string(), message);
            } else if audience[..at].contains(one) {
                self.add(&path, &at.to_string(), "is there already");
            }
        }
    }

    fn document(&mut self, path: &str, document: &Document) {
        self.text(path, "title", &document.title);
        self.day(path, "date", document.date.as_deref());
        if document.kind == DocumentKind::Unknown {
            let message = "it takes draft, adopted, annex, form, easy-read or audio";
            self.add(path, "kind", message);
        }
        if document.files.is_empty() {
            self.add(path, "files", "none; it takes one or more");
        }
        for (at, file) in document.files.iter().enumerate() {
            let path = format!("{path}/files/{at}");
            self.language(&path, "language", &file.language);
            self.url(&path, "url", Some(&file.url));
            self.media_type(&path, "media_type", &file.media_type);
        }
    }

    fn stage(&mut self, path: &str, stage: &Stage) {
        self.text(path, "title", &stage.title);
        self.optional_text(path, "changes", stage.changes.as_ref());
        self.day(path, "date", stage.date.as_deref());
        self.url(path, "url", stage.url.as_deref());
    }

    fn way(&mut self, path: &str, way: &Way) {
        match way {
            Way::Poll { id } | Way::Form { id } => self.id::<PollId>(path, id),
            Way::Thread { id, .. } => self.id::<ThreadId>(path, id),
            Way::Email { address } => self.email(path, "address", Some(address)),
            Way::Link { title, url } => {
                self.text(path, "title", title);
                self.url(path, "url", Some(url));
            }
            Way::Unknown => {
                self.add(path, "kind", "it takes poll, thread, form, email or link");
            }
        }
    }

    fn id<T: std::str::FromStr<Err: std::fmt::Display>>(&mut self, path: &str, id: &str) {
        if let Err(invalid) = id.parse::<T>() {
            self.add(path, "id", invalid.to_string());
        }
    }

    fn outcome(&mut self, path: &str, outcome: &Outcome) {
        self.day(path, "published_on", Some(&outcome.published_on));
        self.day(path, "presented_on", outcome.presented_on.as_deref());
        self.text(path, "summary", &outcome.summary);
        self.optional_text(path, "decision", outcome.decision.as_ref());
        for (at, theme) in outcome.themes.iter().enumerate() {
            let path = format!("{path}/themes/{at}");
            for (field, text) in
                [("title", &theme.title), ("said", &theme.said), ("done", &theme.done)]
            {
                self.text(&path, field, text);
            }
        }
    }

    /// From opening to the deadline, and how that was moved.
    fn period(&mut self, path: &str, consultation: &mut ConsultationDefinition) {
        let ConsultationDefinition { opens_at, closes_at, extensions, .. } = consultation;
        self.times(path, [opens_at, closes_at, &mut None]);
        let first = extensions.first().map(|moved| moved.from.clone());
        let mut before: Option<i64> = None;
        for (at, Extension { from, to, reason, announced_at }) in extensions.iter_mut().enumerate()
        {
            let path = format!("{path}/extensions/{at}");
            let from = self.instant(&path, "from", from);
            let to = self.instant(&path, "to", to);
            self.time(&path, "announced_at", announced_at.as_mut());
            self.text(&path, "reason", reason);
            if from.zip(to).is_some_and(|(from, to)| from >= to) {
                self.add(&path, "to", "is not after \"from\"");
            }
            if before.zip(from).is_some_and(|(before, from)| before != from) {
                self.add(&path, "from", "is not the \"to\" of the extension before");
            }
            before = to;
        }
        let ms = |at: &Option<Timestamp>| at.as_ref().and_then(clock::read);
        match (before, ms(closes_at)) {
            (Some(last), Some(closes)) if last != closes => {
                self.add(path, "closes_at", "is not the \"to\" of the last extension");
            }
            (Some(_), None) if closes_at.is_none() => {
                let message = "is not there, though the deadline was moved";
                self.add(path, "closes_at", message);
            }
            _ => {}
        }
        let opened = ms(opens_at).zip(ms(&first));
        if opened.is_some_and(|(opens, first)| opens >= first) {
            self.add(&format!("{path}/extensions/0"), "from", "is not after \"opens_at\"");
        }
    }
}

/// What a published consultation loses of its period: once it has opened, its deadline moves by an extension alone, and
/// later.
pub fn shortened(
    path: &str,
    before: &ConsultationDefinition,
    after: &ConsultationDefinition,
    now_ms: i64,
) -> Vec<Mistake> {
    let mut found = Findings::default();
    let ms = |at: &Option<Timestamp>| at.as_ref().and_then(clock::read);
    if before.draft || ms(&before.opens_at).is_some_and(|opens_ms| now_ms < opens_ms) {
        return found.0;
    }
    let kept = |(old, new): (&Extension, &Extension)| {
        let edges = |moved: &Extension| [&moved.from, &moved.to].map(clock::read);
        edges(old) == edges(new)
    };
    if after.extensions.len() < before.extensions.len()
        || !before.extensions.iter().zip(&after.extensions).all(kept)
    {
        let message = "this consultation has opened; how its deadline was moved stays on record";
        found.add(path, "extensions", message);
    }
    let Some(deadline) = ms(&before.closes_at) else { return found.0 };
    let published = before.closes_at.as_ref().map_or("", Timestamp::as_str);
    match ms(&after.closes_at) {
        Some(closes) if closes == deadline => {}
        Some(closes) if closes > deadline => {
            let extended = |moved: &Extension| clock::read(&moved.from) == Some(deadline);
            if !after.extensions.iter().any(extended) {
                let message = format!(
                    "this consultation has opened with the deadline {published}; it moves later by an entry of \
                     \"extensions\" from there, with its reason"
                );
                found.add(path, "closes_at", message);
            }
        }
        _ => {
            let message = format!(
                "this consultation has opened with the deadline {published}; it can move later, by an extension, \
                 and not earlier"
            );
            found.add(path, "closes_at", message);
        }
    }
    found.0
}
