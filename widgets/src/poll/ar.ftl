### Poll. Shown to citizens inside <sawt-poll>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

poll-opens =
    { $when ->
        [none] استطلاع رأي قادم
        [day] يبدأ التصويت يوم { DATE($at, $zone) }م { $place }
       *[moment] يبدأ التصويت يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }
poll-open =
    { $when ->
        [none] التصويت مفتوح
        [day] التصويت مفتوح حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] التصويت مفتوح حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
poll-closing-soon =
    { $when ->
        [none] يُغلق التصويت قريبًا
        [day] يُغلق التصويت قريبًا: نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] يُغلق التصويت قريبًا: الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
poll-extended =
    { $when ->
        [none] مُدِّدت فترة التصويت
        [day] مُدِّدت فترة التصويت حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] مُدِّدت فترة التصويت حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
poll-closed =
    { $when ->
        [none] انتهى التصويت
        [day] انتهى التصويت يوم { DATE($at, $zone) }م
       *[moment] انتهى التصويت يوم { DATE($at, $zone) }م الساعة { TIME($at, $zone) } { $place }
    }

## Choosing

poll-hint-one = يرجى اختيار إجابة واحدة.
poll-hint-any = يمكن اختيار أكثر من إجابة.
# $max (number): how many must be chosen, 2 or more.
poll-hint-exactly = عدد الاختيارات المطلوب: { $max }
# $min and $max (numbers): the fewest and the most.
poll-hint-range = عدد الاختيارات: من { $min } إلى { $max }
poll-hint-rank-all = يرجى ترتيب جميع الخيارات، الأهم أولًا.
# $min and $max (numbers): the fewest and the most.
poll-hint-rank = يرجى ترتيب الخيارات، الأهم أولًا. عدد الخيارات: من { $min } إلى { $max }
poll-write-in = يرجى التحديد
poll-submit = تصويت
poll-change-submit = حفظ التعديل
poll-show-results = عرض النتائج
poll-back = العودة إلى التصويت

## Who may vote how often

poll-duplicates-none = تُحتسب كل مشاركة.
poll-duplicates-device = يُحتسب صوت واحد من كل جهاز، ولا تُطلب أي بيانات شخصية.
poll-duplicates-code = يُحتسب صوت واحد لكل رمز مشاركة.
poll-duplicates-verified = يُحتسب صوت واحد لكل مستخدم مسجّل، ولا يُربط الصوت بصاحبه.

## Mistakes

poll-mistake-none = لم يتم اختيار إجابة.
# $min (number): the fewest, 2 or more.
poll-mistake-too-few = عدد الاختيارات أقل من المطلوب. الحد الأدنى: { $min }
# $max (number): the most.
poll-mistake-too-many = عدد الاختيارات أكثر من المسموح به. الحد الأقصى: { $max }
poll-mistake-write-in = لم تُكتب الإجابة الأخرى.
# $max (number): the most characters.
poll-mistake-too-long = الإجابة المكتوبة أطول من المسموح به. الحد الأقصى لعدد الأحرف: { $max }
poll-mistake-other = تعذّر قبول هذا الاختيار.

## What happened

poll-recorded = تم تسجيل تصويتكم، شكرًا لمشاركتكم.
poll-changed = تم تسجيل التعديل، شكرًا لمشاركتكم.
poll-withdrawn = تم سحب التصويت.
poll-already-voted = سبق التصويت من هذا الجهاز، ولم يُحتسب صوت ثانٍ.
poll-receipt = رمز إيصال المشاركة:
poll-receipt-hint = يتيح هذا الرمز التحقق لاحقًا من احتساب الصوت، وهو لا يكشف هوية صاحبه.
poll-my-vote = اختياركم:
# $option (text): the option. $text (text): what the person wrote.
poll-option-with-text = { $option }: { $text }
poll-change = تعديل التصويت
poll-withdraw = سحب التصويت
poll-withdraw-sure = هل تريدون سحب التصويت؟
poll-withdraw-confirm = تأكيد السحب

## Results

# $count (number): votes counted, 0 or more.
poll-base = إجمالي الأصوات: { $count }
poll-base-unknown = لم يُنشر إجمالي الأصوات.
# $count (number): votes for one option, 0 or more.
poll-votes =
    { $count ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $count } أصوات
        [many] { $count } صوتًا
       *[other] { $count } صوت
    }
# $limit (number): smaller groups are not shown.
poll-hidden = أقل من { $limit }
# $count (number): ballots without an answer, 1 or more.
poll-no-answer = عدد المشاركات بلا إجابة: { $count }
poll-my-answer = اختياركم
poll-column-answer = الإجابة
poll-column-share = النسبة
poll-column-votes = الأصوات
poll-column-rank = متوسط الترتيب
poll-column-first = المرتبة الأولى
poll-multiple-note = أمكن اختيار أكثر من إجابة، لذلك قد يتجاوز مجموع النسب 100.
poll-not-a-sample = لا تمثل هذه النتائج عيّنة إحصائية.
poll-results-after-vote = تظهر النتائج بعد التصويت.
poll-results-after-close = تُنشر النتائج بعد إغلاق الاستطلاع.
poll-results-never = لا تُنشر نتائج هذا الاستطلاع.

## Find my vote

poll-find = التحقق من احتساب صوت
poll-find-submit = بحث
# $choices (text): what was chosen, as a list.
poll-find-found = الصوت محتسب: { $choices }
poll-find-nothing = لا يوجد صوت محتسب بهذا الرمز.
