### The consultation. Shown to citizens inside <sawt-consultation>; formal and short.

## Where it stands

# $level (text): information, consultation or decision.
consultation-level =
    { $level ->
        [information] Information sharing
        [decision] Decision-making
       *[consultation] Consultation
    }
consultation-upcoming = Upcoming
consultation-open = Open
consultation-closing-soon = Closing soon
consultation-extended = Deadline extended
consultation-closed = Closed
consultation-results-out = Results published

## Its dates, until the time is counted
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

consultation-opens =
    { $when ->
        [none] The consultation opens soon
        [day] The consultation opens on { DATE($at, $zone) }, { $place }
       *[moment] The consultation opens on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
consultation-closes =
    { $when ->
        [none] Views are received without a closing date
        [day] Views are received until the end of { DATE($at, $zone) }, { $place }
       *[moment] Views are received until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
consultation-ended =
    { $when ->
        [none] Receiving views has ended
        [day] Receiving views ended on { DATE($at, $zone) }
       *[moment] Receiving views ended on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }

## What it is about

consultation-in-brief = In brief
consultation-purpose = Purpose
consultation-scope = Scope
consultation-procedure = How the consultation runs
consultation-out-of-scope = Topics outside this consultation
consultation-subject-label = Subject
# $subject (text): drafting or application.
consultation-subject =
    { $subject ->
        [application] The application of a text in force
       *[drafting] The wording of a text before its adoption
    }
consultation-reference = Reference number
consultation-audience-label = Open to
# $audience (text): one of those below. The words are joined to one list.
consultation-audience =
    { $audience ->
        [citizens] citizens
        [residents] residents
        [visitors] visitors
        [companies] companies and private institutions
        [government-entities] government entities
        [civil-society] civil society organisations
        [specialists] specialists and academics
        [social-media] social media users
       *[everyone] everyone
    }
# $at (number): a day, as its first instant in $zone (text), in milliseconds.
consultation-day = { DATE($at, $zone) }
consultation-day-unknown = The date is yet to be set

## Documents

consultation-documents = Consultation documents
# $kind (text): one of those below.
consultation-document =
    { $kind ->
        [draft] Draft
        [adopted] Adopted text
        [form] Form
        [easy-read] Easy-read version
        [audio] Audio version
       *[annex] Annex
    }
# $version (text): for example 1.0.2.
consultation-version = Version { $version }
# $medium (text): one of those below. $format (text): PDF or Word.
consultation-medium =
    { $medium ->
        [pdf] { $format }
        [word] { $format } document
        [sheet] Spreadsheet
        [slides] Slides
        [page] Web page
        [text] Text file
        [audio] Audio
        [video] Video
        [image] Image
        [archive] Compressed file
       *[other] File
    }
# $medium (text): what the file is, by the message before. $size (text): how long it is, by the next ones.
consultation-details = { $medium }, { $size }
# $count (number): units of 1024 bytes, 1 or more.
consultation-kib =
    { $count ->
        [one] { $count } kilobyte
       *[other] { $count } kilobytes
    }
# $count (number): units of 1024 × 1024 bytes, 1 or more, perhaps with a tenth.
consultation-mib =
    { $count ->
        [one] { $count } megabyte
       *[other] { $count } megabytes
    }
consultation-file-missing = The file is not available at the moment

## Stages

consultation-stages = Stages
# $step (text): past, current or to-come.
consultation-step =
    { $step ->
        [past] Past stage
        [current] Current stage
       *[to-come] Stage to come
    }
consultation-changes = What has changed
# $title (text): what the stage is called.
consultation-stage-link = Read the text: { $title }

## Ways to take part

consultation-ways = Ways to take part
consultation-received = Views received
consultation-ways-upcoming = The ways to take part open with the consultation.
consultation-ways-none = There is no way to take part on this page at the moment.
consultation-mail = Take part by e-mail
consultation-mail-how = Views may be sent to the following address, with the reference number in the subject.
consultation-mail-address = E-mail
consultation-mail-write = Write a message

## What came of it

consultation-outcome = Outcome of the consultation
consultation-outcome-awaited = The outcome and a summary of the views received will be published on this page once they have been studied.
consultation-published = Published
consultation-participants-label = Participants
# $count (number): how many took part, 0 or more.
consultation-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
consultation-summary = Summary of views received
consultation-themes = What was said and what was done
consultation-said = What we heard
consultation-done = What was decided
# $at (number): a day, as its first instant in $zone (text), in milliseconds.
consultation-presented = The views were presented to senior management on { DATE($at, $zone) }
consultation-decision = Decision taken

## Live sessions

consultation-sessions = Live sessions
consultation-session-upcoming = Upcoming
consultation-session-live = Taking place now
consultation-session-over = Ended
# $number (number): which of a series it is, 1 or more.
consultation-edition = Edition no. { $number }
consultation-session-time = Date and time
# $span is "day" where it ends on the day on which it begins; $from and $to (numbers) are instants in milliseconds,
# $zone (text) their IANA zone, $place (text) the zone in words.
consultation-session-when =
    { $span ->
        [day] { DATE($from, $zone) }, from { TIME($from, $zone) } to { TIME($to, $zone) }, { $place }
       *[days] From { TIME($from, $zone) } on { DATE($from, $zone) } to { TIME($to, $zone) } on { DATE($to, $zone) }, { $place }
    }
consultation-session-place = Place
consultation-session-hashtag = Hashtag
consultation-session-stream = Broadcast
consultation-stream = Follow the live broadcast
consultation-recording = Watch the recording
consultation-calendar = Add to calendar
consultation-questions = Questions and answers
consultation-session-summary = Summary of the session

## To hand it on

consultation-share = Share this consultation
