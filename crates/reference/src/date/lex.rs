//! A cell as pieces of dates: numbers, months, marks of ranges and of vagueness.
//!
//! Digits of all scripts and Chinese numerals become plain ones, clock times go, East Asian and Vietnamese signs say which
//! number is what. What the pieces mean together is for `shapes`.

use super::context::Number;
use crate::digits::{chinese_numeral, is_chinese_digit, plain_digit};
use crate::fold::runs_together;
use crate::tables::months::{ABOUT, JOINING, LOOSE, ONE_END, SILENT, holds, month_number, thai_month};
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    Number(Number),
    Month(i8),
    /// A dash or a word that joins the two ends of a range.
    To,
    /// Quarter of a year, 1 to 4.
    Quarter(u32),
    /// Half of a year, 1 or 2.
    Half(u32),
    /// Week of a year (ISO 8601).
    Week(u32),
    /// Third of a month in the Chinese way (上旬), 1 to 3.
    Third(u32),
    /// `first`, `second`: of a quarter or half it is which, else it is loose.
    Ordinal(u32),
    /// A part of a month or year that no calendar fixes.
    Loose,
    /// `circa`.
    About,
    /// `before`, `after`, `since`.
    OneEnd,
    /// A word that belongs to no date.
    Other,
}

/// The pieces of a text, and what was seen on the way.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) tokens: Vec<Token>,
    /// Thai words or a Buddhist era stand in it.
    pub(super) buddhist: bool,
    /// The seven days from a named day are meant: `week of 5 March`.
    pub(super) week_of: bool,
    /// Numbers are divided by points, or words are of a language, that never puts the month first.
    pub(super) day_first: bool,
    /// A fiscal year: `2011-12` is two years then.
    pub(super) fiscal: bool,
    /// A number that no date has stands in it.
    pub(super) strange: bool,
    /// The last character was a digit.
    glued: bool,
    next: Next,
}

/// What the number behind a word is.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
enum Next {
    #[default]
    Plain,
    Month,
    Quarter,
    Half,
    Week,
    /// Year of an era that began this many years after ours.
    Era(u32),
}

static CLOCK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(^|[ t,(])\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]\.?m\b\.?)?(z\b| ?(utc|gmt)\b|[+-]\d{2}:?\d{2}\b|\b)")
        .ok()
});

static COMPACT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(\d{8})t\d{4,6}(z|[+-]\d{4})?\b").ok());

/// Most pieces of one date or range.
const MOST: usize = 48;

/// The pieces of a text; `None` where it holds too many or numbers that no date has.
pub(super) fn pieces(text: &str) -> Option<Pieces> {
    let unified = unified(text);
    let mut out = Pieces { day_first: point_divided(&unified), ..Pieces::default() };
    let mut rest = unified.as_str();
    while let Some(c) = rest.chars().next() {
        let taken = if c.is_ascii_digit() {
            out.digits(rest)?
        } else if runs_together(c) {
            out.running(rest)
        } else if c.is_alphabetic() {
            out.word(rest)
        } else {
            out.sign(c);
            c.len_utf8()
        };
        out.glued = c.is_ascii_digit();
        rest = rest.get(taken.max(1)..)?;
        if out.tokens.len() > MOST {
            return None;
        }
    }
    Some(out)
}

fn unified(text: &str) -> String {
    let plain: String = text.nfkc().map(plain_digit).collect::<String>().to_lowercase();
    let plain = if plain.contains(['年', '月']) { chinese_digits(&plain) } else { plain };
    // `2012:03:05` is how cameras write a day.
    let camera = plain.get(4..5) == Some(":") && plain.get(7..8) == Some(":");
    // The time of `20120305T101112Z`.
    let plain = match COMPACT.as_ref().filter(|_| plain.contains('t')) {
        Some(compact) => compact.replace_all(&plain, "$1").into_owned(),
        None => plain,
    };
    let plain = if camera { plain.replacen(':', "-", 2) } else { plain };
    match CLOCK.as_ref().filter(|_| plain.contains(':')) {
        Some(clock) => clock.replace_all(&plain, " ").into_owned(),
        None => plain,
    }
}

/// Chinese numerals to digits; days of the week go, so that 星期一 is no number.
fn chinese_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    let mut after_week = false;
    for c in text.chars() {
        if is_chinese_digit(c) {
            run.push(c);
            continue;
        }
        flush(&mut out, &mut run, after_week);
        after_week = matches!(c, '期' | '周' | '週');
        out.push(c);
    }
    flush(&mut out, &mut run, after_week);
    out
}

fn flush(out: &mut String, run: &mut String, after_week: bool) {
    let taken = std::mem::take(run);
    if taken.is_empty() || after_week {
        return;
    }
    out.push_str(&chinese_numeral(&taken).unwrap_or(taken));
}

fn point_divided(text: &str) -> bool {
    let dense: String = text.split_whitespace().collect();
    let bytes = dense.as_bytes();
    let between = |at: usize| {
        bytes.get(at) == Some(&b'.')
            && at > 0
            && bytes.get(at - 1).is_some_and(u8::is_ascii_digit)
            && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    };
    (0..bytes.len()).filter(|at| between(*at)).count() == 2
}

impl Pieces {
    /// Some of the pieces, with what was seen on the way to all.
    pub(super) fn with(&self, tokens: Vec<Token>) -> Self {
        Self {
            tokens,
            buddhist: self.buddhist,
            week_of: self.week_of,
            day_first: self.day_first,
            fiscal: self.fiscal,
            strange: self.strange,
            glued: false,
            next: Next::Plain,
        }
    }

    fn digits(&mut self, rest: &str) -> Option<usize> {
        let len = rest.bytes().take_while(u8::is_ascii_digit).count();
        let digits = rest.get(..len)?;
        let after = rest.get(len..)?;
        let next = std::mem::take(&mut self.next);
        if let Next::Era(before) = next {
            let year = digits.parse::<u32>().unwrap_or(0).saturating_add(before);
            self.tokens.push(Token::Number(Number { value: year, digits: 4 }));
            return Some(len);
        }
        // `2008.0` is how a spreadsheet writes a year or a day number that it takes for a decimal.
        let fraction = after.strip_prefix('.').map_or(0, |f| f.bytes().take_while(|b| *b == b'0').count());
        let ends = after
            .get(fraction + 1..)
            .is_none_or(|r| !r.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
        let taken = if matches!(len, 4 | 8) && fraction > 0 && ends { len + 1 + fraction } else { len };
        if !self.marked(digits, after, next) && self.number(digits).is_none() {
            self.strange = true;
            self.other();
        }
        Some(taken)
    }

    /// A number whose part is told by the sign before or behind it.
    fn marked(&mut self, digits: &str, after: &str, next: Next) -> bool {
        let Ok(value) = digits.parse::<u32>() else { return false };
        let sign = after.trim_start().chars().next();
        let month = i8::try_from(value).ok().filter(|m| (1..=12).contains(m));
        let token = match (next, sign) {
            (Next::Month, _) | (_, Some('月' | '월')) => month.map(Token::Month),
            (Next::Quarter, _) if (1..=4).contains(&value) => Some(Token::Quarter(value)),
            (Next::Half, _) if (1..=2).contains(&value) => Some(Token::Half(value)),
            (Next::Week, _) if (1..=53).contains(&value) && digits.len() <= 2 => Some(Token::Week(value)),
            // `12年`: the sign says that it is a year.
            (_, Some('年' | '년')) if digits.len() == 2 => {
                let year = if value < 69 { 2000 + value } else { 1900 + value };
                Some(Token::Number(Number { value: year, digits: 4 }))
            }
            _ => None,
        };
        if let Some(token) = token {
            self.tokens.push(token);
        }
        token.is_some()
    }

    fn number(&mut self, digits: &str) -> Option<()> {
        let mut push = |part: Option<&str>| {
            let part = part?;
            self.tokens.push(Token::Number(Number { value: part.parse().ok()?, digits: part.len() }));
            Some(())
        };
        match digits.len() {
            1 | 2 | 4 => push(Some(digits)),
            // 20140305 without separators, else 05032014.
            8 => {
                let year_first = digits.get(..4)?.parse::<u32>().is_ok_and(|y| (1800..=2643).contains(&y))
                    && digits.get(4..6)?.parse::<u32>().is_ok_and(|m| (1..=12).contains(&m));
                let cuts: [(usize, usize); 3] =
                    if year_first { [(0, 4), (4, 6), (6, 8)] } else { [(0, 2), (2, 4), (4, 8)] };
                cuts.into_iter().try_for_each(|(from, to)| push(digits.get(from..to)))
            }
            _ => None,
        }
    }

    /// A run of words that belong to no date counts once.
    fn other(&mut self) {
        self.next = Next::Plain;
        if self.tokens.last() != Some(&Token::Other) {
            self.tokens.push(Token::Other);
        }
    }

    fn sign(&mut self, c: char) {
        match c {
            '-' | '–' | '—' | '‐' | '−' | '&' | '〜' | '～' => self.tokens.push(Token::To),
            '~' if self.tokens.is_empty() => self.tokens.push(Token::About),
            '~' => self.tokens.push(Token::To),
            '<' | '>' | '≤' | '≥' => self.tokens.push(Token::OneEnd),
            _ => {}
        }
    }

    fn word(&mut self, rest: &str) -> usize {
        let len = word_length(rest);
        let word = rest.get(..len).unwrap_or_default();
        let after = rest.get(len..).unwrap_or_default();
        if let Some(taken) = self.vietnamese(word, after) {
            return len + taken;
        }
        let ordinal_mark =
            matches!(word, "e" | "er" | "re" | "ère" | "ème" | "eme" | "o" | "a" | "st" | "nd" | "rd" | "th");
        if self.glued && ordinal_mark && !after.starts_with(|c: char| c.is_ascii_digit()) {
            return len;
        }
        let digit_next = after.starts_with(|c: char| c.is_ascii_digit());
        match word {
            "q" if self.glued && !digit_next => self.counted(Token::Quarter, Next::Plain, 4),
            "ngày" | "ngay" | "tanggal" | "tgl" | "tarehe" | "le" | "du" | "el" | "del" | "fecha" | "den"
            | "vom" | "am" => {
                self.day_first = true;
            }
            "fy" | "fiscal" => self.fiscal = true,
            "q" | "w" | "h" if digit_next => {
                self.next = match word {
                    "q" => Next::Quarter,
                    "w" => Next::Week,
                    _ => Next::Half,
                };
            }
            "quarter" | "qtr" | "trimestre" | "trim" | "trimester" | "quý" | "kuartal" | "triwulan"
            | "quartal" | "robo" => {
                self.counted(Token::Quarter, Next::Quarter, 4);
            }
            "half" | "semestre" | "semester" | "halbjahr" => self.counted(Token::Half, Next::Half, 2),
            "week" | "semaine" | "semana" | "woche" | "tuần" | "minggu"
                if after.trim_start().starts_with("of") || after.trim_start().starts_with("du ") =>
            {
                match self.tokens.last() {
                    Some(Token::Ordinal(_)) => self.tokens.push(Token::Loose),
                    _ => self.week_of = true,
                }
            }
            "week" | "semaine" | "semana" | "woche" | "tuần"
                if after.trim_start().starts_with(|c: char| c.is_ascii_digit()) =>
            {
                self.next = Next::Week;
            }
            "be" | "b" if self.tokens.iter().any(|t| matches!(t, Token::Number(n) if n.value >= 2400)) => {
                self.buddhist = true
            }
            "b" | "e" if word == "b" && after.starts_with(".e") => self.buddhist = true,
            "heisei" => self.next = Next::Era(1988),
            "reiwa" => self.next = Next::Era(2018),
            "showa" => self.next = Next::Era(1925),
            _ => match plain(word) {
                Some(Token::Other) => self.other(),
                found => self.tokens.extend(found),
            },
        }
        len
    }

    /// `tháng 3`, `tháng ba`, `bulan 3`: the month comes behind the word.
    fn vietnamese(&mut self, word: &str, after: &str) -> Option<usize> {
        if !matches!(word, "tháng" | "thang" | "thg" | "bulan") {
            return None;
        }
        let rest = after.trim_start_matches([' ', '.']);
        let skipped = after.len() - rest.len();
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            self.next = Next::Month;
            return Some(skipped);
        }
        let mut words = rest.split_whitespace();
        let one = words.next().unwrap_or_default();
        let two = format!("{one} {}", words.next().unwrap_or_default());
        for name in [two.as_str(), one] {
            if let Some(month) = month_number(&format!("tháng {name}")).filter(|_| rest.starts_with(name)) {
                self.tokens.push(Token::Month(month));
                return Some(skipped + name.len());
            }
        }
        Some(0)
    }

    /// `1st quarter`, `first half`, `quarter 1`.
    fn counted(&mut self, token: fn(u32) -> Token, next: Next, most: u32) {
        match self.tokens.last() {
            Some(Token::Ordinal(n)) if (1..=most).contains(n) => {
                let value = *n;
                self.tokens.pop();
                self.tokens.push(token(value));
            }
            Some(Token::Number(n)) if n.digits == 1 && (1..=most).contains(&n.value) => {
                let value = n.value;
                self.tokens.pop();
                self.tokens.push(token(value));
            }
            _ => self.next = next,
        }
    }

    /// Thai months, era and digits; signs of Chinese, Japanese and Korean dates.
    fn running(&mut self, rest: &str) -> usize {
        if let Some((month, len)) = thai_month(rest) {
            self.tokens.push(Token::Month(month));
            self.buddhist = true;
            return len;
        }
        if let (Next::Era(before), true) = (self.next, rest.starts_with('元')) {
            self.next = Next::Plain;
            self.tokens.push(Token::Number(Number { value: before + 1, digits: 4 }));
            return '元'.len_utf8();
        }
        let found = RUNNING.iter().find(|(word, _)| rest.starts_with(word));
        let Some((word, piece)) = found else {
            self.other();
            return rest.chars().next().map_or(1, char::len_utf8);
        };
        match piece {
            Piece::Nothing => {}
            Piece::Token(token) => self.tokens.push(*token),
            Piece::Counted(token, most) => self.counted(*token, Next::Plain, *most),
            Piece::Era(before) => self.next = Next::Era(*before),
            Piece::Buddhist => self.buddhist = true,
        }
        self.day_first |= *word == "วันที่";
        word.len()
    }
}

#[derive(Debug, Clone, Copy)]
enum Piece {
    Nothing,
    Token(Token),
    Counted(fn(u32) -> Token, u32),
    Era(u32),
    Buddhist,
}

/// Words of scripts without spaces, longest first where one begins another.
const RUNNING: &[(&str, Piece)] = &[
    ("民国", Piece::Era(1911)),
    ("民國", Piece::Era(1911)),
    ("平成", Piece::Era(1988)),
    ("令和", Piece::Era(2018)),
    ("昭和", Piece::Era(1925)),
    ("佛历", Piece::Buddhist),
    ("上半年", Piece::Token(Token::Half(1))),
    ("下半年", Piece::Token(Token::Half(2))),
    ("季度", Piece::Counted(Token::Quarter, 4)),
    ("上旬", Piece::Token(Token::Third(1))),
    ("中旬", Piece::Token(Token::Third(2))),
    ("下旬", Piece::Token(Token::Third(3))),
    ("星期日", Piece::Nothing),
    ("星期天", Piece::Nothing),
    ("星期", Piece::Nothing),
    ("周", Piece::Nothing),
    ("公元", Piece::Nothing),
    ("西元", Piece::Nothing),
    ("第", Piece::Nothing),
    ("以前", Piece::Token(Token::OneEnd)),
    ("之前", Piece::Token(Token::OneEnd)),
    ("以来", Piece::Token(Token::OneEnd)),
    ("以后", Piece::Token(Token::OneEnd)),
    ("之后", Piece::Token(Token::OneEnd)),
    ("左右", Piece::Token(Token::About)),
    ("大约", Piece::Token(Token::About)),
    ("约", Piece::Token(Token::About)),
    ("年", Piece::Nothing),
    ("月", Piece::Nothing),
    ("日", Piece::Nothing),
    ("号", Piece::Nothing),
    ("號", Piece::Nothing),
    ("至", Piece::Token(Token::To)),
    ("或", Piece::Token(Token::To)),
    ("หรือ", Piece::Token(Token::To)),
    ("到", Piece::Token(Token::To)),
    ("从", Piece::Nothing),
    ("初", Piece::Token(Token::Loose)),
    ("底", Piece::Token(Token::Loose)),
    ("末", Piece::Token(Token::Loose)),
    ("春", Piece::Token(Token::Loose)),
    ("夏", Piece::Token(Token::Loose)),
    ("秋", Piece::Token(Token::Loose)),
    ("冬", Piece::Token(Token::Loose)),
    ("季", Piece::Nothing),
    ("天", Piece::Nothing),
    ("间", Piece::Nothing),
    ("พ.ศ.", Piece::Buddhist),
    ("พ.ศ", Piece::Buddhist),
    ("พศ", Piece::Buddhist),
    ("ค.ศ.", Piece::Nothing),
    ("วันที่", Piece::Nothing),
    ("วัน", Piece::Nothing),
    ("เดือน", Piece::Nothing),
    ("ปี", Piece::Nothing),
    ("ต้น", Piece::Token(Token::Loose)),
    ("กลาง", Piece::Token(Token::Loose)),
    ("ปลาย", Piece::Token(Token::Loose)),
    ("ประมาณ", Piece::Token(Token::About)),
    ("ถึง", Piece::Token(Token::To)),
    ("ก่อน", Piece::Token(Token::OneEnd)),
    ("หลัง", Piece::Token(Token::OneEnd)),
    ("ตั้งแต่", Piece::Token(Token::OneEnd)),
];

fn plain(word: &str) -> Option<Token> {
    if let Some(month) = month_number(word) {
        return Some(Token::Month(month));
    }
    let ordinal = match word {
        "first" | "primer" | "premier" | "primeiro" => Some(1),
        "second" | "segundo" | "deuxième" => Some(2),
        "third" | "tercer" | "troisième" | "terceiro" => Some(3),
        "fourth" | "cuarto" | "quatrième" | "quarto" => Some(4),
        _ => None,
    };
    if let Some(value) = ordinal {
        return Some(Token::Ordinal(value));
    }
    [(JOINING, Token::To), (LOOSE, Token::Loose), (ABOUT, Token::About), (ONE_END, Token::OneEnd)]
        .into_iter()
        .find(|(words, _)| holds(words, word))
        .map(|(_, token)| token)
        .or_else(|| (!holds(SILENT, word)).then_some(Token::Other))
}

fn word_length(rest: &str) -> usize {
    rest.char_indices()
        .find(|(_, c)| !(c.is_alphabetic() || matches!(u32::from(*c), 0x0900..=0x0DFF)) || runs_together(*c))
        .map_or(rest.len(), |(at, _)| at)
}
