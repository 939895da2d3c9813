//! `saola exercise score`: an answer against the truth of a world.
//!
//! The truth is read from its CSV files, the answer from a table of parties with their subjects, or of pairs that
//! another program calls the same. What counts how is decided by `exercise::score`.

use super::folder::Manifest;
use super::page::page;
use crate::args::ScoreExercise;
use anyhow::{Context, bail};
use exercise::score::ceiling::{Evidence, ceiling, value};
use exercise::score::{Grouped, Score, Traits, grouped, groups_of_pairs};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(args: &ScoreExercise) -> anyhow::Result<ExitCode> {
    let manifest = Manifest::read(args.truth.parent().unwrap_or(Path::new(".")))?;
    let truth = Truth::read(&args.truth)?;
    let answer = answer(&args.answer, args.least, &truth.places)?;
    let score = Score {
        world_version: manifest.world_version,
        seed: manifest.seed,
        subjects: Some(truth.score(&answer)),
        incidents: None,
        networks: Vec::new(),
        flags: Vec::new(),
    };
    if let Some(path) = &args.json {
        std::fs::write(path, serde_json::to_vec_pretty(&score)?)
            .with_context(|| format!("`{}`", path.display()))?;
    }
    if let Some(path) = &args.html {
        std::fs::write(path, page(&score)).with_context(|| format!("`{}`", path.display()))?;
    }
    if let Some(subjects) = &score.subjects {
        tell(subjects)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(subjects: &Grouped) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    let share = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.4}"));
    let (pairs, cubed) = (subjects.pairs, subjects.b_cubed);
    writeln!(out, "parties    {} of {} answered", subjects.answered, subjects.items)?;
    writeln!(
        out,
        "pairs      precision {}  recall {}  F1 {}",
        share(pairs.precision()),
        share(pairs.recall()),
        share(pairs.f1())
    )?;
    writeln!(
        out,
        "B-cubed    precision {:.4}  recall {:.4}  F1 {:.4}",
        cubed.precision, cubed.recall, cubed.f1
    )?;
    writeln!(
        out,
        "exact      {} of {} subjects with two parties or more",
        subjects.exact.of, subjects.exact.all
    )?;
    if let Some(can) = subjects.ceiling {
        writeln!(
            out,
            "ceiling    of {} true pairs, {} can be known from their two parties alone, {} through others as well",
            can.real, can.direct, can.through_others
        )?;
    }
    Ok(())
}

/// What is known of the parties of a world; all lists have one entry a party.
struct Truth {
    /// Place of each party.
    places: HashMap<String, u32>,
    subject: Vec<u32>,
    evidence: Vec<Evidence>,
    sectors: Vec<String>,
    sector: Vec<u8>,
    script: Vec<u8>,
    kinds: Vec<String>,
    errors: Vec<u32>,
}

impl Truth {
    fn read(folder: &Path) -> anyhow::Result<Self> {
        let (kinds, spoilt) = spoilt(folder)?;
        let mut truth = Self {
            places: HashMap::new(),
            subject: Vec::new(),
            evidence: Vec::new(),
            sectors: Vec::new(),
            sector: Vec::new(),
            script: Vec::new(),
            errors: Vec::new(),
            kinds,
        };
        table(&folder.join("parties.csv"), |cells| truth.party(cells, &spoilt))?;
        truth.subject = vec![u32::MAX; truth.places.len()];
        let mut numbers: HashMap<String, u32> = HashMap::new();
        table(&folder.join("party_subject.csv"), |cells| {
            let party = cells.of("party_id")?;
            let place = *truth.places.get(party).with_context(|| format!("no party `{party}`"))?;
            let next = numbers.len() as u32;
            let number = *numbers.entry(cells.of("subject_id")?.to_owned()).or_insert(next);
            truth.subject[place as usize] = number;
            Ok(())
        })?;
        if truth.subject.contains(&u32::MAX) {
            bail!("`{}` has parties without a subject", folder.display());
        }
        Ok(truth)
    }

    fn party(&mut self, cells: &Cells<'_>, spoilt: &HashMap<String, Spoilt>) -> anyhow::Result<()> {
        let id = cells.of("party_id")?;
        let place = self.places.len() as u32;
        if self.places.insert(id.to_owned(), place).is_some() {
            bail!("party `{id}` stands there twice");
        }
        let nothing = Spoilt::default();
        let spoilt = spoilt.get(id).unwrap_or(&nothing);
        // What is junk, or somebody else's, is no evidence.
        let text = |column: &str, field: &str| {
            let text = if spoilt.worthless.contains(field) { "" } else { cells.of(column)? };
            Ok::<u64, anyhow::Error>(value(text))
        };
        self.evidence.push(Evidence {
            strong: [
                text("document", "document")?,
                text("phone", "phone")?,
                text("email", "email")?,
                text("account", "account")?,
                text("handle", "handle")?,
            ],
            variant: text("full_name", "name")? != 0,
            agreeing: [text("dob", "born")?, text("street", "address")?, text("city", "address")?],
        });
        let sector = cells.of("sector")?;
        let known = self.sectors.iter().position(|s| s == sector);
        let number = known.unwrap_or_else(|| {
            self.sectors.push(sector.to_owned());
            self.sectors.len() - 1
        });
        self.sector.push(u8::try_from(number).context("too many sectors")?);
        self.script.push(script(cells.of("full_name")?));
        self.errors.push(spoilt.kinds);
        Ok(())
    }

    fn score(&self, answer: &[Option<u32>]) -> Grouped {
        let (sectors, kinds): (Vec<&str>, Vec<&str>) = (
            self.sectors.iter().map(String::as_str).collect(),
            self.kinds.iter().map(String::as_str).collect(),
        );
        let traits = Traits {
            sectors: &sectors,
            sector: &self.sector,
            scripts: SCRIPTS,
            script: &self.script,
            kinds: &kinds,
            errors: &self.errors,
        };
        grouped(&self.subject, answer, &traits, Some(ceiling(&self.subject, &self.evidence)))
    }
}

/// What went wrong in one party.
#[derive(Debug, Default)]
struct Spoilt {
    /// Bits of the kinds of error.
    kinds: u32,
    /// Fields with a worthless value, that of somebody else, or an alias.
    worthless: BTreeSet<String>,
}

/// The kinds of error of a world, and what went wrong in which party.
fn spoilt(folder: &Path) -> anyhow::Result<(Vec<String>, HashMap<String, Spoilt>)> {
    let path = folder.join("party_errors.csv");
    let mut kinds = BTreeMap::new();
    table(&path, |cells| {
        kinds.insert(cells.of("error")?.to_owned(), 0_u32);
        Ok(())
    })?;
    for (bit, number) in kinds.values_mut().enumerate() {
        *number = u32::try_from(bit).ok().filter(|bit| *bit < 32).context("too many kinds of error")?;
    }
    let mut found: HashMap<String, Spoilt> = HashMap::new();
    table(&path, |cells| {
        let one = found.entry(cells.of("party_id")?.to_owned()).or_default();
        let error = cells.of("error")?;
        one.kinds |= 1 << kinds.get(error).copied().unwrap_or_default();
        // An alias is no variant of the name either.
        if matches!(error, "junk" | "shared" | "alias") {
            one.worthless.insert(cells.of("field")?.to_owned());
        }
        Ok(())
    })?;
    Ok((kinds.into_keys().collect(), found))
}

/// The answered group of each party.
fn answer(
    path: &Path,
    least: Option<f64>,
    places: &HashMap<String, u32>,
) -> anyhow::Result<Vec<Option<u32>>> {
    let place = |id: &str| places.get(id).copied().with_context(|| format!("no party `{id}` in the world"));
    let mut groups = vec![None; places.len()];
    let (mut pairs, mut numbers) = (Vec::new(), HashMap::<String, u32>::new());
    table(path, |cells| {
        if let (Ok(left), Ok(right)) = (cells.of("left"), cells.of("right")) {
            let score =
                cells.of("score").ok().map(str::parse::<f64>).transpose().context("a score is no number")?;
            if least.is_none_or(|least| score.is_some_and(|score| score >= least)) {
                pairs.push((place(left)?, place(right)?));
            }
            return Ok(());
        }
        let next = numbers.len() as u32;
        let number = *numbers.entry(cells.of("subject_id")?.to_owned()).or_insert(next);
        let group: &mut Option<u32> = &mut groups[place(cells.of("party_id")?)? as usize];
        if group.replace(number).is_some_and(|before| before != number) {
            bail!("party `{}` has two subjects", cells.of("party_id")?);
        }
        Ok(())
    })?;
    if pairs.is_empty() { Ok(groups) } else { Ok(groups_of_pairs(places.len(), pairs)) }
}

/// A row of a table by the names of its columns.
struct Cells<'a> {
    header: &'a csv::StringRecord,
    row: &'a csv::StringRecord,
}

impl Cells<'_> {
    fn of(&self, column: &str) -> anyhow::Result<&str> {
        let at = self.header.iter().position(|name| name.trim() == column);
        let cell = at.and_then(|at| self.row.get(at));
        cell.with_context(|| {
            format!("no column `{column}`; there are `{}`", self.header.iter().collect::<Vec<_>>().join(", "))
        })
    }
}

fn table(path: &Path, mut each: impl FnMut(&Cells<'_>) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("`{}`", path.display()))?;
    let header = reader.headers()?.clone();
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row)? {
        let line = row.position().map_or(0, csv::Position::line);
        each(&Cells { header: &header, row: &row })
            .with_context(|| format!("`{}` line {line}", path.display()))?;
    }
    Ok(())
}

/// Scripts of names that are told apart.
const SCRIPTS: &[&str] = &["no name", "Latin", "Han", "Thai", "Arabic", "Cyrillic", "other"];

/// The script of a name, as a place in [`SCRIPTS`]: that of its first letter.
fn script(name: &str) -> u8 {
    match name.chars().find(|c| c.is_alphabetic()) {
        None => 0,
        Some('\u{41}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => 1,
        Some('\u{3400}'..='\u{9fff}') => 2,
        Some('\u{e00}'..='\u{e7f}') => 3,
        Some('\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}') => 4,
        Some('\u{400}'..='\u{52f}') => 5,
        Some(_) => 6,
    }
}

#[cfg(test)]
mod tests;
