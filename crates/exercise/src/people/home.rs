//! Addresses: streets as each language names them, and postal codes as each country writes them (from memory).

use super::Address;
use crate::chance::Chance;
use crate::geography::{CountryId, Language, TownId};

/// Ways of naming streets by language (`{}` is the name), and names.
const STREETS: &[(Language, &[&str], &[&str])] = &[
    (
        Language::English,
        &["{} Road", "{} Street", "{} Avenue", "{} Lane", "{} Close", "{} Drive"],
        &[
            "Station",
            "Market",
            "Church",
            "Hill",
            "River",
            "Garden",
            "Mill",
            "School",
            "Harbour",
            "Palm",
            "Acacia",
            "Industrial",
            "Airport",
            "Unity",
            "Victoria",
            "King",
            "Park",
            "Lake",
            "Temple",
            "Cathedral",
            "Mission",
            "Railway",
            "Forest",
            "Union",
        ],
    ),
    (
        Language::French,
        &["Rue {}", "Avenue {}", "Boulevard {}", "Impasse {}"],
        &[
            "de la Gare",
            "du Marché",
            "de la Paix",
            "des Palmiers",
            "du Port",
            "de l'Église",
            "des Écoles",
            "du Commerce",
            "de la République",
            "des Jardins",
            "du Fleuve",
            "de l'Indépendance",
            "du Moulin",
            "des Tisserands",
        ],
    ),
    (
        Language::Spanish,
        &["Calle {}", "Avenida {}", "Carrera {}", "Paseo {}"],
        &[
            "Mayor",
            "Real",
            "del Sol",
            "San José",
            "Independencia",
            "de la Luna",
            "del Mercado",
            "Los Pinos",
            "Las Flores",
            "Bolívar",
            "Nueva",
            "del Río",
            "La Paz",
            "Central",
        ],
    ),
    (
        Language::Portuguese,
        &["Rua {}", "Avenida {}", "Travessa {}", "Largo {}"],
        &[
            "das Flores",
            "do Comércio",
            "da Liberdade",
            "Nova",
            "do Porto",
            "da Igreja",
            "25 de Abril",
            "do Mercado",
            "da Praia",
            "São João",
            "das Palmeiras",
            "da Estação",
        ],
    ),
    (
        Language::German,
        &["{}straße", "{}weg", "{}gasse", "{}allee"],
        &[
            "Bahnhof", "Haupt", "Garten", "Schul", "Markt", "Linden", "Mühlen", "Kirch", "Berg", "Hafen",
            "Wald", "Ring",
        ],
    ),
    (
        Language::Vietnamese,
        &["Đường {}", "Phố {}", "Ngõ {}"],
        &[
            "Trần Hưng Đạo",
            "Lê Lợi",
            "Nguyễn Trãi",
            "Hai Bà Trưng",
            "Quang Trung",
            "Lý Thường Kiệt",
            "Bạch Đằng",
            "Hùng Vương",
            "Điện Biên Phủ",
            "Lạch Tray",
            "Cầu Giấy",
        ],
    ),
    (
        Language::Chinese,
        &["{} Lu", "{} Jie", "{} Dadao", "{} Xiang"],
        &[
            "Zhongshan",
            "Renmin",
            "Jiefang",
            "Beijing",
            "Nanjing",
            "Xinhua",
            "Jianshe",
            "Heping",
            "Tianhe",
            "Huanghe",
            "Changjiang",
            "Hongqi",
            "Wenhua",
        ],
    ),
    (
        Language::Thai,
        &["Thanon {}", "Soi {}"],
        &[
            "Sukhumvit",
            "Rama IV",
            "Charoen Krung",
            "Phahonyothin",
            "Ratchada",
            "Silom",
            "Phetchaburi",
            "Ramkhamhaeng",
            "Lat Phrao",
        ],
    ),
    (
        Language::Indonesian,
        &["Jalan {}", "Gang {}", "Lorong {}"],
        &[
            "Merdeka",
            "Sudirman",
            "Diponegoro",
            "Gajah Mada",
            "Pahlawan",
            "Melati",
            "Mawar",
            "Kenanga",
            "Ahmad Yani",
            "Raja Laut",
            "Ampang",
        ],
    ),
    (
        Language::Arabic,
        &["{} Street", "Shari {}", "{} Road"],
        &[
            "Al Nasr",
            "Al Salam",
            "Al Wahda",
            "Al Jumhuriya",
            "Al Nil",
            "Al Matar",
            "Al Souq",
            "Al Khalij",
            "King Faisal",
            "Al Corniche",
            "Al Madina",
        ],
    ),
    (
        Language::Russian,
        &["ul. {}", "prospekt {}", "pereulok {}"],
        &[
            "Lenina",
            "Sovetskaya",
            "Sadovaya",
            "Lesnaya",
            "Mira",
            "Gagarina",
            "Pushkina",
            "Naberezhnaya",
            "Zavodskaya",
            "Shkolnaya",
            "Portovaya",
        ],
    ),
];

fn streets(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    STREETS.iter().find(|row| row.0 == language).map_or((&["{}"], &["Road"]), |row| (row.1, row.2))
}

/// The pattern of postal codes, `9` a digit and `A` a letter; `None` where there are none in use.
fn pattern(code: &str) -> Option<&'static str> {
    Some(match code {
        "GB" => "A9 9AA",
        "US" | "DE" | "FR" | "ES" | "IT" | "MY" | "TH" | "ID" | "MX" | "TR" | "FI" => "99999",
        "CN" | "VN" | "IN" | "RU" | "SG" | "NG" | "CO" => "999999",
        "KE" | "ZA" | "AU" | "BE" | "CH" | "AT" | "NL" | "PH" | "DK" | "NO" | "NZ" | "MZ" | "ET" | "BD" => {
            "9999"
        }
        "JP" => "999-9999",
        "KR" => "99999",
        "PT" => "9999-999",
        "BR" => "99999-999",
        "CA" => "A9A 9A9",
        "PL" => "99-999",
        _ => return None,
    })
}

/// Digits and letters by a pattern.
pub(super) fn by_pattern(pattern: &str, chance: &mut Chance) -> String {
    pattern
        .chars()
        .map(|c| match c {
            '9' => char::from(b'0' + chance.below(10) as u8),
            'A' => char::from(b'A' + chance.below(26) as u8),
            other => other,
        })
        .collect()
}

/// An address in a country.
pub(crate) fn address(country: CountryId, chance: &mut Chance) -> Address {
    let count = TownId::in_country(country).count() as u64;
    // The first town of a country is its largest.
    let town = TownId::in_country(country).nth(chance.often_low(count, 1.6) as usize).unwrap_or(TownId(0));
    let (ways, names) = streets(country.get().language);
    let street = chance.pick(ways).replace("{}", chance.pick::<&str>(names));
    let number = match chance.below(20) {
        0 => format!("{}{}", 1 + chance.often_low(180, 2.0), ["A", "B", "bis"][chance.place(3)]),
        1 => format!("{}/{}", 1 + chance.below(60), 1 + chance.below(120)),
        _ => (1 + chance.often_low(240, 2.0)).to_string(),
    };
    let postcode = pattern(country.get().code).map(|p| by_pattern(p, chance));
    Address { number, street, town, postcode }
}
