//! What is known of a party's trade, address and mail box, from the lists `sectors`, `sector_fit`, `occupations`, `webmail`
//! and `mcc`.
//!
//! A sector or an occupation is no suspicion by itself; it says beside which other signs a party is worth a look. Names of
//! persons and nationality play no part here.

use super::list::list;
use super::route::spaced;
use super::words::{Phrases, has_phrase, plain};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A line of `sectors`: its name, and its classes.
type Sector = (&'static str, &'static str);

static SECTORS: LazyLock<Phrases<Sector>> = LazyLock::new(|| {
    let rows = list("sectors").into_iter().flat_map(|l| l.rows());
    let phrases = rows.flat_map(|row| {
        let sector = (row.cell("sector"), row.cell("classes"));
        row.parts("words").map(move |words| (words, sector)).chain([(row.cell("sector"), sector)])
    });
    Phrases::new(phrases)
});

static FIT: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let rows = list("sector_fit").into_iter().flat_map(|l| l.rows());
    rows.flat_map(|row| {
        let (a, b, fit) = (row.cell("a"), row.cell("b"), row.cell("fit"));
        [((a, b), fit), ((b, a), fit)]
    })
    .collect()
});

static OCCUPATIONS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows = list("occupations").into_iter().flat_map(|l| l.rows());
    Phrases::new(rows.flat_map(|row| row.parts("words").map(move |words| (words, row.cell("class")))))
});

static WEBMAIL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    list("webmail").into_iter().flat_map(|l| l.rows()).map(|row| row.cell("domain")).collect()
});

static CATEGORIES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    list("mcc").into_iter().flat_map(|l| l.rows()).map(|row| (row.cell("mcc"), row.cell("kind"))).collect()
});

fn sectors(words: &str) -> Vec<Sector> {
    SECTORS.all(words).into_iter().map(|hit| *hit.meaning).collect()
}

fn in_class(sector: &str, class: &str) -> Option<bool> {
    let found = sectors(sector);
    // A sector that the list does not know is not known, and not `no`.
    (!found.is_empty()).then(|| found.iter().any(|(_, classes)| classes.split(' ').any(|c| c == class)))
}

/// Whether listed specimens are likely to be handled in a trade (pets, taxidermy, timber, dried seafood ...). `None` for a
/// sector that the list does not know.
#[must_use]
pub fn wildlife_sector(sector: &str) -> Option<bool> {
    in_class(sector, "wildlife")
}

/// Whether the trade moves goods of others (forwarding, shipping, import and export ...). `None` as above.
#[must_use]
pub fn trade_sector(sector: &str) -> Option<bool> {
    in_class(sector, "trade")
}

/// Whether the trade breeds or keeps animals. `None` as above.
#[must_use]
pub fn farm_sector(sector: &str) -> Option<bool> {
    in_class(sector, "farm")
}

/// Whether the trade deals in wild or exotic animals or shows them: pets, zoos, breeders, hunting, taxidermy. Narrower than
/// [`wildlife_sector`]: no restaurants, furniture or leather. `None` as above.
#[must_use]
pub fn animal_business(sector: &str) -> Option<bool> {
    in_class(sector, "animals")
}

/// Whether the trade is in gold, stones, jewellery or antiques. `None` as above.
#[must_use]
pub fn precious_sector(sector: &str) -> Option<bool> {
    in_class(sector, "precious")
}

/// Whether the occupation watches over wildlife or its trade (customs, rangers, judges, permit officers).
#[must_use]
pub fn oversight_occupation(occupation: &str) -> Option<bool> {
    Some(OCCUPATIONS.all(occupation).iter().any(|hit| *hit.meaning == "oversight"))
}

/// Whether the occupation has access to stocks of wildlife (evidence stores, zoos, taxidermy).
#[must_use]
pub fn stockpile_occupation(occupation: &str) -> Option<bool> {
    Some(OCCUPATIONS.all(occupation).iter().any(|hit| *hit.meaning == "stockpile"))
}

/// Sectors that deal with any other: those that move goods, money and the state.
const OPEN: [&str; 9] = [
    "forwarding",
    "shipping",
    "courier",
    "road transport",
    "air transport",
    "import export",
    "warehouse",
    "finance",
    "government",
];

/// Whether two businesses, or a business and goods, are likely to deal with each other: `fit`, `low`, or `None` where the
/// list does not say. Where words name several sectors, the best pair counts.
#[must_use]
pub fn sector_fit(a: Option<&str>, b: Option<&str>) -> Option<String> {
    let (left, right) = (sectors(a?), sectors(b?));
    let mut fit = None;
    for (one, _) in &left {
        for (other, _) in &right {
            let said = if one == other || OPEN.contains(one) || OPEN.contains(other) {
                Some("fit")
            } else {
                FIT.get(&(*one, *other)).copied()
            };
            match said {
                Some("fit") => return Some("fit".to_owned()),
                // A pair that nobody judged leaves it open.
                None => return None,
                Some(low) => fit = Some(low.to_owned()),
            }
        }
    }
    fit
}

/// Whether the address is a post-office box and names no street.
#[must_use]
pub fn po_box(address: &str) -> Option<bool> {
    const BOXES: [&str; 14] = [
        "po box",
        "p o box",
        "pobox",
        "post office box",
        "p o b",
        "bp",
        "b p",
        "boite postale",
        "apartado",
        "apdo",
        "caixa postal",
        "postfach",
        "private bag",
        "hop thu",
    ];
    let folded = plain(address);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| has_phrase(&words, phrase));
    Some(any(&BOXES) && !any(&STREETS))
}

/// Words that a street address has.
const STREETS: [&str; 26] = [
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "drive",
    "boulevard",
    "blvd",
    "highway",
    "plot",
    "house",
    "building",
    "floor",
    "rue",
    "avenida",
    "calle",
    "rua",
    "strasse",
    "jalan",
    "jl",
    "duong",
    "pho",
    "soi",
    "estate",
];

/// Whether the address looks like a home: flat, apartment, room, dormitory, residence. `None` for an empty address.
#[must_use]
pub fn residential(address: &str) -> Option<bool> {
    const HOMES: [&str; 22] = [
        "apartment",
        "apartments",
        "apt",
        "flat",
        "residence",
        "residences",
        "residential",
        "condo",
        "condominium",
        "dormitory",
        "dorm",
        "hostel",
        "homestay",
        "villa",
        "bungalow",
        "appartement",
        "apartamento",
        "wohnung",
        "can ho",
        "chung cu",
        "ky tuc xa",
        "rumah",
    ];
    const TRADES: [&str; 12] = [
        "warehouse",
        "godown",
        "industrial",
        "factory",
        "office",
        "port",
        "terminal",
        "zone",
        "tower",
        "mall",
        "plaza",
        "shop",
    ];
    let folded = plain(address);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| has_phrase(&words, phrase));
    (!words.is_empty()).then(|| any(&HOMES) && !any(&TRADES))
}

/// Whether the words stand for a party and name none: `to order`, `to order of shipper`, `same as consignee`, `bearer`.
/// `None` for an empty text. A bill to the order of a bank names the bank.
#[must_use]
pub fn no_party(name: &str) -> Option<bool> {
    const NONE: [&str; 18] = [
        "to order",
        "order",
        "to the order",
        "to order of shipper",
        "to the order of shipper",
        "to the order of the shipper",
        "order of shipper",
        "bearer",
        "to bearer",
        "holder",
        "same as consignee",
        "as consignee",
        "same",
        "same as shipper",
        "tba",
        "to be advised",
        "unknown",
        "n a",
    ];
    let words = spaced(name);
    (!words.is_empty()).then(|| NONE.contains(&words.as_str()))
}

/// Whether the mail box is one that anybody can open. `None` for what is no e-mail address.
#[must_use]
pub fn webmail(email: &str) -> Option<bool> {
    let (name, domain) = email.trim().rsplit_once('@')?;
    let domain = domain.trim_end_matches(['>', '.', ' ']).to_ascii_lowercase();
    (!name.is_empty() && domain.contains('.')).then(|| WEBMAIL.contains(domain.as_str()))
}

/// Whether a merchant's category is food, medicine or keep of animals. `None` for what is no category of four figures.
#[must_use]
pub fn mcc_care(category: &str) -> Option<bool> {
    let category = category.trim();
    let is_code = category.len() == 4 && category.bytes().all(|b| b.is_ascii_digit());
    is_code.then(|| CATEGORIES.get(category) == Some(&"care"))
}

/// Days from the founding of a firm to a day; negative where the day is earlier.
#[must_use]
pub fn shell_age_days(since: Option<i32>, day: Option<i32>) -> Option<f64> {
    Some(f64::from(day?) - f64::from(since?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_sectors() {
        for (sector, wildlife, trade, farm, precious) in [
            ("Pet shop", Some(true), Some(false), Some(false), Some(false)),
            ("exotic pets and reptile breeder", Some(true), Some(false), Some(true), Some(false)),
            ("Freight forwarders", Some(false), Some(true), Some(false), Some(false)),
            ("Import/Export general trading", Some(false), Some(true), Some(false), Some(false)),
            ("Jewellery", Some(true), Some(false), Some(false), Some(true)),
            ("crocodile farm", Some(true), Some(false), Some(true), Some(false)),
            ("công ty gỗ Minh", Some(true), Some(false), Some(false), Some(false)),
            ("xuất nhập khẩu", Some(false), Some(true), Some(false), Some(false)),
            ("astrology", None, None, None, None),
            ("", None, None, None, None),
        ] {
            let is =
                (wildlife_sector(sector), trade_sector(sector), farm_sector(sector), precious_sector(sector));
            assert_eq!(is, (wildlife, trade, farm, precious), "{sector}");
        }
    }

    #[test]
    fn trades_in_animals() {
        for (sector, expected) in [
            ("Safari operator", Some(true)),
            ("animal dealers", Some(true)),
            ("éleveur de reptiles", Some(true)),
            ("zoological garden", Some(true)),
            ("taxidermist", Some(true)),
            ("restaurant", Some(false)),
            ("furniture", Some(false)),
            ("cattle farm", Some(false)),
            ("veterinary clinic", Some(false)),
            ("petrol station", None),
        ] {
            assert_eq!(animal_business(sector), expected, "{sector}");
        }
    }

    #[test]
    fn occupations() {
        for (occupation, oversight, stockpile) in [
            ("Customs Officer", true, false),
            ("park rangers", true, false),
            ("kiểm lâm", true, false),
            ("ivory stockpile manager", false, true),
            ("museum curator", false, true),
            ("ivory store keeper", false, true),
            ("veterinarian", false, false),
            ("teacher", false, false),
            ("customs broker's clerk", false, false),
            ("zoology student", false, false),
        ] {
            assert_eq!(oversight_occupation(occupation), Some(oversight), "{occupation}");
            assert_eq!(stockpile_occupation(occupation), Some(stockpile), "{occupation}");
        }
    }

    #[test]
    fn fit_of_sectors() {
        for (a, b, expected) in [
            ("mobile phones", "timber", Some("low")),
            ("timber", "mobile phones", Some("low")),
            ("furniture maker", "sawn timber", Some("fit")),
            ("freight forwarder", "dried seafood", Some("fit")),
            ("pet shop", "veterinary clinic", Some("fit")),
            ("garments", "raw cashew agriculture", Some("low")),
            ("charity", "jewellery", None),
            ("astrology", "timber", None),
            ("", "timber", None),
            ("coffee exporter", "reptile breeder", Some("low")),
        ] {
            assert_eq!(sector_fit(Some(a), Some(b)).as_deref(), expected, "{a} / {b}");
        }
        assert_eq!(sector_fit(None, Some("timber")), None);
    }

    #[test]
    fn addresses() {
        for (address, boxed, home) in [
            ("P.O. Box 1234, Nairobi", true, Some(false)),
            ("BP 45 Douala", true, Some(false)),
            ("Caixa Postal 12, Maputo", true, Some(false)),
            ("Postfach 20, Hamburg", true, Some(false)),
            ("Private Bag X1, Gaborone", true, Some(false)),
            ("P.O. Box 12, 5 Kenyatta Avenue, Nairobi", false, Some(false)),
            ("Flat 4B, 12 Hill Road", false, Some(true)),
            ("Chung cư Hòa Bình, Hà Nội", false, Some(true)),
            ("Apartment warehouse 3, industrial zone", false, Some(false)),
            ("Office 401, Harbour Tower", false, Some(false)),
            ("box lane 3", false, Some(false)),
            ("", false, None),
        ] {
            assert_eq!(po_box(address), Some(boxed), "{address}");
            assert_eq!(residential(address), home, "{address}");
        }
    }

    #[test]
    fn words_for_no_party() {
        for (name, expected) in [
            ("TO ORDER", Some(true)),
            ("To the order of shipper.", Some(true)),
            ("SAME AS CONSIGNEE", Some(true)),
            ("N/A", Some(true)),
            ("To order of First Bank Ltd", Some(false)),
            ("Order Trading Ltd", Some(false)),
            ("Baraka Traders", Some(false)),
            ("", None),
        ] {
            assert_eq!(no_party(name), expected, "{name}");
        }
    }

    #[test]
    fn mail_boxes_categories_and_ages() {
        for (email, expected) in [
            ("trade.one@GMAIL.com", Some(true)),
            ("a@163.com", Some(true)),
            ("a@yahoo.com.vn", Some(true)),
            ("info@example.org", Some(false)),
            ("info@gmail.com.example.org", Some(false)),
            ("gmail.com", None),
            ("@gmail.com", None),
            ("", None),
        ] {
            assert_eq!(webmail(email), expected, "{email}");
        }
        assert_eq!(
            (mcc_care("5995"), mcc_care("5411"), mcc_care("59"), mcc_care("pets")),
            (Some(true), Some(false), None, None)
        );
        assert_eq!(mcc_care("5932"), Some(false));
        assert_eq!(shell_age_days(Some(20_000), Some(20_089)), Some(89.0));
        assert_eq!(shell_age_days(Some(20_000), Some(19_999)), Some(-1.0));
        assert_eq!(shell_age_days(None, Some(1)), None);
    }
}
