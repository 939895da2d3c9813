//! Which letters a name has, as bits: names that differ in too many letters are no misspelling of each other, which
//! is seen without comparing them.

/// One bit a letter; figures and other signs share the upper ones.
pub(crate) fn letters(name: &str) -> u32 {
    name.bytes().fold(0, |bits, byte| {
        bits | 1
            << match byte {
                b'a'..=b'z' => u32::from(byte - b'a'),
                b'0'..=b'9' => 26 + u32::from(byte - b'0') % 5,
                _ => 31,
            }
    })
}

/// Whether names with these letters can be so few edits apart: an edit adds and takes away one letter at most.
pub(crate) fn may_be_near(a: u32, b: u32, edits: usize) -> bool {
    (a ^ b).count_ones() as usize <= 2 * edits
}
