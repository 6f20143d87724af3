### feedback. Shown to citizens inside <sawt-feedback>; formal and short.

feedback-question = هل وصلتك هذه الرسالة؟
feedback-submit = نعم
feedback-thanks = شكرًا لك.
