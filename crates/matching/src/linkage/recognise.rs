//! What a column holds, by its name and its values: a name that the values contradict is not believed.

use super::fold;
use super::look::{Look, look};
use super::tables::{ANSWERS, COLUMN_WORDS, IDS};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Tells rows apart: not compared.
    Id,
    /// Given name.
    Given,
    /// Family name.
    Family,
    /// Whole name of a person, or of whatever the table is about.
    Name,
    /// Name of a company.
    Company,
    /// Birth date or another full date.
    Date,
    /// Year alone.
    Year,
    /// Month alone, beside a year and a day.
    Month,
    /// Day of the month alone, beside a year and a month.
    Day,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Web address.
    Url,
    /// Number of a document, account, register or model.
    Number,
    /// Postal code.
    Postcode,
    /// House number.
    House,
    /// Street without number.
    Street,
    /// Address with its numbers.
    Address,
    /// Town, or another word or two.
    Town,
    /// One of few values: state, country, sex.
    Category,
    /// Title of a product, publication or other work.
    Title,
    /// Free text: a description, an abstract.
    Long,
    /// People in a list: authors, artists.
    Authors,
    /// Where something was published.
    Venue,
    /// Maker or brand.
    Brand,
    /// A price or another measure.
    Amount,
    /// Codes within other columns; made, never recognised.
    Codes,
    /// Left out.
    Skip,
}

/// Words for the kinds, as the command line takes and tells them.
const KINDS: &[(Kind, &str)] = &[
    (Kind::Id, "id"),
    (Kind::Given, "given-name"),
    (Kind::Family, "family-name"),
    (Kind::Name, "name"),
    (Kind::Company, "company"),
    (Kind::Date, "date"),
    (Kind::Year, "year"),
    (Kind::Month, "month"),
    (Kind::Day, "day"),
    (Kind::Phone, "phone"),
    (Kind::Email, "email"),
    (Kind::Url, "url"),
    (Kind::Number, "number"),
    (Kind::Postcode, "postcode"),
    (Kind::House, "house-number"),
    (Kind::Street, "street"),
    (Kind::Address, "address"),
    (Kind::Town, "town"),
    (Kind::Category, "category"),
    (Kind::Title, "title"),
    (Kind::Long, "text"),
    (Kind::Authors, "authors"),
    (Kind::Venue, "venue"),
    (Kind::Brand, "brand"),
    (Kind::Amount, "amount"),
    (Kind::Codes, "codes"),
    (Kind::Skip, "skip"),
];

impl Kind {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        KINDS.iter().find(|k| k.0 == self).map_or("?", |k| k.1)
    }

    /// The kind of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        KINDS.iter().find(|k| k.1 == word && k.0 != Self::Codes).map(|k| k.0)
    }

    /// All words, for messages.
    #[must_use]
    pub fn words() -> Vec<&'static str> {
        KINDS.iter().filter(|k| k.0 != Self::Codes).map(|k| k.1).collect()
    }
}

/// A column as recognised, with why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Why, for people.
    pub because: String,
    /// Whether its texts hold codes, such as numbers of models, that are compared by themselves.
    pub coded: bool,
}

/// Recognises a column by its name and some of its values; `first`: it is the first of its table.
#[must_use]
pub fn recognise(name: &str, values: &[&str], first: bool) -> Recognised {
    recognise_look(name, &look(values.iter().copied()), first)
}

/// The same, of values that were looked at.
pub(crate) fn recognise_look(name: &str, look: &Look, first: bool) -> Recognised {
    let (kind, because) = kind_of(name, look, first);
    let texts = matches!(kind, Kind::Title | Kind::Long | Kind::Name);
    let coded = kind == Kind::Number
        || (texts && look.most(look.coded, 0.25) && look.different_codes * 3 > look.codes);
    Recognised { name: name.to_owned(), kind, because, coded: coded && look.filled > 0 }
}

fn kind_of(name: &str, look: &Look, first: bool) -> (Kind, String) {
    let plain = fold(name);
    if IDS.contains(&plain.as_str()) {
        return (Kind::Id, "its name says so".to_owned());
    }
    let ends_in_id =
        plain.split(' ').next_back().is_some_and(|w| w == "id") || (first && plain.starts_with("id"));
    if look.unique() && (ends_in_id || (first && plain.split(' ').any(|w| w == "id"))) {
        return (Kind::Id, "its name says so, and no value comes twice".to_owned());
    }
    if ANSWERS.contains(&plain.as_str()) {
        return (Kind::Skip, "its name says that it is the answer".to_owned());
    }
    if look.filled == 0 {
        return (Kind::Skip, "it is empty".to_owned());
    }
    if let Some((word, kind)) = by_name(name) {
        let fitted = fitting(kind, look);
        let because = match fitted == kind {
            true => format!("its name says `{word}`"),
            false => format!("its name says `{word}`, its values say {}", fitted.word()),
        };
        return (fitted, because);
    }
    (by_values(look, first), "by its values".to_owned())
}

/// What the name of a column says: the whole of it, or a part that is a whole word.
fn by_name(name: &str) -> Option<(&'static str, Kind)> {
    let mut spaced = String::new();
    let mut before = ' ';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    let exact = |text: &str| COLUMN_WORDS.iter().find(|(word, _)| *word == text).copied();
    let plain = fold(name);
    let spaced = fold(&spaced);
    if let Some(found) = exact(&plain).or_else(|| exact(&spaced)) {
        return Some(found);
    }
    let padded = format!(" {spaced} ");
    // `name` and the like say less than any other word; then the longest, then the last counts.
    let says_little = |kind: Kind| matches!(kind, Kind::Name | Kind::Category | Kind::Amount);
    COLUMN_WORDS
        .iter()
        .filter(|(word, _)| word.len() > 2)
        .filter_map(|found| padded.rfind(&format!(" {} ", found.0)).map(|place| (found, place)))
        .max_by_key(|((word, kind), place)| (!says_little(*kind), word.len(), *place))
        .map(|(found, _)| *found)
}

/// The kind that a name says, unless the values plainly say otherwise.
fn fitting(kind: Kind, look: &Look) -> Kind {
    let half = |n: usize| look.most(n, 0.5);
    let believed = match kind {
        Kind::Given | Kind::Family => !half(look.with_digits) && look.words() < 4.0,
        Kind::Date => half(look.dates) || half(look.years),
        Kind::Year => half(look.years) || look.words() < 1.2 && half(look.numbers),
        Kind::Amount => half(look.numbers),
        Kind::Phone => half(look.with_digits) && look.words() < 8.0,
        Kind::Email => look.most(look.mails, 0.3),
        Kind::Url => look.most(look.webs, 0.3),
        Kind::Number => look.words() < 4.0 && look.most(look.with_digits, 0.3),
        Kind::Postcode | Kind::House => look.most(look.with_digits, 0.3) && look.words() < 4.0,
        Kind::Town | Kind::Category => look.words() < 6.0,
        _ => true,
    };
    if !believed {
        return by_values(look, false);
    }
    match kind {
        Kind::Date if look.most(look.years, 0.8) => Kind::Year,
        Kind::Name | Kind::Company | Kind::Brand | Kind::Venue if look.words() > 20.0 => Kind::Long,
        Kind::Name if look.words() > 4.5 || look.most(look.coded, 0.4) => Kind::Title,
        Kind::Title if look.words() > 25.0 => Kind::Long,
        Kind::Street if look.most(look.with_digits, 0.4) || look.words() > 4.5 => Kind::Address,
        Kind::Category if look.distinct > 400 => Kind::Town,
        Kind::Town if look.words() > 3.5 => Kind::Address,
        kind => kind,
    }
}

/// The kind that the values of a column look like.
fn by_values(look: &Look, first: bool) -> Kind {
    let most = |n: usize| look.most(n, 0.8);
    let words = look.words();
    let signs = look.signs as f64 / look.filled.max(1) as f64;
    if first && look.unique() && words < 1.5 && (most(look.numbers) || most(look.with_digits)) {
        Kind::Id
    } else if most(look.mails) {
        Kind::Email
    } else if most(look.webs) {
        Kind::Url
    } else if most(look.years) {
        Kind::Year
    } else if most(look.dates) {
        Kind::Date
    } else if most(look.phones) {
        Kind::Phone
    } else if most(look.numbers) {
        by_numbers(look, signs)
    } else if look.most(look.lists, 0.4) && words < 40.0 {
        Kind::Authors
    } else if look.distinct <= 60 && look.again() > 10.0 {
        Kind::Category
    } else if words > 12.0 {
        Kind::Long
    } else if words > 1.8 && look.most(look.numbered, 0.5) {
        Kind::Address
    } else if words < 1.3 && most(look.with_digits) && look.again() < 2.0 {
        Kind::Number
    } else if words > 4.0 || (words > 2.2 && look.most(look.coded, 0.25)) {
        Kind::Title
    } else if words > 1.7 && look.again() < 3.0 {
        Kind::Name
    } else {
        Kind::Town
    }
}

fn by_numbers(look: &Look, signs: f64) -> Kind {
    if look.most(look.measured, 0.3) {
        Kind::Amount
    } else if look.distinct <= 60 && look.again() > 10.0 {
        Kind::Category
    } else if look.most(look.digits, 0.8) && signs >= 6.0 && look.again() < 2.0 {
        Kind::Number
    } else if look.most(look.digits, 0.8) && signs < 6.5 {
        Kind::Postcode
    } else if signs < 6.5 && look.again() < 1.5 {
        Kind::Number
    } else {
        Kind::House
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_recognised_by_name_and_by_values() {
        let some = ["smith", "jones", "miller"];
        for (name, values, kind) in [
            ("surname", &some[..], Kind::Family),
            ("First Name", &some, Kind::Given),
            ("custLastName", &some, Kind::Family),
            ("x", &["1980-01-02", "1999-12-31", ""], Kind::Date),
            ("x", &["a@example.org", "b@example.org"], Kind::Email),
            ("x", &["", "NA", "-"], Kind::Skip),
            ("phone", &["a long line", "of words"], Kind::Name),
            ("beer_name", &["dark ale", "pale ale"], Kind::Title),
            ("name", &["a very long title of a thing", "another very long title of a thing"], Kind::Title),
            ("col3", &["+44 20 7946 0001", "020-7946-0002"], Kind::Phone),
            ("col4", &["$12.99", "7.50"], Kind::Amount),
            ("col5", &["Anna Meyer, Jo Ochieng", "A. Meyer and L. Petit"], Kind::Authors),
            ("col6", &["12 market street", "7 high road"], Kind::Address),
            ("col7", &["www.example.org", "https://example.com/a"], Kind::Url),
        ] {
            assert_eq!(recognise(name, values, false).kind, kind, "{name} {values:?}");
        }
        assert_eq!(recognise("rec_id", &["r1", "r2", "r3"], true).kind, Kind::Id);
    }

    #[test]
    fn texts_with_codes_are_noticed() {
        let values = ["Acme Camera AC-W120 black", "Beta Printer BX9400 white"];
        assert!(recognise("title", &values, false).coded);
        assert!(!recognise("title", &["on joins", "on trees of joins"], false).coded);
    }

    #[test]
    fn each_kind_has_its_word() {
        for word in Kind::words() {
            assert_eq!(Kind::of_word(word).map(Kind::word), Some(word));
        }
    }
}
