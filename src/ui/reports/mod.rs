//! The reports: where the deals are now, how far they came, what was won, what may be expected, and the deals behind
//! each number. Every chart is a [`Figure`], drawn or read as a table; no number is computed here.

mod analytics_screen;
mod attainment;
mod channels;
mod chart_frame;
mod closed_figure;
mod data_table;
mod deal_row;
mod deals_screen;
mod deals_table;
mod figure;
mod forecast_chart;
mod forecast_figure;
mod forecast_sheet;
mod funnel_figure;
mod funnel_screen;
mod marks;
mod months;
mod panel;
mod period_picker;
mod pipeline_figure;
mod pipeline_screen;
mod rivals;
mod scene_view;
mod scope;
mod set_words;
mod tiles;
mod width;
mod win_rate;
mod words;

pub use analytics_screen::AnalyticsScreen;
pub use deals_screen::DealsScreen;
pub use funnel_screen::FunnelScreen;
pub use pipeline_screen::PipelineScreen;

use figure::{Figure, Panel, Plot};
