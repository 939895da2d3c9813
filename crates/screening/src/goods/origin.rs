//! Whether goods can come from where they are said to: who grows and fells what, and where taxa live.
//!
//! Both lists are from memory and say so; what they do not know has no answer. A firm may lawfully sell on what others grew.

use super::headings::Headings;
use super::list::list;
use super::taxon::accepted;
use reference::country_facts;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

struct Production {
    /// Whether the countries are the only producers, or those that are none.
    only: bool,
    countries: HashSet<&'static str>,
    exporters: HashSet<&'static str>,
    goods: &'static str,
}

static PRODUCTION: LazyLock<Headings<Production>> = LazyLock::new(|| {
    let rows = list("production").into_iter().flat_map(|l| l.rows());
    Headings::new(rows.map(|row| {
        let codes = |column: &str| row.cell(column).split_whitespace().collect();
        let production = Production {
            only: row.cell("mode") == "only",
            countries: codes("countries"),
            exporters: codes("exporters"),
            goods: row.cell("goods"),
        };
        (row.cell("hs").to_owned(), production)
    }))
});

/// Range by accepted name: names change, and a list may be older than the table of taxa.
static RANGE: LazyLock<HashMap<String, HashSet<&'static str>>> = LazyLock::new(|| {
    let mut ranges: HashMap<String, HashSet<&'static str>> = HashMap::new();
    for row in list("range_states").into_iter().flat_map(|l| l.rows()) {
        let name = row.cell("taxon");
        let name = accepted(name).unwrap_or_else(|| name.to_owned());
        // Two rows may be one taxon for the tables (the Timneh parrot is a grey parrot there): its range is both.
        ranges.entry(name).or_default().extend(row.cell("countries").split_whitespace());
    }
    ranges
});

fn code(country: &str) -> Option<String> {
    let code = country.trim().to_ascii_uppercase();
    (code.len() == 2 && code.bytes().all(|b| b.is_ascii_alphabetic())).then_some(code)
}

/// Whether the country grows, catches or fells goods of the line. `None` where the list does not know the line, or the
/// country is no code.
#[must_use]
pub fn produces(country: Option<&str>, hs6: Option<&str>) -> Option<bool> {
    let country = code(country?)?;
    let production = PRODUCTION.find(hs6?)?;
    Some(production.countries.contains(country.as_str()) == production.only)
}

/// Whether the country is a large exporter of the goods itself, so that they are seldom shipped to it. `None` as above.
#[must_use]
pub fn net_exporter(country: Option<&str>, hs6: Option<&str>) -> Option<bool> {
    let country = code(country?)?;
    Some(PRODUCTION.find(hs6?)?.exporters.contains(country.as_str()))
}

/// The name of the goods that the list of production has for the line.
#[must_use]
pub fn production_goods(hs6: &str) -> Option<String> {
    PRODUCTION.find(hs6).map(|p| p.goods.to_owned())
}

/// Whether a taxon occurs in the wild in a country. `None` where the list has no range of it, or the code is that of no
/// country (`XX` unknown, `XV` various).
#[must_use]
pub fn range_state(taxon: Option<&str>, country: Option<&str>) -> Option<bool> {
    let country = code(country?)?;
    // `XX`, `XV` and the like are no countries.
    country_facts(country.parse().ok()?)?;
    let name = accepted(taxon?)?;
    RANGE.get(&name).map(|countries| countries.contains(country.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn producers() {
        for (country, line, expected) in [
            ("TZ", "080131", Some(true)),
            ("CD", "080131", Some(false)),
            ("UG", "0801.31", Some(false)),
            ("NO", "440349", Some(true)),
            ("AE", "440349", Some(false)),
            ("GA", "440349", Some(true)),
            ("ZM", "030571", Some(false)),
            ("MZ", "030571", Some(true)),
            ("TZ", "847130", None),
            ("Tanzania", "080131", None),
        ] {
            assert_eq!(produces(Some(country), Some(line)), expected, "{country} {line}");
        }
        assert_eq!(produces(None, Some("080131")), None);
    }

    #[test]
    fn exporters() {
        for (country, line, expected) in [
            ("CI", "080131", Some(true)),
            ("VN", "080132", Some(true)),
            ("VN", "080131", Some(false)),
            ("GA", "440349", Some(true)),
            ("CN", "440349", Some(false)),
            ("CN", "847130", None),
        ] {
            assert_eq!(net_exporter(Some(country), Some(line)), expected, "{country} {line}");
        }
        assert_eq!(production_goods("080131").as_deref(), Some("cashew nuts in shell"));
    }

    #[test]
    fn ranges() {
        for (taxon, country, expected) in [
            ("Loxodonta africana", "KE", Some(true)),
            ("Loxodonta africana", "VN", Some(false)),
            ("Smutsia temminckii", "ZA", Some(true)),
            ("Manis temminckii", "CN", Some(false)),
            ("Astrochelys radiata", "MG", Some(true)),
            ("Astrochelys radiata", "KE", Some(false)),
            ("Psittacus erithacus", "CM", Some(true)),
            ("Psittacus timneh", "SL", Some(true)),
            ("Loxodonta africana", "GA", Some(true)),
            ("Psittacus erithacus", "XX", None),
            ("Psittacus erithacus", "XV", None),
            ("Homo sapiens", "KE", None),
            ("", "KE", None),
        ] {
            assert_eq!(range_state(Some(taxon), Some(country)), expected, "{taxon} {country}");
        }
    }

    #[test]
    fn the_lists_name_what_is_known() {
        let countries: HashSet<String> =
            reference::countries().map(|c| c.country.to_string()).chain(["XK".to_owned()]).collect();
        for row in list("range_states").into_iter().flat_map(|l| l.rows()) {
            assert!(accepted(row.cell("taxon")).is_some(), "{}", row.cell("taxon"));
            for country in row.cell("countries").split_whitespace() {
                assert!(countries.contains(country), "{country} of {}", row.cell("taxon"));
            }
        }
        for row in list("production").into_iter().flat_map(|l| l.rows()) {
            for country in
                row.cell("countries").split_whitespace().chain(row.cell("exporters").split_whitespace())
            {
                assert!(countries.contains(country), "{country} of {}", row.cell("goods"));
            }
            assert!(["only", "not"].contains(&row.cell("mode")));
        }
    }
}
