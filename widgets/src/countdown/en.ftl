### Countdown. Shown to citizens inside <sawt-countdown>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words, $hijri (text) the same day
## in the Hijri calendar with what joins it, or nothing.

countdown-views-upcoming =
    { $when ->
        [none] Not open for views yet
        [day] Opens for views on { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] Opens for views at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-views-open =
    { $when ->
        [none] Open for views
        [day] Open for views until the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] Open for views until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-views-closing-soon =
    { $when ->
        [none] Closes soon
        [day] Closes soon: at the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] Closes soon: at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-views-extended =
    { $when ->
        [none] The time for views was extended
        [day] The time for views was extended until the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] The time for views was extended until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-views-closed =
    { $when ->
        [none] Receiving views has ended
        [day] Receiving views ended at the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] Receiving views ended at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-session-upcoming =
    { $when ->
        [none] Upcoming session
        [day] The session begins on { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] The session begins at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-session-open =
    { $when ->
        [none] The session is on now
        [day] The session is on now, until the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] The session is on now, until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
countdown-session-closed =
    { $when ->
        [none] The session has ended
        [day] The session ended at the end of { DATE($at, $zone) }, { $place }{ $hijri }
       *[moment] The session ended at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }{ $hijri }
    }
# The reader's own zone is another than the deadline's.
countdown-own-time =
    { $when ->
        [none] In your local time
        [day] In your local time: the end of { DATE($at, $zone) }
       *[moment] In your local time: { TIME($at, $zone) } on { DATE($at, $zone) }
    }
countdown-word-upcoming = Upcoming
countdown-word-open = Open
countdown-word-closing-soon = Closing soon
countdown-word-extended = Extended
countdown-word-closed = Closed
countdown-word-results-out = Results are out
countdown-word-session-open = On now
countdown-word-session-closed = Ended

## The time left
## $left (text): how long, for example "two days and two hours".

countdown-left = Time left: { $left }
countdown-left-until-opening = Time until the start: { $left }
countdown-caption = Time left
countdown-caption-until-opening = Time until the start

## Below a number in a box
## $count (number): that number, 0 or more.

countdown-unit-days =
    { $count ->
        [one] day
       *[other] days
    }
countdown-unit-hours =
    { $count ->
        [one] hour
       *[other] hours
    }
countdown-unit-minutes =
    { $count ->
        [one] minute
       *[other] minutes
    }
countdown-unit-seconds =
    { $count ->
        [one] second
       *[other] seconds
    }

## Said to screen readers when it happens
## $about (text): "session" or "views".

countdown-has-opened =
    { $about ->
        [session] The session has begun
       *[views] Views are now being received
    }
countdown-has-closed =
    { $about ->
        [session] The session has ended
       *[views] Receiving views has ended
    }

## What came of it
## $about (text): "session" or "views". $at (number): the day in milliseconds. $zone (text): its IANA zone.

countdown-outcome-on =
    { $about ->
        [session] The summary of the session was published on { DATE($at, $zone) }
       *[views] The summary of the views received was published on { DATE($at, $zone) }
    }
countdown-outcome =
    { $about ->
        [session] The summary of the session has been published
       *[views] The summary of the views received has been published
    }

## How the deadline was moved
## $when, $at, $zone, $place, $hijri: as above.

countdown-extensions = Extensions
countdown-point =
    { $when ->
        [none] no date
        [day] the end of { DATE($at, $zone) }
       *[moment] { TIME($at, $zone) } on { DATE($at, $zone) }
    }
# $from, $to (text): the deadline before and since, each as countdown-point.
countdown-extension = Deadline before: { $from }; deadline since: { $to }
# Followed by what the entity wrote.
countdown-reason = Reason:

## The reader's calendar

countdown-calendar = Add to calendar
countdown-appointment = Last day for views
