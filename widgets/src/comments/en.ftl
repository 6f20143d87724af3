### Comments. Shown to citizens inside <sawt-comments>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

comments-opens =
    { $when ->
        [none] Comments will open soon
        [day] Comments open on { DATE($at, $zone) }, { $place }
       *[moment] Comments open on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
comments-open =
    { $when ->
        [none] Open for comments
        [day] Open for comments until the end of { DATE($at, $zone) }, { $place }
       *[moment] Open for comments until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
comments-closing-soon =
    { $when ->
        [none] Comments close soon
        [day] Comments close soon: at the end of { DATE($at, $zone) }, { $place }
       *[moment] Comments close soon: at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
comments-extended =
    { $when ->
        [none] The time for comments was extended
        [day] The time for comments was extended until the end of { DATE($at, $zone) }, { $place }
       *[moment] The time for comments was extended until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
comments-closed =
    { $when ->
        [none] The time for comments has ended
        [day] The time for comments ended on { DATE($at, $zone) }
       *[moment] The time for comments ended on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
# By when the entity has promised to reply.
comments-reply-by =
    { $when ->
        [none] A reply is promised
        [day] A reply is promised by { DATE($at, $zone) }
       *[moment] A reply is promised by { DATE($at, $zone) }, { TIME($at, $zone) }
    }
comments-time = { DATE($at, $zone) }, { TIME($at, $zone) }
comments-edited = edited { DATE($at, $zone) }, { TIME($at, $zone) }

## Beside a clause of a draft

# $clause (text): what the clause is called. $count (number): published comments about it, 0 or more.
comments-beside =
    { $count ->
        [0] Comment on { $clause }
        [one] { $clause }: { $count } comment
       *[other] { $clause }: { $count } comments
    }

## Writing

comments-write = Add a comment
comments-write-reply = Write a reply
comments-write-edit = Edit the comment
# $kind (text): comment, suggestion, complaint, enquiry or thanks.
comments-kind =
    { $kind ->
        [suggestion] Suggestion
        [complaint] Complaint
        [enquiry] Enquiry
        [thanks] Thanks
       *[comment] Comment
    }
comments-type = Type
comments-about = About
comments-about-all = The whole subject
comments-text = Comment text
comments-name = Name (optional)
comments-rules = Rules of participation
comments-send = Send
comments-send-reply = Send the reply
comments-send-edit = Save the change
comments-erase = Delete what I wrote
comments-reviewed-before = Comments are published after review under the rules.
comments-reviewed-after = Comments are published at once and reviewed under the rules.
# $count (number): working days, 1 or more.
comments-promise =
    { $count ->
        [one] A reply is promised within { $count } working day.
       *[other] A reply is promised within { $count } working days.
    }

## Before sending

comments-mistake-empty = The comment has not been written.
# $max (number): the most characters.
comments-mistake-too-long = The comment is too long. Maximum number of characters: { $max }
# $max (number): the most characters.
comments-mistake-name = The name is too long. Maximum number of characters: { $max }
comments-caution = This comment may contain personal data, and everyone will be able to read it.
comments-caution-email = It contains an e-mail address.
comments-caution-number = It contains a long number, such as a telephone or identity number.
comments-caution-again = Please take it out, or press the button again to send the comment as it is.

## What happened

comments-received = Your comment has been received. It will be published after review.
comments-published = Your comment has been published. Thank you for taking part.
comments-changed = The change has been published.
comments-withdrawn = Your comment has been withdrawn.
comments-reported = Your report has been received. It will be reviewed.
comments-done = Done.
comments-new-rules = The rules have changed since this page was opened. Please read them and send again; what you wrote is still here.

## The list

# $count (number): published comments and replies, 0 or more.
comments-count = Comments: { $count }
# $count (number): comments that were published since the list was read, 1 or more.
comments-news =
    { $count ->
        [one] Show { $count } new comment
       *[other] Show { $count } new comments
    }
comments-linked = The comment that the link leads to
comments-none = There are no comments yet.
comments-none-found = No comment matches.
comments-show-all = Show all comments
comments-pages = Pages of comments
# $page (number): from 1.
comments-page = Page { $page }
comments-next = Next page
comments-previous = Previous page

## What is shown

comments-filter = Search and filter
comments-sort = Order
# $sort (text): newest, oldest or most-supported.
comments-sort-by =
    { $sort ->
        [oldest] Oldest first
        [most-supported] Most supported first
       *[newest] Newest first
    }
comments-kind-shown = Show
comments-kind-all = All types
comments-about-shown = Clause
comments-about-any = All clauses
comments-answered-only = With an official reply
comments-search = Search in the comments
comments-search-submit = Search

## One comment

comments-unsigned = Unsigned
comments-mine = Yours
comments-answered = Answered
comments-state-awaiting = Under review. Until it is published, only you can see it.
comments-state-refused = This comment was not published, for the following reason:
comments-gone = This comment is not public.
comments-gone-withdrawn = This comment was withdrawn by its author.
comments-official = Official reply
comments-reply = Reply
# $count (number): people who support it, 0 or more.
comments-support = Support ({ $count })
# $count (number): published replies, 1 or more.
comments-replies = Replies: { $count }
comments-more = Show more replies
comments-edit = Edit
comments-withdraw = Withdraw
comments-withdraw-sure = Do you want to withdraw this comment? Its text will be deleted.
comments-withdraw-confirm = Withdraw it

## Link and report

comments-link = Link
comments-link-title = Link to this comment
comments-copy = Copy
comments-copied = The link has been copied.
comments-report = Report
comments-report-title = Report inappropriate content
comments-report-why = Reason
# $reason (text): abuse, spam, personal-data, off-topic or other.
comments-report-reason =
    { $reason ->
        [abuse] It insults or threatens
        [spam] It advertises
        [personal-data] It contains personal data
        [off-topic] It is about something else
       *[other] Another reason
    }
comments-report-words = In your own words (optional, except for another reason)
comments-report-words-missing = Please say what the reason is.
comments-report-send = Send the report
