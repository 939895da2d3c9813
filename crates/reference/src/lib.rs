//! What a word in a report means: names, quantities, places, dates and identifiers as people write them become
//! facts that can be compared.
//!
//! Each reading takes [`model::Stated`] (raw words and their context) and fills in value, rule and confidence; raw
//! and context are never touched, what already has a meaning is left alone, and unknown stays unknown. Pure: tables
//! of facts compiled in, indexes built on first use, no files and no clock. The importer decides what goes into
//! `raw` and `context`; matching compares what comes out.

mod checklist;
pub mod columns;
mod contact_points;
mod country;
mod date;
mod digits;
mod factors;
mod fold;
mod form;
mod found_identifiers;
mod identifier;
mod image;
mod kin;
mod mention;
mod money;
mod name;
mod place;
mod plausible;
mod quantity;
#[cfg(test)]
mod real_tests;
mod sentence;
mod step;
mod tables;
mod tariff;
#[cfg(test)]
mod taxa_tables_tests;
mod taxon;
mod taxon_index;
mod taxon_names;
mod text;
mod transport;

pub use checklist::{
    Checklist, ChecklistProblem, ChecklistRead, ChecklistReading, ListedTaxon, Reservation, ReservationsRead,
    is_reservations, load_reservations, read_reservations, reservations,
};
pub use contact_points::contacts_in;
pub use country::{CountryFacts, countries, country, country_facts};
pub use date::{DateColumn, DateOrder, DateRead, date, date_defect, date_in, date_in_row, dates_named};
pub use factors::{
    Comparable, Equivalent, EquivalentOf, Factor, LivePart, LiveSpan, Pass, Step, comparable, factors,
    factors_of, live_equivalents,
};
pub use form::{Term, TermFound, form, term, term_of_code, term_of_form, terms};
pub use found_identifiers::{Found, emails_in, ibans_in, phones_in, wallets_in};
pub use identifier::{Detected, Scheme, Valid, defect, detect, identifier};
pub use image::image_hash;
pub use kin::{HigherTaxa, LookAlike, higher_taxa, look_alikes, may_mean, products};
pub use mention::taxa_in;
pub use money::money;
pub use name::name;
pub use place::{
    Detail, Leg, LegRole, LoadedPlaces, Located, Location, LocodeError, LocodeProblem, LocodeRead,
    PlaceCandidate, PlaceContext, install_places, locate, place, place_in, places, point, read_locodes,
    route,
};
pub use plausible::{Claim, Finding, Plausibility, plausibility, plausible};
pub use quantity::{Amount, Measure, amount, amounts, decimal_sign, quantity, quantity_defect};
pub use sentence::{ruling, sentences, sharing};
pub use step::suspect_step;
pub use tariff::{TariffGoods, tariff_goods};
pub use taxon::{TaxonFacts, listing_on, taxa, taxon, taxon_facts};
pub use taxon_index::{
    Asked, ChecklistLoader, How, ListingStep, ShownTaxon, Since, SplitListing, TaxonAnswer, TaxonCandidate,
    TaxonFound, TaxonIndex, TaxonStatus, load_checklists, split_listings,
};
pub use taxon_names::{NameKind, Suggested, TaxonName, shared_trade_names, suggested_taxa, taxon_names};
pub use text::is_unknown;
pub use transport::transports;
