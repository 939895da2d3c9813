//! Tables of positions of vessels (AIS): millions of rows become one report for each vessel and day.
//!
//! A report tells where the vessel was first and last seen, where it lay, for how long it was not seen, and how far it
//! went. It does not depend on the order of the rows. Positions themselves are not kept: see ADR 0015.

pub(crate) mod clues;
mod sailed;
mod track;

use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::gather::{Gather, Open};
use crate::table::moment::{self, Seconds};
use crate::table::reading::says_nothing;
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use track::{Track, Vessel};

/// Vessels and days that are open at the same time; a day of a busy coast has some 15,000.
const OPEN: usize = 20_000;

/// Puts tracks together from positions.
pub(crate) struct Tracks {
    open: Open<Track>,
}

/// A position at a time. INVARIANT: on the globe.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fix {
    pub(super) at: Seconds,
    pub(super) latitude: f32,
    pub(super) longitude: f32,
}

impl Tracks {
    pub(crate) fn new() -> Self {
        Self { open: Open::new(OPEN) }
    }
}

impl Gather for Tracks {
    fn take(&mut self, row: &Row, whole: &Whole<'_>) -> Result<Option<Box<Draft>>, Box<Rejected>> {
        let (key, vessel, fix) = read(row, whole)?;
        self.open.entry(&key, || Track::new(&key, row)).add(vessel, fix, row, whole);
        Ok(self.open.overflow().map(|track| Box::new(track.draft(whole))))
    }

    fn finish(&mut self, whole: &Whole<'_>) -> Option<Box<Draft>> {
        self.open.pop().map(|track| Box::new(track.draft(whole)))
    }
}

/// One position as a track of its own.
pub(crate) fn position(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let (key, vessel, fix) = read(row, whole)?;
    let mut track = Track::new(&key, row);
    track.add(vessel, fix, row, whole);
    Ok(track.draft(whole))
}

fn read<'a>(row: &'a Row, whole: &Whole<'a>) -> Result<(String, Vessel<'a>, Fix), Box<Rejected>> {
    let refuse = |code, field: Field, what: &str, mend: &str| {
        let column = whole.layout.first(field);
        let mut problem = Problem::new(Severity::Rejected, code, row.number).expected(what).mend(mend);
        if let Some(column) = column {
            problem = problem.column(whole.names.get(column).cloned().unwrap_or_default());
            problem = problem.value(row.get(column));
        }
        Box::new(Rejected { row: row.number, raw: row.raw(whole.names), problems: vec![problem] })
    };
    let vessel = Vessel::of(row, whole);
    let Some(number) = vessel.number() else {
        let what = "the position names no vessel; expected its MMSI or IMO number";
        return Err(refuse("no-vessel", Field::Conveyance, what, "fill in the number or take the row out"));
    };
    let text = |field| whole.layout.first(field).map_or("", |at| row.get(at));
    let when = moment::seconds(text(Field::Date), whole.mapping.date_order);
    let Some((at, day)) = when.and_then(|at| Some((at, moment::day(at)?))) else {
        let what = "is not understood as a time; expected for example `2024-01-15T08:00:00`";
        return Err(refuse("no-time", Field::Date, what, "write day and time in one column"));
    };
    let place = degrees(text(Field::Latitude), 90.0).zip(degrees(text(Field::Longitude), 180.0));
    let Some((latitude, longitude)) = place else {
        let what = "is no latitude from -90 to 90 with a longitude from -180 to 180; AIS sends 91 and 181 where it knows none";
        return Err(refuse(
            "no-position",
            Field::Latitude,
            what,
            "take the row out if the position was not known",
        ));
    };
    Ok((format!("{number}/{day}"), vessel, Fix { at, latitude, longitude }))
}

fn degrees(text: &str, most: f32) -> Option<f32> {
    if says_nothing(text) {
        return None;
    }
    let number: f32 = text.replace(',', ".").parse().ok()?;
    (number.is_finite() && number.abs() <= most).then_some(number)
}
