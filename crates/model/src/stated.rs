//! A value as the source words it, beside what it was taken to mean.

use crate::code_list;

code_list! {
    /// How sure the normalisation is. Unknown stays unknown: there is no code for a guess without a rule.
    Confidence, "confidence" {
        /// The text is an official code or an exact name.
        Certain = "certain",
        /// One reading fits; the text leaves little room.
        Likely = "likely",
        /// One reading was chosen among several.
        Possible = "possible",
    }
}

/// A value as reported and as normalised.
///
/// INVARIANT (design 1): `raw` is what the source wrote and is never overwritten; `value` is always
/// explained by `rule`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// The words of the source.
    pub raw: String,
    /// What the column, element or file says about it: a unit, a date order, a country.
    pub context: Option<String>,
    /// What it was taken to mean; `None` while it is not understood.
    pub value: Option<T>,
    /// The rule that made `value` from `raw`, in words, with its table and source.
    pub rule: Option<String>,
    /// How sure that rule is.
    pub confidence: Option<Confidence>,
}

impl<T> Stated<T> {
    /// Words of the source, not yet understood.
    #[must_use]
    pub fn raw(raw: impl Into<String>) -> Self {
        Self { raw: raw.into(), context: None, value: None, rule: None, confidence: None }
    }

    /// Words of the source with what the column says about them.
    #[must_use]
    pub fn raw_in(raw: impl Into<String>, context: impl Into<String>) -> Self {
        Self { context: Some(context.into()), ..Self::raw(raw) }
    }

    /// The same words with their meaning.
    #[must_use]
    pub fn meaning(self, value: T, rule: impl Into<String>, confidence: Confidence) -> Self {
        Self { value: Some(value), rule: Some(rule.into()), confidence: Some(confidence), ..self }
    }
}
