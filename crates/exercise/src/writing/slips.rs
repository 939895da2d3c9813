//! Slips of fingers and of machines that read print.

use crate::chance::Chance;

/// Neighbours on a keyboard with Latin letters.
const NEIGHBOURS: &[(char, &str)] = &[
    ('a', "qsz"),
    ('b', "vgn"),
    ('c', "xdv"),
    ('d', "sfe"),
    ('e', "wrd"),
    ('f', "dgr"),
    ('g', "fht"),
    ('h', "gjy"),
    ('i', "uok"),
    ('j', "hku"),
    ('k', "jli"),
    ('l', "ko"),
    ('m', "n"),
    ('n', "bm"),
    ('o', "ipl"),
    ('p', "o"),
    ('q', "wa"),
    ('r', "etf"),
    ('s', "adw"),
    ('t', "ryg"),
    ('u', "yij"),
    ('v', "cfb"),
    ('w', "qes"),
    ('x', "zsc"),
    ('y', "tuh"),
    ('z', "ax"),
];

/// What machines take for each other.
const ALIKE: &[(&str, &str)] = &[
    ("rn", "m"),
    ("m", "rn"),
    ("l", "1"),
    ("o", "0"),
    ("i", "l"),
    ("s", "5"),
    ("b", "6"),
    ("cl", "d"),
    ("vv", "w"),
];

/// One slip of a finger inside a text; `None` where there is no place for one.
pub(super) fn typing(text: &str, chance: &mut Chance) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    // First letters are seldom wrong.
    let places: Vec<usize> = (1..letters.len())
        .filter(|n| letters[*n].is_ascii_alphabetic() && letters[n - 1].is_ascii_alphabetic())
        .collect();
    if places.is_empty() {
        return None;
    }
    let at = *chance.pick(&places);
    let mut out = letters.clone();
    match chance.below(4) {
        0 => out.swap(at - 1, at),
        1 => out.insert(at, letters[at]),
        2 => _ = out.remove(at),
        _ => {
            let low = letters[at].to_ascii_lowercase();
            let near: Vec<char> =
                NEIGHBOURS.iter().find(|n| n.0 == low).map(|n| n.1.chars().collect()).unwrap_or_default();
            let other = *chance.pick(if near.is_empty() { &['e'] } else { &near });
            out[at] = if letters[at].is_ascii_uppercase() { other.to_ascii_uppercase() } else { other };
        }
    }
    let out: String = out.into_iter().collect();
    (out != text).then_some(out)
}

/// One error of reading print; `None` where nothing in the text looks like something else.
pub(super) fn scanning(text: &str, chance: &mut Chance) -> Option<String> {
    let found: Vec<(usize, &str, &str)> = ALIKE
        .iter()
        .flat_map(|(seen, taken)| {
            text.match_indices(seen).filter(|m| m.0 > 0).map(move |m| (m.0, *seen, *taken))
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let (at, seen, taken) = *chance.pick(&found);
    Some(format!("{}{taken}{}", &text[..at], &text[at + seen.len()..]))
}

/// One digit of a number wrong; `None` where it has none beyond its first four signs.
pub(super) fn digit(text: &str, chance: &mut Chance) -> Option<String> {
    let places: Vec<usize> =
        text.char_indices().filter(|c| c.0 >= 4 && c.1.is_ascii_digit()).map(|c| c.0).collect();
    if places.is_empty() {
        return None;
    }
    let at = *chance.pick(&places);
    let now = text.as_bytes()[at] - b'0';
    let other = (now + 1 + chance.below(9) as u8) % 10;
    Some(format!("{}{other}{}", &text[..at], &text[at + 1..]))
}
