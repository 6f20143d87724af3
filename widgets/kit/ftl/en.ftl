### What every widget says. Shown to citizens; formal and short.

## Waiting and sending

common-loading = Loading
common-sending = Sending
common-retry = Try again
# Forgets an answer that has not been sent.
common-discard = Delete the unsent answer
common-cancel = Cancel
# Follows a reason such as common-unreachable.
common-kept-on-device = Your answer is saved on this device and will be sent automatically.
# Follows a reason such as common-unreachable; the browser refuses to store anything.
common-kept-in-memory = Please keep this page open; your answer will be sent automatically.

## Reasons

common-unreachable = There is no connection at the moment.
common-timed-out = The answer did not come in time.
common-unavailable = The service is not available at the moment.
problem-not-found = There is nothing at this address.
problem-not-yet-open = Answers are not being accepted yet.
problem-closed = The time for answers has ended.
problem-already-voted = A vote was already cast from this device.
problem-invalid = The answer could not be accepted in this form.
problem-too-large = The answer is longer than allowed.
problem-too-many-requests = Too many attempts; please try again shortly.
problem-origin-refused = Answers from this website are not accepted.
problem-idempotency-mismatch = Another answer was sent under the same key.
problem-unauthorized = This device could not be recognised.

## Forms

common-please-correct = Please correct the following:
common-no-personal-data = Please do not enter personal or confidential data.
# $count (number): characters that may still be typed, 0 or more.
common-characters-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
# $count (number): characters to be taken away, 1 or more.
common-characters-over =
    { $count ->
        [one] { $count } character too many
       *[other] { $count } characters too many
    }

## Putting options in order

# $option (text): what moves. $place and $count (numbers): its place, and out of how many.
common-rank-handle = { $option }, place { $place } of { $count }. Use the up and down arrow keys to move it.
common-rank-moved = { $option }, place { $place } of { $count }.
common-rank-up = Move up: { $option }
common-rank-down = Move down: { $option }
common-rank-out = Take out of the order: { $option }
# $option (text): what is added. $place (number): the place that it gets.
common-rank-add = Add in place { $place }: { $option }

## Places

# $city (text): the last word of an IANA zone in lower case. $zone (text): the city as the zone's name has it, for those without a name here.
common-place =
    { $city ->
        [qatar] Doha time
        [muscat] Muscat time
        [riyadh] Riyadh time
        [dubai] Abu Dhabi time
        [bahrain] Manama time
        [kuwait] Kuwait time
        [utc] UTC
       *[other] { $zone } time
    }

## Time

# $form (text): which of the units are told. $days, $hours, $minutes, $seconds (numbers): how many of each are left;
# of those that are told, 1 or more.
common-time-left =
    { $form ->
        [days-hours] { common-days } and { common-hours }
        [days] { common-days }
        [hours-minutes] { common-hours } and { common-minutes }
        [hours] { common-hours }
        [minutes-seconds] { common-minutes } and { common-seconds }
        [minutes] { common-minutes }
       *[seconds] { common-seconds }
    }
# $days (number): whole days left, 1 or more.
common-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
# $hours (number): whole hours left, 1 or more.
common-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
# $minutes (number): whole minutes left, 1 or more.
common-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $seconds (number): seconds left, 1 or more.
common-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
# Follows a day of the Gregorian calendar. $at (number): an instant of that day in milliseconds. $zone (text): its IANA
# zone. $adjust (number): by how many days the entity's calendar differs.
common-hijri = { " " }· { HIJRI($at, $zone, $adjust) }

## To hand a page on

# $channel (text): "mail", "whatsapp" or "x".
common-share =
    { $channel ->
        [mail] Send the link by e-mail
        [whatsapp] Send the link by WhatsApp
       *[x] Post the link on X
    }
