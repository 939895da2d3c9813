//! Cells as they are compared: folded, and by what the column holds stripped of what only gets in the way.

use super::fold::fold_into;
use super::tables::SHORT_FORMS;
use super::{Kind, authors, codes};

/// What is done to the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prepared {
    /// Folded.
    Folded,
    /// Folded, blanks gone: a number.
    Joined,
    /// Digits alone: a phone.
    Digits,
    /// Name of the host and path.
    Web,
    /// Family names of a list.
    Names,
    /// Folded, usual words in their short form.
    Short,
    /// Folded, codes gone, which are compared by themselves.
    Words,
    /// As it stands: a measure.
    Measure,
}

impl Prepared {
    /// What is done for a kind of column; `coded`: its codes are compared by themselves.
    pub(crate) fn of(kind: Kind, coded: bool) -> Self {
        match kind {
            Kind::Number | Kind::Postcode => Self::Joined,
            Kind::Phone => Self::Digits,
            Kind::Url => Self::Web,
            Kind::Authors => Self::Names,
            Kind::Amount => Self::Measure,
            Kind::Title | Kind::Long | Kind::Name if coded => Self::Words,
            Kind::Company | Kind::Address | Kind::Venue | Kind::Brand => Self::Short,
            _ => Self::Folded,
        }
    }
}

/// Appends a cell as it is compared.
pub(crate) fn prepare(how: Prepared, cell: &str, out: &mut String) {
    match how {
        Prepared::Folded => fold_into(cell, out),
        Prepared::Joined => {
            fold_into(cell, out);
            out.retain(|c| c != ' ');
        }
        Prepared::Digits => digits(cell, out),
        Prepared::Web => web(cell, out),
        Prepared::Names => authors::family_names(cell, out),
        Prepared::Short => short(cell, out),
        Prepared::Words => {
            for part in codes::parts(cell).filter(|part| codes::code(part).is_none()) {
                if !out.is_empty() {
                    out.push(' ');
                }
                fold_into(part, out);
            }
            let kept = out.trim_end().len();
            out.truncate(kept);
        }
        Prepared::Measure => out.extend(
            cell.chars().filter(|c| c.is_ascii_digit() || *c == '.' || (*c == '-' && cell.starts_with('-'))),
        ),
    }
}

/// The digits of a phone, without the marks of a country code; a text without enough of them is folded.
fn digits(cell: &str, out: &mut String) {
    let number = cell.split(['x', 'X', ';']).next().unwrap_or(cell);
    out.extend(number.chars().filter(char::is_ascii_digit));
    if out.len() < 5 {
        out.clear();
        fold_into(cell, out);
        return;
    }
    if let Some(bare) = out.strip_prefix("00") {
        *out = bare.to_owned();
    }
}

fn web(cell: &str, out: &mut String) {
    let bare = cell.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    fold_into(bare.split(['?', '#']).next().unwrap_or(bare), out);
}

fn short(cell: &str, out: &mut String) {
    let mut folded = String::with_capacity(cell.len());
    fold_into(cell, &mut folded);
    for word in folded.split(' ').filter(|w| !w.is_empty() && *w != "and" && *w != "the") {
        if !out.is_empty() {
            out.push(' ');
        }
        let found = SHORT_FORMS.binary_search_by(|(long, _)| (*long).cmp(word));
        out.push_str(found.ok().and_then(|at| SHORT_FORMS.get(at)).map_or(word, |f| f.1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_lose_what_gets_in_the_way() {
        for (how, cell, expected) in [
            (Prepared::Digits, "(310) 246-1501 x12", "3102461501"),
            (Prepared::Web, "https://www.Example.org/a?b=1", "example org a"),
            (Prepared::Short, "The Market Company Limited", "market co ltd"),
            (Prepared::Words, "Acme Camera AC-W120B, black", "acme camera black"),
            (Prepared::Measure, "$1,299.50", "1299.50"),
            (Prepared::Joined, "GB 29-NWBK", "gb29nwbk"),
        ] {
            let mut out = String::new();
            prepare(how, cell, &mut out);
            assert_eq!(out, expected, "{cell}");
        }
        assert!(SHORT_FORMS.is_sorted());
    }
}
