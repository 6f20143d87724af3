//! What the server finds in a hundred thousand answers. A browser finds the same, or `tests/browser` fails: it compares
//! with what is written into the file that `SAWT_AGREEMENT_FILE` names.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may stop at once")]

#[path = "../../../widgets/wire/fixtures/agreement.rs"]
mod agreement;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use agreement::{Digest, THOUSANDS, each_of};
use sawt_server::feedback::cleaned::{cleaned, mistakes};

#[test]
fn what_is_accepted_is_kept_as_something_that_is_accepted() {
    let mut digests = String::new();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    let mut accepted = 0;
    for thousand in 0..THOUSANDS {
        let mut digest = Digest(0xCBF2_9CE4_8422_2325);
        each_of(thousand, |form, answers| {
            let errors = mistakes(form, answers);
            digest.add(&errors);
            for error in &errors {
                *found.entry(format!("{:?}", error.fault.code())).or_default() += 1;
            }
            if errors.is_empty() {
                accepted += 1;
                let kept = cleaned(form, answers);
                let spoilt = mistakes(form, &kept);
                assert!(spoilt.is_empty(), "{answers:?} is kept as {kept:?}: {spoilt:?}");
                assert_eq!(cleaned(form, &kept), kept, "cleaning twice is cleaning once");
            }
        });
        // A `String` takes whatever is written.
        let _ = write!(digests, "{:016x}", digest.0);
    }
    println!("accepted: {accepted}, found: {found:?}");
    assert!((20_000..80_000).contains(&accepted), "{accepted} are accepted");
    assert_eq!(found.len(), 10, "every code that answers can have: {found:?}");
    assert!(found.values().all(|times| *times > 100), "{found:?}");
    if let Some(file) = std::env::var_os("SAWT_AGREEMENT_FILE") {
        std::fs::write(file, digests).unwrap();
    }
}
