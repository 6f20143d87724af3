//! A workbook in words: the submissions on one sheet, what its columns and words mean on another. Texts are texts,
//! whatever they begin with; Arabic sheets run from right to left.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::table::{Cell, columns, label};
use super::{Export, ExportError};
use crate::console::words::Words;
use crate::words::Language;

/// What a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Unwritable(error.to_string())
    }
}

pub(super) fn write(export: &Export, language: Language) -> Result<Vec<u8>, ExportError> {
    let words = Words::of(language);
    let mut book = Workbook::new();
    let answers = sheet(&mut book, &words.text("export-answers").to_string(), language)?;
    let columns = columns(export, language);
    let bold = head();
    for (at, column) in (0..).zip(&columns) {
        answers.write_string_with_format(0, at, fitting(&column.label), &bold)?;
    }
    for (line, row) in (1..).zip(&export.rows) {
        for (at, column) in (0..).zip(&columns) {
            match column.cell(row) {
                Cell::Empty => continue,
                Cell::Number(number) => answers.write_number(line, at, number)?,
                Cell::Text(text) | Cell::Word(_, text) => {
                    answers.write_string(line, at, fitting(&text))?
                }
            };
        }
    }
    explain(
        sheet(&mut book, &words.text("export-dictionary").to_string(), language)?,
        export,
        language,
    )?;
    Ok(book.save_to_buffer()?)
}

fn head() -> Format {
    Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top)
}

fn sheet<'a>(
    book: &'a mut Workbook,
    name: &str,
    language: Language,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_right_to_left(language == Language::Arabic);
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_column_range_width(0, 60, 22)?;
    Ok(sheet)
}

/// Every question with its words, beside the ids that the other formats have.
fn explain(sheet: &mut Worksheet, export: &Export, language: Language) -> Result<(), ExportError> {
    let words = Words::of(language);
    let head = head();
    let titles = [
        words.text("export-field"),
        words.text("export-question"),
        words.text("export-part"),
        words.text("export-meaning"),
    ];
    for (at, title) in (0..).zip(titles) {
        sheet.write_string_with_format(0, at, title.to_string(), &head)?;
    }
    let mut line = 1;
    for field in export.form.fields() {
        let question = field.label.get(language.tag()).map_or("", |(_, text)| text);
        let options =
            field.options.iter().map(|option| (option.id.as_str(), label(option, language)));
        let rows = field.rows.iter().map(|row| {
            let text = row.label.get(language.tag()).map_or("", |(_, text)| text);
            (row.id.as_str(), text.to_owned())
        });
        let mut parts: Vec<(&str, String)> = rows.chain(options).collect();
        if parts.is_empty() {
            parts.push(("", String::new()));
        }
        for (id, meaning) in parts {
            for (at, text) in (0..).zip([field.id.as_str(), question, id, &meaning]) {
                sheet.write_string(line, at, fitting(text))?;
            }
            line += 1;
        }
    }
    Ok(())
}

/// As much as a cell holds; the other formats have all of it.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < LONGEST
    });
    kept.chain(['…']).collect()
}
