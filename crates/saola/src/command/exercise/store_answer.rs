//! A store as an answer: what one of its members reads, joined with the truth by provenance.
//!
//! INVARIANT: it is a view like any other. What the member may not read is in no subject, flag or alert, and counts as
//! not answered.

use super::folder::Manifest;
use crate::command::{store_config, viewer};
use crate::config::Config;
use anyhow::{Context, bail};
use exercise::score::{Answer, Known, Member};
use model::{PartyId, ReportId, StoreKind};
use std::collections::HashMap;
use store::{Store, WorldView};

/// What a member of a store would answer, and whose view it is in words.
pub(super) async fn read(
    url: &str,
    member: Option<&str>,
    known: &Known,
    manifest: &Manifest,
    config: &Config,
) -> anyhow::Result<(Answer, String)> {
    let store = Store::open(store_config(url, config, false)?).await?;
    if store.kind() == StoreKind::Live {
        bail!("this store is `live`; only a store that holds the world can be scored against it");
    }
    if store.world().await?.as_deref() != Some(manifest.world()?.as_str()) {
        bail!("this store does not hold the world of the truth; load that world, or name its truth");
    }
    let member = member.or_else(|| reads_most(manifest)).context("the world has no member; give --member")?;
    let viewer = viewer(&store, member).await?;
    let world = store.world_view(&viewer).await?;
    let reports: Vec<ReportId> = world.get().reports.iter().map(|(id, _)| *id).collect();
    let said = stages::view_answer(&store, &viewer, &reports).await?;
    let (world, said) = world.zip(said).into_inner();
    store.close().await;
    let words = format!(
        "a store, as {member} reads it: {} of {} reports and {} of {} parties",
        world.reports.len(),
        known.reports.len(),
        world.parties.len(),
        known.parties.len()
    );
    Ok((joined(known, &world, &said)?, words))
}

/// The first analyst of a police: who enforces the law reads most of a world.
fn reads_most(manifest: &Manifest) -> Option<&str> {
    let police = manifest.partners.iter().find(|p| p.sector == "police");
    police.or_else(|| manifest.partners.first()).map(|p| p.member.as_str())
}

fn joined(known: &Known, world: &WorldView, said: &stages::ViewAnswer) -> anyhow::Result<Answer> {
    // Parties that the truth does not tell of (carriers, offices, banks) are nobody's.
    let parties: HashMap<PartyId, u32> =
        world.parties.iter().filter_map(|(id, at)| Some((*id, known.parties.find(at)?))).collect();
    let reports: HashMap<ReportId, u32> =
        world.reports.iter().filter_map(|(id, at)| Some((*id, known.reports.find(at)?))).collect();
    if reports.is_empty() && !known.reports.is_empty() {
        bail!(
            "no report of this store can be found in the truth; load the world again with this version of saola"
        );
    }
    let mut subjects = vec![None; known.parties.len()];
    for (number, members) in (0_u32..).zip(&said.subjects) {
        for place in members.iter().filter_map(|id| parties.get(id)) {
            subjects[*place as usize] = Some(number);
        }
    }
    let mut incidents = vec![None; known.reports.len()];
    for (number, incident) in (0_u32..).zip(&said.incidents) {
        for place in incident.members.iter().filter_map(|id| reports.get(id)) {
            incidents[*place as usize] = Some(number);
        }
    }
    let member = |subject: &Vec<PartyId>| {
        let parties = subject.iter().filter_map(|id| parties.get(id).copied()).collect();
        Member { parties, role: None }
    };
    let networks = said.networks.iter().map(|n| n.iter().map(member).collect()).collect();
    let fired = |flags: &[(String, ReportId)]| {
        let flag = |(rule, id): &(String, ReportId)| Some((rule.clone(), *reports.get(id)?));
        flags.iter().filter_map(flag).collect::<Vec<_>>()
    };
    Ok(Answer {
        subjects: Some(subjects),
        incidents: Some(incidents),
        networks: Some(networks),
        flags: Some(fired(&said.flags)),
        alerts: Some(fired(&said.alerts)),
        ..Answer::default()
    })
}
