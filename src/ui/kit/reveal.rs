//! Bringing what is cut off into view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Brings one of a row wholly into the row where that is cut off, to its middle, and scrolls nothing else further than it
/// must.
pub fn reveal(one: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_inline(ScrollLogicalPosition::Center);
    options.set_block(ScrollLogicalPosition::Nearest);
    one.scroll_into_view_with_scroll_into_view_options(&options);
}
