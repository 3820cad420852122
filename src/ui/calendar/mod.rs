//! Open deals by the time of their expected close: a board of months, and a calendar of days with what is planned.
//!
//! Both share [`Times`](shared::Times): which deals are shown, and how one of them gets another day. Cards hold no
//! listeners; the screen finds a card by its `data-deal-id` and a place for a drop by its `data-zone`.

mod calendar_screen;
mod card;
mod day_cell;
mod dragging;
mod month_column;
mod months_screen;
mod shared;
mod zone;

pub use calendar_screen::CalendarScreen;
pub use months_screen::MonthsScreen;
