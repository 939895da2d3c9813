//! Words that names are made of, typed in from general knowledge of the world's names and frozen with the model.
//!
//! No list of persons from outside and no counts of any store: how rare a word is stands in `rarity` and nowhere else.

pub(super) mod forms;
pub(super) mod kin;
pub(super) mod rarity;
pub(super) mod words;
