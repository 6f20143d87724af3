### The frame of the console, and who may enter it. Shown to an entity's own staff; formal and short.

## Around every page

console-name = لوحة الإشراف
console-skip = الانتقال إلى المحتوى
console-pages = صفحات لوحة الإشراف
console-sign-out = تسجيل الخروج
console-first-page = العودة إلى الصفحة الأولى
bar-audit = سجل الإجراءات
bar-members = الأعضاء
bar-account = الحساب
welcome-title = مرحبًا بكم

## Roles

role-viewer = مطّلع
role-moderator = مشرف
role-editor = محرر
role-owner = مسؤول

## Why a page is not shown: a title, then what to do

trouble-forbidden = هذه الصفحة غير متاحة لكم
trouble-forbidden-do = لا يسمح دوركم بهذا الإجراء. يرجى مراجعة أحد المسؤولين عند الحاجة إليه.
trouble-not-found = لم يُعثر على الصفحة
trouble-not-found-do = قد يكون الرابط قديمًا أو غير مكتمل.
trouble-malformed = تعذّرت قراءة الطلب
trouble-malformed-do = لم يتغير شيء. يرجى العودة إلى الصفحة السابقة والمحاولة من جديد.
trouble-too-large = حجم الطلب أكبر من المسموح به
trouble-too-large-do = لم يتغير شيء. يرجى العودة إلى الصفحة السابقة واختصار النص.
trouble-cross-site = رُفض الطلب لأنه لم يُرسل من هذه اللوحة
trouble-cross-site-do = لم يتغير شيء. يرجى فتح الصفحة من لوحة الإشراف نفسها والمحاولة من جديد.
trouble-outdated = تغيّر هذا العنصر في أثناء ذلك
trouble-outdated-do = لم يتغير شيء. يرجى مراجعة حالته الآن ثم اتخاذ القرار.
trouble-unavailable = الخدمة غير متاحة حاليًا
trouble-unavailable-do = يرجى المحاولة بعد قليل.

## What was done, as the audit log says it

audit-member-added = إضافة عضو
audit-role-changed = تغيير الدور
audit-member-disabled = إيقاف عضو
audit-member-enabled = إعادة تفعيل عضو
audit-link-made = إنشاء رابط لتعيين كلمة المرور
audit-password-set = تعيين كلمة المرور
audit-factor-set = تفعيل التحقق بخطوتين
audit-factor-reset = إلغاء التحقق بخطوتين لإعداده من جديد
audit-recovery-set = إنشاء رموز استرداد جديدة
audit-recovery-used = استخدام رمز استرداد
audit-identity-tied = ربط الحساب بموفّر الهوية
audit-signed-in = تسجيل الدخول
audit-signed-out = تسجيل الخروج
audit-sign-in-failed = محاولة دخول فاشلة

## Fields

field-login = اسم الدخول
field-name = الاسم
field-role = الدور
field-standing = الحالة
field-seen = آخر دخول
field-password = كلمة المرور
field-current-password = كلمة المرور الحالية
field-new-password = كلمة المرور الجديدة
field-again = كلمة المرور الجديدة مرة أخرى
field-code = رمز التحقق
console-cancel = إلغاء

## Times. $date (text): a day in words. $time (text): hour and minute. $place (text): the zone in words

time-moment = { $date }، { $time }
time-place = الأوقات { $place }

## Signing in

sign-in-title = تسجيل الدخول
sign-in-button = دخول
sign-in-wrong = اسم الدخول أو كلمة المرور غير صحيحة.
sign-in-lost = عند فقدان كلمة المرور يرجى طلب رابط جديد من أحد المسؤولين.
sign-in-again = البدء من جديد
sign-in-provider-lead = يمكن الدخول أيضًا بحساب الجهة.
sign-in-provider = الدخول بحساب الجهة
sign-out-done = تم تسجيل الخروج.
identity-unreachable = موفّر الهوية لا يستجيب حاليًا. يمكن الدخول بكلمة المرور.
identity-refused = تعذّر إكمال الدخول بحساب الجهة. يرجى المحاولة من جديد.
identity-unknown = لا يوجد عضو بهذا الحساب. يرجى مراجعة أحد المسؤولين.
# $count (number): seconds to wait, 1 to 59.
wait-seconds =
    { PLURAL($count) ->
        [zero] محاولات كثيرة. يرجى المحاولة من جديد الآن.
        [one] محاولات كثيرة. يرجى المحاولة من جديد بعد ثانية واحدة.
        [two] محاولات كثيرة. يرجى المحاولة من جديد بعد ثانيتين.
        [few] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } ثوانٍ.
        [many] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } ثانية.
       *[other] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } ثانية.
    }
# $count (number): minutes to wait, 1 to 15.
wait-minutes =
    { PLURAL($count) ->
        [zero] محاولات كثيرة. يرجى المحاولة من جديد بعد قليل.
        [one] محاولات كثيرة. يرجى المحاولة من جديد بعد دقيقة واحدة.
        [two] محاولات كثيرة. يرجى المحاولة من جديد بعد دقيقتين.
        [few] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } دقائق.
        [many] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } دقيقة.
       *[other] محاولات كثيرة. يرجى المحاولة من جديد بعد { $count } دقيقة.
    }

## Second factor

second-factor-title = التحقق بخطوتين
second-factor-hint = ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد عند فقدان الجهاز.
second-factor-button = تحقق
second-factor-wrong = الرمز غير صحيح أو سبق استخدامه. يرجى إدخال الرمز الظاهر الآن.
enrolment-title = إعداد التحقق بخطوتين
enrolment-lead = يرجى مسح هذه الصورة بتطبيق مصادقة على الهاتف، ثم إدخال الرمز الذي يظهر فيه.
enrolment-picture = المفتاح في صورة رمز مربع، وهو مكتوب نصًا في هذه الصفحة
enrolment-by-hand = أو إدخال المفتاح يدويًا:
enrolment-hint = ستة أرقام من تطبيق المصادقة.
enrolment-button = تفعيل
recovery-title = رموز الاسترداد
recovery-lead = يُستخدم أحد هذه الرموز بدلًا من رمز التطبيق عند فقدان الجهاز. كل رمز صالح لمرة واحدة.
recovery-once = لن تظهر هذه الرموز مرة أخرى. يرجى طباعتها أو حفظها في مكان آمن.
recovery-go-on = متابعة

## Passwords

password-rules = 12 حرفًا على الأقل. الجملة القصيرة أسهل حفظًا وأكثر أمانًا.
password-short = كلمة المرور أقصر من 12 حرفًا.
password-long = كلمة المرور أطول من المسموح به.
password-common = كلمة المرور سهلة التخمين. يرجى اختيار غيرها.
password-login = كلمة المرور هي اسم الدخول نفسه. يرجى اختيار غيرها.
password-different = كلمتا المرور غير متطابقتين.

## A link to set a password. $name (text): the member's name

set-up-title = تعيين كلمة المرور
set-up-lead = مرحبًا { $name }. يرجى اختيار كلمة مرور للدخول إلى لوحة الإشراف.
set-up-button = تعيين
set-up-done = تم تعيين كلمة المرور. يمكن تسجيل الدخول الآن.
link-void = هذا الرابط لم يعد صالحًا
link-void-do = قد يكون استُخدم أو انتهت مدته. يرجى طلب رابط جديد من أحد المسؤولين.
link-title = رابط تعيين كلمة المرور
link-lead = يرجى تسليم هذا الرابط إلى { $name } شخصيًا. وهو صالح لمرة واحدة خلال ثلاثة أيام.
link-once = لن يظهر هذا الرابط مرة أخرى.

## Account

account-who = بيانات العضو
account-password = كلمة المرور
account-password-button = تغيير كلمة المرور
account-password-done = تم تغيير كلمة المرور، وأُنهيت الجلسات الأخرى.
account-password-wrong = كلمة المرور الحالية غير صحيحة.
account-factor = التحقق بخطوتين
account-factor-on = التحقق بخطوتين مفعّل لهذا الحساب.
account-factor-off = التحقق بخطوتين غير مفعّل لهذا الحساب.
account-factor-anew = إعداد تطبيق المصادقة من جديد
account-go-on = متابعة
account-recovery = رموز استرداد جديدة
account-recovery-lead = تُلغى الرموز السابقة عند إنشاء رموز جديدة.
account-recovery-button = إنشاء رموز جديدة
account-no-password = الدخول إلى هذا الحساب عن طريق موفّر الهوية، ولا توجد له كلمة مرور هنا.

## Members. $name (text): a member's name

member-new = إضافة عضو
member-new-title = عضو جديد
member-add = إضافة
member-all = جميع الأعضاء
member-name-hint = كما يظهر للزملاء. لا يظهر للجمهور.
member-login-hint = البريد الإلكتروني عادةً، دون مسافات.
member-name-wrong = يرجى إدخال اسم من حرف واحد إلى 100 حرف.
member-login-wrong = يرجى إدخال اسم دخول دون مسافات، من حرف واحد إلى 100 حرف.
member-login-taken = يوجد عضو باسم الدخول هذا.
member-never-seen = لم يسجل الدخول بعد
member-role = الدور
member-role-button = تغيير الدور
member-ends-sessions = ينهي تغيير الدور جلسات العضو المفتوحة.
member-role-done = تم تغيير دور { $name }.
member-entry = الدخول
member-entry-lead = الرابط لتعيين كلمة مرور جديدة. وإلغاء التحقق بخطوتين لإعداده من جديد عند الدخول التالي.
member-link = إنشاء رابط جديد
member-factor = إلغاء التحقق بخطوتين
member-factor-on = مفعّل
member-factor-off = غير مفعّل
member-factor-done = أُلغي التحقق بخطوتين لحساب { $name }، وسيُعد من جديد عند الدخول التالي.
member-disable = إيقاف العضو
member-disabled-done = تم إيقاف { $name }، وأُنهيت جلساته.
member-enable = إعادة التفعيل
member-enabled-done = يمكن لحساب { $name } تسجيل الدخول من جديد.
member-last-owner = لم يتغير شيء: هذا آخر مسؤول. يرجى تعيين مسؤول آخر أولًا.
standing-active = نشط
standing-disabled = موقوف
standing-invited = بانتظار تعيين كلمة المرور

## What a role may do

role-viewer-may = اطلاع فقط
role-moderator-may = مراجعة التعليقات والرد عليها
role-editor-may = وأيضًا كتابة الاستشارات والجلسات وصفحة الجهة ونشرها، وقوائم الكلمات والنماذج والإعدادات
role-owner-may = وأيضًا إدارة الأعضاء

## Audit log

audit-lead = ما جرى في لوحة الإشراف وعلى الخادم، الأحدث أولًا. لا يمكن تعديل السجل ولا الحذف منه.
audit-check = التحقق من سلامة السجل
audit-check-title = سلامة السجل
# $count (number): lines of the log, 0 or more.
audit-whole =
    { PLURAL($count) ->
        [zero] السجل سليم ولا إجراءات فيه بعد.
        [one] السجل سليم، وفيه إجراء واحد.
        [two] السجل سليم، وفيه إجراءان.
        [few] السجل سليم، وفيه { $count } إجراءات.
        [many] السجل سليم، وفيه { $count } إجراءً.
       *[other] السجل سليم، وفيه { $count } إجراء.
    }
audit-note = يرجى حفظ السطر الآتي خارج الخادم. فمن خلاله يُكتشف استبدال الملف كله بنسخة أقدم.
audit-broken = السجل غير سليم. يرجى إبلاغ مسؤول الخادم بالسطر الآتي.
audit-empty = لا إجراءات بعد.
audit-number = الرقم
audit-time = الوقت
audit-who = المنفّذ
audit-what = الإجراء
audit-subject = الموضوع
audit-latest = الأحدث
audit-earlier = الأقدم
actor-command-line = سطر الأوامر
actor-server = الخادم
