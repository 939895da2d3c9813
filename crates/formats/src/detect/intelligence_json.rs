//! JSON documents of intelligence systems, which run over many lines: recognised by their first names.

use super::Detected;
use crate::Format;
use crate::json_walk::JsonWalk;
use std::io;

/// Most names that are looked at.
const MAX_NAMES: usize = 50;

/// The format of a document that begins like this; `None` where it is none of these.
pub(super) fn recognised(text: &str) -> Option<Detected> {
    let mut walk = JsonWalk::new(text.as_bytes());
    found(&mut walk).ok().flatten()
}

fn found(walk: &mut JsonWalk<&[u8]>) -> io::Result<Option<Detected>> {
    let detected = |format, because: &str| Some(Detected { format, because: because.to_owned() });
    let misp = || detected(Format::Misp, "it holds a MISP event");
    walk.enter(b'[')?;
    if !walk.enter(b'{')? {
        return Ok(None);
    }
    for _ in 0..MAX_NAMES {
        let Some(Ok(name)) = walk.name()? else { return Ok(None) };
        match name.as_str() {
            "Event" if walk.peek()? == Some(b'{') => return Ok(misp()),
            "response" => {
                walk.enter(b'[')?;
                walk.enter(b'{')?;
                let event = matches!(walk.name()?, Some(Ok(name)) if name == "Event");
                return Ok(event.then(misp).flatten());
            }
            "objects" if walk.enter(b'[')? => {
                let first = walk.value()?.parse();
                let id = first.as_ref().ok().and_then(|o| o["id"].as_str());
                let stix = id.is_some_and(|id| id.contains("--")) || walk.peek()?.is_none();
                let because = "it holds an array of STIX objects";
                return Ok(stix.then(|| detected(Format::Stix, because)).flatten());
            }
            _ => {
                let value = walk.value()?;
                let text = value.text.trim().trim_matches('"');
                if name == "type" && text == "bundle" {
                    return Ok(detected(Format::Stix, "it is a STIX bundle"));
                }
                if name == "spec_version" && text.starts_with("2.") {
                    return Ok(detected(Format::Stix, "it holds STIX objects"));
                }
            }
        }
    }
    Ok(None)
}
