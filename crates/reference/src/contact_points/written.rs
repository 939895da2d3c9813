//! A text with its writing undone (full-width, emoji and other scripts' digits, invisible marks), and the way back.
//!
//! Every byte of the plain text knows which bytes of the original it came from, so that what is found can be shown
//! where it stands. Which digits make a number is for `numbers`.

use unicode_normalization::UnicodeNormalization;

/// The plain text with its way back.
pub(super) struct Written<'t> {
    original: &'t str,
    /// The text without disguise; upper and lower case as written.
    pub(super) plain: String,
    starts: Vec<usize>,
    ends: Vec<usize>,
    /// For every byte, whether its character was disguised: an emoji, a circled or a full-width figure.
    disguised: Vec<bool>,
}

impl<'t> Written<'t> {
    pub(super) fn of(original: &'t str) -> Self {
        let mut out = Self {
            original,
            plain: String::with_capacity(original.len()),
            starts: Vec::with_capacity(original.len()),
            ends: Vec::with_capacity(original.len()),
            disguised: Vec::with_capacity(original.len()),
        };
        for (at, c) in original.char_indices() {
            out.take(c, at, at + c.len_utf8());
        }
        out
    }

    fn take(&mut self, c: char, from: usize, to: usize) {
        if c.is_ascii() {
            return self.push(c, from, to, false);
        }
        if is_silent(c) {
            // A keycap is a figure with marks behind it: they belong to its words.
            if c == '\u{20e3}' {
                let last = self.ends.len().saturating_sub(1);
                if let (Some(end), Some(mark)) = (self.ends.get_mut(last), self.disguised.get_mut(last)) {
                    (*end, *mark) = (to, true);
                }
            }
            return;
        }
        if let Some(figure) = ringed(c) {
            for digit in figure.chars() {
                self.push(digit, from, to, true);
            }
            return;
        }
        if c.is_whitespace() {
            return self.push(if c == '\u{2028}' || c == '\u{2029}' { '\n' } else { ' ' }, from, to, false);
        }
        for part in std::iter::once(c).nfkc() {
            let figure = crate::identifier::writing::plain(part.encode_utf8(&mut [0; 4]));
            let plain = figure.chars().next().filter(char::is_ascii_digit).unwrap_or(dash(part));
            self.push(plain, from, to, plain.is_ascii_digit() && u32::from(c) >= 0x2000);
        }
    }

    fn push(&mut self, c: char, from: usize, to: usize, disguised: bool) {
        self.plain.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(from);
            self.ends.push(to);
            self.disguised.push(disguised);
        }
    }

    /// Offset in the original and the words there, of a byte range of the plain text.
    pub(super) fn words(&self, from: usize, to: usize) -> Option<(usize, &'t str)> {
        let start = *self.starts.get(from)?;
        let end = *self.ends.get(to.checked_sub(1)?)?;
        Some((start, self.original.get(start..end)?))
    }

    /// Whether any figure in the range was disguised.
    pub(super) fn is_disguised(&self, from: usize, to: usize) -> bool {
        self.disguised.get(from..to).is_some_and(|marks| marks.contains(&true))
    }
}

/// Marks that are not seen.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Figures in black or double circles have no compatibility form in Unicode; the keycap ten is one sign.
fn ringed(c: char) -> Option<String> {
    let code = u32::from(c);
    let value = match code {
        0x2776..=0x277f => code - 0x2776 + 1,
        0x2780..=0x2789 => code - 0x2780 + 1,
        0x278a..=0x2793 => code - 0x278a + 1,
        0x24f5..=0x24fe => code - 0x24f5 + 1,
        0x24ff | 0x1f10b | 0x1f10c => 0,
        0x1f51f => 10,
        _ => return None,
    };
    Some(value.to_string())
}

fn dash(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{3002}' => '.',
        other => other,
    }
}
