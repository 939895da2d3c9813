//! Rows of a table with its mapping laid over them: drafts, refused rows and notes, in the order of the file.
//!
//! What a row tells is left to the table formats; what a table is, to `table`.

use crate::seizure_table::incident::Incident;
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::gather::Gather;
use crate::table::layout::Layout;
use crate::table::mapping::{ColumnRule, Mapping};
use crate::table::row::{Row, TableRow};
use crate::table::{Table, field::Field, suggest};
use crate::{
    Draft, Format, FormatError, Item, Problem, Rejected, Severity, adverts, ais_table, aitr, cen,
    consignment_table, container_table, court_table, customs_table, ecomessage, payment_table, postal_table,
};
use std::collections::VecDeque;

/// A table with its mapping laid over it.
pub(crate) struct Rows {
    pub(crate) table: Table,
    kind: &'static TableKind,
    pub(crate) mapping: Mapping,
    suggested: bool,
    layout: Layout,
    file: String,
    empty: Option<(u64, u64)>,
    held: Option<Incident>,
    gather: Option<Box<dyn Gather>>,
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
        &[Field::Taxon, Field::Form, Field::Quantity],
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

pub(crate) static CUSTOMS: TableKind = TableKind {
    clues: customs_table::clues::CLUES,
    draft: customs_table::draft,
    needs: &[
        &[Field::HsCode, Field::Taxon, Field::Quantity],
        &[Field::Key, Field::PartyName, Field::PartyDocument],
    ],
    several_rows: false,
};

pub(crate) static PAYMENTS: TableKind = TableKind {
    clues: payment_table::clues::CLUES,
    draft: payment_table::draft,
    needs: &[&[Field::Amount], &[Field::PartyName, Field::PartyAccount]],
    several_rows: false,
};

pub(crate) static POST: TableKind = TableKind {
    clues: postal_table::clues::CLUES,
    draft: postal_table::line,
    needs: &[&[Field::Taxon, Field::PartyName]],
    several_rows: false,
};

pub(crate) static CONTAINERS: TableKind = TableKind {
    clues: container_table::clues::CLUES,
    draft: container_table::event,
    needs: &[&[Field::Container], &[Field::Event, Field::Place, Field::Date]],
    several_rows: false,
};

pub(crate) static POSITIONS: TableKind = TableKind {
    clues: ais_table::clues::CLUES,
    draft: ais_table::position,
    needs: &[&[Field::Conveyance], &[Field::Date], &[Field::Latitude], &[Field::Longitude]],
    several_rows: false,
};

pub(crate) static TRADE_REPORTS: TableKind =
    TableKind { clues: &aitr::CLUES, draft: aitr::draft, needs: SEIZURES.needs, several_rows: true };

pub(crate) static CEN: TableKind =
    TableKind { clues: &cen::CLUES, draft: cen::draft, needs: SEIZURES.needs, several_rows: true };

pub(crate) static ECOMESSAGES: TableKind = TableKind {
    clues: &ecomessage::CLUES,
    draft: ecomessage::draft,
    needs: SEIZURES.needs,
    several_rows: true,
};

pub(crate) static COURTS: TableKind = TableKind {
    clues: court_table::CLUES,
    draft: court_table::draft,
    needs: &[&[Field::Charge, Field::Court, Field::Ruling, Field::Sentence, Field::PartyStep]],
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
        let mapping = given.unwrap_or_else(|| suggest::suggest(format, &table, kind.clues));
        if recognised {
            check_recognised(kind, table.names(), &mapping)?;
        }
        let (layout, lacking) = Layout::new(table.names(), &mapping)?;
        let notes = std::mem::take(&mut table.notes);
        pending.extend(notes.into_iter().map(Item::Problem));
        if !table.is_json() {
            pending.extend(lacking.into_iter().map(Item::Problem));
        }
        Ok(Self {
            table,
            kind,
            mapping,
            suggested,
            layout,
            file,
            empty: None,
            held: None,
            gather: gather(format),
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
                Some(TableRow::Row(row)) if self.gather.is_some() => match self.gathered(&row) {
                    Some(item) => item,
                    None => continue,
                },
                Some(TableRow::Row(row)) => match (self.read(&row), self.kind.several_rows) {
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
        if let Some(open) = self.still_open() {
            return Ok(Some(Item::Draft(open)));
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

    /// Gives a row to what puts reports together; `None` where nothing is finished by it.
    fn gathered(&mut self, row: &Row) -> Option<Item> {
        self.grow();
        if repeats_header(row, self.table.names()) {
            return Some(Item::Rejected(Box::new(repeated_header(row, self.table.names()))));
        }
        let mut gather = self.gather.take()?;
        let taken = gather.take(row, &self.whole());
        self.gather = Some(gather);
        match taken {
            Ok(draft) => draft.map(Item::Draft),
            Err(rejected) => Some(Item::Rejected(rejected)),
        }
    }

    /// After the last row: the next report that was not finished by a row.
    fn still_open(&mut self) -> Option<Box<Draft>> {
        let mut gather = self.gather.take()?;
        let draft = gather.finish(&self.whole());
        self.gather = Some(gather);
        draft
    }

    fn whole(&self) -> Whole<'_> {
        Whole {
            layout: &self.layout,
            mapping: &self.mapping,
            names: self.table.names(),
            file: &self.file,
            epoch: self.table.epoch,
        }
    }

    fn read(&mut self, row: &Row) -> Item {
        self.grow();
        let names = self.table.names();
        if repeats_header(row, names) {
            return Item::Rejected(Box::new(repeated_header(row, names)));
        }
        match (self.kind.draft)(row, &self.whole()) {
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
            None if self.suggested => suggest::by_name(name, self.kind.clues),
            None => ColumnRule::new(name, Field::Ignore),
        };
        let rules: Vec<ColumnRule> = names[from..].iter().map(rule).collect();
        self.layout.extend(rules);
    }
}

/// Reports that are put together from rows which need not follow each other.
fn gather(format: Format) -> Option<Box<dyn Gather>> {
    match format {
        Format::PostalTable => Some(Box::new(postal_table::Parcels::new())),
        Format::ContainerTable => Some(Box::new(container_table::Movements::new())),
        Format::AisTable => Some(Box::new(ais_table::Tracks::new())),
        _ => None,
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
