//! Scales, ticks and layout of charts to a scene of marks; knows numbers and sizes, never deals.
