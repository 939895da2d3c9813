//! Places that a typed text may mean.

use super::list_taxa::Typed;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::wire::{PlaceSuggestion, PlaceSuggestions, ProblemDetails};
use axum::Json;
use axum::extract::Query;
use model::{Country, Place, PlaceKind, Stated};
use reference::{PlaceCandidate, PlaceContext};

/// Places that a typed text may mean: what it names first, then others of that name, then countries whose names begin
/// with it or hold it.
#[utoipa::path(get, path = "/api/v1/reference/places", operation_id = "list_places", params(Typed),
    responses((status = 200, body = PlaceSuggestions), (status = 422, body = ProblemDetails)))]
pub(crate) async fn list_places(
    _signed: Signed,
    Query(typed): Query<Typed>,
) -> Answer<Json<PlaceSuggestions>> {
    let (text, limit) = typed.parse()?;
    if text.is_empty() {
        return Ok(Json(PlaceSuggestions { items: Vec::new() }));
    }
    let named = reference::places(Stated::raw(text.as_str()), None).into_iter().filter_map(|p| p.value);
    let others = reference::locate(&text, PlaceContext::default()).candidates.into_iter().map(candidate);
    let mut items: Vec<PlaceSuggestion> = Vec::new();
    for found in named.map(suggestion).chain(others).chain(countries(&text)) {
        if items.iter().all(|known| (&known.name, &known.country) != (&found.name, &found.country)) {
            items.push(found);
        }
    }
    items.truncate(limit);
    Ok(Json(PlaceSuggestions { items }))
}

fn suggestion(place: Place) -> PlaceSuggestion {
    let country_name = place.country.and_then(name_of);
    let key = match (&place.code, &country_name) {
        _ if place.kind == PlaceKind::Country => place.name.clone(),
        (Some(code), _) => code.clone(),
        (None, Some(country)) => format!("{}, {country}", place.name),
        (None, None) => place.name.clone(),
    };
    PlaceSuggestion {
        name: place.name,
        key,
        kind: place.kind.to_string(),
        country: place.country.map(|c| c.to_string()),
        country_name,
        code: place.code,
    }
}

/// One of several places of a name: it is asked for with its country.
fn candidate(of: PlaceCandidate) -> PlaceSuggestion {
    let country_name = name_of(of.country);
    PlaceSuggestion {
        key: country_name
            .as_ref()
            .map_or_else(|| of.name.clone(), |country| format!("{}, {country}", of.name)),
        name: of.name,
        kind: of.detail.code().replace(' ', "-"),
        country: Some(of.country.to_string()),
        country_name,
        code: None,
    }
}

/// English name of a country.
pub(crate) fn name_of(country: Country) -> Option<String> {
    reference::country_facts(country).map(|facts| facts.name.to_owned())
}

/// Countries by their names: those that begin with the text before those that hold it.
fn countries(text: &str) -> Vec<PlaceSuggestion> {
    let asked = text.to_lowercase();
    let mut found: Vec<(usize, PlaceSuggestion)> = reference::countries()
        .filter_map(|facts| {
            let at = facts.name.to_lowercase().find(&asked)?;
            let code = facts.country.to_string();
            let suggestion = PlaceSuggestion {
                name: facts.name.to_owned(),
                key: facts.name.to_owned(),
                kind: PlaceKind::Country.to_string(),
                country: Some(code),
                country_name: Some(facts.name.to_owned()),
                code: None,
            };
            Some((at.min(1), suggestion))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_that_begin_with_the_text_go_first() {
        let names: Vec<String> = countries("guinea").into_iter().map(|s| s.name).collect();
        assert_eq!(names.first().map(String::as_str), Some("Guinea"));
        assert!(names.len() >= 3, "{names:?}");
        assert!(countries("zzz").is_empty());
    }

    #[test]
    fn a_place_is_asked_for_by_its_code_or_with_its_country() {
        let key = |text: &str| reference::place(Stated::raw(text), None).value.map(|p| suggestion(p).key);
        assert_eq!(key("Kenya").as_deref(), Some("Kenya"));
        assert_eq!(key("Nairobi").as_deref(), Some("Nairobi, Kenya"));
    }
}
