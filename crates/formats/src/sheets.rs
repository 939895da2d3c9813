//! Which tables of a file are read, each with its mapping laid over it.
//!
//! A text is one table; a workbook has sheets, of which those are read that read like a table of the format. The others
//! are named in a note.

use crate::rows::TableKind;
use crate::table::layout::Layout;
use crate::table::mapping::{ColumnRule, Mapping};
use crate::table::mended::Mending;
use crate::table::{Table, field::Field, shipped, suggest};
use crate::{Format, FormatError, Problem};
use std::collections::VecDeque;

/// A table with its mapping laid over it.
pub(crate) struct Laid {
    pub(crate) table: Table,
    pub(crate) mapping: Mapping,
    pub(crate) layout: Layout,
    pub(crate) mending: Mending,
    /// Whether it is the first that is read.
    pub(crate) first: bool,
    suggested: bool,
}

impl Laid {
    /// JSON lines can bring new names at any line.
    pub(crate) fn grow(&mut self, kind: &TableKind) {
        let names = self.table.names();
        let from = self.layout.len();
        if from >= names.len() {
            return;
        }
        let rule = |name: &String| match self.mapping.rule(name) {
            Some(rule) => rule.clone(),
            None if self.suggested => suggest::by_name(name, kind.clues),
            None => ColumnRule::new(name, Field::Ignore),
        };
        let rules: Vec<ColumnRule> = names[from..].iter().map(rule).collect();
        self.layout.extend(rules);
    }
}

/// What is read of a file.
pub(crate) struct Sheets {
    /// The tables, in the order of the file; at least one.
    pub(crate) laid: VecDeque<Laid>,
    /// What was noticed before the first row.
    pub(crate) notes: Vec<Problem>,
}

/// Lays mappings over the tables of a file and keeps those that read like the format.
pub(crate) fn choose(
    tables: Vec<Table>,
    (format, kind, recognised): (Format, &'static TableKind, bool),
    given: Option<Mapping>,
) -> Result<Sheets, FormatError> {
    let all = tables.first().map(|t| t.sheet_names.to_vec()).unwrap_or_default();
    // What somebody named is read although it does not look so; of several sheets, those that do.
    let named = !recognised;
    let alone = named && tables.len() == 1;
    let mut taken: Vec<(Table, Mapping)> = Vec::new();
    let mut others: Vec<(Table, Mapping)> = Vec::new();
    let mut refused = None;
    for table in tables {
        let mapping = match (&given, taken.first()) {
            (Some(given), _) => given.clone(),
            (None, Some((first, mapping))) if same_names(first, &table) => mapping.clone(),
            (None, _) => found_mapping(format, &table, kind),
        };
        let checked = match &given {
            _ if alone => Ok(()),
            Some(given) => has_columns(given, &table),
            None => check(kind, &table, &mapping, taken.first().map(|(first, _)| first)),
        };
        match checked {
            Ok(()) => taken.push((table, mapping)),
            Err(error) => {
                refused = refused.or(Some(error));
                others.push((table, mapping));
            }
        }
    }
    if taken.is_empty() && named && !others.is_empty() {
        taken.push(others.swap_remove(0));
    }
    if let Some(error) = refused.filter(|_| taken.is_empty()) {
        return Err(error);
    }
    let mut notes = name_sheets(&all, &mut taken, given.is_none());
    let mut laid = VecDeque::new();
    for (mut table, mapping) in taken {
        let (layout, lacking) = Layout::new(table.names(), &mapping)?;
        notes.append(&mut table.notes);
        if !table.is_json() {
            notes.extend(lacking);
        }
        let mending = Mending::of(&mapping);
        let first = laid.is_empty();
        laid.push_back(Laid { table, mapping, layout, mending, first, suggested: given.is_none() });
    }
    Ok(Sheets { laid, notes })
}

/// The columns of several sheets, each once.
pub(crate) fn columns(laid: &VecDeque<Laid>) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for one in laid.iter().filter(|_| laid.len() > 1) {
        for name in one.table.names() {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
    }
    columns
}

/// A known layout by the column names; what it leaves open, and any other table, is suggested.
fn found_mapping(format: Format, table: &Table, kind: &TableKind) -> Mapping {
    let suggested = suggest::suggest(format, table, kind.clues);
    match shipped::layout_of(table.names(), Some(format)) {
        Some(layout) => shipped::over(layout, suggested, table),
        None => suggested,
    }
}

fn same_names(first: &Table, other: &Table) -> bool {
    first.names() == other.names() && first.header_row() == other.header_row()
}

/// Says which sheets are read. A mapping that was found names its sheet only where it is the one that is read.
fn name_sheets(all: &[String], taken: &mut [(Table, Mapping)], found: bool) -> Vec<Problem> {
    let read: Vec<String> =
        taken.iter().filter_map(|(table, _)| table.sheet.as_deref().map(str::to_owned)).collect();
    if read.len() > 1 && found {
        taken.iter_mut().for_each(|(_, mapping)| mapping.sheet = None);
    }
    let others: Vec<&str> = all.iter().filter(|n| !read.contains(n)).map(String::as_str).collect();
    let listed = |names: &[&str]| format!("`{}`", names.join("`, `"));
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    let mut notes = Vec::new();
    if read.len() > 1 {
        let what = format!("sheets {} are read, each with its own row numbers", listed(&read));
        let mend = "to read only one of them, name it as `sheet` in the mapping";
        notes.push(Problem::file_note("several-sheets", what).mend(mend));
    }
    if !others.is_empty() {
        let are = if others.len() == 1 { "is" } else { "are" };
        let what = match read.as_slice() {
            [one] => format!("sheet `{one}` is read; {} {are} not", listed(&others)),
            _ => format!("{} {are} not read: no table of this format stands there", listed(&others)),
        };
        let mend = "to read another one, name it as `sheet` in the mapping";
        notes.push(Problem::file_note("other-sheets", what).mend(mend));
    }
    notes
}

/// A workbook, or a table whose values contradict its names, may turn out to be nothing that is known. A further sheet
/// must also tell a time or be made like the first: a list of species and countries is no list of seizures.
fn check(
    kind: &TableKind,
    table: &Table,
    mapping: &Mapping,
    first: Option<&Table>,
) -> Result<(), FormatError> {
    let any = |fields: &[Field]| mapping.columns.iter().any(|c| fields.contains(&c.field));
    let further = first.is_some_and(|first| !same_names(first, table));
    let timed = !further || any(&[Field::Date, Field::Year]);
    if timed && kind.needs.iter().all(|group| any(group)) {
        return Ok(());
    }
    let columns = table.names().iter().take(8).cloned().collect::<Vec<_>>().join("`, `");
    Err(FormatError::Unknown {
        what: format!("this is a table, but its columns (`{columns}`) hold nothing that is known"),
    })
}

/// Of several sheets, a given mapping is laid over those that have most of its columns.
fn has_columns(given: &Mapping, table: &Table) -> Result<(), FormatError> {
    let wanted = || given.columns.iter().filter(|c| c.field != Field::Ignore);
    let met = wanted().filter(|c| table.names().iter().any(|n| n.trim() == c.name.trim())).count();
    if met * 2 > wanted().count() {
        return Ok(());
    }
    Err(FormatError::Mapping { why: "no sheet has the columns that the mapping names".to_owned() })
}
