//! The texts of the pages about forms that are filled in without script.

words! {
    /// What the pages about forms say.
    FormWords;
    page_form_optional:
        "اختياري",
        "Optional";
    /// Of a field that people don't see; a screen reader may still read it.
    page_form_website:
        "يُترك هذا الحقل فارغًا",
        "Leave this field empty";
    page_form_send:
        "متابعة",
        "Continue";
    page_form_choose:
        "يرجى الاختيار",
        "Please choose";
    page_form_other:
        "نص الإجابة الأخرى",
        "Text of the other answer";
    page_form_agree:
        "أوافق",
        "I agree";
    page_form_place:
        "الترتيب",
        "Place";
    page_form_no_files:
        "لا يمكن إرفاق الملفات إلا عند تفعيل JavaScript في المتصفح",
        "Files can be attached only where JavaScript is on";
    page_form_date_hint:
        "مثال: 2026-01-31",
        "For example 2026-01-31";
    /// `{question}` is the title of a field, `{answers}` one or more of its answers, here and below.
    page_form_only_if:
        "يُجاب عنه إذا كانت الإجابة عن «{question}» واحدة مما يلي: {answers}",
        "Only if the answer to “{question}” is one of these: {answers}";
    page_form_unless:
        "يُجاب عنه إذا لم تكن الإجابة عن «{question}» واحدة مما يلي: {answers}",
        "Only if the answer to “{question}” is none of these: {answers}";
    page_form_only_after:
        "يُجاب عنه إذا تمت الإجابة عن «{question}»",
        "Only if “{question}” was answered";
    page_form_check_heading:
        "مراجعة الإجابات قبل إرسالها",
        "Check your answers before they are sent";
    page_form_check_lead:
        "لم تُرسل الإجابات بعد. يرجى مراجعتها ثم تأكيد إرسالها.",
        "Your answers have not been sent yet. Please check them and confirm.";
    page_form_confirm:
        "تأكيد الإرسال",
        "Confirm and send";
    page_form_change:
        "تعديل الإجابات",
        "Change the answers";
    page_form_expired:
        "انتهت مهلة التأكيد. يرجى مراجعة الإجابات ثم تأكيد إرسالها من جديد.",
        "The time to confirm has passed. Please check your answers and confirm them again.";
    page_form_paper_used:
        "سبق إرسال إجابات أخرى من هذه الصفحة، ولم يتغير ما تم استلامه. لإرسال هذه الإجابات يرجى فتح صفحة النموذج من جديد.",
        "Other answers were sent from this page before, and what was received has not changed. To send these, please open the page of the form again.";
    page_form_sorry:
        "تعذّر إرسال الإجابات، وهذا نصها",
        "The answers could not be sent; here they are";
    page_form_done:
        "تم استلام مشاركتكم، نشكركم على وقتكم",
        "Your answers have been received. Thank you for your time";
    page_form_keep:
        "يرجى حفظ الرقم المرجعي ورمز المتابعة أو طباعة هذه الصفحة: بهما وحدهما تُتابَع المشاركة، ولا يظهر الرمز مرة أخرى.",
        "Please keep the reference number and the access code, or print this page: only with both can you follow up, and the code is not shown again.";
    page_form_reference:
        "الرقم المرجعي",
        "Reference number";
    page_form_code:
        "رمز المتابعة",
        "Access code";
    /// `{date}` is a day in words.
    page_form_reply_by:
        "يصدر الرد في موعد أقصاه نهاية يوم {date}م",
        "An answer is due by the end of {date}";
    page_form_follow:
        "متابعة المشاركة",
        "Follow up";
    page_form_bodies:
        "الجهات المختصة",
        "Competent bodies";
    page_form_limits:
        "ما يحمي هويتكم وما لا يحميها",
        "What protects your identity, and what cannot";
    page_form_exit:
        "مغادرة سريعة",
        "Leave quickly";
    page_form_visit:
        "الموقع الإلكتروني",
        "Website";
    page_status_heading:
        "متابعة مشاركة",
        "Follow up on a submission";
    page_status_lead:
        "يرجى إدخال الرقم المرجعي ورمز المتابعة كما وردا عند الإرسال.",
        "Please enter the reference number and the access code as they were given after sending.";
    page_status_open:
        "عرض الحالة",
        "Show where it stands";
    page_status_state:
        "الحالة",
        "State";
    page_status_received:
        "مستلمة",
        "Received";
    page_status_under_study:
        "قيد الدراسة",
        "Under study";
    page_status_answered:
        "تم الرد عليها",
        "Answered";
    page_status_closed:
        "مغلقة",
        "Closed";
    page_status_received_on:
        "تاريخ الاستلام",
        "Received on";
    page_status_reply:
        "الرد",
        "Answer";
    page_status_messages:
        "الرسائل",
        "Messages";
    page_status_from_sender:
        "من مرسل المشاركة",
        "From the sender";
    page_status_from_entity:
        "من الجهة",
        "From the entity";
    page_status_message:
        "إضافة رسالة",
        "Add a message";
    page_status_message_send:
        "إرسال الرسالة",
        "Send the message";
    page_status_message_sent:
        "تمت إضافة الرسالة",
        "The message was added";
    page_status_rate:
        "تقييم الرد: من 1 (ضعيف) إلى 5 (ممتاز)",
        "Rate the answer: from 1 (poor) to 5 (excellent)";
    page_status_rate_send:
        "إرسال التقييم",
        "Send the rating";
    page_status_rated:
        "تم حفظ التقييم",
        "The rating was kept";
    page_status_erase:
        "سحب المشاركة ومحوها",
        "Withdraw and erase";
    page_status_erase_note:
        "تُمحى الإجابات وبيانات التواصل والرسائل والملفات نهائيًا، ولا يمكن استعادتها.",
        "Answers, contact data, messages and files are erased for good and cannot be restored.";
    page_status_erase_sure:
        "تأكيد المحو النهائي",
        "I confirm that it is erased for good";
    page_status_erase_unsure:
        "يرجى تأكيد المحو النهائي أولًا",
        "Please confirm first that it is erased for good";
    page_status_erased:
        "تم محو المشاركة",
        "The submission was erased";
    fault_required:
        "يرجى الإجابة عن هذا السؤال",
        "Please answer this question";
    fault_unknown:
        "الإجابة المختارة غير متاحة في هذا النموذج",
        "The chosen answer is not part of this form";
    fault_unexpected:
        "لا تناسب هذه الإجابة السؤال",
        "This answer does not fit the question";
    fault_repeated:
        "يرجى اختيار كل إجابة مرة واحدة فقط",
        "Please choose each answer only once";
    /// `{min}` is a number.
    fault_too_few:
        "الحد الأدنى لعدد الإجابات: {min}",
        "Minimum number of answers: {min}";
    /// `{max}` is a number, here and below.
    fault_too_many:
        "الحد الأقصى لعدد الإجابات: {max}",
        "Maximum number of answers: {max}";
    fault_too_long:
        "النص أطول من الحد المسموح به. الحد الأقصى لعدد الأحرف: {max}",
        "The text is too long. Maximum number of characters: {max}";
    fault_too_small:
        "أقل عدد يمكن إدخاله: {min}",
        "The least number is {min}";
    fault_too_large:
        "أكبر عدد يمكن إدخاله: {max}",
        "The greatest number is {max}";
    fault_not_whole:
        "يرجى إدخال عدد صحيح دون كسور",
        "Please enter a whole number";
    fault_number:
        "يرجى إدخال عدد",
        "Please enter a number";
    fault_too_early:
        "التاريخ أسبق مما يمكن قبوله",
        "The date is too early";
    fault_too_late:
        "التاريخ متأخر عما يمكن قبوله",
        "The date is too late";
    fault_date:
        "يرجى إدخال تاريخ ميلادي، مثل 2026-01-31",
        "Please enter a date such as 2026-01-31";
    fault_name:
        "يرجى إدخال الاسم بالأحرف، دون روابط أو رموز",
        "Please enter a name in letters, without links or symbols";
    fault_email:
        "يرجى إدخال بريد إلكتروني صحيح، مثل name@example.com",
        "Please enter an e-mail address such as name@example.com";
    fault_phone:
        "يرجى إدخال رقم هاتف صحيح مع رمز الدولة، مثل +974 4400 0000",
        "Please enter a telephone number with its country code, such as +974 4400 0000";
    fault_other:
        "يرجى كتابة نص الإجابة الأخرى",
        "Please write the text of the other answer";
}
