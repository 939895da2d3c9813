//! What a tariff line and the words of the goods say: lines that wildlife travels under, covers, pairs of mis-declaration,
//! live and perishable goods.
//!
//! A line does not see species: it widens what is looked at and concludes nothing. The lists say where each row is from.

use super::headings::{Headings, figures};
use super::list::{Row, list};
use super::words::{Phrases, has_words};
use std::collections::HashMap;
use std::sync::LazyLock;

fn rows(name: &str) -> impl Iterator<Item = Row<'static>> {
    list(name).into_iter().flat_map(|l| l.rows())
}

static WILDLIFE: LazyLock<HashMap<&'static str, (&'static str, &'static str)>> = LazyLock::new(|| {
    rows("hs_wildlife").map(|row| (row.cell("hs6"), (row.cell("group"), row.cell("priority")))).collect()
});

/// Line, and its last day as days since 1970.
static RETIRED: LazyLock<HashMap<&'static str, i32>> = LazyLock::new(|| {
    rows("hs_retired").filter_map(|row| Some((row.cell("hs6"), super::day(row.cell("last_day"))?))).collect()
});

static COVER_WORDS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(rows("cover_goods").flat_map(|row| row.parts("words").map(move |w| (w, row.cell("group")))))
});

static COVER_LINES: LazyLock<Headings<&'static str>> = LazyLock::new(|| {
    Headings::new(
        rows("cover_goods").flat_map(|row| row.parts("hs").map(move |l| (l.to_owned(), row.cell("group")))),
    )
});

/// Group of cover goods, and its first tariff line: what the words weigh where no line is given.
static COVER_LINE_OF: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows("cover_goods").filter_map(|row| Some((row.cell("group"), row.parts("hs").next()?))).collect()
});

/// Kind (`live`, `water`, `cold`) of words of packing.
static PACKING: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(rows("packing").flat_map(|row| row.parts("words").map(move |w| (w, row.cell("kind")))))
});

/// Commodity group of a line that wildlife travels under; `None` for other lines.
#[must_use]
pub fn wildlife_hs(code: &str) -> Option<String> {
    Some(WILDLIFE.get(figures(code)?.as_str())?.0.to_owned())
}

/// Priority of such a line: `A` narrow or very relevant, `B` relevant with a second signal, `C` broad cover, `D` context.
#[must_use]
pub fn hs_priority(code: &str) -> Option<String> {
    Some(WILDLIFE.get(figures(code)?.as_str())?.1.to_owned())
}

/// Whether the line had gone from the tariff on the day; `None` for what is no line of six figures.
#[must_use]
pub fn hs_retired(code: Option<&str>, day: Option<i32>) -> Option<bool> {
    let figures = figures(code?).filter(|f| f.len() == 6)?;
    let day = day?;
    Some(RETIRED.get(figures.as_str()).is_some_and(|last| day > *last))
}

/// Group of cover goods that the words name, else that of the tariff line.
#[must_use]
pub fn cover_goods(code: Option<&str>, description: Option<&str>) -> Option<String> {
    let by_words = description.and_then(|d| COVER_WORDS.find(d)).map(|hit| *hit.meaning);
    let by_line = || code.and_then(|c| COVER_LINES.find(c)).copied();
    by_words.or_else(by_line).map(str::to_owned)
}

/// The tariff line that stands for goods: their own, else the first line of the cover goods that the words name.
pub(super) fn line_of(code: Option<&str>, description: Option<&str>) -> Option<String> {
    if let Some(own) = code.and_then(figures) {
        return Some(own);
    }
    let hit = COVER_WORDS.find(description?)?;
    COVER_LINE_OF.get(hit.meaning).map(|line| (*line).to_owned())
}

/// What the declared goods have hidden before (`pangolin scales or ivory`); `None` where no pair fits.
#[must_use]
pub fn misdeclared_as(code: Option<&str>, description: Option<&str>) -> Option<String> {
    pair(code, description).map(|row| row.cell("suspected").to_owned())
}

/// The pair of mis-declaration by its code in the list: `nuts-seeds`, `bone-horn` ...
#[must_use]
pub fn misdeclared_pair(code: Option<&str>, description: Option<&str>) -> Option<String> {
    pair(code, description).map(|row| row.cell("pair").to_owned())
}

static PAIR_WORDS: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    Phrases::new(
        rows("misdeclared").enumerate().flat_map(|(at, row)| row.parts("words").map(move |w| (w, at))),
    )
});

static PAIR_LINES: LazyLock<Headings<usize>> = LazyLock::new(|| {
    Headings::new(
        rows("misdeclared")
            .enumerate()
            .flat_map(|(at, row)| row.parts("hs").map(move |l| (l.to_owned(), at))),
    )
});

fn pair(code: Option<&str>, description: Option<&str>) -> Option<Row<'static>> {
    let row = |at: usize| rows("misdeclared").nth(at);
    if let Some(hit) = description.and_then(|d| PAIR_WORDS.find(d)) {
        return row(*hit.meaning);
    }
    let code = code?;
    let found = row(*PAIR_LINES.find(code)?)?;
    // A heading of four figures holds much else: where words are given they must name the goods of the pair.
    let narrow = figures(code).is_some_and(|f| found.parts("hs").any(|line| line.len() == 6 && f == line));
    (narrow || !description.is_some_and(has_words)).then_some(found)
}

/// Whether the goods are kept chilled or frozen. `None` where neither line nor words tell what they are.
#[must_use]
pub fn goods_perishable(code: Option<&str>, description: Option<&str>) -> Option<bool> {
    kept(code, description, &["c"], &["cold"])
}

/// Whether the declaration names living animals, by line or words. `None` as above.
#[must_use]
pub fn live_animals_declared(code: Option<&str>, description: Option<&str>) -> Option<bool> {
    let farm = code.and_then(figures).is_some_and(|f| f.starts_with("01"));
    if farm {
        return Some(true);
    }
    kept(code, description, &["l", "w"], &["live", "water"])
}

/// Whether the declaration names living animals that travel in water. `None` as above.
#[must_use]
pub fn aquatic_live(code: Option<&str>, description: Option<&str>) -> Option<bool> {
    kept(code, description, &["w"], &["water"])
}

/// Code of cargo handling, and its kind (`live`, `cold`, `cites` ...).
static HANDLING: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| rows("handling_codes").map(|row| (row.cell("code"), row.cell("kind"))).collect());

/// Whether one of the handling codes, joined by spaces or signs, is of a kind of the list: `live`, `cold`, `cites`, `wet`,
/// `value`. `None` where no code is given or the list has no such kind.
#[must_use]
pub fn handled_as(codes: Option<&str>, kind: Option<&str>) -> Option<bool> {
    let (codes, kind) = (codes?, kind?);
    if !has_words(codes) || !HANDLING.values().any(|known| *known == kind) {
        return None;
    }
    let mut each = codes.split(|c: char| !c.is_alphanumeric()).map(str::to_ascii_uppercase);
    Some(each.any(|code| HANDLING.get(code.as_str()) == Some(&kind)))
}

/// Whether the goods are of wood: chapter 44, furniture, instruments, or by words. `None` as above.
#[must_use]
pub fn wood_goods(code: Option<&str>, description: Option<&str>) -> Option<bool> {
    const LINES: [&str; 4] = ["44", "9401", "9403", "92"];
    let line = code.and_then(figures);
    if let Some(line) = line {
        return Some(LINES.iter().any(|of_wood| line.starts_with(of_wood)));
    }
    kept(None, description, &[], &["wood"])
}

fn kept(code: Option<&str>, description: Option<&str>, kinds: &[&str], words: &[&str]) -> Option<bool> {
    let line = code.and_then(figures);
    if line.is_none() && !description.is_some_and(has_words) {
        return None;
    }
    let by_line = line.and_then(|l| super::figures::profile_at(&l)).is_some_and(|p| kinds.contains(&p.kept));
    let by_words = description.is_some_and(|d| PACKING.all(d).iter().any(|hit| words.contains(hit.meaning)));
    Some(by_line || by_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_wildlife() {
        for (code, group, priority) in [
            ("0507.10", Some("ivory"), Some("A")),
            ("440349", Some("tropical logs"), Some("A")),
            ("0106.20.00", Some("live reptiles"), Some("A")),
            ("940360", Some("wooden furniture"), Some("B")),
            ("970521", Some("human specimens for collectors"), Some("D")),
            ("0507", None, None),
            ("847130", None, None),
            ("", None, None),
        ] {
            assert_eq!(wildlife_hs(code).as_deref(), group, "{code}");
            assert_eq!(hs_priority(code).as_deref(), priority, "{code}");
        }
    }

    #[test]
    fn lines_that_are_gone() {
        let last = super::super::day("2021-12-31");
        let next = last.map(|d| d + 1);
        assert_eq!(hs_retired(Some("9705.00"), last), Some(false));
        assert_eq!(hs_retired(Some("9705.00"), next), Some(true));
        assert_eq!(hs_retired(Some("970522"), next), Some(false));
        assert_eq!(hs_retired(Some("9705"), next), None);
        assert_eq!(hs_retired(None, next), None);
        assert_eq!(hs_retired(Some("970500"), None), None);
    }

    #[test]
    fn covers() {
        for (code, words, expected) in [
            (None, "RAW CASHEW NUTS in bags", Some("cashew nuts")),
            (None, "hạt điều thô", Some("cashew nuts")),
            (None, "塑料颗粒", Some("plastic scrap")),
            (Some("440399"), "round wood", Some("timber and logs")),
            (Some("391590"), "", Some("plastic scrap")),
            (Some("847130"), "laptops", None),
            (None, "the go-to guide", None),
            (None, "teapot", None),
            (None, "", None),
        ] {
            assert_eq!(cover_goods(code, Some(words)).as_deref(), expected, "{words}");
        }
        assert_eq!(cover_goods(None, None), None);
    }

    #[test]
    fn pairs() {
        for (code, words, expected) in [
            (Some("050790"), Some("cow horns"), Some("bone-horn")),
            (Some("050790"), Some("deer antler"), None),
            (Some("050790"), None, Some("bone-horn")),
            (None, Some("cashew nuts"), Some("nuts-seeds")),
            (Some("030559"), Some("fish, dried, n.e.s."), Some("dried-fish")),
            (Some("391510"), None, Some("plastic-waste")),
            (Some("030111"), Some("guppies"), Some("ornamental-fish")),
            (None, Some("ikan hias hidup"), Some("ornamental-fish")),
            (Some("030614"), Some("frozen crab meat"), None),
            (Some("440799"), Some("sawn timber"), Some("sawn-for-logs")),
            (Some("970110"), Some("framed prints"), None),
            (None, Some("Artwork"), Some("artwork")),
            (Some("847130"), Some("laptops"), None),
            (None, None, None),
        ] {
            assert_eq!(misdeclared_pair(code, words).as_deref(), expected, "{code:?} {words:?}");
            assert_eq!(misdeclared_as(code, words).is_some(), expected.is_some());
        }
    }

    #[test]
    fn handling_codes() {
        for (codes, kind, expected) in [
            ("AVI PER", "live", Some(true)),
            ("per/hea", "cold", Some(true)),
            ("PEA", "cites", Some(true)),
            ("PER", "live", Some(false)),
            ("ZZZ", "live", Some(false)),
            ("AVIATION PARTS", "live", Some(false)),
            ("AVI", "lively", None),
            ("", "live", None),
        ] {
            assert_eq!(handled_as(Some(codes), Some(kind)), expected, "{codes} {kind}");
        }
        assert_eq!(handled_as(None, Some("live")), None);
    }

    #[test]
    fn goods_of_wood() {
        for (code, words, expected) in [
            (Some("440349"), None, Some(true)),
            (Some("940360"), Some("beds"), Some(true)),
            (Some("630260"), Some("towels for rosewood hotel"), Some(false)),
            (None, Some("kosso logs"), Some(true)),
            (None, Some("bois de vène"), Some(true)),
            (None, Some("原木 100 m3"), Some(true)),
            (None, Some("rosewood oil"), Some(false)),
            (None, Some("printed catalogs"), Some(false)),
            (None, None, None),
        ] {
            assert_eq!(wood_goods(code, words), expected, "{code:?} {words:?}");
        }
    }

    #[test]
    fn live_wet_and_cold() {
        for (code, words, live, wet, cold) in [
            (Some("010620"), None, Some(true), Some(false), Some(false)),
            (Some("010229"), None, Some(true), Some(false), Some(false)),
            (Some("030111"), None, Some(true), Some(true), Some(false)),
            (None, Some("Live tortoises, 200 pcs"), Some(true), Some(false), Some(false)),
            (None, Some("ornamental fish"), Some(true), Some(true), Some(false)),
            (Some("030389"), None, Some(false), Some(false), Some(true)),
            (None, Some("cá đông lạnh"), Some(false), Some(false), Some(true)),
            (None, Some("machine parts"), Some(false), Some(false), Some(false)),
            (None, Some("live concert equipment"), Some(false), Some(false), Some(false)),
            (None, None, None, None, None),
        ] {
            assert_eq!(live_animals_declared(code, words), live, "{code:?} {words:?}");
            assert_eq!(aquatic_live(code, words), wet, "{code:?} {words:?}");
            assert_eq!(goods_perishable(code, words), cold, "{code:?} {words:?}");
        }
    }
}
