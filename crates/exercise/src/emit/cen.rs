//! An export of the Customs Enforcement Network, in CSV, with titles as they are remembered. It names nobody but the
//! nationality of persons.

use super::caught::{Closeness, Told, case_number, container, day, product, unit};
use super::ink::clock;
use super::table::Table;
use super::words::enforcement::{found, hidden, mode};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Catch, Minute, Mode, Sighting, What};
use crate::geography::Language;
use crate::goods::Contraband;
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const HEADS: [&str; 28] = [
    "Report ID",
    "Reporting administration",
    "Reporting office",
    "Date",
    "Time",
    "Location type",
    "Location",
    "Country",
    "Customs procedure",
    "Direction",
    "Means of transport",
    "Container number",
    "Departure country",
    "Transit country",
    "Destination country",
    "Detection method",
    "Concealment place",
    "Commodity class",
    "Species",
    "CITES Appendix",
    "Product",
    "Quantity",
    "Unit",
    "Number of persons",
    "Sex",
    "Age band",
    "Nationality of persons",
    "Remarks",
];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Cen {
    table: Table,
    serial: u64,
}

impl Emitter for Cen {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        let Some(goods) = catch.goods.first() else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let persons: Vec<Written> =
            catch.suspects.iter().map(|(actor, _)| sheet.written(*actor, sighting, false)).collect();
        let row = self.table.row();
        let at = day(sheet, sighting, &mut chance);
        let told = Told::of(sheet, &mut chance);
        case_number(sheet, &mut self.table, "CEN", self.serial, sighting.told);
        self.way(sheet, sighting, (catch, told), at);
        self.goods(catch, (goods, told), &persons, &mut chance);
        self.table.end(sheet);
        sheet.report(row, "seizure", sighting);
        for person in persons {
            sheet.party(row, PartyRole::Suspect, person, &[Field::Nationality]);
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Cen {
    /// From the administration to the country of destination.
    fn way(&mut self, sheet: &Sheet<'_>, sighting: &Sighting, (catch, told): (&Catch, Told), at: Minute) {
        let table = &mut self.table;
        let here = catch.town.get();
        table.text(&sheet.partner.name);
        table.say(format_args!("{} office", here.name));
        table.day(at);
        let (hour, minute) = clock(sighting.deed.at);
        table.say(format_args!("{hour:02}:{minute:02}"));
        table.text(match catch.mode {
            Mode::Air => "Airport",
            Mode::Sea => "Seaport",
            Mode::Land => "Land border",
            Mode::Post => "Mail centre",
        });
        table.text(here.name);
        table.country(here.country);
        let (from, to) = (catch.route.0.get().country, catch.route.1.get().country);
        let (procedure, direction) = match (here.country == from, here.country == to) {
            (true, _) => ("Export", "Outbound"),
            (_, true) => ("Import", "Inbound"),
            _ => ("Transit", "In transit"),
        };
        table.text(procedure);
        table.text(direction);
        table.maybe(Some(mode(Language::English, catch.mode)).filter(|_| told.transport));
        table.maybe(container(sheet, catch).as_deref());
        Told::country(table, told.origin, from);
        table.maybe(
            catch.shipment.as_ref().and_then(|s| s.via.first()).map(|via| via.get().country.get().code),
        );
        Told::country(table, told.destination, to);
    }

    /// From the way of detection to the remarks.
    fn goods(
        &mut self,
        catch: &Catch,
        (goods, told): (&Contraband, Told),
        persons: &[Written],
        chance: &mut Chance,
    ) {
        let (table, product) = (&mut self.table, product(goods));
        table.text(found(Language::English, catch.found));
        table.maybe(goods.hidden.map(|way| hidden(Language::English, way)));
        table.text(if product.term == "LOG" || product.term == "SAW" {
            "CITES flora"
        } else {
            "CITES fauna"
        });
        table.maybe(Some(product.taxon).filter(|_| told.species));
        table.text(["", "I", "II", "III"][usize::from(product.appendix.min(3))]);
        table.text(product.form);
        told.quantity(table, goods, (Closeness::Weighed, unit(product)), chance);
        table.say(format_args!("{}", persons.len()));
        table.text(if persons.is_empty() {
            ""
        } else {
            chance.pick::<&str>(&["Male", "Male", "Female", ""])
        });
        table.text(if persons.is_empty() {
            ""
        } else {
            chance.pick::<&str>(&["18-30", "30-40", "40-50", ""])
        });
        table.nationalities(persons);
        table.text(crate::MARK);
    }
}
