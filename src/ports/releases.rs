//! The application as the browser keeps it for use without a network, and newer releases of it.

/// What is known of a release that is not the one on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newer {
    /// It is kept whole, and waits until a page lets it take over.
    Waits,
    /// It has taken over; the page that is loaded next is of it.
    TookOver,
}

/// Is told of newer releases.
pub type NewerListener = Box<dyn Fn(Newer)>;

/// Keeps the release on the screen for use without a network.
pub trait Releases {
    /// Begins to keep it, and calls the listener with whatever becomes known of a newer one. A browser that cannot keep
    /// it stays silent: the application works as long as there is a network.
    fn follow(&self, listener: NewerListener);
    /// Looks whether the host has a newer one.
    fn look(&self);
    /// Lets the one that waits take over in all tabs, whose listeners hear of it.
    fn take_over(&self);
}
