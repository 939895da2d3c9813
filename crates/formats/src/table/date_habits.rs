//! How a table writes its dates: order of the figures, and whether the first of a month is a placeholder.
//!
//! Only habits of the whole column and hints of one row are read here; the dates themselves are for `reference`. Its
//! `DateColumn` judges the order of a column too, for columns that no reader of tables has seen; readers may not use that
//! crate (map of edges in `docs/ARCHITECTURE.md`), so the two are held together by a test in `stages`, which uses both.

use super::mapping::DateOrder;
use super::shape::{date_parts, month};

/// The order that the figures of a column prove; `None` where none is needed or two are mixed.
pub(crate) fn order<'a>(values: impl Iterator<Item = &'a str>) -> Option<DateOrder> {
    let (mut day_first, mut month_first, mut year_first) = (0, 0, 0);
    for value in values {
        let Some([first, second, third]) = figures(value) else { continue };
        if first.len() == 4 {
            year_first += 1;
        } else if third.len() == 4 || third.len() == 2 {
            let (first, second) = (first.parse::<u32>().unwrap_or(0), second.parse::<u32>().unwrap_or(0));
            day_first += usize::from(first > 12 && second <= 12);
            month_first += usize::from(second > 12 && first <= 12);
        }
    }
    match (day_first, month_first, year_first) {
        (0, 0, 1..) => Some(DateOrder::Ymd),
        (1.., 0, 0) => Some(DateOrder::Dmy),
        (0, 1.., 0) => Some(DateOrder::Mdy),
        _ => None,
    }
}

/// The three figures of a date that has no month name.
fn figures(value: &str) -> Option<[&str; 3]> {
    let day = value.trim().split(['T', ' ']).next().unwrap_or_default();
    let parts = date_parts(day);
    let all = parts.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    <[&str; 3]>::try_from(parts).ok().filter(|_| all)
}

/// A date that is the first of a month: its month (1 to 12) and year.
pub(crate) fn first_of_month(value: &str, order: Option<DateOrder>) -> Option<(usize, String)> {
    let is_one = |p: &str| p == "1" || p == "01";
    if let Some([a, b, c]) = figures(value) {
        let order = if a.len() == 4 { DateOrder::Ymd } else { order? };
        let (year, m, day) = match order {
            DateOrder::Ymd => (a, b, c),
            DateOrder::Dmy => (c, b, a),
            DateOrder::Mdy => (c, a, b),
        };
        let m = m.parse().ok().filter(|m| (1..=12).contains(m))?;
        return is_one(day).then(|| (m, year.to_owned()));
    }
    let parts = date_parts(value);
    let [day, m, year] = <[&str; 3]>::try_from(parts).ok()?;
    is_one(day).then_some(())?;
    Some((month(m)?, year.to_owned()))
}

/// Whether more dates fall on the first of a month than chance would give.
pub(crate) fn too_many_firsts<'a>(values: impl Iterator<Item = &'a str>, order: Option<DateOrder>) -> bool {
    let (mut all, mut firsts) = (0usize, 0usize);
    for value in values.filter(|v| super::shape::looks_like_date(v)) {
        all += 1;
        firsts += usize::from(first_of_month(value, order).is_some());
    }
    // One in thirty by chance; twice that and a few is a habit.
    all >= 20 && firsts > all / 15 + 3
}

/// What a text says about the first of a month that a date cell gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// The text names that day.
    Day,
    /// It names the month, or nothing.
    Month,
    /// It does not even name the month, and the cell says January.
    Year,
}

/// How exact the first of month `number` is, by the words of the same row.
pub(crate) fn told(number: usize, text: &str) -> Told {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let is_first = |w: &str| matches!(w, "1" | "01" | "1st" | "first");
    let mut named = false;
    for (at, word) in words.iter().enumerate() {
        if month(word) != Some(number) || word.len() < 3 {
            continue;
        }
        named = true;
        let before = at.checked_sub(1).map(|b| words[b]);
        let before_of = at.checked_sub(2).filter(|_| before == Some("of")).map(|b| words[b]);
        let after = words.get(at + 1).copied();
        if [before, before_of, after].into_iter().flatten().any(is_first) {
            return Told::Day;
        }
    }
    if text.contains(&format!("{number}月1日")) {
        return Told::Day;
    }
    if number == 1 && !named { Told::Year } else { Told::Month }
}

/// The year that a date cell names, in four figures; `None` where it names several.
pub(crate) fn year_of(value: &str) -> Option<u32> {
    let mut years = date_parts(value).into_iter().filter(|p| p.len() == 4).filter_map(|p| p.parse().ok());
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders() {
        assert_eq!(order(["2000-03-15 00:00:00"].into_iter()), Some(DateOrder::Ymd));
        assert_eq!(order(["03/04/2011", "17/05/2011"].into_iter()), Some(DateOrder::Dmy));
        assert_eq!(order(["5/17/2011", "1/2/2011"].into_iter()), Some(DateOrder::Mdy));
        assert_eq!(order(["5/17/2011", "17/5/2011"].into_iter()), None);
        assert_eq!(order(["18-Jan-09"].into_iter()), None);
    }

    #[test]
    fn firsts() {
        assert_eq!(first_of_month("2001-01-01 00:00:00", None), Some((1, "2001".to_owned())));
        assert_eq!(first_of_month("1-Dec-12", None), Some((12, "12".to_owned())));
        assert_eq!(first_of_month("18-Jan-09", None), None);
        assert_eq!(first_of_month("01/02/2011", Some(DateOrder::Dmy)), Some((2, "2011".to_owned())));
        assert_eq!(first_of_month("01/02/2011", None), None);
    }

    #[test]
    fn what_the_text_tells() {
        assert_eq!(told(7, "Scales seized at a post, 1 July 2010"), Told::Day);
        assert_eq!(told(3, "airport, 01 March 2012"), Told::Day);
        assert_eq!(told(3, "on March 1st, 2012"), Told::Day);
        assert_eq!(told(3, "on the 1st of March"), Told::Day);
        assert_eq!(told(3, "early March 2012"), Told::Month);
        assert_eq!(told(1, "seizure, 2001"), Told::Year);
        assert_eq!(told(1, "seizure, January 2001"), Told::Month);
        assert_eq!(told(3, "11 March and 21 March"), Told::Month);
        assert_eq!(told(5, "1 person may be"), Told::Month);
    }

    #[test]
    fn years() {
        assert_eq!(year_of("2015-05-22 00:00:00"), Some(2015));
        assert_eq!(year_of("5/17/2011 to 5/26/2012"), None);
        assert_eq!(year_of("18-Jan-09"), None);
    }
}
