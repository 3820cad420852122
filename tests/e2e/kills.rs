//! Browsers that are killed while they save. A real browser of each engine runs on a profile of its own, with a page of
//! the test's host that works in the application and tells what it shows; all its processes are killed at a random
//! moment, and a new one is started on what is left. Whatever was shown as saved must be there.
//!
//! Run by itself for many kills by `cargo xtask torture`; a usual run kills each engine a few times.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::{Duration, Instant, SystemTime};

use serde::Deserialize;

use crate::harness::{Engine, Host, Profile, Started};

/// How long a browser on a busy machine may take to start and to show what is there.
const PATIENCE: Duration = Duration::from_secs(90);

/// Deals by their title, with the name of their stage.
type Board = BTreeMap<String, String>;

/// What a page tells.
#[derive(Deserialize, Debug)]
struct Told {
    /// The round that it was started for.
    round: usize,
    #[serde(flatten)]
    what: What,
}

#[derive(Deserialize, Debug)]
#[serde(untagged)]
enum What {
    /// So many changes of this round were shown as saved.
    Seen { seen: usize },
    /// After a kill: the deals, and what the page warns of.
    There { there: Board, warnings: Vec<String> },
    /// What it waits for now.
    Step { step: String },
    /// It does not get on.
    Problem { problem: String },
}

/// Numbers that differ from run to run; the first one is printed, so that a run can be had again.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        let seed = std::env::var("KONVEY_SEED").ok();
        let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or_else(|| {
            let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
            now.unwrap().as_nanos() as u64
        });
        eprintln!("KONVEY_SEED={seed}");
        Self(seed | 1)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// The changes of one round, in their order: each deal is added to the first stage, then moved on to the second.
struct Round {
    number: usize,
    /// How many of them were shown as saved.
    seen: usize,
}

impl Round {
    fn title(&self, deal: usize) -> String {
        format!("Round {}, deal {deal}", self.number)
    }

    /// What is there after so many of its changes.
    fn after(&self, changes: usize) -> Board {
        let stage = |deal: usize| {
            if deal * 2 <= changes {
                "Qualification"
            } else {
                "Prospecting"
            }
        };
        let deals = 1..=changes.div_ceil(2);
        deals
            .map(|deal| (self.title(deal), stage(deal).to_owned()))
            .collect()
    }

    /// How many changes of the round are there: all that were shown as saved, in their order and each of them whole.
    fn survived(&self, there: &Board) -> Result<usize, String> {
        let start = self.title(0);
        let start = start.trim_end_matches('0');
        let ours = there.iter().filter(|(title, _)| title.starts_with(start));
        let ours: Board = ours
            .map(|(title, stage)| (title.clone(), stage.clone()))
            .collect();
        let most = ours.len() * 2;
        match (0..=most)
            .rev()
            .find(|changes| self.after(*changes) == ours)
        {
            Some(changes) if changes >= self.seen => Ok(changes),
            Some(changes) => Err(format!(
                "only {changes} of {} saved changes are there",
                self.seen
            )),
            None => Err(format!("no changes in a row, but {ours:?}")),
        }
    }
}

/// The host of the site, with the page that works in it.
fn host(name: &str) -> Host {
    let host = Host::start(name);
    host.write("kills.js", include_str!("kills.js"));
    let page = host.read("index.html");
    let page = page.replacen("</head>", "<script src=\"kills.js\"></script></head>", 1);
    assert!(page.contains("kills.js"));
    // A page beside those of the site, so that the worker keeps the release as it is.
    host.write("kills.html", &page);
    host
}

/// What is told when the browser was killed before it had written anything of local storage to the disk.
const CAME_BACK: &str = "Your data came back from the second copy.";

/// The page of a round, as the host hears it.
struct Page<'a> {
    host: &'a Host,
    round: usize,
    /// What it was waiting for when it last told so.
    step: String,
}

impl Page<'_> {
    /// What it tells next, also of its steps. What the pages of earlier rounds sent before their end is passed over.
    fn hear_any(&mut self, patience: Duration) -> Option<What> {
        let end = Instant::now() + patience;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let told: Told = serde_json::from_value(self.host.posted(left)?).unwrap();
            match told.what {
                _ if told.round != self.round => {}
                What::Problem { problem } => panic!("{problem}"),
                What::Step { step } => {
                    self.step.clone_from(&step);
                    return Some(What::Step { step });
                }
                what => return Some(what),
            }
        }
    }

    /// What it tells next of what it has.
    fn hear(&mut self, patience: Duration) -> Option<What> {
        loop {
            match self.hear_any(patience)? {
                What::Step { .. } => {}
                what => return Some(what),
            }
        }
    }

    /// How many changes it tells next to have shown as saved.
    fn saved(&mut self, patience: Duration) -> Option<usize> {
        match self.hear(patience)? {
            What::Seen { seen } => Some(seen),
            other => panic!("the page saves, but tells {other:?}"),
        }
    }
}

/// A browser at work on a round.
struct Working<'a> {
    page: Page<'a>,
    started: Started,
}

impl<'a> Working<'a> {
    /// Starts the browser for a round. Now and then one shows no page at all on a busy machine; it is ended and started
    /// again, as everybody does.
    fn start(host: &'a Host, engine: Engine, profile: &Profile, round: usize) -> Self {
        let address = format!("{}kills.html?round={round}", host.url());
        for _ in 0..3 {
            let mut page = Page {
                host,
                round,
                step: String::new(),
            };
            let started = engine.start(profile, &address);
            if page.hear_any(PATIENCE).is_some() {
                return Self { page, started };
            }
            eprintln!("{engine:?} shows no page");
            started.kill();
        }
        panic!("{engine:?} does not come up");
    }

    /// Waits for what is there after a kill, and fails on any warning: of a loss, or of something that was not kept.
    fn there(&mut self) -> Board {
        match self.page.hear(PATIENCE) {
            Some(What::There { there, warnings }) => {
                let warnings = warnings.iter().filter(|text| !text.contains(CAME_BACK));
                assert_eq!(warnings.collect::<Vec<_>>(), Vec::<&String>::new());
                there
            }
            other => panic!("waiting for {}, the page tells {other:?}", self.page.step),
        }
    }

    /// Kills the browser at work, and tells how many changes it had shown as saved. One time in two that is at once
    /// after it said so, else at any moment.
    fn kill(self, dice: &mut Dice) -> usize {
        let Self { mut page, started } = self;
        let must = |page: &mut Page| match page.saved(PATIENCE) {
            Some(seen) => seen,
            None => panic!("waiting for {}, the page saves nothing", page.step),
        };
        let mut latest = must(&mut page);
        if dice.below(2) == 0 {
            let changes = dice.below(40);
            (0..changes).for_each(|_| latest = must(&mut page));
        } else {
            let end = Instant::now() + Duration::from_millis(dice.below(2_500));
            while let Some(left) = end.checked_duration_since(Instant::now()) {
                latest = page.saved(left).unwrap_or(latest);
            }
        }
        started.kill();
        // What it had said before is on its way or not; what came counts.
        while let Some(seen) = page.saved(Duration::ZERO) {
            latest = seen;
        }
        latest
    }
}

fn kill_again_and_again(engine: Engine, kills: usize) {
    let name = format!("{engine:?}");
    let (host, profile, mut dice) = (host(&name), Profile::new(), Dice::new());
    let start = |round: usize| Working::start(&host, engine, &profile, round);
    let (mut before, mut shown) = (Board::new(), 0);
    let mut working = start(1);
    for number in 1..=kills {
        let seen = working.kill(&mut dice);
        let round = Round { number, seen };
        working = start(number + 1);
        let there = working.there();
        let survived = round.survived(&there);
        let survived = survived.unwrap_or_else(|lost| panic!("{name}, kill {number}: {lost}"));
        before.extend(round.after(survived));
        assert!(
            there == before,
            "{name}, kill {number}: earlier changes are not as they were"
        );
        shown += seen;
        eprintln!("{name}, kill {number}: {seen} shown as saved, {survived} there");
    }
    eprintln!("{name}: {kills} kills, {shown} changes shown as saved, none of them lost");
    tally(&format!("kill\t{name}\t{kills}\t{shown}\t0\n"));
}

/// Tells a count to `cargo xtask torture`, which makes one table of all.
fn tally(line: &str) {
    let Some(path) = std::env::var_os("KONVEY_TALLY") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| file.write_all(line.as_bytes()))
        .unwrap();
}

fn kills(variable: &str) -> usize {
    // `cargo xtask torture` asks for more.
    let kills = std::env::var(variable).ok();
    kills.map_or(3, |kills| kills.parse().unwrap())
}

#[test]
fn a_killed_browser_loses_nothing_in_chromium() {
    kill_again_and_again(Engine::Chromium, kills("KONVEY_KILLS"));
}

#[test]
fn a_killed_browser_loses_nothing_in_firefox() {
    kill_again_and_again(Engine::Firefox, kills("KONVEY_KILLS_ELSEWHERE"));
}

/// The browser of WebKit that can be started so is there on Linux only.
#[cfg(target_os = "linux")]
#[test]
fn a_killed_browser_loses_nothing_in_webkit() {
    kill_again_and_again(Engine::WebKit, kills("KONVEY_KILLS_ELSEWHERE"));
}
