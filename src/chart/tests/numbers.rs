use proptest::prelude::*;

use crate::chart::{Band, Linear, RampStep, Tone, nice_ticks, shorten, text_width, whole_ticks};

#[test]
fn ticks_are_round_and_enclose_the_range() {
    let rows: &[(f64, f64, usize, &[f64])] = &[
        (0.0, 100.0, 5, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
        (0.0, 97.0, 4, &[0.0, 50.0, 100.0]),
        (0.0, 0.3, 3, &[0.0, 0.1, 0.2, 0.3]),
        (
            0.0,
            1_134_672.0,
            4,
            &[0.0, 500_000.0, 1_000_000.0, 1_500_000.0],
        ),
        (-40.0, 100.0, 4, &[-50.0, 0.0, 50.0, 100.0]),
        (-3.0, -1.0, 2, &[-3.0, -2.0, -1.0]),
        (0.0, 0.0, 4, &[0.0, 1.0]),
        (5.0, 1.0, 4, &[0.0, 1.0]),
        (0.0, f64::NAN, 4, &[0.0, 1.0]),
        (0.0, f64::INFINITY, 4, &[0.0, 1.0]),
        (0.0, 10.0, 0, &[0.0, 10.0]),
    ];
    for (low, high, about, expected) in rows {
        assert_eq!(
            nice_ticks(*low, *high, *about),
            *expected,
            "{low} to {high}"
        );
    }
}

#[test]
fn counts_have_no_fractions() {
    assert_eq!(whole_ticks(2.0, 4), [0.0, 1.0, 2.0]);
    assert_eq!(whole_ticks(0.0, 4), [0.0, 1.0]);
    assert_eq!(whole_ticks(531.0, 4), [0.0, 200.0, 400.0, 600.0]);
}

#[test]
fn scales_turn_numbers_into_positions() {
    let down = Linear::from_zero(200.0, (100.0, 0.0));
    assert_eq!(
        (down.at(0.0), down.at(50.0), down.at(200.0)),
        (100.0, 75.0, 0.0)
    );
    let about_zero = Linear::new((-50.0, 50.0), (0.0, 10.0));
    assert_eq!((about_zero.at(-50.0), about_zero.at(0.0)), (0.0, 5.0));
    assert_eq!(Linear::from_zero(0.0, (0.0, 10.0)).at(0.0), 0.0);
    let band = Band::new(4, (20.0, 100.0));
    assert_eq!((band.width(), band.at(0), band.at(3)), (20.0, 20.0, 80.0));
    assert_eq!(Band::new(0, (0.0, 10.0)).width(), 10.0);
}

#[test]
fn texts_are_shortened_to_their_room() {
    let rows = [
        ("Proposal", 56.0, "Proposal"),
        ("Proposal", 55.0, "Propos…"),
        ("Пошук клієнтів", 50.0, "Пошук…"),
        ("提案書の作成", 50.0, "提案書…"),
        ("Proposal", 14.0, "P…"),
        ("Proposal", 13.0, ""),
        ("", 0.0, ""),
        ("x", -3.0, ""),
    ];
    for (text, room, expected) in rows {
        assert_eq!(shorten(text, room), expected, "{text} in {room}");
    }
}

#[test]
fn stages_spread_over_the_whole_ramp() {
    let ramp = |index, of| Tone::Stage { index, of }.ramp();
    let at = |step, toward_next| Some(RampStep { step, toward_next });
    assert_eq!(
        [ramp(0, 6), ramp(3, 6), ramp(5, 6)],
        [at(0, 0.0), at(3, 0.0), at(5, 0.0)]
    );
    assert_eq!(
        [ramp(0, 5), ramp(1, 5), ramp(4, 5)],
        [at(0, 0.0), at(1, 0.25), at(5, 0.0)]
    );
    assert_eq!(
        [ramp(0, 1), ramp(0, 0), ramp(9, 3)],
        [at(0, 0.0), at(0, 0.0), at(5, 0.0)]
    );
    assert_eq!(Tone::Accent.ramp(), None);
}

proptest! {
    #[test]
    fn ticks_are_nice(low in -1e9..1e9f64, length in 1e-6..1e12f64, about in 1usize..12) {
        let high = low + length;
        prop_assume!(length > low.abs() * 1e-6);
        let ticks = nice_ticks(low, high, about);
        prop_assert!(ticks.len() >= 2 && ticks.len() <= about + 3, "{ticks:?}");
        let step = ticks[1] - ticks[0];
        let slack = step * 1e-6;
        prop_assert!(ticks[0] <= low + slack && ticks[ticks.len() - 1] >= high - slack);
        prop_assert!(ticks[0] > low - step - slack && ticks[ticks.len() - 1] < high + step + slack);
        for pair in ticks.windows(2) {
            prop_assert!((pair[1] - pair[0] - step).abs() <= slack);
        }
        let digit = step / 10f64.powf(step.log10().floor());
        let nearest = [1.0, 2.0, 5.0, 10.0].into_iter().map(|nice| (digit - nice).abs()).fold(1.0, f64::min);
        prop_assert!(nearest < 1e-3, "a step of {step}");
    }

    #[test]
    fn a_shortened_text_fits(text in "\\PC{0,30}", room in 0.0..300.0f64) {
        let short = shorten(&text, room);
        prop_assert!(text_width(&short) <= room);
        prop_assert_eq!(short == text, text_width(&text) <= room);
    }
}
