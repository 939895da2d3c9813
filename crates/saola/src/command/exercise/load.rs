//! `saola exercise load`: a world into an exercise store, through the ordinary import.

use super::folder::{Manifest, ManifestFile, ManifestPartner};
use crate::args::LoadExercise;
use crate::command::member::hashed;
use crate::command::{holder, store_config};
use crate::config::Config;
use anyhow::{Context, bail};
use formats::Source;
use model::{Country, Power, Powers, Sector, StoreKind};
use stages::{Control, IntakeOptions, IntakeReceipt, intake, settle};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use store::{Error, NewMember, NewPartner, Store};

pub(crate) async fn run(args: LoadExercise, config: &Config) -> anyhow::Result<ExitCode> {
    let manifest = Manifest::read(&args.world)?;
    let url = config.store(args.on.store.as_deref())?;
    let store = exercise_store(&url, config).await?;
    store.tie_to_world(&manifest.world()?).await?;
    let mut out = std::io::stdout();
    for partner in &manifest.partners {
        register(&store, partner).await?;
        if let Some(password) = take_part(&store, partner).await? {
            writeln!(out, "{:<28} {password}  {}", partner.member, partner.name)?;
        }
    }
    let mut total = IntakeReceipt::default();
    for file in &manifest.files {
        let receipt = take_in(&store, &args.world, file).await.with_context(|| format!("`{}`", file.path))?;
        total.rows += receipt.rows;
        total.new_reports += receipt.new_reports;
        total.revised_reports += receipt.revised_reports;
        total.unchanged_reports += receipt.unchanged_reports;
        total.rejected_rows += receipt.rejected_rows;
    }
    if args.settle {
        settle(&store, &holder()).await?;
    } else {
        store.settle_audit().await?;
    }
    store.close().await;
    writeln!(
        out,
        "EXERCISE world of seed {}: {} files, {} rows, {} new reports, {} revised, {} there already, {} rows rejected",
        manifest.seed,
        manifest.files.len(),
        total.rows,
        total.new_reports,
        total.revised_reports,
        total.unchanged_reports,
        total.rejected_rows
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Opens an exercise store, or makes one. A store of another kind is left as it is, its schema too.
async fn exercise_store(url: &str, config: &Config) -> anyhow::Result<Store> {
    let settings = store_config(url, config, true)?;
    match Store::open(settings.clone()).await {
        Ok(store) => Ok(store),
        Err(Error::Schema { found: 0, .. } | Error::Address { .. }) => {
            Ok(Store::create(settings, StoreKind::Exercise).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Registers a partner where it is not there yet.
pub(super) async fn register(store: &Store, partner: &ManifestPartner) -> anyhow::Result<()> {
    if store.partner(&partner.code).await?.is_none() {
        let (sector, country) = (partner.sector.parse()?, Some(partner.country.parse::<Country>()?));
        let (handle, name) = (partner.code.clone(), partner.name.clone());
        store.add_partner(&NewPartner { handle, name, sector, country }).await?;
    }
    Ok(())
}

/// Registers the member of a partner; gives the password of one that is new.
async fn take_part(store: &Store, partner: &ManifestPartner) -> anyhow::Result<Option<String>> {
    let sector: Sector = partner.sector.parse()?;
    if store.account(&partner.member).await?.is_some() {
        return Ok(None);
    }
    let password = password();
    let new = NewMember {
        handle: partner.member.clone(),
        partner: partner.code.clone(),
        name: format!("EXERCISE analyst, {}", partner.code),
        powers: powers(sector),
        about: "EXERCISE".to_owned(),
        password: hashed(&password)?,
    };
    store.add_member(&new).await?;
    Ok(Some(password))
}

/// What the analyst of a sector may do: who enforces the law reads what is marked for that.
fn powers(sector: Sector) -> Powers {
    let mut powers = vec![Power::Submit, Power::Judge, Power::Export];
    match sector {
        Sector::FinancialIntelligenceUnit => powers.extend([Power::LawEnforcement, Power::SuspicionReports]),
        Sector::Police | Sector::Customs | Sector::WildlifeAuthority | Sector::Prosecution => {
            powers.push(Power::LawEnforcement);
        }
        _ => {}
    }
    Powers::of(&powers)
}

/// Sixteen letters and digits without those that look alike: 80 bits.
fn password() -> String {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0; 16];
    (crate::rim::entropy())(&mut bytes);
    bytes.iter().map(|b| char::from(SIGNS[usize::from(b % 32)])).collect()
}

pub(super) async fn take_in(
    store: &Store,
    world: &Path,
    file: &ManifestFile,
) -> anyhow::Result<IntakeReceipt> {
    let bytes = std::fs::read(world.join("files").join(&file.path))?;
    if blake3::hash(&bytes).to_hex().as_str() != file.blake3 {
        bail!("is not the file that the world was made with; make the world again");
    }
    let options = IntakeOptions {
        owner: store.partner(&file.partner).await?.context("its partner is not in the world")?,
        by: None,
        format: Some(file.format.parse()?),
        mapping: None,
        handling: file.handling.parse()?,
        dry_run: false,
        today: stages::day_of(store.now()),
    };
    // The path is its name in the store: the truth finds a party by it.
    let source = Source::bytes(file.path.clone(), bytes)?;
    Ok(intake(store, source, options, None, &mut |_| Control::Go).await?)
}
