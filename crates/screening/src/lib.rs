//! Red flags: published indicators as data, and how they fire on reports.
//!
//! This first version is pure and knows one row rule and one witness rule; the engine that runs the same rules over
//! bulk files comes with the rule library. Sorting identifiers into fields is left to `matching`, finding taxa and
//! contact points in text to `reference`, and who may see a flag to `access`.

mod fired;
#[cfg(test)]
mod fixture;
mod rule;
mod text_taxon;
pub mod triage;
mod witness;

pub use fired::{ALERT_THRESHOLD, Fired, score};
pub use rule::{ADVERT_CONTACT_IS_PAYEE, PAYMENT_NAMES_TAXON, RULES, Rule, RuleKind, WeightClass, rule};
pub use text_taxon::{names_taxon, row_flags};
pub use witness::{Origin, Side, WitnessValue, advert_values, fire, payment_values};
