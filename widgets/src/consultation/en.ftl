### consultation. Shown to citizens inside <sawt-consultation>; formal and short.

consultation-question = Has this message reached you?
consultation-submit = Yes
consultation-thanks = Thank you.
