//! Identifiers against published vectors, and against every change of one digit in them.
//!
//! Shared by the bench, which prints it, and by a test, which holds it. A scheme guarantees that a changed digit is
//! seen where its weights have no factor in common with its modulus; for the others the share is told and not held.

use reference::{Detected, Scheme, Valid, detect};

const CASES: &str = include_str!("../../cases/identifiers.csv");

/// One published vector.
pub struct Case {
    column: String,
    country: String,
    text: String,
    kind: String,
    normal: String,
    valid: String,
    source: String,
}

pub fn cases() -> Vec<Case> {
    let mut reader = csv::Reader::from_reader(CASES.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| {
        let at = |i: usize| row.get(i).unwrap_or_default().to_owned();
        Case {
            column: at(0),
            country: at(1),
            text: at(2),
            kind: at(3),
            normal: at(4),
            valid: at(5),
            source: at(6),
        }
    })
    .collect()
}

impl Case {
    fn detected(&self, text: &str) -> Detected {
        detect(text, Scheme::named(&self.column), self.country.parse().ok(), None)
    }

    /// What is otherwise than published; `None` where all agrees.
    fn disagreement(&self) -> Option<String> {
        let found = self.detected(&self.text);
        let kinds: Vec<&str> = found.schemes.iter().map(|s| s.code()).collect();
        let got = (kinds.join("|"), found.normal.clone().unwrap_or_default(), found.valid.code());
        let wanted = (self.kind.clone(), self.normal.clone(), self.valid.as_str());
        (got != wanted).then(|| {
            format!(
                "`{}` ({}): expected {wanted:?}, found {got:?}: {:?}",
                self.text, self.source, found.defect
            )
        })
    }
}

/// Vectors in all, and those that disagree.
pub fn published() -> (usize, Vec<String>) {
    let cases = cases();
    (cases.len(), cases.iter().filter_map(Case::disagreement).collect())
}

/// Broken identifiers that say nothing of what is wrong.
pub fn silent_defects() -> Vec<String> {
    let broken = cases().into_iter().filter(|c| c.valid == "no");
    broken.filter(|c| c.detected(&c.text).defect.is_none_or(|d| d.len() < 20)).map(|c| c.text).collect()
}

/// Changes of one digit: how many were tried, how many were seen, and those that were not.
pub struct Changes {
    pub scheme: Scheme,
    pub guaranteed: bool,
    pub tried: usize,
    pub seen: usize,
    pub missed: Vec<String>,
}

/// Schemes with a check over digits, with whether each change of one digit must be seen.
pub const CHECKED: &[(Scheme, bool)] = &[
    (Scheme::Iban, true),
    (Scheme::Lei, true),
    (Scheme::Mrz, true),
    (Scheme::Bitcoin, true),
    (Scheme::Tron, true),
    // Remainder 10 is written 0, so that two remainders look alike.
    (Scheme::Container, false),
    // The weights 2, 4, 5 and 6 share factors with 10.
    (Scheme::Imo, false),
    // The airline's figures are outside the check, and 0 and 7 look alike to it.
    (Scheme::AirWaybill, false),
];

pub fn changes(scheme: Scheme, guaranteed: bool) -> Changes {
    let mut out = Changes { scheme, guaranteed, tried: 0, seen: 0, missed: Vec::new() };
    for case in cases().iter().filter(|c| c.kind == scheme.code() && c.valid == "yes" && c.text.is_ascii()) {
        let first = usize::from(scheme == Scheme::Bitcoin || scheme == Scheme::Tron) * 3;
        for (at, c) in case.normal.char_indices().filter(|(at, c)| *at >= first && c.is_ascii_digit()) {
            for other in ('0'..='9').filter(|other| *other != c) {
                let mut text = case.normal.clone();
                text.replace_range(at..=at, &other.to_string());
                let found = detect(&text, Some(scheme), None, None);
                out.tried += 1;
                if found.valid == Valid::Yes && found.schemes == [scheme] {
                    out.missed.push(text);
                } else {
                    out.seen += 1;
                }
            }
        }
    }
    out
}
