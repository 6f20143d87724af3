//! What is told of activities outside a page: in feeds, and in a calendar.

words! {
    /// What feeds and calendars say.
    ActivityWords;
    /// `{gregorian}` and `{hijri}` are days in words.
    day:
        "{gregorian}م",
        "{gregorian}";
    day_in_both_calendars:
        "{gregorian}م، الموافق {hijri}هـ،",
        "{gregorian} ({hijri} AH)";
    /// The twelve of the Hijri year, between bars.
    hijri_months:
        "محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة",
        "Muharram|Safar|Rabi I|Rabi II|Jumada I|Jumada II|Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qidah|Dhu al-Hijjah";
    /// `{date}` is one of the two days above, `{place}` the zone in words, here and below.
    opens_day:
        "تبدأ المشاركة يوم {date} {place}.",
        "Opens on {date}, {place}.";
    /// `{time}` is hour and minute, here and below.
    opens_moment:
        "تبدأ المشاركة يوم {date} الساعة {time} {place}.",
        "Opens on {date} at {time}, {place}.";
    open:
        "المشاركة مفتوحة.",
        "Open for participation.";
    open_day:
        "المشاركة مفتوحة حتى نهاية يوم {date} {place}.",
        "Open until the end of {date}, {place}.";
    open_moment:
        "المشاركة مفتوحة حتى الساعة {time} من يوم {date} {place}.",
        "Open until {time} on {date}, {place}.";
    extended_day:
        "مُدِّدت المشاركة حتى نهاية يوم {date} {place}.",
        "Extended until the end of {date}, {place}.";
    extended_moment:
        "مُدِّدت المشاركة حتى الساعة {time} من يوم {date} {place}.",
        "Extended until {time} on {date}, {place}.";
    closed:
        "انتهت المشاركة.",
        "Participation has ended.";
    closed_day:
        "انتهت المشاركة في نهاية يوم {date} {place}.",
        "Participation ended at the end of {date}, {place}.";
    closed_moment:
        "انتهت المشاركة يوم {date} الساعة {time} {place}.",
        "Participation ended on {date} at {time}, {place}.";
    /// `{until}` is hour and minute of the end, here and below.
    session_to_come:
        "تُعقد الجلسة يوم {date} من الساعة {time} إلى الساعة {until} {place}.",
        "The session takes place on {date} from {time} to {until}, {place}.";
    session_held:
        "عُقدت الجلسة يوم {date} من الساعة {time} إلى الساعة {until} {place}.",
        "The session took place on {date} from {time} to {until}, {place}.";
    session_to_come_all_day:
        "تُعقد الجلسة طوال يوم {date} {place}.",
        "The session takes place throughout {date}, {place}.";
    session_held_all_day:
        "عُقدت الجلسة طوال يوم {date} {place}.",
        "The session took place throughout {date}, {place}.";
    /// `{end}` is the day of the end, in words, here and below.
    session_to_come_days:
        "تُعقد الجلسة من الساعة {time} من يوم {date} إلى الساعة {until} من يوم {end} {place}.",
        "The session takes place from {time} on {date} to {until} on {end}, {place}.";
    session_held_days:
        "عُقدت الجلسة من الساعة {time} من يوم {date} إلى الساعة {until} من يوم {end} {place}.",
        "The session took place from {time} on {date} to {until} on {end}, {place}.";
    /// `{title}` is that of a consultation.
    calendar_deadline:
        "آخر موعد للمشاركة: {title}",
        "Last chance to take part: {title}";
    /// `{title}` is that of a consultation or a session; so is it below.
    calendar_in_a_day:
        "متبقٍّ يوم واحد: {title}",
        "One day left: {title}";
    calendar_in_an_hour:
        "متبقية ساعة واحدة: {title}",
        "One hour left: {title}";
    /// `{hashtag}` with its `#`.
    calendar_hashtag:
        "الوسم: {hashtag}",
        "Hashtag: {hashtag}";
    /// `{url}` is an address.
    calendar_stream:
        "البث المباشر: {url}",
        "Live stream: {url}";
    /// `{entity}` is an entity's name.
    feed_title:
        "المشاركة الإلكترونية: {entity}",
        "E-participation: {entity}";
    feed_of_all:
        "المشاركة الإلكترونية",
        "E-participation";
    feed_description:
        "الاستشارات والجلسات واستطلاعات الرأي والموضوعات المفتوحة والقادمة والمنتهية.",
        "Consultations, sessions, polls and discussions: open, upcoming and closed.";
    feed_level_information:
        "المستوى: المشاركة بالمعلومة.",
        "Level: information.";
    feed_level_consultation:
        "المستوى: المشاركة بأخذ المشورة.",
        "Level: consultation.";
    feed_level_decision:
        "المستوى: المشاركة باتخاذ القرار.",
        "Level: decision-making.";
    feed_outcome:
        "نُشرت النتائج.",
        "The outcome has been published.";
    kind_consultation:
        "استشارة عامة",
        "Public consultation";
    kind_poll:
        "استطلاع رأي",
        "Opinion poll";
    kind_thread:
        "موضوع للنقاش",
        "Discussion";
    kind_session:
        "جلسة حوارية",
        "Open session";
    kind_survey:
        "استبيان",
        "Survey";
}
