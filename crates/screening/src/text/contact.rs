//! Contact points and wallets in a text, and whether they were written so that no filter finds them.

use super::analysis::Analysis;
use super::cue::Cue;
use super::tables::letters::sign_letter;
use model::IdentifierKind;

/// Figures that make a number somebody can call.
const NUMBER: usize = 7;

impl Analysis {
    /// The first contact point of the text in its normal form (as written where nobody can know that), by the rules of
    /// `reference`: telephone number, name on a messenger, e-mail address. Who may read it is who may read the text.
    #[must_use]
    pub fn contact_in(&self) -> Option<String> {
        let contacts = reference::contacts_in(&self.text, None);
        contacts
            .into_iter()
            .find(|c| c.identifier.kind != IdentifierKind::Wallet)
            .map(|c| c.identifier.value.value.unwrap_or(c.identifier.value.raw))
    }

    /// The first wallet address of a crypto-asset in the text whose checksum holds.
    #[must_use]
    pub fn wallet_in(&self) -> Option<String> {
        let contacts = reference::contacts_in(&self.text, None);
        contacts
            .into_iter()
            .find(|c| c.identifier.kind == IdentifierKind::Wallet)
            .map(|c| c.identifier.value.value.unwrap_or(c.identifier.value.raw))
    }

    /// Whether a contact point is written so that a filter does not find it: figures as emoji or in circles, apart, as
    /// words, with letters among them; `name (at) mail (dot) com`; the name of a messenger in disguise. Figures of
    /// another script are no disguise.
    #[must_use]
    pub fn hidden_contact(&self) -> bool {
        self.drawn_number()
            || self.number_apart()
            || self.number_in_words()
            || self.spelled_mail()
            || self.masked_messenger()
    }

    /// At least three figures of a number are pictures.
    fn drawn_number(&self) -> bool {
        let (mut figures, mut drawn, mut last_figure) = (0, 0, false);
        for c in self.text.chars() {
            if c == '\u{20e3}' {
                drawn += u32::from(last_figure);
                continue;
            }
            let picture = matches!(u32::from(c), 0x2460..=0x2473 | 0x24EA..=0x24FF | 0x2776..=0x2793 | 0x1D7CE..=0x1D7FF)
                && (sign_letter(c).is_some() || c.is_numeric());
            if c.is_ascii_digit() || picture {
                figures += 1;
                drawn += u32::from(picture);
                last_figure = true;
                if figures >= NUMBER && drawn >= 3 {
                    return true;
                }
            } else if c.is_alphabetic() {
                (figures, drawn, last_figure) = (0, 0, false);
            }
        }
        figures >= NUMBER && drawn >= 3
    }

    /// Seven figures or more with something between each two of them, or with letters that look like figures.
    fn number_apart(&self) -> bool {
        let words: Vec<&str> = self.folded.text.split(' ').filter(|w| !w.is_empty()).collect();
        let single = |w: &&&str| w.len() == 1 && w.bytes().all(|b| b.is_ascii_digit());
        let mut run = 0;
        for word in &words {
            run = if single(&word) { run + 1 } else { 0 };
            if run >= NUMBER {
                return true;
            }
        }
        self.text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':')).any(letters_for_figures)
    }

    /// Six words for figures in a row.
    fn number_in_words(&self) -> bool {
        let mut run = 0;
        self.folded.text.split(' ').any(|word| {
            run = if FIGURES.contains(&word) { run + 1 } else { 0 };
            run >= 6
        })
    }

    /// `name at gmail dot com`, `name[at]mail[dot]ru`, `name @ g mail . com`.
    fn spelled_mail(&self) -> bool {
        let words: Vec<&str> = self.folded.text.split(' ').filter(|w| !w.is_empty()).collect();
        words.windows(4).any(|w| {
            matches!(w, [_, at, _, dot] if AT.contains(at) && DOT.contains(dot))
                || matches!(w, [at, host, dot, _] if AT.contains(at) && HOSTS.contains(host) && DOT.contains(dot))
        })
    }

    /// A messenger is named only in the reading without the disguise.
    fn masked_messenger(&self) -> bool {
        let written = |from: usize, to: usize| super::fold::fold(self.words(from, to));
        self.cues.iter().filter(|c| c.cue == Cue::Messenger).any(|c| {
            let folded = written(c.from, c.to);
            let letters = folded.split(' ').filter(|w| w.chars().count() == 1).count();
            letters >= 3
                || c.weight < 50
                || !MESSENGERS.contains(&folded.as_str()) && has_disguise(self.words(c.from, c.to))
        })
    }
}

/// `O7l2-345-67B`: at least seven signs, mostly figures, the others letters that look like one.
fn letters_for_figures(word: &str) -> bool {
    let signs: Vec<char> = word.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let figures = signs.iter().filter(|c| c.is_ascii_digit()).count();
    let letters = signs.len() - figures;
    let other = word.chars().any(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.' | '+' | '(' | ')'));
    signs.len() >= NUMBER
        && signs.len() <= 14
        && !other
        && (1..=3).contains(&letters)
        && figures >= 5
        && signs.iter().all(|c| c.is_ascii_digit() || matches!(c, 'O' | 'o' | 'l' | 'I'))
}

fn has_disguise(words: &str) -> bool {
    words.chars().any(|c| {
        !(c.is_alphanumeric() || c.is_whitespace() || c == '-' || c == '\'') || sign_letter(c).is_some()
    }) || words.chars().any(|c| c.is_ascii_digit())
        || (words.is_ascii() != words.chars().all(|c| !c.is_ascii_alphabetic() || c.is_ascii()))
}

/// Names of messengers as they are ordinarily written, folded.
const MESSENGERS: &[&str] = &[
    "whatsapp",
    "whats app",
    "telegram",
    "wechat",
    "we chat",
    "zalo",
    "viber",
    "line id",
    "signal",
    "messenger",
    "imo",
];

/// Words for the figures from 0 to 9 in languages of the field; from memory.
#[rustfmt::skip]
const FIGURES: &[&str] = &[
    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double", "triple",
    "un", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf",
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    "um", "dois", "quatro", "sete", "oito", "nove",
    "nol", "kosong", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "lapan", "sembilan",
    "khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin",
    "sifuri", "moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa",
];
const AT: &[&str] = &["at", "arroba", "chez"];
const DOT: &[&str] = &["dot", "punto", "ponto", "point", "titik", "cham"];
const HOSTS: &[&str] =
    &["gmail", "yahoo", "hotmail", "outlook", "protonmail", "proton", "mail", "icloud", "qq", "yandex"];
