use super::*;
use model::{Report, ReportKind, SourceNote, Stated};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn goods(taxon: &str, form: &str, amount: &str, context: &str) -> Specimen {
    let quantity = Stated::raw_in(amount, context.to_owned());
    Specimen { taxon: Stated::raw(taxon), form: Stated::raw(form), quantity: Some(quantity) }
}

fn read(specimens: Vec<Specimen>) -> Comparables {
    let report = Report {
        kind: ReportKind::Seizure,
        core: Core { specimens, ..Core::default() },
        parties: Vec::new(),
        narrative: None,
        source: SourceNote::default(),
        raw: Vec::new(),
    };
    comparables(&crate::normalise_report(report, jiff::civil::date(2026, 11, 25)).core)
}

#[test]
fn tusks_stand_for_animals_and_the_factor_is_named() {
    let found = read(vec![goods("Loxodonta africana", "tusks", "12", "unit number")]);
    let live = found.live.unwrap();
    assert!(live.low > Decimal::ONE && live.low <= Decimal::from(12), "{live:?}");
    assert!(found.live_steps.iter().all(|s| !s.reason.is_empty() && !s.source.is_empty()));
    assert_eq!(found.live_steps.len(), 1);
    assert!(found.specimens[0].is_some());
}

#[test]
fn parts_may_be_of_the_same_animals() {
    let live = read(vec![
        goods("Manis javanica", "live", "3", "unit number"),
        goods("Manis javanica", "carcass", "5", "unit number"),
    ])
    .live
    .unwrap();
    assert_eq!((live.low, live.high), (Decimal::from(8), Some(Decimal::from(8))));
    let scales = |kg: &str| goods("Manis javanica", "scales", kg, "unit kg");
    let alone = read(vec![scales("100")]).live.unwrap();
    let both =
        read(vec![scales("100"), goods("Manis javanica", "carcass", "5", "unit number")]).live.unwrap();
    assert_eq!(both.low, alone.low, "the carcasses may be those of the scales");
    assert_eq!(both.high, alone.high.map(|h| h + Decimal::from(5)));
}

#[test]
fn measures_of_the_same_goods_are_not_added() {
    let tusks = goods("Loxodonta africana", "tusks", "12", "unit number");
    let alone = read(vec![tusks.clone()]).live;
    let weighed = goods("Loxodonta africana", "tusks", "60", "unit kg; same goods");
    assert_eq!(read(vec![tusks, weighed]).live, alone);
}

#[test]
fn unknown_goods_stand_for_nothing() {
    let found =
        read(vec![goods("", "", "some", ""), goods("Manis; Panthera tigris", "live", "3", "unit number")]);
    assert_eq!(found.specimens[0], None);
    assert_eq!(read(Vec::new()), Comparables::default());
}

proptest! {
    #[test]
    fn a_part_more_is_never_fewer_animals(counts in proptest::collection::vec((0u8..4, 1u32..10_000), 1..5)) {
        let one = |(kind, count): &(u8, u32)| {
            let (form, unit) = [("live", "number"), ("carcass", "number"), ("scales", "kg"), ("scales", "kg; same goods")][usize::from(*kind)];
            goods("Manis javanica", form, &count.to_string(), &format!("unit {unit}"))
        };
        let all: Vec<Specimen> = counts.iter().map(one).collect();
        let (first, rest) = (read(all[..1].to_vec()).live, read(all.clone()).live);
        if let Some(whole) = &rest {
            prop_assert!(whole.high.is_none_or(|high| whole.low <= high));
            prop_assert!(!matches!(&first, Some(f) if f.low > whole.low && counts[0].0 < 3));
        }
        prop_assert_eq!(read(all.clone()).specimens.len(), all.len());
    }
}
