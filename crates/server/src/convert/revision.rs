//! Revisions as differences: one line a field that changed.

use super::{instant, money_words, place_words, quantity_words, taxon_words, transport_words, when_words};
use crate::wire::RevisionView;
use access::Releasable;
use model::{Core, Narrative, Party, PartyId, Proceedings, SourceNote, Stated};
use stages::sentence_words;
use std::collections::BTreeMap;
use store::{ReadRevision, SectionContent};

type Fields = BTreeMap<String, String>;

/// The revisions of a report in a view, each with what changed against the one before it in its section.
#[must_use]
pub fn revisions(all: &[Releasable<ReadRevision>]) -> Vec<RevisionView> {
    let mut before: BTreeMap<&str, Fields> = BTreeMap::new();
    let mut views = Vec::with_capacity(all.len());
    for revision in all.iter().map(Releasable::get) {
        let section = revision.section.code();
        let now = fields(&revision.content);
        let changes = before.get(section).map(|old| differences(old, &now)).unwrap_or_default();
        views.push(RevisionView {
            section: section.to_owned(),
            revision: revision.revision,
            at: instant(revision.at),
            changes,
        });
        before.insert(section, now);
    }
    views.sort_by(|a, b| (&a.at, &a.section, a.revision).cmp(&(&b.at, &b.section, b.revision)));
    views
}

fn differences(old: &Fields, new: &Fields) -> Vec<String> {
    let mut lines = Vec::new();
    for (field, value) in new {
        match old.get(field) {
            None => lines.push(format!("{field}: added {value}")),
            Some(before) if before != value => lines.push(format!("{field}: {before} → {value}")),
            Some(_) => {}
        }
    }
    lines.extend(old.iter().filter(|(f, _)| !new.contains_key(*f)).map(|(f, v)| format!("{f}: removed {v}")));
    lines
}

fn fields(content: &SectionContent) -> Fields {
    match content {
        SectionContent::Core(core) => core_fields(core),
        SectionContent::Parties(parties) => party_fields(parties),
        SectionContent::Narrative(narrative) => narrative_fields(narrative),
        SectionContent::Source(source) => source_fields(source),
        SectionContent::Raw(raw) => raw.iter().cloned().collect(),
    }
}

fn put<T>(fields: &mut Fields, name: &str, stated: Option<&Stated<T>>, words: impl Fn(&T) -> String) {
    if let Some(stated) = stated {
        let normal = stated.value.as_ref().map(words).unwrap_or_else(|| "not understood".to_owned());
        fields.insert(name.to_owned(), format!("`{}` = {normal}", stated.raw));
    }
}

fn put_all<T>(fields: &mut Fields, name: &str, all: &[Stated<T>], words: impl Fn(&T) -> String) {
    for (at, stated) in all.iter().enumerate() {
        put(fields, &format!("{name} {}", at + 1), Some(stated), &words);
    }
}

fn core_fields(core: &Core) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "date", core.date.as_ref(), when_words);
    put(&mut fields, "place", core.place.as_ref(), place_words);
    put_all(&mut fields, "origin", &core.origins, place_words);
    put_all(&mut fields, "transit", &core.transits, place_words);
    put_all(&mut fields, "destination", &core.destinations, place_words);
    put_all(&mut fields, "transport", &core.transports, transport_words);
    put(&mut fields, "amount", core.amount.as_ref(), money_words);
    put_all(&mut fields, "image hash", &core.images, ToString::to_string);
    for (at, specimen) in core.specimens.iter().enumerate() {
        let n = at + 1;
        put(&mut fields, &format!("taxon {n}"), Some(&specimen.taxon), taxon_words);
        put(&mut fields, &format!("form {n}"), Some(&specimen.form), |f| f.code().to_owned());
        put(&mut fields, &format!("quantity {n}"), specimen.quantity.as_ref(), quantity_words);
    }
    let texts = [
        ("detection", &core.detection),
        ("concealment", &core.concealment),
        ("platform", &core.platform),
        ("outcome", &core.outcome),
    ];
    for (name, value) in texts {
        fields.extend(value.iter().map(|v| (name.to_owned(), v.clone())));
    }
    put(&mut fields, "data sharing", core.sharing.as_ref(), |flag| flag.code().to_owned());
    if let Some(case) = &core.proceedings {
        proceedings_fields(&mut fields, case);
    }
    fields
}

fn proceedings_fields(fields: &mut Fields, case: &Proceedings) {
    let texts = [("reason", &case.reason), ("court", &case.court), ("disposal", &case.disposal)];
    for (name, value) in texts {
        fields.extend(value.iter().map(|v| (name.to_owned(), v.clone())));
    }
    let charges = case.charges.iter().enumerate();
    fields.extend(charges.map(|(at, charge)| (format!("charge {}", at + 1), charge.clone())));
    put(fields, "ruling", case.ruling.as_ref(), |r| r.code().to_owned());
    put(fields, "ruled on", case.ruled_on.as_ref(), when_words);
    put_all(fields, "sentence", &case.sentences, sentence_words);
    put(fields, "fine", case.fine.as_ref(), money_words);
}

fn party_fields(parties: &[(PartyId, Party)]) -> Fields {
    let mut fields = Fields::new();
    for (at, (_, party)) in parties.iter().enumerate() {
        let n = at + 1;
        fields.insert(format!("party {n} role"), party.role.code().to_owned());
        put(&mut fields, &format!("party {n} name"), party.name.as_ref(), Clone::clone);
        put(&mut fields, &format!("party {n} born"), party.born.as_ref(), when_words);
        put(&mut fields, &format!("party {n} address"), party.address.as_ref(), place_words);
        put(&mut fields, &format!("party {n} country"), party.country.as_ref(), |c| c.code().to_owned());
        let step = party.suspect.as_ref().map(|s| &s.step);
        put(&mut fields, &format!("party {n} step"), step, |s| s.code().to_owned());
        for (i, identifier) in party.identifiers.iter().enumerate() {
            let name = format!("party {n} {} {}", identifier.kind, i + 1);
            put(&mut fields, &name, Some(&identifier.value), Clone::clone);
        }
    }
    fields
}

fn narrative_fields(narrative: &Narrative) -> Fields {
    let mut fields = Fields::from([("text".to_owned(), narrative.text.clone())]);
    fields.extend(narrative.title.iter().map(|t| ("title".to_owned(), t.clone())));
    fields
}

fn source_fields(source: &SourceNote) -> Fields {
    let parts = [("reference", &source.reference), ("citation", &source.citation)];
    parts
        .into_iter()
        .flat_map(|(name, value)| value.iter().map(move |v| (name.to_owned(), v.clone())))
        .collect()
}
