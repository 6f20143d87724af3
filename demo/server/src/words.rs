//! Every text that people read from this server, in both languages: a field that lacks one does not compile.

/// A struct with a field for each text, in both languages.
macro_rules! words {
    ($(#[$about:meta])* $words:ident; $($(#[$doc:meta])* $name:ident: $arabic:literal, $english:literal;)+) => {
        $(#[$about])*
        #[expect(missing_docs, reason = "the texts themselves say it")]
        #[derive(Debug)]
        pub struct $words {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        pub(super) static ARABIC: $words = $words { $($name: $arabic,)+ };
        pub(super) static ENGLISH: $words = $words { $($name: $english,)+ };
    };
}

mod activities;
mod comments;
mod language;
mod submissions;

pub use self::activities::ActivityWords;
pub use self::comments::CommentWords;
pub use self::language::Language;
pub use self::submissions::FormWords;

words! {
    /// What this server says to people. Formal and short; no sentence is joined from pieces.
    Words;
    problem_not_found:
        "لم يُعثر على المطلوب",
        "This was not found";
    problem_not_yet_open:
        "لم يبدأ التصويت بعد",
        "Voting has not opened yet";
    problem_results_not_yet:
        "تُنشر النتائج بعد إغلاق الاستطلاع",
        "Results will be published after closing";
    problem_results_after_vote:
        "تظهر النتائج بعد التصويت",
        "Results appear after voting";
    problem_results_never:
        "لا تُنشر نتائج هذا الاستطلاع",
        "The results of this poll are not published";
    problem_closed:
        "انتهت فترة التصويت",
        "Voting has closed";
    problem_already_voted:
        "سبق التصويت من هذا الجهاز",
        "A vote was already cast from this device";
    problem_not_voted:
        "لم يُسجَّل تصويت من هذا الجهاز",
        "No vote from this device is on record";
    problem_not_revisable:
        "لا يمكن تعديل التصويت في هذا الاستطلاع",
        "A vote in this poll cannot be changed";
    problem_thread_not_yet_open:
        "لم يبدأ استقبال التعليقات بعد",
        "Comments are not taken yet";
    problem_thread_closed:
        "انتهت فترة استقبال التعليقات",
        "Comments are no longer taken";
    problem_comment_stays:
        "انتهت مهلة تعديل هذا التعليق أو سحبه",
        "This comment can no longer be edited or withdrawn";
    problem_not_author:
        "لا يمكن تعديل هذا التعليق أو سحبه إلا لكاتبه",
        "Only its author can edit or withdraw this comment";
    problem_own_comment:
        "لا يمكن لكاتب التعليق تأييد تعليقه",
        "Nobody can support a comment of their own";
    problem_no_supports:
        "لا يتيح هذا الموضوع تأييد التعليقات",
        "Comments on this subject cannot be supported";
    problem_form_not_yet_open:
        "لم يُفتح باب المشاركة في هذا النموذج بعد",
        "This form is not open yet";
    problem_form_closed:
        "انتهت مدة المشاركة في هذا النموذج",
        "This form is closed";
    problem_already_submitted:
        "سبق إرسال هذا النموذج من هذا الجهاز",
        "This form was already sent from this device";
    problem_no_submission:
        "لا توجد مشاركة بهذا الرقم المرجعي ورمز المتابعة",
        "There is no submission with this reference number and access code";
    problem_nothing_to_rate:
        "لم يصدر الرد بعد، ويمكن تقييمه بعد صدوره",
        "There is no answer to rate yet";
    problem_mailbox_full:
        "بلغ عدد الرسائل حده الأقصى",
        "No more messages can be added";
    problem_listed_word:
        "يتضمن النص أو الاسم كلمة لا تسمح بها ضوابط المشاركة، يرجى تعديله ثم إعادة الإرسال",
        "The text or the name holds a word that the participation rules do not allow; please change it and send it again";
    problem_invalid:
        "الطلب غير صحيح، يرجى مراجعة الحقول المبيَّنة",
        "The request is not right; see the fields that are named";
    problem_method:
        "هذا الإجراء غير متاح هنا",
        "This cannot be done here";
    problem_too_large:
        "حجم الطلب أكبر من المسموح به",
        "The request is too large";
    problem_too_many_requests:
        "تم تجاوز عدد المحاولات المسموح به، يرجى المحاولة بعد قليل",
        "Too many attempts; please try again shortly";
    problem_unavailable:
        "الخدمة غير متاحة حاليًا، يرجى المحاولة لاحقًا",
        "The service is unavailable; please try later";
    problem_origin_refused:
        "لا يُسمح لهذا الموقع باستخدام هذه الخدمة",
        "This website may not use this service";
    problem_idempotency_mismatch:
        "استُخدم رمز الطلب نفسه من قبل لطلب مختلف",
        "The same request key was used before for another request";
    problem_unauthorized:
        "رمز الجهاز غير موجود أو غير صالح",
        "The device's token is missing or not valid";
    problem_policy_unsupported:
        "يتطلب هذا الاستطلاع تحققًا من الهوية لا تدعمه هذه الخدمة حاليًا",
        "This poll asks for a check of identity that this service cannot make yet";

    page_poll:
        "استطلاع رأي",
        "Opinion poll";
    page_vote:
        "تصويت",
        "Vote";
    page_hint_one:
        "يرجى اختيار إجابة واحدة.",
        "Please choose one answer.";
    page_hint_any:
        "يمكن اختيار أكثر من إجابة.",
        "You may choose more than one answer.";
    /// `{max}` is how many must be chosen, 2 or more.
    page_hint_exactly:
        "عدد الاختيارات المطلوب: {max}",
        "Choices required: {max}";
    /// `{min}` and `{max}` are the fewest and the most.
    page_hint_range:
        "عدد الاختيارات: من {min} إلى {max}",
        "Number of choices: {min} to {max}";
    page_hint_rank_all:
        "يرجى ترتيب جميع الخيارات، الأهم أولًا.",
        "Please put all the options in order, the most important first.";
    /// `{min}` and `{max}` are the fewest and the most.
    page_hint_rank:
        "يرجى ترتيب الخيارات، الأهم أولًا. عدد الخيارات: من {min} إلى {max}",
        "Please put options in order, the most important first. Number of options: {min} to {max}";
    page_duplicates_none:
        "تُحتسب كل مشاركة.",
        "Every answer counts.";
    page_duplicates_device:
        "يُحتسب صوت واحد من كل جهاز، ولا تُطلب أي بيانات شخصية.",
        "One vote per device counts. No personal data is asked for.";
    page_duplicates_code:
        "يُحتسب صوت واحد لكل رمز مشاركة.",
        "One vote per participation code counts.";
    page_duplicates_verified:
        "يُحتسب صوت واحد لكل مستخدم مسجّل، ولا يُربط الصوت بصاحبه.",
        "One vote per signed-in person counts; the vote is not linked to the person.";
    /// `{date}` is a day in words, `{place}` the zone in words, here and below.
    page_opens_day:
        "يبدأ التصويت يوم {date}م {place}",
        "Voting opens on {date}, {place}";
    /// `{time}` is hour and minute, here and below.
    page_opens_moment:
        "يبدأ التصويت يوم {date}م الساعة {time} {place}",
        "Voting opens on {date} at {time}, {place}";
    page_open:
        "التصويت مفتوح",
        "Voting is open";
    page_open_day:
        "التصويت مفتوح حتى نهاية يوم {date}م {place}",
        "Voting is open until the end of {date}, {place}";
    page_open_moment:
        "التصويت مفتوح حتى الساعة {time} من يوم {date}م {place}",
        "Voting is open until {time} on {date}, {place}";
    page_closed:
        "انتهى التصويت",
        "Voting has ended";
    page_closed_day:
        "انتهى التصويت يوم {date}م",
        "Voting ended on {date}";
    page_closed_moment:
        "انتهى التصويت يوم {date}م الساعة {time} {place}",
        "Voting ended on {date} at {time}, {place}";
    /// The twelve, between single spaces.
    page_months:
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "January February March April May June July August September October November December";
    page_zone_qatar:
        "بتوقيت الدوحة",
        "Doha time";
    page_zone_muscat:
        "بتوقيت مسقط",
        "Muscat time";
    page_zone_riyadh:
        "بتوقيت الرياض",
        "Riyadh time";
    page_zone_dubai:
        "بتوقيت أبوظبي",
        "Abu Dhabi time";
    page_zone_bahrain:
        "بتوقيت المنامة",
        "Manama time";
    page_zone_kuwait:
        "بتوقيت الكويت",
        "Kuwait time";
    page_zone_utc:
        "بالتوقيت العالمي",
        "UTC";
    /// `{zone}` is the id of one that has no name here.
    page_zone_other:
        "بتوقيت {zone}",
        "{zone} time";
    page_place:
        "الترتيب",
        "Place";
    page_no_place:
        "بلا ترتيب",
        "No place";
    page_write_in:
        "نص الإجابة الأخرى",
        "Text of the other answer";
    page_no_personal_data:
        "يرجى عدم إدراج بيانات شخصية أو معلومات سرية",
        "Please do not enter personal or confidential data";
    page_confirm_heading:
        "تأكيد التصويت",
        "Confirm your vote";
    page_confirm_lead:
        "لم يُسجَّل التصويت بعد. يرجى مراجعة الاختيار ثم تأكيده.",
        "Your vote has not been recorded yet. Please check your choice and confirm it.";
    page_your_choice:
        "الاختيار",
        "Your choice";
    page_nothing_chosen:
        "بلا اختيار",
        "Nothing chosen";
    page_confirm:
        "تأكيد التصويت",
        "Confirm vote";
    page_change_choice:
        "تعديل الاختيار",
        "Change the choice";
    page_counted_heading:
        "تم تسجيل تصويتكم، شكرًا لمشاركتكم",
        "Your vote has been recorded. Thank you for taking part";
    page_receipt:
        "رمز إيصال المشاركة",
        "Participation receipt code";
    page_receipt_use:
        "يمكن بهذا الرمز التحقق من تسجيل التصويت دون الكشف عن الهوية. يرجى الاحتفاظ به.",
        "With this code the vote can be found again without revealing who cast it. Please keep it.";
    page_results:
        "النتائج",
        "Results";
    page_total:
        "إجمالي الأصوات",
        "Total votes";
    page_option:
        "الإجابة",
        "Answer";
    page_count:
        "عدد الأصوات",
        "Votes";
    page_share:
        "النسبة",
        "Share";
    page_not_a_sample:
        "لا تمثل هذه النتائج عيّنة إحصائية",
        "These results are not a statistical sample";
    page_hidden_count:
        "غير معروض لقلة العدد",
        "Not shown: too few";
    page_mistakes_heading:
        "يرجى تصحيح ما يلي",
        "Please correct the following";
    page_needs_script_heading:
        "التصويت متاح من صفحة الاستطلاع",
        "Voting is open on the poll's own page";
    page_needs_script:
        "لا يقبل هذا الاستطلاع التصويت بهذه الطريقة. يرجى فتح صفحة الاستطلاع في متصفح حديث مع تفعيل جافاسكربت، ثم التصويت منها.",
        "This poll does not take votes in this way. Please open the poll's page in an up-to-date browser with JavaScript switched on, and vote there.";
    page_expired:
        "انتهت مهلة التأكيد. يرجى مراجعة الاختيار ثم تأكيده من جديد.",
        "The time to confirm has passed. Please check your choice and confirm it again.";
    page_paper_used:
        "سبق تأكيد هذا التصويت باختيار آخر، ولم يتغير ما سُجِّل.",
        "This vote was confirmed before with another choice. What is on record has not changed.";
    page_sorry_heading:
        "تعذّر تسجيل التصويت",
        "The vote could not be recorded";
    page_refused_heading:
        "تعذّر تنفيذ الطلب",
        "The request could not be carried out";
    page_back:
        "العودة إلى الموقع",
        "Back to the website";

    mistake_too_few:
        "الاختيارات أقل من المطلوب",
        "Too few answers are chosen";
    mistake_too_many:
        "الاختيارات أكثر من المسموح به",
        "Too many answers are chosen";
    mistake_unknown_option:
        "إحدى الإجابات غير موجودة في هذا الاستطلاع",
        "One of the answers is not part of this poll";
    mistake_repeated:
        "إجابة مكررة أو ترتيب مكرر",
        "An answer or a place is given twice";
    mistake_write_in_missing:
        "يرجى كتابة نص الإجابة الأخرى",
        "Please write the text of the other answer";
    mistake_write_in_unexpected:
        "كُتب نص دون اختيار الإجابة الأخرى",
        "A text was written without choosing the other answer";
    mistake_write_in_too_long:
        "نص الإجابة الأخرى أطول من 200 حرف",
        "The text of the other answer is longer than 200 characters";
}
