//! What a form or a JSON body says, checked: lengths, number and size of files.

use super::LARGEST;
use crate::problem::{Answer, Problem};
use crate::wire::TipInput;
use axum::body::{Body, to_bytes};
use axum::extract::Multipart;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use stages::TipWords;

/// Longest text and longest other field, in characters.
const TEXT: usize = 20_000;
const FIELD: usize = 500;

/// Files of one tip, and their size together in bytes.
const FILES: usize = 5;
pub(super) const FILES_TOGETHER: usize = 20 << 20;

/// A JSON body within the size of a tip (base 64 takes a third more).
pub(crate) async fn read_json<T: DeserializeOwned>(body: Body) -> Answer<T> {
    let bytes = to_bytes(body, LARGEST + LARGEST / 2)
        .await
        .map_err(|_| Problem::invalid("the tip is too large; expected at most 20 MiB of files"))?;
    serde_json::from_slice(&bytes)
        .map_err(|error| Problem::invalid(format!("the body cannot be read: {error}")))
}

/// The words of a JSON tip.
pub(crate) fn checked(input: TipInput) -> Answer<TipWords> {
    let mut files = Vec::with_capacity(input.files.len());
    for file in input.files {
        let bytes = STANDARD.decode(file.content.as_bytes()).map_err(|_| {
            Problem::invalid("a file's `content` is not base 64; expected its bytes in base 64")
        })?;
        files.push((file.name, bytes));
    }
    within_limits(TipWords {
        what: input.what,
        place: input.place,
        when: input.when,
        text: input.text,
        contact: input.contact,
        files,
    })
}

/// The words of a form.
pub(super) async fn read_form(mut form: Multipart) -> Answer<TipWords> {
    let broken = |_| Problem::invalid("the upload broke off or is larger than 20 MiB; try again");
    let mut words = TipWords::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let slot = match name.as_str() {
            "what" => &mut words.what,
            "place" => &mut words.place,
            "when" => &mut words.when,
            "text" => &mut words.text,
            "contact" => &mut words.contact,
            "files" => {
                let file = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(broken)?.to_vec();
                if !bytes.is_empty() {
                    words.files.push((file, bytes));
                }
                continue;
            }
            _ => continue,
        };
        *slot = field.text().await.map_err(broken)?;
    }
    within_limits(words)
}

fn within_limits(mut words: TipWords) -> Answer<TipWords> {
    if words.text.trim().is_empty() {
        return Err(Problem::invalid("the text is empty; write what happened"));
    }
    if words.text.chars().count() > TEXT {
        return Err(Problem::invalid(format!("the text is too long; expected at most {TEXT} characters")));
    }
    for field in [&words.what, &words.place, &words.when, &words.contact] {
        if field.chars().count() > FIELD {
            return Err(Problem::invalid(format!(
                "a field is too long; expected at most {FIELD} characters"
            )));
        }
    }
    let together: usize = words.files.iter().map(|(_, bytes)| bytes.len()).sum();
    if words.files.len() > FILES || together > FILES_TOGETHER {
        return Err(Problem::invalid("too many or too large files; expected at most five, 20 MiB together"));
    }
    for (name, _) in &mut words.files {
        let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
        *name = last.chars().filter(|c| !c.is_control()).take(200).collect();
    }
    Ok(words)
}

/// A message that is added later, checked.
pub(crate) fn message(text: &str) -> Answer<&str> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > TEXT {
        return Err(Problem::invalid(format!(
            "the message is empty or too long; expected up to {TEXT} characters"
        )));
    }
    Ok(text)
}
