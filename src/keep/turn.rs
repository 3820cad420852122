//! Whose turn it is to write, decided without a browser.
//!
//! One tab holds a lock and writes; it tells each entry to the others, which follow. The first edit in a follower asks
//! the writer, which tells what it has, lets the lock go and follows. One that does not answer is taken for frozen: its
//! lock is stolen and the term raised, so that it knows itself ousted when it wakes up. Whoever holds the lock writes,
//! whatever the messages say: they come in any order with respect to the lock.

use super::desk::Here;
use crate::ports::tabs::{Grab, Message, Run};

/// How long a writer may take to answer, in milliseconds, until it is taken for frozen.
pub const ASK_MS: u32 = 2_000;
/// How much longer some tabs wait than others, at most, in milliseconds.
const LAG_MS: u32 = 1_000;
/// The same for one that has said that it is busy, in milliseconds.
pub const BUSY_MS: u32 = 20_000;
/// How long the words of the last writer may take to come after its lock, in milliseconds.
pub const GRACE_MS: u32 = 150;
/// The same once some were heard.
const SHORT_GRACE_MS: u32 = 20;

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
    /// What this tab stored has raised the term.
    Raised(u64),
}

/// How the last writer left the stored form. What a tab sees of the storage may lag behind what another one wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The term that it stored last.
    pub term: u64,
    /// The number behind the last entry that it stored.
    pub stored: u64,
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
    /// Start the timer of this number, for so many milliseconds; it takes the place of an earlier one.
    Timer(u32, u32),
    /// Take these entries of the writer in; those that are there already must be the same.
    Take(Run),
    /// Tell the entries from this number on to the others.
    Tell(u64),
    /// Store what is not stored yet and tell the others with [`Message::Yield`], from this number on.
    HandOver(u64),
    /// Become the writer: wait until the storage shows what was left, check it against the book and give
    /// [`Input::Resumed`].
    Resume {
        /// A writer was ousted: the term must be raised.
        ousted: bool,
        /// How the last writer left it, if it told.
        left: Option<Left>,
    },
    /// Read the book anew, once the storage shows this term or a later one, and give [`Input::Reloaded`]. What this tab
    /// wrote and the book does not have then is to be done again.
    Reload(u64),
    /// Another book was put in the place of this one: read it.
    Reopen,
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
    /// How much longer than others it waits before it takes the lock by force, in milliseconds.
    lag: u32,
    /// It took the lock by force.
    ousted: bool,
    /// The writer has said that it is busy.
    busy: bool,
    /// How the last writer left the stored form.
    left: Option<Left>,
}

impl Turn {
    /// A tab that has read the book in this term and knows of no others. `number` should differ from tab to tab, so that
    /// no two of them lose their patience with a frozen one at the same time.
    #[must_use]
    pub fn new(term: u64, number: u32) -> Self {
        Self {
            role: Role::Starting,
            wanted: false,
            term,
            timer: 0,
            lag: number % LAG_MS,
            ousted: false,
            busy: false,
            left: None,
        }
    }

    /// Whether this tab writes.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.role == Role::Writing
    }

    /// Whether this tab writes or follows, and waits for nothing.
    #[must_use]
    pub fn rests(&self) -> bool {
        matches!(self.role, Role::Writing | Role::Following)
    }

    /// Whether the user waits for the turn.
    #[must_use]
    pub fn wants(&self) -> bool {
        self.wanted
    }

    /// The term of the last writer known.
    #[must_use]
    pub fn term(&self) -> u64 {
        self.term
    }

    /// Takes one thing that happened in. `here` tells how far this tab's book has come.
    #[must_use]
    pub fn step(&mut self, input: Input, here: Here) -> Vec<Effect> {
        match input {
            Input::Start => vec![Effect::Grab(Grab::IfFree)],
            Input::Want => self.want(here),
            Input::Heard(message) => self.heard(message, here),
            Input::Locked(held) => self.locked(held, here),
            Input::Lost => self.lost(here),
            Input::TimeUp(timer) if timer == self.timer => self.time_up(),
            Input::TimeUp(_) => vec![],
            Input::Resumed(term) => self.resumed(term, here),
            Input::Reloaded(term) => {
                self.term = self.term.max(term);
                // What the writer told while this tab was reading may have been missed.
                vec![Effect::Post(Message::Hello { next: here.next })]
            }
            Input::Raised(term) if self.role == Role::Writing && term != self.term => {
                self.term = term;
                vec![Effect::Post(Message::Took {
                    term,
                    next: here.next,
                    print: here.print,
                })]
            }
            Input::Raised(_) => vec![],
            Input::Misfit => match self.role {
                Role::Resuming | Role::Writing => vec![],
                _ => vec![Effect::Reload(self.term)],
            },
        }
    }

    fn want(&mut self, here: Here) -> Vec<Effect> {
        match self.role {
            Role::Writing => vec![Effect::Run],
            Role::Following => {
                self.wanted = true;
                self.role = Role::Asking;
                self.left = None;
                let mut effects = self.ask(here);
                effects.push(Effect::Grab(Grab::Wait));
                effects
            }
            _ => {
                self.wanted = true;
                vec![]
            }
        }
    }

    fn ask(&mut self, here: Here) -> Vec<Effect> {
        let patience = if self.busy { BUSY_MS } else { ASK_MS };
        let timer = self.start(patience + self.lag);
        vec![Effect::Post(Message::Ask { next: here.next }), timer]
    }

    fn start(&mut self, ms: u32) -> Effect {
        self.timer += 1;
        Effect::Timer(self.timer, ms)
    }

    fn locked(&mut self, held: bool, here: Here) -> Vec<Effect> {
        match (self.role, held) {
            (Role::Starting, false) => {
                self.role = Role::Following;
                let mut effects = vec![Effect::Post(Message::Hello { next: here.next })];
                if std::mem::take(&mut self.wanted) {
                    effects.extend(self.want(here));
                }
                effects
            }
            (Role::Asking | Role::Starting, true) => {
                self.role = Role::Granted;
                vec![self.grace()]
            }
            (Role::Stealing, true) => {
                self.role = Role::Granted;
                self.ousted = true;
                vec![self.start(GRACE_MS)]
            }
            // A grab that waited is answered although nobody wants to write any more.
            (Role::Following, true) => vec![Effect::Release],
            _ => vec![],
        }
    }

    /// Waits for the words of those that held the lock before. Even if some were heard: another tab may have held it in
    /// between.
    fn grace(&mut self) -> Effect {
        self.start(if self.left.is_some() {
            SHORT_GRACE_MS
        } else {
            GRACE_MS
        })
    }

    fn time_up(&mut self) -> Vec<Effect> {
        match self.role {
            Role::Asking => {
                self.role = Role::Stealing;
                vec![Effect::Grab(Grab::Steal)]
            }
            Role::Granted => self.resume(),
            _ => vec![],
        }
    }

    fn resume(&mut self) -> Vec<Effect> {
        self.role = Role::Resuming;
        let ousted = std::mem::take(&mut self.ousted);
        let left = self.left.take();
        vec![Effect::Resume { ousted, left }]
    }

    fn resumed(&mut self, term: u64, here: Here) -> Vec<Effect> {
        if self.role != Role::Resuming {
            return vec![];
        }
        self.role = Role::Writing;
        self.wanted = false;
        self.term = term;
        vec![
            Effect::Post(Message::Took {
                term,
                next: here.next,
                print: here.print,
            }),
            Effect::Run,
        ]
    }

    fn lost(&mut self, here: Here) -> Vec<Effect> {
        let role = std::mem::replace(&mut self.role, Role::Following);
        self.ousted = false;
        // Whoever took the lock raises the term.
        let term = self.term + 1;
        let mut effects = vec![Effect::Reload(term)];
        if role != Role::Following && std::mem::take(&mut self.wanted) {
            effects.extend(self.want(here));
        }
        effects
    }

    fn heard(&mut self, message: Message, here: Here) -> Vec<Effect> {
        let writer = matches!(self.role, Role::Resuming | Role::Writing);
        self.busy = false;
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
            Message::Busy => {
                self.busy = true;
                if self.role == Role::Asking {
                    return vec![self.start(BUSY_MS + self.lag)];
                }
                vec![]
            }
            Message::Replaced => vec![Effect::Reopen],
            Message::Wrote { term, run, .. } => self.follow(term, run, here),
            Message::Yield { term, stored, run } => {
                let mut effects = self.follow(term, run, here);
                if term >= self.term {
                    self.left = Some(Left { term, stored });
                    if self.role == Role::Granted {
                        effects.push(self.grace());
                    }
                }
                effects
            }
            Message::Took { term, next, print } => self.took(term, Here { next, print }, here),
        }
    }

    fn took(&mut self, term: u64, there: Here, here: Here) -> Vec<Effect> {
        if term < self.term {
            return vec![];
        }
        self.term = term;
        let mut effects = match there.next.cmp(&here.next) {
            // What this tab has more than the writer was told by one that was ousted before it was stored.
            std::cmp::Ordering::Less => vec![Effect::Reload(term)],
            std::cmp::Ordering::Equal if there.print != here.print => vec![Effect::Reload(term)],
            std::cmp::Ordering::Equal => vec![],
            std::cmp::Ordering::Greater => vec![Effect::Post(Message::Hello { next: here.next })],
        };
        self.left = None;
        if self.role == Role::Asking {
            effects.extend(self.ask(here));
        }
        effects
    }

    fn follow(&mut self, term: u64, run: Run, here: Here) -> Vec<Effect> {
        if term < self.term {
            return vec![];
        }
        if term > self.term {
            // The change of writers was missed, so the two books may differ in what they have in common.
            self.term = term;
            return vec![Effect::Reload(term)];
        }
        if run.first > here.next && run.before == 0 {
            // The writer has let go of what is lacking here, so it will not be told.
            return vec![Effect::Reload(term)];
        }
        if run.first > here.next {
            return vec![Effect::Post(Message::Hello { next: here.next })];
        }
        vec![Effect::Take(run)]
    }
}
