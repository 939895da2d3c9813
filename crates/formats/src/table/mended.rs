//! What a mapping puts in the place of cells, and how the report tells of it.
//!
//! An analyst mends a group of problems in one step: these words mean those, an empty unit means pieces, this table is all
//! of one country. The cell itself stays as the source wrote it; the value says that it was read as something else
//! (`read as X` in its context), and `stages` reads it so. Which fixes are offered is left to `stages`.

use super::field::Field;
use super::layout::Layout;
use super::mapping::Mapping;
use super::row::Row;
use model::{Party, Report, Stated};
use std::collections::HashMap;
use std::sync::Arc;

/// Words of a column that are read as others. Empty words are an empty cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Column, by its name in the table.
    pub column: String,
    /// The whole cell, or one of several values in it; spaces around it do not count.
    pub from: String,
    /// What it is read as.
    pub to: String,
}

/// What every row says, in a table that has no column for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constant {
    /// Field that no column holds.
    pub field: Field,
    /// Its value in the words of a source.
    pub value: String,
}

/// Fields that speak of another column, or tell rows apart: one value for all rows would say nothing.
pub(crate) const NO_CONSTANT: [Field; 4] = [Field::Ignore, Field::Key, Field::Certainty, Field::CountryOf];

/// One cell that is read as something else.
pub(crate) struct Taken {
    field: Field,
    column: String,
    from: String,
    to: String,
}

/// The replacements of a mapping by column, and its constants.
pub(crate) struct Mending {
    by_column: HashMap<String, HashMap<String, String>>,
    at: Vec<(usize, HashMap<String, String>)>,
    names: usize,
    constants: Vec<Constant>,
    values: Arc<[String]>,
}

impl Mending {
    pub(crate) fn of(mapping: &Mapping) -> Self {
        let mut by_column: HashMap<String, HashMap<String, String>> = HashMap::new();
        for one in &mapping.replacements {
            let column = by_column.entry(one.column.trim().to_owned()).or_default();
            // The last word counts, as in a list that one adds to.
            column.insert(one.from.trim().to_owned(), one.to.trim().to_owned());
        }
        Self {
            by_column,
            at: Vec::new(),
            names: 0,
            constants: mapping.constants.clone(),
            values: mapping.constants.iter().map(|c| c.value.clone()).collect(),
        }
    }

    /// Puts replacements and constants into a row that is read next; says what was put where.
    pub(crate) fn lay(&mut self, row: &mut Row, names: &[String], layout: &Layout) -> Vec<Taken> {
        row.constants = Arc::clone(&self.values);
        if self.by_column.is_empty() {
            return Vec::new();
        }
        if self.names != names.len() {
            let found = names.iter().enumerate();
            self.at = found.filter_map(|(at, n)| Some((at, self.by_column.get(n.trim())?.clone()))).collect();
            self.names = names.len();
        }
        let mut taken = Vec::new();
        for (at, words) in &self.at {
            let Some(cell) = row.cells.get(*at).cloned() else { continue };
            let (now, found) = replaced(&cell, words);
            if found.is_empty() {
                continue;
            }
            row.replaced.push((*at, cell));
            row.cells[*at] = now;
            let (field, column) = (layout.rule(*at).field, &names[*at]);
            taken.extend(found.into_iter().map(|(from, to)| Taken {
                field,
                column: column.trim().to_owned(),
                from,
                to,
            }));
        }
        taken
    }

    /// Gives the values of a report their own words back, with what they are read as beside them.
    pub(crate) fn tell(&self, taken: Vec<Taken>, layout: &Layout, report: &mut Report) {
        for one in &taken {
            mark(report, one);
        }
        for one in self.constants.iter().filter(|c| layout.is_constant(c.field)) {
            let (field, to) = (one.field, one.value.trim().to_owned());
            mark(report, &Taken { field, column: String::new(), from: String::new(), to });
        }
    }
}

/// The cell as it is read, and the words in it that are read as others.
fn replaced(cell: &str, words: &HashMap<String, String>) -> (String, Vec<(String, String)>) {
    let whole = cell.trim();
    if let Some(to) = words.get(whole) {
        return (to.clone(), vec![(whole.to_owned(), to.clone())]);
    }
    let mut found = Vec::new();
    let mut now = String::with_capacity(cell.len());
    for piece in cell.split_inclusive([';', '\n', '|']) {
        let value = piece.trim_end_matches([';', '\n', '|']).trim();
        match words.get(value).filter(|_| !value.is_empty() && value != whole) {
            Some(to) => {
                now.push_str(&piece.replacen(value, to, 1));
                found.push((value.to_owned(), to.clone()));
            }
            None => now.push_str(piece),
        }
    }
    (now, found)
}

/// Marks the values of a field that were made of the words.
fn mark(report: &mut Report, taken: &Taken) {
    let Report { core, parties, .. } = report;
    match taken.field {
        Field::Date | Field::Year => core.date.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Place | Field::City | Field::Country => core.place.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Origin => core.origins.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Transit => core.transits.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Destination => core.destinations.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Onward => {
            core.transits.iter_mut().chain(&mut core.destinations).for_each(|v| read_as(v, taken));
        }
        Field::Transport => core.transports.iter_mut().for_each(|v| read_as(v, taken)),
        Field::Taxon => core.specimens.iter_mut().for_each(|s| {
            read_as(&mut s.taxon, taken);
            // Without a column of forms the words for the goods name the form too.
            read_as(&mut s.form, taken);
        }),
        Field::Form => core.specimens.iter_mut().for_each(|s| read_as(&mut s.form, taken)),
        Field::Quantity | Field::Unit => {
            core.specimens.iter_mut().filter_map(|s| s.quantity.as_mut()).for_each(|v| read_as(v, taken));
        }
        Field::Amount | Field::Currency => core.amount.iter_mut().for_each(|v| read_as(v, taken)),
        _ => parties.iter_mut().for_each(|party| mark_party(party, taken)),
    }
}

fn mark_party(party: &mut Party, taken: &Taken) {
    match taken.field {
        Field::PartyName => party.name.iter_mut().for_each(|v| read_as(v, taken)),
        Field::PartyCountry => party.country.iter_mut().for_each(|v| read_as(v, taken)),
        Field::PartyAddress => party.address.iter_mut().for_each(|v| read_as(v, taken)),
        Field::PartyBorn => party.born.iter_mut().for_each(|v| read_as(v, taken)),
        Field::PartyStep => party.suspect.iter_mut().for_each(|s| read_as(&mut s.step, taken)),
        Field::PartyStepDate => {
            party.suspect.iter_mut().filter_map(|s| s.at.as_mut()).for_each(|v| read_as(v, taken));
        }
        Field::PartyPhone
        | Field::PartyEmail
        | Field::PartyHandle
        | Field::PartyAccount
        | Field::PartyDocument => {
            party.identifiers.iter_mut().for_each(|i| read_as(&mut i.value, taken));
        }
        _ => {}
    }
}

/// A value made of the words gets the source's back; one that they only stand beside is told from where they are.
fn read_as<T>(stated: &mut Stated<T>, taken: &Taken) {
    let part = if stated.raw.trim() == taken.to {
        stated.raw.clone_from(&taken.from);
        format!("read as {}", taken.to)
    } else if beside(stated, &taken.to) {
        let whose = if taken.column.is_empty() { "for every row" } else { &taken.column };
        format!("mapping {whose}, {}", taken.to)
    } else {
        return;
    };
    let part = part.replace("; ", ", ").replace(['\n', '\r'], " ");
    stated.context = Some(match stated.context.take() {
        Some(context) => format!("{context}; {part}"),
        None => part,
    });
}

fn beside<T>(stated: &Stated<T>, words: &str) -> bool {
    stated.context.as_deref().is_some_and(|context| !words.is_empty() && context.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_cells_and_single_values_are_replaced() {
        let words =
            HashMap::from([("Viet-Nam".to_owned(), "Viet Nam".to_owned()), (String::new(), "kg".to_owned())]);
        let (now, found) = replaced(" Viet-Nam ", &words);
        assert_eq!((now.as_str(), found.len()), ("Viet Nam", 1));
        let (now, found) = replaced("Kenya; Viet-Nam; Uganda", &words);
        assert_eq!((now.as_str(), found.len()), ("Kenya; Viet Nam; Uganda", 1));
        assert_eq!(replaced("  ", &words).0, "kg");
        assert_eq!(replaced("Viet-Namese", &words), ("Viet-Namese".to_owned(), Vec::new()));
    }
}
