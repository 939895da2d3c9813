//! The stored form of a section: one versioned blob, apart from the domain types.
//!
//! Field names are short because every report repeats them. A renamed domain field changes nothing here; a change of
//! form needs a new version with a reader for the old one.

mod forms;
mod proceedings;
mod values;

use crate::error::{Error, Result};
use forms::{CoreForm, NarrativeForm, PartyForm, SourceForm};
use model::{Core, Narrative, Party, SourceNote};
use serde::Serialize;
use serde::de::DeserializeOwned;

const VERSION: u8 = 1;

fn write<F: Serialize>(form: &F) -> Result<Vec<u8>> {
    let mut out = vec![VERSION];
    serde_json::to_writer(&mut out, form)
        .map_err(|_| Error::Inconsistent { table: "section", what: "a body cannot be written" })?;
    Ok(out)
}

fn read<F: DeserializeOwned>(bytes: &[u8]) -> Result<F> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => serde_json::from_slice(rest)
            .map_err(|_| Error::Inconsistent { table: "section", what: "a body cannot be read" }),
        _ => Err(Error::Inconsistent { table: "section", what: "a body of an unknown version" }),
    }
}

pub(crate) fn write_core(core: &Core) -> Result<Vec<u8>> {
    write(&CoreForm::of(core))
}

pub(crate) fn read_core(bytes: &[u8]) -> Result<Core> {
    read::<CoreForm>(bytes).map(CoreForm::into_core)
}

pub(crate) fn write_narrative(narrative: &Narrative) -> Result<Vec<u8>> {
    write(&NarrativeForm::of(narrative))
}

pub(crate) fn read_narrative(bytes: &[u8]) -> Result<Narrative> {
    read::<NarrativeForm>(bytes).map(NarrativeForm::into_narrative)
}

pub(crate) fn write_source(source: &SourceNote) -> Result<Vec<u8>> {
    write(&SourceForm::of(source))
}

pub(crate) fn read_source(bytes: &[u8]) -> Result<SourceNote> {
    read::<SourceForm>(bytes).map(SourceForm::into_source)
}

pub(crate) fn write_party(party: &Party) -> Result<Vec<u8>> {
    write(&PartyForm::of(party))
}

pub(crate) fn read_party(bytes: &[u8]) -> Result<Party> {
    read::<PartyForm>(bytes)?.into_party()
}

pub(crate) fn write_raw(raw: &[(String, String)]) -> Result<Vec<u8>> {
    write(&raw)
}

pub(crate) fn read_raw(bytes: &[u8]) -> Result<Vec<(String, String)>> {
    read(bytes)
}

#[cfg(test)]
mod tests;
