//! From numbers to pixels.

/// A straight scale: values between two bounds to positions between two others, which may run backwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Linear {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

impl Linear {
    /// A scale of the values from `low` to `high` over the positions from `start` to `end`. Equal bounds become a
    /// range of one, so that nothing is divided by zero.
    #[must_use]
    pub fn new((low, high): (f64, f64), (start, end): (f64, f64)) -> Linear {
        let high = if high > low { high } else { low + 1.0 };
        Linear {
            low,
            high,
            start,
            end,
        }
    }

    /// A scale that starts at zero, as every bar's must: its length speaks only then.
    #[must_use]
    pub fn from_zero(high: f64, (start, end): (f64, f64)) -> Linear {
        Linear::new((0.0, high), (start, end))
    }

    /// The position of a value.
    #[must_use]
    pub fn at(self, value: f64) -> f64 {
        self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)
    }
}

/// Equal bands beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    start: f64,
    width: f64,
}

impl Band {
    /// Divides the room from `start` to `end` by `count`.
    #[must_use]
    pub fn new(count: usize, (start, end): (f64, f64)) -> Band {
        Band {
            start,
            width: (end - start) / count.max(1) as f64,
        }
    }

    /// Where a band starts.
    #[must_use]
    pub fn at(self, index: usize) -> f64 {
        self.start + index as f64 * self.width
    }

    /// The width of each.
    #[must_use]
    pub fn width(self) -> f64 {
        self.width
    }
}
