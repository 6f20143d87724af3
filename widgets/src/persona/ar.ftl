### For whom services are sought. Shown to citizens inside <sawt-persona>; formal and short.

persona-question = لمن تبحثون عن الخدمات؟
persona-role-question = بأي صفة؟
# $who (text): one of the usual personas and roles.
persona-label =
    { $who ->
        [visitor] زائر
        [citizen] مواطن
        [resident] مقيم
        [student] طالب
        [tourist] سائح
        [business-owner] صاحب عمل
        [parent] ولي أمر
       *[employee] موظف
    }
# $persona (text), $role (text): both as they were read.
persona-with-role = { $persona }، { $role }
# $choice (text): the persona, perhaps with its role.
persona-chosen = الاختيار: { $choice }
persona-clear = إلغاء الاختيار
persona-note = يُستخدم الاختيار في هذه الصفحة فقط، ولا يُحفظ.
