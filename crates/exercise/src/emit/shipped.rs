//! Tables of consignments as a carrier or forwarder keeps them, and of customs declarations, in CSV: a row a shipment.

use super::references::{PREFIX, bill, container, flight, vessel, waybill};
use super::table::Table;
use super::telling::{address_of, country_of, for_cells};
use super::words::goods::{hs, words};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Actor, Mode, Shipment, Sighting, What};
use crate::geography::{Language, TownId};
use crate::goods::{COVER, Declared};
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const CONSIGNMENT_HEADS: [&str; 28] = [
    "Air Waybill",
    "Bill of Lading",
    "Container No",
    "Vessel",
    "IMO",
    "Voyage",
    "Flight",
    "Mode",
    "Shipper",
    "Shipper Address",
    "Shipper Country",
    "Shipper Phone",
    "Consignee",
    "Consignee Address",
    "Consignee Country",
    "Consignee Phone",
    "Notify Party",
    "Forwarding Agent",
    "Place of Loading",
    "Transhipment",
    "Place of Discharge",
    "Departure Date",
    "HS Code",
    "Goods Description",
    "Packages",
    "Gross Weight (kg)",
    "Declared Value (USD)",
    "Remarks",
];
const DECLARATION_HEADS: [&str; 18] = [
    "Declaration No",
    "Acceptance date",
    "Customs office",
    "Declarant",
    "Importer",
    "Importer ID",
    "Importer address",
    "Exporter",
    "Exporter address",
    "Country of origin",
    "Country of destination",
    "HS code",
    "Description of goods",
    "Net weight (kg)",
    "Item value",
    "Currency",
    "Mode of transport",
    "Remarks",
];
const SIDE: [Field; 3] = [Field::Name, Field::Address, Field::Phone];

/// An actor for the cells of a table, where there is one.
fn in_cells(sheet: &Sheet<'_>, actor: Option<Actor>, sighting: &Sighting) -> Option<Written> {
    actor.map(|actor| for_cells(sheet.written(actor, sighting, false)))
}

/// The emitter of consignments.
#[derive(Debug, Default)]
pub(super) struct Consignments {
    table: Table,
    text: String,
}

impl Emitter for Consignments {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &CONSIGNMENT_HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        let mut chance = sheet.chance(sighting);
        let row = self.table.row();
        self.documents(sheet, shipment, sighting);
        let shipper = for_cells(sheet.written(shipment.shipper, sighting, false));
        let consignee = for_cells(sheet.written(shipment.consignee, sighting, false));
        let notify = in_cells(sheet, shipment.notify, sighting);
        let agent = in_cells(sheet, shipment.agent, sighting);
        for side in [&shipper, &consignee] {
            self.table.text(&side.name);
            self.table.text(&address_of(side));
            self.table.maybe(country_of(side));
            self.table.maybe(side.phone.as_deref());
        }
        self.table.maybe(notify.as_ref().map(|w| w.name.as_str()));
        self.table.maybe(agent.as_ref().map(|w| w.name.as_str()));
        self.way(shipment, sighting);
        self.goods(&shipment.declared, &mut chance);
        self.table.end(sheet);
        sheet.report(row, "consignment", sighting);
        sheet.party(row, PartyRole::Shipper, shipper, &SIDE);
        sheet.party(row, PartyRole::Consignee, consignee, &SIDE);
        for (role, written) in [(PartyRole::Notify, notify), (PartyRole::Forwarder, agent)] {
            written.into_iter().for_each(|w| sheet.party(row, role, w, &[Field::Name]));
        }
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

impl Consignments {
    /// Numbers of documents and of what carries.
    fn documents(&mut self, sheet: &Sheet<'_>, shipment: &Shipment, sighting: &Sighting) {
        let (table, seed, at) = (&mut self.table, sheet.world.seed, sighting.deed.at);
        match shipment.mode {
            Mode::Air => {
                table.say(format_args!("{PREFIX}-{:08}", waybill(seed, shipment.unit)));
                table.blank(5);
                let (code, number) = flight(seed, shipment.from, shipment.to, at);
                table.say(format_args!("{code}{number}"));
                table.text("air");
            }
            Mode::Sea => {
                table.blank(1);
                table.text(&bill(seed, shipment.unit));
                table.text(&container(seed, shipment.unit));
                let vessel = vessel(seed, shipment.from, shipment.to, at);
                table.say(format_args!("{} {}", vessel.name.0, vessel.name.1));
                table.say(format_args!("{:07}", vessel.imo));
                table.say(format_args!("{}E", vessel.voyage));
                table.blank(1);
                table.text("sea");
            }
            Mode::Land | Mode::Post => {
                table.blank(7);
                table.text(if shipment.mode == Mode::Land { "road" } else { "post" });
            }
        }
    }

    fn way(&mut self, shipment: &Shipment, sighting: &Sighting) {
        let sea = shipment.mode == Mode::Sea;
        let code = |town: TownId| {
            let town = town.get();
            if sea { town.sea } else { town.air }.unwrap_or(town.name)
        };
        // Half of the houses write codes of ports, the others names.
        let codes = self.table.house.habit & 16 == 0;
        let place = |town: TownId| if codes { code(town) } else { town.get().name };
        self.table.text(place(shipment.from));
        self.table.maybe(shipment.via.first().map(|via| place(*via)));
        self.table.text(place(shipment.to));
        self.table.day(sighting.deed.at);
    }

    fn goods(&mut self, declared: &Declared, chance: &mut Chance) {
        self.table.text(hs(declared, chance));
        self.text.clear();
        words(&mut self.text, declared, chance);
        self.table.text(&self.text);
        self.table.say(format_args!("{}", declared.pieces));
        self.table.figure(declared.kilograms, 1);
        if chance.happens(0.6) {
            self.table.figure(declared.dollars, 0)
        } else {
            self.table.blank(1)
        }
        self.table.text(crate::MARK);
    }
}

/// The emitter of declarations.
#[derive(Debug, Default)]
pub(super) struct Declarations {
    table: Table,
    text: String,
    serial: u64,
}

impl Emitter for Declarations {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &DECLARATION_HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        self.serial += 1;
        let mut chance = sheet.chance(sighting);
        let row = self.table.row();
        super::caught::case_number(sheet, &mut self.table, "D", self.serial, sighting.told);
        self.table.day(sighting.told);
        let importing = shipment.to.get().country == sheet.partner.country;
        let office = if importing { shipment.to } else { shipment.from };
        self.table.say(format_args!("{} Customs", office.get().name));
        let declarant = in_cells(sheet, shipment.agent, sighting);
        let importer = for_cells(sheet.written(shipment.consignee, sighting, false));
        let exporter = for_cells(sheet.written(shipment.shipper, sighting, false));
        self.table.maybe(declarant.as_ref().map(|w| w.name.as_str()));
        self.table.text(&importer.name);
        self.table.maybe(importer.document.as_ref().map(|d| d.1.as_str()));
        for (nth, side) in [&importer, &exporter].into_iter().enumerate() {
            if nth == 1 {
                self.table.text(&side.name);
            }
            self.table.text(&full_address(side));
        }
        self.goods(shipment, &mut chance);
        self.table.end(sheet);
        sheet.report(row, "consignment", sighting);
        declarant.into_iter().for_each(|w| sheet.party(row, PartyRole::Forwarder, w, &[Field::Name]));
        let fields = [Field::Name, Field::Document, Field::Address];
        sheet.party(row, PartyRole::Consignee, importer, &fields);
        sheet.party(row, PartyRole::Shipper, exporter, &[Field::Name, Field::Address]);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

/// An address with its country.
fn full_address(written: &Written) -> String {
    match country_of(written) {
        Some(country) => format!("{}, {country}", address_of(written)),
        None => String::new(),
    }
}

impl Declarations {
    fn goods(&mut self, shipment: &Shipment, chance: &mut Chance) {
        let (table, declared) = (&mut self.table, &shipment.declared);
        table.country(shipment.from.get().country);
        table.country(shipment.to.get().country);
        // Declarations always have a code; systems of some countries have eight figures.
        let code = COVER[usize::from(declared.cover) % COVER.len()].hs;
        table.say(format_args!("{code}{}", if table.house.habit & 32 == 0 { "00" } else { "" }));
        self.text.clear();
        words(&mut self.text, declared, chance);
        table.text(&self.text);
        table.figure(declared.kilograms * (0.9 + 0.08 * chance.share()), 1);
        table.figure(declared.dollars, 2);
        table.text("USD");
        table.text(match shipment.mode {
            Mode::Sea => "1",
            Mode::Land => "3",
            Mode::Air => "4",
            Mode::Post => "5",
        });
        table.text(if table.house.language == Language::French {
            "EXERCISE (exercice)"
        } else {
            crate::MARK
        });
    }
}
