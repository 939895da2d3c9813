//! The referee of a course: the truth of a world, asked only for what a trainee reads.

use super::folder::Manifest;
use super::score::truth;
use anyhow::bail;
use exercise::score::{AnsweredNetwork, Known, NetworkFound, TrueNetwork, networks};
use server::course::{Course, Judged, Named, Referee, TrueMember};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// The course over a world that the store holds.
///
/// # Errors
/// The folder is no world, or the store holds another one.
pub(crate) async fn course(folder: &Path, store: &Store) -> anyhow::Result<Course> {
    let manifest = Manifest::read(folder)?;
    if store.world().await?.as_deref() != Some(manifest.world()?.as_str()) {
        bail!(
            "this store does not hold the world in `{}`; load it with `saola exercise load`, or name the folder of the world \
             that it holds",
            folder.display()
        );
    }
    Ok(Course(Arc::new(Truth(truth(&folder.join("truth"))?))))
}

struct Truth(Known);

/// What is not in the truth (carriers, offices, banks) is nobody of any network: numbers that no subject has.
const NOBODY: u32 = u32::MAX / 2;

impl Referee for Truth {
    fn judge(&self, readable: &[String], named: &[Named]) -> Vec<Judged> {
        let known = &self.0;
        let mut within = vec![false; known.parties.len()];
        let mut written: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for pointer in readable {
            if let Some(party) = known.parties.find(pointer) {
                within[party as usize] = true;
                written.entry(known.subject[party as usize]).or_default().push(pointer.clone());
            }
        }
        let hidden = known.networks_within(&within);
        let (labels, answers) = self.answered(named);
        let found = networks(&hidden, &answers);
        hidden
            .iter()
            .zip(found)
            .map(|(network, found)| judged(network, &found, &labels, &answers, (&written, named, self)))
            .collect()
    }
}

impl Truth {
    fn subject(&self, pointer: &str, at: usize) -> u32 {
        let party = self.0.parties.find(pointer);
        let nobody = NOBODY + u32::try_from(at).unwrap_or_default();
        party.map_or(nobody, |party| self.0.subject[party as usize])
    }

    /// The networks that were named, with their labels; several parties of one subject count once.
    fn answered(&self, named: &[Named]) -> (Vec<String>, Vec<AnsweredNetwork>) {
        let mut labels: Vec<String> = Vec::new();
        let mut answers: Vec<AnsweredNetwork> = Vec::new();
        for (at, one) in named.iter().enumerate() {
            let place = labels.iter().position(|label| *label == one.network).unwrap_or_else(|| {
                labels.push(one.network.clone());
                answers.push(AnsweredNetwork::default());
                labels.len() - 1
            });
            let (subject, answer) = (self.subject(&one.pointer, at), &mut answers[place]);
            if !answer.members.contains(&subject) {
                answer.members.push(subject);
            }
            if let Some(role) = &one.role {
                answer.roles.insert(subject, role.clone());
            }
        }
        (labels, answers)
    }
}

fn judged(
    network: &TrueNetwork,
    found: &NetworkFound,
    labels: &[String],
    answers: &[AnsweredNetwork],
    (written, named, truth): (&BTreeMap<u32, Vec<String>>, &[Named], &Truth),
) -> Judged {
    let with = found.with.and_then(|at| usize::try_from(at).ok());
    let (yours, answer) = (with.map(|at| labels[at].clone()), with.map(|at| &answers[at]));
    let mut seen = BTreeSet::new();
    let mut members: Vec<TrueMember> = network
        .members
        .iter()
        .filter(|(subject, _)| seen.insert(*subject))
        .map(|(subject, role)| TrueMember {
            role: role.clone(),
            key: network.key_players.contains(subject),
            found: answer.is_some_and(|a| a.members.contains(subject)),
            named_as: answer.and_then(|a| a.roles.get(subject).cloned()),
            pointers: written.get(subject).cloned().unwrap_or_default(),
        })
        .collect();
    members.sort_by_key(|member| !member.key);
    let wrong = named
        .iter()
        .enumerate()
        .filter(|(_, one)| Some(&one.network) == yours.as_ref())
        .filter(|(at, one)| !seen.contains(&truth.subject(&one.pointer, *at)))
        .map(|(_, one)| one.pointer.clone())
        .collect();
    Judged {
        name: network.name.clone(),
        shape: network.shape.clone(),
        yours,
        overlap: (found.overlap * 1000.0).round() as u32,
        members,
        wrong,
    }
}
