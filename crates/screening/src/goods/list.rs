//! Lists: facts and choices that change more often than the program, as tables with an owner, a source and a version.
//!
//! Why: a bank replaces the lanes by its own, an authority mends a log-export ban, and nobody compiles anything. A list is
//! a table with tabs; lines with `#` before the header line say title, owner, source, date, version and basis. Those in
//! `lists/` are compiled in. Which words of a list mean what is for the modules that use it.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// What it lists.
    pub title: String,
    /// Who keeps it.
    pub owner: String,
    /// Where its rows come from.
    pub source: String,
    /// As of, ISO date.
    pub date: String,
    /// Version, counted up by the owner.
    pub version: u32,
    /// `sourced`, `extract` (known from an extract by a third party), `memory` or `own`.
    pub basis: String,
    /// What one should know before using it.
    pub note: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One row, by the names of its columns.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    columns: &'a [String],
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// The cell of a column; empty where the list has no such column.
    #[must_use]
    pub fn cell(&self, column: &str) -> &'a str {
        let at = self.columns.iter().position(|c| c == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The parts of a cell that stand between bars, without blanks at their ends; empty parts are left out.
    pub fn parts(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(column).split('|').map(str::trim).filter(|part| !part.is_empty())
    }

    /// The cell as a figure; `None` where it is empty or none.
    #[must_use]
    pub fn figure(&self, column: &str) -> Option<f64> {
        self.cell(column).parse().ok().filter(|figure: &f64| figure.is_finite())
    }
}

/// What a list says of its basis.
const BASES: [&str; 4] = ["sourced", "extract", "memory", "own"];

impl List {
    /// Reads a list.
    ///
    /// # Errors
    /// Each fault with its line, what was expected and what to do.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<String>> {
        let mut list = List::default();
        let mut faults = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim_end_matches('\r');
            if line.trim().is_empty() {
                continue;
            }
            if let Some(said) = line.strip_prefix('#') {
                list.say(said);
                continue;
            }
            let cells: Vec<String> = line.split('\t').map(|cell| cell.trim().to_owned()).collect();
            if list.columns.is_empty() {
                list.columns = cells;
            } else if cells.len() == list.columns.len() {
                list.rows.push(cells);
            } else {
                let (is, due) = (cells.len(), list.columns.len());
                faults.push(format!(
                    "list `{name}`, line {}: {is} cells, expected {due}; put one tab between cells",
                    at + 1
                ));
            }
        }
        faults.extend(list.lacks(name));
        if faults.is_empty() { Ok(list) } else { Err(faults) }
    }

    fn say(&mut self, said: &str) {
        let Some((key, value)) = said.split_once(':') else { return };
        let value = value.trim().to_owned();
        match key.trim() {
            "title" => self.title = value,
            "owner" => self.owner = value,
            "source" => self.source = value,
            "date" => self.date = value,
            "version" => self.version = value.parse().unwrap_or_default(),
            "basis" => self.basis = value,
            "note" => self.note = value,
            _ => {}
        }
    }

    fn lacks(&self, name: &str) -> Vec<String> {
        let said = [
            ("title", &self.title),
            ("owner", &self.owner),
            ("source", &self.source),
            ("date", &self.date),
            ("basis", &self.basis),
        ];
        let mut faults: Vec<String> = said
            .iter()
            .filter(|(_, value)| value.is_empty())
            .map(|(key, _)| {
                format!("list `{name}` has no `{key}`; expected a line `# {key}: ...` at the top")
            })
            .collect();
        if self.version == 0 {
            faults.push(format!("list `{name}` has no `version`; expected a line `# version: 1` or more"));
        }
        if !self.basis.is_empty() && !BASES.contains(&self.basis.as_str()) {
            let basis = &self.basis;
            faults
                .push(format!("list `{name}` has the basis `{basis}`; expected one of {}", BASES.join(", ")));
        }
        if self.columns.is_empty() {
            faults.push(format!(
                "list `{name}` has no columns; expected a line with their names before the rows"
            ));
        }
        faults
    }

    /// Names of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, as they stand.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { columns: &self.columns, cells })
    }
}

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        /// The lists that are compiled in: name and text.
        const EMBEDDED: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../lists/", $name, ".tsv")))),+];
    };
}

embedded![
    "annotations",
    "cover_goods",
    "goods_profiles",
    "handling_codes",
    "hs_retired",
    "hs_wildlife",
    "lanes",
    "log_export_bans",
    "mcc",
    "misdeclared",
    "occupations",
    "packing",
    "port_words",
    "prices",
    "production",
    "range_states",
    "sea_lanes",
    "sector_fit",
    "sectors",
    "term_fit",
    "timber_names",
    "webmail",
    "zero_quotas",
];

static REPLACED: OnceLock<HashMap<String, List>> = OnceLock::new();

static LISTS: LazyLock<HashMap<String, List>> = LazyLock::new(|| {
    let mut lists: HashMap<String, List> = EMBEDDED
        .iter()
        .filter_map(|(name, text)| Some(((*name).to_owned(), List::read(name, text).ok()?)))
        .collect();
    if let Some(replaced) = REPLACED.get() {
        lists.extend(replaced.iter().map(|(name, list)| (name.clone(), list.clone())));
    }
    lists
});

/// Names of the lists, in order.
#[must_use]
pub fn list_names() -> Vec<&'static str> {
    EMBEDDED.iter().map(|(name, _)| *name).collect()
}

/// The list in force; `None` where no list has the name.
#[must_use]
pub fn list(name: &str) -> Option<&'static List> {
    LISTS.get(name)
}

/// Puts lists in place of those compiled in: name without ending, and text. Once, before the first function is asked:
/// what a rule means must not change under a running screening.
///
/// # Errors
/// Each fault of each list: an unknown name, columns that differ from the list replaced, faults of reading; nothing is
/// replaced then. Also where lists were replaced before.
pub fn replace_lists(texts: &[(String, String)]) -> Result<(), Vec<String>> {
    let mut replaced = HashMap::new();
    let mut faults = Vec::new();
    for (name, text) in texts {
        match replacement(name, text) {
            Ok(list) => {
                replaced.insert(name.clone(), list);
            }
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    REPLACED.set(replaced).map_err(|_| vec!["lists were replaced before; start the program anew".to_owned()])
}

fn replacement(name: &str, text: &str) -> Result<List, Vec<String>> {
    let Some((_, own)) = EMBEDDED.iter().find(|(known, _)| *known == name) else {
        return Err(vec![format!("no list is called `{name}`; expected one of {}", list_names().join(", "))]);
    };
    let list = List::read(name, text)?;
    let own = List::read(name, own)?;
    let missing: Vec<&str> =
        own.columns.iter().filter(|c| !list.columns.contains(c)).map(String::as_str).collect();
    if missing.is_empty() {
        return Ok(list);
    }
    Err(vec![format!(
        "list `{name}` lacks the columns {}; expected all of the list it replaces",
        missing.join(", ")
    )])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_lists_compiled_in_are_whole() {
        for (name, text) in EMBEDDED {
            let list = List::read(name, text);
            assert!(list.as_ref().is_ok_and(|l| l.rows().count() > 0), "{name}: {:?}", list.err());
        }
        assert!(list_names().is_sorted());
        assert_eq!(LISTS.len(), EMBEDDED.len());
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let good = "# title: t\n# owner: o\n# source: s\n# date: 2026-01-01\n# version: 1\n# basis: own\na\tb\n1\t2\n";
        assert_eq!(
            List::read("x", good).map(|l| l.rows().next().map(|r| r.cell("b").to_owned())),
            Ok(Some("2".to_owned()))
        );
        for (text, expected) in [
            (good.replace("1\t2", "1"), "line 8: 1 cells, expected 2"),
            (good.replace("# owner: o\n", ""), "no `owner`"),
            (good.replace("version: 1", "version: one"), "no `version`"),
            (good.replace("basis: own", "basis: rumour"), "basis `rumour`"),
            (String::new(), "no columns"),
        ] {
            let faults = List::read("x", &text).err().unwrap_or_default().join("\n");
            assert!(faults.contains(expected), "{faults}");
        }
    }

    #[test]
    fn a_replacement_has_the_columns_of_the_list() {
        let own =
            EMBEDDED.iter().find(|(name, _)| *name == "lanes").map(|(_, text)| (*text).to_owned()).unwrap();
        assert!(replacement("lanes", &own).is_ok());
        let faults = replacement("lanes", &own.replace("country\trole", "land\trole")).err().unwrap();
        assert!(faults[0].contains("lacks the columns country"), "{faults:?}");
        assert!(replacement("lane", &own).err().unwrap()[0].contains("no list is called `lane`"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[#a-z:\\t\\n ]{0,80}") {
            if let Ok(list) = List::read("x", &text) {
                prop_assert!(list.rows().all(|row| row.cells.len() == list.columns.len()));
            }
        }
    }
}
