### Consultations, sessions and the entity's page, as its own staff writes them in the console; formal and short.

## Pages

bar-participation = Consultations
authoring-tabs = What is written here
authoring-consultations = Consultations
authoring-sessions = Sessions
authoring-entities = Entity pages
authoring-new-consultation = New consultation
authoring-new-session = New session
authoring-edit-consultation = Edit consultation
authoring-edit-session = Edit session
authoring-edit-entity = Edit the e-participation page
authoring-edit-outcome = Outcome of the consultation
authoring-edit-afterwards = Outcome of the session
authoring-edit-extension = Extend the deadline
authoring-publish-title = Check before publishing
authoring-back = Back
authoring-untitled = Without a title
authoring-empty = Nothing has been written yet.
authoring-no-entity = There is no entity yet. It is imported on the server.
authoring-has-page = The e-participation page is filled in.
authoring-has-no-page = The e-participation page is still empty.

## Lists

authoring-group-todo = Closed, outcome still to be published
authoring-group-drafts = Drafts
authoring-group-open = Open
authoring-group-upcoming = Upcoming
authoring-group-done = With outcome
authoring-state-draft = Draft
authoring-state-upcoming = Upcoming
authoring-state-open = Open
authoring-state-closing-soon = Closing soon
authoring-state-extended = Extended
authoring-state-closed = Closed
authoring-state-results-out = Outcome published
# $count (number): what is missing, 1 or more.
authoring-lacks = { PLURAL($count) ->
     [one] One thing is missing before it can be published
    *[other] { $count } things are missing before it can be published
  }
# $count (number): warnings, 1 or more.
authoring-warns = { PLURAL($count) ->
     [one] One thing deserves a second look
    *[other] { $count } things deserve a second look
  }

## Buttons

authoring-do-edit = Edit
authoring-do-check = Check and publish
authoring-do-extend = Extend the deadline
authoring-do-outcome = Write the outcome
authoring-do-change-outcome = Change the outcome
authoring-do-withdraw = Withdraw to draft
authoring-do-save-draft = Save draft
authoring-do-save-and-check = Save and check
authoring-do-save-published = Save and publish
authoring-do-publish = Publish
authoring-do-publish-anyway = Publish all the same
authoring-up = Move up
authoring-remove = Remove
# $what (text): the item, for example “Document 2”.
authoring-up-what = Move up: { $what }
# $what (text): the item, for example “Document 2”.
authoring-remove-what = Remove: { $what }

## What was done

authoring-done-draft = The draft is saved. Nobody outside sees it.
authoring-done-published = Saved. The public sees it from now on.
authoring-done-published-first = Published. The public sees it from now on.
authoring-done-outcome = The outcome is published.
authoring-done-extension = The deadline is moved, and the public sees why.
authoring-done-withdrawn = It is a draft again. Nobody outside sees it.

## Looking at it

authoring-preview = How it reads
authoring-missing-text = No text in English
authoring-draft-hint = This is a draft: members of this console alone see it.
authoring-address = Public address:
authoring-nothing = Nothing

## Two people at once

authoring-meanwhile = Somebody has changed this meanwhile
authoring-meanwhile-do = Nothing was saved, and nothing you typed is lost. Please compare. Saving again puts your version in the place of the one on record.
authoring-meanwhile-there = On record now
authoring-meanwhile-here = As you typed it
authoring-meanwhile-open = Discard my version and open the one on record

## Mistakes. $field (text): a field's name. $mistake (text): what is wrong with it. $item (text): the item in which the field stands. $found (text): what was typed

authoring-mistakes = Please correct the following:
authoring-mistake-line = { $field }: { $mistake }
authoring-field-of = { $item }, { $field }
authoring-slip-long = The text is too long.
authoring-slip-spaces = “{ $found }” has spaces; please write it without.
authoring-slip-id = Please use small Latin letters, digits and hyphens, 64 at most.
authoring-slip-id-taken = This identifier is in use already. Please choose another one.
authoring-slip-zone = “{ $found }” is no time zone; please write it like Asia/Qatar.
authoring-slip-number = “{ $found }” is not a number that is possible here.
authoring-slip-day = “{ $found }” is not a date; please write it like 15/9/2026 or 2026-09-15.
authoring-slip-no-such-day = There is no such day: “{ $found }”.
authoring-slip-time = “{ $found }” is not a time; please write it like 14:30.
authoring-slip-time-without-day = The time { $found } stands without a date.
authoring-slip-figures = “{ $found }” is not a year with its number; please write it like 2025: 410.
authoring-slip-unreadable = The form could not be saved. Please check the numbers and identifiers in it.

## Rules

authoring-found-errors = Missing before publishing
authoring-found-warnings = Deserves a second look
authoring-found-notes = Worth knowing
authoring-found-nothing = Everything is there.
authoring-rule-required = This field is required.
authoring-rule-no-arabic = There is no Arabic text.
authoring-rule-no-english = There is no English text.
authoring-rule-address = The address must begin with https or be a path of your own site that begins with a slash.
authoring-rule-mail = Please enter a valid e-mail address.
authoring-rule-no-end = There is no closing date: the consultation would stay open for good.
authoring-rule-ends-before-it-begins = It ends before it begins.
authoring-rule-closes-in-the-past = The closing date has passed.
authoring-rule-closes-on-a-day-off = It closes on a day on which the entity does not work.
# $count (number): days, 1 or more.
authoring-rule-short = { PLURAL($count) ->
     [one] The period is shorter than the minimum of one day.
    *[other] The period is shorter than the minimum of { $count } days.
  }
authoring-rule-no-way = There is no way to take part.
authoring-rule-no-mail = There is no e-mail address for views.
authoring-rule-no-file = The document has no file.
authoring-rule-no-audience = The audience is not named.
authoring-rule-no-documents = There is no document.
authoring-rule-session-is-over = The session is over already.
authoring-rule-session-on-a-day-off = It takes place on a day on which the entity does not work.
authoring-rule-no-place = There is neither a place nor a live stream.
authoring-rule-not-reached = The file cannot be opened at this address.
authoring-rule-not-asked = It could not be checked whether the file opens. Please open it by hand.
authoring-rule-moved-without-a-reason = A public deadline is moved by “Extend the deadline” alone, which gives the reason. What has not begun can be withdrawn to a draft and changed.
authoring-rule-not-later = The new deadline must be later than the one so far.
authoring-rule-same-version = The text has changed. Please give it a new version.
authoring-rule-not-accepted = The server does not accept this value.

## Publishing

authoring-publish-changed = It has changed meanwhile. Please look at it as it is now, then publish.
authoring-publish-errors = It cannot be published yet: please add what is missing.
authoring-publish-topics = Please confirm each of the excluded topics.
authoring-publish-warnings = Please look at the warnings. If it is meant so, confirm it and publish all the same.
authoring-topics = Excluded topics
authoring-topics-hint = Your confirmation is recorded in the audit log.
authoring-topic-internal-security = This consultation does not concern internal security.
authoring-topic-bilateral = This consultation does not concern bilateral relations.
authoring-topic-multilateral = This consultation does not concern multilateral relations.
authoring-anyway-title = Warnings
authoring-anyway = I have looked at the warnings above; it is meant so.

## Times. $date (text): a day in words. $time (text): hour and minute. $place (text): the zone in words

authoring-from-day = From { $date }, { $place }
authoring-until-day = Until the end of { $date }, { $place }
authoring-at-moment = { $date }, { $time }, { $place }

## Languages

authoring-in-arabic = Arabic
authoring-in-english = English
authoring-in-other = Another language

## Fields that several forms have

authoring-section-what = What it is about
authoring-section-when = When
authoring-section-where = Where
authoring-section-page = Page
authoring-section-id = Identifier
authoring-id = Identifier
authoring-id-hint = It stands in addresses and in the embed code, and cannot be changed later. If left empty, it is made of the English title.
authoring-title = Title
authoring-level = Level of participation
authoring-level-information = Information
authoring-level-consultation = Consultation
authoring-level-decision = Decision-making
authoring-audience = Audience
authoring-audience-everyone = Everyone
authoring-audience-citizens = Citizens
authoring-audience-residents = Residents
authoring-audience-visitors = Visitors
authoring-audience-companies = Companies and private institutions
authoring-audience-government-entities = Government entities
authoring-audience-civil-society = Civil society
authoring-audience-specialists = Specialists and academics
authoring-audience-social-media = Users of social media
authoring-zone = Time zone
authoring-zone-hint = For example Asia/Qatar
authoring-day = Date
authoring-time = Time
authoring-day-hint = For example 15/9/2026
authoring-moment-hint = For example 15/9/2026 and 19:00
authoring-page = Address of its page
authoring-page-hint = The page of your site on which it stands. One page for both languages may stand in one field alone.
authoring-share = Ways to share pages
authoring-share-hint = Where none is chosen, all of them are offered. No script of any service is loaded, and visits are counted without anything about the visitor.
authoring-share-copy = Copying the link
authoring-share-mail = E-mail
authoring-share-whatsapp = WhatsApp
authoring-share-x = X
authoring-none = None

## A consultation. $number (number): the item's place, from 1

authoring-subject = Subject
authoring-subject-drafting = Drafting a policy, law or standard
authoring-subject-application = Applying one that is in force
authoring-purpose = Purpose
authoring-purpose-hint = Why the public is asked.
authoring-scope = Scope
authoring-scope-hint = What the consultation covers.
authoring-procedure = How it runs
authoring-procedure-hint = How views are taken, looked at and answered.
authoring-in-brief = In brief
authoring-in-brief-hint = A few plain sentences for everyone.
authoring-out-of-scope = Topics outside this consultation
authoring-out-of-scope-hint = What cannot be taken up here.
authoring-opens = Opening date
authoring-opens-hint = For example 15/9/2026. Without a time it opens at the beginning of the day; without a date, as soon as it is published.
authoring-closes = Closing date
authoring-closes-hint = For example 15/10/2026. Without a time it closes at the end of the day.
authoring-section-ways = Ways to take part
authoring-ways = Ways to take part
authoring-ways-hint = The first one stands first on the page.
authoring-add-way-poll = Add a poll
authoring-add-way-thread = Add comments
authoring-add-way-form = Add a form
authoring-add-way-email = Add an e-mail address
authoring-add-way-link = Add a link
authoring-one-way-poll = Way { $number }: poll
authoring-one-way-thread = Way { $number }: comments
authoring-one-way-form = Way { $number }: form
authoring-one-way-email = Way { $number }: e-mail
authoring-one-way-link = Way { $number }: link
authoring-way-poll = Poll
authoring-way-thread = Comments on
authoring-way-anchor = Clause
authoring-way-anchor-hint = The identifier of the clause, if only one is meant.
authoring-way-form = Identifier of the form
authoring-way-email = E-mail address
authoring-way-link-title = Title of the link
authoring-way-link-url = Address of the link
authoring-section-documents = Documents
authoring-documents = Documents
authoring-documents-hint = The draft, explanations and annexes, each in both languages.
authoring-add-document = Add a document
authoring-one-document = Document { $number }
authoring-document-title = Title
authoring-document-kind = Kind
authoring-document-draft = Draft
authoring-document-adopted = Adopted text
authoring-document-annex = Explanation or annex
authoring-document-form = Form
authoring-document-easy-read = In easy language
authoring-document-audio = To listen to
authoring-document-version = Version
authoring-document-date = Date of this version
authoring-files = Files
authoring-add-file = Add a file
authoring-one-file = File { $number }
authoring-file-language = Language
authoring-file-url = Address
authoring-file-url-hint = It begins with https, or with a slash when it lies on your own site.
authoring-file-type = Type
authoring-file-pdf = PDF
authoring-file-word = Word
authoring-file-sheet = Spreadsheet
authoring-file-slides = Slides
authoring-file-page = Web page
authoring-file-csv = CSV table
authoring-file-audio = Audio
authoring-file-video = Video
authoring-file-bytes = Size in bytes
authoring-file-bytes-hint = So that readers know before they download it.
authoring-section-stages = Stages
authoring-stages = Stages
authoring-stages-hint = From the first draft to adoption, the earliest first.
authoring-add-stage = Add a stage
authoring-one-stage = Stage { $number }
authoring-stage-title = Title
authoring-stage-date = Date
authoring-stage-changes = What has changed
authoring-stage-url = Address of the text

## Extending the deadline

authoring-section-extension = New deadline
authoring-extension-to = New closing date
authoring-extension-reason = Reason
authoring-extension-reason-hint = The public reads it beside both dates.

## Outcome. $number (number): the theme's place, from 1

authoring-section-outcome = Summary
authoring-section-themes = You said, we did
authoring-section-decision = Decision
authoring-outcome-summary = Summary of views received
authoring-outcome-summary-hint = What came in, in a few paragraphs.
authoring-outcome-participants = Number of participants
authoring-outcome-participants-hint = By all ways together.
authoring-outcome-published = Published on
authoring-outcome-published-hint = For example 15/9/2026. If left empty: today.
authoring-themes = Themes
authoring-themes-hint = For each theme: what people said, and what the entity did about it.
authoring-add-theme = Add a theme
authoring-one-theme = Theme { $number }
authoring-theme-title = Theme
authoring-theme-said = What people said
authoring-theme-done = What was done
authoring-theme-done-hint = Or why it was not taken up.
authoring-presented = Presented to management on
authoring-decision = What was decided
authoring-decision-hint = The decision that closes the circle.

## A session

authoring-session-description = What to know before it
authoring-session-consultation = Belongs to the consultation
authoring-session-edition = Edition
authoring-session-edition-hint = For a series: 6 for the sixth.
authoring-session-starts = Beginning
authoring-session-ends = End
authoring-session-place = Place
authoring-session-place-hint = The hall, or the name of the channel.
authoring-session-stream = Live stream
authoring-session-stream-hint = Where it can be followed live, and seen afterwards.
authoring-session-hashtag = Hashtag
authoring-session-hashtag-hint = Without its number sign.
authoring-session-questions = Questions are taken in
authoring-session-questions-hint = The thread in which questions are sent, supported and answered.
authoring-section-afterwards = Afterwards
authoring-session-summary = Summary
authoring-session-summary-hint = What was said, in a few paragraphs.

## The entity's page. $number (number): the item's place, from 1

authoring-participation = E-participation page
authoring-section-commitment = Our commitment to e-participation
authoring-commitment = Commitment
authoring-commitment-hint = Five short texts, as the policy asks.
authoring-commitment-aims = Aims
authoring-commitment-activities = Activities
authoring-commitment-plans = Plans
authoring-commitment-contact = How to communicate with us
authoring-commitment-topics = On which topics
authoring-section-officials = Responsible officials
authoring-officials = Responsible officials
authoring-officials-hint = The first one is the one to turn to. Where no official was given the task, the spokesperson or public relations stands in.
authoring-add-official = Add an official
authoring-one-official = Official { $number }
authoring-official-role = Capacity
authoring-role-officer = E-participation officer
authoring-role-spokesperson = Official spokesperson
authoring-role-public-relations = Public relations
authoring-official-post = Post
authoring-official-name = Name
authoring-official-name-hint = If the entity names anybody.
authoring-official-email = E-mail address
authoring-official-phone = Telephone
authoring-phone-hint = With the country code.
authoring-section-channels = Participation channels
authoring-channels = Channels
authoring-channels-hint = How to reach the entity, and by when it answers.
authoring-add-channel = Add a channel
authoring-one-channel = Channel { $number }
authoring-channel-kind = Kind
authoring-channel-email = E-mail
authoring-channel-phone = Telephone
authoring-channel-social = Social media
authoring-channel-app = App
authoring-channel-web = Website
authoring-channel-office = Office
authoring-channel-title = Title
authoring-channel-title-hint = If it is not the address itself.
authoring-channel-address = Address or number
authoring-channel-address-hint = Left empty for an office.
authoring-channel-purpose = What it is for
authoring-channel-promise = Answer within working days
authoring-channel-promise-hint = The number of working days within which the entity promises to answer.
authoring-section-disclaimer = Disclaimer
authoring-disclaimer = Disclaimer
authoring-disclaimer-text = Text
authoring-disclaimer-version = Version
authoring-disclaimer-version-hint = A changed text needs a new version, for example today's date.
authoring-section-blocks = More blocks
authoring-blocks = Blocks
authoring-blocks-hint = Whatever else belongs on the page.
authoring-add-block = Add a block
authoring-one-block = Block { $number }
authoring-block-title = Heading
authoring-block-text = Text
authoring-block-url = More about it
authoring-section-target = Target
authoring-target = How participation is to grow
authoring-target-hint = Printed with the indicators, so that everybody can check them.
authoring-target-baseline = Baseline year
authoring-target-growth = Growth each year, in percent
authoring-target-growth-hint = The policy asks for 20. If left empty: 20.
authoring-target-definition = What counts as taking part
authoring-target-definition-hint = In one or two sentences.
authoring-target-figures = Figures counted elsewhere
authoring-target-figures-hint = A line for each year, for example 2025: 410
authoring-section-settings = Settings
authoring-minimum-days = Minimum period of a consultation, in days
authoring-minimum-days-hint = A shorter one is warned about. If left empty: 15.
authoring-hijri = Hijri calendar
authoring-hijri-hint = How the entity's calendar differs from Umm al-Qura.
authoring-hijri-before = One day earlier than Umm al-Qura
authoring-hijri-same = As Umm al-Qura
authoring-hijri-after = One day later than Umm al-Qura

## What activities are about, and open data. $number (number): the item's place, from 1
authoring-section-taxonomy = Sectors and topics
authoring-taxonomy = Sectors and topics
authoring-sector = Sector
authoring-sector-hint = The sectors are set on the entity's page.
authoring-activity-topics = Topics
authoring-activity-topics-hint = Finer than sectors; an activity has any number of them.
authoring-preset = Ready list of sectors
authoring-preset-hint = The entity's own sectors are added to it; where an identifier is the same, the entity's label counts.
authoring-preset-tasmu = The five sectors of the TASMU programme
authoring-sectors = The entity's sectors
authoring-sectors-hint = For example those of the national open-data portal, with their official identifiers and labels.
authoring-add-sector = Add a sector
authoring-one-sector = Sector { $number }
authoring-add-topic = Add a topic
authoring-one-topic = Topic { $number }
authoring-tag-id = Identifier
authoring-tag-id-hint = Small Latin letters, digits and hyphens.
authoring-tag-label = Label
authoring-section-open-data = Open data
authoring-open-data = Publish as open data
authoring-open-data-hint = Results that are public and published comments without names are published.
authoring-open-data-yes = Yes
authoring-open-data-no = No
authoring-licence = Licence
authoring-licence-hint = The terms under which the data may be used. If left empty, no licence is named.
authoring-licence-title = Name of the licence
authoring-licence-url = Address of its text

## What was done, as the audit log says it

audit-draft-begun = Draft begun
audit-draft-changed = Draft changed
audit-draft-published = Published
audit-published-changed = Published text changed
audit-withdrawn = Withdrawn to draft
audit-deadline-moved = Deadline extended
audit-outcome-published = Outcome published
audit-entity-changed = Entity's page changed
