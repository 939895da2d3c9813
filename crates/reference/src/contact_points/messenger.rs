//! Names on messengers and networks: behind the messenger's name, and in addresses.
//!
//! WhatsApp, Zalo, Viber and Signal know people by telephone number: their words announce one for `numbers`.

use super::checked;
use super::words::{MESSENGERS, Messenger, NO_NAMES, has_no_spaces};
use model::{Country, Identifier, IdentifierKind};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

// A pattern that does not compile would be found by the tests; the crate has no `unwrap`.
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:https?://)?(?:www\.)?(t\.me|telegram\.me|wa\.me|api\.whatsapp\.com/send/?\?phone=|zalo\.me|line\.me|m\.me|fb\.com|facebook\.com|instagram\.com|vk\.com|tiktok\.com|snapchat\.com)/?[@~%+A-Za-z0-9._?=&/\-]+",
    )
    .ok()
});

/// Addresses of profiles; those that hold a telephone number are one.
pub(super) fn links(plain: &str, country: Option<Country>) -> Vec<(Range<usize>, Identifier)> {
    let Some(pattern) = LINK.as_ref() else { return Vec::new() };
    pattern
        .captures_iter(plain)
        .filter_map(|hit| {
            let whole = hit.get(0)?;
            let stands = plain
                .get(..whole.start())?
                .chars()
                .next_back()
                .is_none_or(|c| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '@' | '-' | '/')));
            let words = whole.as_str().trim_end_matches(['.', '?', '/', '-']);
            let host = hit.get(1)?.as_str().to_lowercase();
            let range = whole.start()..whole.start() + words.len();
            let messenger = [("wa.me", "whatsapp"), ("api.whatsapp", "whatsapp"), ("zalo.me", "zalo")]
                .into_iter()
                .find(|(start, _)| host.starts_with(start));
            let found = match messenger {
                Some((_, code)) => number(words, host.len(), code, country)?,
                None => checked(IdentifierKind::Handle, words, None, None)?,
            };
            stands.then_some((range, found))
        })
        .collect()
}

/// The number at the end of an address.
fn number(words: &str, host: usize, code: &str, country: Option<Country>) -> Option<Identifier> {
    let tail = words.get(words.len().min(words.find('m')? + host.min(4))..)?;
    let digits: String = tail.chars().filter(char::is_ascii_digit).collect();
    let local =
        checked(IdentifierKind::Phone, &digits, Some(code), country).filter(|_| digits.starts_with('0'));
    local.or_else(|| checked(IdentifierKind::Phone, &format!("+{digits}"), Some(code), None))
}

/// Names behind the word of a messenger: `Telegram: @name`, `WeChat ID name88`.
pub(super) fn names(plain: &str) -> Vec<(Range<usize>, Identifier)> {
    // Offsets hold only where lower case is as long: it is, but for a few letters of no messenger's language.
    let lower = plain.to_lowercase();
    if lower.len() != plain.len() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for messenger in MESSENGERS.iter().filter(|m| m.has_names) {
        for word in messenger.words {
            for (at, _) in lower.match_indices(word) {
                if stands_alone(&lower, at, word) {
                    out.extend(name(plain, &lower, at, at + word.len(), messenger));
                }
            }
        }
    }
    out.sort_by_key(|(range, _)| range.start);
    out
}

fn stands_alone(lower: &str, at: usize, word: &str) -> bool {
    let before = lower.get(..at).and_then(|t| t.chars().next_back());
    let after = lower.get(at + word.len()..).and_then(|t| t.chars().next());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !has_no_spaces(c));
    word.chars().any(has_no_spaces) || !letter(before) && !letter(after) && before != Some('@')
}

/// Words that say that a name follows.
const MARKS: &[&str] = &[
    "user name",
    "username",
    "id",
    "account",
    "user",
    "账号",
    "帐号",
    "帳號",
    "号",
    "號",
    "ไอดี",
    "handle",
    "ник",
];

fn name(
    plain: &str,
    lower: &str,
    word_start: usize,
    word_end: usize,
    messenger: &Messenger,
) -> Option<(Range<usize>, Identifier)> {
    let mut at = word_end;
    let skip = |at: usize| {
        lower.get(at..).map_or(at, |rest| lower.len() - rest.trim_start_matches([' ', '(', '"']).len())
    };
    at = skip(at);
    let mut named = lower.get(..word_start)?.trim_end().ends_with("id");
    for mark in MARKS {
        if let Some(rest) = lower.get(at..)?.strip_prefix(mark)
            && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        {
            named = true;
            at = skip(at + mark.len());
        }
    }
    let parted = lower.get(at..)?.starts_with([':', '=', '-', '>', '→', '~']);
    let rest = lower.get(at..)?;
    at = skip(lower.len() - rest.trim_start_matches([':', '=', '-', '>', '→', '~', ' ']).len());
    let signed = lower.get(at..)?.starts_with('@');
    let start = at + usize::from(signed);
    let token: &str =
        plain.get(start..)?.split(|c: char| !(c.is_ascii_alphanumeric() || "_.-".contains(c))).next()?;
    let token = token.trim_end_matches(['.', '-', '_']);
    let spoken = token.to_lowercase();
    let figures = token.bytes().all(|b| b.is_ascii_digit());
    let is_number = figures && (messenger.code != "qq" || !(5..=11).contains(&token.len()));
    if token.len() < 3
        || token.len() > 32
        || is_number
        || spoken.starts_with("http")
        || spoken.contains(".com")
    {
        return None;
    }
    let mixed = token.contains(|c: char| c.is_ascii_digit() || c == '_' || c == '.');
    let plain_word = !mixed && !signed;
    let allowed = if messenger.ordinary {
        named || signed || (parted && mixed)
    } else {
        signed || named || mixed || (parted && token.len() >= 5)
    };
    if !allowed || (plain_word && NO_NAMES.contains(&spoken.as_str())) {
        return None;
    }
    let found = checked(IdentifierKind::Handle, &format!("{}:{token}", messenger.code), None, None)?;
    Some((at..start + token.len(), found))
}
