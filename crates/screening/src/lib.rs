//! Red flags: published indicators as data, and how they fire on reports.
//!
//! The rule library lies in `/rules` as files; `rules` reads them, `canonical` says what they may look at, `function`
//! what they may call, and `engine` runs them over record batches. `rule` and `witness` hold the two rules that stage C
//! runs over reports today. Sorting identifiers into fields is left to `matching`, finding taxa and
//! contact points in text to `reference`, and who may see a flag to `access`.

pub mod canonical;
pub mod columns;
pub mod engine;
mod fired;
#[cfg(test)]
mod fixture;
pub mod function;
pub mod goods;
mod rule;
pub mod rules;
pub mod text;
mod text_taxon;
pub mod triage;
mod witness;

pub use fired::{ALERT_THRESHOLD, Fired, score};
pub use rule::{ADVERT_CONTACT_IS_PAYEE, PAYMENT_NAMES_TAXON, RULES, Rule, RuleKind, WeightClass, rule};
pub use text_taxon::{names_taxon, row_flags};
pub use witness::{Origin, Side, WitnessValue, advert_values, fire, payment_values};
