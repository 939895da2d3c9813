//! Who may see an item and what may be done with it.

use crate::{Country, MemberId, PartnerId, Purpose, Sector, Timestamp, code_list};
use std::collections::BTreeSet;

code_list! {
    /// The separately handled parts of a report.
    Section, "section" {
        /// What, where, when, how much, by which mode: non-nominal.
        Core = "core",
        /// Who: nominal.
        Parties = "parties",
        /// Free text and what was found in it.
        Narrative = "narrative",
        /// Files.
        Attachments = "attachments",
        /// Who submitted it, from which system and file.
        Source = "source",
        /// The whole row or message as it came; always for the submitting partner only.
        Raw = "raw",
    }
}

/// Who may read. An empty audience means nobody but the owner.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Anyone (TLP:CLEAR).
    Open,
    /// All partners of the working group (TLP:GREEN).
    WorkingGroup,
    /// Members who hold the law-enforcement power.
    LawEnforcement,
    /// Members of partners in these sectors.
    Sectors(BTreeSet<Sector>),
    /// These partners, and all partners of these countries (TLP:AMBER, AMBER+STRICT).
    Named {
        /// Partners by id.
        partners: BTreeSet<PartnerId>,
        /// Countries; each partner seated there.
        countries: BTreeSet<Country>,
    },
    /// These persons (TLP:RED).
    NamedMembers(BTreeSet<MemberId>),
    /// The submitting partner only.
    OwnerOnly,
}

impl Audience {
    /// The TLP 2.0 colour shown on the chip (mapping: design, "Handling").
    #[must_use]
    pub fn tlp(&self) -> &'static str {
        match self {
            Audience::Open => "TLP:CLEAR",
            Audience::WorkingGroup => "TLP:GREEN",
            Audience::LawEnforcement | Audience::Sectors(_) | Audience::Named { .. } => "TLP:AMBER",
            Audience::OwnerOnly => "TLP:AMBER+STRICT",
            Audience::NamedMembers(_) => "TLP:RED",
        }
    }

    /// A stable code of the variant.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Audience::Open => "open",
            Audience::WorkingGroup => "working-group",
            Audience::LawEnforcement => "law-enforcement",
            Audience::Sectors(_) => "sectors",
            Audience::Named { .. } => "named",
            Audience::NamedMembers(_) => "named-members",
            Audience::OwnerOnly => "owner-only",
        }
    }
}

code_list! {
    /// Whether readers may learn who the owner is.
    Attribution, "attribution" {
        /// Owner is shown to whoever reads the source section.
        Named = "named",
        /// Owner, country and telling ids are withheld in every view but the owner's.
        None = "none",
    }
}

code_list! {
    /// What a reader may do further.
    Onward, "onward use" {
        /// Free to pass on.
        Free = "free",
        /// Only with the originator's consent.
        Consent = "consent",
        /// Never.
        Never = "never",
    }
}

/// A grade of source and information in a named scheme; the original is kept, never averaged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grading {
    /// `admiralty`, `europol-4x4`, `uk-3x5x2` ...
    pub scheme: String,
    /// Grade of the source.
    pub source: String,
    /// Grade of the information.
    pub information: String,
}

/// Who may see one item and what may be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handling {
    /// The partner that submitted the item.
    pub owner: PartnerId,
    /// Whose consent a widening needs.
    pub originator: PartnerId,
    /// The outside system it came from, if that carries a ceiling.
    pub origin_system: Option<String>,
    /// Whether the owner is named.
    pub attribution: Attribution,
    /// Who may read.
    pub audience: Audience,
    /// Partners shut out, whatever the audience says.
    pub except_partners: BTreeSet<PartnerId>,
    /// Countries shut out, whatever the audience says.
    pub except_countries: BTreeSet<Country>,
    /// Readers must read for one of these purposes; empty means any.
    pub purposes: BTreeSet<Purpose>,
    /// Whether somebody who asks privately may learn that this item exists.
    pub hit_notice: bool,
    /// What a reader may do further.
    pub onward: Onward,
    /// Grade, if one was given.
    pub grading: Option<Grading>,
    /// Licence of the data, in words or as an SPDX id.
    pub licence: Option<String>,
    /// When somebody must look again.
    pub review_on: Option<Timestamp>,
    /// When the item is to be erased.
    pub expires: Option<Timestamp>,
    /// The financial intelligence unit that a suspicion report names: with the submitting partner's own `str`
    /// members the only possible reader. INVARIANT: nobody can widen this.
    pub suspicion_fiu: Option<PartnerId>,
    /// Whether this item belongs to a suspicion report (see `suspicion_fiu`).
    pub suspicion: bool,
}

impl Handling {
    /// What an item gets when no handling was given: the submitting partner only.
    #[must_use]
    pub fn owner_only(owner: PartnerId) -> Self {
        Self::with_audience(owner, Audience::OwnerOnly)
    }

    /// A handling with this audience and nothing else out of the ordinary.
    #[must_use]
    pub fn with_audience(owner: PartnerId, audience: Audience) -> Self {
        Self {
            owner,
            originator: owner,
            origin_system: None,
            attribution: Attribution::Named,
            audience,
            except_partners: BTreeSet::new(),
            except_countries: BTreeSet::new(),
            purposes: BTreeSet::new(),
            hit_notice: false,
            onward: Onward::Consent,
            grading: None,
            licence: None,
            review_on: None,
            expires: None,
            suspicion_fiu: None,
            suspicion: false,
        }
    }
}

/// The handling of a report, section by section. The raw section has none: it is the owner's alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportHandling {
    /// What, where, when, how much.
    pub core: Handling,
    /// Who.
    pub parties: Handling,
    /// Free text.
    pub narrative: Handling,
    /// Files.
    pub attachments: Handling,
    /// Submitting partner, system, file.
    pub source: Handling,
}

impl ReportHandling {
    /// The same handling for every section.
    #[must_use]
    pub fn uniform(handling: &Handling) -> Self {
        Self {
            core: handling.clone(),
            parties: handling.clone(),
            narrative: handling.clone(),
            attachments: handling.clone(),
            source: handling.clone(),
        }
    }

    /// The same under the ceiling of suspicion reports, section by section: what such a report gets whatever was asked
    /// for. The unit is the one that the core names.
    #[must_use]
    pub fn under_ceiling(mut self) -> Self {
        let fiu = self.core.suspicion_fiu;
        for section in
            [&mut self.core, &mut self.parties, &mut self.narrative, &mut self.attachments, &mut self.source]
        {
            section.suspicion = true;
            section.suspicion_fiu = fiu;
            // What is shown of a handling must not invite to pass it on.
            section.audience = Audience::OwnerOnly;
        }
        self
    }

    /// The handling of one section; `raw` is always the owner's alone, and the owner's stewards' alone where any
    /// section is for named persons: it holds what they hold.
    #[must_use]
    pub fn of(&self, section: Section) -> Handling {
        match section {
            Section::Core => self.core.clone(),
            Section::Parties => self.parties.clone(),
            Section::Narrative => self.narrative.clone(),
            Section::Attachments => self.attachments.clone(),
            Section::Source => self.source.clone(),
            Section::Raw => Handling {
                suspicion: self.core.suspicion,
                suspicion_fiu: self.core.suspicion_fiu,
                ..Handling::with_audience(self.core.owner, self.raw_audience())
            },
        }
    }

    fn raw_audience(&self) -> Audience {
        let sections = [&self.core, &self.parties, &self.narrative, &self.attachments, &self.source];
        if sections.iter().any(|handling| matches!(handling.audience, Audience::NamedMembers(_))) {
            Audience::NamedMembers(BTreeSet::new())
        } else {
            Audience::OwnerOnly
        }
    }
}
