use proptest::prelude::*;

use crate::drag::Strip;

fn strip(count: usize) -> Strip {
    Strip {
        item: 96.0,
        gap: 8.0,
        count,
    }
}

#[test]
fn only_what_shows_is_rendered() {
    let rows = [
        // scroll, viewport, overscan, count, range
        (0.0, 500.0, 0.0, 100, 0..5),
        (0.0, 500.0, 250.0, 100, 0..8),
        (96.0, 500.0, 0.0, 100, 1..6),
        (95.0, 500.0, 0.0, 100, 0..6),
        (10_000_000.0, 500.0, 0.0, 100, 95..100),
        (10_000_000.0, 500.0, 0.0, 0, 0..0),
        (-40.0, 500.0, 0.0, 3, 0..3),
        (0.0, 0.0, 0.0, 100, 0..0),
        (f64::NAN, 500.0, 0.0, 100, 0..0),
    ];
    for (scroll, viewport, overscan, count, range) in rows {
        assert_eq!(
            strip(count).visible(scroll, viewport, overscan),
            range,
            "{scroll} of {count}"
        );
    }
    let flat = Strip {
        item: 0.0,
        gap: 0.0,
        count: 9,
    };
    assert_eq!(flat.visible(0.0, 500.0, 0.0), 0..0);
}

#[test]
fn an_item_is_scrolled_into_view_by_the_shortest_way() {
    let strip = strip(100);
    assert_eq!(strip.reveal(2, 0.0, 500.0), 0.0);
    assert_eq!(strip.reveal(5, 0.0, 500.0), 116.0);
    assert_eq!(strip.reveal(1, 400.0, 500.0), 104.0);
}

#[test]
fn extent_has_no_gap_at_the_end() {
    assert_eq!(strip(0).extent(), 0.0);
    assert_eq!(strip(1).extent(), 96.0);
    assert_eq!(strip(3).extent(), 304.0);
}

proptest! {
    #[test]
    fn the_range_holds_exactly_what_shows(
        scroll in 0.0..20_000.0f64,
        viewport in 1.0..2_000.0f64,
        overscan in 0.0..500.0f64,
        item in 1.0..200.0f64,
        gap in 0.0..20.0f64,
        count in 0usize..150,
    ) {
        let strip = Strip { item, gap, count };
        let range = strip.visible(scroll, viewport, overscan);
        let scroll = scroll.min(strip.extent() - viewport).max(0.0);
        for index in 0..count {
            let start = strip.offset(index);
            let inside = start + item > scroll - overscan && start < scroll + viewport + overscan;
            let edge = (start + item - (scroll - overscan)).abs() < 1e-6
                || (start - (scroll + viewport + overscan)).abs() < 1e-6;
            prop_assert!(edge || inside == range.contains(&index), "{index} and {range:?}");
        }
    }

    #[test]
    fn a_revealed_item_is_in_view(index in 0usize..100, scroll in 0.0..9_000.0f64) {
        let strip = strip(100);
        let scroll = strip.reveal(index, scroll, 500.0);
        prop_assert!(scroll <= strip.offset(index));
        prop_assert!(strip.offset(index) + strip.item <= scroll + 500.0);
    }

    #[test]
    fn the_slot_is_the_nearest_gap(offset in -500.0..12_000.0f64) {
        let strip = strip(100);
        let slot = strip.slot_at(offset);
        let way = (strip.slot_offset(slot) - offset).abs();
        for other in 0..=100 {
            prop_assert!(way <= (strip.slot_offset(other) - offset).abs() + 1e-6);
        }
    }
}
