//! table: names in other languages.
pub(crate) const WORDS: &[(&str, &str, &[&str])] = &[("Manidae", "zh", &["穿山甲"])];
