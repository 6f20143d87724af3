### The queue of comments, what is decided about them, and the texts kept for it. Shown to an entity's own staff; formal and short.

## Pages

bar-queue = قائمة المراجعة
bar-words = قوائم الكلمات
bar-texts = النصوص الجاهزة
# $count (number): comments that await review, 0 or more.
queue-title = ({ $count }) قائمة المراجعة
queue-heading = قائمة المراجعة
queue-comment-title = التعليق
queue-back = العودة إلى القائمة

## Filters

queue-states = حالة التعليق
queue-state = الحالة
queue-state-awaiting = قيد المراجعة
queue-state-published = منشور
queue-state-refused = مرفوض
queue-state-withdrawn = سحبه كاتبه
queue-state-all = الكل
queue-concerns = ما يستدعي الانتباه
queue-only-overdue = تأخّر الرد
queue-only-flagged = محجوز آليًا
queue-only-reported = مُبلَّغ عنه
queue-only-marked = مميَّز بعلامة
queue-search = بحث في النص والاسم
queue-search-do = بحث
queue-more-filters = مزيد من عوامل التصفية
queue-entity = الجهة
queue-thread = الموضوع
queue-type = النوع
queue-any = الكل
queue-office = الإدارة المعنية
queue-office-none = غير مسند
queue-office-mine = المسند إلى إدارتي
queue-filter-do = تطبيق
queue-filter-clear = إزالة عوامل التصفية
queue-own-office = إدارتي
queue-own-office-hint = تُعرض التعليقات المسندة إليها بعامل التصفية «المسند إلى إدارتي».
queue-own-office-none = لم تُحدَّد
queue-keep = حفظ
queue-office-kept = حُفظت إدارتكم
# $count (number): replies that are late and not shown here, 1 or more.
queue-overdue-elsewhere = { PLURAL($count) ->
     [zero] لا ردود متأخرة خارج هذه القائمة
     [one] رد واحد متأخر خارج هذه القائمة
     [two] ردان متأخران خارج هذه القائمة
     [few] { $count } ردود متأخرة خارج هذه القائمة
     [many] { $count } ردًا متأخرًا خارج هذه القائمة
    *[other] { $count } رد متأخر خارج هذه القائمة
  }
queue-overdue-show = عرض الردود المتأخرة
queue-empty = لا توجد تعليقات هنا
queue-empty-done = تمت مراجعة جميع التعليقات.
queue-next-page = الصفحة التالية
queue-first-page = الصفحة الأولى

## A comment

queue-list = التعليقات
queue-kind-comment = تعليق
queue-kind-suggestion = مقترح
queue-kind-complaint = شكوى
queue-kind-enquiry = استفسار
queue-kind-thanks = شكر وتقدير
queue-unsigned = دون اسم
queue-edited = عُدّل
queue-posted = أُرسل
queue-late = كان موعد الرد
queue-due = موعد الرد
queue-marked = مميَّز بعلامة
queue-mark = العلامة
queue-assigned = مسند إلى
queue-in-reply-to = ردًا على
queue-withdrawn-text = سُحب النص ولم يعد محفوظًا.
queue-rest = بقية النص
queue-reason = سبب عدم النشر
queue-reply = الرد الرسمي
queue-answered = تم الرد
queue-signed = باسم
# $count (number): open reports, 1 or more.
queue-open-reports = { PLURAL($count) ->
     [zero] لا بلاغات
     [one] بلاغ واحد
     [two] بلاغان
     [few] { $count } بلاغات
     [many] { $count } بلاغًا
    *[other] { $count } بلاغ
  }
# $count (number): published replies below it, 1 or more.
queue-replies = { PLURAL($count) ->
     [zero] لا ردود منشورة
     [one] رد منشور واحد
     [two] ردان منشوران
     [few] { $count } ردود منشورة
     [many] { $count } ردًا منشورًا
    *[other] { $count } رد منشور
  }
queue-flags = سبب الحجز
queue-flag-duplicate = نص مكرر من المصدر نفسه
queue-flag-honeypot = حقل لا يراه الناس مملوء
queue-flag-links = روابط كثيرة
queue-flag-name = اسم يشبه اسم الجهة
queue-flag-quick = أُرسل أسرع مما يُكتب
queue-flag-word = كلمة في القائمة

## Deciding

queue-actions = القرار بشأن التعليقات المحددة
queue-decide = القرار
# $name: who signed the comment, or that nobody did.
queue-choose = تحديد تعليق { $name }
# $count (number): comments on this page, 1 or more.
queue-choose-all = { PLURAL($count) ->
     [zero] لا تعليقات في هذه الصفحة
     [one] تحديد التعليق الوحيد في هذه الصفحة
     [two] تحديد التعليقين في هذه الصفحة
     [few] تحديد تعليقات هذه الصفحة كلها، وعددها { $count }
     [many] تحديد تعليقات هذه الصفحة كلها، وعددها { $count }
    *[other] تحديد تعليقات هذه الصفحة كلها، وعددها { $count }
  }
queue-skip-to-actions = الانتقال إلى القرار
queue-open = فتح
# $name: who signed the comment, or that nobody did.
queue-open-named = فتح تعليق { $name }
queue-publish-named = نشر تعليق { $name }
queue-do-publish = نشر
queue-do-refuse = رفض النشر
queue-do-mark = تمييز بعلامة
queue-do-unmark = إزالة العلامة
queue-do-assign = إسناد
queue-do-assign-title = الإسناد إلى إدارة
queue-assign-none = دون إسناد
queue-wording = سبب جاهز
queue-wording-none = دون سبب جاهز
queue-own-words = سبب بصياغتكم
queue-own-words-hint = يُرسل إلى كاتب التعليق، ويُضاف إلى السبب الجاهز إن اختير.
queue-do-undo = تراجع
queue-undone = تم التراجع عن هذا القرار.
queue-undo-changed = تعذّر التراجع: تغيّرت التعليقات في أثناء ذلك.
queue-undo-done-already = سبق التراجع عن هذا القرار.

## What was done. $count (number): comments, 1 or more.

queue-told-publish = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] نُشر تعليق واحد
     [two] نُشر تعليقان
     [few] نُشرت { $count } تعليقات
     [many] نُشر { $count } تعليقًا
    *[other] نُشر { $count } تعليق
  }
queue-told-refuse = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] رُفض نشر تعليق واحد
     [two] رُفض نشر تعليقين
     [few] رُفض نشر { $count } تعليقات
     [many] رُفض نشر { $count } تعليقًا
    *[other] رُفض نشر { $count } تعليق
  }
queue-told-mark = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] مُيِّز تعليق واحد بعلامة
     [two] مُيِّز تعليقان بعلامة
     [few] مُيِّزت { $count } تعليقات بعلامة
     [many] مُيِّز { $count } تعليقًا بعلامة
    *[other] مُيِّز { $count } تعليق بعلامة
  }
queue-told-unmark = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] أُزيلت العلامة عن تعليق واحد
     [two] أُزيلت العلامة عن تعليقين
     [few] أُزيلت العلامة عن { $count } تعليقات
     [many] أُزيلت العلامة عن { $count } تعليقًا
    *[other] أُزيلت العلامة عن { $count } تعليق
  }
queue-told-assign = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] عُدّل إسناد تعليق واحد
     [two] عُدّل إسناد تعليقين
     [few] عُدّل إسناد { $count } تعليقات
     [many] عُدّل إسناد { $count } تعليقًا
    *[other] عُدّل إسناد { $count } تعليق
  }
queue-told-reply = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] نُشر الرد الرسمي على تعليق واحد
     [two] نُشر الرد الرسمي على تعليقين
     [few] نُشر الرد الرسمي على { $count } تعليقات
     [many] نُشر الرد الرسمي على { $count } تعليقًا
    *[other] نُشر الرد الرسمي على { $count } تعليق
  }
queue-told-publish-and-reply = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] نُشر مع الرد الرسمي تعليق واحد
     [two] نُشر مع الرد الرسمي تعليقان
     [few] نُشرت مع الرد الرسمي { $count } تعليقات
     [many] نُشر مع الرد الرسمي { $count } تعليقًا
    *[other] نُشر مع الرد الرسمي { $count } تعليق
  }
queue-told-remove-reply = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] أُزيل الرد الرسمي على تعليق واحد
     [two] أُزيل الرد الرسمي على تعليقين
     [few] أُزيل الرد الرسمي على { $count } تعليقات
     [many] أُزيل الرد الرسمي على { $count } تعليقًا
    *[other] أُزيل الرد الرسمي على { $count } تعليق
  }
queue-told-uphold-reports = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] أُغلقت لصحتها بلاغات تعليق واحد
     [two] أُغلقت لصحتها بلاغات تعليقين
     [few] أُغلقت لصحتها بلاغات { $count } تعليقات
     [many] أُغلقت لصحتها بلاغات { $count } تعليقًا
    *[other] أُغلقت لصحتها بلاغات { $count } تعليق
  }
queue-told-dismiss-reports = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] أُغلقت لعدم صحتها بلاغات تعليق واحد
     [two] أُغلقت لعدم صحتها بلاغات تعليقين
     [few] أُغلقت لعدم صحتها بلاغات { $count } تعليقات
     [many] أُغلقت لعدم صحتها بلاغات { $count } تعليقًا
    *[other] أُغلقت لعدم صحتها بلاغات { $count } تعليق
  }
queue-told-undo = { PLURAL($count) ->
     [zero] لم يتغير أي تعليق
     [one] تم التراجع عن القرار بشأن تعليق واحد
     [two] تم التراجع عن القرار بشأن تعليقين
     [few] تم التراجع عن القرار بشأن { $count } تعليقات
     [many] تم التراجع عن القرار بشأن { $count } تعليقًا
    *[other] تم التراجع عن القرار بشأن { $count } تعليق
  }
queue-told-same = لا تغيير: الحال كما أردتم.

## What was not done, and why. $who: a member; $deed: what that member did, as below.

queue-left = لم يتغير ما يلي
queue-nothing-done = لم يتغير شيء
queue-left-not-found = لم يُعثر عليه
queue-left-withdrawn = سحبه كاتبه
queue-left-changed = تغيّر في أثناء ذلك
queue-left-edited = عدّله كاتبه في أثناء ذلك
queue-left-decided = اتخذ { $who } قرارًا بشأنه في أثناء ذلك: { $deed }
queue-left-decided-by-command = اتُّخذ قرار بشأنه في أثناء ذلك من سطر الأوامر: { $deed }
queue-left-no-such-office = لا تتبع هذه الإدارة الجهة صاحبة الموضوع
queue-left-not-published = لا يُرد إلا على تعليق منشور
queue-mistake-nothing-chosen = يرجى تحديد تعليق واحد على الأقل
queue-mistake-no-reason = يرجى ذكر سبب عدم النشر
queue-mistake-long-reason = السبب أطول من 500 حرف، يرجى اختصاره
queue-mistake-no-reply = يرجى كتابة الرد
queue-mistake-long-reply = الرد أطول من 4000 حرف، يرجى اختصاره
queue-mistake-no-office = يرجى اختيار الإدارة التي يصدر الرد باسمها

## History

queue-history = سجل القرارات
queue-history-empty = لم يُتخذ قرار بشأنه بعد.
queue-by-command = سطر الأوامر
queue-before = سابقًا
queue-after = حاليًا
queue-nothing = لا شيء
# $count (number): reports, 1 or more.
queue-history-reports = { PLURAL($count) ->
     [zero] لا بلاغات
     [one] شمل بلاغًا واحدًا
     [two] شمل بلاغين
     [few] شمل { $count } بلاغات
     [many] شمل { $count } بلاغًا
    *[other] شمل { $count } بلاغ
  }
queue-deed-publish = نشر
queue-deed-refuse = رفض النشر
queue-deed-mark = تمييز بعلامة
queue-deed-unmark = إزالة العلامة
queue-deed-assign = إسناد
queue-deed-reply = رد رسمي
queue-deed-publish-and-reply = نشر مع رد رسمي
queue-deed-remove-reply = إزالة الرد الرسمي
queue-deed-uphold-reports = إغلاق البلاغات لصحتها
queue-deed-dismiss-reports = إغلاق البلاغات لعدم صحتها
queue-deed-undo = تراجع
queue-was-undone = تم التراجع عنه

## Reports

queue-reports = البلاغات
queue-reports-empty = لا توجد بلاغات.
queue-report-abuse = إساءة أو تهديد
queue-report-spam = إعلان
queue-report-personal-data = بيانات شخصية
queue-report-off-topic = خارج الموضوع
queue-report-other = سبب آخر
queue-report-open = مفتوح
queue-report-closed = مغلق
queue-report-upheld = صحيح
queue-report-dismissed = غير صحيح
queue-do-uphold = إغلاق البلاغات: صحيحة
queue-do-dismiss = إغلاق البلاغات: غير صحيحة

## Replying

queue-reply-new = الرد باسم الجهة
queue-reply-edit = تعديل الرد الرسمي
queue-reply-none = لا إدارات للجهة بعد؛ تُعرَّف مع الجهة عند الاستيراد.
queue-reply-refused = لا يُرد على تعليق مرفوض أو مسحوب.
queue-reply-office = يصدر الرد باسم
queue-reply-choose = يرجى الاختيار
queue-reply-text = نص الرد
queue-reply-hint = يظهر أسفل التعليق باسم الجهة والإدارة، دون اسم الموظف.
queue-reply-ready = رد جاهز
queue-reply-ready-none = دون رد جاهز
queue-do-ready = إدراج
queue-do-preview = معاينة
queue-preview = معاينة الرد كما يراه الجمهور
queue-do-reply = نشر الرد
queue-do-publish-and-reply = نشر التعليق والرد
queue-do-remove-reply = إزالة الرد

## Ready texts

queue-texts-lead = أسباب وردود تتكرر، بالعربية والإنجليزية، يختار منها المشرفون.
queue-texts-reasons = أسباب عدم النشر
queue-texts-replies = الردود
queue-texts-empty = لا توجد نصوص بعد.
queue-text-add = إضافة نص جاهز
queue-text-use = الاستخدام
queue-text-reason = سبب لعدم النشر
queue-text-reply = رد رسمي
queue-text-arabic = النص بالعربية
queue-text-english = النص بالإنجليزية
queue-text-add-do = إضافة
queue-text-remove-do = حذف
# $text: the beginning of the text.
queue-text-remove-named = حذف: { $text }
queue-text-added = أُضيف النص
queue-text-removed = حُذف النص
queue-mistake-both-languages = يرجى كتابة النص باللغتين
queue-mistake-long-text = النص أطول من المسموح به، يرجى اختصاره
queue-switch-entity = عرض

## Word lists

queue-words-lead = ما يحتوي إحدى هذه الكلمات لا يُنشر قبل أن يقرأه مشرف، أو لا يُقبل. تُطابَق الكلمات دون تشكيل، مع توحيد الهمزات والتاء المربوطة وإسقاط «ال».
queue-words-list = قائمة الكلمات
queue-words-hint = كلمة أو عبارة في كل سطر. تعني «!» قبلها أنها لا تُقبل، وتعني «*» بعدها كل ما يبدأ بها.
queue-words-preview = معاينة
queue-words-keep = حفظ القائمة
queue-words-kept = حُفظت القائمة، ويبدأ العمل بها خلال ثانية
queue-words-changed = غيّر شخص آخر القائمة في أثناء ذلك. القائمة الحالية معروضة أدناه للمقارنة، وما كتبتموه باقٍ في الحقول.
queue-words-now = القائمة الحالية
# $line (number): from 1; $found: what stands there.
queue-words-no-word = السطر { $line }: لا كلمة فيه يمكن مطابقتها: { $found }
queue-words-begins = وما يبدأ بها
queue-words-refused = لا تُقبل
queue-words-folded = كما تُطابَق
# $held, $refused, $looked (numbers): comments of the last $looked that would be held or refused.
queue-words-effect = من آخر { $looked } من التعليقات، عدد ما كان سيُحجز: { $held }، وعدد ما كان سيُرفض: { $refused }

## When nobody is signed in any more

kept-title = انتهت الجلسة
kept-lead = لم يُنفَّذ الإجراء بعد، وما كتبتموه محفوظ في هذه الصفحة.
kept-first = يُفتح تسجيل الدخول في صفحة جديدة، ثم تُستأنف العملية من هنا.
kept-sign-in = تسجيل الدخول في صفحة جديدة
kept-go-on = استئناف
kept-typed = ما كتبتموه

## Lines of the audit log

audit-comment-decided = قرار بشأن تعليق
audit-office-chosen = اختيار الإدارة
audit-wording-added = إضافة نص جاهز
audit-wording-removed = حذف نص جاهز
audit-submission-handled = إجراء بشأن مشاركة واردة
audit-submission-erased = محو مشاركة بطلب من مرسلها
audit-words-listed = تعديل قائمة الكلمات
