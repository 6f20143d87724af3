//! Why an element cannot be configured.

/// Written for the webmaster who pasted the snippet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The attribute is not there.
    #[error("`{name}` is missing; add it, for example {name}=\"{example}\"")]
    Missing {
        /// Its name.
        name: &'static str,
        /// A value that would do.
        example: &'static str,
    },
    /// The attribute has a value that it does not take.
    #[error("`{name}` is \"{found}\"; it takes {expected}")]
    Invalid {
        /// Its name.
        name: &'static str,
        /// Its value.
        found: String,
        /// What it takes.
        expected: &'static str,
    },
    /// The JSON inside the element is not what the contract says.
    #[error("the JSON inside the element cannot be read: {reason}")]
    Definition {
        /// What the parser said.
        reason: String,
    },
}
