//! The product as its users meet it: a served site in a real browser, driven from outside, found by role and name.
//!
//! Started by `cargo xtask test e2e [FILTER…]`, which serves the site, starts the driver and sets:
//!
//! | variable | meaning |
//! |---|---|
//! | `KONVEY_URL` | the address of the served site, ending in `/` |
//! | `KONVEY_SITE` | its folder |
//! | `WEBDRIVER_URL` | the address of the driver |
//! | `KONVEY_BROWSER`, `KONVEY_BROWSER_FLAGS` | the browser and the flags to start it with |
//! | `KONVEY_FIREFOX`, `KONVEY_WEBKIT`, `KONVEY_SCREEN` | the browsers of the other engines, and the screen that WebKit's needs |
//! | `KONVEY_KILLS`, `KONVEY_KILLS_ELSEWHERE` | how often Chromium, and each of the others, is killed, if not the few times of a usual run |
//! | `KONVEY_TALLY` | a file that takes counts, for the table of `cargo xtask torture` |
//! | `KONVEY_BENCH_DEALS` | how many deals the benchmarks use, if not the usual three numbers |
//! | `KONVEY_SCRATCH` | a folder for profiles, downloads and pictures; those of failed tests lie in `pictures/` |
//!
//! A test is a plain function that starts a browser of its own with [`harness::Setup`]. Names that begin with `bench_` are
//! run by `cargo xtask bench` only.

#![cfg(not(target_arch = "wasm32"))]

mod activities;
mod bench;
mod board_groups;
mod board_look;
mod bulk;
mod calendar;
mod calendar_many;
mod contacts;
mod demo;
mod desk;
mod drawer;
mod drawing;
mod filter;
mod filters;
mod first_run;
mod gates;
mod harness;
mod import;
mod keeping;
mod kills;
mod linked;
mod locked;
mod looks;
mod making_room;
mod many_deals;
mod moving;
mod nothing_lost;
mod offer;
mod offline;
mod outcome_dialogs;
mod outcomes;
mod own_fields;
mod paper;
mod parts;
mod process;
mod proposal;
mod qualification;
mod rescue;
mod round_trip;
mod safety;
mod screens;
mod seller;
mod smoke;
mod stages;
mod storage_damage;
mod storage_limits;
mod table;
mod table_work;
mod tabs;
mod templates;
mod timeline;
