//! The lines of a flight manifest (XFFM): each is a consignment on that flight, under its air waybill's number.
//!
//! Element names are from memory and from the waybill's, whose vocabulary the message shares.

use super::{Message, waybill};
use crate::cargo::{Consignment, Measure, carrier, named};
use crate::context::{Context, stated};
use crate::xml::Element;
use crate::{Draft, Rejected};
use model::{PartyKind, Role, Stated};

/// What stands over the line at hand.
#[derive(Default)]
pub(super) struct Manifest {
    pub(super) flight: Option<Element>,
    pub(super) unloading: Option<Element>,
    pub(super) unit: Option<Element>,
}

/// One line of the manifest.
pub(super) fn line(
    message: &Message,
    element: &Element,
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let mut c = Consignment::new(row);
    let over = &message.manifest;
    let number = element.text_at("TransportContractDocument/ID");
    let flight = over.flight.as_ref().and_then(|f| f.text_at("ID"));
    let business = message.business.as_ref().and_then(|b| b.text_at("ID"));
    let departs = over.flight.as_ref().and_then(|f| {
        let event = f.at("DepartureEvent")?;
        event.text_at("ActualOccurrenceDateTime").or_else(|| event.text_at("ScheduledOccurrenceDateTime"))
    });
    c.reference = number.map(str::to_owned);
    let of = flight.or(business).unwrap_or("manifest");
    // One waybill may stand on several lines of a manifest, in several unit loads; a place in the list would change when
    // the manifest is sent again.
    let unloading = over.unloading.as_ref().and_then(|u| u.text_at("ID")).unwrap_or_default();
    let unit = over.unit.as_ref().map(waybill::unit_number).unwrap_or_default();
    c.key = number.map(|n| format!("{n}@{of}/{}/{unloading}/{unit}", departs.unwrap_or_default()));
    if let Some(text) = departs {
        c.note("core.date", "LogisticsTransportMovement/DepartureEvent");
        c.core.date = Some(stated(text, Context::new().with("order", "ymd")));
    }
    places(message, element, &mut c);
    let by = over.flight.as_ref().and_then(|f| f.text_at("UsedLogisticsTransportMeans/Name"));
    let documents: Vec<(&str, &str)> = number.map(|n| ("air waybill", n)).into_iter().collect();
    c.party(carrier(by, &documents), "TransportContractDocument/ID");
    if let Some(flight) = flight {
        c.note("core.transport#1", "LogisticsTransportMovement");
        c.core.transports.push(Stated::raw_in(flight, "mode air"));
        c.party(named(PartyKind::Aircraft, Role::Conveyance, flight), "LogisticsTransportMovement/ID");
    }
    if let Some(unit) = &over.unit {
        waybill::unit_load(unit, &mut c);
    }
    goods(element, &mut c);
    let pointer = match (number, flight) {
        (Some(number), Some(flight)) => format!("air waybill {number} on flight {flight}, line {row}"),
        (Some(number), None) => format!("air waybill {number}, line {row}"),
        (None, _) => format!("line {row} of the manifest, without number"),
    };
    let raw =
        message.raw(&[over.flight.as_ref(), over.unloading.as_ref(), over.unit.as_ref(), Some(element)]);
    c.draft("cargo-xml", pointer, file, raw)
}

fn places(message: &Message, element: &Element, c: &mut Consignment) {
    let over = &message.manifest;
    let unloading = over.unloading.as_ref().and_then(|u| u.text_at("ID"));
    let loading =
        over.flight.as_ref().and_then(|f| f.text_at("DepartureEvent/OccurrenceDepartureLocation/ID"));
    let from = element.text_at("OriginLocation/ID");
    let to = element.text_at("FinalDestinationLocation/ID");
    if let Some(place) = from.or(loading) {
        c.origin(Stated::raw(place), "OriginLocation");
    }
    for stop in [loading, unloading].into_iter().flatten() {
        let known = c.core.transits.iter().any(|t| t.raw == stop);
        if !known && Some(stop) != from.or(loading) && Some(stop) != to.or(unloading) {
            c.transit(Stated::raw(stop), "LogisticsTransportMovement");
        }
    }
    if let Some(place) = to.or(unloading) {
        c.destination(Stated::raw(place), "FinalDestinationLocation");
    }
}

fn goods(element: &Element, c: &mut Consignment) {
    let words = element
        .text_at("SummaryDescription")
        .or_else(|| element.text_at("NatureIdentificationTransportCargo/Identification"));
    let weight = element.at("GrossWeightMeasure").or_else(|| element.at("IncludedTareGrossWeightMeasure"));
    let unit = weight.and_then(|w| w.attribute("unitCode")).filter(|u| !u.is_empty()).unwrap_or("KGM");
    let pieces = element.text_at("TotalPieceQuantity").or_else(|| element.text_at("PieceQuantity"));
    c.goods(
        words.unwrap_or_default(),
        "SummaryDescription",
        &Measure { amount: weight.map_or("", |w| w.text.trim()), unit, from: "GrossWeightMeasure" },
        pieces.unwrap_or_default(),
    );
    if let Some(split) = element.text_at("TransportSplitDescription").filter(|s| *s != "T") {
        c.line("Part of the consignment", split);
    }
    for code in element.all("HandlingSPHInstructions/DescriptionCode") {
        c.line("Special handling", &code.text);
    }
}
