//! What a word in a report means: names, quantities, places, dates and identifiers as people write them become
//! facts that can be compared.
//!
//! Each reading takes [`model::Stated`] (raw words and their context) and fills in value, rule and confidence; raw
//! and context are never touched, what already has a meaning is left alone, and unknown stays unknown. Pure: tables
//! of facts compiled in, indexes built on first use, no files and no clock. The importer decides what goes into
//! `raw` and `context`; matching compares what comes out.

mod country;
mod date;
mod fold;
mod form;
mod found_identifiers;
mod identifier;
mod mention;
mod money;
mod name;
mod place;
mod quantity;
#[cfg(test)]
mod real_tests;
mod step;
mod tables;
mod taxon;
mod text;
mod transport;

pub use country::{CountryFacts, countries, country, country_facts};
pub use date::{date, date_defect};
pub use form::form;
pub use found_identifiers::{Found, emails_in, ibans_in, phones_in};
pub use identifier::{defect, identifier};
pub use mention::taxa_in;
pub use money::money;
pub use name::name;
pub use place::{
    Detail, Leg, LegRole, LoadedPlaces, Located, Location, LocodeError, LocodeProblem, LocodeRead,
    PlaceCandidate, PlaceContext, install_places, locate, place, places, point, read_locodes, route,
};
pub use quantity::{quantity, quantity_defect};
pub use step::suspect_step;
pub use taxon::{TaxonFacts, listing_on, taxa, taxon, taxon_facts};
pub use text::is_unknown;
pub use transport::transports;
