//! Wood: density of its taxa, trade names, parts that a listing covers, log-export bans and quotas of nothing.
//!
//! Trade names are ambiguous (`padauk` is several woods): what is given is the likeliest candidate, to be looked at.
//! Densities are those of the project's factors; bans and annotations are from memory, as the lists say.

use super::list::{Row, list};
use super::taxon::accepted;
use super::to_date;
use super::words::Phrases;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Density of a wood, kg per m3: usual, least, most.
#[derive(Debug, Clone, Copy)]
struct Wood {
    usual: f64,
    low: f64,
    high: f64,
}

static WOODS: LazyLock<HashMap<String, Wood>> = LazyLock::new(|| {
    let figure = |text: &str| text.trim_start_matches(['÷', ' ']).parse::<f64>().ok();
    let rows = reference::factors().into_iter().filter(|f| f.pass == "density");
    rows.filter_map(|row| {
        // The factor divides kg by the density: what gives the least m3 is the densest.
        let wood = Wood { usual: figure(&row.factor)?, low: figure(&row.high)?, high: figure(&row.low)? };
        Some((row.taxa, wood))
    })
    .collect()
});

fn rows(name: &str) -> impl Iterator<Item = Row<'static>> {
    list(name).into_iter().flat_map(|l| l.rows())
}

static NAMES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let trade = rows("timber_names").flat_map(|row| row.parts("words").map(move |w| (w, row.cell("taxon"))));
    let scientific = rows("timber_names").map(|row| (row.cell("taxon"), row.cell("taxon")));
    let annotated = rows("annotations").map(|row| (row.cell("taxon"), row.cell("taxon")));
    Phrases::new(trade.chain(scientific).chain(annotated))
});

/// What the tables know of the name: by itself, as a trade name, by its genus, then by its accepted name.
fn by_name<T: Copy>(name: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let name = name.trim();
    let of_genus = |name: &str| name.split(' ').next().and_then(&find);
    let trade = || NAMES.find(name).and_then(|hit| find(hit.meaning));
    let by_accepted = || accepted(name).and_then(|accepted| find(&accepted).or_else(|| of_genus(&accepted)));
    find(name).or_else(trade).or_else(|| of_genus(name)).or_else(by_accepted)
}

fn wood(taxon: &str) -> Option<Wood> {
    by_name(taxon, |name| WOODS.get(name).copied())
}

/// Density of the wood, kg per m3; of the genus where the species has no figure. A trade name is taken for its likeliest
/// taxon. `None` for woods without a figure.
#[must_use]
pub fn timber_density(taxon: &str) -> Option<f64> {
    wood(taxon).map(|w| w.usual)
}

/// The least that the wood weighs, kg per m3.
#[must_use]
pub fn timber_density_low(taxon: &str) -> Option<f64> {
    wood(taxon).map(|w| w.low)
}

/// The most that the wood weighs, kg per m3.
#[must_use]
pub fn timber_density_high(taxon: &str) -> Option<f64> {
    wood(taxon).map(|w| w.high)
}

/// The likeliest listed wood that the text names, by trade name or scientific name; `None` where none is named.
#[must_use]
pub fn listed_timber(text: &str) -> Option<String> {
    NAMES.find(text).map(|hit| (*hit.meaning).to_owned())
}

/// Whether the country forbids the export of logs in general or of natural forest. `None` where only some woods are
/// restricted, or no law is known here.
#[must_use]
pub fn log_export_ban(country: &str) -> Option<bool> {
    let country = country.trim().to_ascii_uppercase();
    let row = rows("log_export_bans").find(|row| row.cell("country") == country)?;
    (row.cell("scope") != "part").then_some(true)
}

/// What the ban covers: `all`, `natural` or `part`, with the year since when.
#[must_use]
pub fn log_ban_scope(country: &str) -> Option<String> {
    let country = country.trim().to_ascii_uppercase();
    let row = rows("log_export_bans").find(|row| row.cell("country") == country)?;
    Some(format!("{} since {}", row.cell("scope"), row.cell("since")))
}

/// The annotation that says which parts the listing covers: `#15`; of the genus where the species has none.
#[must_use]
pub fn annotation(taxon: &str) -> Option<String> {
    by_name(taxon, |name| {
        rows("annotations").find(|row| row.cell("taxon") == name).map(|row| row.cell("annotation"))
    })
    .map(str::to_owned)
}

/// Why the export was set to nothing on the day: the reason of the list, `None` where none is known. Country is that of
/// export; a condition that is not given is taken as unmet where the row asks for it.
#[must_use]
pub fn zero_quota(
    taxon: Option<&str>,
    country: Option<&str>,
    term: Option<&str>,
    source: Option<&str>,
    purpose: Option<&str>,
    day: Option<i32>,
) -> Option<String> {
    let taxon = taxon?;
    let on = to_date(day?)?;
    let names: Vec<String> =
        [Some(taxon.trim().to_owned()), accepted(taxon), NAMES.find(taxon).map(|h| (*h.meaning).to_owned())]
            .into_iter()
            .flatten()
            .collect();
    let asks = |row: &Row<'_>, column: &str, given: Option<&str>| {
        let wanted = row.cell(column);
        let given = given.unwrap_or_default().trim().to_ascii_uppercase();
        wanted.is_empty() || wanted.split(' ').any(|w| w == given)
    };
    let fits = |row: &Row<'_>| {
        names.iter().any(|name| covers(row.cell("taxon"), name))
            && asks(row, "country", country)
            && asks(row, "terms", term)
            && asks(row, "source_code", source)
            && asks(row, "purpose", purpose)
            && in_force(row, on)
    };
    rows("zero_quotas").find(fits).map(|row| row.cell("reason").to_owned())
}

/// Whether a row for a genus or species covers the name.
fn covers(of_row: &str, name: &str) -> bool {
    of_row == name || (!of_row.contains(' ') && name.split(' ').next() == Some(of_row))
}

fn in_force(row: &Row<'_>, on: Date) -> bool {
    let since: Option<Date> = row.cell("since").parse().ok();
    let until: Option<Date> = row.cell("until").parse().ok();
    since.is_some_and(|since| since <= on) && until.is_none_or(|until| on < until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goods::day;

    #[test]
    fn densities() {
        for (taxon, usual, low, high) in [
            ("Pterocarpus erinaceus", Some(800.0), Some(730.0), Some(870.0)),
            ("kosso", Some(800.0), Some(730.0), Some(870.0)),
            ("Swietenia macrophylla", Some(730.0), Some(730.0), Some(730.0)),
            ("Dalbergia stevensonii", Some(930.0), Some(750.0), Some(1250.0)),
            ("Khaya ivorensis", Some(550.0), Some(480.0), Some(650.0)),
            ("Panthera tigris", None, None, None),
            ("", None, None, None),
        ] {
            let is = (timber_density(taxon), timber_density_low(taxon), timber_density_high(taxon));
            assert_eq!(is, (usual, low, high), "{taxon}");
        }
    }

    #[test]
    fn trade_names() {
        for (text, expected) in [
            ("KOSSO round logs, 3 containers", Some("Pterocarpus erinaceus")),
            ("bois de vène", Some("Pterocarpus erinaceus")),
            ("红木家具", Some("Dalbergia")),
            ("Dalbergia cochinchinensis sawn", Some("Dalbergia")),
            ("Pericopsis elata", Some("Pericopsis elata")),
            ("gỗ cẩm lai", Some("Dalbergia")),
            ("padouk planks", Some("Pterocarpus soyauxii")),
            ("pine boards", None),
            ("teak deck", None),
            ("", None),
        ] {
            assert_eq!(listed_timber(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn bans_and_annotations() {
        for (country, ban) in [
            ("GA", Some(true)),
            ("ga", Some(true)),
            ("GH", Some(true)),
            ("CM", None),
            ("DE", None),
            ("Gabon", None),
        ] {
            assert_eq!(log_export_ban(country), ban, "{country}");
        }
        assert_eq!(log_ban_scope("CM").as_deref(), Some("part since 1999"));
        for (taxon, expected) in [
            ("Dalbergia melanoxylon", Some("#15")),
            ("Dalbergia nigra", Some("all parts")),
            ("bubinga", Some("#15")),
            ("Khaya senegalensis", Some("#17")),
            ("kosso", Some("#17")),
            ("Pinus sylvestris", None),
            ("Panthera tigris", None),
        ] {
            assert_eq!(annotation(taxon).as_deref(), expected, "{taxon}");
        }
    }

    #[test]
    fn quotas_of_nothing() {
        for (taxon, country, term, source, purpose, on, expected) in [
            ("Panthera leo", "ZA", "BON", "W", "T", "2018-01-01", true),
            ("Panthera leo", "ZA", "BON", "W", "T", "2017-01-02", true),
            ("Panthera leo", "ZA", "BON", "W", "T", "2017-01-01", false),
            ("Panthera leo", "ZA", "BON", "C", "T", "2018-01-01", false),
            ("Panthera leo", "ZA", "SKI", "W", "T", "2018-01-01", false),
            ("Pterocarpus erinaceus", "GH", "LOG", "W", "T", "2023-01-01", true),
            ("kosso", "ML", "SAW", "", "T", "2022-06-08", true),
            ("kosso", "ML", "SAW", "", "T", "2022-06-07", false),
            ("kosso", "DE", "SAW", "", "T", "2023-01-01", false),
            ("Dalbergia baronii", "MG", "LOG", "W", "T", "2020-01-01", true),
            ("Cuora galbinifrons", "VN", "LIV", "W", "T", "2023-02-22", true),
            ("Cuora galbinifrons", "VN", "LIV", "W", "T", "2023-02-23", false),
            ("Python regius", "GH", "LIV", "W", "T", "2023-01-01", false),
        ] {
            let is = zero_quota(Some(taxon), Some(country), Some(term), Some(source), Some(purpose), day(on));
            assert_eq!(is.is_some(), expected, "{taxon} {country} {on}");
        }
        assert_eq!(zero_quota(Some("kosso"), None, None, None, Some("T"), None), None);
    }

    #[test]
    fn the_lists_name_what_is_known() {
        for row in rows("timber_names").chain(rows("annotations")) {
            assert!(accepted(row.cell("taxon")).is_some(), "{}", row.cell("taxon"));
        }
        for row in rows("zero_quotas") {
            assert!(row.cell("since").parse::<Date>().is_ok(), "{}", row.cell("taxon"));
            assert!(row.cell("until").is_empty() || row.cell("until").parse::<Date>().is_ok());
        }
        for row in rows("log_export_bans") {
            assert!(["all", "natural", "part"].contains(&row.cell("scope")), "{}", row.cell("country"));
        }
    }
}
