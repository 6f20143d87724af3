//! Two threads: one with 10,000 comments that is read, one that is written to.

use std::fmt::Write as _;
use std::path::Path;

use sawt_wire::CommentPage;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::server::command;

pub(crate) const DEFINITIONS: &str = r#"{
    "entities": [{ "id": "e", "name": { "en": "E" }, "time_zone": "Asia/Qatar" }],
    "threads": [{
        "id": "read", "entity": "e", "title": { "en": "?" }, "time_zone": "Asia/Qatar", "moderation": "post"
    }, {
        "id": "written", "entity": "e", "title": { "en": "?" }, "time_zone": "Asia/Qatar", "moderation": "post"
    }]
}"#;

const COMMENTS: usize = 10_000;

/// Some 250 letters, as people write.
fn text(n: usize) -> String {
    format!(
        "الملاحظة {n}: نقترح أن تُنشر المسودة قبل اعتمادها بشهر على الأقل، وأن يُرفق بها ملخص بلغة واضحة، وأن تُبيَّن \
         أسباب ما أُخذ به من الآراء وما لم يُؤخذ به. The summary should name the articles that have changed."
    )
}

/// Puts 10,000 comments into the thread that is read.
pub(crate) fn fill(folder: &Path) {
    let mut table = "created_at,name,text\n".to_owned();
    for n in 0..COMMENTS {
        let (hour, minute) = (n / 60 % 24, n % 60);
        let day = 1 + n / (60 * 24);
        writeln!(table, "2026-09-{day:02}T{hour:02}:{minute:02}:00Z,مريم,\"{}\"", text(n)).unwrap();
    }
    let file = folder.join("comments.csv");
    std::fs::write(&file, table).unwrap();
    let mut import = command(folder, "comments");
    import.args(["import", "--thread", "read", "--from", "csv"]).arg(&file);
    assert!(import.output().unwrap().status.success());
}

/// A comment of that device.
pub(crate) fn post(token: &str, n: usize) -> Vec<u8> {
    let body = format!(r#"{{"type":"comment","name":"مريم","text":"{}"}}"#, text(n));
    format!(
        "POST /v1/threads/written/comments HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
         idempotency-key: {key}\r\nsawt-device: {token}\r\ncontent-length: {length}\r\n\r\n{body}",
        key = &token[..22],
        length = body.len(),
    )
    .into_bytes()
}

/// A request for each page of the thread that is read, and what the first one answers.
pub(crate) async fn pages(address: &str) -> (Vec<Vec<u8>>, CommentPage) {
    let mut requests = Vec::new();
    let mut first = None;
    let mut cursor = String::new();
    loop {
        let path = format!("/v1/threads/read/comments{cursor}");
        let page = page(address, &path).await;
        requests.push(format!("GET {path} HTTP/1.1\r\nhost: bench\r\n\r\n").into_bytes());
        let next = page.next_cursor.clone();
        first.get_or_insert(page);
        match next {
            Some(next) => cursor = format!("?cursor={next}"),
            None => break,
        }
    }
    assert_eq!(requests.len(), COMMENTS / 20);
    (requests, first.unwrap())
}

async fn page(address: &str, path: &str) -> CommentPage {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: bench\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}
