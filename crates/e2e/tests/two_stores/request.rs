//! A request, its answer, and how two answers are compared: byte for byte.

use axum::http::{HeaderMap, Method, StatusCode};
use serde_json::Value;

/// What a request carries.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing.
    None,
    /// JSON.
    Json(Value),
    /// A file dropped in the browser, with fields beside it.
    Form { name: &'static str, bytes: Vec<u8>, fields: Vec<(&'static str, String)> },
}

/// One request of an operation.
#[derive(Debug, Clone)]
pub struct Request {
    /// Operation in the OpenAPI document, or subcommand of the binary.
    pub operation: &'static str,
    /// Method.
    pub method: Method,
    /// Address with its query.
    pub path: String,
    /// Headers beside cookie and token.
    pub headers: Vec<(&'static str, String)>,
    /// Body.
    pub body: Body,
    /// An import that the request starts: its progress is a race with the answer, so that only the status of the
    /// answer is compared, and the import as it stands when it is done.
    pub starts: Option<String>,
}

impl Request {
    /// Reading.
    pub fn get(operation: &'static str, path: impl Into<String>) -> Self {
        Self::new(operation, Method::GET, path)
    }

    /// Writing.
    pub fn post(operation: &'static str, path: impl Into<String>) -> Self {
        Self::new(operation, Method::POST, path)
    }

    /// Any method.
    pub fn new(operation: &'static str, method: Method, path: impl Into<String>) -> Self {
        let (path, headers) = (path.into(), Vec::new());
        Self { operation, method, path, headers, body: Body::None, starts: None }
    }

    /// With a body.
    pub fn with(self, body: Body) -> Self {
        Self { body, ..self }
    }

    /// With a JSON body.
    pub fn json(self, body: Value) -> Self {
        self.with(Body::Json(body))
    }

    /// With a header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers, sorted, without the one that is made anew for each request (`REQUEST_ID`).
    pub headers: Vec<(String, Vec<u8>)>,
    /// Body.
    pub body: Vec<u8>,
}

/// The one header that is left out of the comparison: a number of this process's requests, hashed. Both stores are
/// served by one process here, so that the two answers to one request never have the same.
const REQUEST_ID: &str = "x-request-id";

impl Answer {
    /// Out of the parts of a response.
    pub fn new(status: StatusCode, headers: &HeaderMap, body: Vec<u8>) -> Self {
        let id = headers.get(REQUEST_ID).unwrap().to_str().unwrap();
        assert!(
            id.len() == 12 && id.bytes().all(|b| b.is_ascii_hexdigit()),
            "a request id says nothing: {id}"
        );
        let mut headers: Vec<(String, Vec<u8>)> = headers
            .iter()
            .filter(|(name, _)| *name != REQUEST_ID)
            .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
            .collect();
        headers.sort();
        Self { status, headers, body }
    }

    /// Out of a command line.
    pub fn output(body: Vec<u8>) -> Self {
        Self { status: StatusCode::OK, headers: Vec::new(), body }
    }

    /// The body as JSON; `null` where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<String> {
        let found = self.headers.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
    }

    /// Where this answer of the whole store differs from that of the reader's own; `None` where it does not.
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self.status != other.status {
            return Some(format!("status {} against {}", self.status, other.status));
        }
        if self.body != other.body {
            let at = self.body.iter().zip(&other.body).take_while(|(a, b)| a == b).count();
            let around = |body: &[u8]| text(&body[at.saturating_sub(80)..(at + 120).min(body.len())]);
            let (ours, theirs) = (around(&self.body), around(&other.body));
            return Some(format!("body from byte {at}:\n    {ours}\n  against\n    {theirs}"));
        }
        if self.headers != other.headers {
            let shown =
                |a: &Self| a.headers.iter().map(|(n, v)| format!("{n}: {}", text(v))).collect::<Vec<_>>();
            let (ours, theirs) = (shown(self), shown(other));
            let only: Vec<&String> = ours.iter().filter(|h| !theirs.contains(h)).collect();
            let against: Vec<&String> = theirs.iter().filter(|h| !ours.contains(h)).collect();
            return Some(format!("headers {only:?} against {against:?}"));
        }
        None
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
