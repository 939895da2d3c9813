//! The handlers' pages: the tips of the desk, one tip with its conversation, an answer.

use super::handler;
use super::input::message;
use super::page::{escaped, page};
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::{COOKIE, Signed};
use crate::state::AppState;
use crate::wire::{TipDetail, TipFileView, TipMessageView};
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

/// The desk's tips, newest first.
pub(super) async fn list(State(state): State<AppState>, signed: Signed) -> Answer<Response> {
    let handler = handler(&state, &signed.viewer)?;
    let rows: String = state
        .store
        .tips(&handler)
        .await?
        .iter()
        .map(convert::tip_row)
        .map(|t| {
            let waits = if t.waits { "the tipper wrote last" } else { "answered" };
            format!(
                "<tr><td><a href=\"/tips/{}\">{}</a></td><td>{}</td><td>{waits}</td></tr>",
                t.id,
                escaped(&t.at),
                t.messages
            )
        })
        .collect();
    let body = format!(
        "<main><h1>Tips</h1><table><thead><tr><th scope=\"col\">Came in</th><th scope=\"col\">Messages</th>\
         <th scope=\"col\">State</th></tr></thead><tbody>{rows}</tbody></table></main>"
    );
    Ok(page(&state, ("en", "Tips"), StatusCode::OK, &body))
}

/// One tip.
pub(super) async fn show(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Response> {
    let handler = handler(&state, &signed.viewer)?;
    let id = parse_id(&id)?;
    let tip = state.store.tip(&handler, id).await?;
    let body = tip_body(&convert::tip_detail(&handler, &tip), &signed.session.csrf);
    Ok(page(&state, ("en", "Tip"), StatusCode::OK, &body))
}

/// An answer from the page: the session's token stands in the form, as no script can set a header.
#[derive(Deserialize)]
pub(super) struct AnswerForm {
    csrf: String,
    text: String,
}

/// Answers and shows the tip again.
pub(super) async fn answer(
    State(state): State<AppState>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(given): Form<AnswerForm>,
) -> Answer<Redirect> {
    let jar = CookieJar::from_headers(&headers);
    let token = jar.get(COOKIE).map(|c| c.value().to_owned()).ok_or_else(Problem::signed_out)?;
    let session = state.store.session(&token).await?.ok_or_else(Problem::signed_out)?;
    if session.csrf != given.csrf {
        return Err(Problem::forged());
    }
    let viewer = state.store.session_viewer(&session).await?;
    let handler = handler(&state, &viewer)?;
    let id = parse_id(&id)?;
    state.store.answer_tip(&handler, id, message(&given.text)?).await?;
    Ok(Redirect::to(&format!("/tips/{id}")))
}

fn tip_body(tip: &TipDetail, csrf: &str) -> String {
    let contact = if tip.contact.is_empty() { "left none" } else { tip.contact.as_str() };
    let talk: String = tip.messages.iter().map(said).collect();
    let files: String = tip.files.iter().map(|f| file(&tip.tip.id, f)).collect();
    format!(
        "<nav><a href=\"/tips\">All tips</a><a href=\"/reports/{report}\">Report</a></nav><main><h1>Tip of {at}</h1>\
         <h2>How to reach the tipper</h2><p>{contact}</p><p><small>Only the handlers of tips see this. It is never part of \
         the report.</small></p><h2>Conversation</h2><ol class=\"talk\">{talk}</ol><h2>Files</h2><ul>{files}</ul>\
         <form method=\"post\" action=\"/tips/{id}\" autocomplete=\"off\"><input type=\"hidden\" name=\"csrf\" value=\"{csrf}\">\
         <p><label for=\"text\">Answer</label><textarea id=\"text\" name=\"text\" rows=\"5\" required maxlength=\"20000\"></textarea></p>\
         <p><button type=\"submit\">Send answer</button></p></form></main>",
        report = tip.tip.report,
        at = escaped(&tip.tip.at),
        contact = escaped(contact),
        id = tip.tip.id,
        csrf = escaped(csrf),
    )
}

fn said(message: &TipMessageView) -> String {
    let who = if message.from == "handler" { "Handler" } else { "Tipper" };
    format!(
        "<li><strong>{who}</strong> <small>{}</small><p class=\"said\">{}</p></li>",
        escaped(&message.at),
        escaped(&message.text)
    )
}

/// The original may hold what its sender wanted to hide: it is asked for by name.
fn file(tip: &str, file: &TipFileView) -> String {
    let address = format!("/api/v1/tips/{tip}/files/{}", file.number);
    let copy = if matches!(file.kind.as_str(), "image/jpeg" | "image/png") {
        format!("<a href=\"{address}?copy=true\">copy without metadata</a>, ")
    } else {
        String::new()
    };
    format!(
        "<li>{} ({}, {} bytes): {copy}<a href=\"{address}\">original</a></li>",
        escaped(&file.name),
        escaped(&file.kind),
        file.size
    )
}
