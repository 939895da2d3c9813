//! Placing columns.

use super::cells::Reader;
use super::words;
use crate::canonical::{Column, Table};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A file's column, and where it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its header.
    pub header: String,
    /// The column of the canonical table.
    pub field: Option<&'static str>,
    /// Why, in words.
    pub why: String,
}

/// Why columns could not be placed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// A mapping names a header that is not there.
    #[error("`--map {0}={1}`: no such column; the file has {2}")]
    NoHeader(String, String, String),
    /// A mapping names no column of the table.
    #[error("`--map {0}={1}`: `{1}` is no field of this table; expected one of {2}")]
    NoField(String, String, String),
}

/// How a file's columns fill a table.
#[derive(Debug, Clone)]
pub struct Columns {
    pub(super) table: Table,
    /// Columns of the file for each column of the table; several are joined by a space.
    pub(super) from: Vec<Vec<usize>>,
    /// How the cells of each are read.
    pub(super) readers: Vec<Reader>,
    placed: Vec<Placed>,
}

/// Share of a column's sample that must be readable.
const AGREE: f64 = 0.6;
/// Columns into which several columns of a file go.
const JOINED: &[&str] = &["text", "transit", "transit_ports", "documents", "description"];

impl Columns {
    /// Places the columns of a file by their headers and a sample of their cells; `maps` are pairs of header and field
    /// that somebody gave, field `skip` for none.
    ///
    /// # Errors
    /// Where a mapping names what is not there.
    pub fn place(
        table: Table,
        headers: &[String],
        sample: &[Vec<String>],
        maps: &[(String, String)],
    ) -> Result<Self, PlaceError> {
        let mut given: BTreeMap<usize, Option<usize>> = BTreeMap::new();
        for (header, field) in maps {
            let Some(at) = headers.iter().position(|h| h.trim() == header.trim()) else {
                return Err(PlaceError::NoHeader(header.clone(), field.clone(), headers.join(", ")));
            };
            let to = match field.as_str() {
                "skip" => None,
                name => Some(table.column(name).map(|(place, _)| place).ok_or_else(|| {
                    let known: Vec<&str> = table.columns().iter().map(|c| c.name.as_str()).collect();
                    PlaceError::NoField(header.clone(), field.clone(), known.join(", "))
                })?),
            };
            given.insert(at, to);
        }
        Ok(Placing { table, headers, sample, given }.columns())
    }

    /// Each column of the file, and where it went.
    #[must_use]
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// Whether a column of the table is filled.
    #[must_use]
    pub fn fills(&self, field: &str) -> bool {
        self.table.column(field).is_some_and(|(place, _)| !self.from[place].is_empty())
    }

    /// The same columns with one field alone, for a quick look at it.
    #[must_use]
    pub fn only(&self, field: &str) -> Self {
        let mut one = self.clone();
        let kept = self.table.column(field).map(|(place, _)| place);
        one.from
            .iter_mut()
            .enumerate()
            .filter(|(place, _)| Some(*place) != kept)
            .for_each(|(_, from)| from.clear());
        one
    }

    /// The file's column of ids, where it has one.
    #[must_use]
    pub fn id(&self) -> Option<usize> {
        self.table.column("id").and_then(|(place, _)| self.from[place].first().copied())
    }
}

struct Placing<'a> {
    table: Table,
    headers: &'a [String],
    sample: &'a [Vec<String>],
    given: BTreeMap<usize, Option<usize>>,
}

/// A proposal: how well the name speaks, place in the table, column of the file.
type Proposal = (u32, usize, usize);

impl Placing<'_> {
    fn columns(&self) -> Columns {
        let fields = self.table.columns();
        let mut from: Vec<Vec<usize>> = vec![Vec::new(); fields.len()];
        let mut placed: Vec<Placed> = self
            .headers
            .iter()
            .map(|header| Placed {
                header: header.clone(),
                field: None,
                why: "no field is called so".to_owned(),
            })
            .collect();
        for (at, to) in &self.given {
            placed[*at].why = "as `--map` says".to_owned();
            if let Some(place) = to {
                from[*place].push(*at);
                placed[*at].field = Some(&fields[*place].name);
            }
        }
        let mut proposals = self.proposals();
        // The best name first; of equals the one further left.
        proposals.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
        for (_, place, at) in proposals {
            let field = &fields[place];
            let joined = JOINED.contains(&field.name.as_str());
            if self.given.contains_key(&at)
                || placed[at].field.is_some()
                || (!from[place].is_empty() && !joined)
            {
                continue;
            }
            match self.agree(field, at) {
                Ok(()) => {
                    from[place].push(at);
                    placed[at].field = Some(&field.name);
                    placed[at].why = "by its name and values".to_owned();
                }
                Err(why) => placed[at].why = why,
            }
        }
        self.also_text(&mut from);
        from.iter_mut().for_each(|columns| columns.sort_unstable());
        let readers =
            fields.iter().zip(&from).map(|(field, from)| Reader::of(field, self.cells(from))).collect();
        Columns { table: self.table, from, readers, placed }
    }

    /// The purpose is among the words of a payment, too; so is what else stands for words.
    fn also_text(&self, from: &mut [Vec<usize>]) {
        let of = |name: &str| self.table.column(name).map(|(place, _)| place);
        if self.table != Table::Payment {
            return;
        }
        let (Some(text), Some(purpose)) = (of("text"), of("purpose")) else { return };
        let more: Vec<usize> = from[purpose].iter().copied().filter(|at| !from[text].contains(at)).collect();
        from[text].extend(more);
    }

    fn cells<'b>(&'b self, columns: &'b [usize]) -> impl Iterator<Item = &'b str> + Clone {
        self.sample.iter().flat_map(move |row| {
            columns
                .iter()
                .filter_map(move |at| row.get(*at))
                .map(|cell| cell.trim())
                .filter(|c| !c.is_empty())
        })
    }

    /// Whether the values are what the field holds.
    fn agree(&self, field: &Column, at: usize) -> Result<(), String> {
        let columns = [at];
        let cells: Vec<&str> = self.cells(&columns).take(500).collect();
        let reader = Reader::of(field, cells.iter().copied());
        let readable = cells.iter().filter(|cell| reader.reads(cell)).count();
        if cells.is_empty() || readable as f64 >= AGREE * cells.len() as f64 {
            return Ok(());
        }
        Err(format!(
            "its name is that of `{}`, but only {readable} of {} values are {}",
            field.name,
            cells.len(),
            reader.expects()
        ))
    }

    fn proposals(&self) -> Vec<Proposal> {
        let names: Vec<String> = self.headers.iter().map(|header| folded(header)).collect();
        let mut all = Vec::new();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            for (place, field) in self.table.columns().iter().enumerate() {
                if *name == field.name.replace('_', " ") && field.name != "row" {
                    all.push((100, place, at));
                }
            }
            self.by_phrases(words::of_table(self.table), None, name, at, &mut all);
            self.by_phrases(words::GENERAL, None, name, at, &mut all);
            for (role, phrases) in lines(words::roles(self.table)) {
                let Some((rest, points)) = phrases.filter_map(|p| without(name, p)).max_by_key(|(_, n)| *n)
                else {
                    continue;
                };
                if rest.is_empty() {
                    self.push(&format!("{role}_name"), (70, at), &mut all);
                    self.push(&format!("{role}_account"), (60, at), &mut all);
                }
                self.by_phrases(words::ATTRIBUTES, Some((role, points)), &rest, at, &mut all);
            }
        }
        all
    }

    fn by_phrases(
        &self,
        text: &str,
        role: Option<(&str, u32)>,
        name: &str,
        at: usize,
        all: &mut Vec<Proposal>,
    ) {
        if name.is_empty() {
            return;
        }
        for (field, phrases) in lines(text) {
            let best = phrases.filter_map(|phrase| fits(name, phrase)).max();
            let Some(points) = best else { continue };
            match role {
                Some((role, more)) => self.push(&format!("{role}_{field}"), (points + more, at), all),
                None => self.push(field, (points, at), all),
            }
        }
    }

    fn push(&self, field: &str, (points, at): (u32, usize), all: &mut Vec<Proposal>) {
        if let Some((place, _)) = self.table.column(field) {
            all.push((points, place, at));
        }
    }
}

/// Lines of a table of words.
fn lines(text: &str) -> impl Iterator<Item = (&str, std::str::Split<'_, &'static str>)> {
    text.lines().filter_map(|line| {
        let (field, phrases) = line.split_once(": ")?;
        Some((field, phrases.split(", ")))
    })
}

/// How well a phrase is a name: whole, or as words within it.
fn fits(name: &str, phrase: &str) -> Option<u32> {
    if name == phrase {
        return Some(80);
    }
    let length = u32::try_from(phrase.chars().count()).unwrap_or(20).min(20);
    without(name, phrase).map(|_| 30 + length)
}

/// The name without a phrase that stands in it as words, and points for the phrase's length. Scripts that write words
/// together have no bounds.
fn without(name: &str, phrase: &str) -> Option<(String, u32)> {
    let bound =
        phrase.is_ascii() || phrase.chars().all(|c| c.is_alphabetic() && !runs_together(c) || c == ' ');
    let at = if bound {
        let (words, wanted): (Vec<&str>, Vec<&str>) =
            (name.split(' ').collect(), phrase.split(' ').collect());
        let start = words.windows(wanted.len()).position(|some| some == wanted.as_slice())?;
        let rest: Vec<&str> = words
            .iter()
            .enumerate()
            .filter(|(n, _)| !(start..start + wanted.len()).contains(n))
            .map(|(_, w)| *w)
            .collect();
        rest.join(" ")
    } else {
        let start = name.find(phrase)?;
        format!("{} {}", &name[..start], &name[start + phrase.len()..]).trim().to_owned()
    };
    Some((at, u32::try_from(phrase.chars().count()).unwrap_or(20).min(20)))
}

fn runs_together(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Small letters without accents, words apart by single spaces; `payeeAccount` is two words.
fn folded(header: &str) -> String {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut small = false;
    for c in header.chars() {
        if small && c.is_uppercase() {
            spaced.push(' ');
        }
        small = c.is_lowercase();
        spaced.push(if c.is_alphanumeric() || is_combining_mark(c) { c } else { ' ' });
    }
    let plain: String = spaced
        .replace(['đ', 'Đ'], "d")
        .replace(['ł', 'Ł'], "l")
        .replace(['ı', 'İ'], "i")
        .nfkd()
        // Marks of Latin, Greek and Cyrillic letters alone: those of Thai or Arabic are part of the word.
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .nfc()
        .collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
