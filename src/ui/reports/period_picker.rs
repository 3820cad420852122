//! The choice of a period: by name, by its first and last day, and one step back or forth. It stands in the address.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::scope::choose;
use super::words::days_words;
use crate::app::App;
use crate::domain::Days;
use crate::report::Scope;
use crate::report::periods::{Preset, neighbour};
use crate::text::Messages;
use crate::ui::kit::{
    Field, IconButton, InputKind, MenuButton, MenuEntry, MenuItem, Popover, TextInput, icons,
};

/// Chooses the period of the reports on the screen.
#[component]
pub fn PeriodPicker(
    /// What the reports are asked about now.
    scope: Memo<Option<Scope>>,
) -> impl IntoView {
    let app = App::of_page();
    let preset = Memo::new(move |_| {
        let scope = scope.get()?;
        app.state
            .everything(|book| Preset::of(book, scope.pipeline, scope.today, scope.days))
    });
    let label = move || {
        let m = app.m();
        preset
            .get()
            .map_or_else(|| m.period_custom().to_string(), |preset| name(m, preset))
    };
    let entries = move || {
        let Some(scope) = scope.get_untracked() else {
            return Vec::new();
        };
        Preset::ALL
            .into_iter()
            .map(|preset| entry(app, scope, preset, Some(preset) == chosen(app, scope)))
            .collect::<Vec<MenuEntry>>()
    };
    let step = move |forth: bool| {
        let days = scope.get_untracked().map(|scope| scope.days);
        if let Some(days) = days.and_then(|days| neighbour(days, forth)) {
            choose(app, days.start, days.last());
        }
    };
    view! {
        <div class="period" role="group" aria-label=move || app.m().period_label().to_string()>
            <span class="period__range" role="status">
                {move || scope.get().map(|scope| days_words(app, scope.days))}
            </span>
            <IconButton
                name=Signal::derive(move || app.m().period_previous().to_string())
                glyph=icons::CHEVRON_LEFT
                on_press=move |()| step(false)
            />
            <MenuButton
                name=move || app.m().chart_point(app.m().period_label().to_string(), label()).to_string()
                text=Signal::derive(label)
                entries=move |()| untrack(entries)
            />
            <IconButton
                name=Signal::derive(move || app.m().period_next().to_string())
                glyph=icons::CHEVRON_RIGHT
                on_press=move |()| step(true)
            />
            <Popover name=Signal::derive(move || app.m().period_custom().to_string()) glyph=icons::CALENDAR>
                <Ends scope=scope />
            </Popover>
        </div>
    }
}

fn chosen(app: App, scope: Scope) -> Option<Preset> {
    app.state
        .peek(|book| Preset::of(book, scope.pipeline, scope.today, scope.days))
}

fn entry(app: App, scope: Scope, preset: Preset, on: bool) -> MenuEntry {
    let act = move || {
        let days = app
            .state
            .peek(|book| preset.days(book, scope.pipeline, scope.today));
        choose(app, days.start, days.last());
    };
    MenuItem::new(name(app.m(), preset), act).chosen(on).into()
}

fn name(m: &Messages, preset: Preset) -> String {
    match preset {
        Preset::ThisMonth => m.period_this_month(),
        Preset::LastMonth => m.period_last_month(),
        Preset::ThisQuarter => m.period_this_quarter(),
        Preset::LastQuarter => m.period_last_quarter(),
        Preset::ThisYear => m.period_this_year(),
        Preset::LastYear => m.period_last_year(),
        Preset::LastTwelveMonths => m.period_last_twelve_months(),
        Preset::AllTime => m.period_all_time(),
    }
    .to_string()
}

/// The first and the last day, each taken over as soon as both make a period.
#[component]
fn Ends(scope: Memo<Option<Scope>>) -> impl IntoView {
    let app = App::of_page();
    let wrong = RwSignal::new(false);
    let days = move || scope.get().map(|scope| scope.days);
    let first = move || {
        days()
            .map(|days| days.start.to_string())
            .unwrap_or_default()
    };
    let last = move || {
        days()
            .map(|days| days.last().to_string())
            .unwrap_or_default()
    };
    let change = move |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        let ends = first.zip(last);
        let fits = ends.and_then(|(first, last)| Days::inclusive(first, last));
        wrong.set(fits.is_none());
        if let Some(days) = fits {
            choose(app, days.start, days.last());
        }
    };
    let now = move || scope.get_untracked().map(|scope| scope.days);
    let error = move || {
        wrong
            .get()
            .then(|| app.m().period_wrong_order().to_string())
    };
    view! {
        <div class="stack">
            <Field label=Signal::derive(move || app.m().period_from().to_string())>
                <TextInput
                    value=Signal::derive(first)
                    kind=InputKind::Day
                    autofocus=true
                    on_commit=move |text: String| change(text.parse().ok(), now().map(Days::last))
                />
            </Field>
            <Field label=Signal::derive(move || app.m().period_to().to_string()) error=Signal::derive(error)>
                <TextInput
                    value=Signal::derive(last)
                    kind=InputKind::Day
                    on_commit=move |text: String| change(now().map(|days| days.start), text.parse().ok())
                />
            </Field>
        </div>
    }
}
