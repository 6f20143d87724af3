### feedback. Shown to citizens inside <sawt-feedback>; formal and short.

feedback-question = Has this message reached you?
feedback-submit = Yes
feedback-thanks = Thank you.
