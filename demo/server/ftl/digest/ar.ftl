### الموجز الشهري للإدارة العليا وللإدارات، على الشاشة ومطبوعًا وبالبريد؛ رسمي وقصير.

## The page
bar-digest = الموجز الشهري
digest-title = الموجز الشهري للمشاركة الإلكترونية
digest-months = الأشهر
digest-previous = الشهر السابق
digest-next = الشهر التالي
digest-entity = الجهة
digest-office = الإدارة
digest-every-office = جميع الإدارات
digest-show = عرض
digest-no-entity = لا توجد جهة بعد.
digest-to-overdue = عرض الردود المتأخرة
digest-to-awaiting = عرض ما ينتظر المراجعة
# $month (text): the month in words.
digest-subject = الموجز الشهري للمشاركة الإلكترونية، { $month }

## Figures. $kept (number) of $due (number): promises of the month. $year (text): a year
digest-opened = أنشطة فُتحت
digest-closed = أنشطة أُغلقت
digest-comments = تعليقات الشهر
digest-replies = ردود رسمية
digest-kept = ردود ضمن الموعد الموعود
digest-kept-of = { $kept } من { $due }
digest-none-due = لا موعد خلال الشهر
digest-overdue = ردود متأخرة الآن
digest-awaiting = تعليقات تنتظر المراجعة الآن
digest-participations = مشاركات عام { $year } حتى الآن

## Activities. $date (text): a day in words. $count (number): how many, 0 or more
digest-activities = الأنشطة
digest-activity = النشاط
digest-standing = الحالة
digest-votes = الأصوات حتى الآن
digest-no-activity = لم يكن أي نشاط مفتوحًا خلال الشهر.
digest-opened-on = فُتح يوم { $date }
digest-closed-on = أُغلق يوم { $date }
digest-open-until = مفتوح حتى { $date }
digest-open = مفتوح من دون موعد نهائي
digest-more = { PLURAL($count) ->
     [zero] لا أنشطة أخرى.
     [one] ونشاط آخر.
     [two] ونشاطان آخران.
     [few] و{ $count } أنشطة أخرى.
     [many] و{ $count } نشاطًا آخر.
    *[other] و{ $count } نشاط آخر.
  }

## What was written about most. $count (number): comments, 1 or more
digest-clauses = أكثر البنود تعليقًا
digest-so-many = { PLURAL($count) ->
     [zero] لا تعليقات
     [one] تعليق واحد
     [two] تعليقان
     [few] { $count } تعليقات
     [many] { $count } تعليقًا
    *[other] { $count } تعليق
  }

## Offices
digest-offices = الإدارات
digest-assigned = تعليقات أُسندت إليها
digest-nobody = غير مسند

## Growth. $year (text): a year
digest-growth = النمو مقارنة بالمستهدف
digest-growth-base = مشاركات سنة الأساس { $year }
digest-growth-wanted = المستهدف لعام { $year }
digest-growth-actual = مشاركات عام { $year }

## Notes. $date (text): a day in words
digest-as-of = احتُسبت الأرقام يوم { $date }.
digest-votes-hint = تُحتسب الأصوات عن مدة النشاط كلها، إذ لا يُسجَّل وقت التصويت.
