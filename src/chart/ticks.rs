//! Round numbers for an axis: steps of 1, 2 or 5 times a power of ten.

/// Round numbers that enclose the range from `low` to `high` in about so many steps. Bounds that are no range give
/// 0 and 1.
#[must_use]
pub fn nice_ticks(low: f64, high: f64, about: usize) -> Vec<f64> {
    ticks(low, high, about, false)
}

/// The same from zero, without fractions: for counts.
#[must_use]
pub fn whole_ticks(high: f64, about: usize) -> Vec<f64> {
    ticks(0.0, high, about, true)
}

fn ticks(low: f64, high: f64, about: usize, whole: bool) -> Vec<f64> {
    let rough = (high - low) / about.max(1) as f64;
    if !rough.is_normal() || rough < 0.0 {
        return vec![0.0, 1.0];
    }
    let step = Step::over(rough);
    let step = if whole && step.power < 0 {
        Step {
            digit: 1.0,
            power: 0,
        }
    } else {
        step
    };
    // The bounds are compared in steps; what is off by less than a billionth of a step is a tick itself.
    let first = (step.count(low) + 1e-9).floor() as i64;
    let last = (step.count(high) - 1e-9).ceil() as i64;
    (first..=last).map(|count| step.times(count)).collect()
}

/// A step of a digit and a power of ten, kept apart so that 0.3 is 3 ÷ 10 and never 3 × 0.1.
#[derive(Clone, Copy)]
struct Step {
    digit: f64,
    power: i32,
}

impl Step {
    /// The smallest round step that is not below `rough`.
    fn over(rough: f64) -> Step {
        let power = rough.log10().floor() as i32;
        let digit = rough / 10f64.powi(power);
        match digit {
            digit if digit <= 1.0 => Step { digit: 1.0, power },
            digit if digit <= 2.0 => Step { digit: 2.0, power },
            digit if digit <= 5.0 => Step { digit: 5.0, power },
            _ => Step {
                digit: 1.0,
                power: power + 1,
            },
        }
    }

    fn count(self, value: f64) -> f64 {
        value / (self.digit * 10f64.powi(self.power))
    }

    fn times(self, count: i64) -> f64 {
        let digits = count as f64 * self.digit;
        if self.power < 0 {
            digits / 10f64.powi(-self.power)
        } else {
            digits * 10f64.powi(self.power)
        }
    }
}
