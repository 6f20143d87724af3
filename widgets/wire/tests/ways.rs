//! The ways to take part, whose fields depend on their kind.

use sawt_wire::Way;

#[test]
fn a_way_is_read_as_it_is_written() {
    for text in [
        r#"{"kind":"poll","id":"budget"}"#,
        r#"{"kind":"thread","id":"draft"}"#,
        r#"{"kind":"thread","id":"draft","anchor":"article-4"}"#,
        r#"{"kind":"form","id":"views"}"#,
        r#"{"kind":"email","address":"a@ministry.example"}"#,
        r#"{"kind":"link","title":{"ar":"موعد"},"url":"https://ministry.example"}"#,
    ] {
        let read = serde_json::from_str::<Way>(text).ok();
        assert_eq!(read.and_then(|way| serde_json::to_string(&way).ok()).as_deref(), Some(text));
    }
}

#[test]
fn a_way_of_a_later_contract_is_unknown_and_one_without_its_field_is_named() {
    let read = |text| serde_json::from_str::<Way>(text).map_err(|error| error.to_string());
    assert_eq!(read(r#"{"kind":"hologram","room":5}"#), Ok(Way::Unknown));
    let missing = read(r#"{"kind":"poll","address":"a@b"}"#);
    assert!(missing.is_err_and(|said| said.contains("`id`")));
}
