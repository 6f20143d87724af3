//! Runs a compiled browser test in headless Chromium: `wasm-bindgen-test-runner`, at the very version
//! that the workspace's lock file names.

fn main() -> anyhow::Result<()> {
    // `cargo test --quiet` hands its flag on; this runner does not know it.
    let arguments = std::env::args_os().filter(|argument| argument != "--quiet");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)
}
