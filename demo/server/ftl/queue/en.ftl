### The queue of comments, what is decided about them, and the texts kept for it. Shown to an entity's own staff; formal and short.

## Pages

bar-queue = Review queue
bar-words = Word lists
bar-texts = Ready texts
# $count (number): comments that await review, 0 or more.
queue-title = ({ $count }) Review queue
queue-heading = Review queue
queue-comment-title = Comment
queue-back = Back to the queue

## Filters

queue-states = State of the comment
queue-state = State
queue-state-awaiting = Awaiting review
queue-state-published = Published
queue-state-refused = Refused
queue-state-withdrawn = Withdrawn
queue-state-all = All
queue-concerns = What needs attention
queue-only-overdue = Reply overdue
queue-only-flagged = Held by the server
queue-only-reported = Reported
queue-only-marked = Marked
queue-search = Search text and name
queue-search-do = Search
queue-more-filters = More filters
queue-entity = Entity
queue-thread = Thread
queue-type = Type
queue-any = Any
queue-office = Office
queue-office-none = Unassigned
queue-office-mine = Assigned to my office
queue-filter-do = Apply
queue-filter-clear = Clear the filters
queue-own-office = My office
queue-own-office-hint = Comments assigned to it are found under “Assigned to my office”.
queue-own-office-none = Not chosen
queue-keep = Save
queue-office-kept = Your office has been saved
# $count (number): replies that are late and not shown here, 1 or more.
queue-overdue-elsewhere = { PLURAL($count) ->
     [one] One reply is overdue outside of this list
    *[other] { $count } replies are overdue outside of this list
  }
queue-overdue-show = Show the overdue replies
queue-empty = There are no comments here
queue-empty-done = Every comment has been reviewed.
queue-next-page = Next page
queue-first-page = First page

## A comment

queue-list = Comments
queue-kind-comment = Comment
queue-kind-suggestion = Suggestion
queue-kind-complaint = Complaint
queue-kind-enquiry = Enquiry
queue-kind-thanks = Thanks
queue-unsigned = Unsigned
queue-edited = Edited
queue-posted = Posted
queue-late = A reply was due by
queue-due = A reply is due by
queue-marked = Marked
queue-mark = Mark
queue-assigned = Assigned to
queue-in-reply-to = In reply to
queue-withdrawn-text = The text was withdrawn and is no longer kept.
queue-rest = The rest of the text
queue-reason = Why it is not published
queue-reply = Official reply
queue-answered = Answered
queue-signed = In the name of
# $count (number): open reports, 1 or more.
queue-open-reports = { PLURAL($count) ->
     [one] One report
    *[other] { $count } reports
  }
# $count (number): published replies below it, 1 or more.
queue-replies = { PLURAL($count) ->
     [one] One published reply
    *[other] { $count } published replies
  }
queue-flags = Why it is held
queue-flag-duplicate = The same text from the same author
queue-flag-honeypot = A field that people do not see was filled in
queue-flag-links = Many links
queue-flag-name = A name that looks like the entity's
queue-flag-quick = Sent faster than anybody types
queue-flag-word = A listed word

## Deciding

queue-actions = Decide about the chosen comments
queue-decide = Decision
# $name: who signed the comment, or that nobody did.
queue-choose = Choose the comment by { $name }
# $count (number): comments on this page, 1 or more.
queue-choose-all = { PLURAL($count) ->
     [one] The only comment on this page
    *[other] All { $count } comments on this page
  }
queue-skip-to-actions = Skip to the decision
queue-open = Open
# $name: who signed the comment, or that nobody did.
queue-open-named = Open the comment by { $name }
queue-publish-named = Publish the comment by { $name }
queue-do-publish = Publish
queue-do-refuse = Refuse
queue-do-mark = Mark
queue-do-unmark = Remove the mark
queue-do-assign = Assign
queue-do-assign-title = Assign to an office
queue-assign-none = No office
queue-wording = Ready reason
queue-wording-none = No ready reason
queue-own-words = A reason in your own words
queue-own-words-hint = The author reads it; it is added to the ready reason, if one is chosen.
queue-do-undo = Undo
queue-undone = This was undone.
queue-undo-changed = It cannot be undone: the comments have changed meanwhile.
queue-undo-done-already = This was undone already.

## What was done. $count (number): comments, 1 or more.

queue-told-publish = { PLURAL($count) ->
     [one] One comment was published
    *[other] { $count } comments were published
  }
queue-told-refuse = { PLURAL($count) ->
     [one] One comment was refused
    *[other] { $count } comments were refused
  }
queue-told-mark = { PLURAL($count) ->
     [one] One comment was marked
    *[other] { $count } comments were marked
  }
queue-told-unmark = { PLURAL($count) ->
     [one] The mark of one comment was removed
    *[other] The marks of { $count } comments were removed
  }
queue-told-assign = { PLURAL($count) ->
     [one] One comment was assigned
    *[other] { $count } comments were assigned
  }
queue-told-reply = { PLURAL($count) ->
     [one] The official reply to one comment was published
    *[other] The official replies to { $count } comments were published
  }
queue-told-publish-and-reply = { PLURAL($count) ->
     [one] One comment was published with its official reply
    *[other] { $count } comments were published with their official replies
  }
queue-told-remove-reply = { PLURAL($count) ->
     [one] The official reply to one comment was removed
    *[other] The official replies to { $count } comments were removed
  }
queue-told-uphold-reports = { PLURAL($count) ->
     [one] The reports of one comment were upheld
    *[other] The reports of { $count } comments were upheld
  }
queue-told-dismiss-reports = { PLURAL($count) ->
     [one] The reports of one comment were dismissed
    *[other] The reports of { $count } comments were dismissed
  }
queue-told-undo = { PLURAL($count) ->
     [one] The decision about one comment was undone
    *[other] The decisions about { $count } comments were undone
  }
queue-told-same = Nothing has changed: it was so already.

## What was not done, and why. $who: a member; $deed: what that member did, as below.

queue-left = These stay as they were
queue-nothing-done = Nothing was changed
queue-left-not-found = It was not found
queue-left-withdrawn = Its author has withdrawn it
queue-left-changed = It has changed meanwhile
queue-left-edited = Its author has edited it meanwhile
queue-left-decided = { $who } has decided about it meanwhile: { $deed }
queue-left-decided-by-command = It was decided about on the command line meanwhile: { $deed }
queue-left-no-such-office = Its entity has no such office
queue-left-not-published = Only a published comment can be answered
queue-mistake-nothing-chosen = Please choose at least one comment
queue-mistake-no-reason = Please give a reason
queue-mistake-long-reason = The reason is longer than 500 letters; please shorten it
queue-mistake-no-reply = Please write the reply
queue-mistake-long-reply = The reply is longer than 4000 letters; please shorten it
queue-mistake-no-office = Please choose the office in whose name the reply is given

## History

queue-history = History
queue-history-empty = Nothing was decided yet.
queue-by-command = Command line
queue-before = Before
queue-after = After
queue-nothing = None
# $count (number): reports, 1 or more.
queue-history-reports = { PLURAL($count) ->
     [one] One report
    *[other] { $count } reports
  }
queue-deed-publish = Publishing
queue-deed-refuse = Refusal
queue-deed-mark = Marking
queue-deed-unmark = Removing the mark
queue-deed-assign = Assignment
queue-deed-reply = Official reply
queue-deed-publish-and-reply = Publishing with an official reply
queue-deed-remove-reply = Removing the official reply
queue-deed-uphold-reports = Upholding the reports
queue-deed-dismiss-reports = Dismissing the reports
queue-deed-undo = Undoing
queue-was-undone = Undone

## Reports

queue-reports = Reports
queue-reports-empty = There are no reports.
queue-report-abuse = Insult or threat
queue-report-spam = Advertising
queue-report-personal-data = Personal data
queue-report-off-topic = Off topic
queue-report-other = Another reason
queue-report-open = Open
queue-report-closed = Closed
queue-report-upheld = Upheld
queue-report-dismissed = Dismissed
queue-do-uphold = Close the reports: they are right
queue-do-dismiss = Close the reports: nothing is wrong

## Replying

queue-reply-new = Reply as the entity
queue-reply-edit = Edit the official reply
queue-reply-none = The entity has no offices yet; they are defined with it at the import.
queue-reply-refused = What was refused or withdrawn is not answered.
queue-reply-office = Signed by
queue-reply-choose = Please choose
queue-reply-text = Text of the reply
queue-reply-hint = It stands below the comment, signed by the entity and the office, without anybody's name.
queue-reply-ready = Ready reply
queue-reply-ready-none = No ready reply
queue-do-ready = Insert
queue-do-preview = Preview
queue-preview = The reply as the public will read it
queue-do-reply = Publish the reply
queue-do-publish-and-reply = Publish the comment and the reply
queue-do-remove-reply = Remove the reply

## Ready texts

queue-texts-lead = Reasons and replies that come again and again, in Arabic and English, for moderators to choose from.
queue-texts-reasons = Reasons for not publishing
queue-texts-replies = Replies
queue-texts-empty = There are none yet.
queue-text-add = Add a ready text
queue-text-use = Used as
queue-text-reason = A reason for not publishing
queue-text-reply = An official reply
queue-text-arabic = Text in Arabic
queue-text-english = Text in English
queue-text-add-do = Add
queue-text-remove-do = Remove
# $text: the beginning of the text.
queue-text-remove-named = Remove: { $text }
queue-text-added = The text was added
queue-text-removed = The text was removed
queue-mistake-both-languages = Please write the text in both languages
queue-mistake-long-text = The text is too long; please shorten it
queue-switch-entity = Show

## Word lists

queue-words-lead = What holds one of these words is read by a moderator before it is published, or is not taken. Words are matched without marks, whichever alef or ta marbuta is typed, and without the article.
queue-words-list = Listed words
queue-words-hint = One word or phrase a line. “!” before it: it is not taken. “*” after it: whatever begins with it.
queue-words-preview = Preview
queue-words-keep = Save the list
queue-words-kept = The list was saved; it holds within a second
queue-words-changed = Somebody else has changed the list meanwhile. It is shown below to compare; what you have typed is still in the fields.
queue-words-now = The list as it is now
# $line (number): from 1; $found: what stands there.
queue-words-no-word = Line { $line } holds no word that can be matched: { $found }
queue-words-begins = And what begins with it
queue-words-refused = Not taken
queue-words-folded = As they are matched
# $held, $refused, $looked (numbers): comments of the last $looked that would be held or refused.
queue-words-effect = Of the last { $looked } comments: { $held } would have been held, { $refused } refused

## When nobody is signed in any more

kept-title = Your session has ended
kept-lead = Nothing was done yet, and what you typed is kept on this page.
kept-first = Sign in on a new page, then go on here.
kept-sign-in = Sign in on a new page
kept-go-on = Go on
kept-typed = What you typed

## Lines of the audit log

audit-comment-decided = Decision about a comment
audit-office-chosen = Office chosen
audit-wording-added = Ready text added
audit-wording-removed = Ready text removed
audit-submission-handled = Action on a submission
audit-submission-erased = Submission erased by its sender
audit-words-listed = Word list changed
