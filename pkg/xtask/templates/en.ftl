### NOUN. Shown to citizens inside <sawt-NOUN>; formal and short.

NOUN-question = Has this message reached you?
NOUN-submit = Yes
NOUN-thanks = Thank you.
