//! Looking for things as an assistive tool does: by role and accessible name, among what can be perceived.
//!
//! A script proposes candidates, since asking the browser about each of a thousand cards would take seconds; the browser's
//! own accessible name of the one found then has the last word.

use std::{fmt, sync::Arc, time::Instant};

use http::Method;
use serde_json::Value;
use thirtyfour::{
    WebElement,
    common::command::{Command, ExtensionCommand},
};

use super::{
    browser::{Browser, PATIENCE},
    element::Element,
};

const SCRIPT: &str = include_str!("look.js");

/// What is looked for.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    role: &'a str,
    name: Name<'a>,
}

#[derive(Clone, Copy)]
enum Name<'a> {
    Any,
    Whole(&'a str),
    Part(&'a str),
}

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Name::Any => write!(formatter, "any {}", self.role),
            Name::Whole(name) => write!(formatter, "the {} {name:?}", self.role),
            Name::Part(part) => write!(formatter, "a {} with {part:?} in its name", self.role),
        }
    }
}

impl Browser {
    /// Waits for the thing with this role and this whole name. The first one, if there are several.
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        self.look(
            Value::Null,
            Wanted {
                role,
                name: Name::Whole(name),
            },
        )
    }

    /// Waits for a thing whose name holds a text.
    pub fn find_like(&self, role: &str, part: &str) -> Element<'_> {
        self.look(
            Value::Null,
            Wanted {
                role,
                name: Name::Part(part),
            },
        )
    }

    /// Waits for any thing with this role.
    pub fn find_any(&self, role: &str) -> Element<'_> {
        self.look(
            Value::Null,
            Wanted {
                role,
                name: Name::Any,
            },
        )
    }

    /// All things with this role that are there now.
    pub fn find_all(&self, role: &str) -> Vec<Element<'_>> {
        self.candidates(
            Value::Null,
            Wanted {
                role,
                name: Name::Any,
            },
        )
        .into_iter()
        .map(|inner| Element::new(self, inner))
        .collect()
    }

    /// The accessible names of all things with this role that are there now.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.find_all(role)
            .iter()
            .map(|element| self.label(&element.inner))
            .collect()
    }

    /// Whether the thing is there now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        !self
            .candidates(
                Value::Null,
                Wanted {
                    role,
                    name: Name::Whole(name),
                },
            )
            .is_empty()
    }

    /// Waits until no thing with this role and name is there.
    pub fn wait_gone(&self, role: &str, name: &str) {
        self.wait_until(&format!("the {role} {name:?} to go"), || {
            !self.has(role, name)
        });
    }

    /// Waits until a text is shown anywhere on the page.
    pub fn find_text(&self, text: &str) {
        self.wait_until(&format!("the text {text:?}"), || {
            let script =
                "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
            self.script_with(script, vec![text.into()]) == true
        });
    }

    /// The first element for a CSS selector, for what has no role: `[data-deal-id]`.
    pub fn select(&self, selector: &str) -> Element<'_> {
        let mut found = Vec::new();
        self.wait_until(&format!("an element {selector}"), || {
            found = self.script_elements(
                "return [...document.querySelectorAll(arguments[0])].slice(0, 1)",
                vec![selector.into()],
            );
            !found.is_empty()
        });
        Element::new(self, found.remove(0))
    }

    /// How many elements there are now for a CSS selector.
    pub fn count(&self, selector: &str) -> usize {
        let count = self.script_with(
            "return document.querySelectorAll(arguments[0]).length",
            vec![selector.into()],
        );
        usize::try_from(count.as_u64().unwrap()).unwrap()
    }

    fn look(&self, inside: Value, wanted: Wanted<'_>) -> Element<'_> {
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.candidates(inside.clone(), wanted).into_iter().next();
            if let Some(inner) = found.filter(|inner| self.agrees(inner, wanted)) {
                return Element::new(self, inner);
            }
            if Instant::now() > end {
                let there =
                    self.script_with(SCRIPT, vec![inside, Value::Null, Value::Null, Value::Null]);
                panic!("there is not {wanted}; there is: {there:#}");
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
    }

    fn candidates(&self, inside: Value, wanted: Wanted<'_>) -> Vec<WebElement> {
        let (whole, part) = match wanted.name {
            Name::Any => (Value::Null, Value::Null),
            Name::Whole(name) => (name.into(), Value::Null),
            Name::Part(part) => (Value::Null, part.into()),
        };
        self.script_elements(SCRIPT, vec![inside, wanted.role.into(), whole, part])
    }

    /// Whether the browser gives the thing the name that it was found by. One that has just gone has none.
    fn agrees(&self, element: &WebElement, wanted: Wanted<'_>) -> bool {
        let Ok(answer) = self.attempt(self.driver().cmd(computed_label(element))) else {
            return false;
        };
        let label = squeeze(
            answer
                .value_json()
                .ok()
                .as_ref()
                .and_then(Value::as_str)
                .unwrap_or_default(),
        );
        match wanted.name {
            Name::Any => true,
            Name::Whole(name) => label == squeeze(name),
            Name::Part(part) => label.contains(&squeeze(part)),
        }
    }

    fn label(&self, element: &WebElement) -> String {
        let answer = self.wait(self.driver().cmd(computed_label(element)));
        answer
            .value_json()
            .ok()
            .as_ref()
            .and_then(Value::as_str)
            .unwrap_or_default()
            .trim()
            .to_owned()
    }
}

impl<'a> Element<'a> {
    /// Waits for a thing inside of this one.
    pub fn find(&self, role: &str, name: &str) -> Element<'a> {
        self.browser.look(
            self.json(),
            Wanted {
                role,
                name: Name::Whole(name),
            },
        )
    }

    /// Waits for a thing inside of this one whose name holds a text.
    pub fn find_like(&self, role: &str, part: &str) -> Element<'a> {
        self.browser.look(
            self.json(),
            Wanted {
                role,
                name: Name::Part(part),
            },
        )
    }

    /// All things with this role inside of this one.
    pub fn find_all(&self, role: &str) -> Vec<Element<'a>> {
        let found = self.browser.candidates(
            self.json(),
            Wanted {
                role,
                name: Name::Any,
            },
        );
        found
            .into_iter()
            .map(|inner| Element::new(self.browser, inner))
            .collect()
    }

    /// Its accessible name, as the browser tells it to assistive tools.
    pub fn name(&self) -> String {
        self.browser.label(&self.inner)
    }
}

/// Names are compared without their spaces: browsers differ in where they put them between blocks.
fn squeeze(name: &str) -> String {
    name.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn computed_label(element: &WebElement) -> Command {
    Command::ExtensionCommand(Box::new(Label(element.element_id().to_string())))
}

/// "Get Computed Label" of the WebDriver recommendation.
#[derive(Debug)]
struct Label(String);

impl ExtensionCommand for Label {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}
