//! Which pairs are looked at: rows that share one of many narrow keys.
//!
//! A key is one part of a column, or parts of two or three columns together, so chosen that rows which have nothing to do
//! with each other seldom share it. A pair is handed over at the first key that it shares, so no list of pairs is
//! kept. A key that too many rows share is passed over, counted and told.

use super::compare::Comparison;
use super::skeleton;
use super::table::Table;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// Rows that may share a key, at most.
const BLOCK: usize = 120;
/// Pairs a row that one key may be expected to give by chance, at most.
const BY_CHANCE: f64 = 4.0;
/// The same for all keys together.
const ALL_BY_CHANCE: f64 = 6.0;
/// Pairs by chance that are no cost worth sparing.
const FEW: f64 = 500_000.0;
/// Rows that a word may be in to be a key by itself.
const RARE: u32 = 30;
/// Words of a text that make keys.
const WORDS: usize = 6;
/// Keys, at most.
const KEYS: usize = 64;

/// Which part of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Whole,
    Sound,
    Beginning,
    End,
    YearMonth,
    MonthDay,
    Year,
    Word,
    RareWord,
}

/// A part of a column, with how likely it is that two rows share it by chance.
#[derive(Debug)]
struct Class {
    column: usize,
    part: Part,
    /// Part of each text; empty for words.
    of: Vec<u32>,
    /// Words of each text that make keys, where the part is a word.
    words: Vec<[u32; WORDS]>,
    chance: f64,
}

/// The keys of a table.
#[derive(Debug)]
pub(crate) struct Plan {
    classes: Vec<Class>,
    keys: Vec<Vec<usize>>,
}

/// A key that was passed over for some of its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crowded {
    /// The columns of the key.
    pub columns: Vec<String>,
    /// How many of its values too many rows share.
    pub values: usize,
    /// The most rows that share one.
    pub most: usize,
}

fn hashed(parts: impl Iterator<Item = u32>) -> u64 {
    parts.fold(0x9e37_79b9_7f4a_7c15, |h: u64, part| {
        let h = (h ^ u64::from(part)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        h ^ (h >> 32)
    })
}

fn short(text: &[u8]) -> u32 {
    (hashed(text.iter().map(|b| u32::from(*b))) as u32).max(1)
}

impl Plan {
    /// Chooses keys for a table.
    pub(crate) fn new(table: &Table) -> Self {
        let classes: Vec<Class> =
            (0..table.columns.len()).flat_map(|c| classes(table, c)).filter(|c| c.chance > 0.0).collect();
        let mut plan = Self { classes, keys: Vec::new() };
        plan.choose(table.rows as f64);
        plan
    }

    fn choose(&mut self, rows: f64) {
        let pairs = |chance: f64| rows / 2.0 * chance;
        let fits = |chance: f64| pairs(chance) <= BY_CHANCE;
        let mut found: Vec<(f64, Vec<usize>)> = Vec::new();
        let n = self.classes.len();
        let alone = |c: &Class| c.part == Part::RareWord || (c.part != Part::Word && fits(c.chance));
        let single: Vec<bool> = self.classes.iter().map(alone).collect();
        let columns = self.classes.iter().map(|c| c.column + 1).max().unwrap_or(0);
        let mut own = vec![false; columns];
        for (class, single) in self.classes.iter().zip(&single) {
            own[class.column] |= *single && class.part != Part::RareWord;
        }
        found.extend((0..n).filter(|a| single[*a]).map(|a| (self.classes[a].chance, vec![a])));
        for a in 0..n {
            // Two words of one text are a key as well.
            for b in a..n {
                let (x, y) = (&self.classes[a], &self.classes[b]);
                let words = a == b && x.part == Part::Word;
                if !words && (x.column == y.column || (single[a] && single[b]))
                    || x.part == Part::RareWord
                    || y.part == Part::RareWord
                {
                    continue;
                }
                // A column that is a key by itself adds little beside another.
                if !words && (own[x.column] || own[y.column]) {
                    continue;
                }
                let both = x.chance * y.chance;
                if fits(both) {
                    found.push((both, vec![a, b]));
                } else if !words {
                    let third = (0..n).filter(|c| {
                        let z = &self.classes[*c];
                        z.column != x.column
                            && z.column != y.column
                            && !single[*c]
                            && matches!(z.part, Part::Whole | Part::Sound | Part::Year)
                            && fits(both * z.chance)
                    });
                    // The coarsest third part that is enough.
                    if let Some(c) =
                        third.max_by(|p, q| self.classes[*p].chance.total_cmp(&self.classes[*q].chance))
                    {
                        found.push((both * self.classes[c].chance, vec![a, b, c]));
                    }
                }
            }
        }
        self.keys = self.widest(found, rows);
    }

    /// Of the keys over the same columns, those that no wider one covers; at most [`KEYS`], those that cost least first.
    fn widest(&self, mut found: Vec<(f64, Vec<usize>)>, rows: f64) -> Vec<Vec<usize>> {
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut kept: Vec<(f64, Vec<usize>)> = Vec::new();
        for (chance, key) in found {
            let covered = |other: &Vec<usize>| {
                other.len() <= key.len() && other.iter().all(|o| key.iter().any(|c| self.covers(*o, *c)))
            };
            if !kept.iter().any(|k| covered(&k.1)) {
                kept.push((chance, key));
            }
        }
        kept.sort_by(|a, b| {
            (a.1.len() > 1).cmp(&(b.1.len() > 1)).then(a.0.total_cmp(&b.0)).then_with(|| a.1.cmp(&b.1))
        });
        kept.truncate(KEYS);
        // Together they may cost so much.
        let mut sum = 0.0;
        kept.retain(|(chance, key)| {
            sum += chance;
            key.len() == 1 || sum * rows / 2.0 <= ALL_BY_CHANCE || sum * rows * rows / 2.0 <= FEW
        });
        kept.into_iter().map(|f| f.1).collect()
    }

    /// Whether rows that share class `b` always share class `a`.
    fn covers(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.classes[a], &self.classes[b]);
        x.column == y.column
            && (a == b || y.part == Part::Whole || (x.part == Part::Year && y.part == Part::YearMonth))
    }

    /// The keys in words.
    pub(crate) fn told(&self, table: &Table) -> Vec<String> {
        let part = |c: &usize| {
            let class = &self.classes[*c];
            let name = &table.columns[class.column].name;
            match class.part {
                Part::Whole => name.clone(),
                Part::Sound => format!("sound of {name}"),
                Part::Beginning => format!("beginning of {name}"),
                Part::End => format!("end of {name}"),
                Part::YearMonth => format!("year and month of {name}"),
                Part::MonthDay => format!("month and day of {name}"),
                Part::Year => format!("year of {name}"),
                Part::Word => format!("a word of {name}"),
                Part::RareWord => format!("a rare word of {name}"),
            }
        };
        self.keys.iter().map(|key| key.iter().map(part).collect::<Vec<_>>().join(" + ")).collect()
    }

    fn atom(&self, table: &Table, class: usize, row: u32) -> u32 {
        let class = &self.classes[class];
        class.of[table.columns[class.column].cells[row as usize] as usize]
    }

    fn words(&self, table: &Table, class: usize, row: u32) -> &[u32; WORDS] {
        let class = &self.classes[class];
        &class.words[table.columns[class.column].cells[row as usize] as usize]
    }

    /// The values of a key that a row has.
    fn values(&self, table: &Table, key: &[usize], row: u32, out: &mut Vec<u64>) {
        out.clear();
        if let [a, b] = key
            && a == b
        {
            let words = self.words(table, *a, row);
            for (n, x) in words.iter().enumerate().filter(|w| *w.1 != 0) {
                out.extend(
                    words[n + 1..]
                        .iter()
                        .filter(|w| **w != 0)
                        .map(|y| hashed([*x.min(y), *x.max(y)].into_iter())),
                );
            }
            return;
        }
        let many = key.iter().position(|c| !self.classes[*c].words.is_empty());
        let mut atoms = [0_u32; 3];
        for (n, class) in key.iter().enumerate() {
            if many == Some(n) {
                continue;
            }
            if self.classes[*class].of.is_empty() {
                // A second column of words: its rarest one.
                atoms[n] = self.words(table, *class, row)[0];
            } else {
                atoms[n] = self.atom(table, *class, row);
            }
            if atoms[n] == 0 {
                return;
            }
        }
        let Some(many) = many else {
            out.push(hashed(atoms[..key.len()].iter().copied()));
            return;
        };
        for word in self.words(table, key[many], row).iter().filter(|w| **w != 0) {
            atoms[many] = *word;
            out.push(hashed(atoms[..key.len()].iter().copied()));
        }
    }

    /// Calls `visit` once for each pair that shares a key and is let through by `wanted`; what it pushes is returned, in an
    /// order that depends on the rows alone.
    ///
    /// Of `one_in` > 1, only about one in so many pairs is handed over, each as likely as any other: the values of keys are
    /// sampled, and a pair belongs to one value alone.
    pub(crate) fn scan<R: Send>(
        &self,
        table: &Table,
        one_in: u64,
        wanted: impl Fn(u32, u32) -> bool + Sync,
        visit: impl Fn(u32, u32, &mut Vec<R>) + Sync,
    ) -> (Vec<R>, Vec<Crowded>) {
        let mut results = Vec::new();
        let mut crowded = Vec::new();
        let mut passed_over: Vec<FxHashSet<u64>> = Vec::new();
        for (number, key) in self.keys.iter().enumerate() {
            let mut entries = self.entries(table, key, one_in);
            entries.par_sort_unstable();
            let mut over = FxHashSet::default();
            let mut most = 0;
            for run in entries.chunk_by(|a, b| a.0 == b.0).filter(|r| r.len() > BLOCK) {
                over.insert(run[0].0);
                most = most.max(run.len());
            }
            if !over.is_empty() {
                let columns =
                    key.iter().map(|c| table.columns[self.classes[*c].column].name.clone()).collect();
                crowded.push(Crowded { columns, values: over.len(), most });
            }
            passed_over.push(over);
            let passed_over = &passed_over;
            let visit_run = |run: &[(u64, u32)], out: &mut Vec<R>, seen: &mut BothRows| {
                for (n, (value, a)) in run.iter().enumerate() {
                    for (_, b) in &run[n + 1..] {
                        if a != b
                            && wanted(*a, *b)
                            && self.first(table, (number, *value), (*a, *b), passed_over, seen)
                        {
                            visit(*a, *b, out);
                        }
                    }
                }
            };
            for mut part in parts(&entries)
                .into_par_iter()
                .map(|part| {
                    let (mut out, mut seen) = (Vec::new(), BothRows::default());
                    for run in part.chunk_by(|a, b| a.0 == b.0).filter(|r| (2..=BLOCK).contains(&r.len())) {
                        visit_run(run, &mut out, &mut seen);
                    }
                    out
                })
                .collect::<Vec<_>>()
            {
                results.append(&mut part);
            }
        }
        (results, crowded)
    }

    fn entries(&self, table: &Table, key: &[usize], one_in: u64) -> Vec<(u64, u32)> {
        let rows: Vec<u32> = (0..table.rows as u32).collect();
        rows.par_chunks(16_384)
            .map(|rows| {
                let (mut out, mut values) = (Vec::with_capacity(rows.len()), Vec::new());
                for row in rows {
                    self.values(table, key, *row, &mut values);
                    out.extend(
                        values
                            .iter()
                            .filter(|v| one_in == 1 || (**v >> 7).is_multiple_of(one_in))
                            .map(|v| (*v, *row)),
                    );
                }
                out
            })
            .collect::<Vec<_>>()
            .concat()
    }

    /// Whether this is the first value of the first key that both rows share.
    fn first(
        &self,
        table: &Table,
        at: (usize, u64),
        rows: (u32, u32),
        over: &[FxHashSet<u64>],
        seen: &mut BothRows,
    ) -> bool {
        for (number, key) in self.keys[..=at.0].iter().enumerate() {
            let plain = key.iter().all(|c| !self.classes[*c].of.is_empty());
            if plain {
                if number == at.0 {
                    return true;
                }
                let equal = |c: &usize| {
                    let a = self.atom(table, *c, rows.0);
                    a != 0 && a == self.atom(table, *c, rows.1)
                };
                if key.iter().all(equal) {
                    if over[number].is_empty() {
                        return false;
                    }
                    self.values(table, key, rows.0, &mut seen.a);
                    if !over[number].contains(&seen.a[0]) {
                        return false;
                    }
                }
                continue;
            }
            self.values(table, key, rows.0, &mut seen.a);
            self.values(table, key, rows.1, &mut seen.b);
            let both = seen.a.iter().filter(|v| seen.b.contains(v) && !over[number].contains(v)).min();
            match both {
                Some(least) if number == at.0 => return *least == at.1,
                Some(_) => return false,
                None => {}
            }
        }
        true
    }
}

/// Room for the values of two rows.
#[derive(Debug, Default)]
struct BothRows {
    a: Vec<u64>,
    b: Vec<u64>,
}

/// Cuts sorted entries into parts of about equal size that do not part a run.
fn parts(entries: &[(u64, u32)]) -> Vec<&[(u64, u32)]> {
    let mut parts = Vec::new();
    let mut rest = entries;
    while !rest.is_empty() {
        let mut end = rest.len().min(32_768);
        while end < rest.len() && rest[end].0 == rest[end - 1].0 {
            end += 1;
        }
        let (part, after) = rest.split_at(end);
        parts.push(part);
        rest = after;
    }
    parts
}

/// The parts of a column that keys can be made of.
fn classes(table: &Table, column: usize) -> Vec<Class> {
    let of = &table.columns[column];
    let domain = table.domain(of);
    let each = |f: &dyn Fn(u32) -> u32| {
        (0..domain.len() as u32).map(|n| if n == 0 { 0 } else { f(n) }).collect::<Vec<u32>>()
    };
    // Numbers of texts tell in which order they came; what they hold does not.
    let whole = |n: u32| short(domain.text(n).as_bytes());
    let parts: Vec<(Part, Vec<u32>)> = match domain.comparison {
        Comparison::Word => vec![
            (Part::Whole, each(&whole)),
            (Part::Sound, each(&|n| short(skeleton(domain.text(n)).as_bytes()))),
        ],
        Comparison::Date => vec![
            (Part::Whole, domain.form.clone()),
            (Part::YearMonth, each(&|n| domain.form[n as usize] / 100)),
            (Part::MonthDay, each(&|n| domain.form[n as usize] % 10_000)),
            (Part::Year, each(&|n| domain.form[n as usize] / 10_000)),
        ],
        Comparison::Digits => {
            let half = |n: u32| domain.text(n).len() / 2;
            let long = |n: u32| domain.text(n).len() >= 6;
            vec![
                (Part::Whole, each(&whole)),
                (
                    Part::Beginning,
                    each(&|n| if long(n) { short(&domain.text(n).as_bytes()[..half(n)]) } else { 0 }),
                ),
                (
                    Part::End,
                    each(&|n| if long(n) { short(&domain.text(n).as_bytes()[half(n)..]) } else { 0 }),
                ),
            ]
        }
        Comparison::Exact | Comparison::Year => vec![(Part::Whole, each(&whole))],
        Comparison::Amount => vec![],
        Comparison::Tokens | Comparison::Codes => return words(table, column),
    };
    parts
        .into_iter()
        .map(|(part, parted)| {
            let mut rows: FxHashMap<u32, u64> = FxHashMap::default();
            for (text, value) in parted.iter().enumerate().filter(|p| *p.1 != 0) {
                *rows.entry(*value).or_default() += u64::from(of.counts[text]);
            }
            // Pairs of two rows that are the same text because they are the same actor do not count as chance.
            let twice: u64 = rows.values().map(|n| n * n.saturating_sub(1)).sum();
            let chance = (twice as f64 / (table.rows as f64 * (table.rows as f64 - 1.0)).max(1.0)).max(1e-12);
            // A part that few rows have is no key worth its cost.
            let filled: u64 = rows.values().sum();
            let chance = if filled * 20 < table.rows as u64 { 0.0 } else { chance };
            Class { column, part, of: parted, words: Vec::new(), chance }
        })
        .collect()
}

fn words(table: &Table, column: usize) -> Vec<Class> {
    let domain = table.domain(&table.columns[column]);
    let Some(tokens) = &domain.tokens else { return Vec::new() };
    let rows = table.rows as f64;
    let pick = |most: u32| {
        let pick = |text: u32| {
            let mut words: Vec<u32> = tokens
                .of(text)
                .iter()
                .copied()
                .filter(|w| (2..=most).contains(&tokens.rows[*w as usize]))
                .collect();
            let hash = |word: u32| short(tokens.words.text(word).as_bytes());
            words.sort_by_key(|w| (tokens.rows[*w as usize], hash(*w)));
            let mut out = [0; WORDS];
            words.iter().zip(&mut out).for_each(|(w, o)| *o = hash(*w));
            out
        };
        (0..domain.len() as u32).map(pick).collect::<Vec<_>>()
    };
    let chance = |words: &[[u32; WORDS]]| {
        let mut times: FxHashMap<u32, f64> = FxHashMap::default();
        for (text, words) in words.iter().enumerate() {
            for word in words.iter().filter(|w| **w != 0) {
                *times.entry(*word).or_default() += f64::from(table.columns[column].counts[text]);
            }
        }
        let mut squares: Vec<f64> = times.values().map(|n| n * n).collect();
        squares.sort_by(f64::total_cmp);
        squares.iter().sum::<f64>() / (rows * rows).max(1.0)
    };
    let all = pick((table.rows as u32 / 4).max(2));
    let rare = pick(RARE);
    let class = |part, words: Vec<[u32; WORDS]>| Class {
        column,
        part,
        of: Vec::new(),
        chance: chance(&words),
        words,
    };
    vec![class(Part::Word, all), class(Part::RareWord, rare)]
}
