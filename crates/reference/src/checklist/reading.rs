//! Reading a download: which columns it has, good records kept, the others told.

use super::{Checklist, ListedTaxon};
use jiff::civil::Date;
use model::Rank;
use std::collections::HashMap;

/// A record, or a cell of one, that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistProblem {
    /// Record number; the header is 1.
    pub row: u64,
    /// Column as the header writes it.
    pub column: String,
    /// The cell.
    pub value: String,
    /// What was expected and how to mend it.
    pub expected: String,
}

/// What a download gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistRead {
    /// The list.
    pub checklist: Checklist,
    /// INVARIANT: records = taxa + records among the problems.
    pub problems: Vec<ChecklistProblem>,
    /// Records read, without the header.
    pub records: u64,
}

/// Longest cell that is taken; the longest of the real downloads has about 6,000 bytes.
const LONGEST: usize = 100_000;

/// Columns by what they hold; several spellings, for the downloads differ.
const COLUMNS: &[(&str, &[&str])] = &[
    ("id", &["taxonid", "id", "taxonconceptid"]),
    ("class", &["class"]),
    ("order", &["order"]),
    ("family", &["family"]),
    ("name", &["fullname", "scientificname"]),
    ("rank", &["rankname", "rank"]),
    ("listing", &["currentlisting", "listing", "citeslisting"]),
    ("party", &["party"]),
    ("under", &["listedunder"]),
    ("note", &["fullannotationenglish", "fullnote"]),
    ("synonyms", &["synonymswithauthors", "synonyms"]),
    ("en", &["englishnames"]),
    ("es", &["spanishnames"]),
    ("fr", &["frenchnames"]),
    ("range", &["alldistributionisocodes"]),
];

impl Checklist {
    /// Reads the records of a download, the header first; each record with its number.
    ///
    /// # Errors
    /// Where the header has no column of names, ranks or listings: then it is not such a download.
    pub fn read<'r>(
        header: &[&str],
        records: impl Iterator<Item = (u64, Vec<&'r str>)>,
        as_of: Date,
        source: &str,
    ) -> Result<ChecklistRead, String> {
        let mut reading = Self::reading(header, as_of, source)?;
        for (row, cells) in records {
            reading.take(row, &cells);
        }
        Ok(reading.finish())
    }

    /// Begins to read a download with this header; for readers that stream.
    ///
    /// # Errors
    /// As [`Checklist::read`].
    pub fn reading(header: &[&str], as_of: Date, source: &str) -> Result<ChecklistReading, String> {
        let columns = Columns::of(header)?;
        let checklist = Self { as_of, source: source.to_owned(), taxa: Vec::new() };
        Ok(ChecklistReading { columns, read: ChecklistRead { checklist, problems: Vec::new(), records: 0 } })
    }
}

/// A download that is being read.
pub struct ChecklistReading {
    columns: Columns,
    read: ChecklistRead,
}

impl ChecklistReading {
    /// Takes one record.
    pub fn take(&mut self, row: u64, cells: &[&str]) {
        self.read.records += 1;
        match self.columns.taxon(row, cells) {
            Ok(taxon) => self.read.checklist.taxa.push(taxon),
            Err(problem) => self.read.problems.push(problem),
        }
    }

    /// Tells of a record that could not even be split into cells.
    pub fn refuse(&mut self, row: u64, expected: &str) {
        self.read.records += 1;
        self.read.problems.push(ChecklistProblem {
            row,
            column: String::new(),
            value: String::new(),
            expected: expected.to_owned(),
        });
    }

    /// What it gave.
    #[must_use]
    pub fn finish(self) -> ChecklistRead {
        self.read
    }
}

struct Columns {
    header: Vec<String>,
    at: HashMap<&'static str, usize>,
}

impl Columns {
    fn of(header: &[&str]) -> Result<Self, String> {
        let plain = |name: &str| -> String {
            name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
        };
        let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let mut at = HashMap::new();
        for (what, spellings) in COLUMNS {
            // The first column of a name: `# Full note` comes after `Full note`.
            if let Some(found) = names.iter().position(|name| spellings.contains(&name.as_str())) {
                at.insert(*what, found);
            }
        }
        for needed in ["name", "rank", "listing"] {
            if !at.contains_key(needed) {
                let spellings = COLUMNS.iter().find(|(w, _)| *w == needed).map_or("", |(_, s)| s[0]);
                return Err(format!(
                    "no column `{spellings}` in the header; expected a download of the CITES Checklist or of \
                     Species+ as CSV, with its header"
                ));
            }
        }
        Ok(Self { header: header.iter().map(|&h| h.to_owned()).collect(), at })
    }

    fn cell<'c>(&self, what: &str, cells: &[&'c str]) -> &'c str {
        self.at.get(what).and_then(|at| cells.get(*at)).map_or("", |cell| cell.trim())
    }

    fn problem(&self, row: u64, what: &str, value: &str, expected: &str) -> ChecklistProblem {
        let column = self.at.get(what).and_then(|at| self.header.get(*at)).cloned().unwrap_or_default();
        let value = value.chars().take(80).collect();
        ChecklistProblem { row, column, value, expected: expected.to_owned() }
    }

    fn taxon(&self, row: u64, cells: &[&str]) -> Result<ListedTaxon, ChecklistProblem> {
        if cells.len() != self.header.len() {
            let expected = format!(
                "{} cells as in the header, found {}; mend the row's quotes",
                self.header.len(),
                cells.len()
            );
            return Err(self.problem(row, "name", self.cell("name", cells), &expected));
        }
        if let Some(long) = cells.iter().find(|cell| cell.len() > LONGEST) {
            return Err(self.problem(row, "note", long, "at most 100,000 bytes in a cell"));
        }
        let name = self.cell("name", cells);
        if !name.chars().next().is_some_and(char::is_alphabetic) {
            return Err(self.problem(row, "name", name, "a scientific name"));
        }
        let rank = self.cell("rank", cells);
        let Some(rank) = rank_of(rank) else {
            let expected = "a rank such as `SPECIES`, `GENUS` or `FAMILY`";
            return Err(self.problem(row, "rank", rank, expected));
        };
        let listing = self.cell("listing", cells);
        if !listing.split('/').all(|part| matches!(part, "" | "I" | "II" | "III" | "NC")) {
            return Err(self.problem(row, "listing", listing, "`I`, `II`, `III`, `NC` or several with `/`"));
        }
        let list = |what: &str, at: char| -> Vec<String> {
            self.cell(what, cells).split(at).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect()
        };
        let common = ["en", "es", "fr"]
            .into_iter()
            .flat_map(|language| list(language, ',').into_iter().map(move |name| (language.to_owned(), name)))
            .collect();
        let higher = ["class", "order", "family"].into_iter().map(|what| self.cell(what, cells).to_owned());
        Ok(ListedTaxon {
            id: self.cell("id", cells).to_owned(),
            name: name.to_owned(),
            rank,
            higher: higher.filter(|h| !h.is_empty()).collect(),
            listing: listing.to_owned(),
            listed_under: self.cell("under", cells).to_owned(),
            party: self.cell("party", cells).to_owned(),
            note: without_markup(self.cell("note", cells)),
            synonyms: synonyms(self.cell("synonyms", cells)),
            common,
            range: list("range", ','),
        })
    }
}

fn rank_of(code: &str) -> Option<Rank> {
    Some(match code.to_ascii_uppercase().as_str() {
        "SPECIES" => Rank::Species,
        "SUBSPECIES" | "VARIETY" => Rank::Subspecies,
        "GENUS" => Rank::Genus,
        "FAMILY" | "SUBFAMILY" => Rank::Family,
        "ORDER" | "CLASS" | "PHYLUM" | "KINGDOM" => Rank::Group,
        _ => return None,
    })
}

/// `Strix badia Horsfield, 1821, Felis libyca Forster, 1780`: a name begins after a comma with a capital and goes on with
/// a word in small letters; what follows to the next such place are authors and years.
fn synonyms(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in cell.split([',', ';']) {
        let mut words = part.split_whitespace();
        let (Some(genus), Some(epithet)) = (words.next(), words.next()) else { continue };
        if !genus.chars().next().is_some_and(char::is_uppercase) || !is_epithet(epithet) {
            continue;
        }
        let mut name = format!("{genus} {epithet}");
        let mut rest = words.peekable();
        while let Some(word) = rest.next() {
            let marks = matches!(word, "var." | "subsp." | "ssp." | "f." | "forma");
            let next = if marks { rest.next() } else { Some(word).filter(|w| is_epithet(w)) };
            let Some(next) = next.filter(|w| is_epithet(w)) else { break };
            name.push(' ');
            name.push_str(next);
        }
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn is_epithet(word: &str) -> bool {
    const AUTHORS: &[&str] = &[
        "ex", "de", "et", "von", "van", "in", "da", "la", "den", "du", "der", "non", "al", "sensu", "auct",
        "nec", "nom", "hort",
    ];
    word.len() > 1 && word.chars().all(|c| c.is_lowercase() || c == '-') && !AUTHORS.contains(&word)
}

fn without_markup(note: &str) -> String {
    let mut out = String::with_capacity(note.len());
    let mut inside = false;
    for c in note.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            '*' => {}
            _ if inside => {}
            c => out.push(if c.is_whitespace() { ' ' } else { c }),
        }
    }
    out.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEADER: &[&str] = &["TaxonId", "FullName", "RankName", "CurrentListing", "SynonymsWithAuthors"];

    fn read(rows: &[Vec<&str>]) -> ChecklistRead {
        let records = rows.iter().cloned().enumerate().map(|(n, row)| (n as u64 + 2, row));
        Checklist::read(HEADER, records, Date::constant(2017, 4, 21), "test").unwrap()
    }

    #[test]
    fn synonyms_lose_their_authors() {
        let cell = "Strix badia Horsfield, 1821, Felis libyca (Forster, 1780), Aloe alba var. minor Hook.f. ex Baker";
        assert_eq!(synonyms(cell), ["Strix badia", "Felis libyca", "Aloe alba minor"]);
    }

    #[test]
    fn bad_records_are_told_with_row_and_column() {
        let read = read(&[
            vec!["1", "Strix aluco", "SPECIES", "II", ""],
            vec!["2", "Strix", "TRIBE", "II", ""],
            vec!["3", "Strix", "GENUS", "IV", ""],
            vec!["4", "Strix"],
        ]);
        assert_eq!((read.records, read.checklist.taxa.len(), read.problems.len()), (4, 1, 3));
        assert_eq!((read.problems[0].row, read.problems[0].column.as_str()), (3, "RankName"));
        assert_eq!(read.problems[1].value, "IV");
    }

    #[test]
    fn another_table_is_refused() {
        let refused = Checklist::read(&["a", "b"], std::iter::empty(), Date::constant(2017, 4, 21), "test");
        assert!(refused.unwrap_err().contains("fullname"));
    }

    proptest! {
        #[test]
        fn every_record_is_a_taxon_or_a_problem(rows in prop::collection::vec(prop::collection::vec(".{0,12}", 0..7), 0..9)) {
            let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
            let read = read(&rows);
            prop_assert_eq!(read.records, rows.len() as u64);
            prop_assert_eq!(read.checklist.taxa.len() + read.problems.len(), rows.len());
        }
    }
}
