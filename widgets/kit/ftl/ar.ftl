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
# $count (number): characters to be taken away, 1 or more.
common-characters-over =
    { $count ->
        [zero] لا أحرف زائدة
        [one] حرف واحد زائد على الحد المسموح به
        [two] حرفان زائدان على الحد المسموح به
        [few] { $count } أحرف زائدة على الحد المسموح به
        [many] { $count } حرفًا زائدًا على الحد المسموح به
       *[other] { $count } حرف زائد على الحد المسموح به
    }

## Putting options in order

# $option (text): what moves. $place and $count (numbers): its place, and out of how many.
common-rank-handle = { $option }، الترتيب { $place } من { $count }. للتحريك يُستخدم السهمان لأعلى ولأسفل.
common-rank-moved = { $option }، الترتيب { $place } من { $count }.
common-rank-up = تقديم: { $option }
common-rank-down = تأخير: { $option }
common-rank-out = إزالة من الترتيب: { $option }
# $option (text): what is added. $place (number): the place that it gets.
common-rank-add = إضافة إلى الترتيب في المرتبة { $place }: { $option }

## Places

# $city (text): the last word of an IANA zone in lower case. $zone (text): the city as the zone's name has it, for those without a name here.
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

## Time

# $form (text): which of the units are told. $days, $hours, $minutes, $seconds (numbers): how many of each are left;
# of those that are told, 1 or more. Stands after a colon, so in the nominative.
common-time-left =
    { $form ->
        [days-hours] { common-days } و{ common-hours }
        [days] { common-days }
        [hours-minutes] { common-hours } و{ common-minutes }
        [hours] { common-hours }
        [minutes-seconds] { common-minutes } و{ common-seconds }
        [minutes] { common-minutes }
       *[seconds] { common-seconds }
    }
# $days (number): whole days left, 1 or more.
common-days =
    { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
# $hours (number): whole hours left, 1 or more.
common-hours =
    { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
# $minutes (number): whole minutes left, 1 or more.
common-minutes =
    { $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
# $seconds (number): seconds left, 1 or more.
common-seconds =
    { $seconds ->
        [zero] أقل من ثانية
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }
# Follows a day of the Gregorian calendar. $at (number): an instant of that day in milliseconds. $zone (text): its IANA
# zone. $adjust (number): by how many days the entity's calendar differs.
common-hijri = ، الموافق { HIJRI($at, $zone, $adjust) }

## To hand a page on

# $channel (text): "mail", "whatsapp" or "x".
common-share =
    { $channel ->
        [mail] إرسال الرابط بالبريد الإلكتروني
        [whatsapp] إرسال الرابط عبر واتساب
       *[x] نشر الرابط على منصة إكس
    }
