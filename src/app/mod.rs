//! Reactive state, dispatch of commands, saving and the following of other tabs.
