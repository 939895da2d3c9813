//! A JSON object as a tree of elements, so that documents in JSON are read by path as those in XML are.
//!
//! An element of a list is one of several children of the same name. Names lose their prefix (`cargo:shipment`,
//! `https://.../cargo#shipment`); `@id` and `@type` of JSON-LD become attributes, `@value` the text.

use crate::xml::Element;
use serde_json::{Map, Value};

/// Most elements of one document.
pub(crate) const MAX_ELEMENTS: usize = 100_000;

/// Stands for an object that a document names but holds elsewhere.
pub(crate) trait Named {
    /// The object of this `@id`, if it is to be put in here, under this name.
    fn object(&self, id: &str, name: &str) -> Option<&Map<String, Value>>;
}

/// Nothing is held elsewhere.
pub(crate) struct Alone;

impl Named for Alone {
    fn object(&self, _: &str, _: &str) -> Option<&Map<String, Value>> {
        None
    }
}

/// The name without prefix and namespace.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit(['#', '/', ':']).next().unwrap_or(name)
}

/// The tree; `Err` where it has too many elements.
pub(crate) fn tree(name: &str, object: &Map<String, Value>, named: &dyn Named) -> Result<Element, TooMany> {
    let mut grower = Grower { named, elements: 0, over: Vec::new() };
    let mut root = Element { name: name.to_owned(), ..Element::default() };
    grower.fill(&mut root, object)?;
    Ok(root)
}

/// The document has more elements than are read.
#[derive(Debug)]
pub(crate) struct TooMany;

struct Grower<'a> {
    named: &'a dyn Named,
    elements: usize,
    /// The objects that the one at hand stands in, so that none is put into itself.
    over: Vec<String>,
}

impl Grower<'_> {
    fn fill(&mut self, element: &mut Element, object: &Map<String, Value>) -> Result<(), TooMany> {
        let id = object.get("@id").and_then(Value::as_str);
        let only_named = object.keys().all(|k| matches!(k.as_str(), "@id" | "@type"));
        if let Some(id) = id {
            element.attributes.push(("id".to_owned(), id.to_owned()));
            if only_named
                && !self.over.iter().any(|over| over == id)
                && let Some(elsewhere) = self.named.object(id, &element.name)
                && self.over.len() < 64
            {
                self.over.push(id.to_owned());
                element.attributes.clear();
                let filled = self.fill_whole(element, elsewhere);
                self.over.pop();
                return filled;
            }
            self.over.push(id.to_owned());
        }
        let filled = self.fill_parts(element, object);
        if id.is_some() {
            self.over.pop();
        }
        filled
    }

    fn fill_whole(&mut self, element: &mut Element, object: &Map<String, Value>) -> Result<(), TooMany> {
        if let Some(id) = object.get("@id").and_then(Value::as_str) {
            element.attributes.push(("id".to_owned(), id.to_owned()));
        }
        self.fill_parts(element, object)
    }

    fn fill_parts(&mut self, element: &mut Element, object: &Map<String, Value>) -> Result<(), TooMany> {
        for (name, value) in object {
            match name.as_str() {
                "@id" | "@context" => {}
                "@type" => {
                    let types: Vec<&str> = match value {
                        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
                        other => other.as_str().into_iter().collect(),
                    };
                    element.attributes.push(("type".to_owned(), types.join(" ")));
                }
                "@value" => element.text = plain(value),
                _ => self.add(element, local(name), value)?,
            }
        }
        Ok(())
    }

    fn add(&mut self, parent: &mut Element, name: &str, value: &Value) -> Result<(), TooMany> {
        match value {
            Value::Null => return Ok(()),
            Value::Array(list) => {
                return list.iter().try_for_each(|inner| self.add(parent, name, inner));
            }
            _ => {}
        }
        self.elements += 1;
        if self.elements > MAX_ELEMENTS {
            return Err(TooMany);
        }
        let mut child = Element { name: name.to_owned(), ..Element::default() };
        match value {
            Value::Object(object) => self.fill(&mut child, object)?,
            other => child.text = plain(other),
        }
        parent.children.push(child);
        Ok(())
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn paths_lists_and_prefixes() {
        let tree = tree(
            "Bill",
            &object(
                r#"{"a":[{"b":1},{"b":[2,"x"]}],"cargo:c":{"@id":"cargo:M"},"u://x#d":{"@value":"v"},"n":null}"#,
            ),
            &Alone,
        )
        .unwrap();
        let texts: Vec<&str> = tree.all("a/b").iter().map(|e| e.text.as_str()).collect();
        assert_eq!(texts, ["1", "2", "x"]);
        assert_eq!(tree.at("c").and_then(|c| c.attribute("id")), Some("cargo:M"));
        assert_eq!(tree.text_at("d"), Some("v"));
        assert!(tree.at("n").is_none());
    }

    #[test]
    fn too_many_elements_are_refused() {
        let many = format!("{{\"a\":[{}1]}}", "1,".repeat(MAX_ELEMENTS));
        assert!(tree("x", &object(&many), &Alone).is_err());
    }
}
