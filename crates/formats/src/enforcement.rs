//! What the layouts of enforcement share: a seizure as the seizure table reads it, with what came of the case, what carried
//! the goods, and remarks that keep the names of their columns.
//!
//! Which columns a layout has, and how it is recognised, stands in its own folder.

use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::field::Field;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::row::Row;
use crate::table::words::Words;
use crate::{Detected, Draft, Format, Rejected, aitr, cen, court_table, ecomessage};
use model::{Party, Role, Stated};

/// Both lists of clues, the layout's own first. `N` must be the sum of their lengths.
pub(crate) const fn joined<const N: usize>(own: &[Clue], general: &[Clue]) -> [Clue; N] {
    let mut out = [own[0]; N];
    let mut at = 0;
    while at < N {
        out[at] = if at < own.len() { own[at] } else { general[at - own.len()] };
        at += 1;
    }
    out
}

/// Why names of columns are those of one layout; `None` where they are not.
type Recognises = fn(&[String]) -> Option<String>;

/// The layout that these names of columns are of.
pub(crate) fn recognised(names: &[String]) -> Option<Detected> {
    let layouts: [(Format, Recognises); 4] = [
        (Format::Ecomessage, ecomessage::recognised),
        (Format::Aitr, aitr::recognised),
        (Format::Cen, cen::recognised),
        (Format::CourtTable, court_table::recognised),
    ];
    layouts.into_iter().find_map(|(format, known)| known(names).map(|because| Detected { format, because }))
}

/// An empty table of a layout to fill in, as CSV; `None` where the layout has none.
#[must_use]
pub fn template(format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Aitr => Some(aitr::out::header()),
        Format::Ecomessage => Some(ecomessage::header()),
        _ => None,
    }
}

/// Which of these phrases stand in the names, each phrase as words of one name.
pub(crate) fn found<'p>(names: &[String], phrases: &[&'p str]) -> Vec<&'p str> {
    let words: Vec<Words> = names.iter().map(|name| Words::of(name)).collect();
    let stands = |phrase: &str| words.iter().any(|name| phrase.split(' ').all(|group| name.has(group)));
    phrases.iter().copied().filter(|phrase| stands(phrase)).collect()
}

/// One row as a seizure with all that the layouts of enforcement tell beside.
pub(crate) fn seizure(format: Format, row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut draft = seizure_table::draft(row, whole)?;
    let mut reading = whole.reading(row);
    let report = &mut draft.report;
    report.core.proceedings = reading.proceedings();
    report.core.sharing = reading.sharing();
    nationalities(&reading, &mut report.parties);
    if let (Some(text), Some(narrative)) = (labelled(&reading), &mut report.narrative) {
        narrative.text = text;
    }
    report.source.pointer = format!("{format}, {}", draft.pointer);
    draft.origins.append(&mut reading.origins);
    draft.problems.append(&mut reading.problems);
    Ok(draft)
}

/// Where nobody is named, each nationality is a suspect of its own.
fn nationalities(reading: &Reading<'_>, parties: &mut Vec<Party>) {
    let columns = reading.layout.columns(Field::PartyCountry).iter().copied();
    let of_suspects = columns.filter(|at| reading.layout.rule(*at).role == Some(Role::Suspect));
    let told: Vec<&str> = of_suspects.flat_map(|at| split(reading.row.get(at))).collect();
    let mut suspects = parties.iter().enumerate().filter(|(_, p)| p.role == Role::Suspect);
    let (Some((at, only)), None) = (suspects.next(), suspects.next()) else { return };
    if told.len() < 2 || only.name.is_some() || !only.identifiers.is_empty() {
        return;
    }
    let each = told.into_iter().map(|t| Party { country: Some(Stated::raw(t)), ..only.clone() });
    let each: Vec<Party> = each.collect();
    parties.splice(at..=at, each);
}

/// Remarks of several columns, each under the name of its column; `None` where one column holds them all.
pub(crate) fn labelled(reading: &Reading<'_>) -> Option<String> {
    let columns = reading.layout.columns(Field::Text);
    if columns.len() < 2 {
        return None;
    }
    let line = |at: &usize| {
        let text = reading.row.get(*at);
        let name = reading.names.get(*at).map_or("", String::as_str);
        (!says_nothing(text)).then(|| format!("{}: {text}", name.trim()))
    };
    let lines: Vec<String> = columns.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
