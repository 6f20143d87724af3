//! What a form asks for: its fields, each with the key that it has in the definition, from which everything else
//! follows - how it is filled in, read, shown as a form and told as a summary.

/// A field.
#[derive(Debug)]
pub(crate) struct Field {
    /// In the definition.
    pub(crate) key: &'static str,
    /// The message that names it.
    pub(crate) label: &'static str,
    /// The message that explains it.
    pub(crate) hint: Option<&'static str>,
    pub(crate) kind: Kind,
    /// True where a definition always has it; empty, while it is a draft.
    pub(crate) always: bool,
}

/// What it takes.
#[derive(Debug)]
pub(crate) enum Kind {
    /// The beginning of a section; no field of the definition.
    Heading,
    /// A text in each language.
    Texts(Length),
    /// The address of a page in each language.
    Addresses,
    /// One word or one line, the same in each language.
    Word(Shape),
    /// A number, from 0 to that one.
    Number(u32),
    /// A day, `2026-09-15`.
    Day,
    /// An instant, as day and time of the zone.
    Moment(Edge),
    /// One of these: value and message. The first one is meant where nothing is said.
    Choice(&'static [(&'static str, &'static str)]),
    /// One of these numbers or truths, as a choice.
    Step(&'static [(&'static str, &'static str)]),
    /// Any of these.
    Checks(&'static [(&'static str, &'static str)]),
    /// Something else of the same entity.
    Reference(Source),
    /// Any number of these of the same entity.
    References(Source),
    /// Fields that belong together.
    Part(&'static [Field]),
    /// Any number of them, in an order.
    Group(&'static Group),
    /// Numbers by year.
    Figures,
}

/// How long a text usually is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Line,
    Paragraphs,
}

/// How a word looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Anything.
    Free,
    /// A few Latin letters or digits.
    Version,
    /// An address of the web, or a path of the entity's own site.
    Address,
    /// A mail address.
    Mail,
    /// An identifier.
    Id,
    /// The name of a time zone.
    Zone,
}

/// Which side of a period an instant is. Without a time, it opens with its day and closes with its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    Opens,
    Closes,
}

/// What may be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Polls,
    Threads,
    Consultations,
    Sectors,
    Topics,
    Presets,
}

/// What comes several times.
#[derive(Debug)]
pub(crate) struct Group {
    /// One variant, or several that differ in their key `kind`.
    pub(crate) variants: &'static [Variant],
}

/// One form that an item of a group takes.
#[derive(Debug)]
pub(crate) struct Variant {
    /// Its `kind`; empty where there is one variant alone.
    pub(crate) kind: &'static str,
    /// The message of the button that adds one.
    pub(crate) add: &'static str,
    /// The message that heads one, with its `$number`.
    pub(crate) one: &'static str,
    pub(crate) fields: &'static [Field],
}

impl Group {
    /// The variant of that kind; the first one where there is none of it.
    pub(crate) fn variant(&self, kind: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.kind == kind).or(self.variants.first())
    }
}

impl Field {
    pub(crate) const fn new(key: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { key, label, hint: None, kind, always: false }
    }

    pub(crate) const fn heading(label: &'static str) -> Self {
        Self::new("", label, Kind::Heading)
    }

    pub(crate) const fn line(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Kind::Texts(Length::Line))
    }

    pub(crate) const fn long(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Kind::Texts(Length::Paragraphs))
    }

    pub(crate) const fn address(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Kind::Word(Shape::Address))
    }

    pub(crate) const fn addresses(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Kind::Addresses)
    }

    pub(crate) const fn mail(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label, Kind::Word(Shape::Mail))
    }

    pub(crate) const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(crate) const fn always(mut self) -> Self {
        self.always = true;
        self
    }
}
