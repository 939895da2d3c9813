//! A store as an answer.

use super::folder::Manifest;
use crate::config::Config;
use anyhow::bail;
use exercise::score::{Answer, Known};

/// What a member of a store would answer, in words, and what the store cannot answer yet.
pub(super) async fn read(
    _url: &str,
    _member: Option<&str>,
    _known: &Known,
    _manifest: &Manifest,
    _config: &Config,
) -> anyhow::Result<(Answer, String, Vec<String>)> {
    bail!("a store cannot be an answer yet")
}
