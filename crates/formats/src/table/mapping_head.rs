//! What a mapping file says about its source: who may use it, and how it is to be cited.
//!
//! Read apart from the mapping, so that lists can show it for files of any version.

use serde::Deserialize;

/// Licence and citation of a mapping file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct MappingHead {
    /// Licence of the source.
    pub licence: Option<String>,
    /// How the source wants to be cited.
    pub citation: Option<String>,
}

impl MappingHead {
    /// Out of the text of a mapping file; empty where it says nothing or is none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        toml::from_str(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licence_and_citation_are_read_from_any_mapping() {
        let head = MappingHead::of("version = 9\nlicence = \"CC BY 4.0\"\n[[column]]\nname = \"a\"\n");
        assert_eq!((head.licence.as_deref(), head.citation), (Some("CC BY 4.0"), None));
        assert_eq!(MappingHead::of("no toml ["), MappingHead::default());
    }
}
