//! What the sign-in page needs before anybody is signed in.

use crate::state::AppState;
use crate::wire::Welcome;
use axum::Json;
use axum::extract::State;
use model::StoreKind;

/// What the sign-in page needs. Ready sign-ins exist in demo stores only.
#[utoipa::path(get, path = "/api/v1/welcome", operation_id = "get_welcome", responses((status = 200, body = Welcome)))]
pub(crate) async fn get_welcome(State(state): State<AppState>) -> Json<Welcome> {
    let demo = state.store.kind() == StoreKind::Demo;
    Json(Welcome {
        store: state.store.kind().code().to_owned(),
        version: state.settings.version.clone(),
        ready: if demo { state.settings.ready.clone() } else { Vec::new() },
    })
}
