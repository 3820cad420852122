//! The choice of how the deals lie: as cards by stage, in a table or in a calendar. The filter goes along.

use leptos::prelude::*;

use crate::app::App;
use crate::route::{Layout, Route};
use crate::text::Messages;
use crate::ui::kit::{Glyph, Icon, icons};

/// Links to the same deals in each layout.
#[component]
pub fn LayoutSwitch() -> impl IntoView {
    let app = App::of_page();
    let current = Memo::new(move |_| app.board_view().layout);
    let href = move |layout: Layout| app.href(Route::Board(app.board_view().lying(layout)));
    let link = move |layout: Layout| {
        let name = move || layout_name(app.m(), layout);
        view! {
            <a
                class="layouts__item"
                href=move || href(layout)
                aria-current=move || (current.get() == layout).then_some("page")
                data-tip=name
            >
                <Icon glyph=layout_glyph(layout) />
                <span class="layouts__name">{name}</span>
            </a>
        }
    };
    view! {
        <nav class="layouts" aria-label=move || app.m().layout_switch().to_string()>
            {Layout::ALL.into_iter().map(link).collect_view()}
        </nav>
    }
}

fn layout_name(m: &Messages, layout: Layout) -> String {
    match layout {
        Layout::Board => m.nav_board(),
        Layout::Table => m.nav_table(),
        Layout::Calendar => m.nav_calendar(),
    }
    .to_string()
}

fn layout_glyph(layout: Layout) -> Glyph {
    match layout {
        Layout::Board => icons::COLUMNS_3,
        Layout::Table => icons::TABLE_2,
        Layout::Calendar => icons::CALENDAR,
    }
}
