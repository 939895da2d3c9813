//! Postal items as declared on the forms CN22 and CN23, in CSV: a row a line of contents, lines of one item below each other.

use super::references::postal_item;
use super::table::Table;
use super::telling::{address_of, country_of, for_cells};
use super::words::goods::{hs, words};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Shipment, Sighting, What};
use crate::goods::{COVER, Declared};
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const HEADS: [&str; 20] = [
    "item_id",
    "mail_class",
    "posting_date",
    "sender_name",
    "sender_address",
    "sender_country",
    "sender_phone",
    "addressee_name",
    "addressee_address",
    "addressee_country",
    "addressee_phone",
    "content_description",
    "quantity",
    "net_weight_kg",
    "value",
    "currency",
    "hs_code",
    "country_of_origin",
    "gross_weight",
    "remarks",
];
const FIELDS: [Field; 3] = [Field::Name, Field::Address, Field::Phone];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Postal {
    table: Table,
    text: String,
}

impl Emitter for Postal {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        let mut chance = sheet.chance(sighting);
        let row = self.table.row();
        let sender = for_cells(sheet.written(shipment.shipper, sighting, true));
        let addressee = for_cells(sheet.written(shipment.consignee, sighting, true));
        let item = postal_item(sheet.world.seed, shipment.unit, shipment.from.get().country.get().code);
        // An item has a line in most cases; further lines are other goods of the same kind of form.
        let lines = if chance.happens(0.75) { 1 } else { 2 + chance.below(2) };
        for line in 0..lines {
            self.table.text(&item);
            self.table.text(class(shipment));
            self.table.day(sighting.deed.at);
            self.people(&sender, &addressee);
            self.contents(shipment, line, lines, &mut chance);
            self.table.end(sheet);
        }
        sheet.report(row, "consignment", sighting);
        sheet.party(row, PartyRole::Shipper, sender, &FIELDS);
        sheet.party(row, PartyRole::Consignee, addressee, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

/// Class of mail by weight.
fn class(shipment: &Shipment) -> &'static str {
    if shipment.declared.kilograms < 2.0 { "small packet" } else { "parcel" }
}

impl Postal {
    fn people(&mut self, sender: &Written, addressee: &Written) {
        for side in [sender, addressee] {
            self.table.text(&side.name);
            self.table.text(&address_of(side));
            self.table.maybe(country_of(side));
            self.table.maybe(side.phone.as_deref());
        }
    }

    /// One line of contents.
    fn contents(&mut self, shipment: &Shipment, line: u64, lines: u64, chance: &mut Chance) {
        let shift = (line as u16).wrapping_mul(7);
        let cover = (shipment.declared.cover.wrapping_add(shift)) % COVER.len().max(1) as u16;
        let declared = Declared { cover, ..shipment.declared };
        self.text.clear();
        words(&mut self.text, &declared, chance);
        let table = &mut self.table;
        table.text(&self.text);
        table.say(format_args!("{}", 1 + chance.below(u64::from(declared.pieces.clamp(1, 12)))));
        let share = (0.9 + 0.08 * chance.share()) / lines as f64;
        table.figure((declared.kilograms * share).max(0.05), 2);
        table.figure((declared.dollars / lines as f64).max(1.0), 0);
        table.text("USD");
        table.text(hs(&declared, chance));
        table.text(shipment.from.get().country.get().code);
        table.figure(declared.kilograms, 2);
        table.text(crate::MARK);
    }
}
