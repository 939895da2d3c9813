//! Bills of lading in the JSON of DCSA: an array of transport documents.

use super::ink::{DayOrder, figure, json, put, say};
use super::references::{Vessel, bill, container, vessel};
use super::telling::{country_of, has};
use super::words::goods::{PACKAGES, hs, words};
use super::{Emitter, Sheet};
use crate::calendar::Day;
use crate::chance::Chance;
use crate::deeds::{Shipment, Sighting, What};
use crate::geography::TownId;
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const FIELDS: [Field; 4] = [Field::Name, Field::Address, Field::Phone, Field::Email];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Bills {
    row: u64,
    text: String,
}

impl Emitter for Bills {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("[");
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        sheet.text(if self.row == 0 { "\n" } else { ",\n" });
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let shipper = sheet.written(shipment.shipper, sighting, true);
        let consignee = sheet.written(shipment.consignee, sighting, true);
        let notify = shipment.notify.map(|actor| sheet.written(actor, sighting, true));
        let agent = shipment.agent.map(|actor| sheet.written(actor, sighting, true));
        let seed = sheet.world.seed;
        head(sheet, shipment, sighting, &mut chance);
        let out = &mut sheet.bytes;
        put(out, ",\"documentParties\":{\"issuingParty\":{\"partyName\":\"EXERCISE LINE\"}");
        for (name, written) in [("shipper", &shipper), ("consignee", &consignee)] {
            if FIELDS.iter().any(|field| has(written, *field)) {
                say(out, format_args!(",\"{name}\":"));
                party(out, written);
            }
        }
        if let Some(notify) = notify.as_ref().filter(|w| FIELDS.iter().any(|f| has(w, *f))) {
            put(out, ",\"notifyParties\":[");
            party(out, notify);
            put(out, "]");
        }
        if let Some(agent) = agent.as_ref().filter(|w| FIELDS.iter().any(|f| has(w, *f))) {
            put(out, ",\"other\":[{\"partyFunction\":\"DDR\",\"party\":");
            party(out, agent);
            put(out, "}]");
        }
        put(out, "}");
        self.cargo(out, &container(seed, shipment.unit), shipment, &mut chance);
        put(out, "}");
        sheet.report(self.row, "consignment", sighting);
        sheet.party(self.row, PartyRole::Shipper, shipper, &FIELDS);
        sheet.party(self.row, PartyRole::Consignee, consignee, &FIELDS);
        notify.into_iter().for_each(|w| sheet.party(self.row, PartyRole::Notify, w, &FIELDS));
        agent.into_iter().for_each(|w| sheet.party(self.row, PartyRole::Forwarder, w, &FIELDS));
    }

    fn end(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("\n]\n");
    }
}

/// Number, days and the way, up to the parties.
fn head(sheet: &mut Sheet<'_>, shipment: &Shipment, sighting: &Sighting, chance: &mut Chance) {
    let (seed, at) = (sheet.world.seed, sighting.deed.at);
    let out = &mut sheet.bytes;
    say(
        out,
        format_args!(
            "{{\"transportDocumentReference\":\"{}\",\"transportDocumentStatus\":\"ISSUED\",\"transportDocumentTypeCode\":\"BOL\",\"carrierCode\":\"EXER\",\"shippedOnBoardDate\":\"",
            bill(seed, shipment.unit)
        ),
    );
    Day::of(at).write(out, DayOrder::Iso);
    put(out, "\",\"issueDate\":\"");
    Day::of(sighting.told).write(out, DayOrder::Iso);
    put(out, "\"");
    if chance.happens(0.4) {
        put(out, ",\"declaredValue\":");
        figure(out, shipment.declared.dollars, 2, b'.');
        put(out, ",\"declaredValueCurrency\":\"USD\"");
    }
    let freight = *chance.pick(&["PRE", "COL"]);
    say(
        out,
        format_args!(
            ",\"freightPaymentTermCode\":\"{freight}\",\"transports\":{{\"plannedDepartureDate\":\""
        ),
    );
    Day::of(at - 1_440 * chance.between(0, 3)).write(out, DayOrder::Iso);
    put(out, "\"");
    for (name, town) in [("portOfLoading", shipment.from), ("portOfDischarge", shipment.to)] {
        say(out, format_args!(",\"{name}\":"));
        port(out, town);
    }
    let Vessel { name, imo, voyage } = vessel(seed, shipment.from, shipment.to, at);
    say(
        out,
        format_args!(
            ",\"vesselVoyages\":[{{\"vesselName\":\"{} {}\",\"vesselIMONumber\":\"{imo:07}\",\"carrierExportVoyageNumber\":\"{voyage}E\"}}]}}",
            name.0, name.1
        ),
    );
}

fn port(out: &mut Vec<u8>, town: TownId) {
    let town = town.get();
    put(out, "{");
    if let Some(code) = town.sea {
        say(out, format_args!("\"UNLocationCode\":\"{code}\","));
    }
    put(out, "\"locationName\":");
    json(out, town.name);
    put(out, "}");
}

/// A name and its text; a comma before it unless it is the first.
fn member(out: &mut Vec<u8>, name: &str, text: &str) {
    if !out.ends_with(b"{") {
        out.push(b',');
    }
    say(out, format_args!("\"{name}\":"));
    json(out, text);
}

fn party(out: &mut Vec<u8>, written: &Written) {
    put(out, "{");
    if has(written, Field::Name) {
        member(out, "partyName", &written.name);
    }
    member(out, "typeOfPerson", if written.person { "NATURAL_PERSON" } else { "LEGAL_PERSON" });
    if let (Some(address), Some(country)) = (&written.address, country_of(written)) {
        put(out, ",\"address\":{");
        member(out, "street", &address.street);
        if let Some(postcode) = &address.postcode {
            member(out, "postCode", postcode);
        }
        member(out, "city", &address.town);
        member(out, "countryCode", country);
        put(out, "}");
    }
    if written.phone.is_some() || written.email.is_some() {
        put(out, ",\"partyContactDetails\":[{");
        if let Some(phone) = &written.phone {
            member(out, "phone", phone);
        }
        if let Some(email) = &written.email {
            member(out, "email", email);
        }
        put(out, "}]");
    }
    put(out, "}");
}

impl Bills {
    fn cargo(&mut self, out: &mut Vec<u8>, container: &str, shipment: &Shipment, chance: &mut Chance) {
        let declared = &shipment.declared;
        self.text.clear();
        words(&mut self.text, declared, chance);
        put(out, ",\"consignmentItems\":[{\"descriptionOfGoods\":[");
        json(out, &self.text);
        put(out, "]");
        let code = hs(declared, chance);
        if !code.is_empty() {
            say(out, format_args!(",\"HSCodes\":[\"{code}\"]"));
        }
        put(out, ",\"shippingMarks\":[\"EXERCISE\"]");
        let package = chance.pick(&PACKAGES);
        say(
            out,
            format_args!(
                ",\"cargoItems\":[{{\"equipmentReference\":\"{container}\",\"cargoGrossWeight\":{{\"value\":{:.1},\"unit\":\"KGM\"}},\"cargoGrossVolume\":{{\"value\":{:.2},\"unit\":\"MTQ\"}},\"outerPackaging\":{{\"packageCode\":\"{}\",\"numberOfPackages\":{},\"description\":\"{}\"}}}}]}}]",
                declared.kilograms, declared.cubic_metres, package.1, declared.pieces, package.0
            ),
        );
        let seal = chance.below(1_000_000);
        let kind = *chance.pick(&["22G1", "42G1", "45G1"]);
        say(
            out,
            format_args!(
                ",\"utilizedTransportEquipments\":[{{\"equipment\":{{\"equipmentReference\":\"{container}\",\"ISOEquipmentCode\":\"{kind}\"}},\"isShipperOwned\":false,\"seals\":[{{\"number\":\"EX{seal:06}\",\"source\":\"SHI\"}}]}}]"
            ),
        );
    }
}
