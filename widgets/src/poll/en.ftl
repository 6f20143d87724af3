### Poll. Shown to citizens inside <sawt-poll>; formal and short.

## Where it stands
## $when is "none" (no date), "day" (a whole day's edge) or "moment"; $at (number) the instant in
## milliseconds, $zone (text) its IANA zone, $place (text) the zone in words.

poll-opens =
    { $when ->
        [none] Upcoming poll
        [day] Voting opens on { DATE($at, $zone) }, { $place }
       *[moment] Voting opens on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }
poll-open =
    { $when ->
        [none] Voting is open
        [day] Voting is open until the end of { DATE($at, $zone) }, { $place }
       *[moment] Voting is open until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
poll-closing-soon =
    { $when ->
        [none] Voting closes soon
        [day] Voting closes soon: at the end of { DATE($at, $zone) }, { $place }
       *[moment] Voting closes soon: at { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
poll-extended =
    { $when ->
        [none] Voting was extended
        [day] Voting was extended until the end of { DATE($at, $zone) }, { $place }
       *[moment] Voting was extended until { TIME($at, $zone) } on { DATE($at, $zone) }, { $place }
    }
poll-closed =
    { $when ->
        [none] Voting has ended
        [day] Voting ended on { DATE($at, $zone) }
       *[moment] Voting ended on { DATE($at, $zone) } at { TIME($at, $zone) }, { $place }
    }

## Choosing

poll-hint-one = Please choose one answer.
poll-hint-any = You may choose more than one answer.
# $max (number): how many must be chosen, 2 or more.
poll-hint-exactly = Choices required: { $max }
# $min and $max (numbers): the fewest and the most.
poll-hint-range = Number of choices: { $min } to { $max }
poll-hint-rank-all = Please put all the options in order, the most important first.
# $min and $max (numbers): the fewest and the most.
poll-hint-rank = Please put options in order, the most important first. Number of options: { $min } to { $max }
poll-write-in = Please specify
poll-submit = Vote
poll-change-submit = Save the change
poll-show-results = View results
poll-back = Back to the question

## Who may vote how often

poll-duplicates-none = Every answer counts.
poll-duplicates-device = One vote per device counts. No personal data is asked for.
poll-duplicates-code = One vote per participation code counts.
poll-duplicates-verified = One vote per signed-in person counts; the vote is not linked to the person.

## Mistakes

poll-mistake-none = No answer has been chosen.
# $min (number): the fewest, 2 or more.
poll-mistake-too-few = Too few choices. Minimum: { $min }
# $max (number): the most.
poll-mistake-too-many = Too many choices. Maximum: { $max }
poll-mistake-write-in = The other answer has not been written.
# $max (number): the most characters.
poll-mistake-too-long = The written answer is too long. Maximum number of characters: { $max }
poll-mistake-other = This choice could not be accepted.

## What happened

poll-recorded = Your vote has been recorded. Thank you for taking part.
poll-changed = Your change has been recorded. Thank you for taking part.
poll-withdrawn = Your vote has been withdrawn.
poll-already-voted = A vote was already cast from this device; no second vote was counted.
poll-receipt = Participation receipt code:
poll-receipt-hint = With this code you can check later that your vote is counted. It does not reveal who you are.
poll-my-vote = Your choice:
# $option (text): the option. $text (text): what the person wrote.
poll-option-with-text = { $option }: { $text }
poll-change = Change vote
poll-withdraw = Withdraw vote
poll-withdraw-sure = Do you want to withdraw your vote?
poll-withdraw-confirm = Withdraw it

## Results

# $count (number): votes counted, 0 or more.
poll-base = Total votes: { $count }
poll-base-unknown = The total number of votes was not published.
# $count (number): votes for one option, 0 or more.
poll-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
# $limit (number): smaller groups are not shown.
poll-hidden = fewer than { $limit }
# $count (number): ballots without an answer, 1 or more.
poll-no-answer = Answers left blank: { $count }
poll-my-answer = your choice
poll-column-answer = Answer
poll-column-share = Share
poll-column-votes = Votes
poll-column-rank = Mean place
poll-column-first = First place
poll-multiple-note = More than one answer could be chosen, so the shares may add up to more than 100.
poll-not-a-sample = These results are not a statistical sample.
poll-results-after-vote = Results appear after voting.
poll-results-after-close = Results will be published after closing.
poll-results-never = The results of this poll are not published.

## Find my vote

poll-find = Check that a vote is counted
poll-find-submit = Find
# $choices (text): what was chosen, as a list.
poll-find-found = The vote is counted: { $choices }
poll-find-nothing = No counted vote has this code.
