//! The texts of the pages about comments that are written without script.

words! {
    /// What the pages about comments say.
    CommentWords;
    page_comments:
        "التعليقات",
        "Comments";
    page_comment_kind:
        "النوع",
        "Type";
    page_kind_comment:
        "تعليق",
        "Comment";
    page_kind_suggestion:
        "مقترح",
        "Suggestion";
    page_kind_complaint:
        "شكوى",
        "Complaint";
    page_kind_enquiry:
        "استفسار",
        "Enquiry";
    page_kind_thanks:
        "شكر وتقدير",
        "Thanks";
    page_comment_about:
        "بشأن",
        "About";
    page_comment_about_all:
        "الموضوع كله",
        "The whole subject";
    page_comment_text:
        "نص التعليق",
        "Comment text";
    page_comment_name:
        "الاسم (اختياري)",
        "Name (optional)";
    /// Of a field that people don't see; a screen reader may still read it.
    page_comment_website:
        "يُترك هذا الحقل فارغًا",
        "Leave this field empty";
    page_comment_send:
        "إرسال",
        "Send";
    page_comment_reviewed:
        "تُنشر التعليقات بعد مراجعتها وفقًا لضوابط المشاركة.",
        "Comments are published after review under the rules of participation.";
    page_comment_confirm_heading:
        "مراجعة التعليق قبل إرساله",
        "Check your comment before it is sent";
    page_comment_confirm_lead:
        "لم يُرسل التعليق بعد. يرجى مراجعته ثم تأكيد إرساله.",
        "Your comment has not been sent yet. Please check it and confirm.";
    page_comment_rules:
        "ضوابط المشاركة",
        "Rules of participation";
    page_comment_confirm:
        "تأكيد الإرسال",
        "Confirm and send";
    page_comment_change:
        "تعديل التعليق",
        "Change the comment";
    page_comment_published:
        "تم نشر تعليقكم، شكرًا لمشاركتكم",
        "Your comment has been published. Thank you for taking part";
    page_comment_received:
        "تم استلام تعليقكم، وسيُنشر بعد مراجعته",
        "Your comment has been received. It will be published after review";
    page_comment_expired:
        "انتهت مهلة التأكيد. يرجى مراجعة التعليق ثم تأكيد إرساله من جديد.",
        "The time to confirm has passed. Please check your comment and confirm it again.";
    page_comment_new_rules:
        "تغيّرت ضوابط المشاركة بعد فتح الصفحة السابقة. يرجى الاطلاع عليها ثم تأكيد الإرسال، وما كُتب ما زال محفوظًا.",
        "The rules have changed since the page before was opened. Please read them and confirm; what you wrote is still here.";
    page_comment_paper_used:
        "سبق إرسال تعليق آخر من هذه الصفحة، ولم يتغير ما تم استلامه. لإرسال هذا النص يرجى نسخه وفتح صفحة التعليقات من جديد.",
        "Another comment was sent from this page before, and what was received has not changed. To send this text, please copy it and open the page of comments again.";
    page_comment_sorry:
        "تعذّر إرسال التعليق، وهذا نصه",
        "The comment could not be sent; this is its text";
    /// `{date}` is a day in words, `{place}` the zone in words, `{time}` hour and minute, here and below.
    page_comments_open_day:
        "يبدأ استقبال التعليقات يوم {date}م {place}",
        "Comments are taken from {date}, {place}";
    page_comments_open_moment:
        "يبدأ استقبال التعليقات يوم {date}م الساعة {time} {place}",
        "Comments are taken from {date} at {time}, {place}";
    page_comments_until_day:
        "تُستقبل التعليقات حتى نهاية يوم {date}م {place}",
        "Comments are taken until the end of {date}, {place}";
    page_comments_until_moment:
        "تُستقبل التعليقات حتى الساعة {time} من يوم {date}م {place}",
        "Comments are taken until {time} on {date}, {place}";
    page_comments_closed_day:
        "انتهت فترة استقبال التعليقات يوم {date}م",
        "Comments were taken until {date}";
    page_comments_closed_moment:
        "انتهت فترة استقبال التعليقات يوم {date}م الساعة {time} {place}",
        "Comments were taken until {date} at {time}, {place}";
    mistake_comment_empty:
        "لم يُكتب نص التعليق",
        "The comment has not been written";
    /// `{max}` is the most characters.
    mistake_comment_too_long:
        "نص التعليق أطول من الحد المسموح به. الحد الأقصى لعدد الأحرف: {max}",
        "The comment is too long. Maximum number of characters: {max}";
    /// `{max}` is the most characters.
    mistake_name_too_long:
        "الاسم أطول من الحد المسموح به. الحد الأقصى لعدد الأحرف: {max}",
        "The name is too long. Maximum number of characters: {max}";
    mistake_comment_place:
        "النوع أو البند المختار غير متاح في هذا الموضوع",
        "The chosen type or clause is not part of this subject";
}
