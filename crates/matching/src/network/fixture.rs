//! Graphs of tests: a known one, and small ones of any shape.

use super::{Graph, Tie};
use jiff::civil::Date;
use proptest::prelude::*;

/// The karate club of W. W. Zachary, *An information flow model for conflict and fission in small groups*, Journal of
/// Anthropological Research 33 (1977), figure 1: each member with those of higher number that it met outside the club.
const CLUB: &[(u32, &[u32])] = &[
    (1, &[2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]),
    (2, &[3, 4, 8, 14, 18, 20, 22, 31]),
    (3, &[4, 8, 9, 10, 14, 28, 29, 33]),
    (4, &[8, 13, 14]),
    (5, &[7, 11]),
    (6, &[7, 11, 17]),
    (7, &[17]),
    (9, &[31, 33, 34]),
    (10, &[34]),
    (14, &[34]),
    (15, &[33, 34]),
    (16, &[33, 34]),
    (19, &[33, 34]),
    (20, &[34]),
    (21, &[33, 34]),
    (23, &[33, 34]),
    (24, &[26, 28, 30, 33, 34]),
    (25, &[26, 28, 32]),
    (26, &[32]),
    (27, &[30, 34]),
    (28, &[34]),
    (29, &[32, 34]),
    (30, &[33, 34]),
    (31, &[33, 34]),
    (32, &[33, 34]),
    (33, &[34]),
];

/// Member n of the club is node n - 1.
pub(super) fn club() -> Graph {
    let pairs: Vec<(u32, u32)> =
        CLUB.iter().flat_map(|(a, others)| others.iter().map(|b| (*a - 1, *b - 1))).collect();
    graph(34, &pairs)
}

pub(super) fn tie(a: u32, b: u32) -> Tie {
    Tie { a, b, weight: 1.0, day: None }
}

pub(super) fn graph(nodes: u32, pairs: &[(u32, u32)]) -> Graph {
    Graph::new(nodes, pairs.iter().map(|(a, b)| tie(*a, *b))).unwrap()
}

/// Any ties of up to `most` nodes, loops and parallel ones too.
pub(super) fn any_ties(most: u32) -> impl Strategy<Value = (u32, Vec<Tie>)> {
    (1..=most).prop_flat_map(|nodes| {
        let day = prop::option::of((1_i8..=12, 1_i8..=28).prop_map(|(m, d)| Date::new(2024, m, d).unwrap()));
        let tie = (0..nodes, 0..nodes, 1_u32..=40, day).prop_map(|(a, b, weight, day)| Tie {
            a,
            b,
            weight: f64::from(weight) / 10.0,
            day,
        });
        prop::collection::vec(tie, 0..=(2 * nodes as usize)).prop_map(move |ties| (nodes, ties))
    })
}

pub(super) fn any_graph(most: u32) -> impl Strategy<Value = Graph> {
    any_ties(most).prop_map(|(nodes, ties)| Graph::new(nodes, ties).unwrap())
}
