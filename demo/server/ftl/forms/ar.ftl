### Forms, as an entity's own staff writes them in the console; formal and short.

## Pages

bar-forms = النماذج
forms-new = نموذج جديد
forms-new-lead = يرجى البدء بأحد هذه النماذج، ويمكن تغيير كل جزء منه.
forms-edit = تعديل النموذج
forms-empty = لا توجد نماذج بعد.
forms-begin = بدء
# $what (text): the kind of form.
forms-begin-with = بدء: { $what }
forms-preview = المعاينة
forms-preview-hint = بعناصر المتصفح نفسه وباللغتين. لا يُرسل ما يُدخل هنا.

## Kinds

forms-kind-feedback = ملاحظات
forms-kind-survey = استبيان
forms-kind-clarity = سهولة الفهم
forms-kind-report = الإبلاغ عن مخالفة
forms-lead-feedback = آراء ومقترحات وشكاوى واستفسارات، يُرد عليها برقم مرجعي.
forms-lead-survey = أسئلة في صفحة أو أكثر، ويمكن نشر نتائجها.
forms-lead-clarity = لمسة واحدة في نهاية الصفحة، ثم الأسباب.
forms-lead-report = الجهات المختصة وطرق التواصل معها، وبلاغ دون ذكر الاسم.

## The editor

forms-definition = تعريف النموذج
forms-definition-hint = تُكتب النصوص بالعربية والإنجليزية. وعند التحقق يُذكر كل خطأ مع رقم سطره.
forms-schema = كل ما يمكن كتابته (المخطط)
forms-do-check = تحقق ومعاينة
forms-right = كل شيء صحيح.
forms-to-preview = الانتقال إلى المعاينة
# $number (number): the line, from 1.
forms-line = السطر { $number }

## How it looks. $number, $count (numbers): this page and how many there are. $field (text): a question. $options (text): one or more of its options

forms-page = الصفحة { $number } من { $count }
forms-optional = (اختياري)
forms-or = أو
forms-shown-if-answered = يظهر بعد الإجابة عن: { $field }
forms-shown-if = يظهر إذا كانت الإجابة عن «{ $field }»: { $options }
forms-shown-unless = يظهر ما لم تكن الإجابة عن «{ $field }»: { $options }

## What is wrong with a text. $column (number): the place in the line. $options (text): the words that are possible

forms-broken = بنية النص غير صحيحة عند العمود { $column }. يرجى التحقق من الفواصل والأقواس وعلامات الاقتباس هنا وفي السطر السابق.
forms-broken-empty = لا يوجد نص.
forms-broken-end = ينتهي النص قبل أوانه: قوس أو علامة اقتباس غير مغلقة.
forms-broken-quotes = يرجى كتابة علامة الاقتباس المستقيمة " بدل علامات الاقتباس المزخرفة.
forms-broken-comma = يرجى كتابة الفاصلة اللاتينية , في نهاية السطر.
forms-wrong-twice = هذا المفتاح مكرر.
forms-wrong-unknown = لا يوجد مفتاح بهذا الاسم هنا.
forms-wrong-missing = هذا المفتاح مطلوب وغير موجود.
forms-wrong-choice = القيم الممكنة هنا: { $options }.
forms-wrong-type-string = يُكتب هنا نص بين علامتي اقتباس.
forms-wrong-type-boolean = تُكتب هنا كلمة الصواب أو الخطأ بالإنجليزية دون علامتي اقتباس.
forms-wrong-type-integer = يُكتب هنا عدد صحيح دون علامتي اقتباس.
forms-wrong-type-number = يُكتب هنا عدد دون علامتي اقتباس.
forms-wrong-type-array = تُكتب هنا قائمة بين قوسين مربعين [ ].
forms-wrong-type-object = يُكتب هنا كائن بين قوسين معقوفين {"{"} {"}"}.
forms-wrong-type-null = لا تُقبل هنا أي قيمة.
forms-wrong-id = يرجى استخدام حروف لاتينية صغيرة وأرقام وشرطات، بحد أقصى 64.
forms-wrong-too-few = يلزم هنا عنصر واحد على الأقل.
forms-wrong-negative = العدد أصغر من المسموح به.
forms-wrong-other = هذه القيمة غير ممكنة هنا.
forms-wrong-other-id = لا يمكن تغيير معرّف نموذج محفوظ.

## Rules. $why (text): the server's own words

forms-rule-not-accepted = لا يقبل الخادم هذه القيمة: { $why }
forms-rule-entity = لا توجد جهة بهذا المعرّف.
forms-rule-office = لا توجد لدى الجهة إدارة بهذا المعرّف.
forms-rule-closed = انقضى موعد الإغلاق.
forms-rule-no-promise = يوعد بالرد دون تحديد مدته.
forms-rule-no-consent = تُطلب بيانات اتصال دون موافقة.
forms-rule-no-arabic = لا يوجد نص عربي.
forms-rule-no-english = لا يوجد نص إنجليزي.

## Results. $count (number): how many answered, or the smallest group that is told. $asked (number): how many were asked

forms-results = النتائج
forms-results-all = الكل
forms-results-split = أصحاب الإجابات
# $count (number): submissions, 0 or more.
forms-submissions = { PLURAL($count) ->
     [zero] لا مشاركات
     [one] مشاركة واحدة
     [two] مشاركتان
     [few] { $count } مشاركات
     [many] { $count } مشاركة
    *[other] { $count } مشاركة
  }
forms-min-group = لا تُعرض المجموعات التي يقل عددها عن { $count }
# $count (number): how many answered, 0 or more.
forms-base = { PLURAL($count) ->
     [zero] لم يجب أحد
     [one] أجاب واحد
     [two] أجاب اثنان
     [few] أجاب { $count }
     [many] أجاب { $count }
    *[other] أجاب { $count }
  }
forms-base-of = عدد من أجابوا { $count } ممن سُئلوا، وعددهم { $asked }
forms-base-hidden = عدد من أجابوا غير معروض.
forms-several = أمكن اختيار أكثر من إجابة
forms-column-answer = الإجابة
forms-column-share = النسبة
forms-column-count = العدد
forms-column-rank = متوسط الترتيب
forms-hidden = أقل من أن يُعرض
forms-number-mean = المتوسط
forms-number-median = الوسيط
forms-number-least = الأدنى
forms-number-greatest = الأعلى
forms-texts = ما كُتب
forms-texts-read = قراءة ما كُتب
forms-texts-of = المشاركة
forms-texts-empty = لم يُكتب شيء في هذه الصفحة.
forms-export = التصدير
forms-export-hint = كل ما ورد ولم يُمحَ. يُسجَّل كل ملف في سجل الإجراءات.
forms-export-contact = مع بيانات الاتصال ما دامت محفوظة
forms-export-xlsx = جدول بيانات
forms-to-inbox = الوارد

## What the rules of definitions say

forms-said-has-submissions = وردت مشاركات لهذا النموذج، فلا يمكن تغيير هذا بعد الآن.
forms-said-asked-before = لا يوجد سؤال بهذا المعرّف يُطرح قبل هذا.
forms-said-no-option = لا يوجد خيار بهذا المعرّف في السؤال.
forms-said-id-twice = هذا المعرّف مكرر.
forms-said-no-page = يلزم النموذج صفحة واحدة على الأقل.
forms-said-no-field = يلزم الصفحة سؤال واحد على الأقل.
forms-said-no-sender = لا يُطلب في البلاغ ما يدل على مرسله.
forms-said-no-files = لا تُطلب في هذا النوع من النماذج ملفات ولا بيانات اتصال.
forms-said-leave-out = لا محل لهذا هنا، يرجى حذفه.
forms-said-write-in = لا يُقبل النص إلا في خيار واحد.
forms-said-above = هذا العدد أكبر من الحد المقابل له.
forms-said-after = هذا الموعد بعد الموعد المقابل له.
forms-said-empty = النص مطلوب.
forms-said-language = رمز اللغة غير صحيح.
forms-said-zone = المنطقة الزمنية غير صحيحة، يُكتب اسمها الدولي.
forms-said-address = العنوان غير صحيح، يُكتب كاملًا أو يبدأ بشرطة مائلة إن كان على موقعكم.
forms-said-phone = رقم الهاتف غير صحيح، يُكتب مع رمز الدولة.
forms-said-day = التاريخ غير صحيح، يُكتب على نحو 2026-12-18.
forms-said-exit = يقود الخروج السريع إلى موقع آخر بعنوان كامل.
forms-said-options = عدد الخيارات أقل أو أكثر من المسموح به.
