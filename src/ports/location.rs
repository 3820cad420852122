//! The address bar: the hash of the page.

/// Reads and writes the hash of the address.
pub trait Location {
    /// The hash, with its `#`.
    fn hash(&self) -> String;

    /// Goes to another hash, so that Back returns.
    fn go(&self, hash: &str);

    /// Writes another hash in the place of the present one, so that Back does not return to it.
    fn replace(&self, hash: &str);

    /// Goes back, as the browser's own button does.
    fn back(&self);

    /// Calls back whenever the hash has changed, for as long as the page lives.
    fn on_change(&self, call: Box<dyn Fn()>);
}
