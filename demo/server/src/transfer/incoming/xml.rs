//! XML of other systems, read element by element: no document type, no entities of its own, no depth and no text
//! without a limit, and never the whole file in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Take};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::MOST_BYTES;
use crate::transfer::comments::CommentsError;

/// Exports are some five deep.
const DEEPEST: usize = 64;

/// The longest text of one element, in bytes.
const LONGEST: usize = 1 << 20;

/// An element that has ended, or one that is still open around it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    /// Its attribute `id`, whatever the prefix.
    pub(super) id: Option<String>,
    /// Its own text, without that of the elements inside.
    pub(super) text: String,
    /// The line on which it began.
    pub(super) line: u64,
}

/// Calls `ended` at the end of each element, with those around it from the outermost on.
///
/// # Errors
/// [`CommentsError::Malformed`], with the line.
pub(super) fn walk(
    file: File,
    mut ended: impl FnMut(&[Element], Element),
) -> Result<(), CommentsError> {
    let mut reader = Reader::from_reader(Counted::over(file));
    let mut buffer = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let mut roots = 0;
    loop {
        let line = reader.get_ref().line;
        let malformed =
            |message: String| CommentsError::Malformed { place: format!("line {line}"), message };
        buffer.clear();
        let event =
            reader.read_event_into(&mut buffer).map_err(|error| malformed(error.to_string()))?;
        match event {
            Event::Start(start) => {
                roots += usize::from(open.is_empty());
                if open.len() == DEEPEST {
                    return Err(malformed(format!(
                        "more than {DEEPEST} elements inside each other"
                    )));
                }
                open.push(element(&start, line).map_err(malformed)?);
            }
            Event::Empty(start) => {
                roots += usize::from(open.is_empty());
                ended(&open, element(&start, line).map_err(malformed)?);
            }
            Event::End(_) => {
                if let Some(element) = open.pop() {
                    ended(&open, element);
                }
            }
            Event::Text(text) => say(&mut open, &text.xml10_content()).map_err(malformed)?,
            Event::CData(text) => say(&mut open, &text.xml10_content()).map_err(malformed)?,
            Event::GeneralRef(reference) => {
                let letter = resolved(&reference).map_err(malformed)?;
                say(&mut open, letter.encode_utf8(&mut [0; 4])).map_err(malformed)?;
            }
            Event::DocType(_) => {
                return Err(malformed("a document type (<!DOCTYPE>), which no export has".into()));
            }
            Event::Decl(declared) => {
                let encoding = declared
                    .encoding()
                    .transpose()
                    .map_err(|error| malformed(error.to_string()))?;
                if let Some(encoding) =
                    encoding.filter(|found| !found.eq_ignore_ascii_case("utf-8"))
                {
                    return Err(malformed(format!(
                        "the encoding is \"{encoding}\"; it takes UTF-8"
                    )));
                }
            }
            Event::Comment(_) | Event::PI(_) => {}
            Event::Eof if open.is_empty() && roots > 0 => return Ok(()),
            Event::Eof => {
                return Err(malformed("the file ends in the middle, or holds no XML".into()));
            }
        }
    }
}

fn element(start: &BytesStart<'_>, line: u64) -> Result<Element, String> {
    let mut id = None;
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.local_name().as_ref() == "id" {
            id = Some(attribute.value.into_owned());
        }
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), id, text: String::new(), line })
}

fn say(open: &mut [Element], text: &str) -> Result<(), String> {
    let Some(element) = open.last_mut() else {
        let blank = text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}');
        return if blank { Ok(()) } else { Err("text outside of every element".into()) };
    };
    if element.text.len() + text.len() > LONGEST {
        return Err(format!("<{}> holds more than {LONGEST} bytes", element.name));
    }
    element.text.push_str(text);
    Ok(())
}

/// A letter by number, or one of XML's own five.
fn resolved(reference: &BytesRef<'_>) -> Result<char, String> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|error| error.to_string())? {
        return Ok(letter);
    }
    match reference.xml10_content().as_ref() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        other => Err(format!("the entity &{other}; is none of XML's own five")),
    }
}

/// Counts lines as they are read, and reads no more than a file may have.
struct Counted {
    inner: BufReader<Take<File>>,
    line: u64,
}

impl Counted {
    fn over(file: File) -> Self {
        Self { inner: BufReader::new(file.take(MOST_BYTES)), line: 1 }
    }
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let used = self.inner.buffer().get(..amount).unwrap_or_default();
        self.line += used.split(|byte| *byte == b'\n').skip(1).count() as u64;
        self.inner.consume(amount);
    }
}
