//! What kind of file this is: by its content first, by its name last.
//!
//! Known kinds that are not read yet are named in the refusal. Nothing is read here beyond the start of the file.

use crate::encoding::head_text;
use crate::iso20022::kind;
use crate::table::delimited::{Delimited, sep_line, sniff};
use crate::table::is_json_array;
use crate::table::json_lines::Elements;
use crate::table::shape::{Look, Shape};
use crate::table::words::{Words, is_one};
use crate::table::workbook::OLE;
use crate::table::{field::Field, header, suggest};
use crate::{Format, FormatError, adverts, cargo_imp, cargo_xml, mt103, payment_table, seizure_table};
use quick_xml::events::Event;

/// What was recognised and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The format.
    pub format: Format,
    /// The reason, as the rest of "recognised because".
    pub because: String,
}

/// Recognises a file by the start of its content; its name decides only where the content leaves it open.
pub fn detect(name: &str, head: &[u8]) -> Result<Detected, FormatError> {
    if head.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Err(FormatError::Empty);
    }
    if let Some(found) = binary(head) {
        return found;
    }
    let text = head_text(head, false);
    let text = text.trim_start_matches(['\u{feff}', '\u{1}', ' ', '\t', '\r', '\n']);
    if let Some((message, read)) = cargo_imp::recognised(text) {
        if !read {
            return Err(not_read(&format!("a Cargo-IMP message {message}")));
        }
        let because = format!("it holds a Cargo-IMP message {message}");
        return Ok(Detected { format: Format::CargoImp, because });
    }
    match text.chars().next() {
        Some('<') => xml(text),
        Some('{') if text.starts_with("{1:") => swift(text),
        Some('{') => json(text),
        Some('[') if is_json_array(text) => json_array(text),
        Some('[') if serde_like(text) => Err(FormatError::Unknown {
            what: "this is a JSON array, but not of objects; expected one object a report".to_owned(),
        }),
        _ if text.starts_with(":20:") => swift(text),
        _ if text.starts_with("%PDF") => Err(not_read("a PDF")),
        _ if text.chars().take(4000).filter(|c| c.is_control() && !c.is_whitespace()).count() > 20 => {
            Err(FormatError::Unknown { what: format!("`{name}` is neither text nor a workbook") })
        }
        _ => table(text),
    }
}

/// Messages of SWIFT, by the kind of the first.
fn swift(text: &str) -> Result<Detected, FormatError> {
    match mt103::kind_of(text).as_deref() {
        Some("103") => {
            Ok(Detected { format: Format::Mt103, because: "it begins with a SWIFT message MT103".to_owned() })
        }
        Some(kind) => Err(not_read(&format!("a SWIFT message MT{kind}"))),
        None => Err(not_read("a SWIFT MT message of a kind that its fields do not tell")),
    }
}

fn not_read(what: &str) -> FormatError {
    FormatError::NotRead { what: what.to_owned() }
}

/// Files that are told by their first bytes.
fn binary(head: &[u8]) -> Option<Result<Detected, FormatError>> {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"%PDF", "a PDF"),
        (b"\x1F\x8B", "a gzip file"),
        (b"\x89PNG", "an image"),
        (b"\xFF\xD8\xFF", "an image"),
        (b"GIF8", "an image"),
        (b"Rar!", "a RAR archive; unpack it first"),
        (b"7z\xBC\xAF", "a 7-Zip archive; unpack it first"),
        (b"BZh", "a bzip2 file; unpack it first"),
        (b"SQLite format 3", "an SQLite database"),
        (b"PAR1", "a Parquet file"),
        (b"{\\rtf", "an RTF document"),
    ];
    if let Some((_, what)) = KNOWN.iter().find(|(start, _)| head.starts_with(start)) {
        return Some(Err(not_read(what)));
    }
    let workbook =
        |because: &str| Some(Ok(Detected { format: Format::SeizureTable, because: because.to_owned() }));
    if head.starts_with(OLE) {
        return workbook("it is an old Excel workbook");
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(Err(not_read("a tar archive; pack the files as ZIP instead")));
    }
    if !head.starts_with(b"PK\x03\x04") && !head.starts_with(b"PK\x05\x06") {
        return None;
    }
    let holds = |needle: &[u8]| head.windows(needle.len()).any(|w| w == needle);
    if holds(b"opendocument.spreadsheet") {
        return workbook("it is an OpenDocument spreadsheet");
    }
    Some(if holds(b"opendocument") {
        Err(not_read("an OpenDocument file that is no spreadsheet"))
    } else if holds(b"word/") || holds(b"ppt/") {
        Err(not_read("a Word or PowerPoint document"))
    } else if holds(b"xl/") || holds(b"[Content_Types].xml") {
        Ok(Detected { format: Format::SeizureTable, because: "it is an Excel workbook".to_owned() })
    } else {
        Err(not_read("a ZIP archive"))
    })
}

/// The first elements and namespaces of an XML file.
fn xml(text: &str) -> Result<Detected, FormatError> {
    let lower: String = text.chars().take(200).flat_map(char::to_lowercase).collect();
    if lower.contains("<!doctype html") || lower.contains("<html") {
        return Err(not_read("a web page"));
    }
    let mut reader = quick_xml::Reader::from_str(text);
    let mut elements: Vec<String> = Vec::new();
    let mut named: Option<String> = None;
    // The head ends somewhere inside the file: an error only ends the looking.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::DocType(_) => {
                let what =
                    "this XML holds a document type declaration, which is refused; take it out".to_owned();
                return Err(FormatError::Unknown { what });
            }
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes().flatten() {
                    if attribute.key.into_inner().starts_with("xmlns") {
                        named = named.or_else(|| kind::message_name(&attribute.value));
                    }
                }
                elements.push(start.local_name().into_inner().to_owned());
                if elements.len() > 400 || elements.last().is_some_and(|e| kind::of_element(e).is_some()) {
                    break;
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    name_xml(&elements, named)
}

fn name_xml(elements: &[String], named: Option<String>) -> Result<Detected, FormatError> {
    let has = |name: &str| elements.iter().any(|e| e == name);
    // The body decides; a namespace may be all that the head shows.
    let body = elements.iter().find_map(|e| kind::of_element(e));
    if let Some(found) = body.or_else(|| named.as_deref().and_then(kind::of_name)) {
        let name = named.filter(|k| k.starts_with(found.name)).unwrap_or_else(|| found.name.to_owned());
        let because = format!("it holds an ISO 20022 message {name}");
        return Ok(Detected { format: found.format, because });
    }
    if let Some(name) = named {
        return Err(not_read(&format!("an ISO 20022 message {name}")));
    }
    const KNOWN: &[(&str, &str)] = &[
        ("rentity_id", "a goAML report"),
        ("HouseManifest", "an IATA Cargo-XML house manifest (XFHL)"),
        ("sdnList", "the OFAC list"),
        ("CONSOLIDATED_LIST", "the UN consolidated list"),
        ("schema", "an XML schema"),
        ("rss", "a news feed"),
        ("feed", "a news feed"),
    ];
    if let Some((_, what)) = cargo_xml::KINDS.iter().find(|(element, _)| has(element)) {
        let because = format!("it holds an IATA Cargo-XML {what}");
        return Ok(Detected { format: Format::CargoXml, because });
    }
    if let Some((_, what)) = KNOWN.iter().find(|(element, _)| has(element)) {
        return Err(not_read(what));
    }
    Err(match elements.first() {
        Some(root) => not_read(&format!("an XML file whose first element is `{root}`")),
        None => FormatError::Unknown { what: "this begins like XML but holds no element".to_owned() },
    })
}

fn serde_like(text: &str) -> bool {
    text[1..].trim_start().starts_with(['{', '[', '"', ']'])
}

/// JSON lines, by the first line that is an object.
fn json(text: &str) -> Result<Detected, FormatError> {
    let object = text.lines().take(50).find_map(|line| match serde_json::from_str(line.trim()) {
        Ok(serde_json::Value::Object(object)) => Some(object),
        _ => None,
    });
    let Some(object) = object else {
        return Err(FormatError::Unknown {
            what: "this is JSON, but no line is a whole object; write one object a line (JSON lines)"
                .to_owned(),
        });
    };
    json_object(&object, "one JSON object a line")
}

/// An array of objects, by its first elements.
fn json_array(text: &str) -> Result<Detected, FormatError> {
    let mut elements = Elements::new(text.as_bytes());
    for _ in 0..50 {
        let Ok(Some(element)) = elements.next_element() else { break };
        if let Ok(serde_json::Value::Object(object)) = serde_json::from_str(element.text.trim()) {
            return json_object(&object, "a JSON array of objects");
        }
    }
    Err(FormatError::Unknown { what: "this is a JSON array, but no element is a whole object".to_owned() })
}

fn json_object(
    object: &serde_json::Map<String, serde_json::Value>,
    how: &str,
) -> Result<Detected, FormatError> {
    let has = |key: &str| object.contains_key(key);
    if has("schema") && has("properties") && has("id") {
        return Err(not_read("FollowTheMoney entities"));
    }
    if object.get("type").is_some_and(|t| t == "bundle") || has("spec_version") {
        return Err(not_read("STIX 2.1"));
    }
    if has("Event") {
        return Err(not_read("a MISP event"));
    }
    if has("@context") {
        return Err(not_read("JSON-LD"));
    }
    if object.get("type").is_some_and(|t| t == "FeatureCollection") {
        return Err(not_read("GeoJSON"));
    }
    let mut names: Vec<String> = object.keys().cloned().collect();
    names.extend(object.values().filter_map(serde_json::Value::as_object).flat_map(|o| o.keys().cloned()));
    let found = suggest::recognised(&names, adverts::clues::CLUES);
    let any = |fields: &[Field]| found.iter().any(|(f, _)| fields.contains(f));
    let offer =
        [Field::Amount, Field::PartyName, Field::Platform, Field::PartyPhone, Field::Date, Field::Taxon];
    let is_advert = any(&[Field::Text]) || (any(&[Field::Title]) && any(&offer));
    if !is_advert {
        let what =
            format!("this is {how}, but its names (`{}`) are not those of adverts", first_words(&names));
        return Err(FormatError::Unknown { what });
    }
    Ok(Detected { format: Format::Adverts, because: format!("it holds {how}, with text") })
}

/// Words that speak for seizures, alone or two together.
const SEIZURES: &str = "seizure|seizures|seized|incident|confiscation|confiscated|carcass|scales|ivory|tusks|detection|concealment|\
    obfuscation|suspect|suspects|offender|offenders|etis|saisie";
const GOODS_AND_WAYS: &str = "species|taxon|taxa|specimen|specimens|origin|transit|destination|nationality|cites|especie|espèce|transport";
/// Words of transport documents.
const CONSIGNMENTS: &str = "awb|mawb|hawb|waybill|lading|consignment|shipper|consignor|consignee|notify|forwarder|vessel|voyage|flight|\
    container|containers|discharge|loading|transhipment|hs|carrier";
const ADVERTS: &str = "seller|vendor|listing|advert|ad|ads|classified|classifieds|posted|price|platform|marketplace|url|link|whatsapp|telegram|\
    username|shop|category|title|buyer";
/// Words of adverts that stand in no other table.
const OFFERS: &str =
    "seller|vendor|listing|advert|ad|ads|classified|classifieds|posted|price|marketplace|whatsapp";
/// Words of tables that hold dates and taxa but are no reports.
const OTHERS: &str = "quota|exemption|reservation|importer|exporter|purpose|term|invoice|declaration|permit|appendix|concept|kingdom|phylum";

/// A table of seizures or of adverts, by its column names and, if these say nothing, by its values.
fn table(text: &str) -> Result<Detected, FormatError> {
    let (names, rows) = start_of_table(text);
    let words: Vec<String> = names.iter().flat_map(|n| Words::of(n).head).collect();
    let mut distinct = words.clone();
    distinct.sort();
    distinct.dedup();
    let count = |list| distinct.iter().filter(|w| is_one(w, list)).count();
    let all = |list: &[&str]| list.iter().all(|any| words.iter().any(|w| is_one(w, any)));
    if all(&["importer", "exporter", "term|appendix|app|purpose"]) {
        return Err(not_read("a CITES trade table (statistics, not reports)"));
    }
    if count("control|wildlf|disposition|lemis") >= 2 && all(&["species|genus|desc"]) {
        return Err(not_read("a table of LEMIS declarations"));
    }
    let carried = count(CONSIGNMENTS);
    if carried >= 3 && count(SEIZURES) == 0 && count("consignee|importer|shipper|consignor|exporter") > 0 {
        let because = format!("its columns read like consignments (`{}`)", named(&names, CONSIGNMENTS));
        return Ok(Detected { format: Format::ConsignmentTable, because });
    }
    if payment_table::is_payments(&names) {
        let because = format!("its columns read like payments (`{}`)", first_words(&names));
        return Ok(Detected { format: Format::PaymentTable, because });
    }
    let fields = |clues| suggest::recognised(&names, clues).into_iter().map(|(f, _)| f).collect::<Vec<_>>();
    let seizure = fields(seizure_table::clues::CLUES);
    let advert = fields(adverts::clues::CLUES);
    let any = |found: &[Field], of: &[Field]| of.iter().any(|f| found.contains(f));
    let (strong, weak, offers) = (count(SEIZURES), count(GOODS_AND_WAYS), count(ADVERTS));
    if offers > strong + weak
        && (offers > 1 || count(OFFERS) > 0)
        && any(&advert, &[Field::Text, Field::Title])
    {
        let because = format!("its columns read like adverts (`{}`)", named(&names, ADVERTS));
        return Ok(Detected { format: Format::Adverts, because });
    }
    let goods =
        any(&seizure, &[Field::Taxon, Field::Form]) || count("scales|ivory|tusks|horn|carcass|skins|wt") > 0;
    let where_when = any(&seizure, &[Field::Date, Field::Year, Field::Country, Field::Place, Field::City]);
    if (strong > 0 || weak > 1) && goods && where_when && count(OTHERS) == 0 {
        let list = if strong > 0 { SEIZURES } else { GOODS_AND_WAYS };
        let because = format!("its columns read like seizures (`{}`)", named(&names, list));
        return Ok(Detected { format: Format::SeizureTable, because });
    }
    if count(OTHERS) == 0 && values_read_like_seizures(names.len(), &rows) {
        let because = "its values are dates and names of wildlife".to_owned();
        return Ok(Detected { format: Format::SeizureTable, because });
    }
    Err(FormatError::Unknown {
        what: format!(
            "this is text, but its first line (`{}`) names columns of nothing that is known",
            first_words(&names)
        ),
    })
}

fn values_read_like_seizures(columns: usize, rows: &[Vec<String>]) -> bool {
    let shape = |at: usize| Shape::of(rows.iter().filter_map(|r| r.get(at)).map(String::as_str));
    let shapes: Vec<Shape> = (0..columns.min(200)).map(shape).collect();
    let dates = shapes.iter().any(|s| s.mostly(Look::Date, 80));
    let goods = shapes.iter().any(|s| s.mostly(Look::Goods, 80) && s.mean_length <= 40);
    dates && goods
}

/// Column names and the first rows.
fn start_of_table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let delimiter = sniff(text);
    let mut reader = Delimited::new(text.as_bytes(), delimiter);
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Ok(Some(record)) = reader.next_record() {
        let sep = sep_line(&record.cells.join(&delimiter.to_string())).is_some();
        if record.is_empty() || sep || record.fault.is_some() {
            continue;
        }
        rows.push(record.cells);
        if rows.len() > 50 + header::LOOKED_AT {
            break;
        }
    }
    let at = header::row_of_names(rows.iter().map(Vec::as_slice));
    let names = rows.get(at).map(|cells| header::names(cells).0).unwrap_or_default();
    rows.drain(..rows.len().min(at + 1));
    rows.truncate(50);
    (names, rows)
}

fn named(names: &[String], list: &str) -> String {
    let speaks = |name: &&String| Words::of(name).head.iter().any(|w| is_one(w, list));
    let found: Vec<&str> = names.iter().filter(speaks).take(4).map(String::as_str).collect();
    found.join("`, `")
}

fn first_words(names: &[String]) -> String {
    let line = names.join(", ");
    let cut: String = line.chars().take(80).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}
