//! Who takes part: partners, their sectors, their members and the members' powers.

use crate::{Country, MemberId, PartnerId, code_list};

code_list! {
    /// The sector of a partner.
    Sector, "sector" {
        /// Police.
        Police = "police",
        /// Customs.
        Customs = "customs",
        /// Wildlife, forest or fisheries authority.
        WildlifeAuthority = "wildlife-authority",
        /// Financial intelligence unit.
        FinancialIntelligenceUnit = "fiu",
        /// Prosecution.
        Prosecution = "prosecution",
        /// Other government body.
        OtherGovernment = "other-government",
        /// International organisation.
        InternationalOrganisation = "international-organisation",
        /// Airlines, shipping lines, forwarders, post, couriers.
        Transport = "transport",
        /// Banks, payment and money-transfer services.
        Finance = "finance",
        /// Marketplaces and social media.
        OnlinePlatform = "online-platform",
        /// Universities and laboratories.
        Academia = "academia",
        /// Non-governmental organisations.
        CivilSociety = "civil-society",
    }
}

code_list! {
    /// A power stated for one member; a sector gives none by itself (design, "Handling").
    Power, "power" {
        /// May read what is meant for law enforcement.
        LawEnforcement = "law-enforcement",
        /// May read suspicion reports of the own partner, or as the unit that is named in them.
        SuspicionReports = "str",
        /// May submit reports.
        Submit = "submit",
        /// May judge whether two parties are one.
        Judge = "judge",
        /// May take data out.
        Export = "export",
        /// May act for the partner: handling, recall, erasure, holds.
        Steward = "steward",
    }
}

/// The set of powers of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Powers(u32);

impl Powers {
    /// No power at all.
    pub const NONE: Powers = Powers(0);

    /// These powers.
    #[must_use]
    pub fn of(powers: &[Power]) -> Self {
        Self(powers.iter().fold(0, |bits, p| bits | Self::bit(*p)))
    }

    /// Whether `power` is among them.
    #[must_use]
    pub fn has(self, power: Power) -> bool {
        self.0 & Self::bit(power) != 0
    }

    /// The powers, in list order.
    pub fn iter(self) -> impl Iterator<Item = Power> {
        Power::ALL.iter().copied().filter(move |p| self.has(*p))
    }

    fn bit(power: Power) -> u32 {
        1 << (power as u32)
    }
}

code_list! {
    /// Why somebody reads; stated at sign-in and kept in the audit.
    Purpose, "purpose" {
        /// Preventing and investigating wildlife crime.
        Investigation = "investigation",
        /// Compliance duties of the private sector.
        Compliance = "compliance",
        /// Research and public policy.
        Research = "research",
        /// Training on exercise data.
        Training = "training",
    }
}

code_list! {
    /// What a store is for; fixed when it is created.
    StoreKind, "store kind" {
        /// Real data.
        Live = "live",
        /// The demonstration set, with ready sign-ins.
        Demo = "demo",
        /// A synthetic world with a known truth.
        Exercise = "exercise",
    }
}

/// An organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Keyed id.
    pub id: PartnerId,
    /// Short handle used on the command line and in configuration, such as `ke-customs`.
    pub handle: String,
    /// Name as shown.
    pub name: String,
    /// Sector.
    pub sector: Sector,
    /// Country, absent for international bodies.
    pub country: Option<Country>,
}

/// A person of a partner who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Keyed id.
    pub id: MemberId,
    /// The partner that the member acts for.
    pub partner: PartnerId,
    /// Sign-in name, unique in the store.
    pub handle: String,
    /// Name as shown.
    pub name: String,
    /// What the member may do and read beyond the partner's share.
    pub powers: Powers,
}
