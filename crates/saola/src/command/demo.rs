//! `saola demo`: a store with made-up data, served on this machine.
//!
//! The set lies in the binary, goes through the same readers as everybody's files, and is marked EXERCISE.

use super::member::hashed;
use super::serve::{listen_plain, tips};
use super::{exercise, holder, store_config};
use crate::args::Demo;
use crate::config::{Config, TipsSection};
use crate::reference_lists::folder;
use crate::watch_lists;
use anyhow::Context;
use formats::Source;
use indicatif::ProgressBar;
use model::{Country, Power, Powers, StoreKind};
use serde::Deserialize;
use server::wire::ReadySignIn;
use server::{AppState, ServerSettings};
use stages::{Control, IntakeOptions, WatchIndex, intake, settle};
use std::io::Write;
use std::net::SocketAddr;
use std::process::{ExitCode, Stdio};
use std::sync::Arc;
use std::time::Duration;
use store::{NewMember, NewPartner, Store};

/// The demonstration set.
const PLAN: &str = include_str!("../../../../demo/demo.toml");
const FILES: &[(&str, &[u8])] = &[
    ("seizures-exercise.csv", include_bytes!("../../../../demo/seizures-exercise.csv")),
    ("customs-exercise.csv", include_bytes!("../../../../demo/customs-exercise.csv")),
    ("payments-exercise.xml", include_bytes!("../../../../demo/payments-exercise.xml")),
    ("adverts-exercise.jsonl", include_bytes!("../../../../demo/adverts-exercise.jsonl")),
    ("ngo-incidents-exercise.csv", include_bytes!("../../../../demo/ngo-incidents-exercise.csv")),
];

#[derive(Deserialize)]
struct Plan {
    partner: Vec<PlanPartner>,
    member: Vec<PlanMember>,
    import: Vec<PlanImport>,
    tips: TipsSection,
}

#[derive(Deserialize)]
struct PlanPartner {
    handle: String,
    name: String,
    sector: String,
    country: String,
}

#[derive(Deserialize)]
struct PlanMember {
    handle: String,
    password: String,
    partner: String,
    name: String,
    powers: Vec<String>,
    about: String,
}

#[derive(Deserialize)]
struct PlanImport {
    file: String,
    partner: String,
    format: String,
    handling: String,
}

pub(crate) async fn run(args: Demo) -> anyhow::Result<ExitCode> {
    let plan: Plan = toml::from_str(PLAN).context("the demonstration plan")?;
    let path = args.data.join("saola.sqlite");
    let done = args.data.join("complete");
    if path.exists() && !done.exists() {
        // An earlier start broke off half-way: begin anew, it is made-up data.
        std::fs::remove_dir_all(&args.data)?;
    }
    let url = format!("sqlite:{}", path.display());
    let store = Store::create(store_config(&url, &Config::default(), true)?, StoreKind::Demo).await?;
    if !done.exists() {
        populate(&store, &plan).await?;
        if args.reports > 0 {
            exercise::populate(&store, &args.data, args.reports).await?;
        }
        settled(&store).await?;
        std::fs::write(&done, "")?;
    }
    let settings = ServerSettings {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ready: ready(&plan),
        tls: false,
        tips: tips(&store, &plan.tips).await?,
        lists: Arc::new(WatchIndex::new(watch_lists::whole(&folder(&Config::default()))?)),
        course: None,
        evidence: store::EvidenceLimits::default(),
    };
    let state = AppState::new(store.clone(), settings);
    let address = SocketAddr::from(([127, 0, 0, 1], args.port));
    listen_plain(address, state, &store, |taken| welcome(&plan, taken, args.no_browser)).await
}

async fn populate(store: &Store, plan: &Plan) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "making the demonstration (all of it made up, marked EXERCISE) ...")?;
    for partner in &plan.partner {
        let new = NewPartner {
            handle: partner.handle.clone(),
            name: partner.name.clone(),
            sector: partner.sector.parse()?,
            country: Some(partner.country.parse::<Country>()?),
        };
        store.add_partner(&new).await?;
    }
    for member in &plan.member {
        let powers = member.powers.iter().map(|p| p.parse()).collect::<Result<Vec<Power>, _>>()?;
        let new = NewMember {
            handle: member.handle.clone(),
            partner: member.partner.clone(),
            name: member.name.clone(),
            powers: Powers::of(&powers),
            about: member.about.clone(),
            password: hashed(&member.password)?,
        };
        store.add_member(&new).await?;
    }
    for import in &plan.import {
        take_in(store, import).await.with_context(|| format!("`{}`", import.file))?;
    }
    Ok(())
}

/// Matches and screens everything, with a sign that it goes on where somebody looks.
async fn settled(store: &Store) -> anyhow::Result<()> {
    let spinner = ProgressBar::new_spinner().with_message("matching and screening");
    spinner.enable_steady_tick(Duration::from_millis(200));
    settle(store, &holder()).await?;
    spinner.finish_and_clear();
    Ok(())
}

async fn take_in(store: &Store, import: &PlanImport) -> anyhow::Result<()> {
    let bytes = FILES.iter().find(|(name, _)| *name == import.file).context("is not in the program")?.1;
    let options = IntakeOptions {
        owner: store.partner(&import.partner).await?.context("its partner is not in the plan")?,
        by: None,
        format: Some(import.format.parse()?),
        mapping: None,
        handling: import.handling.parse()?,
        dry_run: false,
        today: stages::day_of(store.now()),
    };
    let source = Source::bytes(import.file.clone(), bytes.to_vec())?;
    let receipt = intake(store, source, options, None, &mut |_| Control::Go).await?;
    writeln!(std::io::stdout(), "  {}: {} reports", import.file, receipt.reports())?;
    Ok(())
}

fn ready(plan: &Plan) -> Vec<ReadySignIn> {
    plan.member
        .iter()
        .map(|member| {
            let partner = plan.partner.iter().find(|p| p.handle == member.partner);
            ReadySignIn {
                member: member.handle.clone(),
                password: member.password.clone(),
                name: member.name.clone(),
                partner: partner.map(|p| p.name.clone()).unwrap_or_default(),
                sector: partner.map(|p| p.sector.clone()).unwrap_or_default(),
                about: member.about.clone(),
            }
        })
        .collect()
}

fn welcome(plan: &Plan, taken: SocketAddr, no_browser: bool) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "\n  Saola, demonstration: http://{taken}\n")?;
    for member in &plan.member {
        writeln!(out, "  {:<12} {:<22} {}", member.handle, member.password, member.about)?;
    }
    writeln!(out, "\n  Ctrl-C stops it.")?;
    if !no_browser {
        open_browser(&format!("http://{taken}"));
    }
    Ok(())
}

/// Opens a browser where there is one; without a display nothing happens.
fn open_browser(address: &str) {
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return;
    }
    let opened = std::process::Command::new("xdg-open")
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if opened.is_err() {
        tracing::info!("no browser could be opened");
    }
}
