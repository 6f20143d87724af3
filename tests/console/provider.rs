//! An identity provider of an entity: a real one, small, on this machine. It speaks HTTP and signs with RS256.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use rsa::sha2::{Digest as _, Sha256};
use rsa::traits::PublicKeyParts as _;
use rsa::{Generate as _, PrivateKey};
use serde_json::{Value, json};

/// What this server is known by there.
pub(crate) const CLIENT_ID: &str = "sawt-console";
/// And proves itself with.
pub(crate) const CLIENT_SECRET: &str = "the provider's own word for this client";

/// Made once for all tests: it takes a while.
fn key() -> &'static PrivateKey {
    static KEY: OnceLock<PrivateKey> = OnceLock::new();
    KEY.get_or_init(PrivateKey::generate)
}

/// What the provider says of whoever signs in there, and how it misbehaves.
#[derive(Default)]
pub(crate) struct Manner {
    /// Claims beside those that every token has; the same names replace them.
    pub(crate) claims: Value,
    /// Signs with another key than it publishes.
    pub(crate) forges: bool,
}

struct State {
    manner: Mutex<Manner>,
    /// By code: the nonce and the challenge that came with its request.
    codes: Mutex<BTreeMap<String, (String, String)>>,
    url: String,
}

pub(crate) struct Provider {
    state: Arc<State>,
}

impl Provider {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State { manner: Mutex::default(), codes: Mutex::default(), url });
        let serving = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&serving);
                std::thread::spawn(move || answer(&state, stream));
            }
        });
        Self { state }
    }

    pub(crate) fn url(&self) -> &str {
        &self.state.url
    }

    pub(crate) fn behaves(&self, manner: Manner) {
        *self.state.manner.lock().unwrap() = manner;
    }
}

fn answer(state: &State, mut stream: TcpStream) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let mut length = 0;
    let mut authorization = String::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        let Some((name, value)) = header.trim().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap(),
            "authorization" => value.clone_into(&mut authorization),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let target = line.split(' ').nth(1).unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (head, body) = match path {
        "/.well-known/openid-configuration" => json_of(&discovery(state)),
        "/keys" => json_of(&keys()),
        "/authorize" => {
            let to = authorize(state, &pairs(query));
            (format!("302 Found\r\nLocation: {to}"), String::new())
        }
        "/token" => token(state, &authorization, &pairs(&String::from_utf8(body).unwrap())),
        _ => ("404 Not Found".to_owned(), String::new()),
    };
    let length = body.len();
    let _ = write!(
        stream,
        "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
}

fn json_of(value: &Value) -> (String, String) {
    ("200 OK\r\nContent-Type: application/json".to_owned(), value.to_string())
}

fn discovery(state: &State) -> Value {
    let url = &state.url;
    json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "jwks_uri": format!("{url}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    })
}

fn keys() -> Value {
    let key = key();
    json!({ "keys": [{
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one",
        "n": BASE64URL_NOPAD.encode(&key.n_bytes()), "e": BASE64URL_NOPAD.encode(&key.e_bytes()),
    }] })
}

/// As if somebody had signed in there and agreed: back with a code.
fn authorize(state: &State, asked: &BTreeMap<String, String>) -> String {
    assert_eq!(asked["client_id"], CLIENT_ID);
    assert_eq!(asked["response_type"], "code");
    assert_eq!(asked["code_challenge_method"], "S256");
    assert!(asked["scope"].contains("openid") && asked["scope"].contains("email"));
    let mut codes = state.codes.lock().unwrap();
    let code = format!("code-{}", codes.len());
    codes.insert(code.clone(), (asked["nonce"].clone(), asked["code_challenge"].clone()));
    let (back, state) = (&asked["redirect_uri"], &asked["state"]);
    format!("{back}?code={code}&state={state}")
}

/// A code is good once, with the verifier of its challenge and the client's secret.
fn token(state: &State, authorization: &str, asked: &BTreeMap<String, String>) -> (String, String) {
    let refused = |why: &str| {
        let head = "400 Bad Request\r\nContent-Type: application/json";
        (head.to_owned(), json!({ "error": why }).to_string())
    };
    let word = authorization.strip_prefix("Basic ").unwrap_or_default();
    let word = data_encoding::BASE64.decode(word.as_bytes()).unwrap();
    let word = String::from_utf8(word).unwrap();
    let (id, secret) = word.split_once(':').unwrap();
    if (decoded(id).as_str(), decoded(secret).as_str()) != (CLIENT_ID, CLIENT_SECRET) {
        return refused("invalid_client");
    }
    let Some((nonce, challenge)) = state.codes.lock().unwrap().remove(&asked["code"]) else {
        return refused("invalid_grant");
    };
    let verifier = Sha256::digest(asked["code_verifier"].as_bytes());
    if BASE64URL_NOPAD.encode(&verifier) != challenge {
        return refused("invalid_grant");
    }
    json_of(&json!({
        "access_token": "of no use", "token_type": "Bearer", "expires_in": 60,
        "id_token": id_token(state, &nonce),
    }))
}

fn id_token(state: &State, nonce: &str) -> String {
    let manner = state.manner.lock().unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let mut claims = json!({
        "iss": state.url, "sub": "1001", "aud": CLIENT_ID,
        "iat": now, "exp": now + 60, "nonce": nonce,
    });
    for (name, value) in manner.claims.as_object().into_iter().flatten() {
        claims[name] = value.clone();
    }
    let encode = |value: Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let head = encode(json!({ "alg": "RS256", "typ": "JWT", "kid": "one" }));
    let signed = format!("{head}.{}", encode(claims));
    let mut signature = key().pkcs1v15_sign::<Sha256>(signed.as_bytes()).unwrap();
    if manner.forges {
        signature[17] ^= 1;
    }
    format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature))
}

fn pairs(encoded: &str) -> BTreeMap<String, String> {
    let pairs = encoded.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).unwrap()
}
