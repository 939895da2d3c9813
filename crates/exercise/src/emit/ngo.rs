//! Incidents as an NGO collects them, in CSV: rounded amounts, names where the press gave them, an account in free text. And
//! tips as their handler lists them.

use super::caught::{Closeness, Told, case_number, day, product, unit};
use super::table::Table;
use super::telling::{for_cells, in_one_row};
use super::words::{Slots, incidents};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Sighting, Tip, What};
use crate::goods::{Contraband, Product};
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const INCIDENT_HEADS: [&str; 15] = [
    "Incident ID",
    "Date",
    "Type of incident",
    "Location",
    "Country",
    "Species",
    "Product",
    "Quantity",
    "Unit",
    "Origin country",
    "Destination country",
    "Suspect names",
    "Nationality of suspects",
    "Description",
    "Source of information",
];
const TIP_HEADS: [&str; 12] = [
    "Tip reference",
    "Date",
    "Type of report",
    "Place",
    "Country",
    "Species",
    "Product",
    "Quantity",
    "Unit",
    "Suspect name",
    "Suspect phone",
    "Details",
];
const SOURCES: [&str; 6] =
    ["Press", "Field partner", "Court monitor", "Government release", "Social media", "Partner organisation"];

/// The emitter of incidents.
#[derive(Debug, Default)]
pub(super) struct Incidents {
    table: Table,
    serial: u64,
    text: String,
}

impl Emitter for Incidents {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &INCIDENT_HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        let Some(goods) = catch.goods.first() else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let fields = [Field::Name, Field::Nationality];
        let suspects = catch.suspects.iter().map(|(actor, _)| {
            let mut written = for_cells(sheet.written(*actor, sighting, true)).only(&fields);
            // The press gives names in part of the cases only.
            if chance.happens(0.4) {
                written.name.clear();
            }
            written
        });
        let suspects = in_one_row(suspects.collect(), &fields);
        let row = self.table.row();
        let at = day(sheet, sighting, &mut chance);
        let told = Told::of(sheet, &mut chance);
        case_number(sheet, &mut self.table, "INC", self.serial, sighting.told);
        self.table.day(at);
        self.table.text("Seizure");
        let town = catch.town.get();
        self.table.text(town.name);
        self.table.country(town.country);
        let quantity = goods_cells(&mut self.table, goods, told, &mut chance);
        Told::country(&mut self.table, told.origin, catch.route.0.get().country);
        Told::country(&mut self.table, told.destination, catch.route.1.get().country);
        self.table.each(&suspects, |p| Some(p.name.as_str()).filter(|n| !n.is_empty()));
        self.table.nationalities(&suspects);
        self.text.clear();
        let what = called(product(goods), &mut chance);
        let slots = Slots { goods: &what, town: town.name, quantity: &quantity, ..Slots::default() };
        incidents::account(&mut self.text, &mut chance, slots);
        self.text.push_str(" EXERCISE");
        self.table.text(&self.text);
        self.table.text(chance.pick::<&str>(&SOURCES));
        self.table.end(sheet);
        sheet.report(row, "seizure", sighting);
        for suspect in suspects {
            sheet.party(row, PartyRole::Suspect, suspect, &fields);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

/// Species, product, quantity and unit; the quantity also in words.
fn goods_cells(table: &mut Table, goods: &Contraband, told: Told, chance: &mut Chance) -> String {
    let product = product(goods);
    let (figure, decimals) = told.amount(goods, Closeness::About, chance);
    let species = if chance.happens(0.5) { product.common } else { product.taxon };
    table.maybe(Some(species).filter(|_| told.species));
    table.text(product.form);
    if !told.quantity {
        table.blank(2);
        return "an unknown amount".to_owned();
    }
    table.figure(figure, decimals);
    table.text(unit(product));
    format!("{figure:.decimals$} {}", unit(product))
}

fn called(product: &Product, chance: &mut Chance) -> String {
    let name = if chance.happens(0.7) { product.common } else { product.taxon };
    format!("{name} {}", product.form)
}

/// The emitter of tips.
#[derive(Debug, Default)]
pub(super) struct Tips {
    table: Table,
    serial: u64,
    text: String,
}

impl Emitter for Tips {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &TIP_HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Tip(tip) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let fields = [Field::Name, Field::Phone];
        let about = tip.about.iter().map(|actor| {
            let mut written = for_cells(sheet.written(*actor, sighting, true)).only(&fields);
            // Who tips seldom knows a number.
            if !chance.happens(0.3) {
                written.phone = None;
            }
            written
        });
        let about = in_one_row(about.collect(), &fields);
        let row = self.table.row();
        case_number(sheet, &mut self.table, "TIP", self.serial, sighting.told);
        self.table.day(sighting.told);
        self.table.text("Information");
        let told = Told::of(sheet, &mut chance);
        self.account((tip, told), &about, &mut chance);
        self.table.end(sheet);
        sheet.report(row, "tip-off", sighting);
        for written in about {
            sheet.party(row, PartyRole::Suspect, written, &fields);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Tips {
    fn account(&mut self, (tip, told): (&Tip, Told), about: &[Written], chance: &mut Chance) {
        let town = tip.town.get();
        self.table.text(town.name);
        self.table.country(town.country);
        let quantity = goods_cells(&mut self.table, &tip.product, told, chance);
        self.table.each(about, |p| Some(p.name.as_str()).filter(|n| !n.is_empty()));
        self.table.each(about, |p| p.phone.as_deref());
        self.text.clear();
        let what = called(product(&tip.product), chance);
        let slots = Slots { goods: &what, town: town.name, quantity: &quantity, ..Slots::default() };
        incidents::tip(&mut self.text, chance, slots);
        self.text.push_str(" EXERCISE");
        self.table.text(&self.text);
    }
}
