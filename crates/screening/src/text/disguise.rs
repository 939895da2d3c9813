//! What writers do so that a filter does not find a word, undone: letters of other alphabets, figures and signs for
//! letters, points inside words, letters apart, letters many times.
//!
//! The text as it stands is always read first; a reading without the disguise is made only where something looks like
//! one, and is searched beside the first, so that undoing too much loses nothing. Whether a word found in it means
//! anything is for the lexicon.

use super::fold::{Folded, Sign, is_accent, is_silent, runs_together, signs};
use super::tables::letters::{lookalike, sign_letter};

/// Readings of a text without its disguise; none for a text that shows no trace of one, two where a figure may stand for
/// either of two letters. `knows` tells the words of the lexicon, by which a run of letters is cut into words.
pub(super) fn readings(text: &str, knows: &dyn Fn(&str) -> bool) -> Vec<Folded> {
    if !is_suspect(text) {
        return Vec::new();
    }
    let seen: Vec<Sign> = signs(text)
        .filter(|s| !is_silent(s.c) && !is_accent(s.c))
        .map(|s| Sign { c: sign_letter(s.c).unwrap_or(s.c), ..s })
        .collect();
    let borrowed = borrows_letters(&seen);
    let mut out: Vec<Folded> = Vec::new();
    for one in ['i', 'l'] {
        let plain = without_signs(&seen, one, borrowed);
        let words = join(&plain, knows);
        let folded = Folded::of(words.into_iter(), text.len());
        if out.iter().all(|other| other.text != folded.text) {
            out.push(folded);
        }
    }
    out
}

/// What a character is inside a disguise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Figure,
    Space,
    /// Stands for a letter: `@`, `$`, `!`, `|`.
    Leet,
    /// A point, star, line or picture that can be put between letters.
    Soft,
    /// Other punctuation: stands between words.
    Hard,
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Figure,
        '@' | '$' | '!' | '|' | '€' => Class::Leet,
        '.' | '_' | '*' | '~' | '+' | '^' | '=' | '`' => Class::Soft,
        c if c.is_whitespace() => Class::Space,
        c if c.is_ascii() => Class::Hard,
        c if c.is_numeric() => Class::Figure,
        c if c.is_alphanumeric() => Class::Letter,
        // Marks of Indic and South-East Asian scripts belong to their letters.
        '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17d3}' => Class::Letter,
        '\u{2010}'..='\u{2015}'
        | '\u{2018}'..='\u{201f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{ff00}'..='\u{ff0f}' => Class::Hard,
        _ => Class::Soft,
    }
}

/// Whether anything in a text looks like a disguise. One pass, no memory: most texts end here.
fn is_suspect(text: &str) -> bool {
    let (mut before, mut last) = (Class::Space, Class::Space);
    let (mut last_char, mut repeated) = (' ', 1);
    let (mut run, mut singles, mut figure_first) = (0_u32, 0_u32, false);
    let (mut latin, mut other) = (false, false);
    for c in text.chars() {
        if is_silent(c) || is_accent(c) {
            continue;
        }
        let now = if c.is_ascii() { class(c) } else { class(sign_letter(c).unwrap_or(c)) };
        if now == Class::Letter {
            latin |= c.is_ascii();
            other |= !c.is_ascii() && lookalike(c).is_some();
            let between =
                matches!(last, Class::Soft | Class::Leet | Class::Figure) && before == Class::Letter;
            repeated = if c.eq_ignore_ascii_case(&last_char) { repeated + 1 } else { 1 };
            run += 1;
            if between || repeated >= 3 || (figure_first && run == 4) || (latin && other) {
                return true;
            }
        } else {
            if now != Class::Figure && run > 0 {
                singles = if run == 1 { singles + 1 } else { 0 };
                if singles >= 3 || (singles >= 1 && runs_together(last_char)) {
                    return true;
                }
            }
            figure_first = now == Class::Figure && !matches!(last, Class::Letter | Class::Figure);
            figure_first |= now == Class::Leet && last == Class::Space;
            run = u32::from(figure_first && now == Class::Figure);
            repeated = 1;
        }
        if now != Class::Space || last != Class::Space {
            (before, last) = (last, now);
        }
        last_char = c;
    }
    singles >= 2 && run == 1
}

/// Whether every letter of another alphabet in a text that has Latin letters too looks like a Latin one: then they were
/// borrowed, even where a word has no other letters.
fn borrows_letters(seen: &[Sign]) -> bool {
    let mut latin = false;
    let mut borrowed = false;
    for sign in seen.iter().filter(|s| s.c.is_alphabetic()) {
        let greek_or_cyrillic = ('\u{370}'..='\u{52f}').contains(&sign.c);
        if greek_or_cyrillic && lookalike(sign.c).is_none() {
            return false;
        }
        latin |= sign.c.is_ascii();
        borrowed |= greek_or_cyrillic;
    }
    latin && borrowed
}

/// The text with letters for look-alikes, figures and signs, without points inside words and repeated letters.
fn without_signs(seen: &[Sign], one: char, borrowed: bool) -> Vec<Sign> {
    let mut out: Vec<Sign> = Vec::with_capacity(seen.len());
    for chunk in seen.chunk_by(|a, b| a.c.is_whitespace() == b.c.is_whitespace()) {
        if chunk.first().is_some_and(|s| s.c.is_whitespace()) {
            out.extend_from_slice(chunk);
        } else {
            undo_chunk(chunk, one, borrowed, &mut out);
        }
    }
    out
}

fn undo_chunk(chunk: &[Sign], one: char, borrowed: bool, out: &mut Vec<Sign>) {
    let letters = chunk.iter().filter(|s| class(s.c) == Class::Letter).count();
    let latin = chunk.iter().any(|s| s.c.is_ascii_alphabetic());
    let quantity = chunk.iter().take_while(|s| class(s.c) == Class::Figure).count() >= 2;
    let mut plain = Vec::with_capacity(chunk.len());
    for (at, sign) in chunk.iter().enumerate() {
        let letter_at =
            |at: Option<usize>| at.and_then(|at| chunk.get(at)).is_some_and(|s| class(s.c) == Class::Letter);
        let (left, right) = (letter_at(at.checked_sub(1)), letter_at(Some(at + 1)));
        let c = match class(sign.c) {
            Class::Letter => lookalike(sign.c).filter(|_| latin || borrowed).unwrap_or(sign.c),
            Class::Figure if letters >= 2 && !quantity && (left || right) => leet(sign.c, one),
            Class::Leet if letters >= 2 && right && (left || (at == 0 && sign.c != '!')) => leet(sign.c, one),
            Class::Soft | Class::Leet if left && right => continue,
            _ => sign.c,
        };
        plain.push(Sign { c, ..*sign });
    }
    once_each(&plain, out);
}

fn leet(c: char, one: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// Letters of which none comes three times in a row: of those only the first stays, with the place of all of them.
fn once_each(letters: &[Sign], out: &mut Vec<Sign>) {
    let same = |a: &Sign, b: &Sign| a.c.is_alphabetic() && a.c.to_lowercase().eq(b.c.to_lowercase());
    for run in letters.chunk_by(same) {
        match run {
            [first, _, .., last] => out.push(Sign { to: last.to, ..*first }),
            few => out.extend_from_slice(few),
        }
    }
}

/// Puts letters that stand alone back together, and cuts runs that the lexicon knows as several words.
fn join(plain: &[Sign], knows: &dyn Fn(&str) -> bool) -> Vec<Sign> {
    let tokens: Vec<&[Sign]> = words(plain);
    let mut out = Vec::with_capacity(plain.len() + 8);
    let mut at = 0;
    while at < tokens.len() {
        let end = end_of_singles(&tokens, at);
        let group: Vec<Sign> = tokens.get(at..end).unwrap_or_default().concat();
        let together = out.last().is_some_and(|last: &Sign| {
            group.first().is_some_and(|first| runs_together(last.c) && runs_together(first.c))
        });
        if let Some(first) = group.first()
            && !together
        {
            out.push(Sign { c: ' ', from: first.from, to: first.from });
        }
        out.extend(cut(&group, knows));
        at = end;
    }
    out
}

/// Runs of letters and figures.
fn words(plain: &[Sign]) -> Vec<&[Sign]> {
    let in_word = |s: &Sign| matches!(class(s.c), Class::Letter | Class::Figure);
    plain.chunk_by(|a, b| in_word(a) == in_word(b)).filter(|w| w.first().is_some_and(&in_word)).collect()
}

/// Where the run of single letters that begins at a word ends; the word after it where there is no run. A wide gap
/// between narrow ones is the gap between two words.
fn end_of_singles(tokens: &[&[Sign]], at: usize) -> usize {
    let single =
        |at: usize| tokens.get(at).is_some_and(|t| t.len() == 1 && t.iter().all(|s| s.c.is_alphanumeric()));
    let gap =
        |at: usize| match (tokens.get(at).and_then(|t| t.last()), tokens.get(at + 1).and_then(|t| t.first()))
        {
            (Some(left), Some(right)) => right.from.saturating_sub(left.to),
            _ => u32::MAX,
        };
    let mut end = at;
    while single(end) {
        end += 1;
    }
    if end < at + 3 {
        return at + 1;
    }
    let narrow = (at..end - 1).map(gap).min().unwrap_or(1);
    let wide = (at..end - 1).find(|i| gap(*i) > narrow.max(1)).map_or(end, |i| i + 1);
    if wide >= at + 2 { wide } else { end }
}

/// Whether anything stood between the letters of a run in the original: an ordinary word is never cut.
fn is_joined(run: &[Sign]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let letters: u32 = run.iter().map(|s| s.to.saturating_sub(s.from)).sum();
    last.to.saturating_sub(first.from) > letters
}

/// A run of letters with spaces between the words of the lexicon in it; unchanged where it is one word or holds none.
fn cut(run: &[Sign], knows: &dyn Fn(&str) -> bool) -> Vec<Sign> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 64;
    let text = |part: &[Sign]| super::fold::fold(&part.iter().map(|s| s.c).collect::<String>());
    if !is_joined(run)
        || run.len() < 2 * SHORTEST
        || run.len() > LONGEST
        || !run.iter().all(|s| s.c.is_ascii_alphabetic())
        || knows(&text(run))
    {
        return run.to_vec();
    }
    let mut out: Vec<Sign> = Vec::with_capacity(run.len() + 4);
    let mut at = 0;
    let mut open = false;
    while let Some(first) = run.get(at) {
        let longest = (at + SHORTEST..=run.len())
            .rev()
            .find(|end| run.get(at..*end).is_some_and(|part| knows(&text(part))));
        let end = longest.unwrap_or(at + 1);
        if !out.is_empty() && (longest.is_some() || !open) {
            out.push(Sign { c: ' ', from: first.from, to: first.from });
        }
        open = longest.is_none();
        out.extend_from_slice(run.get(at..end).unwrap_or_default());
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let knows = |word: &str| ["ivory", "tusk", "pangolin", "scales", "sale", "for"].contains(&word);
        readings(text, &knows).into_iter().map(|folded| folded.text.trim().to_owned()).collect()
    }

    #[test]
    fn disguises_are_undone() {
        for (written, expected) in [
            ("i v o r y", "ivory"),
            ("i.v.o.r.y t.u.s.k", "ivory tusk"),
            ("I-V-O-R-Y", "ivory"),
            ("iv.ory", "ivory"),
            ("iv🔥ory", "ivory"),
            ("i🐘v🐘o🐘r🐘y", "ivory"),
            ("1vory", "ivory"),
            ("pang0lin sc@les", "pangolin scales"),
            ("pango1in", "pangolin"),
            ("p a n g o l i n  s c a l e s", "pangolin scales"),
            ("p a n g o l i n s c a l e s", "pangolin scales"),
            ("ivooooory", "ivory"),
            ("ivоry", "ivory"),
            ("іvоrу", "ivory"),
            ("🇮🇻🇴🇷🇾", "ivory"),
            ("象 牙", "象牙"),
            ("象.牙", "象牙"),
        ] {
            let found = read(written);
            let plain = super::super::fold::fold(written);
            assert!(plain == expected || found.iter().any(|r| r == expected), "{written}: {found:?}");
        }
    }

    #[test]
    fn plain_texts_have_no_second_reading() {
        for text in [
            "two african greys, hand reared, call after 6",
            "20kg rice and 3 bags",
            "слоновая кость продам",
            "bán sừng tê giác 500 g",
            "plan b for 2 cups",
            "穿山甲 鳞片",
            "",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_way_back_leads_to_the_disguised_words() {
        let text = "buy p@ng0lin now";
        let found = readings(text, &|_| false);
        let folded = found.first().expect("a disguise was seen");
        let at = folded.text.find("pangolin").expect("and undone");
        let (from, to) = folded.original(at, at + 8).expect("it has a place");
        assert_eq!(&text[from..to], "p@ng0lin");
    }
}
