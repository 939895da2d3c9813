//! How firms are called: after people, places, luck and what they trade, with the legal forms of their country.
//!
//! Words and forms from memory.

use super::{Firm, FirmId, Trade};
use crate::chance::{Chance, Of};
use crate::geography::{CountryId, TownId};
use crate::people::{Person, PersonId, listed_firm};

/// What firms do, with how many of a hundred do it.
const TRADES: &[(Trade, u32)] = &[
    (Trade::General, 28),
    (Trade::Timber, 7),
    (Trade::Food, 14),
    (Trade::Fish, 7),
    (Trade::Textiles, 10),
    (Trade::Scrap, 6),
    (Trade::Stone, 5),
    (Trade::Pets, 3),
    (Trade::Medicine, 4),
    (Trade::Electronics, 8),
    (Trade::Forwarding, 6),
    (Trade::Travel, 2),
];

/// Words that a trade puts behind a name.
fn words(trade: Trade) -> &'static [&'static str] {
    match trade {
        Trade::General => &[
            "Trading",
            "Import Export",
            "Enterprises",
            "International",
            "Commercial",
            "General Trading",
            "Global Trade",
        ],
        Trade::Timber => &["Timber", "Wood Products", "Hardwood", "Forestry", "Furniture"],
        Trade::Food => &["Foods", "Agro", "Produce", "Commodities", "Farm Products"],
        Trade::Fish => &["Seafood", "Fisheries", "Marine Products", "Aquatic"],
        Trade::Textiles => &["Textiles", "Garments", "Fabrics", "Apparel"],
        Trade::Scrap => &["Recycling", "Plastics", "Metals", "Resources"],
        Trade::Stone => &["Stone", "Minerals", "Marble", "Mining"],
        Trade::Pets => &["Pets", "Aquarium", "Livestock", "Exotics"],
        Trade::Medicine => &["Herbal", "Medicine", "Pharma", "Herbs"],
        Trade::Electronics => &["Electronics", "Technology", "Digital", "Components"],
        Trade::Forwarding => &["Logistics", "Freight", "Forwarding", "Shipping", "Clearing Agency"],
        Trade::Travel => &["Travel", "Tours", "Safaris"],
    }
}

/// Words of luck and size.
const LUCKY: &[&str] = &[
    "Golden Star",
    "Sunrise",
    "Evergreen",
    "Great Wall",
    "Blue Ocean",
    "Lucky Dragon",
    "Prosperity",
    "Unity",
    "Horizon",
    "Pearl",
    "Silver Line",
    "Phoenix",
    "Lotus",
    "Emerald",
    "Royal",
    "Pacific",
    "Orient",
    "Summit",
    "Crown",
    "New Era",
    "Victory",
    "Harmony",
    "Fortune",
    "Equator",
    "Baobab",
    "Savanna",
    "Delta",
    "Atlas",
    "Falcon",
    "Zenith",
    "Mekong",
    "Sahara",
    "Coral",
    "Polar",
    "Union",
    "Trust",
    "Premier",
    "Modern",
    "Allied",
    "Continental",
];

/// Legal forms of a country: the registered one first, then other ways to write it.
fn forms(code: &str) -> &'static [&'static [&'static str]] {
    match code {
        "US" => &[&["Inc.", "Inc", "Incorporated"], &["LLC", "L.L.C."], &["Corp.", "Corporation"]],
        "CN" | "HK" | "TW" => &[&["Co., Ltd.", "Co Ltd", "Company Limited"], &["Ltd.", "Limited"]],
        "VN" => &[&["Co., Ltd", "Company Limited", "TNHH"], &["JSC", "Joint Stock Company"]],
        "TH" | "KR" | "JP" | "LA" | "KH" | "MM" => &[&["Co., Ltd.", "Co Ltd", "Company Limited"]],
        "MY" => &[&["Sdn. Bhd.", "Sdn Bhd", "Sendirian Berhad"]],
        "SG" => &[&["Pte. Ltd.", "Pte Ltd"]],
        "ID" => &[&["Tbk", "PT"]],
        "IN" => &[&["Pvt. Ltd.", "Private Limited", "Pvt Ltd"]],
        "ZA" | "AU" | "NA" | "BW" => &[&["(Pty) Ltd", "Pty Ltd", "Proprietary Limited"]],
        "DE" | "AT" => &[&["GmbH", "G.m.b.H."]],
        "FR" | "BE" | "CM" | "CI" | "GA" | "CG" | "CD" | "SN" | "ML" | "TG" | "BJ" | "MG" => {
            &[&["SARL", "S.A.R.L."], &["SA", "S.A."]]
        }
        "ES" => &[&["S.L.", "SL"], &["S.A.", "SA"]],
        "MX" => &[&["S.A. de C.V.", "SA de CV"]],
        "PT" | "MZ" | "AO" | "BR" => &[&["Lda", "Lda.", "Limitada"], &["S.A.", "SA"]],
        "RU" => &[&["OOO", "LLC"]],
        "AE" | "QA" | "SA" | "OM" => &[&["LLC", "L.L.C."], &["FZE", "F.Z.E."]],
        "TR" => &[&["Ltd. Sti.", "Ltd Sti"], &["A.S.", "AS"]],
        "NL" => &[&["B.V.", "BV"]],
        "IT" => &[&["S.r.l.", "SRL"]],
        _ => &[&["Ltd", "Limited", "Ltd."]],
    }
}

/// Family name of a person in Latin, else the given name.
fn called(person: &Person) -> String {
    let name = person.family.first().or(person.given.first());
    name.and_then(|n| n.latin.first()).cloned().unwrap_or_default()
}

/// A core, without legal form.
fn core(director: &Person, trade: Trade, country: CountryId, chance: &mut Chance) -> String {
    let word = chance.pick(words(trade));
    let name = called(director);
    match chance.below(10) {
        0..=2 => format!("{name} {word}"),
        3 => format!("{name} & Sons {word}"),
        4 => format!(
            "{name} & {} {word}",
            director.given.first().and_then(|g| g.latin.first()).cloned().unwrap_or_default()
        ),
        5 | 6 => format!("{} {word}", chance.pick(LUCKY)),
        7 => {
            let towns = TownId::in_country(country).count();
            let town = TownId::in_country(country).nth(chance.place(towns)).unwrap_or(TownId(0));
            format!("{} {} {word}", town.get().name, chance.pick(LUCKY))
        }
        8 => {
            let letters: String = (0..3).map(|_| char::from(b'A' + chance.below(26) as u8)).collect();
            format!("{letters} {word}")
        }
        _ => format!("{} {name} {word}", chance.pick(LUCKY)),
    }
}

/// A core by which no firm on a watch list is called.
fn unlisted(director: &Person, trade: Trade, forms: &[&str], chance: &mut Chance) -> String {
    let country = director.id.country();
    let mut name = core(director, trade, country, chance);
    for _ in 0..16 {
        if !listed_firm(&name, forms) {
            break;
        }
        name = core(director, trade, country, chance);
    }
    name
}

/// The core of another firm with one word exchanged or one letter changed.
fn near(core: &str, chance: &mut Chance) -> String {
    let mut words: Vec<String> = core.split(' ').map(str::to_owned).collect();
    if chance.happens(0.5) && words.len() > 1 {
        let last = words.len() - 1;
        let other = ["Group", "Holdings", "Services", "Star", "One"];
        words[last] = (*chance.pick(&other)).to_owned();
    } else if let Some(first) = words.first_mut() {
        // An `s` more, or the last letter doubled.
        match first.strip_suffix('s') {
            Some(stem) if stem.len() > 2 => *first = stem.to_owned(),
            _ => first.push('s'),
        }
    }
    words.join(" ")
}

/// Who a firm is.
pub(super) fn firm(seed: u64, id: FirmId) -> Firm {
    let mut chance = Chance::new(seed, Of::Firm, &[id.0]);
    let country = id.country();
    let trade = TRADES[chance.weighted(TRADES.iter().map(|t| t.1))].0;
    let directors: Vec<PersonId> = (0..1 + u64::from(chance.happens(0.3)))
        .map(|_| PersonId::new(country, chance.below(1_000)))
        .collect();
    let director = Person::new(seed, directors[0]);
    let forms = chance.pick(forms(country.get().code)).to_vec();
    let mut name = unlisted(&director, trade, &forms, &mut chance);
    // Every twentieth firm with an odd number is called nearly as the one before it, with which it has nothing to do.
    if id.0 % 2 == 1 && chance.happens(0.1) {
        let other = near(&firm(seed, FirmId(id.0 - 1)).core, &mut chance);
        name = if listed_firm(&other, &forms) { name } else { other };
    }
    // From 1950 on.
    let founded = ((19_600.0 - chance.skewed(2_500.0, 0.9)) as i32).max(-7_300);
    let before = chance.happens(0.06).then(|| {
        let old = unlisted(&director, trade, &forms, &mut chance);
        (old, (founded.max(17_000) + chance.between(100, 2_500) as i32).min(20_000))
    });
    let (seat, phone) = seat(seed, country, &director, &mut chance);
    Firm {
        id,
        trade,
        native: None,
        forms,
        before,
        registered: format!("{}{:08}", ["", "C", "HRB ", "RC"][chance.place(4)], chance.below(100_000_000)),
        founded,
        seat,
        phones: vec![phone],
        emails: vec![email(&name, &mut chance)],
        accounts: (0..1 + u64::from(chance.happens(0.4)))
            .map(|_| crate::people::account(country, &mut chance))
            .collect(),
        directors,
        core: name,
    }
}

/// Where a firm sits, with its phone: a tenth at one of few agents of its country, who give it theirs.
fn seat(
    seed: u64,
    country: CountryId,
    director: &Person,
    chance: &mut Chance,
) -> (crate::people::Address, String) {
    if chance.happens(0.1) {
        let agent = chance.below(5);
        let mut of_agent = Chance::new(seed, Of::Firm, &[u64::MAX, u64::from(country.0), agent]);
        return (crate::people::address(country, &mut of_agent), crate::people::phone(&mut of_agent));
    }
    let seat =
        if chance.happens(0.15) { director.home.clone() } else { crate::people::address(country, chance) };
    (seat, crate::people::phone(chance))
}

fn email(core: &str, chance: &mut Chance) -> String {
    let letters: String = crate::people::unmarked(core)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let user = ["info", "sales", "export", "office"];
    format!("{}@{}{}.example", chance.pick(&user), letters, chance.below(1_000))
}
