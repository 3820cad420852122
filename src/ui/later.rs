//! Parts of the page whose code comes when they are first shown.
//!
//! The finished site keeps the code of a part in a wasm of its own, so that the board need not wait for it. Where the
//! program is one wasm, in development and in tests, a part is there at once.

use std::future::Future;
use std::task::Poll;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::wasm_split::SplitLoaderError;

use crate::app::{App, poll_once};
use crate::ui::kit::Button;

/// A part, or why there is none.
pub type Loaded = Result<AnyView, SplitLoaderError>;

/// Shows a part: in the same frame if its code is there, else as soon as it is.
pub fn later<F>(part: impl Fn() -> F + Clone + Send + 'static) -> AnyView
where
    F: Future<Output = Loaded> + 'static,
{
    // What the part reads while it is built changes inside of it, and never builds it anew.
    let mut first = Box::pin(ScopedFuture::new_untracked(part()));
    match poll_once(first.as_mut()) {
        Poll::Ready(Ok(view)) => view,
        Poll::Ready(Err(_)) => failed(move || later(part.clone())),
        Poll::Pending => {
            let slot = RwSignal::new_local(None);
            spawn_local_scoped_with_cancellation(async move {
                let view = first
                    .await
                    .unwrap_or_else(|_| failed(move || later(part.clone())));
                slot.set(Some(view));
            });
            (move || {
                slot.track();
                slot.try_update_untracked(Option::take).flatten()
            })
            .into_any()
        }
    }
}

/// Shows a part that is nothing while it is not wanted, such as a dialog, from when it is first wanted on.
pub fn wanted(
    is_wanted: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let ever = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_wanted());
    move || ever.get().then(&part)
}

/// Says that a part could not be loaded. `again` shows it, or what is there in its place, when it is told to.
pub fn failed(again: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    view! { <Failed again=again /> }.into_any()
}

/// Says that a part could not be loaded, and tries again when it is told to.
#[component]
fn Failed(
    /// Shows the part, or this once more.
    again: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let app = App::of_page();
    let tries = RwSignal::new(false);
    move || {
        if tries.get() {
            return again();
        }
        view! {
            <div class="part-failed" role="alert">
                <p class="part-failed__text">{move || app.m().part_failed().to_string()}</p>
                <Button
                    label=move || app.m().part_again().to_string()
                    on_press=move |()| tries.set(true)
                />
            </div>
        }
        .into_any()
    }
}

/// Makes functions that show a part by [`later`], in groups that come together, and for each group one that loads it
/// ahead.
macro_rules! parts {
    ($($group:ident {$(
        $(#[$words:meta])* $name:ident($($argument:ident: $type:ty),*) => $view:expr;
    )*})*) => {
        $(
            $(
                $(#[$words])*
                pub fn $name($($argument: $type),*) -> leptos::prelude::AnyView {
                    #[cfg(feature = "split")]
                    #[leptos::wasm_split::wasm_split(
                        $group,
                        wasm_split_path = leptos::wasm_split,
                        fallible
                    )]
                    fn $name($($argument: $type),*) -> $crate::ui::later::Loaded {
                        Ok(leptos::prelude::IntoAny::into_any($view))
                    }
                    #[cfg(not(feature = "split"))]
                    #[allow(clippy::unused_async, reason = "it waits where the program is in parts")]
                    async fn $name($($argument: $type),*) -> $crate::ui::later::Loaded {
                        Ok(leptos::prelude::IntoAny::into_any($view))
                    }
                    $crate::ui::later::later(move || $name($($argument.clone()),*))
                }
            )*
        )*

        /// Loads every part, so that none is waited for later. A part that does not come is asked for again when it is
        /// shown.
        #[allow(clippy::unused_async, reason = "it waits where the program is in parts")]
        pub async fn load_ahead() {
            $({
                #[cfg(feature = "split")]
                #[leptos::wasm_split::wasm_split(
                    $group,
                    wasm_split_path = leptos::wasm_split,
                    fallible
                )]
                fn $group() -> Result<(), leptos::wasm_split::SplitLoaderError> {
                    Ok(())
                }
                #[cfg(feature = "split")]
                let _ = $group().await;
            })*
        }
    };
}
pub(in crate::ui) use parts;
