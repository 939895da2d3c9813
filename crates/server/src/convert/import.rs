//! Imports: previews and receipts.

use super::{money_words, place_words, quantity_words, taxon_words, text, transport_words, when_words};
use crate::problem::{Answer, Problem};
use crate::wire::{
    ColumnMapping, ImportView, PreviewField, PreviewRow, ProblemGroup, ProblemView, ValueCount,
};
use formats::{Field, Format, Mapping, Marking};
use model::Report;
use stages::{HandlingProfile, Preview, ProblemTally, narrowed_sentences, offers, profile_sentences};
use std::collections::BTreeMap;
use store::ImportRecord;

/// The stored form of an import's state.
#[must_use]
pub fn import_body(view: &ImportView) -> Vec<u8> {
    serde_json::to_vec(view).unwrap_or_default()
}

/// The state of an import of the own partner.
///
/// # Errors
/// Where the stored state cannot be read.
pub fn import_view(record: &ImportRecord) -> Answer<ImportView> {
    let view: ImportView = serde_json::from_slice(&record.body)
        .map_err(|_| Problem::invalid("this import was made by another version; import the file again"))?;
    Ok(ImportView {
        id: record.id.to_string(),
        state: record.state.clone(),
        at: super::instant(record.at),
        formats: Format::ALL.iter().map(|f| (f.code().to_owned(), f.words().to_owned())).collect(),
        ..view
    })
}

/// What a dry run tells.
#[must_use]
pub fn staged(file: &str, preview: &Preview, handling: HandlingProfile) -> ImportView {
    ImportView {
        id: String::new(),
        file: file.to_owned(),
        format: preview.format.to_owned(),
        state: "staged".to_owned(),
        columns: preview
            .columns
            .iter()
            .map(|c| ColumnMapping {
                header: c.header.clone(),
                field: c.field.to_owned(),
                reason: c.reason.clone(),
                samples: c.samples.clone(),
            })
            .collect(),
        because: String::new(),
        formats: Vec::new(),
        taken: None,
        made: Vec::new(),
        others: Vec::new(),
        problem_rows: preview.problems.rows(),
        mapping: preview.mapping.as_ref().and_then(|m| m.to_toml().ok()),
        fields: Field::ALL.iter().map(|f| (f.code().to_owned(), field_words(*f))).collect(),
        preview: preview.first.iter().map(|r| PreviewRow { row: r.row, fields: fields(&r.report) }).collect(),
        rows: preview.rows,
        rows_total: preview.whole.then_some(preview.rows),
        imported_rows: preview.imported_rows,
        rejected_rows: preview.rejected_rows,
        new_reports: 0,
        revised_reports: 0,
        unchanged_reports: 0,
        problems: problem_groups(&preview.problems, preview.mapping.as_ref()),
        activity: String::new(),
        rate: None,
        failure: None,
        readers: readers(handling, &preview.marked),
        handling: handling.code().to_owned(),
        at: String::new(),
    }
}

/// Who will be able to read what, and which records are narrower than that by the label that they came with.
#[must_use]
pub fn readers(handling: HandlingProfile, marked: &BTreeMap<Marking, u64>) -> Vec<String> {
    let mut sentences = profile_sentences(handling);
    sentences.extend(narrowed_sentences(handling, marked));
    sentences
}

pub(super) fn field_words(field: Field) -> String {
    let code = field.code();
    let last = code.rsplit_once('.').map_or(code, |(_, last)| last);
    match code.split_once('.') {
        Some(("party", _)) => format!("person or company: {}", last.replace('-', " ")),
        _ => last.replace('-', " "),
    }
}

/// Values of a group that are shown.
const VALUES: usize = 50;

/// Problems by cause; with a mapping, what would mend them.
#[must_use]
pub fn problem_groups(tally: &ProblemTally, mapping: Option<&Mapping>) -> Vec<ProblemGroup> {
    tally
        .causes()
        .into_iter()
        .map(|(code, problem)| ProblemGroup {
            cause: code.replace('-', " "),
            code: code.to_owned(),
            column: problem.column.clone(),
            sentence: problem.sentence(),
            values: problem
                .values()
                .into_iter()
                .take(VALUES)
                .map(|(value, count)| ValueCount { value: value.to_owned(), count })
                .collect(),
            fixes: mapping
                .map(|m| offers(code, problem, m).iter().map(super::mapping::offer).collect())
                .unwrap_or_default(),
            severity: problem.severity.code().to_owned(),
            count: problem.count,
            examples: problem
                .examples
                .iter()
                .map(|p| ProblemView {
                    sheet: p.sheet.as_deref().map(str::to_owned),
                    row: p.row,
                    column: p.column.clone(),
                    value: p.value.clone(),
                    expected: p.expected.clone(),
                    mend: p.mend.clone(),
                    severity: p.severity.code().to_owned(),
                })
                .collect(),
        })
        .collect()
}

fn fields(report: &Report) -> Vec<PreviewField> {
    let core = &report.core;
    let mut fields = Vec::new();
    let mut put = |field: &str, value| fields.push(PreviewField { field: field.to_owned(), value });
    if let Some(date) = &core.date {
        put("date", text(date, when_words));
    }
    if let Some(place) = &core.place {
        put("place", text(place, place_words));
    }
    for (name, places) in
        [("origin", &core.origins), ("transit", &core.transits), ("destination", &core.destinations)]
    {
        places.iter().for_each(|p| put(name, text(p, place_words)));
    }
    for specimen in &core.specimens {
        put("taxon", text(&specimen.taxon, taxon_words));
        put("form", text(&specimen.form, |f| super::report::form_words(*f).to_owned()));
        if let Some(quantity) = &specimen.quantity {
            put("quantity", text(quantity, quantity_words));
        }
    }
    core.transports.iter().for_each(|t| put("transport", text(t, transport_words)));
    if let Some(amount) = &core.amount {
        put("amount", text(amount, money_words));
    }
    for party in &report.parties {
        if let Some(name) = &party.name {
            put(party.role.code(), text(name, Clone::clone));
        }
        party.identifiers.iter().for_each(|i| put(i.kind.code(), text(&i.value, Clone::clone)));
    }
    fields
}
