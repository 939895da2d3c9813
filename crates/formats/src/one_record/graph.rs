//! The objects of a portion by their `@id`, the waybills among them, and values by path whatever their prefix and case.
//!
//! Writers differ: `waybillNumber` and `waybillnumber`, a code as text, as an object with `code`, or as the `@id` of a
//! code list.

use crate::json_documents::tree::{Named, local};
use crate::xml::Element;
use serde_json::{Map, Value};
use std::collections::HashMap;

type Object = Map<String, Value>;

/// Properties that lead back or to other documents: what they name is not put in.
const NOT_PUT_IN: [&str; 9] = [
    "houseWaybills",
    "masterWaybill",
    "waybill",
    "ofShipment",
    "partOfShipment",
    "forWaybill",
    "issuedForWaybill",
    "servedServices",
    "externalReferences",
];

/// A waybill with what stands around it.
#[derive(Clone)]
pub(super) struct Found<'a> {
    pub(super) object: &'a Object,
    /// Number of the master that lists it.
    pub(super) master: Option<String>,
    /// The name under which a list of house waybills holds it.
    pub(super) key: Option<&'a str>,
}

/// Whether a waybill says more than which it is.
fn tells_more(object: &Object) -> bool {
    const NUMBER: [&str; 4] = ["waybillNumber", "waybillPrefix", "waybillType", "houseWaybills"];
    let own = |key: &str| key.starts_with('@') || NUMBER.iter().any(|n| local(key).eq_ignore_ascii_case(n));
    object.keys().any(|key| !own(key))
}

/// All objects of a portion.
pub(super) struct Graph<'a> {
    nodes: HashMap<&'a str, &'a Object>,
    pub(super) found: Vec<Found<'a>>,
    /// Movements that stand for themselves.
    pub(super) movements: Vec<&'a Object>,
    /// Masters by the `@id` of their house waybills.
    masters: HashMap<&'a str, String>,
}

impl Named for Graph<'_> {
    fn object(&self, id: &str, name: &str) -> Option<&Object> {
        if NOT_PUT_IN.iter().any(|no| no.eq_ignore_ascii_case(name)) {
            return None;
        }
        self.nodes.get(id).copied()
    }
}

/// Whether an object has one of these types, by local name.
fn is_of(object: &Object, name: &str) -> bool {
    let of = |value: &Value| value.as_str().is_some_and(|t| local(t) == name);
    match object.get("@type") {
        Some(Value::Array(list)) => list.iter().any(of),
        Some(one) => of(one),
        None => false,
    }
}

/// Whether an object is a waybill and not only the name of one.
pub(super) fn is_waybill(object: &Object) -> bool {
    let has = |name: &str| object.keys().any(|key| local(key).eq_ignore_ascii_case(name));
    let tells = object.keys().any(|key| !key.starts_with('@'));
    (is_of(object, "Waybill") && tells)
        || (!object.contains_key("@type")
            && has("waybillNumber")
            && (has("shipment") || has("waybillPrefix")))
}

impl<'a> Graph<'a> {
    pub(super) fn new(documents: &'a [Object]) -> Self {
        let mut graph =
            Self { nodes: HashMap::new(), found: Vec::new(), movements: Vec::new(), masters: HashMap::new() };
        documents.iter().for_each(|object| graph.visit(object, None, None));
        graph
    }

    fn visit(&mut self, object: &'a Object, master: Option<&str>, key: Option<&'a str>) {
        let id = object.get("@id").and_then(Value::as_str);
        let tells = object.keys().any(|key| !key.starts_with('@'));
        match id {
            Some(id) if tells => {
                let known = self.nodes.entry(id).or_insert(object);
                if known.len() < object.len() {
                    *known = object;
                }
            }
            Some(id) => {
                if let Some(master) = master {
                    self.masters.insert(id, master.to_owned());
                }
            }
            None => {}
        }
        let waybill = is_waybill(object);
        if waybill && (tells_more(object) || master.is_some()) {
            self.found.push(Found { object, master: master.map(str::to_owned), key });
        } else if is_of(object, "TransportMovement") {
            self.movements.push(object);
        }
        let number = waybill.then(|| number(object)).flatten();
        // A list of house waybills may be an object by number.
        let list = !waybill && id.is_none() && !object.contains_key("@type");
        for (name, value) in object {
            if name == "@context" {
                continue;
            }
            let houses = local(name).eq_ignore_ascii_case("houseWaybills");
            let (master, key) = match (houses, list) {
                (true, _) => (number.as_deref(), None),
                (false, true) => (master, master.map(|_| name.as_str())),
                (false, false) => (None, None),
            };
            self.visit_value(value, master, key);
        }
    }

    fn visit_value(&mut self, value: &'a Value, master: Option<&str>, key: Option<&'a str>) {
        match value {
            Value::Object(object) => self.visit(object, master, key),
            Value::Array(list) => list.iter().for_each(|inner| self.visit_value(inner, master, key)),
            _ => {}
        }
    }

    /// The object of this `@id` that says most.
    pub(super) fn fullest(&self, object: &'a Object) -> &'a Object {
        let id = object.get("@id").and_then(Value::as_str);
        id.and_then(|id| self.nodes.get(id).copied()).unwrap_or(object)
    }

    /// Number of the master of a house waybill.
    pub(super) fn master_of(&self, found: &Found<'_>) -> Option<String> {
        let id = found.object.get("@id").and_then(Value::as_str);
        let listed = found.master.clone().or_else(|| self.masters.get(id?).cloned());
        listed.or_else(|| {
            let (_, value) =
                found.object.iter().find(|(k, _)| local(k).eq_ignore_ascii_case("masterWaybill"))?;
            let value = value.as_array().and_then(|list| list.first()).unwrap_or(value);
            let named = value.as_object()?;
            let elsewhere = named.get("@id").and_then(Value::as_str).and_then(|id| self.nodes.get(id));
            number(named).or_else(|| number(elsewhere?))
        })
    }
}

/// Prefix and number of a waybill: `020-12345675`, or the number alone.
pub(super) fn number(object: &Object) -> Option<String> {
    let field = |name: &str| {
        let (_, value) = object.iter().find(|(key, _)| local(key).eq_ignore_ascii_case(name))?;
        let value = value.as_array().and_then(|list| list.first()).unwrap_or(value);
        let value = value.get("@value").unwrap_or(value);
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        (!text.is_empty()).then_some(text)
    };
    let number = field("waybillNumber")?;
    match field("waybillPrefix") {
        Some(prefix) if !number.starts_with(&format!("{prefix}-")) => Some(format!("{prefix}-{number}")),
        _ => Some(number),
    }
}

/// The elements at a path, through every repetition, whatever the case of the names.
pub(super) fn all<'e>(element: &'e Element, path: &str) -> Vec<&'e Element> {
    path.split('/').fold(vec![element], |found, name| {
        let named = |e: &'e Element| e.children.iter().filter(move |c| c.name.eq_ignore_ascii_case(name));
        found.into_iter().flat_map(named).collect()
    })
}

/// The first filled text at one of these paths: itself, its code, or the code that its `@id` names.
pub(super) fn text<'e>(element: &'e Element, paths: &[&str]) -> Option<&'e str> {
    paths.iter().find_map(|path| all(element, path).into_iter().find_map(own_text))
}

/// What an element says by itself.
pub(super) fn own_text(element: &Element) -> Option<&str> {
    let filled = |text: &'_ str| !text.trim().is_empty();
    if filled(&element.text) {
        return Some(element.text.trim());
    }
    let coded = ["code", "value", "numericalValue"];
    let inner = coded.iter().find_map(|name| {
        let child = element.children.iter().find(|c| c.name.eq_ignore_ascii_case(name))?;
        own_text(child)
    });
    // `cargo:MASTER` and `...#MASTER` name a value of a list; any other id names an object.
    inner.or_else(|| {
        let id = element.attribute("id").filter(|_| element.children.is_empty())?;
        let listed = id.contains('#') || id.starts_with("cargo:");
        listed.then(|| local(id)).filter(|t| filled(t))
    })
}

/// The elements of a type, anywhere in a tree.
pub(super) fn of_type<'e>(element: &'e Element, name: &str, out: &mut Vec<&'e Element>) {
    if element.attribute("type").is_some_and(|types| types.split(' ').any(|t| local(t) == name)) {
        out.push(element);
    }
    element.children.iter().for_each(|child| of_type(child, name, out));
}

/// Whether an element only names an object that is not in the file.
pub(super) fn is_missing(element: &Element) -> bool {
    element.children.is_empty() && element.attribute("id").is_some() && own_text(element).is_none()
}
