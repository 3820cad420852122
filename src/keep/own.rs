//! What a tab remembers of the entries that it wrote.

/// An entry that this tab wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// Under which generation.
    pub generation: u64,
    /// Its number.
    pub seq: u64,
    /// Its print: another tab may have written another entry of this number.
    pub print: u32,
}
