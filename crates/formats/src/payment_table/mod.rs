//! Flat tables of payments, as banks and payment services export them.
//!
//! One row is one payment. Taxa and numbers inside the purpose are found later by `reference`.

pub(crate) mod clues;

use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::lacking;
use crate::table::row::Row;
use crate::table::words::{Words, is_one};
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Identifier, IdentifierKind, Party, PartyKind, Report, ReportKind, Role};

/// Whether the names of a table are those of payments: an amount, and both sides by their role or their account.
pub(crate) fn is_payments(names: &[String]) -> bool {
    let columns: Vec<Words> = names.iter().map(|n| Words::of(n)).collect();
    let any = |list: &str| columns.iter().any(|w| w.has(list));
    let account = |list: &str| columns.iter().any(|w| w.has(list) && w.has(clues::ACCOUNT));
    let money = any("amount|amt|value|betrag|importe|montant|monto");
    let bank = any("transaction|txn|payment|transfer|iban|bic|swift|bank|account|remittance|currency|ccy");
    let goods = "consignee|shipper|waybill|awb|mawb|hawb|weight|hs|species|taxon|seizure|container|vessel|price|listing";
    let roles = any(clues::PAYER) && any(clues::PAYEE) && bank;
    let accounts = account(clues::FROM) && account(clues::TO);
    money && (roles || accounts) && !columns.iter().any(|w| w.head.iter().any(|word| is_one(word, goods)))
}

/// Reads one payment; `Err` where it has no amount and names nobody.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let mut parties = reading.parties(None);
    let amount = reading.amount();
    if amount.is_none() && parties.iter().all(|p| p.role == Role::Institution) {
        return Err(Box::new(lacking::tells_nothing(
            row,
            whole.names,
            "the row has no amount and names nobody",
            "fill it in, or take the row out if it is a footnote",
        )));
    }
    parties.iter_mut().filter(|p| p.role == Role::Institution).for_each(bank);
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    let pointer = match &key {
        Some(key) => format!("row {}, payment {key}", row.number),
        None => format!("row {}", row.number),
    };
    let core = Core {
        date: reading.date(""),
        origins: countries(&parties, Role::Payer),
        destinations: countries(&parties, Role::Payee),
        amount,
        ..Core::default()
    };
    let mut problems = row.problems.clone();
    let mut warn = |code, what: &str, mend: &str| {
        problems.push(Problem::new(Severity::Warning, code, row.number).expected(what).mend(mend));
    };
    if core.date.is_none() {
        warn("no-date", "the row has no date", "map the column that holds it to `core.date`");
    }
    if core.amount.is_none() {
        warn("no-amount", "the row has no amount", "map the column that holds it to `core.amount`");
    }
    let report = Report {
        kind: ReportKind::Payment,
        core,
        parties,
        narrative: reading.narrative(),
        source: reading.source(&format!("payment-table, {pointer}"), whole.file, key.as_deref()),
        raw: row.raw(whole.names),
    };
    problems.append(&mut reading.problems);
    Ok(Draft {
        key,
        pointer,
        row: row.number,
        rows: 1,
        report,
        origins: reading.origins,
        problems,
        marking: None,
        sheet: None,
    })
}

/// A bank column holds its name or its BIC.
fn bank(party: &mut Party) {
    party.kind = PartyKind::Company;
    let is_bic = |text: &str| {
        matches!(text.len(), 8 | 11)
            && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && text.bytes().take(6).all(|b| b.is_ascii_uppercase())
    };
    if let Some(name) = party.name.take_if(|n| is_bic(&n.raw)) {
        let value = model::Stated::raw(name.raw);
        party.identifiers.push(Identifier { kind: IdentifierKind::Bic, value });
    }
}

fn countries(parties: &[Party], role: Role) -> Vec<model::Stated<model::Place>> {
    let of_role = parties.iter().filter(|p| p.role == role);
    of_role.filter_map(|p| p.country.as_ref()).map(|c| model::Stated::raw(c.raw.clone())).collect()
}
