//! The filters that lists, maps and exports share, as they stand in an address.

use crate::problem::{Answer, Problem};
use serde::Deserialize;
use store::ReportFilter;
use utoipa::IntoParams;

/// Filters of reports. Lists of values are comma separated; values of one filter are alternatives.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filters {
    /// Search words; all must occur, the last may be the beginning of a word.
    q: String,
    /// Report kinds.
    kind: String,
    /// ISO country codes of the place.
    country: String,
    /// Taxon groups.
    group: String,
    /// Years.
    year: String,
    /// Mode codes.
    mode: String,
    /// First day, ISO.
    from: Option<String>,
    /// Last day, ISO.
    to: Option<String>,
    /// Only reports with flags that you may read.
    flagged: bool,
    /// Only your own partner's.
    own: bool,
}

impl Filters {
    /// The filter of the store.
    pub(crate) fn parse(self) -> Answer<ReportFilter> {
        let list = |text: &str| {
            text.split(',').map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect()
        };
        if self.q.len() > 400 {
            return Err(Problem::invalid("search words are too long; expected at most 400 bytes"));
        }
        Ok(ReportFilter {
            words: self.q.clone(),
            kinds: list(&self.kind),
            countries: list(&self.country),
            groups: list(&self.group),
            years: list(&self.year),
            modes: list(&self.mode),
            from: day(self.from, "from")?,
            to: day(self.to, "to")?,
            flagged: self.flagged,
            own: self.own,
        })
    }
}

fn day(text: Option<String>, name: &str) -> Answer<Option<String>> {
    let Some(text) = text.filter(|t| !t.is_empty()) else { return Ok(None) };
    let day: jiff::civil::Date = text.parse().map_err(|_| {
        Problem::invalid(format!("`{name}` is `{text}`; expected a day such as `2019-11-18`"))
    })?;
    Ok(Some(day.to_string()))
}
