### activities. Shown to citizens inside <sawt-activities>; formal and short.

activities-question = Has this message reached you?
activities-submit = Yes
activities-thanks = Thank you.
