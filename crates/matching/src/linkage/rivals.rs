//! Rows of two tables that want the same partner.
//!
//! Where a row has one partner at most, how likely a pair is depends on who else would do: a good pair beside a better one
//! is none. Tables that list a thing twice are noticed, and their rows do not compete.

/// What speaks for all partners of each row, as odds.
#[derive(Debug)]
pub(crate) struct Rivals {
    odds: Vec<f64>,
}

/// Bits beyond which a pair is as sure as it gets.
const SUREST: f32 = 60.0;

fn odds(bits: f32) -> f64 {
    f64::from(bits.min(SUREST)).exp2()
}

impl Rivals {
    /// Sums up pairs with their log-odds in bits.
    pub(crate) fn new(edges: impl Iterator<Item = (u32, u32, f32)>, rows: usize) -> Self {
        let mut sums = vec![0.0; rows];
        for (a, b, bits) in edges {
            sums[a as usize] += odds(bits);
            sums[b as usize] += odds(bits);
        }
        Self { odds: sums }
    }

    /// Log-odds of a pair against its rivals on both sides.
    pub(crate) fn against(&self, a: u32, b: u32, bits: f32) -> f32 {
        let own = odds(bits);
        let others = (self.odds[a as usize] - own).max(0.0) + (self.odds[b as usize] - own).max(0.0);
        bits - (1.0 + others).log2() as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_beside_a_better_one_is_none() {
        let edges = [(0, 2, 8.0), (0, 3, 5.0), (1, 3, 4.0)];
        let rivals = Rivals::new(edges.into_iter(), 4);
        assert!(rivals.against(0, 2, 8.0) > 2.0);
        assert!(rivals.against(0, 3, 5.0) < -2.0);
        assert!((rivals.against(1, 3, 4.0) - (4.0 - 33.0_f32.log2())).abs() < 1e-3);
    }
}
