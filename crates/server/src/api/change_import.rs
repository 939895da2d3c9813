//! Correcting how an import is read, or who may read it, before it is started.

use super::get_import::current;
use super::stage_import::{DRY_ROWS, Dry, dry_run, unreadable};
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{FixMade, ImportChange, ImportView, MappingFix, MappingTaken, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use formats::{ColumnRule, Field, Format, FormatError, Mapping, Options};
use stages::HandlingProfile;

/// Steps that can be taken back.
const MOST_MADE: usize = 30;

/// Rows up to which a file that was read whole is read whole again while one waits.
const WHOLE: u64 = 300_000;

/// Changes format, mapping or handling, or makes one step of mending, and runs the dry run anew.
#[utoipa::path(put, path = "/api/v1/imports/{id}", operation_id = "change_import", params(("id" = String, Path)),
    request_body = ImportChange,
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(change): Json<ImportChange>,
) -> Answer<Json<ImportView>> {
    let id = parse_id(&id)?;
    let before = current(&state, &signed, id).await?;
    if before.state == "running" || before.state == "checking" {
        return Err(Problem::invalid("this import runs; stop it before you change it"));
    }
    let handling: HandlingProfile = change.handling.as_deref().unwrap_or(&before.handling).parse()?;
    let record = state.store.import(&signed.viewer, id).await?;
    let asked = asked(&state, &signed, &record.format, &before, &change).await?;
    let bytes = state.store.import_file(&signed.viewer, &record).await?;
    let whole = before.rows_total.is_some_and(|rows| rows <= WHOLE);
    let dry = Dry { handling, rows: if whole { u64::MAX } else { DRY_ROWS } };
    let view = dry_run(&state, &signed.viewer, &record.file, bytes, asked.options, dry).await?;
    let made = made(&before, asked.step, view.problem_rows);
    // What was chosen by hand stays chosen; what was looked at anew says so itself.
    let anew = view.taken.is_some() || change.format.is_some();
    let view = ImportView {
        made,
        others: before.others,
        taken: asked.taken.or(view.taken),
        because: if anew { view.because } else { before.because },
        ..view
    };
    let body = convert::import_body(&view);
    if view.format != record.format {
        state.store.set_import_format(&signed.viewer, id, &view.format).await?;
    }
    state.store.update_import(&signed.viewer, id, "staged", body).await?;
    Ok(Json(current(&state, &signed, id).await?))
}

/// What becomes of the steps that were made.
enum Step {
    /// They stay.
    None,
    /// One more, over this mapping.
    Made { fix: MappingFix, over: String },
    /// The latest is taken back.
    Undone,
    /// Another mapping: there is nothing to take back.
    Anew,
}

struct Asked {
    options: Options,
    step: Step,
    taken: Option<MappingTaken>,
}

async fn asked(
    state: &AppState,
    signed: &Signed,
    format: &str,
    before: &ImportView,
    change: &ImportChange,
) -> Answer<Asked> {
    let named = change.format.as_deref().map(str::parse::<Format>).transpose().map_err(unreadable)?;
    let of = |options, step| Asked { options, step, taken: before.taken.clone() };
    if named.is_some() {
        return Ok(Asked { taken: None, ..of(Options { format: named, mapping: None }, Step::Anew) });
    }
    let format = format.parse().ok();
    let with = |mapping: Option<Mapping>, step| of(Options { format, mapping }, step);
    if let Some(kept) = &change.kept {
        let kept = state.store.kept_mapping(&signed.viewer, parse_id(kept)?, None).await?;
        let kept = kept.get();
        let mapping = read(&String::from_utf8_lossy(&kept.text))?;
        let taken = MappingTaken {
            id: kept.id.to_string(),
            name: kept.name.clone(),
            partner: kept.partner.name.clone(),
        };
        let options = Options { format: Some(mapping.format), mapping: Some(mapping) };
        return Ok(Asked { taken: Some(taken), ..of(options, Step::Anew) });
    }
    if change.undo {
        let last = before.made.last();
        let last = last.ok_or_else(|| Problem::invalid("there is no step of mending to take back"))?;
        return Ok(with(Some(read(&last.mapping)?), Step::Undone));
    }
    let text = change.mapping.as_ref().or(before.mapping.as_ref());
    let mapping = text.map(|t| read(t)).transpose()?;
    if let Some(fix) = &change.fix {
        let (Some(mapping), Some(text)) = (&mapping, text) else {
            return Err(Problem::invalid(
                "this file is no table; mend it where it comes from and drop it again",
            ));
        };
        let fixed = convert::fix(fix)?.lay(mapping)?;
        return Ok(with(Some(fixed), Step::Made { fix: fix.clone(), over: text.clone() }));
    }
    let mapping = mapping.map(|m| with_columns(m, &change.columns)).transpose()?;
    let anew = change.mapping.is_some() || !change.columns.is_empty();
    Ok(with(mapping, if anew { Step::Anew } else { Step::None }))
}

fn read(text: &str) -> Answer<Mapping> {
    Mapping::from_toml(text).map_err(|e: FormatError| unreadable(e))
}

fn made(before: &ImportView, step: Step, after: u64) -> Vec<FixMade> {
    let mut made = before.made.clone();
    match step {
        Step::None => {}
        Step::Made { fix, over } => {
            made.push(FixMade { fix, before: before.problem_rows, after, mapping: over });
            let many = made.len().saturating_sub(MOST_MADE);
            made.drain(..many);
        }
        Step::Undone => drop(made.pop()),
        Step::Anew => made.clear(),
    }
    made
}

/// The mapping with some columns set to other fields. A column keeps its fixed unit and form only with its field.
fn with_columns(mut mapping: Mapping, columns: &[(String, String)]) -> Answer<Mapping> {
    for (header, code) in columns {
        let field = Field::from_code(code).ok_or_else(|| {
            let known: Vec<&str> = Field::ALL.iter().map(|f| f.code()).collect();
            Problem::invalid(format!("`{code}` is not a field; expected one of {}", known.join(", ")))
        })?;
        match mapping.columns.iter_mut().find(|c| c.name.trim() == header.trim()) {
            Some(rule) if rule.field == field => {}
            Some(rule) => {
                *rule = ColumnRule { because: "chosen by hand".to_owned(), ..ColumnRule::new(header, field) }
            }
            None => mapping.columns.push(ColumnRule::new(header, field)),
        }
    }
    Ok(mapping)
}
