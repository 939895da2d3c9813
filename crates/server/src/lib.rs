//! HTTP: routes, OpenAPI, sessions, the UI's files.

pub mod wire;
