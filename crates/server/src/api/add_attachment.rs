//! Putting a file beside an own report.

use crate::audience::{Named, parse as parse_audience};
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{AttachmentTaken, AudienceInput, ProblemDetails};
use axum::Json;
use axum::extract::{Multipart, Path, State};
use model::Handling;
use store::NewAttachment;

/// What the form says.
#[derive(Default)]
struct Given {
    name: String,
    bytes: Vec<u8>,
    audience: Option<AudienceInput>,
}

/// Puts a file beside a report of your own partner: kept as it is, with its digests and a chain of custody. Without an
/// audience only your own partner reads it.
#[utoipa::path(post, path = "/api/v1/reports/{id}/attachments", operation_id = "add_attachment", params(("id" = String, Path)),
    request_body(content = String, content_type = "multipart/form-data",
        description = "`file`, and if wanted `audience` (JSON as in `set_handling`)"),
    responses((status = 200, body = AttachmentTaken), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn add_attachment(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    form: Multipart,
) -> Answer<Json<AttachmentTaken>> {
    let report = parse_id(&id)?;
    let given = read_form(form).await?;
    let own = Handling::owner_only(signed.viewer.principal().partner);
    let handling = match &given.audience {
        Some(audience) => parse_audience(audience, own, &Named::load(&state.store).await?)?,
        None => own,
    };
    let new = NewAttachment {
        report,
        name: given.name,
        kind: formats::picture::media_type(&given.bytes).to_owned(),
        bytes: given.bytes,
        handling,
        limits: state.settings.evidence,
    };
    let taken = state.store.attach(&signed.viewer, new).await?;
    // The audience may name the member, who then has a readable set of its own.
    let viewer = state.store.session_viewer(&signed.session).await?;
    let attachment = state.store.attachment(&viewer, taken.id).await?;
    Ok(Json(AttachmentTaken { attachment: convert::attachment(&attachment), was_there: taken.was_there }))
}

async fn read_form(mut form: Multipart) -> Answer<Given> {
    let broken = |_| Problem::invalid("the upload broke off or is too large; nothing was kept, try again");
    let mut given = Given::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name().unwrap_or_default() {
            "file" => {
                given.name = field.file_name().unwrap_or_default().to_owned();
                given.bytes = field.bytes().await.map_err(broken)?.to_vec();
            }
            "audience" => {
                let text = field.text().await.map_err(broken)?;
                given.audience = Some(serde_json::from_str(&text).map_err(|error| {
                    Problem::invalid(format!(
                        "`audience` cannot be read: {error}; expected JSON as in `set_handling`"
                    ))
                })?);
            }
            _ => {}
        }
    }
    Ok(given)
}
