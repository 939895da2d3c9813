//! Titles and texts of adverts, and contact points in the ways that people write them.
//!
//! Honest offers and offers of wildlife take their words from the same lists; what differs is the thing that is offered.

use super::tongues::{Tongue, kind_of, tongue};
use super::{Slots, fill};
use crate::chance::Chance;
use crate::deeds::Offer;
use crate::goods::PRODUCTS;

/// The words of one advert.
#[derive(Debug, Default)]
pub(in crate::emit) struct Words {
    pub(in crate::emit) title: String,
    pub(in crate::emit) text: String,
}

/// Writes an advert; the contact point, where there is one, stands in the text.
pub(in crate::emit) fn words(offer: &Offer, contact: Option<&str>, chance: &mut Chance) -> Words {
    let tongue = tongue(offer.language);
    let goods = goods(tongue, offer, chance);
    let mut words = Words::default();
    let town = offer.town.get().name;
    let slots = Slots { goods: &goods, town, ..Slots::default() };
    let title = *chance.pick(tongue.titles);
    fill(&mut words.title, title, chance, slots);
    let text = *chance.pick(tongue.texts);
    fill(&mut words.text, text, chance, slots);
    for _ in 0..chance.below(3) {
        words.text.push(' ');
        words.text.push_str(chance.pick::<&str>(tongue.extras));
    }
    if let Some(contact) = contact {
        words.text.push(' ');
        let call = *chance.pick(tongue.calls);
        let written = disguised(tongue, contact, chance);
        fill(&mut words.text, call, chance, Slots { contact: &written, ..slots });
    }
    words.text.push_str(" EXERCISE");
    words
}

/// What is offered: wildlife by its open name or by a word of the trade; else honest goods.
fn goods(tongue: &Tongue, offer: &Offer, chance: &mut Chance) -> String {
    let Some(wildlife) = offer.product else {
        return tongue.goods[usize::from(offer.cover) % tongue.goods.len()].to_owned();
    };
    let product = &PRODUCTS[usize::from(wildlife.product) % PRODUCTS.len()];
    match kind_of(product) {
        Some(kind) if offer.veiled => tongue.wild[kind].1.to_owned(),
        // In part of the adverts the name of the species stands there instead.
        Some(kind) if chance.happens(0.8) => tongue.wild[kind].0.to_owned(),
        _ => format!("{} {}", product.common, product.form).to_lowercase(),
    }
}

/// Rates of writing a contact point: as it is, with other spaces, in words, in emoji, with full-width figures.
fn disguised(tongue: &Tongue, contact: &str, chance: &mut Chance) -> String {
    let figures = contact.bytes().filter(u8::is_ascii_digit).count();
    let way = chance.below(100);
    if figures < 7 || figures * 2 < contact.len() || way < 60 {
        return contact.to_owned();
    }
    let mut out = String::with_capacity(contact.len() * 4);
    for c in contact.chars() {
        let Some(digit) = c.to_digit(10) else {
            out.push(c);
            continue;
        };
        match way {
            60..=79 => {
                out.push(c);
                out.push(if way < 70 { ' ' } else { '.' });
            }
            80..=87 if !tongue.figures.is_empty() => {
                out.push_str(tongue.figures[digit as usize]);
                out.push(' ');
            }
            88..=94 => {
                out.push(c);
                out.push_str("\u{fe0f}\u{20e3}");
            }
            _ => out.push(char::from_u32(0xff10 + digit).unwrap_or(c)),
        }
    }
    out.truncate(out.trim_end_matches([' ', '.']).len());
    out
}
