//! A day with its time, as tables of events write them, to put rows in order and to measure between them.
//!
//! The text itself goes into the report as it stands; what it means as a date is left to `reference`.

use super::mapping::DateOrder;
use jiff::civil::{Date, DateTime};

/// Seconds since 1970; times without a zone are taken as they stand.
pub(crate) type Seconds = i64;

/// Reads `2024-01-15T08:00:00Z`, `2024-01-15 08:00`, `15/01/2024 08:00:00`, `20240115 0800`, or seconds or milliseconds
/// since 1970. `None` where it is something else.
pub(crate) fn seconds(text: &str, order: Option<DateOrder>) -> Option<Seconds> {
    let text = text.trim();
    if text.len() >= 9 && text.bytes().all(|b| b.is_ascii_digit()) {
        return since_1970(text);
    }
    if let Some(counted) = fraction(text) {
        return Some(counted);
    }
    let (day, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], text[at + 1..].trim()),
        None => (text, ""),
    };
    let date = date(day, order)?;
    let (time, zone) = zone(time)?;
    Some(of(date) + time_of_day(time)? - zone)
}

/// The day of a moment.
pub(crate) fn day(seconds: Seconds) -> Option<Date> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The time of day, `08:15`.
pub(crate) fn clock(seconds: Seconds) -> String {
    let of_day = seconds.rem_euclid(86_400);
    format!("{:02}:{:02}", of_day / 3600, of_day / 60 % 60)
}

fn of(date: Date) -> Seconds {
    let epoch = DateTime::from_parts(jiff::civil::date(1970, 1, 1), jiff::civil::Time::midnight());
    let at = DateTime::from_parts(date, jiff::civil::Time::midnight());
    at.duration_since(epoch).as_secs()
}

/// Seconds or milliseconds since 1970 with a fraction: `1327136551.0`.
fn fraction(text: &str) -> Option<Seconds> {
    let whole = text.split_once('.').map(|(whole, _)| whole).filter(|w| w.len() >= 9)?;
    let counts = text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && whole.len() <= 13;
    counts.then(|| since_1970(whole)).flatten()
}

/// Whether a date in figures could have its month first, and the column does not tell.
pub(crate) fn could_be_month_first(text: &str, order: Option<DateOrder>) -> bool {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let small = |text: &str| text.parse::<u32>().is_ok_and(|n| (1..=12).contains(&n));
    match parts.as_slice() {
        [a, b, _] => order.is_none() && a.len() <= 2 && small(a) && small(b) && a != b,
        _ => false,
    }
}

fn since_1970(text: &str) -> Option<Seconds> {
    let number: i64 = text.parse().ok()?;
    match text.len() {
        9 | 10 => Some(number),
        12 | 13 => Some(number / 1000),
        14 => {
            let date = date(text.get(..8)?, None)?;
            Some(of(date) + time_of_day(text.get(8..)?)?)
        }
        _ => None,
    }
}

fn date(text: &str, order: Option<DateOrder>) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let parts = match parts.as_slice() {
        [one] if one.len() == 8 && one.bytes().all(|b| b.is_ascii_digit()) => {
            [&one[..4], &one[4..6], &one[6..]]
        }
        [a, b, c] => [*a, *b, *c],
        _ => return None,
    };
    let number = |text: &str| text.parse::<i16>().ok();
    let [a, b, c] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
    let (year, month, day) = match order {
        _ if parts[0].len() == 4 => (a, b, c),
        Some(DateOrder::Mdy) => (c, a, b),
        Some(DateOrder::Ymd) => (a, b, c),
        _ => (c, b, a),
    };
    let year = if (0..100).contains(&year) { 2000 + year } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Time and the seconds that its zone is ahead.
fn zone(text: &str) -> Option<(&str, i64)> {
    let text = text.trim_end_matches("UTC").trim_end_matches(['Z', 'z']).trim();
    let Some(at) = text.rfind(['+', '-']).filter(|at| *at > 0) else { return Some((text, 0)) };
    let (time, zone) = text.split_at(at);
    let figures: String = zone.chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = figures.get(..2)?.parse().ok()?;
    let minutes: i64 = figures.get(2..4).map_or(Some(0), |m| m.parse().ok())?;
    let ahead = hours * 3600 + minutes * 60;
    Some((time.trim(), if zone.starts_with('-') { -ahead } else { ahead }))
}

fn time_of_day(text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(0);
    }
    let text = text.split(['.', ',']).next().unwrap_or_default();
    let parts: Vec<&str> = if text.contains(':') {
        text.split(':').collect()
    } else if text.is_ascii() && matches!(text.len(), 4 | 6) {
        (0..text.len()).step_by(2).filter_map(|at| text.get(at..at + 2)).collect()
    } else {
        return None;
    };
    let (&[hour, minute], rest) = parts.split_first_chunk::<2>()?;
    let number = |text: &str| text.parse::<i64>().ok();
    let second = rest.first().map_or(Some(0), |s| number(s))?;
    let (hour, minute) = (number(hour)?, number(minute)?);
    let fits = (0..=24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
    fits.then_some(hour * 3600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_tables_write_them() {
        let noon = Some(1_705_320_000);
        for text in [
            "2024-01-15T12:00:00",
            "2024-01-15 12:00",
            "2024-01-15T12:00:00.250Z",
            "2024-01-15T14:00:00+02:00",
            "2024-01-15 09:30 -02:30",
            "15/01/2024 12:00:00",
            "15.01.24 1200",
            "20240115 1200",
            "20240115120000",
            "1705320000",
            "1705320000000",
            "2024-01-15 12:00:00 UTC",
            "1705320000.0",
            "1705320000000.5",
        ] {
            assert_eq!(seconds(text, None), noon, "{text}");
        }
        assert_eq!(seconds("01/15/2024 12:00", Some(DateOrder::Mdy)), noon);
        for text in
            ["", "noon", "2024-13-01", "2024-01-15 25:00", "2024-01-15 1", "12", "ä-ö-ü", "2024-01-15 12:6é"]
        {
            assert_eq!(seconds(text, None), None, "{text}");
        }
        assert!(could_be_month_first("03/10/2024 08:00", None));
        assert!(!could_be_month_first("03/10/2024 08:00", Some(DateOrder::Mdy)));
        assert!(!could_be_month_first("2024-03-10", None) && !could_be_month_first("13/10/2024", None));
        assert_eq!(day(1_705_320_000).map(|d| d.to_string()).as_deref(), Some("2024-01-15"));
        assert_eq!(clock(1_705_320_000), "12:00");
        assert_eq!(day(i64::MAX), None);
    }
}
