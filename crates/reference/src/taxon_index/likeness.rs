//! How far two words of a name are apart: letters more, less, other or swapped. What scanners confuse is nearer than
//! what a pen slips over.

/// Letters beyond which a word cannot be a word of a name.
const LONGEST: usize = 40;

/// What scanners take for each other.
const SCANNED: &[(&str, &str)] = &[
    ("rn", "m"),
    ("cl", "d"),
    ("vv", "w"),
    ("ri", "n"),
    ("nn", "m"),
    ("li", "h"),
    ("in", "m"),
    ("ii", "u"),
    ("ae", "oe"),
    ("u", "v"),
    ("h", "b"),
    ("c", "e"),
    ("l", "i"),
    ("l", "t"),
];

/// Whether one confusion of scanners at one place makes the words equal.
pub(crate) fn looks_alike(a: &str, b: &str) -> bool {
    let start = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    SCANNED.iter().any(|(two, one)| {
        let replaced = |from: &str, to: &str, had: &str, has: &str| {
            // The confusion may begin a letter before the first that differs.
            (start.saturating_sub(1)..=start).any(|at| {
                from.get(at..).is_some_and(|rest| rest.starts_with(had))
                    && to.get(at..).is_some_and(|rest| rest.starts_with(has))
                    && from.get(at + had.len()..) == to.get(at + has.len()..)
            })
        };
        replaced(a, b, two, one) || replaced(a, b, one, two)
    })
}

/// Words that a scanner may have read so.
pub(crate) fn read_as(word: &str) -> impl Iterator<Item = String> {
    let both = SCANNED.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]);
    both.flat_map(move |(had, has)| {
        word.match_indices(had).map(move |(at, _)| {
            let (before, after) = (word.get(..at), word.get(at + had.len()..));
            [before.unwrap_or_default(), has, after.unwrap_or_default()].concat()
        })
    })
}

/// The distance of two ASCII words where it is at most `most`: letters more, less, other, or neighbours swapped (optimal
/// string alignment).
pub(crate) fn slips(a: &str, b: &str, most: usize) -> Option<usize> {
    if most == 1 && a != b {
        return (a.len().max(b.len()) <= LONGEST && one_slip(a, b)).then_some(1);
    }
    distance(a.as_bytes(), b.as_bytes(), most)
}

/// Whether two different words are one slip apart, without the table that more slips need.
pub(crate) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default());
    match (a, b) {
        ([x, y], [v, w]) => x == w && y == v,
        _ => a.len() <= 1 && b.len() <= 1,
    }
}

/// Whether two words have the same letters in another order.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    let count = |word: &str| {
        let mut letters = [0_u8; 26];
        for b in word.bytes() {
            if let Some(letter) = letters.get_mut(usize::from(b.wrapping_sub(b'a'))) {
                *letter = letter.saturating_add(1);
            }
        }
        letters
    };
    a.len() == b.len() && count(a) == count(b)
}

fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut before = [0_usize; LONGEST + 1];
    let mut last = [0_usize; LONGEST + 1];
    let mut now = [0_usize; LONGEST + 1];
    for (j, cell) in last.iter_mut().enumerate().take(b.len() + 1) {
        *cell = j;
    }
    for i in 1..=a.len() {
        now[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut cell = (last[j - 1] + same).min(last[j] + 1).min(now[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cell = cell.min(before[j - 2] + 1);
            }
            now[j] = cell;
            least = least.min(cell);
        }
        if least > most {
            return None;
        }
        before = last;
        last = now;
    }
    Some(last[b.len()]).filter(|d| *d <= most)
}

/// Every word that lacks one letter of this one, and the word itself: two words one slip apart share one of them.
pub(crate) fn with_one_letter_less(word: &str) -> impl Iterator<Item = String> {
    let whole = std::iter::once(word.to_owned());
    whole.chain(
        (0..word.len()).filter_map(move |at| Some(format!("{}{}", word.get(..at)?, word.get(at + 1..)?))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_are_counted() {
        for (a, b, most, wanted) in [
            ("javanica", "javanica", 2, Some(0)),
            ("javanica", "javannica", 2, Some(1)),
            ("javanica", "javaniac", 2, Some(1)),
            ("javanica", "javenika", 2, Some(2)),
            ("javanica", "crassica", 2, None),
            ("amazonia", "arnazonia", 2, Some(2)),
        ] {
            assert_eq!(slips(a, b, most), wanted, "{a} {b}");
        }
        assert!(looks_alike("amazonia", "arnazonia") && looks_alike("davata", "clavata"));
        assert!(!looks_alike("amazonia", "amazonica"));
        assert!(read_as("gyrnnandra").any(|w| w == "gymnandra"));
        assert!(same_letters("asperidetes", "aspideretes"));
    }

    proptest! {
        #[test]
        fn both_ways_are_equal(a in "[a-f]{1,9}", b in "[a-f]{1,9}") {
            prop_assert_eq!(slips(&a, &b, 3), slips(&b, &a, 3));
        }

        #[test]
        fn one_slip_shares_a_shorter_word(word in "[a-f]{3,9}", at in 0usize..3, letter in "[a-f]") {
            let mut other = word.clone();
            other.insert_str(at, &letter);
            let shorter: Vec<String> = with_one_letter_less(&other).collect();
            prop_assert!(with_one_letter_less(&word).any(|w| shorter.contains(&w)));
        }
    }
}
