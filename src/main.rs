//! The entry of the browser program. On the host it is empty, since there is nothing to show.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <main><h1>"Konvey"</h1></main> });
    // What index.html shows until the program is there.
    if let Some(start) = document().get_element_by_id("start") {
        start.remove();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
