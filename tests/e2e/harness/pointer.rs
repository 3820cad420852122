//! A mouse or a finger: what a drag is made of.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use super::{browser::Browser, element::Element};

/// What touches the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Mouse,
    Touch,
}

/// The way of a pointer, done at once by [`Pointer::perform`].
pub struct Pointer<'a> {
    browser: &'a Browser,
    kind: Kind,
    actions: Vec<Value>,
}

/// A drag moves in steps, as a hand does, so that the page sees the way and not only the end.
const STEPS: u32 = 12;

impl Browser {
    /// Begins the way of a pointer.
    pub fn pointer(&self, kind: Kind) -> Pointer<'_> {
        Pointer {
            browser: self,
            kind,
            actions: Vec::new(),
        }
    }

    /// Drags one thing onto the middle of another and lets go.
    pub fn drag(&self, from: &Element<'_>, to: &Element<'_>) {
        // Where it goes may have to be scrolled into view, which moves where it comes from.
        middle(to);
        self.pointer(Kind::Mouse)
            .move_to(from)
            .down()
            .glide_to(to)
            .up()
            .perform();
    }

    pub(super) fn perform(&self, actions: Value) {
        self.wait(
            self.driver()
                .cmd(Command::PerformActions(Actions::from(actions))),
        );
    }
}

impl Pointer<'_> {
    /// Goes to the middle of a thing at once.
    pub fn move_to(self, element: &Element<'_>) -> Self {
        let [x, y] = middle(element);
        self.move_to_point(x, y)
    }

    /// Goes to a point of the window, in CSS pixels.
    pub fn move_to_point(mut self, x: f64, y: f64) -> Self {
        self.actions.push(json!({ "type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round(), "origin": "viewport" }));
        self
    }

    /// Goes to the middle of a thing in steps.
    pub fn glide_to(self, element: &Element<'_>) -> Self {
        let [x, y] = middle(element);
        self.glide_to_point(x, y)
    }

    /// Goes to a point of the window in steps.
    pub fn glide_to_point(mut self, x: f64, y: f64) -> Self {
        let last = self
            .actions
            .iter()
            .rev()
            .find(|action| action["type"] == "pointerMove");
        let start = last.map_or([0.0, 0.0], |action| {
            [action["x"].as_f64().unwrap(), action["y"].as_f64().unwrap()]
        });
        for step in 1..=STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            self = self.move_to_point(
                start[0] + (x - start[0]) * share,
                start[1] + (y - start[1]) * share,
            );
            self = self.rest(Duration::from_millis(16));
        }
        self
    }

    /// Touches or presses.
    pub fn down(mut self) -> Self {
        self.actions
            .push(json!({ "type": "pointerDown", "button": 0 }));
        self
    }

    /// Lets go.
    pub fn up(mut self) -> Self {
        self.actions
            .push(json!({ "type": "pointerUp", "button": 0 }));
        self
    }

    /// Stays where it is.
    pub fn rest(mut self, time: Duration) -> Self {
        self.actions
            .push(json!({ "type": "pause", "duration": u64::try_from(time.as_millis()).unwrap() }));
        self
    }

    /// Does all of it.
    pub fn perform(self) {
        let (id, kind) = match self.kind {
            Kind::Mouse => ("mouse", "mouse"),
            Kind::Touch => ("finger", "touch"),
        };
        let source = json!([{ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": self.actions }]);
        self.browser.perform(source);
    }
}

fn middle(element: &Element<'_>) -> [f64; 2] {
    let script =
        "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })";
    element.browser.script_with(script, vec![element.json()]);
    let [x, y, width, height] = element.rectangle();
    [x + width / 2.0, y + height / 2.0]
}
