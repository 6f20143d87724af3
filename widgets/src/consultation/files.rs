//! What a file is, and how long, as people read it.

/// What a file of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// PDF.
    Pdf,
    /// A text document that can be edited.
    Word,
    /// A table.
    Sheet,
    /// Slides.
    Slides,
    /// A page of the web.
    Page,
    /// Plain text.
    Text,
    /// Something to listen to.
    Audio,
    /// Something to watch.
    Video,
    /// A picture.
    Image,
    /// Several files in one.
    Archive,
    /// Anything else.
    Other,
}

impl Medium {
    /// What `media_type` stands for; its parameters do not count.
    pub fn of(media_type: &str) -> Self {
        let name = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match name.split_once('/') {
            Some(("application", "pdf")) => Self::Pdf,
            Some(("text", "html") | ("application", "xhtml+xml")) => Self::Page,
            Some(("text", "csv")) => Self::Sheet,
            Some(("text", _)) => Self::Text,
            Some(("audio", _)) => Self::Audio,
            Some(("video", _)) => Self::Video,
            Some(("image", _)) => Self::Image,
            Some(("application", rest)) => Self::of_application(rest),
            _ => Self::Other,
        }
    }

    fn of_application(name: &str) -> Self {
        let has = |words: [&str; 2]| words.iter().any(|word| name.contains(word));
        if has(["wordprocessing", "msword"]) || has(["opendocument.text", "rtf"]) {
            Self::Word
        } else if has(["spreadsheet", "ms-excel"]) {
            Self::Sheet
        } else if has(["presentation", "powerpoint"]) {
            Self::Slides
        } else if name == "zip" || has(["7z", "x-tar"]) {
            Self::Archive
        } else {
            Self::Other
        }
    }

    /// The name that its format has in every language; empty for what has none.
    pub(super) fn format(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Word => "Word",
            _ => "",
        }
    }

    /// Its word, as messages select by it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "word",
            Self::Sheet => "sheet",
            Self::Slides => "slides",
            Self::Page => "page",
            Self::Text => "text",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Image => "image",
            Self::Archive => "archive",
            Self::Other => "other",
        }
    }
}

/// A length in the unit that people read it in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// In whole units of 1024 bytes, at least one.
    Kib(f64),
    /// In units of 1024 × 1024 bytes, with a tenth below ten.
    Mib(f64),
}

impl Size {
    /// The length of a file of so many bytes.
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 bytes")]
    pub fn of(bytes: u64) -> Self {
        let kib = (bytes as f64 / 1024.0).round().max(1.0);
        if kib < 1024.0 {
            return Self::Kib(kib);
        }
        let mib = bytes as f64 / (1024.0 * 1024.0);
        let tenths = (mib * 10.0).round() / 10.0;
        Self::Mib(if tenths < 10.0 { tenths } else { mib.round() })
    }
}
