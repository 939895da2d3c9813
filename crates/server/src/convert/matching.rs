//! Matches, the queue of review and incidents.

use super::quantity_words;
use super::report::{form_words, row};
use super::subject::{judgement, member};
use crate::wire::{
    Decision, DecisionList, IncidentDetail, IncidentFigure, IncidentReason, IncidentVersion, MORE_LINE,
    MatchDetail, MatchExplanation, MatchLine, ReviewPage, ReviewPair,
};
use access::{Releasable, Viewer};
use model::{Judgement, PartyId};
use stages::{Comparison, EventExplanation, Figure, Incident, PartyExplanation, ReviewQueue};
use std::collections::HashMap;
use store::{ReadJudgement, ReadReport};

/// Two parties compared.
#[must_use]
pub fn comparison(released: Releasable<Comparison>, viewer: &Viewer) -> MatchDetail {
    let (a, b) = (released.clone().map(|c| c.a), released.clone().map(|c| c.b));
    let comparison = released.into_inner();
    MatchDetail {
        a: member(&a),
        b: member(&b),
        explanation: comparison.explanation.as_ref().map(explanation),
        judgements: comparison.judgements.iter().map(|j| judgement(j, viewer)).collect(),
        training: comparison.training,
        note: MORE_LINE.to_owned(),
    }
}

fn in_bits(hundredths: i32) -> f64 {
    f64::from(hundredths) / 100.0
}

/// What the model of parties says.
#[must_use]
pub fn explanation(e: &PartyExplanation) -> MatchExplanation {
    let line = |line: &stages::PartyLine| {
        let ([raw_a, raw_b], [normal_a, normal_b], [rule_a, rule_b]) =
            (line.raw.clone(), line.normal.clone(), line.rule.clone());
        MatchLine {
            field: line.field.words().to_owned(),
            level: line.level.words(),
            raw_a,
            raw_b,
            normal_a,
            normal_b,
            rule_a,
            rule_b,
            m: Some(line.m),
            u: Some(line.u),
            rarity: line.rarity.map(f64::from),
            parts: line.parts.clone(),
            bits: in_bits(line.bits),
            sentence: line.sentence(),
            against: line.is_against(),
        }
    };
    MatchExplanation {
        model: e.model.clone(),
        tables: e.tables.to_owned(),
        scheme: e.actor.code().to_owned(),
        prior: in_bits(e.prior),
        lines: e.lines.iter().map(line).collect(),
        bits: in_bits(e.bits),
        probability: e.probability,
        suggested_from: in_bits(e.link_from),
        suggested: e.suggests(),
        not_compared: e.not_compared.iter().map(stages::NotCompared::sentence).collect(),
    }
}

/// What the model of events says.
#[must_use]
pub fn event_explanation(e: &EventExplanation) -> MatchExplanation {
    let line = |line: &stages::EventLine| MatchLine {
        field: line.field.to_owned(),
        level: line.level.to_owned(),
        raw_a: line.raw_a.clone(),
        raw_b: line.raw_b.clone(),
        normal_a: String::new(),
        normal_b: String::new(),
        rule_a: String::new(),
        rule_b: String::new(),
        m: None,
        u: None,
        rarity: None,
        parts: Vec::new(),
        bits: in_bits(line.bits),
        sentence: line.sentence.clone(),
        against: line.counter,
    };
    MatchExplanation {
        model: e.model.to_owned(),
        tables: String::new(),
        scheme: e.scheme.code().to_owned(),
        prior: in_bits(e.prior),
        lines: e.lines.iter().map(line).collect(),
        bits: in_bits(e.bits),
        probability: e.probability,
        suggested_from: in_bits(stages::SAME_EVENT_FROM),
        suggested: e.bits >= stages::SAME_EVENT_FROM,
        not_compared: e.not_compared.iter().map(|(field, why)| format!("{field}: {why}")).collect(),
    }
}

/// A page of the queue.
#[must_use]
pub fn review(released: Releasable<ReviewQueue>, limit: usize, two_persons: bool) -> ReviewPage {
    let total = released.get().total;
    let more = released.get().more;
    let items: Vec<ReviewPair> = released
        .map(|queue| queue.items)
        .each()
        .into_iter()
        .map(|item| ReviewPair {
            a: member(&item.clone().map(|i| i.a)),
            b: member(&item.clone().map(|i| i.b)),
            explanation: explanation(&item.get().explanation),
            second: item.get().second,
            cursor: format!("{}.{}", item.get().pair.a, item.get().pair.b),
        })
        .collect();
    let next = (items.len() == limit).then(|| items.last().map(|i| i.cursor.clone())).flatten();
    ReviewPage { items, next, total, more, two_persons, note: MORE_LINE.to_owned() }
}

/// What was decided, with the names of those that it is about.
#[must_use]
pub fn decisions(
    released: Releasable<(Vec<ReadJudgement>, HashMap<PartyId, String>)>,
    viewer: &Viewer,
) -> DecisionList {
    let (judgements, names) = released.into_inner();
    let name = |id: &PartyId| names.get(id).cloned().unwrap_or_default();
    let decision = |read: &ReadJudgement| {
        let Judgement { a, b, .. } = &read.judgement;
        Decision { judgement: judgement(read, viewer), name_a: name(a), name_b: name(b) }
    };
    DecisionList { items: judgements.iter().map(decision).collect(), note: MORE_LINE.to_owned() }
}

/// An event.
#[must_use]
pub fn incident(released: Releasable<Incident>, viewer: &Viewer) -> IncidentDetail {
    let rows =
        |reports: Releasable<Vec<ReadReport>>| reports.each().iter().map(|report| row(report, 0)).collect();
    let reports = rows(released.clone().map(|i| i.members));
    let near_reports = rows(released.clone().map(|i| i.near_reports));
    let incident = released.into_inner();
    let reason = |r: &stages::IncidentReason| IncidentReason {
        a: r.a.to_string(),
        b: r.b.to_string(),
        explanation: event_explanation(&r.explanation),
    };
    IncidentDetail {
        id: incident.anchor.to_string(),
        reports,
        follows: incident.follows.map(|id| id.to_string()),
        followed_by: incident.followed_by.iter().map(ToString::to_string).collect(),
        figures: incident.figures.iter().map(figure).collect(),
        reasons: incident.reasons.iter().map(reason).collect(),
        near: incident.near.iter().map(reason).collect(),
        near_reports,
        judgements: incident.judgements.iter().map(|j| judgement(j, viewer)).collect(),
        left_out: incident.left_out,
        note: MORE_LINE.to_owned(),
    }
}

fn figure(figure: &Figure) -> IncidentFigure {
    IncidentFigure {
        taxon: figure.taxon.clone(),
        form: figure.form.map(|f| form_words(f).to_owned()),
        versions: figure
            .versions
            .iter()
            .map(|v| IncidentVersion {
                report: v.report.to_string(),
                raw: v.raw.clone(),
                quantity: quantity_words(&v.quantity),
                against_counted: v.against_counted.words().to_owned(),
            })
            .collect(),
        counted: figure.counted.words().to_owned(),
        differs: figure.differs(),
    }
}
