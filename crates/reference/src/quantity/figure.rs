//! Figures: digits, fractions, numbers in words and both mixed (`1.2 million`, `二十`, `two hundred and fifty`).

use super::lex::Token;
use super::lexicon::Meaning;
use super::number::written_number;
use model::{Confidence, QuantityQualifier};
use rust_decimal::Decimal;

/// One figure.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) value: Decimal,
    pub(super) confidence: Confidence,
    pub(super) rule: Option<&'static str>,
    /// The value where comma and point change their parts.
    pub(super) otherwise: Option<Decimal>,
    /// What the words of the figure say beyond it: `une vingtaine`, `hundreds`.
    pub(super) says: Option<QuantityQualifier>,
}

impl Figure {
    fn in_words(value: Decimal) -> Self {
        let rule = Some("number in words");
        Self { value, confidence: Confidence::Likely, rule, otherwise: None, says: None }
    }
}

/// The first meaning of a token that `pick` takes.
pub(super) fn meaning<T>(token: Option<&Token>, pick: impl Fn(Meaning) -> Option<T>) -> Option<T> {
    match token? {
        Token::Phrase { entry, .. } => entry.meanings.iter().copied().find_map(pick),
        _ => None,
    }
}

/// Whether a token has a meaning.
pub(super) fn means(token: Option<&Token>, test: impl Fn(Meaning) -> bool) -> bool {
    meaning(token, |m| test(m).then_some(())).is_some()
}

pub(super) fn is_sign(token: Option<&Token>, signs: &[char]) -> bool {
    matches!(token, Some(Token::Sign(c)) if signs.contains(c))
}

/// Whether a single letter of the lexicon stands right behind a digit: `12O` is a slip, not `12 or`.
pub(super) fn glued_letter(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Phrase { text, glued: true, .. }) if matches!(text.as_str(), "o" | "a" | "e" | "y" | "d" | "c"))
}

/// The figure that begins at `at`, and where it ends.
pub(super) fn figure(tokens: &[Token], at: usize) -> Option<(Figure, usize)> {
    if let Some((value, says)) = meaning(tokens.get(at), |m| match m {
        Meaning::SeveralOf(n) => Some((n + n, QuantityQualifier::AtLeast)),
        Meaning::AboutNumber(n) => Some((n, QuantityQualifier::About)),
        _ => None,
    }) {
        let says = Some(says);
        return Some((Figure { says, confidence: Confidence::Possible, ..Figure::in_words(value) }, at + 1));
    }
    if let Some(value) = fraction_word(tokens, at) {
        let (value, end) = multiplied(tokens, value, at + 1);
        return Some((Figure::in_words(value), end));
    }
    match tokens.get(at)? {
        Token::Number(digits) => in_digits(tokens, digits, at),
        Token::Phrase { .. } => in_words(tokens, at),
        _ => None,
    }
}

fn fraction_word(tokens: &[Token], at: usize) -> Option<Decimal> {
    meaning(tokens.get(at), |m| match m {
        Meaning::Half => Some(Decimal::new(5, 1)),
        Meaning::Quarter(part) => Some(part),
        _ => None,
    })
}

/// `half a dozen`, `half a million`.
fn multiplied(tokens: &[Token], value: Decimal, at: usize) -> (Decimal, usize) {
    match meaning(tokens.get(at), times) {
        Some(times) => (value.checked_mul(times).unwrap_or(value), at + 1),
        None => (value, at),
    }
}

fn times(m: Meaning) -> Option<Decimal> {
    match m {
        Meaning::Times(n) => Some(n),
        _ => None,
    }
}

fn number_word(m: Meaning) -> Option<Decimal> {
    match m {
        Meaning::Number(n) => Some(n),
        _ => None,
    }
}

fn in_digits(tokens: &[Token], digits: &str, at: usize) -> Option<(Figure, usize)> {
    let written = written_number(digits)?;
    let mut figure = Figure {
        value: written.value,
        confidence: written.confidence,
        rule: written.rule,
        otherwise: written.otherwise,
        says: None,
    };
    let mut end = at + 1;
    // `100s`: hundreds.
    let plural = matches!(tokens.get(end), Some(Token::Word { text }) if text == "s");
    if plural && [10, 100, 1000, 10_000].iter().any(|n| figure.value == Decimal::from(*n)) {
        let says = Some(QuantityQualifier::AtLeast);
        let value = figure.value.checked_add(figure.value)?;
        return Some((Figure { says, confidence: Confidence::Possible, ..Figure::in_words(value) }, end + 1));
    }
    if let Some((value, after)) = fraction_sign(tokens, &figure, at) {
        let rule = Some("fraction");
        return Some((
            Figure { value, rule, confidence: Confidence::Likely, otherwise: None, says: None },
            after,
        ));
    }
    if means(tokens.get(end), |m| matches!(m, Meaning::AndHalf)) {
        figure.value = figure.value.checked_add(Decimal::new(5, 1))?;
        end += 1;
    }
    // `1.2 million`, `3 lakh 20 thousand`, `2 dozen`; a glued letter `k` too.
    if meaning(tokens.get(end), times).is_some() {
        let (value, after) = composed(tokens, at)?;
        let value =
            if figure.value == written.value { value } else { multiplied(tokens, figure.value, end).0 };
        figure = Figure { value, rule: Some("number with a multiplier in words"), otherwise: None, ..figure };
        figure.confidence = figure.confidence.max(Confidence::Likely);
        end = after;
    }
    Some((figure, end))
}

/// `1/2`, `1 1/2`: proper fractions with a usual denominator only.
fn fraction_sign(tokens: &[Token], first: &Figure, at: usize) -> Option<(Decimal, usize)> {
    let whole = |at: usize| match tokens.get(at)? {
        Token::Number(digits) if digits.len() <= 2 => digits.parse::<u32>().ok(),
        _ => None,
    };
    let proper = |at: usize| {
        let (above, below) = (whole(at)?, whole(at + 2)?);
        let fits = is_sign(tokens.get(at + 1), &['/', '⁄']) && above < below && matches!(below, 2..=4);
        fits.then(|| Decimal::from(above).checked_div(Decimal::from(below)))?
    };
    if let Some(part) = proper(at) {
        return Some((part.round_dp(6), at + 3));
    }
    let part = proper(at + 1)?;
    first.value.is_integer().then(|| first.value.checked_add(part.round_dp(6)))?.map(|sum| (sum, at + 4))
}

fn in_words(tokens: &[Token], at: usize) -> Option<(Figure, usize)> {
    let starts = |m| number_word(m).or_else(|| times(m));
    meaning(tokens.get(at), starts)?;
    let (value, end) = composed(tokens, at)?;
    // `une vingtaine`, `dos decenas`.
    let collective = |m| if let Meaning::AboutNumber(n) = m { Some(n) } else { None };
    if let Some(about) = meaning(tokens.get(end), collective) {
        let says = Some(QuantityQualifier::About);
        return Some((Figure { says, ..Figure::in_words(value.checked_mul(about)?) }, end + 1));
    }
    if let Some(half) =
        meaning(tokens.get(end), |m| matches!(m, Meaning::AndHalf).then_some(Decimal::new(5, 1)))
    {
        let (value, end) = multiplied(tokens, value.checked_add(half)?, end + 1);
        return Some((Figure::in_words(value), end));
    }
    Some((Figure::in_words(value), end))
}

/// Number words put together: tens and ones add, hundreds and thousands multiply what stands before them.
#[derive(Default)]
struct Sum {
    closed: Decimal,
    section: Decimal,
    pending: Option<Decimal>,
    /// The last thousand, million ... that closed a section.
    last: Option<Decimal>,
}

impl Sum {
    /// Takes a number word; false where it cannot follow what stands before it.
    fn number(&mut self, n: Decimal) -> bool {
        match self.pending {
            Some(before) if !fits_behind(before, n) => return false,
            Some(before) => self.section += before,
            None if self.closed > Decimal::ZERO && self.last.is_some_and(|last| n >= last) => return false,
            None => {}
        }
        self.pending = Some(n);
        true
    }

    fn times(&mut self, n: Decimal) -> Option<()> {
        if n < Decimal::from(1000) {
            self.pending = Some(self.pending.unwrap_or(Decimal::ONE).checked_mul(n)?);
            return Some(());
        }
        let inside = self.section.checked_add(self.pending.take().unwrap_or_default())?;
        self.section = Decimal::ZERO;
        let grows = self.last.is_none_or(|last| n > last);
        let (base, rest) =
            if grows { (self.closed.checked_add(inside)?, Decimal::ZERO) } else { (inside, self.closed) };
        let base = if base.is_zero() { Decimal::ONE } else { base };
        self.closed = rest.checked_add(base.checked_mul(n)?)?;
        self.last = Some(n);
        Some(())
    }

    fn total(&self) -> Option<Decimal> {
        self.closed.checked_add(self.section)?.checked_add(self.pending.unwrap_or_default())
    }
}

/// `five` fits behind `twenty`, not behind `three`.
fn fits_behind(before: Decimal, n: Decimal) -> bool {
    let mut place = Decimal::ONE;
    while place < Decimal::from(1_000_000) && (before % (place * Decimal::TEN)).is_zero() {
        place *= Decimal::TEN;
    }
    // French counts on from sixty and eighty: soixante-dix.
    let by_twenties = before == Decimal::from(60) || before == Decimal::from(80);
    n > Decimal::ZERO && (n < place || (by_twenties && n < Decimal::from(20)))
}

fn composed(tokens: &[Token], at: usize) -> Option<(Decimal, usize)> {
    let mut sum = Sum::default();
    let mut end = at;
    let mut after_times = false;
    // `between one hundred and two hundred`: that `and` joins two figures.
    let between = at > 0 && means(tokens.get(at - 1), |m| matches!(m, Meaning::Between));
    loop {
        let joined = end > at && !between && means(tokens.get(end), |m| matches!(m, Meaning::And));
        let here = if joined { end + 1 } else { end };
        let digits = match tokens.get(here) {
            Some(Token::Number(digits)) if here == at || after_times => {
                written_number(digits).map(|w| w.value)
            }
            _ => None,
        };
        if let Some(n) = digits.or_else(|| meaning(tokens.get(here), number_word)) {
            if !sum.number(n) {
                break;
            }
            after_times = false;
        } else if let (false, Some(n)) = (joined, meaning(tokens.get(here), times)) {
            // A digit that was read as a number may be followed by `k` or `万`; `3 lakh` likewise.
            // Swahili puts what is multiplied behind: `mia mbili` is two hundred.
            let behind =
                swahili(tokens.get(here)).then(|| meaning(tokens.get(here + 1), number_word)).flatten();
            if let Some(behind) = behind.filter(|_| sum.pending.is_none()) {
                sum.pending = Some(behind);
                end = here + 1;
            }
            sum.times(n)?;
            if end == here + 1 {
                end = here + 2;
                continue;
            }
            after_times = true;
        } else {
            break;
        }
        end = here + 1;
    }
    (end > at).then_some((sum.total()?, end))
}

fn swahili(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Phrase { text, .. }) if matches!(text.as_str(), "mia" | "elfu" | "laki" | "milioni"))
}
