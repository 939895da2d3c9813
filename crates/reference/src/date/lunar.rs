//! Dates of the Islamic (Hijri) calendar and of Bikram Sambat, where the text itself says that they are meant: `AH`, `هـ`,
//! `ฮ.ศ.`, `BS`, `वि.सं.`.
//!
//! Hijri months begin with a sighting or an announcement, which arithmetic does not know: the tabular calendar (30 years of
//! 10,631 days, civil epoch) is within a day of it, so that a day becomes three. The months of Bikram Sambat are set by a
//! committee for each year, with 29 to 32 days: they begin within a day of the days below (from memory), and their days
//! are within two. No date is told more exactly than that. Other readings are for `shapes`.

use super::Reading;
use crate::digits::plain_digit;
use crate::fold::fold;
use jiff::civil::Date;
use model::{Confidence, When};
use unicode_normalization::UnicodeNormalization;

/// Which calendar the text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calendar {
    Hijri,
    Bikram,
}

/// Folded words that name a calendar. From memory.
#[rustfmt::skip]
const ERAS: &[(Calendar, &[&str])] = &[
    (Calendar::Hijri, &["ah", "hijri", "hijriah", "hijriyah", "hegira", "هـ", "ه", "هجري", "هجرية", "هجریه", "ฮศ", "ฮ ศ", "回历", "伊历"]),
    (Calendar::Bikram, &["bs", "bikram sambat", "vikram samvat", "bikram", "वि सं", "विसं", "बि सं", "बिसं", "वि स", "विक्रम सम्वत", "विक्रम संवत"]),
];

/// Months of the Hijri year, folded. From memory.
#[rustfmt::skip]
const HIJRI_MONTHS: [&[&str]; 12] = [
    &["muharram", "محرم", "мухаррам"],
    &["safar", "صفر"],
    &["rabi al awwal", "rabi i", "rabi ul awwal", "rabiul awal", "rabi al awal", "ربيع الاول"],
    &["rabi al thani", "rabi ii", "rabi ul thani", "rabi al akhir", "rabiul akhir", "ربيع الثاني", "ربيع الاخر"],
    &["jumada al ula", "jumada i", "jumada al awwal", "jumadil awal", "جمادى الاولى"],
    &["jumada al thani", "jumada ii", "jumada al akhirah", "jumadil akhir", "جمادى الثانية", "جمادى الاخرة"],
    &["rajab", "رجب"],
    &["shaban", "syaban", "sha ban", "شعبان"],
    &["ramadan", "ramadhan", "ramazan", "رمضان"],
    &["shawwal", "syawal", "شوال"],
    &["dhu al qadah", "dhul qadah", "zulkaidah", "dhu al qidah", "ذو القعدة", "ذي القعدة"],
    &["dhu al hijjah", "dhul hijjah", "zulhijjah", "dhu al hijja", "ذو الحجة", "ذي الحجة"],
];

/// Months of Bikram Sambat, folded, with the day of our calendar about which they begin. From memory.
#[rustfmt::skip]
const BIKRAM_MONTHS: [(&[&str], i8, i8); 12] = [
    (&["baisakh", "baishakh", "vaisakh", "वैशाख", "बैशाख"], 4, 14),
    (&["jestha", "jeth", "jyestha", "जेठ", "ज्येष्ठ"], 5, 15),
    (&["asar", "ashadh", "asadh", "असार", "आषाढ"], 6, 15),
    (&["shrawan", "saun", "sawan", "साउन", "श्रावण"], 7, 16),
    (&["bhadra", "bhadau", "भदौ", "भाद्र"], 8, 17),
    (&["ashwin", "asoj", "aswin", "असोज", "आश्विन"], 9, 17),
    (&["kartik", "कात्तिक", "कार्तिक"], 10, 18),
    (&["mangsir", "marga", "मंसिर", "मङ्सिर"], 11, 17),
    (&["poush", "pus", "push", "पुस", "पौष"], 12, 16),
    (&["magh", "माघ"], 1, 15),
    (&["falgun", "phagun", "phalgun", "फागुन", "फाल्गुन"], 2, 13),
    (&["chaitra", "chait", "चैत", "चैत्र"], 3, 14),
];

/// The date of a text that names one of these calendars; `None` where it names none or is not understood.
pub(super) fn read(text: &str) -> Option<Reading> {
    let folded = fold(&text.nfkc().map(plain_digit).collect::<String>());
    let (calendar, rest) = named(&folded)?;
    let (year, month, day) = parts(calendar, &rest)?;
    let (from, to, told) = match calendar {
        Calendar::Hijri => {
            let (from, to) = hijri(year, month, day)?;
            (from, to, "Hijri calendar by arithmetic, within a day of the one that is announced")
        }
        Calendar::Bikram => {
            let (from, to) = bikram(year, month, day)?;
            (from, to, "Bikram Sambat, whose months begin within a day of the table (from memory)")
        }
    };
    let when = When::range(from, to)?;
    Some(Reading::new(when, &format!("date: {told}"), Confidence::Likely))
}

/// The calendar that the words name, and the words without its name.
fn named(folded: &str) -> Option<(Calendar, String)> {
    let padded = format!(" {folded} ");
    for (calendar, words) in ERAS {
        for word in *words {
            let spaced = format!(" {word} ");
            if padded.contains(&spaced) {
                return Some((*calendar, padded.replacen(&spaced, " ", 1).trim().to_owned()));
            }
            // `1445هـ`, `1445AH`: the word is joined to the year.
            let joined = padded.match_indices(&format!("{word} ")).map(|(at, _)| at).find(|at| {
                padded.get(..*at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
            });
            if let Some(at) = joined {
                let rest = format!("{} {}", padded.get(..at)?, padded.get(at + word.len()..)?);
                return Some((*calendar, rest.trim().to_owned()));
            }
        }
    }
    None
}

/// Year, month and day of `15 ramadan 1445`, `1445 09 15`, `ramadan 1445`, `1445`.
fn parts(calendar: Calendar, rest: &str) -> Option<(i32, Option<u8>, Option<u8>)> {
    let mut numbers: Vec<i32> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for word in rest.split(' ').filter(|word| !matches!(*word, "" | "of" | "year" | "سنة" | "عام" | "ปี"))
    {
        match word.parse() {
            Ok(number) => numbers.push(number),
            Err(_) => words.push(word),
        }
    }
    let name = words.join(" ");
    let is_year = |year: i32| match calendar {
        Calendar::Hijri => (1300..=1500).contains(&year),
        Calendar::Bikram => (1950..=2100).contains(&year),
    };
    let small = |number: i32, most: u8| u8::try_from(number).ok().filter(|n| (1..=most).contains(n));
    match (numbers.as_slice(), name.as_str()) {
        ([year], "") if is_year(*year) => Some((*year, None, None)),
        ([day, month, year], "") | ([year, month, day], "") if is_year(*year) => {
            Some((*year, Some(small(*month, 12)?), Some(small(*day, 32)?)))
        }
        ([year, month], "") | ([month, year], "") if is_year(*year) => {
            Some((*year, Some(small(*month, 12)?), None))
        }
        ([year], name) if is_year(*year) => Some((*year, Some(month_named(calendar, name)?), None)),
        ([day, year], name) | ([year, day], name) if is_year(*year) => {
            Some((*year, Some(month_named(calendar, name)?), Some(small(*day, 32)?)))
        }
        _ => None,
    }
}

fn month_named(calendar: Calendar, name: &str) -> Option<u8> {
    let at = match calendar {
        Calendar::Hijri => HIJRI_MONTHS.iter().position(|names| names.contains(&name)),
        Calendar::Bikram => BIKRAM_MONTHS.iter().position(|(names, _, _)| names.contains(&name)),
    };
    u8::try_from(at? + 1).ok()
}

/// First and last day of a Hijri year, month or day, a day wider on either side.
fn hijri(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(Date, Date)> {
    let begins = |year: i32, month: i32| {
        // Days since the epoch: 354 a year, eleven leap days in thirty years; months of 30 and 29 days in turn.
        let months = (59 * (month - 1) + 1) / 2;
        let days = 354 * (year - 1) + (3 + 11 * year) / 30 + months;
        // 1 Muharram 1 AH is 19 July 622 in our calendar, reckoned back.
        Date::new(622, 7, 19).ok()?.checked_add(jiff::Span::new().days(days)).ok()
    };
    let (first, next) = match month.map(i32::from) {
        None => (begins(year, 1)?, begins(year + 1, 1)?),
        Some(12) => (begins(year, 12)?, begins(year + 1, 1)?),
        Some(month) => (begins(year, month)?, begins(year, month + 1)?),
    };
    span(first, next, day.map(|day| (day, 30)), 1)
}

/// First and last day of a year, month or day of Bikram Sambat, a day or two wider on either side.
fn bikram(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(Date, Date)> {
    let begins = |year: i32, at: usize| {
        let (_, month, day) = BIKRAM_MONTHS.get(at)?;
        // The year begins in April; its last three months lie in our next year.
        let ours = year - if at < 9 { 57 } else { 56 };
        Date::new(i16::try_from(ours).ok()?, *month, *day).ok()
    };
    let (first, next) = match month.map(|month| usize::from(month) - 1) {
        None => (begins(year, 0)?, begins(year + 1, 0)?),
        Some(11) => (begins(year, 11)?, begins(year + 1, 0)?),
        Some(at) => (begins(year, at)?, begins(year, at + 1)?),
    };
    let wide = if day.is_some() { 2 } else { 1 };
    span(first, next, day.map(|day| (day, 32)), wide)
}

/// From the first day to the day before the next, or the day that is counted from the first; `wide` days more at the ends.
fn span(first: Date, next: Date, day: Option<(u8, u8)>, wide: i32) -> Option<(Date, Date)> {
    let days = |count: i32| jiff::Span::new().days(count);
    let (from, to) = match day {
        None => (first, next.checked_sub(days(1)).ok()?),
        Some((day, most)) if day <= most => {
            let day = first.checked_add(days(i32::from(day) - 1)).ok()?;
            (day, day)
        }
        Some(_) => return None,
    };
    Some((from.checked_sub(days(wide)).ok()?, to.checked_add(days(wide)).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days are those of almanacs: the range must hold them and be no wider than the calendar is sure.
    #[test]
    fn ranges_hold_the_days_of_almanacs() {
        for (text, day, widest) in [
            // 1 Muharram 1445, 1 Ramadan 1446, Eid (1 Shawwal 1445), 10 Dhu al-Hijjah 1444.
            ("1 Muharram 1445 AH", "2023-07-19", 3),
            ("١ رمضان ١٤٤٦ هـ", "2025-03-01", 3),
            ("1445/10/01 A.H.", "2024-04-10", 3),
            ("10 Dhu al-Hijjah 1444 AH", "2023-06-28", 3),
            ("1445هـ", "2024-01-01", 358),
            ("Ramadan 1445 AH", "2024-03-20", 32),
            ("ฮ.ศ. 1445", "2024-01-01", 358),
            // Nepali new year 2080 and 2077; Constitution day, 3 Asoj 2072.
            ("2080-01-01 BS", "2023-04-14", 5),
            ("वि.सं. २०७७ वैशाख १", "2020-04-13", 5),
            ("3 Asoj 2072 B.S.", "2015-09-20", 5),
            ("BS 2075", "2018-06-01", 368),
            ("Magh 2076 BS", "2020-02-01", 34),
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text}"));
            let day: Date = day.parse().unwrap();
            let (from, to) = (found.when.from(), found.when.to());
            assert!(from <= day && day <= to, "{text}: {from} to {to}, expected {day}");
            assert!((to - from).get_days() < widest, "{text}: {from} to {to}");
        }
    }

    #[test]
    fn only_where_the_text_says_so() {
        for text in ["2070", "1445", "1 Ramadan", "bs", "2012 AH", "12 kg BS", "1445 BC", "32 Magh"] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
