//! `saola subjects`: who is behind parties, whom they are tied to, and which event a report tells of, in one member's view.

use super::{exporter, open, viewer};
use crate::args::{CompareParties, FindSubjects, InView, SheetAs, ShowIncident, ShowSubject, SubjectNetwork};
use crate::config::Config;
use access::{AuditOperation, Releasable, Viewer};
use anyhow::Context;
use formats::network::NetworkFormat;
use model::StoreKind;
use serde::Serialize;
use server::answers;
use server::wire::{IncidentDetail, MatchDetail, MatchExplanation, NamesPage, NetworkDetail, SubjectDetail};
use stages::{Network, NetworkFigures, SheetForm};
use std::io::Write;
use std::process::ExitCode;
use store::Store;

pub(crate) async fn show(args: ShowSubject, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let found = answers::subject(&store, &viewer, args.party).await;
    let subject = found.with_context(|| not_found("party", &args.party.to_string(), &args.view))?;
    store.audit(&viewer, AuditOperation::Read, args.party.to_string(), String::new()).await?;
    leave(store, args.json, &subject, subject_lines).await
}

pub(crate) async fn find(args: FindSubjects, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let page = answers::names(&store, &viewer, &args.name, usize::from(args.limit)).await?;
    let object = format!("names in the view, {} hits", page.items.len());
    store.audit(&viewer, AuditOperation::Search, object, args.name).await?;
    leave(store, args.json, &page, names_lines).await
}

pub(crate) async fn compare(args: CompareParties, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let (a, b) = (args.a, args.b);
    let context = || not_found("pair of parties", &format!("{a} {b}"), &args.view);
    if let Some(form) = args.sheet {
        let viewer = exporter(&store, &args.view.member).await?;
        let as_of = args.as_of.map(|at| model::Timestamp(at.as_microsecond()));
        let (compared, stood) =
            stages::compared_as_of(&store, &viewer, a, b, as_of).await.with_context(context)?;
        let form = match form {
            SheetAs::Text => SheetForm::Text,
            SheetAs::Html => SheetForm::Html,
        };
        let made =
            compared.map(|c| stages::match_sheet(&c, stood, form, args.model.as_deref())).into_inner()?;
        store
            .audit(&viewer, AuditOperation::Export, a.to_string(), format!("sheet of a comparison with {b}"))
            .await?;
        store.settle_audit().await?;
        store.close().await;
        std::io::stdout().write_all(made.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let compared = answers::compared(&store, &viewer, a, b).await.with_context(context)?;
    store.audit(&viewer, AuditOperation::Read, a.to_string(), format!("compared with {b}")).await?;
    leave(store, args.json, &compared, match_lines).await
}

pub(crate) async fn network(args: SubjectNetwork, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let context = || not_found("party", &args.party.to_string(), &args.view);
    if let Some(form) = args.form.as_deref().filter(|form| *form != "json") {
        let format = stages::network_format(form)?;
        let viewer = exporter(&store, &args.view.member).await?;
        let network =
            stages::measured_network(&store, &viewer, args.party, args.hops).await.with_context(context)?;
        return write_network(store, &viewer, network, format, &args).await;
    }
    let network = answers::network(&store, &viewer, args.party, args.hops).await.with_context(context)?;
    let detail = format!("network, {} steps", args.hops);
    store.audit(&viewer, AuditOperation::Read, args.party.to_string(), detail).await?;
    leave(store, args.form.as_deref() == Some("json"), &network, network_lines).await
}

/// The network as a file: written whole beside its place and then put there, so that nothing half-written stays.
async fn write_network(
    store: Store,
    viewer: &Viewer,
    measured: Releasable<(Network, NetworkFigures)>,
    format: NetworkFormat,
    args: &SubjectNetwork,
) -> anyhow::Result<ExitCode> {
    let mark = if store.kind() == StoreKind::Exercise { "EXERCISE-" } else { "" };
    let day = stages::day_of(store.now());
    let sheet = measured.map(|(network, figures)| stages::network_sheet(&network, &figures, mark, day));
    let sheet =
        sheet.map(Result::ok).transpose().context("the network cannot be written; ask for fewer steps")?;
    let mut bytes = Vec::new();
    formats::network::write(format, &sheet, &mut bytes)?;
    let detail = format!("network as {}, {} steps", format.code(), args.hops);
    store.audit(viewer, AuditOperation::Export, args.party.to_string(), detail).await?;
    store.settle_audit().await?;
    store.close().await;
    match &args.out {
        None => std::io::stdout().write_all(&bytes)?,
        Some(path) => {
            let folder =
                path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(std::path::Path::new("."));
            let cannot = || format!("`{}` cannot be written", path.display());
            let mut beside = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
            beside.write_all(&bytes).with_context(cannot)?;
            beside.persist(path).map_err(|e| e.error).with_context(cannot)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn incident(args: ShowIncident, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let found = answers::incident(&store, &viewer, args.report).await;
    let incident = found.with_context(|| not_found("report", &args.report.to_string(), &args.view))?;
    store.audit(&viewer, AuditOperation::Read, args.report.to_string(), "incident".to_owned()).await?;
    leave(store, args.json, &incident, incident_lines).await
}

/// The store and the view that a command works in.
pub(super) async fn enter(view: &InView, config: &Config) -> anyhow::Result<(Store, Viewer)> {
    let store = open(&view.on, config).await?;
    let viewer = viewer(&store, &view.member).await?;
    Ok((store, viewer))
}

fn not_found(what: &str, id: &str, view: &InView) -> String {
    format!("no {what} `{id}` in the view of `{}`", view.member)
}

/// Writes an answer, as JSON or in lines, and closes the store.
pub(super) async fn leave<T: Serialize>(
    store: Store,
    json: bool,
    answer: &T,
    lines: fn(&T) -> Vec<String>,
) -> anyhow::Result<ExitCode> {
    store.settle_audit().await?;
    store.close().await;
    let mut out = std::io::stdout();
    if json {
        writeln!(out, "{}", serde_json::to_string_pretty(answer)?)?;
    } else {
        for line in lines(answer) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn subject_lines(subject: &SubjectDetail) -> Vec<String> {
    let acquitted = if subject.acquitted { ", ACQUITTED according to a report" } else { "" };
    let mut lines = vec![format!("{}  {} ({}{acquitted})", subject.id, subject.name, subject.kind)];
    lines.push(format!("parties: {}", subject.members.len()));
    for member in &subject.members {
        let date = member.report.date.as_ref().map_or("", |d| d.from.as_str());
        lines.push(format!(
            "  {}  {} in {} {} {date}",
            member.party.id, member.party.role, member.report.kind, member.report.id
        ));
    }
    lines.push("why they are one:".to_owned());
    lines.extend(subject.links.iter().map(|l| format!("  {}: {}", l.standing, l.sentence)));
    lines.push("named beside it:".to_owned());
    lines.extend(subject.ties.iter().map(|t| format!("  {}  {} ({}) in {}", t.id, t.name, t.role, t.report)));
    lines.push(subject.note.clone());
    lines
}

fn names_lines(page: &NamesPage) -> Vec<String> {
    let mut lines = vec!["A likeness of names is a lead and not an identification.".to_owned()];
    for hit in &page.items {
        let (party, report) = (&hit.member.party, &hit.member.report);
        let name = party.name.as_ref().map_or("", |name| name.raw.as_str());
        let others =
            if hit.others > 0 { format!(", and {} more of that name", hit.others) } else { String::new() };
        lines.push(format!(
            "{:>5.1} in 100  {}  {name} ({}) in {} {}{others}",
            hit.probability * 100.0,
            party.id,
            party.role,
            report.kind,
            report.id
        ));
    }
    lines.push(page.note.clone());
    lines
}

fn match_lines(found: &MatchDetail) -> Vec<String> {
    let mut lines = Vec::new();
    match &found.explanation {
        Some(explanation) => lines.extend(explanation_lines(explanation)),
        None => lines.push(
            "the two cannot be compared: the role of one ties nobody, or one gives nothing to compare"
                .to_owned(),
        ),
    }
    let judged = found.judgements.iter();
    lines.extend(judged.map(|j| format!("judged {} by {}: {}", j.verdict, j.partner, j.because)));
    lines.extend(found.training.iter().cloned());
    lines.push(found.note.clone());
    lines
}

/// An explanation in lines, bits first.
pub(super) fn explanation_lines(e: &MatchExplanation) -> Vec<String> {
    let mut lines = vec!["A lead and not an identification.".to_owned()];
    lines.push(format!("{:>8.2} bits  before anything is compared ({}, {})", e.prior, e.model, e.scheme));
    for line in &e.lines {
        let sign = if line.against { "against: " } else { "" };
        lines.push(format!("{:>8.2} bits  {sign}{}", line.bits, line.sentence));
        lines.extend(line.parts.iter().map(|part| format!("               {part}")));
    }
    let suggested = if e.suggested { "suggested" } else { "not suggested" };
    lines.push(format!(
        "{:>8.2} bits  in all, {:.1} in 100; {suggested} (from {:.2} bits on)",
        e.bits,
        e.probability * 100.0,
        e.suggested_from
    ));
    lines.extend(e.not_compared.iter().map(|why| format!("not compared: {why}")));
    lines
}

fn network_lines(network: &NetworkDetail) -> Vec<String> {
    let mut lines = vec![format!(
        "{} subjects, {} ties, {} communities, within {} steps of {}",
        network.nodes.len(),
        network.edges.len(),
        network.communities,
        network.hops,
        network.id
    )];
    for node in &network.nodes {
        lines.push(format!(
            "  {}  {} ({}; {})  step {}, community {}, between {:.1}, rank {:.4}, core {}, {} reports",
            node.id,
            node.name,
            node.kind,
            node.roles.join(", "),
            node.hops,
            node.community,
            node.between,
            node.rank,
            node.core,
            node.reports.len()
        ));
    }
    let players: Vec<&str> = network
        .key_players
        .iter()
        .filter_map(|p| Some(network.nodes.get(*p as usize)?.name.as_str()))
        .collect();
    if !players.is_empty() {
        lines.push(format!(
            "without {} it falls into {} parts; the largest has {} of {}",
            players.join(", "),
            network.without_key_players.parts,
            network.without_key_players.largest,
            network.nodes.len() - players.len()
        ));
    }
    if network.left_out > 0 {
        lines.push(format!("{} left out by the cap; ask for fewer steps", network.left_out));
    }
    lines.push(network.note.clone());
    lines
}

fn incident_lines(incident: &IncidentDetail) -> Vec<String> {
    let mut lines = vec![format!("{}  one event, {} reports", incident.id, incident.reports.len())];
    for report in &incident.reports {
        let date = report.date.as_ref().map_or("", |d| d.from.as_str());
        let (place, partner) =
            (report.place.as_deref().unwrap_or(""), report.partner.as_deref().unwrap_or(""));
        lines.push(format!(
            "  {}  {} {date} {place} {partner} {}",
            report.id,
            report.kind,
            report.quantities.join("; ")
        ));
    }
    for figure in &incident.figures {
        let taxon = figure.taxon.as_deref().unwrap_or("goods");
        let form = figure.form.as_deref().unwrap_or("");
        lines.push(format!("{taxon} {form} ({}):", figure.counted));
        let versions = figure.versions.iter().enumerate();
        lines.extend(versions.map(|(nth, v)| {
            let counts = if nth == 0 { "counts" } else { v.against_counted.as_str() };
            format!("  {}  {} `{}` ({counts})", v.report, v.quantity, v.raw)
        }));
    }
    for reason in &incident.reasons {
        lines.push(format!("{} and {}:", reason.a, reason.b));
        lines.extend(explanation_lines(&reason.explanation).into_iter().map(|line| format!("  {line}")));
    }
    lines.extend(incident.near.iter().map(|n| {
        format!("perhaps as well: {} and {}, {:.1} in 100", n.a, n.b, n.explanation.probability * 100.0)
    }));
    lines.push(incident.note.clone());
    lines
}
