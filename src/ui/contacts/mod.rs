//! People and companies: their lists, the page of each, duplicates, and letters to them.

mod activities;
mod columns;
mod deals;
mod duplicates;
mod fields;
mod forms;
mod history;
mod letter;
mod likely;
mod links;
mod merge;
mod merge_dialog;
mod money;
mod page;
mod pick;
mod screen;
mod table;
mod values;
mod words;

pub use duplicates::DuplicatesScreen;
pub use forms::{NewCompany, NewPerson};
pub use letter::Letter;
pub use likely::{LikeCompany, LikeDeal};
pub use links::{mail_href, phone_href};
pub use merge_dialog::{MergeCompanies, MergePeople};
pub use page::{CompanyScreen, PersonScreen};
pub use pick::{COMPANIES, ContactPick, PEOPLE, Picked};
pub use screen::ContactsScreen;
