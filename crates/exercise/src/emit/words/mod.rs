//! Words of records: what payers, traders, sellers and officers write. One stock a sector, the same for networks and for
//! everybody else.
//!
//! Code words of the trade are from published studies or (from memory); no list here is anybody's official one.

pub(super) mod adverts;
pub(super) mod enforcement;
pub(super) mod goods;
pub(super) mod incidents;
pub(super) mod remittance;
pub(super) mod tongues;

use crate::chance::Chance;

/// What fills the places of a template.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slots<'a> {
    /// `%g`: goods.
    pub(super) goods: &'a str,
    /// `%t`: a town.
    pub(super) town: &'a str,
    /// `%c`: a contact point, or a country.
    pub(super) contact: &'a str,
    /// `%q`: how much.
    pub(super) quantity: &'a str,
    /// `%w`: who.
    pub(super) who: &'a str,
}

/// Fills a template: `%n` is a number of four digits, `%d` one of two, `%m` a month and year; the rest are slots.
pub(super) fn fill(out: &mut String, template: &str, chance: &mut Chance, slots: Slots<'_>) {
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let mark = rest[at + 1..].chars().next();
        match mark {
            Some('n') => push(out, 1 + chance.below(9_999)),
            Some('d') => push(out, 1 + chance.below(40)),
            Some('m') => {
                push(out, 1 + chance.below(12));
                out.push('/');
                push(out, 2022 + chance.below(4));
            }
            Some('g') => out.push_str(slots.goods),
            Some('t') => out.push_str(slots.town),
            Some('c') => out.push_str(slots.contact),
            Some('q') => out.push_str(slots.quantity),
            Some('w') => out.push_str(slots.who),
            _ => {}
        }
        rest = mark.map_or("", |mark| &rest[at + 1 + mark.len_utf8()..]);
    }
    out.push_str(rest);
}

/// A whole number.
pub(super) fn push(out: &mut String, number: u64) {
    if number >= 10 {
        push(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}
