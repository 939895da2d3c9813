//! E-mail addresses as written, and with `at` and `dot` in words or brackets.

use super::checked;
use super::words::{ENDINGS, PROVIDERS};
use model::{Identifier, IdentifierKind};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The addresses with their places in the plain text.
pub(super) fn mails(plain: &str) -> Vec<(Range<usize>, Identifier)> {
    let mut out = Vec::new();
    if let Some(pattern) = WRITTEN.as_ref() {
        for hit in pattern.find_iter(plain) {
            let words = hit.as_str().trim_end_matches(['.', '-']);
            if let Some(found) = checked(IdentifierKind::Email, words, None, None) {
                out.push((hit.start()..hit.start() + words.len(), found));
            }
        }
    }
    if let Some(pattern) = SPELLED.as_ref() {
        out.extend(pattern.captures_iter(plain).filter_map(|c| spelled(&c)));
    }
    out
}

/// How sure a sign between mailbox and domain is.
#[derive(PartialEq)]
enum Sign {
    /// `(at)`, `[at]`.
    Bracketed,
    /// `@` with spaces, or a word that is used for nothing else.
    Own,
    /// `at`, an ordinary word.
    Ordinary,
}

fn spelled(hit: &regex::Captures<'_>) -> Option<(Range<usize>, Identifier)> {
    let (mailbox, at, domain) = (hit.get(1)?, hit.get(2)?, hit.get(3)?);
    let sign = match at.as_str().trim().to_lowercase().as_str() {
        "at" => Sign::Ordinary,
        "@" => Sign::Own,
        s if s.starts_with(['(', '[', '{', '<']) => Sign::Bracketed,
        _ => Sign::Own,
    };
    let dots = DOT.as_ref()?;
    let worded = dots.find_iter(domain.as_str()).any(|d| d.as_str().trim() != ".");
    let domain_text = dots.replace_all(domain.as_str(), ".").replace(' ', "").to_lowercase();
    let labels: Vec<&str> = domain_text.split('.').collect();
    let known = labels.first().is_some_and(|first| PROVIDERS.contains(first));
    let ending = labels.last().copied().unwrap_or_default();
    let ends =
        ENDINGS.contains(&ending) || (ending.len() == 2 && ending.bytes().all(|b| b.is_ascii_alphabetic()));
    let unmistakable = mailbox.as_str().contains(|c: char| c.is_ascii_digit() || "._-".contains(c));
    let fits = ends
        && match sign {
            Sign::Bracketed => true,
            Sign::Own => worded || known || !domain.as_str().contains(' '),
            // `visit us at parrots dot com` is no address of a mailbox.
            Sign::Ordinary => worded && (known || unmistakable),
        };
    if !fits {
        return None;
    }
    let found = checked(IdentifierKind::Email, &format!("{}@{domain_text}", mailbox.as_str()), None, None)?;
    Some((mailbox.start()..domain.end(), found))
}

// A pattern that does not compile would be found by the tests; the crate has no `unwrap`.
static WRITTEN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+\.\p{L}{2,}").ok());

const DOTS: &str = r"\s*(?:\(\s*(?:dot|\.|punto|ponto|titik)\s*\)|\[\s*(?:dot|\.|punto|ponto|titik)\s*\]|\{\s*(?:dot|\.)\s*\}|\.)\s*|\s+(?:dot|punto|ponto|titik|point|chấm|cham|punkt|точка|nokta)\s+|\s*(?:点|點|ดอท|จุด)\s*";

static DOT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&format!("(?i){DOTS}")).ok());

static SPELLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let at = r"\s*[(\[{<]\s*(?:at|a|@|arroba|ät)\s*[)\]}>]\s*|\s*@\s*|\s+(?:at|arroba|arobase|a\s+còng|a\s+cong|còng|собака|chez|klammeraffe)\s+";
    let label = r"[\p{L}\p{N}\-]+";
    Regex::new(&format!(
        r"(?i)([\p{{L}}\p{{N}}][\p{{L}}\p{{N}}._%+\-]{{1,63}})({at})({label}(?:(?:{DOTS}){label}){{1,3}})"
    ))
    .ok()
});
