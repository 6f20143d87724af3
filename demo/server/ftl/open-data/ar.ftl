### البيانات المفتوحة: معاني الأعمدة. تُقرأ في بوابات البيانات وفي معاجمها؛ رسمية وقصيرة.

## $entity (text): the name of the entity
open-data-catalogue = البيانات المفتوحة للمشاركة الإلكترونية: { $entity }

## Units
open-data-unit-votes = عدد الأصوات
open-data-unit-percent = نسبة مئوية
open-data-unit-bytes = بايت

## Results of a poll, a row an option
open-data-poll-option = معرّف الخيار ضمن الاستطلاع.
open-data-poll-label-ar = نص الخيار بالعربية.
open-data-poll-label-en = نص الخيار بالإنجليزية.
open-data-poll-count = عدد الأصوات التي نالها الخيار، وفي الترتيب عدد الأصوات التي وضعته أولًا. تُترك الخانة فارغة إذا كان العدد أصغر من أن يُعرض أو لم يُنشر.
open-data-poll-percent = نسبة الخيار، عدد صحيح من 0 إلى 100. وإذا أمكن اختيار أكثر من خيار فلا يكون مجموع النسب 100.
open-data-poll-mean-rank = في الترتيب: متوسط مرتبة الخيار بدءًا من 1.
open-data-poll-ballots = عدد الأصوات المحتسبة في الاستطلاع كله، وهو أساس كل نسبة.
open-data-poll-no-answer = عدد الأصوات التي لم يُختر فيها أي خيار.

## Published comments, a row a comment
open-data-comment-id = معرّف التعليق.
open-data-comment-parent = معرّف التعليق الذي يرد عليه، وتُترك الخانة فارغة إذا لم يكن ردًّا.
open-data-comment-type = نوع التعليق.
open-data-comment-type-comment = تعليق
open-data-comment-type-suggestion = اقتراح
open-data-comment-type-complaint = شكوى
open-data-comment-type-enquiry = استفسار
open-data-comment-type-thanks = شكر
open-data-comment-anchor = معرّف البند الذي يتناوله التعليق، وتُترك الخانة فارغة إذا تناول النص كله.
open-data-comment-anchor-ar = البند بالعربية.
open-data-comment-anchor-en = البند بالإنجليزية.
open-data-comment-day = يوم كتابة التعليق بالتوقيت المعتمد للنشاط.
open-data-comment-text = نص التعليق بلغة كاتبه. ولا تُنشر الأسماء.
open-data-comment-supports = عدد المؤيدين من القرّاء، وتُترك الخانة فارغة إذا لم يكن التأييد متاحًا.
open-data-comment-reply = الرد الرسمي، وتُترك الخانة فارغة إذا لم يوجد.
open-data-comment-office-ar = الإدارة التي ردّت، بالعربية.
open-data-comment-office-en = الإدارة التي ردّت، بالإنجليزية.
open-data-comment-reply-day = يوم الرد الرسمي.

## Parts of a consultation or a session, a row a part
open-data-part = محتوى الصف.
open-data-part-purpose = الغرض
open-data-part-scope = النطاق
open-data-part-procedure = الآلية
open-data-part-out-of-scope = ما هو خارج النطاق
open-data-part-document = وثيقة بإحدى لغاتها
open-data-part-stage = مرحلة
open-data-part-extension = تمديد الموعد النهائي
open-data-part-session = جلسة
open-data-part-outcome = النتيجة
open-data-part-presented = العرض على إدارة الجهة
open-data-part-theme = محور من محاور النتيجة
open-data-part-number = الرقم بين الأجزاء المماثلة بدءًا من 1، وللجلسة رقم نسختها.
open-data-part-date = يوم الجزء، وللتمديد آخر يوم بعده، وللنتيجة يوم نشرها.
open-data-part-title-ar = العنوان بالعربية.
open-data-part-title-en = العنوان بالإنجليزية.
open-data-part-text-ar = النص بالعربية، وللمحور ما قاله الجمهور.
open-data-part-text-en = النص بالإنجليزية، وللمحور ما قاله الجمهور.
open-data-part-response-ar = الاستجابة بالعربية: للمحور ما تم بشأنه، وللنتيجة ما تقرر.
open-data-part-response-en = الاستجابة بالإنجليزية: للمحور ما تم بشأنه، وللنتيجة ما تقرر.
open-data-part-participants = عدد المشاركين بجميع الطرق كما نُشر مع النتيجة.
open-data-part-address = عنوان الوثيقة أو نص المرحلة أو البث.
open-data-part-language = لغة الوثيقة.
open-data-part-media-type = نوع ملف الوثيقة.
open-data-part-bytes = حجم الوثيقة.
open-data-part-version = إصدار الوثيقة.
