//! Routes that stand in pairs of columns: `Origin Country1`, `Origin City1`.
//!
//! The country column is laid beside its city, so that one stop is one place.

use super::field::Field;
use super::mapping::ColumnRule;
use super::words::Words;

/// Turns country columns of a route into companions of their city columns.
pub(crate) fn pair_countries(rules: &mut [ColumnRule]) {
    let stops: Vec<(usize, Field, bool, String)> = rules
        .iter()
        .enumerate()
        .filter(|(_, r)| matches!(r.field, Field::Origin | Field::Transit | Field::Destination))
        .map(|(at, r)| (at, r.field, Words::of(&r.name).has("country|cty|pays|país"), stop_number(&r.name)))
        .collect();
    for (at, field, _, number) in stops.iter().filter(|s| s.2) {
        let city = stops.iter().find(|(_, f, country, n)| !country && f == field && n == number);
        if let Some((city, ..)) = city {
            let name = rules[*city].name.clone();
            rules[*at].field = Field::CountryOf;
            rules[*at].because = format!("it names the country of the place in `{name}`");
            rules[*at].of = Some(name);
        }
    }
}

fn stop_number(name: &str) -> String {
    let name = name.trim();
    name[name.trim_end_matches(|c: char| c.is_ascii_digit()).len()..].to_owned()
}
