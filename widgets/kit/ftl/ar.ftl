### What every widget says. Shown to citizens; formal and short.

## Waiting and sending

common-loading = جارٍ التحميل
common-sending = جارٍ الإرسال
common-retry = إعادة المحاولة
# Forgets an answer that has not been sent.
common-discard = حذف المشاركة غير المرسلة
common-cancel = إلغاء
# Follows a reason such as common-unreachable.
common-kept-on-device = حُفظت المشاركة على هذا الجهاز، وستُعاد المحاولة تلقائيًا.
# Follows a reason such as common-unreachable; the browser refuses to store anything.
common-kept-in-memory = يرجى إبقاء هذه الصفحة مفتوحة، وستُعاد المحاولة تلقائيًا.

## Reasons

common-unreachable = تعذّر الاتصال حاليًا.
common-timed-out = لم يصل الرد في الوقت المتوقع.
common-unavailable = الخدمة غير متاحة حاليًا.
problem-not-found = لا توجد مشاركة بهذا العنوان.
problem-not-yet-open = لم يبدأ استقبال المشاركات بعد.
problem-closed = انتهت فترة استقبال المشاركات.
problem-already-voted = سبق التصويت من هذا الجهاز.
problem-invalid = تعذّر قبول المشاركة بهذه الصيغة.
problem-too-large = المشاركة أطول من الحد المسموح به.
problem-too-many-requests = تم تجاوز عدد المحاولات المسموح به، يرجى المحاولة بعد قليل.
problem-origin-refused = لا تُستقبل المشاركات من هذا الموقع.
problem-idempotency-mismatch = سبق إرسال مشاركة أخرى بالرمز نفسه.
problem-unauthorized = لا يمكن التحقق من هذا الجهاز.

## Forms

common-please-correct = يرجى تصحيح ما يلي:
common-no-personal-data = يرجى عدم إدراج بيانات شخصية أو معلومات سرية.
# $count (number): characters that may still be typed, 0 or more.
common-characters-left =
    { $count ->
        [zero] لا أحرف متبقية
        [one] يتبقى حرف واحد
        [two] يتبقى حرفان
        [few] يتبقى { $count } أحرف
        [many] يتبقى { $count } حرفًا
       *[other] يتبقى { $count } حرف
    }

## Places

# $city (text): the last word of an IANA zone in lower case. $zone (text): the zone, for those without a name here.
common-place =
    { $city ->
        [qatar] بتوقيت الدوحة
        [muscat] بتوقيت مسقط
        [riyadh] بتوقيت الرياض
        [dubai] بتوقيت أبوظبي
        [bahrain] بتوقيت المنامة
        [kuwait] بتوقيت الكويت
        [utc] بالتوقيت العالمي
       *[other] بتوقيت { $zone }
    }
