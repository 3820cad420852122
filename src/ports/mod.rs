//! What the product needs from its surroundings, as traits with in-memory fakes.
