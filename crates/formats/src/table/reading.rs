//! Reads the mapped cells of one row into the parts that all table formats share.
//!
//! Everything stays in the source's words with its context. Which parts make which kind of report is left to the
//! formats.

use super::date_habits::{Told, first_of_month, told, year_of};
use super::field::Field;
use super::layout::Layout;
use super::mapping::{FirstOfMonth, Mapping};
use super::row::Row;
use super::shape::{is_one_of, looks_like_date};
use crate::context::{Context, stated};
use crate::{Draft, Origin, Problem, Severity};
use model::{Money, Narrative, Place, Report, SourceNote, Stated, When};

/// One row with its columns.
pub(crate) struct Reading<'a> {
    pub(crate) row: &'a Row,
    pub(crate) layout: &'a Layout,
    pub(crate) names: &'a [String],
    pub(crate) mapping: &'a Mapping,
    /// Day count of a workbook.
    pub(crate) epoch: Option<&'static str>,
    pub(crate) origins: Vec<Origin>,
    pub(crate) problems: Vec<Problem>,
}

/// Words that say that nothing is known.
pub(crate) fn says_nothing(text: &str) -> bool {
    const NOTHING: [&str; 20] = [
        "",
        "-",
        "–",
        "—",
        "?",
        "n/a",
        "na",
        "none",
        "nil",
        "null",
        "unknown",
        "not known",
        "unk",
        "unspecified",
        "not specified",
        "not reported",
        "not stated",
        "inconnu",
        "desconocido",
        "unbekannt",
    ];
    let text = text.trim();
    // The longest of them has thirteen bytes.
    text.len() <= 13 && is_one_of(text, &NOTHING)
}

/// Several values in one cell; commas stay, they stand inside places and names.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '|'])
        .flat_map(|part| part.split(" / "))
        .map(str::trim)
        .filter(|p| !says_nothing(p))
}

impl<'a> Reading<'a> {
    /// A filled cell of a field: the first, broader groups last.
    pub(crate) fn first(&self, field: Field) -> Option<(usize, &'a str)> {
        let row = self.row;
        self.layout.columns(field).iter().map(|at| (*at, row.get(*at))).find(|(_, t)| !says_nothing(t))
    }

    /// Remembers which column a field came from.
    pub(crate) fn note(&mut self, field: impl Into<String>, column: usize) {
        // A constant of the mapping has no column.
        let column = self.names.get(column).cloned().unwrap_or_else(|| "(mapping)".to_owned());
        self.origins.push(Origin { field: field.into(), column });
    }

    /// The text of a field; several columns are joined.
    pub(crate) fn joined(&mut self, field: Field, between: &str) -> Option<String> {
        let row = self.row;
        let columns: Vec<usize> =
            self.layout.columns(field).iter().copied().filter(|at| !says_nothing(row.get(*at))).collect();
        let first = *columns.first()?;
        self.note(field.code(), first);
        match columns.as_slice() {
            // One column keeps its text as it stands.
            [only] if field == Field::Text && *only < row.cells.len() => row.cells.get(*only).cloned(),
            _ => Some(columns.iter().map(|at| row.get(*at)).collect::<Vec<_>>().join(between)),
        }
    }

    /// The date, or the year where only that is given.
    pub(crate) fn date(&mut self, words: &str) -> Option<Stated<When>> {
        let year = self.first(Field::Year);
        let Some((column, raw)) = self.first(Field::Date) else {
            let (column, raw) = year?;
            self.note(Field::Date.code(), column);
            return Some(stated(raw, Context::new().with("precision", "year")));
        };
        self.note(Field::Date.code(), column);
        let order = self.mapping.date_order;
        let mut context = Context::new().maybe("order", order.map(super::mapping::DateOrder::code));
        if let Some(epoch) = self.epoch.filter(|_| raw.parse::<f64>().is_ok_and(|n| n > 366.0)) {
            context = context.with(if epoch == "1900" { "excel serial" } else { "serial" }, epoch);
        }
        if self.mapping.first_of_month == FirstOfMonth::Unsure
            && let Some((month, _)) = first_of_month(raw, order)
        {
            // Where no column could tell it, nothing says that January stands for the year.
            let texts = [Field::Title, Field::Text].iter().any(|f| !self.layout.columns(*f).is_empty());
            context = match told(month, words) {
                Told::Day => context,
                Told::Year if texts => context.with("precision", "year"),
                Told::Month | Told::Year => context.with("precision", "month"),
            };
        }
        if let Some((year_column, year)) = year {
            let named = year_of(raw);
            if named.is_none() || named != year.parse().ok() {
                context = context.with("in", year);
            }
            if named.is_some_and(|n| year.parse().is_ok_and(|y: u32| y != n)) {
                self.disagree(column, raw, year_column, year);
            }
        }
        Some(stated(raw, context))
    }

    fn disagree(&mut self, date_column: usize, date: &str, year_column: usize, year: &str) {
        let year_name = self.names.get(year_column).map_or("", String::as_str).trim();
        self.problems.push(
            Problem::new(Severity::Warning, "date-and-year-disagree", self.row.number)
                .column(self.names.get(date_column).cloned().unwrap_or_default())
                .value(date)
                .expected(format!(
                    "and the column {year_name}, `{year}`, disagree; both are kept as reported"
                ))
                .mend("look in the source which year is right"),
        );
    }

    /// Whether the row tells a time at all.
    pub(crate) fn tells_time(&self) -> bool {
        let date = self
            .first(Field::Date)
            .is_some_and(|(_, t)| looks_like_date(t) || t.chars().any(|c| c.is_ascii_digit()));
        date || self.first(Field::Year).is_some()
    }

    /// Where it happened: the place, what lies around it, and its coordinates.
    pub(crate) fn place(&mut self) -> Option<Stated<Place>> {
        let mut parts: Vec<(usize, &str)> = Vec::new();
        for field in [Field::Place, Field::City, Field::Country] {
            let filled = self.layout.columns(field).iter().map(|at| (*at, self.row.get(*at)));
            parts.extend(filled.filter(|(_, t)| !says_nothing(t)));
        }
        let point = self.point();
        let Some((column, raw)) = parts.first().copied() else {
            let point = point?;
            let column = self.layout.first(Field::Latitude)?;
            self.note(Field::Place.code(), column);
            return Some(stated(&point, Context::new().with("point", &point)));
        };
        self.note(Field::Place.code(), column);
        let around = parts[1..].iter().map(|(_, t)| *t).collect::<Vec<_>>().join(", ");
        Some(stated(raw, self.about(column, Some(&around)).maybe("point", point.as_deref())))
    }

    fn point(&self) -> Option<String> {
        let latitude = self.row.get(self.layout.first(Field::Latitude)?);
        let longitude = self.row.get(self.layout.first(Field::Longitude)?);
        let known = !says_nothing(latitude) && !says_nothing(longitude);
        // The comma stands between the two.
        known.then(|| format!("{},{}", latitude.replace(',', "."), longitude.replace(',', ".")))
    }

    /// What companion columns say about a place, after the words around it.
    fn about(&self, column: usize, around: Option<&str>) -> Context {
        let text =
            |field| self.layout.about(column, field).map(|at| self.row.get(at)).find(|t| !says_nothing(t));
        let around = around.filter(|words| !words.is_empty());
        Context::beside(around.or_else(|| text(Field::CountryOf))).maybe("said", text(Field::Certainty))
    }

    /// The places of a route field, in the order of the table.
    pub(crate) fn stops(&mut self, field: Field) -> Vec<Stated<Place>> {
        let mut out = Vec::new();
        for column in self.layout.columns(field).to_vec() {
            let text = self.row.get(column);
            let country =
                self.layout.about(column, Field::CountryOf).find(|at| !says_nothing(self.row.get(*at)));
            if says_nothing(text) {
                // A country without its city is the place itself.
                if let Some(country) = country {
                    self.note(format!("{field}#{}", out.len() + 1), country);
                    out.push(Stated::raw(self.row.get(country)));
                }
                continue;
            }
            for part in split(text) {
                self.note(format!("{field}#{}", out.len() + 1), column);
                out.push(stated(part, self.about(column, None)));
            }
        }
        out
    }

    /// Value or price.
    pub(crate) fn amount(&mut self) -> Option<Stated<Money>> {
        let (column, raw) = self.first(Field::Amount)?;
        self.note(Field::Amount.code(), column);
        let currency = self.first(Field::Currency).map(|(_, t)| t);
        let fixed = self.layout.rule(column).currency.as_deref();
        Some(stated(raw, Context::new().maybe("currency", currency.or(fixed))))
    }

    /// Headline and text.
    pub(crate) fn narrative(&mut self) -> Option<Narrative> {
        let title = self.joined(Field::Title, " ");
        let text = self.joined(Field::Text, "\n\n");
        (title.is_some() || text.is_some()).then(|| Narrative {
            title,
            text: text.unwrap_or_default(),
            mentions: Vec::new(),
        })
    }

    /// Where the report came from.
    pub(crate) fn source(&mut self, pointer: &str, file: &str, key: Option<&str>) -> SourceNote {
        let reference = self.joined(Field::Reference, "; ").or_else(|| key.map(str::to_owned));
        SourceNote {
            reference,
            citation: self.joined(Field::Citation, "; "),
            pointer: pointer.to_owned(),
            file: file.to_owned(),
            informant: None,
        }
    }

    /// The row as a draft: what was odd about the row, then what its cells told, then what the format says of the whole.
    pub(crate) fn into_draft(
        self,
        key: Option<String>,
        pointer: String,
        report: Report,
        further: Vec<Problem>,
    ) -> Draft {
        let mut problems = self.row.problems.clone();
        problems.extend(self.problems);
        problems.extend(further);
        let (row, origins) = (self.row.number, self.origins);
        Draft { key, pointer, row, rows: 1, report, origins, problems, marking: None, sheet: None }
    }

    /// Says that something in a cell was not understood.
    pub(crate) fn warn(&mut self, code: crate::Code, column: usize, expected: &str, mend: &str) {
        let problem = Problem::new(Severity::Warning, code, self.row.number)
            .column(self.names.get(column).cloned().unwrap_or_default())
            .value(self.row.get(column))
            .expected(expected)
            .mend(mend);
        self.problems.push(problem);
    }
}
