### Activities. Shown to citizens inside <sawt-activities>; formal and short.

activities-title = أنشطة المشاركة الإلكترونية
# $group (text): "open", "upcoming" or "closed".
activities-group =
    { $group ->
        [open] الأنشطة المفتوحة
        [upcoming] الأنشطة القادمة
       *[closed] الأنشطة المغلقة
    }

## A line

# $kind (text): "consultation", "poll", "thread", "session", "survey" or "unknown".
activities-kind =
    { $kind ->
        [consultation] استشارة عامة
        [poll] استطلاع رأي
        [thread] نقاش
        [session] جلسة حوارية مباشرة
        [survey] استبيان
       *[unknown] نشاط
    }
# $level (text): "information", "consultation" or "decision".
activities-level =
    { $level ->
        [information] المشاركة بالمعلومة
        [consultation] المشاركة بأخذ المشورة
       *[decision] المشاركة في اتخاذ القرار
    }
# $state (text): "upcoming", "open", "closing-soon", "extended", "closed" or "results-out".
activities-state =
    { $state ->
        [upcoming] الحالة: قادم
        [open] الحالة: مفتوح
        [closing-soon] الحالة: يُغلق قريبًا
        [extended] الحالة: مفتوح، ومُدِّدت فترته
        [results-out] الحالة: مغلق، والنتائج منشورة
       *[closed] الحالة: مغلق
    }

## When it begins or ends
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

activities-opens =
    { $when ->
        [none] تاريخ البدء: يُعلن لاحقًا
        [day] تاريخ البدء: { DATE($at, $zone) }م { $place }
       *[moment] تاريخ البدء: { DATE($at, $zone) }م، الساعة { TIME($at, $zone) } { $place }
    }
activities-closes =
    { $when ->
        [none] مفتوح دون تاريخ انتهاء محدد
        [day] حتى نهاية يوم { DATE($at, $zone) }م { $place }
       *[moment] حتى الساعة { TIME($at, $zone) } من يوم { DATE($at, $zone) }م { $place }
    }
activities-closed =
    { $when ->
        [none] انتهت فترة المشاركة
        [day] تاريخ الانتهاء: { DATE($at, $zone) }م
       *[moment] تاريخ الانتهاء: { DATE($at, $zone) }م، الساعة { TIME($at, $zone) } { $place }
    }

## Which ones are shown

activities-filter = تصفية الأنشطة
activities-filter-state = الحالة
activities-filter-kind = النوع
activities-filter-level = مستوى المشاركة
activities-all = الكل
# The words of the list for states; $group (text): "open", "upcoming" or "closed".
activities-filter-group =
    { $group ->
        [open] مفتوحة
        [upcoming] قادمة
       *[closed] مغلقة
    }
activities-everything = عرض جميع الأنشطة
# $count (number): lines that are shown, 0 or more.
activities-shown =
    { $count ->
        [zero] لا أنشطة بهذه المواصفات
        [one] المعروض: نشاط واحد
        [two] المعروض: نشاطان
        [few] المعروض: { $count } أنشطة
        [many] المعروض: { $count } نشاطًا
       *[other] المعروض: { $count } نشاط
    }
# The same where there are further ones.
activities-shown-of-more =
    { $count ->
        [zero] لا أنشطة معروضة، وتوجد أنشطة أخرى
        [one] المعروض: نشاط واحد، وتوجد أنشطة أخرى
        [two] المعروض: نشاطان، وتوجد أنشطة أخرى
        [few] المعروض: { $count } أنشطة، وتوجد أنشطة أخرى
        [many] المعروض: { $count } نشاطًا، وتوجد أنشطة أخرى
       *[other] المعروض: { $count } نشاط، وتوجد أنشطة أخرى
    }
activities-more = عرض المزيد من الأنشطة

## Nothing to show

# The page shows one state alone; $group (text): "open", "upcoming", "closed", or "any".
activities-none =
    { $group ->
        [open] لا توجد أنشطة مفتوحة حاليًا. يمكن متابعة ما يُعلن منها عبر الخلاصات أدناه.
        [upcoming] لا توجد أنشطة قادمة معلنة. يمكن متابعة ما يُعلن منها عبر الخلاصات أدناه.
        [closed] لم ينتهِ أي نشاط بعد.
       *[any] لم تُنشر أنشطة بعد. يمكن متابعة ما يُعلن منها عبر الخلاصات أدناه، أو التواصل مع الجهة مباشرة.
    }
activities-none-found = لا توجد أنشطة بهذه المواصفات. يمكن تغيير التصفية أو عرض جميع الأنشطة.

## To follow elsewhere

activities-feeds = متابعة الأنشطة
# $format (text): the name of the feed's format.
activities-feed = خلاصة { $format }

## The one line of the home page
## $count (number): what is open now, 0 or more.

activities-badge = المشاركة الإلكترونية
activities-badge-any =
    { $count ->
        [zero] المشاركة الإلكترونية: لا أنشطة مفتوحة حاليًا
        [one] المشاركة الإلكترونية: نشاط واحد مفتوح
        [two] المشاركة الإلكترونية: نشاطان مفتوحان
        [few] المشاركة الإلكترونية: { $count } أنشطة مفتوحة
        [many] المشاركة الإلكترونية: { $count } نشاطًا مفتوحًا
       *[other] المشاركة الإلكترونية: { $count } نشاط مفتوح
    }
activities-badge-consultations =
    { $count ->
        [zero] المشاركة الإلكترونية: لا استشارات مفتوحة حاليًا
        [one] المشاركة الإلكترونية: استشارة واحدة مفتوحة
        [two] المشاركة الإلكترونية: استشارتان مفتوحتان
        [few] المشاركة الإلكترونية: { $count } استشارات مفتوحة
        [many] المشاركة الإلكترونية: { $count } استشارة مفتوحة
       *[other] المشاركة الإلكترونية: { $count } استشارة مفتوحة
    }
activities-badge-polls =
    { $count ->
        [zero] المشاركة الإلكترونية: لا استطلاعات رأي مفتوحة حاليًا
        [one] المشاركة الإلكترونية: استطلاع رأي واحد مفتوح
        [two] المشاركة الإلكترونية: استطلاعا رأي مفتوحان
        [few] المشاركة الإلكترونية: { $count } استطلاعات رأي مفتوحة
        [many] المشاركة الإلكترونية: { $count } استطلاع رأي مفتوحًا
       *[other] المشاركة الإلكترونية: { $count } استطلاع رأي مفتوح
    }
activities-badge-threads =
    { $count ->
        [zero] المشاركة الإلكترونية: لا نقاشات مفتوحة حاليًا
        [one] المشاركة الإلكترونية: نقاش واحد مفتوح
        [two] المشاركة الإلكترونية: نقاشان مفتوحان
        [few] المشاركة الإلكترونية: { $count } نقاشات مفتوحة
        [many] المشاركة الإلكترونية: { $count } نقاشًا مفتوحًا
       *[other] المشاركة الإلكترونية: { $count } نقاش مفتوح
    }
activities-badge-sessions =
    { $count ->
        [zero] المشاركة الإلكترونية: لا جلسات حوارية جارية حاليًا
        [one] المشاركة الإلكترونية: جلسة حوارية واحدة جارية
        [two] المشاركة الإلكترونية: جلستان حواريتان جاريتان
        [few] المشاركة الإلكترونية: { $count } جلسات حوارية جارية
        [many] المشاركة الإلكترونية: { $count } جلسة حوارية جارية
       *[other] المشاركة الإلكترونية: { $count } جلسة حوارية جارية
    }
activities-badge-surveys =
    { $count ->
        [zero] المشاركة الإلكترونية: لا استبيانات مفتوحة حاليًا
        [one] المشاركة الإلكترونية: استبيان واحد مفتوح
        [two] المشاركة الإلكترونية: استبيانان مفتوحان
        [few] المشاركة الإلكترونية: { $count } استبيانات مفتوحة
        [many] المشاركة الإلكترونية: { $count } استبيانًا مفتوحًا
       *[other] المشاركة الإلكترونية: { $count } استبيان مفتوح
    }
