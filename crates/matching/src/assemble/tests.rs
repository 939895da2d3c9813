use super::*;
use crate::KeyField;
use crate::fixture::{born, person, with};
use jiff::civil::date;
use model::{IdentifierKind, PartyKind, Role, When};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn id(n: u8) -> PartyId {
    PartyId::from_bytes([n; 16])
}

fn key(field: KeyField, n: u8) -> KeyRef {
    KeyRef { field, hash: [n; 16] }
}

fn facts(kind: PartyKind, born: Option<i8>, document: Option<u8>) -> Facts {
    let documents = document.map(|n| ("passport:ke".to_owned(), format!("A{n}"))).into_iter().collect();
    Facts { kind, born: born.map(|d| When::day(date(1980, 2, d))), documents }
}

fn node(n: u8, keys: &[KeyRef], facts: Facts) -> PartyNode {
    // The order is not that of the ids.
    PartyNode {
        id: id(n),
        keys: keys.to_vec(),
        order: (Timestamp(i64::from(n.wrapping_mul(97))), id(n)),
        facts,
        seen: Seen::NEVER,
    }
}

fn plain(n: u8, phones: &[u8]) -> PartyNode {
    let keys: Vec<KeyRef> = phones.iter().map(|p| key(KeyField::Phone, *p)).collect();
    node(n, &keys, facts(PartyKind::Unknown, None, None))
}

fn judged(n: u8, a: u8, b: u8, verdict: Verdict) -> Judged {
    Judged { a: id(a), b: id(b), verdict, at: Timestamp(i64::from(n)), id: JudgementId::from_bytes([n; 16]) }
}

fn sets(assembly: &Assembly) -> BTreeSet<BTreeSet<PartyId>> {
    assembly.clusters.iter().map(|c| c.members.iter().copied().collect()).collect()
}

fn check(nodes: &[PartyNode], judgements: &[Judged], expected: &[&[u8]]) -> Assembly {
    let assembly = assemble(nodes, judgements);
    let expected: BTreeSet<BTreeSet<PartyId>> =
        expected.iter().map(|c| c.iter().map(|n| id(*n)).collect()).collect();
    assert_eq!(sets(&assembly), expected);
    assembly
}

#[test]
fn shared_values_join_and_chain() {
    check(&[plain(1, &[1]), plain(2, &[1, 2]), plain(3, &[2]), plain(4, &[3])], &[], &[&[1, 2, 3], &[4]]);
}

#[test]
fn a_telephone_number_joins_within_a_time_only() {
    let on = |n, year| plain(n, &[1]).seen(Seen::of(When::year(year)));
    check(&[on(1, 2010), on(2, 2012)], &[], &[&[1, 2]]);
    let assembly =
        check(&[on(1, 2010), on(2, 2012), on(3, 2020), plain(4, &[1])], &[], &[&[1, 2], &[3], &[4]]);
    assert!(assembly.refused.iter().any(|r| r.why == [Conflict::Time] && (r.a, r.b) == (id(1), id(3))));
    // A wallet is nobody else's, however late.
    let wallet = |n, year| {
        node(n, &[key(KeyField::Wallet, 1)], facts(PartyKind::Unknown, None, None))
            .seen(Seen::of(When::year(year)))
    };
    check(&[wallet(1, 2010), wallet(2, 2020)], &[], &[&[1, 2]]);
    // People know more than the calendar.
    check(&[on(1, 2010), on(2, 2020)], &[judged(1, 1, 2, Verdict::Same)], &[&[1, 2]]);
}

#[test]
fn the_earliest_member_is_the_anchor() {
    let assembly = assemble(&[plain(1, &[1]), plain(2, &[1]), plain(3, &[1])], &[]);
    // 97, 194 and 291 mod 256 = 35.
    assert_eq!(assembly.clusters, vec![Cluster { anchor: id(3), members: vec![id(3), id(1), id(2)] }]);
}

#[test]
fn people_join_and_part() {
    use Verdict::{Different, Same, Unsure};
    let nodes = [plain(1, &[1]), plain(2, &[1]), plain(3, &[])];
    check(&nodes, &[judged(1, 2, 3, Same)], &[&[1, 2, 3]]);
    let assembly = check(&nodes, &[judged(1, 1, 2, Different)], &[&[1], &[2], &[3]]);
    assert_eq!(assembly.refused[0].why, vec![Conflict::Judged]);
    check(&nodes, &[judged(1, 1, 2, Unsure)], &[&[1, 2], &[3]]);
    // Different holds for all members of both sides: 3 is 2, so 3 is not 1 either.
    check(&nodes, &[judged(1, 1, 3, Different), judged(2, 2, 3, Same)], &[&[1], &[2, 3]]);
}

#[test]
fn contradicting_judgements_are_told_and_keep_apart() {
    use Verdict::{Different, Same};
    let nodes = [plain(1, &[]), plain(2, &[]), plain(3, &[])];
    let j = |n: u8| JudgementId::from_bytes([n; 16]);
    let assembly = check(&nodes, &[judged(1, 1, 2, Same), judged(2, 2, 1, Different)], &[&[1], &[2], &[3]]);
    assert_eq!(assembly.contradictions, vec![Contradiction { same: j(1), different: vec![j(2)] }]);
    let chain = [judged(1, 1, 2, Same), judged(2, 2, 3, Same), judged(3, 1, 3, Different)];
    let assembly = check(&nodes, &chain, &[&[1, 2], &[3]]);
    assert_eq!(assembly.contradictions, vec![Contradiction { same: j(2), different: vec![j(3)] }]);
    assert_eq!(assemble(&nodes, &[judged(1, 1, 2, Same), judged(2, 1, 9, Different)]).contradictions, vec![]);
}

#[test]
fn facts_refuse_suggestions_but_not_people() {
    let phone = [key(KeyField::Phone, 1)];
    let cases = [
        (
            facts(PartyKind::Person, Some(1), None),
            facts(PartyKind::Person, Some(2), None),
            Some(Conflict::Births),
        ),
        (facts(PartyKind::Person, Some(1), None), facts(PartyKind::Person, Some(1), None), None),
        (
            facts(PartyKind::Person, None, Some(1)),
            facts(PartyKind::Person, None, Some(2)),
            Some(Conflict::Documents),
        ),
        (facts(PartyKind::Person, None, Some(1)), facts(PartyKind::Handle, None, None), None),
        (facts(PartyKind::Person, None, None), facts(PartyKind::Company, None, None), Some(Conflict::Kinds)),
    ];
    for (a, b, conflict) in cases {
        let nodes = [node(1, &phone, a), node(2, &phone, b)];
        let assembly = assemble(&nodes, &[]);
        assert_eq!(assembly.refused.first().map(|r| r.why.clone()), conflict.map(|c| vec![c]));
        assert_eq!(assembly.clusters.len(), if conflict.is_some() { 2 } else { 1 });
        check(&nodes, &[judged(1, 1, 2, Verdict::Same)], &[&[1, 2]]);
    }
}

#[test]
fn a_chain_through_a_sparse_party_is_refused() {
    // 2 states nothing and shares a value with each of two people who cannot be one: the stronger field wins.
    let (phone, iban) = (key(KeyField::Phone, 1), key(KeyField::Iban, 2));
    let nodes = [
        node(1, &[phone], facts(PartyKind::Person, Some(1), None)),
        node(2, &[phone, iban], facts(PartyKind::Unknown, None, None)),
        node(3, &[iban], facts(PartyKind::Person, Some(2), None)),
    ];
    let assembly = check(&nodes, &[], &[&[1], &[2, 3]]);
    assert_eq!((assembly.refused[0].a, assembly.refused[0].b), (id(1), id(2)));
}

#[test]
fn a_person_joins_two_birth_dates_and_either_is_welcome() {
    let phone = [key(KeyField::Phone, 1)];
    let of = |n: u8, day: i8| node(n, &phone, facts(PartyKind::Person, Some(day), None));
    check(
        &[of(1, 1), of(2, 2), of(3, 1), of(4, 2), of(5, 3)],
        &[judged(1, 1, 2, Verdict::Same)],
        &[&[1, 2, 3, 4], &[5]],
    );
}

#[test]
fn a_value_that_many_contradicting_people_share_costs_no_pairs() {
    let holders = |count: u16| -> Vec<PartyNode> {
        (0..count)
            .map(|n| {
                let mut bytes = [0; 16];
                bytes[..2].copy_from_slice(&n.to_be_bytes());
                let born = When::day(date(1950, 2, 2).saturating_add(jiff::Span::new().days(i64::from(n))));
                let facts = Facts { kind: PartyKind::Person, born: Some(born), documents: vec![] };
                PartyNode {
                    id: PartyId::from_bytes(bytes),
                    keys: vec![key(KeyField::Phone, 1)],
                    order: (Timestamp(0), PartyId::from_bytes(bytes)),
                    facts,
                    seen: Seen::NEVER,
                }
            })
            .collect()
    };
    let assembly = assemble(&holders(5_000), &[]);
    assert_eq!((assembly.clusters.len(), assembly.refused.len()), (5_000, 4_999));
}

#[test]
fn from_parties_to_subjects() {
    let secret = StoreKey([7; 32]);
    let jane = born(person("Jane Wanjiru"), "5/4/1981", 1981, 4, 5);
    let payee = with(
        Party { role: Role::Payee, ..person("J WANJIRU") },
        IdentifierKind::MobileMoney,
        "+254-700000123",
        "+254-700000123",
    );
    let seller = with(
        Party { role: Role::Seller, kind: PartyKind::Handle, ..person("Kilifi Birds") },
        IdentifierKind::Phone,
        "0700 000123",
        "+254700000123",
    );
    let bank = with(
        Party { role: Role::Institution, ..person("Bank") },
        IdentifierKind::Phone,
        "0700 000123",
        "+254700000123",
    );
    let nodes: Vec<PartyNode> = [
        (ReportKind::Payment, payee),
        (ReportKind::Advert, seller),
        (ReportKind::Payment, bank),
        (ReportKind::Seizure, jane),
    ]
    .iter()
    .enumerate()
    .map(|(n, (kind, party))| PartyNode::of(id(n as u8), Timestamp(n as i64), *kind, party, &secret))
    .collect();
    check(&nodes, &[], &[&[0, 1], &[2], &[3]]);
}

// ---- properties

fn any_facts() -> impl Strategy<Value = Facts> {
    let kinds = prop::sample::select(vec![
        PartyKind::Unknown,
        PartyKind::Unknown,
        PartyKind::Person,
        PartyKind::Company,
    ]);
    (kinds, prop::option::weighted(0.3, 1i8..4), prop::option::weighted(0.2, 0u8..3))
        .prop_map(|(k, b, d)| facts(k, b, d))
}

fn any_nodes() -> impl Strategy<Value = Vec<PartyNode>> {
    let fields = prop::sample::select(vec![KeyField::Iban, KeyField::Phone, KeyField::NameTown]);
    let keys = prop::collection::vec((fields, 0u8..6), 0..4);
    let years = prop::option::of(2000i16..2016);
    prop::collection::vec((keys, any_facts(), years), 1..14).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(n, (keys, facts, year))| {
                let keys: Vec<KeyRef> = keys.iter().map(|(f, v)| key(*f, *v)).collect();
                node(n as u8 + 1, &keys, facts).seen(Seen::of(year.and_then(When::year)))
            })
            .collect()
    })
}

fn any_judgements() -> impl Strategy<Value = Vec<Judged>> {
    let verdicts = prop::sample::select(Verdict::ALL.to_vec());
    prop::collection::vec((1u8..7, 1u8..7, verdicts, 0i64..3), 0..10).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .filter(|(_, (a, b, _, _))| a != b)
            .map(|(n, (a, b, verdict, at))| Judged {
                at: Timestamp(at),
                ..judged(n as u8 + 1, a, b, verdict)
            })
            .collect()
    })
}

fn cluster_of(assembly: &Assembly) -> BTreeMap<PartyId, usize> {
    assembly.clusters.iter().enumerate().flat_map(|(n, c)| c.members.iter().map(move |m| (*m, n))).collect()
}

/// Whatever could ever meet: same key, or any judgement between them.
fn reach(nodes: &[PartyNode], judgements: &[Judged], from: PartyId) -> BTreeSet<PartyId> {
    let mut seen = BTreeSet::from([from]);
    loop {
        let before = seen.len();
        let keys: BTreeSet<KeyRef> =
            nodes.iter().filter(|n| seen.contains(&n.id)).flat_map(|n| n.keys.clone()).collect();
        seen.extend(nodes.iter().filter(|n| n.keys.iter().any(|k| keys.contains(k))).map(|n| n.id));
        for j in judgements {
            if seen.contains(&j.a) || seen.contains(&j.b) {
                seen.extend([j.a, j.b]);
            }
        }
        if seen.len() == before {
            return seen;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_order_of_arrival_does_not_matter(
        (nodes, mixed) in any_nodes().prop_flat_map(|n| (Just(n.clone()), Just(n).prop_shuffle())),
        (judgements, mixed_judgements) in any_judgements().prop_flat_map(|j| (Just(j.clone()), Just(j).prop_shuffle())),
    ) {
        let turned: Vec<PartyNode> = mixed.into_iter().map(|mut n| { n.keys.reverse(); n }).collect();
        let swapped: Vec<Judged> = mixed_judgements.into_iter().map(|j| Judged { a: j.b, b: j.a, ..j }).collect();
        prop_assert_eq!(assemble(&nodes, &judgements), assemble(&turned, &swapped));
    }

    #[test]
    fn every_party_is_in_one_cluster_and_anchors_are_earliest(nodes in any_nodes(), judgements in any_judgements()) {
        let assembly = assemble(&nodes, &judgements);
        let mut all: Vec<PartyId> = assembly.clusters.iter().flat_map(|c| c.members.clone()).collect();
        all.sort_unstable();
        prop_assert_eq!(all, nodes.iter().map(|n| n.id).collect::<Vec<_>>());
        let order: BTreeMap<PartyId, (Timestamp, PartyId)> = nodes.iter().map(|n| (n.id, n.order)).collect();
        for cluster in &assembly.clusters {
            prop_assert_eq!(cluster.anchor, cluster.members[0]);
            prop_assert!(cluster.members.iter().map(|m| order[m]).is_sorted());
        }
    }

    #[test]
    fn different_is_respected(nodes in any_nodes(), judgements in any_judgements()) {
        let of = cluster_of(&assemble(&nodes, &judgements));
        for j in judgements.iter().filter(|j| j.verdict == Verdict::Different) {
            if let (Some(a), Some(b)) = (of.get(&j.a), of.get(&j.b)) {
                prop_assert_ne!(a, b);
            }
        }
    }

    #[test]
    fn same_is_respected_or_told(nodes in any_nodes(), judgements in any_judgements()) {
        let assembly = assemble(&nodes, &judgements);
        let of = cluster_of(&assembly);
        for j in judgements.iter().filter(|j| j.verdict == Verdict::Same) {
            if let (Some(a), Some(b)) = (of.get(&j.a), of.get(&j.b)) {
                let told = assembly.contradictions.iter().any(|c| c.same == j.id && !c.different.is_empty());
                prop_assert!(a == b || told);
            }
        }
    }

    #[test]
    fn unsure_changes_nothing(nodes in any_nodes(), judgements in any_judgements()) {
        let firm: Vec<Judged> = judgements.iter().copied().filter(|j| j.verdict != Verdict::Unsure).collect();
        prop_assert_eq!(assemble(&nodes, &judgements), assemble(&nodes, &firm));
    }

    #[test]
    fn undoing_a_judgement_restores_exactly(nodes in any_nodes(), judgements in any_judgements(), a in 1u8..15, b in 1u8..15, same: bool) {
        prop_assume!(a != b);
        let before = assemble(&nodes, &judgements);
        let mut list = judgements;
        list.insert(list.len() / 2, judged(99, a, b, if same { Verdict::Same } else { Verdict::Different }));
        let _during = assemble(&nodes, &list);
        list.retain(|j| j.id != JudgementId::from_bytes([99; 16]));
        prop_assert_eq!(assemble(&nodes, &list), before);
    }

    #[test]
    fn facts_of_one_cluster_agree_without_judgements(nodes in any_nodes()) {
        let assembly = assemble(&nodes, &[]);
        let of: BTreeMap<PartyId, &Facts> = nodes.iter().map(|n| (n.id, &n.facts)).collect();
        for cluster in &assembly.clusters {
            for a in &cluster.members {
                for b in &cluster.members {
                    prop_assert_eq!(of[a].conflicts(of[b]), vec![]);
                }
            }
        }
        let clusters = cluster_of(&assembly);
        for refused in &assembly.refused {
            prop_assert_ne!(clusters[&refused.a], clusters[&refused.b]);
        }
    }

    #[test]
    fn an_unrelated_party_changes_no_other_cluster(nodes in any_nodes(), judgements in any_judgements(), stranger in any_facts()) {
        let before = assemble(&nodes, &judgements);
        let mut more = nodes;
        more.insert(0, node(200, &[key(KeyField::Phone, 200), key(KeyField::Iban, 201)], stranger));
        let mut after = assemble(&more, &judgements);
        after.clusters.retain(|c| c.anchor != id(200));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_part_that_nothing_ties_to_the_rest_is_assembled_alone(nodes in any_nodes(), judgements in any_judgements()) {
        let part = reach(&nodes, &judgements, nodes[0].id);
        let inside: Vec<PartyNode> = nodes.iter().filter(|n| part.contains(&n.id)).cloned().collect();
        let within: Vec<Judged> = judgements.iter().copied().filter(|j| part.contains(&j.a)).collect();
        let mut whole = assemble(&nodes, &judgements);
        whole.clusters.retain(|c| part.contains(&c.anchor));
        whole.refused.retain(|r| part.contains(&r.a));
        whole.contradictions.retain(|c| within.iter().any(|j| j.id == c.same));
        prop_assert_eq!(whole, assemble(&inside, &within));
    }

    #[test]
    fn a_view_gives_the_same_with_or_without_judgements_on_hidden_parties(nodes in any_nodes(), judgements in any_judgements(), hide in 1u8..15) {
        let readable: Vec<PartyNode> = nodes.into_iter().filter(|n| n.id != id(hide)).collect();
        let telling: Vec<Judged> = judgements.iter().copied().filter(|j| j.a != id(hide) && j.b != id(hide)).collect();
        prop_assert_eq!(assemble(&readable, &judgements), assemble(&readable, &telling));
    }
}

mod links {
    use super::*;

    const FROM: i32 = 300;

    fn pair(a: u8, b: u8, bits: i32) -> PairLink {
        PairLink { a: id(a), b: id(b), bits }
    }

    fn linked(
        nodes: &[PartyNode],
        judgements: &[Judged],
        pairs: &[PairLink],
        expected: &[&[u8]],
    ) -> Assembly {
        let assembly = assemble_with(nodes, judgements, Links { pairs, from: FROM });
        let expected: BTreeSet<BTreeSet<PartyId>> =
            expected.iter().map(|c| c.iter().map(|n| id(*n)).collect()).collect();
        assert_eq!(sets(&assembly), expected);
        assembly
    }

    fn four() -> Vec<PartyNode> {
        (1..=4).map(|n| plain(n, &[])).collect()
    }

    #[test]
    fn suggestions_join_from_the_threshold_on() {
        linked(&four(), &[], &[pair(1, 2, 300), pair(3, 4, 299)], &[&[1, 2], &[3], &[4]]);
    }

    #[test]
    fn a_chain_that_the_pairs_contradict_is_refused() {
        let pairs = [pair(1, 2, 900), pair(2, 3, 400), pair(1, 3, -800)];
        let assembly = linked(&four(), &[], &pairs, &[&[1, 2], &[3], &[4]]);
        assert_eq!(assembly.refused_links.len(), 1);
        assert_eq!(assembly.refused_links[0].why, [Conflict::Pairs]);
        assert_eq!(assembly.refused_links[0].link.bits, 400);
        // On balance for it: it is followed.
        linked(&four(), &[], &[pair(1, 2, 900), pair(2, 3, 900), pair(1, 3, -800)], &[&[1, 2, 3], &[4]]);
    }

    #[test]
    fn a_shared_value_that_the_pair_contradicts_joins_nobody() {
        linked(&[plain(1, &[7]), plain(2, &[7])], &[], &[pair(1, 2, -100)], &[&[1], &[2]]);
        linked(&[plain(1, &[7]), plain(2, &[7])], &[], &[], &[&[1, 2]]);
    }

    #[test]
    fn judgements_and_kinds_stand_above_suggestions() {
        let judgements = [judged(1, 1, 2, Verdict::Different), judged(2, 3, 4, Verdict::Same)];
        linked(&four(), &judgements, &[pair(1, 2, 2_000), pair(3, 4, -2_000)], &[&[1], &[2], &[3, 4]]);
        let kinds = [
            node(1, &[], facts(PartyKind::Person, None, None)),
            node(2, &[], facts(PartyKind::Vessel, None, None)),
        ];
        linked(&kinds, &[], &[pair(1, 2, 2_000)], &[&[1], &[2]]);
    }

    #[test]
    fn a_renewed_document_and_a_slip_of_a_date_were_weighed_before() {
        let renewed = |n, document| node(n, &[], facts(PartyKind::Person, Some(3), Some(document)));
        linked(&[renewed(1, 1), renewed(2, 2)], &[], &[pair(1, 2, 500)], &[&[1, 2]]);
        let slip = |n, day| node(n, &[], facts(PartyKind::Person, Some(day), None));
        linked(&[slip(1, 3), slip(2, 4)], &[], &[pair(1, 2, 500)], &[&[1, 2]]);
        let far = [node(1, &[], facts(PartyKind::Person, Some(3), None)), {
            let born = Some(When::day(date(1950, 7, 9)));
            node(2, &[], Facts { kind: PartyKind::Person, born, documents: Vec::new() })
        }];
        linked(&far, &[], &[pair(1, 2, 500)], &[&[1], &[2]]);
    }

    fn any_pairs() -> impl Strategy<Value = Vec<PairLink>> {
        let one = (0_u8..14, 0_u8..14, -1_200_i32..1_200).prop_map(|(a, b, bits)| pair(a, b, bits));
        proptest::collection::vec(one, 0..40)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn the_order_of_pairs_does_not_matter(
            (nodes, mixed) in any_nodes().prop_flat_map(|n| (Just(n.clone()), Just(n).prop_shuffle())),
            judgements in any_judgements(),
            (pairs, turned) in any_pairs().prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle())),
        ) {
            let turned: Vec<PairLink> = turned.into_iter().map(|p| PairLink { a: p.b, b: p.a, ..p }).collect();
            prop_assert_eq!(
                assemble_with(&nodes, &judgements, Links { pairs: &pairs, from: FROM }),
                assemble_with(&mixed, &judgements, Links { pairs: &turned, from: FROM })
            );
        }

        #[test]
        fn different_is_respected_and_refusals_are_told(
            nodes in any_nodes(), judgements in any_judgements(), pairs in any_pairs(),
        ) {
            let assembly = assemble_with(&nodes, &judgements, Links { pairs: &pairs, from: FROM });
            let of = cluster_of(&assembly);
            for j in judgements.iter().filter(|j| j.verdict == Verdict::Different) {
                if let (Some(a), Some(b)) = (of.get(&j.a), of.get(&j.b)) {
                    prop_assert_ne!(a, b);
                }
            }
            for refused in &assembly.refused_links {
                prop_assert!(!refused.why.is_empty());
                prop_assert_ne!(of[&refused.link.a], of[&refused.link.b]);
            }
        }

        #[test]
        fn without_pairs_it_is_the_assembly_of_before(nodes in any_nodes(), judgements in any_judgements()) {
            prop_assert_eq!(assemble_with(&nodes, &judgements, Links::default()), assemble(&nodes, &judgements));
        }
    }
}
