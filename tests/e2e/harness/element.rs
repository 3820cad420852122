//! One thing on the page.

use serde_json::Value;
use thirtyfour::WebElement;

use super::{Kind, browser::Browser, keys};

/// A thing on the page, found by its role and name.
pub struct Element<'a> {
    pub(super) browser: &'a Browser,
    pub(super) inner: WebElement,
}

impl<'a> Element<'a> {
    pub(super) fn new(browser: &'a Browser, inner: WebElement) -> Self {
        Self { browser, inner }
    }

    /// Scrolls it into view and clicks it, as the driver does: what covers it takes the click, and that is an error.
    pub fn click(&self) {
        self.browser.wait(self.inner.click());
    }

    /// Clicks it while Shift is held down.
    pub fn shift_click(&self) {
        self.browser.wait(async {
            self.browser
                .driver()
                .action_chain()
                .key_down(thirtyfour::Key::Shift)
                .click_element(&self.inner)
                .key_up(thirtyfour::Key::Shift)
                .perform()
                .await
        });
    }

    /// Clicks it twice.
    pub fn double_click(&self) {
        self.browser.wait(async {
            self.browser
                .driver()
                .action_chain()
                .double_click_element(&self.inner)
                .perform()
                .await
        });
    }

    /// Lets the pointer rest on it.
    pub fn hover(&self) {
        self.browser.pointer(Kind::Mouse).move_to(self).perform();
    }

    /// Puts the focus on it and types a text behind what is there.
    pub fn type_text(&self, text: &str) {
        self.browser.wait(self.inner.send_keys(text));
    }

    /// Replaces what is there by a text, key by key.
    pub fn fill(&self, text: &str) {
        self.inner_focus();
        self.browser.press("Control+a");
        if text.is_empty() {
            self.browser.press("Delete");
        } else {
            self.type_text(text);
        }
    }

    /// Presses a key or several at once on it, such as `Enter` or `Control+Shift+z`.
    pub fn press(&self, chord: &str) {
        self.inner_focus();
        self.browser.press(chord);
    }

    /// Sets a field for a day, as the calendar of the browser does: what is typed into one depends on its language.
    pub fn pick_day(&self, day: &str) {
        self.browser.script_with(
            "const [field, day] = arguments; field.value = day;
             field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![self.json(), day.into()],
        );
    }

    /// Chooses an option of a list box by its text.
    pub fn choose(&self, option: &str) {
        let found = self.browser.script_elements(
            "return [...arguments[0].options].filter((option) => option.label.trim() === arguments[1])",
            vec![self.json(), option.into()],
        );
        let first = found
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("there is no option {option:?}"));
        self.browser.wait(first.click());
    }

    /// Chooses the option of a list box whose text begins so.
    pub fn choose_like(&self, beginning: &str) {
        let labels = self.browser.script_with(
            "return [...arguments[0].options].map((option) => option.label.trim())",
            vec![self.json()],
        );
        let labels: Vec<String> = serde_json::from_value(labels).unwrap();
        let label = labels.iter().find(|label| label.starts_with(beginning));
        self.choose(label.unwrap_or_else(|| panic!("{beginning:?} is not among {labels:?}")));
    }

    /// Hands a file to a file field.
    pub fn choose_file(&self, path: &std::path::Path) {
        self.type_text(&path.canonicalize().unwrap().to_string_lossy());
    }

    /// The text that is shown.
    pub fn text(&self) -> String {
        self.browser.wait(self.inner.text())
    }

    /// What stands in a field.
    pub fn value(&self) -> String {
        self.property("value")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// A property of the element.
    pub fn property(&self, name: &str) -> Value {
        self.browser.script_with(
            "return arguments[0][arguments[1]]",
            vec![self.json(), name.into()],
        )
    }

    /// An attribute of the element.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.browser.wait(self.inner.attr(name))
    }

    /// Whether it can be used.
    pub fn is_enabled(&self) -> bool {
        self.browser.wait(self.inner.is_enabled())
    }

    /// Whether it has the focus.
    pub fn is_focused(&self) -> bool {
        self.browser.script_with(
            "return arguments[0] === document.activeElement",
            vec![self.json()],
        ) == true
    }

    /// Its place in the window: left, top, width and height in CSS pixels.
    pub fn rectangle(&self) -> [f64; 4] {
        let numbers = self.browser.script_with(
            "const {x, y, width, height} = arguments[0].getBoundingClientRect(); return [x, y, width, height]",
            vec![self.json()],
        );
        serde_json::from_value(numbers).unwrap()
    }

    /// For scripts that take it as an argument.
    pub fn json(&self) -> Value {
        self.inner.to_json().unwrap()
    }

    fn inner_focus(&self) {
        self.browser
            .script_with("arguments[0].focus()", vec![self.json()]);
    }
}

impl Browser {
    /// Presses a key or several at once where the focus is.
    pub fn press(&self, chord: &str) {
        self.perform(keys::actions(chord));
    }

    /// Types a text where the focus is.
    pub fn type_text(&self, text: &str) {
        self.perform(keys::typing(text));
    }
}
