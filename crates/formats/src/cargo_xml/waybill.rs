//! A waybill, master or house, as a consignment.

use super::{Message, party};
use crate::cargo::{Consignment, Measure, carrier, named};
use crate::context::{Context, stated};
use crate::xml::Element;
use crate::{Draft, Rejected};
use model::{PartyKind, Role, Stated};

/// A master waybill.
pub(super) fn master(
    message: &Message,
    element: &Element,
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let mut c = Consignment::new(row);
    let number = message.business.as_ref().and_then(|b| b.text_at("ID"));
    c.key = number.map(str::to_owned);
    let consolidation = says_consolidation(message);
    if consolidation {
        c.line("Consolidation", "who is behind it stands in the house waybills");
    }
    party::parties(element, consolidation, &mut c);
    let documents: Vec<(&str, &str)> = number.map(|n| ("air waybill", n)).into_iter().collect();
    movement(message, element, &documents, &mut c);
    let items: Vec<&Element> = element.all("ApplicableRating/IncludedMasterConsignmentItem");
    contents(element, &items, &mut c);
    let pointer = match number {
        Some(number) => format!("air waybill {number}"),
        None => format!("air waybill {row} of the file, without number"),
    };
    c.draft("cargo-xml", pointer, file, message.raw(&[Some(element)]))
}

/// A house waybill: the consignment inside the master's.
pub(super) fn house(
    message: &Message,
    element: &Element,
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let own = element.at("IncludedHouseConsignment").unwrap_or(element);
    let master = element.text_at("TransportContractDocument/ID");
    let house = message
        .business
        .as_ref()
        .and_then(|b| b.text_at("ID"))
        .or_else(|| own.text_at("ID"))
        .or_else(|| own.text_at("TransportContractDocument/ID"));
    house_of(message, element, own, (master, house), row, file)
}

/// One consignment of a house manifest (XFHL): the message is of the master waybill. Element names are from memory.
pub(super) fn listed(
    message: &Message,
    element: &Element,
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let over = message.master.as_ref().and_then(|m| m.text_at("ID"));
    let master = over.or_else(|| message.business.as_ref().and_then(|b| b.text_at("ID")));
    let house = element.text_at("TransportContractDocument/ID").or_else(|| element.text_at("ID"));
    house_of(message, element, element, (master, house), row, file)
}

fn house_of(
    message: &Message,
    element: &Element,
    own: &Element,
    (master, house): (Option<&str>, Option<&str>),
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let mut c = Consignment::new(row);
    c.key = house.map(|h| master.map_or_else(|| h.to_owned(), |m| format!("{m}/{h}")));
    party::parties(own, false, &mut c);
    let documents: Vec<(&str, &str)> =
        [master.map(|m| ("air waybill", m)), house.map(|h| ("house waybill", h))]
            .into_iter()
            .flatten()
            .collect();
    movement(message, own, &documents, &mut c);
    let items: Vec<&Element> = own.all("IncludedHouseConsignmentItem");
    contents(own, &items, &mut c);
    let pointer = match (house, master) {
        (Some(house), Some(master)) => format!("house waybill {house} of air waybill {master}"),
        (Some(house), None) => format!("house waybill {house}"),
        (None, _) => format!("house waybill {row} of the file, without number"),
    };
    c.draft("cargo-xml", pointer, file, message.raw(&[Some(element)]))
}

/// Document type 741 and the header note C say that a master covers a consolidation.
fn says_consolidation(message: &Message) -> bool {
    let kind = message.header.as_ref().and_then(|h| h.text_at("TypeCode"));
    let notes =
        message.business.as_ref().map(|b| b.all("IncludedHeaderNote/ContentCode")).unwrap_or_default();
    kind == Some("741") || notes.iter().any(|n| n.text.trim() == "C")
}

/// From where, over where, to where, when, and by what.
fn movement(message: &Message, element: &Element, documents: &[(&str, &str)], c: &mut Consignment) {
    if let Some(place) =
        element.text_at("OriginLocation/ID").or_else(|| element.text_at("OriginLocation/Name"))
    {
        c.origin(Stated::raw(place), "OriginLocation");
    }
    let end = ["FinalDestinationLocation/ID", "FinalDestinationLocation/Name"];
    let end = end.iter().find_map(|path| element.text_at(path));
    if let Some(place) = end {
        c.destination(Stated::raw(place), "FinalDestinationLocation");
    }
    let mut legs = element.all("SpecifiedLogisticsTransportMovement");
    legs.sort_by_key(|l| {
        l.text_at("SequenceNumeric").and_then(|n| n.parse::<u32>().ok()).unwrap_or(u32::MAX)
    });
    let start = c.core.origins.first().map(|o| o.raw.clone());
    for (n, leg) in legs.iter().enumerate() {
        let stops = [
            (leg.text_at("DepartureEvent/OccurrenceDepartureLocation/ID"), n > 0),
            (leg.text_at("ArrivalEvent/OccurrenceArrivalLocation/ID"), n + 1 < legs.len() || end.is_some()),
        ];
        for (stop, between) in stops {
            let Some(stop) = stop.filter(|s| between && Some(*s) != end && Some(*s) != start.as_deref())
            else {
                continue;
            };
            if !c.core.transits.iter().any(|t| t.raw == stop) {
                c.transit(Stated::raw(stop), "SpecifiedLogisticsTransportMovement");
            }
        }
    }
    date(message, &legs, c);
    let first = legs.first();
    let by = first.and_then(|l| l.text_at("UsedLogisticsTransportMeans/Name"));
    c.party(carrier(by, documents), "SpecifiedLogisticsTransportMovement/UsedLogisticsTransportMeans");
    for leg in &legs {
        transport(leg, c);
    }
    if legs.is_empty() {
        c.note("core.transport#1", "MessageHeaderDocument/Name");
        let name = message.header.as_ref().and_then(|h| h.text_at("Name")).unwrap_or("air waybill");
        c.core.transports.push(Stated::raw_in(name, "mode air"));
    }
}

/// One leg: its mode, and the flight or vehicle.
fn transport(leg: &Element, c: &mut Consignment) {
    // Recommendation 19 of UNECE: 1 sea, 2 rail, 3 road, 4 air, 5 post, 8 inland water (1, 2, 5, 8 from memory).
    let (mode, kind) = match leg.text_at("ModeCode").unwrap_or("4") {
        "1" => ("sea", PartyKind::Vessel),
        "2" => ("rail", PartyKind::Vehicle),
        "3" => ("road", PartyKind::Vehicle),
        "4" => ("air", PartyKind::Aircraft),
        "5" => ("post", PartyKind::Unknown),
        "8" => ("inland-water", PartyKind::Vessel),
        _ => ("", PartyKind::Unknown),
    };
    let words = leg.text_at("Mode").or_else(|| leg.text_at("ID")).unwrap_or("flight");
    let known = c.core.transports.iter().any(|t| t.raw == words);
    if !known {
        c.note(
            format!("core.transport#{}", c.core.transports.len() + 1),
            "SpecifiedLogisticsTransportMovement",
        );
        c.core.transports.push(stated(words, Context::new().with("mode", mode)));
    }
    if let Some(number) = leg.text_at("ID") {
        let mut flight = named(kind, Role::Conveyance, number);
        if let Some(name) = &mut flight.name {
            let day = leg.text_at("DepartureEvent/ScheduledOccurrenceDateTime");
            name.context = Context::new().maybe("departs", day).done();
        }
        c.party(flight, "SpecifiedLogisticsTransportMovement/ID");
    }
}

/// The day of the first departure, else the day the document was signed, else the day the message was made.
fn date(message: &Message, legs: &[&Element], c: &mut Consignment) {
    let departs = legs.iter().find_map(|l| {
        let event = l.at("DepartureEvent")?;
        event.text_at("ActualOccurrenceDateTime").or_else(|| event.text_at("ScheduledOccurrenceDateTime"))
    });
    let business = message.business.as_ref();
    let header = message.header.as_ref();
    let found = departs
        .map(|t| ("SpecifiedLogisticsTransportMovement/DepartureEvent", t, ""))
        .or_else(|| {
            let signed = business?.text_at("SignatoryCarrierAuthentication/ActualDateTime")?;
            Some(("SignatoryCarrierAuthentication/ActualDateTime", signed, "the document"))
        })
        .or_else(|| {
            Some(("MessageHeaderDocument/IssueDateTime", header?.text_at("IssueDateTime")?, "creation"))
        });
    if let Some((path, text, of)) = found {
        c.note("core.date", path);
        c.core.date = Some(stated(text, Context::new().with("order", "ymd").with("of", of)));
    }
}

/// Goods, value and remarks.
fn contents(element: &Element, items: &[&Element], c: &mut Consignment) {
    let nature = "NatureIdentificationTransportCargo/Identification";
    let mut words: Vec<&str> = items.iter().flat_map(|i| i.all(nature)).map(|e| e.text.trim()).collect();
    words.extend(element.text_at("SummaryDescription"));
    words.retain(|w| !w.is_empty());
    words.dedup();
    let text =
        |path: &str| element.at(path).map(|e| (e.text.trim(), e.attribute("unitCode").unwrap_or_default()));
    let weight = text("IncludedTareGrossWeightMeasure").or_else(|| text("GrossWeightMeasure"));
    let weight = weight.or_else(|| {
        items.iter().find_map(|i| {
            i.at("GrossWeightMeasure").map(|e| (e.text.trim(), e.attribute("unitCode").unwrap_or_default()))
        })
    });
    let pieces = element.text_at("TotalPieceQuantity").or_else(|| element.text_at("PackageQuantity"));
    let (amount, unit) = weight.unwrap_or_default();
    let unit = if unit.is_empty() { "KGM" } else { unit };
    c.goods(
        &words.join("; "),
        nature,
        &Measure { amount, unit, from: "IncludedTareGrossWeightMeasure" },
        pieces.unwrap_or_default(),
    );
    for item in items {
        for code in item.all("TypeCode") {
            c.line("HS code", &code.text);
        }
    }
    for item in items {
        for unit in item.all("AssociatedUnitLoadTransportEquipment") {
            unit_load(unit, c);
        }
    }
    value(element, c);
    for (label, path) in [
        ("Special handling", "HandlingSPHInstructions/DescriptionCode"),
        ("Special service", "HandlingSSRInstructions/Description"),
        ("Other service information", "HandlingOSIInstructions/Description"),
        ("Accounting", "IncludedAccountingNote/Content"),
        ("Goods status", "AssociatedConsignmentCustomsProcedure/GoodsStatusCode"),
    ] {
        element.all(path).iter().for_each(|e| c.line(label, &e.text));
    }
}

/// The value declared for customs, else for carriage.
fn value(element: &Element, c: &mut Consignment) {
    for path in ["DeclaredValueForCustomsAmount", "DeclaredValueForCarriageAmount"] {
        let Some(amount) = element.at(path).filter(|e| !e.text.trim().is_empty()) else { continue };
        c.note("core.amount", path);
        let context = Context::new().maybe("currency", amount.attribute("currencyID"));
        c.core.amount = Some(stated(amount.text.trim(), context));
        return;
    }
}

/// A pallet or container of the aircraft.
pub(super) fn unit_load(unit: &Element, c: &mut Consignment) {
    let number = unit_number(unit);
    if !number.is_empty() {
        c.party(named(PartyKind::Container, Role::Conveyance, &number), &unit.name);
    }
}

/// Type, number and owner as one: `AKE4711XX`.
pub(super) fn unit_number(unit: &Element) -> String {
    let parts = ["CharacteristicCode", "ID", "OperatingParty/PrimaryID"];
    parts.iter().filter_map(|path| unit.text_at(path)).collect()
}
