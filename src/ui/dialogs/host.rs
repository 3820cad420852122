//! Shows the dialog that is asked for.

use leptos::prelude::*;

use super::close_date::CloseDate;
use super::delete_stage::DeleteStage;
use super::erase::Erase;
use super::gate::Gate;
use super::lose::Lose;
use super::move_deals::MoveDeals;
use super::new_deal::NewDeal;
use super::new_pipeline::NewPipeline;
use super::rename_pipeline::RenamePipeline;
use super::reopen::Reopen;
use super::skip::Skip;
use super::split_stage::SplitStage;
use super::stage_form::StageForm;
use super::stage_process::StageProcess;
use super::target::Target;
use super::win::Win;
use crate::app::{App, Request};
use crate::ui::activity::{ActivityForm, FinishActivity, LogMenu, Of};
use crate::ui::bulk::{EditMany, TrashMany};
use crate::ui::contacts::{Letter, MergeCompanies, MergePeople, NewCompany, NewPerson};
use crate::ui::kit::Dialog;
use crate::ui::offer::Proposal;
use crate::ui::palette::Palette;
use crate::ui::parts;
use crate::ui::shell::ShortcutList;

/// The place where dialogs appear; stands once on the page.
#[component]
pub fn DialogHost() -> impl IntoView {
    let app = App::of_page();
    move || app.session.request.get().map(parts::dialog)
}

/// The dialog that is asked for.
pub fn show(request: Request) -> AnyView {
    match request {
        Request::NewDeal(stage) => view! { <NewDeal stage=stage /> }.into_any(),
        Request::Move(deals) => view! { <MoveDeals deals=deals /> }.into_any(),
        Request::Win(deal, after_sale, edits) => {
            view! { <Win deal=deal after_sale=after_sale edits=edits /> }.into_any()
        }
        Request::Lose(deal) => view! { <Lose deals=vec![deal] /> }.into_any(),
        Request::LoseMany(deals) => view! { <Lose deals=deals /> }.into_any(),
        Request::EditMany(deals) => view! { <EditMany deals=deals /> }.into_any(),
        Request::TrashMany(deals) => view! { <TrashMany deals=deals /> }.into_any(),
        Request::CloseDate(deal) => view! { <CloseDate deal=deal /> }.into_any(),
        Request::Disqualify(deal) => view! { <Lose deals=vec![deal] unfit=true /> }.into_any(),
        Request::Reopen(deal) => view! { <Reopen deal=deal /> }.into_any(),
        Request::EditStage(stage) => view! { <StageForm stage=Some(stage) /> }.into_any(),
        Request::AddStage(pipeline, kind, before) => {
            view! { <StageForm pipeline=Some(pipeline) kind=kind before=before /> }.into_any()
        }
        Request::DeleteStage(stage) => view! { <DeleteStage stage=stage /> }.into_any(),
        Request::Gate(crossing) => view! { <Gate crossing=crossing /> }.into_any(),
        Request::Skip(crossing) => view! { <Skip crossing=crossing /> }.into_any(),
        Request::StageProcess(stage) => view! { <StageProcess stage=stage /> }.into_any(),
        Request::SplitStage(stage) => view! { <SplitStage stage=stage /> }.into_any(),
        Request::MergeStage(stage) => view! { <DeleteStage stage=stage merge=true /> }.into_any(),
        Request::NewPipeline(copied) => view! { <NewPipeline copied=copied /> }.into_any(),
        Request::RenamePipeline(pipeline) => {
            view! { <RenamePipeline pipeline=pipeline /> }.into_any()
        }
        Request::Target => view! { <Target /> }.into_any(),
        Request::Erase(deals) => view! { <Erase deals=deals /> }.into_any(),
        Request::Palette => view! { <Palette /> }.into_any(),
        Request::NewActivity {
            deal,
            person,
            company,
            kind,
        } => view! { <ActivityForm of=Of { deal, person, company } kind=kind /> }.into_any(),
        Request::EditActivity(id) => view! { <ActivityForm activity=Some(id) /> }.into_any(),
        Request::FinishActivity(id) => view! { <FinishActivity activity=id /> }.into_any(),
        Request::LogActivity => view! { <LogMenu /> }.into_any(),
        Request::NewPerson(company) => view! { <NewPerson company=company /> }.into_any(),
        Request::NewCompany => view! { <NewCompany /> }.into_any(),
        Request::MergePeople(ids) => view! { <MergePeople ids=ids /> }.into_any(),
        Request::MergeCompanies(ids) => view! { <MergeCompanies ids=ids /> }.into_any(),
        Request::Letter { person, deal } => view! { <Letter person=person deal=deal /> }.into_any(),
        Request::Proposal(deal) => view! { <Proposal deal=deal /> }.into_any(),
        Request::Shortcuts => view! { <Shortcuts /> }.into_any(),
    }
}

#[component]
fn Shortcuts() -> impl IntoView {
    let app = App::of_page();
    view! {
        <Dialog
            open=Signal::derive(move || app.session.request.with(Option::is_some))
            on_close=move |()| app.session.request.set(None)
            title=Signal::derive(move || app.m().nav_shortcuts().to_string())
            close_name=Signal::derive(move || app.m().common_close().to_string())
            light=true
        >
            <ShortcutList />
        </Dialog>
    }
}
