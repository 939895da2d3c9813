//! What a column holds, by its name first and by its values where the name does not tell.

use super::fold;
use std::collections::BTreeSet;

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
    /// Number of a document, account or register.
    Number,
    /// Postal code.
    Postcode,
    /// House number.
    House,
    /// Street or another line of an address.
    Street,
    /// Town.
    Town,
    /// One of few values: state, country, sex.
    Category,
    /// Words: a title, a description, authors.
    Text,
    /// A price or another measure.
    Amount,
    /// Left out.
    Skip,
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
}

/// Words of column names, and what they say.
const WORDS: &[(&str, Kind)] = &[
    ("given name", Kind::Given),
    ("first name", Kind::Given),
    ("firstname", Kind::Given),
    ("forename", Kind::Given),
    ("givenname", Kind::Given),
    ("fname", Kind::Given),
    ("given", Kind::Given),
    ("first", Kind::Given),
    ("vorname", Kind::Given),
    ("middle name", Kind::Given),
    ("fname c1", Kind::Given),
    ("fname c2", Kind::Given),
    ("surname", Kind::Family),
    ("last name", Kind::Family),
    ("lastname", Kind::Family),
    ("family name", Kind::Family),
    ("lname", Kind::Family),
    ("family", Kind::Family),
    ("last", Kind::Family),
    ("nachname", Kind::Family),
    ("lname c1", Kind::Family),
    ("lname c2", Kind::Family),
    ("full name", Kind::Name),
    ("fullname", Kind::Name),
    ("name", Kind::Name),
    ("person", Kind::Name),
    ("caption", Kind::Name),
    ("company", Kind::Company),
    ("company name", Kind::Company),
    ("firm", Kind::Company),
    ("organisation", Kind::Company),
    ("organization", Kind::Company),
    ("business name", Kind::Company),
    ("dob", Kind::Date),
    ("date of birth", Kind::Date),
    ("birth date", Kind::Date),
    ("birthdate", Kind::Date),
    ("born", Kind::Date),
    ("birthday", Kind::Date),
    ("date", Kind::Date),
    ("by", Kind::Year),
    ("bm", Kind::Month),
    ("bd", Kind::Day),
    ("year", Kind::Year),
    ("birth year", Kind::Year),
    ("birth month", Kind::Month),
    ("birth day", Kind::Day),
    ("month", Kind::Month),
    ("day", Kind::Day),
    ("phone", Kind::Phone),
    ("phone number", Kind::Phone),
    ("telephone", Kind::Phone),
    ("mobile", Kind::Phone),
    ("tel", Kind::Phone),
    ("email", Kind::Email),
    ("e mail", Kind::Email),
    ("mail", Kind::Email),
    ("passport", Kind::Number),
    ("document", Kind::Number),
    ("ssn", Kind::Number),
    ("soc sec id", Kind::Number),
    ("national id", Kind::Number),
    ("tax id", Kind::Number),
    ("account", Kind::Number),
    ("iban", Kind::Number),
    ("registration", Kind::Number),
    ("imo", Kind::Number),
    ("vin", Kind::Number),
    ("lei", Kind::Number),
    ("isbn", Kind::Number),
    ("modelno", Kind::Number),
    ("upc", Kind::Number),
    ("postcode", Kind::Postcode),
    ("zip", Kind::Postcode),
    ("zip code", Kind::Postcode),
    ("zipcode", Kind::Postcode),
    ("postal code", Kind::Postcode),
    ("street number", Kind::House),
    ("house number", Kind::House),
    ("house", Kind::House),
    ("housenumber", Kind::House),
    ("street", Kind::Street),
    ("address", Kind::Street),
    ("address 1", Kind::Street),
    ("address 2", Kind::Street),
    ("addr", Kind::Street),
    ("city", Kind::Town),
    ("town", Kind::Town),
    ("suburb", Kind::Town),
    ("locality", Kind::Town),
    ("place", Kind::Town),
    ("state", Kind::Category),
    ("country", Kind::Category),
    ("sex", Kind::Category),
    ("gender", Kind::Category),
    ("nationality", Kind::Category),
    ("region", Kind::Category),
    ("category", Kind::Category),
    ("type", Kind::Category),
    ("title", Kind::Text),
    ("description", Kind::Text),
    ("authors", Kind::Text),
    ("author", Kind::Text),
    ("venue", Kind::Text),
    ("manufacturer", Kind::Text),
    ("brand", Kind::Text),
    ("journal", Kind::Text),
    ("product", Kind::Text),
    ("product name", Kind::Text),
    ("price", Kind::Amount),
    ("amount", Kind::Amount),
    ("weight", Kind::Amount),
];

/// What the values of a column look like.
#[derive(Debug, Default)]
struct Look {
    filled: usize,
    distinct: usize,
    digits: usize,
    numbers: usize,
    dates: usize,
    words: usize,
    mails: usize,
}

/// Recognises a column by its name and some of its values; `first`: it is the first of its table.
#[must_use]
pub fn recognise(name: &str, values: &[&str], first: bool) -> Recognised {
    let told = |kind, because: String| Recognised { name: name.to_owned(), kind, because };
    let plain = fold(name);
    let look = look(values);
    let unique = look.filled > 1 && look.distinct == look.filled && look.filled == values.len();
    let ids = [
        "id",
        "rec id",
        "record id",
        "unique id",
        "ltable id",
        "rtable id",
        "idabt",
        "row id",
        "uid",
        "party id",
    ];
    if ids.contains(&plain.as_str()) || (first && unique && plain.split(' ').any(|w| w == "id")) {
        return told(Kind::Id, "its name says so".to_owned());
    }
    if ["cluster", "cluster id", "label", "truth", "entity id", "subject id"].contains(&plain.as_str()) {
        return told(Kind::Skip, "its name says that it is the answer".to_owned());
    }
    if look.filled == 0 {
        return told(Kind::Skip, "it is empty".to_owned());
    }
    if let Some((_, kind)) = WORDS.iter().find(|(word, _)| *word == plain) {
        return told(fitting(*kind, &look), format!("its name is `{name}`"));
    }
    told(by_values(&look, first && unique), "its values look like it".to_owned())
}

/// The kind that a name says, unless the values plainly say otherwise.
fn fitting(kind: Kind, look: &Look) -> Kind {
    let average = look.words as f64 / look.filled as f64;
    match kind {
        Kind::Name if average > 4.5 => Kind::Text,
        Kind::Date if look.dates * 2 < look.filled => by_values(look, false),
        Kind::Category if look.distinct > 400 => Kind::Town,
        Kind::Amount if look.numbers * 2 < look.filled => by_values(look, false),
        _ => kind,
    }
}

fn by_values(look: &Look, unique_first: bool) -> Kind {
    let most = |n: usize| n * 10 >= look.filled * 8;
    let average = look.words as f64 / look.filled as f64;
    if unique_first && average < 1.5 {
        Kind::Id
    } else if most(look.mails) {
        Kind::Email
    } else if most(look.dates) {
        Kind::Date
    } else if look.distinct <= 60 && look.distinct * 10 < look.filled {
        Kind::Category
    } else if most(look.numbers) {
        if most(look.digits) { Kind::Number } else { Kind::Amount }
    } else if average > 2.2 {
        Kind::Text
    } else {
        Kind::Town
    }
}

fn look(values: &[&str]) -> Look {
    let mut look = Look::default();
    let mut seen = BTreeSet::new();
    for value in values {
        let plain = fold(value);
        if super::column::is_missing(&plain) {
            continue;
        }
        look.filled += 1;
        look.words += plain.split(' ').count();
        look.mails += usize::from(value.contains('@'));
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        let all = plain.bytes().filter(|b| *b != b' ').count();
        look.numbers +=
            usize::from(value.trim().trim_start_matches('$').parse::<f64>().is_ok() || digits == all);
        look.digits += usize::from(digits * 2 >= all && digits >= 5);
        look.dates += usize::from(super::column::date(&plain, false).is_some_and(|d| d % 10_000 != 0));
        seen.insert(plain);
    }
    look.distinct = seen.len();
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_recognised_by_name_and_by_values() {
        let some = ["smith", "jones", "miller"];
        assert_eq!(recognise("surname", &some, false).kind, Kind::Family);
        assert_eq!(recognise("First Name", &some, false).kind, Kind::Given);
        assert_eq!(recognise("rec_id", &["r1", "r2", "r3"], true).kind, Kind::Id);
        assert_eq!(recognise("x", &["1980-01-02", "1999-12-31", ""], false).kind, Kind::Date);
        assert_eq!(recognise("x", &["a@example.org", "b@example.org"], false).kind, Kind::Email);
        assert_eq!(recognise("x", &["", "NA", "-"], false).kind, Kind::Skip);
        assert_eq!(
            recognise("x", &["a long line of words", "another line of more words"], false).kind,
            Kind::Text
        );
    }
}
