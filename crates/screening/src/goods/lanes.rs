//! Roles of countries and ports on the routes of wildlife trade, from the lists `lanes` and `sea_lanes`.
//!
//! A lane says what others reported of such routes, and never scores without a second signal: almost all trade on it is
//! lawful. Countries are ISO 3166-1 alpha-2; which country a word means is for `reference`.

use super::list::list;
use super::route::{port_code, port_known, spaced};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Role, and the countries that have it.
static ROLES: LazyLock<HashMap<&'static str, HashSet<&'static str>>> = LazyLock::new(|| {
    let mut roles: HashMap<&str, HashSet<&str>> = HashMap::new();
    for row in list("lanes").into_iter().flat_map(|l| l.rows()) {
        roles.entry(row.cell("role")).or_default().insert(row.cell("country"));
    }
    roles
});

static PORTS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = list("sea_lanes").into_iter().flat_map(|l| l.rows());
    rows.map(|row| (row.cell("locode"), row.cell("role"))).collect()
});

/// The same by the names of the ports, folded: a name may mean the airport or the town first.
static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let rows = list("sea_lanes").into_iter().flat_map(|l| l.rows());
    rows.map(|row| (spaced(row.cell("port")), row.cell("role"))).collect()
});

fn has_role(country: &str, role: &str) -> bool {
    let country = country.trim().to_ascii_uppercase();
    ROLES.get(role).is_some_and(|all| all.contains(country.as_str()))
}

/// Whether the country is listed as a source. `None` for what is no two-letter code.
#[must_use]
pub fn is_source(country: &str) -> Option<bool> {
    is_code(country).then(|| has_role(country, "source"))
}

/// Whether the country is listed for transit. `None` for what is no two-letter code.
#[must_use]
pub fn is_transit(country: &str) -> Option<bool> {
    is_code(country).then(|| has_role(country, "transit"))
}

/// Whether the country is listed as a destination. `None` for what is no two-letter code.
#[must_use]
pub fn is_destination(country: &str) -> Option<bool> {
    is_code(country).then(|| has_role(country, "destination"))
}

fn is_code(country: &str) -> bool {
    let country = country.trim();
    country.len() == 2 && country.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Which kind of lane leads from one country to another: `source-destination`, `source-transit` or `transit-destination`,
/// the first that fits; `None` where none does, or the two are one country.
#[must_use]
pub fn lane(origin: Option<&str>, destination: Option<&str>) -> Option<String> {
    let (origin, destination) = (origin?, destination?);
    if origin.trim().eq_ignore_ascii_case(destination.trim()) {
        return None;
    }
    let lanes = [("source", "destination"), ("source", "transit"), ("transit", "destination")];
    let (from, to) =
        lanes.into_iter().find(|(from, to)| has_role(origin, from) && has_role(destination, to))?;
    Some(format!("{from}-{to}"))
}

/// Whether the two ports are ends of a listed sea lane. `None` where one of them is not known as a port.
#[must_use]
pub fn sea_lane(loading: Option<&str>, discharge: Option<&str>) -> Option<bool> {
    let (loading, discharge) = (loading?, discharge?);
    if !(port_known(loading)? && port_known(discharge)?) {
        return None;
    }
    Some(port_role(loading) == Some("loading") && port_role(discharge) == Some("discharge"))
}

fn port_role(port: &str) -> Option<&'static str> {
    let by_name = || NAMES.get(spaced(port).trim_start_matches("port of ")).copied();
    port_code(port).and_then(|code| PORTS.get(code.as_str()).copied()).or_else(by_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_by_role() {
        for (from, to, expected) in [
            ("NG", "VN", Some("source-destination")),
            ("ke", "cn", Some("source-destination")),
            ("MZ", "MY", Some("source-transit")),
            ("MY", "CN", Some("transit-destination")),
            ("AE", "HK", Some("transit-destination")),
            ("VN", "VN", None),
            ("DE", "CN", None),
            ("CN", "NG", None),
            ("NG", "FR", None),
            ("", "CN", None),
        ] {
            assert_eq!(lane(Some(from), Some(to)).as_deref(), expected, "{from} {to}");
        }
        assert_eq!(lane(None, Some("CN")), None);
    }

    #[test]
    fn roles() {
        assert_eq!((is_source("NG"), is_source("DE"), is_source("Nigeria")), (Some(true), Some(false), None));
        assert_eq!((is_transit("SG"), is_transit("NG"), is_transit("")), (Some(true), Some(false), None));
        assert_eq!(
            (is_destination("VN"), is_destination("MY"), is_destination("?")),
            (Some(true), Some(false), None)
        );
        // Vietnam and Hong Kong stand in two lists.
        assert_eq!((is_transit("VN"), is_transit("HK")), (Some(true), Some(true)));
    }

    #[test]
    fn sea_lanes() {
        for (from, to, expected) in [
            ("NGAPP", "VNHPH", Some(true)),
            ("NG APP", "VN HPH", Some(true)),
            ("Mombasa", "Hai Phong", Some(true)),
            ("Port of Mombasa", "Haiphong", Some(true)),
            ("Hamburg", "Haiphong", Some(false)),
            ("VNHPH", "NGAPP", Some(false)),
            ("DEHAM", "VNHPH", Some(false)),
            ("any port", "VNHPH", None),
        ] {
            assert_eq!(sea_lane(Some(from), Some(to)), expected, "{from} {to}");
        }
    }
}
