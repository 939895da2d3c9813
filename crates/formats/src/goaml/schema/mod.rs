//! A schema of XML documents as a value: which elements, in which order, how often, of which type.
//!
//! Filled from the typed-in facts or from an XSD of an FIU, so that one check serves both and a test can compare the
//! two. Only what goAML schemas use is known; anything else in an XSD is refused by name.

mod automaton;
mod facts;
mod value;
mod xsd;

pub(super) use automaton::{Compiled, Content, Declaration, Model, State};
pub(super) use value::Fault;

use std::collections::{BTreeMap, BTreeSet};

/// What a schema cannot be made from.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// The typed-in facts or a list of codes.
    #[error("line {line}: {why}")]
    Facts {
        /// Line, counted from 1.
        line: usize,
        /// What was found and expected.
        why: String,
    },
    /// An XSD.
    #[error("the schema cannot be used: {why}; expected an XSD of goAML as the FIU publishes it")]
    Xsd {
        /// What was found.
        why: String,
    },
}

/// Which goAML a file is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// Without what version 5 brought.
    V4,
    /// With all that is known.
    #[default]
    V5,
}

/// The types of a schema by name; the document element is `report`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Schema {
    types: BTreeMap<String, Kind>,
    notes: Vec<String>,
}

/// A type: a text of its own, or elements.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Simple(Simple),
    Content(Particle),
}

/// Elements in an order, with how often.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Particle {
    min: u32,
    /// `None`: any number.
    max: Option<u32>,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Element(Box<Declared>),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    /// All that a named type holds.
    Included(String),
}

/// One element as it is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Declared {
    name: String,
    of: Of,
    fixed: Option<String>,
    since: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    Named(String),
    Own(Kind),
}

/// What a text may be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Simple {
    base: Base,
    min: Option<String>,
    max: Option<String>,
    fraction: Option<u32>,
    pattern: Option<String>,
    codes: Option<BTreeSet<String>>,
    /// Name of the list, for messages.
    list: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Base {
    #[default]
    Text,
    Int,
    Decimal,
    Boolean,
    Date,
}

/// The schema of goAML 5 as typed in.
const GOAML5: &str = include_str!("../facts/goaml5.txt");

/// The lists of codes that come along, by the code of the FIU's country.
const CODES: &[(&str, &str)] = &[("ae", include_str!("../facts/codes_ae.txt"))];

impl Schema {
    /// The typed-in schema of goAML. Codes are free until a list is laid over it.
    ///
    /// # Errors
    /// Where the typed-in facts are broken, which a test excludes.
    pub fn goaml(version: Version) -> Result<Self, SchemaError> {
        let mut schema = facts::read(GOAML5)?;
        if version == Version::V4 {
            for kind in schema.types.values_mut() {
                if let Kind::Content(particle) = kind {
                    *particle = particle.before_version_5().unwrap_or_else(Particle::nothing);
                }
            }
        }
        Ok(schema)
    }

    /// Reads the XSD that an FIU publishes: structure and codes in one.
    ///
    /// # Errors
    /// Where it holds what goAML schemas do not use, or is no XSD.
    pub fn from_xsd(text: &str) -> Result<Self, SchemaError> {
        xsd::read(text)
    }

    /// Lays lists of codes over the schema: type, colon, codes, as in the lists that come along.
    ///
    /// # Errors
    /// Where a line is no list, or names a type that the schema lacks.
    pub fn with_codes(mut self, text: &str) -> Result<Self, SchemaError> {
        for (line, name, codes) in facts::lists(text)? {
            let Some(Kind::Simple(simple)) = self.types.get_mut(&name) else {
                let why = format!("`{name}` is no type of codes; expected one such as `country_type`");
                return Err(SchemaError::Facts { line, why });
            };
            simple.codes = Some(codes);
            simple.list = Some(name);
        }
        Ok(self)
    }

    /// The list of codes that comes along for an FIU: the two letters of its country.
    #[must_use]
    pub fn codes_of(fiu: &str) -> Option<&'static str> {
        CODES.iter().find(|(code, _)| fiu.eq_ignore_ascii_case(code)).map(|(_, text)| *text)
    }

    /// The FIUs whose codes come along.
    pub fn known_fius() -> impl Iterator<Item = &'static str> {
        CODES.iter().map(|(code, _)| *code)
    }

    /// What was taken otherwise than a strict reader would, in words.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The schema made ready to be walked.
    pub(super) fn compile(&self) -> Result<Compiled, SchemaError> {
        automaton::compile(self)
    }
}

impl Particle {
    fn once(what: What) -> Self {
        Self { min: 1, max: Some(1), what }
    }

    fn nothing() -> Self {
        Self::once(What::Sequence(Vec::new()))
    }

    /// Without the elements that version 5 brought; `None` where nothing is left.
    fn before_version_5(&self) -> Option<Self> {
        let all =
            |parts: &[Particle]| parts.iter().filter_map(Particle::before_version_5).collect::<Vec<_>>();
        let what = match &self.what {
            What::Element(declared) if declared.since.as_deref().is_some_and(|v| v.starts_with('5')) => {
                return None;
            }
            What::Element(declared) => {
                let mut kept = declared.as_ref().clone();
                if let Of::Own(Kind::Content(content)) = &declared.of {
                    kept.of =
                        Of::Own(Kind::Content(content.before_version_5().unwrap_or_else(Particle::nothing)));
                }
                What::Element(Box::new(kept))
            }
            What::Sequence(parts) => What::Sequence(Some(all(parts)).filter(|p| !p.is_empty())?),
            What::Choice(parts) => What::Choice(Some(all(parts)).filter(|p| !p.is_empty())?),
            What::Included(name) => What::Included(name.clone()),
        };
        Some(Self { what, ..self.clone() })
    }
}

#[cfg(test)]
mod tests;
