//! Hashes that are the same on every machine, in every run and for every version of the compiler.
//!
//! Keys are kept and compared across processes, so the standard hasher will not do; and they guard nothing, so a
//! cryptographic one would only be slow (FNV-1a with a finishing mix; from memory).

/// The hash of some parts; `["ab", "c"]` and `["a", "bc"]` differ.
pub(super) fn hash(parts: &[&[u8]]) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in *part {
            state = (state ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        state = (state ^ 0x1ff).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(state)
}

/// The hash of a text in 32 bits, never 0: 0 is what is not known.
pub(super) fn short(text: &str) -> u32 {
    ((hash(&[text.as_bytes()]) >> 32) as u32).max(1)
}

/// Numbers into one.
pub(super) fn numbers(of: &[u64]) -> u64 {
    of.iter().fold(0x9e37_79b9_7f4a_7c15, |state, n| mix(state.rotate_left(5) ^ n))
}

fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
