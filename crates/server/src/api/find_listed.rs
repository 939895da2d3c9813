//! A name looked up in the loaded lists of those under sanctions.

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ListedHit, ListedPage, ListedQuery, LoadedList, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::State;
use stages::{ListHead, ListedFound, NAMES_MODEL, NAMES_SAME_FROM};

/// Longest name, in characters, and most entries.
const LONGEST: usize = 300;
const MOST: usize = 50;

/// Entries of the loaded lists that a name comes near to, with the reasons. The name goes in the body, so that it stands in
/// no address and no log. The lists are public; that you asked is kept in
/// the audit, with the name sealed. A likeness of names is a lead and not an identification.
#[utoipa::path(post, path = "/api/v1/lists/names", operation_id = "find_listed", request_body = ListedQuery,
    responses((status = 200, body = ListedPage), (status = 422, body = ProblemDetails)))]
pub(crate) async fn find_listed(
    State(state): State<AppState>,
    signed: Signed,
    Json(asked): Json<ListedQuery>,
) -> Answer<Json<ListedPage>> {
    let (text, limit) = (asked.name.trim().to_owned(), asked.limit.unwrap_or(10));
    if text.chars().count() > LONGEST {
        return Err(Problem::invalid(format!("the name is too long; expected at most {LONGEST} characters")));
    }
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::invalid(format!("`limit={limit}`: expected 1 to {MOST}")));
    }
    let lists = state.settings.lists.clone();
    let asked = text.clone();
    let page = tokio::task::spawn_blocking(move || {
        let found = if asked.is_empty() { Vec::new() } else { lists.search(&asked, limit) };
        ListedPage {
            lists: lists.lists().iter().map(loaded).collect(),
            model: NAMES_MODEL.to_owned(),
            same_from: NAMES_SAME_FROM,
            items: found.into_iter().map(hit).collect(),
        }
    })
    .await
    .map_err(|_| Problem::invalid("the name could not be looked up; tell the operator"))?;
    if !text.is_empty() {
        let object = format!("lists, {} hits", page.items.len());
        state.store.audit(&signed.viewer, AuditOperation::Search, object, text).await?;
    }
    Ok(Json(page))
}

fn loaded(list: &ListHead) -> LoadedList {
    LoadedList {
        name: list.name.clone(),
        as_of: list.as_of.clone(),
        citation: list.citation.clone(),
        licence: list.licence.clone(),
        entries: list.entries as u64,
    }
}

fn hit(found: ListedFound<'_>) -> ListedHit {
    let entry = found.entry;
    ListedHit {
        list: found.list.name.clone(),
        number: entry.number.clone(),
        kind: entry.kind.code().to_owned(),
        name: entry.name.clone(),
        nearest: Some(found.name.to_owned()).filter(|name| *name != entry.name),
        weak: found.weak,
        programmes: entry.programmes.clone(),
        born: entry.born.clone(),
        countries: entry.countries.clone(),
        probability: convert::share(found.probability),
        prior: convert::hundredths(found.because.prior),
        reasons: convert::likeness(&found.because),
    }
}
