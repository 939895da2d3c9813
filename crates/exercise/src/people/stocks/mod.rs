//! Stocks of names: which names the people of a culture bear, how often, and by which custom.
//!
//! A table is text: names in the order of their frequency, most frequent first, apart by white space. `Name*120` says
//! that 120 in 10,000 bear it; names without a figure share the rest by their place, by a curve of Zipf and Mandelbrot.
//! `native/latin/latin` gives romanisations, `_` stands for a space. All tables are from memory and facts about names
//! only; nobody in particular is meant. Long tails come from parts (a head and a tail that are joined), as such
//! names came about in life: without them few hundred names would repeat as no population does.

mod tables;

use super::Culture;
use super::spelling::{Entry, Script, Spelled};
use crate::chance::Chance;
use std::sync::LazyLock;

/// By which custom names go from parents to children and husbands to wives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Custom {
    /// The father's family name; so many wives in a hundred take their husband's.
    Family(u8),
    /// Two family names: the father's first, then the mother's first.
    Spanish,
    /// Two family names: the mother's last, then the father's last.
    Portuguese,
    /// The mother's family name as a middle name, then the father's.
    Filipino,
    /// The father's given name, then the family name.
    Arabic,
    /// `bin` or `binti` and the father's given name; no family name.
    Malay,
    /// Given names only.
    Given,
    /// A patronymic, and a family name with a form for women.
    Slavic,
    /// The father's given name in place of a family name.
    Father,
}

/// Names made of two parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// Share of the names that are made so, in a hundred.
    pub(super) share: u8,
    /// First parts.
    pub(super) heads: &'static str,
    /// Second parts.
    pub(super) tails: &'static str,
}

impl Parts {
    pub(super) const NONE: Self = Self { share: 0, heads: "", tails: "" };
}

/// A group of people with names of one kind, as a table gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    /// Weight within the culture.
    pub(super) share: u32,
    pub(super) script: Script,
    pub(super) custom: Custom,
    pub(super) men: &'static str,
    pub(super) women: &'static str,
    pub(super) family: &'static str,
    /// Second given names, where they are other than the first.
    pub(super) second_men: &'static str,
    pub(super) second_women: &'static str,
    pub(super) men_parts: Parts,
    pub(super) women_parts: Parts,
    pub(super) family_parts: Parts,
    /// How many in a hundred have a second given name.
    pub(super) second: u8,
    /// Diminutives and variants: `William=Bill,Will`.
    pub(super) short: &'static str,
}

impl Source {
    pub(super) const NONE: Self = Self {
        share: 1,
        script: Script::Latin,
        custom: Custom::Family(80),
        men: "",
        women: "",
        family: "",
        second_men: "",
        second_women: "",
        men_parts: Parts::NONE,
        women_parts: Parts::NONE,
        family_parts: Parts::NONE,
        second: 0,
        short: "",
    };
}

/// A list of names with their frequencies.
#[derive(Debug, Default)]
pub(crate) struct Stock {
    entries: Vec<Entry>,
    /// Sum of the weights up to and with each entry.
    until: Vec<u32>,
}

/// Flattening of the curve's top and its steepness: the k-th name has the weight `(k + FLAT)^-STEEP`.
const FLAT: f64 = 6.0;
const STEEP: f64 = 0.95;

impl Stock {
    fn read(table: &str, script: Script) -> Self {
        let rows: Vec<(&str, Option<u32>)> = table
            .split_whitespace()
            .map(|row| match row.split_once('*') {
                Some((name, weight)) => (name, weight.parse().ok()),
                None => (row, None),
            })
            .collect();
        let given: u32 = rows.iter().filter_map(|r| r.1).sum();
        let curve = |place: usize| libm::pow(place as f64 + FLAT, -STEEP);
        let rest: f64 = rows.iter().enumerate().filter(|(_, r)| r.1.is_none()).map(|(k, _)| curve(k)).sum();
        let left = f64::from(10_000_u32.saturating_sub(given).max(1_000)) * 100.0;
        let mut sum = 0;
        let until = rows.iter().enumerate().map(|(k, row)| {
            sum += row.1.map_or_else(|| (curve(k) / rest * left) as u32, |w| w * 100).max(1);
            sum
        });
        let until = until.collect();
        Self { entries: rows.iter().map(|row| Entry::read(row.0, script)).collect(), until }
    }

    fn shortened(mut self, table: &'static str) -> Self {
        for row in table.split_whitespace() {
            let Some((name, short)) = row.split_once('=') else { continue };
            for entry in self.entries.iter_mut().filter(|e| e.native == name) {
                entry.short.extend(short.split(','));
            }
        }
        self
    }

    /// Whether it has no names.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A name, by frequency.
    pub(crate) fn pick(&self, chance: &mut Chance) -> Option<&Entry> {
        let at = chance.below(u64::from(*self.until.last()?)) as u32;
        self.entries.get(self.until.partition_point(|u| *u <= at))
    }
}

/// A list of names, and the parts of which further ones are made.
#[derive(Debug, Default)]
pub(crate) struct Names {
    whole: Stock,
    heads: Stock,
    tails: Stock,
    /// In a hundred.
    share: u8,
}

impl Names {
    fn read(whole: &str, parts: Parts, script: Script, short: &'static str) -> Self {
        Self {
            whole: Stock::read(whole, script).shortened(short),
            heads: Stock::read(parts.heads, script),
            tails: Stock::read(parts.tails, script),
            share: if whole.trim().is_empty() { 100 } else { parts.share },
        }
    }

    /// Whether it has no names.
    pub(crate) fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.heads.is_empty()
    }

    /// A name, by frequency.
    pub(crate) fn pick(&'static self, script: Script, chance: &mut Chance) -> Option<Spelled> {
        if self.share > 0 && chance.below(100) < u64::from(self.share) {
            let head = self.heads.pick(chance)?;
            let tail = self.tails.pick(chance)?;
            // A syllable twice is a word of the nursery, not a name; and no vowel thrice.
            return Some(if head.native == tail.native {
                Spelled::one(head, script)
            } else {
                Spelled::two(head, tail, script)
            });
        }
        Some(Spelled::one(self.whole.pick(chance)?, script))
    }
}

/// A group of people with names of one kind.
#[derive(Debug)]
pub(crate) struct Group {
    /// Script of the names.
    pub(crate) script: Script,
    /// Custom.
    pub(crate) custom: Custom,
    /// How many in a hundred have a second given name.
    pub(crate) second: u8,
    share: u32,
    men: Names,
    women: Names,
    family: Names,
    second_men: Names,
    second_women: Names,
}

impl Group {
    fn read(source: &Source) -> Self {
        let whole = |table, parts| Names::read(table, parts, source.script, source.short);
        Self {
            script: source.script,
            custom: source.custom,
            second: source.second,
            share: source.share,
            men: whole(source.men, source.men_parts),
            women: whole(source.women, source.women_parts),
            family: whole(source.family, source.family_parts),
            second_men: whole(source.second_men, Parts::NONE),
            second_women: whole(source.second_women, Parts::NONE),
        }
    }

    /// A first given name.
    pub(crate) fn given(&'static self, woman: bool, chance: &mut Chance) -> Option<Spelled> {
        if woman { self.women.pick(self.script, chance) } else { self.men.pick(self.script, chance) }
    }

    /// A second given name.
    pub(crate) fn second(&'static self, woman: bool, chance: &mut Chance) -> Option<Spelled> {
        let own = if woman { &self.second_women } else { &self.second_men };
        if own.is_empty() { self.given(woman, chance) } else { own.pick(self.script, chance) }
    }

    /// A family name.
    pub(crate) fn family(&'static self, chance: &mut Chance) -> Option<Spelled> {
        self.family.pick(self.script, chance)
    }

    /// Whether its people have second names of another kind than first ones, written before the given name.
    pub(crate) fn has_middle(&self) -> bool {
        !self.second_men.is_empty()
    }
}

/// The tables, in the order of [`Culture`].
const SOURCES: [&[Source]; 20] = [
    tables::ENGLISH,
    tables::FRENCH,
    tables::SPANISH,
    tables::PORTUGUESE,
    tables::GERMAN,
    tables::CHINESE,
    tables::VIETNAMESE,
    tables::THAI,
    tables::MALAY,
    tables::ARABIC,
    tables::RUSSIAN,
    tables::SWAHILI,
    tables::WEST_AFRICAN,
    tables::SOUTHERN_AFRICAN,
    tables::CENTRAL_AFRICAN,
    tables::SOUTH_ASIAN,
    tables::FILIPINO,
    tables::JAPANESE,
    tables::KOREAN,
    tables::TURKISH,
];

/// The tables as read, once.
static STOCKS: LazyLock<Vec<Vec<Group>>> =
    LazyLock::new(|| SOURCES.iter().map(|groups| groups.iter().map(Group::read).collect()).collect());

/// Every entry of every stock, with the forms that are made of it. An entry may come more than once.
pub(crate) fn entries() -> impl Iterator<Item = &'static Entry> {
    let names = |group: &'static Group| {
        [&group.men, &group.women, &group.family, &group.second_men, &group.second_women]
    };
    let stocks = |names: &'static Names| [&names.whole, &names.heads, &names.tails];
    let whole = STOCKS.iter().flatten().flat_map(names).flat_map(stocks).flat_map(|stock| &stock.entries);
    whole.flat_map(|entry| {
        let made = entry.patronymic.as_deref().map(|(son, daughter)| [son, daughter]);
        std::iter::once(entry).chain(entry.feminine.as_deref()).chain(made.into_iter().flatten())
    })
}

/// The groups of a culture.
#[must_use]
pub(crate) fn groups(culture: Culture) -> &'static [Group] {
    STOCKS.get(culture as usize).map_or(&[], Vec::as_slice)
}

/// A group of a culture, by weight.
#[must_use]
pub(crate) fn group(culture: Culture, chance: &mut Chance) -> &'static Group {
    let groups = groups(culture);
    let at = if groups.len() > 1 { chance.weighted(groups.iter().map(|g| g.share)) } else { 0 };
    &groups[at]
}
