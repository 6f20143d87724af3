//! What can be wrong with a poll.

use sawt_wire::{DuplicatePolicy, PollDefinition, PollKind, PublishedResults};

use super::Findings;

/// A vote may name all options of a ranking, and must fit into 16 KiB.
const OPTION_IDS_MAX_BYTES: usize = 12 * 1024;

impl Findings {
    pub(super) fn poll(&mut self, path: &str, poll: &mut PollDefinition) {
        self.text(path, "question", &poll.question);
        if let Some(description) = &poll.description {
            self.text(path, "description", description);
        }
        self.time_zone(path, &poll.time_zone);
        self.addresses(path, "page", poll.page.as_ref());
        self.options(path, poll);
        self.choice_limits(path, poll);
        let PollDefinition { opens_at, closes_at, extended_from, .. } = poll;
        self.times(path, [opens_at, closes_at, extended_from]);
        if poll.shuffle && poll.kind == PollKind::Scale {
            self.add(path, "shuffle", "a scale keeps its order; leave this out");
        }
        if poll.revisable && poll.duplicates == DuplicatePolicy::None {
            let message = "where every vote counts, none can be changed; leave this out, or set \
                           \"duplicates\" to \"device\"";
            self.add(path, "revisable", message);
        }
        if let Some(published) = &poll.published_results {
            self.published(path, poll, published);
        }
    }

    fn options(&mut self, path: &str, poll: &PollDefinition) {
        let count = poll.options.len();
        if !(2..=500).contains(&count) {
            self.add(path, "options", format!("{count} options; it takes 2 to 500"));
        }
        let ids = poll.options.iter().map(|option| option.id.as_str());
        self.repeated(&format!("{path}/options"), ids, "option");
        let bytes: usize = poll.options.iter().map(|option| option.id.as_str().len() + 3).sum();
        if bytes > OPTION_IDS_MAX_BYTES {
            let message = format!(
                "the ids of all options take {bytes} bytes in one vote; choose shorter ones, \
                 together at most {OPTION_IDS_MAX_BYTES}"
            );
            self.add(path, "options", message);
        }
        let mut write_ins = 0;
        for (at, option) in poll.options.iter().enumerate() {
            self.text(&format!("{path}/options/{at}"), "label", &option.label);
            write_ins += usize::from(option.write_in);
        }
        if write_ins > 1 {
            self.add(path, "options", "several take a text (\"write_in\"); at most one may");
        }
        if write_ins > 0 && matches!(poll.kind, PollKind::Scale | PollKind::Ranking) {
            self.add(path, "options", "\"write_in\" is for single and multiple choice");
        }
    }

    fn choice_limits(&mut self, path: &str, poll: &PollDefinition) {
        let all = poll.options.len();
        let chosen = [("min_choices", poll.min_choices), ("max_choices", poll.max_choices)];
        for (field, limit) in chosen {
            let Some(limit) = limit else { continue };
            if matches!(poll.kind, PollKind::Single | PollKind::Scale) {
                self.add(path, field, "is for \"multiple\" and \"ranking\"; leave it out");
            } else if usize::from(limit) > all {
                self.add(path, field, format!("{limit} of {all} options"));
            }
        }
        if poll.max_choices == Some(0) {
            self.add(path, "max_choices", "0; it takes 1 or more");
        }
        if let (Some(min), Some(max)) = (poll.min_choices, poll.max_choices)
            && min > max
        {
            self.add(path, "min_choices", format!("{min} is above \"max_choices\", {max}"));
        }
    }

    fn published(&mut self, path: &str, poll: &PollDefinition, published: &PublishedResults) {
        let path = format!("{path}/published_results");
        let expected: Vec<&str> = poll.options.iter().map(|option| option.id.as_str()).collect();
        let found: Vec<&str> = published.options.iter().map(|one| one.option.as_str()).collect();
        if expected != found {
            self.add(&path, "options", "it takes one entry an option, in the same order");
        }
        for (at, one) in published.options.iter().enumerate() {
            if one.percent.is_some_and(|percent| percent > 100) {
                self.add(&format!("{path}/options/{at}"), "percent", "it takes 0 to 100");
            }
            if one.count.zip(published.ballots).is_some_and(|(count, base)| count > base) {
                self.add(&format!("{path}/options/{at}"), "count", "is above \"ballots\"");
            }
        }
    }
}
