//! What the truth is told: each report once, and each party with the fields that stand in its record.
//!
//! Who is written with nothing that says anything (`N/A` in each cell) is no party in the record and none in the truth.

use super::Sheet;
use crate::chance::{Chance, Of};
use crate::deeds::Sighting;
use crate::truth::{PartyRole, ReportRow};
use crate::writing::{DocumentKind, Field, Written, WrittenAddress};

/// What people write in cells to say that nothing is known.
const NOTHING: [&str; 14] = [
    "",
    "-",
    "--",
    "?",
    "n/a",
    "na",
    "none",
    "nil",
    "null",
    "unknown",
    "not known",
    "inconnu",
    "desconocido",
    "desconhecido",
];

/// Whether a text says that nothing is known.
pub(super) fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 13 && NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(text))
}

/// An actor as it goes into a cell of a table: without what says nothing, and without marks that divide values there.
pub(super) fn for_cells(mut written: Written) -> Written {
    let clean = |text: &mut String| {
        if says_nothing(text) {
            text.clear();
        } else if text.contains([';', '|', '\n', '\r']) || text.contains(" / ") {
            *text = text.replace([';', '|', '\n', '\r'], ",").replace(" / ", "/");
        }
    };
    for text in [&mut written.name, &mut written.given, &mut written.family] {
        clean(text);
    }
    for text in [&mut written.born, &mut written.phone, &mut written.email, &mut written.handle] {
        text.iter_mut().for_each(&clean);
        *text = text.take().filter(|t| !t.is_empty());
    }
    written.document.iter_mut().for_each(|d| clean(&mut d.1));
    written.document = written.document.take().filter(|d| !d.1.is_empty());
    written.account.iter_mut().for_each(|a| clean(&mut a.0));
    written.account = written.account.take().filter(|a| !a.0.is_empty());
    if let Some(address) = &mut written.address {
        clean(&mut address.street);
        clean(&mut address.town);
    }
    written
}

/// An address in one line, parts divided by commas.
fn one_line(address: &WrittenAddress) -> String {
    let mut out = String::with_capacity(address.street.len() + address.town.len() + 16);
    for part in [Some(address.street.as_str()), Some(address.town.as_str()), address.postcode.as_deref()] {
        let Some(part) = part.filter(|p| !p.is_empty()) else { continue };
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(part);
    }
    out
}

/// Whether a field stands in what is written.
pub(super) fn has(written: &Written, field: Field) -> bool {
    match field {
        Field::Name => !written.name.is_empty(),
        Field::Born => written.born.is_some(),
        Field::Nationality => written.nationality.is_some(),
        Field::Document => written.document.is_some(),
        Field::Address => {
            written.address.as_ref().is_some_and(|a| !a.street.is_empty() || !a.town.is_empty())
        }
        Field::Phone => written.phone.is_some(),
        Field::Email => written.email.is_some(),
        Field::Account => written.account.is_some(),
        Field::Handle => written.handle.is_some(),
    }
}

impl Sheet<'_> {
    /// The stream of how one record is written, beside how its actors are.
    pub(super) fn chance(&self, sighting: &Sighting) -> Chance {
        Chance::new(self.world.seed, Of::Record, &[sighting.chance, u64::MAX, sighting.form as u64])
    }

    /// Tells the truth about a report.
    pub(super) fn report(&mut self, row: u64, kind: &'static str, sighting: &Sighting) {
        self.truth.reports.push(ReportRow {
            row,
            kind,
            incident: sighting.deed.incident,
            network: sighting.deed.network,
            indicators: sighting.deed.indicators.clone(),
        });
    }

    /// Tells the truth about a payment: the report, who pays, who is paid.
    pub(super) fn payment(
        &mut self,
        row: u64,
        sighting: &Sighting,
        payer: Written,
        payee: Written,
        fields: &[Field],
    ) {
        self.report(row, "payment", sighting);
        self.party(row, PartyRole::Payer, payer, fields);
        self.party(row, PartyRole::Payee, payee, fields);
    }

    /// Tells the truth about a party of which these fields stand in the record; who has none of them is nobody.
    pub(super) fn party(&mut self, row: u64, role: PartyRole, written: Written, fields: &[Field]) {
        if fields.iter().any(|field| has(&written, *field)) {
            self.truth.party(row, role, written, fields);
        }
    }

    /// The same where the readers of the form take parties that are alike for one: several rows or transactions may
    /// name the same. `mark` is what else tells parties apart there; `told` are those of this report, with their marks.
    pub(super) fn party_once(
        &mut self,
        (row, role): (u64, PartyRole),
        written: Written,
        fields: &[Field],
        mark: u8,
        told: &mut Vec<(usize, u8)>,
    ) {
        let seen = written.clone().only(fields);
        let known = told.iter().filter(|(_, other)| *other == mark).any(|(at, _)| {
            self.truth.parties.get(*at).is_some_and(|p| p.role == role && alike(&p.written, &seen))
        });
        if !known && fields.iter().any(|field| has(&seen, *field)) {
            told.push((self.truth.parties.len(), mark));
            self.truth.party(row, role, seen, fields);
        }
    }
}

/// Whether two are written in the same way.
fn alike(a: &Written, b: &Written) -> bool {
    // The bank of an IBAN is in its number.
    let account = |w: &Written| {
        w.account.as_ref().map(|(number, bank)| (number.clone(), (!w.iban).then(|| bank.clone())))
    };
    (&a.name, &a.born, a.nationality, &a.document, &a.address, &a.phone, &a.email, account(a))
        == (&b.name, &b.born, b.nationality, &b.document, &b.address, &b.phone, &b.email, account(b))
}

/// The value of one field of several parties in one cell: a reader gives values one by one only where there are as many as
/// there are names. So who has no name is left out, and a field that one of them lacks is left out of all.
pub(super) fn in_one_row(mut parties: Vec<Written>, fields: &[Field]) -> Vec<Written> {
    if parties.len() < 2 {
        return parties;
    }
    if parties.iter().any(|p| has(p, Field::Name)) {
        parties.retain(|p| has(p, Field::Name));
    } else {
        parties.truncate(1);
    }
    // Documents of two kinds stand in two columns, so that neither would have as many as there are names.
    let kind = |p: &Written| p.document.as_ref().map(|d| d.0);
    let alike = parties.windows(2).all(|pair| kind(&pair[0]) == kind(&pair[1]));
    if !alike {
        parties.iter_mut().for_each(|p| p.document = None);
    }
    let kept: Vec<Field> =
        fields.iter().copied().filter(|field| parties.iter().all(|p| has(p, *field))).collect();
    parties.into_iter().map(|p| p.only(&kept)).collect()
}

/// Without a document that is none of these kinds: the form has no column for it.
pub(super) fn documents(mut written: Written, kinds: &[DocumentKind]) -> Written {
    if written.document.as_ref().is_some_and(|d| !kinds.contains(&d.0)) {
        written.document = None;
    }
    written
}

/// The ISO code of the country of an address that stands in the record.
pub(super) fn country_of(written: &Written) -> Option<&'static str> {
    written.address.as_ref().filter(|_| has(written, Field::Address)).map(|a| a.country)
}

/// Street, town and post code of an address that stands in the record; empty otherwise.
pub(super) fn address_of(written: &Written) -> String {
    written.address.as_ref().filter(|_| has(written, Field::Address)).map(one_line).unwrap_or_default()
}
