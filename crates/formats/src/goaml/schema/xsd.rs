//! Reads the part of XSD that goAML schemas use: sequences, choices, extensions, restrictions with facets.
//!
//! What is not known is refused by name, because a check that overlooks a rule is worse than none. Patterns between `^`
//! and `$` are read as their authors mean them, and this is told: by the letter of XSD they would refuse every name.

use super::{Base, Declared, Kind, Of, Particle, Schema, SchemaError, Simple, What, value};
use crate::xml::{Element, Step, Xml};
use std::collections::{BTreeMap, BTreeSet};

/// Reads an XSD.
pub(super) fn read(text: &str) -> Result<Schema, SchemaError> {
    let mut xml = Xml::new(text.trim_start_matches('\u{feff}').as_bytes());
    let mut reader = Reader { simple: BTreeMap::new(), anchored: false };
    let mut top = Vec::new();
    let broken = |why: String| refused(format!("the XML breaks off: {why}"));
    loop {
        match xml.step().map_err(|b| broken(b.why))? {
            Step::Open { name, attributes, .. } if name == "schema" => {
                if attributes.iter().any(|(n, _)| n == "targetNamespace") {
                    return Err(refused("it has a namespace, and goAML has none".to_owned()));
                }
            }
            Step::Open { name, attributes, .. } => {
                let mut element = xml.tree(&name).map_err(|(_, b)| broken(b.why))?;
                element.attributes.extend(attributes);
                top.push(element);
            }
            Step::Close { .. } => {}
            Step::End => break,
        }
    }
    reader.simple = top
        .iter()
        .filter(|e| e.name == "simpleType")
        .filter_map(|e| Some((e.attribute("name")?, e)))
        .map(|(n, e)| (n.to_owned(), e.clone()))
        .collect();
    let mut types = BTreeMap::new();
    for element in &top {
        let name = element.attribute("name").unwrap_or_default().to_owned();
        let kind = match element.name.as_str() {
            "element" if name == "report" => {
                let complex = element
                    .at("complexType")
                    .ok_or_else(|| refused("`report` has no elements".to_owned()))?;
                Kind::Content(reader.complex(complex)?)
            }
            "complexType" => Kind::Content(reader.complex(element)?),
            "simpleType" => {
                Kind::Simple(Simple { list: None, ..reader.restricted(element, 0)? }).listed(&name)
            }
            "annotation" => continue,
            other => return Err(refused(format!("it holds `{other}` at its top, which is not known here"))),
        };
        types.insert(name, kind);
    }
    if !types.contains_key("report") {
        return Err(refused("it declares no element `report`".to_owned()));
    }
    let notes = reader.anchored.then(|| ANCHORED.to_owned()).into_iter().collect();
    Ok(Schema { types, notes })
}

const ANCHORED: &str = "patterns between `^` and `$` are taken as meant, for the whole text; by the letter of XSD both \
                        are characters, and a strict reader refuses every name";

fn refused(why: String) -> SchemaError {
    SchemaError::Xsd { why }
}

/// Deepest chain of restrictions.
const MAX_CHAIN: usize = 16;

struct Reader {
    simple: BTreeMap<String, Element>,
    anchored: bool,
}

impl Kind {
    /// A list of codes knows its name, for messages.
    fn listed(self, name: &str) -> Self {
        match self {
            Kind::Simple(simple) if simple.codes.is_some() => {
                Kind::Simple(Simple { list: Some(name.to_owned()), ..simple })
            }
            other => other,
        }
    }
}

impl Reader {
    fn complex(&mut self, element: &Element) -> Result<Particle, SchemaError> {
        if let Some(extension) = element.at("complexContent/extension") {
            let base = extension.attribute("base").unwrap_or_default();
            let included = Particle::once(What::Included(plain(base).to_owned()));
            let own = self.content(extension)?;
            let own = match own.what {
                What::Sequence(parts) if (own.min, own.max) == (1, Some(1)) => parts,
                what => vec![Particle { what, ..own }],
            };
            return Ok(Particle::once(What::Sequence([vec![included], own].concat())));
        }
        self.content(element)
    }

    /// The one group of a type.
    fn content(&mut self, element: &Element) -> Result<Particle, SchemaError> {
        let mut group = None;
        for child in element.children.iter().filter(|c| c.name != "annotation") {
            match child.name.as_str() {
                "sequence" | "choice" if group.is_none() => group = Some(self.particle(child)?),
                other => return Err(refused(format!("a type holds `{other}`, which is not known here"))),
            }
        }
        Ok(group.unwrap_or_else(Particle::nothing))
    }

    fn particle(&mut self, element: &Element) -> Result<Particle, SchemaError> {
        let number = |name: &str| element.attribute(name).map_or(Ok(1), str::parse::<u32>);
        let wrong = || refused(format!("`{}` occurs a number of times that is no number", element.name));
        let min = number("minOccurs").map_err(|_| wrong())?;
        let max = match element.attribute("maxOccurs") {
            Some("unbounded") => None,
            _ => Some(number("maxOccurs").map_err(|_| wrong())?),
        };
        let what = match element.name.as_str() {
            "element" => What::Element(Box::new(self.declared(element)?)),
            group @ ("sequence" | "choice") => {
                let children = element.children.iter().filter(|c| c.name != "annotation");
                let parts = children.map(|c| self.particle(c)).collect::<Result<Vec<_>, _>>()?;
                if group == "choice" { What::Choice(parts) } else { What::Sequence(parts) }
            }
            other => return Err(refused(format!("a group holds `{other}`, which is not known here"))),
        };
        Ok(Particle { min, max, what })
    }

    fn declared(&mut self, element: &Element) -> Result<Declared, SchemaError> {
        let Some(name) = element.attribute("name") else {
            return Err(refused("an element has no name of its own (`ref` is not known here)".to_owned()));
        };
        for unknown in ["nillable", "default", "substitutionGroup", "abstract"] {
            if element.attribute(unknown).is_some_and(|v| v != "false") {
                return Err(refused(format!(
                    "`{name}` is declared with `{unknown}`, which is not known here"
                )));
            }
        }
        let of = match (element.attribute("type"), element.at("simpleType"), element.at("complexType")) {
            (Some(of), ..) => match base(of) {
                Some(base) => Of::Own(Kind::Simple(Simple { base, ..Simple::default() })),
                None if of.contains(':') => {
                    return Err(refused(format!("the type `{of}` is not known here")));
                }
                None => Of::Named(of.to_owned()),
            },
            (_, Some(simple), _) => Of::Own(Kind::Simple(self.restricted(simple, 0)?).listed(name)),
            (.., Some(complex)) => Of::Own(Kind::Content(self.complex(complex)?)),
            _ => return Err(refused(format!("`{name}` has no type"))),
        };
        let owned = |attribute: &str| element.attribute(attribute).map(str::to_owned);
        Ok(Declared { name: name.to_owned(), of, fixed: owned("fixed"), since: owned("supportedIn") })
    }

    fn restricted(&mut self, element: &Element, depth: usize) -> Result<Simple, SchemaError> {
        let Some(restriction) = element.at("restriction") else {
            return Err(refused("a type of text is no restriction".to_owned()));
        };
        let of = restriction.attribute("base").unwrap_or_default();
        let mut simple = match (base(of), self.simple.get(plain(of)).cloned()) {
            (Some(base), _) => Simple { base, ..Simple::default() },
            (None, Some(named)) if depth < MAX_CHAIN => self.restricted(&named, depth + 1)?,
            _ => return Err(refused(format!("the type `{of}` is not known here"))),
        };
        let mut codes = BTreeSet::new();
        for facet in &restriction.children {
            let value = facet.attribute("value").unwrap_or_default().to_owned();
            match facet.name.as_str() {
                // No least length is as good as one of 0.
                "minLength" => simple.min = Some(value).filter(|v| v != "0"),
                "minInclusive" => simple.min = Some(value),
                "maxLength" | "maxInclusive" => simple.max = Some(value),
                "length" => (simple.min, simple.max) = (Some(value.clone()), Some(value)),
                "fractionDigits" => simple.fraction = value.parse().ok(),
                "enumeration" => {
                    codes.insert(value);
                }
                "pattern" if simple.pattern.is_none() => simple.pattern = Some(self.pattern(value)?),
                "annotation" => {}
                other => {
                    return Err(refused(format!(
                        "a type is restricted by `{other}`, which is not known here"
                    )));
                }
            }
        }
        if !codes.is_empty() {
            simple.codes = Some(codes);
        }
        Ok(simple)
    }

    fn pattern(&mut self, value: String) -> Result<String, SchemaError> {
        let meant = value.strip_prefix('^').and_then(|v| v.strip_suffix('$')).map(str::to_owned);
        self.anchored |= meant.is_some();
        let pattern = meant.unwrap_or(value);
        // `\i`, `\c` and classes taken from classes are known to XSD alone.
        let foreign = ["\\i", "\\c", "\\I", "\\C", "-["].iter().any(|f| pattern.contains(f));
        if foreign || value::anchored(&pattern).is_none() {
            return Err(refused(format!("the pattern `{pattern}` is not known here")));
        }
        Ok(pattern)
    }
}

/// A name without its prefix.
fn plain(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The types that XSD brings.
fn base(name: &str) -> Option<Base> {
    let (prefix, name) = name.split_once(':')?;
    matches!(prefix, "xs" | "xsd").then_some(())?;
    Some(match name {
        "string" => Base::Text,
        "int" => Base::Int,
        "decimal" => Base::Decimal,
        "boolean" => Base::Boolean,
        "dateTime" => Base::Date,
        _ => return None,
    })
}
