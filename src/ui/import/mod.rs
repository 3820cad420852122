//! The import: a file, what its columns and stages mean, what would happen, what happened.

mod check_step;
mod choices;
mod column_row;
mod columns_step;
mod currency_field;
mod file_step;
mod foot;
mod json_panel;
mod locked_panel;
mod outcome_row;
mod panel;
mod preview;
mod problem_words;
mod problems;
mod read_field;
mod result_step;
mod screen;
mod stage_row;
mod stages_step;
mod steps;
mod target_field;
mod template_field;
mod totals;
mod trouble;
mod words;
mod work_bar;

pub use screen::ImportScreen;
