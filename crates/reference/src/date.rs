//! Dates as people write them, kept as exact as they were written.
//!
//! A numeric day and month in either order is only read where the context gives the order or one of the two is
//! above 12. A month stays a month, a year stays a year. Finding the order of a whole column is for the importer,
//! which sees the column.
//!
//! Context words, separated by spaces: `DMY`, `MDY`, `YMD` (order of numeric dates), `excel` (serial day numbers that
//! count from 1900), `serial 1904` (from 1904), `month` or `year` (the cell is written as a day but its source knows no
//! more than that), `in 2010` (the year of a date that names none). Others are ignored.

use crate::tables::months::month_number;
use crate::text;
use jiff::civil::Date;
use model::{Confidence, Stated, When};

/// Fills in the date or range of dates that the words of the source name.
///
/// `not_after` is the day on which the source was read: a later date is not understood, and two-digit years are
/// those of the hundred years that end with it. What already has a meaning is left alone.
#[must_use]
pub fn date(stated: Stated<When>, not_after: Option<Date>) -> Stated<When> {
    if stated.value.is_some() {
        return stated;
    }
    let context = Context::of(stated.context.as_deref(), not_after);
    match read(&stated.raw, &context) {
        Some(Reading { when, rule, confidence }) => stated.meaning(when, rule, confidence),
        None => stated,
    }
}

/// What is wrong with a date that was not understood, for a problem row: `None` where it is understood or empty.
#[must_use]
pub fn date_defect(stated: &Stated<When>, not_after: Option<Date>) -> Option<String> {
    let raw = stated.raw.trim();
    if text::is_unknown(raw) {
        return None;
    }
    let context = Context::of(stated.context.as_deref(), not_after);
    if read(raw, &context).is_some() {
        return None;
    }
    if read(raw, &Context { not_after: None, ..context }).is_some() {
        return Some(format!("`{raw}` lies after the day the file was read; expected a date in the past"));
    }
    let either = read(raw, &Context { order: Some(Order::Dmy), not_after: None, ..context });
    if either.is_some() {
        return Some(format!(
            "`{raw}` may be day and month or month and day; say `DMY` or `MDY` for the column in the mapping"
        ));
    }
    Some(format!(
        "`{raw}` is not a date; expected for example `2014-03-05`, `5 March 2014`, `Mar 2014` or `2014`"
    ))
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Order {
    Dmy,
    Mdy,
    Ymd,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Coarse {
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Epoch {
    Of1900,
    Of1904,
}

#[derive(Clone, Copy)]
struct Context {
    order: Option<Order>,
    coarse: Option<Coarse>,
    /// The day that serial number 0 stands for.
    serial: Option<Epoch>,
    /// The year of a date that names none.
    in_year: Option<i16>,
    not_after: Option<Date>,
}

impl Context {
    fn of(words: Option<&str>, not_after: Option<Date>) -> Self {
        let mut context = Self { order: None, coarse: None, serial: None, in_year: None, not_after };
        let mut before = String::new();
        for word in words.unwrap_or_default().split(|c: char| !c.is_ascii_alphanumeric()) {
            let lower = word.to_ascii_lowercase();
            match lower.as_str() {
                "1904" if before == "serial" => context.serial = Some(Epoch::Of1904),
                year if before == "in" => {
                    context.in_year = year.parse().ok().filter(|y| (1800..=2200).contains(y))
                }
                "dmy" => context.order = Some(Order::Dmy),
                "mdy" => context.order = Some(Order::Mdy),
                "ymd" => context.order = Some(Order::Ymd),
                "excel" => context.serial = Some(Epoch::Of1900),
                "month" => context.coarse = Some(Coarse::Month),
                "year" => context.coarse = Some(Coarse::Year),
                _ => {}
            }
            before = lower;
        }
        context
    }

    /// A year as written: four digits as they stand, two digits in the hundred years up to `not_after`.
    fn year(&self, number: Number) -> Option<(i16, bool)> {
        let year = i16::try_from(number.value).ok()?;
        match number.digits {
            4 if (1800..=2200).contains(&year) => Some((year, false)),
            2 => {
                // Without a last day the pivot of POSIX applies: 69 and above are 19xx.
                let last = self.not_after.map_or(2068, |day| day.year());
                let this_century = last - last.rem_euclid(100) + year;
                Some((if this_century > last { this_century - 100 } else { this_century }, true))
            }
            _ => None,
        }
    }
}

struct Reading {
    when: When,
    rule: String,
    confidence: Confidence,
}

impl Reading {
    fn new(when: When, rule: &str, confidence: Confidence) -> Self {
        Self { when, rule: rule.to_owned(), confidence }
    }
}

fn read(raw: &str, context: &Context) -> Option<Reading> {
    let trimmed = raw.trim();
    if trimmed.is_empty() || trimmed.len() > 80 {
        return None;
    }
    let reading = excel_serial(trimmed, context).or_else(|| {
        let tokens = tokens(trimmed)?;
        read_tokens(&tokens, context)
    })?;
    let reading = coarsened(reading, context)?;
    match context.not_after {
        Some(last) if reading.when.from() > last => None,
        _ => Some(reading),
    }
}

/// The cell pretends to a day that its source does not know.
fn coarsened(reading: Reading, context: &Context) -> Option<Reading> {
    let Some(coarse) = context.coarse else { return Some(reading) };
    let from = reading.when.from();
    let (when, word) = match coarse {
        Coarse::Year => (When::year(from.year())?, "year"),
        Coarse::Month => (When::month(from.year(), from.month())?, "month"),
    };
    if when.from() > reading.when.from() || when.to() < reading.when.to() {
        return Some(reading);
    }
    Some(Reading { when, rule: format!("{}; the source knows the {word} only", reading.rule), ..reading })
}

fn excel_serial(text: &str, context: &Context) -> Option<Reading> {
    let epoch = context.serial?;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let days: i32 = whole.parse().ok()?;
    // A cell that holds 2012 is a year: as a serial it would be a day of 1905.
    if whole == text && (1900..=2100).contains(&days) {
        return None;
    }
    // Below 61 the count from 1900 is off by the 29 February 1900 that never was.
    if !(61..=110_000).contains(&days) {
        return None;
    }
    let (start, counted) = match epoch {
        Epoch::Of1900 => (Date::new(1899, 12, 30).ok()?, "1900"),
        Epoch::Of1904 => (Date::new(1904, 1, 1).ok()?, "1904"),
    };
    let day = start.checked_add(jiff::Span::new().days(days)).ok()?;
    let rule = format!("date: serial day of a spreadsheet that counts from {counted}");
    Some(Reading { when: When::day(day), rule, confidence: Confidence::Likely })
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Number {
    value: u32,
    digits: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number(Number),
    Month(i8),
    /// A dash or a word that joins the two ends of a range.
    To,
}

/// Words that say nothing about the day.
const SILENT: &[&str] = &[
    "of",
    "the",
    "on",
    "in",
    "st",
    "nd",
    "rd",
    "th",
    "de",
    "del",
    "du",
    "le",
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    "from",
    "between",
    "split",
    "early",
    "mid",
    "late",
    "circa",
    "ca",
    "c",
    "about",
    "approx",
    "approximately",
    "around",
    "during",
    "year",
    "month",
    "am",
    "pm",
    "utc",
    "gmt",
    "t",
    "z",
    "年",
    "月",
    "日",
    "tháng",
    "ngày",
    "năm",
    "thg",
];

const JOINING: &[&str] =
    &["to", "until", "till", "and", "through", "thru", "à", "au", "a", "al", "bis", "und", "et", "y"];

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let len = rest.bytes().take_while(u8::is_ascii_digit).count();
            let after = rest.get(len..)?;
            if after.starts_with(':') {
                return is_clock(rest).then_some(out);
            }
            push_number(&mut out, rest.get(..len)?)?;
            rest = strip_zero_fraction(after, &out);
        } else if c.is_alphabetic() {
            let len = word_length(rest);
            push_word(&mut out, rest.get(..len)?)?;
            rest = rest.get(len..)?;
        } else {
            if matches!(c, '-' | '–' | '—' | '&' | '~') {
                out.push(Token::To);
            }
            rest = rest.get(c.len_utf8()..)?;
        }
        if out.len() > 14 {
            return None;
        }
    }
    Some(out)
}

fn word_length(rest: &str) -> usize {
    let single = rest.chars().next().is_some_and(crate::fold::runs_together);
    if single {
        return rest.chars().next().map_or(0, char::len_utf8);
    }
    rest.char_indices()
        .find(|(_, c)| !c.is_alphabetic() || crate::fold::runs_together(*c))
        .map_or(rest.len(), |(at, _)| at)
}

fn push_number(out: &mut Vec<Token>, digits: &str) -> Option<()> {
    match digits.len() {
        1 | 2 | 4 => out.push(Token::Number(Number { value: digits.parse().ok()?, digits: digits.len() })),
        // 20140305 without separators.
        8 => {
            for part in [digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?] {
                push_number(out, part)?;
            }
        }
        _ => return None,
    }
    Some(())
}

fn push_word(out: &mut Vec<Token>, word: &str) -> Option<()> {
    let lower = word.to_lowercase();
    if let Some(month) = month_number(&lower) {
        out.push(Token::Month(month));
    } else if JOINING.contains(&lower.as_str()) {
        out.push(Token::To);
    } else if !SILENT.contains(&lower.as_str()) {
        return None;
    }
    Some(())
}

/// `2008.0` is how a spreadsheet writes a year that it takes for a number.
fn strip_zero_fraction<'a>(after: &'a str, out: &[Token]) -> &'a str {
    let year = matches!(out, [Token::Number(Number { digits: 4, .. })]);
    if year && (after == ".0" || after == ".00") { "" } else { after }
}

fn is_clock(rest: &str) -> bool {
    rest.chars().all(|c| c.is_ascii_digit() || ":.,+- ZzAPMapmUTCGutcg".contains(c))
}

/// The shapes a date or a range may have, by the tokens other than joins.
fn read_tokens(tokens: &[Token], context: &Context) -> Option<Reading> {
    use Token::{Month as M, Number as N};
    let joins = tokens.iter().filter(|t| **t == Token::To).count();
    let parts: Vec<Token> = tokens.iter().copied().filter(|t| *t != Token::To).collect();
    match *parts.as_slice() {
        [N(y)] if y.digits == 4 => {
            Some(Reading::new(When::year(context.year(y)?.0)?, "date: a year alone", Confidence::Certain))
        }
        [N(y), N(m)] if y.digits == 4 && m.digits <= 2 => month_of(context, y, i8::try_from(m.value).ok()?),
        [N(m), N(y)] if y.digits == 4 && m.digits <= 2 => month_of(context, y, i8::try_from(m.value).ok()?),
        [N(a), N(b)] if a.digits == 4 && b.digits == 4 && joins > 0 => {
            span(When::year(context.year(a)?.0)?, When::year(context.year(b)?.0)?, "date: from year to year")
        }
        [M(m)] => without_year(context, m, None),
        [N(d), M(m)] | [M(m), N(d)] if d.digits <= 2 && context.in_year.is_some() => {
            without_year(context, m, Some(d))
        }
        [M(m), N(y)] | [N(y), M(m)] => month_of(context, y, m),
        [N(d), M(m), N(y)] if d.digits <= 2 => named(context, y, m, d),
        [M(m), N(d), N(y)] if d.digits <= 2 => named(context, y, m, d),
        [N(y), M(m), N(d)] if y.digits == 4 => named(context, y, m, d),
        [N(a), N(b), N(c)] => numeric(context, a, b, c, context.order),
        [N(a), N(b), M(m), N(y)] | [M(m), N(a), N(b), N(y)] if joins > 0 => {
            ends(context, (a, m, y), (b, m, y))
        }
        [N(a), M(m), N(b), M(n), N(y)] | [M(m), N(a), M(n), N(b), N(y)] if joins > 0 => {
            ends(context, (a, m, y), (b, n, y))
        }
        [N(a), M(m), N(x), N(b), M(n), N(y)] if joins > 0 => ends(context, (a, m, x), (b, n, y)),
        [M(m), M(n), N(y)] if joins > 0 => months(context, (m, y), (n, y)),
        [M(m), N(x), M(n), N(y)] if joins > 0 => months(context, (m, x), (n, y)),
        [N(a), N(b), N(c), N(d), N(e), N(f)] if joins > 0 => numeric_range(context, [a, b, c], [d, e, f]),
        _ => None,
    }
}

/// `5 May` beside a column that holds the year.
fn without_year(context: &Context, month: i8, day: Option<Number>) -> Option<Reading> {
    let year = context.in_year?;
    let when = match day {
        Some(day) => When::day(Date::new(year, month, i8::try_from(day.value).ok()?).ok()?),
        None => When::month(year, month)?,
    };
    Some(Reading::new(when, "date: the year is that of the column beside it", Confidence::Likely))
}

fn month_of(context: &Context, year: Number, month: i8) -> Option<Reading> {
    let (y, short) = context.year(year)?;
    let when = When::month(y, month)?;
    if short {
        // `Mar-12` may be the twelfth of an unnamed year; spreadsheets write March 2012 so.
        return Some(Reading::new(when, "date: month and two-digit year", Confidence::Possible));
    }
    Some(Reading::new(when, "date: month and year", Confidence::Certain))
}

fn named(context: &Context, year: Number, month: i8, day: Number) -> Option<Reading> {
    let (y, short) = context.year(year)?;
    let day = Date::new(y, month, i8::try_from(day.value).ok()?).ok()?;
    let (rule, confidence) = year_rule("date: day with the month in words", short);
    Some(Reading { when: When::day(day), rule, confidence })
}

fn year_rule(rule: &str, short: bool) -> (String, Confidence) {
    if short {
        (
            format!("{rule}; two-digit year taken from the hundred years before the file was read"),
            Confidence::Likely,
        )
    } else {
        (rule.to_owned(), Confidence::Certain)
    }
}

/// Three numbers: year first where it has four digits, else by the order given or forced by a number above 12.
fn numeric(context: &Context, a: Number, b: Number, c: Number, order: Option<Order>) -> Option<Reading> {
    let make = |year: Number, month: Number, day: Number, rule: &str, sure: Confidence| {
        let (y, short) = context.year(year)?;
        let date = Date::new(y, i8::try_from(month.value).ok()?, i8::try_from(day.value).ok()?).ok()?;
        let (rule, confidence) = year_rule(rule, short);
        Some(Reading { when: When::day(date), rule, confidence: confidence.max(sure) })
    };
    if a.digits == 4 {
        return make(a, b, c, "date: year, month, day (ISO 8601)", Confidence::Certain);
    }
    if order == Some(Order::Ymd) {
        return make(a, b, c, "date: year, month, day as the column says", Confidence::Likely);
    }
    if a.value > 12 || a.value == b.value {
        return make(c, b, a, "date: day, month, year; no other order fits", Confidence::Likely);
    }
    if b.value > 12 {
        return make(c, a, b, "date: month, day, year; no other order fits", Confidence::Likely);
    }
    match order? {
        Order::Dmy => make(c, b, a, "date: day, month, year as the column says", Confidence::Likely),
        _ => make(c, a, b, "date: month, day, year as the column says", Confidence::Likely),
    }
}

/// Both ends of a numeric range are in one order: an end that shows it decides for the other.
fn numeric_range(context: &Context, from: [Number; 3], to: [Number; 3]) -> Option<Reading> {
    let shown = [from, to].iter().find_map(|[a, b, c]| match (a, b, c) {
        (a, _, _) if a.digits == 4 => None,
        (a, _, _) if a.value > 12 => Some(Order::Dmy),
        (_, b, _) if b.value > 12 => Some(Order::Mdy),
        _ => None,
    });
    let order = shown.or(context.order);
    let first = numeric(context, from[0], from[1], from[2], order)?;
    let last = numeric(context, to[0], to[1], to[2], order)?;
    let when = When::range(first.when.from(), last.when.to())?;
    Some(Reading::new(when, "date: from day to day", Confidence::Likely))
}

type DayParts = (Number, i8, Number);

fn ends(context: &Context, from: DayParts, to: DayParts) -> Option<Reading> {
    let first = named(context, from.2, from.1, from.0)?;
    let last = named(context, to.2, to.1, to.0)?;
    span(first.when, last.when, "date: from day to day")
}

fn months(context: &Context, from: (i8, Number), to: (i8, Number)) -> Option<Reading> {
    let (first, last) = (context.year(from.1)?.0, context.year(to.1)?.0);
    span(When::month(first, from.0)?, When::month(last, to.0)?, "date: from month to month")
}

fn span(from: When, to: When, rule: &str) -> Option<Reading> {
    Some(Reading::new(When::range(from.from(), to.to())?, rule, Confidence::Likely))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Precision;
    use proptest::prelude::*;

    fn check(raw: &str, context: &str, expected: Option<(&str, &str, Precision)>) {
        let found = date(Stated::raw_in(raw, context), Date::new(2026, 11, 25).ok());
        let found = found.value.map(|w| (w.from().to_string(), w.to().to_string(), w.precision()));
        let expected = expected.map(|(from, to, p)| (from.to_owned(), to.to_owned(), p));
        assert_eq!(found, expected, "`{raw}` in `{context}`");
    }

    #[test]
    fn days() {
        for (raw, context, day) in [
            ("2000-03-15", "", "2000-03-15"),
            ("2000-03-15 00:00:00", "", "2000-03-15"),
            ("2000-03-15T08:30:00Z", "", "2000-03-15"),
            ("20140305", "", "2014-03-05"),
            ("2014/3/5", "", "2014-03-05"),
            ("18-Jan-09", "", "2009-01-18"),
            ("3-Feb-99", "", "1999-02-03"),
            ("15 March 2000", "", "2000-03-15"),
            ("March 15, 2000", "", "2000-03-15"),
            ("Mon, 3rd of May 2014", "", "2014-05-03"),
            ("15 mars 2014", "", "2014-03-15"),
            ("15 de marzo de 2014", "", "2014-03-15"),
            ("03/04/2015", "DMY", "2015-04-03"),
            ("03/04/2015", "MDY", "2015-03-04"),
            ("13/04/2015", "", "2015-04-13"),
            ("04/13/2015", "", "2015-04-13"),
            ("13/04/2015", "MDY", "2015-04-13"),
            ("15.03.2000", "", "2000-03-15"),
            ("05/05/2015", "", "2015-05-05"),
            ("2014年5月3日", "", "2014-05-03"),
            ("41275", "excel", "2013-01-01"),
            ("41275.5", "excel serial 1900", "2013-01-01"),
            ("39813", "serial 1904", "2013-01-01"),
            ("5 May", "in 2010", "2010-05-05"),
            ("05/03/2010", "order dmy; in 2010", "2010-03-05"),
        ] {
            check(raw, context, Some((day, day, Precision::Day)));
        }
    }

    #[test]
    fn coarser_than_a_day_stays_coarse() {
        for (raw, context, from, to, precision) in [
            ("2012", "", "2012-01-01", "2012-12-31", Precision::Year),
            ("2008.0", "", "2008-01-01", "2008-12-31", Precision::Year),
            ("Mar 2012", "", "2012-03-01", "2012-03-31", Precision::Month),
            ("2012-02", "", "2012-02-01", "2012-02-29", Precision::Month),
            ("03/2012", "", "2012-03-01", "2012-03-31", Precision::Month),
            ("Mar-12", "", "2012-03-01", "2012-03-31", Precision::Month),
            ("early March 2012", "", "2012-03-01", "2012-03-31", Precision::Month),
            ("2001-01-01 00:00:00", "year", "2001-01-01", "2001-12-31", Precision::Year),
            ("2012", "excel serial 1900", "2012-01-01", "2012-12-31", Precision::Year),
            ("March", "in 2010", "2010-03-01", "2010-03-31", Precision::Month),
            ("2001-05-01", "month", "2001-05-01", "2001-05-31", Precision::Month),
            ("2-5 May 2014", "", "2014-05-02", "2014-05-05", Precision::Range),
            ("28 April - 3 May 2014", "", "2014-04-28", "2014-05-03", Precision::Range),
            ("May 2–5, 2014", "", "2014-05-02", "2014-05-05", Precision::Range),
            ("May-June 2014", "", "2014-05-01", "2014-06-30", Precision::Range),
            ("1/10/2013 to 3/15/2013", "", "2013-01-10", "2013-03-15", Precision::Range),
            ("SPLIT 2018-2019", "", "2018-01-01", "2019-12-31", Precision::Range),
        ] {
            check(raw, context, Some((from, to, precision)));
        }
    }

    #[test]
    fn unknown_stays_unknown() {
        for raw in [
            "",
            " ",
            "unknown",
            "03/04/2015",
            "03.04.2015",
            "31 June 2014",
            "2014-13-01",
            "5 May",
            "2027-01-01",
            "41275",
            "tomorrow",
            "5 Hay 2014",
            "99/99/2012",
            "12O14",
            "5-2 May 2014",
            "before 2012",
        ] {
            check(raw, "", None);
        }
    }

    #[test]
    fn a_refused_date_says_why() {
        let last = Date::new(2026, 11, 25).ok();
        for (raw, part) in [("03/04/2015", "DMY"), ("2030-01-01", "after"), ("soon", "expected")] {
            let defect = date_defect(&Stated::raw(raw), last).unwrap();
            assert!(defect.contains(part), "{defect}");
        }
        assert_eq!(date_defect(&Stated::raw("2012"), last), None);
        assert_eq!(date_defect(&Stated::raw(" "), last), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,40}", context in "(DMY|MDY|excel|year)?") {
            let once = date(Stated::raw_in(raw.clone(), context), None);
            prop_assert_eq!(&once.raw, &raw);
            prop_assert_eq!(once.value.is_some(), once.rule.is_some() && once.confidence.is_some());
            prop_assert_eq!(date(once.clone(), None), once);
        }

        #[test]
        fn iso_days_come_back(y in 1850i16..2026, m in 1i8..=12, d in 1i8..=28) {
            let day = Date::new(y, m, d).unwrap();
            let found = date(Stated::raw(day.to_string()), None);
            prop_assert_eq!(found.value, Some(When::day(day)));
        }
    }
}
