//! Filters, search and sort orders over the book.
