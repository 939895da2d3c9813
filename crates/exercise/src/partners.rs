//! The partners of a world: who reports, in which formats and in which house style.

use crate::emit::Form;
use crate::geography::CountryId;

/// A partner, as a place in [`World::partners`](crate::World::partners).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerNo(pub u16);

/// The sector of a partner (codes as the exchange's).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Police.
    Police,
    /// Customs.
    Customs,
    /// Wildlife authority.
    WildlifeAuthority,
    /// Financial intelligence unit.
    FinancialIntelligenceUnit,
    /// Prosecution.
    Prosecution,
    /// Other government.
    OtherGovernment,
    /// International organisation.
    InternationalOrganisation,
    /// Airline, shipping line, post, forwarder.
    Transport,
    /// Bank.
    Finance,
    /// Platform.
    OnlinePlatform,
    /// Academia.
    Academia,
    /// NGO.
    CivilSociety,
}

impl Sector {
    /// All sectors.
    pub const ALL: [Self; 12] = [
        Self::Police,
        Self::Customs,
        Self::WildlifeAuthority,
        Self::FinancialIntelligenceUnit,
        Self::Prosecution,
        Self::OtherGovernment,
        Self::InternationalOrganisation,
        Self::Transport,
        Self::Finance,
        Self::OnlinePlatform,
        Self::Academia,
        Self::CivilSociety,
    ];

    /// The exchange's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Customs => "customs",
            Self::WildlifeAuthority => "wildlife-authority",
            Self::FinancialIntelligenceUnit => "fiu",
            Self::Prosecution => "prosecution",
            Self::OtherGovernment => "other-government",
            Self::InternationalOrganisation => "international-organisation",
            Self::Transport => "transport",
            Self::Finance => "finance",
            Self::OnlinePlatform => "online-platform",
            Self::Academia => "academia",
            Self::CivilSociety => "civil-society",
        }
    }
}

/// How a partner writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Family name before given names.
    pub family_first: bool,
    /// Names in capitals.
    pub capitals: bool,
    /// Which romanisation it uses, where a name has several (taken modulo their number).
    pub romanisation: u8,
    /// Names in their own script, where its forms have room for that.
    pub native: bool,
    /// Day before month in dates that are not ISO.
    pub day_first: bool,
    /// Decimal comma.
    pub comma: bool,
}

/// A partner of a world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Short name, used in paths and sign-ins: lower case ASCII and `-`.
    pub code: String,
    /// Name, with the word EXERCISE.
    pub name: String,
    /// Sector.
    pub sector: Sector,
    /// Country.
    pub country: CountryId,
    /// The forms that it reports in.
    pub forms: Vec<Form>,
    /// House style.
    pub style: Style,
    /// Name of the handling profile under which its files come in (a profile of the exchange).
    pub handling: &'static str,
}

/// The partners of a world: the same for each size. A thin beginning.
#[must_use]
pub fn make(seed: u64) -> Vec<Partner> {
    CountryId::all()
        .map(|country| {
            let mut chance =
                crate::chance::Chance::new(seed, crate::chance::Of::Partner, &[u64::from(country.0)]);
            Partner {
                code: format!("{}-customs", country.get().code.to_lowercase()),
                name: format!("EXERCISE Customs of {}", country.get().name),
                sector: Sector::Customs,
                country,
                forms: vec![Form::CustomsSeizures],
                style: Style {
                    family_first: chance.happens(0.5),
                    capitals: chance.happens(0.5),
                    romanisation: chance.below(3) as u8,
                    native: false,
                    day_first: true,
                    comma: false,
                },
                handling: "owner-only",
            }
        })
        .collect()
}
