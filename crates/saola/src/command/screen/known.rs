//! Lists that the screener gives: whoever is on one counts as known.
//!
//! Names are compared without accents, case and order of words; accounts, telephone numbers and addresses without
//! spaces. A likeness short of that is left to `saola match`.

use anyhow::{Context, bail};
use datafusion::arrow::array::{Array, AsArray, BooleanArray, RecordBatch};
use formats::{Records, Source};
use rustc_hash::FxHashSet;
use screening::canonical::Table;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the lists hold.
#[derive(Debug, Default)]
pub(super) struct Known {
    names: FxHashSet<String>,
    marks: FxHashSet<String>,
}

/// Sides of a table that may be known.
const SIDES: &[&str] = &["payer", "payee", "shipper", "consignee"];

impl Known {
    pub(super) fn read(lists: &[PathBuf]) -> anyhow::Result<Self> {
        let mut known = Self::default();
        for list in lists {
            known.add(list).with_context(|| format!("`--list {}`", list.display()))?;
        }
        Ok(known)
    }

    /// How many names and how many other marks.
    pub(super) fn len(&self) -> (usize, usize) {
        (self.names.len(), self.marks.len())
    }

    fn add(&mut self, path: &Path) -> anyhow::Result<()> {
        let mut records = Records::open(Source::file(path)?);
        let (mut columns, mut first): (Vec<Option<bool>>, bool) = (Vec::new(), true);
        while let Some(record) = records.next_record()? {
            if first {
                first = false;
                columns = record.cells.iter().map(|cell| sort_of(cell)).collect();
                if columns.iter().any(Option::is_some) {
                    continue;
                }
                if record.cells.len() > 1 {
                    bail!(
                        "no column is called name, account, phone or email; expected one of these, or one entry a line"
                    );
                }
                columns = vec![Some(true)];
            }
            for (cell, sort) in record.cells.iter().zip(&columns) {
                match sort {
                    Some(true) => {
                        self.names.insert(name(cell));
                        self.marks.insert(mark(cell));
                    }
                    Some(false) => {
                        self.marks.insert(mark(cell));
                    }
                    None => {}
                }
            }
        }
        self.names.remove("");
        self.marks.remove("");
        Ok(())
    }

    /// Sets `known` of each side, where the list or the file says so.
    pub(super) fn mark(&self, table: Table, batch: RecordBatch) -> anyhow::Result<RecordBatch> {
        if self.names.is_empty() && self.marks.is_empty() {
            return Ok(batch);
        }
        let mut columns = batch.columns().to_vec();
        let sides = SIDES.iter().map(|side| format!("{side}_")).chain([String::new()]);
        for side in sides {
            let at = |name: &str| table.column(&format!("{side}{name}")).map(|(place, _)| place);
            let Some(known) = at("known") else { continue };
            let texts: Vec<_> = ["name", "account", "phone", "email"]
                .iter()
                .filter_map(|field| {
                    Some((*field == "name", batch.column(at(field)?).as_string_opt::<i32>()?))
                })
                .collect();
            let given = batch.column(known).as_boolean();
            let made: BooleanArray = (0..batch.num_rows())
                .map(|row| {
                    let told = texts.iter().any(|(is_name, texts)| {
                        texts.is_valid(row) && self.holds(texts.value(row), *is_name)
                    });
                    if told { Some(true) } else { given.is_valid(row).then(|| given.value(row)) }
                })
                .collect();
            columns[known] = Arc::new(made);
        }
        Ok(RecordBatch::try_new(batch.schema(), columns)?)
    }

    fn holds(&self, text: &str, is_name: bool) -> bool {
        if is_name { self.names.contains(&name(text)) } else { self.marks.contains(&mark(text)) }
    }
}

/// Whether a column is one of names, or of other marks.
fn sort_of(header: &str) -> Option<bool> {
    let header = header.trim().to_lowercase();
    match header.as_str() {
        "name" | "full_name" | "full name" | "names" | "alias" | "caption" => Some(true),
        "account" | "iban" | "phone" | "telephone" | "email" | "e-mail" | "wallet" | "number" => Some(false),
        _ => None,
    }
}

/// A name without what people write differently.
fn name(text: &str) -> String {
    let folded = matching::names::Name::parse(text, matching::names::Scheme::guess(text));
    let plain = if folded.is_empty() { String::new() } else { text.to_lowercase() };
    let mut words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

fn mark(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '@' | '.' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}
