//! Names: the form in which two written names are the same, and the name that a subject is shown under.
//!
//! This first version knows word order and case only; scripts, diminutives, company forms and rarity come with the
//! comparators. A name alone is never identity.

use crate::{KeyField, junk_reason};
use model::{Confidence, Party, PartyKind};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a name in alphabetical order (`WANG Wei` and `Wei Wang` are one), and how many there are; `None` where
/// the name is missing, not understood or a placeholder.
pub(crate) fn name_form(party: &Party) -> Option<(String, usize)> {
    let name = party.name.as_ref().filter(|n| n.confidence != Some(Confidence::Possible))?;
    let folded = fold(name.value.as_deref()?);
    if junk_reason(KeyField::NameBorn, &folded).is_some() {
        return None;
    }
    let mut words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    (!words.is_empty()).then(|| (words.join(" "), words.len()))
}

/// Compatible forms made one, lower case, everything but letters, marks and digits a single space.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // An apostrophe joins (`O'Brien`), everything else parts.
    let letters =
        text.nfkc().flat_map(char::to_lowercase).filter(|c| !matches!(c, '\'' | '\u{2019}' | '\u{2bc}'));
    for c in letters {
        if c.is_alphanumeric() || is_combining_mark(c) {
            out.push(c);
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The name that a subject is shown under: the earliest name as written, else the earliest identifier.
///
/// `parties` are those that the member may read, earliest first; nothing else may be given (invariant 3).
#[must_use]
pub fn display_name(parties: &[&Party]) -> String {
    let written = |real_only: bool| {
        parties.iter().find_map(|party| {
            let name = party.name.as_ref()?.raw.trim();
            let real = !name.is_empty() && junk_reason(KeyField::NameBorn, &fold(name)).is_none();
            // The name on an account or a handle is often a display name: a person's or company's name goes first.
            let own = !matches!(party.kind, PartyKind::Account | PartyKind::Handle);
            (real && (own || !real_only)).then(|| name.to_owned())
        })
    };
    let identifier = || {
        parties.iter().flat_map(|p| &p.identifiers).map(|i| i.value.raw.trim()).find(|raw| !raw.is_empty())
    };
    written(true).or_else(|| written(false)).or_else(|| identifier().map(str::to_owned)).unwrap_or_else(
        || match parties.first().map(|p| p.kind) {
            None | Some(PartyKind::Unknown) => "unnamed party".to_owned(),
            Some(kind) => format!("unnamed {kind}"),
        },
    )
}
