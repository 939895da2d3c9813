//! Rows of a table with its mapping laid over them: drafts, refused rows and notes, in the order of the file.
//!
//! What a row tells is left to the table formats; what a table is, to `table`.

use crate::seizure_table::incident::Incident;
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::layout::Layout;
use crate::table::mapping::{ColumnRule, Mapping};
use crate::table::mended::Mending;
use crate::table::row::{Row, TableRow};
use crate::table::{Table, field::Field, shipped, suggest};
use crate::{
    Draft, Format, FormatError, Item, Problem, Rejected, Severity, adverts, consignment_table, payment_table,
};
use std::collections::VecDeque;

/// A table with its mapping laid over it.
pub(crate) struct Rows {
    pub(crate) table: Table,
    kind: &'static TableKind,
    pub(crate) mapping: Mapping,
    suggested: bool,
    /// How the source is to be cited, as the mapping says.
    credit: Option<String>,
    layout: Layout,
    mending: Mending,
    file: String,
    empty: Option<(u64, u64)>,
    held: Option<Incident>,
    ready: Option<Item>,
    done: bool,
    closed: bool,
}

/// What one table format says of its columns and makes of its rows.
pub(crate) struct TableKind {
    /// Words of column names.
    clues: &'static [Clue],
    /// One row as a report.
    draft: fn(&Row, &Whole<'_>) -> Result<Draft, Box<Rejected>>,
    /// Of each group at least one field must have a column, before an unnamed table is taken for this format.
    needs: &'static [&'static [Field]],
    /// Whether rows that follow each other may tell of one incident.
    several_rows: bool,
}

pub(crate) static SEIZURES: TableKind = TableKind {
    clues: seizure_table::clues::CLUES,
    draft: seizure_table::draft,
    needs: &[
        &[Field::Taxon, Field::Form, Field::Quantity, Field::Goods],
        &[Field::Date, Field::Year, Field::Place, Field::City, Field::Country],
    ],
    several_rows: true,
};

pub(crate) static ADVERTS: TableKind = TableKind {
    clues: adverts::clues::CLUES,
    draft: adverts::draft,
    needs: &[&[Field::Text, Field::Title]],
    several_rows: false,
};

pub(crate) static CONSIGNMENTS: TableKind = TableKind {
    clues: consignment_table::clues::CLUES,
    draft: consignment_table::draft,
    needs: &[&[Field::Taxon, Field::HsCode, Field::Quantity, Field::PartyName]],
    several_rows: false,
};

pub(crate) static PAYMENTS: TableKind = TableKind {
    clues: payment_table::clues::CLUES,
    draft: payment_table::draft,
    needs: &[&[Field::Amount], &[Field::PartyName, Field::PartyAccount]],
    several_rows: false,
};

impl Rows {
    pub(crate) fn new(
        mut table: Table,
        (format, kind, recognised): (Format, &'static TableKind, bool),
        given: Option<Mapping>,
        file: String,
        pending: &mut VecDeque<Item>,
    ) -> Result<Self, FormatError> {
        let suggested = given.is_none();
        let mapping = given.unwrap_or_else(|| found_mapping(format, &table, kind));
        if recognised {
            check_recognised(kind, table.names(), &mapping)?;
        }
        let (layout, lacking) = Layout::new(table.names(), &mapping)?;
        let notes = std::mem::take(&mut table.notes);
        pending.extend(notes.into_iter().map(Item::Problem));
        if !table.is_json() {
            pending.extend(lacking.into_iter().map(Item::Problem));
        }
        let mending = Mending::of(&mapping);
        Ok(Self {
            table,
            kind,
            mending,
            credit: mapping.credit(),
            mapping,
            suggested,
            layout,
            file,
            empty: None,
            held: None,
            ready: None,
            done: false,
            closed: false,
        })
    }

    /// The next report, refused row or problem. What comes from the file as a whole is cited with each report.
    pub(crate) fn next_item(&mut self, empty: &mut u64) -> Result<Option<Item>, FormatError> {
        let mut item = self.step(empty)?;
        if let (Some(Item::Draft(draft)), Some(credit)) = (&mut item, &self.credit) {
            let citation = &mut draft.report.source.citation;
            *citation = Some(citation.take().map_or_else(|| credit.clone(), |own| format!("{own}; {credit}")));
        }
        Ok(item)
    }

    fn step(&mut self, empty: &mut u64) -> Result<Option<Item>, FormatError> {
        if let Some(item) = self.ready.take() {
            return Ok(Some(item));
        }
        while !self.done {
            let item = match self.table.next_row()? {
                Some(TableRow::Empty(row)) => {
                    *empty += 1;
                    let first = self.empty.map_or(row, |(first, _)| first);
                    self.empty = Some((first, *empty));
                    continue;
                }
                Some(TableRow::Rejected(rejected)) => self.after_held(Item::Rejected(rejected)),
                Some(TableRow::Row(mut row)) => match (self.read(&mut row), self.kind.several_rows) {
                    (Item::Draft(draft), true) => match self.hold(draft, row) {
                        Some(item) => item,
                        None => continue,
                    },
                    (item, _) => self.after_held(item),
                },
                None => {
                    self.done = true;
                    break;
                }
            };
            return Ok(Some(item));
        }
        if let Some(held) = self.held.take() {
            return Ok(Some(Item::Draft(held.done())));
        }
        if let Some((first, count)) = self.empty.take() {
            let what = format!("{count} empty rows were passed over, the first is row {first}");
            return Ok(Some(Item::Problem(Problem::file_note("empty-rows", what))));
        }
        let note = if self.closed { None } else { self.table.closing_note() };
        self.closed = true;
        Ok(note.map(Item::Problem))
    }

    /// Keeps a report back until it is known whether the next row continues it; gives the one before.
    fn hold(&mut self, draft: Box<Draft>, row: Row) -> Option<Item> {
        let merged = !self.table.is_json();
        if let Some(held) = &mut self.held
            && held.continues(&row, &draft, &self.layout, merged)
        {
            held.add(row, *draft);
            return None;
        }
        self.held.replace(Incident::new(draft, row)).map(|held| Item::Draft(held.done()))
    }

    /// What was held back comes first.
    fn after_held(&mut self, item: Item) -> Item {
        match self.held.take() {
            Some(held) => {
                self.ready = Some(item);
                Item::Draft(held.done())
            }
            None => item,
        }
    }

    fn read(&mut self, row: &mut Row) -> Item {
        self.grow();
        let names = self.table.names();
        if repeats_header(row, names) {
            return Item::Rejected(Box::new(repeated_header(row, names)));
        }
        let taken = self.mending.lay(row, names, &self.layout);
        let whole = Whole {
            layout: &self.layout,
            mapping: &self.mapping,
            names,
            file: &self.file,
            epoch: self.table.epoch,
            sums: self.table.is_summary(),
        };
        match (self.kind.draft)(row, &whole) {
            Ok(mut draft) => {
                self.mending.tell(taken, &self.layout, &mut draft.report);
                Item::Draft(Box::new(draft))
            }
            Err(rejected) => Item::Rejected(rejected),
        }
    }

    /// JSON lines can bring new names at any line.
    fn grow(&mut self) {
        let names = self.table.names();
        let from = self.layout.len();
        if from >= names.len() {
            return;
        }
        let rule = |name: &String| match self.mapping.rule(name) {
            Some(rule) => rule.clone(),
            None if self.suggested => suggest::by_name(name, self.kind.clues),
            None => ColumnRule::new(name, Field::Ignore),
        };
        let rules: Vec<ColumnRule> = names[from..].iter().map(rule).collect();
        self.layout.extend(rules);
    }
}

/// A known layout by the column names; what it leaves open, and any other table, is suggested.
fn found_mapping(format: Format, table: &Table, kind: &TableKind) -> Mapping {
    let suggested = suggest::suggest(format, table, kind.clues);
    match shipped::layout_of(table.names(), Some(format)) {
        Some(layout) => shipped::over(layout, suggested, table),
        None => suggested,
    }
}

/// A workbook, or a table whose values contradict its names, may turn out to be nothing that is known.
fn check_recognised(kind: &TableKind, names: &[String], mapping: &Mapping) -> Result<(), FormatError> {
    let any = |fields: &[Field]| mapping.columns.iter().any(|c| fields.contains(&c.field));
    if kind.needs.iter().all(|group| any(group)) {
        return Ok(());
    }
    let columns = names.iter().take(8).cloned().collect::<Vec<_>>().join("`, `");
    Err(FormatError::Unknown {
        what: format!("this is a table, but its columns (`{columns}`) hold nothing that is known"),
    })
}

fn repeats_header(row: &Row, names: &[String]) -> bool {
    let filled = row.cells.iter().filter(|c| !c.trim().is_empty()).count();
    filled > 2
        && row.cells.iter().zip(names).filter(|(cell, name)| cell.trim() == name.as_str()).count() * 10
            > filled * 9
}

fn repeated_header(row: &Row, names: &[String]) -> Rejected {
    let problem = Problem::new(Severity::Rejected, "repeated-header", row.number)
        .expected("the row repeats the column names")
        .mend("take the row out");
    Rejected { row: row.number, raw: row.raw(names), problems: vec![problem] }
}
