//! Scores of small groupings that were worked out by hand, and properties against the plain definition.

use super::ceiling::{Ceiling, RULE, ceiling};
use super::evidence::{Evidence, Names, PartyText, value};
use super::*;

/// Pairs counted as the definition says, one by one.
fn plain(truth: &[u32], answer: &[Option<u32>], counts: impl Fn(usize, usize) -> bool) -> Pairs {
    let mut pairs = Pairs::default();
    for a in 0..truth.len() {
        for b in a + 1..truth.len() {
            if counts(a, b) {
                let (real, said) = (truth[a] == truth[b], answer[a].is_some() && answer[a] == answer[b]);
                pairs.real += u64::from(real);
                pairs.answered += u64::from(said);
                pairs.right += u64::from(real && said);
            }
        }
    }
    pairs
}

/// A grouping that is as good as random.
fn grouping(seed: u64, items: usize) -> (Vec<u32>, Vec<Option<u32>>, Vec<u8>, Vec<u32>) {
    let mut chance = crate::chance::Chance::new(seed, crate::chance::Of::Order, &[items as u64]);
    let truth = (0..items).map(|_| chance.below(1 + items as u64 / 3) as u32).collect();
    let answer =
        (0..items).map(|_| chance.happens(0.8).then(|| chance.below(1 + items as u64 / 3) as u32)).collect();
    let sector = (0..items).map(|_| chance.below(3) as u8).collect();
    let errors = (0..items).map(|_| chance.below(4) as u32).collect();
    (truth, answer, sector, errors)
}

#[test]
fn counts_are_those_of_the_definition() {
    for seed in 0..60 {
        let (truth, answer, sector, errors) = grouping(seed, seed as usize);
        let clusters = Clusters::new(&truth, &answer);
        assert_eq!(clusters.pairs(), plain(&truth, &answer, |_, _| true));
        assert_eq!(
            clusters.with_trait(|n| errors[n] & 1 == 1),
            plain(&truth, &answer, |a, b| (errors[a] | errors[b]) & 1 == 1)
        );
        for (values, pairs) in clusters.by_pairs_of(&sector) {
            let of_them = |a: usize, b: usize| (sector[a].min(sector[b]), sector[a].max(sector[b])) == values;
            assert_eq!(pairs, plain(&truth, &answer, of_them), "seed {seed}, sectors {values:?}");
        }
    }
}

#[test]
fn b_cubed_is_that_of_the_textbook() {
    // Five of one kind and two of another in one group, five of the other apart: the worked example by hand.
    let truth = [0, 0, 0, 1, 1];
    let answer = [Some(9), Some(9), Some(8), Some(8), None];
    let found = Clusters::new(&truth, &answer).b_cubed();
    // precision: items 0, 1: 2/2 each; items 2, 3: 1/2 each; item 4: 1. recall: 2/3, 2/3, 1/3, 1/2, 1/2.
    assert!((found.precision - 4.0 / 5.0).abs() < 1e-12);
    assert!((found.recall - (2.0 / 3.0 + 2.0 / 3.0 + 1.0 / 3.0 + 1.0) / 5.0).abs() < 1e-12);
    assert_eq!(Clusters::new(&truth, &answer).exact(), Share { of: 0, all: 2 });
    let right = truth.map(Some);
    assert_eq!(Clusters::new(&truth, &right).exact(), Share { of: 2, all: 2 });
}

#[test]
fn pairs_of_another_program_hang_together() {
    assert_eq!(groups_of_pairs(5, [(1, 0), (3, 1), (9, 0)]), [Some(0), Some(0), None, Some(0), None]);
}

/// The evidence of parties with a name, a birth date and a phone.
fn written(names: &mut Names, rows: &[(&str, &str, &str)]) -> Vec<Evidence> {
    let party = |(name, born, phone)| PartyText { person: true, name, born, phone, ..PartyText::default() };
    rows.iter().map(|row| names.evidence(&party(*row))).collect()
}

#[test]
fn the_ceiling_counts_what_the_text_lets_know() {
    let mut names = Names::default();
    let evidence = written(
        &mut names,
        &[
            ("", "", "+44 7700 900123"),
            ("NGUYEN, VAN HUNG", "1980-02-03", ""),
            ("Hùng Nguyễn Văn", "1980-02-03", "447700900123"),
            // Another name: nothing in the text says that it is he.
            ("Boss Minh", "1980-02-03", "00000000"),
            ("Ann Example", "1900-01-01", "00000000"),
            ("Ann Example", "1900-01-01", "N/A"),
        ],
    );
    // 0 and 2 share a phone, 1 and 2 name and birth date; 0 and 1 only through 2.
    let found = ceiling(&[1, 1, 1, 1, 2, 2], &evidence, &names);
    assert_eq!(found, Ceiling { rule: RULE, real: 7, direct: 2, through_others: 3 });
}

#[test]
fn a_name_without_a_field_and_a_field_without_a_name_tie_nobody() {
    let mut names = Names::default();
    let evidence = written(
        &mut names,
        &[("Ann Lee", "1980-02-03", ""), ("Ann Lee", "", ""), ("Bo Kim", "1980-02-03", "")],
    );
    assert!(names.tie(&evidence[0], &evidence[1]).name && !names.tie(&evidence[0], &evidence[1]).is_enough());
    let tie = names.tie(&evidence[0], &evidence[2]);
    assert_eq!((tie.name, tie.agreeing.as_slice(), tie.is_enough()), (false, &["birth date"][..], false));
}

#[test]
fn values_are_compared_by_letters_and_digits() {
    assert_eq!(value("+44 7700 900-123"), value("447700900123"));
    for nothing in [" - ", "n/a", "00000000", "Same as consignee", "1900-01-01"] {
        assert_eq!(value(nothing), 0, "{nothing}");
    }
    assert_ne!(value("12"), value("21"));
    assert_ne!(value("陈"), value("陳"));
}

#[test]
fn a_network_is_compared_with_the_one_that_overlaps_most() {
    let members = [(1, "broker"), (2, "courier"), (3, "courier")].map(|(s, r)| (s, r.to_owned())).to_vec();
    let truth = TrueNetwork {
        number: 4,
        name: "x".to_owned(),
        shape: "hub-broker".to_owned(),
        members,
        key_players: vec![1],
    };
    let answer = [vec![3, 9], vec![2, 1, 8], vec![]].map(|members| AnsweredNetwork {
        members,
        roles: [(1, "broker"), (2, "broker"), (8, "seller")].map(|(s, r)| (s, r.to_owned())).into(),
    });
    let found = networks(std::slice::from_ref(&truth), &answer).remove(0);
    assert_eq!((found.with, found.found, found.wrong, found.key_players), (Some(1), 2, 1, (0, 1)));
    assert!((found.overlap - 0.5).abs() < 1e-12);
    assert_eq!(found.roles, [("broker".to_owned(), 1, 1), ("courier".to_owned(), 1, 2)]);
    assert_eq!(found.roles_named, Share { of: 1, all: 2 });
    let none = networks(&[truth], &[]).remove(0);
    assert_eq!((none.with, none.found), (None, 0));
}

#[test]
fn flags_count_once_a_report() {
    let found =
        firings([("SEA-4", 1), ("SEA-4", 2)], [("SEA-4", 2), ("SEA-4", 2), ("SEA-4", 7), ("AIR-C2", 1)]);
    let sea = found.iter().find(|f| f.indicator == "SEA-4").unwrap();
    assert_eq!((sea.should, sea.fired, sea.right), (2, 2, 1));
    assert_eq!(found.len(), 2);
}
