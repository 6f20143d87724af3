### countdown. Shown to citizens inside <sawt-countdown>; formal and short.

countdown-question = هل وصلتك هذه الرسالة؟
countdown-submit = نعم
countdown-thanks = شكرًا لك.
