### NOUN. Shown to citizens inside <sawt-NOUN>; formal and short.

NOUN-question = هل وصلتك هذه الرسالة؟
NOUN-submit = نعم
NOUN-thanks = شكرًا لك.
