//! From bits to a probability: isotonic regression on pairs that the weights were not fitted on, kept as few points.
//!
//! Between points log-odds run straight; beyond them nothing is claimed, so the end holds.

/// Points that a curve has at most.
const MOST_POINTS: usize = 14;
/// No measured share is nearer to certainty: a sample says no more.
const CLOSEST: f64 = 0.0005;

/// The probability at so many hundredths of a bit; without a curve the odds that the bits are.
pub(super) fn read(curve: &[(i32, f64)], bits: i32) -> f64 {
    let at = curve.partition_point(|p| p.0 <= bits);
    let (before, after) = (at.checked_sub(1).and_then(|n| curve.get(n)), curve.get(at));
    match (before, after) {
        (None, None) => odds(f64::from(bits) / 100.0),
        (Some((_, p)), None) | (None, Some((_, p))) => *p,
        (Some((x, p)), Some((y, q))) => {
            let along = f64::from(bits - x) / f64::from(y - x).max(1.0);
            let (p, q) = (log_odds(*p), log_odds(*q));
            odds(p + along * (q - p))
        }
    }
}

fn odds(bits: f64) -> f64 {
    1.0 / (1.0 + (-bits).exp2())
}

fn log_odds(p: f64) -> f64 {
    (p / (1.0 - p)).log2()
}

/// The curve of pairs, each with its bits, how many there are, and how many of them are of one actor.
pub(super) fn curve(mut pairs: Vec<(i32, f64, f64)>) -> Vec<(i32, f64)> {
    pairs.sort_by_key(|p| p.0);
    let all: f64 = pairs.iter().map(|p| p.1).sum();
    // Pool neighbours until each pool has enough pairs to measure a share, then until shares rise.
    let least = (all / 400.0).clamp(20.0, 2_000.0);
    let mut pools: Vec<Pool> = Vec::new();
    for (bits, n, same) in pairs {
        let one = Pool { bits: f64::from(bits) * n, n, same };
        match pools.last_mut().filter(|p| p.n < least) {
            Some(last) => last.add(&one),
            None => pools.push(one),
        }
    }
    let mut rising: Vec<Pool> = Vec::new();
    for mut pool in pools {
        while let Some(last) = rising.last().filter(|last| last.share() >= pool.share()) {
            pool.add(&Pool { ..*last });
            rising.pop();
        }
        rising.push(pool);
    }
    // Few points: those of nearly one share become one.
    let mut apart = 0.25;
    while rising.len() > MOST_POINTS {
        let mut fewer: Vec<Pool> = Vec::new();
        for pool in rising {
            match fewer.last_mut().filter(|last| log_odds(pool.safe()) - log_odds(last.safe()) < apart) {
                Some(last) => last.add(&pool),
                None => fewer.push(pool),
            }
        }
        rising = fewer;
        apart *= 1.5;
    }
    rising.iter().map(|p| ((p.bits / p.n).round() as i32, (p.safe() * 10_000.0).round() / 10_000.0)).collect()
}

/// Neighbouring pairs.
#[derive(Clone, Copy)]
struct Pool {
    bits: f64,
    n: f64,
    same: f64,
}

impl Pool {
    fn add(&mut self, other: &Self) {
        self.bits += other.bits;
        self.n += other.n;
        self.same += other.same;
    }

    fn share(&self) -> f64 {
        self.same / self.n
    }

    fn safe(&self) -> f64 {
        ((self.same + 0.5) / (self.n + 1.0)).clamp(CLOSEST, 1.0 - CLOSEST)
    }
}
