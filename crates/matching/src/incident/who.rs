//! Who is named in two reports, as far as it helps to tell whether they tell of one event.
//!
//! Deciding values (`keys`) and the words of names, of those alone who may be joined across reports: banks, carriers,
//! forwarders and officials are context, victims and witnesses are not traced. A name adds up with day and place; it
//! never makes an event alone.

use super::level::Who;
use super::stable_hash::{hash, numbers};
use crate::names::{Name, Scheme};
use crate::{KeyField, junk_reason, keys, yields_keys};
use model::{Confidence, Party, PartyKind, ReportKind};

/// Those whom a report names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct People {
    /// Hashes of deciding values, ascending.
    pub(super) values: Box<[u64]>,
    /// Words of names: see [`word`]. Words of one name follow each other.
    words: Box<[u32]>,
}

/// Parties of a report that are looked at, and words of a name.
const MOST_PARTIES: usize = 12;
const MOST_WORDS: usize = 6;
/// A name of one word of this many bits says as much as two words.
const RARE: u32 = 16;

impl People {
    /// Each party with the number of its subject, where the caller has one in the view that the judgement is for.
    pub(super) fn of(kind: ReportKind, parties: &[(&Party, Option<u64>)]) -> Self {
        let (mut values, mut words) = (Vec::new(), Vec::new());
        for (party, subject) in parties.iter().filter(|(p, _)| yields_keys(p.role)).take(MOST_PARTIES) {
            values.extend(
                keys(kind, party).iter().map(|k| hash(&[k.field.code().as_bytes(), k.normal.as_bytes()])),
            );
            values.extend(subject.map(|number| numbers(&[0x5b, number])));
            words.extend(name_words(party));
        }
        values.sort_unstable();
        values.dedup();
        Self { values: values.into_boxed_slice(), words: words.into_boxed_slice() }
    }

    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.values) + size_of_val(&*self.words)
    }

    /// The names, each as its words.
    fn names(&self) -> impl Iterator<Item = &[u32]> {
        self.words.chunk_by(|_, next| next & FIRST == 0)
    }

    /// Of each name a hash of its two rarest words, for block keys: what is left out or misspelt is often the rest.
    pub(super) fn rarest_words(&self) -> impl Iterator<Item = u64> {
        self.names().map(|words| {
            let mut letters = [0, 1].map(|n| words.get(n).map_or(0, |w| u64::from(w & LETTERS)));
            letters.sort_unstable();
            numbers(&letters)
        })
    }

    pub(super) fn level(&self, other: &Self) -> Who {
        let shared = shared(&self.values, &other.values);
        if shared >= 2 {
            return Who::Several;
        }
        let (whole, some) = self.alike(other);
        match (shared, whole, some) {
            (1, 2.., _) => Who::Several,
            (1, ..) => Who::One,
            (_, 2.., _) => Who::Names,
            (_, 1, _) => Who::Name,
            (_, _, true) => Who::Words,
            _ if self.words.is_empty() || other.words.is_empty() => Who::Unknown,
            _ => Who::Others,
        }
    }

    /// How many names have their like in the other report, and whether any share a word.
    fn alike(&self, other: &Self) -> (usize, bool) {
        let (mut whole, mut some) = (0, false);
        for name in self.names() {
            let mut best = (false, false);
            for theirs in other.names() {
                let (all, any) = compare(name, theirs);
                best = (best.0 || all, best.1 || any);
            }
            whole += usize::from(best.0);
            some |= best.1;
        }
        (whole, some)
    }
}

/// First word of a name.
const FIRST: u32 = 1 << 31;
/// The hash of how it sounds.
const LETTERS: u32 = (1 << 26) - 1;

/// A word: whether it begins a name, its bits of rarity (halved, up to 30), its sound.
fn word(first: bool, bits: f32, sound: u64) -> u32 {
    let rarity = (bits / 2.0).clamp(0.0, 15.0) as u32;
    u32::from(first) << 31 | rarity << 26 | (sound >> 20) as u32 & LETTERS
}

fn rarity(word: u32) -> u32 {
    (word >> 26 & 15) * 2
}

fn name_words(party: &Party) -> Vec<u32> {
    let stated = party.name.as_ref().filter(|n| n.confidence != Some(Confidence::Possible));
    let Some(text) = stated.map(|n| n.raw.trim()).filter(|t| !t.is_empty()) else { return Vec::new() };
    let folded = crate::naming::fold(text);
    if junk_reason(KeyField::NameBorn, &folded).is_some() {
        return Vec::new();
    }
    let scheme = match party.kind {
        PartyKind::Person => Scheme::Person,
        PartyKind::Company => Scheme::Company,
        _ => Scheme::Other,
    };
    let name = Name::parse(text, scheme);
    let mut words: Vec<(u64, f32)> = name.words().collect();
    words.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    words.truncate(MOST_WORDS);
    words.iter().enumerate().map(|(n, (sound, bits))| word(n == 0, *bits, *sound)).collect()
}

/// Whether all that the shorter name says stands in the other, and whether anything rare does.
fn compare(a: &[u32], b: &[u32]) -> (bool, bool) {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (mut shared, mut bits) = (0, 0);
    for word in few {
        if many.iter().any(|w| w & LETTERS == word & LETTERS) {
            shared += 1;
            bits += rarity(*word);
        }
    }
    let whole = shared == few.len() && (shared >= 2 || bits >= RARE);
    (whole, bits >= 8)
}

/// How many values two ascending lists share.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut n, mut m, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(n), b.get(m)) {
        count += usize::from(x == y);
        n += usize::from(x <= y);
        m += usize::from(y <= x);
    }
    count
}
