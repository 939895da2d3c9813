//! The parties of an exercise world as the store would hold them: read by the ordinary readers, normalised, and joined
//! with the truth by where they stand.

use crate::command::exercise::{Manifest, truth};
use anyhow::Context;
use exercise::score::Known;
use formats::{Item, Options, Source};
use jiff::civil::Date;
use matching::party::PartyFields;
use matching::{PartyNode, Seen};
use model::{PartyId, StoreKey, Timestamp};
use rayon::prelude::*;
use stages::Normaliser;
use std::path::Path;

/// A world that was read. The lists have an entry each for the parties that tie somebody.
pub(super) struct WorldParties {
    /// Seed, version and size, in words.
    pub(super) about: String,
    /// What is compared.
    pub(super) fields: Vec<PartyFields>,
    /// What the assembly sees; ids count from 0.
    pub(super) nodes: Vec<PartyNode>,
    /// Places of the parties in the truth; `None`: the truth does not tell of it.
    pub(super) places: Vec<Option<u32>>,
    /// The truth.
    pub(super) known: Known,
}

impl WorldParties {
    /// The true actor of a party; those that the truth does not tell of are nobody's.
    pub(super) fn subject(&self, at: u32) -> Option<u32> {
        self.places[at as usize].map(|place| self.known.subject[place as usize])
    }
}

/// One party of a file.
struct Read {
    pointer: String,
    node: PartyNode,
    fields: PartyFields,
}

pub(super) fn read(folder: &Path) -> anyhow::Result<WorldParties> {
    let manifest = Manifest::read(folder)?;
    let known = truth(&folder.join("truth"))?;
    let today = stages::day_of((crate::rim::clock())());
    let files: Vec<Vec<Read>> = manifest
        .files
        .par_iter()
        .map(|file| {
            let path = folder.join("files").join(&file.path);
            one_file(&path, &file.path, &file.format, today).with_context(|| format!("`{}`", path.display()))
        })
        .collect::<anyhow::Result<_>>()?;
    let mut world = WorldParties {
        about: format!(
            "seed {}, version {}, {} reports",
            manifest.seed, manifest.world_version, manifest.reports
        ),
        fields: Vec::new(),
        nodes: Vec::new(),
        places: Vec::new(),
        known,
    };
    for (at, read) in files.into_iter().flatten().enumerate() {
        world.places.push(world.known.parties.find(&read.pointer));
        world.fields.push(read.fields);
        let id = PartyId::from_bytes((at as u128).to_be_bytes());
        world.nodes.push(PartyNode { id, order: (read.node.order.0, id), ..read.node });
    }
    Ok(world)
}

fn one_file(path: &Path, name: &str, format: &str, today: Date) -> anyhow::Result<Vec<Read>> {
    let source = Source::bytes(name.to_owned(), std::fs::read(path)?)?;
    let options = Options { format: Some(format.parse()?), ..Options::default() };
    let reader = formats::open(source, &options)?;
    let (mut normaliser, mut found) = (Normaliser::new(today), Vec::new());
    for item in reader {
        let Item::Draft(draft) = item? else { continue };
        let row = draft.row;
        let (mut report, _) = normaliser.draft(*draft);
        stages::add_told_contacts(&mut report);
        let seen = Seen::of(report.core.date.as_ref().and_then(|d| d.value));
        for (at, party) in report.parties.iter().enumerate() {
            let nth = report.parties[..=at].iter().filter(|p| p.role == party.role).count();
            let Some(fields) = PartyFields::of(report.kind, party) else { continue };
            let node = PartyNode::of(
                PartyId::from_bytes([0; 16]),
                Timestamp(0),
                report.kind,
                party,
                &StoreKey([0; 32]),
            );
            found.push(Read {
                pointer: format!("{name}#{row}/{}/{nth}", party.role),
                node: node.seen(seen),
                fields: fields.seen(seen),
            });
        }
    }
    Ok(found)
}
