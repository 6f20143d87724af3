### activities. Shown to citizens inside <sawt-activities>; formal and short.

activities-question = هل وصلتك هذه الرسالة؟
activities-submit = نعم
activities-thanks = شكرًا لك.
