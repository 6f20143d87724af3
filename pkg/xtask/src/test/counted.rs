//! Runs something and counts how it went.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::Stdio;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// How many passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Count {
    /// One thing that holds.
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One thing that does not.
    pub(super) const FAILED: Self = Self { passed: 0, failed: 1 };
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs a cargo command that holds or does not.
pub(super) fn check(project: &Project, arguments: &[&str]) -> Count {
    let done = cmd!(project.shell, "cargo {arguments...}").quiet().run();
    if done.is_ok() { Count::PASSED } else { Count::FAILED }
}

/// Runs `cargo test` with `arguments`, and adds up what the test programs say.
pub(super) fn tests(project: &Project, arguments: &[&str]) -> Result<Count> {
    // Without --no-fail-fast the programs after a failing one would not be counted.
    let cargo = cmd!(project.shell, "cargo test --quiet --locked --no-fail-fast {arguments...}");
    let mut child =
        std::process::Command::from(cargo).stdout(Stdio::piped()).spawn().context("cargo test")?;
    let mut count = Count::default();
    for line in BufReader::new(child.stdout.take().context("cargo test says nothing")?).lines() {
        let line = line?;
        println!("{line}");
        if let Some(found) = summary(&line) {
            count += found;
        }
    }
    // What failed before or beside the tests, such as a test that does not compile, has no summary.
    if !child.wait()?.success() && count.failed == 0 {
        count += Count::FAILED;
    }
    Ok(count)
}

/// Reads `test result: ok. 5 passed; 0 failed; 0 ignored; ...`, as Rust's test programs end.
fn summary(line: &str) -> Option<Count> {
    let result = line.trim().strip_prefix("test result: ")?;
    let number = |word: &str| -> Option<u64> {
        result
            .split([';', '.'])
            .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
    };
    Some(Count { passed: number(" passed")?, failed: number(" failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_a_test_program_is_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; finished in 0.1s";
        assert!(summary(line) == Some(Count { passed: 12, failed: 3 }));
    }

    #[test]
    fn what_a_test_prints_is_not_a_summary() {
        assert!(summary("12 passed; 3 failed").is_none());
    }
}
