//! Lists of container events, as lines and terminals give them: gate in, loaded, discharged.
//!
//! A report is what one container did under one bill of lading: that is the consignment which others name by the same
//! numbers. Its events are the stops of the way, in order of time, wherever they stand in the list.

pub(crate) mod clues;
mod run;

use crate::cargo::one_line;
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::gather::{Gather, Open};
use crate::table::moment;
use crate::table::reading::{Reading, split};
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Party, Place, Stated, When};
use run::Run;

/// Containers that are open at the same time.
const OPEN: usize = 20_000;

/// Puts the ways of containers together from their events.
pub(crate) struct Movements {
    open: Open<Run>,
}

/// One event of a container.
pub(super) struct Event {
    pub(super) row: u64,
    pub(super) at: Option<moment::Seconds>,
    pub(super) date: Option<Stated<When>>,
    pub(super) place: Option<Stated<Place>>,
    pub(super) words: String,
    pub(super) raw: Vec<(String, String)>,
}

/// What a row says of the container besides its event.
pub(super) struct About {
    pub(super) container: String,
    pub(super) documents: Vec<(String, String)>,
    pub(super) vessels: Vec<Party>,
    pub(super) parties: Vec<Party>,
    pub(super) origins: Vec<Stated<Place>>,
    pub(super) destinations: Vec<Stated<Place>>,
    pub(super) specimens: Vec<model::Specimen>,
    pub(super) transports: Vec<String>,
    pub(super) lines: Vec<String>,
    pub(super) reading: (Vec<crate::Origin>, Vec<Problem>),
}

impl Movements {
    pub(crate) fn new() -> Self {
        Self { open: Open::new(OPEN) }
    }
}

impl Gather for Movements {
    fn take(&mut self, row: &Row, whole: &Whole<'_>) -> Result<Option<Box<Draft>>, Box<Rejected>> {
        let (about, event) = read(row, whole)?;
        let key = run::key(&about);
        let full = self.open.has(&key) && self.open.entry(&key, || Run::new(&key)).is_full();
        let given = if full { self.open.remove(&key) } else { None };
        self.open.entry(&key, || Run::new(&key)).add(about, event);
        let given = given.or_else(|| self.open.overflow());
        Ok(given.map(|run| Box::new(run.draft(whole.file))))
    }

    fn finish(&mut self, whole: &Whole<'_>) -> Option<Box<Draft>> {
        self.open.pop().map(|run| Box::new(run.draft(whole.file)))
    }
}

/// One event as a way of its own.
pub(crate) fn event(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let (about, event) = read(row, whole)?;
    let mut run = Run::new(&run::key(&about));
    run.add(about, event);
    Ok(run.draft(whole.file))
}

fn read(row: &Row, whole: &Whole<'_>) -> Result<(About, Event), Box<Rejected>> {
    let mut reading = whole.reading(row);
    let Some(container) = reading.first(Field::Container) else {
        return Err(refused(row, whole, "no-container", "the row names no container", "fill in its number"));
    };
    reading.note(Field::Container.code(), container.0);
    let date = reading.date("");
    let place = reading.place();
    let what = reading.joined(Field::Event, ", ").map(|t| one_line(&t));
    if date.is_none() && place.is_none() && what.is_none() {
        let what = "the row tells neither what happened to the container nor when nor where";
        return Err(refused(row, whole, "tells-nothing", what, "fill in event, date or place"));
    }
    let at = date.as_ref().and_then(|d| moment::seconds(&d.raw, whole.mapping.date_order));
    let vessels = crate::consignment_table::vessels(&mut reading);
    let carried: Vec<String> =
        vessels.iter().filter_map(|v| v.name.as_ref()).map(|n| n.raw.clone()).collect();
    let words: Vec<String> = [
        date.as_ref().map(|d| d.raw.clone()),
        what,
        place.as_ref().map(|p| match &p.context {
            Some(beside) => format!("{}, {beside}", p.raw),
            None => p.raw.clone(),
        }),
        (!carried.is_empty()).then(|| carried.join(", ")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let raw = row.raw(whole.names);
    let event = Event { row: row.number, at, date, place, words: words.join("; "), raw };
    Ok((about(reading, container.1, vessels), event))
}

fn about(mut reading: Reading<'_>, container: &str, vessels: Vec<Party>) -> About {
    let documents = crate::consignment_table::documents(&mut reading);
    let transports = reading.first(Field::Transport).map(|(_, t)| t.to_owned()).into_iter().collect();
    let mut lines = Vec::new();
    for field in [Field::HsCode, Field::Text] {
        for column in reading.layout.columns(field).to_vec() {
            let name = reading.names.get(column).map_or("", |n| n.trim()).to_owned();
            lines.extend(split(reading.row.get(column)).map(|t| format!("{name}: {}", one_line(t))));
        }
    }
    let mut problems = reading.row.problems.clone();
    let about = About {
        container: one_line(container),
        documents,
        vessels,
        parties: reading.parties(None),
        origins: reading.stops(Field::Origin),
        destinations: reading.stops(Field::Destination),
        specimens: reading.specimens(),
        transports,
        lines,
        reading: (Vec::new(), Vec::new()),
    };
    problems.append(&mut reading.problems);
    About { reading: (reading.origins, problems), ..about }
}

fn refused(row: &Row, whole: &Whole<'_>, code: &'static str, what: &str, mend: &str) -> Box<Rejected> {
    let problem = Problem::new(Severity::Rejected, code, row.number).expected(what).mend(mend);
    Box::new(Rejected { row: row.number, raw: row.raw(whole.names), problems: vec![problem] })
}
