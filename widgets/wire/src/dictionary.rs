//! Words and what they stand for.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// Words and what they stand for, sorted by word: an object in JSON. Where a word comes twice, the last
/// one counts.
///
/// A few pairs, searched from end to end: for a browser that is less to download than a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dictionary<V>(Vec<(String, V)>);

impl<V> Dictionary<V> {
    /// What `word` stands for.
    pub fn get(&self, word: &str) -> Option<&V> {
        self.0.iter().find(|(have, _)| have == word).map(|(_, value)| value)
    }

    /// All pairs, by word.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(word, value)| (word.as_str(), value))
    }

    /// True when there is no word.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lets `word` stand for `value`.
    pub fn insert(&mut self, word: String, value: V) {
        match self.0.iter().position(|(have, _)| *have >= word) {
            Some(at) if self.0[at].0 == word => self.0[at].1 = value,
            Some(at) => self.0.insert(at, (word, value)),
            None => self.0.push((word, value)),
        }
    }
}

impl<V> Default for Dictionary<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> FromIterator<(String, V)> for Dictionary<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(pairs: I) -> Self {
        let mut dictionary = Self::default();
        for (word, value) in pairs {
            dictionary.insert(word, value);
        }
        dictionary
    }
}

impl<V: Serialize> Serialize for Dictionary<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Dictionary<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
            type Value = Dictionary<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut dictionary = Dictionary::default();
                while let Some((word, value)) = map.next_entry()? {
                    dictionary.insert(word, value);
                }
                Ok(dictionary)
            }
        }

        deserializer.deserialize_map(Pairs(PhantomData))
    }
}
