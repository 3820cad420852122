//! The calendar with several deals at once, and with several pipelines.

use crate::calendar::{expect, march, set_day};
use crate::desk;
use crate::harness::Kind;

#[test]
fn selected_deals_go_along_with_one_of_them_in_one_step() {
    let browser = march();
    for title in ["Alpha", "Beta"] {
        desk::card(&browser, title).press("x");
    }
    browser.find_text("2 deals selected");
    browser
        .pointer(Kind::Mouse)
        .move_to(&desk::card(&browser, "Alpha"))
        .down()
        .glide_to(&browser.find("group", "Wednesday, 5 Mar 2031"))
        .perform();
    browser.wait_until("both deals to be in the air", || {
        browser.count(".card--source") == 2 && browser.count(".preview [data-count='2']") == 1
    });
    browser.pointer(Kind::Mouse).up().perform();
    browser.find_text("2 deals close on Wednesday, 5 Mar 2031");
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    expect(&browser, "undated", &["Gamma"]);
    // One that is not among the selected ones goes alone.
    browser.drag(
        &desk::card(&browser, "Gamma"),
        &browser.find("group", "Friday, 7 Mar 2031"),
    );
    expect(&browser, "2031-03-07", &["Gamma"]);
    browser.reload();
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    expect(&browser, "2031-03-07", &["Gamma"]);
    browser.press("Control+z");
    expect(&browser, "undated", &["Gamma"]);
    expect(&browser, "2031-03-05", &["Beta", "Alpha"]);
    browser.press("Control+z");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);

    // By keys: all that is selected, from wherever it stands.
    set_day(&browser, "Beta", "2031-03-20");
    for title in ["Gamma", "Beta"] {
        desk::card(&browser, title).press("x");
    }
    desk::card(&browser, "Beta").press("Space");
    browser.find_text("Picked up “Beta” and 1 more deal. Thursday, 20 Mar 2031.");
    browser.press("ArrowDown");
    browser.press("Space");
    expect(&browser, "2031-03-27", &["Gamma", "Beta"]);
    expect(&browser, "undated", &["Alpha"]);
    browser.reload();
    expect(&browser, "2031-03-27", &["Gamma", "Beta"]);
    browser.press("Control+z");
    expect(&browser, "2031-03-20", &["Beta"]);
    expect(&browser, "undated", &["Gamma", "Alpha"]);
    desk::assert_followed(&browser);
}

#[test]
fn pipelines_stand_alone_or_together() {
    let browser = march();
    browser.open("#/board");
    desk::copy_pipeline(&browser, "Renewals");
    desk::add(&browser, "Prospecting", &[("Delta", "8000")]);
    browser
        .find("navigation", "Layout of the deals")
        .find("link", "Calendar")
        .click();
    browser.find("heading", "Calendar of “Renewals”");
    expect(&browser, "undated", &["Delta"]);
    desk::show_pipeline(&browser, "Sales pipeline");
    browser.find("heading", "Calendar of “Sales pipeline”");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);
    desk::show_pipeline(&browser, "All pipelines");
    browser.find("heading", "Calendar of all pipelines");
    expect(&browser, "undated", &["Delta", "Gamma", "Beta", "Alpha"]);

    browser.open("#/calendar?p=all&m=2031-03");
    browser.find("heading", "Calendar of all pipelines");
    for title in ["Delta", "Alpha"] {
        browser.drag(
            &desk::card(&browser, title),
            &browser.find_like("group", "Wednesday, 5 Mar 2031"),
        );
    }
    browser.find("group", "Wednesday, 5 Mar 2031, 2 deals, $9,000");
    browser.reload();
    expect(&browser, "2031-03-05", &["Delta", "Alpha"]);
    // The month stays when the pipeline changes.
    desk::show_pipeline(&browser, "Renewals");
    browser.find("heading", "Calendar of “Renewals”");
    expect(&browser, "2031-03-05", &["Delta"]);
    desk::show_pipeline(&browser, "Sales pipeline");
    expect(&browser, "2031-03-05", &["Alpha"]);
    expect(&browser, "undated", &["Gamma", "Beta"]);
    browser.press("Control+z");
    expect(&browser, "undated", &["Gamma", "Beta", "Alpha"]);
    desk::assert_followed(&browser);
}
