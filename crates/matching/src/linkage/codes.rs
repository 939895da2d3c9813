//! Codes in free text: numbers of models, parts and articles. They say more than the words around them.

/// Signs that a code has at least.
const SHORTEST: usize = 4;
/// What stands behind the number of a measure.
const MEASURES: &[&str] = &[
    "gb", "mb", "tb", "kb", "ghz", "mhz", "hz", "khz", "in", "inch", "inches", "ft", "cm", "mm", "nm", "ml",
    "oz", "lb", "lbs", "kg", "mg", "pc", "pcs", "pk", "pack", "ct", "mp", "watt", "watts", "wh", "mah",
    "vac", "dpi", "ppm", "rpm", "fps", "user", "users", "st", "nd", "rd", "th", "yr", "am", "pm", "bit",
    "way", "port", "disc", "sheet", "sheets", "cu", "sq", "fl", "qt", "gal", "btu", "mbps", "gbps", "x", "p",
    "i", "k", "w", "v", "m", "g", "l", "s",
];

/// Parts of a text between blanks that may be one code.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "()[]{},;:\"|".contains(c)).filter(|part| !part.is_empty())
}

/// A part of a text as a code, if it is one: letters and digits, lower case.
pub(crate) fn code(part: &str) -> Option<String> {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || part.len() > 40 || part.contains(['$', '€', '£', '%', '@']) {
        return None;
    }
    let part = part.trim_matches(|c: char| !c.is_alphanumeric());
    let bare: String =
        part.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let letters = bare.len() - digits;
    if bare.len() < SHORTEST || !part.is_ascii() || is_measure(&bare) {
        return None;
    }
    // A bare number has to be long; `1,299.99` and `10/12` are no codes.
    let plain_number = letters == 0 && (digits < 5 || part.contains(['.', '/']));
    // Two words with a number, joined: `windows-compatible-2`.
    let words = digits == 1 && letters > 8;
    (!plain_number && !words).then_some(bare)
}

/// A number with its unit: `500gb`, `20x30cm`.
fn is_measure(bare: &str) -> bool {
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    // Without letters it is no measure, whatever its length says.
    if rest.len() == bare.len() || rest.is_empty() {
        return false;
    }
    if MEASURES.contains(&rest) {
        return true;
    }
    // `20x30cm`
    let mut size = rest.strip_prefix('x').unwrap_or(rest).trim_start_matches(|c: char| c.is_ascii_digit());
    size = size.strip_prefix('x').unwrap_or(size).trim_start_matches(|c: char| c.is_ascii_digit());
    size.is_empty() || (size.len() < rest.len() && MEASURES.contains(&size))
}

/// All codes of a text.
pub(crate) fn codes(text: &str, out: &mut Vec<String>) {
    out.extend(parts(text).filter_map(code));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_measures_and_words() {
        let found = |text: &str| {
            let mut out = Vec::new();
            codes(text, &mut out);
            out
        };
        assert_eq!(found("Acme Camera - AC-W120/B Black (2nd)"), ["acw120b"]);
        assert_eq!(found("500GB 20x30cm 1080p 12.1 $1,299.99 3-pack 2004"), [""; 0]);
        assert_eq!(found("refill 1049231 for KX-TG1"), ["1049231", "kxtg1"]);
    }
}
