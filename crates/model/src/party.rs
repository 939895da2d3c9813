//! People, companies, accounts ... as one report names them.
//!
//! A party is what a report says, not who it is. Whoever tips, informs or works undercover is never a party:
//! see [`Informant`](crate::Informant).

use crate::{Country, Identifier, Place, Stated, When, code_list};

code_list! {
    /// What kind of actor a party is.
    PartyKind, "party kind" {
        /// A natural person.
        Person = "person",
        /// A company or other organisation.
        Company = "company",
        /// A vessel.
        Vessel = "vessel",
        /// An aircraft.
        Aircraft = "aircraft",
        /// A vehicle.
        Vehicle = "vehicle",
        /// A freight container or an aircraft's unit load device.
        Container = "container",
        /// An account.
        Account = "account",
        /// A handle on a platform.
        Handle = "handle",
        /// The report does not tell.
        Unknown = "unknown",
    }
}

code_list! {
    /// The role that its report gives a party. Nobody is called a trafficker.
    Role, "role" {
        /// Sends goods.
        Shipper = "shipper",
        /// Receives goods.
        Consignee = "consignee",
        /// To be notified.
        Notify = "notify",
        /// Arranges transport.
        Forwarder = "forwarder",
        /// Carries goods: context, never suspicion.
        Carrier = "carrier",
        /// What carried the goods (vessel, aircraft, vehicle, container): context, never suspicion.
        Conveyance = "conveyance",
        /// Pays.
        Payer = "payer",
        /// Is paid.
        Payee = "payee",
        /// Pays on behalf of somebody else (ultimate debtor).
        UltimatePayer = "ultimate-payer",
        /// Is paid through somebody else (ultimate creditor).
        UltimatePayee = "ultimate-payee",
        /// Bank or other institution in the middle: context, never suspicion.
        Institution = "institution",
        /// Offers something for sale.
        Seller = "seller",
        /// Suspect; see the step reached.
        Suspect = "suspect",
        /// Victim.
        Victim = "victim",
        /// Witness.
        Witness = "witness",
        /// Official acting in office.
        Official = "official",
        /// Named without a role.
        Named = "named",
    }
}

code_list! {
    /// The step that a suspect has reached, as reported. Import and matching never move it up.
    SuspectStep, "suspect step" {
        /// Named only.
        Named = "named",
        /// Identified.
        Identified = "identified",
        /// Suspected.
        Suspected = "suspected",
        /// Arrested.
        Arrested = "arrested",
        /// Charged.
        Charged = "charged",
        /// Convicted.
        Convicted = "convicted",
        /// Acquitted: shows wherever the name shows.
        Acquitted = "acquitted",
        /// Released.
        Released = "released",
    }
}

/// The step that a suspect has reached, with its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuspectState {
    /// Step as reported.
    pub step: Stated<SuspectStep>,
    /// Date of the step, where reported.
    pub at: Option<Stated<When>>,
}

/// A person, company, account ... as one report names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// What kind of actor.
    pub kind: PartyKind,
    /// Role in this report.
    pub role: Role,
    /// Name as written; the value is the comparable form (folded, spaces single).
    pub name: Option<Stated<String>>,
    /// Identifiers.
    pub identifiers: Vec<Identifier>,
    /// Country of residence, registration or nationality as the report gives it.
    pub country: Option<Stated<Country>>,
    /// Address or town.
    pub address: Option<Stated<Place>>,
    /// Date of birth or of incorporation.
    pub born: Option<Stated<When>>,
    /// For suspects: the step reached.
    pub suspect: Option<SuspectState>,
}

impl Party {
    /// A party of which nothing is known yet but its kind and role.
    #[must_use]
    pub fn new(kind: PartyKind, role: Role) -> Self {
        Self {
            kind,
            role,
            name: None,
            identifiers: Vec::new(),
            country: None,
            address: None,
            born: None,
            suspect: None,
        }
    }
}
