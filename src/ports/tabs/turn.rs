//! Whose turn it is to write, decided without a browser.
//!
//! One tab holds a lock and writes; it tells each entry to the others, which follow. The first edit in a follower asks
//! the writer, which tells what it has, lets the lock go and follows. One that does not answer is taken for frozen: its
//! lock is stolen and the term raised, so that it knows itself ousted when it wakes up. Whoever holds the lock writes,
//! whatever the messages say: they come in any order with respect to the lock.

use super::{Grab, Message, Run};

/// How long a writer may take to answer, in milliseconds, until it is taken for frozen.
pub const ASK_MS: u32 = 2_000;
/// How long the words of the last writer may take to come after its lock, in milliseconds.
pub const GRACE_MS: u32 = 150;

/// What this tab is to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It does not know yet whether the lock was free.
    Starting,
    /// Another tab writes, or none.
    Following,
    /// It has asked for the turn.
    Asking,
    /// It holds the lock but has not heard how the last writer left the book.
    Granted,
    /// It has asked for the lock by force.
    Stealing,
    /// It holds the lock and is making sure that its book is the last one.
    Resuming,
    /// It writes.
    Writing,
}

/// What happens to a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The book was read and the link is there.
    Start,
    /// The user wants to change something.
    Want,
    /// A message came.
    Heard(Message),
    /// The lock is held, or was not to be had.
    Locked(bool),
    /// The lock was taken away.
    Lost,
    /// The time of a timer is up.
    TimeUp(u32),
    /// The book is the last one and may be written to, in this term.
    Resumed(u64),
    /// The book was read anew, in this term.
    Reloaded(u64),
    /// An entry that another tab told did not fit the book.
    Misfit,
}

/// What a tab has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the lock.
    Grab(Grab),
    /// Let the lock go.
    Release,
    /// Tell the other tabs.
    Post(Message),
    /// Start the timer of this number; it takes the place of an earlier one.
    Timer(u32, u32),
    /// Take these entries of the writer in, those excepted that are there already.
    Take(Run),
    /// Tell the entries from this number on to the others.
    Tell(u64),
    /// Store what is not stored yet and tell the others with [`Message::Yield`], from this number on.
    HandOver(u64),
    /// Become the writer: check the store against the book and give [`Input::Resumed`].
    Resume {
        /// A writer was ousted: the term must be raised.
        ousted: bool,
        /// How the last writer left the stored form, if it told.
        mark: Option<String>,
    },
    /// Read the book anew, once the store shows this term or a later one, and give [`Input::Reloaded`].
    Reload(u64),
    /// The same after this tab was ousted: what it wrote and the store does not have is to be done again.
    ReloadOusted(u64),
    /// Carry out what the user wanted.
    Run,
    /// Stop: the data are gone.
    Stop,
}

/// The state of one tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    role: Role,
    wanted: bool,
    term: u64,
    timer: u32,
    /// How the last writer left the stored form.
    mark: Option<String>,
}

impl Turn {
    /// A tab that has read the book in this term and knows of no others.
    #[must_use]
    pub fn new(term: u64) -> Self {
        Self {
            role: Role::Starting,
            wanted: false,
            term,
            timer: 0,
            mark: None,
        }
    }

    /// Whether this tab writes.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.role == Role::Writing
    }

    /// The term of the last writer known.
    #[must_use]
    pub fn term(&self) -> u64 {
        self.term
    }

    /// Takes one thing that happened in. `next` is the number that the next entry of this tab's book gets.
    #[must_use]
    pub fn step(&mut self, input: Input, next: u64) -> Vec<Effect> {
        match input {
            Input::Start => vec![Effect::Grab(Grab::IfFree)],
            Input::Want => self.want(next),
            Input::Heard(message) => self.heard(message, next),
            Input::Locked(held) => self.locked(held, next),
            Input::Lost => self.lost(next),
            Input::TimeUp(timer) if timer == self.timer => self.time_up(),
            Input::TimeUp(_) => vec![],
            Input::Resumed(term) => self.resumed(term, next),
            Input::Reloaded(term) => {
                self.term = self.term.max(term);
                vec![]
            }
            Input::Misfit => match self.role {
                Role::Resuming | Role::Writing => vec![],
                _ => vec![Effect::Reload(self.term)],
            },
        }
    }

    fn want(&mut self, next: u64) -> Vec<Effect> {
        match self.role {
            Role::Writing => vec![Effect::Run],
            Role::Following => {
                self.wanted = true;
                self.role = Role::Asking;
                self.mark = None;
                let mut effects = self.ask(next);
                effects.push(Effect::Grab(Grab::Wait));
                effects
            }
            _ => {
                self.wanted = true;
                vec![]
            }
        }
    }

    fn ask(&mut self, next: u64) -> Vec<Effect> {
        vec![Effect::Post(Message::Ask { next }), self.start(ASK_MS)]
    }

    fn start(&mut self, ms: u32) -> Effect {
        self.timer += 1;
        Effect::Timer(self.timer, ms)
    }

    fn locked(&mut self, held: bool, next: u64) -> Vec<Effect> {
        match (self.role, held) {
            (Role::Starting, true) => self.resume(false),
            (Role::Starting, false) => {
                self.role = Role::Following;
                let mut effects = vec![Effect::Post(Message::Hello { next })];
                if std::mem::take(&mut self.wanted) {
                    effects.extend(self.want(next));
                }
                effects
            }
            (Role::Asking, true) if self.mark.is_some() => self.resume(false),
            (Role::Asking, true) => {
                self.role = Role::Granted;
                vec![self.start(GRACE_MS)]
            }
            (Role::Stealing, true) => self.resume(true),
            // A grab that waited is answered although nobody wants to write any more.
            (Role::Following, true) => vec![Effect::Release],
            _ => vec![],
        }
    }

    fn time_up(&mut self) -> Vec<Effect> {
        match self.role {
            Role::Asking => {
                self.role = Role::Stealing;
                vec![Effect::Grab(Grab::Steal)]
            }
            Role::Granted => self.resume(false),
            _ => vec![],
        }
    }

    fn resume(&mut self, ousted: bool) -> Vec<Effect> {
        self.role = Role::Resuming;
        let mark = self.mark.take();
        vec![Effect::Resume { ousted, mark }]
    }

    fn resumed(&mut self, term: u64, next: u64) -> Vec<Effect> {
        if self.role != Role::Resuming {
            return vec![];
        }
        self.role = Role::Writing;
        self.wanted = false;
        self.term = term;
        vec![Effect::Post(Message::Took { term, next }), Effect::Run]
    }

    fn lost(&mut self, next: u64) -> Vec<Effect> {
        let role = std::mem::replace(&mut self.role, Role::Following);
        // Whoever took the lock raises the term.
        let term = self.term + 1;
        if role == Role::Writing {
            return vec![Effect::ReloadOusted(term)];
        }
        // It had not written yet, so that only what the user wants is open.
        let mut effects = vec![Effect::Reload(term)];
        if std::mem::take(&mut self.wanted) {
            effects.extend(self.want(next));
        }
        effects
    }

    fn heard(&mut self, message: Message, next: u64) -> Vec<Effect> {
        let writer = matches!(self.role, Role::Resuming | Role::Writing);
        match message {
            Message::Erased => vec![Effect::Stop],
            Message::Hello { next } if self.role == Role::Writing => vec![Effect::Tell(next)],
            Message::Ask { next } if self.role == Role::Writing => {
                self.role = Role::Following;
                vec![Effect::HandOver(next), Effect::Release]
            }
            // A tab that holds the lock has nothing to learn from those that held it before.
            _ if writer => vec![],
            Message::Hello { .. } | Message::Ask { .. } => vec![],
            Message::Replaced => vec![Effect::Reload(self.term)],
            Message::Wrote { term, run } => self.follow(term, run, next),
            Message::Yield {
                term, mark, run, ..
            } => {
                let mut effects = self.follow(term, run, next);
                if term >= self.term {
                    self.mark = Some(mark);
                    if self.role == Role::Granted {
                        effects.extend(self.resume(false));
                    }
                }
                effects
            }
            Message::Took { term, next: there } => self.took(term, there, next),
        }
    }

    fn took(&mut self, term: u64, there: u64, next: u64) -> Vec<Effect> {
        if term < self.term {
            return vec![];
        }
        self.term = term;
        let mut effects = match there.cmp(&next) {
            // What this tab has more than the writer was told by one that was ousted before it was stored.
            std::cmp::Ordering::Less => vec![Effect::Reload(term)],
            std::cmp::Ordering::Equal => vec![],
            std::cmp::Ordering::Greater => vec![Effect::Post(Message::Hello { next })],
        };
        if self.role == Role::Asking {
            self.mark = None;
            effects.extend(self.ask(next));
        }
        effects
    }

    fn follow(&mut self, term: u64, run: Run, next: u64) -> Vec<Effect> {
        if term < self.term {
            return vec![];
        }
        if term > self.term {
            // The change of writers was missed, so the two books may differ in what they have in common.
            self.term = term;
            return vec![Effect::Reload(term)];
        }
        if run.first > next {
            return vec![Effect::Post(Message::Hello { next })];
        }
        if run.next() <= next {
            return vec![];
        }
        vec![Effect::Take(run)]
    }
}
