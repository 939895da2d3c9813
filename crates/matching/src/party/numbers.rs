//! Identifiers of a party, packed: what is equal, what is a slip away, what contradicts.
//!
//! Which values count at all is for [`identifier_value`](crate::identifier_value) and the junk lists; numbers of ships,
//! aircraft and vehicles count for those alone, because what carries goods is context.

use super::address::hash as short_hash;
use super::keys::{hash, mix};
use super::levels::Level;
use crate::junk::KEPT_FOR_EXAMPLES;
use crate::linkage::edits;
use crate::seen::YEAR;
use crate::{KeyField, identifier_value, junk_reason, valid_days};
use model::{Confidence, IdentifierKind, Party, PartyKind};

/// Groups of identifiers that can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Group {
    Document,
    CompanyNumber,
    Phone,
    Email,
    Account,
    Wallet,
    Handle,
    Record,
    /// IMO number.
    Hull,
    /// Radio number of a ship.
    Radio,
    /// Plate or registration mark, with its country.
    Plate,
}

impl Group {
    pub(super) const ALL: [Self; 11] = [
        Self::Document,
        Self::CompanyNumber,
        Self::Phone,
        Self::Email,
        Self::Account,
        Self::Wallet,
        Self::Handle,
        Self::Record,
        Self::Hull,
        Self::Radio,
        Self::Plate,
    ];

    /// Longest time between two mentions within which a number stands for one bearer, in days (see [`valid_days`]).
    pub(super) fn valid_days(self) -> Option<u32> {
        match self {
            Self::Document => valid_days(KeyField::Document),
            Self::Phone => valid_days(KeyField::Phone),
            Self::Handle => valid_days(KeyField::Handle),
            // Plates change hands with vehicles and are given out again; a radio number changes with the flag.
            Self::Radio | Self::Plate => Some(5 * YEAR),
            Self::CompanyNumber | Self::Email | Self::Account | Self::Wallet | Self::Record | Self::Hull => {
                None
            }
        }
    }
}

/// An identifier; its text stands in [`Numbers::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) group: Group,
    len: u8,
    start: u16,
    /// Hash of kind and issuer, bank or register; 0: not known.
    pub(super) scope: u32,
    /// Of group and number.
    pub(super) hash: u64,
}

/// The identifiers of a party, by group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbers {
    all: Box<[Number]>,
    text: Box<str>,
    /// Groups that it has, one bit each.
    groups: u16,
}

/// Identifiers that are kept; nobody has more in one report.
const MOST: usize = 24;
/// Signs of one that are kept.
const LONGEST: usize = 96;

impl Numbers {
    /// Of a party.
    pub(super) fn of(party: &Party) -> Self {
        let mut found: Vec<(Group, u32, String)> =
            party.identifiers.iter().filter_map(|i| sorted(i, party)).collect();
        found.sort();
        found.dedup();
        found.truncate(MOST);
        let mut text = String::with_capacity(found.iter().map(|f| f.2.len()).sum());
        let mut all = Vec::with_capacity(found.len());
        for (group, scope, number) in found {
            let start = text.len() as u16;
            let cut = number.char_indices().nth(LONGEST).map_or(number.len(), |(at, _)| at);
            text.push_str(&number[..cut]);
            let hash = mix(group as u64 + 1, hash(number.as_bytes()));
            all.push(Number {
                group,
                len: (text.len() - usize::from(start)).min(255) as u8,
                start,
                scope,
                hash,
            });
        }
        let groups = all.iter().fold(0, |groups, n: &Number| groups | 1 << n.group as u16);
        Self { all: all.into_boxed_slice(), text: text.into_boxed_str(), groups }
    }

    pub(super) fn all(&self) -> &[Number] {
        &self.all
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn text(&self, number: &Number) -> &str {
        let start = usize::from(number.start);
        self.text.get(start..start + usize::from(number.len)).unwrap_or("")
    }

    /// Groups that both have.
    pub(super) fn common(&self, other: &Self) -> impl Iterator<Item = Group> + use<> {
        let both = self.groups & other.groups;
        Group::ALL.into_iter().filter(move |group| both >> *group as u16 & 1 == 1)
    }

    pub(super) fn group(&self, group: Group) -> &[Number] {
        let from = self.all.partition_point(|n| n.group < group);
        let to = self.all.partition_point(|n| n.group <= group);
        &self.all[from..to]
    }

    /// Bytes on the heap.
    pub(super) fn heap(&self) -> usize {
        std::mem::size_of_val(&*self.all) + self.text.len()
    }
}

/// Group, scope and number of an identifier; `None`: it identifies nobody.
pub(super) fn sorted(identifier: &model::Identifier, party: &Party) -> Option<(Group, u32, String)> {
    if let Some(found) = weak(identifier) {
        return Some(found);
    }
    if let Some(value) = identifier_value(identifier) {
        let group = match value.field {
            KeyField::Document => Group::Document,
            KeyField::CompanyNumber => Group::CompanyNumber,
            KeyField::Phone => Group::Phone,
            KeyField::Email => Group::Email,
            KeyField::Iban | KeyField::Account | KeyField::MobileMoney | KeyField::AccountProxy => {
                Group::Account
            }
            KeyField::Wallet => Group::Wallet,
            KeyField::Handle => Group::Handle,
            KeyField::Record => Group::Record,
            KeyField::AccountName | KeyField::DocumentName | KeyField::NameBorn | KeyField::NameTown => {
                return None;
            }
        };
        let scope = value.scope.as_deref().map_or(0, short_hash);
        // An IBAN has its bank in it.
        let scope = if value.field == KeyField::Iban { short_hash("iban") } else { scope };
        return Some((group, scope, value.normal));
    }
    let craft = matches!(party.kind, PartyKind::Vessel | PartyKind::Aircraft | PartyKind::Vehicle);
    let sure = identifier.value.confidence != Some(Confidence::Possible);
    let value = identifier.value.value.as_deref().filter(|_| craft && sure)?;
    let plain: String = value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let group = match identifier.kind {
        IdentifierKind::Imo if plain.len() == 7 => Group::Hull,
        IdentifierKind::Mmsi if plain.len() == 9 => Group::Radio,
        IdentifierKind::Plate if plain.len() >= 4 => Group::Plate,
        _ => return None,
    };
    // The same plate hangs on vehicles of many countries; a mark of an aircraft begins with its country.
    let scope = match (group, party.kind, party.country.as_ref().and_then(|c| c.value)) {
        (Group::Plate, PartyKind::Vehicle, None) => return None,
        (Group::Plate, PartyKind::Vehicle, Some(country)) => short_hash(country.code()),
        _ => 0,
    };
    Some((group, scope, plain))
}

/// What decides nothing alone and is weighed here all the same: an account number whose bank nobody tells, and the name in
/// an e-mail address under a domain kept for examples.
fn weak(identifier: &model::Identifier) -> Option<(Group, u32, String)> {
    let value = identifier.value.value.as_deref()?;
    let possible = identifier.value.confidence == Some(Confidence::Possible);
    match identifier.kind {
        IdentifierKind::Account if possible => {
            let number: String = value.rsplit(':').next()?.chars().filter(|c| c.is_alphanumeric()).collect();
            let long = number.len() >= SHORTEST_BARE && number.bytes().all(|b| b.is_ascii_digit());
            let real = long && junk_reason(KeyField::Account, &number).is_none();
            real.then_some((Group::Account, 0, number))
        }
        IdentifierKind::Email if !possible => {
            let email = value.trim().to_lowercase();
            let name = local(&email);
            let telling = name.len() >= SHORTEST_LOCAL && name.bytes().any(|b| b.is_ascii_digit());
            let for_examples = junk_reason(KeyField::Email, &email) == Some(KEPT_FOR_EXAMPLES);
            (telling && for_examples && email.contains('@'))
                .then(|| (Group::Email, short_hash(KEPT_FOR_EXAMPLES), email))
        }
        _ => None,
    }
}

/// Figures of an account number without its bank that are not equal by chance.
const SHORTEST_BARE: usize = 8;
/// Letters of a name before a domain that are not equal by chance.
const SHORTEST_LOCAL: usize = 6;

/// How the identifiers of two parties agree in one group; `None`: one has none, or nothing follows.
pub(super) fn compare(a: &Numbers, b: &Numbers, group: Group) -> Option<Level> {
    let (of_a, of_b) = (a.group(group), b.group(group));
    if of_a.is_empty() || of_b.is_empty() {
        return None;
    }
    pairs(of_a, of_b).filter_map(|(x, y)| one(a.text(x), b.text(y), x, y)).min()
}

/// The pair of numbers that the level of a group is told of.
pub(super) fn best(a: &Numbers, b: &Numbers, group: Group) -> Option<(Number, Number)> {
    let level = compare(a, b, group)?;
    pairs(a.group(group), b.group(group))
        .find(|(x, y)| one(a.text(x), b.text(y), x, y) == Some(level))
        .map(|(x, y)| (*x, *y))
}

fn pairs<'n>(a: &'n [Number], b: &'n [Number]) -> impl Iterator<Item = (&'n Number, &'n Number)> {
    a.iter().flat_map(move |x| b.iter().map(move |y| (x, y)))
}

/// Two numbers of one group. INVARIANT: within a group levels are numbered from the best to the worst.
fn one(text_a: &str, text_b: &str, a: &Number, b: &Number) -> Option<Level> {
    let equal = a.hash == b.hash;
    let scopes = (a.scope != 0 && b.scope != 0).then_some(a.scope == b.scope);
    let slip = || {
        let short = text_a.len().min(text_b.len());
        short >= SHORTEST_SLIP && edits(text_a.as_bytes(), text_b.as_bytes(), 1).is_some()
    };
    Some(match a.group {
        Group::Document => match (equal, scopes) {
            (true, Some(true)) => Level::DOCUMENT_SAME,
            (true, None) => Level::DOCUMENT_BARE,
            (true, Some(false)) => Level::DOCUMENT_OTHER_ISSUER,
            (false, Some(false)) => return None,
            (false, _) if slip() => Level::DOCUMENT_SLIP,
            (false, Some(true)) => Level::DOCUMENT_CLASH,
            (false, None) => Level::DOCUMENT_OTHER,
        },
        Group::CompanyNumber => match (equal, scopes) {
            (true, Some(false)) => Level::COMPANY_OTHER_REGISTER,
            (true, _) => Level::COMPANY_SAME,
            (false, Some(false)) => return None,
            (false, _) if slip() => Level::COMPANY_SLIP,
            (false, _) => Level::COMPANY_CLASH,
        },
        Group::Phone if equal => Level::PHONE_SAME,
        Group::Phone if ends_alike(text_a, text_b) => Level::PHONE_TAIL,
        Group::Phone if slip() => Level::PHONE_SLIP,
        Group::Phone => Level::PHONE_OTHER,
        Group::Email if equal && a.scope == 0 && b.scope == 0 => Level::EMAIL_SAME,
        Group::Email if local(text_a) == local(text_b) && local(text_a).len() >= SHORTEST_LOCAL => {
            Level::EMAIL_LOCAL
        }
        Group::Email => Level::EMAIL_OTHER,
        Group::Account => match (equal, scopes) {
            (true, Some(true)) => Level::ACCOUNT_SAME,
            (true, None) => Level::ACCOUNT_BARE,
            (true, Some(false)) => return None,
            _ if within(text_a, text_b) => Level::ACCOUNT_BARE,
            (false, Some(false)) => return None,
            _ if slip() => Level::ACCOUNT_SLIP,
            _ => Level::ACCOUNT_OTHER,
        },
        Group::Wallet if equal => Level::WALLET_SAME,
        Group::Handle if equal => Level::HANDLE_SAME,
        Group::Handle if name(text_a) == name(text_b) && name(text_a).len() >= 6 => Level::HANDLE_NAME,
        Group::Record if equal => Level::RECORD_SAME,
        Group::Hull => {
            if equal {
                Level::HULL_SAME
            } else {
                Level::HULL_CLASH
            }
        }
        Group::Radio if equal => Level::RADIO_SAME,
        Group::Plate if equal && scopes != Some(false) => Level::PLATE_SAME,
        Group::Wallet | Group::Handle | Group::Record | Group::Radio | Group::Plate => return None,
    })
}

/// Signs from which on one that differs may be a slip: shorter numbers lie too close together.
const SHORTEST_SLIP: usize = 7;

/// Nine last figures alike: the country or the trunk was written otherwise.
fn ends_alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    a.len() != b.len() && a.len().min(b.len()) >= 9 && a[a.len() - 9..] == b[b.len() - 9..]
}

/// The number of an account stands at the end of its IBAN.
fn within(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() >= 8 && long.len() >= 15 && short.len() < long.len() && long.ends_with(short)
}

/// What stands before the domain.
pub(super) fn local(email: &str) -> &str {
    email.split('@').next().unwrap_or("")
}

/// The handle without its platform.
pub(super) fn name(handle: &str) -> &str {
    handle.split_once(':').map_or(handle, |(_, name)| name.trim_start_matches('@'))
}
