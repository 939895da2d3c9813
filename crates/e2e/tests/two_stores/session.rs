//! Signed-in members, and sending requests as one of them.

use crate::replay::PASSWORD;
use crate::request::{Answer, Body, Request};
use crate::world::World;
use axum::http;
use serde_json::json;
use std::collections::HashMap;
use tower::ServiceExt;

/// Cookie and token of each member that signed in.
#[derive(Debug, Clone, Default)]
pub struct Sessions {
    open: HashMap<String, (String, String)>,
}

const BOUNDARY: &str = "two-stores-boundary";

impl Sessions {
    /// Signs in, once.
    pub async fn sign_in(&mut self, world: &World, member: &str) -> (String, String) {
        if let Some(known) = self.open.get(member) {
            return known.clone();
        }
        let body = json!({ "member": member, "password": PASSWORD, "purpose": "investigation" });
        let request = Request::post("sign_in", "/api/v1/session").json(body);
        let answer = send(world, None, &request).await;
        let cookie = answer.header("set-cookie").unwrap_or_else(|| panic!("{member}: {answer:?}"));
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let csrf = answer.json()["csrf"].as_str().unwrap().to_owned();
        self.open.insert(member.to_owned(), (cookie.clone(), csrf.clone()));
        (cookie, csrf)
    }

    /// Asserts that both stores gave the same tokens.
    pub fn same_as(&self, other: &Self) {
        assert_eq!(self.open, other.open, "time and chance are not the same in both stores");
    }

    /// Sends a request as a member.
    pub async fn send(&mut self, world: &World, member: &str, request: &Request) -> Answer {
        let session = self.sign_in(world, member).await;
        send(world, Some(&session), request).await
    }

    /// Waits until an import of a member does not run any more; gives it.
    pub async fn wait_for_import(&mut self, world: &World, member: &str, id: &str) -> Answer {
        for _ in 0..2_000 {
            let answer =
                self.send(world, member, &Request::get("get_import", format!("/api/v1/imports/{id}"))).await;
            if !matches!(answer.json()["state"].as_str(), Some("running" | "checking")) {
                return answer;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        panic!("import {id} does not end");
    }
}

/// Sends a request, signed in or not.
pub async fn send(world: &World, session: Option<&(String, String)>, request: &Request) -> Answer {
    let mut built = http::Request::builder().method(request.method.clone()).uri(&request.path);
    if let Some((cookie, csrf)) = session {
        built = built.header("cookie", cookie).header("x-saola-csrf", csrf);
    }
    for (name, value) in &request.headers {
        built = built.header(*name, value);
    }
    let (kind, body) = match &request.body {
        Body::None => (None, Vec::new()),
        Body::Json(value) => (Some("application/json".to_owned()), value.to_string().into_bytes()),
        Body::Form { name, bytes, fields } => {
            (Some(format!("multipart/form-data; boundary={BOUNDARY}")), form(name, bytes, fields))
        }
    };
    if let Some(kind) = kind {
        built = built.header("content-type", kind);
    }
    let response =
        world.app.clone().oneshot(built.body(axum::body::Body::from(body)).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answer::new(parts.status, &parts.headers, body.to_vec())
}

fn form(name: &str, bytes: &[u8], fields: &[(&str, String)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n");
        body.extend(head.as_bytes());
        body.extend(value.as_bytes());
        body.extend(b"\r\n");
    }
    let head =
        format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend(head.as_bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}
