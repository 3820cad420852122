//! The frames of the page, for work that is more than one of them has room for.

use js_sys::Promise;
use leptos::leptos_dom::helpers::window;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since the page was opened.
#[must_use]
pub fn now() -> f64 {
    window()
        .performance()
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// Waits for the next frame; what follows is done before it is laid out and painted. In a page that nobody sees there
/// are no frames.
pub async fn next_frame() {
    let frame = Promise::new(&mut |done, _| {
        // Where there is no frame to wait for, nothing waits.
        if window().request_animation_frame(&done).is_err() {
            let _ = done.call0(&done);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(frame).await;
}
