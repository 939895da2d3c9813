//! What the columns of a chart's tables are called, for entities and for the two ends of links.
//!
//! Names are those that i2 Analyst's Notebook and others of its kind use in import specifications (from memory).

use crate::table::delimited::{Delimited, sniff};

/// What a table of a chart holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Entities,
    Links,
}

/// One column: of which end (0 for the row itself) and what it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) end: usize,
    pub(super) field: String,
    pub(super) header: String,
}

const FIRST: &[&str] = &["from", "source", "end 1", "end1", "entity 1", "entity1", "e1"];
const SECOND: &[&str] = &["to", "target", "end 2", "end2", "entity 2", "entity2", "e2"];
const IDS: &[&str] = &["id", "identity", "identifier", "key", "entity id", "entity identity"];
const LABELS: &[&str] = &["label", "name", "entity label", "entity name"];
const TYPES: &[&str] = &["type", "icon", "entity type", "kind"];

/// The columns of a header.
pub(super) fn columns(names: &[String]) -> Vec<Column> {
    names.iter().map(|name| column(name)).collect()
}

fn column(header: &str) -> Column {
    let words = words(header);
    let of = |list: &[&str]| {
        list.iter().find_map(|prefix| {
            let rest = words.strip_prefix(prefix)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
        })
    };
    let (end, field) = if let Some(rest) = of(FIRST) {
        (1, rest)
    } else if let Some(rest) = of(SECOND) {
        (2, rest)
    } else {
        (0, words)
    };
    let field = match field.as_str() {
        "" if end > 0 => "id".to_owned(),
        f if IDS.contains(&f) => "id".to_owned(),
        f if LABELS.contains(&f) => "label".to_owned(),
        f if TYPES.contains(&f) => "type".to_owned(),
        _ => field,
    };
    Column { end, field, header: header.trim().to_owned() }
}

/// Small letters, and one space for what is no letter or figure; `fromId` is two words.
fn words(header: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in header.trim().chars() {
        if c.is_uppercase() && before.is_lowercase() {
            out.push(' ');
        }
        before = c;
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// Whether these are the columns of a chart, and of which table.
pub(crate) fn holds(names: &[String]) -> Option<Holds> {
    let columns = columns(names);
    let has = |end: usize, field: &str| columns.iter().any(|c| c.end == end && c.field == field);
    let known = |end: usize| has(end, "id") || has(end, "label");
    let link = ["link type", "link label", "link id", "link direction", "relationship", "relation"];
    if known(1) && known(2) && (has(1, "type") || link.iter().any(|field| has(0, field))) {
        return Some(Holds::Links);
    }
    // A table of links names its own type too; one without link words only beside a direction.
    if known(1) && known(2) && has(0, "type") && has(0, "direction") {
        return Some(Holds::Links);
    }
    let entity = has(0, "id") && has(0, "label") && has(0, "type");
    (entity && columns.iter().all(|c| c.end == 0)).then_some(Holds::Entities)
}

/// What the table that begins like this holds.
pub(crate) fn holds_text(head: &str) -> Option<Holds> {
    let mut reader = Delimited::new(head.as_bytes(), sniff(head));
    let record = reader.next_record().ok().flatten()?;
    holds(&record.cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_charts_are_known_by_their_columns() {
        for (header, expected) in [
            ("id,type,label,dob,grade,tlp", Some(Holds::Entities)),
            ("link_id,from_id,to_id,type,label,direction,date", Some(Holds::Links)),
            (
                "Entity 1 Type,Entity 1 Identity,Entity 2 Type,Entity 2 Identity,Link Type,Date",
                Some(Holds::Links),
            ),
            ("Source,Target,Relationship", Some(Holds::Links)),
            ("from_account,to_account,amount,date", None),
            ("id,species,label,country", None),
            ("date,from,to,species,quantity", None),
        ] {
            let names: Vec<String> = header.split(',').map(str::to_owned).collect();
            assert_eq!(holds(&names), expected, "{header}");
        }
    }
}
