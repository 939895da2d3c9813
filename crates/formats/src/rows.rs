//! Rows of a table with its mapping laid over them: drafts, refused rows and notes, in the order of the file.
//!
//! What a row tells is left to the table formats; what a table is, to `table`.

use crate::seizure_table::incident::Incident;
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::layout::Layout;
use crate::table::mapping::{ColumnRule, Mapping};
use crate::table::row::{Row, TableRow};
use crate::table::{Table, field::Field, suggest};
use crate::{Draft, Format, FormatError, Item, Problem, Rejected, Severity, adverts};
use std::collections::VecDeque;

/// A table with its mapping laid over it.
pub(crate) struct Rows {
    pub(crate) table: Table,
    format: Format,
    pub(crate) mapping: Mapping,
    suggested: bool,
    layout: Layout,
    file: String,
    empty: Option<(u64, u64)>,
    held: Option<Incident>,
    ready: Option<Item>,
    done: bool,
    closed: bool,
}

fn clues(format: Format) -> &'static [Clue] {
    match format {
        Format::Adverts => adverts::clues::CLUES,
        _ => seizure_table::clues::CLUES,
    }
}

impl Rows {
    pub(crate) fn new(
        mut table: Table,
        (format, recognised): (Format, bool),
        given: Option<Mapping>,
        file: String,
        pending: &mut VecDeque<Item>,
    ) -> Result<Self, FormatError> {
        let suggested = given.is_none();
        let mapping = given.unwrap_or_else(|| suggest::suggest(format, &table, clues(format)));
        if recognised {
            check_recognised(format, table.names(), &mapping)?;
        }
        let (layout, lacking) = Layout::new(table.names(), &mapping)?;
        let notes = std::mem::take(&mut table.notes);
        pending.extend(notes.into_iter().map(Item::Problem));
        if !table.is_json() {
            pending.extend(lacking.into_iter().map(Item::Problem));
        }
        Ok(Self {
            table,
            format,
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

    pub(crate) fn next_item(&mut self, empty: &mut u64) -> Result<Option<Item>, FormatError> {
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
                Some(TableRow::Row(row)) => match (self.read(&row), self.format) {
                    (Item::Draft(draft), Format::SeizureTable) => match self.hold(draft, row) {
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

    fn read(&mut self, row: &Row) -> Item {
        self.grow();
        let names = self.table.names();
        if repeats_header(row, names) {
            return Item::Rejected(Box::new(repeated_header(row, names)));
        }
        let whole = Whole {
            layout: &self.layout,
            mapping: &self.mapping,
            names,
            file: &self.file,
            epoch: self.table.epoch,
        };
        let read = match self.format {
            Format::Adverts => adverts::draft(row, &whole),
            _ => seizure_table::draft(row, &whole),
        };
        match read {
            Ok(draft) => Item::Draft(Box::new(draft)),
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
            None if self.suggested => suggest::by_name(name, clues(self.format)),
            None => ColumnRule::new(name, Field::Ignore),
        };
        let rules: Vec<ColumnRule> = names[from..].iter().map(rule).collect();
        self.layout.extend(rules);
    }
}

/// A workbook, or a table whose values contradict its names, may turn out to be neither seizures nor adverts.
fn check_recognised(format: Format, names: &[String], mapping: &Mapping) -> Result<(), FormatError> {
    let any = |fields: &[Field]| mapping.columns.iter().any(|c| fields.contains(&c.field));
    let enough = match format {
        Format::Adverts => any(&[Field::Text, Field::Title]),
        _ => {
            any(&[Field::Taxon, Field::Form, Field::Quantity])
                && any(&[Field::Date, Field::Year, Field::Place, Field::City, Field::Country])
        }
    };
    if enough {
        return Ok(());
    }
    let columns = names.iter().take(8).cloned().collect::<Vec<_>>().join("`, `");
    Err(FormatError::Unknown {
        what: format!("this is a table, but its columns (`{columns}`) hold neither seizures nor adverts"),
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
