//! What of a party is compared, prepared once.
//!
//! A store keeps those of all parties in memory, so they are small: texts stay in the reports, here are words by hash,
//! numbers in one text, places by hash. Explanations go back to the parties themselves.

use super::address::Address;
use super::born::Born;
use super::numbers::Numbers;
use crate::keys::{legal_name, yields_keys};
use crate::names::{Name, Scheme};
use crate::naming::fold;
use crate::{KeyField, Seen, junk_reason};
use model::{Confidence, Party, PartyKind, ReportKind};

/// Which weights are for a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A person, and whoever may be one.
    Person,
    /// A firm or another body.
    Company,
    /// A ship, an aircraft or a vehicle that is itself what a report is about.
    Craft,
}

impl Actor {
    /// All, in the order of model files.
    pub const ALL: [Self; 3] = [Self::Person, Self::Company, Self::Craft];

    /// Its word in model files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
            Self::Craft => "craft",
        }
    }
}

/// What of a party is compared.
#[derive(Debug, Clone)]
pub struct PartyFields {
    pub(super) name: Option<Box<Name>>,
    pub(super) numbers: Numbers,
    pub(super) address: Address,
    pub(super) born: Born,
    /// Nationality or registration; zeros: not known.
    pub(super) country: [u8; 2],
    pub(super) actor: Actor,
    /// What the report says it is.
    pub(super) kind: PartyKind,
    /// Whether the bearer chose the name (a seller, a handle).
    pub(super) free_name: bool,
    /// Whether the name is written in letters that are not Latin.
    pub(super) other_script: bool,
    /// When its report says that it was there.
    pub(super) seen: Seen,
}

impl PartyFields {
    /// What is compared of a party of a report of this kind; `None` where its role ties nobody or nothing can be compared.
    #[must_use]
    pub fn of(kind: ReportKind, party: &Party) -> Option<Self> {
        if !yields_keys(party.role) {
            return None;
        }
        let written = written_name(party).ok();
        let scheme = written.map(|text| scheme(party.kind, text));
        let name = name_of(party);
        let country = party.country.as_ref().filter(|c| c.confidence != Some(Confidence::Possible));
        let found = Self {
            numbers: Numbers::of(party),
            address: Address::of(party),
            born: Born::of(party).unwrap_or_default(),
            country: country.and_then(|c| c.value).map_or([0; 2], |c| {
                let mut two = [0; 2];
                two.copy_from_slice(c.code().as_bytes());
                two
            }),
            actor: actor(party.kind, scheme),
            kind: party.kind,
            free_name: !legal_name(kind, party),
            other_script: written.is_some_and(is_other_script),
            name: name.map(Box::new),
            seen: Seen::NEVER,
        };
        // A place or a country alone is nobody.
        (found.name.is_some() || !found.numbers.is_empty()).then_some(found)
    }

    /// The same, named on these days: some numbers identify within a time only.
    #[must_use]
    pub fn seen(self, seen: Seen) -> Self {
        Self { seen, ..self }
    }

    /// Block keys: parties that share one are worth a comparison. The same for ever for the same party.
    #[must_use]
    pub fn candidate_keys(&self) -> Vec<u64> {
        super::keys::candidate_keys(self)
    }

    /// Which weights are for it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// Bytes that it takes, those behind its pointers counted in.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let name = self.name.as_ref().map_or(0, |n| size_of::<Name>() + n.heap());
        size_of::<Self>() + name + self.numbers.heap() + size_of_val(&*self.address.street)
    }

    /// The same content, by hash: parties that no comparison tells apart. Equal content gives equal hashes for ever.
    #[must_use]
    pub fn content(&self) -> u64 {
        super::keys::content(self)
    }
}

/// The name of a party as the model reads it; `None` where there is none, or words that stand where one is missing.
#[must_use]
pub fn name_of(party: &Party) -> Option<Name> {
    let text = written_name(party).ok()?;
    Some(Name::parse(text, scheme(party.kind, text))).filter(|name| !name.is_empty())
}

/// The name as written, or why there is none to compare.
pub(super) fn written_name(party: &Party) -> Result<&str, &'static str> {
    let Some(name) = party.name.as_ref() else { return Err("not given") };
    if name.confidence == Some(Confidence::Possible) {
        return Err("not understood for sure");
    }
    let raw = name.raw.trim();
    if raw.is_empty() {
        return Err("not given");
    }
    match junk_reason(KeyField::NameBorn, &fold(raw)) {
        Some(reason) => Err(reason),
        None => Ok(raw),
    }
}

fn scheme(kind: PartyKind, name: &str) -> Scheme {
    match kind {
        PartyKind::Person => Scheme::Person,
        PartyKind::Company => Scheme::Company,
        PartyKind::Vessel => Scheme::Vessel,
        PartyKind::Aircraft | PartyKind::Vehicle | PartyKind::Container => Scheme::Other,
        PartyKind::Account | PartyKind::Handle | PartyKind::Unknown => Scheme::guess(name),
    }
}

fn actor(kind: PartyKind, scheme: Option<Scheme>) -> Actor {
    match (kind, scheme) {
        (PartyKind::Vessel | PartyKind::Aircraft | PartyKind::Vehicle | PartyKind::Container, _) => {
            Actor::Craft
        }
        (PartyKind::Company, _) => Actor::Company,
        (PartyKind::Person, _) => Actor::Person,
        (_, Some(Scheme::Company)) => Actor::Company,
        _ => Actor::Person,
    }
}

/// Whether the first letter is not Latin.
fn is_other_script(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| !matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}
