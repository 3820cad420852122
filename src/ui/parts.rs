//! Everything behind the board: the screens, the drawer of a deal and the dialogs.

use leptos::prelude::*;

use super::board::LookPanel;
use super::bulk::BulkVerbs;
use super::calendar::CalendarScreen;
use super::contacts::{CompanyScreen, ContactsScreen, DuplicatesScreen, PersonScreen};
use super::deal::DealDrawer;
use super::dialogs;
use super::filter::{Editor, NameDialog, Naming};
use super::import::ImportScreen;
use super::later::parts;
use super::missing::Missing;
use super::put_away::{ArchiveScreen, TrashScreen};
use super::reports::{AnalyticsScreen, DealsScreen, FunnelScreen, PipelineScreen};
use super::settings::SettingsScreen;
use super::table::TableScreen;
use super::welcome::Welcome;
use crate::app::Request;
use crate::domain::DealId;
use crate::query::rule::Condition;

// Code that two groups share comes in a file of its own for each pair and triple of them, so there are few groups.
parts! {
    deal {
        /// A dialog.
        dialog(request: Request) => dialogs::show(request);
        /// A deal, beside the screen.
        drawer(deal: DealId) => view! { <DealDrawer deal=deal /> };
        /// The dialog of one condition of the filter.
        condition(
            open: RwSignal<Option<Option<Condition>>>,
            on_done: Callback<Condition>
        ) => view! { <Editor open=open on_done=on_done /> };
        /// The dialog that asks for the name of a view.
        view_name(naming: RwSignal<Option<Naming>>) => view! { <NameDialog naming=naming /> };
        /// The choice of how a board looks.
        board_look() => view! { <LookPanel /> };
        /// What can be done with the selected deals.
        bulk(selected: Memo<Vec<DealId>>) => view! { <BulkVerbs selected=selected /> };
    }
    screens {
        /// The deals as rows.
        table() => view! { <TableScreen /> };
        /// The deals by their dates.
        calendar() => view! { <CalendarScreen /> };
        /// The report of the pipeline.
        pipeline() => view! { <PipelineScreen /> };
        /// The report of the funnel.
        funnel() => view! { <FunnelScreen /> };
        /// The reports of won and lost deals, goals and forecast.
        analytics() => view! { <AnalyticsScreen /> };
        /// The deals behind a number.
        deals() => view! { <DealsScreen /> };
        /// People and companies.
        contacts() => view! { <ContactsScreen /> };
        /// A person.
        person() => view! { <PersonScreen /> };
        /// A company.
        company() => view! { <CompanyScreen /> };
        /// Contacts that are there twice.
        duplicates() => view! { <DuplicatesScreen /> };
    }
    office {
        /// The settings.
        settings() => view! { <SettingsScreen /> };
        /// The import of files.
        import() => view! { <ImportScreen /> };
        /// The trash.
        trash() => view! { <TrashScreen /> };
        /// The archive.
        archive() => view! { <ArchiveScreen /> };
    }
    welcome {
        /// The first screen.
        welcome() => view! { <Welcome /> };
        /// What to do when the data are gone.
        missing() => view! { <Missing /> };
    }
}
