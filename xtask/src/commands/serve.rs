//! `cargo xtask serve`: builds the product and opens it in the browser.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::{
    arguments::Arguments,
    place::Place,
    server::StaticServer,
    site::{self, Quality, Worker},
};

/// Where the product is found from one day to the next: the browser keeps the pipeline by address.
const PORT: u16 = 8080;

/// Builds, serves and opens the product, and serves until it is interrupted.
///
/// # Errors
/// When the site cannot be built or the port is taken.
pub fn run(place: &Place, mut arguments: Arguments) -> Result<()> {
    let port = arguments.number("--port")?.unwrap_or(PORT);
    let open = !arguments.switch("--no-open");
    let (quality, worker, folder) = if arguments.switch("--release") {
        (Quality::Finished, Worker::Keeps, place.file("dist"))
    } else {
        (Quality::Quick, Worker::Retires, place.target.join("serve"))
    };
    arguments.done()?;
    site::build(place, quality, worker, &folder)?;
    let server = StaticServer::start(&folder, port, "/")?;
    let url = server.url();
    println!("\nKonvey is at {url}\nPress Ctrl+C to stop.");
    if open {
        open_browser(&url);
    }
    server.wait();
    Ok(())
}

/// Opens the address where there is a desktop; the printed address is enough elsewhere.
fn open_browser(url: &str) {
    let desktop = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let (program, words): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if desktop("DISPLAY") || desktop("WAYLAND_DISPLAY") {
        ("xdg-open", &[])
    } else {
        return;
    };
    let started = Command::new(program)
        .args(words)
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("Please open that address in a browser.");
    }
}
