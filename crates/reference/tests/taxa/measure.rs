//! What is measured, shared by the tests and `make accuracy`.

use jiff::civil::date;
use reference::{Asked, Checklist, How, Since, TaxonIndex, TaxonStatus};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How many were right, wrong and left open, with the disagreements.
pub struct Score {
    pub what: String,
    pub right: usize,
    pub open: usize,
    pub wrong: usize,
    pub confusions: Vec<String>,
}

impl Score {
    fn new(what: &str) -> Self {
        Self { what: what.to_owned(), right: 0, open: 0, wrong: 0, confusions: Vec::new() }
    }

    pub fn all(&self) -> usize {
        self.right + self.open + self.wrong
    }

    pub fn right_share(&self) -> f64 {
        self.right as f64 / self.all().max(1) as f64
    }

    pub fn wrong_share(&self) -> f64 {
        self.wrong as f64 / self.all().max(1) as f64
    }

    pub fn line(&self) -> String {
        format!(
            "{}: {:.2} % right, {:.2} % wrong, {} open, of {}",
            self.what,
            self.right_share() * 100.0,
            self.wrong_share() * 100.0,
            self.open,
            self.all()
        )
    }

    pub fn list(&self, most: usize) -> String {
        self.confusions.iter().take(most).map(|c| format!("  {c}\n")).collect()
    }
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/species")
}

fn text(name: &str) -> String {
    let bytes = std::fs::read(data().join(name)).unwrap();
    if !name.ends_with(".gz") {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut text = String::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    text
}

fn table(name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = text(name);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
    (header, rows)
}

fn checklist(name: &str, as_of: jiff::civil::Date) -> Checklist {
    let (header, rows) = table(name);
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut reading = Checklist::reading(&header, as_of, name).unwrap();
    for (row, cells) in (2..).zip(&rows) {
        reading.take(row, &cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let read = reading.finish();
    assert!(read.problems.is_empty(), "{:?}", read.problems.first());
    assert_eq!(read.checklist.taxa.len(), rows.len());
    read.checklist
}

/// The real lists.
pub struct Lists {
    pub full: Checklist,
    pub reptiles: Checklist,
    pub index: TaxonIndex,
}

impl Lists {
    /// `None` where the data are absent.
    pub fn open() -> Option<Self> {
        if !data().is_dir() {
            println!("skipped: ../shared/data is absent");
            return None;
        }
        let full = checklist("cites_checklist_2017-04-21.csv.gz", date(2017, 4, 21));
        let reptiles = checklist("speciesplus_reptile_listings_2023-07.csv", date(2023, 7, 31));
        let index = TaxonIndex::with(std::slice::from_ref(&full));
        Some(Self { full, reptiles, index })
    }

    /// Names of the list: accepted names and synonyms, each with the accepted names that it belongs to.
    pub fn names(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for taxon in &self.full.taxa {
            names.entry(taxon.name.clone()).or_default().insert(taxon.name.clone());
            for synonym in &taxon.synonyms {
                names.entry(synonym.clone()).or_default().insert(taxon.name.clone());
            }
        }
        names
    }

    /// Corrections of names in declarations: those whose corrected name or genus is in the list, and the others.
    pub fn corrections(&self) -> (Score, Score) {
        let (_, rows) = table("lemis_taxonomic_corrections.csv");
        let names = self.names();
        let mut ranks: BTreeSet<String> = names.keys().map(|n| n.to_lowercase()).collect();
        ranks.extend(self.full.taxa.iter().filter_map(|t| t.name.split(' ').next()).map(str::to_lowercase));
        let mut inside = Score::new("corrections whose name or genus is in the list");
        let mut outside = Score::new("corrections of other names");
        for row in rows {
            let (written, corrected) = (name_in(&row, 0), name_in(&row, 5));
            let species = corrected.split(' ').take(2).collect::<Vec<_>>().join(" ");
            let genus = corrected.split(' ').next().unwrap_or_default().to_owned();
            let target = [&corrected, &species, &genus]
                .into_iter()
                .find(|n| !n.is_empty() && ranks.contains(*n))
                .cloned();
            let answer = self.index.look_up(&written, &Asked::default());
            let said = answer.name.clone().unwrap_or_default();
            match target {
                Some(target) => {
                    let accepted =
                        names.iter().find(|(n, _)| n.to_lowercase() == target).map(|(_, a)| a.clone());
                    let candidate = answer.candidates.iter().any(|c| c.name.to_lowercase() == target);
                    let right = (candidate && written.contains(" x "))
                        || (!said.is_empty() && self.same(&corrected, &said)) || accepted.is_some_and(|a| a.contains(&said) || a.iter().any(|a| self.same(a, &said)))
                        // Where only the genus is listed, a species of it, or a synonym's genus, is that genus.
                        || (target == genus && said.to_lowercase().split(' ').next() == Some(&genus));
                    count(
                        &mut inside,
                        right,
                        &said,
                        &format!(
                            "{written} -> {corrected}, answered `{said}`: {}{}",
                            answer.reason,
                            why_open(&written, &corrected, ranks.contains(&species))
                        ),
                    );
                }
                None => {
                    let line = format!("{written} -> {corrected}, answered `{said}`: {}", answer.reason);
                    // The table knows taxa that the list does not: where it answers with the correction, it is right.
                    let by_table = self.exactly(&corrected, &said)
                        || self.exactly(&genus, &said)
                        || self.exactly(&written, &said)
                        || said.to_lowercase() == genus
                        || self.family_of(&genus).is_some_and(|family| family == said);
                    if answer.status == TaxonStatus::Resolved && !by_table {
                        outside.wrong += 1;
                        outside.confusions.push(line);
                    } else {
                        outside.right += 1;
                    }
                }
            }
        }
        (inside, outside)
    }

    fn family_of(&self, genus: &str) -> Option<&'static str> {
        let (name, _) =
            self.index.find(genus).taxa.first().and_then(|(place, _)| self.index.taxon(*place))?;
        reference::higher_taxa(name).map(|higher| higher.family)
    }

    /// Whether a text is, as it is written, a name of this taxon.
    fn exactly(&self, text: &str, name: &str) -> bool {
        let found = self.index.find(text);
        matches!(found.how, Some(How::Name | How::Synonym | How::Word)) && self.same(text, name)
    }

    /// Whether the list takes two names for one taxon.
    fn same(&self, one: &str, two: &str) -> bool {
        one == two
            || self.index.find(one).taxa.first().map(|t| t.0)
                == self.index.find(two).taxa.first().map(|t| t.0)
    }

    /// Each `every`th name of the list with three misspellings.
    pub fn misspellings(&self, every: usize) -> Score {
        let mut score = Score::new("three misspellings of each name of the list");
        let mut draw = Draw(20_261_125);
        for (at, (name, accepted)) in self.names().iter().enumerate() {
            // Three of each name are drawn in any case, so that a sample is a part of the whole.
            let written: Vec<String> = (0..3).map(|kind| misspelled(name, kind, &mut draw)).collect();
            if at % every != 0 {
                continue;
            }
            for written in written {
                let answer = self.index.look_up(&written, &Asked::default());
                let said = answer.name.clone().unwrap_or_default();
                let genus = name.split(' ').next();
                // The genus alone, and said to be so, is less than the name but not another.
                let said =
                    if name.contains(' ') && Some(said.as_str()) == genus { String::new() } else { said };
                let right = accepted.contains(&said)
                    || accepted.iter().any(|a| !said.is_empty() && self.same(a, &said))
                    || (answer.status == TaxonStatus::Candidates
                        && accepted.len() > 1
                        && answer.candidates.iter().all(|c| accepted.contains(&c.name)));
                count(
                    &mut score,
                    right,
                    &said,
                    &format!("{written} ({name}), answered `{said}`: {}", answer.reason),
                );
            }
        }
        score
    }

    /// Common names of two other tables that the list gives to one taxon alone.
    pub fn common_names(&self) -> Vec<Score> {
        let letters = |name: &str| -> String {
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let mut own: HashMap<String, BTreeSet<String>> = HashMap::new();
        for taxon in &self.full.taxa {
            for (_, name) in &taxon.common {
                own.entry(letters(name)).or_default().insert(taxon.name.clone());
            }
        }
        let one =
            |name: &str| own.get(&letters(name)).filter(|taxa| taxa.len() == 1).and_then(|taxa| taxa.first());
        let (_, sapi) = table("sapi_common_names_cms_2026.csv");
        let sapi = sapi.iter().map(|row| row[0].clone());
        let (_, lemis) = table("lemis_species_codes_common_names.csv");
        let lemis = lemis.iter().map(|row| format!("{} {}", row[7], row[8]).trim().to_owned());
        let score = |what: &str, names: BTreeSet<String>| {
            let mut score = Score::new(what);
            for name in names {
                let Some(taxon) = one(&name) else { continue };
                let answer = self.index.look_up(&name, &Asked::default());
                let said = answer.name.clone().unwrap_or_default();
                let right = self.same(taxon, &said);
                count(
                    &mut score,
                    right,
                    &said,
                    &format!("{name} is {taxon}, answered `{said}`: {}", answer.reason),
                );
            }
            score
        };
        vec![
            score("common names of the species authority's table", sapi.collect()),
            score("common names of the declarations' table", lemis.collect()),
        ]
    }

    /// Reptile listings that changed between the two lists: each with an effective date of its own, or an interval where
    /// no table gives one (Appendix III); never the day of the load.
    pub fn reptile_changes(&self) -> Score {
        let both = TaxonIndex::with(&[self.full.clone(), self.reptiles.clone()]);
        let mut score =
            Score::new("changed reptile listings, in I and II with their own date, in III an interval");
        for (taxon, code) in changed(&self.full, &self.reptiles) {
            let found = both.find(&taxon);
            let Some((place, _)) = found.taxa.first() else {
                count(&mut score, false, "", &format!("{taxon} is not found"));
                continue;
            };
            let steps = both.listing_steps(*place);
            let last = steps.last().map(|s| (s.since, s.appendix.clone()));
            let right = match &last {
                Some((Since::On(day), _)) => {
                    *day == date(2019, 11, 26) || *day >= date(2023, 2, 23) || code == "III"
                }
                Some((Since::Between(..), appendix)) => code == "III" && appendix == "III",
                _ => false,
            };
            count(&mut score, right, "x", &format!("{taxon}, now {code}: {last:?}"));
        }
        score
    }
}

/// Species whose listing is another one, straight from the two files.
fn changed(before: &Checklist, after: &Checklist) -> Vec<(String, String)> {
    let mut codes: HashMap<&str, &str> = HashMap::new();
    for taxon in &before.taxa {
        for synonym in &taxon.synonyms {
            codes.entry(synonym).or_insert(&taxon.listing);
        }
    }
    let by_id: HashMap<&str, &str> =
        before.taxa.iter().map(|t| (t.id.as_str(), t.listing.as_str())).collect();
    codes.extend(before.taxa.iter().map(|t| (t.name.as_str(), t.listing.as_str())));
    let mut out = Vec::new();
    for taxon in &after.taxa {
        let under = taxon.listed_under.trim_end_matches("spp.").trim();
        let genus = taxon.name.split(' ').next().unwrap_or_default();
        let then = by_id.get(taxon.id.as_str()).or_else(|| codes.get(taxon.name.as_str()));
        match then {
            Some(then) => {
                let parts = |code: &str| {
                    code.split('/').filter(|p| *p != "NC").map(str::to_owned).collect::<BTreeSet<_>>()
                };
                let (a, b) = (parts(then), parts(&taxon.listing));
                if !(a.is_subset(&b) || b.is_subset(&a)) {
                    out.push((taxon.name.clone(), taxon.listing.clone()));
                }
            }
            // A species described or split off later, under a listing that stood before, is not a change; nor is a new genus
            // for the same species.
            None if before.taxa.iter().any(|t| {
                t.higher == taxon.higher
                    && t.listing == taxon.listing
                    && t.name.split(' ').nth(1) == taxon.name.split(' ').nth(1)
                    && taxon.name.split(' ').count() == 2
            }) => {}
            None if codes.get(under).or_else(|| codes.get(genus)).is_some_and(|c| !c.is_empty()) => {}
            None => out.push((taxon.name.clone(), taxon.listing.clone())),
        }
    }
    out
}

/// Genus, species and subspecies of a row from a column on, in lower case.
fn name_in(row: &[String], from: usize) -> String {
    let filled: Vec<&str> =
        row[from..from + 3].iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
    filled.join(" ").to_lowercase()
}

/// Why no rule reads a corrected name that is in the list.
fn why_open(written: &str, corrected: &str, species_listed: bool) -> String {
    let genus = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    let apart = strsim::osa_distance(&genus(written), &genus(corrected));
    match species_listed {
        false if apart > 1 => format!(
            "; no rule: the genus is {apart} letters off and no list has the species, so that one word alone would have to agree, \
             and unlisted genera are as near to listed ones"
        ),
        _ => String::new(),
    }
}

fn count(score: &mut Score, right: bool, said: &str, line: &str) {
    if right {
        score.right += 1;
        return;
    }
    if said.is_empty() {
        score.open += 1;
    } else {
        score.wrong += 1;
    }
    score.confusions.push(line.to_owned());
}

/// Small numbers from a seed.
pub struct Draw(pub u64);

impl Draw {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

/// A slip of the pen (0), a doubled or dropped letter or another ending (1), a slip of a scanner (2).
fn misspelled(name: &str, kind: usize, draw: &mut Draw) -> String {
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    let at = draw.below(words.len());
    let word = words[at].clone();
    let letters: Vec<char> = word.chars().collect();
    let place = 1 + draw.below(letters.len().saturating_sub(1).max(1));
    let place = place.min(letters.len() - 1);
    words[at] = match kind {
        0 => edited(&letters, place, draw),
        1 => doubled_dropped_or_ended(&letters, place, draw),
        _ => scanned(&word).unwrap_or_else(|| edited(&letters, place, draw)),
    };
    words.join(" ")
}

fn edited(letters: &[char], place: usize, draw: &mut Draw) -> String {
    let mut out = letters.to_vec();
    let letter = char::from(b'a' + u8::try_from(draw.below(26)).unwrap());
    match draw.below(3) {
        0 => out[place] = letter,
        1 => out.insert(place, letter),
        _ if place + 1 < out.len() => out.swap(place, place + 1),
        _ => out[place] = letter,
    }
    out.into_iter().collect()
}

fn doubled_dropped_or_ended(letters: &[char], place: usize, draw: &mut Draw) -> String {
    let mut out = letters.to_vec();
    match draw.below(3) {
        0 => out.insert(place, letters[place]),
        1 if out.len() > 3 => drop(out.remove(place)),
        _ => {
            let word: String = out.iter().collect();
            for (from, to) in [
                ("us", "a"),
                ("um", "us"),
                ("a", "us"),
                ("is", "e"),
                ("ii", "i"),
                ("i", "ii"),
                ("ensis", "ense"),
            ] {
                if let Some(stem) = word.strip_suffix(from) {
                    return format!("{stem}{to}");
                }
            }
            out.insert(place, letters[place]);
        }
    }
    out.into_iter().collect()
}

fn scanned(word: &str) -> Option<String> {
    [("rn", "m"), ("m", "rn"), ("cl", "d"), ("l", "1"), ("nn", "m"), ("ae", "oe"), ("h", "b"), ("u", "v")]
        .iter()
        .find_map(|(from, to)| {
            let at = word.get(1..)?.find(from)? + 1;
            Some(format!("{}{to}{}", &word[..at], &word[at + from.len()..]))
        })
}
