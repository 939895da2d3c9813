//! Who reads what, as a table, and the two ceilings as properties.

use super::*;
use model::Powers;
use proptest::prelude::*;

fn partner(n: u8) -> PartnerId {
    PartnerId::from_bytes([n; 16])
}

fn member(n: u8) -> MemberId {
    MemberId::from_bytes([n; 16])
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

fn principals() -> impl Strategy<Value = Principal> {
    (0u8..4, 0u8..4, 0usize..4, prop::option::of(0usize..3), 0usize..8, 0usize..4).prop_map(
        |(m, p, sector, c, powers, purpose)| Principal {
            member: member(m),
            partner: partner(p),
            sector: Sector::ALL[sector],
            country: c.map(|c| country(["KE", "VN", "CN"][c])),
            powers: Powers::of(match powers {
                0 => &[],
                1 => &[Power::LawEnforcement],
                2 => &[Power::SuspicionReports],
                3 => &[Power::Steward],
                4 => &[Power::LawEnforcement, Power::SuspicionReports],
                _ => &[Power::Submit, Power::Export],
            }),
            purpose: Purpose::ALL[purpose],
        },
    )
}

fn audiences() -> impl Strategy<Value = Audience> {
    prop_oneof![
        Just(Audience::Open),
        Just(Audience::WorkingGroup),
        Just(Audience::LawEnforcement),
        Just(Audience::OwnerOnly),
        prop::collection::btree_set(0usize..4, 0..3)
            .prop_map(|s| Audience::Sectors(s.into_iter().map(|i| Sector::ALL[i]).collect())),
        (prop::collection::btree_set(0u8..4, 0..3), prop::collection::btree_set(0usize..3, 0..2)).prop_map(
            |(p, c)| Audience::Named {
                partners: p.into_iter().map(partner).collect(),
                countries: c.into_iter().map(|i| country(["KE", "VN", "CN"][i])).collect(),
            }
        ),
        prop::collection::btree_set(0u8..4, 0..3)
            .prop_map(|m| Audience::NamedMembers(m.into_iter().map(member).collect())),
    ]
}

fn rules() -> impl Strategy<Value = LabelRule> {
    (
        0u8..4,
        audiences(),
        prop::collection::btree_set(0u8..4, 0..3),
        prop::collection::btree_set(0usize..3, 0..2),
        prop::collection::btree_set(0usize..4, 0..2),
        prop::option::of(prop::option::of(0u8..4)),
    )
        .prop_map(|(owner, audience, ep, ec, purposes, suspicion)| LabelRule {
            owner: partner(owner),
            audience,
            except_partners: ep.into_iter().map(partner).collect(),
            except_countries: ec.into_iter().map(|i| country(["KE", "VN", "CN"][i])).collect(),
            purposes: purposes.into_iter().map(|i| Purpose::ALL[i]).collect(),
            suspicion: suspicion.map(|fiu| Suspicion { fiu: fiu.map(partner) }),
        })
}

proptest! {
    #[test]
    fn stored_form_is_canonical(rule in rules()) {
        prop_assert_eq!(LabelRule::decode(&rule.encode()), Ok(rule));
    }

    #[test]
    fn any_bytes_are_refused_or_canonical(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        if let Ok(rule) = LabelRule::decode(&bytes) {
            prop_assert_eq!(LabelRule::decode(&rule.encode()), Ok(rule));
        }
    }

    #[test]
    fn suspicion_is_a_ceiling(rule in rules(), who in principals()) {
        if let Some(suspicion) = &rule.suspicion
            && may_read(&rule, &who)
        {
            prop_assert!(who.powers.has(Power::SuspicionReports));
            prop_assert!(who.partner == rule.owner || suspicion.fiu == Some(who.partner));
        }
    }

    #[test]
    fn widening_the_audience_never_lifts_the_suspicion_ceiling(rule in rules(), who in principals()) {
        if rule.suspicion.is_some() {
            let wide = LabelRule { audience: Audience::Open, except_partners: BTreeSet::new(),
                except_countries: BTreeSet::new(), purposes: BTreeSet::new(), ..rule.clone() };
            prop_assert_eq!(may_read(&rule, &who), may_read(&wide, &who));
        }
    }

    #[test]
    fn an_exception_beats_every_audience(rule in rules(), who in principals()) {
        if rule.suspicion.is_none() && who.partner != rule.owner && rule.except_partners.contains(&who.partner) {
            prop_assert!(!may_read(&rule, &who));
        }
    }

    #[test]
    fn an_empty_audience_means_nobody_else(owner in 0u8..4, who in principals()) {
        for audience in [Audience::Sectors(BTreeSet::new()),
            Audience::Named { partners: BTreeSet::new(), countries: BTreeSet::new() },
            Audience::NamedMembers(BTreeSet::new())] {
            let rule = LabelRule::of(&Handling::with_audience(partner(owner), audience));
            if who.partner != rule.owner {
                prop_assert!(!may_read(&rule, &who));
            }
        }
    }
}

#[test]
fn law_enforcement_is_a_power_and_not_a_sector() {
    let rule = LabelRule::of(&Handling::with_audience(partner(0), Audience::LawEnforcement));
    let police = Principal {
        member: member(1),
        partner: partner(1),
        sector: Sector::Police,
        country: None,
        powers: Powers::NONE,
        purpose: Purpose::Investigation,
    };
    assert!(!may_read(&rule, &police));
    let sworn = Principal { powers: Powers::of(&[Power::LawEnforcement]), ..police };
    assert!(may_read(&rule, &sworn));
}
