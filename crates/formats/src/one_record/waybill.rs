//! A waybill, master, direct or house, as a consignment.

use super::graph::{Found, Graph, all, is_missing, number, of_type, text};
use super::party;
use crate::cargo::{Consignment, Measure, cargo_phone, carrier, identifier, named, one_line};
use crate::context::{Context, stated};
use crate::json_documents::tree;
use crate::xml::Element;
use crate::{Draft, Problem, Rejected, Severity};
use model::{IdentifierKind, PartyKind, Role, Specimen, Stated};
use std::collections::HashSet;

/// All waybills of a portion, each once.
pub(super) fn waybills(graph: &Graph<'_>, row: &mut u64, file: &str) -> Vec<Result<Draft, Box<Rejected>>> {
    let mut left = Left { elements: 4 * tree::MAX_ELEMENTS, bytes: 2 * tree::MAX_PAIRS };
    let mut out = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let whole = graph.found.iter().filter(|f| graph.master_of(f).is_none()).count();
    for found in &graph.found {
        let found = &Found { object: graph.fullest(found.object), ..found.clone() };
        // One that is embedded in several places is one waybill.
        if let Some(id) = found.object.get("@id").and_then(serde_json::Value::as_str)
            && !seen.insert(id)
        {
            continue;
        }
        *row += 1;
        out.push(match tree::tree("Waybill", found.object, graph, &mut left.elements) {
            Ok(element) => {
                let movements = if whole == 1 { graph.movements.as_slice() } else { &[] };
                let movements: Vec<Element> = movements
                    .iter()
                    .filter_map(|m| tree::tree("TransportMovement", m, graph, &mut left.elements).ok())
                    .collect();
                match tree::pairs(&element, &[], &mut left.bytes) {
                    Ok(raw) => waybill(graph, found, &element, &movements, raw, (*row, file)),
                    Err(tree::TooMany) => Err(too_many(found, *row)),
                }
            }
            Err(tree::TooMany) => Err(too_many(found, *row)),
        });
    }
    out
}

/// What the waybills of a portion may still hold together with all that they name: the same object may stand in each.
struct Left {
    elements: usize,
    bytes: usize,
}

fn too_many(found: &Found<'_>, row: u64) -> Box<Rejected> {
    let number = number(found.object).unwrap_or_default();
    let problem = Problem::new(Severity::Rejected, "too-long", row)
        .value(&number)
        .expected(format!("the waybill has more than {} values with all that it names", tree::MAX_ELEMENTS))
        .mend("export it without the history of its pieces");
    Box::new(Rejected { row, raw: vec![("waybillNumber".to_owned(), number)], problems: vec![problem] })
}

fn waybill(
    graph: &Graph<'_>,
    found: &Found<'_>,
    element: &Element,
    movements: &[Element],
    raw: Vec<(String, String)>,
    (row, file): (u64, &str),
) -> Result<Draft, Box<Rejected>> {
    let mut c = Consignment::new(row);
    let kind = text(element, &["waybillType"]).unwrap_or_default().to_ascii_uppercase();
    let master = graph.master_of(found);
    let house = kind == "HOUSE" || master.is_some();
    let number = number(found.object)
        .or_else(|| found.key.map(str::to_owned))
        .or_else(|| text(element, &["shippingRefNo"]).map(str::to_owned));
    c.key = match (&master, &number) {
        (Some(master), Some(house)) => Some(format!("{master}/{house}")),
        (_, number) => number.clone(),
    };
    let consolidation = !house && (kind == "MASTER" || !all(element, "houseWaybills").is_empty());
    if consolidation {
        c.line("Consolidation", "who is behind it stands in the house waybills");
    }
    let codes = party::parties(element, consolidation, &mut c);
    let kind = if house { "house waybill" } else { "air waybill" };
    let documents: Vec<(&str, &str)> =
        [master.as_deref().map(|m| ("air waybill", m)), number.as_deref().map(|n| (kind, n))]
            .into_iter()
            .flatten()
            .collect();
    movement(element, movements, &documents, &mut c);
    goods(element, &mut c);
    value(element, &mut c);
    customs(element, &codes, &mut c);
    missing(element, &mut c);
    let pointer = match (&number, &master) {
        (Some(house), Some(master)) => format!("house waybill {house} of air waybill {master}"),
        (Some(number), None) => format!("{kind} {number}"),
        (None, _) => format!("waybill {row} of the file, without number"),
    };
    c.draft("one-record", pointer, file, raw)
}

/// One leg of the way.
struct Leg<'e> {
    element: &'e Element,
    departs: Option<&'e str>,
}

/// The legs in order of departure, each once.
fn legs<'e>(element: &'e Element, movements: &'e [Element]) -> Vec<Leg<'e>> {
    let mut found = Vec::new();
    of_type(element, "TransportMovement", &mut found);
    if found.is_empty() {
        found.extend(movements);
    }
    let mut seen = HashSet::new();
    found.retain(|leg| leg.attribute("id").is_none_or(|id| seen.insert(id)));
    let mut legs: Vec<Leg<'e>> =
        found.into_iter().map(|element| Leg { element, departs: departure(element) }).collect();
    legs.sort_by_key(|leg| leg.departs.unwrap_or("~"));
    legs
}

/// When a leg departs: actually, else as planned.
fn departure(leg: &Element) -> Option<&str> {
    let times: Vec<(&str, &str)> = all(leg, "movementTimes")
        .into_iter()
        .filter_map(|time| {
            let said = text(time, &["movementMilestone", "direction"]).unwrap_or_default();
            let outward = ["outbound", "departure", "db", "out", "takeoff"];
            let said = said.to_ascii_lowercase();
            outward.iter().any(|o| said.contains(o)).then_some(())?;
            let kind = text(time, &["movementTimeType", "timeType"]).unwrap_or_default();
            Some((kind, text(time, &["movementTimestamp", "movementTimeStamp"])?))
        })
        .collect();
    let actual = times.iter().find(|(kind, _)| kind.to_ascii_lowercase().starts_with("act"));
    actual.or(times.first()).map(|(_, time)| *time)
}

fn movement(element: &Element, movements: &[Element], documents: &[(&str, &str)], c: &mut Consignment) {
    let legs = legs(element, movements);
    let first = |name: &str| all(element, name).into_iter().find_map(party::place);
    let start = first("departureLocation");
    let end = first("arrivalLocation");
    let at = |leg: &Leg<'_>, name: &str| all(leg.element, name).into_iter().find_map(party::place);
    let mut stops = Vec::new();
    for leg in &legs {
        stops.extend(at(leg, "departureLocation"));
        stops.extend(at(leg, "arrivalLocation"));
    }
    let origin = start.or_else(|| stops.first().cloned());
    let destination = end.or_else(|| stops.last().cloned());
    let ends: Vec<String> = [&origin, &destination].into_iter().flatten().map(|p| p.raw.clone()).collect();
    if let Some(origin) = origin {
        c.origin(origin, "departureLocation");
    }
    for stop in stops {
        if !ends.contains(&stop.raw) && !c.core.transits.iter().any(|t| t.raw == stop.raw) {
            c.transit(stop, "TransportMovement");
        }
    }
    if let Some(destination) = destination {
        c.destination(destination, "arrivalLocation");
    }
    let departs = legs.iter().find_map(|leg| leg.departs);
    let declared = text(element, &["carrierDeclarationDate", "shippingInfo/carrierDeclarationDate"]);
    if let Some((text, of, from)) = departs
        .map(|t| (t, "", "movementTimes"))
        .or_else(|| declared.map(|t| (t, "the document", "carrierDeclarationDate")))
    {
        c.note("core.date", from);
        c.core.date = Some(stated(text, Context::new().with("order", "ymd").with("of", of)));
    }
    let by =
        legs.first().and_then(|leg| text(leg.element, &["transportIdentifier"])).and_then(|f| f.get(..2));
    c.party(carrier(by, documents), "waybillNumber");
    c.note("core.transport#1", "waybillType");
    c.core.transports.push(Stated::raw_in("air waybill", "mode air"));
    for leg in &legs {
        flight(leg, c);
    }
    let mut units = Vec::new();
    of_type(element, "ULD", &mut units);
    for unit in units {
        let parts = [&["uldTypeCode", "uldType"][..], &["uldSerialNumber", "serialNumber"], &["ownerCode"]];
        let number: String = parts.iter().filter_map(|names| text(unit, names)).collect();
        let known = c.parties.iter().any(|p| p.name.as_ref().is_some_and(|n| n.raw == number));
        if !number.is_empty() && !known {
            c.party(named(PartyKind::Container, Role::Conveyance, &number), "ULD");
        }
    }
}

fn flight(leg: &Leg<'_>, c: &mut Consignment) {
    let Some(number) = text(leg.element, &["transportIdentifier"]) else { return };
    let mode = text(leg.element, &["modeCode", "modeQualifier"]).unwrap_or_default().to_ascii_lowercase();
    let road = mode.contains("road") || mode == "3";
    let kind = if road { PartyKind::Vehicle } else { PartyKind::Aircraft };
    let mut flight = named(kind, Role::Conveyance, number);
    if let Some(name) = &mut flight.name {
        name.context = Context::new().maybe("departs", leg.departs).done();
    }
    let mark = ["operatingTransportMeans/vehicleRegistration", "vehicleRegistration"];
    let mark = text(leg.element, &mark);
    flight.identifiers.extend(mark.map(|m| identifier(IdentifierKind::Plate, m, Context::new())));
    c.party(flight, "transportIdentifier");
}

/// Value and unit of an amount.
fn measure<'e>(element: &'e Element, names: &[&str]) -> Option<(&'e str, &'e str)> {
    names.iter().flat_map(|name| all(element, name)).find_map(|found| {
        let value = text(found, &["numericalValue", "value"])
            .or_else(|| Some(found.text.trim()).filter(|t| !t.is_empty()))?;
        Some((value, text(found, &["unit", "currencyUnit", "currency"]).unwrap_or_default()))
    })
}

/// The shipment as a whole, then what its pieces tell more of. The measures of pieces are of the same goods.
fn goods(element: &Element, c: &mut Consignment) {
    let pieces: Vec<&Element> =
        [&all(element, "shipment/pieces")[..], &all(element, "shipment/shipmentOfPieces")[..]].concat();
    let own = |piece: &Element| {
        text(piece, &["goodsDescription"])
            .or_else(|| {
                let paths = ["contentProducts/description", "contentDescribedByProducts/description"];
                text(piece, &paths)
            })
            .map(one_line)
    };
    let mut words = text(element, &["shipment/goodsDescription"]).map(one_line).unwrap_or_default();
    let described = !words.is_empty();
    let mut distinct: Vec<String> = Vec::new();
    for piece_words in pieces.iter().filter_map(|p| own(p)) {
        if !distinct.contains(&piece_words) {
            distinct.push(piece_words);
        }
    }
    let total =
        all(element, "shipment").first().and_then(|s| measure(s, &["totalGrossWeight", "grossWeight"]));
    let weighed = total.is_none() && pieces.iter().any(|p| measure(p, &["grossWeight"]).is_some());
    if !described && !weighed {
        words = distinct.join("; ");
    }
    let count = text(element, &["shipment/totalPieceCount", "shipment/totalSlac"]).unwrap_or_default();
    if described || !weighed {
        let (amount, unit) = total.unwrap_or_default();
        let unit = if unit.is_empty() { "KGM" } else { unit };
        c.goods(
            &words,
            "shipment.goodsDescription",
            &Measure { amount, unit, from: "shipment.totalGrossWeight" },
            count,
        );
    }
    for piece in &pieces {
        let piece_words = own(piece).unwrap_or_default();
        let weight = measure(piece, &["grossWeight"]);
        if weighed || (described && !piece_words.is_empty() && piece_words != words) {
            let (amount, unit) = weight.filter(|_| weighed).unwrap_or_default();
            let unit = if unit.is_empty() { "KGM" } else { unit };
            c.goods(
                &piece_words,
                "pieces.goodsDescription",
                &Measure { amount, unit, from: "pieces.grossWeight" },
                "",
            );
        }
        animals(piece, c);
        told_of(piece, c);
    }
    for code in all(element, "shipment/specialHandlingCodes").iter().filter_map(|e| super::graph::own_text(e))
    {
        c.line("Special handling", code);
    }
}

/// Live animals: a specimen with its scientific name and number.
fn animals(piece: &Element, c: &mut Consignment) {
    let Some(name) = text(piece, &["speciesScientificName"]) else { return };
    let common = text(piece, &["speciesCommonName"]);
    let form = text(piece, &["specimenTypeCode", "specimenDescription"]).unwrap_or("live");
    let quantity = measure(piece, &["quantityAnimals"]);
    let told = !c.core.specimens.is_empty();
    let quantity = quantity.map(|(amount, _)| {
        let same = if told { "goods" } else { "" };
        stated(amount, Context::new().with("unit", "number").with("same", same))
    });
    c.note(format!("core.quantity#{}", c.core.specimens.len() + 1), "quantityAnimals");
    c.core.specimens.push(Specimen {
        taxon: stated(name, Context::beside(common)),
        form: stated(form, Context::new()),
        quantity,
    });
    for (label, names) in [
        ("CITES appendix", &["goodsTypeCode"][..]),
        ("CITES source", &["goodsTypeExtensionCode"]),
        ("Country of origin", &["originTradeCountry"]),
        ("CITES permit", &["associatedEpermit/epermitNumber", "associatedEpermit/permitNumber"]),
        ("Permit of origin", &["originReferencePermitId"]),
    ] {
        if let Some(text) = text(piece, names) {
            c.line(label, text);
        }
    }
}

/// Codes, marks and products of a piece.
fn told_of(piece: &Element, c: &mut Consignment) {
    for code in all(piece, "specialHandlingCodes").iter().filter_map(|e| super::graph::own_text(e)) {
        c.line("Special handling", code);
    }
    if let Some(marks) = text(piece, &["shippingMarks"]) {
        c.line("Marks", marks);
    }
    let holders = ["contentProducts", "contentDescribedByProducts", "containedItems/ofProduct", "ofProduct"];
    for product in holders.iter().flat_map(|path| all(piece, path)) {
        if let Some(code) = text(product, &["hsCode"]) {
            c.line("HS code", code);
        }
        if let Some(words) = text(product, &["description", "hsCommodityDescription"]) {
            c.line("Product", words);
        }
    }
}

/// The value declared for customs, else for carriage.
fn value(element: &Element, c: &mut Consignment) {
    let names = ["declaredValueForCustoms", "declaredValueForCarriage"];
    let found = names.iter().find_map(|name| {
        let (value, currency) = measure(element, &[name])?;
        value.starts_with(|ch: char| ch.is_ascii_digit()).then_some((*name, value, currency))
    });
    if let Some((name, value, currency)) = found {
        c.note("core.amount", name);
        c.core.amount = Some(stated(value, Context::new().with("currency", currency)));
    }
}

/// Tax numbers, telephones and contact persons; codes as in Cargo-XML. Other notes are told in words.
fn customs(element: &Element, codes: &[(&'static str, usize)], c: &mut Consignment) {
    let own = all(element, "customsInformation").into_iter();
    for note in own.chain(all(element, "shipment/customsInformation")) {
        let Some(content) = text(note, &["note", "contentText", "information"]) else { continue };
        let of = |name: &str| text(note, &[name]).unwrap_or_default();
        let (kind, subject, country) = (of("contentCode"), of("subjectCode"), of("country"));
        let at = codes.iter().find(|(code, _)| *code == subject).map(|(_, at)| *at);
        let party = at.and_then(|at| c.parties.get_mut(at));
        match (kind, party) {
            ("T", Some(party)) => {
                let context = Context::new().with("kind", "tax").with("issuer", country);
                party.identifiers.push(identifier(IdentifierKind::CompanyNumber, content, context));
            }
            ("CT", Some(party)) => {
                party.identifiers.push(cargo_phone(content));
            }
            ("CP", Some(_)) => c.party(named(PartyKind::Person, Role::Named, content), "customsInformation"),
            _ => c.line("Customs note", &[country, subject, kind, content].join("/")),
        }
    }
}

/// Objects that the waybill names and the file does not hold. Nothing is fetched.
fn missing(element: &Element, c: &mut Consignment) {
    let paths = [
        "shipment",
        "shipment/pieces",
        "involvedParties",
        "involvedParties/partyDetails",
        "involvedParties/organization",
        "shipment/involvedParties/partyDetails",
        "departureLocation",
        "arrivalLocation",
    ];
    let found: Vec<&Element> = paths
        .iter()
        .flat_map(|path| all(element, path))
        .filter(|e| is_missing(e) && party::place(e).is_none())
        .collect();
    let Some(first) = found.first().and_then(|e| e.attribute("id")) else { return };
    let others = match found.len() {
        1 => String::new(),
        n => format!(" and {} more", n - 1),
    };
    let problem = Problem::new(Severity::Warning, "not-in-the-file", c.row)
        .column(&found[0].name)
        .value(first)
        .expected(format!("names an object{others} that the file does not hold; it is not fetched"))
        .mend("export the waybill with all that it names embedded");
    c.problems.push(problem);
}
