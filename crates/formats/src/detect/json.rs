//! Which kind of JSON this is, by the names of its first objects.

use super::{Detected, first_words, intelligence_json, not_read};
use crate::table::json_lines::Elements;
use crate::table::{field::Field, suggest};
use crate::{Format, FormatError, adverts};

/// JSON lines, by the first line that is an object.
pub(super) fn lines(text: &str) -> Result<Detected, FormatError> {
    if let Some(found) = intelligence_json::recognised(text) {
        return Ok(found);
    }
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
    known(&object, "one JSON object a line")
}

/// An array of objects, by its first elements.
pub(super) fn array(text: &str) -> Result<Detected, FormatError> {
    if let Some(found) = intelligence_json::recognised(text) {
        return Ok(found);
    }
    let mut elements = Elements::new(text.as_bytes());
    for _ in 0..50 {
        let Ok(Some(element)) = elements.next_element() else { break };
        if let Ok(serde_json::Value::Object(object)) = serde_json::from_str(element.text.trim()) {
            return known(&object, "a JSON array of objects");
        }
    }
    Err(FormatError::Unknown { what: "this is a JSON array, but no element is a whole object".to_owned() })
}

fn known(object: &serde_json::Map<String, serde_json::Value>, how: &str) -> Result<Detected, FormatError> {
    let has = |key: &str| object.contains_key(key);
    if has("schema") && has("properties") && has("id") {
        let because = format!("it holds FollowTheMoney entities, as {how}");
        return Ok(Detected { format: Format::FollowTheMoney, because });
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
