//! What the pure rooms need for books of three sizes: `cargo xtask bench`. Prints medians of five runs and, beside
//! the largest, how much more it needs than the one before, which is ten times smaller.

use std::hint::black_box;
use std::time::{Duration, Instant};

use konvey::domain::{Currency, Moment, PipelineId, ReplicaUid};
use konvey::exchange::csv_out::{self, CsvStyle};
use konvey::exchange::demo::{Recipe, generate, seasoned};
use konvey::exchange::{JsonPlan, JsonWay};
use konvey::ledger::{Book, Changes, Command, Ctx, Log, Pass, Position, Records};
use konvey::ports::kv::{MemoryKv, Op};
use konvey::query::{Filter, Lens, Texts};
use konvey::report::{self, Counting, Reports, Scope, Wanted, periods};
use konvey::text::Lang;
use konvey::wire::{Coding, Namespace, Options, Outcome, Store, file};

/// How many deals the books have.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];

/// How often each thing is timed; the median counts.
const RUNS: usize = 5;

/// A table of times and one of amounts, filled from left to right.
#[derive(Default)]
struct Table(Vec<(String, Vec<f64>)>);

impl Table {
    fn put(&mut self, what: &str, value: f64) {
        match self.0.iter_mut().find(|(name, _)| name == what) {
            Some((_, values)) => values.push(value),
            None => self.0.push((what.to_owned(), vec![value])),
        }
    }

    fn print(&self, title: &str, digits: usize) {
        println!();
        print!("{title:<44}");
        for size in SIZES {
            print!(" {size:>12}");
        }
        println!(" {:>8}", "growth");
        for (what, values) in &self.0 {
            print!("{what:<44}");
            for value in values {
                print!(" {value:>12.digits$}");
            }
            let growth = values.last().zip(values.get(1));
            println!(
                " {:>8.1}",
                growth.map_or(f64::NAN, |(last, before)| last / before)
            );
        }
    }
}

/// The median time in milliseconds; what is timed gets a new start each time.
#[allow(
    clippy::disallowed_methods,
    reason = "the host has this clock; the browser has not"
)]
fn timed<S, R>(mut start: impl FnMut() -> S, mut run: impl FnMut(S) -> R) -> f64 {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let given = start();
            let begin = Instant::now();
            let result = black_box(run(given));
            let time = begin.elapsed();
            drop(result);
            time
        })
        .collect();
    times.sort();
    times[RUNS / 2].as_secs_f64() * 1_000.0
}

fn book_of(records: Records) -> Book {
    Book::restore(records, Log::default(), &[])
}

fn options(coding: Coding) -> Options {
    Options {
        namespace: Namespace::Book,
        coding,
        writer: "bench".to_owned(),
    }
}

fn kept(book: &Book, coding: Coding) -> MemoryKv {
    let kv = MemoryKv::default();
    let mut store = Store::open(&kv, options(coding)).store;
    store.begin(&kv, book).expect("memory has room");
    kv
}

fn opened(kv: &MemoryKv) -> (Store, Box<Book>) {
    let opened = Store::open(kv, options(Coding::Bytes));
    match opened.outcome {
        Outcome::Loaded(book) => (opened.store, book),
        other => panic!("{other:?}"),
    }
}

/// The UTF-16 units of keys and values.
fn units(kv: &MemoryKv) -> f64 {
    let entries = kv.entries();
    let texts = entries.iter().flat_map(|(key, text)| [key, text]);
    texts.map(|text| text.encode_utf16().count()).sum::<usize>() as f64
}

fn measure(deals: u32, times: &mut Table, amounts: &mut Table) {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let ctx = Ctx {
        now: Moment(1_795_478_400_000),
        today,
        replica: ReplicaUid([7; 16]),
    };
    let recipe = Recipe {
        deals,
        seed: 1,
        lang: Lang::Uk,
        today,
        currency: Currency::from_code("UAH").expect("a currency"),
    };
    times.put("make an example", timed(|| (), |()| generate(&recipe)));
    let records = generate(&recipe);
    times.put(
        "open the records as a book",
        timed(|| records.clone(), book_of),
    );
    let book = book_of(records.clone());
    let pipeline: PipelineId = records.pipelines_in_order()[0].id;
    let scope = Scope {
        pipeline,
        days: periods::natural_period(&book, pipeline, today),
        today,
    };

    times.put(
        "report: pipeline by stage",
        timed(|| (), |()| report::pipeline(&book, pipeline)),
    );
    times.put(
        "report: won and lost by month",
        timed(|| (), |()| report::closed(&book, &scope)),
    );
    times.put(
        "report: funnel",
        timed(|| (), |()| report::funnel(&book, &scope, Counting::Reached)),
    );
    times.put(
        "report: forecast",
        timed(|| (), |()| report::forecast(&book, &scope)),
    );
    let all_reports = |reports: &mut Reports, book: &Book| {
        reports.make(
            book,
            &Wanted {
                pipeline: Some(pipeline),
                closed: Some(scope),
                funnel: Some((scope, Counting::Reached)),
                forecast: Some(scope),
                sales: Some(scope),
                left_out: Some(pipeline),
                rivals: Some(scope),
                channels: Some(scope),
                ..Wanted::default()
            },
        );
        (
            reports.pipeline(book, pipeline),
            reports.closed(book, &scope),
            reports.funnel(book, &scope, Counting::Reached),
            reports.forecast(book, &scope),
            reports.sales(book, &scope),
            reports.left_out(book, pipeline),
            reports.rivals(book, &scope),
            reports.channels(book, &scope),
        )
    };
    times.put(
        "all reports from nothing",
        timed(Reports::default, |mut reports| {
            let made = all_reports(&mut reports, &book);
            (made, reports)
        }),
    );
    times.put(
        "all reports after one edit",
        timed(
            || {
                let mut reports = Reports::default();
                all_reports(&mut reports, &book);
                let deals = records.deals.keys().nth(records.deals.len() / 2).copied();
                reports.follow(&Changes {
                    deals: deals.into_iter().collect(),
                    ..Changes::default()
                });
                reports
            },
            |mut reports| {
                let made = all_reports(&mut reports, &book);
                (made, reports)
            },
        ),
    );
    filters(&book, ctx.now, today, times);

    let stages = records.open_stages_of(pipeline);
    let (from, to) = (stages[0].id, stages[1].id);
    let moved = records
        .deals
        .values()
        .find(|deal| deal.stage == from && deal.is_open())
        .expect("an open deal")
        .id;
    times.put(
        "move a deal",
        timed(
            || book_of(records.clone()),
            |mut book| {
                let command = Command::MoveDeals {
                    deals: vec![moved],
                    stage: to,
                    position: Position::Top,
                    pass: Pass::default(),
                };
                book.execute(command, &ctx).expect("it may move");
                book
            },
        ),
    );

    let aged = book_of(seasoned(&recipe));
    times.put(
        "write a seasoned book to a store",
        timed(|| (), |()| kept(&aged, Coding::Bytes)),
    );
    let kv = kept(&aged, Coding::Bytes);
    times.put("read it from a store", timed(|| (), |()| opened(&kv)));
    for (coding, what) in [(Coding::Bytes, "8 bits"), (Coding::Wide, "15 bits")] {
        let all = units(&kept(&aged, coding));
        amounts.put(&format!("units of a store, {what}"), all);
        amounts.put(&format!("units a deal, {what}"), all / f64::from(deals));
    }
    work(&kv, pipeline, &ctx, times, amounts);

    times.put(
        "write the exported file",
        timed(|| (), |()| file::write(&records)),
    );
    let bytes = file::write(&records).concat();
    amounts.put("bytes of the exported file", bytes.len() as f64);
    times.put(
        "read the exported file",
        timed(|| (), |()| file::read(&bytes).expect("own file")),
    );
    times.put(
        "compare it with an empty book and take it in",
        timed(
            || (Book::default(), records.clone()),
            |(mut book, file)| {
                let (plan, file) = JsonPlan::new(book.records(), file).expect("own file");
                let command = JsonPlan::command(JsonWay::Replace, file);
                book.execute(command, &ctx).expect("it is taken");
                (plan, book)
            },
        ),
    );
    let ids: Vec<_> = records.deals.keys().copied().collect();
    times.put(
        "write a table (CSV)",
        timed(
            || (),
            |()| csv_out::write(&records, &ids, CsvStyle::plain(Lang::Uk)),
        ),
    );
}

/// A word typed letter by letter into a filter over all deals, and the cards of every stage after each letter.
fn filters(book: &Book, now: Moment, today: chrono::NaiveDate, times: &mut Table) {
    let read = |texts: &Texts| while texts.read_ahead(book, 1_000) {};
    times.put(
        "read all texts ahead of the first filter",
        timed(Texts::following, |texts| read(&texts)),
    );
    let filter = |texts: &Texts, text: &str| {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        let lens = Lens {
            texts: texts.clone(),
            ..Lens::new(now, today)
        };
        let matcher = filter.matcher(book, &lens);
        let stages = book.records().stages.keys();
        let columns = stages.map(|stage| report::column(book, *stage, &matcher, today));
        columns
            .map(|column| column.shown.count())
            .collect::<Vec<_>>()
    };
    for (what, word) in [
        ("filter: the first letter", "л"),
        ("filter: the third letter", "лог"),
        ("filter: the last letter", "логіст"),
    ] {
        let before: Vec<String> = word
            .char_indices()
            .skip(1)
            .map(|(end, _)| word[..end].to_owned())
            .collect();
        let fresh = || {
            let texts = Texts::following();
            read(&texts);
            for text in &before {
                filter(&texts, text);
            }
            texts
        };
        times.put(what, timed(fresh, |texts| filter(&texts, word)));
    }
    times.put(
        "filter: a whole word at once",
        timed(
            || {
                let texts = Texts::following();
                read(&texts);
                texts
            },
            |texts| filter(&texts, "логіст"),
        ),
    );
}

/// How many moves are made in a kept book.
const MOVES: usize = 3_000;

/// Moves deals of a kept book one after the other, each saved by itself, and compacts as soon as there is reason to.
#[allow(
    clippy::disallowed_methods,
    reason = "the host has this clock; the browser has not"
)]
fn work(kv: &MemoryKv, pipeline: PipelineId, ctx: &Ctx, times: &mut Table, amounts: &mut Table) {
    let (mut store, mut book) = opened(kv);
    let stages: Vec<_> = book.records().open_stages_of(pipeline);
    let stages: Vec<_> = stages.iter().map(|stage| stage.id).collect();
    let open = book.records().deals.values().filter(|deal| deal.is_open());
    let open: Vec<_> = open.map(|deal| (deal.id, deal.stage)).collect();
    let (mut saves, mut slices, mut records) = (Vec::new(), Vec::new(), Vec::new());
    kv.record();
    for turn in 0..MOVES {
        // 7,919 is a prime: deals of all parts of the book come one after the other.
        let (deal, from) = open[turn * 7_919 % open.len()];
        let others = stages.iter().filter(|stage| **stage != from);
        let to = if turn / open.len() % 2 == 0 {
            others.copied().nth(turn % 4)
        } else {
            Some(from)
        };
        let command = Command::MoveDeals {
            deals: vec![deal],
            stage: to.expect("five stages"),
            position: Position::Top,
            pass: Pass::default(),
        };
        if book.execute(command, ctx).is_err() {
            continue;
        }
        let begin = Instant::now();
        store.save(kv, &book).expect("memory has room");
        saves.push(begin.elapsed());
        let written = kv.record().into_iter().filter_map(|op| match op {
            Op::Set(key, text) => Some(key.encode_utf16().count() + text.encode_utf16().count()),
            _ => None,
        });
        records.push(written.sum::<usize>());
        while store.needs_compaction() {
            let begin = Instant::now();
            store.compact(kv, &book).expect("memory has room");
            slices.push(begin.elapsed());
        }
        kv.record();
    }
    for (what, mut all) in [("save a move", saves), ("step of a compaction", slices)] {
        all.sort();
        let at = |place: usize| all[place.min(all.len() - 1)].as_secs_f64() * 1_000.0;
        times.put(&format!("{what}, median"), at(all.len() / 2));
        times.put(&format!("{what}, longest"), at(all.len()));
    }
    records.sort_unstable();
    amounts.put(
        "units written for a move, median",
        records[records.len() / 2] as f64,
    );
    amounts.put(
        "units written for a move, most",
        records[records.len() - 1] as f64,
    );
}

fn main() {
    let (mut times, mut amounts) = (Table::default(), Table::default());
    for deals in SIZES {
        measure(deals, &mut times, &mut amounts);
    }
    times.print("deals; milliseconds", 2);
    amounts.print("deals", 1);
}
