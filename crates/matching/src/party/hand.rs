//! Weights typed in from experience: where training begins, and what levels keep that no training set has enough of
//! (ships, aircraft and vehicles among them).

use super::levels::{LEVELS, Level, RARITY, SHAPES};
use super::model::{Model, Weight, Weights};

/// Before anything is compared, in bits: one pair in so many that share a key is of one actor.
const PRIOR: f64 = -6.0;

/// Bits of the levels that stand in the table by name, in its order.
const FIXED: [f64; 57] = [
    11.0, 6.0, 5.0, 3.0, 3.0, -1.5, -6.0, // born
    16.0, 14.0, 6.0, 8.0, -1.5, -4.0, // document
    16.0, 8.0, 4.0, -5.0, // company number
    10.0, 8.0, 4.0, -0.5, // phone
    12.0, 6.0, -0.3, // e-mail
    13.0, 10.0, 5.0, -0.3, // account
    14.0, 13.0, 7.0, 16.0, // wallet, handle, record
    18.0, 9.0, 8.0, -9.0, // craft
    8.0, 6.0, 5.0, 3.0, 3.0, -0.5, -2.0, -2.5, // address
    1.0, -2.0,  // country
    -12.0, // kind
    -8.0, -6.0, -4.0, -3.0, // together
    -1.0, -1.0, -5.0, -5.0, -4.0, // names
    0.0,  // a name alone: what it takes off depends on the sum
];

/// Bits of the shapes of names by class of rarity.
const SHAPED: [[f64; RARITY.len() + 1]; SHAPES.len()] = [
    [4.0, 6.0, 8.0, 10.0, 12.0],
    [2.0, 4.0, 6.0, 8.0, 10.0],
    [1.0, 3.0, 5.0, 7.0, 9.0],
    [0.5, 1.5, 3.0, 4.0, 5.0],
    [0.0, 0.5, 2.0, 3.0, 3.0],
    [-2.0, -1.0, 0.0, 1.0, 2.0],
    [-4.0, -3.0, -2.5, -2.0, -1.0],
];
/// In one country a name is commoner.
const NEAR: f64 = 0.8;

impl Model {
    /// The model that training begins with.
    #[must_use]
    pub fn by_hand() -> Self {
        let mut of = vec![Weight::default(); LEVELS];
        for level in Level::all() {
            let bits = match level.name_parts() {
                None => FIXED.get(level.place()).copied().unwrap_or_default(),
                Some((shape, class, near)) => {
                    let row = SHAPES.iter().position(|s| *s == shape).unwrap_or_default();
                    let bits = SHAPED[row][class];
                    if near && bits > 0.0 { bits * NEAR } else { bits }
                }
            };
            // A share of equal pairs is not known by hand; the ratio is.
            let m = if bits >= 0.0 { 0.5 } else { 0.5 * bits.exp2() };
            of[level.place()] = Weight { m, u: m * (-bits).exp2(), bits: (bits * 100.0).round() as i32 };
        }
        of[Level::NAME_ALONE.place()] = Weight::default();
        let weights = Weights { prior: (PRIOR * 100.0) as i32, of, curve: Vec::new() };
        Self {
            version: "by-hand".to_owned(),
            record: vec!["typed in; not trained".to_owned()],
            error_rate: "not measured".to_owned(),
            link_from: 500,
            weights: [weights.clone(), weights.clone(), weights],
        }
    }
}
