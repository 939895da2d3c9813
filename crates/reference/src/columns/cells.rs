//! One function a kind: from a text and what stands beside it to the cells that are appended.
//!
//! Each is the only place that knows the look-up of its kind. What the look-up does not say stays an empty cell.

use super::{Beside, Cells, Run};
use crate::identifier::{Scheme, detect};
use jiff::civil::Date;
use model::{Appendix, Country, Listing, QuantityQualifier, Stated, When};
use rust_decimal::Decimal;

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
        let stated = match self.beside(Beside::Date) {
            Some(date) => Stated::raw_in(date, self.run.habit.unwrap_or_default()),
            None => Stated::raw(self.beside(Beside::Year)?),
        };
        crate::date(stated, self.run.as_of).value
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
    let found = crate::taxon(Stated::raw(row.text), when.map(|w| w.to()).or(row.run.as_of));
    let Some(taxon) = found.value else {
        let reason = if crate::is_unknown(row.text) {
            "the text says that the taxon is not known"
        } else {
            "no name of the tables fits"
        };
        let values = ["", "", "unresolved", "", reason, "", ""].map(str::to_owned).to_vec();
        let problem = format!(
            "`{}` is no name of a taxon that is known here; expected a scientific, common or trade name",
            row.text
        );
        return Cells { values, understood: false, problem: Some(problem) };
    };
    let appendix = appendix(&taxon, when);
    Cells {
        values: vec![
            taxon.name,
            taxon.rank.to_string(),
            "resolved".to_owned(),
            found.confidence.map(|c| c.to_string()).unwrap_or_default(),
            found.rule.unwrap_or_default(),
            String::new(),
            appendix,
        ],
        understood: true,
        problem: None,
    }
}

/// The appendix on the days of the row: both, where it changed between them. `none` is said only by a table: a taxon
/// without a listing in it may be listed.
fn appendix(taxon: &model::Taxon, when: Option<When>) -> String {
    let word = |listing: &Listing| match listing.appendix {
        Appendix::OneAndTwo => "I|II".to_owned(),
        other => other.to_string(),
    };
    let last = taxon.listing.as_ref().map(word).unwrap_or_default();
    let first = when.and_then(|w| crate::listing_on(&taxon.name, Some(w.from()))).as_ref().map(word);
    match first {
        Some(first) if first != last => format!("{first}|{last}"),
        _ => last,
    }
}

/// `saola normalise place`.
pub(super) fn place(row: &Row<'_>) -> Cells {
    if row.text.is_empty() {
        return Row::empty(8);
    }
    let stated = match row.beside(Beside::Mode) {
        Some(mode) => Stated::raw_in(row.text, format!("said {mode}")),
        None => Stated::raw(row.text),
    };
    let found = crate::place(stated, row.country());
    let Some(place) = found.value else {
        let mut cells = Row::empty(8);
        let several = crate::places(Stated::raw(row.text), row.country()).len();
        let reason = if several > 1 {
            format!(
                "the cell names {several} places in several countries; one cell is one place, so divide it"
            )
        } else {
            "no place of the tables fits".to_owned()
        };
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
            place.precision.to_string(),
            found.confidence.map(|c| c.to_string()).unwrap_or_default(),
            found.rule.unwrap_or_default(),
        ],
        understood: true,
        problem: None,
    }
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
    let found = crate::quantity(Stated::raw_in(row.text, context));
    let Some(quantity) = found.value else {
        let mut cells = Row::empty(8);
        let defect = crate::quantity_defect(&found);
        if let Some(last) = cells.values.last_mut() {
            *last = defect.clone().unwrap_or_default();
        }
        cells.problem = defect;
        return cells;
    };
    let value = quantity.value.normalize();
    let high = quantity.high.map(|h| h.normalize());
    let (low, high) = match quantity.qualifier {
        QuantityQualifier::AtLeast => (Some(value), None),
        QuantityQualifier::AtMost => (Some(Decimal::ZERO), Some(value)),
        // How far "about" reaches, nobody says.
        QuantityQualifier::About => (None, None),
        QuantityQualifier::Exact | QuantityQualifier::Range => (Some(value), high.or(Some(value))),
    };
    let written = |d: Option<Decimal>| d.map(|d| d.to_string()).unwrap_or_default();
    Cells {
        values: vec![
            value.to_string(),
            quantity.unit.to_string(),
            quantity.qualifier.to_string(),
            written(low),
            written(high),
            String::new(),
            String::new(),
            reason(found.rule, found.confidence),
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
    let mut context = row.run.habit.unwrap_or_default().to_owned();
    if let Some(year) =
        row.beside(Beside::Year).filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()))
    {
        context = format!("{context} in {year}");
    }
    let found = crate::date(Stated::raw_in(row.text, context), row.run.as_of);
    let Some(when) = found.value else {
        let mut cells = Row::empty(4);
        let defect = crate::date_defect(&found, row.run.as_of);
        if let Some(last) = cells.values.last_mut() {
            *last = defect.clone().unwrap_or_default();
        }
        cells.problem = defect;
        return cells;
    };
    let day = |d: Date| d.to_string();
    Cells {
        values: vec![
            day(when.from()),
            day(when.to()),
            when.precision().to_string(),
            reason(found.rule, found.confidence),
        ],
        understood: true,
        problem: None,
    }
}

/// The rule with how sure it is, for kinds that have no column for it.
fn reason(rule: Option<String>, confidence: Option<model::Confidence>) -> String {
    match (rule, confidence) {
        (Some(rule), Some(confidence)) => format!("{confidence}: {rule}"),
        (Some(rule), None) => rule,
        _ => String::new(),
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
