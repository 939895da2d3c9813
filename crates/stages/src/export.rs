//! Taking reports out of a view, streamed page by page.

use crate::error::{Error, Result};
use access::Viewer;
use formats::reports_out::{ReportLine, csv_header, csv_row, json_row};
use model::{Party, Place, Stated};
use store::{ReadReport, ReportFilter, Store};
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// CSV in UTF-8.
    Csv,
    /// JSON lines.
    JsonLines,
}

impl ExportForm {
    /// The stable code, also the ending of a file.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::JsonLines => "application/x-ndjson",
        }
    }
}

impl std::str::FromStr for ExportForm {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self> {
        match code {
            "csv" => Ok(Self::Csv),
            "jsonl" => Ok(Self::JsonLines),
            _ => Err(Error::Export { given: code.to_owned() }),
        }
    }
}

/// Reports read at a time.
const PAGE: usize = 200;

/// Writes the reports of a view that match, newest first; gives how many.
///
/// # Errors
/// Where the store fails or the writer is gone.
pub async fn export(
    store: &Store,
    viewer: &Viewer,
    filter: &ReportFilter,
    form: ExportForm,
    out: &mut (dyn AsyncWrite + Unpin + Send),
) -> Result<u64> {
    if form == ExportForm::Csv {
        out.write_all(&csv_header()).await.map_err(Error::Output)?;
    }
    let (mut after, mut written) = (None, 0);
    loop {
        let listing = store.list(viewer, filter, after.as_ref(), PAGE).await?;
        for report in store.reports(viewer, &listing.get().ids).await? {
            let line = report.map(line);
            let bytes = if form == ExportForm::Csv { csv_row(&line) } else { json_row(&line) };
            out.write_all(&bytes).await.map_err(Error::Output)?;
            written += 1;
        }
        match listing.into_inner().next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    out.flush().await.map_err(Error::Output)?;
    Ok(written)
}

/// The flat row of a released report; sections that are not readable leave their cells empty, like absent ones.
fn line(report: ReadReport) -> ReportLine {
    let core = &report.core.value;
    let date = core.date.as_ref().and_then(|d| d.value);
    let place = core.place.as_ref();
    let known = place.and_then(|p| p.value.as_ref());
    let degrees = |micro: i32| format!("{:.6}", f64::from(micro) / 1e6);
    let one = |value: Option<String>| value.into_iter().collect::<Vec<_>>();
    ReportLine {
        cells: vec![
            vec![report.id.to_string()],
            vec![report.kind.code().to_owned()],
            one(date.map(|d| d.from().to_string())),
            one(date.map(|d| d.to().to_string())),
            one(date.map(|d| d.precision().code().to_owned())),
            one(known.and_then(|p| p.country).map(|c| c.code().to_owned())),
            one(place.map(place_words)),
            one(known.and_then(|p| p.point).map(|p| degrees(p.0))),
            one(known.and_then(|p| p.point).map(|p| degrees(p.1))),
            taxa(&report),
            core.specimens.iter().map(specimen_words).collect(),
            one(core.amount.as_ref().map(|a| a.raw.clone())),
            core.transports.iter().map(|t| t.raw.clone()).collect(),
            core.origins.iter().map(place_words).collect(),
            core.transits.iter().map(place_words).collect(),
            core.destinations.iter().map(place_words).collect(),
            report.parties.iter().map(|p| party_words(&p.party)).collect(),
            one(report.narrative.as_ref().map(|n| n.value.text.clone())),
            one(report.source.as_ref().map(|s| s.value.partner.name.clone())),
            one(report.source.as_ref().and_then(|s| s.value.note.reference.clone())),
            one(report.source.as_ref().and_then(|s| s.value.note.citation.clone())),
            vec![format!("{} ({})", report.core.rule.audience.tlp(), report.core.rule.audience.code())],
        ],
    }
}

fn place_words(stated: &Stated<Place>) -> String {
    stated.value.as_ref().map_or_else(|| stated.raw.clone(), |p| p.name.clone())
}

fn taxa(report: &ReadReport) -> Vec<String> {
    let named = report.narrative.iter().flat_map(|n| n.value.mentions.iter().map(|m| &m.taxon));
    let mut taxa: Vec<String> = Vec::new();
    for taxon in report.core.value.specimens.iter().map(|s| &s.taxon).chain(named) {
        let name = taxon.value.as_ref().map_or_else(|| taxon.raw.clone(), |t| t.name.clone());
        if !taxa.contains(&name) {
            taxa.push(name);
        }
    }
    taxa
}

fn specimen_words(specimen: &model::Specimen) -> String {
    let amount = specimen.quantity.as_ref().map(|q| match &q.value {
        Some(quantity) => format!("{} {}", quantity.value, quantity.unit),
        None => q.raw.clone(),
    });
    let form = specimen.form.value.map_or_else(|| specimen.form.raw.clone(), |f| f.code().to_owned());
    [amount.unwrap_or_default(), form].join(" ").trim().to_owned()
}

/// A party with its role, and the step reached wherever the name stands.
fn party_words(party: &Party) -> String {
    let name = party.name.as_ref().map(|n| n.raw.clone());
    let identifiers = party.identifiers.iter().map(|i| format!("{} {}", i.kind, i.value.raw));
    let words: Vec<String> = name.into_iter().chain(identifiers).collect();
    let step =
        party.suspect.as_ref().and_then(|s| s.step.value).map(|s| format!(", {s}")).unwrap_or_default();
    format!("{} ({}{step})", words.join(", "), party.role)
}
