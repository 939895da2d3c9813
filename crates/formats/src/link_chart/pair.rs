//! An archive that holds a table of entities and a table of links is one chart.

use super::columns::{Holds, holds_text};
use crate::encoding::{Utf8Text, head_text};
use crate::table::delimited::sniff;
use crate::{FormatError, Source};
use std::io::{Cursor, Read};

/// Stands between the two tables; what a file holds of it can only begin a table anew.
pub(crate) const SECOND_TABLE: &str = "\u{1}saola second table\u{1}";

fn table(source: &Source) -> Option<Holds> {
    holds_text(head_text(source.head(), source.is_whole()).trim_start_matches('\u{feff}'))
}

/// Whether two files by their names may be tables of one chart: texts of one folder.
#[must_use]
pub fn may_be_tables(first: &str, second: &str) -> bool {
    let split = |name: &str| {
        let lower = name.to_lowercase();
        let text = [".csv", ".tsv", ".txt"].iter().any(|end| lower.ends_with(end));
        let folder = name.rfind(['/', '\\']).map_or("", |at| &name[..at]).to_owned();
        text.then_some(folder)
    };
    split(first).is_some_and(|folder| Some(folder) == split(second))
}

/// Both names as one: `chart/entities.csv` and `chart/links.csv` are `chart/entities.csv + links.csv`.
#[must_use]
pub fn name(first: &str, second: &str) -> String {
    let own = second.rfind(['/', '\\']).map_or(second, |at| &second[at + 1..]);
    format!("{first} + {own}")
}

/// Whether the two are the tables of one chart: one of entities, one of links, with one delimiter.
#[must_use]
pub fn is_chart(first: &Source, second: &Source) -> bool {
    let delimiter = |source: &Source| sniff(&head_text(source.head(), source.is_whole()));
    let (one, two) = (table(first), table(second));
    one.is_some() && two.is_some() && one != two && delimiter(first) == delimiter(second)
}

/// Both tables as one source, each decoded.
///
/// # Errors
/// Where a file cannot be read.
pub fn chart(name: &str, first: Source, second: Source) -> Result<Source, FormatError> {
    let between = Cursor::new(format!("\n{SECOND_TABLE}\n").into_bytes());
    Source::stream(name, Box::new(Utf8Text::of(first).chain(between).chain(Utf8Text::of(second))), None)
}
