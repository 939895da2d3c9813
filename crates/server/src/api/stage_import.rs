//! Dropping a file: it is kept and read once without recording anything.

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Multipart, State};
use formats::{Format, FormatError, Mapping, Options, Source};
use model::Power;
use stages::HandlingProfile;
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

/// Keeps a file and tells what it would become (dry run). Nothing is recorded before it is started.
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
    let view =
        dry_run(&state, &dropped.name, dropped.bytes.clone(), Options { format, mapping }, handling).await?;
    let new = NewImport {
        file: dropped.name,
        format: view.format.clone(),
        bytes: dropped.bytes,
        body: convert::import_body(&view),
    };
    let record = state.store.add_import(&signed.viewer, new).await?;
    Ok(Json(convert::import_view(&record)?))
}

/// Reads a file without recording anything.
pub(crate) async fn dry_run(
    state: &AppState,
    name: &str,
    bytes: Vec<u8>,
    options: Options,
    handling: HandlingProfile,
) -> Answer<ImportView> {
    let today = stages::day_of(state.store.now());
    let file = name.to_owned();
    let read = tokio::task::spawn_blocking(move || {
        let source = Source::bytes(file, bytes)?;
        stages::preview(source, &options, today, DRY_ROWS, SHOWN)
    });
    let preview = read
        .await
        .map_err(|_| Problem::invalid("the file could not be read; save it anew and try again"))??;
    Ok(convert::staged(name, &preview, handling))
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
