//! Contact points of made-up texts against what their writer put in: precision and recall.

use model::IdentifierKind;
use reference::contacts_in;

/// The texts with their answers, written before the code.
pub const TEXTS: &str = include_str!("../../tests/contact_texts.tsv");

/// A second set, written after the code: nothing was changed for it.
pub const HELD_OUT: &str = include_str!("../../tests/contact_texts_held_out.tsv");

/// What came out, all texts together.
#[derive(Debug, Default)]
pub struct Measured {
    pub texts: usize,
    pub right: usize,
    pub found: usize,
    pub expected: usize,
    /// One line for each text with a disagreement.
    pub disagreements: Vec<String>,
}

impl Measured {
    pub fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    pub fn recall(&self) -> f64 {
        self.right as f64 / self.expected.max(1) as f64
    }
}

/// Measures all texts of a set.
pub fn measured(texts: &str) -> Measured {
    let mut out = Measured::default();
    for line in texts.lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [language, country, text, answer] = cells.as_slice() else { continue };
        let mut expected: Vec<&str> = answer.split(" ; ").filter(|a| *a != "-").collect();
        let found: Vec<String> =
            contacts_in(text, country.parse().ok()).iter().map(|f| told(&f.identifier)).collect();
        out.texts += 1;
        out.found += found.len();
        out.expected += expected.len();
        let all = expected.len();
        for one in &found {
            if let Some(at) = expected.iter().position(|e| e == one) {
                expected.remove(at);
                out.right += 1;
            }
        }
        if !expected.is_empty() || found.len() > all {
            out.disagreements
                .push(format!("{language} | {text} | expected {answer} | found {}", found.join(" ; ")));
        }
    }
    out
}

fn told(found: &model::Identifier) -> String {
    let value = found.value.value.as_deref().unwrap_or("?");
    match found.kind {
        IdentifierKind::Handle => format!("handle:{value}"),
        kind => format!("{kind}:{value}"),
    }
}
