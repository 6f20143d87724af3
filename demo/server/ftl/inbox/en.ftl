### What people have submitted through forms, and what is done about it. Shown to an entity's own staff; formal and short.

## Pages

bar-inbox = Inbox
# $count (number): submissions that are received or under study, 0 or more.
inbox-title = ({ $count }) Inbox
# $reference (text): the reference of a submission.
inbox-one = Submission { $reference }
inbox-unnamed = Submission without a reference
inbox-back = Back to the inbox

## Filters

inbox-states = State of the submission
inbox-state = State
inbox-state-open = Open
inbox-state-received = Received
inbox-state-under-study = Under study
inbox-state-answered = Answered
inbox-state-closed = Closed
inbox-state-all = All
inbox-only-overdue = Answer overdue
inbox-only-awaiting = Sender wrote last
inbox-only-mine = Taken by me
inbox-only-suspicious = Suspicious
inbox-only-erased = Erased by its sender
inbox-search = Search answers, reference and contact data
# For those who may not read contact data.
inbox-search-answers = Search answers and reference
inbox-form = Form
inbox-empty = There are no submissions here

## A submission

inbox-list = Submissions
inbox-received = Received
inbox-erased = Erased
inbox-erased-text = Its sender has taken it back. Nothing of what it said is kept.
inbox-awaits = Sender wrote last
inbox-taken = Taken by a colleague
inbox-taken-by-me = Taken by me
inbox-taken-by = Taken by
inbox-left-out = Not answered
# $version (text): the version of the text that was agreed to.
inbox-agreed = Agreed to version { $version } of this text
# $size (number): full KiB, 1 or more.
inbox-file-size = ({ $size } KB)
# $rating (number): 1 to 5, the best last.
inbox-rated = Its sender rates the reply { $rating } of 5.

## Contact data

inbox-contact = Contact data
inbox-contact-hint = It is kept apart from the answers. Reading it is written to the audit log.
inbox-contact-not = Your role does not include reading it.
inbox-contact-read = This reading has been written to the audit log.
inbox-do-contact = Show contact data

## Replies and messages

inbox-reply-hint = Its sender reads it under the reference, in the name of the entity and the office, without yours. A further reply takes its place.
inbox-do-reply = Reply
inbox-preview = The reply as its sender reads it
inbox-messages = Messages
inbox-messages-empty = Nothing has been written yet.
inbox-from-sender = The sender
inbox-from-entity = The entity
inbox-message = Message to the sender
inbox-message-hint = For questions back. It is read under the reference; a message cannot be taken back.
inbox-do-message = Continue
inbox-message-confirm = This is what the sender will read:
inbox-do-send = Send the message

## Notes

inbox-notes = Notes
inbox-notes-empty = There are no notes.
inbox-note = New note
inbox-note-hint = For colleagues alone; the sender never reads it.
inbox-do-note = Add the note

## Handling

inbox-handle = Handling
inbox-actions = What is to be done with the chosen submissions
# $name (text): the reference of a submission, or that it has none.
inbox-choose = Choose: { $name }
# $count (number): submissions on this page, 1 or more.
inbox-choose-all = { PLURAL($count) ->
     [one] Choose the one submission on this page
    *[other] Choose all { $count } submissions on this page
  }
inbox-do-take = Take it on
inbox-do-release = Give it back
inbox-do-close = Close
inbox-do-trust = Not suspicious
inbox-do-put = Change

## What was done. $count (number): submissions, 0 or more

inbox-told-put = { PLURAL($count) ->
     [one] The state of one submission has been set
    *[other] The state of { $count } submissions has been set
  }
inbox-told-assign = { PLURAL($count) ->
     [one] One submission has been assigned
    *[other] { $count } submissions have been assigned
  }
inbox-told-take = { PLURAL($count) ->
     [one] You have taken on one submission
    *[other] You have taken on { $count } submissions
  }
inbox-told-release = { PLURAL($count) ->
     [one] One submission has been given back
    *[other] { $count } submissions have been given back
  }
inbox-told-trust = { PLURAL($count) ->
     [one] One submission is no longer suspicious and counts in results
    *[other] { $count } submissions are no longer suspicious and count in results
  }
inbox-told-reply = { PLURAL($count) ->
     [one] The reply has been given
    *[other] { $count } replies have been given
  }
inbox-told-message = { PLURAL($count) ->
     [one] The message has been sent
    *[other] { $count } messages have been sent
  }
inbox-told-note = { PLURAL($count) ->
     [one] The note has been added
    *[other] { $count } notes have been added
  }

## What was not done, and why

inbox-left-not-found = It was not found
inbox-left-erased = Its sender has erased it
inbox-left-changed = Something was done about it meanwhile; please read it again
inbox-left-no-such-office = The entity has no such office
inbox-left-mailbox-full = There are as many messages as the mailbox holds
inbox-left-no-reference = Its sender has no reference to read it with
inbox-mistake-nothing-chosen = Please choose at least one submission
inbox-mistake-no-message = Please write the message
inbox-mistake-long-message = The message is longer than 2,000 letters; please shorten it
inbox-mistake-no-note = Please write the note
inbox-mistake-long-note = The note is longer than 2,000 letters; please shorten it

## History

inbox-history = What was done
inbox-history-empty = Nothing has been done about it yet.
inbox-deed-put = State set
inbox-deed-assign = Assigned
inbox-deed-take = Taken on
inbox-deed-release = Given back
inbox-deed-reply = Official reply
inbox-deed-message = Message
inbox-deed-note = Note
inbox-deed-trust = Not suspicious

## Lines of the audit log

audit-contact-read = Contact data of a submission read
audit-submissions-exported = Submissions exported
