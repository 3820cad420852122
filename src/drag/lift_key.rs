//! The keys of a lifted card, by the browser's names.

/// A key that means something while a card is lifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftKey {
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home: the first place in the zone.
    Home,
    /// End: the last place in the zone.
    End,
    /// Space or Enter.
    Drop,
    /// Escape.
    Escape,
    /// Tab: held, so that the focus cannot leave a lifted card.
    Tab,
}

impl LiftKey {
    /// Reads the browser's name of a key. Whatever this knows is to be kept from the browser while a card is lifted.
    #[must_use]
    pub fn parse(key: &str) -> Option<LiftKey> {
        Some(match key {
            "ArrowLeft" => LiftKey::Left,
            "ArrowRight" => LiftKey::Right,
            "ArrowUp" => LiftKey::Up,
            "ArrowDown" => LiftKey::Down,
            "Home" => LiftKey::Home,
            "End" => LiftKey::End,
            " " | "Enter" => LiftKey::Drop,
            "Escape" => LiftKey::Escape,
            "Tab" => LiftKey::Tab,
            _ => return None,
        })
    }
}
