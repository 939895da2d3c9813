//! Numbers of ships, containers and air waybills, with their check digits.
//!
//! IMO ship numbers: six digits and a check digit (IMO resolution A.1117(30)). MMSI: nine digits with the flag state's
//! three, no check digit (ITU-R M.585). Containers: ISO 6346. Air waybills: three figures of the airline, seven and a
//! check digit, the seven modulo 7 (IATA resolution 600a). The rules are from memory, the vectors in the tests published.

use super::writing::{compact, digits, meant};
use super::{Checked, Normal};
use crate::tables::mid::country_of_mid;
use model::Confidence;

pub(crate) fn imo(raw: &str) -> Checked {
    let text = compact(raw);
    let text = text.strip_prefix("IMO").unwrap_or(&text);
    if text.len() != 7 || !text.bytes().all(|b| b.is_ascii_digit()) {
        let hint = suggestion(text, |t| t.len() == 7 && imo_check(t).is_some_and(|(is, due)| is == due));
        return Err(format!("`{raw}` is not an IMO number; expected seven digits such as `9074729`{hint}"));
    }
    match imo_check(text) {
        Some((is, due)) if is == due => {
            Ok(Normal::new(text, "IMO ship number: check digit fits", Confidence::Certain))
        }
        Some((is, due)) => Err(format!(
            "`{raw}` ends with {is}, the check digit of an IMO number with these digits is {due}; look for a mistyped digit"
        )),
        None => Err(format!("`{raw}` is not an IMO number; expected seven digits such as `9074729`")),
    }
}

/// The last digit, and what it should be: the sum of the six others times 7, 6, 5, 4, 3, 2, modulo 10.
fn imo_check(text: &str) -> Option<(u32, u32)> {
    let figures: Vec<u32> = text.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let (last, six) = figures.split_last()?;
    let sum: u32 = six.iter().zip((2..=7).rev()).map(|(f, weight)| f * weight).sum();
    // Seven zeros would pass, and name no ship.
    (six.len() == 6 && sum > 0).then_some((*last, sum % 10))
}

pub(crate) fn mmsi(raw: &str) -> Checked {
    let text = compact(raw);
    let text = text.strip_prefix("MMSI").unwrap_or(&text);
    let wrong = || {
        format!(
            "`{raw}` is not an MMSI; expected nine digits, three of them the flag state's, such as `235098383`"
        )
    };
    if text.len() != 9 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let (what, mid) = mid_in(text).ok_or_else(wrong)?;
    match country_of_mid(mid) {
        Some(_) => Ok(Normal::new(text, what, Confidence::Likely)),
        None => Err(format!(
            "`{raw}` has {mid} where an MMSI has the figures of its flag state (201 to 775), and no state has these; look for a mistyped digit"
        )),
    }
}

/// What kind of station, and the three figures of the country.
fn mid_in(text: &str) -> Option<(&'static str, u16)> {
    let at = |range| text.get(range).and_then(|t: &str| t.parse().ok());
    let first = text.bytes().next()?;
    match first {
        b'2'..=b'7' => {
            Some(("MMSI of a ship: nine digits with a known flag state; it has no check digit", at(0..3)?))
        }
        b'0' if text.starts_with("00") => {
            Some(("MMSI of a coast station, known state; no check digit", at(2..5)?))
        }
        b'0' => Some(("MMSI of a group of ships, known state; no check digit", at(1..4)?)),
        b'1' if text.starts_with("111") => {
            Some(("MMSI of a rescue aircraft, known state; no check digit", at(3..6)?))
        }
        b'8' => Some(("MMSI of a hand-held set, known state; no check digit", at(1..4)?)),
        b'9' if text.starts_with("98") || text.starts_with("99") => {
            Some(("MMSI of a craft or mark beside a ship, known state; no check digit", at(2..5)?))
        }
        _ => None,
    }
}

/// Whether nine digits could be a ship's MMSI.
pub(crate) fn could_be_mmsi(nine: &str) -> bool {
    nine.len() == 9 && mid_in(nine).is_some_and(|(_, mid)| country_of_mid(mid).is_some())
}

pub(crate) fn container(raw: &str) -> Checked {
    let text = compact(raw);
    let wrong = || {
        let hint = suggestion(&text, container_fits);
        format!(
            "`{raw}` is not a container number; expected four letters, the fourth U, J or Z, and seven digits such as `CSQU3054383`{hint}"
        )
    };
    if !has_container_shape(&text) {
        return Err(wrong());
    }
    let (is, due) = container_check(&text).ok_or_else(wrong)?;
    if is != due {
        let hint = suggestion(&text, container_fits);
        return Err(format!(
            "`{raw}` ends with {is}, its check digit by ISO 6346 is {due}; look for a mistyped letter or digit{hint}"
        ));
    }
    Ok(Normal::new(text, "container number: check digit of ISO 6346 fits", Confidence::Certain))
}

pub(crate) fn has_container_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 11
        && bytes.iter().take(4).all(u8::is_ascii_uppercase)
        && bytes.iter().skip(4).all(u8::is_ascii_digit)
        && matches!(bytes.get(3), Some(b'U' | b'J' | b'Z'))
}

fn container_fits(text: &str) -> bool {
    has_container_shape(text) && container_check(text).is_some_and(|(is, due)| is == due)
}

/// The last digit, and what it should be: letters count 10 upwards without multiples of 11, the place n weighs 2^n, the
/// sum modulo 11, ten written 0.
fn container_check(text: &str) -> Option<(u32, u32)> {
    let value = |c: char| match c {
        '0'..='9' => c.to_digit(10),
        'A'..='Z' => {
            let n = u32::from(c) - u32::from('A') + 10;
            Some(n + u32::from(n >= 11) + u32::from(n >= 21) + u32::from(n >= 31))
        }
        _ => None,
    };
    let mut sum = 0;
    for (at, c) in text.chars().take(10).enumerate() {
        sum += value(c)? << at;
    }
    Some((text.chars().nth(10)?.to_digit(10)?, sum % 11 % 10))
}

/// A postal item: two letters, eight figures and a check digit, two letters of the country (UPU S10, from memory). Posts
/// number items for their own country as they like: those have no check digit.
pub(crate) fn postal_item(raw: &str) -> Checked {
    let text = compact(raw);
    let Some((is, due)) = s10_check(&text) else {
        return super::letters_and_digits(
            raw,
            "number of a postal item in capitals, not of the form of UPU S10",
        );
    };
    if is != due {
        return Err(format!(
            "`{raw}` has the check digit {is}, by UPU S10 it is {due}; look for a mistyped digit"
        ));
    }
    Ok(Normal::new(text, "postal item: check digit of UPU S10 fits", Confidence::Certain))
}

/// The check digit and what it should be: weights 8, 6, 4, 2, 3, 5, 9, 7, eleven less the sum modulo 11, ten written 0
/// and eleven written 5. `None` where the text has another form.
fn s10_check(text: &str) -> Option<(u32, u32)> {
    let letters = |range| text.get(range).is_some_and(|t: &str| t.bytes().all(|b| b.is_ascii_uppercase()));
    if text.len() != 13 || !letters(0..2) || !letters(11..13) {
        return None;
    }
    let figures: Vec<u32> = text.get(2..11)?.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let (last, eight) = figures.split_last()?;
    let sum: u32 = eight.iter().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(figure, weight)| figure * weight).sum();
    let due = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        due => due,
    };
    Some((*last, due))
}

pub(crate) fn awb(raw: &str) -> Checked {
    let text = compact(raw);
    let text = text.strip_prefix("AWB").unwrap_or(&text);
    let wrong = || {
        let hint = suggestion(text, |t| t.len() == 11 && awb_check(t).is_some_and(|(is, due)| is == due));
        format!(
            "`{raw}` is not an air waybill number; expected three figures of the airline and eight such as `176-12345675`{hint}"
        )
    };
    let text = digits(text).filter(|t| t.len() == 11).ok_or_else(wrong)?;
    let (is, due) = awb_check(&text).ok_or_else(wrong)?;
    if is != due {
        return Err(format!(
            "`{raw}` ends with {is}, the check digit of an air waybill with these digits is {due} (the seven before it modulo 7); look for a mistyped digit"
        ));
    }
    let (airline, serial) = text.split_at(3);
    Ok(Normal::new(
        format!("{airline}-{serial}"),
        "air waybill: check digit fits (serial number modulo 7)",
        Confidence::Certain,
    ))
}

/// Three figures, a hyphen or space, eight figures: nobody numbers another document so.
pub(crate) fn is_written_as_awb(raw: &str) -> bool {
    let parts: Vec<&str> = raw.split(['-', ' ']).filter(|p| !p.is_empty()).collect();
    let figures = |part: &str, n| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    matches!(parts.as_slice(), [airline, serial] if figures(airline, 3) && figures(serial, 8))
}

fn awb_check(text: &str) -> Option<(u32, u32)> {
    let serial: u32 = text.get(3..10)?.parse().ok()?;
    let is = text.get(10..11)?.parse().ok()?;
    Some((is, serial % 7))
}

/// `; did you mean ...` where exchanging letters and digits that look alike gives one text that passes.
pub(crate) fn suggestion(text: &str, fits: impl Fn(&str) -> bool) -> String {
    meant(text, fits).map(|m| format!("; did you mean `{m}`")).unwrap_or_default()
}
