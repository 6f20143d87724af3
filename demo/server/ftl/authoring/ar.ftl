### Consultations, sessions and the entity's page, as its own staff writes them in the console; formal and short.

## Pages

bar-participation = الاستشارات
authoring-tabs = أقسام التحرير
authoring-consultations = الاستشارات
authoring-sessions = الجلسات
authoring-entities = صفحات الجهات
authoring-new-consultation = استشارة جديدة
authoring-new-session = جلسة جديدة
authoring-edit-consultation = تعديل الاستشارة
authoring-edit-session = تعديل الجلسة
authoring-edit-entity = تعديل صفحة المشاركة الإلكترونية
authoring-edit-outcome = نتائج الاستشارة
authoring-edit-afterwards = نتائج الجلسة
authoring-edit-extension = تمديد فترة استقبال الآراء
authoring-publish-title = التحقق قبل النشر
authoring-back = رجوع
authoring-untitled = بلا عنوان
authoring-empty = لا يوجد شيء هنا حتى الآن.
authoring-no-entity = لا توجد جهة حتى الآن، وتُضاف الجهات على الخادم.
authoring-has-page = صفحة المشاركة الإلكترونية معبّأة.
authoring-has-no-page = صفحة المشاركة الإلكترونية ما زالت فارغة.

## Lists

authoring-group-todo = مغلقة بانتظار نشر نتائجها
authoring-group-drafts = المسودات
authoring-group-open = مفتوحة
authoring-group-upcoming = قادمة
authoring-group-done = نُشرت نتائجها
authoring-state-draft = مسودة
authoring-state-upcoming = قادمة
authoring-state-open = مفتوحة
authoring-state-closing-soon = تُغلق قريبًا
authoring-state-extended = مُدِّدت
authoring-state-closed = مغلقة
authoring-state-results-out = نُشرت النتائج
# $count (number): what is missing, 1 or more.
authoring-lacks = { PLURAL($count) ->
     [zero] لا نواقص قبل النشر
     [one] النواقص قبل النشر: واحد
     [two] النواقص قبل النشر: اثنان
     [few] النواقص قبل النشر: { $count }
     [many] النواقص قبل النشر: { $count }
    *[other] النواقص قبل النشر: { $count }
  }
# $count (number): warnings, 1 or more.
authoring-warns = { PLURAL($count) ->
     [zero] لا تنبيهات
     [one] تنبيه واحد يستحق المراجعة
     [two] تنبيهان يستحقان المراجعة
     [few] { $count } تنبيهات تستحق المراجعة
     [many] { $count } تنبيهًا يستحق المراجعة
    *[other] { $count } تنبيه يستحق المراجعة
  }

## Buttons

authoring-do-edit = تعديل
authoring-do-check = التحقق والنشر
authoring-do-extend = تمديد الفترة
authoring-do-outcome = كتابة النتائج
authoring-do-change-outcome = تعديل النتائج
authoring-do-withdraw = إعادة إلى مسودة
authoring-do-save-draft = حفظ المسودة
authoring-do-save-and-check = حفظ وتحقق
authoring-do-save-published = حفظ ونشر
authoring-do-publish = نشر
authoring-do-publish-anyway = النشر على الرغم من ذلك
authoring-up = نقل إلى الأعلى
authoring-remove = إزالة
# $what (text): the item, for example “Document 2”.
authoring-up-what = نقل إلى الأعلى: { $what }
# $what (text): the item, for example “Document 2”.
authoring-remove-what = إزالة: { $what }

## What was done

authoring-done-draft = حُفظت المسودة، ولا يراها أحد من خارج لوحة الإدارة.
authoring-done-published = تم الحفظ، ويراه الجمهور من الآن.
authoring-done-published-first = تم النشر، ويراه الجمهور من الآن.
authoring-done-outcome = نُشرت النتائج.
authoring-done-extension = مُدِّدت الفترة، ويظهر السبب للجمهور.
authoring-done-withdrawn = أُعيدت إلى مسودة، ولا يراها أحد من خارج لوحة الإدارة.

## Looking at it

authoring-preview = معاينة النص
authoring-missing-text = لا يوجد نص بالعربية
authoring-draft-hint = هذه مسودة لا يراها إلا أعضاء لوحة الإدارة.
authoring-address = العنوان العام:
authoring-nothing = لا شيء

## Two people at once

authoring-meanwhile = عُدِّل هذا المحتوى في هذه الأثناء
authoring-meanwhile-do = لم يُحفظ شيء، ولم يُفقد شيء مما كتبتموه. يرجى المقارنة. الحفظ مرة أخرى يضع نسختكم مكان النسخة المسجلة.
authoring-meanwhile-there = النسخة المسجلة الآن
authoring-meanwhile-here = كما كتبتموها
authoring-meanwhile-open = ترك نسختي وفتح النسخة المسجلة

## Mistakes. $field (text): a field's name. $mistake (text): what is wrong with it. $item (text): the item in which the field stands. $found (text): what was typed

authoring-mistakes = يرجى تصحيح ما يلي:
authoring-mistake-line = { $field }: { $mistake }
authoring-field-of = { $item }، { $field }
authoring-slip-long = النص أطول من المسموح به.
authoring-slip-spaces = «{ $found }» يحتوي على مسافات، يرجى كتابته من دونها.
authoring-slip-id = يرجى استخدام أحرف لاتينية صغيرة وأرقام وشرطات، بما لا يتجاوز 64.
authoring-slip-id-taken = هذا المعرّف مستخدم من قبل، يرجى اختيار غيره.
authoring-slip-zone = «{ $found }» ليست منطقة زمنية معروفة، يرجى كتابتها باسمها الدولي.
authoring-slip-number = «{ $found }» ليس عددًا مقبولًا هنا.
authoring-slip-day = «{ $found }» ليس تاريخًا، يرجى كتابته على نحو 15/9/2026 أو 2026-09-15.
authoring-slip-no-such-day = لا وجود لهذا اليوم: «{ $found }».
authoring-slip-time = «{ $found }» ليس وقتًا، يرجى كتابته على نحو 14:30.
authoring-slip-time-without-day = كُتب الوقت { $found } من دون تاريخ.
authoring-slip-figures = «{ $found }» ليس عامًا مع عدده، يرجى كتابته على نحو 2025: 410.
authoring-slip-unreadable = تعذّر حفظ النموذج، يرجى مراجعة الأعداد والمعرّفات فيه.

## Rules

authoring-found-errors = نواقص يلزم استكمالها قبل النشر
authoring-found-warnings = تنبيهات تستحق المراجعة
authoring-found-notes = للعلم
authoring-found-nothing = جميع البيانات مكتملة.
authoring-rule-required = هذا الحقل مطلوب.
authoring-rule-no-arabic = لا يوجد نص بالعربية.
authoring-rule-no-english = لا يوجد نص بالإنجليزية.
authoring-rule-address = يجب أن يكون العنوان رابطًا آمنًا، أو مسارًا في موقعكم يبدأ بشرطة مائلة.
authoring-rule-mail = يرجى إدخال بريد إلكتروني صحيح.
authoring-rule-no-end = لا يوجد تاريخ انتهاء، فتبقى الاستشارة مفتوحة على الدوام.
authoring-rule-ends-before-it-begins = تاريخ الانتهاء يسبق تاريخ البدء.
authoring-rule-closes-in-the-past = انقضى تاريخ الانتهاء.
authoring-rule-closes-on-a-day-off = تنتهي في يوم لا تعمل فيه الجهة.
# $count (number): days, 1 or more.
authoring-rule-short = { PLURAL($count) ->
     [zero] الفترة أقصر من الحد الأدنى.
     [one] الفترة أقصر من الحد الأدنى: يوم واحد.
     [two] الفترة أقصر من الحد الأدنى: يومان.
     [few] الفترة أقصر من الحد الأدنى: { $count } أيام.
     [many] الفترة أقصر من الحد الأدنى: { $count } يومًا.
    *[other] الفترة أقصر من الحد الأدنى: { $count } يوم.
  }
authoring-rule-no-way = لا توجد طريقة للمشاركة.
authoring-rule-no-mail = لا يوجد بريد إلكتروني لاستقبال الآراء.
authoring-rule-no-file = لا يوجد ملف لهذه الوثيقة.
authoring-rule-no-audience = لم تُحدَّد الفئة المستهدفة.
authoring-rule-no-documents = لا توجد وثائق.
authoring-rule-session-is-over = انتهى موعد الجلسة.
authoring-rule-session-on-a-day-off = تُعقد في يوم لا تعمل فيه الجهة.
authoring-rule-no-place = لا يوجد مكان ولا بث مباشر.
authoring-rule-not-reached = تعذّر فتح الملف على هذا العنوان.
authoring-rule-not-asked = تعذّر التحقق من إمكان فتح الملف، يرجى فتحه يدويًا.
authoring-rule-moved-without-a-reason = لا يُغيَّر تاريخ انتهاء منشور إلا من خلال «تمديد الفترة» مع ذكر السبب. ويمكن إعادة ما لم يبدأ إلى مسودة ثم تعديله.
authoring-rule-not-later = يجب أن يكون التاريخ الجديد بعد التاريخ الحالي.
authoring-rule-same-version = تغيّر النص، يرجى إعطاؤه إصدارًا جديدًا.
authoring-rule-not-accepted = لا يقبل الخادم هذه القيمة.

## Publishing

authoring-publish-changed = عُدِّل المحتوى في هذه الأثناء، يرجى الاطلاع عليه كما هو الآن ثم النشر.
authoring-publish-errors = لا يمكن النشر بعد، يرجى استكمال النواقص.
authoring-publish-topics = يرجى تأكيد كل موضوع من الموضوعات المستبعدة.
authoring-publish-warnings = يرجى مراجعة التنبيهات، ثم التأكيد والنشر إن كان ذلك مقصودًا.
authoring-topics = الموضوعات المستبعدة
authoring-topics-hint = يُسجَّل تأكيدكم في سجل التدقيق.
authoring-topic-internal-security = لا تتناول هذه الاستشارة الأمن الداخلي.
authoring-topic-bilateral = لا تتناول هذه الاستشارة العلاقات الثنائية.
authoring-topic-multilateral = لا تتناول هذه الاستشارة العلاقات متعددة الأطراف.
authoring-anyway-title = التنبيهات
authoring-anyway = اطلعتُ على التنبيهات أعلاه، وهي مقصودة.

## Times. $date (text): a day in words. $time (text): hour and minute. $place (text): the zone in words

authoring-from-day = من { $date } { $place }
authoring-until-day = حتى نهاية يوم { $date } { $place }
authoring-at-moment = { $date }، { $time } { $place }

## Languages

authoring-in-arabic = العربية
authoring-in-english = الإنجليزية
authoring-in-other = لغة أخرى

## Fields that several forms have

authoring-section-what = الموضوع
authoring-section-when = الموعد
authoring-section-where = المكان والمشاركة
authoring-section-page = الصفحة
authoring-section-id = المعرّف
authoring-id = المعرّف
authoring-id-hint = يظهر في العناوين وفي شيفرة التضمين، ولا يمكن تغييره لاحقًا. إذا تُرك فارغًا يُشتق من العنوان الإنجليزي.
authoring-title = العنوان
authoring-level = مستوى المشاركة
authoring-level-information = المشاركة بالمعلومة
authoring-level-consultation = المشاركة بأخذ المشورة
authoring-level-decision = المشاركة في اتخاذ القرار
authoring-audience = الفئة المستهدفة
authoring-audience-everyone = الجميع
authoring-audience-citizens = المواطنون
authoring-audience-residents = المقيمون
authoring-audience-visitors = الزائرون
authoring-audience-companies = الشركات والمؤسسات الخاصة
authoring-audience-government-entities = الجهات الحكومية
authoring-audience-civil-society = مؤسسات المجتمع المدني
authoring-audience-specialists = المختصون والأكاديميون
authoring-audience-social-media = مستخدمو وسائل التواصل الاجتماعي
authoring-zone = المنطقة الزمنية
authoring-zone-hint = اسمها الدولي كما هو مسجّل للجهة.
authoring-day = التاريخ
authoring-time = الوقت
authoring-day-hint = على نحو 15/9/2026
authoring-moment-hint = على نحو 15/9/2026 و19:00
authoring-page = عنوان صفحتها
authoring-page-hint = الصفحة التي تُعرض فيها على موقعكم. إذا كانت صفحة واحدة للغتين فيكفي كتابتها في أحد الحقلين.
authoring-share = طرق مشاركة الصفحات
authoring-share-hint = إذا لم يُحدَّد شيء تُعرض الطرق كلها. لا تُحمَّل شيفرة من أي خدمة خارجية، وتُحتسب الزيارات الواردة دون أي بيانات عن الزائر.
authoring-share-copy = نسخ الرابط
authoring-share-mail = البريد الإلكتروني
authoring-share-whatsapp = واتساب
authoring-share-x = منصة إكس
authoring-none = لا شيء

## A consultation. $number (number): the item's place, from 1

authoring-subject = مجال الاستشارة
authoring-subject-drafting = صياغة سياسة أو قانون أو معيار
authoring-subject-application = تطبيق ما هو سارٍ
authoring-purpose = الهدف
authoring-purpose-hint = سبب استشارة الجمهور.
authoring-scope = النطاق
authoring-scope-hint = ما تشمله الاستشارة.
authoring-procedure = آلية إجراء الاستشارة
authoring-procedure-hint = كيفية استقبال الآراء ودراستها والرد عليها.
authoring-in-brief = باختصار
authoring-in-brief-hint = جمل قليلة واضحة للجميع.
authoring-out-of-scope = موضوعات خارج نطاق هذه الاستشارة
authoring-out-of-scope-hint = ما لا يمكن تناوله هنا.
authoring-opens = تاريخ البدء
authoring-opens-hint = على نحو 15/9/2026. من دون وقت تبدأ مع بداية اليوم، ومن دون تاريخ تبدأ فور نشرها.
authoring-closes = تاريخ الانتهاء
authoring-closes-hint = على نحو 15/10/2026. من دون وقت تنتهي بنهاية اليوم.
authoring-section-ways = طرق المشاركة
authoring-ways = طرق المشاركة
authoring-ways-hint = تظهر الأولى أولًا في الصفحة.
authoring-add-way-poll = إضافة استطلاع رأي
authoring-add-way-thread = إضافة تعليقات
authoring-add-way-form = إضافة نموذج
authoring-add-way-email = إضافة بريد إلكتروني
authoring-add-way-link = إضافة رابط
authoring-one-way-poll = الطريقة { $number }: استطلاع رأي
authoring-one-way-thread = الطريقة { $number }: تعليقات
authoring-one-way-form = الطريقة { $number }: نموذج
authoring-one-way-email = الطريقة { $number }: بريد إلكتروني
authoring-one-way-link = الطريقة { $number }: رابط
authoring-way-poll = استطلاع الرأي
authoring-way-thread = التعليقات على
authoring-way-anchor = المادة
authoring-way-anchor-hint = معرّف المادة إذا كانت هي وحدها المقصودة.
authoring-way-form = معرّف النموذج
authoring-way-email = البريد الإلكتروني
authoring-way-link-title = عنوان الرابط
authoring-way-link-url = الرابط
authoring-section-documents = وثائق الاستشارة
authoring-documents = الوثائق
authoring-documents-hint = المسودة والشروح والملاحق، كل منها باللغتين.
authoring-add-document = إضافة وثيقة
authoring-one-document = الوثيقة { $number }
authoring-document-title = العنوان
authoring-document-kind = النوع
authoring-document-draft = مسودة
authoring-document-adopted = النص المعتمد
authoring-document-annex = شرح أو ملحق
authoring-document-form = نموذج
authoring-document-easy-read = بلغة مبسطة
authoring-document-audio = للاستماع
authoring-document-version = الإصدار
authoring-document-date = تاريخ هذا الإصدار
authoring-files = الملفات
authoring-add-file = إضافة ملف
authoring-one-file = الملف { $number }
authoring-file-language = اللغة
authoring-file-url = العنوان
authoring-file-url-hint = رابط آمن، أو مسار يبدأ بشرطة مائلة إذا كان على موقعكم.
authoring-file-type = نوع الملف
authoring-file-pdf = بي دي إف
authoring-file-word = مستند نصي
authoring-file-sheet = جدول بيانات
authoring-file-slides = عرض تقديمي
authoring-file-page = صفحة ويب
authoring-file-csv = جدول مفصول بفواصل
authoring-file-audio = ملف صوتي
authoring-file-video = مقطع مرئي
authoring-file-bytes = الحجم بالبايت
authoring-file-bytes-hint = ليعرفه القارئ قبل التنزيل.
authoring-section-stages = المراحل
authoring-stages = المراحل
authoring-stages-hint = من المسودة الأولى إلى الاعتماد، الأقدم أولًا.
authoring-add-stage = إضافة مرحلة
authoring-one-stage = المرحلة { $number }
authoring-stage-title = العنوان
authoring-stage-date = التاريخ
authoring-stage-changes = ما الذي تغيّر
authoring-stage-url = عنوان النص

## Extending the deadline

authoring-section-extension = الموعد الجديد
authoring-extension-to = تاريخ الانتهاء الجديد
authoring-extension-reason = السبب
authoring-extension-reason-hint = يقرؤه الجمهور بجانب التاريخين.

## Outcome. $number (number): the theme's place, from 1

authoring-section-outcome = الملخص
authoring-section-themes = ما ورد من آراء وما تم بشأنها
authoring-section-decision = القرار
authoring-outcome-summary = ملخص الآراء والملاحظات الواردة
authoring-outcome-summary-hint = ما ورد من آراء في فقرات قليلة.
authoring-outcome-participants = عدد المشاركين
authoring-outcome-participants-hint = بجميع الطرق مجتمعة.
authoring-outcome-published = تاريخ النشر
authoring-outcome-published-hint = على نحو 15/9/2026. إذا تُرك فارغًا فهو اليوم.
authoring-themes = المحاور
authoring-themes-hint = لكل محور: ما ورد من آراء، وما قامت به الجهة.
authoring-add-theme = إضافة محور
authoring-one-theme = المحور { $number }
authoring-theme-title = المحور
authoring-theme-said = ما ورد من آراء
authoring-theme-done = ما تم بشأنها
authoring-theme-done-hint = أو سبب عدم الأخذ بها.
authoring-presented = تاريخ العرض على الإدارة
authoring-decision = ما تم اتخاذه من قرارات
authoring-decision-hint = القرار الذي تكتمل به المشاركة.

## A session

authoring-session-description = ما يلزم معرفته قبلها
authoring-session-consultation = الاستشارة التي تتبعها
authoring-session-edition = النسخة
authoring-session-edition-hint = إذا كانت ضمن سلسلة: 6 للسادسة.
authoring-session-starts = البدء
authoring-session-ends = الانتهاء
authoring-session-place = المكان
authoring-session-place-hint = القاعة أو اسم القناة.
authoring-session-stream = البث المباشر
authoring-session-stream-hint = رابط متابعتها مباشرة ومشاهدتها لاحقًا.
authoring-session-hashtag = الوسم
authoring-session-hashtag-hint = من دون علامة الوسم.
authoring-session-questions = استقبال الأسئلة
authoring-session-questions-hint = الموضوع الذي تُرسل فيه الأسئلة وتُؤيَّد ويُرد عليها.
authoring-section-afterwards = بعد الجلسة
authoring-session-summary = الملخص
authoring-session-summary-hint = ما دار فيها في فقرات قليلة.

## The entity's page. $number (number): the item's place, from 1

authoring-participation = صفحة المشاركة الإلكترونية
authoring-section-commitment = التزامنا بالمشاركة الإلكترونية
authoring-commitment = الالتزام
authoring-commitment-hint = خمسة نصوص موجزة وفق ما تطلبه السياسة.
authoring-commitment-aims = الأهداف
authoring-commitment-activities = الأنشطة
authoring-commitment-plans = الخطط
authoring-commitment-contact = كيفية التواصل معنا
authoring-commitment-topics = الموضوعات
authoring-section-officials = المسؤولون
authoring-officials = المسؤولون
authoring-officials-hint = الأول هو من يُتواصل معه. وعند عدم تكليف موظف يحل محله المتحدث الرسمي أو مسؤول العلاقات العامة.
authoring-add-official = إضافة مسؤول
authoring-one-official = المسؤول { $number }
authoring-official-role = الصفة
authoring-role-officer = مسؤول المشاركة الإلكترونية
authoring-role-spokesperson = المتحدث الرسمي
authoring-role-public-relations = العلاقات العامة
authoring-official-post = المنصب
authoring-official-name = الاسم
authoring-official-name-hint = إذا رأت الجهة ذكره.
authoring-official-email = البريد الإلكتروني
authoring-official-phone = رقم الهاتف
authoring-phone-hint = مع رمز الدولة.
authoring-section-channels = قنوات المشاركة
authoring-channels = القنوات
authoring-channels-hint = كيفية الوصول إلى الجهة ومدة الرد.
authoring-add-channel = إضافة قناة
authoring-one-channel = القناة { $number }
authoring-channel-kind = النوع
authoring-channel-email = البريد الإلكتروني
authoring-channel-phone = الهاتف
authoring-channel-social = التواصل الاجتماعي
authoring-channel-app = تطبيق
authoring-channel-web = موقع إلكتروني
authoring-channel-office = مكتب
authoring-channel-title = العنوان
authoring-channel-title-hint = إذا لم يكن هو عنوان القناة نفسه.
authoring-channel-address = عنوان القناة أو رقمها
authoring-channel-address-hint = يُترك فارغًا للمكاتب.
authoring-channel-purpose = الغرض منها
authoring-channel-promise = أيام العمل اللازمة للرد
authoring-channel-promise-hint = عدد أيام العمل التي تتعهد الجهة بالرد خلالها.
authoring-section-disclaimer = إخلاء المسؤولية
authoring-disclaimer = إخلاء المسؤولية
authoring-disclaimer-text = النص
authoring-disclaimer-version = الإصدار
authoring-disclaimer-version-hint = النص المعدَّل يحتاج إلى إصدار جديد، كتاريخ اليوم.
authoring-section-blocks = أقسام أخرى
authoring-blocks = الأقسام
authoring-blocks-hint = ما يُراد إضافته إلى الصفحة.
authoring-add-block = إضافة قسم
authoring-one-block = القسم { $number }
authoring-block-title = العنوان
authoring-block-text = النص
authoring-block-url = للمزيد
authoring-section-target = المستهدف
authoring-target = نمو المشاركة المستهدف
authoring-target-hint = يُنشر مع المؤشرات ليتمكن الجميع من التحقق منها.
authoring-target-baseline = سنة الأساس
authoring-target-growth = نسبة النمو السنوية المئوية
authoring-target-growth-hint = تطلب السياسة 20. إذا تُرك فارغًا فهو 20.
authoring-target-definition = تعريف المشاركة
authoring-target-definition-hint = في جملة أو جملتين.
authoring-target-figures = أعداد من خارج النظام
authoring-target-figures-hint = سطر لكل عام، على نحو 2025: 410
authoring-section-settings = الإعدادات
authoring-minimum-days = الحد الأدنى لفترة الاستشارة بالأيام
authoring-minimum-days-hint = يُنبَّه إلى الفترة الأقصر. إذا تُرك فارغًا فهو 15.
authoring-hijri = التقويم الهجري
authoring-hijri-hint = الفرق بين تقويم الجهة وتقويم أم القرى.
authoring-hijri-before = قبل أم القرى بيوم واحد
authoring-hijri-same = وفق تقويم أم القرى
authoring-hijri-after = بعد أم القرى بيوم واحد

## What activities are about, and open data. $number (number): the item's place, from 1
authoring-section-taxonomy = القطاعات والموضوعات
authoring-taxonomy = القطاعات والموضوعات
authoring-sector = القطاع
authoring-sector-hint = تُحدَّد القطاعات في صفحة الجهة.
authoring-activity-topics = الموضوعات
authoring-activity-topics-hint = أدق من القطاعات، ولكل نشاط أي عدد منها.
authoring-preset = قائمة قطاعات جاهزة
authoring-preset-hint = تُضاف إليها قطاعات الجهة، وإذا تكرر المعرّف اعتُمدت تسمية الجهة.
authoring-preset-tasmu = قطاعات برنامج «تسمو» الخمسة
authoring-sectors = قطاعات الجهة
authoring-sectors-hint = مثل قطاعات بوابة البيانات المفتوحة الوطنية، بمعرّفاتها وتسمياتها المعتمدة.
authoring-add-sector = إضافة قطاع
authoring-one-sector = القطاع { $number }
authoring-add-topic = إضافة موضوع
authoring-one-topic = الموضوع { $number }
authoring-tag-id = المعرّف
authoring-tag-id-hint = أحرف لاتينية صغيرة وأرقام وشرطات.
authoring-tag-label = التسمية
authoring-section-open-data = البيانات المفتوحة
authoring-open-data = النشر ضمن البيانات المفتوحة
authoring-open-data-hint = تُنشر النتائج المعلنة والتعليقات المنشورة من دون أسماء.
authoring-open-data-yes = نعم
authoring-open-data-no = لا
authoring-licence = رخصة الاستخدام
authoring-licence-hint = الشروط التي يُسمح بموجبها باستخدام البيانات. إذا تُركت فارغة لم تُذكر أي رخصة.
authoring-licence-title = اسم الرخصة
authoring-licence-url = عنوان نصها

## What was done, as the audit log says it

audit-draft-begun = بدء مسودة
audit-draft-changed = تعديل مسودة
audit-draft-published = نشر
audit-published-changed = تعديل نص منشور
audit-withdrawn = إعادة إلى مسودة
audit-deadline-moved = تمديد فترة استقبال الآراء
audit-outcome-published = نشر النتائج
audit-entity-changed = تعديل صفحة الجهة
