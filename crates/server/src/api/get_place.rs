//! What the tables say of one place.

use super::list_places::name_of;
use crate::convert::reference::{is_from_memory, point};
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::wire::{PlacePage, ProblemDetails};
use axum::Json;
use axum::extract::Path;
use model::{Place, Stated};

/// One place, by its code or name; `Name, country` where several places have the name.
#[utoipa::path(get, path = "/api/v1/reference/places/{place}", operation_id = "get_place", params(("place" = String, Path)),
    responses((status = 200, body = PlacePage), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_place(_signed: Signed, Path(asked): Path<String>) -> Answer<Json<PlacePage>> {
    if asked.len() > 500 {
        return Err(unknown(&asked));
    }
    let found = reference::place(Stated::raw(asked.as_str()), None);
    let Some(place) = &found.value else { return Err(unknown(&asked)) };
    Ok(Json(page(asked.clone(), place, &found)))
}

fn unknown(asked: &str) -> Problem {
    let shown: String = asked.chars().take(80).collect();
    Problem::unknown(format!(
        "`{shown}` is no place that is known here; expected a country, town, airport or port by its name or code, \
         for example `Mombasa, Kenya`"
    ))
}

fn page(asked: String, place: &Place, found: &Stated<Place>) -> PlacePage {
    let reason = found.rule.clone().unwrap_or_default();
    PlacePage {
        asked,
        name: place.name.clone(),
        kind: place.kind.to_string(),
        country: place.country.map(|c| c.to_string()),
        alpha3: place.country.and_then(reference::country_facts).map(|facts| facts.alpha3.to_owned()),
        country_name: place.country.and_then(name_of),
        code: place.code.clone(),
        point: place.point.map(point),
        precision: place.precision.to_string(),
        from_memory: is_from_memory(&reason),
        reason,
        confidence: found.confidence.map(|c| c.to_string()),
    }
}
