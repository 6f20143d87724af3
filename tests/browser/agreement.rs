//! A browser finds in a hundred thousand answers what the server has found in them, letter counts by `Intl.Segmenter`.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is missing by failing")]

#[path = "../../widgets/wire/fixtures/agreement.rs"]
mod agreement;

use agreement::{Digest, THOUSANDS, each_of};
use sawt_kit::intl::graphemes;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// 16 hexadecimal digits a thousand; `cargo xtask test` asks the server for them before it compiles this.
const OF_THE_SERVER: Option<&str> = option_env!("SAWT_AGREEMENT");

#[wasm_bindgen_test]
fn a_browser_and_the_server_find_the_same_in_every_answer() {
    let expected = OF_THE_SERVER.expect("run `cargo xtask test --only browser`");
    assert_eq!(expected.len() as u64, THOUSANDS * 16);
    let mut others = Vec::new();
    for (thousand, expected) in (0..THOUSANDS).zip(expected.as_bytes().chunks(16)) {
        let mut digest = Digest(0xCBF2_9CE4_8422_2325);
        each_of(thousand, |form, answers| digest.add(&form.check(answers, &graphemes)));
        if format!("{:016x}", digest.0).as_bytes() != expected {
            others.push(thousand);
        }
    }
    assert!(others.is_empty(), "the server has found something else in the thousands {others:?}");
}
