//! Keeping: saving what the gate did, and taking turns between tabs, decided without a browser.
//!
//! It never decides about deals, and asks the browser only through `ports`.

mod after;
mod backup;
mod copy_task;
mod copying;
mod desk;
mod forget;
mod keeper;
mod linked;
mod own;
mod reconcile;
mod refresh;
mod room;
mod save;
mod save_state;
mod turn;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(in crate::keep) mod tests;

pub use after::After;
pub use backup::changes_to_take_out;
pub use copy_task::{CopyAnswer, CopyStart, CopyStep, CopyTask};
pub use desk::{Desk, Here, Timer, here};
pub use keeper::Keeper;
pub use linked::{Attempt, BookLook, Question, bring_up, wait_to_write};
pub use reconcile::{Reconciled, Reconciling, Told};
pub use room::{Room, Tightness};
pub use save_state::SaveState;
pub use turn::{ASK_MS, BUSY_MS, Effect, GRACE_MS, Input, Left, Turn};
