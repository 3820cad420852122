//! Making a demo, by code that comes with the first screen: a page that opens the own book does without.

use std::rc::Rc;
use std::task::Poll;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::App;
use super::start::default_currency;
use crate::exchange::demo::{Recipe, generate};
use crate::keep::{Desk, SaveState};
use crate::ledger::{Book, Log, Records};
use crate::ports::kv::Kv;
use crate::ports::poll_once;
use crate::route::Demo;
use crate::wire::store::Store;

#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what loads it puts its own failure into the result"
)]
#[leptos::wasm_split::wasm_split(welcome, wasm_split_path = leptos::wasm_split, fallible)]
fn records(recipe: Recipe) -> Result<Records, SplitLoaderError> {
    Ok(generate(&recipe))
}

#[cfg(not(feature = "split"))]
#[allow(
    clippy::unused_async,
    reason = "it waits where the program is in parts"
)]
async fn records(recipe: Recipe) -> Result<Records, SplitLoaderError> {
    Ok(generate(&recipe))
}

impl App {
    /// Makes a demo and opens it: at once if the code for it is there, else as soon as it is. It is kept in what is given,
    /// if there is room.
    pub(super) fn make_demo(self, demo: Demo, keep_in: Option<(Rc<dyn Kv>, Store)>) {
        let lang = self.session.lang.get_untracked();
        let mut made = Box::pin(records(Recipe {
            deals: demo.deals(),
            seed: demo.seed(),
            lang,
            today: self.session.today.get_untracked(),
            currency: default_currency(lang),
        }));
        if let Poll::Ready(made) = poll_once(made.as_mut()) {
            return self.open_made(demo, keep_in, made);
        }
        let visit = self.saving.inner().visit.get();
        self.saving.opening.set(true);
        spawn_local(async move {
            let made = made.await;
            // The user may have gone elsewhere meanwhile.
            if self.saving.inner().visit.get() == visit {
                self.open_made(demo, keep_in, made);
            }
        });
    }

    fn open_made(
        self,
        demo: Demo,
        keep_in: Option<(Rc<dyn Kv>, Store)>,
        made: Result<Records, SplitLoaderError>,
    ) {
        let Ok(records) = made else {
            return self.saving.unmade.set(true);
        };
        let book = Book::restore(records, Log::default(), &[]);
        let kept = keep_in.and_then(|(kv, store)| {
            let store = Self::keep_demo(demo, kv.as_ref(), store, &book)?;
            Some((kv, store))
        });
        self.state.open(book);
        self.saving.opening.set(false);
        match kept {
            Some((kv, store)) => self.start_keeping(kv, store),
            None => self.show(SaveState::DemoInMemory),
        }
    }

    /// Opens anew what the address names, since the code for it did not come.
    pub fn open_again(self) {
        let space = *self.saving.inner().space.borrow();
        if let Some(space) = space {
            self.close_space();
            self.open_space(space);
        }
    }
}
