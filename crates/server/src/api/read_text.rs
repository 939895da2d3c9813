//! How one text is read, with the reasons.

use crate::convert::reference as convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{
    ProblemDetails, ReadCandidate, ReadColumn, ReadEquivalent, ReadStep, TextContext, TextRead, TextToRead,
};
use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use model::Stated;
use reference::columns::{Beside, Kind, Run, cells};
use reference::{Asked, Comparable, TaxonIndex};

/// Most characters of a text, and of each word beside it.
const MOST: usize = 500;

/// Reads one text as `saola normalise` would, and says why. Nothing is kept.
#[utoipa::path(post, path = "/api/v1/reference/read", operation_id = "read_text", request_body = TextToRead,
    responses((status = 200, body = TextRead), (status = 422, body = ProblemDetails)))]
pub(crate) async fn read_text(
    State(state): State<AppState>,
    _signed: Signed,
    Json(input): Json<TextToRead>,
) -> Answer<Json<TextRead>> {
    let kind: Kind =
        input.kind.parse().map_err(|e: reference::columns::NoSuchKind| Problem::invalid(e.to_string()))?;
    let context = input.context.unwrap_or_default();
    let beside = beside(&context);
    if beside.iter().map(|(_, text)| *text).chain([input.text.as_str()]).any(|t| t.chars().count() > MOST) {
        return Err(Problem::invalid(format!("a text is too long; expected at most {MOST} characters")));
    }
    let today = stages::day_of(state.store.now());
    let run = Run { as_of: Some(today), ..Run::default() };
    let read = cells(kind, &input.text, &beside, &run);
    let names = kind.columns().iter().map(|&name| name.to_owned());
    let columns = names.zip(read.values).map(|(name, value)| ReadColumn { name, value }).collect();
    let goods = (kind == Kind::Quantity).then(|| goods(&input.text, &context, today)).flatten();
    let candidates = if kind == Kind::Taxon { candidates(&input.text, &context, today) } else { Vec::new() };
    Ok(Json(TextRead {
        kind: kind.code().to_owned(),
        text: input.text,
        columns,
        understood: read.understood,
        problem: read.problem,
        steps: goods.as_ref().map(steps).unwrap_or_default(),
        equivalents: goods.as_ref().map(equivalents).unwrap_or_default(),
        candidates,
    }))
}

/// The filled fields, as cells beside the text.
fn beside(context: &TextContext) -> Vec<(Beside, &str)> {
    let fields = [
        (Beside::Country, &context.country),
        (Beside::Origin, &context.origin),
        (Beside::Unit, &context.unit),
        (Beside::Product, &context.product),
        (Beside::Species, &context.species),
        (Beside::Date, &context.on),
        (Beside::Mode, &context.mode),
    ];
    let filled = fields.into_iter().filter_map(|(what, text)| Some((what, text.as_deref()?.trim())));
    filled.filter(|(_, text)| !text.is_empty()).collect()
}

fn given(field: Option<&String>) -> Option<&str> {
    field.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The day that the context tells, else today.
fn day(context: &TextContext, today: Date) -> Date {
    let told = given(context.on.as_ref())
        .and_then(|text| reference::date(Stated::raw(text), Some(today)).value)
        .map(|when| when.to());
    told.unwrap_or(today)
}

/// The amount of a text with its chain of conversions.
fn goods(text: &str, context: &TextContext, today: Date) -> Option<Comparable> {
    let country = given(context.country.as_ref()).and_then(|c| reference::country(Stated::raw(c)).value);
    let amount = reference::amount(text.trim(), given(context.unit.as_ref()), country)?;
    let term = given(context.product.as_ref()).and_then(reference::term).map(|found| found.term);
    let on = Some(day(context, today));
    let taxon = given(context.species.as_ref()).and_then(|s| reference::taxon(Stated::raw(s), on).value);
    Some(reference::comparable(&amount, term, taxon.as_ref(), country, on))
}

fn steps(goods: &Comparable) -> Vec<ReadStep> {
    goods.steps.iter().map(convert::step).collect()
}

fn equivalents(goods: &Comparable) -> Vec<ReadEquivalent> {
    goods.equivalents.iter().map(convert::equivalent).collect()
}

fn candidates(text: &str, context: &TextContext, today: Date) -> Vec<ReadCandidate> {
    let origin = given(context.origin.as_ref()).and_then(|c| reference::country(Stated::raw(c)).value);
    let on = day(context, today);
    let answer = TaxonIndex::current().look_up(text.trim(), &Asked { on: Some(on), origin });
    let candidates = answer.candidates.into_iter();
    candidates
        .map(|c| ReadCandidate {
            appendix: convert::appendix_on(&c.name, on),
            rank: c.rank.to_string(),
            weight: c.weight,
            name: c.name,
        })
        .collect()
}
