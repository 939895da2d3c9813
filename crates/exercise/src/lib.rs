//! Exercises: synthetic worlds with a known truth, and the scoring of an answer.
//!
//! A [`World`] is a pure function of a seed, a size and a [`Config`]: partners of all sectors, honest trade, travel, payments
//! and adverts, and hidden networks among them. What happens is a [`Deed`](deeds::Deed); what a partner sees of it is a
//! [`Sighting`](deeds::Sighting), written in the format of that partner by `emit` into a [`Unit`], together with the
//! truth about every party, report and flag in it. Units are made one by one, in any order, on any thread.
//!
//! Nothing here reads or writes files, and there is no edge to `formats`, `reference` or `matching`: names,
//! transliterations, error models and emitters are this crate's own, so that the generator shares nothing with what is
//! measured on it. Every record and file says EXERCISE, and no identifier in it can belong to anybody.

mod calendar;
pub mod chance;
pub mod config;
pub mod deeds;
pub mod emit;
pub mod firms;
pub mod geography;
pub mod goods;
pub mod networks;
pub mod partners;
pub mod people;
pub mod score;
mod season;
pub mod truth;
pub mod unit;
pub mod world;
pub mod writing;

pub use config::Config;
pub use unit::{MadeFile, Unit};
pub use world::World;

/// The version of the worlds that this crate makes. Raised whenever the same seed, size and configuration would give
/// another world; scores are told with it.
pub const WORLD_VERSION: u32 = 2;

/// The word that every file and every record carries.
pub const MARK: &str = "EXERCISE";
