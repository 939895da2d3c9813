//! The shapes that a date or a range may have, by its pieces.

use super::Reading;
use super::column::DateOrder;
use super::context::{Context, Number, Year};
use super::lex::{Pieces, Token};
use jiff::civil::{Date, ISOWeekDate, Weekday};
use model::{Confidence, Precision, When};

/// Reads the pieces of one date or range.
pub(super) fn read_pieces(pieces: &Pieces, context: &Context) -> Option<Reading> {
    let by_itself = settled(context.order).is_none();
    let context = &Context {
        buddhist: context.buddhist || pieces.buddhist,
        order: settled(context.order).or(pieces.day_first.then_some(DateOrder::DayFirst)).or(context.order),
        ..*context
    };
    if pieces.tokens.contains(&Token::OneEnd) {
        return None;
    }
    let mut reading = part_of_year(&pieces.tokens, context)
        .or_else(|| if pieces.fiscal { fiscal(&pieces.tokens, context) } else { None })
        .or_else(|| whole(&pieces.tokens, context))?;
    if by_itself {
        reading.rule = reading.rule.replace("as the column says", "as its points or its language have it");
    }
    loosened(reading, pieces)
}

fn settled(order: Option<DateOrder>) -> Option<DateOrder> {
    order.filter(|o| matches!(o, DateOrder::DayFirst | DateOrder::MonthFirst | DateOrder::YearFirst))
}

/// What is said not to be exact is not read as exact.
fn loosened(reading: Reading, pieces: &Pieces) -> Option<Reading> {
    let has = |token| pieces.tokens.contains(&token);
    let day = reading.when.precision() == Precision::Day;
    let from = reading.when.from();
    if pieces.week_of && day {
        let last = from.checked_add(jiff::Span::new().days(6)).ok()?;
        let rule = format!("{}; the week that begins there", reading.rule);
        return Some(Reading { when: When::range(from, last)?, rule, confidence: Confidence::Possible });
    }
    let ordinal = pieces.tokens.iter().any(|t| matches!(t, Token::Ordinal(_)));
    if !(has(Token::Loose) || has(Token::About) || ordinal) {
        return Some(reading);
    }
    let confidence = reading.confidence.max(Confidence::Likely);
    if day {
        let when = When::month(from.year(), from.month())?;
        let rule = format!("{}; said not to be exact, so the month only", reading.rule);
        return Some(Reading { when, rule, confidence });
    }
    let rule = format!("{}; no calendar says which part of it is meant, so the whole", reading.rule);
    Some(Reading { rule, confidence, ..reading })
}

/// Quarters, halves, weeks and thirds: spans that a calendar fixes.
fn part_of_year(tokens: &[Token], context: &Context) -> Option<Reading> {
    let part = tokens
        .iter()
        .find(|t| matches!(t, Token::Quarter(_) | Token::Half(_) | Token::Week(_) | Token::Third(_)))?;
    let rest: Vec<Token> = tokens
        .iter()
        .copied()
        .filter(|t| !matches!(t, Token::To | Token::Loose | Token::About | Token::Ordinal(_)) && t != part)
        .collect();
    let months = |year: i16, first: u32, count: u32| {
        let last = Date::new(year, i8::try_from(first + count - 1).ok()?, 1).ok()?.last_of_month();
        When::range(Date::new(year, i8::try_from(first).ok()?, 1).ok()?, last)
    };
    let (when, rule) = match (*part, rest.as_slice()) {
        (Token::Quarter(q), [Token::Number(y)]) => {
            (months(context.year(*y)?.year, q * 3 - 2, 3)?, "quarter of a year")
        }
        (Token::Half(h), [Token::Number(y)]) => {
            (months(context.year(*y)?.year, h * 6 - 5, 6)?, "half of a year")
        }
        (Token::Half(_), [Token::Month(m), Token::Number(y)]) => {
            (When::month(context.year(*y)?.year, *m)?, "half of a month, so the month")
        }
        (Token::Week(w), [Token::Number(y)]) => {
            let monday =
                ISOWeekDate::new(context.year(*y)?.year, i8::try_from(w).ok()?, Weekday::Monday).ok()?.date();
            (
                When::range(monday, monday.checked_add(jiff::Span::new().days(6)).ok()?)?,
                "week of a year (ISO 8601)",
            )
        }
        (Token::Third(t), [Token::Number(y), Token::Month(m)] | [Token::Month(m), Token::Number(y)]) => {
            let year = context.year(*y)?.year;
            let first = Date::new(year, *m, i8::try_from(t * 10 - 9).ok()?).ok()?;
            let last = if t == 3 {
                first.last_of_month()
            } else {
                Date::new(year, *m, i8::try_from(t * 10).ok()?).ok()?
            };
            (When::range(first, last)?, "third of a month")
        }
        _ => return None,
    };
    Some(Reading { when, rule: format!("date: {rule}"), confidence: Confidence::Likely })
}

/// `FY 2011-12`: a fiscal year touches two calendar years.
fn fiscal(tokens: &[Token], context: &Context) -> Option<Reading> {
    let numbers: Vec<Number> =
        tokens.iter().filter_map(|t| if let Token::Number(n) = t { Some(*n) } else { None }).collect();
    let [y, next] = <[Number; 2]>::try_from(numbers).ok()?;
    let year = context.year(y)?.year;
    let follows = i64::from(next.value) == (i64::from(year) + 1).rem_euclid(100);
    if !follows || next.digits != 2 {
        return None;
    }
    span(When::year(year)?, When::year(year + 1)?, "date: a fiscal year, over two calendar years")
}

/// The shapes a date or a range may have, by the tokens other than joins.
fn whole(tokens: &[Token], context: &Context) -> Option<Reading> {
    use Token::{Month as M, Number as N};
    let joins = tokens.iter().filter(|t| **t == Token::To).count();
    let parts: Vec<Token> = tokens
        .iter()
        .copied()
        .filter(|t| !matches!(t, Token::To | Token::Loose | Token::About | Token::Ordinal(_)))
        .collect();
    match *parts.as_slice() {
        [N(y)] if y.digits == 4 => {
            let year = context.year(y)?;
            Some(of_year(When::year(year.year)?, "date: a year alone", year, Confidence::Certain))
        }
        [N(y), N(m)] if y.digits == 4 && m.digits <= 2 => year_and(context, tokens, y, m),
        [N(m), N(y)] if y.digits == 4 && m.digits <= 2 => month_of(context, y, i8::try_from(m.value).ok()?),
        [N(a), N(b)] if a.digits == 4 && b.digits == 4 && a.value < b.value => {
            let (first, last) = (context.year(a)?.year, context.year(b)?.year);
            span(When::year(first)?, When::year(last)?, "date: from year to year")
        }
        [M(m)] => without_year(context, m, None),
        [N(d), M(m)] | [M(m), N(d)] if d.digits <= 2 && context.in_year.is_some() => {
            without_year(context, m, Some(d))
        }
        [M(m), N(y)] | [N(y), M(m)] => month_of(context, y, m),
        [N(d), M(m), N(y)] if d.digits <= 2 => named(context, y, m, d),
        [M(m), N(d), N(y)] if d.digits <= 2 => named(context, y, m, d),
        [N(y), M(m), N(d)] if y.digits == 4 => named(context, y, m, d),
        [N(a), N(b), N(c)] => zeros(context, a, b, c).or_else(|| numeric(context, a, b, c, context.order)),
        [M(m), M(n), N(y)] => months(context, (m, y), (n, y)),
        [N(y), N(first), M(n)] if y.digits == 4 && first.value < u32::from(n.unsigned_abs()) => {
            months(context, (i8::try_from(first.value).ok()?, y), (n, y))
        }
        [N(a), N(b), N(m), N(y)]
            if y.digits == 4 && matches!(tokens, [N(_), Token::To, N(_), N(_), N(_)]) =>
        {
            // `5-8/3/2012` and `1.-5.3.2012`: days of one month.
            let month = i8::try_from(m.value).ok()?;
            ends(context, (a, month, y), (b, month, y))
        }
        [N(first), .., N(last), M(m), N(y)] if listed_days(&parts) => {
            ends(context, (first, m, y), (last, m, y))
        }
        _ if joins > 0 => ranges(&parts, context),
        _ => None,
    }
}

/// `5, 6 and 7 March 2012`: days of one month, in order.
fn listed_days(parts: &[Token]) -> bool {
    let days = parts.get(..parts.len().saturating_sub(2)).unwrap_or_default();
    let number = |t: &Token| if let Token::Number(n) = t { (n.digits <= 2).then_some(n.value) } else { None };
    let values: Option<Vec<u32>> = days.iter().map(number).collect();
    values.is_some_and(|v| v.len() >= 2 && v.is_sorted())
}

/// Zeros stand for what is not known: `00/03/2012`, `2012-00-00`.
fn zeros(context: &Context, a: Number, b: Number, c: Number) -> Option<Reading> {
    let (year, month, day) = if a.digits == 4 { (a, b, c) } else { (c, b, a) };
    if day.value != 0 || year.digits != 4 {
        return None;
    }
    let year = context.year(year)?;
    let (when, rule) = match month.value {
        0 => (When::year(year.year)?, "date: zeros for day and month, so the year"),
        _ => (
            When::month(year.year, i8::try_from(month.value).ok()?)?,
            "date: zeros for the day, so the month",
        ),
    };
    Some(of_year(when, rule, year, Confidence::Likely))
}

fn ranges(parts: &[Token], context: &Context) -> Option<Reading> {
    use Token::{Month as M, Number as N};
    match *parts {
        [N(y), M(m), N(a), N(b)] if y.digits == 4 => ends(context, (a, m, y), (b, m, y)),
        [N(y), M(m), N(a), M(n), N(b)] if y.digits == 4 => ends(context, (a, m, y), (b, n, y)),
        [N(y), M(m), N(a), N(z), M(n), N(b)] if y.digits == 4 && z.digits == 4 => {
            ends(context, (a, m, y), (b, n, z))
        }
        [N(y), M(m), N(z), M(n)] if y.digits == 4 && z.digits == 4 => months(context, (m, y), (n, z)),
        [N(y), N(m), N(z), N(n)] if y.digits == 4 && z.digits == 4 => {
            months(context, (i8::try_from(m.value).ok()?, y), (i8::try_from(n.value).ok()?, z))
        }
        [N(y), M(m), M(n)] if y.digits == 4 => months(context, (m, y), (n, y)),
        [N(a), N(b), M(m), N(y)] | [M(m), N(a), N(b), N(y)] => ends(context, (a, m, y), (b, m, y)),
        [N(a), M(m), N(b), M(n), N(y)] | [M(m), N(a), M(n), N(b), N(y)] => {
            ends(context, (a, m, y), (b, n, y))
        }
        [N(a), M(m), N(x), N(b), M(n), N(y)] => ends(context, (a, m, x), (b, n, y)),
        [M(m), N(a), N(x), M(n), N(b), N(y)] => ends(context, (a, m, x), (b, n, y)),
        [M(m), N(x), M(n), N(y)] => months(context, (m, x), (n, y)),
        [N(a), N(b), N(c), N(d), N(e), N(f)] => numeric_range(context, [a, b, c], [d, e, f]),
        _ => None,
    }
}

/// `2012-03` is a month, `2012/13` two years; `2011/12` may be either.
fn year_and(context: &Context, tokens: &[Token], y: Number, m: Number) -> Option<Reading> {
    let year = context.year(y)?;
    let follows = m.digits == 2 && i64::from(m.value) == (i64::from(year.year) + 1).rem_euclid(100);
    let month = i8::try_from(m.value).ok().and_then(|m| When::month(year.year, m));
    let dashed = tokens.contains(&Token::To);
    match (month, follows) {
        (Some(when), true) if !dashed => {
            let span = When::range(when.from().first_of_year(), When::year(year.year + 1)?.to())?;
            let rule = "date: a month or two years, so both years";
            Some(of_year(span, rule, year, Confidence::Possible))
        }
        (Some(_), _) => month_of(context, y, i8::try_from(m.value).ok()?),
        (None, true) => span(When::year(year.year)?, When::year(year.year + 1)?, "date: from year to year"),
        (None, false) => None,
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
    let y = context.year(year)?;
    let when = When::month(y.year, month)?;
    if y.short {
        // `Mar-12` may be the twelfth of an unnamed year; spreadsheets write March 2012 so.
        return Some(of_year(when, "date: month and two-digit year", y, Confidence::Possible));
    }
    Some(of_year(when, "date: month and year", y, Confidence::Certain))
}

fn named(context: &Context, year: Number, month: i8, day: Number) -> Option<Reading> {
    let y = context.year(year)?;
    let day = Date::new(y.year, month, i8::try_from(day.value).ok()?).ok()?;
    let rule = short_rule("date: day with the month in words", y);
    Some(of_year(When::day(day), &rule, y, if y.short { Confidence::Likely } else { Confidence::Certain }))
}

fn short_rule(rule: &str, year: Year) -> String {
    match year {
        Year { short: true, buddhist: false, .. } => {
            format!("{rule}; two-digit year taken from the hundred years before the file was read")
        }
        _ => rule.to_owned(),
    }
}

/// Says where a year was counted in the Buddhist era.
fn of_year(when: When, rule: &str, year: Year, confidence: Confidence) -> Reading {
    if year.buddhist {
        let rule = format!("{rule}; year of the Buddhist era, 543 years ahead");
        return Reading { when, rule, confidence: confidence.max(Confidence::Likely) };
    }
    Reading::new(when, rule, confidence)
}

/// Three numbers: year first where it has four digits or cannot be a day, else by the order given or forced by a number
/// above 12; where nothing decides, all days that it may be.
fn numeric(context: &Context, a: Number, b: Number, c: Number, order: Option<DateOrder>) -> Option<Reading> {
    let make = |year: Number, month: Number, day: Number, rule: &str, sure: Confidence| {
        let y = context.year(year)?;
        let date = Date::new(y.year, i8::try_from(month.value).ok()?, i8::try_from(day.value).ok()?).ok()?;
        let sure = if y.short { sure.max(Confidence::Likely) } else { sure };
        Some(of_year(When::day(date), &short_rule(rule, y), y, sure))
    };
    if a.digits == 4 {
        return make(a, b, c, "date: year, month, day (ISO 8601)", Confidence::Certain);
    }
    if order == Some(DateOrder::YearFirst) && c.digits == 2 {
        return make(a, b, c, "date: year, month, day as the column says", Confidence::Likely);
    }
    if a.value > 31 && a.digits == 2 && c.digits <= 2 {
        return make(a, b, c, "date: year, month, day; no other order fits", Confidence::Likely);
    }
    if a.value > 12 || a.value == b.value {
        return make(c, b, a, "date: day, month, year; no other order fits", Confidence::Likely);
    }
    if b.value > 12 {
        return make(c, a, b, "date: month, day, year; no other order fits", Confidence::Likely);
    }
    match order {
        Some(DateOrder::DayFirst) => {
            make(c, b, a, "date: day, month, year as the column says", Confidence::Likely)
        }
        Some(DateOrder::MonthFirst) => {
            make(c, a, b, "date: month, day, year as the column says", Confidence::Likely)
        }
        _ => {
            let both = [make(c, b, a, "", Confidence::Possible)?, make(c, a, b, "", Confidence::Possible)?];
            let (from, to) =
                (both[0].when.from().min(both[1].when.from()), both[0].when.to().max(both[1].when.to()));
            let rule = format!(
                "date: {} or {}; nothing says whether day or month comes first, so from the one to the other",
                both[0].when.from(),
                both[1].when.from()
            );
            Some(Reading { when: When::range(from, to)?, rule, confidence: Confidence::Possible })
        }
    }
}

/// Both ends of a numeric range are in one order: an end that shows it decides for the other.
fn numeric_range(context: &Context, from: [Number; 3], to: [Number; 3]) -> Option<Reading> {
    let shown = [from, to].iter().find_map(|[a, b, _]| match (a, b) {
        (a, _) if a.digits == 4 => None,
        (a, _) if a.value > 12 => Some(DateOrder::DayFirst),
        (_, b) if b.value > 12 => Some(DateOrder::MonthFirst),
        _ => None,
    });
    let order = shown.or(context.order);
    let first = numeric(context, from[0], from[1], from[2], order)?;
    let last = numeric(context, to[0], to[1], to[2], order)?;
    let when = When::range(first.when.from(), last.when.to())?;
    let confidence = first.confidence.max(last.confidence).max(Confidence::Likely);
    Some(Reading::new(when, "date: from day to day", confidence))
}

type DayParts = (Number, i8, Number);

fn ends(context: &Context, from: DayParts, to: DayParts) -> Option<Reading> {
    let first = named(context, from.2, from.1, from.0)?;
    let last = named(context, to.2, to.1, to.0)?;
    span(first.when, last.when, "date: from day to day")
}

fn months(context: &Context, from: (i8, Number), to: (i8, Number)) -> Option<Reading> {
    let (first, last) = (context.year(from.1)?.year, context.year(to.1)?.year);
    span(When::month(first, from.0)?, When::month(last, to.0)?, "date: from month to month")
}

fn span(from: When, to: When, rule: &str) -> Option<Reading> {
    Some(Reading::new(When::range(from.from(), to.to())?, rule, Confidence::Likely))
}
