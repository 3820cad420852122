use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn own(hash: &str) -> Route {
    let address = Address::parse(hash);
    assert_eq!(address.space, Space::Own, "{hash}");
    address.route
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

#[test]
fn plain_screens_are_read_and_printed_the_same() {
    let rows = [
        ("#/", Route::Home),
        ("#/welcome", Route::Welcome),
        ("#/board", Route::Board(BoardView::default())),
        ("#/pipeline", Route::Pipeline(Scope::default())),
        ("#/funnel", Route::Funnel(Scope::default())),
        ("#/analytics", Route::Analytics(Scope::default())),
        ("#/people", Route::People(ContactView::default())),
        ("#/companies", Route::Companies(ContactView::default())),
        ("#/people/0-7", Route::Person("0-7".to_owned())),
        ("#/companies/0-7", Route::Company("0-7".to_owned())),
        ("#/duplicates", Route::Duplicates),
        ("#/import", Route::Import),
        ("#/settings/data", Route::Settings(SettingsSection::Data)),
        ("#/trash", Route::Trash),
        ("#/archive", Route::Archive),
        ("#/rescue", Route::Rescue),
        ("#/not-found", Route::NotFound),
    ];
    for (hash, route) in rows {
        assert_eq!(own(hash), route, "{hash}");
        assert_eq!(Address::own(route).to_string(), hash);
    }
}

#[test]
fn loose_forms_are_understood() {
    for hash in ["", "#", "/", "#/", "#//"] {
        assert_eq!(own(hash), Route::Home, "{hash:?}");
    }
    assert_eq!(own("board"), Route::Board(BoardView::default()));
    assert_eq!(own("#/board/"), Route::Board(BoardView::default()));
    assert_eq!(
        own("#/settings"),
        Route::Settings(SettingsSection::Pipeline)
    );
    let view = BoardView {
        text: Some("acme inc".into()),
        ..BoardView::default()
    };
    assert_eq!(own("#/board?q=acme+inc&p=&unknown=1"), Route::Board(view));
}

#[test]
fn values_are_carried_in_the_query() {
    let board = Route::Board(BoardView {
        pipeline: Some("3.1".into()),
        text: Some("Агро & 50%".into()),
        owner: Some("3.9".into()),
        filter: Some("1:all~outcome:in:open".into()),
        layout: Layout::Board,
        month: None,
    });
    let hash =
        "#/board?p=3.1&q=%D0%90%D0%B3%D1%80%D0%BE%20%26%2050%25&o=3.9&f=1:all~outcome:in:open";
    assert_eq!(Address::own(board.clone()).to_string(), hash);
    assert_eq!(own(hash), board);

    let table = BoardView {
        text: Some("x".into()),
        layout: Layout::Table,
        ..BoardView::default()
    };
    assert_eq!(own("#/table?q=x"), Route::Board(table.clone()));
    let over = Route::Deal {
        id: "0-1".into(),
        board: table,
    };
    assert_eq!(
        Address::own(over.clone()).to_string(),
        "#/deal/0-1?v=table&q=x"
    );
    assert_eq!(own("#/deal/0-1?v=table&q=x"), over);

    let month = BoardView {
        owner: Some("3.9".into()),
        layout: Layout::Calendar,
        month: day("2026-12-01"),
        ..BoardView::default()
    };
    assert_eq!(
        own("#/calendar?o=3.9&m=2026-12"),
        Route::Board(month.clone())
    );
    let over = Route::Deal {
        id: "0-1".into(),
        board: month.clone(),
    };
    assert_eq!(
        Address::own(over.clone()).to_string(),
        "#/deal/0-1?v=calendar&o=3.9&m=2026-12"
    );
    assert_eq!(own("#/deal/0-1?v=calendar&o=3.9&m=2026-12"), over);
    // The other layouts have no month.
    assert_eq!(month.clone().lying(Layout::Board).month, None);
    assert_eq!(own("#/table?m=2026-12"), own("#/table"));
    for damaged in ["2026-13", "2026", "12-2026", "x-y", "99999-01"] {
        assert_eq!(own(&format!("#/calendar?m={damaged}")), own("#/calendar"));
    }

    let won = Route::Deals {
        set: DealSet::Won,
        scope: Scope {
            pipeline: None,
            from: day("2017-03-01"),
            to: day("2017-03-31"),
        },
    };
    let hash = "#/deals?set=won&from=2017-03-01&to=2017-03-31";
    assert_eq!(Address::own(won.clone()).to_string(), hash);
    assert_eq!(own(hash), won);
    assert_eq!(
        own("#/deals?set=stage:7"),
        Route::Deals {
            set: DealSet::Stage("7".into()),
            scope: Scope::default()
        }
    );
}

#[test]
fn a_value_that_cannot_be_read_is_left_out() {
    let scope = Scope {
        to: day("2026-02-28"),
        ..Scope::default()
    };
    assert_eq!(
        own("#/funnel?from=2026-02-30&to=2026-02-28"),
        Route::Funnel(scope)
    );
}

#[test]
fn what_names_no_screen_is_not_found() {
    for hash in [
        "#/nowhere",
        "#/board/extra",
        "#/deal",
        "#/deal/1/2",
        "#/deals",
        "#/deals?set=all",
        "#/deals?set=stage:",
        "#/settings/nothing",
        "#/demo/x/board",
        "#/demo/1-/board",
        "#/demo/1--5/board",
    ] {
        assert_eq!(own(hash), Route::NotFound, "{hash}");
    }
}

#[test]
fn a_demo_is_named_by_its_numbers_and_keeps_to_its_bounds() {
    let rows = [
        ("#/demo", 24, 1),
        ("#/demo?deals=500&seed=7", 500, 7),
        ("#/demo?deals=100001", 100_000, 1),
        ("#/demo?deals=99999999999999999999999", 100_000, 1),
        ("#/demo?deals=0", 1, 1),
        ("#/demo?deals=-3", 24, 1),
        ("#/demo?deals=many&seed=x", 24, 1),
        ("#/demo/7-500/board", 500, 7),
        ("#/demo/7-999999999/board", 100_000, 7),
    ];
    for (hash, deals, seed) in rows {
        let address = Address::parse(hash);
        assert_eq!(address.space, Space::Demo(Demo::new(deals, seed)), "{hash}");
        assert_eq!(address.route, Route::Board(BoardView::default()), "{hash}");
    }
}

#[test]
fn links_inside_a_demo_stay_in_it() {
    let start = Address::parse("#/demo?deals=24&seed=7");
    assert_eq!(start.to_string(), "#/demo/7-24/board");
    assert_eq!(start.to(Route::Trash).to_string(), "#/demo/7-24/trash");
    let lost = Address::parse("#/demo/7-24/nowhere");
    assert_eq!(lost, start.to(Route::NotFound));
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9.]{1,8}",
        "\\PC{1,12}",
        "[ %&=?#/+:]{1,6}",
        any::<String>()
    ]
    .prop_filter("an empty text is none", |text| !text.is_empty())
}

fn board_view() -> impl Strategy<Value = BoardView> {
    (
        proptest::option::of(text()),
        proptest::option::of(text()),
        proptest::option::of(text()),
        proptest::option::of(text()),
        prop::sample::select(&Layout::ALL),
        proptest::option::of((1900..2200i32, 1..13u32)),
    )
        .prop_map(|(pipeline, text, owner, filter, layout, month)| BoardView {
            pipeline,
            text,
            owner,
            filter,
            layout,
            month: month
                .filter(|_| layout == Layout::Calendar)
                .and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1)),
        })
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (-1_000_000..4_000_000i32).prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

fn scope() -> impl Strategy<Value = Scope> {
    (
        proptest::option::of(text()),
        proptest::option::of(date()),
        proptest::option::of(date()),
    )
        .prop_map(|(pipeline, from, to)| Scope { pipeline, from, to })
}

fn deal_set() -> impl Strategy<Value = DealSet> {
    prop_oneof![
        text().prop_map(DealSet::Stage),
        text().prop_map(DealSet::Reached),
        text().prop_map(DealSet::Visited),
        text().prop_map(DealSet::Channel),
        proptest::sample::select(vec![
            DealSet::Open,
            DealSet::Cohort,
            DealSet::CohortWon,
            DealSet::CohortUnknown,
            DealSet::Won,
            DealSet::Lost,
            DealSet::Closed,
            DealSet::Forecast,
            DealSet::Expected,
            DealSet::PastDate,
            DealSet::Undated,
            DealSet::NoStage,
            DealSet::BeginUnknown,
            DealSet::Abandoned,
            DealSet::NotQualified,
            DealSet::ClosedUndated,
            DealSet::NoChannel,
        ]),
    ]
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        proptest::sample::select(vec![
            Route::Home,
            Route::Welcome,
            Route::Import,
            Route::Trash,
            Route::Archive,
            Route::Rescue,
            Route::NotFound,
        ]),
        board_view().prop_map(Route::Board),
        (text(), board_view()).prop_map(|(id, board)| Route::Deal { id, board }),
        scope().prop_map(Route::Pipeline),
        scope().prop_map(Route::Funnel),
        scope().prop_map(Route::Analytics),
        (deal_set(), scope()).prop_map(|(set, scope)| Route::Deals { set, scope }),
        proptest::sample::select(SettingsSection::ALL.to_vec()).prop_map(Route::Settings),
    ]
}

fn space() -> impl Strategy<Value = Space> {
    prop_oneof![
        Just(Space::Own),
        (any::<u32>(), any::<u64>()).prop_map(|(deals, seed)| Space::Demo(Demo::new(deals, seed))),
    ]
}

proptest! {
    #[test]
    fn a_printed_address_is_read_back(space in space(), route in route()) {
        let address = Address { space, route };
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }

    #[test]
    fn any_hash_gives_an_address_that_prints_itself(hash in "\\PC{0,40}") {
        let address = Address::parse(&hash);
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }
}
