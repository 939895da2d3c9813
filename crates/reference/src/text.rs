//! What all readings of a cell share: the words that say "not known", and degrees as whole numbers.

use crate::fold::fold;

/// Words by which a source says that it does not know; they are never a value.
const UNKNOWN: &[&str] = &[
    "",
    "unknown",
    "unk",
    "n a",
    "na",
    "none",
    "nil",
    "null",
    "not known",
    "not stated",
    "not specified",
    "not reported",
    "unspecified",
    "undisclosed",
    "tbc",
    "tbd",
    "various",
    "x",
    "y",
    "yes",
    "no",
    "n k",
    "nk",
    "not available",
    "no data",
    "inconnu",
    "desconocido",
    "desconhecido",
    "unbekannt",
    "不详",
    "未知",
];

/// Whether the cell is empty or says that the value is not known.
pub fn is_unknown(raw: &str) -> bool {
    // Codes such as `NO` (Norway) are words here: a reading that takes codes looks for them first.
    UNKNOWN.contains(&fold(raw).as_str())
}

/// Degrees to millionths of a degree.
pub(crate) fn micro_degrees(degrees: f64) -> i32 {
    // INVARIANT: callers pass at most 180 degrees, which fits 32 bits.
    #[expect(clippy::cast_possible_truncation, reason = "at most 180 million by the range of degrees")]
    let micro = (degrees * 1e6).round() as i32;
    micro
}
