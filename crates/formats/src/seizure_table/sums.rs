//! Rows that sum several events: a year to date, so many seizures, an operation as a whole.
//!
//! Such a row is kept as a summary and never counted: the events that it sums may be rows themselves. Told by the
//! row's own headline and by columns that count events; what a headline means otherwise is not read here.

use super::Whole;
use crate::table::field::Field;
use crate::table::row::Row;
use crate::table::shape::month;
use model::ReportKind;

/// What makes a row a sum of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sum {
    /// The column that says so.
    pub(super) column: usize,
    /// Why, as the rest of "sums several events:".
    pub(super) because: &'static str,
}

/// Longest cell that is read as a headline, in bytes.
const HEADLINE: usize = 1_000;

/// Whether a row, of this kind by its type of incident, sums events.
pub(super) fn sum_of_events(row: &Row, whole: &Whole<'_>, kind: ReportKind) -> Option<Sum> {
    let of = |field: Field| whole.layout.columns(field).iter().copied();
    if let Some(column) = of(Field::Events).find(|at| counts_several(row.get(*at))) {
        return Some(Sum { column, because: "the column counts them" });
    }
    if let Some(column) = of(Field::Kind).find(|at| is_kind_of_sum(row.get(*at))) {
        return Some(Sum { column, because: "its type says so" });
    }
    if let Some(column) = total_of_the_table(row, whole) {
        return Some(Sum { column, because: "the row is a total of others" });
    }
    // A trial may be about several seizures and is one trial.
    let headline = headline(row, whole).filter(|_| kind != ReportKind::Outcome);
    let heads = headline.into_iter().chain(of(Field::Date)).chain(of(Field::Key));
    for column in heads {
        if let Some(because) = Some(row.get(column)).filter(|t| is_headline(t)).and_then(tells_of_several) {
            return Some(Sum { column, because });
        }
    }
    if whole.sums {
        let column = (0..row.cells.len()).find(|at| !row.get(*at).is_empty())?;
        return Some(Sum { column, because: "the sheet is a summary by its name" });
    }
    None
}

/// The headline: the title, or the first of several texts where the table has no title.
fn headline(row: &Row, whole: &Whole<'_>) -> Option<usize> {
    let filled =
        |field: Field| whole.layout.columns(field).iter().copied().filter(|at| !row.get(*at).is_empty());
    let title = filled(Field::Title).next();
    if title.is_some() {
        return title;
    }
    let mut texts = filled(Field::Text);
    let first = texts.next()?;
    texts.next().map(|_| first)
}

/// Words, and not too many: most dates and keys are told from headlines at a glance.
fn is_headline(text: &str) -> bool {
    let letters = text.bytes().filter(|b| b.is_ascii_alphabetic() || *b >= 128).take(3).count();
    letters == 3 && text.len() <= HEADLINE
}

/// `12` in a column that counts seizures.
fn counts_several(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}')).collect();
    digits.parse::<f64>().is_ok_and(|n| n > 1.0)
}

/// A type of incident that is none: `Summary`, `Annual total`, `Operation`.
fn is_kind_of_sum(text: &str) -> bool {
    const SUMS: [&str; 12] = [
        "summary",
        "summaries",
        "aggregate",
        "aggregated",
        "aggregation",
        "statistics",
        "statistic",
        "total",
        "totals",
        "cumulative",
        "overview",
        "résumé",
    ];
    let lower = text.to_lowercase();
    let words = split(&lower);
    let any = words.iter().any(|w| SUMS.contains(w));
    any || matches!(words.as_slice(), ["operation" | "operations" | "campaign"])
}

/// A row that begins as a total does, in a cell that heads a row.
fn total_of_the_table(row: &Row, whole: &Whole<'_>) -> Option<usize> {
    const HEADS: [Field; 9] = [
        Field::Key,
        Field::Title,
        Field::Date,
        Field::Year,
        Field::Place,
        Field::City,
        Field::Country,
        Field::Taxon,
        Field::Reference,
    ];
    let mut filled = (0..row.cells.len()).filter(|at| !row.get(*at).is_empty()).peekable();
    let first = filled.peek().copied();
    filled.find(|at| {
        (HEADS.contains(&whole.layout.rule(*at).field) || Some(*at) == first) && begins_as_total(row.get(*at))
    })
}

/// Words of a text in small letters, and as they were written.
struct Words<'a> {
    lower: Vec<&'a str>,
    written: Vec<&'a str>,
}

fn split(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect()
}

impl<'a> Words<'a> {
    fn of(lower: &'a str, written: &'a str) -> Self {
        Self { lower: split(lower), written: split(written) }
    }

    fn at(&self, index: usize) -> &'a str {
        self.lower.get(index).copied().unwrap_or("")
    }

    fn is_capital(&self, index: usize) -> bool {
        self.written.get(index).is_some_and(|w| w.starts_with(char::is_uppercase))
    }

    /// Places of the words that a test accepts.
    fn places(&self, test: impl Fn(&str) -> bool) -> impl Iterator<Item = usize> {
        (0..self.lower.len()).filter(move |at| test(self.at(*at)))
    }
}

/// `Total`, `Grand total 2019`, `Sub-total:`; not a total of something inside a sentence.
fn begins_as_total(text: &str) -> bool {
    const TOTALS: [&str; 12] = [
        "total",
        "totals",
        "subtotal",
        "subtotals",
        "totaux",
        "summe",
        "gesamt",
        "gesamtsumme",
        "insgesamt",
        "sum",
        "итого",
        "合计",
    ];
    const AFTER: [&str; 12] = [
        "for",
        "of",
        "number",
        "weight",
        "quantity",
        "kg",
        "seizures",
        "seizure",
        "general",
        "général",
        "all",
        "in",
    ];
    let starts = text.get(..3).is_some_and(|t| {
        matches!(t.to_ascii_lowercase().as_str(), "tot" | "sub" | "gra" | "ove" | "sum" | "ges" | "ins")
    });
    if !starts && text.is_ascii() {
        return false;
    }
    let lower = text.to_lowercase();
    let words = split(&lower);
    let rest = match words.as_slice() {
        ["grand" | "sub" | "overall", "total", rest @ ..] => rest,
        [first, rest @ ..] if TOTALS.contains(first) => rest,
        _ => return false,
    };
    rest.len() <= 6 && rest.first().is_none_or(|w| AFTER.contains(w) || w.chars().all(|c| c.is_ascii_digit()))
}

/// Why a headline tells of several events; `None` where it tells of one.
fn tells_of_several(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words = Words::of(&lower, text);
    let when = Period::of(&words);
    if runs_over_a_period(&words) {
        return Some("its headline names a period as a whole");
    }
    if totals(&words) {
        return Some("its headline says that it is a total");
    }
    if counted_events(&words) || numbered_events(&words) {
        return Some("its headline counts them");
    }
    if several_without_a_day(&words, when) {
        return Some("its headline speaks of several and names no day");
    }
    operation_as_a_whole(&words, when).then_some("its headline is an operation as a whole")
}

/// How exactly a headline says when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Period {
    /// No month and no year.
    Unsaid,
    /// A day, or days of one month.
    Day,
    /// One month without a day.
    Month,
    /// A year without a month, or from one month or year to another.
    Longer,
}

impl Period {
    fn of(words: &Words) -> Self {
        let months: Vec<usize> = words.places(|w| w.len() >= 3 && month(w).is_some()).collect();
        let mut years: Vec<&str> = words.lower.iter().copied().filter(|w| is_year(w)).collect();
        years.dedup();
        let mut named: Vec<Option<usize>> = months.iter().map(|at| month(words.at(*at))).collect();
        named.dedup();
        let day = |at: &usize| [at.wrapping_sub(1), at + 1].into_iter().any(|near| is_day(words.at(near)));
        match (named.len(), years.len()) {
            (0, 0) => Period::Unsaid,
            (0, _) => Period::Longer,
            (2.., _) | (_, 2..) => Period::Longer,
            _ if months.iter().any(day) => Period::Day,
            _ => Period::Month,
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|y| (1900..2100).contains(&y))
}

fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    matches!(ending, "" | "st" | "nd" | "rd" | "th")
        && digits.parse::<u32>().is_ok_and(|d| (1..=31).contains(&d))
}

/// Two or more, in figures or words.
fn is_several(word: &str) -> bool {
    const WORDS: [&str; 19] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "several", "multiple", "numerous", "many", "various", "dozens", "deux", "trois",
    ];
    WORDS.contains(&word) || word.parse::<u32>().is_ok_and(|n| (2..10_000).contains(&n) && !is_year(word))
}

/// Several events of enforcement.
fn is_events(word: &str) -> bool {
    const EVENTS: [&str; 14] = [
        "seizures",
        "confiscations",
        "interceptions",
        "incidents",
        "instances",
        "offences",
        "offenses",
        "raids",
        "busts",
        "saisies",
        "incautaciones",
        "decomisos",
        "apreensões",
        "beschlagnahmungen",
    ];
    EVENTS.contains(&word)
}

/// `YTD 2011`, `year to date`, `in past 18 months`, `in recent years`.
fn runs_over_a_period(words: &Words) -> bool {
    words.places(|w| matches!(w, "ytd" | "year" | "past" | "last" | "previous" | "recent" | "far")).any(|i| {
        match words.at(i) {
            "ytd" => true,
            "year" => words.at(i + 1) == "to" && words.at(i + 2) == "date",
            "recent" => matches!(words.at(i + 1), "years" | "months" | "weeks"),
            "far" => i > 0 && words.at(i - 1) == "so" && words.at(i + 1) == "this",
            _ => {
                let number = is_several(words.at(i + 1)) || matches!(words.at(i + 1), "few" | "eighteen");
                number && matches!(words.at(i + 2), "weeks" | "months" | "years")
            }
        }
    })
}

/// `seizure totals for 2014`, `annual total`, `cumulative`.
fn totals(words: &Words) -> bool {
    words.places(|w| matches!(w, "total" | "totals" | "cumulative" | "cumulatively")).any(|i| {
        let before = if i > 0 { words.at(i - 1) } else { "" };
        words.at(i).starts_with("cumul")
            || words.at(i + 1) == "for"
            || matches!(before, "annual" | "yearly" | "monthly" | "national" | "seizure" | "seizures")
    })
}

/// `three pangolin seizures`, `52 instances of`; not `kg` of them, and not what followed them.
fn counted_events(words: &Words) -> bool {
    const NOT_BETWEEN: [&str; 18] = [
        "of", "in", "at", "from", "with", "and", "or", "to", "kg", "g", "tonnes", "tonne", "tons", "ton",
        "pieces", "arrested", "seized", "by",
    ];
    words.places(is_several).any(|i| {
        if i > 0 && is_consequence(words.at(i - 1)) {
            return false;
        }
        let reach = (i + 1..=i + 3).take_while(|at| !NOT_BETWEEN.contains(&words.at(*at)));
        reach.into_iter().any(|at| {
            is_events(words.at(at))
                || (words.at(at) == "cases"
                    && matches!(words.at(at - 1), "seizure" | "separate" | "enforcement"))
        })
    })
}

/// `seizure 1: ..., seizure 2: ...`.
fn numbered_events(words: &Words) -> bool {
    let numbered = |n: &str| {
        words.places(|w| matches!(w, "seizure" | "incident" | "case")).any(|i| words.at(i + 1) == n)
    };
    numbered("1") && numbered("2")
}

fn is_consequence(word: &str) -> bool {
    matches!(
        word,
        "for"
            | "after"
            | "following"
            | "linked"
            | "related"
            | "over"
            | "behind"
            | "earlier"
            | "previous"
            | "since"
    )
}

/// `Exampleton seizures, 2015-2016`: several, and no day of them.
fn several_without_a_day(words: &Words, when: Period) -> bool {
    let open = matches!(when, Period::Longer | Period::Month);
    let events = |w: &str| is_events(w) && w != "instances" && w != "raids";
    let mut found = words.places(events).filter(|i| {
        let before = i.saturating_sub(3)..*i;
        !before.into_iter().any(|at| is_consequence(words.at(at)) || words.at(at) == "to")
    });
    // `seizures in various countries`, whenever that was.
    let across = words.places(|w| matches!(w, "in" | "across")).any(|i| {
        is_several(words.at(i + 1)) && matches!(words.at(i + 2), "countries" | "provinces" | "states")
    });
    (open && found.next().is_some()) || (across && words.lower.iter().any(|w| *w == "seized" || is_events(w)))
}

/// `EXAMPLE-coordinated Operation Heron, June-July 2012`, `Operation HERON, 2013`, `a 3-month operation`. One seizure
/// within an operation has its day or says what was found.
fn operation_as_a_whole(words: &Words, when: Period) -> bool {
    let long = words.places(|w| matches!(w, "operation" | "campaign" | "crackdown")).any(|i| {
        i >= 2
            && matches!(
                words.at(i - 1),
                "month" | "months" | "week" | "weeks" | "year" | "years" | "day" | "days"
            )
            && is_several(words.at(i - 2))
    });
    let named = words.places(|w| w == "operation").any(|i| {
        let name = words.is_capital(i + 1) && month(words.at(i + 1)).is_none();
        let capital = words.is_capital(i) && name;
        let led = i > 0
            && matches!(
                words.at(i - 1),
                "coordinated" | "led" | "backed" | "supported" | "multinational" | "international" | "global"
            );
        let alone = i == 0 && only_names_time(&words.lower[(i + 2).min(words.lower.len())..]);
        capital
            && (alone || ((led || when == Period::Longer) && when != Period::Day && when != Period::Unsaid))
    });
    long || named
}

/// Nothing but years, months, numerals and words of summing after the name of an operation.
fn only_names_time(rest: &[&str]) -> bool {
    let dated = rest.iter().any(|w| is_year(w) || matches!(*w, "results" | "total" | "totals" | "summary"));
    dated
        && rest.iter().all(|w| {
            is_year(w)
                || is_day(w)
                || month(w).is_some()
                || w.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
                || matches!(*w, "results" | "result" | "total" | "totals" | "summary" | "to" | "of" | "in")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_of_a_table() {
        for text in [
            "Total",
            "Grand total 2019",
            "Sub-total:",
            "TOTALS",
            "Total for Kenya",
            "total seizures",
            "итого",
        ] {
            assert!(begins_as_total(text), "{text}");
        }
        for text in [
            "Total destruction of a camp in Exampleton",
            "Totality",
            "A total of 5 kg",
            "Summer 2019",
            "Sumatra",
        ] {
            assert!(!begins_as_total(text), "{text}");
        }
    }

    #[test]
    fn headlines_of_several_events() {
        for text in [
            "Road seizures, YTD 2011",
            "Ivory in past 18 months",
            "Products seized in recent years handed over",
            "Scales, seizure total for 2014",
            "Annual total of the port",
            "EXAMPLE-coordinated Operation Heron, June-July 2012",
            "WXY coordinated Operation HERON, 4 tonnes of ivory seized, 4 February to 3 March 2019",
            "Operation HERON, 2013",
            "Operation Heron III results",
            "Exampleton seizures, 2015-2016 (three towns)",
            "Exampleton seizures, mid 2008",
            "Exampleton Airport seizures, January 2015",
            "Three pangolin seizures in Example Province, 12-30 September 2016",
            "Ivory seized in 52 separate incidents",
            "Airport (seizure 1: 8 kg, seizure 2: 7 kg)",
            "Scales seized in various countries, January",
            "12 arrested during 3-month operation across the country",
            "4 saisies d'ivoire à Exampleville",
        ] {
            assert!(tells_of_several(text).is_some(), "{text}");
        }
    }

    #[test]
    fn headlines_of_one_event() {
        for text in [
            "Airport seizure, 4 January 2012",
            "Airport seizures, 4 January 2012",
            "Ivory with a total weight of 5 kg",
            "Operation leads to arrest of two in Exampleton",
            "A coordinated operation leads to the seizure of two tusks",
            "EXAMPLE-led Operation Heron: two tusks at Exampleton, 3 May 2013",
            "Operation Heron nets 20 kg of scales at Exampleton",
            "Last of the gang caught",
            "Arrest during operation, June 2014",
            "Two arrested after three seizures",
            "Man charged over seizures in 2015",
            "300 pangolins seized, 2015",
            "Sentenced to nine years, 2015",
            "20 kg ivory seizure in 2015",
            "3 cases of ivory, 2014",
        ] {
            assert_eq!(tells_of_several(text), None, "{text}");
        }
    }

    #[test]
    fn types_and_counts() {
        for text in ["Summary", "Annual statistics", "Operation", "total"] {
            assert!(is_kind_of_sum(text), "{text}");
        }
        for text in ["Seizure", "Police operation, seizure", "Trial"] {
            assert!(!is_kind_of_sum(text), "{text}");
        }
        assert!(counts_several("12") && counts_several("1,200") && counts_several("2"));
        assert!(!counts_several("1") && !counts_several("") && !counts_several("some"));
    }
}
