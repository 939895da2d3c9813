//! A CITES annual illegal trade report, in CSV: a row a kind of specimen, with the titles of the guidelines. It names nobody
//! but the nationality of offenders.

use super::caught::{Closeness, Told, case_number, day, product};
use super::table::Table;
use super::words::enforcement::{found, hidden, mode};
use super::{Emitter, Sheet};
use crate::deeds::{Found, Mode, Sighting, What};
use crate::geography::Language;
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const HEADS: [&str; 23] = [
    "Seizure number",
    "Date of seizure",
    "Species",
    "Description of specimen",
    "Quantity",
    "Unit",
    "Location of incident",
    "Country",
    "Detecting agency",
    "Method of detection",
    "Reason for seizure",
    "Mode of transport",
    "Method of concealment",
    "Alleged country of origin",
    "Country(ies) of transit",
    "Alleged final destination",
    "Estimated value in country (amount and currency)",
    "Nationality of offenders",
    "Law under which charges were brought",
    "Sanction",
    "Disposal of confiscated specimens",
    "Additional information",
    "Share with ICCWC partners",
];
const REASONS: [&str; 5] =
    ["No CITES permit", "Smuggling", "False declaration", "Invalid permit", "Possession without licence"];
const DISPOSALS: [&str; 5] = ["Stockpiled", "Destroyed", "Returned", "Placed in a rescue centre", "Pending"];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct TradeReport {
    table: Table,
    serial: u64,
}

impl Emitter for TradeReport {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let offenders: Vec<Written> =
            catch.suspects.iter().map(|(actor, _)| sheet.written(*actor, sighting, false)).collect();
        let at = day(sheet, sighting, &mut chance);
        let told = Told::of(sheet, &mut chance);
        let (reason, disposal) = (*chance.pick(&REASONS), *chance.pick(&DISPOSALS));
        let row = self.table.row();
        sheet.report(row, "seizure", sighting);
        for (nth, goods) in catch.goods.iter().enumerate() {
            let product = product(goods);
            case_number(sheet, &mut self.table, "AITR", self.serial, sighting.told);
            let table = &mut self.table;
            table.day(at);
            table.text(product.taxon);
            table.text(product.term);
            let unit = if product.unit == "kg" { "KGM" } else { "NAR" };
            told.quantity(table, goods, (Closeness::Weighed, unit), &mut chance);
            table.text(catch.town.get().name);
            table.country(catch.town.get().country);
            table.text(&sheet.partner.name);
            table.text(found(Language::English, catch.found));
            table.text(if catch.found == Found::Intelligence { "Smuggling" } else { reason });
            let way = if catch.mode == Mode::Sea { "maritime" } else { mode(Language::English, catch.mode) };
            table.maybe(Some(way).filter(|_| told.transport));
            table.maybe(goods.hidden.map(|way| hidden(Language::English, way)));
            Told::country(table, told.origin, catch.route.0.get().country);
            table.maybe(
                catch.shipment.as_ref().and_then(|s| s.via.first()).map(|via| via.get().country.get().code),
            );
            Told::country(table, told.destination, catch.route.1.get().country);
            if nth == 0 && chance.happens(0.4) {
                table.say(format_args!("{:.0} USD", libm::round(goods.amount * product.dollars)));
            } else {
                table.blank(1);
            }
            table.nationalities(&offenders);
            table.blank(2);
            table.text(disposal);
            table.text(crate::MARK);
            table.text(if table.house.habit.is_multiple_of(8) { "no" } else { "yes" });
            self.table.end(sheet);
        }
        for offender in offenders {
            sheet.party(row, PartyRole::Suspect, offender, &[Field::Nationality]);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}
