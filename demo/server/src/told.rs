//! An entity's texts where no page marks them: in feeds, calendars and tables.

use sawt_wire::LanguageMap;

use crate::words::Language;

/// The text in that language, else in what there is; without control characters other than tabs and ends of lines.
pub fn told(texts: &LanguageMap, language: Language) -> String {
    texts.get(language.tag()).map(|(_, text)| plain(text)).unwrap_or_default()
}

/// The text in that language alone; empty where there is none.
pub fn told_only(texts: &LanguageMap, language: Language) -> String {
    let found = texts.get(language.tag());
    let own = found.filter(|(tag, _)| Language::of_tag(tag) == Some(language));
    own.map(|(_, text)| plain(text)).unwrap_or_default()
}

/// A text of its lines, without other control characters: neither XML nor a calendar takes them.
pub fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let taken = |c: &char| matches!(*c, '\n' | '\t') || !(c.is_control() || is_no_xml(*c));
    lines.chars().filter(taken).collect()
}

/// True for what XML 1.0 has no place for.
fn is_no_xml(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FFFF}')
}
