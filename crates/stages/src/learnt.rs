//! What the mappings that a member may read say about a new file: one that fits is taken, names that they know are known.
//!
//! INVARIANT (design 3): only what comes out of a `Viewer` goes in here, so that a suggestion tells nothing of mappings that
//! the member may not read. Where they are kept is left to `store`.

use formats::{ColumnRule, Field, Format, FormatError, Mapping, Options, Source};
use std::collections::BTreeMap;

/// A mapping that somebody kept, as a member may read it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Name.
    pub name: String,
    /// Name of the partner that keeps it.
    pub partner: String,
    /// Whether it is the own partner's.
    pub own: bool,
    /// When it was saved, in microseconds; the latest goes first.
    pub at: i64,
    /// The mapping.
    pub mapping: Mapping,
}

/// How a file is to be read, and what says so.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Format and mapping, where it has one.
    pub options: Options,
    /// Why this format, and which kept mapping was taken.
    pub because: String,
    /// Place in the list of kept mappings of the one that was taken.
    pub kept: Option<usize>,
}

/// Looks at a file and says how it is to be read. What the caller named stays.
///
/// # Errors
/// Where the file cannot be read at all, with or without a kept mapping.
pub fn choose(
    again: &mut dyn FnMut() -> Result<Source, FormatError>,
    options: &Options,
    kept: &[Kept],
) -> Result<Chosen, FormatError> {
    if options.mapping.is_some() {
        let reader = formats::open(again()?, options)?;
        return Ok(Chosen { options: options.clone(), because: reader.because().to_owned(), kept: None });
    }
    let reader = match formats::open(again()?, options) {
        Ok(reader) => reader,
        Err(error @ FormatError::Unknown { .. }) if options.format.is_none() => {
            return unknown(again, kept)?.ok_or(error);
        }
        Err(error) => return Err(error),
    };
    let because = reader.because().to_owned();
    let plain = Chosen { options: options.clone(), because: because.clone(), kept: None };
    let Some(suggested) = reader.mapping() else { return Ok(plain) };
    // JSON lines bring their names line by line: there is nothing to hold a mapping against.
    if reader.is_json_lines() {
        return Ok(plain);
    }
    let (columns, format) = (reader.columns().to_vec(), Some(reader.format()));
    if let Some(at) = fitting(kept, suggested.format, &columns) {
        let mapping = laid(&kept[at], suggested, &columns);
        let because = format!("{because}; {}", taken(&kept[at], &columns));
        return Ok(Chosen { options: Options { format, mapping: Some(mapping) }, because, kept: Some(at) });
    }
    match with_known_names(kept, suggested, &columns) {
        Some(mapping) => {
            Ok(Chosen { options: Options { format, mapping: Some(mapping) }, because, kept: None })
        }
        None => Ok(plain),
    }
}

/// A table of which nothing is known by its names may still be one that somebody mapped.
fn unknown(
    again: &mut dyn FnMut() -> Result<Source, FormatError>,
    kept: &[Kept],
) -> Result<Option<Chosen>, FormatError> {
    let mut formats: Vec<Format> = kept.iter().map(|k| k.mapping.format).collect();
    formats.sort();
    formats.dedup();
    for format in formats {
        let named = Options { format: Some(format), mapping: None };
        let Ok(reader) = formats::open(again()?, &named) else { continue };
        let (Some(suggested), columns) = (reader.mapping(), reader.columns()) else { continue };
        if let Some(at) = fitting(kept, format, columns) {
            let mapping = laid(&kept[at], suggested, columns);
            return Ok(Some(Chosen {
                options: Options { format: Some(format), mapping: Some(mapping) },
                because: taken(&kept[at], columns),
                kept: Some(at),
            }));
        }
    }
    Ok(None)
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_read(rule: &ColumnRule) -> bool {
    rule.field != Field::Ignore
}

/// The kept mapping that fits best: all columns that it reads are there, and it knows half of the table's.
fn fitting(kept: &[Kept], format: Format, columns: &[String]) -> Option<usize> {
    let names: Vec<String> = columns.iter().filter(|c| !c.starts_with("saola_")).map(|c| folded(c)).collect();
    let mut best: Vec<_> = kept
        .iter()
        .enumerate()
        .filter(|(_, one)| one.mapping.format == format)
        .filter_map(|(at, one)| {
            let rules = &one.mapping.columns;
            let reads = rules.iter().filter(|r| is_read(r));
            let all = reads.clone().count() >= 2 && reads.clone().all(|r| names.contains(&folded(&r.name)));
            let known = names.iter().filter(|n| rules.iter().any(|r| folded(&r.name) == **n)).count();
            let exact = known == names.len() && rules.len() == names.len();
            (all && known * 2 >= names.len())
                .then(|| (!exact, !one.own, usize::MAX - known, -one.at, &one.name, at))
        })
        .collect();
    // INVARIANT: exact first, then the own partner's, then what knows most, then the latest; ties by name.
    best.sort();
    best.first().map(|found| found.5)
}

fn whose(kept: &Kept) -> String {
    if kept.own { "your partner".to_owned() } else { kept.partner.clone() }
}

fn taken(kept: &Kept, columns: &[String]) -> String {
    let reads = kept.mapping.columns.iter().filter(|r| is_read(r)).count();
    let name = |c: &&String| !kept.mapping.columns.iter().any(|r| folded(&r.name) == folded(c));
    let new = columns.iter().filter(|c| !c.starts_with("saola_")).filter(name).count();
    let more = match new {
        0 => String::new(),
        1 => "; 1 column is new".to_owned(),
        n => format!("; {n} columns are new"),
    };
    format!(
        "all {reads} columns that the mapping `{}` of {} reads are in this file, so it was taken{more}",
        kept.name,
        whose(kept)
    )
}

/// A kept mapping over this file: how the file is written (sheet, delimiter, header row) is looked at anew, and so is
/// the order of dates where the file proves one.
fn laid(kept: &Kept, suggested: &Mapping, columns: &[String]) -> Mapping {
    let mut mapping = Mapping {
        sheet: suggested.sheet.clone(),
        delimiter: suggested.delimiter,
        encoding: suggested.encoding.clone(),
        header_row: suggested.header_row,
        date_order: suggested.date_order.or(kept.mapping.date_order),
        columns: Vec::new(),
        ..kept.mapping.clone()
    };
    let as_in = |rule: &ColumnRule, name: &str| ColumnRule {
        name: name.to_owned(),
        because: format!("as in the mapping `{}` of {}", kept.name, whose(kept)),
        ..rule.clone()
    };
    let known: Vec<Option<&ColumnRule>> =
        columns.iter().map(|c| kept.mapping.columns.iter().find(|r| folded(&r.name) == folded(c))).collect();
    let mut held: Vec<Field> = known.iter().flatten().map(|r| r.field).collect();
    for (name, known) in columns.iter().zip(known) {
        let rule = match (known, suggested.rule(name)) {
            (Some(rule), _) => as_in(rule, name),
            (None, Some(rule)) if !(rule.field.is_single() && held.contains(&rule.field)) => {
                held.push(rule.field);
                rule.clone()
            }
            (None, _) => ColumnRule {
                because: "new in this file; what it might hold is held by another column".to_owned(),
                ..ColumnRule::new(name, Field::Ignore)
            },
        };
        mapping.columns.push(rule);
    }
    renamed(&mut mapping, columns);
    mapping
}

/// Columns that rules, replacements and totals speak of, in the spelling of this file.
fn renamed(mapping: &mut Mapping, columns: &[String]) {
    let here = |name: &mut String| {
        if let Some(column) = columns.iter().find(|c| folded(c) == folded(name)) {
            name.clone_from(column);
        }
    };
    for rule in &mut mapping.columns {
        rule.of.iter_mut().for_each(here);
        rule.only_without.iter_mut().for_each(here);
    }
    mapping.replacements.iter_mut().for_each(|r| here(&mut r.column));
}

/// The suggestion, with the fields that kept mappings give to names that they know. `None` where they know none better.
fn with_known_names(kept: &[Kept], suggested: &Mapping, columns: &[String]) -> Option<Mapping> {
    let mut known: BTreeMap<String, (&Kept, &ColumnRule)> = BTreeMap::new();
    let mut order: Vec<&Kept> = kept.iter().filter(|k| k.mapping.format == suggested.format).collect();
    order.sort_by_key(|k| (!k.own, -k.at, &k.name));
    for one in order {
        for rule in one.mapping.columns.iter().filter(|r| r.of.is_none() && r.only_without.is_empty()) {
            known.entry(folded(&rule.name)).or_insert((one, rule));
        }
    }
    let mut mapping = suggested.clone();
    let mut changed = false;
    for name in columns {
        let Some((one, rule)) = known.get(&folded(name)) else { continue };
        let Some(at) = mapping.columns.iter().position(|r| r.name == *name) else { continue };
        if mapping.columns[at].field == rule.field {
            continue;
        }
        if rule.field.is_single() {
            // One column only can hold it: what was guessed gives way to what was said.
            for other in mapping.columns.iter_mut().filter(|r| r.field == rule.field) {
                let because = format!("the column `{}` holds it", name.trim());
                *other = ColumnRule { because, ..ColumnRule::new(other.name.clone(), Field::Ignore) };
            }
        }
        mapping.columns[at] = ColumnRule {
            name: name.clone(),
            because: format!("a column of this name is so in the mapping `{}` of {}", one.name, whose(one)),
            ..(*rule).clone()
        };
        changed = true;
    }
    changed.then_some(mapping)
}

#[cfg(test)]
mod tests;
