//! `saola exercise score`: an answer against the truth of a world.
//!
//! The truth is read from its CSV files; the answer from tables, or from a store as one of its members reads it. What
//! counts how is decided by `exercise::score`.

use super::folder::Manifest;
use super::page::page;
use super::store_answer;
use crate::args::ScoreExercise;
use crate::config::Config;
use anyhow::{Context, bail};
use exercise::score::{Answer, Fired, Grouped, Heading, Known, Networks, Score, score};
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn run(args: ScoreExercise, config: &Config) -> anyhow::Result<ExitCode> {
    let manifest = Manifest::read(args.truth.parent().unwrap_or(Path::new(".")))?;
    let known = truth(&args.truth)?;
    let (answer, said) = answer(&args, &known, &manifest, config).await?;
    let heading = Heading { world_version: manifest.world_version, seed: manifest.seed, answer: said };
    let score = score(&known, &answer, heading);
    if let Some(path) = &args.json {
        std::fs::write(path, serde_json::to_vec_pretty(&score)?)
            .with_context(|| format!("`{}`", path.display()))?;
    }
    if let Some(path) = &args.html {
        std::fs::write(path, page(&score)).with_context(|| format!("`{}`", path.display()))?;
    }
    tell(&score)?;
    Ok(ExitCode::SUCCESS)
}

/// The truth in a folder.
pub(crate) fn truth(folder: &Path) -> anyhow::Result<Known> {
    let mut open = |name: &str| {
        let file = File::open(folder.join(format!("{name}.csv")))?;
        Ok(Box::new(BufReader::new(file)) as Box<dyn Read>)
    };
    Known::read(&mut open).with_context(|| format!("`{}`", folder.display()))
}

/// The answer, and what it is in words.
async fn answer(
    args: &ScoreExercise,
    known: &Known,
    manifest: &Manifest,
    config: &Config,
) -> anyhow::Result<(Answer, String)> {
    let is_store = |text: &String| {
        ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme))
    };
    if let Some(url) = args.answer.iter().find(|text| is_store(text)) {
        if args.answer.len() > 1 {
            bail!("a store is a whole answer; give it alone");
        }
        return store_answer::read(url, args.member.as_deref(), known, manifest, config).await;
    }
    let mut answer = Answer::default();
    for path in &args.answer {
        let file = File::open(path).with_context(|| format!("`{path}`"))?;
        answer.add(known, path, BufReader::new(file), args.least)?;
    }
    Ok((answer, args.answer.join(", ")))
}

fn tell(score: &Score) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "world      seed {}, version {}", score.seed, score.world_version)?;
    writeln!(out, "answer     {}", score.answer)?;
    for (what, items, groups) in
        [("subjects", "parties", &score.subjects), ("incidents", "reports", &score.incidents)]
    {
        match groups {
            Some(groups) => tell_groups(&mut out, what, items, groups)?,
            None => writeln!(out, "{what:<10} not answered")?,
        }
    }
    match &score.networks {
        Some(networks) => tell_networks(&mut out, networks)?,
        None => writeln!(out, "networks   not answered")?,
    }
    for (what, fired) in [("flags", &score.flags), ("alerts", &score.alerts)] {
        match fired {
            Some(fired) => tell_fired(&mut out, what, fired)?,
            None => writeln!(out, "{what:<10} not answered")?,
        }
    }
    Ok(())
}

fn share(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |v| format!("{v:.4}"))
}

fn tell_groups(out: &mut impl Write, what: &str, items: &str, groups: &Grouped) -> anyhow::Result<()> {
    let (pairs, cubed) = (groups.pairs, groups.b_cubed);
    writeln!(out, "{what:<10} {} of {} {items} answered", groups.answered, groups.items)?;
    writeln!(
        out,
        "  pairs    precision {}  recall {}  F1 {}",
        share(pairs.precision()),
        share(pairs.recall()),
        share(pairs.f1())
    )?;
    writeln!(
        out,
        "  B-cubed  precision {:.4}  recall {:.4}  F1 {:.4}",
        cubed.precision, cubed.recall, cubed.f1
    )?;
    writeln!(out, "  exact    {} of {} with two or more", groups.exact.of, groups.exact.all)?;
    if let Some(can) = groups.ceiling {
        writeln!(
            out,
            "  ceiling  (rule {}) of {} true pairs, {} can be known from their two parties alone, {} through others \
             as well",
            can.rule, can.real, can.direct, can.through_others
        )?;
    }
    Ok(())
}

fn tell_networks(out: &mut impl Write, networks: &Networks) -> anyhow::Result<()> {
    writeln!(out, "networks   {} answered, {} in truth", networks.answered, networks.found.len())?;
    for network in &networks.found {
        writeln!(
            out,
            "  {:<24} {:<20} overlap {:.4}  {} of {} members, {} wrong, {} of {} key players",
            network.name,
            network.shape,
            network.overlap,
            network.found,
            network.members,
            network.wrong,
            network.key_players.0,
            network.key_players.1
        )?;
    }
    Ok(())
}

fn tell_fired(out: &mut impl Write, what: &str, fired: &Fired) -> anyhow::Result<()> {
    writeln!(out, "{what:<10} {} rules", fired.rules.len())?;
    for rule in fired.rules.iter().chain([&fired.hidden]) {
        writeln!(
            out,
            "  {:<44} should {}  fired {}  right {}",
            rule.indicator, rule.should, rule.fired, rule.right
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
