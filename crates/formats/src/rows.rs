//! Rows of a table with its mapping laid over them: drafts, refused rows and notes, in the order of the file.
//!
//! What a row tells is left to the table formats; what a table is, to `table`.

use crate::seizure_table::incident::Incident;
use crate::seizure_table::{self, Whole};
use crate::sheets::{self, Laid, Sheets};
use crate::table::clues::Clue;
use crate::table::gather::Gather;
use crate::table::lacking::empty_rows;
use crate::table::mapping::Mapping;
use crate::table::row::{Row, TableRow};
use crate::table::{Table, field::Field};
use crate::{
    Draft, Format, FormatError, Item, Problem, Rejected, Severity, adverts, ais_table, aitr, cen,
    consignment_table, container_table, court_table, customs_table, ecomessage, payment_table, postal_table,
};
use std::collections::VecDeque;
use std::sync::Arc;

/// The tables of a file with their mappings laid over them: one, or the sheets of a workbook one after the other.
pub(crate) struct Rows {
    laid: Laid,
    rest: VecDeque<Laid>,
    /// Whether several sheets are read, so that a row must say which it stands in.
    several: bool,
    kind: &'static TableKind,
    /// The mapping of the first table.
    pub(crate) mapping: Mapping,
    /// The columns of all sheets, where there are several.
    columns: Vec<String>,
    /// How the source is to be cited, as the mapping says.
    credit: Option<String>,
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
    pub(crate) clues: &'static [Clue],
    /// One row as a report.
    draft: fn(&Row, &Whole<'_>) -> Result<Draft, Box<Rejected>>,
    /// Of each group at least one field must have a column, before an unnamed table is taken for this format.
    pub(crate) needs: &'static [&'static [Field]],
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
        tables: Vec<Table>,
        (format, kind, recognised): (Format, &'static TableKind, bool),
        given: Option<Mapping>,
        file: String,
        pending: &mut VecDeque<Item>,
    ) -> Result<Self, FormatError> {
        let Sheets { mut laid, notes } = sheets::choose(tables, (format, kind, recognised), given)?;
        pending.extend(notes.into_iter().map(Item::Problem));
        let columns = sheets::columns(&laid);
        let (Some(first), several) = (laid.pop_front(), !laid.is_empty()) else {
            return Err(FormatError::Empty);
        };
        Ok(Self {
            kind,
            credit: first.mapping.credit(),
            mapping: first.mapping.clone(),
            laid: first,
            rest: laid,
            several,
            columns,
            file,
            empty: None,
            held: None,
            gather: gather(format),
            ready: None,
            done: false,
            closed: false,
        })
    }

    /// Names of the columns of all sheets, each once. Those of JSON lines grow while the file is read.
    pub(crate) fn columns(&self) -> &[String] {
        if self.several { &self.columns } else { self.laid.table.names() }
    }

    /// Whether the file is JSON lines.
    pub(crate) fn is_json(&self) -> bool {
        self.laid.table.is_json()
    }

    /// Says in which sheet a report or problem stands.
    fn name_sheet(&self, item: &mut Item) {
        let Some(sheet) = self.laid.table.sheet.as_ref().filter(|_| self.several) else { return };
        let name = |problems: &mut Vec<Problem>| {
            problems.iter_mut().for_each(|p| p.sheet = p.sheet.take().or_else(|| Some(sheet.clone())));
        };
        match item {
            Item::Draft(draft) => {
                name(&mut draft.problems);
                self.place(draft, sheet);
            }
            Item::Rejected(rejected) => name(&mut rejected.problems),
            Item::Problem(problem) => problem.sheet = problem.sheet.take().or_else(|| Some(sheet.clone())),
            Item::Figure(_) => {}
        }
    }

    /// Equal keys of two sheets are two reports.
    fn place(&self, draft: &mut Draft, sheet: &Arc<str>) {
        draft.sheet = Some(sheet.clone());
        draft.pointer = format!("sheet `{sheet}`, {}", draft.pointer);
        let source = &mut draft.report.source.pointer;
        *source = format!("{source} of sheet `{sheet}`");
        if let Some(key) = draft.key.as_mut().filter(|_| !self.laid.first) {
            *key = format!("{sheet}/{key}");
        }
    }

    /// The next report, refused row or problem. What comes from the file as a whole is cited with each report.
    pub(crate) fn next_item(&mut self, empty: &mut u64) -> Result<Option<Item>, FormatError> {
        let mut item = self.step(empty)?;
        item.iter_mut().for_each(|item| self.name_sheet(item));
        if let Some(Item::Draft(draft)) = &mut item
            && let Some(credit) = &self.credit
        {
            let citation = &mut draft.report.source.citation;
            *citation =
                Some(citation.take().map_or_else(|| credit.clone(), |own| format!("{own}; {credit}")));
        }
        Ok(item)
    }

    fn step(&mut self, empty: &mut u64) -> Result<Option<Item>, FormatError> {
        if let Some(item) = self.ready.take() {
            return Ok(Some(item));
        }
        while !self.done {
            let item = match self.laid.table.next_row()? {
                Some(TableRow::Empty(row)) => {
                    *empty += 1;
                    let first = self.empty.map_or(row, |(first, _)| first);
                    self.empty = Some((first, *empty));
                    continue;
                }
                Some(TableRow::Rejected(rejected)) => self.after_held(Item::Rejected(rejected)),
                Some(TableRow::Row(mut row)) if self.gather.is_some() => match self.gathered(&mut row) {
                    Some(item) => item,
                    None => continue,
                },
                Some(TableRow::Row(mut row)) => match (self.read(&mut row), self.kind.several_rows) {
                    (Item::Draft(draft), true) => match self.hold(draft, row) {
                        Some(item) => item,
                        None => continue,
                    },
                    (item, _) => self.after_held(item),
                },
                None => {
                    // What is held back stands in the sheet that ends here.
                    if let Some(held) = self.held.take() {
                        return Ok(Some(Item::Draft(held.done())));
                    }
                    match self.rest.pop_front() {
                        Some(next) => self.laid = next,
                        None => self.done = true,
                    }
                    continue;
                }
            };
            return Ok(Some(item));
        }
        if let Some(open) = self.still_open() {
            return Ok(Some(Item::Draft(open)));
        }
        if let Some((first, count)) = self.empty.take() {
            return Ok(Some(Item::Problem(empty_rows(count, first))));
        }
        let note = if self.closed { None } else { self.laid.table.closing_note() };
        self.closed = true;
        Ok(note.map(Item::Problem))
    }

    /// Keeps a report back until it is known whether the next row continues it; gives the one before.
    fn hold(&mut self, draft: Box<Draft>, row: Row) -> Option<Item> {
        let merged = !self.laid.table.is_json();
        if let Some(held) = &mut self.held
            && held.continues(&row, &draft, &self.laid.layout, merged)
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

    /// Gives a row to what puts reports together; `None` where nothing is finished by it. Which values a mapping mended
    /// is not told of a report that is put together from many rows.
    fn gathered(&mut self, row: &mut Row) -> Option<Item> {
        self.laid.grow(self.kind);
        let names = self.laid.table.names();
        if repeats_header(row, names) {
            return Some(Item::Rejected(Box::new(repeated_header(row, names))));
        }
        self.laid.mending.lay(row, names, &self.laid.layout);
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
        let Laid { table, mapping, layout, .. } = &self.laid;
        let (names, epoch, sums) = (table.names(), table.epoch, table.summary);
        Whole { layout, mapping, names, file: &self.file, epoch, sums }
    }

    fn read(&mut self, row: &mut Row) -> Item {
        self.laid.grow(self.kind);
        let Laid { table, mapping, layout, mending, .. } = &mut self.laid;
        let names = table.names();
        if repeats_header(row, names) {
            return Item::Rejected(Box::new(repeated_header(row, names)));
        }
        let taken = mending.lay(row, names, layout);
        let whole =
            Whole { layout, mapping, names, file: &self.file, epoch: table.epoch, sums: table.summary };
        match (self.kind.draft)(row, &whole) {
            Ok(mut draft) => {
                mending.tell(taken, layout, &mut draft.report);
                Item::Draft(Box::new(draft))
            }
            Err(rejected) => Item::Rejected(rejected),
        }
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
