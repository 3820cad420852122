//! Everything behind the board: the screens, the drawer of a deal and the dialogs.

use leptos::prelude::*;

use super::calendar::CalendarScreen;
use super::contacts::{CompanyScreen, ContactsScreen, DuplicatesScreen, PersonScreen};
use super::deal::DealDrawer;
use super::dialogs;
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

// Code that two groups share comes in a file of its own for each pair and triple of them, so there are few groups.
parts! {
    deal {
        /// A dialog.
        dialog(request: Request) => dialogs::show(request);
        /// A deal, beside the screen.
        drawer(deal: DealId) => view! { <DealDrawer deal=deal /> };
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
