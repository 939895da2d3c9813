//! What is told while a run goes on and at its end.

use super::feed::Feed;
use super::resume::Standing;
use datafusion::arrow::array::{Array, RecordBatch};
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use indicatif::{ProgressBar, ProgressStyle};
use screening::canonical::Table;
use screening::engine::{Hit, Screener};
use screening::function::{Value, functions};
use screening::rules::{Library, Status};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

/// Counts of a run.
pub(super) struct Summary {
    bar: Option<ProgressBar>,
    by_rule: BTreeMap<String, u64>,
    failed: BTreeMap<String, (u64, String)>,
    rules: String,
}

/// Rules that are told with their counts.
const TOLD: usize = 12;

impl Summary {
    pub(super) fn begin(library: &Library) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new_spinner();
            let style = ProgressStyle::with_template("{spinner} {msg}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        let drafts = library.indicators.iter().filter(|rule| rule.status == Status::Draft).count();
        Self {
            bar,
            by_rule: BTreeMap::new(),
            failed: BTreeMap::new(),
            rules: format!(
                "{} live rules, {drafts} drafts, {} typologies",
                library.live(),
                library.typologies.len()
            ),
        }
    }

    pub(super) fn progress(&self, rows: u64, alerts: u64) {
        if let Some(bar) = &self.bar {
            let rate = rows as f64 / bar.elapsed().as_secs_f64().max(0.001);
            bar.set_message(format!("{rows} rows, {alerts} alerts, {rate:.0} rows/s"));
        }
    }

    pub(super) fn alert(&mut self, hits: &[Hit]) {
        for hit in hits {
            *self.by_rule.entry(hit.id.clone()).or_default() += 1;
        }
    }

    pub(super) fn failed(&mut self, failed: &[(String, String)]) {
        for (id, why) in failed {
            let (count, first) = self.failed.entry(id.clone()).or_default();
            *count += 1;
            if first.is_empty() {
                first.clone_from(why);
            }
        }
    }

    /// Facts at the head of the page.
    pub(super) fn facts(&self, files: &[PathBuf], rows: u64, alerts: u64) -> Vec<(String, String)> {
        let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        vec![
            ("files".to_owned(), files.join(", ")),
            ("rows".to_owned(), rows.to_string()),
            ("alerts".to_owned(), alerts.to_string()),
            ("library".to_owned(), self.rules.clone()),
        ]
    }

    /// What is told at the end.
    pub(super) fn tell(
        &self,
        feed: &Feed,
        screener: &Screener,
        table: Table,
        standing: &Standing,
    ) -> Vec<String> {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        let mut lines = feed.problems.clone();
        if feed.was_sorted {
            lines.push(
                "rows were not in the order of their dates and were sorted; the answer is in that order"
                    .to_owned(),
            );
        }
        for (field, unread) in table.columns().iter().zip(&feed.unread).filter(|(_, unread)| **unread > 0) {
            lines.push(format!(
                "{unread} cells of `{}` are no {} and count as empty",
                field.name,
                field.kind.code()
            ));
        }
        for (id, (count, why)) in &self.failed {
            lines.push(format!(
                "rule `{id}` could not be evaluated over {count} chunks of rows and said nothing there: {why}"
            ));
        }
        if screener.forgotten() > 0 {
            lines.push(format!(
                "{} accounts or other keys were forgotten for want of memory, the longest silent first; with a larger \
                 `--memory` rules that look back see more",
                screener.forgotten()
            ));
        }
        let mut counts: Vec<(&String, &u64)> = self.by_rule.iter().collect();
        counts.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        for (id, count) in counts.iter().take(TOLD) {
            lines.push(format!("  {count:>8}  {id}"));
        }
        lines.push(format!(
            "{} rows, {} alerts by {} rules; a flag is a lead and not a finding",
            standing.rows,
            standing.alerts,
            screener.rules().len()
        ));
        lines
    }
}

/// Fields of a row that hold something.
pub(super) fn fields(table: Table, batch: &RecordBatch, row: usize) -> anyhow::Result<Vec<(String, String)>> {
    let options = FormatOptions::default();
    let mut fields = Vec::new();
    for (field, column) in table.columns().iter().zip(batch.columns()) {
        if column.is_valid(row) && field.name != "row" {
            let value = ArrayFormatter::try_new(column, &options)?.value(row).to_string();
            fields.push((field.name.clone(), value));
        }
    }
    Ok(fields)
}

/// Whether the words of a row speak of live animals.
pub(super) fn live_animals(fields: &[(String, String)]) -> bool {
    let Some(words) = functions().iter().find(|function| function.name == "live_animal_words") else {
        return false;
    };
    const TEXTS: &[&str] = &["text", "title", "description", "goods", "handling_codes"];
    let mut texts = fields.iter().filter(|(field, _)| TEXTS.contains(&field.as_str()));
    texts.any(|(_, text)| (words.call)(&[Value::Text(Cow::Borrowed(text))]) != Value::Null)
}
