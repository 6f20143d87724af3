### What was submitted to a form, as a workbook. Read by an entity's own staff; formal and short.

## Sheets

export-answers = Answers
export-dictionary = Dictionary

## Columns of answers

export-reference = Reference
export-received-at = Received at
export-state = State
export-language = Language
export-page = Page
# 1 for what may come from a program, else 0.
export-suspicious = May be automatic
# 1 to 5, the best last.
export-rating = Rating of the answer

## States of a submission

export-state-received = Received
export-state-under-study = Under study
export-state-answered = Answered
export-state-closed = Closed

## Columns of the dictionary

export-field = Question id
export-question = Question
# The id of an option or of a row.
export-part = Option or row id
export-meaning = Meaning
