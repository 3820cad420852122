//! How a browser is to be started: in which language, window and theme, with which profile.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::json;
use thirtyfour::Capabilities;

use super::browser::Browser;

/// A folder with everything that a browser keeps; removed when dropped.
pub struct Profile(PathBuf);

impl Profile {
    /// An empty one.
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = scratch().join("profiles").join(number.to_string());
        fs::create_dir_all(folder.join("downloads")).unwrap();
        Self(folder)
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Where its downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The browser may still be writing; what is left goes with the next run.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The wishes for a browser. Without any: a desktop window in English, a light theme, an empty profile.
pub struct Setup {
    language: String,
    time_zone: String,
    size: (u32, u32),
    touch: bool,
    dark: bool,
    profile: Option<Profile>,
    site: Option<String>,
    flags: Vec<String>,
    blocks_storage: bool,
}

impl Setup {
    pub fn new() -> Self {
        Self {
            language: "en".into(),
            time_zone: "UTC".into(),
            size: (1440, 900),
            touch: false,
            dark: false,
            profile: None,
            site: None,
            flags: Vec::new(),
            blocks_storage: false,
        }
    }

    /// A private window, of which nothing is left when it closes.
    pub fn private(self) -> Self {
        self.flag("--incognito")
    }

    /// A name for this machine that the browser does not trust, as it does not trust any address without https.
    pub fn named(self, name: &str) -> Self {
        self.flag(&format!("--host-resolver-rules=MAP {name} 127.0.0.1"))
    }

    /// A browser that is told by its settings to let no page keep anything.
    pub fn without_storage(mut self) -> Self {
        self.blocks_storage = true;
        self
    }

    fn flag(mut self, flag: &str) -> Self {
        self.flags.push(flag.to_owned());
        self
    }

    /// The language that the browser asks for, such as `uk`.
    pub fn language(mut self, language: &str) -> Self {
        self.language = language.into();
        self
    }

    /// The time zone of the machine, such as `Europe/Kyiv`.
    pub fn time_zone(mut self, name: &str) -> Self {
        self.time_zone = name.into();
        self
    }

    /// The size of the page in CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// A phone of 360 × 740 with a touch screen.
    pub fn phone(mut self) -> Self {
        self.touch = true;
        self.size(360, 740)
    }

    /// Whether the system is dark.
    pub fn dark(mut self, dark: bool) -> Self {
        self.dark = dark;
        self
    }

    /// A profile that another browser left behind.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = Some(profile);
        self
    }

    /// Another address of the site than the common one, ending in `/`.
    pub fn site(mut self, url: &str) -> Self {
        self.site = Some(url.into());
        self
    }

    /// Starts the browser.
    pub fn start(self) -> Browser {
        let profile = self.profile.unwrap_or_else(Profile::new);
        let (width, height) = self.size;
        let mut flags: Vec<String> = env::var("KONVEY_BROWSER_FLAGS")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        flags.push(format!("--user-data-dir={}", profile.0.display()));
        flags.push(format!("--lang={}", self.language));
        flags.extend(self.flags);
        // 1 lets pages keep what they want, 2 lets none.
        let keeping = if self.blocks_storage { 2 } else { 1 };
        flags.push(format!("--window-size={width},{height}"));
        let capabilities = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": variable("KONVEY_BROWSER"),
                "args": flags,
                "prefs": {
                    "intl.accept_languages": self.language,
                    "profile.default_content_setting_values.cookies": keeping,
                    "download.default_directory": profile.downloads(),
                    "download.prompt_for_download": false,
                },
            },
        });
        let serde_json::Value::Object(capabilities) = capabilities else {
            unreachable!()
        };
        let browser = Browser::connect(
            &variable("WEBDRIVER_URL"),
            Capabilities::from(capabilities),
            profile,
            self.site.unwrap_or_else(|| variable("KONVEY_URL")),
        );
        browser.developer(
            "Emulation.setTimezoneOverride",
            json!({ "timezoneId": self.time_zone }),
        );
        browser.set_dark(self.dark);
        // The window has a frame, and no window is as narrow as a phone: the page gets its size apart.
        browser.developer(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": self.touch }),
        );
        if self.touch {
            browser.developer(
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true, "maxTouchPoints": 1 }),
            );
        }
        browser
    }
}

/// The folder of this run.
pub fn scratch() -> PathBuf {
    Path::new(&variable("KONVEY_SCRATCH")).to_owned()
}

/// What `cargo xtask test` has set.
pub fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: start these tests by `cargo xtask test e2e`")
    })
}

/// The folder of the site.
pub fn site_folder() -> String {
    variable("KONVEY_SITE")
}
