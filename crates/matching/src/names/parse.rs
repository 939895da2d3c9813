//! A name out of text: letters of all scripts folded, words told apart by what they do.

use super::scheme::Scheme;
use super::tables::{forms::form, words};
use super::token::{Form, Token, hash};
use crate::linkage::fold;

/// Letters of a text that are looked at; what stands after them is no part of a name.
const LONGEST_TEXT: usize = 400;
/// Words of a name that are compared.
pub(super) const MOST_WORDS: usize = 16;

/// A name in the form that is compared. Made from text alone; the same text gives the same name for ever.
#[derive(Debug, Clone)]
pub struct Name {
    pub(super) scheme: Scheme,
    /// Folded words, joined by spaces.
    pub(super) text: Box<str>,
    /// Words that count, by hash and place.
    pub(super) core: Box<[Token]>,
    pub(super) form: Option<Form>,
    pub(super) generation: Option<u8>,
    /// Three letters at a time, as a set of 256 places.
    pub(super) trigrams: [u64; 4],
    /// First letters of the words that count, in order; 0 for fewer than three.
    pub(super) acronym: u64,
    /// All words that count without spaces.
    pub(super) squashed: u64,
    /// Sum of bits of the words that count.
    pub(super) bits: f32,
}

impl Name {
    /// Reads a name. Text without letters or digits gives a name without words, which is like no other.
    #[must_use]
    pub fn parse(text: &str, scheme: Scheme) -> Self {
        let text = folded(text, scheme);
        let person = scheme == Scheme::Person;
        let spans: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        let generation = if person { spans.iter().skip(1).find_map(|w| words::generation(w)) } else { None };
        let firm_form = if person { None } else { first_form(&spans) };
        let mut kept: Vec<&str> = spans.iter().copied().filter(|w| counts(w, scheme)).collect();
        if kept.is_empty() {
            kept.clone_from(&spans);
        }
        kept.truncate(MOST_WORDS);
        let at = |w: &str| (w.as_ptr() as usize - text.as_ptr() as usize) as u16;
        let mut core: Vec<Token> =
            kept.iter().enumerate().map(|(n, w)| Token::new(w, at(w), n as u8, person)).collect();
        core.sort_unstable_by_key(|t| (t.hash, t.place));
        let initials: Vec<u8> = kept.iter().filter_map(|w| w.bytes().next()).collect();
        Self {
            scheme,
            form: firm_form,
            generation,
            trigrams: trigrams(&kept),
            acronym: if initials.len() >= 3 { hash(&initials) } else { 0 },
            squashed: hash(kept.concat().as_bytes()),
            bits: core.iter().map(|t| t.bits).sum(),
            core: core.into_boxed_slice(),
            text: text.into_boxed_str(),
        }
    }

    /// Words that count, each by how it sounds (by its kin where that says too little) and how many bits it says.
    pub(crate) fn words(&self) -> impl Iterator<Item = (u64, f32)> {
        self.core.iter().map(|t| (if t.sound == 0 { t.kin } else { t.sound }, t.bits))
    }

    /// What kind of bearer the name was read for.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// How much its words say, in bits of the frozen table.
    #[must_use]
    pub fn bits(&self) -> f32 {
        self.bits
    }

    /// The folded words, joined by spaces.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.core.is_empty()
    }

    /// The letters of a word.
    pub(super) fn word(&self, token: &Token) -> &str {
        let start = usize::from(token.start);
        self.text.get(start..start + usize::from(token.len)).unwrap_or("")
    }

    /// Something of the words that does not depend on their order, to put two names into one order.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.core.iter().fold(0, |sum: u64, t| sum.wrapping_add(t.hash))
    }
}

/// Letters of all scripts in Latin, split writings made one.
fn folded(text: &str, scheme: Scheme) -> String {
    let cut = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(at, _)| at);
    let text = text[..cut].replace('&', " and ");
    let folded = fold(&text);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut n = 0;
    while n < words.len() {
        let (word, used) = match scheme {
            Scheme::Company => letters_joined(&words[n..]),
            _ => servant_joined(&words[n..]),
        };
        out.push(word);
        n += used;
    }
    out.join(" ")
}

/// `s a r l` as one word: forms and abbreviations are written with dots or without.
fn letters_joined(words: &[&str]) -> (String, usize) {
    let run = words.iter().take_while(|w| w.len() == 1 && w.bytes().all(|b| b.is_ascii_alphabetic())).count();
    if run >= 2 { (words[..run].concat(), run) } else { (words[0].to_owned(), 1) }
}

/// `abd al rahman`, `abdul rahman` and `abdulrahman` as one word.
fn servant_joined(words: &[&str]) -> (String, usize) {
    let article =
        |w: &str| matches!(w, "al" | "el" | "ul" | "ur" | "ar" | "as" | "us" | "ad" | "ud" | "an" | "az");
    let glued = |w: &str| matches!(w, "abdul" | "abdel" | "abdal" | "abdol" | "abdur" | "abdus");
    match words {
        ["abd" | "abdu", a, rest, ..] if article(a) && rest.len() > 1 => (format!("abd{rest}"), 3),
        [first, rest, ..] if glued(first) && rest.len() > 3 => (format!("abd{rest}"), 2),
        ["abd", rest, ..] if rest.len() > 3 => (format!("abd{rest}"), 2),
        [one, ..] => {
            let rest = ["abdul", "abdel", "abdal", "abdol"].iter().find_map(|p| one.strip_prefix(p));
            // `abdullah` is a name of its own.
            match rest {
                Some(rest) if rest.len() >= 4 && rest != "lah" => (format!("abd{rest}"), 1),
                _ => ((*one).to_owned(), 1),
            }
        }
        [] => (String::new(), 1),
    }
}

/// Whether a word belongs to what names the bearer.
fn counts(word: &str, scheme: Scheme) -> bool {
    if words::particle(word) && !(word.len() == 1 && scheme == Scheme::Person) {
        return false;
    }
    match scheme {
        Scheme::Person => !words::honorific(word) && words::generation(word).is_none(),
        Scheme::Company => form(word).is_none(),
        Scheme::Vessel => !words::ship_prefix(word),
        Scheme::Other => true,
    }
}

/// The form that says most; forms stand at the end or the beginning.
fn first_form(words: &[&str]) -> Option<Form> {
    let mut forms = words.iter().rev().filter_map(|w| form(w));
    let first = forms.next()?;
    Some(if first == Form::Unspecific {
        forms.find(|f| *f != Form::Unspecific).unwrap_or(first)
    } else {
        first
    })
}

/// Trigrams of the words with their ends, each at one of 256 places.
fn trigrams(words: &[&str]) -> [u64; 4] {
    let mut set = [0; 4];
    for word in words {
        each_trigram(word.as_bytes(), |t| {
            let place = (hash(&t) >> 17) as u8;
            set[usize::from(place >> 6)] |= 1 << (place & 63);
        });
    }
    set
}

/// Calls for each three letters of a word, its ends marked.
pub(super) fn each_trigram(word: &[u8], mut call: impl FnMut([u8; 3])) {
    let at = |n: usize| if n == 0 { b'^' } else { word.get(n - 1).copied().unwrap_or(b'$') };
    for n in 0..word.len() {
        call([at(n), at(n + 1), at(n + 2)]);
    }
}
