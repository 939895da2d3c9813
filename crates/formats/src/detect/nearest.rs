//! Which kinds of table come nearest to one that was not recognised, and what each lacks.
//!
//! For the text of a refusal: a list of all formats helps nobody, the missing column of the nearest does. What is
//! recognised is decided elsewhere.

use crate::Format;
use crate::rows::{self, TableKind};
use crate::table::field::Field;
use crate::table::suggest;

/// Kinds of table whose columns may be called anything; those of a fixed layout fit or do not.
const KINDS: [(Format, &TableKind); 7] = [
    (Format::SeizureTable, &rows::SEIZURES),
    (Format::ConsignmentTable, &rows::CONSIGNMENTS),
    (Format::CustomsTable, &rows::CUSTOMS),
    (Format::PaymentTable, &rows::PAYMENTS),
    (Format::Adverts, &rows::ADVERTS),
    (Format::ContainerTable, &rows::CONTAINERS),
    (Format::CourtTable, &rows::COURTS),
];

/// How many are named.
const NAMED: usize = 3;

/// A kind of table, and how these columns fit it.
struct Near {
    format: Format,
    fields: Vec<Field>,
    weight: u32,
    lacks: Vec<&'static [Field]>,
}

/// The nearest kinds with why they did not fit, as the rest of a refusal.
pub(super) fn told(names: &[String]) -> String {
    let mut near: Vec<Near> = KINDS.iter().filter_map(|(format, kind)| look(names, *format, kind)).collect();
    // Stable: of equals, the kind that stands first above.
    near.sort_by_key(|n| (n.lacks.len(), std::cmp::Reverse(n.weight)));
    near.truncate(NAMED);
    if near.is_empty() {
        return "no column name is known in any kind of table, perhaps the names stand further down"
            .to_owned();
    }
    let told: Vec<String> = near.iter().map(Near::told).collect();
    format!("nearest: {}", told.join("; "))
}

fn look(names: &[String], format: Format, kind: &'static TableKind) -> Option<Near> {
    let found = suggest::recognised(names, kind.clues);
    let fields: Vec<Field> = found.iter().map(|(field, _)| *field).collect();
    let lacks: Vec<_> =
        kind.needs.iter().copied().filter(|any| !any.iter().any(|f| fields.contains(f))).collect();
    let weight = found.iter().map(|(_, score)| u32::from(*score)).sum();
    (!fields.is_empty()).then_some(Near { format, fields, weight, lacks })
}

impl Near {
    fn told(&self) -> String {
        let what = self.format.code();
        let codes = |fields: &[Field], by: &str| {
            fields.iter().take(4).map(|f| format!("`{}`", f.code())).collect::<Vec<_>>().join(by)
        };
        if self.lacks.is_empty() {
            let found = codes(&self.fields, ", ");
            return format!(
                "`{what}` (columns read as {found}, but no word that tells it from other tables)"
            );
        }
        let lacks: Vec<String> = self.lacks.iter().map(|any| codes(any, " or ")).collect();
        format!("`{what}` (no column for {})", lacks.join(", and none for "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &[&str], first: &str) {
        let told = told(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>());
        assert!(told.starts_with(first), "{told}");
        assert!(told.matches("; ").count() < NAMED, "{told}");
    }

    #[test]
    fn the_nearest_kinds_say_what_they_lack() {
        check(&["amount", "remarks"], "nearest: ");
        let told = told(&["amount".to_owned()]);
        assert!(told.contains("`payment-table` (no column for `party.name` or `party.account`)"), "{told}");
    }

    #[test]
    fn nothing_known_is_near_nothing() {
        check(&["qqq", "zzz"], "no column name is known");
    }
}
