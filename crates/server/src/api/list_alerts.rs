//! Alerts of a view: flags on one report that together pass the threshold.

use super::list_reports::{PAGE, Page, rows};
use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{AlertPage, AlertView, MORE_LINE, ProblemDetails};
use access::Viewer;
use axum::Json;
use axum::extract::{Query, State};
use model::ReportId;
use stages::Alert;
use store::Store;

/// Alerts in your view, highest score first.
#[utoipa::path(get, path = "/api/v1/alerts", operation_id = "list_alerts", params(Page),
    responses((status = 200, body = AlertPage), (status = 422, body = ProblemDetails)))]
pub(crate) async fn list_alerts(
    State(state): State<AppState>,
    signed: Signed,
    Query(page): Query<Page>,
) -> Answer<Json<AlertPage>> {
    let alerts = stages::alerts(&state.store, &signed.viewer).await?.into_inner();
    let start = match &page.cursor {
        None => 0,
        Some(cursor) => place(&alerts, cursor)? + 1,
    };
    let limit = page.limit.unwrap_or(50).clamp(1, PAGE);
    let shown = &alerts[start.min(alerts.len())..];
    let next = (shown.len() > limit).then(|| shown[limit - 1].report.to_string());
    let mut items = Vec::new();
    for alert in shown.iter().take(limit) {
        items.extend(view(&state.store, &signed.viewer, alert).await?);
    }
    Ok(Json(AlertPage { items, next, total: alerts.len() as u64, note: MORE_LINE.to_owned() }))
}

fn place(alerts: &[Alert], cursor: &str) -> Answer<usize> {
    let gone =
        || Problem::invalid("the cursor is not one of this list; leave it out to begin at the first page");
    let id: ReportId = cursor.parse().map_err(|_| gone())?;
    alerts.iter().position(|a| a.report == id).ok_or_else(gone)
}

async fn view(store: &Store, viewer: &Viewer, alert: &Alert) -> Answer<Option<AlertView>> {
    let mut ids = vec![alert.report];
    ids.extend(alert.flags.iter().flat_map(|f| f.witnesses.iter().copied()));
    ids.dedup();
    let mut unique = Vec::new();
    for id in ids {
        if !unique.contains(&id) {
            unique.push(id);
        }
    }
    let mut lines = rows(store, viewer, &unique).await?;
    if lines.first().is_none_or(|line| line.id != alert.report.to_string()) {
        return Ok(None);
    }
    let report = lines.remove(0);
    let reports = store.reports(viewer, &unique).await?;
    Ok(Some(AlertView {
        id: convert::alert_id(alert.report),
        report,
        score: alert.score,
        threshold: alert.threshold,
        flags: alert.flags.iter().map(convert::flag_view).collect(),
        witnesses: lines,
        subjects: convert::alert_subjects(&reports),
    }))
}
