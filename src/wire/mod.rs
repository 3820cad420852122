//! The stored and the exported form of the book, apart from its own types.
