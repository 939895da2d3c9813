//! Wildlife products that are traded, as the sectors name them.

/// A product of wildlife.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Product {
    /// Scientific name.
    pub taxon: &'static str,
    /// Common name in English.
    pub common: &'static str,
    /// What it is, in English: `tusks`, `scales`.
    pub form: &'static str,
    /// CITES term code.
    pub term: &'static str,
    /// `kg`, or empty for pieces and live animals.
    pub unit: &'static str,
    /// Median amount of a seizure in that unit.
    pub median: f64,
    /// Price a unit in dollars (from memory, order of size only).
    pub dollars: f64,
    /// CITES appendix: 1, 2 or 3.
    pub appendix: u8,
    /// ISO codes of countries that it comes from.
    pub from: &'static [&'static str],
    /// ISO codes of countries that it goes to.
    pub to: &'static [&'static str],
}

impl Product {
    /// Kilograms of one piece, where pieces are so large that a seizure is some of them: African rhino horns 2.78, those of
    /// the greater one-horned 0.96 (EIA's map of rhino horn seizures, 2016); tusks 5.5 (UNEP 2014).
    #[must_use]
    pub fn piece(&self) -> Option<f64> {
        match (self.taxon, self.term) {
            ("Ceratotherium simum" | "Diceros bicornis", "HOR") => Some(2.78),
            ("Rhinoceros unicornis", "HOR") => Some(0.96),
            ("Loxodonta africana" | "Loxodonta cyclotis" | "Elephas maximus", "TUS") => Some(5.5),
            _ => None,
        }
    }
}
