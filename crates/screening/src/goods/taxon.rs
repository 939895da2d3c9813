//! Taxa of declarations and permits as the reference tables know them: accepted name, class, appendix on a day.

use super::memo::Memo;
use super::to_date;
use jiff::civil::{Date, date};
use model::{Confidence, Country, Rank};
use reference::{Asked, HigherTaxa, TaxonAnswer, TaxonIndex, TaxonStatus, higher_taxa};

/// The appendices of a permit row.
const APPENDICES: [&str; 4] = ["I", "II", "III", "N"];

thread_local! {
    /// Answers by name, day and country of origin: to read a name that no table has takes long.
    static ANSWERS: Memo<(String, Option<Date>, Option<Country>), Option<TaxonAnswer>> = Memo::new();
}

pub(super) fn look_up(name: &str, asked: &Asked) -> Option<TaxonAnswer> {
    let question = (name.to_owned(), asked.on, asked.origin);
    ANSWERS.with(|answers| answers.get(question, |(name, ..)| read(name, asked)))
}

fn read(name: &str, asked: &Asked) -> Option<TaxonAnswer> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    // `Dalbergia spp.` is the genus.
    let bare = name.strip_suffix(" spp.").or_else(|| name.strip_suffix(" spp")).unwrap_or(name);
    let answer = TaxonIndex::current().look_up(bare, asked);
    // A guess at the genus alone is no name that somebody wrote.
    let guessed = answer.status == TaxonStatus::Resolved && answer.confidence == Some(Confidence::Possible);
    (answer.status != TaxonStatus::Unresolved && !guessed).then_some(answer)
}

/// The accepted name; `None` for names that are not known or mean several taxa.
pub(super) fn accepted(name: &str) -> Option<String> {
    look_up(name, &Asked::default())?.name
}

/// Family, order and class of a name as it was written.
pub(super) fn above(name: &str) -> Option<HigherTaxa> {
    higher_taxa(&accepted(name)?)
}

/// Whether the class is one of plants.
pub(super) fn is_plant(higher: HigherTaxa) -> bool {
    higher.class == "Plantae"
}

/// Whether the tables know the name, be it for one taxon or several. Names that are not known may be right: the tables
/// hold the taxa of this trade and the lists that were loaded.
#[must_use]
pub fn taxon_known(taxon: &str) -> Option<bool> {
    (!taxon.trim().is_empty()).then(|| look_up(taxon, &Asked::default()).is_some())
}

/// `animal`, `plant` or `fungus`; `None` where the genus is not known.
#[must_use]
pub fn taxon_kingdom(taxon: &str) -> Option<String> {
    let kingdom = match above(taxon)?.class {
        "Plantae" => "plant",
        "Fungi" => "fungus",
        _ => "animal",
    };
    Some(kingdom.to_owned())
}

/// The CITES appendix on a day (days since 1970; the latest where none is given): `I`, `I|II` where populations differ,
/// `none` for a known taxon that is not listed. `None` where taxon or listing is not known. `none` does not mean legal.
#[must_use]
pub fn cites_appendix(taxon: Option<&str>, day: Option<i32>) -> Option<String> {
    let asked = Asked { on: day.and_then(to_date), origin: None };
    look_up(taxon?, &asked).map(|answer| answer.appendix).filter(|a| !a.is_empty())
}

/// Whether the taxon stood in the appendix on some day of the year, for specimens of the origin. `None` where the listing
/// is not known, the appendix is none of `I II III N`, or the taxon is no species (higher taxa stand in several).
///
/// Specimens of a population in Appendix II that its annotation does not cover count as Appendix I. Appendix III is a list
/// of each party for itself, which the tables hold in part: it is wrong only for what stood in I or II all year.
#[must_use]
pub fn taxon_appendix_fits(
    taxon: Option<&str>,
    appendix: Option<&str>,
    year: Option<f64>,
    origin: Option<&str>,
) -> Option<bool> {
    let appendix = appendix?.trim().to_ascii_uppercase();
    if !APPENDICES.contains(&appendix.as_str()) {
        return None;
    }
    let listed = if appendix == "N" { "none" } else { appendix.as_str() };
    let origin: Option<Country> = origin.and_then(|o| o.trim().parse().ok());
    let mut stood: Vec<String> = Vec::new();
    for on in days_of(year)? {
        // Any population in Appendix I lets its other specimens be I.
        let origin = origin.filter(|_| listed != "I");
        let answer = look_up(taxon?, &Asked { on: Some(on), origin })?;
        if !matches!(answer.rank?, Rank::Species | Rank::Subspecies) {
            return None;
        }
        stood.extend(answer.appendix.split(['|', '/']).filter(|a| !a.is_empty()).map(str::to_owned));
    }
    if stood.iter().any(|a| a == listed) {
        return Some(true);
    }
    let open = stood.is_empty() || (listed == "III" && stood.iter().any(|a| a == "none"));
    (!open).then_some(false)
}

/// First, middle and last day of a year: a listing may change within it.
fn days_of(year: Option<f64>) -> Option<[Date; 3]> {
    let year = year.filter(|y| (1975.0..=2100.0).contains(y))?;
    let year = format!("{year:.0}").parse::<i16>().ok()?;
    Some([date(year, 1, 1), date(year, 7, 1), date(year, 12, 31)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goods::day;

    #[test]
    fn names_and_kingdoms() {
        for (taxon, known, kingdom) in [
            ("Loxodonta africana", Some(true), Some("animal")),
            ("Dalbergia spp.", Some(true), Some("plant")),
            ("Smutsia temminckii", Some(true), Some("animal")),
            ("Blorbus grindli", Some(false), None),
            ("", None, None),
        ] {
            assert_eq!(taxon_known(taxon), known, "{taxon}");
            assert_eq!(taxon_kingdom(taxon).as_deref(), kingdom, "{taxon}");
        }
    }

    #[test]
    fn appendices_on_a_day() {
        for (taxon, on, expected) in [
            ("Panthera tigris", "2020-01-01", Some("I")),
            // The grey parrot went from II to I on 2017-01-02.
            ("Psittacus erithacus", "2017-01-01", Some("II")),
            ("Psittacus erithacus", "2017-01-02", Some("I")),
            ("Blorbus grindli", "2020-01-01", None),
        ] {
            assert_eq!(cites_appendix(Some(taxon), day(on)).as_deref(), expected, "{taxon} {on}");
        }
        assert_eq!(cites_appendix(None, None), None);
    }

    #[test]
    fn appendix_of_a_permit() {
        for (taxon, appendix, year, origin, expected) in [
            ("Panthera tigris", "I", 2020.0, None, Some(true)),
            ("Panthera tigris", "II", 2020.0, None, Some(false)),
            ("Psittacus erithacus", "II", 2016.0, None, Some(true)),
            ("Psittacus erithacus", "II", 2017.0, None, Some(true)),
            ("Psittacus erithacus", "II", 2018.0, None, Some(false)),
            ("Loxodonta africana", "II", 2010.0, Some("BW"), Some(true)),
            ("Loxodonta africana", "II", 2010.0, Some("KE"), Some(false)),
            ("Loxodonta africana", "I", 2010.0, Some("BW"), Some(true)),
            ("Panthera tigris", "III", 2020.0, None, Some(false)),
            ("Bulnesia sarmientoi", "III", 2009.0, None, None),
            ("Panthera tigris", "IV", 2020.0, None, None),
            ("Blorbus grindli", "I", 2020.0, None, None),
            ("Panthera tigris", "I", 1900.0, None, None),
        ] {
            let fits = taxon_appendix_fits(Some(taxon), Some(appendix), Some(year), origin);
            assert_eq!(fits, expected, "{taxon} {appendix} {year} {origin:?}");
        }
    }
}
