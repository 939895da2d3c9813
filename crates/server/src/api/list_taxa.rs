//! Taxa that a typed text may mean.

use crate::convert::reference::{appendix_on, filled};
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, TaxonSuggestion, TaxonSuggestions};
use axum::Json;
use axum::extract::{Query, State};
use jiff::civil::Date;
use reference::{Asked, Suggested, TaxonIndex};
use serde::Deserialize;
use utoipa::IntoParams;

/// Suggestions at most.
pub(crate) const MOST: usize = 30;

/// What is typed into a search of the reference tables.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Typed {
    /// What is typed, at most 200 characters.
    pub(crate) q: String,
    /// Suggestions, at most 30; 10 where left out.
    pub(crate) limit: Option<usize>,
}

impl Typed {
    /// The text and the number of suggestions.
    pub(crate) fn parse(self) -> Answer<(String, usize)> {
        if self.q.chars().count() > 200 {
            return Err(Problem::invalid("the search text is too long; expected at most 200 characters"));
        }
        Ok((self.q.trim().to_owned(), self.limit.unwrap_or(10).clamp(1, MOST)))
    }
}

/// Taxa that a typed text may mean, by names in any language: what it names exactly first, then names that begin with
/// it or hold it.
#[utoipa::path(get, path = "/api/v1/reference/taxa", operation_id = "list_taxa", params(Typed),
    responses((status = 200, body = TaxonSuggestions), (status = 422, body = ProblemDetails)))]
pub(crate) async fn list_taxa(
    State(state): State<AppState>,
    _signed: Signed,
    Query(typed): Query<Typed>,
) -> Answer<Json<TaxonSuggestions>> {
    let (text, limit) = typed.parse()?;
    let today = stages::day_of(state.store.now());
    let mut found = exact(&text, today);
    for suggested in reference::suggested_taxa(&text, limit) {
        if found.iter().all(|known| known.name != suggested.name) {
            found.push(suggested);
        }
    }
    found.truncate(limit);
    Ok(Json(TaxonSuggestions { items: found.into_iter().map(|s| suggestion(s, today)).collect() }))
}

/// What the look-up says the text means: one taxon, or the candidates.
fn exact(text: &str, today: Date) -> Vec<Suggested> {
    if text.is_empty() {
        return Vec::new();
    }
    let index = TaxonIndex::current();
    let answer = index.look_up(text, &Asked { on: Some(today), origin: None });
    let names = answer.name.into_iter().chain(answer.candidates.into_iter().map(|c| c.name));
    let shown = names.filter_map(|name| index.shown(&name));
    shown
        .map(|s| Suggested {
            name: s.name,
            rank: s.rank,
            common: s.common,
            fits: text.to_owned(),
            language: "",
        })
        .collect()
}

fn suggestion(of: Suggested, today: Date) -> TaxonSuggestion {
    TaxonSuggestion {
        appendix: appendix_on(&of.name, today),
        rank: of.rank.to_string(),
        common: filled(&of.common),
        fits: of.fits,
        language: of.language.to_owned(),
        name: of.name,
    }
}
