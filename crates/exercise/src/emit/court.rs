//! Accused, rulings and sentences of a court, in CSV: a row an accused.

use super::caught::{Closeness, amount, case_number, product, unit};
use super::table::Table;
use super::telling::{documents, for_cells};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Sighting, Verdict, What};
use crate::truth::PartyRole;
use crate::writing::{DocumentKind, Field};

const FIELDS: [Field; 5] = [Field::Name, Field::Born, Field::Nationality, Field::Document, Field::Address];
const KINDS: [DocumentKind; 2] = [DocumentKind::Passport, DocumentKind::IdentityCard];
const HEADS: [&str; 22] = [
    "Case number",
    "Court",
    "County",
    "Country",
    "Date of arrest",
    "Accused name",
    "Accused date of birth",
    "Accused nationality",
    "Accused passport",
    "Accused identity number",
    "Accused address",
    "Charge",
    "Plea",
    "Verdict",
    "Date of judgment",
    "Imprisonment (months)",
    "Fine (USD)",
    "Species",
    "Product",
    "Quantity",
    "Unit",
    "Remarks",
];
const CHARGES: [&str; 7] = [
    "Possession of a wildlife trophy",
    "Dealing in protected species without a licence",
    "Exporting without a permit",
    "Smuggling of prohibited goods",
    "Illegal trade in specimens of a listed species",
    "Hunting of protected animals",
    "Making a false declaration",
];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Court {
    table: Table,
    serial: u64,
}

impl Emitter for Court {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Verdict(verdict) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let accused = documents(for_cells(sheet.written(verdict.defendant, sighting, false)), &KINDS);
        let row = self.table.row();
        let town = verdict.of.town.get();
        case_number(sheet, &mut self.table, "CC", self.serial, sighting.deed.at);
        self.table.say(format_args!("{} Law Court", town.name));
        self.table.text(town.name);
        self.table.country(town.country);
        self.table.day(verdict.seized + 1_440 * chance.between(0, 3));
        let only = std::slice::from_ref(&accused);
        self.table.text(&accused.name);
        self.table.births(only);
        self.table.nationalities(only);
        self.table.documents(only, &KINDS[..1]);
        self.table.documents(only, &KINDS[1..]);
        self.table.addresses(only);
        self.ruling(sighting, verdict, &mut chance);
        self.table.end(sheet);
        sheet.report(row, "outcome", sighting);
        sheet.party(row, PartyRole::Suspect, accused, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Court {
    /// From the charge to the remarks.
    fn ruling(&mut self, sighting: &Sighting, verdict: &Verdict, chance: &mut Chance) {
        let table = &mut self.table;
        table.text(chance.pick::<&str>(&CHARGES));
        table.text(chance.pick::<&str>(&["Guilty", "Not guilty", "Not guilty", ""]));
        table.text(if verdict.convicted { "Convicted" } else { "Acquitted" });
        table.day(sighting.deed.at);
        match verdict.months {
            0 => table.blank(1),
            months => table.say(format_args!("{months}")),
        }
        if verdict.fine > 0.0 {
            table.figure(libm::round(verdict.fine), 0)
        } else {
            table.blank(1)
        }
        match verdict.of.goods.first() {
            Some(goods) => {
                let product = product(goods);
                let (figure, decimals) = amount(goods, Closeness::Counted, chance);
                table.text(if chance.happens(0.5) { product.taxon } else { product.common });
                table.text(product.form);
                table.figure(figure, decimals);
                table.text(unit(product));
            }
            None => table.blank(4),
        }
        table.text(crate::MARK);
    }
}
