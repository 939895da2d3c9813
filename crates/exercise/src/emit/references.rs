//! Numbers that documents carry: waybills, containers, vessels, postal items, messages.
//!
//! Check digits are right, so that no reader stumbles; owners are codes that nobody has. That nobody has them is from
//! memory: airline prefixes begin at 001; `XX`, `YY` and `ZZ` stand for no airline; no ship has an IMO number that begins
//! with 3; the owner codes of containers are in no list that is known; a BIC whose eighth sign is 0 is one for tests; posts
//! have no service indicator that begins with J.

use crate::chance::{Of, drawn};
use crate::deeds::{Minute, Sighting};
use crate::geography::TownId;
use crate::partners::Partner;

/// Owner codes of containers that nobody has, with `U` for freight containers.
const OWNERS: [&str; 4] = ["QXZU", "ZQXU", "XQJU", "JQXU"];
/// First and second words of the names of vessels.
const VESSELS: ([&str; 24], [&str; 24]) = (
    [
        "EASTERN", "SOUTHERN", "GOLDEN", "SILVER", "CORAL", "PACIFIC", "OCEAN", "MORNING", "NORTHERN",
        "HARBOUR", "MONSOON", "TRADE", "ISLAND", "PEARL", "SAPPHIRE", "LOTUS", "CAPE", "STAR", "DELTA",
        "UNITED", "EVER", "NOBLE", "GRAND", "SEA",
    ],
    [
        "PIONEER", "HORIZON", "BRIDGE", "VOYAGER", "CREST", "HARMONY", "FORTUNE", "SPIRIT", "TRADER",
        "EXPRESS", "GLORY", "UNITY", "PROSPECT", "WIND", "JADE", "MERIDIAN", "CARRIER", "LEADER", "WAVE",
        "DIAMOND", "HERALD", "COURAGE", "EMPEROR", "LINK",
    ],
);
/// Codes that stand for no airline.
const AIRLINES: [&str; 3] = ["XX", "YY", "ZZ"];

/// A vessel of the world.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vessel {
    pub(super) name: (&'static str, &'static str),
    pub(super) imo: u32,
    pub(super) voyage: u32,
}

/// Serial of an air waybill with its check digit; prefix and serial are the number of the waybill.
pub(super) fn waybill(seed: u64, unit: u64) -> u64 {
    let serial = drawn(seed, Of::Conveyance, &[1, unit]) % 10_000_000;
    serial * 10 + serial % 7
}

/// The prefix that no airline has.
pub(super) const PREFIX: &str = "000";

/// Code of an airline that does not exist and number of its flight, for a lane and a day.
pub(super) fn flight(seed: u64, from: TownId, to: TownId, at: Minute) -> (&'static str, u64) {
    let lane = drawn(
        seed,
        Of::Conveyance,
        &[2, u64::from(from.0), u64::from(to.0), at.div_euclid(1_440) as u64 % 3],
    );
    (AIRLINES[(lane % 3) as usize], 100 + (lane >> 8) % 900)
}

/// Number of a container: owner, serial and the check digit of ISO 6346.
pub(super) fn container(seed: u64, unit: u64) -> String {
    let number = drawn(seed, Of::Conveyance, &[3, unit]);
    let owner = OWNERS[(number % 4) as usize];
    let mut text = format!("{owner}{:06}", (number >> 8) % 1_000_000);
    let worth = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        // Letters count from 10 on and pass over the multiples of 11.
        letter => {
            let plain = u32::from(letter - b'A') + 10;
            plain + (plain - 1) / 10
        }
    };
    let sum: u32 = text.bytes().enumerate().map(|(at, byte)| worth(byte) << at).sum();
    text.push(char::from(b'0' + (sum % 11 % 10) as u8));
    text
}

/// The vessel that sails a lane in the week of this minute.
pub(super) fn vessel(seed: u64, from: TownId, to: TownId, at: Minute) -> Vessel {
    let week = at.div_euclid(7 * 1_440);
    let sails = drawn(seed, Of::Conveyance, &[4, u64::from(from.0), u64::from(to.0), week as u64 % 5]);
    let which = (sails % 400) as usize;
    let serial = 300_000 + which as u32 * 37;
    let sum: u32 = (0..6).map(|at| serial / 10_u32.pow(5 - at) % 10 * (7 - at)).sum();
    Vessel {
        name: (VESSELS.0[which % 24], VESSELS.1[(which / 24 + which) % 24]),
        imo: serial * 10 + sum % 10,
        voyage: 100 + (week.rem_euclid(800) as u32),
    }
}

/// Number of a postal item (S10) from this country.
pub(super) fn postal_item(seed: u64, unit: u64, country: &str) -> String {
    const WEIGHTS: [u64; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let number = drawn(seed, Of::Conveyance, &[5, unit]) % 100_000_000;
    let sum: u64 = WEIGHTS.iter().zip((0..8).rev()).map(|(w, at)| w * (number / 10_u64.pow(at) % 10)).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    let kind = if number.is_multiple_of(5) { "JE" } else { "JC" };
    format!("{kind}{number:08}{check}{country}")
}

/// Number of a bill of lading.
pub(super) fn bill(seed: u64, unit: u64) -> String {
    format!("EXBL{:09}", drawn(seed, Of::Conveyance, &[6, unit]) % 1_000_000_000)
}

/// A number of this record that says nothing of the deed, below `end`.
pub(super) fn number(seed: u64, sighting: &Sighting, what: u64, end: u64) -> u64 {
    drawn(seed, Of::Record, &[sighting.chance, what]) % end
}

/// A unique end-to-end reference of a payment, in the form of a random UUID.
pub(super) fn uetr(seed: u64, sighting: &Sighting) -> String {
    let (a, b) = (number(seed, sighting, 0x71, u64::MAX), number(seed, sighting, 0x72, u64::MAX));
    let (high, middle, low) = (a >> 32, (a >> 16) & 0xffff, a & 0xfff);
    format!("{high:08x}-{middle:04x}-4{low:03x}-8{:03x}-{:012x}", b >> 52, b & 0xffff_ffff_ffff)
}

/// BIC of a partner, of a form that is for tests: letters of its name, its country, `X0`.
pub(super) fn bic(partner: &Partner) -> String {
    let letter = |byte: u8| char::from(b'A' + byte % 26);
    let habit = partner.code.bytes().fold(7_u8, |state, byte| state.wrapping_mul(31).wrapping_add(byte));
    format!(
        "EX{}{}{}X0",
        letter(habit),
        letter(habit / 26 + partner.code.len() as u8),
        partner.country.get().code
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_have_the_check_digit_of_iso_6346() {
        // `CSQU3054383` is the example of the standard.
        let worth = |c: char| c.to_digit(36).map(|v| if v < 10 { v } else { v + (v - 1) / 10 });
        let sum: u32 = "CSQU305438".chars().enumerate().map(|(at, c)| worth(c).unwrap() << at).sum();
        assert_eq!(sum % 11 % 10, 3);
        let made = container(1, 5);
        let sum: u32 = made[..10].chars().enumerate().map(|(at, c)| worth(c).unwrap() << at).sum();
        assert_eq!(made[10..].parse::<u32>().unwrap(), sum % 11 % 10);
        assert_eq!(made, container(1, 5));
    }

    #[test]
    fn vessels_have_the_check_digit_of_imo_numbers_and_begin_with_three() {
        for week in 0..50 {
            let made = vessel(9, TownId(1), TownId(3), week * 7 * 1_440).imo;
            let sum: u32 = (1..7_u32).map(|at| made / 10_u32.pow(at) % 10 * (at + 1)).sum();
            assert_eq!((made % 10, made / 1_000_000), (sum % 10, 3));
        }
    }

    #[test]
    fn waybills_and_postal_items_have_their_check_digits() {
        let made = waybill(3, 8);
        assert_eq!(made % 10, made / 10 % 7);
        // `473124829` is the example of the standard.
        assert_eq!(postal_item(1, 2, "KE").len(), 13);
    }
}
