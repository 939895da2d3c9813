//! Answers kept for a while, since columns repeat their values: a thousand rows name the same taxa and ports.
//!
//! It changes no answer: what is kept is what the pure function gave. Each thread has its own, and it is emptied when it
//! is full.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;

/// Most answers that are kept.
const MOST: usize = 4096;

/// Answers by question.
pub(super) struct Memo<K, V>(RefCell<HashMap<K, V>>);

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// Nothing kept.
    pub(super) fn new() -> Self {
        Self(RefCell::new(HashMap::new()))
    }

    /// The kept answer, or the one that `make` gives, which is kept from now on.
    pub(super) fn get(&self, question: K, make: impl FnOnce(&K) -> V) -> V {
        if let Some(kept) = self.0.borrow().get(&question) {
            return kept.clone();
        }
        // Not borrowed while it is made: to make an answer may ask another.
        let made = make(&question);
        let mut all = self.0.borrow_mut();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(question, made.clone());
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_answers_are_those_that_were_made() {
        let memo = Memo::new();
        for round in 0..2 {
            for n in 0..MOST + 10 {
                assert_eq!(memo.get(n, |n| n * 2), n * 2, "round {round}");
            }
        }
        assert!(memo.0.borrow().len() <= MOST);
        assert_eq!(memo.get(MOST + 9, |_| 0), (MOST + 9) * 2, "kept, not made again");
    }
}
