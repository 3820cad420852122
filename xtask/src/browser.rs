//! The browser of the tests and the program that drives it.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{install, place::Place};

/// Keep the browser quiet: nothing but the page under test may use the machine or the network.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
];

/// Where the browser and its driver lie.
pub struct Browser {
    /// Chromium.
    pub program: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both, installing what is missing.
    ///
    /// # Errors
    /// When one is missing and may not be installed.
    pub fn find() -> Result<Self> {
        let [program, driver] = install::tools([install::CHROMIUM, install::CHROMEDRIVER])?;
        Ok(Self { program, driver })
    }

    /// The flags to start it with.
    pub fn flags() -> Vec<&'static str> {
        // Chromium refuses its sandbox to root.
        let sandbox = install::root().then_some("--no-sandbox");
        FLAGS.iter().copied().chain(sandbox).collect()
    }
}

/// Firefox and its driver.
pub struct Firefox {
    /// The browser.
    pub program: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Firefox {
    /// Finds both, installing what is missing.
    ///
    /// # Errors
    /// When one is missing and may not be installed or cannot be built.
    pub fn find(place: &Place) -> Result<Self> {
        let program = Self::program()?;
        let driver = install::geckodriver(place)?;
        Ok(Self { program, driver })
    }
}

impl Firefox {
    /// Finds the browser alone.
    ///
    /// # Errors
    /// When it is missing and may not be installed.
    pub fn program() -> Result<PathBuf> {
        let [program] = install::tools([install::FIREFOX])?;
        Ok(program)
    }
}

/// The driver of WebKit, which brings its browser, and a screen for it.
pub struct WebKit {
    /// The driver.
    pub driver: PathBuf,
    /// Starts a program on a screen in memory.
    pub screen: PathBuf,
    /// That screen by itself.
    pub server: PathBuf,
    /// The browser.
    pub program: PathBuf,
}

impl WebKit {
    /// Finds both, installing what is missing.
    ///
    /// # Errors
    /// When one is missing and may not be installed.
    pub fn find() -> Result<Self> {
        let [driver, screen, server, _] = install::tools([
            install::WEBKIT_DRIVER,
            install::SCREEN,
            install::SCREEN_SERVER,
            install::SCREEN_KEY,
        ])?;
        // It is no program for people, and stands where libraries do, in a folder named for the machine.
        let roots = ["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from);
        let folders = roots.into_iter().flat_map(|root| {
            let below = fs::read_dir(&root).into_iter().flatten().flatten();
            let below: Vec<PathBuf> = below.map(|entry| entry.path()).collect();
            below.into_iter().chain([root])
        });
        let mut programs = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
        let program = programs
            .find(|program| program.is_file())
            .context("the driver of WebKit is there, but not the browser that it starts")?;
        Ok(Self {
            driver,
            screen,
            server,
            program,
        })
    }
}

/// A running driver; it and every browser that it started end when dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port.
    ///
    /// # Errors
    /// When it does not start or does not say on which port.
    pub fn start(browser: &Browser, log: &Path) -> Result<Self> {
        let mut process = Command::new(&browser.driver)
            .args(["--port=0", "--log-level=WARNING"])
            .arg(format!("--log-path={}", log.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", browser.driver.display()))?;
        let stdout = process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| started_on(&line));
        // What it says later is of no interest, but must be read lest it waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        match port {
            Some(port) => Ok(Self { process, port }),
            None => {
                // It has ended its output, so it is ending or has ended.
                let status = process.wait()?;
                bail!(
                    "{} ended before it was ready ({status})",
                    browser.driver.display()
                )
            }
        }
    }

    /// The address that tests speak to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end its browsers and itself. A signal would leave the browsers running.
    fn ask_to_end(&mut self) -> Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        stream.read_to_end(&mut Vec::new())?;
        let patience = Instant::now() + Duration::from_secs(5);
        while self.process.try_wait()?.is_none() {
            if Instant::now() > patience {
                bail!("the driver does not end");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.ask_to_end().is_err() {
            // Nothing more can be done for the browsers of a driver that does not answer.
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}

/// Reads "ChromeDriver was started successfully on port 38671.".
fn started_on(line: &str) -> Option<u16> {
    line.split("successfully on port ")
        .nth(1)?
        .trim_end_matches('.')
        .parse()
        .ok()
}

/// An empty folder for what the browsers of one run leave behind.
///
/// # Errors
/// When it cannot be emptied or made.
pub fn scratch(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port_of_the_driver() {
        assert_eq!(
            started_on("ChromeDriver was started successfully on port 38671."),
            Some(38671)
        );
        assert_eq!(
            started_on("Starting ChromeDriver 156 (refs/branch-heads/8078@{#1704}) on port 0"),
            None
        );
    }
}
