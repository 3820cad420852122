//! What is done to stages from more than one screen.

use super::App;
use crate::domain::{StageId, StageValue};
use crate::ledger::Command;

impl App {
    /// Puts a stage away or brings it back. One in which deals stand stays, and it is said what to do with them.
    pub fn put_stage_away(self, stage: StageId, away: bool) {
        let values = vec![StageValue::Archived(away)];
        self.act(Command::SetStage { stage, values }, move || {
            let m = self.m();
            if away {
                m.toast_stage_archived().to_string()
            } else {
                m.toast_stage_back().to_string()
            }
        });
    }
}
