use super::*;
use crate::args::NewExercise;
use crate::config::Config;

fn world(place: &Path) -> std::path::PathBuf {
    let out = place.join("world");
    let args = NewExercise { seed: 5, reports: 1_000, out: out.clone(), threads: None, no_parquet: true };
    super::super::new(&args, &Config::default()).unwrap();
    out.join("truth")
}

fn scored(folder: &Path, text: &str, least: Option<f64>) -> anyhow::Result<Grouped> {
    let truth = Truth::read(folder)?;
    let file = folder.join("answer.csv");
    std::fs::write(&file, text)?;
    Ok(truth.score(&answer(&file, least, &truth.places)?))
}

#[test]
fn the_truth_scores_one_and_nothing_scores_nothing() {
    let place = tempfile::tempdir().unwrap();
    let folder = world(place.path());
    let truth = std::fs::read_to_string(folder.join("party_subject.csv")).unwrap();
    let best = scored(&folder, &truth, None).unwrap();
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
    table(&folder.join("party_subject.csv"), |cells| {
        of.entry(cells.of("subject_id")?.to_owned()).or_default().push(cells.of("party_id")?.to_owned());
        Ok(())
    })
    .unwrap();
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
