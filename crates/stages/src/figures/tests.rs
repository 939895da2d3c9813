use super::*;
use model::{Report, ReportKind, SourceNote, Stated};
use proptest::prelude::*;

fn draft(specimens: Vec<Specimen>, place: &str) -> Draft {
    let core = Core { place: Some(Stated::raw(place)), specimens, ..Core::default() };
    Draft {
        rows: 1,
        key: None,
        pointer: "row 2".to_owned(),
        row: 2,
        report: Report {
            kind: ReportKind::Seizure,
            core,
            parties: Vec::new(),
            narrative: None,
            source: SourceNote::default(),
            raw: Vec::new(),
        },
        origins: Vec::new(),
        problems: Vec::new(),
        marking: None,
        sheet: None,
    }
}

fn goods(taxon: &str, form: &str, amount: &str, context: &str) -> Specimen {
    let quantity = Stated::raw_in(amount, context.to_owned());
    Specimen { taxon: Stated::raw(taxon), form: Stated::raw(form), quantity: Some(quantity) }
}

fn read(specimens: Vec<Specimen>, place: &str) -> (Report, Vec<Problem>) {
    let (report, mut problems) = crate::normalise(draft(specimens, place), jiff::civil::date(2026, 11, 25));
    problems.retain(|p| matches!(p.code, "quantity-not-plausible" | "quantity-rare"));
    (report, problems)
}

fn codes(specimens: Vec<Specimen>) -> Vec<&'static str> {
    read(specimens, "Kenya").1.into_iter().map(|p| p.code).collect()
}

#[test]
fn a_tusk_of_900_kg_is_told_and_one_of_9_kg_is_not() {
    let (report, problems) =
        read(vec![goods("Loxodonta africana", "tusk", "1 tusk, 900 kg", "")], "Nairobi, Kenya");
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!((problem.code, problem.severity), ("quantity-not-plausible", Severity::Warning));
    let told = problem.to_string();
    assert!(
        told.contains("`1 tusk, 900 kg`") && told.contains("120 kg") && told.contains("look in"),
        "{told}"
    );
    let kept = report.core.specimens[0].quantity.as_ref().unwrap();
    assert_eq!(kept.raw, "1 tusk, 900 kg");
    assert!(kept.value.is_some(), "the figure stays");
    assert_eq!(codes(vec![goods("Loxodonta africana", "tusk", "1 tusk, 9 kg", "")]), [""; 0]);
    assert_eq!(codes(vec![goods("Loxodonta africana", "tusk", "1 tusk, 90 kg", "")]), ["quantity-rare"]);
}

#[test]
fn count_and_weight_of_two_columns_are_held_together() {
    let two = |kg: &str| {
        let count = goods("Loxodonta africana", "tusk", "1", "unit number");
        codes(vec![count, goods("Loxodonta africana", "tusk", kg, "unit kg; same goods")])
    };
    assert_eq!(two("900"), ["quantity-not-plausible"]);
    assert_eq!(two("9"), [""; 0]);
}

#[test]
fn what_cannot_be_held_together_is_not() {
    let pangolin = |form: &str, amount: &str, context: &str| goods("pangolin", form, amount, context);
    // A total of two kinds of goods is of neither.
    let total = vec![
        pangolin("carcass", "1", "unit number"),
        pangolin("scales", "850", "unit kg"),
        pangolin("", "900", "unit kg; same goods"),
    ];
    assert_eq!(codes(total), [""; 0]);
    // Not marked as the same goods: two kinds of goods.
    let apart = vec![pangolin("live", "1", "unit number"), pangolin("live", "900", "unit kg")];
    assert_eq!(codes(apart), [""; 0]);
    assert_eq!(codes(vec![pangolin("live", "1 and 900 kg; 3 and 4 kg", "")]), [""; 0]);
}

#[test]
fn weights_are_those_of_the_country() {
    let kilos = |place: &str| {
        let (report, _) = read(vec![goods("agarwood", "chips", "10 catties", "")], place);
        let quantity = report.core.specimens[0].quantity.as_ref().unwrap().value.clone();
        quantity.map(|q| (q.value.normalize().to_string(), q.high.map(|h| h.normalize().to_string())))
    };
    assert_eq!(kilos("Taipei, Taiwan"), Some(("6".to_owned(), None)));
    assert_ne!(kilos("Hong Kong"), kilos("Taipei, Taiwan"));
    let unknown = kilos("somewhere").unwrap();
    assert!(unknown.1.is_some(), "without a country it is a range: {unknown:?}");
}

proptest! {
    #[test]
    fn figures_are_never_changed_and_a_worse_one_never_tells_less(kg in 0u32..5_000, more in 0u32..5_000) {
        let at = |kg: u32| read(vec![goods("Loxodonta africana", "tusk", &format!("1 tusk, {kg} kg"), "")], "Kenya");
        let worst = |problems: &[Problem]| problems.iter().map(|p| p.severity).max();
        let (report, problems) = at(kg.max(1));
        let (_, heavier) = at(kg.max(1) + more);
        prop_assert!(worst(&heavier) >= worst(&problems));
        let quantity = report.core.specimens[0].quantity.as_ref();
        prop_assert_eq!(quantity.map(|q| q.raw.clone()), Some(format!("1 tusk, {} kg", kg.max(1))));
        prop_assert_eq!(crate::normalise_report(report.clone(), jiff::civil::date(2026, 11, 25)), report);
    }
}
