//! The sharing label that a record came with: who may see it at most, whatever the one who imports it chooses.
//!
//! Traffic Light Protocol 2.0, and 1 where a word changed its name (WHITE is CLEAR). A word that is not known counts as
//! the strictest that still lets the importing partner work, because a label that is not understood must not widen.
//! What a label means for an audience is left to `stages`.

/// A sharing label; the stricter one is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marking {
    /// Anyone.
    Clear,
    /// The community.
    Green,
    /// The recipient's organisation and its clients.
    Amber,
    /// The recipient's organisation only; also any label that is not known.
    AmberStrict,
    /// The named recipients only.
    Red,
}

impl Marking {
    /// All of them, from the widest.
    pub const ALL: &'static [Self] = &[Self::Clear, Self::Green, Self::Amber, Self::AmberStrict, Self::Red];

    /// The label as it is written.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Clear => "TLP:CLEAR",
            Self::Green => "TLP:GREEN",
            Self::Amber => "TLP:AMBER",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Red => "TLP:RED",
        }
    }

    /// A label as files write it: `TLP:GREEN`, `tlp:amber+strict`, `red`, `white`. What begins as one and is none that
    /// is known is taken as strict; `None` for other words.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let lower: String = text.chars().filter(|c| !c.is_whitespace() && *c != '"').collect();
        let lower = lower.to_lowercase();
        let (marked, word) = match lower.strip_prefix("tlp") {
            Some(rest) => (true, rest.trim_start_matches([':', '-', '=', '_', '.'])),
            None => (false, lower.as_str()),
        };
        match word {
            "clear" | "white" => Some(Self::Clear),
            "green" => Some(Self::Green),
            "amber" => Some(Self::Amber),
            "amber+strict" | "amber-strict" | "amber_strict" | "amberstrict" => Some(Self::AmberStrict),
            "red" => Some(Self::Red),
            _ => marked.then_some(Self::AmberStrict),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_and_never_widened() {
        for (text, expected) in [
            ("TLP:GREEN", Some(Marking::Green)),
            ("tlp:white", Some(Marking::Clear)),
            ("tlp:amber+strict", Some(Marking::AmberStrict)),
            ("TLP: Red", Some(Marking::Red)),
            ("red", Some(Marking::Red)),
            ("tlp:ex:chr", Some(Marking::AmberStrict)),
            ("tlp:purple", Some(Marking::AmberStrict)),
            ("type:OSINT", None),
        ] {
            assert_eq!(Marking::read(text), expected, "{text}");
        }
        assert!(Marking::ALL.is_sorted());
        assert!(Marking::ALL.iter().all(|m| Marking::read(m.label()) == Some(*m)));
    }
}
