//! The words around contact points: figures spelled out, words that announce a number, words that announce another
//! kind of number, messengers. From memory, of the languages that adverts in this field are written in.

use crate::fold::fold;
use crate::tables::contact_words::{ANNOUNCING, FIGURES, OTHERWISE, UNITS};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A messenger or network: its code, its words folded, and whether a name there is no telephone number.
pub(super) struct Messenger {
    pub(super) code: &'static str,
    pub(super) words: &'static [&'static str],
    pub(super) has_names: bool,
    /// The word is an ordinary one: it must be marked (`Line ID`, `line: name`).
    pub(super) ordinary: bool,
}

const fn m(code: &'static str, words: &'static [&'static str], has_names: bool, ordinary: bool) -> Messenger {
    Messenger { code, words, has_names, ordinary }
}

/// The messengers and networks.
pub(super) const MESSENGERS: &[Messenger] = &[
    m(
        "whatsapp",
        &[
            "whatsapp",
            "whats app",
            "whatsap",
            "whatapp",
            "wasap",
            "watsap",
            "watsapp",
            "wa",
            "wsp",
            "wpp",
            "zap",
            "ватсап",
            "вацап",
            "واتساب",
            "واتس",
            "व्हाट्सएप",
        ],
        false,
        false,
    ),
    m(
        "telegram",
        &["telegram", "telegramm", "tg", "телеграм", "телеграмм", "телега", "تلگرام", "تيليجرام", "تلجرام"],
        true,
        false,
    ),
    m("wechat", &["wechat", "we chat", "weixin", "微信", "薇信", "威信", "vx", "wx", "v信"], true, false),
    m("line", &["line", "ไลน์", "ลายน์"], true, true),
    m("qq", &["qq"], true, false),
    m("kakao", &["kakaotalk", "kakao", "카톡", "카카오톡"], true, false),
    m("zalo", &["zalo"], false, false),
    m("viber", &["viber", "вайбер"], false, false),
    m("signal", &["signal"], false, true),
    m("instagram", &["instagram", "insta", "ig"], true, false),
    m("facebook", &["facebook", "fb"], true, false),
    m("snapchat", &["snapchat"], true, false),
    m("skype", &["skype"], true, false),
    m("wickr", &["wickr"], true, false),
    m("threema", &["threema"], true, false),
    m("discord", &["discord"], true, false),
];

/// Words that follow a messenger's name and are no name in it.
pub(super) const NO_NAMES: &[&str] = &[
    "available",
    "only",
    "anytime",
    "please",
    "contact",
    "message",
    "group",
    "channel",
    "number",
    "below",
    "chat",
    "call",
    "video",
    "photos",
    "pics",
    "price",
    "here",
    "preferred",
    "business",
    "account",
    "saja",
    "grup",
    "solo",
    "messenger",
    "marketplace",
    "profile",
    "username",
];

/// Domains of great providers: a mailbox there is told without a point between words being sure.
pub(super) const PROVIDERS: &[&str] = &[
    "gmail",
    "googlemail",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "live",
    "icloud",
    "proton",
    "protonmail",
    "yandex",
    "mail",
    "gmx",
    "web",
    "qq",
    "163",
    "126",
    "sina",
    "foxmail",
    "rediffmail",
    "tutanota",
    "aol",
    "rambler",
];

/// Last parts of domains besides those of two letters.
pub(super) const ENDINGS: &[&str] =
    &["com", "org", "net", "info", "edu", "gov", "biz", "int", "shop", "store"];

static FIGURE_OF: LazyLock<FxHashMap<String, char>> = LazyLock::new(|| {
    let mut out = FxHashMap::default();
    for row in FIGURES {
        for (words, figure) in row.iter().zip('0'..='9') {
            for word in words.split('|') {
                out.entry(fold(word)).or_insert(figure);
            }
        }
    }
    out
});

/// The figure that a folded word spells.
pub(super) fn figure(folded: &str) -> Option<char> {
    FIGURE_OF.get(folded).copied()
}

/// What a piece of text before a number announces, nearest word last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Announced {
    /// A telephone number; with the code of a messenger, where one is named.
    Phone(Option<&'static str>),
    /// Another number.
    Other,
}

/// All announcing words, folded.
static WORDS: LazyLock<Vec<(String, Announced)>> = LazyLock::new(|| {
    let phone = ANNOUNCING.iter().map(|w| (*w, Announced::Phone(None)));
    let messengers =
        MESSENGERS.iter().flat_map(|m| m.words.iter().map(|w| (*w, Announced::Phone(Some(m.code)))));
    let other = OTHERWISE.iter().map(|w| (*w, Announced::Other));
    phone.chain(other).chain(messengers).map(|(word, what)| (word_of(word), what)).collect()
});

static FOLDED_UNITS: LazyLock<Vec<String>> = LazyLock::new(|| UNITS.iter().map(|u| word_of(u)).collect());

/// What `before` announces, with the number of words that stand between. The nearest word wins.
pub(super) fn announced(before: &str) -> Option<(Announced, usize)> {
    let folded = format!(" {} ", words_of(&before.to_lowercase()));
    let found = WORDS.iter().filter_map(|(word, what)| Some((last_end(&folded, word)?, *what)));
    let (end, what) = found.max_by_key(|(end, what)| (*end, matches!(what, Announced::Phone(Some(_)))))?;
    let between = folded.get(end..).unwrap_or_default().split_whitespace().count();
    Some((what, between))
}

/// Whether an amount's unit follows.
pub(super) fn is_amount(after: &str) -> bool {
    let lower = after.to_lowercase();
    let folded = words_of(&lower);
    let first = folded.split_whitespace().next().unwrap_or_default();
    FOLDED_UNITS.iter().any(|u| u == first)
        || UNITS.iter().any(|u| !u.is_ascii() && after.trim_start().starts_with(u))
}

/// Folded words; signs that have a meaning here stay.
fn words_of(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut rest = lower;
    while let Some((at, sign)) = rest.char_indices().find(|(_, c)| is_sign(*c)) {
        out.push_str(&fold(rest.get(..at).unwrap_or_default()));
        out.push(' ');
        out.push(sign);
        out.push(' ');
        rest = rest.get(at + sign.len_utf8()..).unwrap_or_default();
    }
    out.push_str(&fold(rest));
    out
}

fn word_of(word: &str) -> String {
    if word.chars().all(is_sign) { word.to_owned() } else { fold(word) }
}

fn is_sign(c: char) -> bool {
    "☎📞📱📲💬$€£¥₫₹฿₽%".contains(c)
}

/// Where the last occurrence of a word ends. Scripts without spaces have no word ends.
fn last_end(folded: &str, word: &str) -> Option<usize> {
    if word.is_empty() {
        return None;
    }
    if word.chars().any(|c| has_no_spaces(c) || is_sign(c)) {
        return folded.rfind(word).map(|at| at + word.len());
    }
    let spaced = format!(" {word} ");
    folded.rfind(&spaced).map(|at| at + word.len() + 1)
}

/// Letters of scripts that are written without spaces.
pub(super) fn has_no_spaces(c: char) -> bool {
    matches!(u32::from(c), 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff
        | 0xac00..=0xd7af | 0xf900..=0xfaff)
}
