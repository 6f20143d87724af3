### persona. Shown to citizens inside <sawt-persona>; formal and short.

persona-question = Has this message reached you?
persona-submit = Yes
persona-thanks = Thank you.
