//! The built package and the host pages, as the server hands them out.

use serde_json::json;

use crate::polls::drinks;
use crate::support::Server;

#[test]
fn files_of_a_release_are_kept_for_good_and_compressed() {
    let dist = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(dist.path().join(name), text).unwrap();
    write("sawt.js", "plain");
    write("sawt.js.br", "brotli");
    write("sawt-0123456789abcdef.wasm", "\0asm");
    write("sawt-poll-0123456789abcdef.wasm", "\0asm");
    let sri = json!({ "release": "0.1.0-1a2b3c4d", "files": { "sawt.js": "sha384-abc" } });
    write("sri.json", &sri.to_string());
    let sites = tempfile::tempdir().unwrap();
    std::fs::create_dir(sites.path().join("ministry")).unwrap();
    std::fs::write(sites.path().join("ministry/index.html"), "<p>صفحة").unwrap();
    let (folder, pages) = (dist.path().to_str().unwrap(), sites.path().to_str().unwrap());
    let server = Server::with_arguments(&drinks(&json!({})), &["--dist", folder, "--sites", pages]);
    let client = server.client();

    let script = client.get("/v1/dist/0.1.0-1a2b3c4d/sawt.js");
    assert_eq!((script.status, script.text.as_str()), (200, "plain"));
    assert_eq!(script.header("content-type"), "text/javascript");
    assert_eq!(script.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(script.header("access-control-allow-origin"), "*");
    let headers = [("accept-encoding", "br"), ("origin", "https://anywhere.example")];
    let small = client.send("GET", "/v1/dist/0.1.0-1a2b3c4d/sawt.js", &headers, &[]);
    assert_eq!(small.header("content-encoding"), "br");
    let wasm = client.get("/v1/dist/0.1.0-1a2b3c4d/sawt-0123456789abcdef.wasm");
    assert_eq!(wasm.header("content-type"), "application/wasm");
    let single = client.get("/v1/sawt-poll-0123456789abcdef.wasm");
    assert_eq!(single.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(client.get("/v1/sawt.js").header("cache-control"), "public, max-age=60");
    for path in [
        "/v1/dist/0.0.9-ffffffff/sawt.js",
        "/v1/dist/0.1.0-1a2b3c4d/..%2fsri.json",
        "/v1/dist/0.1.0-1a2b3c4d/none.js",
    ] {
        assert_eq!(client.get(path).code(), "not-found", "{path}");
    }
    let snippet = client.get("/v1/polls/drinks/snippet?lang=ar").text;
    assert!(snippet.contains(
        "/v1/dist/0.1.0-1a2b3c4d/sawt.js\" integrity=\"sha384-abc\" crossorigin=\"anonymous\""
    ));

    assert_eq!(client.get("/ministry/").text, "<p>صفحة");
    assert_eq!(client.get("/../../etc/passwd").status, 404);
}
