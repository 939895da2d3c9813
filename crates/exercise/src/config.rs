//! What a world is made of: rates with their defaults and where these come from.
//!
//! Every rate is a probability from 0 to 1 unless it says otherwise. Defaults marked *assumed* are our own guesses; they
//! are stated so that they can be argued with.

use serde::{Deserialize, Serialize};

/// A configuration: all that a world depends on beside its seed and size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// First day of the world, ISO.
    pub begins: String,
    /// How many days it lasts.
    pub days: u32,
    /// Networks for a world of 20,000 reports (their number grows with the size; at least one of each shape from eight on).
    pub networks_per_20000: u32,
    /// Plants an artefact that gives network reports away, to prove that the classifier of surfaces would see one.
    pub planted_artefact: bool,
    /// How names and fields go wrong.
    pub errors: ErrorRates,
    /// How much is caught and told.
    pub enforcement: Enforcement,
    /// What tables of seizures leave out, and how they round.
    pub seizures: SeizureGaps,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            begins: "2023-01-02".to_owned(),
            days: 1092,
            networks_per_20000: 6,
            planted_artefact: false,
            errors: ErrorRates::default(),
            enforcement: Enforcement::default(),
            seizures: SeizureGaps::default(),
        }
    }
}

impl Config {
    /// Every rate with the name that it has in a configuration file.
    pub(crate) fn rates(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let (errors, enforcement, seizures) = (&self.errors, &self.enforcement, &self.seizures);
        [
            ("errors.typing", errors.typing),
            ("errors.scanning", errors.scanning),
            ("errors.initials", errors.initials),
            ("errors.order", errors.order),
            ("errors.diminutive", errors.diminutive),
            ("errors.alias", errors.alias),
            ("errors.romanisation", errors.romanisation),
            ("errors.omission", errors.omission),
            ("errors.missing", errors.missing),
            ("errors.junk", errors.junk),
            ("errors.date", errors.date),
            ("errors.digit", errors.digit),
            ("enforcement.seen", enforcement.seen),
            ("enforcement.caught", enforcement.caught),
            ("enforcement.told_twice", enforcement.told_twice),
            ("enforcement.judged", enforcement.judged),
            ("seizures.species", seizures.species),
            ("seizures.quantity", seizures.quantity),
            ("seizures.origin", seizures.origin),
            ("seizures.destination", seizures.destination),
            ("seizures.transport", seizures.transport),
            ("seizures.round", seizures.round),
        ]
        .into_iter()
    }
}

/// How often a name or a field is written otherwise than it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ErrorRates {
    /// Typing error in a name (assumed).
    pub typing: f64,
    /// Error of optical reading in a name or number (assumed).
    pub scanning: f64,
    /// Given names as initials (assumed).
    pub initials: f64,
    /// Family name first where the sector writes it last, or the other way (assumed).
    pub order: f64,
    /// A diminutive instead of the given name (assumed).
    pub diminutive: f64,
    /// A known alias instead of the name (assumed).
    pub alias: f64,
    /// Another romanisation than the person's documents have (assumed).
    pub romanisation: f64,
    /// A second given or family name is left out, or (half as often) a company's form (assumed).
    pub omission: f64,
    /// A field that the sector's form has is left empty.
    pub missing: f64,
    /// A worthless value instead: `N/A`, `same as consignee`, `00000000` (assumed).
    pub junk: f64,
    /// Day and month changed about, or one digit of a date wrong (assumed).
    pub date: f64,
    /// One digit of a number wrong (assumed).
    pub digit: f64,
}

impl Default for ErrorRates {
    fn default() -> Self {
        Self {
            typing: 0.03,
            scanning: 0.01,
            initials: 0.05,
            order: 0.05,
            diminutive: 0.03,
            alias: 0.02,
            romanisation: 0.10,
            omission: 0.15,
            missing: 0.15,
            junk: 0.02,
            date: 0.02,
            digit: 0.01,
        }
    }
}

/// How much of what happens is caught, and by how many partners one catch is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Enforcement {
    /// Share of honest shipments, payments and adverts, and of those that pass for honest, that a partner reports (assumed).
    pub seen: f64,
    /// Share of shipments of wildlife that are seized, of networks and of others (assumed; nobody knows).
    pub caught: f64,
    /// Share of seizures that a second partner reports too (assumed).
    pub told_twice: f64,
    /// Share of seizures that end in court within the world (assumed).
    pub judged: f64,
}

impl Default for Enforcement {
    fn default() -> Self {
        Self { seen: 0.1, caught: 0.12, told_twice: 0.35, judged: 0.25 }
    }
}

/// How often a table of seizures has nothing in a column that it has, and how often it rounds.
///
/// Figures are of two real tables: C4ADS/ROUTES, 773 air seizures of 2009 to 2016, and EIA, 1,104 seizures of pangolins of
/// 2000 to 2019.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SeizureGaps {
    /// No species (ROUTES: none for ivory and horn, which are of one kind each; always one else. The default is assumed).
    pub species: f64,
    /// Neither weight nor number (ROUTES: 9 in 100; EIA: 4 in 100).
    pub quantity: f64,
    /// No origin (ROUTES: 25 in 100; EIA: 96 in 100, as its accounts tell ways in words).
    pub origin: f64,
    /// No destination (ROUTES: 25 in 100; EIA: 96 in 100).
    pub destination: f64,
    /// No means of transport (ROUTES: 40 in 100 unknown or empty; EIA: 60 in 100).
    pub transport: f64,
    /// Weights to the nearest five, ten, fifty ... beside those that are so by accident (multiples of 5 kg are 22 in 100 of
    /// the weights of ROUTES and 39 to 48 in 100 of those of EIA).
    pub round: f64,
}

impl Default for SeizureGaps {
    fn default() -> Self {
        Self { species: 0.08, quantity: 0.07, origin: 0.25, destination: 0.25, transport: 0.35, round: 0.25 }
    }
}
