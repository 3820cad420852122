//! The words for actions of the log and for refusals of the gate.

use super::{App, CopyTrouble};
use crate::domain::Label;
use crate::ledger::{ActionKind, Refusal};
use crate::text::Messages;

impl App {
    /// Why something was not kept, in words.
    #[must_use]
    pub fn save_error_words(self, error: &crate::wire::SaveError) -> String {
        let m = self.m();
        match error {
            crate::wire::SaveError::Full => m.storage_reason_full(),
            crate::wire::SaveError::Blocked => m.storage_reason_blocked(),
            _ => m.storage_reason_failed(),
        }
        .to_string()
    }

    /// Why there is no second copy of the last changes, in words.
    #[must_use]
    pub fn copy_trouble_words(self, trouble: &CopyTrouble) -> String {
        let m = self.m();
        match trouble {
            CopyTrouble::Absent => m.copy_reason_absent(),
            CopyTrouble::Refused(_) => m.copy_reason_refused(),
            CopyTrouble::Silent => m.copy_reason_silent(),
            CopyTrouble::Ahead => m.copy_reason_ahead(),
            CopyTrouble::Newer => m.copy_reason_newer(),
        }
        .to_string()
    }

    /// What an action of the log was, in words.
    #[must_use]
    pub fn action_words(self, seq: u64) -> String {
        let m = self.m();
        self.state.peek(|book| {
            let Some((_, action)) = book.log().action(seq) else {
                return String::new();
            };
            kind_words(m, action.kind, action.subject.as_ref(), action.count)
        })
    }

    /// Why the gate refused, in words.
    #[must_use]
    pub fn refusal_words(self, refusal: &Refusal) -> String {
        let m = self.m();
        match refusal {
            Refusal::Unknown => m.refusal_gone(),
            Refusal::DealEnded => m.refusal_deal_ended(),
            Refusal::DealOpen => m.refusal_deal_open(),
            Refusal::DealArchived => m.refusal_deal_archived(),
            Refusal::DealTrashed => m.refusal_deal_trashed(),
            Refusal::DealNotTrashed => m.refusal_deal_not_trashed(),
            Refusal::StageForWonOnly => m.refusal_stage_for_won(),
            Refusal::StageNotInPipeline => m.refusal_stage_elsewhere(),
            Refusal::StageNeedsTarget(_) => m.refusal_stage_target(),
            Refusal::LastStage => m.refusal_last_stage(),
            Refusal::NameTaken(_) => m.refusal_name_taken(),
            Refusal::NothingToDo => m.refusal_nothing_to_do(),
            Refusal::NothingInLog => m.common_nothing_to_undo(),
            Refusal::UndoBlocked { kind, subject } => {
                let action = kind_words(m, *kind, subject.as_ref(), 1);
                m.refusal_undo_stale(m.refusal_built_upon(action).to_string())
            }
            Refusal::TargetNotPositive => m.refusal_target_positive(),
            Refusal::ReadOnly => m.refusal_read_only(),
            Refusal::BookFull => m.refusal_book_full(),
            Refusal::GateShut { .. } => m.refusal_gate_shut(),
            Refusal::StageFull(limit) => m.refusal_stage_full(*limit),
            Refusal::StageHoldsDeals(_) => m.refusal_stage_holds(),
            Refusal::AmountFromItems => m.refusal_amount_from_items(),
            Refusal::SeveralCurrencies => m.refusal_several_currencies(),
            Refusal::NotOfKind(_) => m.refusal_not_of_kind(),
            Refusal::ProductInUse => m.refusal_product_in_use(),
            Refusal::ActivityOfNothing => m.refusal_activity_of_nothing(),
            Refusal::ContractEndsBeforeStart => m.refusal_contract_order(),
        }
        .to_string()
    }
}

/// The words for an action: named where it was done to one thing, counted where it was done to many.
fn kind_words(m: &Messages, kind: ActionKind, subject: Option<&Label>, count: u32) -> String {
    let name = subject.map(|label| label.to_string()).unwrap_or_default();
    let of_deals = !matches!(
        kind,
        ActionKind::Import | ActionKind::Replace | ActionKind::Merge
    );
    if of_deals && count > 1 {
        return m.history_deals_changed(count).to_string();
    }
    match kind {
        ActionKind::AddDeal => m.history_deal_created(name),
        ActionKind::EditDeal(_) => m.history_deal_changed(name),
        ActionKind::MoveDeals => m.history_deal_moved(name),
        ActionKind::Win => m.history_deal_won(name),
        ActionKind::Lose => m.history_deal_lost(name),
        ActionKind::Abandon => m.history_deal_abandoned(name),
        ActionKind::Disqualify => m.history_deal_disqualified(name),
        ActionKind::Reopen => m.history_deal_reopened(name),
        ActionKind::Duplicate => m.history_deal_duplicated(name),
        ActionKind::Archive => m.history_deal_archived(name),
        ActionKind::Unarchive => m.history_deal_unarchived(name),
        ActionKind::Trash => m.history_deal_trashed(name),
        ActionKind::Restore => m.history_deal_restored(name),
        ActionKind::Erase => m.history_deal_erased(name),
        ActionKind::AddStage => m.history_stage_added(name),
        ActionKind::EditStage => m.history_stage_changed(name),
        ActionKind::MoveStage => m.history_stage_moved(name),
        ActionKind::DeleteStage => m.history_stage_deleted(name),
        ActionKind::AddPipeline | ActionKind::EditPipeline => m.history_pipeline_changed(name),
        ActionKind::AddOwner | ActionKind::EditOwner | ActionKind::DeleteOwner => {
            m.history_owner_changed(name)
        }
        ActionKind::AddCompany | ActionKind::EditCompany | ActionKind::DeleteCompany => {
            m.history_company_changed(name)
        }
        ActionKind::AddPerson | ActionKind::EditPerson | ActionKind::DeletePerson => {
            m.history_contact_changed(name)
        }
        ActionKind::EditDeals if name.is_empty() => m.history_deals_edited(),
        ActionKind::EditDeals => m.history_deal_changed(name),
        ActionKind::Negotiate => m.history_negotiated(name),
        ActionKind::KeepOffer => m.history_offer_kept(name),
        ActionKind::SplitStage => m.history_stage_split(name),
        ActionKind::MovePipeline => m.history_pipeline_moved(name),
        ActionKind::MergePeople => m.history_people_merged(name),
        ActionKind::MergeCompanies => m.history_companies_merged(name),
        ActionKind::AddActivity => m.history_activity_added(name),
        ActionKind::LogActivity => m.history_activity_logged(name),
        ActionKind::EditActivity => m.history_activity_changed(name),
        ActionKind::FinishActivity => m.history_activity_done(name),
        ActionKind::CancelActivity => m.history_activity_cancelled(name),
        ActionKind::ReopenActivity => m.history_activity_reopened(name),
        ActionKind::DeleteActivity => m.history_activity_deleted(name),
        ActionKind::AddProduct | ActionKind::EditProduct | ActionKind::DeleteProduct => {
            m.history_product_changed(name)
        }
        ActionKind::SetTarget => m.history_target_changed(),
        ActionKind::EditSettings => m.history_settings_changed(),
        ActionKind::Import => m.history_imported(name),
        ActionKind::Replace => m.history_replaced(),
        ActionKind::Merge => m.history_merged(),
    }
    .to_string()
}
