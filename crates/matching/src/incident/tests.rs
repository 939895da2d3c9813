use super::*;
use crate::fixture::{person, place, stated};
use jiff::civil::date;
use model::{
    Core, Identifier, IdentifierKind, JudgementId, Party, PartyKind, PlaceKind, ProductForm, Quantity,
    QuantityQualifier, Rank, ReportId, ReportKind, Role, Sector, Specimen, Taxon, Timestamp, Unit, Verdict,
    When as Date,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn id(n: u8) -> ReportId {
    ReportId::from_bytes([n; 16])
}

fn taxon(name: &str, rank: Rank, group: &str) -> Taxon {
    Taxon { name: name.to_owned(), rank, common: name.to_owned(), group: group.to_owned(), listing: None }
}

fn kilograms(text: &str) -> Quantity {
    Quantity {
        value: text.parse().unwrap(),
        high: None,
        unit: Unit::Kilogram,
        qualifier: QuantityQualifier::Exact,
    }
}

fn scales(amount: &str) -> Specimen {
    Specimen {
        taxon: stated("pangolin", taxon("Manis javanica", Rank::Species, "pangolins")),
        form: stated("scales", ProductForm::Scales),
        quantity: Some(stated(amount, kilograms(amount))),
    }
}

fn seizure(day: i8, town: &str, specimens: Vec<Specimen>) -> Core {
    Core {
        date: Some(stated(&format!("2019-04-{day:02}"), Date::day(date(2019, 4, day)))),
        place: Some(stated(town, place(PlaceKind::City, town, "KE"))),
        specimens,
        ..Core::default()
    }
}

fn fields(core: &Core, reporter: u64) -> ReportFields {
    let beside = Beside { reporter: Some(reporter), ..Beside::default() };
    ReportFields::of(ReportKind::Seizure, core, beside)
}

/// Likely pairs of some reports, by all keys.
fn joined(all: &[ReportFields], judgements: &[ReportJudgement]) -> Incidents {
    let nodes: Vec<ReportNode<'_>> = (0_u8..)
        .zip(all)
        .map(|(n, fields)| ReportNode { id: id(n), at: Timestamp(i64::from(n.wrapping_mul(97))), fields })
        .collect();
    incidents(&nodes, &pairs(all), judgements, Evidence::All)
}

fn pairs(all: &[ReportFields]) -> Vec<JudgedPair> {
    let found = suggest(all, Evidence::All).pairs;
    found.iter().map(|(a, b, bits)| JudgedPair { a: id(*a as u8), b: id(*b as u8), bits: *bits }).collect()
}

fn sets(found: &Incidents) -> BTreeSet<BTreeSet<ReportId>> {
    found.incidents.iter().map(|i| i.members.iter().copied().collect()).collect()
}

fn check(all: &[ReportFields], judgements: &[ReportJudgement], expected: &[&[u8]]) -> Incidents {
    let found = joined(all, judgements);
    let expected: BTreeSet<BTreeSet<ReportId>> =
        expected.iter().map(|set| set.iter().map(|n| id(*n)).collect()).collect();
    assert_eq!(sets(&found), expected);
    found
}

fn judged(n: u8, a: u8, b: u8, verdict: Verdict) -> ReportJudgement {
    let id_of = JudgementId::from_bytes([n; 16]);
    ReportJudgement { a: id(a), b: id(b), verdict, at: Timestamp(i64::from(n)), id: id_of }
}

#[test]
fn sources_of_one_seizure_join() {
    let customs = fields(&seizure(3, "Mombasa", vec![scales("412.3")]), 1);
    let police = fields(&seizure(4, "Mombasa", vec![scales("412")]), 2);
    let press = fields(&seizure(3, "Mombasa", vec![scales("410")]), 3);
    let other = fields(&seizure(3, "Kisumu", vec![scales("7.5")]), 3);
    check(&[customs, police, press, other], &[], &[&[0, 1, 2], &[3]]);
}

#[test]
fn a_month_meets_its_days() {
    let customs = seizure(3, "Mombasa", vec![scales("412.3")]);
    let mut ngo = seizure(3, "Mombasa", vec![scales("412")]);
    ngo.date = Some(stated("April 2019", Date::month(2019, 4).unwrap()));
    check(&[fields(&customs, 1), fields(&ngo, 2)], &[], &[&[0, 1]]);
    ngo.date = Some(stated("July 2019", Date::month(2019, 7).unwrap()));
    check(&[fields(&customs, 1), fields(&ngo, 2)], &[], &[&[0], &[1]]);
}

#[test]
fn parts_add_up_to_the_whole() {
    let parts = seizure(3, "Mombasa", vec![scales("100.5"), scales("211.5")]);
    let whole = seizure(3, "Mombasa", vec![scales("312")]);
    let levels = fields(&parts, 1).levels(&fields(&whole, 2));
    assert_eq!(levels.amount, Amount::Sum);
    check(&[fields(&parts, 1), fields(&whole, 2)], &[], &[&[0, 1]]);
}

#[test]
fn two_reports_of_one_partner_are_two_events() {
    let first = fields(&seizure(3, "Mombasa", vec![scales("412.3")]), 1);
    let second = fields(&seizure(3, "Mombasa", vec![scales("88")]), 1);
    let police = fields(&seizure(3, "Mombasa", vec![scales("412")]), 2);
    check(&[first, second, police], &[], &[&[0, 2], &[1]]);
}

#[test]
fn people_join_and_part_and_undoing_restores() {
    use Verdict::{Different, Same};
    let all = [
        fields(&seizure(3, "Mombasa", vec![scales("412.3")]), 1),
        fields(&seizure(3, "Mombasa", vec![scales("412")]), 2),
        fields(&seizure(20, "Kisumu", vec![scales("7")]), 3),
    ];
    let before = check(&all, &[], &[&[0, 1], &[2]]);
    let parted = check(&all, &[judged(1, 0, 1, Different)], &[&[0], &[1], &[2]]);
    assert_eq!(parted.refused.len(), 1);
    check(&all, &[judged(1, 1, 2, Same)], &[&[0, 1, 2]]);
    check(&all, &[judged(1, 1, 2, Same), judged(2, 0, 2, Different)], &[&[0], &[1, 2]]);
    let told = check(&all, &[judged(1, 0, 2, Same), judged(2, 0, 2, Different)], &[&[0, 1], &[2]]);
    assert_eq!(told.contradictions.len(), 1);
    assert_eq!(joined(&all, &[]), before);
}

#[test]
fn what_came_of_it_follows_and_is_no_member() {
    let core = seizure(3, "Mombasa", vec![scales("412")]);
    let all = [
        fields(&core, 1),
        ReportFields::of(ReportKind::Outcome, &core, Beside { reporter: Some(2), ..Beside::default() }),
    ];
    let found = check(&all, &[], &[&[0], &[1]]);
    assert_eq!(found.incidents.iter().find_map(|i| i.follows), Some(id(0)));
    assert!(found.refused.is_empty());
    let none = joined(&all, &[judged(1, 0, 1, Verdict::Different)]);
    assert!(none.incidents.iter().all(|i| i.follows.is_none()));
}

#[test]
fn sums_of_events_and_suspicion_never_join() {
    let core = seizure(3, "Mombasa", vec![scales("412")]);
    for kind in [ReportKind::Summary, ReportKind::SuspicionReport, ReportKind::TipOff, ReportKind::Movement] {
        let fields = ReportFields::of(kind, &core, Beside::default());
        assert!(fields.candidate_keys(Evidence::All).is_empty());
        assert_eq!(judge(&fields, &fields, Evidence::All).probability, 0.0);
    }
}

#[test]
fn cores_are_judged_by_cores_alone() {
    let core = seizure(3, "Mombasa", vec![scales("412")]);
    let mut conveyance = Party::new(PartyKind::Container, Role::Conveyance);
    let number = stated("MSKU1234565", "MSKU1234565".to_owned());
    conveyance.identifiers.push(Identifier { kind: IdentifierKind::Container, value: number });
    let suspect = Party { role: Role::Suspect, ..person("Sinta Wulandari") };
    let parties = [(&conveyance, None), (&suspect, Some(7))];
    let beside = Beside { parties: &parties, reporter: Some(1), reference: Some("KE/2019/44") };
    let with = ReportFields::of(ReportKind::Seizure, &core, beside);
    let without = ReportFields::of(ReportKind::Seizure, &core, Beside::default());
    let other = fields(&core, 9);
    assert_eq!(judge(&with, &other, Evidence::Core), judge(&without, &other, Evidence::Core));
    assert_eq!(with.candidate_keys(Evidence::Core), without.candidate_keys(Evidence::Core));
    assert_eq!(judge(&without, &other, Evidence::Core), judge(&without, &other, Evidence::All));
    assert!(judge(&with, &with, Evidence::All).bits > judge(&with, &with, Evidence::Core).bits);
}

#[test]
fn bits_add_up_exactly() {
    let suspect = Party { role: Role::Suspect, ..person("Sinta Wulandari") };
    let parties = [(&suspect, None)];
    let (a, b) = (seizure(3, "Mombasa", vec![scales("412.3")]), seizure(9, "Nairobi", vec![scales("412")]));
    for evidence in [Evidence::Core, Evidence::All] {
        let beside = Beside { parties: &parties, reporter: Some(4), reference: None };
        let told = |core| Told { kind: ReportKind::Seizure, core, beside };
        let why = explain(&told(&a), &told(&b), evidence).unwrap();
        let fields = |core| ReportFields::of(ReportKind::Seizure, core, beside);
        assert_eq!(why.bits, judge(&fields(&a), &fields(&b), evidence).bits);
        assert_eq!(why.bits, why.prior + why.lines.iter().map(|l| l.bits).sum::<i32>());
        assert!(why.lines.iter().any(|l| l.field == "quantity" && l.sentence.contains("`412.3` and `412`")));
        assert!(why.lines.iter().filter(|l| l.counter).all(|l| l.sentence.starts_with("against: ")));
    }
}

#[test]
fn a_lost_figure_is_told_and_small_counts_say_little() {
    let level = |a: &str, b: &str| {
        let of = |text| fields(&seizure(3, "Mombasa", vec![scales(text)]), 1);
        of(a).levels(&of(b)).amount
    };
    assert_eq!(level("4472", "472"), Amount::Slip);
    assert_eq!(level("4472", "4.472"), Amount::Slip);
    assert_eq!(level("4472", "4472"), Amount::Equal3);
    assert_eq!(level("4500", "4472"), Amount::Near2);
    assert_eq!(level("1", "1"), Amount::Equal1);
    assert_eq!(level("20", "20.0"), Amount::Equal1);
    assert_eq!(level("100", "400"), Amount::Far);
}

#[test]
fn figures_stand_side_by_side_and_count_once() {
    let customs = seizure(3, "Mombasa", vec![scales("212.3"), scales("200")]);
    let press = seizure(3, "Mombasa", vec![scales("500")]);
    let court = seizure(3, "Mombasa", vec![scales("412")]);
    let source = |n: u8, kind, sector, core| FigureSource {
        report: id(n),
        at: Timestamp(i64::from(n)),
        kind,
        sector,
        core,
    };
    let found = figures(&[
        source(1, ReportKind::Seizure, Some(Sector::CivilSociety), &press),
        source(2, ReportKind::Seizure, Some(Sector::Customs), &customs),
        source(3, ReportKind::Outcome, Some(Sector::Prosecution), &court),
        source(4, ReportKind::Summary, Some(Sector::Customs), &press),
    ]);
    assert_eq!(found.len(), 1);
    let said: Vec<(ReportId, String, usize)> =
        found[0].versions.iter().map(|v| (v.report, v.quantity.value.to_string(), v.lines)).collect();
    assert_eq!(
        said,
        [(id(2), "412.3".to_owned(), 2), (id(1), "500".to_owned(), 1), (id(3), "412".to_owned(), 1)]
    );
    assert_eq!(found[0].counted, CountedBy::Office);
    assert!(found[0].differs());
}

#[test]
fn species_of_one_report_stay_apart_and_other_names_do_not_double() {
    let named = |name: &str, amount: &str| Specimen {
        taxon: stated(name, taxon(name, Rank::Species, "pangolins")),
        ..scales(amount)
    };
    let two = seizure(3, "Mombasa", vec![named("Manis javanica", "10"), named("Manis pentadactyla", "20")]);
    let same = seizure(3, "Mombasa", vec![named("Manis pentadactyla", "21"), named("Manis javanica", "10")]);
    let drifted = seizure(3, "Mombasa", vec![named("Phataginus tricuspis", "10")]);
    let one = seizure(3, "Mombasa", vec![named("Manis javanica", "10")]);
    let source = |n: u8, core| FigureSource {
        report: id(n),
        at: Timestamp(i64::from(n)),
        kind: ReportKind::Seizure,
        sector: None,
        core,
    };
    assert_eq!(figures(&[source(1, &two), source(2, &same)]).len(), 2);
    let drift = figures(&[source(1, &one), source(2, &drifted)]);
    assert_eq!((drift.len(), drift[0].versions.len()), (1, 2));
}

prop_compose! {
    fn any_fields()(day in 1_i8..6, town in 0_usize..2, amount in 1_u32..5, reporter in 1_u64..4) -> ReportFields {
        let town = ["Mombasa", "Kisumu"][town];
        fields(&seizure(day, town, vec![scales(&(amount * 111).to_string())]), reporter)
    }
}

proptest! {
    #[test]
    fn order_changes_nothing_and_undoing_restores(
        all in prop::collection::vec(any_fields(), 2..9),
        words in prop::collection::vec((0_u8..9, 0_u8..9, prop::bool::ANY), 0..4),
        seed in 0_usize..50,
    ) {
        let judgements: Vec<ReportJudgement> = (1_u8..)
            .zip(&words)
            .filter(|(_, (a, b, _))| a != b)
            .map(|(n, (a, b, same))| judged(n, *a, *b, if *same { Verdict::Same } else { Verdict::Different }))
            .collect();
        let nodes: Vec<ReportNode<'_>> = (0_u8..)
            .zip(&all)
            .map(|(n, fields)| ReportNode { id: id(n), at: Timestamp(i64::from(n) % 3), fields })
            .collect();
        let edges = pairs(&all);
        let first = incidents(&nodes, &edges, &judgements, Evidence::All);
        let turned = |n: usize| if n == 0 { 0 } else { seed % n };
        let (mut nodes_b, mut edges_b, mut judgements_b) = (nodes.clone(), edges.clone(), judgements.clone());
        nodes_b.rotate_left(turned(nodes.len()));
        edges_b.rotate_left(turned(edges.len()));
        edges_b.iter_mut().for_each(|e| std::mem::swap(&mut e.a, &mut e.b));
        judgements_b.reverse();
        prop_assert_eq!(&incidents(&nodes_b, &edges_b, &judgements_b, Evidence::All), &first);
        let of = |id: ReportId| first.incidents.iter().position(|i| i.members.contains(&id));
        for judgement in judgements.iter().filter(|j| j.verdict == Verdict::Different) {
            let (a, b) = (of(judgement.a), of(judgement.b));
            prop_assert!(a.is_none() || a != b);
        }
        let mut seen: Vec<ReportId> = first.incidents.iter().flat_map(|i| i.members.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, nodes.iter().map(|n| n.id).collect::<Vec<_>>());
        let undone = incidents(&nodes, &edges, &[], Evidence::All);
        prop_assert_eq!(joined_at(&nodes, &edges), undone);
    }

    #[test]
    fn judging_knows_no_order(a in any_fields(), b in any_fields()) {
        for evidence in [Evidence::Core, Evidence::All] {
            prop_assert_eq!(judge(&a, &b, evidence), judge(&b, &a, evidence));
        }
    }

    #[test]
    fn two_of_one_partner_stand_together_only_where_likely(all in prop::collection::vec(any_fields(), 2..9)) {
        let found = joined(&all, &[]);
        for incident in &found.incidents {
            let members: Vec<&ReportFields> =
                incident.members.iter().map(|m| &all[usize::from(m.as_bytes()[0])]).collect();
            for (n, a) in members.iter().enumerate() {
                for b in &members[n + 1..] {
                    let likely = judge(a, b, Evidence::All).bits >= SAME_FROM;
                    prop_assert!(a.levels(b).source != Source::SamePartner || likely);
                }
            }
        }
    }
}

fn joined_at(nodes: &[ReportNode<'_>], edges: &[JudgedPair]) -> Incidents {
    incidents(nodes, edges, &[], Evidence::All)
}
