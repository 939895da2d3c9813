//! What the rules that fired on a row come to together.
//!
//! INVARIANT: context alone never reaches the threshold, however much of it there is and whatever typology it meets.

use crate::canonical::Table;
use crate::rules::{Indicator, Typology};
use crate::{ALERT_THRESHOLD, WeightClass};
use std::collections::{BTreeMap, BTreeSet};

/// Points that context adds at most beside another flag.
pub const CONTEXT_MOST: u32 = 20;

/// How points are counted: each fact once, context only beside another flag.
#[derive(Debug, Clone, Default)]
pub struct Scoring {
    rules: Vec<Weighed>,
    typologies: Vec<Combination>,
}

#[derive(Debug, Clone)]
struct Weighed {
    weight: WeightClass,
    fact: Option<usize>,
}

#[derive(Debug, Clone)]
struct Combination {
    typology: Typology,
    all: Vec<usize>,
    any: Vec<usize>,
}

impl Scoring {
    /// Of the rules of a table, in the order in which hits name them.
    pub(super) fn new<'a>(
        rules: impl Iterator<Item = &'a Indicator>,
        typologies: &[Typology],
        table: Table,
    ) -> Self {
        let mut facts: BTreeMap<String, usize> = BTreeMap::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut weighed = Vec::new();
        for (place, rule) in rules.enumerate() {
            places.insert(rule.id.clone(), place);
            let next = facts.len();
            let fact = rule.fact.as_ref().map(|fact| *facts.entry(fact.clone()).or_insert(next));
            weighed.push(Weighed { weight: rule.weight, fact });
        }
        let of =
            |ids: &[String]| -> Vec<usize> { ids.iter().filter_map(|id| places.get(id).copied()).collect() };
        let typologies = typologies
            .iter()
            .filter(|typology| typology.table == table)
            .map(|typology| Combination {
                all: of(&typology.needs_all),
                any: of(&typology.needs_any),
                typology: typology.clone(),
            })
            // One that needs a rule that does not run can never be met.
            .filter(|c| c.all.len() == c.typology.needs_all.len() && c.any.len() >= c.typology.min_any)
            .collect();
        Self { rules: weighed, typologies }
    }

    /// The typologies that the rules which fired meet.
    pub(super) fn met<'a>(&'a self, fired: &'a [u16]) -> impl Iterator<Item = &'a Typology> {
        let has = move |place: &usize| fired.iter().any(|n| usize::from(*n) == *place);
        self.typologies
            .iter()
            .filter(move |c| {
                c.all.iter().all(has) && c.any.iter().filter(|place| has(place)).count() >= c.typology.min_any
            })
            .map(|c| &c.typology)
    }

    /// Points of the rules that fired, each place once.
    #[must_use]
    pub fn score(&self, fired: &[u16]) -> u32 {
        let (mut firm, mut context) = (0_u32, 0_u32);
        let mut heaviest: BTreeMap<usize, WeightClass> = BTreeMap::new();
        let mut seen: BTreeSet<u16> = BTreeSet::new();
        for place in fired.iter().filter(|place| seen.insert(**place)) {
            let Some(rule) = self.rules.get(usize::from(*place)) else { continue };
            match rule.fact {
                Some(fact) => {
                    let kept = heaviest.entry(fact).or_insert(rule.weight);
                    *kept = (*kept).max(rule.weight);
                }
                None => add(rule.weight, &mut firm, &mut context),
            }
        }
        heaviest.values().for_each(|weight| add(*weight, &mut firm, &mut context));
        if firm == 0 {
            return context.min(ALERT_THRESHOLD - 1);
        }
        let typologies = self.met(fired).fold(0, |sum: u32, typology| sum.saturating_add(typology.points));
        firm.saturating_add(context.min(CONTEXT_MOST)).saturating_add(typologies)
    }
}

fn add(weight: WeightClass, firm: &mut u32, context: &mut u32) {
    let sum = if weight == WeightClass::Contextual { context } else { firm };
    *sum = sum.saturating_add(weight.points());
}
