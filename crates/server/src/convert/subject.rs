//! Subjects, judgements, and the parties that an alert points to.

use super::report::{party_view, row};
use super::{instant, place_words, text, when_words};
use crate::wire::{
    AlertSubject, JudgementView, MORE_LINE, StatedText, SubjectDetail, SubjectFact, SubjectLink,
    SubjectMember, SubjectTie,
};
use access::{Releasable, Viewer};
use model::Role;
use stages::Subject;
use std::collections::BTreeMap;
use store::{Judged, ReadJudgement, ReadParty, ReadReport};

/// A subject.
#[must_use]
pub fn subject(released: Releasable<Subject>, viewer: &Viewer) -> SubjectDetail {
    let members = released.clone().map(|s| s.members).each();
    let members: Vec<SubjectMember> = members.iter().map(member).collect();
    let subject = released.into_inner();
    SubjectDetail {
        id: subject.anchor.to_string(),
        name: subject.name.clone(),
        kind: subject.members.first().map(|(p, _)| p.party.kind.code().to_owned()).unwrap_or_default(),
        acquitted: subject.acquitted,
        facts: facts(&subject.members),
        links: links(&subject),
        judgements: subject.judgements.iter().map(|j| judgement(j, viewer)).collect(),
        ties: subject
            .ties
            .iter()
            .map(|tie| SubjectTie {
                id: tie.party.id.to_string(),
                name: matching_name(&tie.party),
                kind: tie.party.party.kind.code().to_owned(),
                role: tie.party.party.role.code().to_owned(),
                report: tie.report.to_string(),
            })
            .collect(),
        left_out: subject.left_out,
        members,
        note: MORE_LINE.to_owned(),
    }
}

/// A party with the report that names it.
pub(crate) fn member(read: &Releasable<(ReadParty, ReadReport)>) -> SubjectMember {
    let (party, report) = read.get();
    SubjectMember { party: party_view(party, report.own), report: row(&read.clone().map(|(_, r)| r), 0) }
}

/// Machine suggestions, then what people judged "same".
fn links(subject: &Subject) -> Vec<SubjectLink> {
    let suggested = subject.links.iter().map(|(a, b, agreement)| SubjectLink {
        a: a.to_string(),
        b: b.to_string(),
        standing: if agreement.counter { "against" } else { "suggested" }.to_owned(),
        field: agreement.field.to_owned(),
        raw_a: agreement.raw_a.clone(),
        raw_b: agreement.raw_b.clone(),
        normal: agreement.normal.clone(),
        sentence: agreement.sentence.clone(),
    });
    let judged = subject.judgements.iter().filter(|j| j.judgement.verdict == model::Verdict::Same);
    let judged = judged.map(|j| SubjectLink {
        a: j.judgement.a.to_string(),
        b: j.judgement.b.to_string(),
        standing: "judged".to_owned(),
        field: "judgement".to_owned(),
        raw_a: String::new(),
        raw_b: String::new(),
        normal: String::new(),
        sentence: format!("{} judged both to be the same: {}", j.partner.name, j.judgement.because),
    });
    suggested.chain(judged).collect()
}

/// What is known, by kind and value, with the reports that state it.
fn facts(members: &[(ReadParty, ReadReport)]) -> Vec<SubjectFact> {
    let mut known: BTreeMap<(usize, String, String, String), SubjectFact> = BTreeMap::new();
    for (read, report) in members {
        for (rank, (kind, value, why)) in party_facts(read).into_iter().enumerate() {
            let place =
                (rank.min(9), kind.clone(), value.normal.clone().unwrap_or_default(), value.raw.clone());
            let fact = known.entry(place).or_insert_with(|| SubjectFact {
                kind,
                value,
                ties_nobody: why.map(str::to_owned),
                reports: Vec::new(),
            });
            let id = report.id.to_string();
            if !fact.reports.contains(&id) {
                fact.reports.push(id);
            }
        }
    }
    let mut facts: Vec<SubjectFact> = known.into_values().collect();
    let order =
        ["name", "step", "birth", "document", "phone", "email", "iban", "account", "address", "country"];
    facts.sort_by_key(|f| order.iter().position(|o| *o == f.kind).unwrap_or(order.len()));
    facts
}

/// Kind, value, and why an identifier ties nobody.
fn party_facts(read: &ReadParty) -> Vec<(String, StatedText, Option<&'static str>)> {
    let party = &read.party;
    let mut facts: Vec<(String, StatedText)> = Vec::new();
    facts.extend(party.name.as_ref().map(|n| ("name".to_owned(), text(n, Clone::clone))));
    facts.extend(party.suspect.as_ref().map(|s| ("step".to_owned(), text(&s.step, |s| s.code().to_owned()))));
    facts.extend(party.born.as_ref().map(|b| ("birth".to_owned(), text(b, when_words))));
    facts.extend(party.address.as_ref().map(|a| ("address".to_owned(), text(a, place_words))));
    facts.extend(party.country.as_ref().map(|c| ("country".to_owned(), text(c, |c| c.code().to_owned()))));
    let mut facts: Vec<_> = facts.into_iter().map(|(kind, value)| (kind, value, None)).collect();
    facts.extend(party.identifiers.iter().map(|i| {
        (i.kind.code().to_owned(), text(&i.value, Clone::clone), stages::ties_nobody(i, party.kind))
    }));
    facts
}

/// A judgement.
#[must_use]
pub fn judgement<Id: Judged>(read: &ReadJudgement<Id>, viewer: &Viewer) -> JudgementView {
    let j = &read.judgement;
    JudgementView {
        id: j.id.to_string(),
        about: Id::ABOUT.to_owned(),
        a: j.a.to_string(),
        b: j.b.to_string(),
        verdict: j.verdict.code().to_owned(),
        partner: read.partner.name.clone(),
        because: j.because.clone(),
        at: instant(j.at),
        own: read.partner.id == viewer.principal().partner,
    }
}

fn matching_name(read: &ReadParty) -> String {
    stages::display_name(&read.party)
}

/// Sellers, payees and suspects of the reports of an alert.
#[must_use]
pub fn alert_subjects(reports: &[Releasable<ReadReport>]) -> Vec<AlertSubject> {
    let mut found = Vec::new();
    for party in reports.iter().flat_map(|r| &r.get().parties) {
        let telling = [Role::Seller, Role::Payee, Role::UltimatePayee, Role::Suspect];
        if telling.contains(&party.party.role) {
            found.push(AlertSubject {
                id: party.id.to_string(),
                name: matching_name(party),
                role: party.party.role.code().to_owned(),
            });
        }
    }
    found
}
