//! Runs a compiled browser test in headless Chromium: `wasm-bindgen-test-runner`, at the very version
//! that the workspace's lock file names.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
