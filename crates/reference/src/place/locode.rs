//! Reads the official UN/LOCODE list as it is published: CSV in parts without a header, or with one, in UTF-8 or
//! Latin-1. What cannot be read is told by row and column, the rest is kept.

use super::loaded::{AIRPORT, BORDER, LoadedPlaces, LocodeRow, PORT};
use crate::text::micro_degrees;
use thiserror::Error;

/// Why a list cannot be read at all.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum LocodeError {
    /// Bytes that are no table.
    #[error(
        "the file is no UN/LOCODE table; expected CSV with country, location and name, as UNECE publishes it"
    )]
    NoTable,
    /// Not the compact form, or one of another version.
    #[error("the stored list is of another form; load the official file again")]
    OtherForm,
    /// Cut off or changed.
    #[error("the stored list is damaged; load the official file again")]
    Damaged,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocodeProblem {
    /// Row of the file, from 1.
    pub row: u64,
    /// Name of the column.
    pub column: &'static str,
    /// What stands there.
    pub value: String,
    /// What was expected.
    pub expected: &'static str,
    /// Whether the row was kept without that cell.
    pub kept: bool,
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocodeRead {
    /// The places.
    pub places: LoadedPlaces,
    /// Rows of the file with anything in them.
    pub rows: u64,
    /// Rows that became a place.
    pub kept: u64,
    /// Headers, headings of countries (`.KENYA`), entries that the list marks as removed, and second rows of a code.
    pub passed_over: u64,
    /// What is wrong; a row that is not kept has exactly one problem.
    pub problems: Vec<LocodeProblem>,
}

/// Which cell stands where.
#[derive(Clone, Copy)]
struct Columns {
    change: Option<usize>,
    country: usize,
    location: usize,
    name: usize,
    plain: Option<usize>,
    function: Option<usize>,
    coordinates: Option<usize>,
    degrees: Option<(usize, usize)>,
}

/// The parts that UNECE publishes have no header and these twelve columns.
const OFFICIAL: Columns = Columns {
    change: Some(0),
    country: 1,
    location: 2,
    name: 3,
    plain: Some(4),
    function: Some(7),
    coordinates: Some(10),
    degrees: None,
};

/// Reads the list. Good rows are kept and problems listed, row by row.
///
/// # Errors
/// Where no row looks like one of the list.
pub fn read_locodes(bytes: &[u8]) -> Result<LocodeRead, LocodeError> {
    let text = decoded(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut columns: Option<Columns> = None;
    let mut found = LocodeRead {
        places: LoadedPlaces::default(),
        rows: 0,
        kept: 0,
        passed_over: 0,
        problems: Vec::new(),
    };
    let mut rows: Vec<LocodeRow> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        found.rows += 1;
        let line = record.position().map_or(found.rows, csv::Position::line);
        if let Some(header) = header(&record) {
            columns = Some(header);
            found.passed_over += 1;
            continue;
        }
        match row(&record, columns.unwrap_or(OFFICIAL), line, &mut found.problems) {
            Row::Place(place) if seen.insert(place.code.clone()) => {
                found.kept += 1;
                rows.push(place);
            }
            Row::Place(_) | Row::PassedOver => found.passed_over += 1,
            Row::Refused => {}
        }
    }
    if found.kept == 0 && found.rows > 0 {
        return Err(LocodeError::NoTable);
    }
    found.places = LoadedPlaces::new(rows);
    Ok(found)
}

/// UTF-8, else Latin-1, in which each byte is the character of its number.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn header(record: &csv::StringRecord) -> Option<Columns> {
    let find =
        |names: &[&str]| record.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()));
    let location = find(&["location", "locode", "loc"])?;
    Some(Columns {
        change: find(&["change", "ch"]),
        country: find(&["country"])?,
        location,
        name: find(&["name"])?,
        plain: find(&["namewodiacritics", "name without diacritics", "name_wo_diacritics"]),
        function: find(&["function"]),
        coordinates: find(&["coordinates"]),
        degrees: find(&["lat", "latitude"]).zip(find(&["lon", "lng", "longitude"])),
    })
}

enum Row {
    Place(LocodeRow),
    PassedOver,
    Refused,
}

fn row(record: &csv::StringRecord, columns: Columns, line: u64, problems: &mut Vec<LocodeProblem>) -> Row {
    let cell = |at: usize| record.get(at).unwrap_or_default().trim();
    let optional = |at: Option<usize>| at.map(cell).unwrap_or_default();
    let mut problem = |column, value: &str, expected, kept| {
        let value = value.chars().take(80).collect();
        problems.push(LocodeProblem { row: line, column, value, expected, kept });
    };
    let (country, location, name) = (cell(columns.country), cell(columns.location), cell(columns.name));
    // `X` marks an entry that the next edition lacks; a heading names a country after a point.
    if optional(columns.change).starts_with('X') || (location.is_empty() && name.starts_with('.')) {
        return Row::PassedOver;
    }
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        problem("country", country, "two capital letters of ISO 3166-1, for example `KE`", false);
        return Row::Refused;
    }
    if location.len() != 3 || !location.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
        problem("location", location, "three capital letters or figures, for example `MBA`", false);
        return Row::Refused;
    }
    if name.is_empty() || name.len() > 255 {
        problem("name", name, "a name of at most 255 bytes", false);
        return Row::Refused;
    }
    let plain = Some(optional(columns.plain)).filter(|plain| *plain != name && plain.len() <= 255);
    let point = point(record, columns).unwrap_or_else(|value| {
        problem(
            "coordinates",
            &value,
            "degrees and minutes such as `0403S 03940E`, or decimal degrees",
            true,
        );
        None
    });
    Row::Place(LocodeRow {
        code: format!("{country}{location}"),
        name: name.to_owned(),
        plain: plain.unwrap_or_default().to_owned(),
        functions: functions(optional(columns.function)),
        point,
    })
}

fn functions(told: &str) -> u8 {
    told.chars().fold(0, |bits, function| {
        bits | match function {
            '1' => PORT,
            '2' => 2,
            '3' => 4,
            '4' => AIRPORT,
            '5' => 16,
            '6' | '7' | '8' => 32,
            'B' => BORDER,
            _ => 0,
        }
    })
}

/// The point; nothing where the cells are empty, the words where they are no point.
fn point(record: &csv::StringRecord, columns: Columns) -> Result<Option<(i32, i32)>, String> {
    let cell = |at: usize| record.get(at).unwrap_or_default().trim();
    if let Some((lat, lon)) = columns.degrees {
        let (lat, lon) = (cell(lat), cell(lon));
        if lat.is_empty() && lon.is_empty() {
            return Ok(None);
        }
        return super::point(lat, lon).map(Some).ok_or_else(|| format!("{lat} {lon}"));
    }
    let written = columns.coordinates.map(cell).unwrap_or_default();
    if written.is_empty() {
        return Ok(None);
    }
    let mut halves = written.split_whitespace();
    let point = halves
        .next()
        .zip(halves.next())
        .filter(|_| halves.next().is_none())
        .and_then(|(lat, lon)| Some((minutes(lat, 'N', 'S', 90.0)?, minutes(lon, 'E', 'W', 180.0)?)));
    point.map(Some).ok_or_else(|| written.to_owned())
}

/// `0403S`: degrees, two figures of minutes, and the side.
fn minutes(written: &str, plus: char, minus: char, most: f64) -> Option<i32> {
    let side = written.chars().next_back()?;
    let figures = written.strip_suffix(side)?;
    if !figures.is_ascii()
        || !(3..=5).contains(&figures.len())
        || !figures.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let (degrees, minutes) = figures.split_at(figures.len() - 2);
    let value = degrees.parse::<f64>().ok()? + minutes.parse::<f64>().ok().filter(|m| *m < 60.0)? / 60.0;
    let signed = if side == plus {
        value
    } else if side == minus {
        -value
    } else {
        return None;
    };
    (value <= most).then_some(micro_degrees(signed))
}
