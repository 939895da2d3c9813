//! Hidden networks: who is in them, what they do from their birth to their end, and what goes wrong.
//!
//! A shape is a row of facts in `shapes`. A network takes its people and firms from beyond those of the background
//! ([`people`](crate::deeds::honest::people)), but they are made by the same functions, so that nothing but what they do tells them apart.

mod shapes;

use crate::chance::{Chance, Of};
use crate::deeds::{Actor, Deed, IncidentId, Minute};
use crate::world::World;

/// The shape of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A family and its firm.
    FamilyFirm,
    /// One broker in the middle of many who do not know each other.
    HubBroker,
    /// A chain in which each knows only the next, with cut-outs.
    ChainWithCutOuts,
    /// Front companies that own and pay each other.
    FrontCompanyWeb,
    /// Sellers online who share stock, phones and accounts.
    OnlineSellerRing,
    /// Officials who are paid to let goods pass.
    CorruptOfficial,
    /// Timber laundered through permits.
    TimberLaundering,
    /// Couriers who fly with bags.
    CourierCell,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Self; 8] = [
        Self::FamilyFirm,
        Self::HubBroker,
        Self::ChainWithCutOuts,
        Self::FrontCompanyWeb,
        Self::OnlineSellerRing,
        Self::CorruptOfficial,
        Self::TimberLaundering,
        Self::CourierCell,
    ];

    /// Its name in the truth.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::FamilyFirm => "family-firm",
            Self::HubBroker => "hub-broker",
            Self::ChainWithCutOuts => "chain-with-cut-outs",
            Self::FrontCompanyWeb => "front-company-web",
            Self::OnlineSellerRing => "online-seller-ring",
            Self::CorruptOfficial => "corrupt-official",
            Self::TimberLaundering => "timber-laundering",
            Self::CourierCell => "courier-cell",
        }
    }
}

/// What a member does in its network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Takes wildlife from where it lives.
    Poacher,
    /// Gathers it.
    Consolidator,
    /// Sends it abroad.
    Exporter,
    /// Brings both sides together.
    Broker,
    /// Carries it.
    Courier,
    /// Receives it.
    Importer,
    /// Sells it.
    Seller,
    /// Moves the money.
    Launderer,
    /// Looks away for money.
    Official,
}

impl Role {
    /// Its name in the truth.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Poacher => "poacher",
            Self::Consolidator => "consolidator",
            Self::Exporter => "exporter",
            Self::Broker => "broker",
            Self::Courier => "courier",
            Self::Importer => "importer",
            Self::Seller => "seller",
            Self::Launderer => "launderer",
            Self::Official => "official",
        }
    }
}

/// A hidden network.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// Number in the world, from 0.
    pub number: u32,
    /// Name by which the truth calls it; unlike any other of the world.
    pub name: String,
    /// Shape.
    pub shape: Shape,
    /// Members with their roles; the first of a role matters most.
    pub members: Vec<(Actor, Role)>,
    /// First minute in which it acts.
    pub born: Minute,
    /// Last minute in which it acts.
    pub ends: Minute,
    /// When it changed its method after a seizure, where it did.
    pub changed: Option<Minute>,
    /// How many deeds it does.
    pub deeds: u32,
}

impl Network {
    /// When each of its deeds happens. Cheap: no deed is made for it.
    #[must_use]
    pub fn times(&self, world: &World) -> Vec<Minute> {
        let mut chance = Chance::new(world.seed, Of::Network, &[u64::from(self.number), 0]);
        (0..self.deeds).map(|_| chance.between(self.born, self.ends)).collect()
    }

    /// Its `nth` deed, at its time.
    #[must_use]
    pub fn deed(&self, world: &World, nth: u32, at: Minute) -> Deed {
        let mut chance = Chance::new(world.seed, Of::Network, &[u64::from(self.number), 1, u64::from(nth)]);
        Deed {
            incident: IncidentId(1 << 62 | u64::from(self.number) << 24 | u64::from(nth)),
            at,
            network: Some(self.number),
            indicators: Vec::new(),
            what: shapes::what(self, world, at, &mut chance),
        }
    }
}

/// The networks of a world: each shape in turn, so that ten have all.
#[must_use]
pub fn make(world: &World) -> Vec<Network> {
    let count = (world.reports * u64::from(world.config.networks_per_20000)).div_ceil(20_000);
    (0..count as u32).map(|number| shapes::network(world, number, count)).collect()
}

#[cfg(test)]
mod tests;
