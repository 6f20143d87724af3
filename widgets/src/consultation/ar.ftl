### consultation. Shown to citizens inside <sawt-consultation>; formal and short.

consultation-question = هل وصلتك هذه الرسالة؟
consultation-submit = نعم
consultation-thanks = شكرًا لك.
