//! The values of a party that decide: whoever shares one is suggested to be the same actor.
//!
//! Narrow on purpose. A name counts only with a second field, context (banks, carriers, forwarders, officials) never
//! counts, and victims and witnesses are not traced across reports. Candidates for a probabilistic comparison are a
//! later, wider set of keys.

use crate::facts::full_birth;
use crate::naming::{fold, name_form};
use crate::{KeyField, identifier_value};
use model::{
    Confidence, IdentifierKind, Party, PartyKind, Place, PlaceKind, PlacePrecision, ReportKind, Role,
    StoreKey,
};

/// A value that decides, with the words of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkKey {
    /// Field or pair of fields.
    pub field: KeyField,
    /// What both parties must share.
    pub normal: String,
    /// As the report writes it.
    pub raw: String,
    /// What the report calls it, where it is an identifier.
    pub told_as: Option<IdentifierKind>,
}

/// A key as it is stored and compared: a hash under the store's key, so that an index tells no telephone numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyRef {
    /// Field.
    pub field: KeyField,
    /// Keyed hash of field and normal form.
    pub hash: [u8; 16],
}

impl KeyRef {
    /// The reference of a normal form.
    #[must_use]
    pub fn of(field: KeyField, normal: &str, secret: &StoreKey) -> Self {
        let mut hasher = blake3::Hasher::new_keyed(&secret.0);
        for part in ["link-key", field.code(), normal] {
            hasher.update(part.as_bytes()).update(&[0]);
        }
        let mut hash = [0; 16];
        hash.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Self { field, hash }
    }
}

impl LinkKey {
    /// The key as it is stored and compared.
    #[must_use]
    pub fn key_ref(&self, secret: &StoreKey) -> KeyRef {
        KeyRef::of(self.field, &self.normal, secret)
    }
}

/// Whether a role is context: sharing a bank, carrier, vessel, flight, forwarder or official ties nobody.
#[must_use]
pub fn is_context(role: Role) -> bool {
    matches!(role, Role::Institution | Role::Carrier | Role::Conveyance | Role::Forwarder | Role::Official)
}

/// Whether parties of this role are joined across reports at all.
///
/// Context is not. Victims and witnesses are not either: the exchange finds those behind the trade, and following
/// people who suffered or spoke from report to report would endanger them and deter the next one.
#[must_use]
pub fn yields_keys(role: Role) -> bool {
    !is_context(role) && !matches!(role, Role::Victim | Role::Witness)
}

/// The deciding values of a party, strongest field first; empty where its role yields none.
#[must_use]
pub fn keys(kind: ReportKind, party: &Party) -> Vec<LinkKey> {
    if !yields_keys(party.role) {
        return Vec::new();
    }
    let name = name_form(party);
    let mut found = identifier_keys(party, name.as_ref().map(|(form, _)| form.as_str()));
    if let Some((form, words)) = name.filter(|_| legal_name(kind, party)) {
        found.extend(name_born(party, &form));
        found.extend(name_town(party, &form, words));
    }
    found.sort_by(|a, b| (a.field, &a.normal).cmp(&(b.field, &b.normal)));
    found.dedup_by(|b, a| (a.field, &a.normal) == (b.field, &b.normal));
    found
}

fn identifier_keys(party: &Party, name: Option<&str>) -> Vec<LinkKey> {
    let mut found = Vec::new();
    for value in party.identifiers.iter().filter_map(identifier_value) {
        let told_as = Some(value.told_as);
        let with_name = |field: KeyField| {
            name.map(|form| LinkKey {
                field,
                normal: format!("{} | {form}", value.normal),
                raw: value.raw.clone(),
                told_as,
            })
        };
        let scoped = LinkKey { field: value.field, normal: value.scoped(), raw: value.raw.clone(), told_as };
        match (value.field, &value.scope) {
            // A bare number is unique within its bank or issuer only, so it needs the name beside it; a scoped one
            // meets bare ones in the same way.
            (KeyField::Account, scope) => {
                found.extend(scope.is_some().then_some(scoped));
                found.extend(with_name(KeyField::AccountName));
            }
            (KeyField::Document, scope) => {
                found.extend(scope.is_some().then_some(scoped));
                found.extend(with_name(KeyField::DocumentName));
            }
            // A register number is unique within its register; the country of the company stands for it.
            (KeyField::CompanyNumber, None) => {
                found.extend(
                    country(party).map(|c| LinkKey { normal: format!("{c}:{}", value.normal), ..scoped }),
                );
            }
            _ => found.push(scoped),
        }
    }
    found
}

fn country(party: &Party) -> Option<String> {
    let stated = party.country.as_ref().filter(|c| c.confidence != Some(Confidence::Possible))?;
    stated.value.map(|c| c.code().to_lowercase())
}

/// Whether the name is one that is not chosen freely: sellers on platforms and handles call themselves as they like.
pub(crate) fn legal_name(kind: ReportKind, party: &Party) -> bool {
    let named = matches!(party.kind, PartyKind::Person | PartyKind::Company | PartyKind::Unknown);
    named && kind != ReportKind::Advert && party.role != Role::Seller
}

fn name_born(party: &Party, form: &str) -> Option<LinkKey> {
    let day = full_birth(party)?.from();
    let born = party.born.as_ref()?;
    Some(LinkKey {
        field: KeyField::NameBorn,
        normal: format!("{form} | {day}"),
        raw: format!("{}, {}", party.name.as_ref()?.raw, born.raw),
        told_as: None,
    })
}

/// One word and a town is what thousands share; a port counts as its town, an airport or a border post does not.
fn name_town(party: &Party, form: &str, words: usize) -> Option<LinkKey> {
    let address = party.address.as_ref().filter(|a| a.confidence != Some(Confidence::Possible))?;
    let place = address.value.as_ref()?;
    let town = town(place)?;
    (words >= 2).then(|| LinkKey {
        field: KeyField::NameTown,
        normal: format!("{form} | {town}"),
        raw: format!("{}, {}", party.name.as_ref().map_or("", |n| n.raw.as_str()), address.raw),
        told_as: None,
    })
}

pub(crate) fn town(place: &Place) -> Option<String> {
    let town =
        matches!(place.kind, PlaceKind::City | PlaceKind::Port) && place.precision != PlacePrecision::Country;
    let country = place.country?;
    let name = fold(&place.name);
    (town && !name.is_empty()).then(|| format!("{name}, {country}"))
}

#[cfg(test)]
mod tests;
