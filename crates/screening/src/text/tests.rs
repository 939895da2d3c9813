//! Cases of the text functions.
