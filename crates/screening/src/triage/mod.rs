//! What an advert offers, asked before anything is screened: things around animals instead of animals, domestic poultry,
//! or a wish instead of an offer.
//!
//! Three sparse logistic models over stems of words, trained offline on adverts of birds in English and frozen with the code
//! (see the card in `docs/guide/triage.md`), and typed-in words of other languages beside them. A probability says what an
//! advert is like; it is no finding about whoever wrote it.

mod model;
mod tokens;
mod words;

pub use model::{Reason, Task, probability, reasons};
pub use tokens::features;

/// What an advert is like, each between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triage {
    /// Things around animals and no animal: cages, aviaries, seed bells, books.
    pub things: f64,
    /// Domestic poultry and other birds of farms.
    pub poultry: f64,
    /// A wish instead of an offer, or an animal that was lost or found.
    pub wanted: f64,
}

impl Triage {
    /// Of title and text.
    #[must_use]
    pub fn of(title: &str, text: &str) -> Self {
        let features = features(title, text);
        Self {
            things: probability(Task::Things, &features),
            poultry: probability(Task::Poultry, &features),
            wanted: probability(Task::Wanted, &features),
        }
    }

    /// Whether an animal of the wild may be on offer at all: none of the three is likely.
    #[must_use]
    pub fn may_offer_wildlife(&self) -> bool {
        self.things < Task::Things.threshold()
            && self.poultry < Task::Poultry.threshold()
            && self.wanted < Task::Wanted.threshold()
    }
}

#[cfg(test)]
mod tests;
