### persona. Shown to citizens inside <sawt-persona>; formal and short.

persona-question = هل وصلتك هذه الرسالة؟
persona-submit = نعم
persona-thanks = شكرًا لك.
