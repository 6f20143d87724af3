//! Files that come along with a form: what they are follows from their content, and nothing else of them is kept.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::forms_to_import::{send_file, submit, with_form};
use crate::support::{Device, Server, new_key};

const CANARY: &[u8] = b"canary-25.2854N-51.5310E";
const FILES: &str = "/v1/forms/every-field/files?field=evidence";

/// Red above, blue below: half as high as wide.
fn picture(format: ImageFormat) -> Vec<u8> {
    let mut picture = RgbImage::from_pixel(40, 20, Rgb([200, 0, 0]));
    for (_, y, pixel) in picture.enumerate_pixels_mut() {
        if y >= 10 {
            *pixel = Rgb([0, 0, 200]);
        }
    }
    let mut file = Vec::new();
    DynamicImage::from(picture).write_to(&mut Cursor::new(&mut file), format).unwrap();
    file
}

/// As a camera writes it that was held upright: turned by a quarter, with where it was taken.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut exif =
        b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(CANARY);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xFF\xE1", &length, &exif, &jpeg[2..]].concat()
}

fn document() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".to_vec()
}

fn kept(device: &Device, name: &str, file: &[u8]) -> Value {
    let answer = send_file(device, name, &new_key(), file);
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json()
}

/// The bytes on disk.
fn on_disk(server: &Server, kept: &Value) -> Vec<u8> {
    let database = Connection::open(server.database()).unwrap();
    let id = kept["file"].as_str().unwrap();
    let sql = "SELECT content FROM form_files WHERE id = ?1";
    database.query_row(sql, [id], |row| row.get(0)).unwrap()
}

fn holds(file: &[u8], mark: &[u8]) -> bool {
    file.windows(mark.len()).any(|part| part == mark)
}

#[test]
fn of_an_image_the_picture_is_kept_and_nothing_else() {
    let server = Server::with(&with_form(&json!({})));
    let device = server.client().device();
    let page = b"<!doctype html><script>alert(document.domain)</script>".as_slice();
    for (format, media_type, ending) in [
        (ImageFormat::Png, "image/png", "png"),
        (ImageFormat::Jpeg, "image/jpeg", "jpg"),
        (ImageFormat::WebP, "image/webp", "webp"),
    ] {
        let file = [&picture(format), page, CANARY].concat();
        let kept = kept(&device, "..%2Fa.html", &file);
        assert_eq!(kept["media_type"], media_type);
        assert_eq!(kept["name"], format!("a.{ending}"));
        let stored = on_disk(&server, &kept);
        assert_eq!(kept["bytes"], stored.len());
        assert!(!holds(&stored, b"<script") && !holds(&stored, CANARY), "{media_type}");
        let seen = image::load_from_memory_with_format(&stored, format).unwrap().to_rgb8();
        assert_eq!(seen.dimensions(), (40, 20));
        assert!(seen.get_pixel(2, 2)[0] > 150 && seen.get_pixel(2, 17)[2] > 150, "{media_type}");
    }
}

#[test]
fn where_a_photograph_was_taken_is_gone_and_it_stands_upright() {
    let server = Server::with(&with_form(&json!({})));
    let device = server.client().device();
    let photograph = with_exif(&picture(ImageFormat::Jpeg));
    assert!(holds(&photograph, CANARY));
    let stored = on_disk(&server, &kept(&device, "", &photograph));
    assert!(!holds(&stored, b"Exif") && !holds(&stored, CANARY));
    let seen = image::load_from_memory(&stored).unwrap().to_rgb8();
    assert_eq!(seen.dimensions(), (20, 40));
    assert!(seen.get_pixel(17, 20)[0] > 150, "what was above is to the right");
    let all = std::fs::read(server.database()).unwrap();
    let log = std::fs::read(server.database().with_extension("db-wal")).unwrap();
    assert!(!holds(&all, CANARY) && !holds(&log, CANARY));
}

#[test]
fn what_is_not_what_the_field_takes_is_refused() {
    let server = Server::with(&with_form(&json!({})));
    let device = server.client().device();
    let png = picture(ImageFormat::Png);
    let mut wide = png.clone();
    // The sides of its header, with the checksum that belongs to them.
    wide[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let checksum = crc(&wide[12..29]).to_be_bytes();
    wide[29..33].copy_from_slice(&checksum);
    let table: [(&str, Vec<u8>, &str); 9] = [
        ("gif and script", b"GIF89a/*\0\0*/=1;alert(1)//".to_vec(), "unknown"),
        (
            "svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec(),
            "unknown",
        ),
        ("html before a picture", [b"<html>".as_slice(), &png].concat(), "unknown"),
        ("zip called docx", b"PK\x03\x04\x14\0\0\0\0\0word/document.xml".to_vec(), "unknown"),
        ("program", b"MZ\x90\0\x03\0\0\0".to_vec(), "unknown"),
        ("nothing", Vec::new(), "unknown"),
        ("half a picture", png[..png.len() / 2].to_vec(), "malformed"),
        ("half a document", document()[..20].to_vec(), "malformed"),
        ("a billion pixels", wide, "too-large"),
    ];
    for (what, file, code) in table {
        let answer = send_file(&device, "a.docx", &new_key(), &file);
        assert_eq!(answer.status, 422, "{what}: {}", answer.text);
        assert_eq!(answer.code(), "invalid");
        assert_eq!(answer.json()["errors"], json!([{ "pointer": "body", "code": code }]), "{what}");
    }
    let long = send_file(&device, "", &new_key(), &vec![0; 200_001]);
    assert_eq!((long.status, long.code().as_str()), (413, "too-large"));
    for (field, status) in [("remarks", 422), ("nowhere", 422), ("", 400)] {
        let path = format!("/v1/forms/every-field/files?field={field}");
        let headers = [("sawt-device", device.token.as_str()), ("idempotency-key", "k")];
        assert_eq!(device.client.send("POST", &path, &headers, &png).status, status, "{field}");
    }
    let waiting: i64 = Connection::open(server.database())
        .unwrap()
        .query_row("SELECT count(*) FROM form_files", [], |row| row.get(0))
        .unwrap();
    assert_eq!(waiting, 0);
}

/// Of a chunk of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 * (sum & 1)))
    })
}

#[test]
fn a_file_is_kept_once_however_often_it_is_sent() {
    let server = Server::with(&with_form(&json!({})));
    let client = server.client();
    let (device, other) = (client.device(), client.device());
    let png = picture(ImageFormat::Png);
    let ids: Vec<Value> = (0..2)
        .map(|_| send_file(&device, "", "the-same-key", &png).json()["file"].clone())
        .collect();
    assert_eq!(ids[0], ids[1]);
    let changed = send_file(&device, "", "the-same-key", &document());
    assert_eq!((changed.status, changed.code().as_str()), (422, "idempotency-mismatch"));
    assert_ne!(send_file(&other, "", "the-same-key", &png).json()["file"], ids[0]);
    let nobody = client.send("POST", FILES, &[("idempotency-key", "k")], &png);
    assert_eq!((nobody.status, nobody.code().as_str()), (401, "unauthorized"));
    let keyless = client.send("POST", FILES, &[("sawt-device", &device.token)], &png);
    assert_eq!(keyless.status, 400);
}

#[test]
fn a_submission_keeps_the_files_that_wait_for_it_and_erasing_reaches_them() {
    let server = Server::with(&with_form(&json!({ "answered": true })));
    let (device, other) = (server.client().device(), server.client().device());
    let document = [document().as_slice(), CANARY, b"%%EOF"].concat();
    let id = kept(&device, "خطة.pdf", &document)["file"].clone();
    let answers = |files: Value| json!({ "who": { "choices": ["individual"] }, "evidence": { "files": files } });
    for files in [json!(["nothing-of-that-name"]), json!([id, id])] {
        let refused = submit(&device, &answers(files));
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(
            refused.json()["errors"],
            json!([{ "pointer": "/answers/evidence/files", "code": "unknown" }])
        );
    }
    let recorded = submit(&device, &answers(json!([id])));
    assert_eq!(recorded.status, 201, "{}", recorded.text);
    let stolen = submit(&other, &answers(json!([id])));
    assert_eq!(stolen.status, 422, "what one submission has, no other takes: {}", stolen.text);
    let recorded = recorded.json();
    let code = recorded["access_code"].as_str().unwrap();
    let path = format!("/v1/submissions/{}", recorded["reference"].as_str().unwrap());
    let erased = server.client().send("DELETE", &path, &[("sawt-access-code", code)], &[]);
    assert_eq!(erased.status, 200, "{}", erased.text);
    let left: i64 = Connection::open(server.database())
        .unwrap()
        .query_row("SELECT count(*) FROM form_files", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
    let copy = server.database().with_file_name("copy.db");
    assert!(server.command("backup").arg(&copy).status().unwrap().success());
    assert!(!holds(&std::fs::read(copy).unwrap(), CANARY));
}
