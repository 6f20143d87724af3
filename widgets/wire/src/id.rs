//! Identifiers: short words that are safe in a URL, an attribute and a file name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A word that cannot be an identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidId {
    /// What was found.
    pub found: String,
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found } = self;
        write!(f, "\"{found}\" is not an id; it takes 1 to 64 of a-z, 0-9 and \"-\"")
    }
}

impl std::error::Error for InvalidId {}

fn is_id(word: &str) -> bool {
    let bytes = word.as_bytes();
    (1..=64).contains(&bytes.len())
        && bytes[0] != b'-'
        && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// 1 to 64 of `a-z`, `0-9` and `-`, not starting with `-`.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{0,63}$"))]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[cfg_attr(feature = "typescript", ts(as = "String"))]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in a URL.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(found: String) -> Result<Self, InvalidId> {
                if is_id(&found) { Ok(Self(found)) } else { Err(InvalidId { found }) }
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidId;

            fn from_str(found: &str) -> Result<Self, InvalidId> {
                Self::try_from(found.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names a ministry, an authority, a municipality.
    EntityId
);
id!(
    /// Names a poll, across all entities of a backend.
    PollId
);
id!(
    /// Names an answer within its poll.
    OptionId
);
id!(
    /// Names a thread of comments, across all entities of a backend.
    ThreadId
);
id!(
    /// Names a clause of a draft within its thread.
    AnchorId
);
id!(
    /// Names a comment, across all threads of a backend.
    CommentId
);
id!(
    /// Names an office within its entity.
    OfficeId
);
id!(
    /// Names a consultation, across all entities of a backend.
    ConsultationId
);
id!(
    /// Names a session, across all entities of a backend.
    SessionId
);
id!(
    /// Names a sector or a topic within its entity's taxonomy.
    TagId
);
id!(
    /// Names a form, across all entities of a backend.
    FormId
);
id!(
    /// Names a field within its form.
    FieldId
);
id!(
    /// Names a file that was sent along with a form, across all forms of a backend.
    FileId
);
