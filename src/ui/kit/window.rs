//! The window of a long list in a scrolling element: which items are near the view, and scrolling to one of them.

use std::ops::Range;

use leptos::html::ElementType;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::told::told;
use crate::drag::Strip;

/// What is seen of a long list.
#[derive(Clone, Copy)]
pub struct ListWindow {
    scroll: RwSignal<f64>,
    extent: RwSignal<f64>,
    strip: Signal<Strip>,
    /// The same for the items, which come and go.
    told: ReadSignal<Strip>,
    across: bool,
    visible: Memo<Range<usize>>,
}

impl ListWindow {
    /// Watches the size of the element behind `node` until the current owner is cleaned up. `across` is for lists that
    /// run from left to right. The element must call [`follow`](Self::follow) from its scroll event.
    #[must_use]
    pub fn new<E>(node: NodeRef<E>, strip: Signal<Strip>, across: bool) -> Self
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + 'static,
    {
        let scroll = RwSignal::new(0.0);
        let extent = RwSignal::new(0.0);
        let visible = Memo::new(move |_| {
            let extent: f64 = extent.get();
            // Half a screen more, a quarter on each side: what a flick of the finger brings is there already.
            strip.get().visible(scroll.get(), extent, extent / 4.0)
        });
        let window = Self {
            scroll,
            extent,
            strip,
            told: told(move || strip.get()),
            across,
            visible,
        };
        Effect::new(move |_| {
            if let Some(element) = node.get() {
                window.watch(element.unchecked_into());
            }
        });
        window
    }

    /// The numbers of the items to render.
    #[must_use]
    pub fn visible(self) -> Memo<Range<usize>> {
        self.visible
    }

    /// The length of all items, in CSS pixels.
    #[must_use]
    pub fn length(self) -> f64 {
        self.strip.get().extent()
    }

    /// Where the item of that number starts, in CSS pixels.
    #[must_use]
    pub fn offset(self, index: usize) -> f64 {
        self.told.get().offset(index)
    }

    /// How many items there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.told.get().count
    }

    /// Takes over the scroll position of the element.
    pub fn follow(self, element: &web_sys::Element) {
        let position = if self.across {
            element.scroll_left()
        } else {
            element.scroll_top()
        };
        self.scroll.set(f64::from(position));
    }

    /// Scrolls the element as little as shows the whole item.
    pub fn reveal(self, element: &web_sys::Element, index: usize) {
        let strip = self.strip.get_untracked();
        let now = self.scroll.get_untracked();
        let wanted = strip.reveal(index, now, self.extent.get_untracked());
        let position = wanted.round() as i32;
        // Asking the element would lay the page out.
        if position == now.round() as i32 {
            return;
        }
        if self.across {
            element.set_scroll_left(position);
        } else {
            element.set_scroll_top(position);
        }
        self.follow(element);
    }

    fn watch(self, element: web_sys::Element) {
        let across = self.across;
        let extent = self.extent;
        let measured = element.clone();
        let measure = move || {
            let length = if across {
                measured.client_width()
            } else {
                measured.client_height()
            };
            // The observer may speak once more after the list is gone.
            extent.try_set(f64::from(length));
        };
        measure();
        let callback: Closure<dyn FnMut()> = Closure::new(move || {
            // In the next frame: a list that changes its size while sizes are handed out would make the observer loop.
            let measure = measure.clone();
            request_animation_frame(measure);
        });
        let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || {
            kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
}
