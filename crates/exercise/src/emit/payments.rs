//! Payments as a bank or money transmitter tables them, in CSV: a row a payment.

use super::money::{amount, words};
use super::references::{bic, number};
use super::table::Table;
use super::telling::{country_of, documents, for_cells};
use super::{Emitter, Sheet};
use crate::deeds::{Sighting, What};
use crate::writing::{DocumentKind, Field, Written};

const HEADS: [&str; 20] = [
    "Transaction ID",
    "Date",
    "Amount",
    "Currency",
    "Payer name",
    "Payer account",
    "Payer bank",
    "Payer country",
    "Payer phone",
    "Payer birth date",
    "Payer passport",
    "Payee name",
    "Payee account",
    "Payee bank",
    "Payee country",
    "Payee phone",
    "Payee birth date",
    "Payee passport",
    "Purpose",
    "Channel",
];
const FIELDS: [Field; 5] = [Field::Name, Field::Account, Field::Phone, Field::Born, Field::Document];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Payments {
    table: Table,
    text: String,
}

impl Emitter for Payments {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Transfer(transfer) = &sighting.deed.what else { return };
        let mut chance = sheet.chance(sighting);
        let row = self.table.row();
        let [payer, payee] = [transfer.payer, transfer.payee].map(|actor| {
            documents(for_cells(sheet.written(actor, sighting, false)), &[DocumentKind::Passport])
        });
        let amount = amount(sheet.world.seed, transfer);
        let reference = number(sheet.world.seed, sighting, 0x65, 1_000_000_000_000);
        self.table.say(format_args!("EX{reference:012}"));
        self.table.day(sighting.deed.at);
        self.table.figure(amount.value, amount.decimals);
        self.table.text(amount.currency);
        let own = bic(sheet.partner);
        self.side(&payer, &own);
        self.side(&payee, "");
        self.text.clear();
        words(&mut self.text, transfer, sheet.partner.country.get().language, &mut chance);
        self.table.text(&self.text);
        self.table.text(chance.pick::<&str>(&["branch", "online", "agent", "mobile"]));
        self.table.end(sheet);
        sheet.payment(row, sighting, payer, payee, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Payments {
    fn side(&mut self, written: &Written, else_bank: &str) {
        let table = &mut self.table;
        let only = std::slice::from_ref(written);
        // A country alone would make somebody of nobody.
        let known = FIELDS.iter().any(|field| super::telling::has(written, *field));
        table.text(&written.name);
        table.maybe(written.account.as_ref().map(|a| a.0.as_str()));
        table.text(written.account.as_ref().map_or(else_bank, |a| a.1.as_str()));
        table.maybe(country_of(written).filter(|_| known));
        table.maybe(written.phone.as_deref());
        table.births(only);
        table.documents(only, &[DocumentKind::Passport]);
    }
}
