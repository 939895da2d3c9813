//! Which bucket of an index made at build time a name falls into: the build and the look-up must say the same on every
//! machine, so that neither a hash of the standard library nor one by machine words will do.

/// The bucket of a folded name among `2^bits`: FNV-1a, of which the upper bits are taken after one more multiplication.
pub(crate) fn bucket(key: &str, bits: u32) -> usize {
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let upper = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits.clamp(1, 32));
    usize::try_from(upper).unwrap_or(0)
}
