//! In which appendix a taxon stood: on a day, for a population of origin.
//!
//! The table's own histories come first. What only lists tell is known for the days of the lists; a change between two
//! lists has the date that the table of decisions gives, else it happened between the two, never on the day of the load.

use super::{Asked, Known, Listed, TaxonIndex};
use crate::fold::fold;
use crate::place::{Detail, PlaceContext, locate};
use crate::tables::taxa::{DECISIONS, POPULATIONS, SPLITS, TaxonRow};
use jiff::civil::Date;
use model::Appendix;
use std::collections::BTreeSet;

/// Since when a listing holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// In force since this day.
    On(Date),
    /// Found so on this day; since when is not told.
    FoundOn(Date),
    /// Changed at some time after the first day and until the second.
    Between(Date, Date),
}

/// One step of the listing history of a taxon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingStep {
    /// `I`, `II`, `III`, `none`; several with `|` where populations or parts differ.
    pub appendix: String,
    /// Since when.
    pub since: Since,
    /// Annotation, population note, and whether it is from memory.
    pub note: String,
}

impl Since {
    /// The first day on which the step was surely in force.
    #[must_use]
    pub fn surely(self) -> Date {
        match self {
            Self::On(day) | Self::FoundOn(day) | Self::Between(_, day) => day,
        }
    }
}

impl TaxonIndex {
    /// The listing history of a taxon by its place, oldest first.
    #[must_use]
    pub fn listing_steps(&self, place: u32) -> Vec<ListingStep> {
        let Some(known) = self.taxa.get(place as usize) else { return Vec::new() };
        let mut steps = known.row.map(steps_of_table).unwrap_or_default();
        let mut told = self.steps_of_lists(known);
        match (steps.last().map(|s| s.appendix.as_str()), told.pop()) {
            (None, Some(last)) => {
                told.push(last);
                told
            }
            // A taxon that the table has as not listed may have been listed since: the newer list knows.
            (Some("none"), Some(last)) if last.appendix != "none" => {
                steps.push(last);
                steps
            }
            _ => steps,
        }
    }

    fn steps_of_lists(&self, known: &Known) -> Vec<ListingStep> {
        let mut steps: Vec<ListingStep> = Vec::new();
        let mut before: Option<(Date, BTreeSet<&str>)> = None;
        for listed in &known.listed {
            let Some(list) = self.lists.get(listed.list) else { continue };
            let now = set_of_code(&listed.code);
            if now.is_empty() {
                continue;
            }
            let earlier = before.clone().or_else(|| self.not_yet(known, listed));
            let since = match &earlier {
                None => Since::FoundOn(list.as_of),
                Some((_, then)) if same_listing(then, &now) => {
                    before = Some((list.as_of, now));
                    continue;
                }
                Some((day, _)) => self.changed(known, listed, *day, list.as_of, &now),
            };
            steps.push(ListingStep { appendix: join(&now), since, note: note_of(listed, &list.source) });
            before = Some((list.as_of, now));
        }
        steps
    }

    /// A taxon that an earlier list lacked was not listed then, unless the taxon that it is listed under was.
    fn not_yet(&self, known: &Known, listed: &Listed) -> Option<(Date, BTreeSet<&'static str>)> {
        let earlier = self.lists.get(listed.list.checked_sub(1)?)?;
        let under = listed.under.trim_end_matches("spp.").trim();
        let genus = known.name.split(' ').next().unwrap_or_default();
        let listed_then = |name: &str| {
            !name.is_empty()
                && name != &*known.name
                && self.named(&name.to_lowercase()).any(|n| {
                    let taxon = self.names.get(n as usize).and_then(|n| self.taxa.get(n.taxon as usize));
                    taxon.is_some_and(|t| {
                        t.listed.iter().any(|l| l.list < listed.list && !set_of_code(&l.code).is_empty())
                    })
                })
        };
        (!listed_then(under) && !listed_then(genus)).then(|| (earlier.as_of, BTreeSet::from(["none"])))
    }

    fn changed(&self, known: &Known, listed: &Listed, after: Date, by: Date, now: &BTreeSet<&str>) -> Since {
        let under = listed.under.trim_end_matches("spp.").trim();
        let genus = known.name.split(' ').next().unwrap_or_default();
        let family = known.higher.last().map_or("", |f| &**f);
        for name in [&*known.name, under, genus, family] {
            let decided =
                DECISIONS.iter().filter(|(taxon, ..)| *taxon == name).find_map(|(_, since, appendix)| {
                    let since = since.parse::<Date>().ok()?;
                    (since > after && since <= by && now.contains(appendix.code())).then_some(since)
                });
            if let Some(since) = decided {
                return Since::On(since);
            }
        }
        Since::Between(after, by)
    }

    /// The appendix of a taxon: `I`, `I|II`, `none`; empty where it is not known. `none` does not mean legal.
    #[must_use]
    pub fn appendix(&self, place: u32, asked: &Asked) -> String {
        self.appendix_within(place, asked, "")
    }

    /// As [`TaxonIndex::appendix`], with the words that tell where in the country of origin: some countries have
    /// populations in two appendices, which only the province tells apart.
    #[must_use]
    pub fn appendix_within(&self, place: u32, asked: &Asked, origin_words: &str) -> String {
        let Some(known) = self.taxa.get(place as usize) else { return String::new() };
        if let Some(set) =
            split_country(&known.name, asked, origin_words).or_else(|| population(&known.name, asked))
        {
            return set;
        }
        let steps = self.listing_steps(place);
        let day = asked.on.unwrap_or(Date::MAX);
        let sure = steps.iter().rposition(|s| s.since.surely() <= day);
        let mut set: BTreeSet<&str> = BTreeSet::new();
        if let Some(at) = sure {
            set.extend(steps[at].appendix.split('|'));
        }
        // A change whose day is not told may have come before the day asked for.
        let next = steps.get(sure.map_or(0, |at| at + 1));
        match next.map(|s| (s.since, s)) {
            Some((Since::Between(after, _), step)) if after < day => {
                if set.is_empty() {
                    set.insert("none");
                }
                set.extend(step.appendix.split('|'));
            }
            // Nothing earlier is told: the first list is the nearest that is known.
            Some((Since::FoundOn(_), step)) if set.is_empty() => set.extend(step.appendix.split('|')),
            Some((Since::On(_), _)) if set.is_empty() => {
                set.insert("none");
            }
            _ => {}
        }
        // A list says that other populations are not listed at all.
        let part = known.listed.last().is_some_and(|l| l.code.contains("/NC"));
        if part && asked.origin.is_none() && !set.is_empty() {
            set.insert("none");
        }
        join(&set)
    }
}

fn steps_of_table(row: &'static TaxonRow) -> Vec<ListingStep> {
    let told = row.history.iter().filter_map(|step| {
        let memory = if step.sourced { "" } else { "date from memory" };
        Some(ListingStep {
            appendix: set_of_appendix(step.appendix).join("|"),
            since: Since::On(step.since.parse().ok()?),
            note: [step.note, memory].into_iter().filter(|n| !n.is_empty()).collect::<Vec<_>>().join("; "),
        })
    });
    told.collect()
}

/// The appendix of a part of a country whose populations stand in two, where the words name one; else both.
fn split_country(name: &str, asked: &Asked, origin_words: &str) -> Option<String> {
    let origin = asked.origin?;
    let (_, _, _, provinces, theirs, others) = SPLITS.iter().rev().find(|(taxon, since, country, ..)| {
        *taxon == name
            && *country == origin.code()
            && asked.on.is_none_or(|day| since.parse::<Date>().is_ok_and(|since| since <= day))
    })?;
    let words = format!(" {} ", fold(origin_words));
    let named = |province: &&str| words.contains(&format!(" {} ", fold(province)));
    if provinces.iter().any(named) {
        return Some(theirs.code().to_owned());
    }
    // Another place inside the country, and not the country alone.
    let context = PlaceContext { country: Some(origin), mode: None };
    let elsewhere =
        || locate(origin_words, context).found.is_some_and(|found| found.detail == Detail::Province);
    Some(match others {
        Some(others) if elsewhere() => others.code().to_owned(),
        _ => join(&BTreeSet::from(["I", "II"])),
    })
}

/// The appendix of the population of a country, where the table of populations has the taxon.
fn population(name: &str, asked: &Asked) -> Option<String> {
    let in_force = POPULATIONS.iter().rev().find(|(taxon, since, ..)| {
        *taxon == name && asked.on.is_none_or(|day| since.parse::<Date>().is_ok_and(|since| since <= day))
    });
    let (_, _, countries, theirs, others) = in_force?;
    Some(match asked.origin {
        Some(origin) if countries.contains(&origin.code()) => theirs.code().to_owned(),
        Some(_) => others.code().to_owned(),
        None => join(&BTreeSet::from([theirs.code(), others.code()])),
    })
}

fn note_of(listed: &Listed, source: &str) -> String {
    let party = if listed.party.is_empty() { String::new() } else { format!("party {}", listed.party) };
    let under =
        if listed.under.is_empty() { String::new() } else { format!("listed under {}", listed.under) };
    let source = format!("from {source}");
    [party.as_str(), under.as_str(), &listed.note, &source]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

fn set_of_appendix(appendix: Appendix) -> Vec<&'static str> {
    match appendix {
        Appendix::OneAndTwo => vec!["I", "II"],
        other => vec![other.code()],
    }
}

/// The parts of a list's code; what is not CITES (`NC`) is `none`.
fn set_of_code(code: &str) -> BTreeSet<&str> {
    code.split('/')
        .filter(|part| !part.is_empty())
        .map(|part| if part == "NC" { "none" } else { part })
        .collect()
}

/// A listed subspecies or population beside the species is not a change: `I/II` and `II` are one listing.
fn same_listing(a: &BTreeSet<&str>, b: &BTreeSet<&str>) -> bool {
    let told = |set: &BTreeSet<&str>| -> BTreeSet<String> {
        set.iter().filter(|part| **part != "none" || set.len() == 1).map(|&part| part.to_owned()).collect()
    };
    let (a, b) = (told(a), told(b));
    a == b || a.is_subset(&b) || b.is_subset(&a)
}

fn join(set: &BTreeSet<&str>) -> String {
    set.iter().copied().collect::<Vec<_>>().join("|")
}
