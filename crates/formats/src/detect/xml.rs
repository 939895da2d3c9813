//! Which kind of XML this is, by its first elements and namespaces.

use super::{Detected, not_read};
use crate::iso20022::kind;
use crate::{Format, FormatError, cargo_xml};
use quick_xml::events::Event;

/// The first elements and namespaces of an XML file.
pub(super) fn xml(text: &str) -> Result<Detected, FormatError> {
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
        ("sdnList", "the OFAC list, which is no report: load it with `saola lists load`"),
        (
            "CONSOLIDATED_LIST",
            "the UN consolidated list, which is no report: load it with `saola lists load`",
        ),
        ("schema", "an XML schema"),
        ("rss", "a news feed"),
        ("feed", "a news feed"),
    ];
    if let Some((_, what)) = cargo_xml::KINDS.iter().find(|(element, _)| has(element)) {
        let because = format!("it holds an IATA Cargo-XML {what}");
        return Ok(Detected { format: Format::CargoXml, because });
    }
    const GOAML: &[&str] =
        &["rentity_id", "reentity_id", "transactionnumber", "report_code", "report_indicators"];
    if has("report") && GOAML.iter().any(|element| has(element)) {
        let because = "it holds a goAML report".to_owned();
        return Ok(Detected { format: Format::Goaml, because });
    }
    if let Some((_, what)) = KNOWN.iter().find(|(element, _)| has(element)) {
        return Err(not_read(what));
    }
    Err(match elements.first() {
        Some(root) => not_read(&format!("an XML file whose first element is `{root}`")),
        None => FormatError::Unknown { what: "this begins like XML but holds no element".to_owned() },
    })
}
