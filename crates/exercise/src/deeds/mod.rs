//! What happens in a world, before anybody sees or writes it.
//!
//! Background and networks do the same things, through one code ([`venture`]), so that a report of a network differs from others
//! in who and what is in it and in nothing that a glance could tell.

pub(crate) mod cast;
pub mod honest;
mod seen;
pub(crate) mod venture;

pub use seen::sightings;

use crate::emit::Form;
use crate::firms::FirmId;
use crate::geography::{CountryId, Language, TownId};
use crate::goods::{Contraband, Declared};
use crate::partners::PartnerNo;
use crate::people::PersonId;
use std::sync::Arc;

/// Minutes since 1970-01-01 00:00 UTC.
pub type Minute = i64;

/// Who acts: what the truth calls a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A person.
    Person(PersonId),
    /// A firm.
    Firm(FirmId),
}

impl Actor {
    /// Where it lives or is registered.
    #[must_use]
    pub fn country(self) -> CountryId {
        match self {
            Self::Person(id) => id.country(),
            Self::Firm(id) => id.country(),
        }
    }

    /// The id of this subject in the truth: `p` or `f` and sixteen hexadecimal digits.
    #[must_use]
    pub fn subject(self) -> String {
        match self {
            Self::Person(id) => format!("p{:016x}", id.0),
            Self::Firm(id) => format!("f{:016x}", id.0),
        }
    }
}

/// How goods go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// By air.
    Air,
    /// By sea.
    Sea,
    /// By road or rail.
    Land,
    /// By post or courier.
    Post,
}

/// Goods that are sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Shipment {
    /// How.
    pub mode: Mode,
    /// From where.
    pub from: TownId,
    /// Through where.
    pub via: Vec<TownId>,
    /// To where.
    pub to: TownId,
    /// Who sends.
    pub shipper: Actor,
    /// Who receives.
    pub consignee: Actor,
    /// Who is told of the arrival.
    pub notify: Option<Actor>,
    /// Who arranges it.
    pub agent: Option<Actor>,
    /// Goods as declared.
    pub declared: Declared,
    /// What else is in it.
    pub contraband: Vec<Contraband>,
    /// Number of the container or waybill among those of the world; equal numbers are the same box.
    pub unit: u64,
}

/// Why money is sent, as the payer words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// An invoice for goods.
    Invoice,
    /// Freight or clearing.
    Freight,
    /// Wages.
    Wages,
    /// Family support, tuition, gifts.
    Family,
    /// A loan.
    Loan,
    /// Rent.
    Rent,
    /// Words that name wildlife openly.
    Open,
    /// Words of the trade that hide what is paid.
    Veiled,
    /// No words.
    Silent,
}

/// Money that is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Transfer {
    /// Who pays.
    pub payer: Actor,
    /// Who is paid.
    pub payee: Actor,
    /// How much, in US dollars.
    pub dollars: f64,
    /// Currency (ISO 4217) that it is sent in, with its units a dollar.
    pub currency: (&'static str, f64),
    /// Why.
    pub purpose: Purpose,
    /// Which of the payer's and payee's accounts (taken modulo their number).
    pub accounts: (u8, u8),
}

/// Something offered online.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Who offers.
    pub seller: Actor,
    /// Wildlife, where it is that.
    pub product: Option<Contraband>,
    /// Honest goods, where it is not: a place in the list of goods.
    pub cover: u16,
    /// Whether wildlife is named by a word of the trade instead of its name.
    pub veiled: bool,
    /// Price in US dollars.
    pub dollars: f64,
    /// Language of the text.
    pub language: Language,
    /// Where it can be had.
    pub town: TownId,
}

/// The step that a suspect has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Suspected.
    Suspected,
    /// Arrested.
    Arrested,
    /// Charged.
    Charged,
}

/// How something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// Risk assessment.
    Risk,
    /// Scanner.
    Scan,
    /// Sniffer dog.
    Dog,
    /// Information.
    Intelligence,
    /// Routine inspection.
    Routine,
}

/// A seizure.
#[derive(Debug, Clone, PartialEq)]
pub struct Catch {
    /// Where.
    pub town: TownId,
    /// What was carried how; `None`: no shipment (a shop, a house, a bag).
    pub shipment: Option<Arc<Shipment>>,
    /// How it went.
    pub mode: Mode,
    /// Where it came from and was going.
    pub route: (TownId, TownId),
    /// What was seized.
    pub goods: Vec<Contraband>,
    /// Suspects and the step that they have reached.
    pub suspects: Vec<(Actor, Step)>,
    /// How it was found.
    pub found: Found,
}

/// A tip.
#[derive(Debug, Clone, PartialEq)]
pub struct Tip {
    /// Whom it is about.
    pub about: Vec<Actor>,
    /// Where.
    pub town: TownId,
    /// What.
    pub product: Contraband,
}

/// A suspicion that a bank reports to its financial intelligence unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Suspicion {
    /// Whom it is about.
    pub about: Actor,
    /// The transfers that raised it.
    pub transfers: Vec<(Minute, Transfer)>,
}

/// What a court found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The seizure that it is about.
    pub of: Arc<Catch>,
    /// When that was.
    pub seized: Minute,
    /// The defendant.
    pub defendant: Actor,
    /// Months of prison; 0: none.
    pub months: u16,
    /// Fine in US dollars; 0: none.
    pub fine: f64,
    /// Whether convicted.
    pub convicted: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Goods were sent.
    Shipment(Arc<Shipment>),
    /// Money was sent.
    Transfer(Transfer),
    /// Something was offered online.
    Offer(Offer),
    /// Something was seized.
    Catch(Arc<Catch>),
    /// Somebody gave a tip.
    Tip(Tip),
    /// A bank suspects somebody.
    Suspicion(Suspicion),
    /// A court has decided.
    Verdict(Verdict),
}

/// The real-world event that several reports may describe: what the truth calls an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncidentId(pub u64);

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// Which event it is; a catch and its verdict are two.
    pub incident: IncidentId,
    /// When.
    pub at: Minute,
    /// The network that it belongs to; `None`: the background.
    pub network: Option<u32>,
    /// Indicators of the published lists that it was made to fulfil (ids as in those lists: `SEA-4`, `FATF-T18`).
    pub indicators: Vec<&'static str>,
    /// What.
    pub what: What,
}

/// One partner's sight of a deed: a record that it will report.
#[derive(Debug, Clone, PartialEq)]
pub struct Sighting {
    /// What it saw.
    pub deed: Arc<Deed>,
    /// Who saw it.
    pub partner: PartnerNo,
    /// The form that it reports it in.
    pub form: Form,
    /// When it wrote it down.
    pub told: Minute,
    /// Stream of how it is written, and its order among others of the same minute: says nothing about the deed.
    pub chance: u64,
}

#[cfg(test)]
mod tests;
