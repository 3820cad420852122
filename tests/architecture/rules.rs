#![cfg(not(target_arch = "wasm32"))]
//! The rules themselves, each tried on what it forbids and on what it allows.

use super::*;

fn found(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) -> usize {
    rule(&Source::new(path, text)).len()
}

#[test]
fn a_room_that_may_not_be_entered() {
    let rule = forbidden_room;
    assert_eq!(
        found(rule, "src/domain/deal.rs", "use crate::ledger::Book;"),
        1
    );
    assert_eq!(
        found(rule, "src/domain/deal.rs", "fn a(b: crate::wire::B) {}"),
        1
    );
    assert_eq!(
        found(
            rule,
            "src/ledger/mod.rs",
            "use crate::{domain::{Deal, text}, report, wire::A};"
        ),
        2
    );
    assert_eq!(
        found(
            rule,
            "src/ledger/book/index.rs",
            "use super::super::super::report::A;"
        ),
        1
    );
    assert_eq!(found(rule, "src/route.rs", "use super::ledger::A;"), 1);
    assert_eq!(
        found(rule, "src/ui/board.rs", "use crate::platform::Clock;"),
        1
    );
    assert_eq!(
        found(rule, "src/ui/kit/button.rs", "use crate::domain::Deal;"),
        1
    );
    assert_eq!(
        found(rule, "src/platform/clock.rs", "use crate::app::State;"),
        1
    );

    assert_eq!(
        found(
            rule,
            "src/ledger/mod.rs",
            "use crate::{domain::Deal, ledger::Book};"
        ),
        0
    );
    assert_eq!(
        found(
            rule,
            "src/ledger/book/index.rs",
            "use super::super::report::A;"
        ),
        0
    );
    assert_eq!(
        found(
            rule,
            "src/domain/deal.rs",
            "// use crate::ledger;\n#[cfg(test)]\nmod tests { use crate::ledger::A; }"
        ),
        0
    );
    assert_eq!(found(rule, "src/main.rs", "use crate::ledger::Book;"), 0);
}

#[test]
fn a_browser_in_a_pure_room() {
    let rule = browser_in_pure_room;
    assert_eq!(
        found(rule, "src/report/funnel.rs", "use leptos::prelude::*;"),
        1
    );
    assert_eq!(
        found(
            rule,
            "src/route.rs",
            "fn a() { web_sys::window(); js_sys::Date::now(); }"
        ),
        2
    );
    assert_eq!(found(rule, "src/ui/board.rs", "use leptos::prelude::*;"), 0);
    assert_eq!(
        found(
            rule,
            "src/domain/deal.rs",
            "//! Knows no leptos.\nlet x = \"leptos\";"
        ),
        0
    );
}

#[test]
fn a_panic() {
    let rule = panics;
    for call in [
        "a.unwrap()",
        "a.expect(\"b\")",
        "todo!()",
        "dbg!(a)",
        "panic!(\"a\")",
        "unreachable!()",
    ] {
        assert_eq!(
            found(rule, "src/app/mod.rs", &format!("fn f() {{ {call}; }}")),
            1,
            "{call}"
        );
        assert_eq!(
            found(
                rule,
                "src/app/mod.rs",
                &format!("#[cfg(test)]\nmod tests {{ fn f() {{ {call}; }} }}")
            ),
            0
        );
    }
    assert_eq!(
        found(
            rule,
            "src/app/mod.rs",
            "a.unwrap_or(b).unwrap_or_default(); // .unwrap()"
        ),
        0
    );
}

#[test]
fn a_long_file_and_one_without_a_header() {
    assert_eq!(found(too_long, "src/a.rs", &"\n".repeat(MOST_LINES + 1)), 1);
    assert_eq!(found(too_long, "src/a.rs", &"\n".repeat(MOST_LINES)), 0);
    assert_eq!(found(no_header, "src/a.rs", "use b;\n//! late"), 1);
    assert_eq!(found(no_header, "src/a.rs", "//! What it is.\nuse b;"), 0);
}

#[test]
fn a_text_in_the_markup() {
    let rule = literal_text;
    let view = |markup: &str| format!("fn a() {{ view! {{ {markup} }} }}");
    for wrong in [
        "<p>\"Save\"</p>",
        "<p>{count}\" deals\"</p>",
        "<p>{\"Save\"}</p>",
        "<p>{if a { \"1\" } else { \"Two\" }}</p>",
        "<button aria-label=\"Close\">{icon}</button>",
        "<Show when=a><p class=\"b\">\"Зберегти\"</p></Show>",
        "<ul>{list.map(|a| view! { <li>\"One\"</li> })}</ul>",
    ] {
        assert_eq!(found(rule, "src/ui/board.rs", &view(wrong)), 1, "{wrong}");
    }
    for right in [
        "<p class=\"save\" role=\"alert\">{t(\"save\")}</p>",
        "<button type=if a { \"submit\" } else { \"button\" }>{icon}</button>",
        "<button type={if a { \"submit\" } else { \"button\" }}>{icon}</button>",
        "<span aria-hidden=\"true\">\" · \"</span>",
        "<p class:open=move || a == \"open\">{move || text(\"a\")}</p>",
        "<svg viewBox=\"0 0 8 8\"><path d=\"M0 0h8\"/></svg>",
    ] {
        assert_eq!(found(rule, "src/ui/board.rs", &view(right)), 0, "{right}");
    }
}

#[test]
fn markup_that_the_policy_blocks() {
    let rule = unsafe_markup;
    assert_eq!(
        found(
            rule,
            "src/ui/board.rs",
            "view! { <p style=\"color: red\"></p> }"
        ),
        1
    );
    assert_eq!(
        found(rule, "src/ui/board.rs", "view! { <p inner_html=a></p> }"),
        1
    );
    assert_eq!(
        found(rule, "src/ui/board.rs", "element.set_inner_html(a);"),
        1
    );
    assert_eq!(
        found(
            rule,
            "src/ui/board.rs",
            "view! { <p style:color=\"red\" class=\"style\"></p> }"
        ),
        0
    );
}

#[test]
fn a_test_file_without_its_cfg() {
    assert!(begins_with_cfg(
        "#![cfg(target_arch = \"wasm32\")]\n//! What it is."
    ));
    assert!(begins_with_cfg(
        "//! What it is.\n\n#![cfg(target_arch = \"wasm32\")]"
    ));
    assert!(!begins_with_cfg("//! What it is.\nuse a;\n#![cfg(test)]"));
}
