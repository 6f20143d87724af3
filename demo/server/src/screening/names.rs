//! Names that could be taken for the entity's own, by Unicode's skeletons (UTS 39): letters that look alike are one.

use sawt_wire::EntityDefinition;
use unicode_security::skeleton;

use super::lettered;
use crate::folding;

/// A shorter name of an entity would be a part of many people's names.
const SHORTEST: usize = 4;

/// How an entity and its offices look.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<[String; 2]>);

impl Names {
    pub(super) fn of(entity: &EntityDefinition) -> Self {
        let offices = entity.offices.iter().map(|office| &office.name);
        let names = std::iter::once(&entity.name).chain(offices);
        let names = names.flat_map(|name| name.0.iter().map(|(_, text)| looks(text)));
        Self(names.filter(|[look, _]| look.chars().count() >= SHORTEST).collect())
    }

    /// True for a name that looks like one of these or holds it.
    pub(super) fn are_like(&self, name: &str) -> bool {
        let looks = looks(name);
        self.0.iter().any(|own| looks.iter().zip(own).any(|(look, own)| look.contains(own)))
    }
}

/// Folding and looking alike go in either order: a Greek capital looks like a Latin one, its small letter does not.
fn looks(name: &str) -> [String; 2] {
    let words = lettered(name);
    [look(&words), look(&skeleton(&words).collect::<String>())]
}

fn look(words: &str) -> String {
    skeleton(&folding::folded(words)).filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use serde_json::json;

    use super::Names;

    #[test]
    fn a_name_that_looks_like_the_entitys_is_told_from_a_persons() {
        let entity = json!({
            "id": "ministry", "time_zone": "Asia/Qatar",
            "name": { "ar": "وزارة المواصلات", "en": "The ministry of Transport" },
            "offices": [{ "id": "pr", "name": { "ar": "العلاقات العامة", "en": "Public relations" } }],
        });
        let names = Names::of(&serde_json::from_value(entity).expect("an entity"));
        for name in [
            "وزارة المواصلات",
            "وزاره المواصلات - الحساب الرسمي",
            "وِزارةُ المـواصلات",
            "وزارة‌المواصلات",
            "The Ministry of Transport",
            "THE MINISTRY OF TRANSPORT",
            "Тhе Мinistrу оf Тrаnsроrt",
            "The Μinistry of Τransport",
            "Pub1ic re1ations",
            "public.relations",
        ] {
            assert!(names.are_like(name), "{name}");
        }
        for name in ["مريم", "Ministry fan", "عبد الله بن علي", "Transport", ""] {
            assert!(!names.are_like(name), "{name}");
        }
    }
}
