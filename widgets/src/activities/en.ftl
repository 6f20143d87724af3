### Activities. Shown to citizens inside <sawt-activities>; formal and short.

activities-title = E-participation activities
# $group (text): "open", "upcoming" or "closed".
activities-group =
    { $group ->
        [open] Open
        [upcoming] Upcoming
       *[closed] Closed
    }

## A line

# $kind (text): "consultation", "poll", "thread", "session", "survey" or "unknown".
activities-kind =
    { $kind ->
        [consultation] Public consultation
        [poll] Opinion poll
        [thread] Discussion
        [session] Live session
        [survey] Survey
       *[unknown] Activity
    }
# $level (text): "information", "consultation" or "decision".
activities-level =
    { $level ->
        [information] Information sharing
        [consultation] Consultation
       *[decision] Decision-making
    }
# $state (text): "upcoming", "open", "closing-soon", "extended", "closed" or "results-out".
activities-state =
    { $state ->
        [upcoming] State: upcoming
        [open] State: open
        [closing-soon] State: closing soon
        [extended] State: open, extended
        [results-out] State: closed, results published
       *[closed] State: closed
    }

## When it begins or ends
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

activities-opens =
    { $when ->
        [none] Opening date: to be announced
        [day] Opening date: { DATE($at, $zone) }, { $place }
       *[moment] Opening date: { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
activities-closes =
    { $when ->
        [none] Open, with no closing date
        [day] Until the end of { DATE($at, $zone) }, { $place }
       *[moment] Until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
activities-closed =
    { $when ->
        [none] The time to take part has ended
        [day] Closing date: { DATE($at, $zone) }
       *[moment] Closing date: { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }

## Which ones are shown

activities-filter = Filter the activities
activities-filter-state = State
activities-filter-kind = Kind
activities-filter-level = Level of participation
activities-all = All
# The words of the list for states; $group (text): "open", "upcoming" or "closed".
activities-filter-group =
    { $group ->
        [open] Open
        [upcoming] Upcoming
       *[closed] Closed
    }
activities-everything = Show all activities
# $count (number): lines that are shown, 0 or more.
activities-shown =
    { $count ->
        [0] No such activities
        [one] Shown: { $count } activity
       *[other] Shown: { $count } activities
    }
# The same where there are further ones.
activities-shown-of-more =
    { $count ->
        [one] Shown: { $count } activity; there are more
       *[other] Shown: { $count } activities; there are more
    }
activities-more = Show more activities

## Nothing to show

# The page shows one state alone; $group (text): "open", "upcoming", "closed", or "any".
activities-none =
    { $group ->
        [open] Nothing is open at the moment. You can follow what is announced through the feeds below.
        [upcoming] Nothing has been announced. You can follow what will be through the feeds below.
        [closed] No activity has ended yet.
       *[any] Nothing has been published yet. You can follow what is announced through the feeds below, or contact the entity directly.
    }
activities-none-found = There are no such activities. You can change the filter, or show all activities.

## To follow elsewhere

activities-feeds = Follow the activities
# $format (text): the name of the feed's format.
activities-feed = { $format } feed

## The one line of the home page
## $count (number): what is open now, 0 or more.

activities-badge = E-participation
activities-badge-any =
    { $count ->
        [0] E-participation: no open activities at the moment
        [one] E-participation: { $count } open activity
       *[other] E-participation: { $count } open activities
    }
activities-badge-consultations =
    { $count ->
        [0] E-participation: no open consultations at the moment
        [one] E-participation: { $count } open consultation
       *[other] E-participation: { $count } open consultations
    }
activities-badge-polls =
    { $count ->
        [0] E-participation: no open polls at the moment
        [one] E-participation: { $count } open poll
       *[other] E-participation: { $count } open polls
    }
activities-badge-threads =
    { $count ->
        [0] E-participation: no open discussions at the moment
        [one] E-participation: { $count } open discussion
       *[other] E-participation: { $count } open discussions
    }
activities-badge-sessions =
    { $count ->
        [0] E-participation: no live sessions at the moment
        [one] E-participation: { $count } live session now
       *[other] E-participation: { $count } live sessions now
    }
activities-badge-surveys =
    { $count ->
        [0] E-participation: no open surveys at the moment
        [one] E-participation: { $count } open survey
       *[other] E-participation: { $count } open surveys
    }
