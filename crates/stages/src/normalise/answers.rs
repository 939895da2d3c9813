//! Answers of `reference` to words that come again: most cells of a table repeat what a cell before them said.
//!
//! Every look-up is a pure function of the words, their context and what the row says beside them: all of that is the key,
//! so that a remembered answer is the answer. Memory is bounded; a full list is begun anew.

use jiff::civil::Date;
use model::{Country, Identifier, Place, PlaceKind, ProductForm, Quantity, Stated, Taxon, Transport, When};
use reference::PlaceContext;
use std::collections::HashMap;

/// Answers of one kind that are remembered.
const MOST: usize = 8_192;
/// Longest key, bytes: long texts seldom come again.
const LONGEST: usize = 200;

/// Answers of one kind.
struct Memo<V> {
    known: HashMap<Box<[u8]>, V>,
    key: Vec<u8>,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { known: HashMap::new(), key: Vec::new() }
    }
}

impl<V: Clone> Memo<V> {
    /// Begins a key with the words of a cell. Raw words cannot hold the bytes that part them.
    fn about<T>(&mut self, stated: &Stated<T>) -> &mut Vec<u8> {
        self.key.clear();
        self.key.extend_from_slice(stated.raw.as_bytes());
        self.key.push(0xff);
        match &stated.context {
            Some(context) => self.key.extend_from_slice(context.as_bytes()),
            None => self.key.push(0xfe),
        }
        self.key.push(0xff);
        &mut self.key
    }

    /// The answer to the key that was begun.
    fn answer(&mut self, ask: impl FnOnce() -> V) -> V {
        if self.key.len() > LONGEST {
            return ask();
        }
        if let Some(answer) = self.known.get(self.key.as_slice()) {
            return answer.clone();
        }
        let answer = ask();
        if self.known.len() >= MOST {
            self.known.clear();
        }
        self.known.insert(self.key.as_slice().into(), answer.clone());
        answer
    }
}

fn country(key: &mut Vec<u8>, country: Option<Country>) {
    key.extend_from_slice(country.as_ref().map_or("", |c| c.code()).as_bytes());
    key.push(0xff);
}

fn day(key: &mut Vec<u8>, day: Option<Date>) {
    if let Some(day) = day {
        key.extend_from_slice(&day.year().to_be_bytes());
        key.extend_from_slice(&day.day_of_year().to_be_bytes());
    }
    key.push(0xff);
}

/// What was answered so far. Each method answers as the function of `reference` of its name.
#[derive(Default)]
pub(super) struct Answers {
    dates: Memo<Stated<When>>,
    places: Memo<Stated<Place>>,
    stops: Memo<Vec<Stated<Place>>>,
    taxa: Memo<Vec<Stated<Taxon>>>,
    taxon: Memo<Stated<Taxon>>,
    forms: Memo<Stated<ProductForm>>,
    quantities: Memo<Stated<Quantity>>,
    transports: Memo<Vec<Stated<Transport>>>,
    identifiers: Memo<Identifier>,
}

impl Answers {
    /// `today` never changes while answers are remembered: it is the caller's, not part of the key.
    pub(super) fn date(&mut self, stated: Stated<When>, today: Date) -> Stated<When> {
        if stated.value.is_some() {
            return stated;
        }
        self.dates.about(&stated);
        self.dates.answer(|| reference::date(stated, Some(today)))
    }

    pub(super) fn place_in(&mut self, stated: Stated<Place>, context: PlaceContext) -> Stated<Place> {
        if stated.value.is_some() {
            return stated;
        }
        let key = self.places.about(&stated);
        country(key, context.country);
        key.extend_from_slice(context.mode.map_or("", PlaceKind::code).as_bytes());
        self.places.answer(|| reference::place_in(stated, context))
    }

    pub(super) fn places(&mut self, stated: Stated<Place>) -> Vec<Stated<Place>> {
        self.stops.about(&stated);
        self.stops.answer(|| reference::places(stated, None))
    }

    pub(super) fn taxa(&mut self, stated: &Stated<Taxon>, on: Option<Date>) -> Vec<Stated<Taxon>> {
        day(self.taxa.about(stated), on);
        self.taxa.answer(|| reference::taxa(stated.clone(), on))
    }

    pub(super) fn taxon(&mut self, stated: Stated<Taxon>, on: Option<Date>) -> Stated<Taxon> {
        if stated.value.is_some() {
            return stated;
        }
        day(self.taxon.about(&stated), on);
        self.taxon.answer(|| reference::taxon(stated, on))
    }

    pub(super) fn form(&mut self, stated: Stated<ProductForm>) -> Stated<ProductForm> {
        if stated.value.is_some() {
            return stated;
        }
        self.forms.about(&stated);
        self.forms.answer(|| reference::form(stated))
    }

    /// An amount, in the weights of a country where one is given.
    pub(super) fn quantity(&mut self, stated: Stated<Quantity>, whose: Option<Country>) -> Stated<Quantity> {
        if stated.value.is_some() {
            return stated;
        }
        country(self.quantities.about(&stated), whose);
        self.quantities.answer(|| {
            let Some(whose) = whose else { return reference::quantity(stated) };
            let found = reference::amount(&stated.raw, stated.context.as_deref(), Some(whose));
            match found.and_then(|a| Some((a.quantity()?, a))) {
                Some((value, amount)) => stated.meaning(value, amount.reason, amount.confidence),
                None => stated,
            }
        })
    }

    pub(super) fn transports(&mut self, stated: Stated<Transport>) -> Vec<Stated<Transport>> {
        self.transports.about(&stated);
        self.transports.answer(|| reference::transports(stated))
    }

    pub(super) fn identifier(&mut self, identifier: Identifier, whose: Option<Country>) -> Identifier {
        let key = self.identifiers.about(&identifier.value);
        country(key, whose);
        key.extend_from_slice(identifier.kind.code().as_bytes());
        self.identifiers.answer(|| reference::identifier(identifier, whose))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WORDS: [&str; 8] =
        ["2019-01-02", "Kenya", "Manis javanica", "12 kg", "air", "1 catty", "Nairobi", ""];

    proptest! {
        /// Asked in any order and as often as one likes, the answer is that of the first asking.
        #[test]
        fn remembered_is_asked(asked in prop::collection::vec((0..WORDS.len(), prop::option::of(0..WORDS.len()), 0..3_usize), 1..60)) {
            let countries = [None, "KE".parse::<Country>().ok(), "CN".parse::<Country>().ok()];
            let days = [None, Some(jiff::civil::date(1990, 1, 1)), Some(jiff::civil::date(2020, 1, 1))];
            let today = jiff::civil::date(2025, 11, 25);
            let mut answers = Answers::default();
            for (words, context, beside) in asked {
                fn said<T>(words: &str, context: Option<&str>) -> Stated<T> {
                    Stated { context: context.map(str::to_owned), ..Stated::raw(words) }
                }
                let (words, context) = (WORDS[words], context.map(|c| WORDS[c]));
                prop_assert_eq!(answers.date(said(words, context), today), reference::date(said(words, context), Some(today)));
                let place = PlaceContext { country: countries[beside], mode: (beside == 1).then_some(PlaceKind::Port) };
                prop_assert_eq!(answers.place_in(said(words, context), place), reference::place_in(said(words, context), place));
                prop_assert_eq!(answers.places(said(words, context)), reference::places(said(words, context), None));
                prop_assert_eq!(answers.taxon(said(words, context), days[beside]), reference::taxon(said(words, context), days[beside]));
                prop_assert_eq!(answers.taxa(&said(words, context), days[beside]), reference::taxa(said(words, context), days[beside]));
                prop_assert_eq!(answers.form(said(words, context)), reference::form(said(words, context)));
                prop_assert_eq!(answers.transports(said(words, context)), reference::transports(said(words, context)));
                for kind in [model::IdentifierKind::Phone, model::IdentifierKind::Document] {
                    let id = || Identifier { kind, value: said(words, context) };
                    prop_assert_eq!(answers.identifier(id(), countries[beside]), reference::identifier(id(), countries[beside]));
                }
            }
        }
    }
}
