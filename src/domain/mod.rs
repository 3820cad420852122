//! The nouns of a sales pipeline and their laws; constructors parse or refuse.
