//! In which order nodes are visited: mixed, since an order of neighbours finds worse communities, and always the same.

/// Nodes that stay together, so that what lies side by side in memory is read together.
const BLOCK: usize = 16;

/// The numbers below `count` in an order that `count` and `round` alone decide: blocks of neighbours, mixed (Fisher and
/// Yates, with numbers of Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014).
pub(super) fn mixed(count: usize, round: u32) -> Vec<u32> {
    let mut blocks: Vec<u32> = (0..count.div_ceil(BLOCK) as u32).collect();
    let mut state = u64::from(round);
    for at in (1..blocks.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let other = (u128::from(mixed) * (at as u128 + 1)) >> 64;
        blocks.swap(at, other as usize);
    }
    let nodes = |block: u32| block as usize * BLOCK..((block as usize + 1) * BLOCK).min(count);
    blocks.into_iter().flat_map(|block| nodes(block).map(|n| n as u32)).collect()
}
