//! Adverts: as a platform exports them, in CSV, and as a researcher collects them, in JSON lines.

use super::ink::{json, moment, put, say};
use super::references::number;
use super::table::Table;
use super::telling::for_cells;
use super::words::adverts::{Words, words};
use super::{Emitter, Sheet};
use crate::chance::Chance;
use crate::deeds::{Offer, Sighting, What};
use crate::truth::PartyRole;
use crate::writing::{Field, Written};

const HEADS: [&str; 13] = [
    "ad_id",
    "platform",
    "seller",
    "title",
    "text",
    "price",
    "currency",
    "category",
    "location",
    "country",
    "posted_on",
    "phone",
    "permalink",
];
const CATEGORIES: [&str; 7] = ["Collectibles", "Pets", "Home", "Hobbies", "Health", "Antiques", "Other"];
/// Platforms that researchers look at.
const PLATFORMS: [&str; 6] = [
    "exercise-market",
    "exercise-board",
    "exercise-social",
    "exercise-auction",
    "exercise-chat",
    "exercise-video",
];
const FIELDS: [Field; 3] = [Field::Name, Field::Handle, Field::Phone];

/// An advert ready to be written: the same parts for both forms.
struct Advert {
    seller: Written,
    /// What stands as the name of the seller: a handle, else a name.
    called: String,
    /// The phone in a field of its own.
    phone: Option<String>,
    words: Words,
    price: Option<f64>,
    id: u64,
}

fn advert(sheet: &Sheet<'_>, sighting: &Sighting, offer: &Offer, chance: &mut Chance) -> Advert {
    let mut seller = for_cells(sheet.written(offer.seller, sighting, true)).only(&FIELDS);
    let called = seller.handle.clone().unwrap_or_else(|| seller.name.clone());
    // Who goes by a handle gives no name.
    if seller.handle.is_some() {
        seller = seller.only(&[Field::Handle, Field::Phone]);
    }
    // The number stands in the text, in a field, or in both.
    let (in_text, in_field) = match chance.below(100) {
        0..=44 => (true, false),
        45..=69 => (false, true),
        70..=79 => (true, true),
        _ => (false, false),
    };
    let words = words(offer, seller.phone.as_deref().filter(|_| in_text), chance);
    let phone = seller.phone.clone().filter(|_| in_field);
    // Nobody is behind a number in the text, where the advert names no seller.
    if !in_field && (!in_text || called.is_empty()) {
        seller.phone = None;
    }
    let units = offer.town.get().country.get().per_dollar;
    let price = match chance.below(100) {
        0..=11 => None,
        12..=17 => Some(1.0),
        _ => Some(rounded(offer.dollars * units)),
    };
    let id = number(sheet.world.seed, sighting, 0x66, 10_000_000_000);
    Advert { seller, called, phone, words, price, id }
}

/// Prices have two leading figures.
fn rounded(value: f64) -> f64 {
    let mut step = 1.0;
    while value / step >= 100.0 {
        step *= 10.0;
    }
    (libm::round(value / step) * step).max(1.0)
}

/// The emitter of tables.
#[derive(Debug, Default)]
pub(super) struct Adverts {
    table: Table,
}

impl Emitter for Adverts {
    fn begin(&mut self, sheet: &mut Sheet<'_>) {
        self.table.begin(sheet, &HEADS);
    }

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Offer(offer) = &sighting.deed.what else { return };
        let mut chance = sheet.chance(sighting);
        let advert = advert(sheet, sighting, offer, &mut chance);
        let (table, country) = (&mut self.table, offer.town.get().country.get());
        let row = table.row();
        table.say(format_args!("EX{:010}", advert.id));
        table.text(&sheet.partner.code);
        table.text(&advert.called);
        table.text(&advert.words.title);
        table.text(&advert.words.text);
        match advert.price {
            Some(price) => table.figure(price, 0),
            None => table.blank(1),
        }
        table.text(country.currency);
        table.text(chance.pick::<&str>(&CATEGORIES));
        table.text(offer.town.get().name);
        table.text(country.code);
        table.day(sighting.deed.at);
        table.maybe(advert.phone.as_deref());
        table.say(format_args!("https://{}.example/ad/{}", sheet.partner.code, advert.id));
        table.end(sheet);
        sheet.report(row, "advert", sighting);
        sheet.party(row, PartyRole::Seller, advert.seller, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

/// The emitter of JSON lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    row: u64,
}

impl Emitter for Lines {
    fn begin(&mut self, _sheet: &mut Sheet<'_>) {}

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Offer(offer) = &sighting.deed.what else { return };
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let advert = advert(sheet, sighting, offer, &mut chance);
        let country = offer.town.get().country.get();
        let platform = PLATFORMS[(super::references::number(sheet.world.seed, sighting, 0x67, 6)) as usize];
        let out = &mut sheet.bytes;
        say(
            out,
            format_args!(
                "{{\"id\":\"EX{:010}\",\"platform\":\"{platform}\",\"seller\":{{\"username\":",
                advert.id
            ),
        );
        json(out, &advert.called);
        if let Some(phone) = &advert.phone {
            put(out, ",\"phone\":");
            json(out, phone);
        }
        put(out, "},\"title\":");
        json(out, &advert.words.title);
        put(out, ",\"text\":");
        json(out, &advert.words.text);
        if let Some(price) = advert.price {
            say(out, format_args!(",\"price\":{price:.0},\"currency\":\"{}\"", country.currency));
        }
        put(out, ",\"location\":{\"city\":");
        json(out, offer.town.get().name);
        say(out, format_args!(",\"country\":\"{}\"}},\"posted_at\":\"", country.code));
        moment(out, sighting.deed.at, "Z");
        say(out, format_args!("\",\"url\":\"https://{platform}.example/{}\"}}\n", advert.id));
        sheet.report(self.row, "advert", sighting);
        sheet.party(self.row, PartyRole::Seller, advert.seller, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}
