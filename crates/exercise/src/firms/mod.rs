//! Firms: traders, forwarders, shops, fronts, before anybody writes them down.

mod names;

use crate::geography::CountryId;
use crate::people::{Account, Address, PersonId};

/// A firm of a world: country in the upper bits, then its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FirmId(pub u64);

impl FirmId {
    /// The `number`th firm of a country.
    #[must_use]
    pub fn new(country: CountryId, number: u64) -> Self {
        Self(u64::from(country.0) << 48 | number)
    }

    /// Country of registration.
    #[must_use]
    pub fn country(self) -> CountryId {
        CountryId((self.0 >> 48) as u8)
    }
}

/// What a firm does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trade {
    /// General import and export.
    General,
    /// Timber.
    Timber,
    /// Food and farm produce.
    Food,
    /// Fish and seafood.
    Fish,
    /// Textiles.
    Textiles,
    /// Plastic and scrap.
    Scrap,
    /// Stone and minerals.
    Stone,
    /// Pets and live animals.
    Pets,
    /// Traditional medicine.
    Medicine,
    /// Electronics.
    Electronics,
    /// Freight forwarding and clearing.
    Forwarding,
    /// Travel agency.
    Travel,
}

/// Who a firm is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// Id.
    pub id: FirmId,
    /// What it does.
    pub trade: Trade,
    /// Core of its name, without the legal form.
    pub core: String,
    /// Core in the script of its country, where that is not Latin.
    pub native: Option<String>,
    /// Legal forms in use for it: the registered one first, then ways to write it.
    pub forms: Vec<&'static str>,
    /// The name that it had before, and the day (since 1970-01-01) of the change.
    pub before: Option<(String, i32)>,
    /// Registration number in its country.
    pub registered: String,
    /// Day of its founding, since 1970-01-01.
    pub founded: i32,
    /// Seat.
    pub seat: Address,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Directors.
    pub directors: Vec<PersonId>,
}

impl Firm {
    /// Who this firm is.
    #[must_use]
    pub fn new(seed: u64, id: FirmId) -> Self {
        names::firm(seed, id)
    }
}

#[cfg(test)]
mod tests;
