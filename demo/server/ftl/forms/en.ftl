### Forms, as an entity's own staff writes them in the console; formal and short.

## Pages

bar-forms = Forms
forms-new = New form
forms-new-lead = Begin with one of these; every part of it can be changed.
forms-edit = Edit the form
forms-empty = There is no form yet.
forms-begin = Begin
# $what (text): the kind of form.
forms-begin-with = Begin: { $what }
forms-preview = How it looks
forms-preview-hint = With the browser’s own controls, in both languages. Nothing entered here is sent.

## Kinds

forms-kind-feedback = Feedback
forms-kind-survey = Survey
forms-kind-clarity = Easy to understand?
forms-kind-report = Report of wrongdoing
forms-lead-feedback = Opinions, suggestions, complaints and enquiries, answered under a reference number.
forms-lead-survey = Questions on one or more pages, with results that may be published.
forms-lead-clarity = One tap at the end of a page, then the reasons.
forms-lead-report = The competent bodies with their own ways, and a report without a name.

## The editor

forms-definition = The form as JSON
forms-definition-hint = Texts stand in both languages, "ar" and "en". What is wrong is named with its line when it is checked.
forms-schema = All that is possible (JSON Schema)
forms-do-check = Check and preview
forms-right = Everything is right.
forms-to-preview = To the preview
# $number (number): the line, from 1.
forms-line = Line { $number }

## How it looks. $number, $count (numbers): this page and how many there are. $field (text): a question. $options (text): one or more of its options

forms-page = Page { $number } of { $count }
forms-optional = (optional)
forms-or = or
forms-shown-if-answered = Shown once this is answered: { $field }
forms-shown-if = Shown when the answer to “{ $field }” is: { $options }
forms-shown-unless = Shown unless the answer to “{ $field }” is: { $options }

## What is wrong with a text. $column (number): the place in the line. $options (text): the words that are possible

forms-broken = This is not JSON at column { $column }. Please check commas, brackets and quotation marks here and in the line before.
forms-broken-empty = There is no text.
forms-broken-end = The text ends too early: a bracket or a quotation mark is not closed.
forms-broken-quotes = Please write the straight quotation mark " instead of typographic ones.
forms-broken-comma = Please write the Latin comma , at the end of the line.
forms-wrong-twice = This key stands twice.
forms-wrong-unknown = There is no such key here.
forms-wrong-missing = This key is missing.
forms-wrong-choice = Only these are possible: { $options }.
forms-wrong-type-string = A text in quotation marks belongs here.
forms-wrong-type-boolean = Only true or false is possible here.
forms-wrong-type-integer = A whole number without quotation marks belongs here.
forms-wrong-type-number = A number without quotation marks belongs here.
forms-wrong-type-array = A list in square brackets [ ] belongs here.
forms-wrong-type-object = An object in curly brackets {"{"} {"}"} belongs here.
forms-wrong-type-null = Nothing but null is possible here.
forms-wrong-id = Please use small Latin letters, digits and hyphens, 64 at most.
forms-wrong-too-few = At least one entry belongs here.
forms-wrong-negative = The number is too small.
forms-wrong-other = This value is not possible here.
forms-wrong-other-id = The id of a form that is on record cannot be changed.

## Rules. $why (text): the server's own words

forms-rule-not-accepted = { $why }
forms-rule-entity = There is no such entity.
forms-rule-office = The entity has no such office.
forms-rule-closed = The closing time has passed.
forms-rule-no-promise = Answers are promised without a time by when.
forms-rule-no-consent = Contact data is asked for without a consent.
forms-rule-no-arabic = There is no Arabic text.
forms-rule-no-english = There is no English text.

## Results. $count (number): how many answered, or the smallest group that is told. $asked (number): how many were asked

forms-results = Results
forms-results-all = All
forms-results-split = Whose answers
# $count (number): submissions, 0 or more.
forms-submissions = { PLURAL($count) ->
     [one] One submission
    *[other] { $count } submissions
  }
forms-min-group = groups of fewer than { $count } are not told
# $count (number): how many answered, 0 or more.
forms-base = { PLURAL($count) ->
     [one] One answered
    *[other] { $count } answered
  }
forms-base-of = { $count } of the { $asked } who were asked answered
forms-base-hidden = The base is not told.
forms-several = several answers were possible
forms-column-answer = Answer
forms-column-share = Share
forms-column-count = Number
forms-column-rank = Mean place
forms-hidden = Too few to be told
forms-number-mean = Mean
forms-number-median = Median
forms-number-least = Least
forms-number-greatest = Greatest
forms-texts = What was written
forms-texts-read = Read what was written
forms-texts-of = The submission
forms-texts-empty = Nothing was written on this page.
forms-export = Export
forms-export-hint = Everything that was submitted and not erased. Each file is a line of the audit log.
forms-export-contact = With contact data, as far as it is kept
forms-export-xlsx = Workbook (XLSX)
forms-to-inbox = Inbox

## What the rules of definitions say

forms-said-has-submissions = The form has submissions, so this cannot change any more.
forms-said-asked-before = This names no question that is asked before.
forms-said-no-option = The question has no such option.
forms-said-id-twice = This identifier stands twice.
forms-said-no-page = The form needs at least one page.
forms-said-no-field = The page needs at least one question.
forms-said-no-sender = A report takes nothing that names its sender.
forms-said-no-files = This kind of form takes no files and no contact data.
forms-said-leave-out = This does not belong here; please leave it out.
forms-said-write-in = At most one option takes a text.
forms-said-above = This number is above the one that bounds it.
forms-said-after = This time is after the one that bounds it.
forms-said-empty = A text is missing.
forms-said-language = This is no language; please write it like ar or en.
forms-said-zone = This is no time zone; please write it like Asia/Qatar.
forms-said-address = This is no address; it begins with https:// or with a slash.
forms-said-phone = This is no telephone number; please write it like +974 0000 0000.
forms-said-day = This is no day; please write it like 2026-12-18.
forms-said-exit = The quick exit leads to another website: https://…
forms-said-options = There are too few options, or too many.
