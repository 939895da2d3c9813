//! Air waybills in Cargo-XML (XFWB), one message after another in an envelope, as a system exports them.
//!
//! Element names and their order are those of public test messages of the standard.

use super::ink::{element, figure, moment, put, say, xml};
use super::references::{PREFIX, flight, waybill};
use super::telling::{country_of, has};
use super::words::goods::{PACKAGES, hs, words};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Minute, Shipment, Sighting, What};
use crate::geography::TownId;
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const FIELDS: [Field; 4] = [Field::Name, Field::Address, Field::Phone, Field::Email];

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Waybills {
    row: u64,
    text: String,
}

/// The airport of a town, else its name.
pub(super) fn airport(town: TownId) -> &'static str {
    town.get().air.unwrap_or(town.get().name)
}

impl Emitter for Waybills {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- EXERCISE: everybody and everything is made up -->\n<Messages>\n");
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Shipment(shipment) = &sighting.deed.what else { return };
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let number = format!("{PREFIX}-{:08}", waybill(sheet.world.seed, shipment.unit));
        let shipper = sheet.written(shipment.shipper, sighting, true);
        let consignee = sheet.written(shipment.consignee, sighting, true);
        let agent = shipment.agent.map(|actor| sheet.written(actor, sighting, true));
        let notify = shipment.notify.map(|actor| sheet.written(actor, sighting, true));
        header(sheet, &number, sighting);
        let out = &mut sheet.bytes;
        let declared = &shipment.declared;
        put(out, "<MasterConsignment><NilCarriageValueIndicator>true</NilCarriageValueIndicator>");
        let valued = chance.happens(0.5);
        if valued {
            say(
                out,
                format_args!(
                    "<DeclaredValueForCustomsAmount currencyID=\"USD\">{:.2}</DeclaredValueForCustomsAmount>",
                    declared.dollars
                ),
            );
        }
        put(out, "<IncludedTareGrossWeightMeasure unitCode=\"KGM\">");
        figure(out, declared.kilograms, 1, b'.');
        put(out, "</IncludedTareGrossWeightMeasure><GrossVolumeMeasure unitCode=\"MTQ\">");
        figure(out, declared.cubic_metres, 2, b'.');
        say(
            out,
            format_args!("</GrossVolumeMeasure><TotalPieceQuantity>{}</TotalPieceQuantity>", declared.pieces),
        );
        party(out, "ConsignorParty", "", &shipper);
        party(out, "ConsigneeParty", "", &consignee);
        if let Some(agent) = &agent {
            party(out, "FreightForwarderParty", "", agent);
        }
        if let Some(notify) = &notify {
            party(out, "AssociatedParty", "<RoleCode>NI</RoleCode>", notify);
        }
        legs(out, sheet.world.seed, shipment, sighting.deed.at);
        put(out, "<HandlingOSIInstructions><Description>EXERCISE</Description></HandlingOSIInstructions>");
        self.item(out, shipment, &mut chance);
        put(out, "</MasterConsignment></Waybill>\n");
        sheet.report(self.row, "consignment", sighting);
        sheet.party(self.row, PartyRole::Shipper, shipper, &FIELDS);
        sheet.party(self.row, PartyRole::Consignee, consignee, &FIELDS);
        agent.into_iter().for_each(|w| sheet.party(self.row, PartyRole::Forwarder, w, &FIELDS));
        notify.into_iter().for_each(|w| sheet.party(self.row, PartyRole::Notify, w, &FIELDS));
    }

    fn end(&mut self, sheet: &mut Sheet<'_>) {
        sheet.text("</Messages>\n");
    }
}

fn header(sheet: &mut Sheet<'_>, number: &str, sighting: &Sighting) {
    let partner = sheet.partner;
    let out = &mut sheet.bytes;
    put(out, "<Waybill><MessageHeaderDocument><ID>");
    put(out, number);
    put(out, "</ID><Name>Air Waybill</Name><TypeCode>740</TypeCode><IssueDateTime>");
    moment(out, sighting.told, "");
    put(
        out,
        "</IssueDateTime><PurposeCode>Creation</PurposeCode><VersionID>3.00</VersionID><SenderParty><PrimaryID schemeID=\"C\">",
    );
    xml(out, &partner.code);
    put(out, "</PrimaryID></SenderParty></MessageHeaderDocument><BusinessHeaderDocument><ID>");
    put(out, number);
    put(out, "</ID><SignatoryCarrierAuthentication><ActualDateTime>");
    moment(out, sighting.told, "");
    put(
        out,
        "</ActualDateTime><Signatory>EXERCISE</Signatory></SignatoryCarrierAuthentication></BusinessHeaderDocument>",
    );
}

fn party(out: &mut Vec<u8>, name: &str, first: &str, written: &Written) {
    if !FIELDS.iter().any(|field| has(written, *field)) {
        return;
    }
    say(out, format_args!("<{name}>{first}"));
    if has(written, Field::Name) {
        element(out, "Name", &written.name);
    }
    if let (Some(address), Some(country)) = (&written.address, country_of(written)) {
        let tag = if name == "FreightForwarderParty" {
            "FreightForwarderAddress"
        } else {
            "PostalStructuredAddress"
        };
        say(out, format_args!("<{tag}>"));
        if let Some(postcode) = &address.postcode {
            element(out, "PostcodeCode", postcode);
        }
        element(out, "StreetName", &address.street);
        element(out, "CityName", &address.town);
        element(out, "CountryID", country);
        say(out, format_args!("</{tag}>"));
    }
    if written.phone.is_some() || written.email.is_some() {
        put(out, "<DefinedTradeContact>");
        if let Some(phone) = &written.phone {
            put(out, "<DirectTelephoneCommunication>");
            element(out, "CompleteNumber", phone);
            put(out, "</DirectTelephoneCommunication>");
        }
        if let Some(email) = &written.email {
            put(out, "<URIEmailCommunication>");
            element(out, "URIID", email);
            put(out, "</URIEmailCommunication>");
        }
        put(out, "</DefinedTradeContact>");
    }
    say(out, format_args!("</{name}>"));
}

/// Origin, destination and each leg.
fn legs(out: &mut Vec<u8>, seed: u64, shipment: &Shipment, at: Minute) {
    for (name, town) in [("OriginLocation", shipment.from), ("FinalDestinationLocation", shipment.to)] {
        say(out, format_args!("<{name}><ID>"));
        xml(out, airport(town));
        say(out, format_args!("</ID></{name}>"));
    }
    let stops = std::iter::once(shipment.from).chain(shipment.via.iter().copied()).chain([shipment.to]);
    let stops: Vec<TownId> = stops.collect();
    for (nth, leg) in stops.windows(2).enumerate() {
        let (code, number) = flight(seed, leg[0], leg[1], at);
        let departs = at + 60 * (6 + 14 * nth as i64);
        say(
            out,
            format_args!(
                "<SpecifiedLogisticsTransportMovement><StageCode>Main-Carriage</StageCode><ModeCode>4</ModeCode><ID>{code}{number}</ID><SequenceNumeric>{}</SequenceNumeric><UsedLogisticsTransportMeans><Name>{code}</Name></UsedLogisticsTransportMeans>",
                nth + 1
            ),
        );
        put(out, "<ArrivalEvent><OccurrenceArrivalLocation><ID>");
        xml(out, airport(leg[1]));
        put(
            out,
            "</ID></OccurrenceArrivalLocation></ArrivalEvent><DepartureEvent><ScheduledOccurrenceDateTime>",
        );
        moment(out, departs, "");
        put(out, "</ScheduledOccurrenceDateTime><OccurrenceDepartureLocation><ID>");
        xml(out, airport(leg[0]));
        put(
            out,
            "</ID></OccurrenceDepartureLocation></DepartureEvent></SpecifiedLogisticsTransportMovement>",
        );
    }
}

impl Waybills {
    fn item(&mut self, out: &mut Vec<u8>, shipment: &Shipment, chance: &mut Chance) {
        let declared = &shipment.declared;
        put(out, "<ApplicableRating><IncludedMasterConsignmentItem><SequenceNumeric>1</SequenceNumeric>");
        let code = hs(declared, chance);
        if !code.is_empty() {
            element(out, "TypeCode", code);
        }
        put(out, "<GrossWeightMeasure unitCode=\"KGM\">");
        figure(out, declared.kilograms, 1, b'.');
        say(out, format_args!("</GrossWeightMeasure><PieceQuantity>{}</PieceQuantity>", declared.pieces));
        self.text.clear();
        words(&mut self.text, declared, chance);
        put(out, "<NatureIdentificationTransportCargo><Identification>");
        xml(out, &self.text);
        put(out, "</Identification></NatureIdentificationTransportCargo>");
        let package = chance.pick(&PACKAGES);
        say(
            out,
            format_args!(
                "<TransportLogisticsPackage><TypeCode>{}</TypeCode></TransportLogisticsPackage>",
                package.1
            ),
        );
        put(out, "</IncludedMasterConsignmentItem></ApplicableRating>");
    }
}
