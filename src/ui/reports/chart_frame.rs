//! A figure on the page: its finding, a sentence, the charts or the table, the legend, what is counted apart, and how
//! all of it is computed.

use leptos::prelude::*;

use super::data_table::DataTable;
use super::figure::{Key, Look, Remark};
use super::marks::{tone_class, tone_mix};
use super::scene_view::SceneView;
use super::{Figure, Plot};
use crate::app::App;
use crate::chart::Fill;
use crate::ui::kit::{Popover, Segment, SegmentedControl, icons, unique_id};

/// A figure with its switch between chart and table.
#[component]
pub fn ChartFrame(
    /// What it shows.
    #[prop(into)]
    figure: Signal<Figure>,
    /// How its numbers are computed.
    #[prop(into)]
    how: Signal<String>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// Further controls, such as a switch of what is measured.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = App::of_page();
    let (title, summary) = (unique_id("figure"), unique_id("figure-summary"));
    let as_table = RwSignal::new(false);
    let faces = vec![
        Segment::new(
            "chart",
            Signal::derive(move || app.m().chart_show_chart().to_string()),
        )
        .glyph(icons::CHART_NO_AXES_COLUMN),
        Segment::new(
            "table",
            Signal::derive(move || app.m().chart_show_table().to_string()),
        )
        .glyph(icons::TABLE_2),
    ];
    let body = {
        let (title, summary) = (title.clone(), summary.clone());
        move || {
            if as_table.get() {
                let sheet = Signal::derive(move || figure.with(|figure| figure.sheet.clone()));
                view! { <DataTable sheet=sheet labelled_by=title.clone() /> }.into_any()
            } else {
                view! { <Charts figure=figure title=title.clone() summary=summary.clone() /> }
                    .into_any()
            }
        }
    };
    let remarks = move || {
        figure.with(|figure| {
            figure
                .remarks
                .iter()
                .map(|remark| sentence(app, remark))
                .collect_view()
        })
    };
    view! {
        <figure class=format!("panel chart {class}") aria-labelledby=title.clone()>
            <div class="chart__head">
                <h2 class="chart__title" id=title.clone()>{move || figure.with(|figure| figure.title.clone())}</h2>
                <div class="chart__tools">
                    {children.map(|children| children())}
                    <SegmentedControl
                        name=Signal::derive(move || app.m().chart_form().to_string())
                        segments=faces
                        value=Signal::derive(move || if as_table.get() { "table" } else { "chart" }.to_owned())
                        on_change=move |face: String| as_table.set(face == "table")
                    />
                    <HowButton how=how />
                </div>
            </div>
            <p class="chart__summary" id=summary>{move || figure.with(|figure| figure.summary.clone())}</p>
            {body}
            <Show when=move || !as_table.get() && figure.with(|figure| !figure.legend.is_empty())>
                <ul class="chart__legend">
                    {move || figure.with(|figure| figure.legend.iter().map(key).collect_view())}
                </ul>
            </Show>
            {remarks}
        </figure>
    }
}

/// The button "i" that says how the numbers beside it are computed.
#[component]
pub fn HowButton(
    /// The definition.
    #[prop(into)]
    how: Signal<String>,
) -> impl IntoView {
    let app = App::of_page();
    view! {
        <Popover
            name=Signal::derive(move || app.m().chart_how_computed().to_string())
            glyph=icons::INFO
        >
            <p>{move || how.get()}</p>
        </Popover>
    }
}

/// The charts of a figure. A chart keeps its element, and with it the focus, while its numbers change.
#[component]
fn Charts(figure: Signal<Figure>, title: String, summary: String) -> impl IntoView {
    let app = App::of_page();
    let count = Memo::new(move |_| figure.with(|figure| figure.panels.len()));
    let open = move |key: usize| {
        if let Some(route) = figure.with_untracked(|figure| figure.opens.get(key).cloned()) {
            app.go(route);
        }
    };
    let chart = move |place: usize| {
        let heading = move || {
            figure.with(|figure| {
                figure
                    .panels
                    .get(place)
                    .and_then(|panel| panel.heading.clone())
            })
        };
        // A chart that is about to go keeps what it showed.
        let plot = Memo::new(move |last: Option<&Option<Plot>>| {
            let now =
                figure.with(|figure| figure.panels.get(place).map(|panel| panel.plot.clone()));
            now.or_else(|| last.cloned().flatten())
        });
        let (title, summary) = (title.clone(), summary.clone());
        let drawn = move || {
            let plot = Signal::derive(move || plot.get().unwrap_or_else(nothing));
            view! {
                <SceneView
                    plot=plot
                    labelled_by=title.clone()
                    described_by=summary.clone()
                    on_open=open
                />
            }
        };
        view! {
            {move || heading().map(|heading| view! { <h3 class="chart__heading">{heading}</h3> })}
            {drawn()}
        }
    };
    view! { <For each=move || 0..count.get() key=|place| *place children=chart /> }
}

fn nothing() -> Plot {
    Plot::Bars(crate::chart::BarChart {
        bars: Vec::new(),
        sum: None,
    })
}

fn key(key: &Key) -> impl IntoView + use<> {
    let look = match key.look {
        Look::Area(Fill::Solid) => "legend__key",
        Look::Area(Fill::Outline) => "legend__key legend__key--outline",
        Look::Area(Fill::Hatch) => "legend__key legend__key--hatch",
        Look::Line => "legend__key legend__key--line",
    };
    let class = format!("{look} {}", tone_class(key.tone));
    view! {
        <li class="legend__item">
            <span class=class style=("--tone", tone_mix(key.tone)) aria-hidden="true"></span>
            {key.label.clone()}
        </li>
    }
}

fn sentence(app: App, remark: &Remark) -> impl IntoView + use<> {
    let text = remark.text.clone();
    let text = match &remark.opens {
        Some(route) => {
            let href = app.href(route.clone());
            view! { <a class="link" href=href>{text}</a> }.into_any()
        }
        None => text.into_any(),
    };
    view! { <p class="chart__note">{text}</p> }
}
