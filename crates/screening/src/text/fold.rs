//! One comparable form of a text, with the way back to the words as they were written.
//!
//! Compatibility forms, case, accents of Latin, Greek and Cyrillic, vowel points of Arabic, traditional Han characters
//! and native figures are unified; everything that is neither letter nor figure becomes one space. Words of scripts
//! without spaces are cut off from words of other scripts, figures from the letters behind them. What somebody did to
//! hide a word is undone in `disguise`, which hands its letters to the same folding.

use super::tables::letters::{arabic, figure, plain_han, sign_letter, stroked};
use unicode_normalization::char::{compose, decompose_compatible};

/// One character with the bytes of the original that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) c: char,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Folded text: words between single spaces, one space at either end, and for every byte the bytes of the original
/// that it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) text: String,
    starts: Vec<u32>,
    ends: Vec<u32>,
    /// Letters since the last space or figure: four of them are a word of its own before a figure.
    letters: u32,
    /// Whether the last character was a letter of a flag: a flag is a word of its own.
    flag: bool,
}

impl Folded {
    /// Folds the characters of a text, or of a reading of it without its disguise.
    pub(super) fn of(signs: impl Iterator<Item = Sign>, capacity: usize) -> Self {
        let mut out = Self {
            text: String::with_capacity(capacity + 8),
            starts: Vec::with_capacity(capacity + 8),
            ends: Vec::with_capacity(capacity + 8),
            letters: 0,
            flag: false,
        };
        out.put(' ', 0, 0);
        let mut end = 0;
        for Sign { c, from, to } in signs {
            out.take(c, from, to);
            end = to;
        }
        out.space(end, end);
        out
    }

    /// Folds a text as it stands.
    pub(super) fn plain(text: &str) -> Self {
        Self::of(signs(text), text.len())
    }

    /// The bytes of the original that the bytes `from..to` of the folded text came from, spaces at either end left
    /// out.
    pub(super) fn original(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let part = self.text.get(from..to)?;
        let from = from + (part.len() - part.trim_start_matches(' ').len());
        let to = to - (part.len() - part.trim_end_matches(' ').len());
        let start = *self.starts.get(from)?;
        let end = *self.ends.get(to.checked_sub(1)?)?;
        (start <= end).then_some((start as usize, end as usize))
    }

    fn take(&mut self, c: char, from: u32, to: u32) {
        let flag = ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
        if flag != self.flag {
            self.flag = flag;
            self.space(from, from);
        }
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                self.letter(c.to_ascii_lowercase(), from, to);
            } else {
                self.space(from, to);
            }
            return;
        }
        if is_silent(c) {
            return;
        }
        if let Some(letter) = sign_letter(c) {
            return self.letter(letter, from, to);
        }
        if stands_as_it_is(c) {
            return self.letter(plain_han(c), from, to);
        }
        decompose_compatible(c, |part| {
            for low in part.to_lowercase() {
                decompose_compatible(low, |d| self.decomposed(d, from, to));
            }
        });
    }

    fn decomposed(&mut self, c: char, from: u32, to: u32) {
        if is_silent(c) || is_accent(c) {
            return;
        }
        let c = arabic(figure(c).or_else(|| sign_letter(c)).unwrap_or(c));
        if let Some(plain) = stroked(c) {
            for p in plain.chars() {
                self.letter(p, from, to);
            }
        } else if is_kana_mark(c) {
            self.voice(c, to);
        } else if c.is_alphanumeric() || is_vowel_mark(c) {
            self.letter(plain_han(c), from, to);
        } else {
            self.space(from, to);
        }
    }

    /// A voicing mark that stands apart from its kana is put onto it.
    fn voice(&mut self, mark: char, to: u32) {
        let Some(last) = self.text.chars().next_back() else { return };
        let Some(voiced) = compose(last, mark) else { return };
        let start = self.starts.last().copied().unwrap_or_default();
        for _ in 0..last.len_utf8() {
            self.starts.pop();
            self.ends.pop();
        }
        self.text.pop();
        self.put(voiced, start, to);
    }

    fn letter(&mut self, c: char, from: u32, to: u32) {
        let figure = c.is_ascii_digit();
        // The common case: a Latin letter behind a Latin letter.
        let last = self.text.as_bytes().last().copied().unwrap_or(b' ');
        if last != b' ' {
            let cut = if last.is_ascii() && c.is_ascii() {
                last.is_ascii_digit() != figure && (last.is_ascii_digit() || self.letters >= 4)
            } else {
                self.cut_before(c)
            };
            if cut {
                self.put(' ', from, from);
            }
        }
        self.put(c, from, to);
        self.letters = if figure { 0 } else { self.letters + 1 };
    }

    fn cut_before(&self, c: char) -> bool {
        let Some(last) = self.text.chars().next_back() else { return false };
        if runs_together(last) != runs_together(c) {
            return true;
        }
        let (before, after) = (last.is_ascii_digit(), c.is_ascii_digit());
        before != after && (before || self.letters >= 4)
    }

    fn space(&mut self, from: u32, to: u32) {
        if !self.text.ends_with(' ') {
            self.put(' ', from, to);
        }
    }

    fn put(&mut self, c: char, from: u32, to: u32) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(from);
            self.ends.push(to);
        }
        if c == ' ' {
            self.letters = 0;
        }
    }
}

/// The characters of a text with their places. Offsets beyond 4 GiB do not occur: a text is cut far below.
pub(super) fn signs(text: &str) -> impl Iterator<Item = Sign> {
    text.char_indices().map(|(at, c)| Sign {
        c,
        from: u32::try_from(at).unwrap_or(u32::MAX),
        to: u32::try_from(at + c.len_utf8()).unwrap_or(u32::MAX),
    })
}

/// The folded form of a text, words between single spaces: what terms and texts are compared in.
///
/// `fold("  Sừng  tê-giác ")` is `sung te giac`. Folding twice is folding once.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::plain(text).text.trim_matches(' ').to_owned()
}

/// Marks that are not seen: zero-width characters, directions, variation selectors, the keycap's frame, tags, tatweel.
pub(super) fn is_silent(c: char) -> bool {
    matches!(u32::from(c),
        0xAD | 0x34F | 0x61C | 0x640 | 0x115F | 0x1160 | 0x180B..=0x180E | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x2064 | 0x2066..=0x206F | 0x20E3 | 0xFE00..=0xFE0F | 0xFEFF | 0x3164 | 0xFFA0
        | 0xE0000..=0xE01EF)
}

/// Accents, strokes laid over letters, vowel points, dots below that writers leave out at will.
pub(super) fn is_accent(c: char) -> bool {
    matches!(u32::from(c),
        0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x6DF..=0x6E8
        | 0x6EA..=0x6ED | 0x93C | 0x9BC | 0xA3C | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

fn is_kana_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}')
}

/// Marks that carry vowels or tones in scripts where dropping them would change the word.
fn is_vowel_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x900..=0xDFF // Indic scripts
        | 0xE31..=0xE4E // Thai
        | 0xEB1..=0xECD // Lao
        | 0x102B..=0x103E | 0x1056..=0x1099 // Myanmar
        | 0x17B4..=0x17D3 // Khmer
    ) && !matches!(c, '\u{964}' | '\u{965}' | '\u{970}' | '\u{df4}' | '\u{e3f}')
}

/// Characters that folding leaves alone, without a look at their decomposition: syllables of Hangul, kana, Han, Thai,
/// Lao, Myanmar, Khmer letters and vowels.
fn stands_as_it_is(c: char) -> bool {
    matches!(u32::from(c),
        0xAC00..=0xD7A3 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x30FC..=0x30FE | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xE01..=0xE32 | 0xE34..=0xE3A | 0xE40..=0xE4E | 0x1000..=0x103E | 0x1780..=0x17B3 | 0x17B6..=0x17D3)
        && (c.is_alphanumeric() || is_vowel_mark(c))
}

/// Whether words of this script are written without spaces between them.
pub(super) fn runs_together(c: char) -> bool {
    matches!(u32::from(c),
        0xE00..=0xEFF // Thai, Lao
        | 0x1000..=0x109F // Myanmar
        | 0x1780..=0x17FF // Khmer
        | 0x3005 | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // kana, Han
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        for (raw, expected) in [
            ("  Sừng  tê-giác ", "sung te giac"),
            ("Écailles de PANGOLIN!", "ecailles de pangolin"),
            ("d'éléphant", "d elephant"),
            ("20kg", "20 kg"),
            ("ivory2kg", "ivory 2 kg"),
            ("TRC20 m3", "trc20 m3"),
            ("穿山甲scales", "穿山甲 scales"),
            ("犀牛角500克", "犀牛角 500 克"),
            ("龜 鱷魚", "龟 鳄鱼"),
            ("ｉｖｏｒｙ", "ivory"),
            ("𝓲𝓿𝓸𝓻𝔂 𝐭𝐮𝐬𝐤", "ivory tusk"),
            ("ⓘⓥⓞⓡⓨ 🅘🅥🅞🅡🅨 🅸🆅🅾🆁🆈", "ivory ivory ivory"),
            ("ɪᴠᴏʀʏ", "ivory"),
            ("i\u{200b}vo\u{336}ry", "ivory"),
            ("0️⃣9️⃣1️⃣", "091"),
            ("٠٩١ ०९१ ๐๙๑", "091 091 091"),
            ("ｾﾝｻﾞﾝｺｳ", "センザンコウ"),
            ("हाथी दाँत", "हाथी दांत"),
            ("أنياب الفيل", "انياب الفيل"),
            ("عاجِ فیل", "عاج فيل"),
            ("СЛОНОВАЯ кость", "слоновая кость"),
            ("상아 도장", "상아 도장"),
            ("Straße łoś", "strasse los"),
            ("งาช้าง", "งาช้าง"),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(fold(raw), expected, "{raw}");
        }
    }

    #[test]
    fn the_way_back_shows_the_words_as_written() {
        let raw = "xx Ｐａｎｇｏｌｉｎ, vảy tê tê!";
        let folded = Folded::plain(raw);
        let at = folded.text.find("vay te te").expect("the words are there");
        let (from, to) = folded.original(at, at + "vay te te".len()).expect("they have a place");
        assert_eq!(&raw[from..to], "vảy tê tê");
        assert_eq!(folded.original(0, 1), None, "a space alone has no words");
    }

    proptest! {
        #[test]
        fn folding_twice_is_once(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn offsets_are_places_of_the_original(text in "\\PC{0,60}") {
            let folded = Folded::plain(&text);
            for (at, c) in folded.text.char_indices().filter(|(_, c)| *c != ' ') {
                let (from, to) = folded.original(at, at + c.len_utf8()).expect("a letter has a place");
                prop_assert!(text.get(from..to).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
