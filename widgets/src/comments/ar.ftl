### Comments. Shown to citizens inside <sawt-comments>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

comments-opens =
    { $when ->
        [none] يُفتح باب التعليق قريبًا
        [day] يُفتح باب التعليق يوم { DATE($at, $zone) }م { $place }
       *[moment] يُفتح باب التعليق يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }
comments-open =
    { $when ->
        [none] باب التعليق مفتوح
        [day] باب التعليق مفتوح حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] باب التعليق مفتوح حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
comments-closing-soon =
    { $when ->
        [none] يُغلق باب التعليق قريبًا
        [day] يُغلق باب التعليق قريبًا: نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] يُغلق باب التعليق قريبًا: الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
comments-extended =
    { $when ->
        [none] مُدِّدت فترة التعليق
        [day] مُدِّدت فترة التعليق حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] مُدِّدت فترة التعليق حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
comments-closed =
    { $when ->
        [none] انتهت فترة التعليق
        [day] انتهت فترة التعليق يوم { DATE($at, $zone) }م
       *[moment] انتهت فترة التعليق يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }
# By when the entity has promised to reply.
comments-reply-by =
    { $when ->
        [none] سيُرد على هذه المشاركة
        [day] الموعد الأقصى للرد: { DATE($at, $zone) }م
       *[moment] الموعد الأقصى للرد: { DATE($at, $zone) }م، { TIME($at, $zone) }
    }
comments-time = { DATE($at, $zone) }م، { TIME($at, $zone) }
comments-edited = عُدِّل في { DATE($at, $zone) }م، { TIME($at, $zone) }

## Beside a clause of a draft

# $clause (text): what the clause is called. $count (number): published comments about it, 0 or more.
comments-beside =
    { $count ->
        [zero] التعليق على { $clause }
        [one] { $clause }: تعليق واحد
        [two] { $clause }: تعليقان
        [few] { $clause }: { $count } تعليقات
        [many] { $clause }: { $count } تعليقًا
       *[other] { $clause }: { $count } تعليق
    }

## Writing

comments-write = إضافة تعليق
comments-write-reply = كتابة رد
comments-write-edit = تعديل التعليق
# $kind (text): comment, suggestion, complaint, enquiry or thanks.
comments-kind =
    { $kind ->
        [suggestion] مقترح
        [complaint] شكوى
        [enquiry] استفسار
        [thanks] شكر وتقدير
       *[comment] تعليق
    }
comments-type = النوع
comments-about = بشأن
comments-about-all = الموضوع كله
comments-text = نص التعليق
comments-name = الاسم (اختياري)
comments-rules = ضوابط المشاركة
comments-send = إرسال
comments-send-reply = إرسال الرد
comments-send-edit = حفظ التعديل
comments-erase = حذف ما كُتب
comments-reviewed-before = تُنشر التعليقات بعد مراجعتها وفقًا لضوابط المشاركة.
comments-reviewed-after = تُنشر التعليقات فورًا، ثم تُراجع وفقًا لضوابط المشاركة.
# $count (number): working days, 1 or more.
comments-promise =
    { $count ->
        [zero] يُرد على المشاركات في اليوم نفسه.
        [one] يُرد على المشاركات خلال يوم عمل واحد.
        [two] يُرد على المشاركات خلال يومي عمل.
        [few] يُرد على المشاركات خلال { $count } أيام عمل.
        [many] يُرد على المشاركات خلال { $count } يوم عمل.
       *[other] يُرد على المشاركات خلال { $count } يوم عمل.
    }

## Before sending

comments-mistake-empty = لم يُكتب نص التعليق.
# $max (number): the most characters.
comments-mistake-too-long = نص التعليق أطول من الحد المسموح به. الحد الأقصى لعدد الأحرف: { $max }
# $max (number): the most characters.
comments-mistake-name = الاسم أطول من الحد المسموح به. الحد الأقصى لعدد الأحرف: { $max }
comments-caution = قد يتضمن هذا التعليق بيانات شخصية، وسيكون متاحًا للجميع.
comments-caution-email = يتضمن التعليق عنوان بريد إلكتروني.
comments-caution-number = يتضمن التعليق رقمًا طويلًا، مثل رقم هاتف أو رقم شخصي.
comments-caution-again = يرجى حذف هذه البيانات، أو الضغط على الزر مرة أخرى لإرسال التعليق كما هو.

## What happened

comments-received = تم استلام تعليقكم، وسيُنشر بعد مراجعته.
comments-published = تم نشر تعليقكم، شكرًا لمشاركتكم.
comments-changed = تم نشر التعديل.
comments-withdrawn = تم سحب تعليقكم.
comments-reported = تم استلام البلاغ، وستجري مراجعته.
comments-done = تم.
comments-new-rules = تغيّرت ضوابط المشاركة بعد فتح هذه الصفحة. يرجى الاطلاع عليها وإعادة الإرسال، وما كُتب ما زال محفوظًا.

## The list

# $count (number): published comments and replies, 0 or more.
comments-count = التعليقات: { $count }
# $count (number): comments that were published since the list was read, 1 or more.
comments-news =
    { $count ->
        [zero] لا تعليقات جديدة
        [one] عرض تعليق جديد واحد
        [two] عرض تعليقين جديدين
        [few] عرض { $count } تعليقات جديدة
        [many] عرض { $count } تعليقًا جديدًا
       *[other] عرض { $count } تعليق جديد
    }
comments-linked = التعليق الذي يشير إليه الرابط
comments-none = لا توجد تعليقات حتى الآن.
comments-none-found = لا توجد تعليقات مطابقة.
comments-show-all = عرض جميع التعليقات
comments-pages = صفحات التعليقات
# $page (number): from 1.
comments-page = الصفحة { $page }
comments-next = الصفحة التالية
comments-previous = الصفحة السابقة

## What is shown

comments-filter = البحث والتصفية
comments-sort = الترتيب
# $sort (text): newest, oldest or most-supported.
comments-sort-by =
    { $sort ->
        [oldest] الأقدم أولًا
        [most-supported] الأكثر تأييدًا أولًا
       *[newest] الأحدث أولًا
    }
comments-kind-shown = عرض
comments-kind-all = جميع الأنواع
comments-about-shown = البند
comments-about-any = جميع البنود
comments-answered-only = ما عليه رد رسمي
comments-search = البحث في التعليقات
comments-search-submit = بحث

## One comment

comments-unsigned = دون اسم
comments-mine = تعليقكم
comments-answered = تم الرد
comments-state-awaiting = قيد المراجعة، ولا يظهر لغيركم قبل نشره.
comments-state-refused = تعذّر نشر التعليق للسبب الآتي:
comments-gone = هذا التعليق غير متاح.
comments-gone-withdrawn = سحب صاحب التعليق تعليقه.
comments-official = الرد الرسمي
comments-reply = رد
# $count (number): people who support it, 0 or more.
comments-support = تأييد ({ $count })
# $count (number): published replies, 1 or more.
comments-replies = الردود: { $count }
comments-more = عرض المزيد من الردود
comments-edit = تعديل
comments-withdraw = سحب
comments-withdraw-sure = هل تريدون سحب هذا التعليق؟ سيُحذف نصه.
comments-withdraw-confirm = تأكيد السحب

## Link and report

comments-link = الرابط
comments-link-title = رابط هذا التعليق
comments-copy = نسخ
comments-copied = تم نسخ الرابط.
comments-report = إبلاغ
comments-report-title = الإبلاغ عن محتوى غير لائق
comments-report-why = السبب
# $reason (text): abuse, spam, personal-data, off-topic or other.
comments-report-reason =
    { $reason ->
        [abuse] يتضمن إساءة أو تهديدًا
        [spam] يتضمن إعلانًا
        [personal-data] يتضمن بيانات شخصية
        [off-topic] خارج الموضوع
       *[other] سبب آخر
    }
comments-report-words = التفاصيل (اختيارية، إلا عند اختيار سبب آخر)
comments-report-words-missing = يرجى ذكر السبب.
comments-report-send = إرسال البلاغ
