//! What the values of a column look like: shares of numbers, dates, lists of people, and how often values come again.

use super::codes::codes;
use super::column::{date, is_missing};
use super::{authors, fold};
use std::collections::BTreeSet;

/// Counts over some values of a column.
#[derive(Debug, Default, Clone)]
pub(crate) struct Look {
    /// Values, the missing among them.
    pub(crate) all: usize,
    /// Values that are not missing.
    pub(crate) filled: usize,
    /// Different ones.
    pub(crate) distinct: usize,
    /// Words of all.
    pub(crate) words: usize,
    /// Signs of all.
    pub(crate) signs: usize,
    /// Values that are a long number or code.
    pub(crate) digits: usize,
    /// Values that are a number.
    pub(crate) numbers: usize,
    /// Numbers with a fraction or a currency.
    pub(crate) measured: usize,
    /// Values with a digit.
    pub(crate) with_digits: usize,
    /// Values that begin with a digit and go on with words.
    pub(crate) numbered: usize,
    /// Values that are a full date.
    pub(crate) dates: usize,
    /// Values that are a year.
    pub(crate) years: usize,
    /// Values that are an e-mail address.
    pub(crate) mails: usize,
    /// Values that are a web address.
    pub(crate) webs: usize,
    /// Values that are dialled.
    pub(crate) phones: usize,
    /// Values that list several people.
    pub(crate) lists: usize,
    /// Values with a code, such as the number of a model.
    pub(crate) coded: usize,
    /// Codes of all values, and different ones.
    pub(crate) codes: usize,
    /// Different codes.
    pub(crate) different_codes: usize,
    /// Different values.
    pub(crate) values: BTreeSet<String>,
    /// Different words of them.
    pub(crate) vocabulary: BTreeSet<String>,
}

impl Look {
    /// Whether at least `share` of the values that are there are such.
    pub(crate) fn most(&self, n: usize, share: f64) -> bool {
        self.filled > 0 && n as f64 >= share * self.filled as f64
    }

    /// Words of a value, on average.
    pub(crate) fn words(&self) -> f64 {
        self.words as f64 / self.filled.max(1) as f64
    }

    /// Whether no value comes twice and none is missing.
    pub(crate) fn unique(&self) -> bool {
        self.filled > 1 && self.distinct == self.filled && self.filled == self.all
    }

    /// How often a value comes, on average.
    pub(crate) fn again(&self) -> f64 {
        self.filled as f64 / self.distinct.max(1) as f64
    }
}

/// Looks at values.
pub(crate) fn look<'a>(values: impl Iterator<Item = &'a str>) -> Look {
    let mut look = Look::default();
    let mut found = BTreeSet::new();
    let mut in_one = Vec::new();
    for value in values {
        look.all += 1;
        let plain = fold(value);
        if is_missing(&plain) {
            continue;
        }
        look.filled += 1;
        let trimmed = value.trim();
        look.words += plain.split(' ').count();
        look.signs += plain.len();
        let lower = trimmed.to_ascii_lowercase();
        let web = lower.starts_with("http") || lower.starts_with("www.") || lower.contains("://");
        look.webs += usize::from(web || domain_like(&lower));
        look.mails += usize::from(!web && trimmed.contains('@') && !trimmed.contains(' '));
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        let all = plain.bytes().filter(|b| *b != b' ').count();
        let number = number(trimmed);
        look.numbers += usize::from(number.is_some() || digits == all);
        look.measured += usize::from(number.is_some_and(|n| n));
        look.digits += usize::from(digits * 2 >= all && digits >= 5);
        look.with_digits += usize::from(digits > 0);
        look.numbered +=
            usize::from(plain.as_bytes().first().is_some_and(u8::is_ascii_digit) && digits + 3 <= all);
        look.dates += usize::from(date(&plain, false).is_some_and(|d| d % 10_000 != 0));
        look.years += usize::from(
            plain.len() == 4 && plain.parse::<u32>().is_ok_and(|year| (1500..2100).contains(&year)),
        );
        look.phones += usize::from((7..=15).contains(&digits) && digits + 3 >= all && dialled(trimmed));
        look.lists += usize::from(authors::listed(trimmed));
        in_one.clear();
        codes(value, &mut in_one);
        look.coded += usize::from(!in_one.is_empty());
        look.codes += in_one.len();
        found.extend(in_one.drain(..));
        look.vocabulary.extend(plain.split(' ').map(str::to_owned));
        look.values.insert(plain);
    }
    look.distinct = look.values.len();
    look.different_codes = found.len();
    look
}

/// Whether a number, and then whether it has a fraction or a currency.
fn number(text: &str) -> Option<bool> {
    let bare = text.trim_matches(|c: char| "$€£¥ ".contains(c)).replace(',', "");
    let bare = bare.trim();
    bare.parse::<f64>().ok()?;
    Some(bare.contains('.') || text.starts_with(['$', '€', '£', '¥']))
}

/// Whether it is written as numbers are that one dials.
fn dialled(text: &str) -> bool {
    text.starts_with(['+', '('])
        || text.bytes().filter(|b| matches!(b, b'-' | b' ' | b'/' | b')' | b'.')).count() >= 2
}

fn domain_like(lower: &str) -> bool {
    let end = lower.rsplit('.').next().unwrap_or_default();
    !lower.contains([' ', '@', ','])
        && lower.contains('.')
        && (2..=6).contains(&end.len())
        && end.bytes().all(|b| b.is_ascii_lowercase())
        && lower.bytes().filter(u8::is_ascii_lowercase).count() > 4
}
