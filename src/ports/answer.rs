//! An answer that comes later, as the browser's asynchronous interfaces give it.

use std::future::Future;
use std::pin::Pin;

/// A future that stays on the page's one thread. Boxed, so that a port can be held as `Rc<dyn …>`.
pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

/// An answer that is already known.
pub fn known<T: 'static>(value: T) -> Answer<T> {
    Box::pin(std::future::ready(value))
}
