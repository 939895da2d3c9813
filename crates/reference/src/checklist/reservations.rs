//! Reservations: parties that are not bound by a listing, by taxon and time.
//!
//! Why: trade of a party under reservation is trade of a state that is not a party to that listing. The official list is
//! loaded, never typed in. Dates are written day first in the download; an empty end is still in force.

use super::ChecklistProblem;
use jiff::civil::Date;
use std::sync::OnceLock;

/// A reservation of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// Taxon under whose listing it was made: a species, a genus, a family.
    pub taxon: String,
    /// Party, ISO alpha-2.
    pub party: String,
    /// First day.
    pub from: Date,
    /// Last day; `None` while it is in force.
    pub to: Option<Date>,
    /// What it is limited to, in the list's words.
    pub note: String,
}

impl Reservation {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// What a download of reservations gave. INVARIANT: records = reservations + problems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReservationsRead {
    /// In the order of the file.
    pub reservations: Vec<Reservation>,
    /// Records that could not be used.
    pub problems: Vec<ChecklistProblem>,
}

/// Columns of the download, in this order: start, end, taxon, party, note.
const COLUMNS: [&str; 5] = ["start_date", "end_date", "taxon_name", "iso_code2", "notes"];

/// Whether a header is that of a list of reservations.
#[must_use]
pub fn is_reservations(header: &[&str]) -> bool {
    COLUMNS.iter().take(4).all(|column| header.iter().any(|h| h.trim() == *column))
}

/// Reads a download of reservations; each record with its number. See [`is_reservations`] for the header.
#[must_use]
pub fn read_reservations<'r>(
    header: &[&str],
    records: impl Iterator<Item = (u64, Vec<&'r str>)>,
) -> ReservationsRead {
    let at = COLUMNS.map(|column| header.iter().position(|h| h.trim() == column));
    let mut read = ReservationsRead::default();
    for (row, cells) in records {
        let cell = |n: usize| at[n].and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        let problem = |n: usize, expected: &str| ChecklistProblem {
            row,
            column: COLUMNS[n].to_owned(),
            value: cell(n).chars().take(80).collect(),
            expected: expected.to_owned(),
        };
        let party = cell(3);
        let from = day(cell(0));
        let to = if cell(1).is_empty() { Some(None) } else { day(cell(1)).map(Some) };
        let checked = match (from, to) {
            (None, _) => Err(problem(0, "a day such as `12/06/2013`")),
            (_, None) => Err(problem(1, "a day such as `12/06/2013`, or nothing while it is in force")),
            _ if cell(2).is_empty() => Err(problem(2, "a scientific name")),
            _ if party.len() != 2 || !party.bytes().all(|b| b.is_ascii_uppercase()) => {
                Err(problem(3, "a country code of two letters"))
            }
            (Some(from), Some(to)) => Ok(Reservation {
                taxon: cell(2).to_owned(),
                party: party.to_owned(),
                from,
                to,
                note: cell(4).to_owned(),
            }),
        };
        match checked {
            Ok(reservation) => read.reservations.push(reservation),
            Err(problem) => read.problems.push(problem),
        }
    }
    read
}

/// `12/06/2013` or `2013-06-12`.
fn day(text: &str) -> Option<Date> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let parts: Vec<i16> = text.split('/').map(|p| p.parse().ok()).collect::<Option<_>>()?;
    let [day, month, year] = parts.as_slice() else { return None };
    Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
}

static LOADED: OnceLock<Vec<Reservation>> = OnceLock::new();

/// Makes this process know these reservations. Once, at the start.
///
/// # Errors
/// Where reservations were loaded before.
pub fn load_reservations(list: Vec<Reservation>) -> Result<(), String> {
    LOADED.set(list).map_err(|_| "reservations were loaded before; start the program anew".to_owned())
}

/// The reservations in force on a day for a taxon, also those made under its genus or family; `None` where no list is
/// loaded, which is not the same as none.
#[must_use]
pub fn reservations(name: &str, day: Date) -> Option<Vec<&'static Reservation>> {
    let genus = name.split(' ').next().unwrap_or_default();
    let species = name.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let family = crate::higher_taxa(name).map_or("", |higher| higher.family);
    let speaks = |r: &&Reservation| [name, &species, genus, family].contains(&r.taxon.as_str());
    Some(LOADED.get()?.iter().filter(speaks).filter(|r| r.in_force(day)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEADER: [&str; 5] = ["start_date", "end_date", "taxon_name", "iso_code2", "notes"];

    #[test]
    fn a_reservation_holds_between_its_days() {
        let rows = vec![
            (2, vec!["12/06/2013", "20/05/2015", "Platysternidae", "CA", ""]),
            (3, vec!["01/01/1981", "", "Balaenoptera", "NO", ""]),
            (4, vec!["yesterday", "", "Balaenoptera", "NO", ""]),
            (5, vec!["01/01/1981", "", "Balaenoptera", "Norway", ""]),
        ];
        let read = read_reservations(&HEADER, rows.into_iter());
        let [canada, norway] = read.reservations.as_slice() else { panic!("{read:?}") };
        let on = |text: &str| text.parse().unwrap();
        assert!(canada.in_force(on("2013-06-12")) && canada.in_force(on("2015-05-20")));
        assert!(!canada.in_force(on("2015-05-21")) && norway.in_force(on("2026-01-01")));
        assert_eq!(
            read.problems.iter().map(|p| (p.row, p.column.as_str())).collect::<Vec<_>>(),
            [(4, "start_date"), (5, "iso_code2")]
        );
        assert!(is_reservations(&HEADER) && !is_reservations(&["FullName"]));
    }

    proptest! {
        #[test]
        fn every_record_is_a_reservation_or_a_problem(rows in prop::collection::vec(prop::collection::vec("[0-9/A-Za-z]{0,10}", 0..7), 0..9)) {
            let records = rows.iter().map(|r| (2, r.iter().map(String::as_str).collect::<Vec<_>>()));
            let read = read_reservations(&HEADER, records);
            prop_assert_eq!(read.reservations.len() + read.problems.len(), rows.len());
        }
    }
}
