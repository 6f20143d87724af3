### Forms. Shown to citizens inside <sawt-feedback>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

feedback-opens =
    { $when ->
        [none] Not open for answers yet
        [day] Opens for answers on { DATE($at, $zone) }, { $place }
       *[moment] Opens for answers on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
feedback-open =
    { $when ->
        [none] Open for answers
        [day] Open for answers until the end of { DATE($at, $zone) }, { $place }
       *[moment] Open for answers until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
feedback-closing-soon =
    { $when ->
        [none] Closes soon
        [day] Closes soon: at the end of { DATE($at, $zone) }, { $place }
       *[moment] Closes soon: at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
feedback-extended =
    { $when ->
        [none] The time for answers was extended
        [day] The time for answers was extended until the end of { DATE($at, $zone) }, { $place }
       *[moment] The time for answers was extended until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
feedback-closed =
    { $when ->
        [none] The time for answers has ended
        [day] The time for answers ended on { DATE($at, $zone) }
       *[moment] The time for answers ended on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }

## Fields

feedback-optional = (optional)
feedback-several = You may choose more than one answer.
# $min and $max (numbers): the fewest and the most.
feedback-between = Number of choices: { $min } to { $max }
feedback-write-in = Please specify
feedback-rank-all = Please put all the options in order, the most important first.
# $min and $max (numbers): the fewest and the most.
feedback-rank = Please put options in order, the most important first. Number of options: { $min } to { $max }
feedback-day = Day
feedback-month = Month
feedback-year = Year
feedback-calendar = Calendar
feedback-gregorian = Gregorian
feedback-hijri = Hijri
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-echo = That is { DATE($day, $zone) }

## Files

# $count (number): the most files, 1 or more. $size (number): the most of one, in megabytes.
feedback-file-hint =
    { $count ->
        [one] { $count } file of at most { $size } megabytes.
       *[other] At most { $count } files of at most { $size } megabytes each.
    }
# $name (text): of the file. $percent (text): how much of it is there.
feedback-file-sending = Uploading { $name }: { $percent }
# $name (text): of the file. $size (number): the most, in megabytes.
feedback-file-too-large = The file { $name } is larger than allowed. Maximum in megabytes: { $size }
# $name (text): of the file.
feedback-file-type = The file { $name } is of a type that is not taken.
feedback-remove = Remove
# $name (text): of the file.
feedback-file-remove = Remove the file: { $name }

## Pages

# $page (number): which page. $count (number): out of how many.
feedback-progress = Page { $page } of { $count }
feedback-next = Next
feedback-back = Back
feedback-submit = Send
feedback-submit-survey = Send my answers
feedback-erase = Delete what was entered
feedback-restored = What was entered on this device before is here again.
feedback-check = Check your answers
feedback-check-hint = Please check your answers before you send them.
feedback-change = Change
# $question (text): the question whose answer is changed.
feedback-change-this = Change the answer: { $question }
feedback-unanswered = Not answered
feedback-agreed = Agreed
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-on = { DATE($day, $zone) }
feedback-page = The page that is sent along:
# $persona (text): for whom the person said that they seek services.
feedback-persona = The capacity that is sent along: { $persona }

## What is wrong

# $kind (text): the type of the field.
feedback-fault-required =
    { $kind ->
        [choice] Please choose an answer.
        [rows] Please choose an answer in each row.
        [ranking] Please put the options in order.
        [date] Please enter the date.
        [number] Please enter the number.
        [file] Please attach a file.
        [consent] Your consent is needed before this can be sent.
        [name] Please write the name.
        [email] Please write the e-mail address.
        [phone] Please write the telephone number.
       *[text] Please write the answer.
    }
feedback-fault-other = Please write the other answer.
# $min (number): the fewest options, 1 or more.
feedback-fault-too-few =
    { $min ->
        [one] Please choose at least { $min } option.
       *[other] Please choose at least { $min } options.
    }
# $max (number): the most options, 1 or more.
feedback-fault-too-many =
    { $max ->
        [one] Please choose only { $max } option.
       *[other] Please choose at most { $max } options.
    }
# $max (number): the most files, 1 or more.
feedback-fault-too-many-files =
    { $max ->
        [one] Please attach only { $max } file.
       *[other] Please attach at most { $max } files.
    }
# $max (number): the most characters.
feedback-fault-too-long =
    { $max ->
        [one] Please shorten the answer to { $max } character.
       *[other] Please shorten the answer to at most { $max } characters.
    }
# $min (number): the least number.
feedback-fault-too-small = Please enter a number of { $min } or more.
# $max (number): the greatest number.
feedback-fault-too-large = Please enter a number of { $max } or less.
feedback-fault-not-whole = Please enter a whole number.
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-fault-too-early = Please enter { DATE($day, $zone) } or a later date.
# $day (number): an instant of the Gregorian day in milliseconds. $zone (text): in which zone.
feedback-fault-too-late = Please enter { DATE($day, $zone) } or an earlier date.
# $kind (text): the type of the field. $example (text): an address or a number to call, as it may be written.
feedback-fault-malformed =
    { $kind ->
        [number] Please enter a number in digits.
        [date] Please enter a real date: day, month and year.
        [name] Please write a name in letters, on one line and without symbols.
        [email] Please write a valid e-mail address, such as { $example }.
        [phone] Please write a valid telephone number with its country code, such as { $example }.
       *[text] This answer could not be accepted; please check it.
    }
feedback-fault-unknown = This answer could not be accepted; please check it.

## What happened

feedback-received = It has been received. Thank you for taking part.
feedback-received-report = Your report has been received.
feedback-thanks = Thank you, your answer has been received.
feedback-thanks-more = Thank you. You may add the following.
feedback-already = Answers were already sent from this device; no second ones were counted.
feedback-reference = Reference number
feedback-access-code = Access code
feedback-keep-codes = Please keep the reference number and the access code: with both you can follow what becomes of it and read the answer. The access code is shown once.
# $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in milliseconds, $zone
# (text) its IANA zone, $place (text) the zone in words.
feedback-reply-by =
    { $when ->
        [none] You will get an answer.
       *[other] You can expect an answer by the end of { DATE($at, $zone) }.
    }
feedback-copy = Copy
feedback-copied = Copied.
feedback-not-copied = It could not be copied.
feedback-save = Save as a file
feedback-print = Print
# A file of plain text. $title (text): of the form. $reference and $code (texts). $at (number): when it was received, in
# milliseconds; $zone (text): in which zone.
feedback-receipt =
    { $title }
    Reference number: { $reference }
    Access code: { $code }
    Received: { DATE($at, $zone) }, { TIME($at, $zone) }
feedback-again = Send another

## Results

feedback-results = Results
# $count (number): submissions counted, 0 or more.
feedback-submissions = Submissions: { $count }
feedback-submissions-unknown = The number of submissions was not published.
# $count (number): how many answered a question, 0 or more.
feedback-base = Answered by: { $count }
feedback-base-unknown = How many answered was not published.
# $answers (text): what was answered before, as a list. $question (text): to which question. $count (number): how many
# were asked, 0 or more.
feedback-filtered = Of those who answered “{ $answers }” to “{ $question }” (number: { $count })
# $answers (text): what was answered before, as a list. $question (text): to which question.
feedback-filtered-unknown = Of those who answered “{ $answers }” to “{ $question }”
# $question (text): which question was answered before. $count (number): how many were asked, 0 or more.
feedback-filtered-some = Of those who answered “{ $question }” (number: { $count })
# $count (number): how many gave an answer, 0 or more.
feedback-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
# $limit (number): smaller groups are not shown.
feedback-hidden = fewer than { $limit }
feedback-column-answer = Answer
feedback-column-share = Share
feedback-column-count = Number
feedback-column-rank = Mean place
feedback-column-first = First place
feedback-mean = Mean
feedback-median = Median
feedback-least = Least
feedback-greatest = Greatest
feedback-multiple-note = More than one answer could be chosen, so the shares may add up to more than 100.
feedback-not-a-sample = These results are not a statistical sample.

## A report

feedback-exit = Leave this page quickly
feedback-bodies = The bodies that take reports
# Stands before a number to call.
feedback-call = Telephone:
feedback-report-here = Report here without saying who you are
