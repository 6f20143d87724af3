### Countdown. Shown to citizens inside <sawt-countdown>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words, $hijri (text) the same day
## in the Hijri calendar with what joins it, or nothing.

countdown-views-upcoming =
    { $when ->
        [none] لم يبدأ استقبال الآراء بعد
        [day] يبدأ استقبال الآراء يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] يبدأ استقبال الآراء الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-views-open =
    { $when ->
        [none] استقبال الآراء مفتوح
        [day] استقبال الآراء مفتوح حتى نهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] استقبال الآراء مفتوح حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-views-closing-soon =
    { $when ->
        [none] يُغلق استقبال الآراء قريبًا
        [day] يُغلق استقبال الآراء قريبًا: نهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] يُغلق استقبال الآراء قريبًا: الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-views-extended =
    { $when ->
        [none] مُدِّدت فترة استقبال الآراء
        [day] مُدِّدت فترة استقبال الآراء حتى نهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] مُدِّدت فترة استقبال الآراء حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-views-closed =
    { $when ->
        [none] انتهت فترة استقبال الآراء والملاحظات
        [day] انتهت فترة استقبال الآراء والملاحظات بنهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] انتهت فترة استقبال الآراء والملاحظات الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-session-upcoming =
    { $when ->
        [none] جلسة قادمة
        [day] تبدأ الجلسة يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] تبدأ الجلسة الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-session-open =
    { $when ->
        [none] الجلسة جارية الآن
        [day] الجلسة جارية الآن، وتستمر حتى نهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] الجلسة جارية الآن، وتستمر حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
countdown-session-closed =
    { $when ->
        [none] انتهت الجلسة
        [day] انتهت الجلسة بنهاية يوم { DATE($at, $zone) }م { $place }{ $hijri }
       *[moment] انتهت الجلسة الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }{ $hijri }
    }
# The reader's own zone is another than the deadline's.
countdown-own-time =
    { $when ->
        [none] بتوقيتكم المحلي
        [day] بتوقيتكم المحلي: نهاية يوم { DATE($at, $zone) }م
       *[moment] بتوقيتكم المحلي: الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م
    }
countdown-word-upcoming = قادمة
countdown-word-open = مفتوحة
countdown-word-closing-soon = تُغلق قريبًا
countdown-word-extended = مُدِّدت
countdown-word-closed = مغلقة
countdown-word-results-out = نُشرت النتائج
countdown-word-session-open = جارية الآن
countdown-word-session-closed = انتهت

## The time left
## $left (text): how long, in the nominative, for example "two days and two hours".

countdown-left = الوقت المتبقي: { $left }
countdown-left-until-opening = الوقت المتبقي حتى البدء: { $left }
countdown-caption = الوقت المتبقي
countdown-caption-until-opening = الوقت المتبقي حتى البدء

## Below a number in a box
## $count (number): that number, 0 or more.

countdown-unit-days =
    { $count ->
        [zero] يوم
        [one] يوم
        [two] يومان
        [few] أيام
        [many] يومًا
       *[other] يوم
    }
countdown-unit-hours =
    { $count ->
        [zero] ساعة
        [one] ساعة
        [two] ساعتان
        [few] ساعات
        [many] ساعة
       *[other] ساعة
    }
countdown-unit-minutes =
    { $count ->
        [zero] دقيقة
        [one] دقيقة
        [two] دقيقتان
        [few] دقائق
        [many] دقيقة
       *[other] دقيقة
    }
countdown-unit-seconds =
    { $count ->
        [zero] ثانية
        [one] ثانية
        [two] ثانيتان
        [few] ثوانٍ
        [many] ثانية
       *[other] ثانية
    }

## Said to screen readers when it happens
## $about (text): "session" or "views".

countdown-has-opened =
    { $about ->
        [session] بدأت الجلسة
       *[views] بدأ استقبال الآراء
    }
countdown-has-closed =
    { $about ->
        [session] انتهت الجلسة
       *[views] انتهت فترة استقبال الآراء والملاحظات
    }

## What came of it
## $about (text): "session" or "views". $at (number): the day in milliseconds. $zone (text): its IANA zone.

countdown-outcome-on =
    { $about ->
        [session] نُشر ملخص الجلسة يوم { DATE($at, $zone) }م
       *[views] نُشر ملخص الآراء والملاحظات الواردة يوم { DATE($at, $zone) }م
    }
countdown-outcome =
    { $about ->
        [session] نُشر ملخص الجلسة
       *[views] نُشر ملخص الآراء والملاحظات الواردة
    }

## How the deadline was moved
## $when, $at, $zone, $place, $hijri: as above.

countdown-extensions = سجل التمديد
countdown-point =
    { $when ->
        [none] بلا موعد
        [day] نهاية يوم { DATE($at, $zone) }م
       *[moment] الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م
    }
# $from, $to (text): the deadline before and since, each as countdown-point.
countdown-extension = الموعد السابق: { $from }، والموعد الجديد: { $to }
# Followed by what the entity wrote.
countdown-reason = سبب التمديد:

## The reader's calendar

countdown-calendar = إضافة إلى التقويم
countdown-appointment = آخر موعد لاستقبال الآراء والملاحظات
