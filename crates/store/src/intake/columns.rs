//! The indexed columns of a report: facts of the core, and the groups that the narrative names under its own labels.

use super::Submission;
use crate::bulk::{Columns, Value};
use crate::error::Result;
use model::{Report, ReportKind, Stated};
use sqlx::any::AnyRow;
use std::collections::BTreeSet;

/// Indexed facts of one report. Empty text and `NONE` stand for unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ReportColumns {
    pub kind: String,
    pub core_labels: i64,
    pub narrative_labels: i64,
    pub date_from: String,
    pub date_to: String,
    pub country: String,
    /// Taxon groups of the specimens, each between bars: `|pangolins|ivory|`.
    pub groups: String,
    /// Taxon groups that the narrative names, likewise.
    pub mentioned: String,
    pub modes: String,
    pub lat: i64,
    pub lon: i64,
    pub place_precision: String,
    pub place: String,
}

/// Coordinates that are not known.
pub(crate) const NO_POINT: i64 = i64::MAX;

impl ReportColumns {
    pub(crate) const LIST: &'static str = "kind, core_labels, narrative_labels, date_from, date_to, country, groups, \
         mentioned, modes, lat, lon, place_precision, place";

    pub(crate) fn of(submission: &Submission) -> Self {
        Self::of_report(&submission.report)
    }

    /// Without labels.
    pub(crate) fn of_report(report: &Report) -> Self {
        let core = &report.core;
        let date = core.date.as_ref().and_then(|d| d.value);
        let place = core.place.as_ref().and_then(|p| p.value.as_ref());
        let point = place.and_then(|p| p.point);
        let mentions = report.narrative.iter().flat_map(|n| &n.mentions);
        Self {
            kind: report.kind.code().to_owned(),
            date_from: date.map(|d| d.from().to_string()).unwrap_or_default(),
            date_to: date.map(|d| d.to().to_string()).unwrap_or_default(),
            country: place.and_then(|p| p.country).map(|c| c.code().to_owned()).unwrap_or_default(),
            groups: barred(
                core.specimens.iter().filter_map(|s| s.taxon.value.as_ref()).map(|t| t.group.as_str()),
            ),
            mentioned: barred(mentions.filter_map(|m| m.taxon.value.as_ref()).map(|t| t.group.as_str())),
            modes: barred(modes(&core.transports)),
            lat: point.map_or(NO_POINT, |p| i64::from(p.0)),
            lon: point.map_or(NO_POINT, |p| i64::from(p.1)),
            place_precision: place.map(|p| p.precision.code().to_owned()).unwrap_or_default(),
            place: place.map(|p| p.name.clone()).unwrap_or_default(),
            core_labels: 0,
            narrative_labels: 0,
        }
    }

    /// From a row that holds `LIST` from column `at` on.
    pub(crate) fn read(row: &AnyRow, at: usize) -> Result<Self> {
        Ok(Self {
            kind: row.text(at)?,
            core_labels: row.int(at + 1)?,
            narrative_labels: row.int(at + 2)?,
            date_from: row.text(at + 3)?,
            date_to: row.text(at + 4)?,
            country: row.text(at + 5)?,
            groups: row.text(at + 6)?,
            mentioned: row.text(at + 7)?,
            modes: row.text(at + 8)?,
            lat: row.int(at + 9)?,
            lon: row.int(at + 10)?,
            place_precision: row.text(at + 11)?,
            place: row.text(at + 12)?,
        })
    }

    /// Values in the order of `LIST`.
    pub(crate) fn values(&self) -> Vec<Value> {
        vec![
            self.kind.as_str().into(),
            self.core_labels.into(),
            self.narrative_labels.into(),
            self.date_from.as_str().into(),
            self.date_to.as_str().into(),
            self.country.as_str().into(),
            self.groups.as_str().into(),
            self.mentioned.as_str().into(),
            self.modes.as_str().into(),
            self.lat.into(),
            self.lon.into(),
            self.place_precision.as_str().into(),
            self.place.as_str().into(),
        ]
    }

    /// Whether it sums several events.
    pub(crate) fn is_summary(&self) -> bool {
        self.kind == ReportKind::Summary.code()
    }

    /// Month of the roll-ups: `2019-11`, or empty where the date spans more than a month or is unknown.
    pub(crate) fn month(&self) -> &str {
        let month = self.date_from.get(..7).unwrap_or("");
        if self.date_to.starts_with(month) { month } else { "" }
    }
}

/// The values between bars.
pub(crate) fn unbarred(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').filter(|part| !part.is_empty())
}

fn barred<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let unique: BTreeSet<&str> = values.filter(|v| !v.is_empty()).collect();
    let mut text = String::new();
    for value in unique {
        text.push('|');
        text.push_str(&value.replace('|', " "));
    }
    if !text.is_empty() {
        text.push('|');
    }
    text
}

fn modes(transports: &[Stated<model::Transport>]) -> impl Iterator<Item = &'static str> {
    transports.iter().filter_map(|t| t.value.as_ref()?.mode).map(model::Mode::code)
}
