//! What STIX objects are marked with.
//!
//! The ids of the TLP definitions are fixed (TLP 1 in the standard, TLP 2 by FIRST; from memory); others are read from
//! the bundle. A definition that is not there or not understood counts as strict.

use crate::Marking;
use serde_json::Value;
use std::collections::HashMap;

/// Most definitions of one bundle.
const MAX_DEFINITIONS: usize = 10_000;

const TLP: &[(&str, Marking)] = &[
    ("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Marking::Clear),
    ("marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Marking::Green),
    ("marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Marking::Amber),
    ("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Marking::Red),
    ("marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Marking::Clear),
    ("marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Marking::Green),
    ("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Marking::Amber),
    ("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Marking::AmberStrict),
    ("marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Marking::Red),
];

/// The definitions of a bundle.
#[derive(Default)]
pub(super) struct Definitions(HashMap<String, Definition>);

struct Definition {
    marking: Option<Marking>,
    statement: Option<String>,
}

/// What an object is marked with.
#[derive(Default)]
pub(super) struct Marked {
    pub(super) marking: Option<Marking>,
    /// Texts that go with it, such as a copyright.
    pub(super) statements: Vec<String>,
    /// Definitions that are not known.
    pub(super) unknown: Vec<String>,
}

impl Definitions {
    /// Keeps a `marking-definition`.
    pub(super) fn add(&mut self, object: &Value) {
        if let Some(id) = object["id"].as_str().filter(|_| self.0.len() < MAX_DEFINITIONS) {
            self.0.insert(id.to_owned(), definition(object));
        }
    }

    /// What an object is marked with, in whole or in part: a part is not told apart, so it marks the whole.
    pub(super) fn of(&self, object: &Value) -> Marked {
        let list = |name: &str| object[name].as_array().map(Vec::as_slice).unwrap_or_default();
        let whole = list("object_marking_refs").iter().filter_map(Value::as_str);
        let parts = list("granular_markings").iter().filter_map(|part| part["marking_ref"].as_str());
        let mut marked = Marked::default();
        for id in whole.chain(parts) {
            if let Some((_, marking)) = TLP.iter().find(|(known, _)| *known == id) {
                marked.marking = marked.marking.max(Some(*marking));
            } else if let Some(definition) = self.0.get(id) {
                marked.marking = marked.marking.max(definition.marking);
                marked.statements.extend(definition.statement.clone());
            } else {
                marked.marking = marked.marking.max(Some(Marking::AmberStrict));
                marked.unknown.push(id.to_owned());
            }
        }
        marked
    }
}

fn definition(object: &Value) -> Definition {
    let statement = object["definition"]["statement"].as_str().map(str::to_owned);
    let extensions = object["extensions"].as_object().into_iter().flat_map(|o| o.values());
    let told = extensions
        .chain([&object["definition"]])
        .find_map(|part| part["tlp_2_0"].as_str().or_else(|| part["tlp"].as_str()));
    let name = object["name"].as_str().filter(|name| name.to_lowercase().starts_with("tlp"));
    let marking = match told.or(name) {
        Some(text) => Some(Marking::read(text).unwrap_or(Marking::AmberStrict)),
        None if statement.is_some() => None,
        None => Some(Marking::AmberStrict),
    };
    Definition { marking, statement }
}
