### countdown. Shown to citizens inside <sawt-countdown>; formal and short.

countdown-question = Has this message reached you?
countdown-submit = Yes
countdown-thanks = Thank you.
