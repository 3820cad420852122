//! The frame around every screen: navigation, top bar, banners, dialogs, messages, keys.

mod banners;
mod bottom_bar;
mod insecure_bar;
mod keyboard;
mod mark;
mod messages;
mod outlet;
mod pipeline_switcher;
mod rail;
mod root;
mod safety_bars;
mod save_mark;
mod screens;
mod shortcuts;
mod top_bar;

pub use mark::Mark;
pub use root::Root;
pub use safety_bars::room_words;
pub use save_mark::SaveMark;
pub use shortcuts::{ShortcutList, keys_text};
