//! Weights of the model, in bits. Written by `scripts/names/fit.py`; not for hands.

use super::model::FEATURES;

/// Prior and one weight per feature, in bits per unit.
#[derive(Debug)]
pub(super) struct Weights {
    pub(super) prior: f32,
    pub(super) of: [f32; FEATURES],
}

/// Of persons.
pub(super) const PERSON: Weights = Weights {
    prior: -7.036,
    of: [
        1.652, 0.860, 2.552, 1.808, 2.589, 3.561, 0.000, 0.000, -0.073, -0.222, 0.000, 0.000, 0.000, 1.710,
        0.000, 1.992, -0.201, 0.000, 4.666, -2.186,
    ],
};

/// Of firms and all others.
pub(super) const COMPANY: Weights = Weights {
    prior: -6.105,
    of: [
        1.153, 1.993, 1.698, 1.199, 1.467, 2.079, 0.014, 0.000, 0.000, -0.083, -1.813, -2.322, 0.000, 1.943,
        2.491, 1.857, -0.202, 3.312, 0.491, -0.853,
    ],
};
