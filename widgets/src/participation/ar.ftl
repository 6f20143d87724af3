### Participation. Shown to citizens inside <sawt-participation>; formal and short.

## What the entity commits itself to

participation-commitment = التزامنا بالمشاركة الإلكترونية
participation-aims = الأهداف
participation-activities = الأنشطة
participation-plans = الخطط
participation-contact = كيفية التواصل مع الجهة
participation-topics = الموضوعات المطروحة للمشاركة

## Who answers for it

participation-officer = المسؤول عن المشاركة الإلكترونية
# $capacity (text): "officer", "spokesperson", "public-relations", "other" or "entity".
participation-role =
    { $capacity ->
        [officer] مسؤول المشاركة الإلكترونية
        [spokesperson] المتحدث الرسمي
        [public-relations] مسؤول العلاقات العامة
        [entity] الجهة
       *[other] المسؤول المختص
    }
# Says in which capacity; the same words as above.
participation-capacity =
    { $capacity ->
        [officer] مكلف بمهام المشاركة الإلكترونية، ومخوَّل بالتواصل مع الجمهور باسم الجهة.
        [spokesperson] لم يُكلَّف مسؤول للمشاركة الإلكترونية بعد. في حال عدم تكليف مسؤول، يتولى المتحدث الرسمي هذه المهام.
        [public-relations] لم يُكلَّف مسؤول للمشاركة الإلكترونية بعد. في حال عدم تكليف مسؤول، يتولى مسؤول العلاقات العامة هذه المهام.
        [entity] لم يُكلَّف مسؤول للمشاركة الإلكترونية بعد. في حال عدم تكليف مسؤول، تتلقى الجهة المشاركات مباشرة.
       *[other] يتولى هذه المهام حاليًا.
    }
participation-email = البريد الإلكتروني
participation-phone = الهاتف

## How to reach it

participation-channels = قنوات المشاركة
# $kind (text): "email", "phone", "social", "app", "web", "office" or "unknown".
participation-channel-kind =
    { $kind ->
        [email] البريد الإلكتروني
        [phone] الهاتف
        [social] وسائل التواصل الاجتماعي
        [app] التطبيق
        [web] الموقع الإلكتروني
        [office] الحضور الشخصي
       *[unknown] قناة أخرى
    }
# $days (number): working days within which the entity answers, 0 or more.
participation-reply-within =
    { $days ->
        [zero] الرد في يوم العمل نفسه
        [one] الرد خلال يوم عمل واحد
        [two] الرد خلال يومي عمل
        [few] الرد خلال { $days } أيام عمل
        [many] الرد خلال { $days } يوم عمل
       *[other] الرد خلال { $days } يوم عمل
    }

## Figures
## $year and $before (text): calendar years. $percent (number): in percent, 0 or more.

participation-indicators = مؤشرات المشاركة
participation-objective = الهدف الثالث: زيادة مستوى الشفافية والمشاركة المجتمعية
participation-growth = النمو السنوي للمشاركة
# $trend (text): "grown", "fallen", "same" or "from-nothing".
participation-trend =
    { $trend ->
        [grown] زادت المشاركات في عام { $year } بنسبة { PERCENT($percent) } مقارنة بعام { $before }.
        [fallen] انخفضت المشاركات في عام { $year } بنسبة { PERCENT($percent) } مقارنة بعام { $before }.
        [from-nothing] لا تُحسب نسبة نمو لعام { $year }، إذ لم تُسجَّل أي مشاركة في عام { $before }.
       *[same] لم يتغير عدد المشاركات في عام { $year } مقارنة بعام { $before }.
    }
# $verdict (text): "reached", "missed" or "too-early".
participation-verdict =
    { $verdict ->
        [reached] تحقق المستهدف: زيادة سنوية بنسبة { PERCENT($percent) }
        [missed] لم يتحقق المستهدف: زيادة سنوية بنسبة { PERCENT($percent) }
       *[too-early] المستهدف: زيادة سنوية بنسبة { PERCENT($percent) }، ولم يكتمل بعد عام للمقارنة
    }
participation-baseline = خط الأساس (مشاركات عام { $year })
participation-before = مشاركات عام { $year }
participation-wanted = المستهدف لعام { $year }
participation-actual = المتحقق في عام { $year }
participation-definition = تعريف المشاركة
# Where the entity has given none.
participation-definition-usual = الأصوات في الاستطلاعات التي بدأت خلال العام، والتعليقات المكتوبة خلاله، وما أُحصي في قنوات أخرى.
participation-small-base = خط الأساس أقل من 100 مشاركة، ولذلك لا تكفي النسبة وحدها للحكم على النمو.
participation-kept-title = الرد في الموعد
participation-kept = نسبة الرد في الموعد: { PERCENT($percent) }
participation-due-count = تعليقات حلّ موعد الرد عليها (الأساس)
participation-kept-count = تعليقات أُجيب عنها في الموعد
participation-none-due = لم يحلّ بعد موعد الرد على أي تعليق.
participation-years = المشاركة عامًا بعام
participation-column-year = العام
participation-column-consultations = الاستشارات
participation-column-polls = استطلاعات الرأي
participation-column-threads = النقاشات
participation-column-sessions = الجلسات الحوارية
participation-column-outcomes = المخرجات المنشورة
participation-column-participations = المشاركات
participation-column-replies = الردود الرسمية
participation-year-running = { $year } (حتى تاريخه)
participation-years-note = تُحتسب الاستشارات والاستطلاعات والنقاشات في العام الذي بدأت فيه، والجلسات في العام الذي عُقدت فيه.

## What else there is

participation-disclaimer = إخلاء المسؤولية
# $version (text): names the text of the disclaimer.
participation-version = الإصدار: { $version }
# $title (text): the heading of the block.
participation-more = التفاصيل: { $title }

## To hand the page on
## $entity (text): the entity's name.

participation-share = نشر رابط الصفحة
participation-share-note = يقود هذا الرابط إلى الصفحة الرسمية، حيث تُقيَّد الآراء ويُرد عليها.
participation-link = رابط الصفحة
participation-copy = نسخ الرابط
participation-copied = نُسخ الرابط.
participation-not-copied = تعذّر النسخ، ويمكن نسخ الرابط من الحقل أعلاه.
participation-shared = المشاركة الإلكترونية: { $entity }

## Who came by such links. $channel (text): "mail", "copy", "whatsapp", "x" or "unknown".

participation-arrivals = مصادر زيارات الصفحات
participation-arrivals-note = عدد مرات فتح صفحات الجهة من روابط منشورة، دون أي بيانات عن الزائر.
participation-arrivals-by =
    { $channel ->
        [mail] البريد الإلكتروني
        [copy] رابط منسوخ
        [whatsapp] واتساب
        [x] منصة إكس
       *[unknown] مصدر آخر
    }
