//! Whether documents open: asked by the server, of nobody it should not ask.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::{LIST, consultation, editor, server_of};

/// A site that answers by path; what it was asked.
struct Site {
    origin: String,
    asked: Arc<Mutex<Vec<String>>>,
}

fn answer(mut stream: TcpStream, asked: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let mut header = String::new();
    while reader.read_line(&mut header).unwrap() > 2 {
        header.clear();
    }
    let request = line.trim().trim_end_matches(" HTTP/1.1").to_owned();
    let head = match request.split(' ').nth(1).unwrap() {
        "/there.pdf" => "200 OK\r\n",
        "/moved.pdf" => "302 Found\r\nLocation: /there.pdf\r\n",
        "/away.pdf" => "302 Found\r\nLocation: http://127.0.0.1:9/there.pdf\r\n",
        _ => "404 Not Found\r\n",
    };
    asked.lock().unwrap().push(request);
    write!(stream, "HTTP/1.1 {head}Content-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
}

impl Site {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &heard);
            }
        });
        Self { origin, asked }
    }
}

fn with_files(urls: &[String]) -> Value {
    let files: Vec<Value> = urls
        .iter()
        .enumerate()
        .map(|(nth, url)| {
            // One format of each language.
            json!({ "language": "ar", "url": url, "media_type": format!("application/x-{nth}") })
        })
        .collect();
    let both = json!({ "ar": "مسودة", "en": "Draft" });
    consultation(
        "plan",
        &json!({ "draft": true, "documents": [{ "title": both, "files": files }] }),
    )
}

#[test]
fn the_entitys_own_site_is_asked_for_its_head_and_nothing_behind_the_server_is() {
    let (own, inside) = (Site::open(), Site::open());
    let urls = [
        format!("{}/there.pdf", own.origin),
        format!("{}/moved.pdf", own.origin),
        format!("{}/gone.pdf", own.origin),
        format!("{}/away.pdf", own.origin),
        format!("{}/secret.pdf", inside.origin),
        "/relative.pdf".to_owned(),
    ];
    let server = server_of(&json!({ "origins": [own.origin] }), &[with_files(&urls)]);
    let page = editor(&server).get(&format!("{LIST}/plan/publish")).text;
    let told = |nth: usize| {
        let link = format!("/edit#documents-0-files-{nth}-url\"");
        let lines = page.split("<li>").filter(|line| line.contains(&link));
        lines.collect::<Vec<_>>().join(" ")
    };
    let (gone, unknown) = ("cannot be opened", "could not be checked");
    for (nth, expected) in [(2, gone), (3, unknown), (4, unknown), (5, unknown)] {
        assert!(told(nth).contains(expected), "{nth}: {}", told(nth));
    }
    for nth in [0, 1] {
        assert!(!told(nth).contains(gone) && !told(nth).contains(unknown), "{nth}: {}", told(nth));
    }
    let mut asked = own.asked.lock().unwrap().clone();
    asked.sort();
    let expected = ["/away.pdf", "/gone.pdf", "/moved.pdf", "/there.pdf", "/there.pdf"];
    assert_eq!(asked, expected.map(|path| format!("HEAD {path}")));
    assert_eq!(*inside.asked.lock().unwrap(), Vec::<String>::new());
}
