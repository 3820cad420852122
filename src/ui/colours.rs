//! The numbers and names under which the eight colours of a stage are shown: 0 is no colour.

use crate::domain::Colour;
use crate::text::Messages;

/// The number of a colour, from 1: class `stage-color--n`, dot n.
#[must_use]
pub fn number_of(colour: Colour) -> Option<u8> {
    let place = Colour::ALL.iter().position(|known| *known == colour)?;
    u8::try_from(place + 1).ok()
}

/// The colour of a number.
#[must_use]
pub fn colour_of(number: u8) -> Option<Colour> {
    let place = usize::from(number).checked_sub(1)?;
    Colour::ALL.get(place).copied()
}

/// The names by number, that of no colour first.
#[must_use]
pub fn colour_names(m: &Messages) -> Vec<String> {
    let name = |colour: &Colour| match colour {
        Colour::Grey => m.colour_grey(),
        Colour::Blue => m.colour_blue(),
        Colour::Indigo => m.colour_indigo(),
        Colour::Violet => m.colour_violet(),
        Colour::Pink => m.colour_pink(),
        Colour::Red => m.colour_red(),
        Colour::Amber => m.colour_amber(),
        Colour::Green => m.colour_green(),
    };
    std::iter::once(m.colour_none().to_string())
        .chain(Colour::ALL.iter().map(|colour| name(colour).to_string()))
        .collect()
}
