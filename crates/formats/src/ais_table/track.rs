//! The track of one vessel on one day, as a report.

use super::Fix;
use super::sailed::{Between, Sailed};
use crate::cargo::{identifier, one_line};
use crate::context::{Context, stated};
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::moment::{clock, could_be_month_first};
use crate::table::reading::says_nothing;
use crate::table::row::Row;
use crate::{Draft, Origin, Problem, Severity};
use model::{
    Core, IdentifierKind, Narrative, Party, PartyKind, Place, Report, ReportKind, Role, SourceNote, Stated,
};
use std::collections::{BTreeMap, BTreeSet};

/// Most different texts of one kind that are kept.
const KEPT: usize = 6;
/// Stands between the raw rows.
const ROW_MARK: &str = "saola_row";

/// What a row says of the vessel.
pub(super) struct Vessel<'a> {
    /// Kind of number or name, and the text.
    told: Vec<(&'static str, &'a str)>,
    speed: Option<f32>,
}

impl<'a> Vessel<'a> {
    pub(super) fn of(row: &'a Row, whole: &Whole<'a>) -> Self {
        let mut told = Vec::new();
        for column in whole.layout.columns(Field::Conveyance) {
            let text = row.get(*column);
            if says_nothing(text) {
                continue;
            }
            match whole.layout.rule(*column).kind.as_deref() {
                // Receivers write zeros where nothing was sent.
                Some("mmsi" | "imo") if text.trim_matches(['0', 'I', 'M', 'O', ' ']).is_empty() => {}
                Some("mmsi") => told.push(("mmsi", text)),
                Some("imo") => told.push(("imo", text)),
                Some("call sign") => told.push(("call sign", text)),
                Some("voyage") => told.push(("voyage", text)),
                _ => told.push(("name", text)),
            }
        }
        for column in whole.layout.columns(Field::Destination) {
            if !says_nothing(row.get(*column)) {
                told.push(("destination", row.get(*column)));
            }
        }
        let speed = whole.layout.first(Field::Speed).map_or("", |at| row.get(at));
        // 102.3 knots means that the speed is not known.
        let speed = speed.replace(',', ".").parse::<f32>().ok().filter(|s| s.is_finite() && *s < 102.2);
        Self { told, speed }
    }

    /// The number by which the vessel is known: its MMSI, else its IMO number.
    pub(super) fn number(&self) -> Option<String> {
        let of = |kind: &str| self.told.iter().find(|(k, _)| *k == kind).map(|(_, text)| *text);
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        of("mmsi").or_else(|| of("imo")).map(plain).filter(|n| !n.is_empty())
    }
}

/// A position with the row that it stands in.
struct Seen {
    fix: Fix,
    row: u64,
    cells: String,
}

/// Positions of one vessel on one day.
pub(super) struct Track {
    key: String,
    row: u64,
    rows: u64,
    sailed: Sailed,
    first: Option<Seen>,
    last: Option<Seen>,
    told: BTreeMap<&'static str, BTreeSet<String>>,
    said: BTreeMap<usize, BTreeSet<String>>,
    fastest: Option<f32>,
    problems: Vec<Problem>,
}

/// Keeps the smallest of many texts, so that the order of rows does not matter.
fn keep(texts: &mut BTreeSet<String>, text: &str) {
    if !texts.contains(text) {
        texts.insert(one_line(text));
        if texts.len() > KEPT {
            texts.pop_last();
        }
    }
}

impl Track {
    pub(super) fn new(key: &str, row: &Row) -> Self {
        Self {
            key: key.to_owned(),
            row: row.number,
            rows: 0,
            sailed: Sailed::default(),
            first: None,
            last: None,
            told: BTreeMap::new(),
            said: BTreeMap::new(),
            fastest: None,
            problems: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, vessel: Vessel<'_>, fix: Fix, row: &Row, whole: &Whole<'_>) {
        self.rows += 1;
        self.row = self.row.min(row.number);
        self.sailed.add(fix);
        for (kind, text) in vessel.told {
            keep(self.told.entry(kind).or_default(), text);
        }
        for column in whole.layout.columns(Field::Text) {
            if !says_nothing(row.get(*column)) {
                keep(self.said.entry(*column).or_default(), row.get(*column));
            }
        }
        if let Some(speed) = vessel.speed {
            self.fastest = Some(self.fastest.map_or(speed, |known| known.max(speed)));
        }
        if self.problems.len() < KEPT {
            self.problems.extend(row.problems.iter().cloned());
        }
        // INVARIANT: of two rows of one second the same is taken in whatever order they come.
        let cells = || row.cells.join("\u{1f}");
        let seen = || Seen { fix, row: row.number, cells: cells() };
        let before =
            |known: &Seen| fix.at < known.fix.at || (fix.at == known.fix.at && cells() < known.cells);
        let after = |known: &Seen| fix.at > known.fix.at || (fix.at == known.fix.at && cells() > known.cells);
        if self.first.as_ref().is_none_or(before) {
            self.first = Some(seen());
        }
        if self.last.as_ref().is_none_or(after) {
            self.last = Some(seen());
        }
    }

    fn text(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.told.get(kind).into_iter().flatten().map(String::as_str)
    }

    pub(super) fn draft(mut self, whole: &Whole<'_>) -> Draft {
        let stops = self.sailed.stops();
        let gaps = self.sailed.gaps();
        self.jumps();
        self.order(whole);
        let pointer = format!("row {}, vessel {}", self.row, self.key);
        let text = self.lines(&stops, &gaps, whole).join("\n");
        let report = Report {
            kind: ReportKind::Movement,
            core: self.core(&stops, whole),
            parties: vec![self.vessel()],
            narrative: Some(Narrative { title: None, text, mentions: Vec::new() }),
            source: SourceNote {
                reference: Some(self.key.clone()),
                citation: None,
                pointer: format!("ais-table, {pointer}"),
                file: whole.file.to_owned(),
                informant: None,
            },
            raw: self.raw(whole.names),
        };
        let from = |field: Field| {
            let column = whole.names.get(whole.layout.first(field)?)?.clone();
            Some(Origin { field: field.code().to_owned(), column })
        };
        let origins = [Field::Date, Field::Conveyance].into_iter().filter_map(from).collect();
        let (row, rows) = (self.row, self.rows);
        Draft {
            key: Some(self.key),
            pointer,
            row,
            rows,
            report,
            origins,
            problems: self.problems,
            marking: None,
            sheet: None,
        }
    }

    /// Says where the day of the key is a guess.
    fn order(&mut self, whole: &Whole<'_>) {
        let Some(column) = whole.layout.first(Field::Date) else { return };
        let cell = self.first.as_ref().and_then(|seen| seen.cells.split('\u{1f}').nth(column));
        let Some(cell) = cell.filter(|c| could_be_month_first(c, whole.mapping.date_order)) else { return };
        self.problems.push(
            Problem::new(Severity::Warning, "day-or-month", self.row)
                .column(whole.names.get(column).cloned().unwrap_or_default())
                .value(cell)
                .expected(
                    "is read as day, month, year; nothing in the column says whether the month stands first",
                )
                .mend("name `date_order` in the mapping: `dmy` or `mdy`"),
        );
    }

    fn jumps(&mut self) {
        let jumps = self.sailed.jumps();
        let Some(first) = jumps.first() else { return };
        self.problems.push(
            Problem::new(Severity::Warning, "jump", self.row)
                .value(&self.key)
                .expected(format!(
                    "has {} ways that no ship makes, the first {:.0} nautical miles in {}: two vessels under one number, or positions that are not true",
                    jumps.len(),
                    first.miles(),
                    first.lasted()
                ))
                .mend("look at the positions of the day; the way is counted as it stands"),
        );
    }

    fn vessel(&self) -> Party {
        let ship = self.text("mmsi").next().is_none_or(|n| n.starts_with(['2', '3', '4', '5', '6', '7']));
        let kind = if ship { PartyKind::Vessel } else { PartyKind::Unknown };
        let mut party = Party::new(kind, Role::Conveyance);
        let voyage = self.text("voyage").next();
        party.name =
            self.text("name").next().map(|name| stated(name, Context::new().maybe("voyage", voyage)));
        for (kind, of) in [("mmsi", IdentifierKind::Mmsi), ("imo", IdentifierKind::Imo)] {
            party.identifiers.extend(self.text(kind).map(|n| identifier(of, n, Context::new())));
        }
        party
    }

    fn core(&self, stops: &[Between], whole: &Whole<'_>) -> Core {
        let at = |fix: Fix| {
            let point = format!("{:.4},{:.4}", fix.latitude, fix.longitude);
            stated::<Place>(&point, Context::new().with("point", &point))
        };
        let ends = [self.sailed.first(), self.sailed.last()];
        let day = self.key.rsplit('/').next().unwrap_or_default();
        let cell = self.first.as_ref().and_then(|seen| {
            let column = whole.layout.first(Field::Date)?;
            seen.cells.split('\u{1f}').nth(column).map(|t| t.trim().to_owned())
        });
        // A count of seconds tells nobody a day.
        let raw = cell.filter(|t| t.parse::<f64>().is_err()).unwrap_or_else(|| day.to_owned());
        let order = whole.mapping.date_order.map(crate::table::mapping::DateOrder::code);
        Core {
            date: Some(stated(&raw, Context::new().maybe("order", order))),
            origins: ends[0].map(at).into_iter().collect(),
            transits: stops.iter().map(|stop| at(stop.from)).collect(),
            destinations: ends[1].map(at).into_iter().collect(),
            transports: vec![Stated::raw_in("vessel", "mode sea")],
            ..Core::default()
        }
    }

    fn lines(&self, stops: &[Between], gaps: &[Between], whole: &Whole<'_>) -> Vec<String> {
        let spot = |fix: Fix| format!("{:.4},{:.4}", fix.latitude, fix.longitude);
        let mut lines = Vec::new();
        if let (Some(first), Some(last)) = (self.sailed.first(), self.sailed.last()) {
            let (from, to) = (clock(first.at), clock(last.at));
            let seen = if self.rows == 1 { "once".to_owned() } else { format!("{} positions", self.rows) };
            let times = if from == to { from } else { format!("{from} to {to}") };
            lines.push(format!("Seen: {seen}, {times}"));
            let fastest = self.fastest.map(|s| format!(", fastest {s:.1} knots")).unwrap_or_default();
            lines.push(format!("Way: about {:.0} nautical miles{fastest}", self.sailed.way()));
        }
        for stop in stops {
            let (from, to) = (clock(stop.from.at), clock(stop.to.at));
            lines.push(format!("Lay still: {from} to {to}, {}, at {}", stop.lasted(), spot(stop.from)));
        }
        for gap in gaps {
            lines.push(format!(
                "Not seen: {} to {}, {}, from {} to {}, {:.0} nautical miles apart",
                clock(gap.from.at),
                clock(gap.to.at),
                gap.lasted(),
                spot(gap.from),
                spot(gap.to),
                gap.miles()
            ));
        }
        for (label, kind, skip) in [
            ("Further name", "name", 1),
            ("Further IMO number", "imo", 1),
            ("Call sign", "call sign", 0),
            ("Destination as sent", "destination", 0),
        ] {
            lines.extend(self.text(kind).skip(skip).map(|text| format!("{label}: {text}")));
        }
        for (column, texts) in &self.said {
            let name = whole.names.get(*column).map_or("", |n| n.trim());
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            lines.push(format!("{name}: {}", texts.join(" | ")));
        }
        lines
    }

    /// The rows of the first and the last position.
    fn raw(&self, names: &[String]) -> Vec<(String, String)> {
        let mut raw = Vec::new();
        let last = self.last.as_ref().filter(|last| self.first.as_ref().is_none_or(|f| f.row != last.row));
        for seen in self.first.iter().chain(last) {
            if !raw.is_empty() {
                raw.push((ROW_MARK.to_owned(), seen.row.to_string()));
            }
            let cells = seen.cells.split('\u{1f}').zip(names);
            raw.extend(cells.filter(|(c, _)| !c.is_empty()).map(|(c, name)| (name.clone(), c.to_owned())));
        }
        raw
    }
}
