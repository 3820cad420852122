//! One browser with one page.

use std::{
    cell::RefCell,
    fs,
    future::Future,
    path::PathBuf,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver, WebElement, error::WebDriverResult};
use tokio::runtime::Runtime;

use super::{
    element::Element,
    setup::{Profile, scratch, variable},
    traffic::Traffic,
};

/// How long anything may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// After how long a filter stands in the address; who reloads sooner begins without its last letters.
const SETTLED: Duration = Duration::from_millis(400);

/// A running browser; ended when dropped. A test that fails leaves a picture of the page.
pub struct Browser {
    runtime: Runtime,
    driver: Option<WebDriver>,
    profile: Option<Profile>,
    /// The address of the site, ending in `/`.
    pub(super) home: String,
    pub(super) traffic: RefCell<Traffic>,
}

impl Browser {
    pub(super) fn connect(
        driver_url: &str,
        capabilities: Capabilities,
        profile: Profile,
        home: String,
    ) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let driver = runtime.block_on(async { WebDriver::new(driver_url, capabilities).await });
        let driver =
            driver.unwrap_or_else(|problem| panic!("the browser does not start: {problem}"));
        Self {
            runtime,
            driver: Some(driver),
            profile: Some(profile),
            home,
            traffic: RefCell::default(),
        }
    }

    /// Waits for the driver to do something.
    pub(super) fn wait<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime
            .block_on(work)
            .unwrap_or_else(|problem| panic!("{problem}"))
    }

    pub(super) fn attempt<T>(
        &self,
        work: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.runtime.block_on(work)
    }

    pub(super) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Opens an address of the site, such as `#/board`, and waits until the program is there.
    pub fn open(&self, path: &str) {
        self.open_page(path);
        self.wait_until("the program to start", || {
            self.script("return !document.getElementById('start')") == true
        });
    }

    /// Opens an address of the site that is not of the program, such as `rescue.html`.
    pub fn open_page(&self, path: &str) {
        // An address that differs in its fragment only would not load the page again.
        self.wait(self.driver().goto("about:blank"));
        self.wait(self.driver().goto(format!("{}{path}", self.home)));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        std::thread::sleep(SETTLED);
        self.wait(self.driver().refresh());
        self.wait_until("the program to start", || {
            self.script("return !document.getElementById('start')") == true
        });
    }

    /// The address without that of the site, such as `#/board`. A filter comes into it a moment after its last letter.
    pub fn address(&self) -> String {
        std::thread::sleep(SETTLED);
        let url = self.wait(self.driver().current_url()).to_string();
        url.strip_prefix(&self.home).unwrap_or(&url).to_owned()
    }

    /// Runs a script as the body of a function and gives what it returns.
    pub fn script(&self, body: &str) -> Value {
        self.script_with(body, Vec::new())
    }

    /// Runs a script that finds its arguments in `arguments`.
    pub fn script_with(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.driver().execute(body, arguments))
            .json()
            .clone()
    }

    /// Runs a script that returns elements.
    pub(super) fn script_elements(&self, body: &str, arguments: Vec<Value>) -> Vec<WebElement> {
        self.wait(async { self.driver().execute(body, arguments).await?.elements() })
    }

    /// Runs a script whose last argument is the function that takes its answer.
    pub fn script_async(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.driver().execute_async(body, arguments))
            .json()
            .clone()
    }

    /// Sends a command of the developer tools.
    pub fn developer(&self, method: &str, parameters: Value) -> Value {
        self.wait(self.driver().cdp().send_raw(method, parameters))
    }

    /// Makes the system dark or light under the page.
    pub fn set_dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.developer("Emulation.setEmulatedMedia", features);
    }

    /// Cuts the network or joins it again.
    pub fn set_offline(&self, offline: bool) {
        self.developer("Network.enable", json!({}));
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.developer("Network.emulateNetworkConditions", conditions);
    }

    /// Lets scripts take so long, for measurements.
    pub fn set_script_time(&self, time: Duration) {
        self.wait(self.driver().set_script_timeout(time));
    }

    /// Slows the processor down, for measurements of weak machines.
    pub fn set_slowness(&self, factor: u32) {
        self.developer("Emulation.setCPUThrottlingRate", json!({ "rate": factor }));
    }

    /// Waits until something holds.
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds() {
            assert!(Instant::now() < end, "waited in vain for {what}");
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Takes a picture of the page, `pictures/NAME.png` in the scratch folder, and gives its path.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = scratch().join("pictures");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, self.wait(self.driver().screenshot_as_png())).unwrap();
        path
    }

    /// Waits for a finished download whose name ends so, and gives its path.
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.profile.as_ref().unwrap().downloads();
        let mut found = None;
        self.wait_until(&format!("a downloaded file {ending}"), || {
            let entries = fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().path());
            found = entries
                .filter(|path| path.to_string_lossy().ends_with(ending))
                .max();
            found.is_some()
        });
        found.unwrap()
    }

    /// Waits for a finished download as [`Self::downloaded`] does, takes it out of the folder and gives its bytes.
    pub fn take_download(&self, ending: &str) -> Vec<u8> {
        let path = self.downloaded(ending);
        let mut bytes = Vec::new();
        self.wait_until("the download to be written", || {
            bytes = fs::read(&path).unwrap();
            !bytes.is_empty()
        });
        fs::remove_file(path).unwrap();
        bytes
    }

    /// Writes a file that the page may be given, and gives its path. It goes with the profile.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let folder = self.profile.as_ref().unwrap().downloads().join("given");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The element that has the focus.
    pub fn focused(&self) -> Element<'_> {
        let found = self.script_elements(
            "return [document.activeElement ?? document.body]",
            Vec::new(),
        );
        Element::new(self, found.into_iter().next().unwrap())
    }

    /// Opens a further tab in the same browser and goes over to it; [`Self::switch_to_tab`] goes back.
    pub fn open_tab(&self, path: &str) {
        self.wait(async {
            let tab = self.driver().new_tab().await?;
            self.driver().switch_to_window(tab).await
        });
        self.open(path);
    }

    /// Goes over to a tab, counted from 0 in the order of opening.
    pub fn switch_to_tab(&self, number: usize) {
        self.wait(async {
            let tabs = self.driver().windows().await?;
            self.driver().switch_to_window(tabs[number].clone()).await
        });
    }

    /// Ends the browser without a warning, as a crash does, and gives the profile that it leaves behind.
    pub fn kill(mut self) -> Profile {
        let driver = self.driver.take().unwrap();
        let process = driver
            .capabilities()
            .get("goog:processID")
            .and_then(Value::as_u64)
            .unwrap();
        let killed = Command::new("kill")
            .args(["-KILL", &process.to_string()])
            .status()
            .unwrap();
        assert!(killed.success());
        // Lets the driver forget the session; the browser is no longer there to answer.
        let _ = self.runtime.block_on(driver.quit());
        // The children of a killed browser end by themselves, a little later.
        thread::sleep(Duration::from_millis(500));
        self.profile.take().unwrap()
    }

    /// Ends the browser as a person does and gives its profile.
    pub fn quit(mut self) -> Profile {
        let driver = self.driver.take().unwrap();
        self.runtime.block_on(driver.quit()).unwrap();
        self.profile.take().unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let Some(driver) = self.driver.take() else {
            return;
        };
        if thread::panicking() {
            let name = thread::current()
                .name()
                .unwrap_or("unknown")
                .replace("::", "-");
            let picture = scratch()
                .join("pictures")
                .join(format!("failed-{name}.png"));
            let _ = fs::create_dir_all(scratch().join("pictures"));
            if self.runtime.block_on(driver.screenshot(&picture)).is_ok() {
                eprintln!("the page as it was then: {}", picture.display());
            }
            if let Ok(entries) = self.runtime.block_on(driver.get_log("browser")) {
                entries
                    .iter()
                    .for_each(|entry| eprintln!("console: {} {}", entry.level, entry.message));
            }
        } else if let Some(picture) = picture_of_capability() {
            let _ = self.runtime.block_on(driver.screenshot(&picture));
        }
        let _ = self.runtime.block_on(driver.quit());
    }
}

/// Where the last screen of the running test is kept for `tests/CAPABILITIES.md`: named by the capabilities that the
/// name of the test begins with, in the folder that `KONVEY_PICTURES` names. None if it names none.
fn picture_of_capability() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("KONVEY_PICTURES")?);
    let thread = thread::current();
    let test = thread.name()?.rsplit("::").next()?;
    let shows = |part: &str| part.starts_with('a') && part[1..].parse::<u8>().is_ok();
    test.split('_').next().filter(|part| shows(part))?;
    Some(folder.join(format!("{test}.png")))
}
