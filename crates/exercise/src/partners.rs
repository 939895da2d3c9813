//! The partners of a world: who reports, in which formats and in which house style.

use crate::chance::{Chance, Of};
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

/// The forms that a sector reports in; a partner has some of them.
#[must_use]
pub fn forms_of(sector: Sector) -> &'static [Form] {
    match sector {
        Sector::Police => &[Form::PoliceSeizures],
        Sector::Customs => &[Form::CustomsSeizures, Form::Declarations],
        Sector::WildlifeAuthority => &[Form::Aitr],
        Sector::FinancialIntelligenceUnit => &[Form::Goaml],
        Sector::Prosecution => &[Form::Court],
        Sector::OtherGovernment => &[Form::PoliceSeizures],
        Sector::InternationalOrganisation => &[Form::Cen],
        Sector::Transport => {
            &[Form::AirWaybill, Form::AirWaybillText, Form::BillOfLading, Form::Consignments, Form::Postal]
        }
        Sector::Finance => &[Form::Pacs008, Form::Camt053, Form::Mt103, Form::Payments, Form::Goaml],
        Sector::OnlinePlatform => &[Form::Adverts],
        Sector::Academia => &[Form::AdvertsLines],
        Sector::CivilSociety => &[Form::NgoIncidents, Form::Tips],
    }
}

/// In how many countries a sector has a partner: one in so many.
fn every(sector: Sector) -> u8 {
    match sector {
        Sector::Customs => 1,
        Sector::Finance | Sector::Police => 3,
        Sector::Transport | Sector::CivilSociety => 5,
        Sector::FinancialIntelligenceUnit | Sector::WildlifeAuthority | Sector::OnlinePlatform => 7,
        Sector::Prosecution => 9,
        Sector::OtherGovernment | Sector::Academia => 17,
        Sector::InternationalOrganisation => 26,
    }
}

/// The partners of a world: the same for each size.
#[must_use]
pub fn make(seed: u64) -> Vec<Partner> {
    let places = (0_u8..).zip(Sector::ALL);
    places
        .flat_map(|(shift, sector)| {
            CountryId::all()
                .filter(move |country| (country.0 + shift) % every(sector) == 0)
                .map(move |country| partner(seed, sector, country))
        })
        .collect()
}

/// The partner of a sector in a country.
fn partner(seed: u64, sector: Sector, country: CountryId) -> Partner {
    use crate::people::Culture::{Chinese, Japanese, Korean, Vietnamese};
    let mut chance = Chance::new(seed, Of::Partner, &[u64::from(country.0), sector as u64]);
    let facts = country.get();
    let family_first =
        facts.cultures.first().is_some_and(|c| matches!(c.0, Chinese | Japanese | Korean | Vietnamese));
    Partner {
        code: format!("{}-{}", facts.code.to_lowercase(), sector.code()),
        name: format!("EXERCISE {} of {}", sector.code(), facts.name),
        sector,
        country,
        forms: forms_of(sector).to_vec(),
        style: Style {
            family_first: chance.happens(if family_first { 0.9 } else { 0.2 }),
            capitals: chance.happens(0.5),
            romanisation: chance.below(3) as u8,
            native: chance.happens(0.3),
            day_first: facts.code != "US",
            comma: matches!(facts.code, "DE" | "FR" | "ES" | "PT" | "BR" | "ID" | "VN"),
        },
        handling: handling(sector, country),
    }
}

/// The handling profile under which a partner's files come in: what its sector would say (assumed). Authorities share what
/// happened and keep who for law enforcement, every fourth of them keeps all of it there; banks, units and carriers
/// share with law enforcement alone; platforms and academia with all partners, NGOs with everybody or with all partners.
fn handling(sector: Sector, country: CountryId) -> &'static str {
    match sector {
        Sector::Police | Sector::Customs | Sector::WildlifeAuthority | Sector::OtherGovernment => {
            if country.0 % 4 == 3 { "law-enforcement" } else { "shared-core" }
        }
        Sector::InternationalOrganisation | Sector::Prosecution => "shared-core",
        Sector::FinancialIntelligenceUnit => "owner-only",
        Sector::Transport | Sector::Finance => "law-enforcement",
        Sector::OnlinePlatform | Sector::Academia => "working-group",
        Sector::CivilSociety => {
            if country.0.is_multiple_of(2) {
                "open"
            } else {
                "working-group"
            }
        }
    }
}
