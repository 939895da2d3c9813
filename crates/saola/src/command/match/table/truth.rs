//! What was found against the right answer: precision, recall and F1 over pairs, with intervals by bootstrap over entities.

use super::super::input::Input;
use super::output::{Answer, Ids};
use anyhow::bail;
use exercise::score::Joined;
use matching::linkage::{Mode, Table};
use rustc_hash::{FxHashMap, FxHashSet};
use std::io::Write;
use std::path::Path;

/// Times that entities are drawn anew.
const DRAWN: u64 = 400;

/// Pairs of rows.
type Pairs = FxHashSet<(u32, u32)>;

/// What one entity adds: pairs that are right and found, right in all, and half of each wrong one.
#[derive(Debug, Default, Clone, Copy)]
struct Share {
    found: f64,
    right: f64,
    wrong: f64,
}

/// Reads the right answer and prints the figures.
pub(super) fn measure(
    path: &Path,
    table: &Table,
    answer: &Answer,
    ids: &Ids,
    mode: Mode,
) -> anyhow::Result<()> {
    let mut by_id: [FxHashMap<&str, Vec<u32>>; 2] = Default::default();
    for row in 0..table.rows as u32 {
        let side = usize::from(row as usize >= table.second);
        by_id[side].entry(ids.of(table, row)).or_default().push(row);
    }
    let (right, unknown) = read(path, &by_id, mode)?;
    if right.is_empty() {
        bail!(
            "`{}` names no pair of rows that are here; expected a table of id and cluster, or of two ids",
            path.display()
        );
    }
    let found: Pairs =
        answer.pairs.iter().filter(|p| p.1).map(|(e, _)| (e.a.min(e.b), e.a.max(e.b))).collect();
    let mut entities = Joined::new(table.rows);
    right.iter().for_each(|(a, b)| entities.join(*a, *b));
    let mut shares: FxHashMap<u32, Share> = FxHashMap::default();
    for pair in &right {
        let share = shares.entry(entities.root(pair.0)).or_default();
        share.right += 1.0;
        share.found += f64::from(u8::from(found.contains(pair)));
    }
    for pair in found.iter().filter(|p| !right.contains(p)) {
        for row in [pair.0, pair.1] {
            shares.entry(entities.root(row)).or_default().wrong += 0.5;
        }
    }
    let mut shares: Vec<(u32, Share)> = shares.into_iter().collect();
    shares.sort_unstable_by_key(|s| s.0);
    tell(&shares, unknown)
}

/// The pairs that the answer names, and how many of its ids are not here.
fn read(path: &Path, by_id: &[FxHashMap<&str, Vec<u32>>; 2], mode: Mode) -> anyhow::Result<(Pairs, usize)> {
    let mut input = Input::open(path)?;
    if input.headers.len() < 2 {
        bail!("`{}` has one column; expected a table of id and cluster, or of two ids", path.display());
    }
    let last = usize::from(mode == Mode::Link);
    let are_ids = |cells: &[String]| cells.get(1).is_some_and(|c| by_id[last].contains_key(c.trim()));
    let (rows, ids) = input.ahead().fold((0, 0), |n, cells| (n.0 + 1, n.1 + usize::from(are_ids(cells))));
    let named = input.headers[1].to_lowercase();
    let of_pairs = ids * 10 >= rows * 9 && !["cluster", "entity", "group"].iter().any(|w| named.contains(w));
    let (mut pairs, mut unknown) = (Pairs::default(), 0);
    let mut groups: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    let none = Vec::new();
    while let Some(cells) = input.next_row()? {
        let cell = |n: usize| cells.get(n).map_or("", |c| c.trim());
        let rows = |side: usize, id: &str| by_id[side].get(id).unwrap_or(&none).clone();
        if of_pairs {
            let (left, right) = (rows(0, cell(0)), rows(last, cell(1)));
            unknown += usize::from(left.is_empty() || right.is_empty());
            pairs.extend(left.iter().flat_map(|a| right.iter().map(|b| (*a.min(b), *a.max(b)))));
        } else {
            let here = [rows(0, cell(0)), rows(1, cell(0))].concat();
            unknown += usize::from(here.is_empty());
            groups.entry(cell(1).to_owned()).or_default().extend(here);
        }
    }
    for rows in groups.values() {
        for (n, a) in rows.iter().enumerate() {
            pairs.extend(rows[n + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
        }
    }
    if mode == Mode::Link {
        let first: FxHashSet<u32> = by_id[0].values().flatten().copied().collect();
        pairs.retain(|(a, b)| first.contains(a) != first.contains(b));
    }
    pairs.retain(|(a, b)| a != b);
    Ok((pairs, unknown))
}

/// Precision, recall and F1 of weighted shares.
fn figures(shares: impl Iterator<Item = (f64, Share)>) -> [f64; 3] {
    let mut sum = Share::default();
    for (weight, share) in shares {
        sum.found += weight * share.found;
        sum.right += weight * share.right;
        sum.wrong += weight * share.wrong;
    }
    let precision = sum.found / (sum.found + sum.wrong).max(1e-9);
    let recall = sum.found / sum.right.max(1e-9);
    [precision, recall, 2.0 * precision * recall / (precision + recall).max(1e-9)]
}

/// How often an entity is drawn: a Poisson number of mean 1, the same on every run.
fn drawn(round: u64, entity: u32) -> f64 {
    let n = (round << 32 | u64::from(entity)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let at = ((n ^ (n >> 32)) >> 11) as f64 / (1_u64 << 53) as f64;
    let (mut below, mut part, mut times) = (0.0, (-1.0_f64).exp(), 0.0);
    while times < 12.0 {
        below += part;
        if at < below {
            break;
        }
        times += 1.0;
        part /= times;
    }
    times
}

fn tell(shares: &[(u32, Share)], unknown: usize) -> anyhow::Result<()> {
    let all = figures(shares.iter().map(|(_, s)| (1.0, *s)));
    let mut rounds: Vec<[f64; 3]> =
        (1..=DRAWN).map(|r| figures(shares.iter().map(|(e, s)| (drawn(r, *e), *s)))).collect();
    let mut out = std::io::stdout();
    for (n, name) in ["precision", "recall", "F1"].iter().enumerate() {
        rounds.sort_by(|a, b| a[n].total_cmp(&b[n]));
        let at = |share: f64| rounds[(share * (DRAWN - 1) as f64) as usize][n];
        writeln!(
            out,
            "{name} {:.5} (95 % by bootstrap over entities: {:.5} to {:.5})",
            all[n],
            at(0.025),
            at(0.975)
        )?;
    }
    let right: f64 = shares.iter().map(|s| s.1.right).sum();
    let found: f64 = shares.iter().map(|s| s.1.found).sum();
    let wrong: f64 = shares.iter().map(|s| s.1.wrong).sum();
    writeln!(out, "{found} of {right} pairs found, {wrong} found that are not the same")?;
    if unknown > 0 {
        writeln!(out, "{unknown} rows of the answer name ids that are not here")?;
    }
    Ok(())
}
