//! Weights of the model, in bits. Written by `scripts/names/fit.py`; not for hands.

use super::model::FEATURES;

/// Prior and one weight per feature, in bits per unit.
#[derive(Debug)]
pub(super) struct Weights {
    pub(super) prior: f32,
    pub(super) of: [f32; FEATURES],
}

pub(super) const PERSON: Weights = Weights {
    prior: -5.0,
    of: [2.0, 2.0, 1.6, 1.6, 1.6, 1.0, 0.8, -0.5, -2.0, -1.0, 0.0, 0.0, -2.0, 4.0, 2.0, 1.5, -1.5, 3.0, 2.0, -1.0],
};

pub(super) const COMPANY: Weights = Weights {
    prior: -5.0,
    of: [2.0, 2.0, 1.6, 1.6, 1.6, 1.0, 0.8, -0.5, -2.0, -1.0, -1.0, -2.0, 0.0, 4.0, 2.0, 1.5, -1.5, 3.0, 2.0, -1.0],
};
