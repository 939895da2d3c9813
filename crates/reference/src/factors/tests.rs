//! Conversions against figures of the sources.

use super::*;
use crate::{amount, term, term_of_code};
use model::{Rank, Stated};
use proptest::prelude::*;

fn taxon(name: &str, group: &str) -> Taxon {
    let rank = if name.contains(' ') { Rank::Species } else { Rank::Family };
    Taxon { name: name.to_owned(), rank, common: String::new(), group: group.to_owned(), listing: None }
}

fn of(text: &str, code: &str, taxon: Option<&Taxon>) -> Comparable {
    let amount = amount(text, None, None).unwrap();
    comparable(&amount, term_of_code(code), taxon, None, None)
}

fn told(c: &Comparable) -> String {
    let code = c.term.map_or("-", |t| t.code);
    format!(
        "{} {} {code} [{}..{}]",
        c.value,
        c.measure,
        c.low,
        c.high.map_or("open".to_owned(), |h| h.to_string())
    )
}

fn animals(c: &Comparable) -> String {
    let Some(found) = c.equivalents.iter().find(|e| e.of == EquivalentOf::Animals) else {
        return "-".to_owned();
    };
    let two = |d: Decimal| d.round_dp(1).normalize().to_string();
    format!(
        "{} [{}..{}]",
        found.value.map_or("?".to_owned(), two),
        two(found.low),
        found.high.map_or("open".to_owned(), two)
    )
}

#[test]
fn passes_in_order() {
    let elephant = taxon("Loxodonta africana", "elephants");
    let coral = taxon("Scleractinia", "corals");
    let turtle = taxon("Cuora trifasciata", "turtles");
    let sturgeon = taxon("Acipenser baerii", "sturgeons");
    let rhino = taxon("Diceros bicornis", "rhinoceroses");
    let eel = taxon("Anguilla anguilla", "eels");
    let rosewood = taxon("Pterocarpus erinaceus", "?rosewood");
    let aloe = taxon("Aloe ferox", "succulents");
    for (text, code, taxon, expected) in [
        ("3", "PKY", None, "156 number KEY [156..156]"),
        ("3", "IVS", None, "3 number IVP [3..3]"),
        ("4", "SID", None, "2 number SKI [2..2]"),
        ("4 belly skins", "SKI", None, "4 number SKI [4..4]"),
        ("5 back skins", "SKI", None, "2.5 number SKI [2.5..2.5]"),
        ("3 kg", "LEG", None, "3 kg MEA [3..3]"),
        ("3", "LEG", None, "3 number LEG [3..3]"),
        ("2.06 kg", "LIV", Some(&coral), "10 number LIV [10..10]"),
        ("10", "COR", Some(&coral), "5.8 kg COR [5.8..5.8]"),
        ("1", "SHE", Some(&turtle), "1 number CAP [1..1]"),
        ("2 kg", "EGG", Some(&sturgeon), "2 kg CAV [2..2]"),
        ("2 kg", "DER", Some(&aloe), "2 kg EXT [2..2]"),
        ("1", "LEA", Some(&aloe), "1 number LVS [1..1]"),
        ("1", "LEA", None, "1 number LPS [1..1]"),
        ("1", "COS", Some(&coral), "0.58 kg COR [0.58..0.58]"),
        ("1 kg", "COS", None, "1 kg COS [1..1]"),
        ("7 kg", "IVC", Some(&elephant), "10 kg IVP [10..10]"),
        ("2", "TUS", Some(&elephant), "11 kg TUS [9.16..11]"),
        ("2", "HOR", Some(&rhino), "5.56 kg HOR [2.64..5.88]"),
        ("9000", "FIG", Some(&eel), "3 kg FIG [3..3]"),
        ("8 t", "LOG", Some(&rosewood), "10 m3 LOG [9.195402..10.958904]"),
        ("12 sacks", "SCA", None, "12 sack SCA [12..12]"),
        ("at least 3 t", "SCA", None, "3000 kg SCA [3000..open]"),
        ("up to 3 t", "SCA", None, "3000 kg SCA [0..3000]"),
    ] {
        let found = of(text, code, taxon);
        assert_eq!(told(&found), expected, "{text} {code}: {:?}", found.steps);
        assert!(found.steps.iter().all(|s| !s.source.is_empty() && !s.reason.is_empty()));
        assert!(found.steps.is_sorted_by_key(|s| s.pass), "{text} {code}: passes out of order");
    }
}

#[test]
fn animals_that_goods_stand_for() {
    let sunda = taxon("Manis javanica", "pangolins");
    let any_pangolin = taxon("Manidae", "pangolins");
    let tiger = taxon("Panthera tigris", "big cats");
    let elephant = taxon("Elephantidae", "elephants");
    let eel = taxon("Anguilla anguilla", "eels");
    let rosewood = taxon("Dalbergia", "rosewood");
    for (text, code, taxon, expected) in [
        ("36.051 kg", "SCA", Some(&sunda), "100 [100..100]"),
        ("36 kg", "SCA", Some(&any_pangolin), "? [10..120]"),
        ("35 kg", "BON", Some(&tiger), "3.5 [2.9..4.4]"),
        ("13", "TEE", Some(&tiger), "3.2 [3.2..13]"),
        ("18", "TUS", Some(&elephant), "10 [9..18]"),
        ("7 kg", "IVC", Some(&elephant), "1 [1..1.2]"),
        ("100 kg", "FIG", Some(&eel), "300000 [300000..300000]"),
        ("3", "LIV", None, "3 [3..3]"),
        ("3", "LIV", Some(&rosewood), "-"),
        ("3 kg", "MED", Some(&tiger), "-"),
        ("12 sacks", "SCA", Some(&sunda), "-"),
    ] {
        assert_eq!(animals(&of(text, code, taxon)), expected, "{text} {code}");
    }
}

#[test]
fn roundwood_of_sawn_wood() {
    let found = of("10 m3", "SAW", None);
    let logs = found.equivalents.iter().find(|e| e.of == EquivalentOf::RoundwoodM3).unwrap();
    assert_eq!(
        (logs.value, logs.low, logs.high),
        (Some(Decimal::new(182, 1)), Decimal::from(15), Some(Decimal::from(22)))
    );
    assert!(logs.step.from_memory);
}

#[test]
fn an_incident_from_its_goods() {
    let tiger = taxon("Panthera tigris", "big cats");
    let goods = [
        of("2", "SKU", Some(&tiger)),
        of("13", "TEE", Some(&tiger)),
        of("35 kg", "BON", Some(&tiger)),
        of("12", "MED", Some(&tiger)),
    ];
    let parts: Vec<LivePart<'_>> = goods.iter().filter_map(|g| LivePart::of(g, Some(&tiger))).collect();
    assert_eq!(parts.len(), 3);
    let span = live_equivalents(&parts).unwrap();
    assert_eq!((span.low, span.high), (Decimal::from(4), Some(Decimal::from(20))));
    let kept = model::Quantity {
        value: Decimal::from(3),
        high: None,
        unit: Unit::Number,
        qualifier: model::QuantityQualifier::Exact,
    };
    let again = comparable(&Amount::from(&kept), term_of_code("SKU"), Some(&tiger), None, None);
    assert_eq!(told(&again), "3 number SKU [3..3]");
}

#[test]
fn parts_of_one_incident() {
    let [sunda, chinese, family] = [
        taxon("Manis javanica", "pangolins"),
        taxon("Manis pentadactyla", "pangolins"),
        taxon("Manidae", "pangolins"),
    ];
    let part = |taxon, alive, low: u32, high: u32| LivePart {
        taxon: Some(taxon),
        alive,
        low: low.into(),
        high: Some(high.into()),
    };
    let span = |parts: &[LivePart<'_>]| {
        live_equivalents(parts).map(|s| (s.low.to_string(), s.high.map(|h| h.to_string())))
    };
    let is = |low: &str, high: &str| Some((low.to_owned(), Some(high.to_owned())));
    // Two heads and thirteen teeth of one species: at least four.
    assert_eq!(span(&[part(&sunda, false, 2, 2), part(&sunda, false, 4, 13)]), is("4", "15"));
    assert_eq!(span(&[part(&sunda, true, 3, 3), part(&sunda, false, 4, 4)]), is("7", "7"));
    assert_eq!(span(&[part(&sunda, false, 3, 3), part(&chinese, false, 4, 4)]), is("7", "7"));
    assert_eq!(span(&[part(&sunda, false, 3, 3), part(&family, false, 5, 5)]), is("5", "8"));
    assert_eq!(span(&[]), None);
    let half = LivePart { taxon: None, alive: false, low: Decimal::new(35, 1), high: None };
    assert_eq!(live_equivalents(&[half]).map(|s| (s.low, s.high)), Some((Decimal::from(4), None)));
}

#[test]
fn every_factor_has_a_source_and_a_range_in_order() {
    let rows = factors();
    assert!(rows.len() > 120, "{}", rows.len());
    assert!(rows.iter().all(|r| !r.source.is_empty() && !r.what.is_empty() && !r.from.is_empty()));
    let remembered = rows.iter().filter(|r| !r.sourced).count();
    assert!(remembered > 20 && rows.iter().all(|r| r.sourced != r.source.contains("from memory")));
    for row in
        ANIMALS.iter().chain(COMMODITY).chain(ROUNDWOOD).chain(TERMS_PASS).chain(UNITS_PASS).chain(BOTH_PASS)
    {
        let (value, low, high) = apply(row.by, Some(Decimal::ONE), Decimal::ONE, Some(Decimal::ONE)).unwrap();
        assert!(low <= high.unwrap() && value.is_none_or(|v| low <= v && v <= high.unwrap()), "{row:?}");
        assert!(
            row.terms.split('|').chain([row.to_term]).all(|c| c.is_empty() || term_of_code(c).is_some()),
            "{row:?}"
        );
    }
}

#[test]
fn taxa_of_the_tables_fall_under_the_rules() {
    let read = |name: &str| crate::taxon(Stated::raw(name), None).value.unwrap();
    for (name, scope) in [
        ("pangolin", "group:pangolins"),
        ("elephant", "group:elephants"),
        ("Panthera tigris", "group:big cats"),
        ("hawksbill turtle", "group:sea turtles"),
        ("Anguilla anguilla", "group:eels"),
        ("Dalbergia", "group:rosewood"),
    ] {
        assert!(covers(scope, &read(name)), "{name} is not under {scope}: {:?}", read(name).group);
    }
    assert!(term("tusks").is_some());
}

proptest! {
    #[test]
    fn low_value_high_stay_in_order(n in 0u32..1_000_000, code in 0usize..116, unit in "(kg|t|pcs|tons|m3|sacks|g|belly skins)", group in "(elephants|pangolins|rosewood|eels|corals|big cats)") {
        let amount = amount(&format!("{n} {unit}"), None, None).unwrap();
        let term = crate::terms().nth(code);
        let taxon = taxon("Dalbergia", &group);
        let found = comparable(&amount, term, Some(&taxon), None, None);
        prop_assert!(found.low <= found.value && found.high.is_none_or(|h| found.value <= h), "{:?}", found);
        for e in &found.equivalents {
            prop_assert!(e.value.is_none_or(|v| e.low <= v) && e.high.is_none_or(|h| e.low <= h && e.value.is_none_or(|v| v <= h)));
        }
    }
}
