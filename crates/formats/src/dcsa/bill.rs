//! A bill of lading, master or house, as a consignment.

use super::party;
use crate::cargo::{Consignment, Measure, carrier, identifier, named, one_line};
use crate::context::{Context, stated};
use crate::json_documents::tree::{self, MAX_PAIRS};
use crate::xml::Element;
use crate::{Draft, Problem, Rejected, Severity};
use model::{IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// All fields as pairs of path and text.
fn raw(element: &Element, without: &[&str], row: u64) -> Result<Vec<(String, String)>, Box<Rejected>> {
    let mut left = MAX_PAIRS;
    tree::pairs(element, without, &mut left).map_err(|tree::TooMany| too_long(element, row))
}

/// A bill that is larger than any that a carrier issues.
pub(super) fn too_long(element: &Element, row: u64) -> Box<Rejected> {
    let number = number(element).unwrap_or_default().to_owned();
    let problem = Problem::new(Severity::Rejected, "too-long", row)
        .value(&number)
        .expected(format!("has more than {} fields, or names that are far too long", tree::MAX_ELEMENTS))
        .mend("split it by its house bills or containers");
    Box::new(Rejected {
        row,
        raw: vec![("transportDocumentReference".to_owned(), number)],
        problems: vec![problem],
    })
}

fn number(element: &Element) -> Option<&str> {
    ["transportDocumentReference", "shippingInstructionsReference"]
        .iter()
        .find_map(|name| element.text_at(name))
}

/// Most voyages of a bill: each of its house bills repeats them.
const MAX_VOYAGES: usize = 40;

/// The bill itself. The house bills stand whole in their own reports.
pub(super) fn master(element: &Element, row: u64, file: &str) -> Result<Draft, Box<Rejected>> {
    let raw = raw(element, &["houseBillOfLadings"], row)?;
    let mut c = Consignment::new(row);
    let number = number(element);
    c.key = number.map(str::to_owned);
    let consolidation = element.at("houseBillOfLadings").is_some();
    if consolidation {
        c.line("Consolidation", "who is behind it stands in the house bills of lading");
    }
    party::parties(element, consolidation, &mut c);
    let documents: Vec<(&str, &str)> = number.map(|n| ("bill of lading", n)).into_iter().collect();
    movement(element, None, &documents, &mut c);
    for equipment in element.all("utilizedTransportEquipments") {
        container(equipment, &mut c);
    }
    let items: Vec<(&Element, Vec<&Element>)> =
        element.all("consignmentItems").into_iter().map(|item| (item, item.all("cargoItems"))).collect();
    goods(&items, &mut c);
    terms(element, &mut c);
    let pointer = match number {
        Some(number) => format!("bill of lading {number}"),
        None => format!("bill of lading {row} of the file, without number"),
    };
    c.draft("dcsa-bill", pointer, file, raw)
}

/// One of its house bills, with the number of its master.
pub(super) fn house(
    element: &Element,
    house: &Element,
    row: u64,
    file: &str,
) -> Result<Draft, Box<Rejected>> {
    let mut raw = raw(house, &[], row)?;
    raw.extend(number(element).map(|n| ("TransportDocument".to_owned(), n.to_owned())));
    let mut c = Consignment::new(row);
    let master = number(element);
    let number = house.text_at("houseBillOfLadingReference").or_else(|| house.text_at("reference"));
    c.key = number.map(|h| master.map_or_else(|| h.to_owned(), |m| format!("{m}/{h}")));
    party::parties(house, false, &mut c);
    let documents: Vec<(&str, &str)> =
        [master.map(|m| ("bill of lading", m)), number.map(|h| ("house bill of lading", h))]
            .into_iter()
            .flatten()
            .collect();
    movement(element, Some(house), &documents, &mut c);
    for equipment in house.all("utilizedTransportEquipments") {
        container(equipment, &mut c);
    }
    // Goods stand in the house bill, or in those parts of the master's goods that name it.
    let of_house = |cargo: &&Element| cargo.text_at("houseBillOfLadingReference") == number;
    let own = house.all("consignmentItems").into_iter().map(|item| (item, item.all("cargoItems")));
    let mut items: Vec<(&Element, Vec<&Element>)> = own.collect();
    if items.is_empty() && number.is_some() {
        let of_master = element.all("consignmentItems").into_iter();
        items = of_master
            .map(|item| (item, item.all("cargoItems").into_iter().filter(of_house).collect::<Vec<_>>()))
            .filter(|(_, cargo)| !cargo.is_empty())
            .collect();
    }
    goods(&items, &mut c);
    terms(house, &mut c);
    let pointer = match (number, master) {
        (Some(house), Some(master)) => format!("house bill {house} of bill of lading {master}"),
        (Some(house), None) => format!("house bill {house}"),
        (None, _) => format!("house bill {row} of the file, without number"),
    };
    c.draft("dcsa-bill", pointer, file, raw)
}

/// From where, over where, to where, when, and by what.
fn movement(element: &Element, house: Option<&Element>, documents: &[(&str, &str)], c: &mut Consignment) {
    let none = Element::default();
    let transports = element.at("transports").unwrap_or(&none);
    let at = |name: &str| transports.at(name).or_else(|| element.at(name)).and_then(party::place);
    let of_house = |name: &str| house.and_then(|h| h.at(name)).and_then(party::place);
    let stops: Vec<(Stated<Place>, &str)> = [
        (of_house("placeOfAcceptance"), "placeOfAcceptance"),
        (at("placeOfReceipt"), "transports.placeOfReceipt"),
        (at("portOfLoading"), "transports.portOfLoading"),
        (at("portOfDischarge"), "transports.portOfDischarge"),
        (at("placeOfDelivery"), "transports.placeOfDelivery"),
        (of_house("placeOfFinalDelivery"), "placeOfFinalDelivery"),
    ]
    .into_iter()
    .filter_map(|(place, from)| Some((place?, from)))
    .collect();
    way(stops, c);
    date(element, transports, c);
    let issuer = element.text_at("documentParties/issuingParty/partyName");
    let code = element.text_at("carrierCode");
    let mut by = carrier(issuer.or(code), documents);
    if let Some(code) = code {
        let list = element.text_at("carrierCodeListProvider").unwrap_or("carrier");
        let context = Context::new().with("kind", list);
        by.identifiers.push(identifier(IdentifierKind::CompanyNumber, code, context));
    }
    c.party(by, "carrierCode");
    c.note("core.transport#1", "transports");
    c.core.transports.push(Stated::raw_in("bill of lading", "mode sea"));
    for (name, carried) in [("preCarriageBy", "before"), ("onCarriageBy", "after")] {
        if let Some(by) = transports.text_at(name) {
            c.line("Carried on land or water", &format!("{by} {carried} the sea voyage"));
        }
    }
    vessels(transports, c);
}

/// The first stop is the origin, the last the destination; several origins would be alternatives.
fn way(mut stops: Vec<(Stated<Place>, &str)>, c: &mut Consignment) {
    stops.dedup_by(|later, first| later.0.raw == first.0.raw);
    let ends_known = |name: &str| matches!(name, "placeOfAcceptance" | "placeOfFinalDelivery");
    let last = stops.len().saturating_sub(1);
    for (at, (place, from)) in stops.into_iter().enumerate() {
        let from_here = matches!(from, "placeOfAcceptance" | "transports.placeOfReceipt");
        let loads = from == "transports.portOfLoading";
        let discharges = from == "transports.portOfDischarge" || from == "transports.placeOfDelivery";
        if at == 0 && (from_here || loads) {
            c.origin(place, from);
        } else if at == last && (discharges || ends_known(from)) {
            c.destination(place, from);
        } else {
            c.transit(place, from);
        }
    }
}

/// On board, else received, else as planned, else as issued.
fn date(element: &Element, transports: &Element, c: &mut Consignment) {
    let found = [
        ("shippedOnBoardDate", element.text_at("shippedOnBoardDate"), ""),
        ("receivedForShipmentDate", element.text_at("receivedForShipmentDate"), ""),
        ("transports.plannedDepartureDate", transports.text_at("plannedDepartureDate"), "the plan"),
        ("issueDate", element.text_at("issueDate"), "the document"),
    ];
    let Some((path, Some(text), of)) = found.into_iter().find(|(_, text, _)| text.is_some()) else { return };
    c.note("core.date", path);
    c.core.date = Some(stated(text, Context::new().with("order", "ymd").with("of", of)));
}

fn vessels(transports: &Element, c: &mut Consignment) {
    let voyages = transports.all("vesselVoyages");
    if voyages.len() > MAX_VOYAGES {
        let problem = Problem::new(Severity::Warning, "too-many-voyages", c.row)
            .column("transports.vesselVoyages")
            .expected(format!("names {} voyages; the first {MAX_VOYAGES} are read", voyages.len()))
            .mend("look whether the list is that of one bill");
        c.problems.push(problem);
    }
    for voyage in voyages.into_iter().take(MAX_VOYAGES) {
        let name = voyage.text_at("vesselName").or_else(|| voyage.text_at("vessel/name"));
        let imo = ["vesselIMONumber", "vessel/vesselIMONumber", "vessel/IMONumber"];
        let imo = imo.iter().find_map(|path| voyage.text_at(path));
        let number = voyage
            .text_at("carrierExportVoyageNumber")
            .or_else(|| voyage.text_at("universalExportVoyageReference"));
        let mut vessel = Party::new(PartyKind::Vessel, Role::Conveyance);
        vessel.name = name.map(|name| stated(&one_line(name), Context::new().maybe("voyage", number)));
        vessel.identifiers.extend(imo.map(|i| identifier(IdentifierKind::Imo, i, Context::new())));
        if crate::cargo::tells(&vessel) {
            c.party(vessel, "transports.vesselVoyages");
        }
    }
}

/// A container with its seals; its type and whose it is are told in words.
fn container(equipment: &Element, c: &mut Consignment) {
    let own = equipment.at("equipment").unwrap_or(equipment);
    let Some(number) = own.text_at("equipmentReference").or_else(|| equipment.text_at("equipmentReference"))
    else {
        return;
    };
    add_container(number, "utilizedTransportEquipments", c);
    let yes = |name: &str| equipment.text_at(name) == Some("true");
    let code = own.text_at("ISOEquipmentCode").or_else(|| equipment.text_at("ISOEquipmentCode"));
    let words: Vec<String> = [
        code.map(|code| format!("type {code}")),
        yes("isShipperOwned").then(|| "owned by the shipper".to_owned()),
        yes("isNonOperatingReefer").then(|| "reefer that is not cooling".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !words.is_empty() {
        c.line("Container", &format!("{number}, {}", words.join(", ")));
    }
    for seal in equipment.all("seals") {
        let Some(text) = seal.text_at("number").or_else(|| seal.text_at("sealNumber")) else { continue };
        let source = seal.text_at("source").or_else(|| seal.text_at("sealSource"));
        let source = source.map(|s| format!(" ({s})")).unwrap_or_default();
        c.line("Seal", &format!("{text}{source} on {number}"));
    }
}

fn add_container(number: &str, from: &str, c: &mut Consignment) {
    let known = c.parties.iter().flat_map(|p| &p.identifiers).any(|i| i.value.raw == number.trim());
    if !known {
        let mut party = named(PartyKind::Container, Role::Conveyance, number);
        party.name = None;
        party.identifiers.push(identifier(IdentifierKind::Container, number, Context::new()));
        c.party(party, from);
    }
}

/// Each part of each item with its weight: parts of one item lie in several containers and add up.
fn goods(items: &[(&Element, Vec<&Element>)], c: &mut Consignment) {
    for (item, cargo) in items {
        let words: Vec<String> = item.all("descriptionOfGoods").iter().map(|e| one_line(&e.text)).collect();
        let words = words.join(" ");
        let from = "consignmentItems.descriptionOfGoods";
        let whole = weight(item);
        if whole.is_some() || cargo.is_empty() {
            let (amount, unit) = whole.unwrap_or_default();
            c.goods(&words, from, &Measure { amount, unit, from: "consignmentItems.weight" }, "");
        }
        for part in cargo {
            let packages = part.at("outerPackaging").map(packages).unwrap_or_default();
            if whole.is_some() {
                c.line("Packages", &packages);
            } else {
                let (amount, unit) = weight(part).unwrap_or_default();
                let from_weight = "consignmentItems.cargoItems.cargoGrossWeight";
                c.goods(&words, from, &Measure { amount, unit, from: from_weight }, &packages);
            }
            if let Some(number) = part.text_at("equipmentReference") {
                add_container(number, "consignmentItems.cargoItems.equipmentReference", c);
            }
        }
        told_of(item, c);
        cargo.iter().for_each(|part| told_of(part, c));
    }
}

/// Gross weight, else net weight: as an object of value and unit, or as two fields.
fn weight(element: &Element) -> Option<(&str, &str)> {
    for name in ["cargoGrossWeight", "grossWeight", "cargoNetWeight", "netWeight", "weight"] {
        let Some(found) = element.at(name) else { continue };
        if let Some(value) = found.text_at("value").or_else(|| found.text_at("weight")) {
            return Some((value, found.text_at("unit").unwrap_or("KGM")));
        }
        if !found.text.trim().is_empty() {
            return Some((found.text.trim(), element.text_at("weightUnit").unwrap_or("KGM")));
        }
    }
    None
}

fn packages(element: &Element) -> String {
    let words = element.text_at("description").or_else(|| element.text_at("packageCode"));
    [element.text_at("numberOfPackages"), words].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Codes, marks and licences of an item.
fn told_of(element: &Element, c: &mut Consignment) {
    for (label, path) in [
        ("HS code", "HSCodes"),
        ("National commodity code", "nationalCommodityCodes/values"),
        ("Marks", "shippingMarks"),
        ("Export licence", "exportLicense/licenseNumber"),
        ("Import licence", "importLicense/licenseNumber"),
        ("Customs reference", "customsReferences/values"),
        ("Wood in the packing", "outerPackaging/woodDeclaration"),
        ("Booking", "carrierBookingReference"),
    ] {
        let mut before = "";
        for found in element.all(path) {
            if found.text != before {
                c.line(label, &found.text);
            }
            before = &found.text;
        }
    }
}

/// Value, order and status of the bill.
fn terms(element: &Element, c: &mut Consignment) {
    if let Some(amount) = element.text_at("declaredValue") {
        let currency = element.text_at("declaredValueCurrency");
        let currency = currency.or_else(|| element.text_at("declaredValueCurrencyCode"));
        c.note("core.amount", "declaredValue");
        c.core.amount = Some(stated(amount, Context::new().maybe("currency", currency)));
    }
    if element.text_at("isToOrder") == Some("true") {
        c.line("To order", "yes");
        if element.all("documentParties/notifyParties").is_empty() {
            c.line("Notify party", "none, although the bill is to order");
        }
    }
    for (label, path) in [
        ("Status", "transportDocumentStatus"),
        ("Document", "transportDocumentTypeCode"),
        ("Freight", "freightPaymentTermCode"),
        ("Freight paid by", "methodOfPayment"),
        ("Route by country", "routingOfConsignmentCountries"),
        ("Customs reference", "customsReferences/values"),
    ] {
        element.all(path).iter().for_each(|found| c.line(label, &found.text));
    }
}
