### The monthly digest for top management and offices, on a screen, printed and as a mail; formal and short.

## The page
bar-digest = Digest
digest-title = Monthly digest of e-participation
digest-months = Months
digest-previous = Previous month
digest-next = Next month
digest-entity = Entity
digest-office = Office
digest-every-office = All offices
digest-show = Show
digest-no-entity = There is no entity yet.
digest-to-overdue = Show late replies
digest-to-awaiting = Show what awaits review
# $month (text): the month in words.
digest-subject = Monthly digest of e-participation, { $month }

## Figures. $kept (number) of $due (number): promises of the month. $year (text): a year
digest-opened = Activities opened
digest-closed = Activities closed
digest-comments = Comments in the month
digest-replies = Official replies
digest-kept = Replies within the promised time
digest-kept-of = { $kept } of { $due }
digest-none-due = None due
digest-overdue = Replies late now
digest-awaiting = Comments awaiting review now
digest-participations = Participations in { $year } so far

## Activities. $date (text): a day in words. $count (number): how many, 0 or more
digest-activities = Activities
digest-activity = Activity
digest-standing = Status
digest-votes = Votes so far
digest-no-activity = No activity was open in this month.
digest-opened-on = Opened on { $date }
digest-closed-on = Closed on { $date }
digest-open-until = Open until { $date }
digest-open = Open without a deadline
digest-more = { PLURAL($count) ->
     [one] And one more activity.
    *[other] And { $count } more activities.
  }

## What was written about most. $count (number): comments, 1 or more
digest-clauses = Clauses with most comments
digest-so-many = { PLURAL($count) ->
     [one] one comment
    *[other] { $count } comments
  }

## Offices
digest-offices = Offices
digest-assigned = Comments assigned
digest-nobody = Assigned to no office

## Growth. $year (text): a year
digest-growth = Growth against the target
digest-growth-base = Participations in the baseline year { $year }
digest-growth-wanted = Target for { $year }
digest-growth-actual = Participations in { $year }

## Notes. $date (text): a day in words
digest-as-of = Counted on { $date }.
digest-votes-hint = Votes are counted over the whole activity, since nobody records when they were cast.
