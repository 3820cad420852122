//! The one way from a screen to the book.

use super::App;
use super::saving::Gate;
use crate::ledger::{Command, Refusal, Step};

/// What became of a command.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It was carried out; this is the number of its action.
    Done(u64),
    /// A law of the book is against it, and nothing changed.
    Refused(Refusal),
    /// Another tab is writing; it is carried out as soon as that one has let go.
    Later,
}

impl App {
    /// Gives a command to the gate and keeps what it did.
    pub fn dispatch(self, command: Command) -> Answer {
        match self.saving.gate() {
            Gate::Open => match self.carry_out(command) {
                Ok(done) => Answer::Done(done.seq),
                Err(refusal) => Answer::Refused(refusal),
            },
            Gate::Later => {
                self.wait_for_turn(command, None);
                Answer::Later
            }
            Gate::Shut => Answer::Refused(Refusal::ReadOnly),
        }
    }

    /// Gives a command to the gate as above; `say` tells what it did, with the number of its action, now or when it is
    /// this tab's turn.
    pub(super) fn dispatch_and_say(
        self,
        command: Command,
        say: impl FnOnce(Self, u64) + 'static,
    ) -> Answer {
        if self.saving.gate() == Gate::Later {
            self.wait_for_turn(command, Some(Box::new(say)));
            return Answer::Later;
        }
        let answer = self.dispatch(command);
        if let Answer::Done(seq) = answer {
            say(self, seq);
        }
        answer
    }

    /// Gives a command to the gate and says what became of it: a message with a button that takes it back, or why
    /// it was refused. Returns whether it was carried out.
    pub fn act(self, command: Command, done: impl FnOnce() -> String + 'static) -> bool {
        let say = move |app: Self, seq| app.notices.done(done(), Some(seq));
        match self.dispatch_and_say(command, say) {
            Answer::Done(_) | Answer::Later | Answer::Refused(Refusal::NothingToDo) => true,
            Answer::Refused(refusal) => {
                self.notices.failed(self.refusal_words(&refusal));
                false
            }
        }
    }

    /// Takes the last action back and says which it was.
    pub fn undo(self) {
        self.step(Command::Undo);
    }

    /// Takes one action back, if no later one builds on it.
    pub fn undo_action(self, seq: u64) {
        self.step(Command::UndoAction { seq });
    }

    /// Does the last undone action again.
    pub fn redo(self) {
        self.step(Command::Redo);
    }

    fn step(self, command: Command) {
        let back = command != Command::Redo;
        match self.dispatch(command) {
            Answer::Done(seq) => self.tell(seq),
            Answer::Refused(Refusal::NothingInLog) => {
                let m = self.m();
                let text = if back {
                    m.common_nothing_to_undo()
                } else {
                    m.common_nothing_to_redo()
                };
                self.notices.done(text.to_string(), None);
            }
            Answer::Refused(refusal) => self.notices.failed(self.refusal_words(&refusal)),
            Answer::Later => {}
        }
    }

    /// Says what an entry of the log did: an action, with a button that takes it back, or a step through the log.
    pub(super) fn tell(self, seq: u64) {
        let step = self.state.peek(|book| {
            let entry = book.log().entry(seq)?;
            Some(match entry.step {
                Step::Do(_) => (seq, None),
                Step::Undo(action) => (action, Some(true)),
                Step::Redo(action) => (action, Some(false)),
            })
        });
        let Some((action, back)) = step else { return };
        let (m, what) = (self.m(), self.action_words(action));
        let text = match back {
            None => return self.notices.done(what, Some(seq)),
            Some(true) => m.common_undone(what).to_string(),
            Some(false) => m.common_redone(what).to_string(),
        };
        self.notices.say(text.clone());
        self.notices.done(text, None);
    }
}
