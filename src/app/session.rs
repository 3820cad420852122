//! What belongs to this page and not to the book: language, look, address, filter, focus.

use std::rc::Rc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::requests::Request;
use crate::domain::{DealId, ItemKey};
use crate::ports::Preferences;
use crate::route::Address;
use crate::text::{Format, Lang};

/// The state of this page.
#[derive(Clone, Copy)]
pub struct Session {
    /// The language on the screen.
    pub lang: RwSignal<Lang>,
    /// The calendar day; changes at midnight.
    pub today: RwSignal<NaiveDate>,
    /// The address on the screen.
    pub address: RwSignal<Address>,
    /// What the user chose for this browser.
    pub preferences: RwSignal<Preferences>,
    /// The dialog that is open.
    pub request: RwSignal<Option<Request>>,
    /// The card that has the focus, or had it last.
    pub focused: RwSignal<Option<DealId>>,
    /// The saved view that was opened last.
    pub view: RwSignal<Option<ItemKey>>,
    /// Writes numbers and dates in the language on the screen.
    pub(super) format: RwSignal<Rc<dyn Format>, LocalStorage>,
}
