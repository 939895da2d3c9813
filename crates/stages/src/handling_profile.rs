//! Ready handlings for imports: one word that says who may read which section, and the sharing label of a record that
//! narrows it.
//!
//! A label (TLP) says who may see a record at most. The partner that imports is its recipient: a label narrower than the
//! chosen profile takes its place, section by section; a wider one changes nothing.

use crate::error::Error;
use formats::Marking;
use model::{Audience, Handling, MemberId, Onward, PartnerId, ReportHandling, Section, Sector};
use std::collections::{BTreeMap, BTreeSet};

/// A ready handling. Nothing given means the submitting partner only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HandlingProfile {
    /// Everything for the submitting partner only.
    #[default]
    OwnerOnly,
    /// Everything for members with the law-enforcement power.
    LawEnforcement,
    /// Everything for all partners.
    WorkingGroup,
    /// Everything for anyone.
    Open,
    /// What, where, when, how much and by whom submitted for all partners; people and free text for law enforcement.
    SharedCore,
}

impl HandlingProfile {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::OwnerOnly, Self::LawEnforcement, Self::WorkingGroup, Self::Open, Self::SharedCore];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OwnerOnly => "owner-only",
            Self::LawEnforcement => "law-enforcement",
            Self::WorkingGroup => "working-group",
            Self::Open => "open",
            Self::SharedCore => "shared-core",
        }
    }

    fn audience(self, section: Section) -> Audience {
        match (self, section) {
            (Self::OwnerOnly, _) => Audience::OwnerOnly,
            (Self::LawEnforcement, _) | (Self::SharedCore, Section::Parties | Section::Narrative) => {
                Audience::LawEnforcement
            }
            (Self::WorkingGroup | Self::SharedCore, _) => Audience::WorkingGroup,
            (Self::Open, _) => Audience::Open,
        }
    }

    /// The handling of a report of this owner.
    #[must_use]
    pub fn handling(self, owner: PartnerId) -> ReportHandling {
        self.marked(owner, None, None)
    }

    /// The handling of a report that came with a label, imported by `by`; the operator at the shell is nobody.
    #[must_use]
    pub fn marked(self, owner: PartnerId, marking: Option<Marking>, by: Option<MemberId>) -> ReportHandling {
        let of = |section| {
            let audience = narrower(self.audience(section), marking.and_then(|m| widest(m, by)));
            let onward = match marking {
                Some(Marking::Red | Marking::AmberStrict) => Onward::Never,
                _ => Onward::Consent,
            };
            Handling { onward, ..Handling::with_audience(owner, audience) }
        };
        ReportHandling {
            core: of(Section::Core),
            parties: of(Section::Parties),
            narrative: of(Section::Narrative),
            attachments: of(Section::Attachments),
            source: of(Section::Source),
        }
    }
}

/// The handling of a report whose Party keeps it from the partners of ICCWC, which are international organisations: what all
/// partners could read, all but these can; of law enforcement, those that take part today are shut out.
#[must_use]
pub fn kept_from_iccwc(handling: ReportHandling, international: &BTreeSet<PartnerId>) -> ReportHandling {
    let others: BTreeSet<Sector> =
        Sector::ALL.iter().copied().filter(|s| *s != Sector::InternationalOrganisation).collect();
    let narrow = |section: Handling| {
        let audience = match section.audience {
            Audience::Open | Audience::WorkingGroup => Audience::Sectors(others.clone()),
            audience => audience,
        };
        let mut except_partners = section.except_partners;
        if audience != Audience::OwnerOnly {
            // The owner may be such an organisation itself; it reads what is its own.
            except_partners.extend(international.iter().filter(|p| **p != section.owner));
        }
        Handling { audience, except_partners, ..section }
    };
    ReportHandling {
        core: narrow(handling.core),
        parties: narrow(handling.parties),
        narrative: narrow(handling.narrative),
        attachments: narrow(handling.attachments),
        source: narrow(handling.source),
    }
}

/// Who may read at most what carries a label; `None` where anyone may.
fn widest(marking: Marking, by: Option<MemberId>) -> Option<Audience> {
    match marking {
        Marking::Clear => None,
        Marking::Green => Some(Audience::WorkingGroup),
        // The recipient is the partner that imports; the other partners are not its clients.
        Marking::Amber | Marking::AmberStrict => Some(Audience::OwnerOnly),
        // Beside the stewards only who received it; whoever imports at the shell is not told.
        Marking::Red => Some(Audience::NamedMembers(by.into_iter().collect::<BTreeSet<_>>())),
    }
}

/// How narrow an audience of a profile or label is. Each reads no more than the one before.
fn narrowness(audience: &Audience) -> u8 {
    match audience {
        Audience::Open => 0,
        Audience::WorkingGroup => 1,
        Audience::LawEnforcement | Audience::Sectors(_) | Audience::Named { .. } => 2,
        Audience::OwnerOnly => 3,
        Audience::NamedMembers(_) => 4,
    }
}

fn narrower(chosen: Audience, at_most: Option<Audience>) -> Audience {
    match at_most {
        Some(at_most) if narrowness(&at_most) > narrowness(&chosen) => at_most,
        _ => chosen,
    }
}

/// Whether a label narrows any section of a profile.
pub(crate) fn narrows(profile: HandlingProfile, marking: Marking) -> bool {
    let widest = widest(marking, None);
    widest.is_some_and(|at_most| {
        Section::ALL
            .iter()
            .filter(|section| **section != Section::Raw)
            .any(|section| narrowness(&at_most) > narrowness(&profile.audience(*section)))
    })
}

/// Who can read what carries a label, in words.
pub(crate) fn marked_words(marking: Marking) -> &'static str {
    match marking {
        Marking::Clear => "anyone who signs in",
        Marking::Green => "partners of the working group at most",
        Marking::Amber | Marking::AmberStrict => "your own partner only",
        Marking::Red => "who imports it and your partner's stewards only",
    }
}

/// A sentence for each label that is narrower than the profile, with the number of records that carry it.
#[must_use]
pub fn narrowed_sentences(profile: HandlingProfile, marked: &BTreeMap<Marking, u64>) -> Vec<String> {
    marked
        .iter()
        .filter(|(marking, _)| narrows(profile, **marking))
        .map(|(marking, count)| {
            let records = if *count == 1 { "1 record" } else { &format!("{count} records") };
            format!("Narrower: {records} marked {}: readable to {}", marking.label(), marked_words(*marking))
        })
        .collect()
}

impl std::str::FromStr for HandlingProfile {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::ALL
            .iter()
            .copied()
            .find(|p| p.code() == code)
            .ok_or_else(|| Error::Handling { given: code.to_owned() })
    }
}

/// Who will be able to read what, a sentence a section; shown before anything is imported.
#[must_use]
pub fn profile_sentences(profile: HandlingProfile) -> Vec<String> {
    let words = |audience: &Audience| match audience {
        Audience::Open => "anyone who signs in",
        Audience::WorkingGroup => "all partners of the working group",
        Audience::LawEnforcement => "your own partner, and members who hold the law-enforcement power",
        _ => "your own partner only",
    };
    let sections = [
        (Section::Core, "What, where, when and how much"),
        (Section::Parties, "People, companies and accounts"),
        (Section::Narrative, "Free text"),
        (Section::Source, "Your name and reference"),
    ];
    let mut sentences: Vec<String> = sections
        .into_iter()
        .map(|(section, what)| format!("{what}: readable to {}", words(&profile.audience(section))))
        .collect();
    sentences.push("The original file and the whole rows: readable to your own partner only".to_owned());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::{LabelRule, Principal, may_read};
    use model::{Power, Powers, Purpose};
    use proptest::prelude::*;

    #[test]
    fn what_is_kept_from_iccwc_is_read_by_all_but_international_organisations() {
        let partner = |n: u8| PartnerId::from_bytes([n; 16]);
        let (owner, interpol) = (partner(1), partner(2));
        let reads = |profile: HandlingProfile, who: PartnerId, sector: Sector| {
            let handling = kept_from_iccwc(profile.handling(owner), &BTreeSet::from([interpol]));
            let principal = Principal {
                member: MemberId::from_bytes([9; 16]),
                partner: who,
                sector,
                country: None,
                powers: Powers::of(&[Power::LawEnforcement]),
                purpose: Purpose::Investigation,
            };
            may_read(&LabelRule::of(&handling.core), &principal)
        };
        for profile in HandlingProfile::ALL.iter().copied() {
            let wide = profile != HandlingProfile::OwnerOnly;
            assert!(!reads(profile, interpol, Sector::InternationalOrganisation), "{profile:?}");
            assert_eq!(reads(profile, partner(3), Sector::Police), wide, "{profile:?}");
            assert!(reads(profile, owner, Sector::Customs), "{profile:?}");
            // One that joins later; law enforcement has no sectors.
            let later = reads(profile, partner(4), Sector::InternationalOrganisation);
            assert_eq!(later, profile == HandlingProfile::LawEnforcement, "{profile:?}");
        }
    }

    fn owner() -> PartnerId {
        PartnerId::from_bytes([1; 16])
    }

    const SECTIONS: [Section; 5] =
        [Section::Core, Section::Parties, Section::Narrative, Section::Attachments, Section::Source];

    #[test]
    fn labels_narrow_and_never_widen() {
        use HandlingProfile as P;
        let red = Audience::NamedMembers(BTreeSet::from([MemberId::from_bytes([7; 16])]));
        let by = Some(MemberId::from_bytes([7; 16]));
        for (profile, marking, section, expected) in [
            (P::Open, None, Section::Core, Audience::Open),
            (P::Open, Some(Marking::Clear), Section::Core, Audience::Open),
            (P::Open, Some(Marking::Green), Section::Core, Audience::WorkingGroup),
            (P::OwnerOnly, Some(Marking::Clear), Section::Core, Audience::OwnerOnly),
            (P::OwnerOnly, Some(Marking::Green), Section::Core, Audience::OwnerOnly),
            (P::SharedCore, Some(Marking::Green), Section::Parties, Audience::LawEnforcement),
            (P::SharedCore, Some(Marking::Amber), Section::Core, Audience::OwnerOnly),
            (P::LawEnforcement, Some(Marking::AmberStrict), Section::Narrative, Audience::OwnerOnly),
            (P::OwnerOnly, Some(Marking::Red), Section::Core, red.clone()),
            (P::WorkingGroup, Some(Marking::Red), Section::Source, red),
        ] {
            let handling = profile.marked(owner(), marking, by);
            assert_eq!(handling.of(section).audience, expected, "{profile:?} {marking:?}");
        }
    }

    proptest! {
        /// Whoever may read under a stricter label may read under a wider one, and under none at all.
        #[test]
        fn a_stricter_label_gives_no_reader(
            profile in prop::sample::select(HandlingProfile::ALL.to_vec()),
            marking in prop::sample::select(Marking::ALL.to_vec()),
            partner in 1u8..3, member in 6u8..9, power in any::<bool>(), by in prop::option::of(6u8..9),
        ) {
            let by = by.map(|b| MemberId::from_bytes([b; 16]));
            let who = access::Principal {
                member: MemberId::from_bytes([member; 16]),
                partner: PartnerId::from_bytes([partner; 16]),
                sector: model::Sector::Police,
                country: None,
                powers: Powers::of(if power { &[model::Power::LawEnforcement] } else { &[] }),
                purpose: model::Purpose::ALL[0],
            };
            // Who imports is a member of the owner.
            prop_assume!(partner == 1 || by != Some(who.member));
            let reads = |marking| {
                let handling = profile.marked(owner(), marking, by);
                SECTIONS.map(|s| access::may_read(&access::LabelRule::of(&handling.of(s)), &who))
            };
            let wider: Vec<_> = Marking::ALL.iter().filter(|m| **m < marking).map(|m| Some(*m)).collect();
            for other in wider.into_iter().chain([None]) {
                for (strict, wide) in reads(Some(marking)).into_iter().zip(reads(other)) {
                    prop_assert!(!strict || wide);
                }
            }
            // INVARIANT: what is marked for the recipient alone is read by no other partner.
            if marking >= Marking::Amber && partner != 1 {
                prop_assert_eq!(reads(Some(marking)), [false; 5]);
            }
        }
    }

    #[test]
    fn what_is_narrowed_is_said() {
        let marked = BTreeMap::from([(Marking::Clear, 4), (Marking::Green, 1), (Marking::Red, 3)]);
        assert_eq!(
            narrowed_sentences(HandlingProfile::Open, &marked),
            [
                "Narrower: 1 record marked TLP:GREEN: readable to partners of the working group at most",
                "Narrower: 3 records marked TLP:RED: readable to who imports it and your partner's stewards only",
            ]
        );
        assert_eq!(narrowed_sentences(HandlingProfile::OwnerOnly, &marked).len(), 1);
    }
}
