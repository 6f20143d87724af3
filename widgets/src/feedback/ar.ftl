### Forms. Shown to citizens inside <sawt-feedback>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

feedback-opens =
    { $when ->
        [none] لم يبدأ استقبال المشاركات بعد
        [day] يبدأ استقبال المشاركات يوم { DATE($at, $zone) }م { $place }
       *[moment] يبدأ استقبال المشاركات يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }
feedback-open =
    { $when ->
        [none] استقبال المشاركات مستمر
        [day] تُستقبل المشاركات حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] تُستقبل المشاركات حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
feedback-closing-soon =
    { $when ->
        [none] ينتهي استقبال المشاركات قريبًا
        [day] ينتهي استقبال المشاركات قريبًا: نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] ينتهي استقبال المشاركات قريبًا: الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
feedback-extended =
    { $when ->
        [none] مُدِّدت فترة استقبال المشاركات
        [day] مُدِّدت فترة استقبال المشاركات حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] مُدِّدت فترة استقبال المشاركات حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
feedback-closed =
    { $when ->
        [none] انتهى استقبال المشاركات
        [day] انتهى استقبال المشاركات يوم { DATE($at, $zone) }م
       *[moment] انتهى استقبال المشاركات يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }

## Fields

feedback-optional = (اختياري)
feedback-several = يمكن اختيار أكثر من إجابة.
# $min and $max (numbers): the fewest and the most.
feedback-between = عدد الاختيارات: من { $min } إلى { $max }
feedback-write-in = يرجى التحديد
feedback-rank-all = يرجى ترتيب جميع الخيارات، الأهم أولًا.
# $min and $max (numbers): the fewest and the most.
feedback-rank = يرجى ترتيب الخيارات، الأهم أولًا. عدد الخيارات: من { $min } إلى { $max }
feedback-day = اليوم
feedback-month = الشهر
feedback-year = السنة
feedback-calendar = التقويم
feedback-gregorian = ميلادي
feedback-hijri = هجري
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-echo = الموافق { DATE($day, $zone) }م

## Files

# $count (number): the most files, 1 or more. $size (number): the most of one, in megabytes.
feedback-file-hint =
    { $count ->
        [zero] لا يمكن إرفاق ملفات.
        [one] ملف واحد، بحجم لا يتجاوز { $size } ميغابايت.
        [two] ملفان على الأكثر، حجم كل منهما لا يتجاوز { $size } ميغابايت.
        [few] { $count } ملفات على الأكثر، حجم كل منها لا يتجاوز { $size } ميغابايت.
        [many] { $count } ملفًا على الأكثر، حجم كل منها لا يتجاوز { $size } ميغابايت.
       *[other] { $count } ملف على الأكثر، حجم كل منها لا يتجاوز { $size } ميغابايت.
    }
# $name (text): of the file. $percent (text): how much of it is there.
feedback-file-sending = جارٍ رفع الملف { $name }: { $percent }
# $name (text): of the file. $size (number): the most, in megabytes.
feedback-file-too-large = حجم الملف { $name } أكبر من المسموح به. الحد الأقصى بالميغابايت: { $size }
# $name (text): of the file.
feedback-file-type = لا يُقبل الملف { $name } بهذا النوع.
feedback-remove = إزالة
# $name (text): of the file.
feedback-file-remove = إزالة الملف: { $name }

## Pages

# $page (number): which page. $count (number): out of how many.
feedback-progress = الصفحة { $page } من { $count }
feedback-next = التالي
feedback-back = السابق
feedback-submit = إرسال
feedback-submit-survey = إرسال الإجابات
feedback-erase = حذف ما أُدخل
feedback-restored = استُعيدت الإجابات التي أُدخلت سابقًا على هذا الجهاز.
feedback-check = مراجعة الإجابات
feedback-check-hint = يرجى مراجعة الإجابات قبل إرسالها.
feedback-change = تعديل
# $question (text): the question whose answer is changed.
feedback-change-this = تعديل الإجابة: { $question }
feedback-unanswered = لم تتم الإجابة
feedback-agreed = تمت الموافقة
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-on = { DATE($day, $zone) }م
feedback-page = الصفحة التي تُرسل مع المشاركة:
# $persona (text): for whom the person said that they seek services.
feedback-persona = الصفة التي تُرسل مع المشاركة: { $persona }

## What is wrong

# $kind (text): the type of the field.
feedback-fault-required =
    { $kind ->
        [choice] يرجى اختيار إجابة.
        [rows] يرجى اختيار إجابة في كل سطر.
        [ranking] يرجى ترتيب الخيارات.
        [date] يرجى إدخال التاريخ.
        [number] يرجى إدخال العدد.
        [file] يرجى إرفاق ملف.
        [consent] تلزم الموافقة لإتمام الإرسال.
        [name] يرجى كتابة الاسم.
        [email] يرجى كتابة البريد الإلكتروني.
        [phone] يرجى كتابة رقم الهاتف.
       *[text] يرجى كتابة الإجابة.
    }
feedback-fault-other = يرجى كتابة الإجابة الأخرى.
# $min (number): the fewest options, 1 or more.
feedback-fault-too-few =
    { $min ->
        [zero] يرجى اختيار إجابة.
        [one] يرجى اختيار خيار واحد على الأقل.
        [two] يرجى اختيار خيارين على الأقل.
        [few] يرجى اختيار { $min } خيارات على الأقل.
        [many] يرجى اختيار { $min } خيارًا على الأقل.
       *[other] يرجى اختيار { $min } خيار على الأقل.
    }
# $max (number): the most options, 1 or more.
feedback-fault-too-many =
    { $max ->
        [zero] لا يمكن اختيار أي خيار.
        [one] يرجى اختيار خيار واحد فقط.
        [two] يرجى اختيار خيارين على الأكثر.
        [few] يرجى اختيار { $max } خيارات على الأكثر.
        [many] يرجى اختيار { $max } خيارًا على الأكثر.
       *[other] يرجى اختيار { $max } خيار على الأكثر.
    }
# $max (number): the most files, 1 or more.
feedback-fault-too-many-files =
    { $max ->
        [zero] لا يمكن إرفاق ملفات.
        [one] يرجى إرفاق ملف واحد فقط.
        [two] يرجى إرفاق ملفين على الأكثر.
        [few] يرجى إرفاق { $max } ملفات على الأكثر.
        [many] يرجى إرفاق { $max } ملفًا على الأكثر.
       *[other] يرجى إرفاق { $max } ملف على الأكثر.
    }
# $max (number): the most characters.
feedback-fault-too-long =
    { $max ->
        [zero] يرجى اختصار الإجابة.
        [one] يرجى اختصار الإجابة إلى حرف واحد.
        [two] يرجى اختصار الإجابة إلى حرفين على الأكثر.
        [few] يرجى اختصار الإجابة إلى { $max } أحرف على الأكثر.
        [many] يرجى اختصار الإجابة إلى { $max } حرفًا على الأكثر.
       *[other] يرجى اختصار الإجابة إلى { $max } حرف على الأكثر.
    }
# $min (number): the least number.
feedback-fault-too-small = يرجى إدخال عدد لا يقل عن { $min }.
# $max (number): the greatest number.
feedback-fault-too-large = يرجى إدخال عدد لا يزيد على { $max }.
feedback-fault-not-whole = يرجى إدخال عدد صحيح دون كسور.
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-fault-too-early = يرجى إدخال تاريخ لا يسبق { DATE($day, $zone) }م.
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-fault-too-late = يرجى إدخال تاريخ لا يتجاوز { DATE($day, $zone) }م.
# $kind (text): the type of the field. $example (text): an address or a number to call, as it may be written.
feedback-fault-malformed =
    { $kind ->
        [number] يرجى إدخال عدد بالأرقام.
        [date] يرجى إدخال تاريخ صحيح: اليوم والشهر والسنة.
        [name] يرجى كتابة اسم بالأحرف، في سطر واحد ودون رموز.
        [email] يرجى كتابة بريد إلكتروني صحيح، مثل { $example }.
        [phone] يرجى كتابة رقم هاتف صحيح مع رمز الدولة، مثل { $example }.
       *[text] تعذّر قبول هذه الإجابة، يرجى مراجعتها.
    }
feedback-fault-unknown = تعذّر قبول هذه الإجابة، يرجى مراجعتها.

## What happened

feedback-received = تم استلام مشاركتكم، شكرًا لكم.
feedback-received-report = تم استلام البلاغ.
feedback-thanks = شكرًا لكم، تم استلام إجابتكم.
feedback-thanks-more = شكرًا لكم. يمكنكم إضافة ما يلي.
feedback-already = سبق إرسال مشاركة من هذا الجهاز، ولم تُحتسب مشاركة ثانية.
feedback-reference = الرقم المرجعي
feedback-access-code = رمز المتابعة
feedback-keep-codes = يرجى الاحتفاظ بالرقم المرجعي ورمز المتابعة، فبهما تُتابع المشاركة ويُقرأ الرد. يظهر رمز المتابعة مرة واحدة.
# $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in milliseconds, $zone
# (text) its IANA zone, $place (text) the zone in words.
feedback-reply-by =
    { $when ->
        [none] سيصلكم الرد.
       *[other] يُتوقع الرد حتى نهاية يوم { DATE($at, $zone) }م.
    }
feedback-copy = نسخ
feedback-copied = تم النسخ.
feedback-not-copied = تعذّر النسخ.
feedback-save = حفظ في ملف
feedback-print = طباعة
# A file of plain text. $title (text): of the form. $reference and $code (texts). $at (number): when it was received, in
# milliseconds; $zone (text): in which zone.
feedback-receipt =
    { $title }
    الرقم المرجعي: { $reference }
    رمز المتابعة: { $code }
    تاريخ الاستلام: { DATE($at, $zone) }م، الساعة { TIME($at, $zone) }
feedback-again = إرسال مشاركة أخرى

## Results

feedback-results = النتائج
# $count (number): submissions counted, 0 or more.
feedback-submissions = عدد المشاركات: { $count }
feedback-submissions-unknown = لم يُنشر عدد المشاركات.
# $count (number): how many answered a question, 0 or more.
feedback-base = عدد المجيبين: { $count }
feedback-base-unknown = لم يُنشر عدد المجيبين.
# $answers (text): what was answered before, as a list. $question (text): to which question. $count (number): how many
# were asked, 0 or more.
feedback-filtered = ممن أجابوا «{ $answers }» عن سؤال «{ $question }» (العدد: { $count })
# $answers (text): what was answered before, as a list. $question (text): to which question.
feedback-filtered-unknown = ممن أجابوا «{ $answers }» عن سؤال «{ $question }»
# $question (text): which question was answered before. $count (number): how many were asked, 0 or more.
feedback-filtered-some = ممن أجابوا عن سؤال «{ $question }» (العدد: { $count })
# $count (number): how many gave an answer, 0 or more.
feedback-answers =
    { $count ->
        [zero] لا إجابات
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $count } إجابات
        [many] { $count } إجابة
       *[other] { $count } إجابة
    }
# $limit (number): smaller groups are not shown.
feedback-hidden = أقل من { $limit }
feedback-column-answer = الإجابة
feedback-column-share = النسبة
feedback-column-count = العدد
feedback-column-rank = متوسط الترتيب
feedback-column-first = المرتبة الأولى
feedback-mean = المتوسط
feedback-median = الوسيط
feedback-least = الأدنى
feedback-greatest = الأعلى
feedback-multiple-note = أمكن اختيار أكثر من إجابة، لذلك قد يتجاوز مجموع النسب 100.
feedback-not-a-sample = لا تمثل هذه النتائج عيّنة إحصائية.

## A report

feedback-exit = خروج سريع من هذه الصفحة
feedback-bodies = الجهات المختصة بتلقي البلاغات
# Stands before a number to call.
feedback-call = هاتف:
feedback-report-here = الإبلاغ هنا دون الكشف عن الهوية
