//! Tables of postal items: customs declarations CN22 and CN23, and item data that posts send ahead.
//!
//! One row is one line of contents; the lines of one item are one report, whose specimens they are. An item is known by
//! its number (S10), whose check digit is left to `reference`. Layouts are from memory.

pub(crate) mod clues;

use crate::cargo::{carrier, one_line};
use crate::context::Context;
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::gather::{Gather, Open};
use crate::table::lacking;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Narrative, Place, Report, ReportKind, Role, Stated};

/// Items that are open at the same time; the lines of one stand near each other.
const OPEN: usize = 2_000;
/// Most lines of contents of one item.
const MAX_LINES: u64 = 1_000;
/// Stands between the raw rows of one item.
const ROW_MARK: &str = "saola_row";

/// Puts items together from their lines.
pub(crate) struct Parcels {
    open: Open<Parcel>,
}

struct Parcel {
    draft: Box<Draft>,
    first: Vec<String>,
    last: Vec<String>,
}

impl Parcels {
    pub(crate) fn new() -> Self {
        Self { open: Open::new(OPEN) }
    }
}

impl Gather for Parcels {
    fn take(&mut self, row: &Row, whole: &Whole<'_>) -> Result<Option<Box<Draft>>, Box<Rejected>> {
        let draft = Box::new(line(row, whole)?);
        let Some(key) = draft.key.clone() else { return Ok(Some(draft)) };
        let mut given = None;
        if let Some(known) = self.open.remove(&key) {
            if known.continues(row, whole) {
                let mut known = known;
                known.add(row, *draft);
                self.open.entry(&key, || known);
                return Ok(None);
            }
            // The same number, another item: the reader tells it as a repeated key.
            given = Some(known.draft);
        }
        let parcel = Parcel { draft, first: row.cells.clone(), last: row.cells.clone() };
        self.open.entry(&key, || parcel);
        Ok(given.or_else(|| self.open.overflow().map(|parcel| parcel.draft)))
    }

    fn finish(&mut self, _: &Whole<'_>) -> Option<Box<Draft>> {
        self.open.pop().map(|parcel| parcel.draft)
    }
}

impl Parcel {
    /// A further line: nobody else sends or receives, and the row does not repeat the one before.
    fn continues(&self, row: &Row, whole: &Whole<'_>) -> bool {
        let own = [Field::PartyName, Field::PartyCountry, Field::Date, Field::Origin, Field::Destination];
        let agree = own.iter().flat_map(|field| whole.layout.columns(*field)).all(|at| {
            let before = self.first.get(*at).map_or("", |c| c.trim());
            row.get(*at).is_empty() || before == row.get(*at)
        });
        agree && self.draft.rows < MAX_LINES && row.cells != self.last
    }

    fn add(&mut self, row: &Row, more: Draft) {
        let draft = &mut *self.draft;
        draft.rows += more.rows;
        let before = draft.report.core.specimens.len();
        let quantity = format!("{}#", Field::Quantity);
        for mut origin in more.origins {
            if let Some(n) = origin.field.strip_prefix(&quantity).and_then(|n| n.parse::<usize>().ok()) {
                origin.field = format!("{quantity}{}", n + before);
                draft.origins.push(origin);
            }
        }
        draft.report.core.specimens.extend(more.report.core.specimens);
        if let Some(amount) = more.report.core.amount
            && draft.report.core.amount.as_ref().is_some_and(|known| known.raw != amount.raw)
            && !draft.problems.iter().any(|p| p.code == "further-amount")
        {
            draft.problems.push(
                Problem::new(Severity::Note, "further-amount", row.number)
                    .value(&amount.raw)
                    .expected(
                        "is the value of a further line; that of the first is taken, all stand in the text",
                    )
                    .mend("if the sum is wanted, write it in a column `total value` of the first row"),
            );
        }
        draft.problems.extend(more.problems.into_iter().filter(|p| !LACKING.contains(&p.code)));
        if let (Some(text), Some(further)) = (&mut draft.report.narrative, more.report.narrative) {
            let known: Vec<String> = text.text.lines().map(str::to_owned).collect();
            for line in further.text.lines().filter(|l| !known.iter().any(|k| k == l)) {
                text.text.push('\n');
                text.text.push_str(line);
            }
        }
        for party in more.report.parties {
            // The number of the item stands there already, perhaps in another writing.
            if party.role != Role::Carrier && !draft.report.parties.contains(&party) {
                draft.report.parties.push(party);
            }
        }
        draft.report.raw.push((ROW_MARK.to_owned(), row.number.to_string()));
        draft.report.raw.extend(more.report.raw);
        self.last.clone_from(&row.cells);
    }
}

const LACKING: [&str; 2] = ["no-date", "no-goods"];

/// One line of contents as an item of its own; `Err` where it names neither goods nor anybody.
pub(crate) fn line(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let specimens = reading.specimens();
    let mut parties = reading.parties(None);
    let number = number(&mut reading);
    if specimens.is_empty() && parties.is_empty() {
        return Err(Box::new(lacking::tells_nothing(
            row,
            whole.names,
            "the row names no contents, no sender and no addressee",
            "fill them in; or take the row out if it is a footnote",
        )));
    }
    let pointer = match &number {
        Some(number) => format!("row {}, postal item {number}", row.number),
        None => format!("row {}", row.number),
    };
    if let Some(number) = &number {
        parties.push(carrier(None, &[("postal item", number)]));
    }
    let core = Core {
        date: reading.date(""),
        origins: way(&mut reading, Field::Origin, Role::Shipper),
        transits: reading.stops(Field::Transit),
        destinations: way(&mut reading, Field::Destination, Role::Consignee),
        transports: vec![transport(&mut reading)],
        specimens,
        amount: reading.amount(),
        ..Core::default()
    };
    let report = Report {
        kind: ReportKind::Consignment,
        narrative: narrative(&mut reading),
        source: reading.source(&format!("postal-table, {pointer}"), whole.file, number.as_deref()),
        core,
        parties,
        raw: row.raw(whole.names),
    };
    let lacks = lacking::lacks(
        row.number,
        &report,
        ("the item has no date", "fill in the day of posting"),
        ("the row does not say what is in the item", "fill in the contents"),
    );
    let plain = |n: &String| n.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
    let key = number.as_ref().map(plain).filter(|k| !k.is_empty());
    Ok(reading.into_draft(key, pointer, report, lacks))
}

fn number(reading: &mut Reading<'_>) -> Option<String> {
    let (column, text) = reading.first(Field::Waybill)?;
    reading.note(Field::Waybill.code(), column);
    Some(one_line(text))
}

/// Offices or countries of posting and delivery; where none is named, the countries of sender and addressee.
fn way(reading: &mut Reading<'_>, field: Field, role: Role) -> Vec<Stated<Place>> {
    let stops = reading.stops(field);
    if !stops.is_empty() {
        return stops;
    }
    let columns = reading.layout.columns(Field::PartyCountry).to_vec();
    let of_role = |at: &usize| reading.layout.rule(*at).role == Some(role);
    let Some(column) = columns.into_iter().find(|at| of_role(at) && !says_nothing(reading.row.get(*at)))
    else {
        return Vec::new();
    };
    reading.note(format!("{field}#1"), column);
    vec![Stated::raw(reading.row.get(column))]
}

/// The class of mail in its words, always by post.
fn transport(reading: &mut Reading<'_>) -> Stated<model::Transport> {
    let words = match reading.first(Field::Transport) {
        Some((column, text)) => {
            reading.note(format!("{}#1", Field::Transport), column);
            text
        }
        None => "postal item",
    };
    Stated { context: Context::new().with("mode", "post").done(), ..Stated::raw(words) }
}

/// Contents, codes and values of the line, then what else the form says, each with what it is.
fn narrative(reading: &mut Reading<'_>) -> Option<Narrative> {
    let mut parts = Vec::new();
    for (label, field) in [("", Field::Taxon), ("HS ", Field::HsCode), ("value ", Field::Amount)] {
        for column in reading.layout.columns(field).to_vec() {
            parts.extend(split(reading.row.get(column)).map(|t| format!("{label}{}", one_line(t))));
            if field == Field::HsCode {
                reading.note(field.code(), column);
            }
        }
    }
    if let (Some((_, currency)), Some(last)) = (reading.first(Field::Currency), parts.last_mut())
        && last.starts_with("value ")
    {
        last.push(' ');
        last.push_str(currency);
    }
    let mut lines = Vec::new();
    if !parts.is_empty() {
        lines.push(format!("Contents: {}", parts.join(", ")));
    }
    for column in reading.layout.columns(Field::Text).to_vec() {
        let text = reading.row.get(column);
        if !says_nothing(text) {
            let name = reading.names.get(column).map_or("", |n| n.trim());
            lines.push(format!("{name}: {}", one_line(text)));
        }
    }
    let title = reading.joined(Field::Title, " ");
    (!lines.is_empty() || title.is_some()).then(|| Narrative {
        title,
        text: lines.join("\n"),
        mentions: Vec::new(),
    })
}
