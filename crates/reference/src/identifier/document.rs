//! Numbers of documents: the machine-readable zone (ICAO 9303), passports, CITES permits, plates of vehicles.
//!
//! Only the zone has check digits. The others are cleaned, and their shape is looked at where there is one.

use super::writing::compact;
use super::{Checked, Normal};
use model::Confidence;

/// Fewest letters and figures of an id that no two systems of one kind give twice.
const SHORTEST_RECORD: usize = 16;

/// Id of a record within the kind of system that the context names; short ones (`17`, `ENT-4`) are given by many.
pub(crate) fn record(raw: &str, context: Option<&str>) -> Checked {
    let system = context.and_then(|c| c.split("; ").find_map(|part| part.strip_prefix("kind ")));
    let signs = raw.chars().filter(|c| c.is_alphanumeric()).count();
    let telling = signs >= SHORTEST_RECORD && raw.chars().any(|c| c.is_ascii_digit());
    let Some(system) = system.filter(|_| telling) else {
        return Err(format!(
            "`{raw}` is an id that several systems may give; expected one of {SHORTEST_RECORD} letters and figures or more"
        ));
    };
    let text = format!("{}:{raw}", system.to_lowercase());
    Ok(Normal::new(text, "id as its system gives it, with the kind of system", Confidence::Likely))
}

/// Letters, figures and fillers of a zone, without spaces and line ends; `None` where it cannot be one.
pub(crate) fn zone(raw: &str) -> Option<String> {
    if raw.len() > 120 || !raw.contains('<') {
        return None;
    }
    let text: String = raw.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let fits = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'<');
    (fits && matches!(text.len(), 72 | 88 | 90)).then_some(text)
}

/// What one check digit of a zone is over.
type Part = (&'static str, &'static [(usize, usize)], usize);

/// Parts of two lines of 44 (passports), from ICAO 9303-4.
const TD3: &[Part] = &[
    ("document number", &[(44, 53)], 53),
    ("date of birth", &[(57, 63)], 63),
    ("date of expiry", &[(65, 71)], 71),
    ("personal number", &[(72, 86)], 86),
    ("whole zone", &[(44, 54), (57, 64), (65, 87)], 87),
];
/// Two lines of 36, from ICAO 9303-6.
const TD2: &[Part] = &[
    ("document number", &[(36, 45)], 45),
    ("date of birth", &[(49, 55)], 55),
    ("date of expiry", &[(57, 63)], 63),
    ("whole zone", &[(36, 46), (49, 56), (57, 71)], 71),
];
/// Three lines of 30, from ICAO 9303-5.
const TD1: &[Part] = &[
    ("document number", &[(5, 14)], 14),
    ("date of birth", &[(30, 36)], 36),
    ("date of expiry", &[(38, 44)], 44),
    ("whole zone", &[(5, 30), (30, 37), (38, 45), (48, 59)], 59),
];

pub(crate) fn mrz(raw: &str) -> Checked {
    let Some(text) = zone(raw) else {
        return Err(format!(
            "`{raw}` is not a machine-readable zone; expected two lines of 44 or 36, or three of 30, letters, figures and `<`"
        ));
    };
    let (parts, line) = match text.len() {
        88 => (TD3, 44),
        72 => (TD2, 36),
        _ => (TD1, 30),
    };
    for (what, ranges, at) in parts {
        let over: String = ranges.iter().filter_map(|(from, to)| text.get(*from..*to)).collect();
        let is = text.get(*at..=*at).unwrap_or_default();
        let due = weighted(&over);
        // An empty personal number has a filler in the place of its check digit; a long number of a card goes on behind it.
        let silent = is == "<" && (over.bytes().all(|b| b == b'<') || *what == "document number");
        if !silent && is != due.to_string() {
            return Err(format!(
                "the check digit of the {what} in this machine-readable zone is `{is}`, {due} is due; look for a misread letter or figure"
            ));
        }
    }
    let lines: Vec<&str> = (0..text.len()).step_by(line).filter_map(|at| text.get(at..at + line)).collect();
    Ok(Normal::new(
        lines.join(" "),
        "machine-readable zone: check digits fit (ICAO 9303)",
        Confidence::Certain,
    ))
}

/// ICAO 9303-3: letters count 10 to 35, the filler nothing; weights 7, 3, 1; modulo 10.
fn weighted(text: &str) -> u32 {
    let value = |c: char| match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        'A'..='Z' => u32::from(c) - u32::from('A') + 10,
        _ => 0,
    };
    text.chars().zip([7, 3, 1].into_iter().cycle()).map(|(c, weight)| value(c) * weight).sum::<u32>() % 10
}

pub(crate) fn passport(raw: &str) -> Checked {
    if zone(raw).is_some() {
        return mrz(raw);
    }
    let text = compact(raw);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let odd = raw.chars().any(|c| !c.is_ascii_alphanumeric() && !super::writing::is_separator(c));
    if odd || !(6..=12).contains(&text.len()) || digits < 4 {
        return Err(format!(
            "`{raw}` has not the shape of a passport number; expected 6 to 12 letters and digits such as `A1234567`"
        ));
    }
    Ok(Normal::new(text, "passport number: shape only; it has no check digit here", Confidence::Likely))
}

/// Year, country, serial, part: CITES Resolution Conf. 12.3 asks for this shape, and many parties keep to it.
pub(crate) fn has_permit_shape(raw: &str) -> bool {
    let Some((head, part)) = raw.split_once('/') else { return false };
    let text = compact(head);
    let digits =
        |range| text.get(range).is_some_and(|t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()));
    let country = text.get(2..4).and_then(|c| c.parse().ok()).and_then(crate::country::english_name);
    let part = part.trim();
    digits(0..2)
        && country.is_some()
        && (5..=14).contains(&text.len())
        && text.get(4..).is_some_and(|t| t.bytes().any(|b| b.is_ascii_digit()))
        && (1..=4).contains(&part.len())
        && part.bytes().all(|b| b.is_ascii_alphanumeric())
}

pub(crate) fn permit(raw: &str) -> Checked {
    let text: String = raw
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '/')
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if has_permit_shape(raw) {
        return Ok(Normal::new(
            text,
            "CITES permit number: year, country, serial and part (shape only)",
            Confidence::Likely,
        ));
    }
    if text.len() < 4 || !text.bytes().any(|b| b.is_ascii_digit()) || raw.len() > 40 {
        return Err(format!(
            "`{raw}` has not the shape of a CITES permit number; expected year, country and serial, for example `24US123456/01`"
        ));
    }
    Ok(Normal::new(text, "permit number in capitals; a shape of its country's own", Confidence::Possible))
}

/// Letters of any script and figures, both; plates of two countries may read alike.
pub(crate) fn plate(raw: &str) -> Checked {
    let text: String = raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let length = text.chars().count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if !(4..=10).contains(&length) || digits == 0 {
        return Err(format!("`{raw}` has not the shape of a number plate; expected for example `KCA 123A`"));
    }
    Ok(Normal::new(text, "number plate in capitals without separators; shape only", Confidence::Likely))
}
