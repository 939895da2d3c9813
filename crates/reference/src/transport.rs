//! How goods were carried, by the words of the source and nothing else.
//!
//! Mode is apart from sub-mode: luggage does not mean air, and seized at an airport does not mean carried by air.

use crate::fold::fold;
use crate::tables::transports::{Carried, TRANSPORTS};
use crate::text;
use model::{Confidence, Stated, Transport};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The statements in one cell, in order: `By road / air` gives two.
///
/// Each keeps the words of the whole cell. Words that tell nothing (`Unknown`, `Online`) give one statement without
/// a value, so that the words stay; an empty cell gives none. What already has a meaning is left alone.
#[must_use]
pub fn transports(stated: Stated<Transport>) -> Vec<Stated<Transport>> {
    if stated.value.is_some() {
        return vec![stated];
    }
    if stated.raw.trim().is_empty() {
        return Vec::new();
    }
    let found = read(&stated.raw);
    if found.is_empty() {
        return vec![stated];
    }
    found
        .into_iter()
        .map(|(term, (mode, sub_mode))| {
            let rule = format!("transport table: `{term}`");
            stated.clone().meaning(Transport { mode, sub_mode }, rule, Confidence::Certain)
        })
        .collect()
}

fn read(raw: &str) -> Vec<(&'static str, Carried)> {
    if text::is_unknown(raw) {
        return Vec::new();
    }
    let key = fold(raw);
    let words: Vec<&str> = key.split(' ').collect();
    let mut out: Vec<(&'static str, Carried)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=3.min(words.len() - at)).rev().find_map(|count| {
            let phrase = words.get(at..at + count)?.join(" ");
            INDEX.get(phrase.as_str()).map(|found| (count, *found))
        });
        let Some((count, found)) = longest else {
            at += 1;
            continue;
        };
        if !out.iter().any(|(_, carried)| *carried == found.1) {
            out.push(found);
        }
        at += count;
    }
    merged(out)
}

/// A mode told alone and a sub-mode told alone, once each, are one statement: `By air, in luggage`.
fn merged(found: Vec<(&'static str, Carried)>) -> Vec<(&'static str, Carried)> {
    match found.as_slice() {
        [(term, (Some(mode), None)), (_, (None, Some(sub)))]
        | [(_, (None, Some(sub))), (term, (Some(mode), None))] => {
            vec![(term, (Some(*mode), Some(*sub)))]
        }
        _ => found,
    }
}

static INDEX: LazyLock<HashMap<&'static str, (&'static str, Carried)>> =
    LazyLock::new(|| TRANSPORTS.iter().map(|(term, carried)| (*term, (*term, *carried))).collect());

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(raw: &str) -> String {
        let found = transports(Stated::raw(raw));
        let parts = found.iter().filter_map(|s| s.value.as_ref()).map(|t| {
            let mode = t.mode.map_or("-", |m| m.code());
            format!("{mode}/{}", t.sub_mode.map_or("-", |s| s.code()))
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words() {
        for (raw, expected) in [
            ("By sea", "sea/-"),
            ("by air ", "air/-"),
            ("Luggage", "-/baggage"),
            ("In luggage", "-/baggage"),
            ("Airfreight", "air/cargo"),
            ("Airfrieght", "air/cargo"),
            ("Air Freight", "air/cargo"),
            ("Passenger Clothing/Items; luggage", "-/on-body -/baggage"),
            ("Passenger - Clothing/Items", "-/on-body"),
            ("Passenger Belonging & Luggage", "-/baggage"),
            ("By road / air", "road/- air/-"),
            ("By air, in luggage", "air/baggage"),
            ("Posted", "post/-"),
            ("By Foot", "foot/-"),
            ("By river", "inland-water/-"),
            ("By rail", "rail/-"),
            ("shipping container", "sea/container"),
            ("Unknown", ""),
            ("Online", ""),
            ("", ""),
        ] {
            assert_eq!(told(raw), expected, "{raw}");
        }
        assert_eq!(transports(Stated::raw("Unknown")).len(), 1, "the words stay");
        assert!(transports(Stated::raw(" ")).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,40}") {
            for once in transports(Stated::raw(raw.clone())) {
                prop_assert_eq!(&once.raw, &raw);
                prop_assert_eq!(transports(once.clone()), vec![once]);
            }
        }
    }
}
