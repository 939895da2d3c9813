//! Labels: the interned rule of who may read.
//!
//! Grading, hit notice, onward use, review and expiry are not in it (design, "Label"). The stored form is canonical:
//! equal rules give equal bytes, so that they intern to one label.

use crate::Principal;
use model::{Audience, Country, Handling, MemberId, PartnerId, Power, Purpose, Sector};
use std::collections::BTreeSet;

/// The ceiling of a suspicion report and of all that is derived from it. Nobody can widen it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Suspicion {
    /// The financial intelligence unit named in the report.
    pub fiu: Option<PartnerId>,
}

/// Who may read, as interned by the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelRule {
    /// The submitting partner.
    pub owner: PartnerId,
    /// Who else.
    pub audience: Audience,
    /// Partners shut out, whatever the audience says.
    pub except_partners: BTreeSet<PartnerId>,
    /// Countries shut out, whatever the audience says.
    pub except_countries: BTreeSet<Country>,
    /// Purposes for which one may read; empty means any.
    pub purposes: BTreeSet<Purpose>,
    /// The ceiling of suspicion reports.
    pub suspicion: Option<Suspicion>,
}

impl LabelRule {
    /// The rule in a handling.
    #[must_use]
    pub fn of(handling: &Handling) -> Self {
        Self {
            owner: handling.owner,
            audience: handling.audience.clone(),
            except_partners: handling.except_partners.clone(),
            except_countries: handling.except_countries.clone(),
            purposes: handling.purposes.clone(),
            suspicion: handling.suspicion.then_some(Suspicion { fiu: handling.suspicion_fiu }),
        }
    }

    /// Members whom the rule names one by one; they need a readable set of their own.
    #[must_use]
    pub fn named_members(&self) -> BTreeSet<MemberId> {
        match &self.audience {
            Audience::NamedMembers(members) => members.clone(),
            _ => BTreeSet::new(),
        }
    }
}

/// Whether a member may read what carries this label.
///
/// The owner's members read their own items whatever the audience, with two exceptions: suspicion reports (only
/// with the power `str`) and items for named persons (only those, and the owner's stewards, who must be able to
/// correct them).
#[must_use]
pub fn may_read(rule: &LabelRule, who: &Principal) -> bool {
    if let Some(suspicion) = &rule.suspicion {
        // INVARIANT (ceiling): decided before anything else, whatever the audience says.
        let inside = who.partner == rule.owner || suspicion.fiu == Some(who.partner);
        return inside && who.powers.has(Power::SuspicionReports);
    }
    if who.partner == rule.owner {
        return match &rule.audience {
            Audience::NamedMembers(members) => {
                members.contains(&who.member) || who.powers.has(Power::Steward)
            }
            _ => true,
        };
    }
    if rule.except_partners.contains(&who.partner)
        || who.country.is_some_and(|c| rule.except_countries.contains(&c))
        || (!rule.purposes.is_empty() && !rule.purposes.contains(&who.purpose))
    {
        return false;
    }
    match &rule.audience {
        Audience::Open | Audience::WorkingGroup => true,
        Audience::LawEnforcement => who.powers.has(Power::LawEnforcement),
        Audience::Sectors(sectors) => sectors.contains(&who.sector),
        Audience::Named { partners, countries } => {
            partners.contains(&who.partner) || who.country.is_some_and(|c| countries.contains(&c))
        }
        Audience::NamedMembers(members) => members.contains(&who.member),
        Audience::OwnerOnly => false,
    }
}

/// Stored bytes that are not a label: the store contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("stored label cannot be read at byte {at}: expected {expected}")]
pub struct LabelDecodeError {
    at: usize,
    expected: &'static str,
}

const VERSION: u8 = 1;

impl LabelRule {
    /// Canonical bytes: equal rules give equal bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend(self.owner.as_bytes());
        encode_audience(&self.audience, &mut out);
        put_ids(self.except_partners.iter().map(PartnerId::as_bytes), &mut out);
        put_texts(self.except_countries.iter().map(Country::code), &mut out);
        put_texts(self.purposes.iter().map(|p| p.code()), &mut out);
        match &self.suspicion {
            None => out.push(0),
            Some(Suspicion { fiu: None }) => out.push(1),
            Some(Suspicion { fiu: Some(fiu) }) => {
                out.push(2);
                out.extend(fiu.as_bytes());
            }
        }
        out
    }

    /// From canonical bytes.
    ///
    /// # Errors
    /// Where the bytes are not what `encode` gives.
    pub fn decode(bytes: &[u8]) -> Result<Self, LabelDecodeError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.byte("a version")? != VERSION {
            return Err(LabelDecodeError { at: 0, expected: "version 1" });
        }
        let owner = PartnerId::from_bytes(reader.id("an owner")?);
        let audience = decode_audience(&mut reader)?;
        let except_partners = reader.ids()?.into_iter().map(PartnerId::from_bytes).collect();
        let except_countries = reader.codes("country codes")?;
        let purposes = reader.codes("purpose codes")?;
        let suspicion = match reader.byte("a ceiling")? {
            0 => None,
            1 => Some(Suspicion { fiu: None }),
            2 => Some(Suspicion { fiu: Some(PartnerId::from_bytes(reader.id("a unit")?)) }),
            _ => return Err(reader.fail("a ceiling")),
        };
        if reader.at != bytes.len() {
            return Err(reader.fail("the end"));
        }
        Ok(Self { owner, audience, except_partners, except_countries, purposes, suspicion })
    }
}

fn encode_audience(audience: &Audience, out: &mut Vec<u8>) {
    match audience {
        Audience::Open => out.push(0),
        Audience::WorkingGroup => out.push(1),
        Audience::LawEnforcement => out.push(2),
        Audience::Sectors(sectors) => {
            out.push(3);
            put_texts(sectors.iter().map(|s| s.code()), out);
        }
        Audience::Named { partners, countries } => {
            out.push(4);
            put_ids(partners.iter().map(PartnerId::as_bytes), out);
            put_texts(countries.iter().map(Country::code), out);
        }
        Audience::NamedMembers(members) => {
            out.push(5);
            put_ids(members.iter().map(MemberId::as_bytes), out);
        }
        Audience::OwnerOnly => out.push(6),
    }
}

fn decode_audience(reader: &mut Reader<'_>) -> Result<Audience, LabelDecodeError> {
    Ok(match reader.byte("an audience")? {
        0 => Audience::Open,
        1 => Audience::WorkingGroup,
        2 => Audience::LawEnforcement,
        3 => Audience::Sectors(reader.codes::<Sector>("sector codes")?),
        4 => Audience::Named {
            partners: reader.ids()?.into_iter().map(PartnerId::from_bytes).collect(),
            countries: reader.codes("country codes")?,
        },
        5 => Audience::NamedMembers(reader.ids()?.into_iter().map(MemberId::from_bytes).collect()),
        6 => Audience::OwnerOnly,
        _ => return Err(reader.fail("an audience")),
    })
}

fn put_length(length: usize, out: &mut Vec<u8>) {
    out.extend(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
}

fn put_ids<'a>(ids: impl ExactSizeIterator<Item = &'a [u8; 16]>, out: &mut Vec<u8>) {
    put_length(ids.len(), out);
    for id in ids {
        out.extend(id);
    }
}

fn put_texts<'a>(texts: impl ExactSizeIterator<Item = &'a str>, out: &mut Vec<u8>) {
    put_length(texts.len(), out);
    for text in texts {
        put_length(text.len(), out);
        out.extend(text.as_bytes());
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn fail(&self, expected: &'static str) -> LabelDecodeError {
        LabelDecodeError { at: self.at, expected }
    }

    fn take(&mut self, length: usize, expected: &'static str) -> Result<&[u8], LabelDecodeError> {
        let end = self.at.checked_add(length).ok_or(self.fail(expected))?;
        let part = self.bytes.get(self.at..end).ok_or(self.fail(expected))?;
        self.at = end;
        Ok(part)
    }

    fn byte(&mut self, expected: &'static str) -> Result<u8, LabelDecodeError> {
        Ok(self.take(1, expected)?[0])
    }

    fn id(&mut self, expected: &'static str) -> Result<[u8; 16], LabelDecodeError> {
        let mut id = [0; 16];
        id.copy_from_slice(self.take(16, expected)?);
        Ok(id)
    }

    fn length(&mut self) -> Result<usize, LabelDecodeError> {
        let mut length = [0; 4];
        length.copy_from_slice(self.take(4, "a length")?);
        Ok(u32::from_be_bytes(length) as usize)
    }

    fn ids(&mut self) -> Result<Vec<[u8; 16]>, LabelDecodeError> {
        let count = self.length()?;
        (0..count).map(|_| self.id("an id")).collect()
    }

    fn codes<T: std::str::FromStr + Ord>(
        &mut self,
        expected: &'static str,
    ) -> Result<BTreeSet<T>, LabelDecodeError> {
        let count = self.length()?;
        let mut codes = BTreeSet::new();
        for _ in 0..count {
            let length = self.length()?;
            let at = self.at;
            let text = self.take(length, expected)?;
            let code = std::str::from_utf8(text).ok().and_then(|t| t.parse().ok());
            codes.insert(code.ok_or(LabelDecodeError { at, expected })?);
        }
        Ok(codes)
    }
}

#[cfg(test)]
mod tests;
