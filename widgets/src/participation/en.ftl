### participation. Shown to citizens inside <sawt-participation>; formal and short.

participation-question = Has this message reached you?
participation-submit = Yes
participation-thanks = Thank you.
