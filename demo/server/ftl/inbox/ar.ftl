### What people have submitted through forms, and what is done about it. Shown to an entity's own staff; formal and short.

## Pages

bar-inbox = الوارد
# $count (number): submissions that are received or under study, 0 or more.
inbox-title = ({ $count }) الوارد
# $reference (text): the reference of a submission.
inbox-one = المشاركة { $reference }
inbox-unnamed = مشاركة دون رقم مرجعي
inbox-back = العودة إلى الوارد

## Filters

inbox-states = حالة المشاركة
inbox-state = الحالة
inbox-state-open = قيد المعالجة
inbox-state-received = مستلمة
inbox-state-under-study = قيد الدراسة
inbox-state-answered = تم الرد
inbox-state-closed = مغلقة
inbox-state-all = الكل
inbox-only-overdue = تأخّر الرد
inbox-only-awaiting = آخر رسالة من المرسل
inbox-only-mine = في عهدتي
inbox-only-suspicious = مشتبه بها
inbox-only-erased = محاها مرسلها
inbox-search = بحث في الإجابات والرقم المرجعي وبيانات الاتصال
# For those who may not read contact data.
inbox-search-answers = بحث في الإجابات والرقم المرجعي
inbox-form = النموذج
inbox-empty = لا توجد مشاركات هنا

## A submission

inbox-list = المشاركات
inbox-received = تاريخ الاستلام
inbox-erased = مُحيت
inbox-erased-text = سحبها مرسلها، ولم يعد شيء مما كُتب فيها محفوظًا.
inbox-awaits = آخر رسالة من المرسل
inbox-taken = في عهدة أحد الزملاء
inbox-taken-by-me = في عهدتي
inbox-taken-by = في عهدة
inbox-left-out = دون إجابة
# $version (text): the version of the text that was agreed to.
inbox-agreed = تمت الموافقة على الإصدار { $version } من هذا النص
# $size (number): full KiB, 1 or more.
inbox-file-size = ({ $size } كيلوبايت)
# $rating (number): 1 to 5, the best last.
inbox-rated = تقييم المرسل للرد: { $rating } من 5.

## Contact data

inbox-contact = بيانات الاتصال
inbox-contact-hint = تُحفظ منفصلة عن الإجابات، ويُسجَّل الاطلاع عليها في سجل الإجراءات.
inbox-contact-not = لا يشمل دوركم الاطلاع عليها.
inbox-contact-read = سُجِّل هذا الاطلاع في سجل الإجراءات.
inbox-do-contact = عرض بيانات الاتصال

## Replies and messages

inbox-reply-hint = يقرؤه المرسل برقمه المرجعي باسم الجهة والإدارة، دون اسم الموظف. ويحل الرد اللاحق محل السابق.
inbox-do-reply = إرسال الرد
inbox-preview = معاينة الرد كما يقرؤه المرسل
inbox-messages = الرسائل
inbox-messages-empty = لا رسائل بعد.
inbox-from-sender = المرسل
inbox-from-entity = الجهة
inbox-message = رسالة إلى المرسل
inbox-message-hint = للاستيضاح. تُقرأ بالرقم المرجعي، ولا يمكن سحبها بعد إرسالها.
inbox-do-message = متابعة
inbox-message-confirm = هذا ما سيقرؤه المرسل:
inbox-do-send = إرسال الرسالة

## Notes

inbox-notes = الملاحظات الداخلية
inbox-notes-empty = لا توجد ملاحظات.
inbox-note = ملاحظة جديدة
inbox-note-hint = للزملاء فقط، ولا يقرؤها المرسل.
inbox-do-note = إضافة الملاحظة

## Handling

inbox-handle = المعالجة
inbox-actions = الإجراء بشأن المشاركات المحددة
# $name (text): the reference of a submission, or that it has none.
inbox-choose = تحديد: { $name }
# $count (number): submissions on this page, 1 or more.
inbox-choose-all = { PLURAL($count) ->
     [zero] لا مشاركات في هذه الصفحة
     [one] تحديد المشاركة الوحيدة في هذه الصفحة
     [two] تحديد المشاركتين في هذه الصفحة
     [few] تحديد مشاركات هذه الصفحة كلها، وعددها { $count }
     [many] تحديد مشاركات هذه الصفحة كلها، وعددها { $count }
    *[other] تحديد مشاركات هذه الصفحة كلها، وعددها { $count }
  }
inbox-do-take = تولّي المعالجة
inbox-do-release = التخلي عن المعالجة
inbox-do-close = إغلاق
inbox-do-trust = إزالة الاشتباه
inbox-do-put = تغيير

## What was done. $count (number): submissions, 0 or more

inbox-told-put = { PLURAL($count) ->
     [zero] لم تتغير حالة أي مشاركة
     [one] حُدِّدت حالة مشاركة واحدة
     [two] حُدِّدت حالة مشاركتين
     [few] حُدِّدت حالة { $count } مشاركات
     [many] حُدِّدت حالة { $count } مشاركة
    *[other] حُدِّدت حالة { $count } مشاركة
  }
inbox-told-assign = { PLURAL($count) ->
     [zero] لم يتغير إسناد أي مشاركة
     [one] عُدِّل إسناد مشاركة واحدة
     [two] عُدِّل إسناد مشاركتين
     [few] عُدِّل إسناد { $count } مشاركات
     [many] عُدِّل إسناد { $count } مشاركة
    *[other] عُدِّل إسناد { $count } مشاركة
  }
inbox-told-take = { PLURAL($count) ->
     [zero] لم تتولوا معالجة أي مشاركة
     [one] توليتم معالجة مشاركة واحدة
     [two] توليتم معالجة مشاركتين
     [few] توليتم معالجة { $count } مشاركات
     [many] توليتم معالجة { $count } مشاركة
    *[other] توليتم معالجة { $count } مشاركة
  }
inbox-told-release = { PLURAL($count) ->
     [zero] لم تتخلوا عن معالجة أي مشاركة
     [one] تخليتم عن معالجة مشاركة واحدة
     [two] تخليتم عن معالجة مشاركتين
     [few] تخليتم عن معالجة { $count } مشاركات
     [many] تخليتم عن معالجة { $count } مشاركة
    *[other] تخليتم عن معالجة { $count } مشاركة
  }
inbox-told-trust = { PLURAL($count) ->
     [zero] لم يُزل الاشتباه عن أي مشاركة
     [one] أُزيل الاشتباه عن مشاركة واحدة، وتُحتسب في النتائج
     [two] أُزيل الاشتباه عن مشاركتين، وتُحتسبان في النتائج
     [few] أُزيل الاشتباه عن { $count } مشاركات، وتُحتسب في النتائج
     [many] أُزيل الاشتباه عن { $count } مشاركة، وتُحتسب في النتائج
    *[other] أُزيل الاشتباه عن { $count } مشاركة، وتُحتسب في النتائج
  }
inbox-told-reply = { PLURAL($count) ->
     [zero] لم يُرسل أي رد
     [one] أُرسل الرد
     [two] أُرسل ردان
     [few] أُرسلت { $count } ردود
     [many] أُرسل { $count } ردًا
    *[other] أُرسل { $count } رد
  }
inbox-told-message = { PLURAL($count) ->
     [zero] لم تُرسل أي رسالة
     [one] أُرسلت الرسالة
     [two] أُرسلت رسالتان
     [few] أُرسلت { $count } رسائل
     [many] أُرسلت { $count } رسالة
    *[other] أُرسلت { $count } رسالة
  }
inbox-told-note = { PLURAL($count) ->
     [zero] لم تُضف أي ملاحظة
     [one] أُضيفت الملاحظة
     [two] أُضيفت ملاحظتان
     [few] أُضيفت { $count } ملاحظات
     [many] أُضيفت { $count } ملاحظة
    *[other] أُضيفت { $count } ملاحظة
  }

## What was not done, and why

inbox-left-not-found = لم يُعثر عليها
inbox-left-erased = محاها مرسلها
inbox-left-changed = اتُّخذ إجراء بشأنها في أثناء ذلك، يرجى قراءتها من جديد
inbox-left-no-such-office = لا تتبع هذه الإدارة الجهة صاحبة النموذج
inbox-left-mailbox-full = بلغ عدد الرسائل حدّه الأقصى
inbox-left-no-reference = ليس لدى مرسلها رقم مرجعي يقرأ به
inbox-mistake-nothing-chosen = يرجى تحديد مشاركة واحدة على الأقل
inbox-mistake-no-message = يرجى كتابة الرسالة
inbox-mistake-long-message = الرسالة أطول من 2000 حرف، يرجى اختصارها
inbox-mistake-no-note = يرجى كتابة الملاحظة
inbox-mistake-long-note = الملاحظة أطول من 2000 حرف، يرجى اختصارها

## History

inbox-history = سجل المعالجة
inbox-history-empty = لم يُتخذ إجراء بشأنها بعد.
inbox-deed-put = تحديد الحالة
inbox-deed-assign = إسناد
inbox-deed-take = تولّي المعالجة
inbox-deed-release = التخلي عن المعالجة
inbox-deed-reply = رد رسمي
inbox-deed-message = رسالة
inbox-deed-note = ملاحظة داخلية
inbox-deed-trust = إزالة الاشتباه

## Lines of the audit log

audit-contact-read = الاطلاع على بيانات اتصال
audit-submissions-exported = تصدير مشاركات
