//! Cases of a police force, in CSV: a row a kind of goods with a suspect, so that a case runs over several rows.

use super::caught::{Closeness, Told, case_number, day, product, unit};
use super::table::Table;
use super::telling::{documents, for_cells, has, in_one_row};
use super::words::enforcement::{form, hidden, mode, step};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Actor, Catch, Sighting, Step, What};
use crate::goods::Contraband;
use crate::truth::PartyRole;
use crate::writing::{DocumentKind, Field, Written};

const FIELDS: [Field; 6] =
    [Field::Name, Field::Born, Field::Nationality, Field::Document, Field::Address, Field::Phone];
const KINDS: [DocumentKind; 2] = [DocumentKind::Passport, DocumentKind::IdentityCard];
const HEADS: [&str; 21] = [
    "Case number",
    "Line",
    "Date of incident",
    "Location",
    "Country",
    "Species",
    "Exhibit description",
    "Quantity",
    "Unit",
    "Means of transport",
    "Concealment",
    "Container no",
    "Suspect name",
    "Suspect date of birth",
    "Suspect nationality",
    "Suspect passport number",
    "Suspect identity card number",
    "Suspect address",
    "Suspect phone",
    "Suspect status",
    "Remarks",
];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Cases {
    table: Table,
    serial: u64,
}

impl Emitter for Cases {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Catch(catch) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let at = day(sheet, sighting, &mut chance);
        let known = Told::of(sheet, &mut chance);
        let row = self.table.row();
        sheet.report(row, "seizure", sighting);
        // Readers put a further row to its case only where it tells of goods: suspects beyond them stand in the last row.
        let rows = catch.goods.len().max(1);
        let (mut next, mut told) = (0, Vec::new());
        for nth in 0..rows {
            let until =
                if nth + 1 == rows { catch.suspects.len() } else { catch.suspects.len().min(nth + 1) };
            let here = &catch.suspects[next..until];
            next = until;
            let suspects = in_one_row(here.iter().map(|s| suspect(sheet, s.0, sighting)).collect(), &FIELDS);
            case_number(sheet, &mut self.table, "CR", self.serial, sighting.told);
            self.table.say(format_args!("{}", nth + 1));
            self.table.day(at);
            self.table.text(catch.town.get().name);
            self.table.country(catch.town.get().country);
            self.goods(sheet, (catch, catch.goods.get(nth), known), &mut chance);
            self.suspects(&suspects, here.first().map(|s| s.1));
            self.table.text(crate::MARK);
            self.table.end(sheet);
            let mark = here.first().map_or(0, |s| s.1 as u8);
            for written in suspects {
                // Only what further rows add is taken for one where it is alike.
                if nth == 0 {
                    told.push((sheet.truth.parties.len(), mark));
                    sheet.party(row, PartyRole::Suspect, written, &FIELDS);
                } else {
                    sheet.party_once((row, PartyRole::Suspect), written, &FIELDS, mark, &mut told);
                }
            }
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Cases {
    /// From the species to the container.
    fn goods(
        &mut self,
        sheet: &Sheet<'_>,
        (catch, goods, told): (&Catch, Option<&Contraband>, Told),
        chance: &mut Chance,
    ) {
        let table = &mut self.table;
        let language = table.house.language;
        let Some(goods) = goods else { return table.blank(7) };
        let product = product(goods);
        table.maybe(Some(product.common).filter(|_| told.species));
        table.text(form(language, product));
        told.quantity(table, goods, (Closeness::Counted, unit(product)), chance);
        table.maybe(Some(mode(language, catch.mode)).filter(|_| told.transport));
        table.maybe(goods.hidden.map(|way| hidden(language, way)));
        table.maybe(super::caught::container(sheet, catch).as_deref());
    }

    /// Suspects of a row, with the step that the first has reached.
    fn suspects(&mut self, suspects: &[Written], reached: Option<Step>) {
        let table = &mut self.table;
        table.each(suspects, |p| Some(p.name.as_str()).filter(|n| !n.is_empty()));
        table.births(suspects);
        table.nationalities(suspects);
        table.documents(suspects, &KINDS[..1]);
        table.documents(suspects, &KINDS[1..]);
        table.addresses(suspects);
        table.each(suspects, |p| p.phone.as_deref());
        // Who is nobody has no status either.
        let known = suspects.iter().any(|written| FIELDS.iter().any(|field| has(written, *field)));
        table.maybe(reached.filter(|_| known).map(step));
    }
}

/// A suspect for the cells of a table. Of several in one row, each must have the same kind of document.
fn suspect(sheet: &Sheet<'_>, actor: Actor, sighting: &Sighting) -> Written {
    documents(for_cells(sheet.written(actor, sighting, false)), &KINDS)
}
