//! What can be wrong with a session.

use sawt_wire::SessionDefinition;

use super::Findings;

/// The longest hashtag, in characters.
const LONGEST_TAG: usize = 100;

impl Findings {
    pub(super) fn session(&mut self, path: &str, session: &mut SessionDefinition) {
        if !(session.draft && session.title.is_empty()) {
            self.text(path, "title", &session.title);
        }
        self.optional_text(path, "description", session.description.as_ref());
        self.optional_text(path, "place", session.place.as_ref());
        self.optional_text(path, "summary", session.summary.as_ref());
        self.optional_text(path, "decision", session.decision.as_ref());
        self.time_zone(path, &session.time_zone);
        self.audience(path, &session.audience);
        self.url(path, "stream", session.stream.as_deref());
        self.addresses(path, "page", session.page.as_ref());
        self.day(path, "presented_on", session.presented_on.as_deref());
        if session.edition == Some(0) {
            self.add(path, "edition", "0; it takes 1 or more");
        }
        if let Some(tag) = session.hashtag.as_deref().filter(|tag| !is_hashtag(tag)) {
            let message = format!(
                "\"{tag}\" is no hashtag; it takes letters, digits and \"_\" without \"#\""
            );
            self.add(path, "hashtag", message);
        }
        let starts = self.instant(path, "starts_at", &mut session.starts_at);
        let ends = self.instant(path, "ends_at", &mut session.ends_at);
        if starts.zip(ends).is_some_and(|(starts, ends)| starts >= ends) {
            self.add(path, "ends_at", "is not after \"starts_at\"");
        }
        for (at, poll) in session.polls.iter().enumerate() {
            if session.polls[..at].contains(poll) {
                self.add(&format!("{path}/polls"), &at.to_string(), "is there already");
            }
        }
    }
}

fn is_hashtag(tag: &str) -> bool {
    let count = tag.chars().count();
    (1..=LONGEST_TAG).contains(&count) && tag.chars().all(|c| c.is_alphanumeric() || c == '_')
}
