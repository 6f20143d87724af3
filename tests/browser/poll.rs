//! `<sawt-poll>` mounted in a real DOM, with a backend that is one function.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test says what is missing by failing"
)]
#![expect(clippy::disallowed_methods, reason = "a test is the page around the widget")]

mod page;

use page::{Page, until};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_question_is_drawn_with_its_options_in_the_language_of_the_element() {
    let page = Page::new(&[("poll", "traffic"), ("lang", "en")], &[]);
    let _poll = page.mount().expect("a poll");
    until(|| page.taken()).await;
    assert!(page.text().contains("How do you get to work?"), "{}", page.text());
    assert_eq!(page.all("input[type=radio]"), 3);
}

#[wasm_bindgen_test]
async fn what_was_chosen_in_the_plain_form_is_chosen_in_the_widget() {
    let page = Page::new(&[("poll", "traffic")], &[("choice", "metro")]);
    let _poll = page.mount().expect("a poll");
    until(|| page.checked("metro")).await;
    assert!(!page.checked("car"));
}

#[wasm_bindgen_test]
async fn two_presses_send_one_vote() {
    let page = Page::new(&[("poll", "traffic")], &[("choice", "metro")]);
    let _poll = page.mount().expect("a poll");
    until(|| page.checked("metro")).await;
    page.press();
    page.press();
    until(|| page.text().contains("4F7K-9QXM-2BCD-PRTW")).await;
    assert_eq!(page.sent("POST", "/votes"), 1);
}

#[wasm_bindgen_test]
fn an_attribute_that_is_missing_is_named_and_nothing_is_drawn() {
    let page = Page::new(&[], &[]);
    let message = page.mount().expect_err("a mistake of the webmaster");
    assert!(message.contains("`poll` is missing"), "{message}");
    assert_eq!(page.text(), "");
}

#[wasm_bindgen_test]
async fn unmounting_leaves_nothing_behind() {
    let page = Page::new(&[("poll", "traffic")], &[]);
    let mut poll = page.mount().expect("a poll");
    until(|| page.taken()).await;
    poll.unmount();
    assert_eq!(page.all("*"), 0);
}
