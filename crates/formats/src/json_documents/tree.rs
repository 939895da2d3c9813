//! A JSON object as a tree of elements, so that documents in JSON are read by path as those in XML are.
//!
//! An element of a list is one of several children of the same name. Names lose their prefix (`cargo:shipment`,
//! `https://.../cargo#shipment`); `@id` and `@type` of JSON-LD become attributes, `@value` the text.

use crate::xml::Element;
use serde_json::{Map, Value};

/// Most elements of one document.
pub(crate) const MAX_ELEMENTS: usize = 100_000;
/// Most bytes of paths and texts of one document.
pub(crate) const MAX_PAIRS: usize = 32 * 1024 * 1024;

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

/// The tree; `Err` where it has too many elements. What it has is taken from `left`, which objects that name each other
/// many times would use up.
pub(crate) fn tree(
    name: &str,
    object: &Map<String, Value>,
    named: &dyn Named,
    left: &mut usize,
) -> Result<Element, TooMany> {
    let mut grower = Grower { named, elements: 0, most: MAX_ELEMENTS.min(*left), over: Vec::new() };
    let mut root = Element { name: name.to_owned(), ..Element::default() };
    let filled = grower.fill(&mut root, object);
    *left = left.saturating_sub(grower.elements);
    filled.map(|()| root)
}

/// All values as pairs of path and text, without some of the first level; `Err` where they are too long in all: a path
/// repeats the names that it goes through.
pub(crate) fn pairs(
    element: &Element,
    without: &[&str],
    left: &mut usize,
) -> Result<Vec<(String, String)>, TooMany> {
    let mut pairs = Vec::new();
    for child in element.children.iter().filter(|c| !without.contains(&c.name.as_str())) {
        flatten(child, "", &mut pairs, left)?;
    }
    Ok(pairs)
}

fn flatten(
    element: &Element,
    path: &str,
    pairs: &mut Vec<(String, String)>,
    left: &mut usize,
) -> Result<(), TooMany> {
    let path = if path.is_empty() { element.name.clone() } else { format!("{path}/{}", element.name) };
    let mut push = |name: String, text: &str| {
        *left = left.checked_sub(name.len() + text.len()).ok_or(TooMany)?;
        pairs.push((name, text.to_owned()));
        Ok(())
    };
    for (name, value) in &element.attributes {
        push(format!("{path}@{name}"), value)?;
    }
    let text = element.text.trim();
    if !text.is_empty() {
        push(path.clone(), text)?;
    }
    // The path itself is made again at each level.
    *left = left.checked_sub(path.len()).ok_or(TooMany)?;
    element.children.iter().try_for_each(|child| flatten(child, &path, pairs, left))
}

/// The document has more elements than are read.
#[derive(Debug)]
pub(crate) struct TooMany;

struct Grower<'a> {
    named: &'a dyn Named,
    elements: usize,
    most: usize,
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
        if self.elements > self.most {
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
            &mut 1000,
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
        let mut left = usize::MAX;
        assert!(tree("x", &object(&many), &Alone, &mut left).is_err());
        let mut left = 3;
        assert!(tree("x", &object(r#"{"a":1,"b":2}"#), &Alone, &mut left).is_ok());
        assert!(tree("x", &object(r#"{"a":1,"b":2}"#), &Alone, &mut left).is_err());
    }

    #[test]
    fn long_names_deep_down_are_refused() {
        let name = "n".repeat(20_000);
        let deep = format!(
            "{}{{\"a\":[{}1]}}{}",
            format!("{{\"{name}\":").repeat(100),
            "1,".repeat(1000),
            "}".repeat(100)
        );
        let root = tree("x", &object(&deep), &Alone, &mut 10_000).unwrap();
        let mut left = MAX_PAIRS;
        assert!(pairs(&root, &[], &mut left).is_err());
        let root = tree("x", &object(r#"{"a":{"b":[1,2]},"c":3}"#), &Alone, &mut 10).unwrap();
        let mut left = MAX_PAIRS;
        let told = pairs(&root, &["c"], &mut left).unwrap();
        assert_eq!(told, [("a/b".to_owned(), "1".to_owned()), ("a/b".to_owned(), "2".to_owned())]);
    }
}
