//! One function a kind: from a text and what stands beside it to the cells that are appended.
//!
//! Each is the only place that knows the look-up of its kind. What the look-up does not say stays an empty cell.

use super::{Beside, Cells, Run};
use crate::identifier::{Scheme, detect};
use crate::place::{PlaceCandidate, PlaceContext};
use crate::taxon_index::{Asked, TaxonIndex, TaxonStatus};
use model::{Country, Mode, PlaceKind, QuantityQualifier, Stated, When};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// One row as it is read.
pub(super) struct Row<'a> {
    pub(super) text: &'a str,
    pub(super) beside: &'a [(Beside, &'a str)],
    pub(super) run: &'a Run,
}

impl Row<'_> {
    /// The filled cell beside the text.
    fn beside(&self, what: Beside) -> Option<&str> {
        let found = self.beside.iter().find(|(b, _)| *b == what).map(|(_, cell)| cell.trim());
        found.filter(|cell| !cell.is_empty())
    }

    /// The country of the row, else that of the run.
    fn country(&self) -> Option<Country> {
        self.beside(Beside::Country).and_then(|c| crate::country(Stated::raw(c)).value).or(self.run.country)
    }

    /// The days that the row is of, where it tells them.
    fn when(&self) -> Option<When> {
        match self.beside(Beside::Date) {
            Some(date) => crate::date_in(date, &self.run.dates, self.run.as_of).ok().map(|read| read.when),
            None => crate::date(Stated::raw(self.beside(Beside::Year)?), self.run.as_of).value,
        }
    }

    fn empty(columns: usize) -> Cells {
        Cells { values: vec![String::new(); columns], understood: false, problem: None }
    }
}

/// `saola normalise taxon`.
pub(super) fn taxon(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(7);
    }
    let when = row.when();
    let origin = row.beside(Beside::Origin).and_then(|words| {
        let place = || crate::locate(words, PlaceContext::default()).found?.country;
        crate::country(Stated::raw(words)).value.or_else(place)
    });
    let asked = Asked { on: when.map(|w| w.to()).or(row.run.as_of), origin };
    let index = TaxonIndex::current();
    let found = index.find(row.text);
    let answer = index.answer(row.text, &found, &asked);
    // `Jujuy, Argentina`: where in the country tells which of its populations.
    let within = |asked: &Asked, appendix: String| match (row.beside(Beside::Origin), found.taxa.as_slice()) {
        (Some(words), [(place, _)]) => index.appendix_within(*place, asked, words),
        _ => appendix,
    };
    let mut appendix = within(&asked, answer.appendix);
    // A row that is of a time and no day may stand before and after a change.
    if let Some(first) = when.map(|w| w.from()).filter(|first| Some(*first) != asked.on) {
        let asked = Asked { on: Some(first), ..asked };
        let then = within(&asked, index.answer(row.text, &found, &asked).appendix);
        appendix = union(&then, &appendix);
    }
    let candidates: Vec<String> =
        answer.candidates.iter().map(|c| format!("{} {:.0} %", c.name, c.weight * 100.0)).collect();
    let understood = answer.status != TaxonStatus::Unresolved;
    let reason = if !understood && crate::is_unknown(row.text) {
        "the text says that the taxon is not known".to_owned()
    } else {
        answer.reason
    };
    let problem = (!understood).then(|| {
        format!(
            "`{}` is no name of a taxon that is known here; expected a scientific, common or trade name",
            row.text
        )
    });
    Cells {
        values: vec![
            answer.name.unwrap_or_default(),
            answer.rank.map(|r| r.to_string()).unwrap_or_default(),
            answer.status.code().to_owned(),
            answer.confidence.map(|c| c.to_string()).unwrap_or_default(),
            reason,
            candidates.join("; "),
            appendix,
        ],
        understood,
        problem,
    }
}

/// Both sets of appendices, each part once.
fn union(a: &str, b: &str) -> String {
    let parts: BTreeSet<&str> = a.split('|').chain(b.split('|')).filter(|p| !p.is_empty()).collect();
    parts.into_iter().collect::<Vec<_>>().join("|")
}

/// `saola normalise place`.
pub(super) fn place(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(8);
    }
    let context = PlaceContext { country: row.country(), mode: row.beside(Beside::Mode).and_then(kind_by) };
    let location = crate::locate(row.text, context);
    let Some(place) = location.found else {
        let mut cells = Row::empty(8);
        let reason = unplaced(row.text, &location.candidates);
        cells.problem = Some(format!("`{}`: {reason}", row.text));
        if let Some(last) = cells.values.last_mut() {
            *last = reason;
        }
        return cells;
    };
    let (latitude, longitude) = place.point.map(|(a, b)| (degrees(a), degrees(b))).unwrap_or_default();
    Cells {
        values: vec![
            place.country.map(|c| c.to_string()).unwrap_or_default(),
            place.name,
            place.code.unwrap_or_default(),
            latitude,
            longitude,
            place.detail.code().to_owned(),
            place.confidence.to_string(),
            place.reason,
        ],
        understood: true,
        problem: None,
    }
}

/// The kind of place that a way of transport uses.
fn kind_by(mode: &str) -> Option<PlaceKind> {
    let modes = crate::transports(Stated::raw(mode));
    match modes.first()?.value.as_ref()?.mode? {
        Mode::Air => Some(PlaceKind::Airport),
        Mode::Sea | Mode::InlandWater => Some(PlaceKind::Port),
        Mode::Road | Mode::Rail | Mode::Post | Mode::Foot => None,
    }
}

/// Why a text is no place.
fn unplaced(text: &str, candidates: &[PlaceCandidate]) -> String {
    if candidates.is_empty() {
        if crate::is_unknown(text) {
            return "the text says that the place is not known".to_owned();
        }
        return "no place of the tables fits; expected one place a cell".to_owned();
    }
    let names: Vec<String> = candidates.iter().map(|c| format!("{} ({})", c.name, c.country)).collect();
    format!("it may be {}; give the country beside it", names.join(" or "))
}

/// Decimal degrees from millionths.
fn degrees(millionths: i32) -> String {
    Decimal::new(i64::from(millionths), 6).normalize().to_string()
}

/// `saola normalise quantity`.
pub(super) fn quantity(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(8);
    }
    // The unit of the row goes before the name of the column (`Weight (kg)`).
    let context = row.beside(Beside::Unit).unwrap_or(&row.run.header);
    let country = row.country();
    let Some(amount) = crate::amount(row.text, Some(context), country) else {
        let mut cells = Row::empty(8);
        let defect = crate::quantity_defect(&Stated::raw_in(row.text, context));
        if let Some(last) = cells.values.last_mut() {
            *last = defect.clone().unwrap_or_default();
        }
        cells.problem = defect;
        return cells;
    };
    let term = row.beside(Beside::Product).and_then(crate::term).map(|found| found.term);
    let on = row.when().map(|w| w.to()).or(row.run.as_of);
    let taxon = row.beside(Beside::Species).and_then(|name| crate::taxon(Stated::raw(name), on).value);
    let comparable = crate::comparable(&amount, term, taxon.as_ref(), country, on);
    // The first step only repeats how the amount was read.
    let steps: Vec<&str> = comparable.steps.iter().skip(1).map(|step| step.reason.as_str()).collect();
    let reason = [format!("{}: {}", amount.confidence, amount.reason), steps.join("; ")];
    let written = |d: Decimal| d.normalize().to_string();
    Cells {
        values: vec![
            written(amount.value),
            amount.measure.to_string(),
            amount.qualifier.to_string(),
            // `up to 5` sets the upper end only: a 0 would be read as stated.
            if amount.qualifier == QuantityQualifier::AtMost { String::new() } else { written(amount.low) },
            amount.high.map(written).unwrap_or_default(),
            written(comparable.value),
            comparable.measure.to_string(),
            reason.into_iter().filter(|r| !r.is_empty()).collect::<Vec<_>>().join("; "),
        ],
        understood: true,
        problem: None,
    }
}

/// `saola normalise date`.
pub(super) fn date(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(4);
    }
    let year = row.beside(Beside::Year).unwrap_or_default();
    match crate::date_in_row(row.text, &row.run.dates, year, row.run.as_of) {
        Ok(read) => Cells {
            values: vec![
                read.when.from().to_string(),
                read.when.to().to_string(),
                read.when.precision().to_string(),
                format!("{}: {}", read.confidence, read.reason),
            ],
            understood: true,
            problem: None,
        },
        Err(defect) => {
            let mut cells = Row::empty(4);
            if let Some(last) = cells.values.last_mut() {
                last.clone_from(&defect);
            }
            cells.problem = Some(defect);
            cells
        }
    }
}

/// `saola normalise identifier`.
pub(super) fn identifier(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(4);
    }
    let told = row.beside(Beside::Kind).and_then(Scheme::named);
    let hint = told.or_else(|| Scheme::named(&row.run.header));
    let found = detect(row.text, hint, row.country(), row.beside(Beside::Platform));
    let kinds: Vec<&str> = found.schemes.iter().map(|s| s.code()).collect();
    Cells {
        understood: found.normal.is_some(),
        values: vec![
            kinds.join("|"),
            found.normal.unwrap_or_default(),
            found.valid.code().to_owned(),
            found.defect.clone().unwrap_or_default(),
        ],
        problem: found.defect,
    }
}
