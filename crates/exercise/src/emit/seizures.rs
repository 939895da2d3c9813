//! A customs service's table of seizures, in CSV: a row a kind of goods, rows of one seizure below each other. Titles of the
//! columns are those of the service's language, with English beside them where that is another.

use super::caught::{Closeness, Told, case_number, container, day, product, unit};
use super::table::Table;
use super::telling::{documents, for_cells, in_one_row};
use super::words::enforcement::{form, found, hidden, mode, seizure_heads};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Catch, Sighting, What};
use crate::goods::Contraband;
use crate::truth::PartyRole;
use crate::writing::{DocumentKind, Field, Written};

/// Fields of a suspect that the table has.
const FIELDS: [Field; 6] =
    [Field::Name, Field::Born, Field::Nationality, Field::Document, Field::Address, Field::Phone];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Seizures {
    table: Table,
    serial: u64,
}

impl Emitter for Seizures {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, seizure_heads(sheet.partner.country.get().language));
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let suspects = catch.suspects.iter().map(|(actor, _)| {
            documents(for_cells(sheet.written(*actor, sighting, false)), &[DocumentKind::Passport])
        });
        let suspects = in_one_row(suspects.collect(), &FIELDS);
        let at = day(sheet, sighting, &mut chance);
        let told = Told::of(sheet, &mut chance);
        let row = self.table.row();
        for (nth, goods) in catch.goods.iter().enumerate() {
            case_number(sheet, &mut self.table, "SZ", self.serial, sighting.told);
            self.table.day(at);
            self.goods(sheet, (catch, goods, told), &mut chance);
            self.suspects(if nth == 0 { &suspects } else { &[] });
            self.value(if nth == 0 { Some(goods) } else { None }, &mut chance);
            self.table.text(crate::MARK);
            self.table.end(sheet);
        }
        sheet.report(row, "seizure", sighting);
        for suspect in suspects {
            sheet.party(row, PartyRole::Suspect, suspect, &FIELDS);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Seizures {
    /// From the place to the way of hiding.
    fn goods(
        &mut self,
        sheet: &Sheet<'_>,
        (catch, goods, told): (&Catch, &Contraband, Told),
        chance: &mut Chance,
    ) {
        let table = &mut self.table;
        let language = table.house.language;
        let product = product(goods);
        table.text(catch.town.get().name);
        table.country(catch.town.get().country);
        table.maybe(Some(product.taxon).filter(|_| told.species));
        table.text(form(language, product));
        told.quantity(table, goods, (Closeness::Weighed, unit(product)), chance);
        Told::country(table, told.origin, catch.route.0.get().country);
        Told::country(table, told.destination, catch.route.1.get().country);
        table.maybe(Some(mode(language, catch.mode)).filter(|_| told.transport));
        table.text(found(language, catch.found));
        table.maybe(goods.hidden.map(|way| hidden(language, way)));
        table.maybe(container(sheet, catch).as_deref());
    }

    fn suspects(&mut self, suspects: &[Written]) {
        let table = &mut self.table;
        table.each(suspects, |p| Some(p.name.as_str()).filter(|n| !n.is_empty()));
        table.births(suspects);
        table.nationalities(suspects);
        table.documents(suspects, &[DocumentKind::Passport]);
        table.addresses(suspects);
        table.each(suspects, |p| p.phone.as_deref());
    }

    /// The value, which part of the records have.
    fn value(&mut self, goods: Option<&Contraband>, chance: &mut Chance) {
        match goods.filter(|_| chance.happens(0.5)) {
            Some(goods) => {
                let dollars = goods.amount * product(goods).dollars * (0.7 + 0.6 * chance.share());
                self.table.figure(libm::round(dollars / 10.0) * 10.0, 0);
            }
            None => self.table.blank(1),
        }
    }
}
