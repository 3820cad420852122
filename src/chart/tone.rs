//! What a mark means, by name; the colour comes from the style sheet.

/// The number of steps of the stages' ramp in the style sheet.
pub const RAMP_STEPS: usize = 6;

/// The meaning of a filled mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Won.
    Success,
    /// Open.
    Accent,
    /// Lost, or anything without weight of its own; tell it apart by a hatch too.
    Muted,
    /// Late.
    Warning,
    /// Wrong.
    Danger,
    /// A stage by its order: one hue, from early to late.
    Stage {
        /// From 0.
        index: usize,
        /// Of so many.
        of: usize,
    },
}

/// A place between two steps of the ramp.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RampStep {
    /// The step below, from 0.
    pub step: usize,
    /// The share of the next step in the mixture, from 0 to less than 1.
    pub toward_next: f64,
}

impl Tone {
    /// The tone's name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tone::Success => "success",
            Tone::Accent => "accent",
            Tone::Muted => "muted",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
            Tone::Stage { .. } => "stage",
        }
    }

    /// Where a stage stands on the ramp: the first on its first step, the last on its last.
    #[must_use]
    pub fn ramp(self) -> Option<RampStep> {
        let Tone::Stage { index, of } = self else {
            return None;
        };
        let last = of.saturating_sub(1);
        if last == 0 {
            return Some(RampStep {
                step: 0,
                toward_next: 0.0,
            });
        }
        let way = index.min(last) * (RAMP_STEPS - 1);
        Some(RampStep {
            step: way / last,
            toward_next: (way % last) as f64 / last as f64,
        })
    }
}
