//! The book and the one gate that changes it: command, decide, events, apply, changes.
