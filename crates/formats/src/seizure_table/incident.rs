//! Incidents that run over several rows, and the footnotes below them.
//!
//! People write one incident as several rows: the key again in each, or nothing where the cells above are merged.
//! Such rows are one report with several specimens, and every raw row is kept. A row that sums events is none of them
//! (see `sums`).

use super::Whole;
use crate::table::field::Field;
use crate::table::layout::Layout;
use crate::table::reading::says_nothing;
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::Report;

/// Most rows of one incident; the next one begins another report.
const MAX_ROWS: u64 = 1_000;
/// Stands between the raw rows of one report; names with this beginning are our own.
const ROW_MARK: &str = "saola_row";
/// Fields that say when and where.
const WHEN_WHERE: [Field; 5] = [Field::Date, Field::Year, Field::Place, Field::City, Field::Country];

/// Fields that a further row of an incident leaves empty.
const TOLD: [Field; 7] =
    [Field::Key, Field::Title, Field::Date, Field::Year, Field::Place, Field::City, Field::Country];

/// A report that the next row may continue.
pub(crate) struct Incident {
    draft: Box<Draft>,
    first: Row,
    /// The last row, where there are several: most incidents have one, and rows are not copied.
    last: Option<Row>,
}

impl Incident {
    pub(crate) fn new(draft: Box<Draft>, row: Row) -> Self {
        Self { draft, first: row, last: None }
    }

    fn last(&self) -> &Row {
        self.last.as_ref().unwrap_or(&self.first)
    }

    /// What has been put together.
    pub(crate) fn done(self) -> Box<Draft> {
        self.draft
    }

    /// Whether a row tells more of the same incident. `merged`: an empty cell may stand for the one above.
    pub(crate) fn continues(&self, row: &Row, draft: &Draft, layout: &Layout, merged: bool) -> bool {
        let follows = row.number == self.last().number + 1 && self.draft.rows < MAX_ROWS;
        let goods = !draft.report.core.specimens.is_empty();
        // A total stands below the last incident and belongs to all of them.
        let one = draft.report.kind.is_counted() && self.draft.report.kind.is_counted();
        follows && goods && one && (self.same_key(row, layout) || (merged && self.left_empty(row, layout)))
    }

    /// The key again, and nothing that contradicts: neither date nor place. A row that is the same in every cell
    /// repeats the row before and tells nothing more.
    fn same_key(&self, row: &Row, layout: &Layout) -> bool {
        fn key<'r>(row: &'r Row, layout: &Layout) -> Option<&'r str> {
            layout.columns(Field::Key).iter().map(|at| row.get(*at)).find(|t| !says_nothing(t))
        }
        let agree = |field: Field| {
            layout.columns(field).iter().all(|at| {
                let (before, now) = (self.first.get(*at), row.get(*at));
                before == now || now.is_empty()
            })
        };
        let same = key(row, layout).is_some_and(|now| key(&self.first, layout) == Some(now));
        same && WHEN_WHERE.into_iter().all(agree) && row.cells != self.last().cells
    }

    /// Key, date and place are empty below filled ones.
    fn left_empty(&self, row: &Row, layout: &Layout) -> bool {
        let columns =
            |fields: &'static [Field]| fields.iter().flat_map(|field| layout.columns(*field)).copied();
        if !columns(&TOLD).all(|at| row.get(at).is_empty()) {
            return false;
        }
        let filled = |fields: &'static [Field]| columns(fields).any(|at| !says_nothing(self.first.get(at)));
        let when = filled(&[Field::Date, Field::Year]);
        let place = filled(&[Field::Place, Field::City, Field::Country]);
        when && (place || filled(&[Field::Key]))
    }

    /// Takes a row in: its goods and what else it adds. What was said first stays.
    pub(crate) fn add(&mut self, row: Row, more: Draft) {
        let draft = &mut *self.draft;
        draft.rows += more.rows;
        let before = draft.report.core.specimens.len();
        for mut origin in more.origins {
            let quantity = format!("{}#", Field::Quantity);
            if let Some(number) = origin.field.strip_prefix(&quantity).and_then(|n| n.parse::<usize>().ok()) {
                origin.field = format!("{quantity}{}", number + before);
            } else if draft.origins.iter().any(|o| o.field == origin.field) {
                continue;
            }
            draft.origins.push(origin);
        }
        let lacking = ["no-date", "no-goods"];
        draft.problems.extend(more.problems.into_iter().filter(|p| !lacking.contains(&p.code)));
        if more.report.core.amount.is_some() && draft.report.core.amount.is_some() {
            let amount = more.report.core.amount.as_ref().map_or("", |amount| amount.raw.as_str());
            draft.problems.push(
                Problem::new(Severity::Note, "further-amount", row.number)
                    .value(amount)
                    .expected("is a further value of the same incident; the first is taken, the row is kept")
                    .mend("if the values are to be added up, write their sum in the first row"),
            );
        }
        take_in(&mut draft.report, more.report, row.number);
        draft.pointer = format!("rows {}-{}", self.first.number, row.number);
        let format = draft.report.source.pointer.split(", ").next().unwrap_or_default();
        draft.report.source.pointer = format!("{format}, {}", draft.pointer);
        self.last = Some(row);
    }
}

fn take_in(report: &mut Report, more: Report, number: u64) {
    let (core, further) = (&mut report.core, more.core);
    crate::proceedings::take_in(core, further.proceedings, further.sharing);
    core.specimens.extend(further.specimens);
    for (list, more) in [
        (&mut core.origins, further.origins),
        (&mut core.transits, further.transits),
        (&mut core.destinations, further.destinations),
    ] {
        for stop in more {
            if !list.iter().any(|known| known.raw == stop.raw) {
                list.push(stop);
            }
        }
    }
    for transport in further.transports {
        if !core.transports.iter().any(|known| known.raw == transport.raw) {
            core.transports.push(transport);
        }
    }
    for (text, more) in [
        (&mut core.detection, further.detection),
        (&mut core.concealment, further.concealment),
        (&mut core.outcome, further.outcome),
    ] {
        add_words(text, more, "; ");
    }
    core.amount = core.amount.take().or(further.amount);
    for party in more.parties {
        if !report.parties.contains(&party) {
            report.parties.push(party);
        }
    }
    match (&mut report.narrative, more.narrative) {
        (Some(narrative), Some(more)) if !narrative.text.contains(more.text.as_str()) => {
            if !narrative.text.is_empty() {
                narrative.text.push_str("\n\n");
            }
            narrative.text.push_str(&more.text);
        }
        (none @ None, more) => *none = more,
        _ => {}
    }
    add_words(&mut report.source.citation, more.source.citation, "; ");
    report.raw.push((ROW_MARK.to_owned(), number.to_string()));
    report.raw.extend(more.raw);
}

fn add_words(text: &mut Option<String>, more: Option<String>, between: &str) {
    match (text.as_mut(), more) {
        (Some(text), Some(more)) if !text.contains(more.as_str()) => {
            text.push_str(between);
            text.push_str(&more);
        }
        (None, more) => *text = more,
        _ => {}
    }
}

/// A footnote below the table, which is no report.
pub(super) fn footnote(row: &Row, whole: &Whole<'_>) -> Option<Box<Rejected>> {
    let mut filled = (0..row.cells.len()).filter(|at| !row.get(*at).is_empty());
    let (first, None) = (filled.next()?, filled.next()) else { return None };
    let field = whole.layout.rule(first).field;
    if whole.names.len() < 4 || !is_footnote(row.get(first), field) {
        return None;
    }
    let problem = Problem::new(Severity::Rejected, "footnote", row.number)
        .column(whole.names.get(first).cloned().unwrap_or_default())
        .value(row.written(first))
        .expected("stands alone in its row, as a footnote does")
        .mend("take it out, or fill in the other cells if it is a seizure");
    Some(Box::new(Rejected { row: row.number, raw: row.raw(whole.names), problems: vec![problem] }))
}

fn is_footnote(text: &str, field: Field) -> bool {
    let lower = text.trim_start().to_lowercase();
    let marked = lower.starts_with(['*', '†', '‡', '¹', '²', '³'])
        || ["note:", "notes:", "source:", "sources:", "remark:", "remarks:", "legend:", "quelle:", "nota:"]
            .iter()
            .any(|mark| lower.starts_with(mark));
    let told = [Field::Text, Field::Title, Field::Taxon, Field::Form, Field::Quantity];
    marked || (!told.contains(&field) && text.split_whitespace().count() > 6)
}
