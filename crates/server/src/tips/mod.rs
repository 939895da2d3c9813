//! The tip-off form: pages without script or account, off where the operator names no receiving partner.
//!
//! INVARIANT: nothing of the request but its form fields is read here: no address, no header but the language and, for
//! handlers, the session. Nothing is logged. What a tip becomes is for `stages` and `store`.

mod desk;
mod input;
mod page;
mod words;

pub(crate) use input::{checked, message, read_json};

use crate::problem::{Answer, Problem};
use crate::state::AppState;
use access::{TipDesk, TipHandler, Viewer};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use stages::HandlingProfile;

/// Who receives tips, as the operator configured it.
#[derive(Debug, Clone)]
pub struct TipSettings {
    /// The partner and its handlers.
    pub desk: TipDesk,
    /// Name of the partner, shown on the form.
    pub receiver: String,
    /// Who may read the report that a tip becomes.
    pub handling: HandlingProfile,
}

/// Largest request of a tip, in bytes: its files and a little more.
pub(crate) const LARGEST: usize = input::FILES_TOGETHER + (1 << 20);

/// The pages.
pub(crate) fn router() -> Router<AppState> {
    Router::new()
        .route("/tip", get(page::form).post(page::send))
        .route("/tip/follow", get(page::follow).post(page::look))
        .route("/tips", get(desk::list))
        .route("/tips/{id}", get(desk::show).post(desk::answer))
        .layer(DefaultBodyLimit::max(LARGEST))
}

/// The settings; not found where the form is off.
pub(crate) fn open(state: &AppState) -> Answer<&TipSettings> {
    state.settings.tips.as_ref().ok_or_else(Problem::not_found)
}

/// The right to handle tips; not found for everybody else.
pub(crate) fn handler<'v>(state: &AppState, viewer: &'v Viewer) -> Answer<TipHandler<'v>> {
    open(state)?.desk.admit(viewer).ok_or_else(Problem::not_found)
}
