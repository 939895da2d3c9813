//! The amounts that a cell states, one after another, still in the units of the cell.
//!
//! `12 sacks (600 kg)` states two; `2 kg 300 g` one; `12 sacks of 50 kg each` one, multiplied. What they are in normalised
//! units is for `convert`.

use super::figure::{Figure, figure, glued_letter, is_sign, meaning, means};
use super::lex::Token;
use super::lexicon::Meaning;
use super::unit::{UnitFound, counted_thing};
use model::{Confidence, QuantityQualifier};
use rust_decimal::Decimal;

/// One stated amount.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) low: Figure,
    pub(super) high: Option<Figure>,
    pub(super) qualifier: QuantityQualifier,
    /// What the cell says is counted or weighed; `None` where it says nothing.
    pub(super) unit: Option<UnitFound>,
    pub(super) each: bool,
    /// The sign or word before it.
    pub(super) link: Link,
    /// Half a unit more: `deux tonnes et demie`.
    pub(super) half_more: bool,
    /// The figure is the length of the container, not a count.
    pub(super) sized: bool,
    /// The words behind the figure are in no table.
    counts_other_things: bool,
}

/// How an amount follows the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    First,
    /// Nothing stands between: `2 kg 300 g`.
    Beside,
    /// A comma, `and`, a slash.
    Listed,
    /// In brackets.
    Bracket,
    /// `of`: `12 sacks of 50 kg`.
    Of,
    /// `x`: `3 x 500 g`.
    Times,
    /// Words that say that it is the whole: `12 sacks weighing 600 kg`.
    Whole,
}

/// Signs of currencies.
const MONEY: &[char] = &['$', '€', '£', '¥', '฿', '₫', '₹', '₱'];

/// All amounts of a cell in order; `None` where something in it is not understood well enough.
pub(super) fn items(tokens: &[Token]) -> Option<Vec<Item>> {
    if tokens.iter().any(|t| is_sign(Some(t), &['%', '@', '#', '='])) {
        return None;
    }
    let mut parser = Parser { tokens, at: 0, unknown: 0, trailing: None };
    let mut out: Vec<Item> = Vec::new();
    while let Some(item) = parser.next(out.last())? {
        // `3 suspects` is no amount of goods; what is beside it may be one.
        if item.counts_other_things {
            parser.unknown += 1;
        } else {
            out.push(item);
        }
    }
    // `20 kg (estimated)`: said behind the last figure.
    if let (Some(q), Some(last)) = (parser.trailing, out.last_mut())
        && last.qualifier == QuantityQualifier::Exact
    {
        last.qualifier = q;
    }
    let bare = |(at, item): (usize, &Item)| {
        let next = out.get(at + 1).map(|i| (i.link, i.sized));
        // `12 (5 dead)`: the first may be in the unit of its column.
        let bracket = at == 0 && matches!(next, Some((Link::Bracket, _)));
        let product = matches!(next, Some((Link::Times, _) | (_, true)));
        item.unit.is_none() && !bracket && !product && (out.len() > 1)
    };
    if out.iter().enumerate().any(bare) {
        return None;
    }
    // Unknown words before a figure are only let pass where the figure says itself what it measures.
    if out.is_empty() || (parser.unknown > 0 && !out.iter().all(|i| i.unit.is_some())) {
        return None;
    }
    if parser.unknown > 0 {
        // Read out of a sentence: something else may have been meant.
        out.iter_mut().for_each(|item| item.low.confidence = Confidence::Possible);
    }
    Some(out)
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    unknown: usize,
    /// A qualifier behind the last figure.
    trailing: Option<QuantityQualifier>,
}

/// What stands before a figure.
#[derive(Default)]
struct Before {
    qualifier: Option<QuantityQualifier>,
    unit: Option<UnitFound>,
    each: bool,
    link: Option<Link>,
}

impl<'a> Parser<'a> {
    fn peek(&self, ahead: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + ahead)
    }

    /// The next amount; `Some(None)` at the end, `None` where the cell makes no sense.
    #[expect(clippy::option_option, reason = "end and nonsense are different answers of a parser")]
    fn next(&mut self, last: Option<&Item>) -> Option<Option<Item>> {
        let mut before = Before::default();
        let low = loop {
            if let Some((found, end)) = figure(self.tokens, self.at).filter(|_| !self.is_article()) {
                self.at = end;
                break found;
            }
            if self.at >= self.tokens.len() {
                self.trailing = before.qualifier;
                return Some(None);
            }
            self.skip(&mut before)?;
        };
        let first = last.is_none();
        let link = before.link.unwrap_or(if first { Link::First } else { Link::Beside });
        let mut item = Item {
            qualifier: before.qualifier.or(low.says).unwrap_or(QuantityQualifier::Exact),
            low,
            high: None,
            unit: None,
            each: before.each,
            link: if first { Link::First } else { link },
            half_more: false,
            sized: false,
            counts_other_things: false,
        };
        self.behind(&mut item)?;
        // `kilo 12 za pembe`: a measure before the figure goes before a mere count behind it.
        let measured = before.unit.as_ref().is_some_and(|u| !u.is_count());
        let counted = item.unit.as_ref().is_none_or(UnitFound::is_count);
        item.unit = if measured && counted { before.unit } else { item.unit.or(before.unit) };
        // `500 kg+`
        if is_sign(self.peek(0), &['+']) && self.at + 1 == self.tokens.len() && item.high.is_none() {
            item.qualifier = QuantityQualifier::AtLeast;
            self.at += 1;
        }
        Some(Some(item))
    }

    /// `a` before words that are no unit: `a bag was found`.
    fn is_article(&self) -> bool {
        let Some(Token::Phrase { text, .. }) = self.peek(0) else { return false };
        let article = matches!(text.as_str(), "a" | "an" | "un" | "une" | "um" | "uma" | "ein" | "eine");
        let counts = |m| {
            matches!(m, Meaning::Unit(_) | Meaning::Counted(_) | Meaning::Times(_) | Meaning::AboutNumber(_))
        };
        article
            && !means(self.peek(1), counts)
            && !means(self.peek(1), |m| matches!(m, Meaning::Half))
            && !matches!(self.peek(1), Some(Token::Word { text, .. }) if counted_thing(text).is_some())
    }

    /// One token before a figure.
    fn skip(&mut self, before: &mut Before) -> Option<()> {
        let token = self.peek(0);
        let figure_next = figure(self.tokens, self.at + 1).is_some();
        match token? {
            Token::Sign('-' | '−') if figure_next => return None,
            Token::Sign('~' | '±') => before.qualifier = Some(QuantityQualifier::About),
            Token::Sign('>' | '≥') => before.qualifier = Some(QuantityQualifier::AtLeast),
            Token::Sign('<' | '≤') => before.qualifier = Some(QuantityQualifier::AtMost),
            Token::Sign('(' | '[') => before.link = Some(Link::Bracket),
            Token::Sign('×') => before.link = Some(Link::Times),
            Token::Sign(c) if MONEY.contains(c) => {
                // `$300` is what it was worth.
                self.unknown += 1;
                if let Some((_, end)) = figure(self.tokens, self.at + 1) {
                    self.at = end;
                    return Some(());
                }
            }
            Token::Sign(_) => {
                before.link = before.link.or(Some(Link::Listed));
            }
            Token::Number(_) => return None,
            Token::Word { .. } => self.unknown += 1,
            Token::Phrase { text, .. } => self.skip_phrase(text, before, figure_next),
        }
        self.at += 1;
        Some(())
    }

    fn skip_phrase(&mut self, text: &str, before: &mut Before, figure_next: bool) {
        let token = self.peek(0);
        if let Some(q) = meaning(token, |m| match m {
            Meaning::Qualifier(q) => Some(q),
            _ => None,
        }) {
            before.qualifier = Some(q);
        } else if means(token, |m| matches!(m, Meaning::Each)) {
            before.each = true;
        } else if let Some(unit) = unit_of(token) {
            before.unit = Some(unit);
        } else if means(token, |m| matches!(m, Meaning::And)) {
            before.link = Some(Link::Listed);
        } else if matches!(text, "of" | "de" | "d") && figure_next {
            before.link = before.link.or(Some(Link::Of));
        } else if means(token, |m| matches!(m, Meaning::Silent)) {
            before.link = before.link.or(Some(Link::Whole));
        } else if means(token, |m| matches!(m, Meaning::Vague)) {
            self.unknown += 1;
        }
    }

    /// What follows a figure: the other end of a range, marks, the unit.
    fn behind(&mut self, item: &mut Item) -> Option<()> {
        self.repeated_in_words(item);
        self.range(item)?;
        self.marks(item);
        self.unit(item)?;
        if item.high.is_none() && item.unit.is_some() {
            // `500 g - 1 kg` and `2 kg to 3 kg`: the other end repeats the unit.
            self.range_with_unit(item)?;
        }
        Some(())
    }

    /// `12 (twelve) tusks`.
    fn repeated_in_words(&mut self, item: &Item) {
        if !is_sign(self.peek(0), &['(']) {
            return;
        }
        if let Some((again, end)) = figure(self.tokens, self.at + 1)
            && again.value == item.low.value
            && is_sign(self.tokens.get(end), &[')'])
        {
            self.at = end + 1;
        }
    }

    fn range(&mut self, item: &mut Item) -> Option<()> {
        if is_sign(self.peek(0), &['±']) {
            let (spread, end) = figure(self.tokens, self.at + 1)?;
            let middle = item.low.value;
            item.low.value = middle.checked_sub(spread.value).filter(|v| !v.is_sign_negative())?;
            item.high = Some(Figure { value: middle.checked_add(spread.value)?, ..spread });
            item.qualifier = QuantityQualifier::Range;
            self.at = end;
            return Some(());
        }
        if !self.joins_range(item) {
            return Some(());
        }
        let Some((high, end)) = figure(self.tokens, self.at + 1) else { return Some(()) };
        self.at = end;
        if high.value < item.low.value {
            return None;
        }
        item.high = Some(high);
        item.qualifier = QuantityQualifier::Range;
        Some(())
    }

    fn joins_range(&self, item: &Item) -> bool {
        let joiner = self.peek(0);
        if glued_letter(joiner) {
            return false;
        }
        let after = figure(self.tokens, self.at + 1).map(|(f, _)| f.value);
        is_sign(joiner, &['-', '~'])
            || means(joiner, |m| matches!(m, Meaning::To))
            || (self.between()
                && means(joiner, |m| matches!(m, Meaning::And))
                && after >= Some(item.low.value))
    }

    /// Whether a word such as `between` stood before.
    fn between(&self) -> bool {
        let seen = self.tokens.get(..self.at).unwrap_or_default();
        seen.iter().rev().take(6).any(|t| means(Some(t), |m| matches!(m, Meaning::Between)))
    }

    /// `300+`, `200多`, `20 or more`.
    fn marks(&mut self, item: &mut Item) {
        let plus = is_sign(self.peek(0), &['+']) && figure(self.tokens, self.at + 1).is_none();
        if plus {
            item.qualifier = QuantityQualifier::AtLeast;
            self.at += 1;
            return;
        }
        let said = meaning(self.peek(0), |m| match m {
            Meaning::Qualifier(q) => Some(q),
            _ => None,
        });
        if let Some(q) = said.filter(|_| figure(self.tokens, self.at + 1).is_none()) {
            item.qualifier = if item.high.is_none() { q } else { item.qualifier };
            self.at += 1;
        }
    }

    /// The words up to the next figure or stop sign name the unit.
    fn unit(&mut self, item: &mut Item) -> Option<()> {
        // `2 x tusks`
        if is_sign(self.peek(0), &['×']) && figure(self.tokens, self.at + 1).is_none() {
            self.at += 1;
        }
        // `300 €`
        if is_sign(self.peek(0), MONEY) {
            item.counts_other_things = true;
            self.at += 1;
            return Some(());
        }
        // `12O` is a slip of the pen.
        if glued_letter(self.peek(0)) {
            return None;
        }
        // `2nd seizure` counts none.
        if matches!(self.peek(0), Some(Token::Word { text }) if matches!(text.as_str(), "st" | "nd" | "rd" | "th"))
        {
            return None;
        }
        let start = self.at;
        let mut words: Vec<&str> = Vec::new();
        while let Some(token) = self.peek(0) {
            if self.half_behind(item) {
                item.half_more = true;
                self.at += 1;
                continue;
            }
            let stops = matches!(token, Token::Number(_) | Token::Sign(_))
                || (self.at > start
                    && figure(self.tokens, self.at).is_some()
                    && !self.is_article()
                    && item.unit.is_some());
            if stops {
                break;
            }
            match token {
                Token::Word { text, .. } => words.push(text),
                Token::Phrase { text, entry: _, .. } => {
                    if self.phrase_behind(item, token, words.is_empty()) {
                        break;
                    }
                    words.push(text);
                }
                _ => {}
            }
            self.at += 1;
        }
        if item.unit.is_none() && !words.is_empty() {
            let all = words.join(" ");
            item.unit = counted_thing(&all).or_else(|| words.iter().find_map(|w| counted_thing(w)));
            item.counts_other_things = item.unit.is_none();
        }
        Some(())
    }

    /// `两吨半`: half a unit more, where no unit of its own follows.
    fn half_behind(&self, item: &Item) -> bool {
        let half =
            matches!(self.peek(0), Some(Token::Phrase { text, .. }) if matches!(text.as_str(), "半" | "ครึ่ง"));
        let unit_next = unit_of(self.peek(1)).is_some() || figure(self.tokens, self.at + 1).is_some();
        half && item.unit.is_some() && !unit_next
    }

    /// Takes a phrase behind a figure; true where it belongs to the next amount.
    fn phrase_behind(&self, item: &mut Item, token: &'a Token, at_start: bool) -> bool {
        let figure_next = figure(self.tokens, self.at + 1).is_some();
        if let Some(q) = meaning(Some(token), |m| match m {
            Meaning::Qualifier(q) => Some(q),
            _ => None,
        }) {
            if figure_next {
                return true;
            }
            if item.unit.is_some() && item.qualifier == QuantityQualifier::Exact {
                item.qualifier = q;
            }
            return false;
        }
        if means(Some(token), |m| matches!(m, Meaning::AndHalf)) && item.unit.is_some() {
            item.half_more = true;
        }
        if means(Some(token), |m| matches!(m, Meaning::Each)) {
            item.each = true;
        }
        let joins = |m| matches!(m, Meaning::To | Meaning::And) || matches!(m, Meaning::Silent);
        if item.unit.is_some() && figure_next && means(Some(token), joins) {
            return true;
        }
        match (&item.unit, unit_of(Some(token))) {
            // A measure stands right behind its figure; things that are counted may follow adjectives.
            (None, Some(unit)) if at_start || unit.is_count() => item.unit = Some(unit),
            // `a 20ft container`: the size of what is counted, not its length.
            (Some(measure), Some(unit)) if measure.name == "foot" && unit.row.is_none() => {
                item.sized = true;
                item.unit = Some(unit);
            }
            _ => {}
        }
        false
    }

    fn range_with_unit(&mut self, item: &mut Item) -> Option<()> {
        let joins = is_sign(self.peek(0), &['-', '~']) || means(self.peek(0), |m| matches!(m, Meaning::To));
        if !joins {
            return Some(());
        }
        let Some((high, end)) = figure(self.tokens, self.at + 1) else { return Some(()) };
        let back = self.at;
        self.at = end;
        let mut other = Item { low: high, high: None, unit: None, ..item.clone() };
        self.unit(&mut other)?;
        match (&item.unit, &other.unit) {
            (Some(a), Some(b)) if a.same_kind(b) => {
                let scaled = b.scaled_to(a, &other.low)?;
                if scaled.value < item.low.value {
                    return None;
                }
                item.high = Some(scaled);
                item.qualifier = QuantityQualifier::Range;
            }
            _ => self.at = back,
        }
        Some(())
    }
}

impl Item {
    /// How sure the figures are.
    pub(super) fn confidence(&self) -> Confidence {
        self.high.as_ref().map_or(self.low.confidence, |h| h.confidence.max(self.low.confidence))
    }

    /// Both ends, with `otherwise` taken where the other reading of the separators is meant.
    pub(super) fn ends(&self, otherwise: bool) -> (Decimal, Option<Decimal>) {
        let pick = |f: &Figure| f.otherwise.filter(|_| otherwise).unwrap_or(f.value);
        (pick(&self.low), self.high.as_ref().map(pick))
    }
}

fn unit_of(token: Option<&Token>) -> Option<UnitFound> {
    meaning(token, |m| match m {
        Meaning::Unit(row) => Some(UnitFound::row(row)),
        Meaning::Counted(code) => Some(UnitFound::counted(code)),
        _ => None,
    })
}
