//! `cargo xtask`: reads the command and starts it.

use std::process::ExitCode;

use xtask::{arguments::Arguments, commands, place::Place};

const HELP: &str = "\
cargo xtask serve [--port N] [--no-open] [--release]   build and open the product in the browser
cargo xtask build                                      write the finished static site to dist/
cargo xtask test [--quick] [STEP…] [FILTER…]           run everything that CI checks
cargo xtask bench [FILTER…]                            run the benchmarks and print their tables
cargo xtask torture [--kills N]                        kill browsers while they save, and look for what is lost
cargo xtask fuzz [READER…] [--runs N] [--longest N] [--rarer N] [--keep]  look for bytes that a reader cannot bear
cargo xtask audit                                      check licences, sources and advisories of the packages";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let arguments = Arguments::new(words);
    let outcome = Place::find().and_then(|place| match command.as_str() {
        "serve" => commands::serve::run(&place, arguments),
        "build" => commands::build::run(&place, arguments),
        "test" => commands::test::run(&place, arguments),
        "bench" => commands::bench::run(&place, arguments),
        "fuzz" => commands::fuzz::run(&place, arguments),
        "torture" => commands::torture::run(&place, arguments),
        "audit" => commands::audit::run(&place, arguments),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(anyhow::anyhow!("there is no command `{other}`.\n\n{HELP}")),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nerror: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
