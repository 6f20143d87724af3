### Participation. Shown to citizens inside <sawt-participation>; formal and short.

## What the entity commits itself to

participation-commitment = Our commitment to e-participation
participation-aims = Aims
participation-activities = Activities
participation-plans = Plans
participation-contact = How to reach the entity
participation-topics = Subjects open to participation

## Who answers for it

participation-officer = Responsible for e-participation
# $capacity (text): "officer", "spokesperson", "public-relations", "other" or "entity".
participation-role =
    { $capacity ->
        [officer] E-participation officer
        [spokesperson] Official spokesperson
        [public-relations] Public relations officer
        [entity] The entity
       *[other] Responsible official
    }
# Says in which capacity; the same words as above.
participation-capacity =
    { $capacity ->
        [officer] In charge of e-participation, with the authority to communicate with the public for the entity.
        [spokesperson] No e-participation officer has been appointed yet. Where there is none, the official spokesperson takes on these duties.
        [public-relations] No e-participation officer has been appointed yet. Where there is none, the public relations officer takes on these duties.
        [entity] No e-participation officer has been appointed yet. Where there is none, the entity itself receives what the public has to say.
       *[other] Takes on these duties at present.
    }
participation-email = E-mail
participation-phone = Telephone

## How to reach it

participation-channels = Participation channels
# $kind (text): "email", "phone", "social", "app", "web", "office" or "unknown".
participation-channel-kind =
    { $kind ->
        [email] E-mail
        [phone] Telephone
        [social] Social media
        [app] App
        [web] Website
        [office] In person
       *[unknown] Another channel
    }
# $days (number): working days within which the entity answers, 0 or more.
participation-reply-within =
    { $days ->
        [0] Reply on the same working day
        [one] Reply within { $days } working day
       *[other] Reply within { $days } working days
    }

## Figures
## $year and $before (text): calendar years. $percent (number): in percent, 0 or more.

participation-indicators = Participation indicators
participation-objective = Third objective: more transparency and community participation
participation-growth = Yearly growth of participation
# $trend (text): "grown", "fallen", "same" or "from-nothing".
participation-trend =
    { $trend ->
        [grown] Participation in { $year } rose by { PERCENT($percent) } compared with { $before }.
        [fallen] Participation in { $year } fell by { PERCENT($percent) } compared with { $before }.
        [from-nothing] No growth can be given for { $year }, since nobody took part in { $before }.
       *[same] Participation in { $year } was the same as in { $before }.
    }
# $verdict (text): "reached", "missed" or "too-early".
participation-verdict =
    { $verdict ->
        [reached] Target reached: a yearly increase of { PERCENT($percent) }
        [missed] Target not reached: a yearly increase of { PERCENT($percent) }
       *[too-early] Target: a yearly increase of { PERCENT($percent) }; no full year can be compared yet
    }
participation-baseline = Baseline (participations in { $year })
participation-before = Participations in { $year }
participation-wanted = Target for { $year }
participation-actual = Achieved in { $year }
participation-definition = What counts as participation
# Where the entity has given none.
participation-definition-usual = Votes in polls that opened in the year, comments written in it, and what was counted in other channels.
participation-small-base = The baseline is below 100 participations, so the percentage alone says little about growth.
participation-kept-title = Answered in time
participation-kept = Answered in time: { PERCENT($percent) }
participation-due-count = Comments whose day of reply has come (the base)
participation-kept-count = Comments answered by then
participation-none-due = No comment's day of reply has come yet.
participation-years = Participation year by year
participation-column-year = Year
participation-column-consultations = Consultations
participation-column-polls = Polls
participation-column-threads = Discussions
participation-column-sessions = Live sessions
participation-column-outcomes = Published outcomes
participation-column-participations = Participations
participation-column-replies = Official replies
participation-year-running = { $year } (to date)
participation-years-note = Consultations, polls and discussions count in the year in which they opened, sessions in the year in which they were held.

## What else there is

participation-disclaimer = Disclaimer
# $version (text): names the text of the disclaimer.
participation-version = Version: { $version }
# $title (text): the heading of the block.
participation-more = Details: { $title }

## To hand the page on
## $entity (text): the entity's name.

participation-share = Share this page
participation-share-note = This link leads to the official page, where views are recorded and answered.
participation-link = Link to this page
participation-copy = Copy the link
participation-copied = The link has been copied.
participation-not-copied = The link could not be copied; you can copy it from the field above.
participation-shared = E-participation: { $entity }

## Who came by such links. $channel (text): "mail", "copy", "whatsapp", "x" or "unknown".

participation-arrivals = Where readers came from
participation-arrivals-note = How often the entity’s pages were opened by links that were shared; nothing about the visitor is kept.
participation-arrivals-by =
    { $channel ->
        [mail] E-mail
        [copy] A copied link
        [whatsapp] WhatsApp
        [x] X
       *[unknown] Another source
    }
