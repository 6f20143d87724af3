//! `cargo xtask new-widget` on a copy of the workspace: what it writes is a widget like the others.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All files of the workspace that are or may go into git, in a folder that the next run takes again, so that
/// little is compiled anew.
fn copy() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-widget");
    let _ = fs::remove_dir_all(&copy);
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let listed = Command::new("git").args(arguments).current_dir(&root).output().unwrap();
    for path in String::from_utf8(listed.stdout).unwrap().split_terminator('\0') {
        let (from, to) = (root.join(path), copy.join(path));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            // With its times: cargo compiles what has changed.
            let read = fs::metadata(&from).unwrap().modified().unwrap();
            fs::copy(&from, &to).unwrap();
            fs::File::options().write(true).open(&to).unwrap().set_modified(read).unwrap();
        }
    }
    copy
}

#[test]
fn a_new_widget_compiles_passes_its_tests_and_is_in_the_manifest() {
    let copy = copy();
    let made = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["new-widget", "rating"])
        .env("CARGO_MANIFEST_DIR", copy.join("pkg/xtask"))
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));

    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let cargo = |command: &str, arguments: &[&str]| {
        let arguments =
            [&[command, "--quiet", "--locked", "--package", "sawt-widgets"], arguments].concat();
        let done = Command::new(env!("CARGO"))
            .args(&arguments)
            .current_dir(&copy)
            .env("CARGO_TARGET_DIR", target)
            .output()
            .unwrap();
        let (said, failed) =
            (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert!(done.status.success(), "{arguments:?}: {said}{failed}");
        said.into_owned()
    };
    cargo("clippy", &["--all-targets", "--", "--deny", "warnings"]);
    let tested = cargo("test", &["--lib", "rating::"]);
    assert!(tested.contains("2 passed"), "{tested}");
    let manifest = cargo("run", &["--example", "manifest", "--features", "manifest"]);
    assert!(manifest.contains("sawt-rating"), "{manifest}");
}
