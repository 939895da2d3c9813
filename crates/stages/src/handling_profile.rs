//! Ready handlings for imports: one word that says who may read which section.

use crate::error::Error;
use model::{Audience, Handling, PartnerId, ReportHandling, Section, Sector};
use std::collections::BTreeSet;

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
        let of = |section| Handling::with_audience(owner, self.audience(section));
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
    use model::{MemberId, Power, Powers, Purpose};

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
}
