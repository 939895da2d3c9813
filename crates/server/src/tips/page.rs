//! The tipper's pages: form, receipt, conversation. Plain HTML under a policy that allows no script at all.

use super::input::{message, read_form};
use super::words::{LANGUAGES, Words, words};
use super::{TipSettings, open};
use crate::problem::{Answer, Problem};
use crate::state::AppState;
use axum::Form;
use axum::extract::{Multipart, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::TipMessage;

#[derive(Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

/// A receipt code, and what is added under it. In the body, so that it stands in no address and no history.
#[derive(Deserialize)]
pub(super) struct Look {
    code: String,
    #[serde(default)]
    text: String,
}

fn language(asked: &Asked, headers: &HeaderMap) -> &'static Words {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    words(asked.lang.as_deref(), accepted)
}

/// The form.
pub(super) async fn form(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let (settings, words) = (open(&state)?, language(&asked, &headers));
    Ok(whole(&state, words, StatusCode::OK, &form_body(settings, words, None)))
}

/// Takes the form in and shows the receipt code, once.
pub(super) async fn send(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    given: Multipart,
) -> Answer<Response> {
    let (settings, words) = (open(&state)?, language(&asked, &headers));
    let taken = match read_form(given).await {
        Ok(tip) => stages::take_tip(&state.store, &settings.desk, settings.handling, tip)
            .await
            .map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    let (status, body) = match taken {
        Ok(receipt) => (StatusCode::OK, receipt_body(words, &receipt.code)),
        Err(problem) => (problem.status(), form_body(settings, words, Some(&said(words, &problem)))),
    };
    Ok(whole(&state, words, status, &body))
}

/// Where the code is typed in.
pub(super) async fn follow(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    open(&state)?;
    let words = language(&asked, &headers);
    Ok(whole(&state, words, StatusCode::OK, &code_body(words, None)))
}

/// The conversation of a code; adds to it where there is a text.
pub(super) async fn look(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    Form(given): Form<Look>,
) -> Answer<Response> {
    let (settings, words) = (open(&state)?, language(&asked, &headers));
    let (status, body) = match conversation(&state, settings, &given).await {
        Ok(messages) => (StatusCode::OK, conversation_body(words, &given.code, &messages)),
        Err(problem) => (problem.status(), code_body(words, Some(&said(words, &problem)))),
    };
    Ok(whole(&state, words, status, &body))
}

async fn conversation(state: &AppState, settings: &TipSettings, given: &Look) -> Answer<Vec<TipMessage>> {
    if !given.text.trim().is_empty() {
        state.store.add_to_tip(&settings.desk, &given.code, message(&given.text)?).await?;
    }
    Ok(state.store.tip_conversation(&settings.desk, &given.code).await?)
}

fn said(words: &Words, problem: &Problem) -> String {
    match problem.status() {
        StatusCode::NOT_FOUND => words.unknown.to_owned(),
        StatusCode::TOO_MANY_REQUESTS => words.too_many.to_owned(),
        _ => format!("{}: {}", words.not_sent, problem.details().detail),
    }
}

fn alert(error: Option<&str>) -> String {
    error.map(|e| format!("<p role=\"alert\" class=\"alert\">{}</p>", escaped(e))).unwrap_or_default()
}

fn form_body(settings: &TipSettings, w: &Words, error: Option<&str>) -> String {
    let line = |id: &str, label: &str| {
        format!(
            "<p><label for=\"{id}\">{label} <small>({})</small></label><input id=\"{id}\" name=\"{id}\" maxlength=\"500\" autocomplete=\"off\"></p>",
            w.optional
        )
    };
    format!(
        "<h1>{title}</h1>{alert}<p>{intro}</p><p>{goes_to}: <strong>{receiver}</strong>.</p><p>{safety}</p>\
         <form method=\"post\" action=\"/tip?lang={code}\" enctype=\"multipart/form-data\" autocomplete=\"off\">\
         <p><label for=\"text\">{text}</label><span id=\"text-hint\" class=\"hint\">{text_hint}</span>\
         <textarea id=\"text\" name=\"text\" rows=\"8\" required maxlength=\"20000\" aria-describedby=\"text-hint\"></textarea></p>\
         {what}{place}{when}\
         <p><label for=\"files\">{files} <small>({optional})</small></label><span id=\"files-hint\" class=\"hint\">{files_hint}</span>\
         <input id=\"files\" name=\"files\" type=\"file\" multiple aria-describedby=\"files-hint\"></p>\
         <p><label for=\"contact\">{contact} <small>({optional})</small></label><span id=\"contact-hint\" class=\"hint\">{contact_hint}</span>\
         <input id=\"contact\" name=\"contact\" maxlength=\"500\" autocomplete=\"off\" aria-describedby=\"contact-hint\"></p>\
         <p><button type=\"submit\">{send}</button></p></form>\
         <p><a href=\"/tip/follow?lang={code}\">{follow}</a></p>",
        title = w.title,
        alert = alert(error),
        intro = w.intro,
        goes_to = w.goes_to,
        receiver = escaped(&settings.receiver),
        safety = w.safety,
        code = w.code,
        text = w.text,
        text_hint = w.text_hint,
        what = line("what", w.what),
        place = line("place", w.place),
        when = line("when", w.when),
        files = w.files,
        files_hint = w.files_hint,
        optional = w.optional,
        contact = w.contact,
        contact_hint = w.contact_hint,
        send = w.send,
        follow = w.follow,
    )
}

fn receipt_body(w: &Words, code: &str) -> String {
    format!(
        "<h1>{}</h1><h2 id=\"keep\">{}</h2><p><output class=\"code\" aria-labelledby=\"keep\">{}</output></p><p>{}</p>\
         <p><a href=\"/tip/follow?lang={lang}\">{}</a></p><p><a href=\"/tip?lang={lang}\">{}</a></p>",
        w.sent,
        w.keep,
        escaped(code),
        w.keep_why,
        w.follow,
        w.again,
        lang = w.code
    )
}

fn code_body(w: &Words, error: Option<&str>) -> String {
    format!(
        "<h1>{}</h1>{}<form method=\"post\" action=\"/tip/follow?lang={lang}\" autocomplete=\"off\">\
         <p><label for=\"code\">{}</label><input id=\"code\" name=\"code\" class=\"code\" required maxlength=\"100\" \
         autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\"></p><p><button type=\"submit\">{}</button></p></form>\
         <p><a href=\"/tip?lang={lang}\">{}</a></p>",
        w.follow,
        alert(error),
        w.code_label,
        w.show,
        w.again,
        lang = w.code
    )
}

fn conversation_body(w: &Words, code: &str, messages: &[TipMessage]) -> String {
    let all: String = messages
        .iter()
        .map(|m| {
            let who = if m.from_handler { w.they } else { w.you };
            format!(
                "<li><strong>{who}</strong> <small>{}</small><p class=\"said\">{}</p></li>",
                day(m),
                escaped(&m.text)
            )
        })
        .collect();
    format!(
        "<h1>{}</h1><ol class=\"talk\">{all}</ol><form method=\"post\" action=\"/tip/follow?lang={}\" autocomplete=\"off\">\
         <input type=\"hidden\" name=\"code\" value=\"{}\"><p><label for=\"text\">{}</label>\
         <textarea id=\"text\" name=\"text\" rows=\"5\" required maxlength=\"20000\"></textarea></p>\
         <p><button type=\"submit\">{}</button></p></form>",
        w.title,
        w.code,
        escaped(code),
        w.add,
        w.send
    )
}

fn day(message: &TipMessage) -> String {
    stages::day_of(message.at).to_string()
}

/// Text as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

const STYLE: &str = ":root{color-scheme:light dark;--line:#767676;--soft:#5a5a5a}\
@media(prefers-color-scheme:dark){:root{--line:#8c8c8c;--soft:#b4b4b4}}\
*{box-sizing:border-box}body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:1rem;\
background:Canvas;color:CanvasText;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.1rem}\
label{display:block;font-weight:600}.hint{display:block;color:var(--soft)}small{color:var(--soft);font-weight:400}\
input,textarea,button{font:inherit;width:100%;padding:.6rem;border:1px solid var(--line);border-radius:.3rem;\
background:Field;color:FieldText}button{width:auto;min-height:2.75rem;padding:.6rem 1.4rem;background:#0b5a3c;color:#fff;\
border-color:#0b5a3c;font-weight:600}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}\
.code{font-family:ui-monospace,monospace;font-size:1.25rem;letter-spacing:.05em}.alert{border:2px solid #b3261e;padding:.6rem}\
.talk{list-style:none;padding:0}.talk li{border-left:3px solid var(--line);padding-left:.8rem;margin:1rem 0}\
.said{white-space:pre-wrap;margin:.2rem 0}a{color:LinkText}nav a{margin-right:1rem}table{border-collapse:collapse;width:100%}\
th,td{text-align:left;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line)}";

/// A page of the tipper, with its languages.
fn whole(state: &AppState, words: &Words, status: StatusCode, body: &str) -> Response {
    let links: String = LANGUAGES
        .iter()
        .map(|l| {
            let here = if l.code == words.code { " aria-current=\"true\"" } else { "" };
            format!("<a href=\"/tip?lang={0}\" lang=\"{0}\" hreflang=\"{0}\"{here}>{1}</a>", l.code, l.name)
        })
        .collect();
    let body = format!("<nav aria-label=\"Language\">{links}</nav><main>{body}</main>");
    page(state, (words.code, words.title), status, &body)
}

/// A page: no script, one style of its own, forms to this server only.
pub(super) fn page(
    state: &AppState,
    (lang, title): (&str, &str),
    status: StatusCode,
    body: &str,
) -> Response {
    let nonce = state.store.nonce(0);
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title><style nonce=\"{nonce}\">{STYLE}</style></head><body>{body}</body></html>"
    );
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (status, headers, html).into_response()
}
