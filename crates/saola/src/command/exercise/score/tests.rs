use super::*;
use crate::args::NewExercise;
use crate::config::Config;
use std::collections::BTreeMap;

fn world(place: &Path) -> std::path::PathBuf {
    let out = place.join("world");
    let args = NewExercise { seed: 5, reports: 1_000, out: out.clone(), threads: None, no_parquet: true };
    super::super::new(&args, &Config::default()).unwrap();
    out.join("truth")
}

fn scored(folder: &Path, text: &str, least: Option<f64>) -> anyhow::Result<Grouped> {
    let known = truth(folder)?;
    let mut answer = Answer::default();
    answer.add(&known, "answer.csv", text.as_bytes(), least)?;
    score(&known, &answer, Heading::default()).subjects.context("parties are answered")
}

#[test]
fn the_truth_scores_one_and_nothing_scores_nothing() {
    let place = tempfile::tempdir().unwrap();
    let folder = world(place.path());
    let text = std::fs::read_to_string(folder.join("party_subject.csv")).unwrap();
    let best = scored(&folder, &text, None).unwrap();
    assert!(best.pairs.real > 0);
    assert_eq!((best.pairs.precision(), best.pairs.recall()), (Some(1.0), Some(1.0)));
    let can = best.ceiling.unwrap();
    assert!(can.direct <= can.through_others && can.through_others <= can.real);

    let none = scored(&folder, "party_id,subject_id\n", None).unwrap();
    assert_eq!((none.answered, none.pairs.right), (0, 0));
}

#[test]
fn pairs_below_the_least_score_do_not_count() {
    let place = tempfile::tempdir().unwrap();
    let folder = world(place.path());
    // One pair of one subject, and one of two.
    let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let known = truth(&folder).unwrap();
    for (party, subject) in known.subject.iter().enumerate() {
        let party = known.parties.text(party as u32).to_owned();
        of.entry(known.subjects.text(*subject).to_owned()).or_default().push(party);
    }
    let two = of.values().find(|parties| parties.len() > 1).unwrap();
    let other = of.values().find(|parties| parties[0] != two[0]).unwrap();
    let text = format!("left,right,score\n{},{},0.9\n{},{},0.2\n", two[0], two[1], two[0], other[0]);
    let all = scored(&folder, &text, None).unwrap();
    assert!(all.pairs.right >= 1 && all.pairs.answered > all.pairs.right, "{:?}", all.pairs);
    let good = scored(&folder, &text, Some(0.5)).unwrap();
    assert_eq!((good.pairs.answered, good.pairs.right), (1, 1));
}

#[test]
fn what_is_no_answer_is_told() {
    let place = tempfile::tempdir().unwrap();
    let folder = world(place.path());
    for (text, told) in [
        ("party_id,subject_id\nnobody,1\n", "no party `nobody`"),
        ("party,group\n1,2\n", "no column `subject_id`"),
    ] {
        let error = scored(&folder, text, None).unwrap_err();
        assert!(format!("{error:#}").contains(told), "{error:#}");
    }
}

#[test]
fn the_whole_truth_is_found_whole() {
    let place = tempfile::tempdir().unwrap();
    let folder = world(place.path());
    let known = truth(&folder).unwrap();
    let read = |name: &str| std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
    let mut answer = Answer::default();
    answer.add(&known, "party_subject", read("party_subject").as_bytes(), None).unwrap();
    answer.add(&known, "reports", incidents(&read("reports")).as_bytes(), None).unwrap();
    // Members that some report names; the others cannot be found.
    let members: String = read("members")
        .lines()
        .skip(1)
        .filter(|line| known.subjects.find(line.split(',').nth(1).unwrap()).is_some())
        .map(|line| format!("{line}\n"))
        .collect();
    let members = format!("network,subject_id,role\n{members}");
    answer.add(&known, "members", members.as_bytes(), None).unwrap();
    let score = score(&known, &answer, Heading::default());
    assert_eq!(score.incidents.as_ref().unwrap().pairs.recall(), Some(1.0));
    let networks = score.networks.as_ref().unwrap();
    let named: Vec<_> = networks.found.iter().filter(|n| n.members > 0).collect();
    assert!(!named.is_empty());
    for network in named {
        assert!((network.overlap - 1.0).abs() < 1e-9, "{network:?}");
        assert_eq!(network.roles_named.of, network.roles_named.all);
    }
    assert!(networks.by.iter().any(|by| by.by == "sector pair"));
    assert!(score.flags.is_none() && score.alerts.is_none());
    let html = page(&score);
    assert!(html.contains("EXERCISE") && html.contains("<svg") && !html.contains("<script"));
}

/// `report_id,incident_id` out of the table of reports.
fn incidents(reports: &str) -> String {
    let cell = |line: &str, at: usize| line.split(',').nth(at).unwrap_or_default().to_owned();
    reports.lines().map(|line| format!("{},{}\n", cell(line, 0), cell(line, 4))).collect()
}
