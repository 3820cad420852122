//! The picture of the card under the pointer: a copy of the card, moved by transforms alone.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::kit::{bounds_of, set_length};
use crate::drag::Point;

/// The place of the picture; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Preview {
    node: NodeRef<html::Div>,
    /// Where the card stood when it was lifted.
    start: StoredValue<Point>,
}

impl Preview {
    /// A place without a picture.
    #[must_use]
    pub fn new() -> Self {
        Self {
            node: NodeRef::new(),
            start: StoredValue::new(Point::default()),
        }
    }

    /// The element that holds the picture. It stands outside of what scrolls, which would cut it.
    #[must_use]
    pub fn view(self) -> impl IntoView {
        view! { <div node_ref=self.node class="preview" aria-hidden="true" inert=true></div> }
    }

    /// Shows a card where it stands, with the number of the deals that go with it.
    pub fn show(self, card: &web_sys::Element, count: usize) {
        let Some(node) = self.node.get_untracked() else {
            return;
        };
        let rect = bounds_of(card);
        let Ok(copy) = card.clone_node_with_deep(true) else {
            return;
        };
        if let Some(copy) = copy.dyn_ref::<web_sys::Element>() {
            let _ = copy.class_list().remove_1("card--source");
            if count > 1 {
                let _ = copy.set_attribute("data-count", &count.to_string());
            }
        }
        self.clear();
        // Fails only for a node that may not stand there, and a card may.
        let _ = node.append_child(&copy);
        set_length(&node, "width", rect.width);
        self.start.set_value(Point {
            x: rect.left,
            y: rect.top,
        });
        self.shift(Point::default());
    }

    /// Moves the picture so far from where the card stood.
    pub fn shift(self, by: Point) {
        if let Some(node) = self.node.try_get_untracked().flatten() {
            let start = self.start.get_value();
            let (x, y) = (start.x + by.x, start.y + by.y);
            let style = web_sys::HtmlElement::style(&node);
            let _ = style.set_property("transform", &format!("translate({x:.1}px, {y:.1}px)"));
        }
    }

    /// Removes the picture.
    pub fn clear(self) {
        if let Some(node) = self.node.try_get_untracked().flatten() {
            node.set_text_content(None);
        }
    }
}
