//! `saola review`: pairs that wait for a person's word, and the word itself.

use super::subjects::{enter, explanation_lines, leave};
use crate::args::{JudgePair, ListReview, UndoJudgement};
use crate::config::Config;
use anyhow::Context;
use model::{PartyId, ReportId};
use server::answers;
use server::wire::{ReviewPage, SubjectMember};
use std::io::Write;
use std::process::ExitCode;

pub(crate) async fn list(args: ListReview, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let page = answers::review(&store, &viewer, args.limit.clamp(1, 1_000)).await?;
    leave(store, args.json, &page, page_lines).await
}

pub(crate) async fn judge(args: JudgePair, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let context = || format!("`{}` and `{}`, in the view of `{}`", args.a, args.b, args.view.member);
    let id = match (args.a.parse::<ReportId>(), args.b.parse::<ReportId>()) {
        (Ok(a), Ok(b)) => {
            let judged =
                store.judge(&viewer, a, b, args.verdict, &args.because).await.with_context(context)?;
            judged.get().judgement.id
        }
        _ => {
            let (a, b): (PartyId, PartyId) = (args.a.parse()?, args.b.parse()?);
            let judged =
                store.judge(&viewer, a, b, args.verdict, &args.because).await.with_context(context)?;
            judged.get().judgement.id
        }
    };
    let second = if store.two_persons() { "; it acts once a second member says so" } else { "" };
    store.settle_audit().await?;
    store.close().await;
    writeln!(std::io::stdout(), "{id}  {}{second}", args.verdict)?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn undo(args: UndoJudgement, config: &Config) -> anyhow::Result<ExitCode> {
    let (store, viewer) = enter(&args.view, config).await?;
    let context = || format!("`{}`, in the view of `{}`", args.judgement, args.view.member);
    store.undo_judgement(&viewer, args.judgement).await.with_context(context)?;
    store.settle_audit().await?;
    store.close().await;
    writeln!(std::io::stdout(), "{}  undone", args.judgement)?;
    Ok(ExitCode::SUCCESS)
}

fn page_lines(page: &ReviewPage) -> Vec<String> {
    let mut lines = Vec::new();
    for pair in &page.items {
        lines.push(format!("{}   {}", side(&pair.a), side(&pair.b)));
        lines.extend(explanation_lines(&pair.explanation).into_iter().map(|line| format!("  {line}")));
        if pair.second {
            lines.push("  somebody said so already; a second person is asked".to_owned());
        }
    }
    let more = if page.more { " or more" } else { "" };
    lines.push(format!("{} of {}{more} pairs that wait", page.items.len(), page.total));
    lines.push(page.note.clone());
    lines
}

fn side(member: &SubjectMember) -> String {
    let name = member.party.name.as_ref().map_or("", |n| n.raw.as_str());
    format!(
        "{} `{name}` ({} in {} {})",
        member.party.id, member.party.role, member.report.kind, member.report.id
    )
}
