//! How many edits are between two short texts: insertions, deletions, replacements and neighbours changed about.

/// Longest text that is compared letter by letter; of longer ones the beginning is.
pub(crate) const LONGEST: usize = 48;

/// More than any bound.
const FAR: u8 = 100;

/// Edits between two ASCII texts (restricted Damerau-Levenshtein), or `None` if more than `most`.
#[must_use]
pub fn edits(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    // What is equal at both ends needs no table.
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - back], &b[..b.len() - back]);
    if a.is_empty() || b.is_empty() {
        let rest = a.len().max(b.len());
        return (rest <= most).then_some(rest);
    }
    // Cells further than `most` from the diagonal cannot matter: they hold more than any bound.
    let mut rows = [[FAR; LONGEST + 2]; 3];
    for (n, cell) in rows[1].iter_mut().enumerate().take(most + 1) {
        *cell = n as u8;
    }
    for i in 1..=a.len() {
        let [two, before, now] = &mut rows;
        let (low, high) = (i.saturating_sub(most).max(1), (i + most).min(b.len()));
        now[low - 1] = if low == 1 { i as u8 } else { FAR };
        let mut least = now[low - 1];
        for j in low..=high {
            let cost = u8::from(a[i - 1] != b[j - 1]);
            let mut best = (before[j] + 1).min(now[j - 1] + 1).min(before[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(two[j - 2] + 1);
            }
            now[j] = best;
            least = least.min(best);
        }
        now[high + 1] = FAR;
        // A transposition reaches over one row: only two rows beyond the bound are the end.
        if usize::from(least) > most + 1 {
            return None;
        }
        rows.rotate_left(1);
    }
    let found = usize::from(rows[1][b.len()]);
    (found <= most).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(a: &[u8], b: &[u8]) -> usize {
        let mut t = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                t[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (t[i - 1][j] + 1)
                        .min(t[i][j - 1] + 1)
                        .min(t[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(t[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        t[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn as_the_definition_says(a in "[abc]{0,9}", b in "[abc]{0,9}", most in 0_usize..6) {
            let found = plain(a.as_bytes(), b.as_bytes());
            prop_assert_eq!(edits(a.as_bytes(), b.as_bytes(), most), (found <= most).then_some(found));
        }
    }
}
