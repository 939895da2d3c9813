//! Amounts of goods: a number as people write it, with the unit of the cell or of its column.
//!
//! Separators: a comma or point before exactly three digits is read the English way (comma thousands, point
//! decimals) and only possible, for the other way is written as well; every other shape leaves one reading.
//! A number without any unit counts items (EU reference guide to the annual reports). `Y`, `unknown`, negative
//! and absurd figures stay unknown. Whether a figure can be true of its animal is for plausibility rules.

use crate::fold::fold;
use crate::tables::units::{CONTAINERS, Factor, NUMBER_WORDS, UNITS, UnitRow};
use crate::{form, taxon, text};
use model::{Confidence, Quantity, QuantityQualifier, Stated, Unit};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;
use std::sync::LazyLock;

/// Fills in the quantity that the words of the source name. The context is a unit or the header of the column
/// (`kg`, `Weight (kg)`, `scales_kg`, `live_n`); a unit in the cell itself goes before it.
///
/// What already has a meaning is left alone.
#[must_use]
pub fn quantity(stated: Stated<Quantity>) -> Stated<Quantity> {
    if stated.value.is_some() {
        return stated;
    }
    match read(&stated.raw, stated.context.as_deref()) {
        Some((value, rule, confidence)) => stated.meaning(value, rule, confidence),
        None => stated,
    }
}

/// What is wrong with a quantity that was not understood; `None` where it is understood or the cell is empty.
#[must_use]
pub fn quantity_defect(stated: &Stated<Quantity>) -> Option<String> {
    let raw = stated.raw.trim();
    if raw.is_empty() || read(raw, stated.context.as_deref()).is_some() {
        return None;
    }
    if text::is_unknown(raw) {
        return Some(format!("`{raw}` says that there is a quantity or that it is not known, not how much"));
    }
    if raw.starts_with('-') && raw.chars().any(|c| c.is_ascii_digit()) {
        return Some(format!("`{raw}` is negative; expected how much was found"));
    }
    if raw.bytes().any(|b| matches!(b, b'O' | b'o' | b'l')) && raw.bytes().any(|b| b.is_ascii_digit()) {
        return Some(format!("`{raw}` is not a number; a letter may stand for a digit (O for 0, l for 1)"));
    }
    Some(format!(
        "`{raw}` is not a quantity; expected for example `12`, `2.5 kg`, `approx. 20 pcs` or `10-15`"
    ))
}

/// A plain number as people write it, with how sure the reading of its separators is.
pub(crate) fn number(written: &str) -> Option<(Decimal, Confidence, Option<&'static str>)> {
    let written = written.trim();
    if !written.starts_with(|c: char| c.is_ascii_digit()) || !written.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let compact = without_grouping_spaces(written)?;
    let commas = compact.matches(',').count();
    let points = compact.matches('.').count();
    let (plain, confidence, rule) = match (commas, points) {
        (0, 0) => (compact, Confidence::Certain, None),
        (1, 0) => one_separator(&compact, ',')?,
        (0, 1) => one_separator(&compact, '.')?,
        (_, 0) => (groups(&compact, ',')?, Confidence::Certain, Some("commas group thousands")),
        (0, _) => (groups(&compact, '.')?, Confidence::Likely, Some("points group thousands")),
        (_, 1) if compact.find('.') > compact.rfind(',') => {
            let (whole, fraction) = compact.split_once('.')?;
            (
                format!("{}.{fraction}", groups(whole, ',')?),
                Confidence::Certain,
                Some("commas group thousands"),
            )
        }
        (1, _) if compact.find(',') > compact.rfind('.') => {
            let (whole, fraction) = compact.split_once(',')?;
            (format!("{}.{fraction}", groups(whole, '.')?), Confidence::Certain, Some("decimal comma"))
        }
        _ => return None,
    };
    let value = Decimal::from_str(&plain).ok()?;
    // More than a thousand million of anything is a slip.
    (value < Decimal::from(1_000_000_000_u64)).then_some((value.normalize(), confidence, rule))
}

fn one_separator(compact: &str, separator: char) -> Option<(String, Confidence, Option<&'static str>)> {
    let (whole, fraction) = compact.split_once(separator)?;
    let three = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    Some(match (separator, three) {
        (',', true) => (
            format!("{whole}{fraction}"),
            Confidence::Possible,
            Some("a comma before three digits groups thousands; a decimal comma is possible"),
        ),
        (',', false) => (format!("{whole}.{fraction}"), Confidence::Likely, Some("decimal comma")),
        (_, true) => (
            compact.to_owned(),
            Confidence::Possible,
            Some("a point before three digits is decimal; a point that groups thousands is possible"),
        ),
        (_, false) => (compact.to_owned(), Confidence::Certain, None),
    })
}

/// The digits of `1,234,567`, checked for groups of three.
fn groups(text: &str, separator: char) -> Option<String> {
    let mut parts = text.split(separator);
    let first = parts.next()?;
    let mut out = first.to_owned();
    let mut count = 0;
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        out.push_str(part);
        count += 1;
    }
    ((1..=3).contains(&first.len()) || count == 0).then_some(out)
}

/// `1 000` and `1'000` group thousands; any other space means two numbers.
fn without_grouping_spaces(text: &str) -> Option<String> {
    let unified: String =
        text.chars().map(|c| if c.is_whitespace() || matches!(c, '\'' | '’') { ' ' } else { c }).collect();
    if unified.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | ',' | '.')) {
        return None;
    }
    if !unified.contains(' ') {
        return Some(unified);
    }
    let end = unified.find(['.', ',']).unwrap_or(unified.len());
    let (whole, fraction) = unified.split_at(end);
    if fraction.contains(' ') {
        return None;
    }
    Some(format!("{}{fraction}", groups(whole, ' ')?))
}

type Found = (Quantity, String, Confidence);

fn read(raw: &str, context: Option<&str>) -> Option<Found> {
    let trimmed = raw.trim();
    if trimmed.len() > 80 || text::is_unknown(trimmed) {
        return None;
    }
    let lower = trimmed.to_lowercase();
    let (qualifier, rest) = qualifier(&lower);
    let figures = Figures::of(rest)?;
    let unit = unit_of(figures.rest, context)?;
    figures.into_quantity(qualifier, &unit)
}

const QUALIFIERS: &[(QuantityQualifier, &[&str])] = &[
    (
        QuantityQualifier::About,
        &[
            "approximately",
            "approx.",
            "approx",
            "about",
            "around",
            "circa",
            "ca.",
            "ca ",
            "c. ",
            "c.",
            "estimated at",
            "estimated",
            "est.",
            "roughly",
            "nearly",
            "almost",
            "some ",
            "~",
            "≈",
            "environ",
            "aproximadamente",
            "khoảng",
            "约",
            "sekitar",
        ],
    ),
    (
        QuantityQualifier::AtLeast,
        &[
            "at least",
            "more than",
            "over",
            "above",
            "minimum",
            "min.",
            ">=",
            ">",
            "≥",
            "plus de",
            "más de",
            "mais de",
            "hơn",
            "超过",
        ],
    ),
    (
        QuantityQualifier::AtMost,
        &["up to", "less than", "under", "below", "at most", "maximum", "max.", "<=", "<", "≤"],
    ),
];

fn qualifier(lower: &str) -> (QuantityQualifier, &str) {
    for (qualifier, words) in QUALIFIERS {
        for word in *words {
            if let Some(rest) = lower.strip_prefix(word) {
                return (*qualifier, rest.trim_start_matches([' ', ':']));
            }
        }
    }
    (QuantityQualifier::Exact, lower)
}

/// One number or a range of two, and the words behind.
struct Figures<'a> {
    low: Decimal,
    high: Option<Decimal>,
    at_least: bool,
    confidence: Confidence,
    rule: Option<&'static str>,
    rest: &'a str,
}

impl<'a> Figures<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix("between ").unwrap_or(text).trim_start();
        if let Some(found) = Self::in_words(text) {
            return Some(found);
        }
        let (first, after) = split_number(text)?;
        let (low, confidence, rule) = number(first)?;
        let after = after.trim_start();
        if let Some(second) = strip_range_sign(after) {
            let (figure, rest) = split_number(second.trim_start())?;
            let (high, sure, _) = number(figure)?;
            let confidence = confidence.max(sure);
            return (high >= low).then_some(Self {
                low,
                high: Some(high),
                at_least: false,
                confidence,
                rule,
                rest,
            });
        }
        let (at_least, rest) = match after.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, after),
        };
        Some(Self { low, high: None, at_least, confidence, rule, rest })
    }

    fn in_words(text: &'a str) -> Option<Self> {
        let (word, figure) = NUMBER_WORDS
            .iter()
            .find(|(word, _)| text.strip_prefix(word).is_some_and(|r| r.is_empty() || r.starts_with(' ')))?;
        let rest = text.get(word.len()..)?.trim_start();
        Some(Self {
            low: Decimal::from_str(figure).ok()?,
            high: None,
            at_least: false,
            confidence: Confidence::Likely,
            rule: Some("number in words"),
            rest,
        })
    }

    fn into_quantity(self, said: QuantityQualifier, unit: &UnitFound) -> Option<Found> {
        let (low, spread) = convert(self.low, &unit.row.factor)?;
        let high = match self.high {
            Some(high) => {
                let (value, spread) = convert(high, &unit.row.factor)?;
                Some(spread.unwrap_or(value))
            }
            None => spread,
        };
        let qualifier = match (said, high, self.at_least) {
            (_, Some(_), _) => QuantityQualifier::Range,
            (_, None, true) => QuantityQualifier::AtLeast,
            (said, None, false) => said,
        };
        let confidence = self.confidence.max(unit.confidence);
        let confidence = if spread.is_some() { Confidence::Possible } else { confidence };
        let rule = match self.rule {
            Some(rule) => format!("unit table: {}; {rule}", unit.told),
            None => format!("unit table: {}", unit.told),
        };
        Some((Quantity { value: low, high, unit: unit.row.unit, qualifier }, rule, confidence))
    }
}

/// The amount in the normalised unit; for a unit that is itself a range the upper end beside it.
fn convert(value: Decimal, factor: &Factor) -> Option<(Decimal, Option<Decimal>)> {
    let whole = |d: Option<Decimal>| d.map(|d| d.round_dp(6).normalize());
    match factor {
        Factor::Times(n) => Some((whole(value.checked_mul(Decimal::from(*n)))?, None)),
        Factor::Over(n) => Some((whole(value.checked_div(Decimal::from(*n)))?, None)),
        Factor::OverMilli(n) => Some((whole(value.checked_div(Decimal::new(*n, 3)))?, None)),
        Factor::Between(low, high) => Some((
            whole(value.checked_mul(Decimal::new(*low, 7)))?,
            Some(whole(value.checked_mul(Decimal::new(*high, 7)))?),
        )),
    }
}

/// The leading digits with their separators, and the rest.
fn split_number(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, n)| n.is_ascii_digit());
        let joins =
            matches!(c, ',' | '.' | '\'' | '’') || (c.is_whitespace() && groups_follow(text.get(at..)?));
        if c.is_ascii_digit() {
            end = at + 1;
        } else if !(joins && next_is_digit) {
            break;
        }
    }
    Some((text.get(..end)?, text.get(end..)?))
}

/// A space groups thousands only before exactly three digits.
fn groups_follow(text: &str) -> bool {
    text.chars().skip(1).take_while(char::is_ascii_digit).count() == 3
}

fn strip_range_sign(after: &str) -> Option<&str> {
    for sign in ["-", "–", "—", "to ", "and ", "à ", "~"] {
        if let Some(rest) = after.strip_prefix(sign)
            && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            return Some(rest);
        }
    }
    None
}

struct UnitFound {
    row: &'static UnitRow,
    told: String,
    confidence: Confidence,
}

/// The unit that stands behind the figure, else the column's, else items.
fn unit_of(rest: &str, context: Option<&str>) -> Option<UnitFound> {
    let words = unit_words(rest);
    if words.is_empty() {
        return column_unit(context);
    }
    if let Some(row) = leading_unit(&words) {
        // `8g each` tells the weight of one, not how much there was.
        if words.iter().any(|w| matches!(w.as_str(), "each" | "apiece" | "per")) {
            return None;
        }
        // `3 kg 4`: a second figure says something that this reading would lose.
        if words.iter().skip(1).any(|w| w.bytes().any(|b| b.is_ascii_digit())) {
            return None;
        }
        return Some(UnitFound { row, told: row.told.to_owned(), confidence: Confidence::Certain });
    }
    let counted = words.join(" ");
    let container = words.iter().any(|w| INDEX.containers.contains(w.as_str()));
    if !container && (form::names_form(&counted) || taxon::names_taxon(&counted)) {
        let row = INDEX.units.get("number")?;
        return Some(UnitFound {
            row,
            told: format!("`{counted}` are counted"),
            confidence: Confidence::Likely,
        });
    }
    None
}

fn unit_words(rest: &str) -> Vec<String> {
    let cleaned = rest.replace('²', "2").replace('³', "3");
    fold(&cleaned).split(' ').filter(|w| !w.is_empty() && *w != "of").map(str::to_owned).collect()
}

/// Two words first: `metric tons`, `cubic metres`.
fn leading_unit(words: &[String]) -> Option<&'static UnitRow> {
    // `a dozen`: the article belongs to the number.
    let words = match words.first()?.as_str() {
        "a" | "an" => words.get(1..)?,
        _ => words,
    };
    let two = words.get(..2).map(|pair| pair.join(" "));
    two.and_then(|two| INDEX.units.get(two.as_str()))
        .or_else(|| INDEX.units.get(words.first()?.as_str()))
        .copied()
}

/// The unit that the column names: by a part `unit kg`, which must be understood, else by a unit in the words of
/// its header: `Weight (kg)`, `scales_kg`, `live_n`, `Number`.
fn column_unit(context: Option<&str>) -> Option<UnitFound> {
    let header = context.unwrap_or_default().trim();
    let told = header.split("; ").find_map(|part| part.strip_prefix("unit "));
    let found = match told {
        Some(unit) => Some(leading_unit(&unit_words(unit))?),
        None => header_unit(&unit_words(header)),
    };
    Some(match found {
        Some(row) => UnitFound {
            row,
            told: format!("{}, from the column `{header}`", row.told),
            confidence: Confidence::Certain,
        },
        None => UnitFound {
            row: NUMBER_OF_ITEMS,
            told: "no unit is given, so items are counted (EU reference guide to CITES annual reports)"
                .to_owned(),
            confidence: Confidence::Possible,
        },
    })
}

fn header_unit(words: &[String]) -> Option<&'static UnitRow> {
    let word = |w: &String| {
        INDEX.units.get(w.as_str()).filter(|_| !matches!(w.as_str(), "no" | "live" | "dead")).copied()
    };
    let two = words.windows(2).find_map(|pair| INDEX.units.get(pair.join(" ").as_str()).copied());
    two.or_else(|| words.iter().rev().find_map(word))
}

static ITEMS: UnitRow =
    UnitRow { unit: Unit::Number, factor: Factor::Times(1), words: &[], told: "number of items" };
const NUMBER_OF_ITEMS: &UnitRow = &ITEMS;

struct Index {
    units: HashMap<String, &'static UnitRow>,
    containers: HashSet<&'static str>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| Index {
    units: UNITS.iter().flat_map(|row| row.words.iter().map(move |word| (fold(word), row))).collect(),
    containers: CONTAINERS.iter().copied().collect(),
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(raw: &str, context: &str) -> Option<String> {
        let found = quantity(Stated::raw_in(raw, context)).value?;
        let high = found.high.map(|h| format!("..{h}")).unwrap_or_default();
        Some(format!("{}{high} {} {}", found.value, found.unit, found.qualifier))
    }

    #[test]
    fn amounts() {
        for (raw, context, expected) in [
            ("2145", "scales_kg", "2145 kg exact"),
            ("2,145 kg", "", "2145 kg exact"),
            ("1.3 t", "", "1300 kg exact"),
            ("2.7 tonnes", "", "2700 kg exact"),
            ("1,5 t", "", "1500 kg exact"),
            ("1 234,5 kg", "", "1234.5 kg exact"),
            ("1.234.567", "number", "1234567 number exact"),
            ("1,234.5 kg", "", "1234.5 kg exact"),
            ("0,145 kg", "", "0.145 kg exact"),
            ("approx 20", "live_n", "20 number about"),
            ("approx. 2 tonnes", "", "2000 kg about"),
            ("10-15", "live_n", "10..15 number range"),
            ("10 – 15 kg", "", "10..15 kg range"),
            ("30 -150", "whole_n", "30..150 number range"),
            ("between 10 and 15", "n", "10..15 number range"),
            (">100", "n", "100 number at-least"),
            ("over 1 000", "n", "1000 number at-least"),
            ("up to 5 kg", "", "5 kg at-most"),
            ("300+", "n", "300 number at-least"),
            ("12 pcs", "", "12 number exact"),
            ("12 pcs", "Weight (kg)", "12 number exact"),
            ("3", "Weight (kg) ", "3 kg exact"),
            ("3", "Number", "3 number exact"),
            ("3", "unit kg; same goods", "3 kg exact"),
            ("3", "unit pcs; counts all taxa of the cell", "3 number exact"),
            ("3", "same goods", "3 number exact"),
            ("3", "", "3 number exact"),
            ("174 scales", "", "174 number exact"),
            ("11 pangolins", "", "11 number exact"),
            ("20 live pangolins", "", "20 number exact"),
            ("200kg pangolin scales", "", "200 kg exact"),
            ("10 lb", "", "4.535147 kg exact"),
            ("5 oz", "", "0.141747 kg exact"),
            ("500 g", "", "0.5 kg exact"),
            ("3 pairs", "", "6 number exact"),
            ("a dozen", "", "12 number exact"),
            ("half a tonne", "", "500 kg exact"),
            ("2 tons", "", "1814.36948..2032.093818 kg range"),
            ("4 m³", "", "4 m3 exact"),
            ("100公斤", "", "100 kg exact"),
            ("0.57", "est_pangolins", "0.57 number exact"),
        ] {
            assert_eq!(told(raw, context).as_deref(), Some(expected), "`{raw}` in `{context}`");
        }
    }

    #[test]
    fn unknown_stays_unknown() {
        for raw in [
            "",
            " ",
            "Y",
            "unknown",
            "no exact number",
            "-5",
            "12O",
            "1O kg",
            "l2",
            "12 sacks",
            "fourteen bags",
            "8g each",
            "5s",
            "1,23,4",
            "99999999999",
            "15-10",
            "3 kg 4",
            "1e5",
            "several",
            "12 foos",
            "Inf",
            "NaN",
        ] {
            assert_eq!(told(raw, ""), None, "{raw}");
        }
    }

    #[test]
    fn a_unit_that_is_not_known_is_no_unit() {
        assert_eq!(told("3", "unit furlong"), None);
        assert_eq!(told("3 kg", "unit furlong").as_deref(), Some("3 kg exact"));
    }

    #[test]
    fn two_ways_to_read_a_separator_are_only_possible() {
        for (raw, sure) in [
            ("2,145 kg", Confidence::Possible),
            ("2.145 kg", Confidence::Possible),
            ("2145 kg", Confidence::Certain),
            ("2,5 kg", Confidence::Likely),
        ] {
            assert_eq!(quantity(Stated::raw(raw)).confidence, Some(sure), "{raw}");
        }
    }

    #[test]
    fn a_refused_quantity_says_why() {
        for (raw, part) in [("12O", "letter"), ("-3", "negative"), ("Y", "how much"), ("lots", "expected")] {
            let defect = quantity_defect(&Stated::raw(raw)).unwrap();
            assert!(defect.contains(part), "{defect}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,30}", context in "(kg|Number|live_n)?") {
            let once = quantity(Stated::raw_in(raw.clone(), context));
            prop_assert_eq!(&once.raw, &raw);
            prop_assert_eq!(quantity(once.clone()), once);
        }

        #[test]
        fn figures_never_panic(raw in "[0-9., '+–-]{0,24}( ?(kg|t|ton|oz))?") {
            if let Some(found) = quantity(Stated::raw(raw)).value {
                prop_assert!(found.value >= Decimal::ZERO);
                prop_assert!(found.high.is_none_or(|high| high >= found.value));
            }
        }

        #[test]
        fn whole_kilograms_come_back(n in 0u32..10_000_000) {
            let found = quantity(Stated::raw(format!("{n} kg"))).value.unwrap();
            prop_assert_eq!(found.value, Decimal::from(n));
        }
    }
}
