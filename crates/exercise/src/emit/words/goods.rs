//! How declarations word goods: exactly, loosely, or in words that say nothing, at the same rates for everybody.

use crate::chance::Chance;
use crate::goods::{COVER, Declared};

/// Words that say nothing of the goods.
const VAGUE: [&str; 12] = [
    "GENERAL CARGO",
    "CONSOLIDATED GOODS",
    "PERSONAL EFFECTS",
    "HOUSEHOLD GOODS",
    "COMMERCIAL SAMPLES",
    "SPARE PARTS",
    "MERCHANDISE AS PER INVOICE",
    "ASSORTED GOODS",
    "FREIGHT ALL KINDS",
    "GIFTS",
    "DRY GOODS",
    "MISCELLANEOUS ITEMS",
];

/// Goods as declared, in words.
pub(in crate::emit) fn words(out: &mut String, declared: &Declared, chance: &mut Chance) {
    let cover = &COVER[usize::from(declared.cover) % COVER.len()];
    match chance.below(100) {
        0..=9 => out.push_str(chance.pick::<&str>(&VAGUE)),
        // The last word alone is often all that a clerk writes.
        10..=19 => out.push_str(cover.words.rsplit(' ').next().unwrap_or(cover.words)),
        20..=29 => {
            out.push_str(cover.words);
            out.push_str(" AND ACCESSORIES");
        }
        30..=39 => {
            out.push_str("SAID TO CONTAIN ");
            out.push_str(cover.words);
        }
        40..=54 => {
            out.push_str(cover.words);
            out.push_str(" HS ");
            out.push_str(cover.hs);
        }
        _ => out.push_str(cover.words),
    }
}

/// The code of the goods; a part of the forms leaves it out or shortens it to its heading.
pub(in crate::emit) fn hs(declared: &Declared, chance: &mut Chance) -> &'static str {
    let code = COVER[usize::from(declared.cover) % COVER.len()].hs;
    match chance.below(10) {
        0 => "",
        1 | 2 => code.get(..4).unwrap_or(code),
        _ => code,
    }
}

/// Kinds of packages with their codes.
pub(in crate::emit) const PACKAGES: [(&str, &str); 6] =
    [("Cartons", "CT"), ("Bags", "BG"), ("Pallets", "PX"), ("Cases", "CS"), ("Bales", "BL"), ("Drums", "DR")];
