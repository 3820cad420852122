//! The runner that cargo hands the tests of the browser to: wasm-bindgen's own, at the version that the lock file names.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
