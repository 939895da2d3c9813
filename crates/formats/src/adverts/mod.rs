//! Online adverts, as platforms export them and researchers collect them: CSV or JSON lines.
//!
//! One row or line is one advert. Phone numbers and accounts inside the text are found later by `reference`.

pub(crate) mod clues;

use crate::context::{Context, stated};
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::reading::Reading;
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, ImageHash, Report, ReportKind, Stated};

/// Reads one advert; `Err` where it says nothing.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let narrative = reading.narrative();
    let specimens = reading.specimens();
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    if narrative.is_none() && specimens.is_empty() {
        return Err(Box::new(says_nothing(row, whole.names)));
    }
    let pointer = match &key {
        Some(key) => format!("row {}, advert {key}", row.number),
        None => format!("row {}", row.number),
    };
    let platform = reading.first(Field::Platform).map(|(_, text)| text.to_owned());
    let core = Core {
        date: reading.date(""),
        place: reading.place(),
        specimens,
        amount: reading.amount(),
        platform: platform.clone(),
        images: images(&mut reading),
        ..Core::default()
    };
    let report = Report {
        kind: ReportKind::Advert,
        core,
        parties: reading.parties(platform.as_deref()),
        narrative,
        source: reading.source(&format!("adverts, {pointer}"), whole.file, key.as_deref()),
        raw: row.raw(whole.names),
    };
    Ok(reading.into_draft(key, pointer, report, Vec::new()))
}

/// The hashes of the pictures; a column of qualities belongs to the PDQ hashes beside it, in their order.
fn images(reading: &mut Reading<'_>) -> Vec<Stated<ImageHash>> {
    let columns = reading.layout.columns(Field::ImageHash).to_vec();
    let kind = |reading: &Reading<'_>, at: usize| reading.layout.rule(at).kind.clone();
    let is_quality = |kind: &Option<String>| kind.as_deref() == Some("quality");
    let mut qualities = Vec::new();
    for at in columns.iter().filter(|at| is_quality(&kind(reading, **at))) {
        qualities.extend(parts(reading.row.get(*at)));
    }
    let mut out = Vec::new();
    for at in columns {
        let kind = kind(reading, at);
        if is_quality(&kind) {
            continue;
        }
        for (nth, hash) in parts(reading.row.get(at)).enumerate() {
            let quality = qualities.get(nth).filter(|_| kind.as_deref() == Some("pdq"));
            let context = Context::new().maybe("kind", kind.as_deref()).maybe("quality", quality.copied());
            out.push(stated(hash, context));
        }
        reading.note(Field::ImageHash.code(), at);
    }
    out
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '|', '\n', ' ', '[', ']', '"']).map(str::trim).filter(|p| !p.is_empty())
}

fn says_nothing(row: &Row, names: &[String]) -> Rejected {
    let problem = Problem::new(Severity::Rejected, "tells-nothing", row.number)
        .expected("the advert has no title, no text and names no goods")
        .mend("fill in the text, or map the column that holds it to `narrative.text`");
    Rejected { row: row.number, raw: row.raw(names), problems: vec![problem] }
}
