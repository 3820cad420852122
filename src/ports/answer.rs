//! An answer that comes later, as the browser's asynchronous interfaces give it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// A future that stays on the page's one thread. Boxed, so that a port can be held as `Rc<dyn …>`.
pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

/// An answer that is already known.
pub fn known<T: 'static>(value: T) -> Answer<T> {
    Box::pin(std::future::ready(value))
}

/// What a future gives that need not be waited for.
pub fn poll_once<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// An answer, unless a deadline comes before it.
pub async fn within<T>(mut answer: Answer<T>, mut deadline: Answer<()>) -> Option<T> {
    std::future::poll_fn(|context| {
        if let Poll::Ready(value) = answer.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        deadline.as_mut().poll(context).map(|()| None)
    })
    .await
}
