### For whom services are sought. Shown to citizens inside <sawt-persona>; formal and short.

persona-question = For whom are you looking for services?
persona-role-question = In which role?
# $who (text): one of the usual personas and roles.
persona-label =
    { $who ->
        [visitor] Visitor
        [citizen] Citizen
        [resident] Resident
        [student] Student
        [tourist] Tourist
        [business-owner] Business owner
        [parent] Parent or guardian
       *[employee] Employee
    }
# $persona (text), $role (text): both as they were read.
persona-with-role = { $persona }, { $role }
# $choice (text): the persona, perhaps with its role.
persona-chosen = Chosen: { $choice }
persona-clear = Clear the choice
persona-note = Your choice is used on this page alone and is not stored.
