//! Dropping a file: it is kept and read once without recording anything.

mod archive;

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, MappingTaken, ProblemDetails, StagedFile};
use access::Viewer;
use axum::Json;
use axum::extract::{Multipart, State};
use formats::{Format, FormatError, Mapping, Options, Source};
use model::Power;
use stages::{HandlingProfile, Kept};
use store::NewImport;

/// Rows read by the dry run of the browser; the import itself reads all.
pub(crate) const DRY_ROWS: u64 = 20_000;

/// Rows shown.
pub(crate) const SHOWN: usize = 20;

/// A file with what its sender knows about it.
#[derive(Debug, Default)]
struct Dropped {
    name: String,
    bytes: Vec<u8>,
    format: Option<String>,
    mapping: Option<String>,
    handling: Option<String>,
}

/// Keeps a file and tells what it would become (dry run). Nothing is recorded before it is started. An archive of several
/// files becomes one import a file; the answer is the first, and names the others.
#[utoipa::path(post, path = "/api/v1/imports", operation_id = "stage_import",
    request_body(content = String, content_type = "multipart/form-data",
        description = "`file`, and if wanted `format`, `mapping` (text), `handling` (profile code)"),
    responses((status = 200, body = ImportView), (status = 403, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn stage_import(
    State(state): State<AppState>,
    signed: Signed,
    form: Multipart,
) -> Answer<Json<ImportView>> {
    signed.viewer.require(Power::Submit)?;
    let dropped = read_form(form).await?;
    let handling: HandlingProfile = dropped.handling.as_deref().unwrap_or("owner-only").parse()?;
    let format = dropped.format.as_deref().map(str::parse::<Format>).transpose().map_err(unreadable)?;
    let mapping = dropped.mapping.as_deref().map(Mapping::from_toml).transpose().map_err(unreadable)?;
    let (options, dry) = (Options { format, mapping }, Dry { handling, rows: DRY_ROWS });
    let several = archive::several(&dropped.name, &dropped.bytes).await?;
    if several.is_empty() {
        return Ok(Json(stage(&state, &signed.viewer, dropped.name, dropped.bytes, options, dry).await?));
    }
    let mut staged: Vec<(StagedFile, Option<ImportView>)> = Vec::new();
    for (file, bytes) in several {
        let result = match bytes {
            Ok(bytes) => stage(&state, &signed.viewer, file.clone(), bytes, options.clone(), dry).await,
            Err(error) => Err(unreadable(error)),
        };
        staged.push(match result {
            Ok(view) => (StagedFile { file, id: Some(view.id.clone()), refused: None }, Some(view)),
            Err(problem) => (StagedFile { file, id: None, refused: Some(problem.details().detail) }, None),
        });
    }
    Ok(Json(archive::told(&state, &signed.viewer, staged).await?))
}

/// Keeps one file with its dry run.
async fn stage(
    state: &AppState,
    viewer: &Viewer,
    file: String,
    bytes: Vec<u8>,
    options: Options,
    dry: Dry,
) -> Answer<ImportView> {
    let view = dry_run(state, viewer, &file, bytes.clone(), options, dry).await?;
    let new = NewImport { file, format: view.format.clone(), bytes, body: convert::import_body(&view) };
    let record = state.store.add_import(viewer, new).await?;
    convert::import_view(&record)
}

/// How a dry run is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dry {
    /// Who may read what comes of it.
    pub(crate) handling: HandlingProfile,
    /// Rows at most.
    pub(crate) rows: u64,
}

/// Reads a file without recording anything. Where no mapping is given, what the member may read of kept ones counts.
pub(crate) async fn dry_run(
    state: &AppState,
    viewer: &Viewer,
    name: &str,
    bytes: Vec<u8>,
    options: Options,
    dry: Dry,
) -> Answer<ImportView> {
    let today = stages::day_of(state.store.now());
    let file = name.to_owned();
    let kept = match &options.mapping {
        Some(_) => Vec::new(),
        None => convert::kept(&state.store.kept_mappings(viewer).await?),
    };
    let (ids, kept): (Vec<String>, Vec<Kept>) = kept.into_iter().unzip();
    let read = tokio::task::spawn_blocking(move || {
        let mut again = || Source::bytes(file.clone(), bytes.clone());
        let chosen = stages::choose(&mut again, &options, &kept)?;
        let preview = stages::preview(again()?, &chosen.options, today, dry.rows, SHOWN)?;
        let taken = chosen.kept.and_then(|at| Some((ids.get(at)?.clone(), kept.get(at)?.clone())));
        Ok::<_, stages::Error>((preview, chosen.because, taken))
    });
    let (preview, because, taken) = read
        .await
        .map_err(|_| Problem::invalid("the file could not be read; save it anew and try again"))??;
    let taken = taken.map(|(id, kept)| MappingTaken { id, name: kept.name, partner: kept.partner });
    Ok(ImportView { because, taken, ..convert::staged(name, &preview, dry.handling) })
}

pub(crate) fn unreadable(error: FormatError) -> Problem {
    Problem::invalid(error.to_string())
}

async fn read_form(mut form: Multipart) -> Answer<Dropped> {
    let broken =
        |_| Problem::invalid("the upload broke off; try again, or import the file with `saola import`");
    let mut dropped = Dropped::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                dropped.name = file_name(field.file_name().unwrap_or_default());
                dropped.bytes = field.bytes().await.map_err(broken)?.to_vec();
            }
            "format" => dropped.format = Some(field.text().await.map_err(broken)?).filter(|t| !t.is_empty()),
            "mapping" => {
                dropped.mapping = Some(field.text().await.map_err(broken)?).filter(|t| !t.is_empty())
            }
            "handling" => {
                dropped.handling = Some(field.text().await.map_err(broken)?).filter(|t| !t.is_empty())
            }
            _ => {}
        }
    }
    if dropped.name.is_empty() {
        return Err(Problem::invalid("no file was sent; expected a part named `file` with a file name"));
    }
    Ok(dropped)
}

/// The last part of a path that a browser may have sent.
fn file_name(given: &str) -> String {
    let name = given.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}
