//! Flat tables of customs declarations, as customs systems and brokers export them.
//!
//! One row is one declared item. Parties are often numbers only; they are kept as the table's own numbers, which tie
//! rows of the same kind of number and nothing else. Goods that only a tariff code names stay that code: a code
//! covers many kinds of goods, so that it is never taken for a species.

pub(crate) mod clues;

use crate::cargo::{carrier, one_line};
use crate::context::{Context, stated};
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::lacking;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::row::Row;
use crate::table::words::Words;
use crate::{Draft, Rejected};
use model::{Core, IdentifierKind, Narrative, Party, Report, ReportKind, Role, Specimen, Stated, Transport};

/// Reads one row; `Err` where it names neither goods nor anybody.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let codes = codes(&mut reading);
    let specimens = specimens(&mut reading, &codes);
    let mut parties = reading.parties(None);
    own_numbers(&mut parties, whole.names);
    if specimens.is_empty() && parties.is_empty() {
        return Err(Box::new(lacking::tells_nothing(
            row,
            whole.names,
            "the declaration names no goods and no party",
            "fill in the goods, their code or who declares; or take the row out if it is a footnote",
        )));
    }
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    let pointer = match &key {
        Some(key) => format!("row {}, declaration {key}", row.number),
        None => format!("row {}", row.number),
    };
    documents(&mut reading, &mut parties);
    let core = Core {
        date: reading.date(""),
        place: office(&mut reading),
        origins: reading.stops(Field::Origin),
        transits: sent_from(&mut reading),
        destinations: reading.stops(Field::Destination),
        transports: transports(&mut reading),
        specimens,
        amount: reading.amount(),
        ..Core::default()
    };
    let report = Report {
        kind: ReportKind::Consignment,
        narrative: narrative(&mut reading, &codes),
        source: reading.source(&format!("customs-table, {pointer}"), whole.file, key.as_deref()),
        core,
        parties,
        raw: row.raw(whole.names),
    };
    let lacks = lacking::lacks(
        row.number,
        &report,
        ("the row has no date", "fill in the day of the declaration"),
        ("the row does not say what the goods are", "fill in the goods or their code"),
    );
    Ok(reading.into_draft(key, pointer, report, lacks))
}

/// Tariff codes of the row.
fn codes(reading: &mut Reading<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for column in reading.layout.columns(Field::HsCode).to_vec() {
        for code in split(reading.row.get(column)) {
            reading.note(Field::HsCode.code(), column);
            out.push(code.to_owned());
        }
    }
    out
}

/// Goods in words with the code beside them; without words, the code stands for them.
fn specimens(reading: &mut Reading<'_>, codes: &[String]) -> Vec<Specimen> {
    let mut out = reading.specimens();
    let code = codes.first().map(String::as_str);
    if out.is_empty() && code.is_some() {
        let taxon = Stated::raw("");
        out.push(Specimen { form: stated("", Context::new().with("goods", "text")), taxon, quantity: None });
    }
    for specimen in &mut out {
        let Some(code) = code else { continue };
        let named = !specimen.taxon.raw.is_empty();
        let context = Context::beside(specimen.taxon.context.as_deref()).with("hs", code);
        specimen.taxon.context = context.done();
        if !named {
            code.clone_into(&mut specimen.taxon.raw);
        }
    }
    in_kilograms(reading, &mut out);
    out
}

/// Declarations give masses in kilograms where they name no unit (box 38 of the single document; from memory).
fn in_kilograms(reading: &Reading<'_>, specimens: &mut [Specimen]) {
    for (at, specimen) in specimens.iter_mut().enumerate() {
        let field = format!("{}#{}", Field::Quantity, at + 1);
        let column = reading.origins.iter().find(|o| o.field == field).map(|o| o.column.as_str());
        let weighs = column.is_some_and(|name| Words::of(name).has("mass|weight"));
        let Some(quantity) = specimen.quantity.as_mut().filter(|_| weighs) else { continue };
        if quantity.context.is_none() && quantity.raw.chars().all(|c| !c.is_alphabetic()) {
            quantity.context = Context::new().with("unit", "kg").done();
        }
    }
}

/// A number of a party holds among tables with the same columns, which come from the same customs system: importer 123
/// of one country is not importer 123 of another.
fn own_numbers(parties: &mut [Party], names: &[String]) {
    let columns: String = names.join(", ").chars().take(80).collect();
    let issuer = format!("who keeps tables with the columns {columns}");
    for id in parties.iter_mut().flat_map(|p| &mut p.identifiers) {
        if id.kind == IdentifierKind::Document {
            let kept = id.value.context.take();
            id.value.context = Context::new().maybe("", kept.as_deref()).with("issuer", &issuer).done();
        }
    }
}

/// A customs office that is only a number is no place; it is told in words.
fn office(reading: &mut Reading<'_>) -> Option<Stated<model::Place>> {
    let place = reading.place()?;
    place.raw.chars().any(char::is_alphabetic).then_some(place)
}

/// The country of departure is a stop where it is not the origin.
fn sent_from(reading: &mut Reading<'_>) -> Vec<Stated<model::Place>> {
    let origins: Vec<String> = reading.stops(Field::Origin).into_iter().map(|p| p.raw).collect();
    let mut stops = reading.stops(Field::Transit);
    stops.retain(|stop| !origins.contains(&stop.raw));
    stops
}

/// Words as they are; figures are those of UN/ECE Recommendation 19, of one digit or two (from memory).
fn transports(reading: &mut Reading<'_>) -> Vec<Stated<Transport>> {
    let Some((column, text)) = reading.first(Field::Transport) else { return Vec::new() };
    reading.note(format!("{}#1", Field::Transport), column);
    if !text.chars().all(|c| c.is_ascii_digit()) {
        return vec![Stated::raw(text)];
    }
    let mode = match text.trim_start_matches('0').chars().next().filter(|_| text.len() <= 2) {
        Some('1') => "sea",
        Some('2') => "rail",
        Some('3') => "road",
        Some('4') => "air",
        Some('5') => "post",
        Some('8') => "inland-water",
        _ => return vec![Stated::raw(text)],
    };
    vec![Stated::raw_in(text, format!("mode {mode}"))]
}

/// The carrier that the row names carries its documents' numbers; else one without a name does.
fn documents(reading: &mut Reading<'_>, parties: &mut Vec<Party>) {
    let mut numbers: Vec<&str> = Vec::new();
    for column in reading.layout.columns(Field::Waybill).to_vec() {
        for number in split(reading.row.get(column)) {
            reading.note(Field::Waybill.code(), column);
            numbers.push(number);
        }
    }
    if numbers.is_empty() {
        return;
    }
    let numbers: Vec<(&str, &str)> = numbers.into_iter().map(|n| ("transport document", n)).collect();
    let given = carrier(None, &numbers);
    match parties.iter_mut().find(|p| p.role == Role::Carrier) {
        Some(known) => known.identifiers.extend(given.identifiers),
        None => parties.push(given),
    }
}

/// Goods, codes and remarks, each line with what it is.
fn narrative(reading: &mut Reading<'_>, codes: &[String]) -> Option<Narrative> {
    let mut lines = Vec::new();
    for column in reading.layout.columns(Field::Taxon).to_vec() {
        lines.extend(split(reading.row.get(column)).map(|t| format!("Goods: {}", one_line(t))));
    }
    lines.extend(codes.iter().map(|code| format!("HS code: {code}")));
    for column in reading.layout.columns(Field::Place).to_vec() {
        let text = reading.row.get(column);
        if !says_nothing(text) && !text.chars().any(char::is_alphabetic) {
            lines.push(format!("Customs office: {text}"));
        }
    }
    lines.extend(reading.joined(Field::Text, "\n\n"));
    (!lines.is_empty()).then(|| Narrative { title: None, text: lines.join("\n"), mentions: Vec::new() })
}
