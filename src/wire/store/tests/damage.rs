//! Damage: every kind of key, every kind of fault; nothing is lost silently.
