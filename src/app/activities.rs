//! Logging and ending activities, with what is offered afterwards. A key, a menu and a dialog come through here.

use leptos::prelude::*;

use super::{Answer, App, Offer, Request};
use crate::domain::{
    ActivityId, ActivityKind, ActivityState, ActivityValue, DealId, Label, Note, PersonId, StageId,
};
use crate::ledger::{Command, Event, NewActivity, Record, Refusal};
use crate::query::opened_by_conversation;
use crate::route::Route;
use crate::text::Words as _;

impl App {
    /// The deal whose drawer is open.
    #[must_use]
    pub fn open_deal_id(self) -> Option<DealId> {
        self.session.address.with(|address| match &address.route {
            Route::Deal { id, .. } => id.parse().ok(),
            _ => None,
        })
    }

    /// What an activity of a kind is called unless something else is typed: the kind, and with whom.
    #[must_use]
    pub fn usual_subject(self, kind: &ActivityKind, person: Option<PersonId>) -> String {
        let m = self.m();
        let kind = kind.words(m);
        let name = person.and_then(|id| {
            self.state.peek(|book| {
                let person = book.records().people.get(&id);
                person.map(|person| person.name.to_string())
            })
        });
        match name {
            Some(name) => m.activity_usual_subject(kind, name).to_string(),
            None => kind,
        }
    }

    /// Logs an activity of a deal as done today, and offers to write its result down.
    pub fn log_activity(self, deal: DealId, kind: ActivityKind) {
        let (contact, owner) = self.state.peek(|book| {
            let deal = book.records().deals.get(&deal);
            (
                deal.and_then(|deal| deal.contact),
                deal.and_then(|deal| deal.owner),
            )
        });
        let today = self.session.today.get_untracked();
        let opened = self.opened_by(Some(deal), &kind);
        let subject = Label::lossy(&self.usual_subject(&kind, contact));
        let mut values = vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::On(Some(today)),
            ActivityValue::Owner(owner),
            ActivityValue::State(ActivityState::Done(today)),
        ];
        if let Some(contact) = contact {
            values.push(ActivityValue::Attendees(vec![contact].into()));
        }
        let logged = self.m().toast_activity_logged(subject.to_string());
        let logged = logged.to_string();
        let say = move |app: App, seq| {
            let mut offers = Vec::new();
            if let Some(id) = app.added_activity(seq) {
                let words = app.m().activity_add_result().to_string();
                offers.push((words, Offer::Ask(Request::FinishActivity(id))));
            }
            offers.extend(opened.map(|stage| app.offer_to_go_on(deal, stage)));
            app.notices.offering(logged, Some(seq), offers);
        };
        let command = Command::AddActivity(Box::new(NewActivity {
            kind,
            subject,
            values,
        }));
        if let Answer::Refused(refusal) = self.dispatch_and_say(command, say) {
            self.notices.failed(self.refusal_words(&refusal));
        }
    }

    /// Ends an activity or plans it anew, and plans the next one in the same action; gives the words of a refusal.
    pub fn set_activity_state(
        self,
        activity: ActivityId,
        state: ActivityState,
        result: Option<Note>,
        next: Option<NewActivity>,
    ) -> Option<String> {
        let known = self.state.peek(|book| {
            let activity = book.records().activities.get(&activity)?;
            Some((activity.deal, activity.kind.clone(), activity.state))
        });
        let (deal, kind, before) = known?;
        let done = matches!(state, ActivityState::Done(_)) && before != state;
        let opened = if done {
            self.opened_by(deal, &kind)
        } else {
            None
        };
        let say = move |app: Self, seq| {
            let m = app.m();
            let words = match state {
                ActivityState::Done(_) if done => m.toast_activity_done(),
                ActivityState::Done(_) => m.toast_activity_changed(),
                ActivityState::Cancelled => m.toast_activity_cancelled(),
                ActivityState::Planned => m.toast_activity_planned(),
            };
            let offers = deal
                .zip(opened)
                .map(|(deal, stage)| app.offer_to_go_on(deal, stage));
            app.notices
                .offering(words.to_string(), Some(seq), offers.into_iter().collect());
        };
        let command = Command::SetActivityState {
            activity,
            state,
            result,
            next: next.map(Box::new),
        };
        match self.dispatch_and_say(command, say) {
            Answer::Done(_) | Answer::Later | Answer::Refused(Refusal::NothingToDo) => None,
            Answer::Refused(refusal) => Some(self.refusal_words(&refusal)),
        }
    }

    /// The stage that a conversation opens which is logged now.
    fn opened_by(self, deal: Option<DealId>, kind: &ActivityKind) -> Option<StageId> {
        let today = self.session.today.get_untracked();
        let deal = deal.filter(|_| kind.is_conversation())?;
        self.state
            .peek(|book| opened_by_conversation(book, deal, today))
    }

    fn offer_to_go_on(self, deal: DealId, stage: StageId) -> (String, Offer) {
        let name = self.state.peek(|book| {
            let stage = book.records().stages.get(&stage);
            stage
                .map(|stage| stage.name.to_string())
                .unwrap_or_default()
        });
        let words = self.m().activity_move_on(name).to_string();
        (words, Offer::MoveOn(deal, stage))
    }

    /// The activity that an action of the log made.
    #[must_use]
    pub fn added_activity(self, seq: u64) -> Option<ActivityId> {
        self.state.peek(|book| {
            let (_, action) = book.log().action(seq)?;
            action.events.iter().find_map(|event| match event {
                Event::Added(Record::Activity(activity)) => Some(activity.id),
                _ => None,
            })
        })
    }
}
