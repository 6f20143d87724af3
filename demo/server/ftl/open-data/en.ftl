### Open data: what columns mean. Read on data portals and in data dictionaries; formal and short.

## $entity (text): the name of the entity
open-data-catalogue = Open data of { $entity } on e-participation

## Units
open-data-unit-votes = votes
open-data-unit-percent = percent
open-data-unit-bytes = bytes

## Results of a poll, a row an option
open-data-poll-option = Identifier of the option within the poll.
open-data-poll-label-ar = The option in Arabic.
open-data-poll-label-en = The option in English.
open-data-poll-count = Votes for the option; of a ranking, votes that put it first. Empty where the number is too small to be shown or was not published.
open-data-poll-percent = Share of the option, a whole number from 0 to 100. Where several options could be chosen, shares do not add up to 100.
open-data-poll-mean-rank = Of a ranking: the mean place of the option, from 1.
open-data-poll-ballots = Votes counted in the whole poll: the base of every share.
open-data-poll-no-answer = Votes in which no option was chosen.

## Published comments, a row a comment
open-data-comment-id = Identifier of the comment.
open-data-comment-parent = Identifier of the comment that it replies to; empty where it replies to none.
open-data-comment-type = What the comment is.
open-data-comment-type-comment = A comment
open-data-comment-type-suggestion = A suggestion
open-data-comment-type-complaint = A complaint
open-data-comment-type-enquiry = An enquiry
open-data-comment-type-thanks = A word of thanks
open-data-comment-anchor = Identifier of the clause that it is about; empty where it is about the whole.
open-data-comment-anchor-ar = The clause in Arabic.
open-data-comment-anchor-en = The clause in English.
open-data-comment-day = The day on which it was posted, in the time zone of the activity.
open-data-comment-text = What it says, in the language of its author. Names are left out.
open-data-comment-supports = How many readers support it; empty where support is not asked for.
open-data-comment-reply = The official reply; empty where there is none.
open-data-comment-office-ar = The office that replied, in Arabic.
open-data-comment-office-en = The office that replied, in English.
open-data-comment-reply-day = The day of the official reply.

## Parts of a consultation or a session, a row a part
open-data-part = What the row tells.
open-data-part-purpose = The purpose
open-data-part-scope = The scope
open-data-part-procedure = How it runs
open-data-part-out-of-scope = What it does not cover
open-data-part-document = A document in one of its languages
open-data-part-stage = A stage
open-data-part-extension = The deadline was moved
open-data-part-session = The session
open-data-part-outcome = What came of it
open-data-part-presented = The outcome was presented to the management
open-data-part-theme = A theme of the outcome
open-data-part-number = Its number among parts of the same sort, from 1; of a session, its edition.
open-data-part-date = The day of the part; of an extension, the last day since then; of an outcome, the day of its publication.
open-data-part-title-ar = Its title in Arabic.
open-data-part-title-en = Its title in English.
open-data-part-text-ar = Its text in Arabic; of a theme, what the public said.
open-data-part-text-en = Its text in English; of a theme, what the public said.
open-data-part-response-ar = The response in Arabic: of a theme, what was done about it; of an outcome, what was decided.
open-data-part-response-en = The response in English: of a theme, what was done about it; of an outcome, what was decided.
open-data-part-participants = How many took part, by all ways together, as published with the outcome.
open-data-part-address = Address of the document, the stage’s text or the broadcast.
open-data-part-language = Language of the document.
open-data-part-media-type = Media type of the document.
open-data-part-bytes = Size of the document.
open-data-part-version = Version of the document.
