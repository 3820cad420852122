//! The entry of the browser program. On the host it is empty, since there is nothing to show.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| leptos::prelude::view! { <main><h1>"Konvey"</h1></main> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
