//! Pairs and clusters as CSV.

use anyhow::Context;
use matching::linkage::{Edge, Linkage, Mode, Table};
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// Ids of rows, in the order in which they were read; where there is no column of them, rows are numbered.
pub(super) struct Ids {
    text: String,
    ends: Vec<usize>,
    tables: usize,
}

impl Ids {
    pub(super) fn new(places: &[Option<usize>]) -> Self {
        Self { text: String::new(), ends: Vec::new(), tables: places.len() }
    }

    /// Keeps the id of the next row and gives it back; a row without one gets its number.
    pub(super) fn push(&mut self, id: Option<&str>, number: u64) -> String {
        let id = id.filter(|id| !id.is_empty()).map_or_else(|| number.to_string(), str::to_owned);
        self.text.push_str(&id);
        self.ends.push(self.text.len());
        id
    }

    /// The id of a row of the table.
    pub(super) fn of<'a>(&'a self, table: &Table, row: u32) -> &'a str {
        let row = table.order[row as usize] as usize;
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[row]]
    }

    /// Whether there are two tables, whose ids may be the same.
    pub(super) fn two(&self) -> bool {
        self.tables == 2
    }
}

/// What was found.
pub(super) struct Answer {
    /// Cluster of each row, as the place of its first row in the input.
    pub(super) cluster: Vec<u32>,
    /// Pairs to be written, by rows; whether they are the same.
    pub(super) pairs: Vec<(Edge, bool)>,
}

impl Answer {
    pub(super) fn new(table: &Table, linkage: &Linkage, threshold: f64, mode: Mode) -> Self {
        let mut cluster: Vec<u32> = table.order.clone();
        for rows in &linkage.clusters {
            let first = rows.iter().map(|row| table.order[*row as usize]).min().unwrap_or(0);
            rows.iter().for_each(|row| cluster[*row as usize] = first);
        }
        let together = |e: &Edge| cluster[e.a as usize] == cluster[e.b as usize];
        let same = |e: &Edge| together(e) && (mode == Mode::Deduplicate || e.probability() >= threshold);
        let mut pairs: Vec<(Edge, bool)> = linkage.edges.iter().map(|e| (*e, same(e))).collect();
        if mode == Mode::Deduplicate {
            // Pairs of a cluster that no key proposed, or that are the same by their company alone.
            for rows in &linkage.clusters {
                for (n, a) in rows.iter().enumerate() {
                    for b in &rows[n + 1..] {
                        let (a, b) = (*a.min(b), *a.max(b));
                        if linkage.edges.binary_search_by_key(&(a, b), |e| (e.a, e.b)).is_err() {
                            pairs.push((Edge { a, b, bits: linkage.weights.score(table, a, b) }, true));
                        }
                    }
                }
            }
        }
        let place = |row: u32| table.order[row as usize];
        for (edge, _) in &mut pairs {
            if place(edge.a) > place(edge.b) {
                (edge.a, edge.b) = (edge.b, edge.a);
            }
        }
        pairs.sort_unstable_by_key(|(e, _)| (place(e.a), place(e.b)));
        Self { cluster, pairs }
    }

    pub(super) fn same_pairs(&self) -> usize {
        self.pairs.iter().filter(|p| p.1).count()
    }
}

fn writer(path: &Path) -> anyhow::Result<csv::Writer<BufWriter<File>>> {
    let file = File::create(path).with_context(|| format!("`{}` cannot be written", path.display()))?;
    Ok(csv::Writer::from_writer(BufWriter::with_capacity(1 << 18, file)))
}

/// Writes pairs; with `explain` what each column says about them.
pub(super) fn pairs(
    path: &Path,
    table: &Table,
    linkage: &Linkage,
    answer: &Answer,
    ids: &Ids,
    explain: bool,
) -> anyhow::Result<()> {
    let mut out = writer(path)?;
    let mut header = ["left_id", "right_id", "probability", "same"].map(str::to_owned).to_vec();
    if explain {
        header.extend(["bits", "prior_bits", "other_bits"].map(str::to_owned));
        for column in &table.columns {
            header.extend(["left", "right", "level", "bits"].map(|part| format!("{}: {part}", column.name)));
        }
    }
    out.write_record(&header)?;
    for (edge, same) in &answer.pairs {
        let mut record = vec![
            ids.of(table, edge.a).to_owned(),
            ids.of(table, edge.b).to_owned(),
            format!("{:.6}", edge.probability()),
            if *same { "yes" } else { "no" }.to_owned(),
        ];
        if explain {
            let reasons = linkage.reasons(table, edge.a, edge.b);
            let said: f64 = reasons.iter().map(|r| f64::from(r.bits)).sum();
            // What is left: how two rows compare with others that might be theirs.
            let other = f64::from(edge.bits) - linkage.weights.prior - said;
            record.extend([f64::from(edge.bits), linkage.weights.prior, other].map(|b| format!("{b:.2}")));
            for reason in reasons {
                record.extend([reason.texts.0, reason.texts.1, reason.level, format!("{:.2}", reason.bits)]);
            }
        }
        out.write_record(&record)?;
    }
    Ok(out.flush()?)
}

/// Writes the cluster of each row, in the order of the input. A cluster is called after its first row.
pub(super) fn clusters(path: &Path, table: &Table, answer: &Answer, ids: &Ids) -> anyhow::Result<()> {
    let mut out = writer(path)?;
    let mut header = vec!["id", "cluster_id"];
    if ids.two() {
        header.push("file");
    }
    out.write_record(&header)?;
    let mut at = vec![0_u32; table.rows];
    table.order.iter().enumerate().for_each(|(row, place)| at[*place as usize] = row as u32);
    for row in &at {
        let first = at[answer.cluster[*row as usize] as usize];
        let called = ids.of(table, first);
        // Ids of two tables may be the same.
        let called = match ids.two() {
            true => format!("{}:{called}", if (first as usize) < table.second { 1 } else { 2 }),
            false => called.to_owned(),
        };
        let file = if (*row as usize) < table.second { "1" } else { "2" };
        let record = [ids.of(table, *row), called.as_str(), file];
        out.write_record(&record[..header.len()])?;
    }
    Ok(out.flush()?)
}
