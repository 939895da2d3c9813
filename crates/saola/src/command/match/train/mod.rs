//! `saola match train`: a model of parties out of worlds, with its training record, and what it comes to on others.
//!
//! Worlds are read as a store would take them in; what is the same is read from their truth, or estimated. What is fitted
//! and how is in `matching::party`.

mod world;

use crate::args::MatchTrain;
use anyhow::Context;
use exercise::score::{Answer, Heading, score};
use matching::party::{
    Model, PartyFields, Patterns, candidate_pairs, fit, fit_without_labels, judge, reliability, suggested,
    with_curves,
};
use matching::{Links, PairLink, assemble, assemble_with};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use world::WorldParties;

pub(super) fn run(args: &MatchTrain) -> anyhow::Result<ExitCode> {
    let mut model = match &args.model {
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| format!("`{}`", path.display()))?;
            Model::read(&text).with_context(|| format!("`{}`", path.display()))?
        }
        None => trained(args)?,
    };
    for (at, world) in worlds(&args.test)?.iter().enumerate() {
        let said = measured(&model, world)?;
        if at == 0 && args.model.is_none() {
            model.error_rate = said;
        }
    }
    if let Some(out) = &args.out {
        std::fs::write(out, model.write())
            .with_context(|| format!("`{}` cannot be written", out.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn worlds(folders: &[PathBuf]) -> anyhow::Result<Vec<WorldParties>> {
    folders.iter().map(|folder| world::read(folder)).collect()
}

fn trained(args: &MatchTrain) -> anyhow::Result<Model> {
    let (train, calibrate) = (worlds(&args.world)?, worlds(&args.calibrate)?);
    let patterns = patterns(&train, !args.without_labels, true);
    let start = Model { link_from: args.link_from, ..Model::by_hand() };
    let fitted =
        if args.without_labels { fit_without_labels(&patterns, &start) } else { fit(&patterns, &start) };
    let mut model = Model { version: args.name.clone(), ..fitted };
    if !calibrate.is_empty() {
        model = with_curves(model, &self::patterns(&calibrate, true, false));
    }
    let labels = if args.without_labels { "without labels" } else { "with labels" };
    let about =
        |worlds: &[WorldParties]| worlds.iter().map(|w| w.about.as_str()).collect::<Vec<_>>().join("; ");
    let (same, other) = patterns.pairs();
    let parties: usize = train.iter().map(|w| w.fields.len()).sum();
    let today = stages::day_of((crate::rim::clock())());
    model.record = vec![
        format!("trained {labels} on {today}, on made-up worlds as one population: {}", about(&train)),
        format!("{parties} parties, {same:.0} pairs of one actor and {other:.0} of two that share a key"),
        format!("curve from bits to probability on: {}", about(&calibrate)),
    ];
    model.record.extend(args.note.iter().cloned());
    for line in &model.record {
        tell(line)?;
    }
    Ok(model)
}

/// Patterns of all pairs that share a key. Actors of two worlds are two. For training, an actor of many parties counts as
/// much as its parties and not as their pairs.
fn patterns(worlds: &[WorldParties], labelled: bool, weigh: bool) -> Patterns {
    let fields: Vec<_> = worlds.iter().flat_map(|w| w.fields.iter().cloned()).collect();
    let mut of: Vec<Option<(usize, u32)>> = Vec::with_capacity(fields.len());
    for (at, world) in worlds.iter().enumerate() {
        of.extend((0..world.fields.len() as u32).map(|n| world.subject(n).map(|s| (at, s))));
    }
    let sizes = if weigh { sizes(&fields, &of) } else { HashMap::new() };
    let size = |actor: &Option<(usize, u32)>| sizes.get(actor).copied().unwrap_or(1.0);
    let pairs = candidate_pairs(&fields);
    pairs
        .par_chunks(100_000)
        .map(|chunk| {
            let mut patterns = Patterns::default();
            for (a, b) in chunk {
                let (x, y) = (of[*a as usize], of[*b as usize]);
                // Who is not in the truth is somebody of whom nothing is known.
                if x.is_some() && y.is_some() {
                    let counts_as = 1.0 / (size(&x) * size(&y)).sqrt();
                    let same = labelled.then_some(x == y);
                    patterns.add(&fields[*a as usize], &fields[*b as usize], same, counts_as);
                }
            }
            patterns
        })
        .reduce(Patterns::default, |mut sum, more| {
            sum.absorb(more);
            sum
        })
}

/// How many different parties each actor has.
fn sizes(fields: &[PartyFields], of: &[Option<(usize, u32)>]) -> HashMap<Option<(usize, u32)>, f64> {
    let (mut seen, mut sizes) = (HashSet::new(), HashMap::new());
    for (party, actor) in fields.iter().zip(of) {
        if seen.insert((party.content(), *actor)) {
            *sizes.entry(*actor).or_default() += 1.0;
        }
    }
    sizes
}

/// Measures a model on a world: keys, pairs, calibration, subjects. Gives the error rate in words.
fn measured(model: &Model, world: &WorldParties) -> anyhow::Result<String> {
    tell(&format!("\nmeasured on: {}", world.about))?;
    let bytes: usize = world.fields.iter().map(|f| f.bytes()).sum();
    let keys: usize = world.fields.par_iter().map(|f| f.candidate_keys().len()).sum();
    let n = world.fields.len().max(1);
    tell(&format!("{n} parties, {} bytes and {} keys each", bytes / n, keys / n))?;
    let pairs = candidate_pairs(&world.fields);
    tell(&key_recall(world, &pairs))?;
    let patterns = self::patterns(std::slice::from_ref(world), true, false);
    let (told, right, all) = suggested(model, &patterns);
    let rate = format!(
        "of pairs that share a key and are suggested {:.2} in 100 are of two actors, and {:.1} in 100 of those of one actor \
         are not suggested ({})",
        100.0 * (told - right) / told.max(1.0),
        100.0 * (all - right) / all.max(1.0),
        world.about
    );
    tell(&rate)?;
    tell("told from     pairs      told      same")?;
    for class in reliability(model, &patterns) {
        tell(&format!("{:>9.2} {:>9.0} {:>9.4} {:>9.4}", class.from, class.pairs, class.told, class.same))?;
    }
    let links: Vec<PairLink> = pairs
        .par_iter()
        .map(|(a, b)| {
            let bits = judge(model, &world.fields[*a as usize], &world.fields[*b as usize]).bits;
            PairLink { a: world.nodes[*a as usize].id, b: world.nodes[*b as usize].id, bits }
        })
        .collect();
    subjects(world, "deciding keys alone", assemble(&world.nodes, &[]).clusters)?;
    let links = Links { pairs: &links, from: model.link_from };
    subjects(world, "with the model", assemble_with(&world.nodes, &[], links).clusters)?;
    Ok(rate)
}

/// Of the true pairs (of each subject its first 300 parties), those that share a key; equal content counts.
fn key_recall(world: &WorldParties, pairs: &[(u32, u32)]) -> String {
    let mut of: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for at in 0..world.fields.len() as u32 {
        if let Some(subject) = world.subject(at) {
            of.entry(subject).or_default().push(at);
        }
    }
    let keys: Vec<Vec<u64>> = world.fields.par_iter().map(|f| f.candidate_keys()).collect();
    let (mut all, mut shared) = (0_u64, 0_u64);
    for parties in of.values() {
        let some = &parties[..parties.len().min(300)];
        for (n, a) in some.iter().enumerate() {
            for b in &some[n + 1..] {
                all += 1;
                let (x, y) = (&keys[*a as usize], &keys[*b as usize]);
                shared += u64::from(x.iter().any(|key| y.binary_search(key).is_ok()));
            }
        }
    }
    format!(
        "keys: {shared} of {all} true pairs share one ({:.4}); {} pairs to compare",
        shared as f64 / all.max(1) as f64,
        pairs.len()
    )
}

fn subjects(world: &WorldParties, what: &str, clusters: Vec<matching::Cluster>) -> anyhow::Result<()> {
    let mut groups = vec![None; world.known.parties.len()];
    for (number, cluster) in (0_u32..).zip(clusters) {
        for id in cluster.members {
            let at = u128::from_be_bytes(*id.as_bytes()) as usize;
            if let Some(place) = world.places[at] {
                groups[place as usize] = Some(number);
            }
        }
    }
    let answer = Answer { subjects: Some(groups), ..Answer::default() };
    let scored = score(&world.known, &answer, Heading::default());
    let Some(found) = scored.subjects else { return Ok(()) };
    let share = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.4}"));
    let knowable = found.ceiling.map_or(0, |c| c.through_others).max(1);
    let real = found.ceiling.map_or(0, |c| c.real);
    let right = found.pairs.recall().unwrap_or_default() * real as f64;
    tell(&format!(
        "subjects, {what}: pairs precision {}, recall {}, right pairs for each knowable one {:.4} ({} knowable of {real}); \
         B-cubed {:.4} / {:.4}",
        share(found.pairs.precision()),
        share(found.pairs.recall()),
        right / knowable as f64,
        knowable,
        found.b_cubed.precision,
        found.b_cubed.recall,
    ))?;
    for by in &found.by {
        let rows: Vec<String> = by
            .rows
            .iter()
            .map(|r| format!("{} {}/{}", r.name, share(r.pairs.precision()), share(r.pairs.recall())))
            .collect();
        tell(&format!("  by {}: {}", by.by, rows.join("; ")))?;
    }
    Ok(())
}

fn tell(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
