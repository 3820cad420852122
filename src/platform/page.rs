//! The page as a whole: look, language, sight, leaving.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BeforeUnloadEvent, Document, VisibilityState};

use super::panic;
use crate::ports::{Answer, Page, SightListener, Theme};
use crate::text::Lang;

/// Makes the browser ask before the page is left.
type Ask = Closure<dyn Fn(BeforeUnloadEvent)>;

/// The page of the browser.
#[derive(Default)]
pub struct BrowserPage {
    guard: RefCell<Option<Ask>>,
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The storage as the browser manages it; none on an address without a secure context.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.dyn_into().ok()
}

/// Asks the browser to put a text on the clipboard; none on an address without a secure context.
fn write_clipboard(text: &str) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// Waits for a yes or a no of the browser.
async fn yes_or_no(asked: Option<js_sys::Promise>) -> Option<bool> {
    let answer = wasm_bindgen_futures::JsFuture::from(asked?).await;
    answer.ok()?.as_bool()
}

impl Page for BrowserPage {
    fn is_protected(&self) -> Answer<Option<bool>> {
        Box::pin(yes_or_no(
            manager().and_then(|manager| manager.persisted().ok()),
        ))
    }

    fn protect(&self) -> Answer<Option<bool>> {
        Box::pin(yes_or_no(
            manager().and_then(|manager| manager.persist().ok()),
        ))
    }

    fn set_theme(&self, theme: Theme) {
        let Some(root) = document().and_then(|document| document.document_element()) else {
            return;
        };
        // Without the attribute the style sheets follow the system.
        let _ = match theme {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.name()),
        };
    }

    fn set_lang(&self, lang: Lang) {
        if let Some(root) = document().and_then(|document| document.document_element()) {
            let _ = root.set_attribute("lang", lang.tag());
        }
    }

    fn on_sight(&self, listener: SightListener) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let listen = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let shown = document()
                .is_some_and(|document| document.visibility_state() == VisibilityState::Visible);
            // A page that is left may still say that it is visible.
            listener(shown && event.type_() != "pagehide" && event.type_() != "freeze");
        });
        for name in ["visibilitychange", "pagehide", "pageshow", "freeze"] {
            // All of them reach the window, `visibilitychange` and `freeze` from the document.
            let _ = window.add_event_listener_with_callback_and_bool(
                name,
                listen.as_ref().unchecked_ref(),
                true,
            );
        }
        listen.forget();
    }

    fn guard_leaving(&self, guard: bool) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let mut held = self.guard.borrow_mut();
        if guard == held.is_some() {
            return;
        }
        if let Some(old) = held.take() {
            let _ = window
                .remove_event_listener_with_callback("beforeunload", old.as_ref().unchecked_ref());
            return;
        }
        let ask = Ask::new(|event: BeforeUnloadEvent| {
            event.prevent_default();
            // Older browsers ask only if there is a text, which none of them shows.
            event.set_return_value("unsaved");
        });
        let _ =
            window.add_event_listener_with_callback("beforeunload", ask.as_ref().unchecked_ref());
        *held = Some(ask);
    }

    fn reload(&self) {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    }

    fn breathe(&self) -> Answer<()> {
        // A timeout also comes in a tab that nobody sees, where frames do not.
        self.later(0)
    }

    fn later(&self, ms: u32) -> Answer<()> {
        let later = js_sys::Promise::new(&mut |go_on, _| {
            if let Some(window) = web_sys::window() {
                let ms = i32::try_from(ms).unwrap_or(i32::MAX);
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&go_on, ms);
            }
        });
        Box::pin(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(later).await;
        })
    }

    fn copy(&self, text: String) -> Answer<bool> {
        // Asked at once, while the press of the button still counts.
        let asked = write_clipboard(&text);
        Box::pin(async move {
            match asked {
                Some(asked) => wasm_bindgen_futures::JsFuture::from(asked).await.is_ok(),
                None => false,
            }
        })
    }

    fn print(&self, name: &str) {
        let (Some(window), Some(document)) = (web_sys::window(), document()) else {
            return;
        };
        // Browsers offer the title of the page as the name of the file.
        let title = document.title();
        document.set_title(name);
        let _ = window.print();
        document.set_title(&title);
    }

    fn is_secure(&self) -> bool {
        web_sys::window().is_none_or(|window| window.is_secure_context())
    }

    fn is_dead(&self) -> bool {
        panic::is_dead()
    }
}

/// Takes the text away that stood in the page while the program was loading.
pub fn remove_splash() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(splash) = document.and_then(|document| document.get_element_by_id("start")) {
        splash.remove();
    }
}
