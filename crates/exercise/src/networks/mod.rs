//! Hidden networks: who is in them, what they do from their birth to their end, and what goes wrong.
//!
//! A shape is a row of facts in `shapes`. The members of a network are some of everybody: they trade and pay honestly with
//! others, too, and what the network does goes through the code of all ventures ([`venture`](crate::deeds::venture)), so that nothing
//! but what they do, and with whom, tells them apart.

pub(crate) mod shapes;

use crate::chance::{Chance, Of};
use crate::deeds::venture::{self, Course};
use crate::deeds::{Actor, Deed, Minute};
use crate::world::World;
use std::collections::BTreeSet;
use std::sync::Arc;

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
    /// Stretches of time in which it acts, in order; between two of them it lies low.
    pub active: Vec<(Minute, Minute)>,
    /// When it changed its method after a seizure, where it did.
    pub changed: Option<Minute>,
    /// How many ventures it begins.
    pub ventures: u32,
    /// What it deals in, before and after the change.
    pub products: (u16, u16),
}

impl Network {
    /// First minute in which it acts.
    #[must_use]
    pub fn born(&self) -> Minute {
        self.active.first().map_or(0, |stretch| stretch.0)
    }

    /// Last minute in which it begins anything.
    #[must_use]
    pub fn ends(&self) -> Minute {
        self.active.last().map_or(0, |stretch| stretch.1)
    }

    /// When each of its ventures begins. Cheap: no deed is made for it.
    #[must_use]
    pub fn times(&self, world: &World) -> Vec<Minute> {
        let mut chance = Chance::new(world.seed, Of::Network, &[u64::from(self.number), 0]);
        let all: i64 = self.active.iter().map(|(from, until)| until - from).sum();
        let time = |left: i64| {
            let mut left = left;
            for (from, until) in &self.active {
                if left < until - from {
                    return from + left;
                }
                left -= until - from;
            }
            self.ends()
        };
        (0..self.ventures).map(|_| time(chance.between(0, all - 1))).collect()
    }

    /// What is seen of its `nth` venture, which begins at its time.
    #[must_use]
    pub fn deeds(&self, world: &World, nth: u32, begins: Minute) -> Vec<Arc<Deed>> {
        let course = Course {
            of: Of::Network,
            path: [u64::from(self.number), 1 + u64::from(nth)],
            incident: 1 << 62 | u64::from(self.number) << 28 | u64::from(nth) << 4,
            begins,
            dealing: true,
            network: Some(self.number),
        };
        venture::deeds(world, &course, |chance| self.cast(begins, chance))
    }
}

/// The networks of a world: each shape in turn, so that eight have all. No two share a member.
#[must_use]
pub fn make(world: &World) -> Vec<Network> {
    let count = (world.reports * u64::from(world.config.networks_per_20000)).div_ceil(20_000);
    let mut taken = BTreeSet::new();
    (0..count as u32).map(|number| shapes::network(world, number, count, &mut taken)).collect()
}

#[cfg(test)]
mod tests;
