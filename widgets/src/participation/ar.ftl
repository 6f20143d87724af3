### participation. Shown to citizens inside <sawt-participation>; formal and short.

participation-question = هل وصلتك هذه الرسالة؟
participation-submit = نعم
participation-thanks = شكرًا لك.
