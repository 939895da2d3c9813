//! How much a text reads like the template of a fraud with animals that do not exist.
//!
//! Why: adverts of juvenile exotic animals with papers and a courier are mostly such frauds (domain knowledge, from
//! memory); they are a score of their own, so that they neither hide nor inflate what is told of real trade.

use super::analysis::Analysis;
use super::cue::Cue;

impl Analysis {
    /// From 0 (nothing of the template) to 1. Each phrase of the template counts once; the score is one minus the product
    /// of what each leaves open. Without a word for a live or young animal it counts half. The weights are Saola's own
    /// and frozen.
    #[must_use]
    pub fn scam_score(&self) -> f64 {
        let mut seen: Vec<String> = Vec::new();
        let mut open = 1.0;
        for found in self.cues.iter().filter(|c| c.cue == Cue::Scam) {
            let words = self.words(found.from, found.to).to_lowercase();
            if !seen.contains(&words) {
                seen.push(words);
                open *= 1.0 - f64::from(found.weight.min(95)) / 100.0;
            }
        }
        let animal = self.has(Cue::Juvenile) || self.has(Cue::Live);
        (1.0 - open) * if animal { 1.0 } else { 0.5 }
    }
}
