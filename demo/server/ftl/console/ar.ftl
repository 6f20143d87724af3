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
audit-recovery-used = استخدام رمز استرداد
audit-identity-tied = ربط الحساب بموفّر الهوية
audit-signed-in = تسجيل الدخول
audit-signed-out = تسجيل الخروج
audit-sign-in-failed = محاولة دخول فاشلة
