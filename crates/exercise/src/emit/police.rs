//! Cases of a police force, in CSV: a row a kind of goods and a suspect, so that a case runs over several rows.

use super::caught::{Closeness, amount, case_number, day, product, unit};
use super::table::Table;
use super::telling::{documents, for_cells};
use super::words::enforcement::{form, hidden, mode, step};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Catch, Sighting, Step, What};
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
        let row = self.table.row();
        sheet.report(row, "seizure", sighting);
        let rows = catch.goods.len().max(catch.suspects.len()).max(1);
        for nth in 0..rows {
            case_number(sheet, &mut self.table, "CR", self.serial, sighting.told);
            self.table.say(format_args!("{}", nth + 1));
            self.table.day(at);
            self.table.text(catch.town.get().name);
            self.table.country(catch.town.get().country);
            self.goods(sheet, catch, catch.goods.get(nth), &mut chance);
            let suspect = catch.suspects.get(nth).map(|(actor, step)| {
                (documents(for_cells(sheet.written(*actor, sighting, false)), &KINDS), *step)
            });
            self.suspect(suspect.as_ref());
            self.table.text(crate::MARK);
            self.table.end(sheet);
            if let Some((written, _)) = suspect {
                sheet.party_once(row, PartyRole::Suspect, written, &FIELDS);
            }
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Cases {
    /// From the species to the container.
    fn goods(&mut self, sheet: &Sheet<'_>, catch: &Catch, goods: Option<&Contraband>, chance: &mut Chance) {
        let table = &mut self.table;
        let language = table.house.language;
        let Some(goods) = goods else { return table.blank(7) };
        let product = product(goods);
        table.text(product.common);
        table.text(form(language, product));
        let (figure, decimals) = amount(goods, Closeness::Counted, chance);
        table.figure(figure, decimals);
        table.text(unit(product));
        table.text(mode(language, catch.mode));
        table.maybe(goods.hidden.map(|way| hidden(language, way)));
        table.maybe(super::caught::container(sheet, catch).as_deref());
    }

    fn suspect(&mut self, suspect: Option<&(Written, Step)>) {
        let table = &mut self.table;
        let Some((written, reached)) = suspect else { return table.blank(8) };
        let only = std::slice::from_ref(written);
        table.text(&written.name);
        table.births(only);
        table.nationalities(only);
        table.documents(only, &KINDS[..1]);
        table.documents(only, &KINDS[1..]);
        table.addresses(only);
        table.maybe(written.phone.as_deref());
        // Who is nobody has no status either.
        let known = FIELDS.iter().any(|field| super::telling::has(written, *field));
        table.maybe(known.then(|| step(*reached)));
    }
}
