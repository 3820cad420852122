//! Finding deals: the filter of the board, the cards of a column, the orders of lists, and what about a
//! deal wants to be seen; how people and companies stand with the seller, and which may be one. Sums nothing, renders nothing.
//!
//! A [`Filter`] is what the user set; [`Filter::matcher`] prepares it once, and [`Matcher::matches`] then asks each
//! deal. A matcher knows the companies and people by name, so it is made anew when those change; [`Filter::needs`]
//! tells what else it has gathered.

mod arrange;
mod attention;
mod bits;
mod cards;
mod chance;
mod chosen;
pub mod closing;
mod contact_order;
pub mod duplicates;
mod facts;
mod filter;
mod follow_up;
mod group;
mod haystack;
mod matcher;
mod next_step;
mod order;
pub mod palette;
mod places;
mod ready;
mod relation;
pub mod rule;
mod rules;
pub mod table;
mod text_index;
mod texts;
mod value;

pub use arrange::{Arranged, Arrangement, LaneKey, arrange};
pub use attention::{Attention, attention, idle_days};
pub use cards::{Cards, Showing, cards};
pub use chance::chance;
pub use chosen::Chosen;
pub use contact_order::{ContactNames, ContactOrder, ContactSort, contacts_in_order};
pub use facts::{Lens, Needs};
pub use filter::{Filter, OwnerChoice};
pub use follow_up::{
    FollowUp, follow_up, next_of_stage, opened_by_conversation, working_days_after,
};
pub use group::{
    Computed, GroupBy, GroupKey, NameId, Names, ScoreBand, day_in_month, edit_into, group_of,
    month_of,
};
pub use matcher::Matcher;
pub use next_step::{PlannedStep, StepState, next_step, step_state};
pub use order::{CardOrder, Order, SortKey, sort, sort_cards};
pub use ready::Ready;
pub use relation::{
    Contact, ContactList, InBase, Relation, Relations, activities_of, deals_of, lifetime_value,
};
pub use texts::Texts;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod tests;
