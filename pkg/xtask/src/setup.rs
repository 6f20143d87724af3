//! What the commands need on a machine, installed where it is missing.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::{Project, step};

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// rustc can build for browsers.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let sysroot = sysroot(project)?;
    if !sysroot.join("lib/rustlib").join(WASM).is_dir() {
        step("adding the WebAssembly target with rustup");
        cmd!(project.shell, "rustup target add {WASM}").quiet().run()?;
    }
    Ok(())
}

/// The standard library's source is there, to be built for size.
pub(crate) fn rust_source(project: &Project) -> Result<()> {
    if !sysroot(project)?.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        step("adding the standard library's source with rustup");
        cmd!(project.shell, "rustup component add rust-src").quiet().run()?;
    }
    Ok(())
}

/// Where the toolchain lies.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    Ok(cmd!(project.shell, "rustc --print sysroot").quiet().read()?.into())
}

/// The npm packages that `folder`'s lock file names are installed.
pub(crate) fn npm(project: &Project, folder: &Path) -> Result<()> {
    let lock = std::fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    // npm writes its own copy of the lock in another form; ours says what was installed from.
    let installed = folder.join("node_modules/.installed-from");
    if std::fs::read(&installed).is_ok_and(|found| found == lock) {
        return Ok(());
    }
    if cmd!(project.shell, "npm --version").quiet().ignore_stderr().read().is_err() {
        bail!("npm is missing; install Node.js 20 or later");
    }
    step(&format!("installing npm packages in {}", folder.display()));
    let _here = project.shell.push_dir(folder);
    cmd!(project.shell, "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error")
        .quiet()
        .run()?;
    std::fs::write(installed, lock)?;
    Ok(())
}

/// Chromium: `$CHROME`, else what is installed, else from apt.
pub(crate) fn chromium(project: &Project) -> Result<PathBuf> {
    if let Some(chrome) = env::var_os("CHROME") {
        return Ok(chrome.into());
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(found) = names.into_iter().find_map(on_path) {
        return Ok(found);
    }
    apt(project, "chromium")?;
    on_path("chromium").context("apt installed chromium, and yet it is not on the PATH")
}

/// The program that drives Chromium: `$CHROMEDRIVER`, else what is installed, else from apt.
pub(crate) fn chromedriver(project: &Project) -> Result<PathBuf> {
    if let Some(driver) = env::var_os("CHROMEDRIVER") {
        return Ok(driver.into());
    }
    if let Some(found) = on_path("chromedriver") {
        return Ok(found);
    }
    apt(project, "chromium-driver")?;
    on_path("chromedriver").context("apt installed chromium-driver, and yet it is not on the PATH")
}

fn apt(project: &Project, package: &str) -> Result<()> {
    let is_root = cmd!(project.shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    let prefix: &[&str] = if is_root { &[] } else { &["sudo", "-n"] };
    if on_path("apt-get").is_none() || (!is_root && on_path("sudo").is_none()) {
        bail!("{package} is missing; install it, or set CHROME and CHROMEDRIVER to where they are");
    }
    step(&format!("installing {package} with apt"));
    let shell = &project.shell;
    let _quiet = shell.push_env("DEBIAN_FRONTEND", "noninteractive");
    let run = |arguments: &[&str]| {
        let words: Vec<&str> = prefix.iter().chain(arguments).copied().collect();
        let (program, rest) = words.split_first().context("apt-get")?;
        cmd!(shell, "{program} {rest...}").quiet().ignore_stdout().run().with_context(|| {
            format!("{package} could not be installed; install it, or set CHROME and CHROMEDRIVER")
        })
    };
    run(&["apt-get", "update", "-q"])?;
    run(&["apt-get", "install", "-q", "-y", "--no-install-recommends", package])
}

/// The program `name`, where the shell would find it.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
