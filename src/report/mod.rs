//! Every metric, as plain results with the ids they are made of.
