//! The addresses of the screens: `#/board`, `#/deal/…`; parsing and printing of the hash.
