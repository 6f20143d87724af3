### What was submitted to a form, as a workbook. Read by an entity's own staff; formal and short.

## Sheets

export-answers = الإجابات
export-dictionary = دليل البيانات

## Columns of answers

export-reference = الرقم المرجعي
export-received-at = وقت الاستلام
export-state = الحالة
export-language = اللغة
export-page = الصفحة
# 1 for what may come from a program, else 0.
export-suspicious = يُشتبه بأنه آلي
# 1 to 5, the best last.
export-rating = تقييم الرد

## States of a submission

export-state-received = مستلم
export-state-under-study = قيد الدراسة
export-state-answered = تم الرد
export-state-closed = مغلق

## Columns of the dictionary

export-field = رمز السؤال
export-question = السؤال
# The id of an option or of a row.
export-part = رمز الخيار أو البند
export-meaning = المعنى
