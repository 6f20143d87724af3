### The consultation. Shown to citizens inside <sawt-consultation>; formal and short.

## Where it stands

# $level (text): information, consultation or decision.
consultation-level =
    { $level ->
        [information] المشاركة بالمعلومة
        [decision] المشاركة في اتخاذ القرار
       *[consultation] المشاركة بأخذ المشورة
    }
consultation-upcoming = قادمة
consultation-open = مفتوحة
consultation-closing-soon = تُغلق قريبًا
consultation-extended = مُدِّدت فترة استقبال الآراء
consultation-closed = مغلقة
consultation-results-out = نُشرت النتائج

## Its dates, until the time is counted
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

consultation-opens =
    { $when ->
        [none] تُفتح الاستشارة قريبًا
        [day] تبدأ الاستشارة يوم { DATE($at, $zone) }م { $place }
       *[moment] تبدأ الاستشارة يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }
consultation-closes =
    { $when ->
        [none] تُستقبل الآراء والملاحظات دون موعد انتهاء محدد
        [day] تُستقبل الآراء والملاحظات حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] تُستقبل الآراء والملاحظات حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
consultation-ended =
    { $when ->
        [none] انتهت فترة استقبال الآراء والملاحظات
        [day] انتهت فترة استقبال الآراء والملاحظات يوم { DATE($at, $zone) }م
       *[moment] انتهت فترة استقبال الآراء والملاحظات يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }

## What it is about

consultation-in-brief = باختصار
consultation-purpose = الهدف
consultation-scope = النطاق
consultation-procedure = آلية إجراء الاستشارة
consultation-out-of-scope = موضوعات خارج نطاق هذه الاستشارة
consultation-subject-label = موضوع الاستشارة
# $subject (text): drafting or application.
consultation-subject =
    { $subject ->
        [application] تطبيق نص نافذ
       *[drafting] صياغة نص قبل اعتماده
    }
consultation-reference = الرقم المرجعي
consultation-audience-label = الفئات المدعوة إلى المشاركة
# $audience (text): one of those below. The words are joined to one list.
consultation-audience =
    { $audience ->
        [citizens] المواطنون
        [residents] المقيمون
        [visitors] الزوار
        [companies] الشركات والمؤسسات الخاصة
        [government-entities] الجهات الحكومية
        [civil-society] مؤسسات المجتمع المدني
        [specialists] المختصون والأكاديميون
        [social-media] رواد وسائل التواصل الاجتماعي
       *[everyone] الجميع
    }
# $at (number): a day, as its first instant in $zone (text), in milliseconds.
consultation-day = { DATE($at, $zone) }م
consultation-day-unknown = يُحدَّد الموعد لاحقًا

## Documents

consultation-documents = وثائق الاستشارة
# $kind (text): one of those below.
consultation-document =
    { $kind ->
        [draft] مسودة
        [adopted] النص المعتمد
        [form] نموذج
        [easy-read] نسخة سهلة القراءة
        [audio] نسخة صوتية
       *[annex] ملحق
    }
# $version (text): for example 1.0.2.
consultation-version = الإصدار { $version }
# $medium (text): one of those below. $format (text): PDF or Word.
consultation-medium =
    { $medium ->
        [pdf] ملف { $format }
        [word] مستند { $format }
        [sheet] جدول بيانات
        [slides] عرض تقديمي
        [page] صفحة ويب
        [text] ملف نصي
        [audio] ملف صوتي
        [video] ملف مرئي
        [image] صورة
        [archive] ملف مضغوط
       *[other] ملف
    }
# $medium (text): what the file is, by the message before. $size (text): how long it is, by the next ones.
consultation-details = { $medium }، { $size }
# $count (number): units of 1024 bytes, 1 or more.
consultation-kib =
    { $count ->
        [zero] أقل من كيلوبايت
        [one] كيلوبايت واحد
        [two] كيلوبايتان
        [few] { $count } كيلوبايتات
        [many] { $count } كيلوبايتًا
       *[other] { $count } كيلوبايت
    }
# $count (number): units of 1024 × 1024 bytes, 1 or more, perhaps with a tenth.
consultation-mib =
    { $count ->
        [zero] أقل من ميغابايت
        [one] ميغابايت واحد
        [two] ميغابايتان
        [few] { $count } ميغابايتات
        [many] { $count } ميغابايتًا
       *[other] { $count } ميغابايت
    }
consultation-file-missing = الملف غير متاح حاليًا

## Stages

consultation-stages = مراحل العمل
# $step (text): past, current or to-come.
consultation-step =
    { $step ->
        [past] مرحلة سابقة
        [current] المرحلة الحالية
       *[to-come] مرحلة قادمة
    }
consultation-changes = أبرز التغييرات
# $title (text): what the stage is called.
consultation-stage-link = الاطلاع على النص: { $title }

## Ways to take part

consultation-ways = طرق المشاركة
consultation-received = المشاركات الواردة
consultation-ways-upcoming = تُفتح طرق المشاركة مع بدء الاستشارة.
consultation-ways-none = لا تتوفر طريقة للمشاركة عبر هذه الصفحة حاليًا.
consultation-mail = المشاركة عبر البريد الإلكتروني
consultation-mail-how = تُرسل الآراء والملاحظات إلى العنوان الآتي، مع ذكر الرقم المرجعي في عنوان الرسالة.
consultation-mail-address = البريد الإلكتروني
consultation-mail-write = كتابة رسالة

## What came of it

consultation-outcome = نتائج الاستشارة
consultation-outcome-awaited = تُنشر نتائج الاستشارة وملخص الآراء الواردة في هذه الصفحة بعد دراستها.
consultation-published = تاريخ النشر
consultation-participants-label = المشاركون
# $count (number): how many took part, 0 or more.
consultation-participants =
    { $count ->
        [zero] لا مشاركات
        [one] مشارك واحد
        [two] مشاركان
        [few] { $count } مشاركين
        [many] { $count } مشاركًا
       *[other] { $count } مشارك
    }
consultation-summary = ملخص الآراء والملاحظات الواردة
consultation-themes = الآراء وما تم بشأنها
consultation-said = ما ورد من آراء
consultation-done = ما تم اتخاذه من قرارات
# $at (number): a day, as its first instant in $zone (text), in milliseconds.
consultation-presented = عُرضت الآراء على الإدارة العليا يوم { DATE($at, $zone) }م
consultation-decision = القرار المتخذ

## Live sessions

consultation-sessions = الجلسات الحوارية المباشرة
consultation-session-upcoming = قادمة
consultation-session-live = تُعقد الآن
consultation-session-over = انتهت
# $number (number): which of a series it is, 1 or more.
consultation-edition = النسخة رقم { $number }
consultation-session-time = الموعد
# $span is "day" where it ends on the day on which it begins; $from and $to (numbers) are instants in milliseconds,
# $zone (text) their IANA zone, $place (text) the zone in words.
consultation-session-when =
    { $span ->
        [day] { DATE($from, $zone) }م، من الساعة { TIME($from, $zone) } إلى الساعة { TIME($to, $zone) } { $place }
       *[days] من الساعة { TIME($from, $zone) } يوم { DATE($from, $zone) }م إلى الساعة { TIME($to, $zone) } يوم { DATE($to, $zone) }م { $place }
    }
consultation-session-place = المكان
consultation-session-hashtag = الوسم
consultation-session-stream = البث
consultation-stream = متابعة البث المباشر
consultation-recording = مشاهدة تسجيل الجلسة
consultation-calendar = إضافة إلى التقويم
consultation-questions = أسئلة الجلسة والإجابات عنها
consultation-session-summary = ملخص الجلسة

## To hand it on

consultation-share = نشر رابط الاستشارة
