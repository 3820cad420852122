//! The browsers of the three engines as a person starts them: a program on a profile, with an address. Nothing drives
//! them; what they show, a page tells the host of the site. So they can be killed with everything that belongs to them.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use super::setup::{Profile, variable};

/// What Firefox is told in its profile: nothing but the page may use the machine or the network, and a start after a
/// crash is one like any other.
const FIREFOX: &[(&str, &str)] = &[
    ("app.normandy.enabled", "false"),
    ("app.update.enabled", "false"),
    ("browser.aboutwelcome.enabled", "false"),
    ("browser.newtabpage.enabled", "false"),
    ("browser.safebrowsing.malware.enabled", "false"),
    ("browser.safebrowsing.phishing.enabled", "false"),
    ("browser.sessionstore.resume_from_crash", "false"),
    ("browser.shell.checkDefaultBrowser", "false"),
    ("browser.startup.homepage_override.mstone", "\"ignore\""),
    ("datareporting.policy.dataSubmissionEnabled", "false"),
    ("extensions.update.enabled", "false"),
    ("intl.accept_languages", "\"en\""),
    ("network.captive-portal-service.enabled", "false"),
    ("network.connectivity-service.enabled", "false"),
    ("network.prefetch-next", "false"),
    ("services.settings.server", "\"\""),
    ("toolkit.startup.max_resumed_crashes", "-1"),
    ("toolkit.telemetry.server", "\"\""),
];

/// One of the engines of the web.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A running browser of an engine; killed when dropped.
pub struct Started {
    process: Child,
    /// The screen of a browser that cannot do without.
    _screen: Option<Screen>,
}

impl Engine {
    /// Starts its browser on a profile, with an address.
    pub fn start(self, profile: &Profile, url: &str) -> Started {
        let folder = profile.folder();
        let screen = (self == Self::WebKit).then(Screen::start);
        let mut command = match self {
            Self::Chromium => chromium(folder),
            Self::Firefox => firefox(folder),
            Self::WebKit => webkit(folder),
        };
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.name);
        }
        // Its own group, which has all its processes.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Started {
            process: process.unwrap_or_else(|problem| panic!("{self:?} does not start: {problem}")),
            _screen: screen,
        }
    }
}

impl Started {
    /// Ends all its processes without a warning, as a crash or a cut of power does.
    pub fn kill(self) {
        drop(self);
        // What the system still has to do for killed processes is done a little later.
        thread::sleep(Duration::from_millis(300));
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
        assert!(killed.is_ok_and(|killed| killed.success()) || thread::panicking());
        let _ = self.process.wait();
    }
}

fn chromium(folder: &Path) -> Command {
    let mut command = Command::new(variable("KONVEY_BROWSER"));
    let flags = variable("KONVEY_BROWSER_FLAGS");
    command
        .args(flags.split_whitespace())
        .args(["--lang=en", "--window-size=1440,900"])
        .arg(format!("--user-data-dir={}", folder.display()));
    command
}

fn firefox(folder: &Path) -> Command {
    let lines = FIREFOX
        .iter()
        .map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
    fs::write(folder.join("user.js"), lines.collect::<String>()).unwrap();
    let mut command = Command::new(variable("KONVEY_FIREFOX"));
    command
        .args(["--headless", "--no-remote", "--profile"])
        .arg(folder);
    command
}

/// The browser of WebKit's own tests keeps what it has where the environment says.
fn webkit(folder: &Path) -> Command {
    let mut command = Command::new(variable("KONVEY_WEBKIT"));
    command
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_DOWNLOAD_DIR", folder.join("downloads"))
        .env("LANGUAGE", "en")
        // No graphics card, nobody to read the screen out, and no settings of a desktop.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("NO_AT_BRIDGE", "1")
        .env("GSETTINGS_BACKEND", "memory");
    command
}

/// A screen in memory; gone when dropped.
struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    fn start() -> Self {
        let mut process = Command::new(variable("KONVEY_SCREEN"))
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // It says its number when it is ready.
        let mut number = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        Self {
            process,
            name: format!(":{}", number.trim()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Asked, and not killed: it would leave the lock of its number behind.
        let id = self.process.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.process.wait();
    }
}
