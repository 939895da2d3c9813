//! What was found, told: status, confidence, reason, candidates, appendix.

use super::finding::{How, TaxonFound};
use super::scientific::Qualifier;
use super::{Asked, Known, Since, TaxonIndex};
use jiff::civil::Date;
use model::{Appendix, Confidence, Listing, Rank, Taxon};

/// Whether a text means one taxon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxonStatus {
    /// One taxon.
    Resolved,
    /// Several, with weights.
    Candidates,
    /// None that is known.
    Unresolved,
}

impl TaxonStatus {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Candidates => "candidates",
            Self::Unresolved => "unresolved",
        }
    }
}

/// One of several taxa that a text may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct TaxonCandidate {
    /// Accepted name.
    pub name: String,
    /// Rank.
    pub rank: Rank,
    /// Between 0 and 1; all candidates together have 1.
    pub weight: f32,
}

/// The answer about a text.
#[derive(Debug, Clone, PartialEq)]
pub struct TaxonAnswer {
    /// Status.
    pub status: TaxonStatus,
    /// Accepted name where it is resolved.
    pub name: Option<String>,
    /// Usual English name where it is resolved and known.
    pub common: Option<String>,
    /// Rank where it is resolved.
    pub rank: Option<Rank>,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// Why, one plain sentence without full stop.
    pub reason: String,
    /// What it may mean, heaviest first; beside a resolved name what else the name was once used for.
    pub candidates: Vec<TaxonCandidate>,
    /// Appendix of the population of origin on the day: `I`, `I|II` where that is not settled, `none` for a known taxon
    /// that is not listed, empty where the taxon or its listing is not known. `none` does not mean legal.
    pub appendix: String,
}

/// Names that once meant two of today's taxa: the name, the other, and the day since when they are apart.
const APART: &[(&str, &str, Date)] =
    &[("Loxodonta africana", "Loxodonta cyclotis", Date::constant(2026, 3, 5))];

impl TaxonIndex {
    /// What a text means.
    #[must_use]
    pub fn look_up(&self, text: &str, asked: &Asked) -> TaxonAnswer {
        self.answer(text, &self.find(text), asked)
    }

    /// A taxon as reports carry it, with its listing on a day.
    pub(crate) fn value(&self, place: u32, on: Option<Date>) -> Option<Taxon> {
        let known = self.taxa.get(place as usize)?;
        if let Some(row) = known.row {
            return Some(crate::taxon::taxon_of(row, on));
        }
        let steps = self.listing_steps(place);
        let in_force =
            steps.iter().rev().find(|s| on.is_none_or(|day| s.since.surely() <= day)).or(steps.first());
        let listing = in_force.and_then(|step| {
            Some(Listing {
                appendix: appendix_of(&step.appendix)?,
                since: step.since.surely().to_string(),
                note: Some(match step.since {
                    Since::On(_) => step.note.clone(),
                    Since::FoundOn(_) => format!("found so on this day; {}", step.note),
                    Since::Between(after, by) => format!("changed between {after} and {by}; {}", step.note),
                }),
            })
        });
        Some(Taxon {
            name: known.name.to_string(),
            rank: known.rank,
            common: known.common.to_string(),
            group: known.higher.first().map_or_else(String::new, |class| class.to_lowercase()),
            listing,
        })
    }

    /// Tells what was found for a text.
    #[must_use]
    pub fn answer(&self, text: &str, found: &TaxonFound, asked: &Asked) -> TaxonAnswer {
        match found.taxa.as_slice() {
            [] => unresolved(text),
            [(place, _)] => self.resolved(text, found, *place, asked),
            several => self.candidates(text, found, several, asked),
        }
    }

    fn resolved(&self, text: &str, found: &TaxonFound, place: u32, asked: &Asked) -> TaxonAnswer {
        let Some(known) = self.taxa.get(place as usize) else { return unresolved(text) };
        let mut answer = TaxonAnswer {
            status: TaxonStatus::Resolved,
            name: Some(known.name.to_string()),
            common: Some(known.common.to_string()).filter(|c| !c.is_empty()),
            rank: Some(known.rank),
            confidence: found.confidence,
            reason: self.reason(text, found, known),
            candidates: Vec::new(),
            appendix: self.appendix(place, asked),
        };
        self.once_wider(known, asked, &mut answer);
        answer
    }

    /// A name that was split later may mean either part where it is older.
    fn once_wider(&self, known: &Known, asked: &Asked, answer: &mut TaxonAnswer) {
        let Some((_, other, apart)) = APART.iter().find(|(name, ..)| *name == &*known.name) else { return };
        if asked.on.is_some_and(|day| day >= *apart) {
            return;
        }
        let candidate =
            |name: &str, weight| TaxonCandidate { name: name.to_owned(), rank: known.rank, weight };
        answer.candidates = vec![candidate(&known.name, 0.5), candidate(other, 0.5)];
        answer.confidence = answer.confidence.map(|c| c.max(Confidence::Likely));
        answer.reason = format!("{}; before {apart} the name stood for {other} as well", answer.reason);
    }

    fn candidates(
        &self,
        text: &str,
        found: &TaxonFound,
        several: &[(u32, f32)],
        asked: &Asked,
    ) -> TaxonAnswer {
        let mut candidates: Vec<TaxonCandidate> = several
            .iter()
            .filter_map(|(place, weight)| {
                let known = self.taxa.get(*place as usize)?;
                let at_home = asked.origin.is_some_and(|o| known.range.iter().any(|c| **c == *o.code()));
                // What the table of this trade has is likelier than what only a list has; what lives there too.
                let traded = if known.row.is_some() { 4.0 } else { 1.0 };
                let weight = weight * traded * if at_home { 3.0 } else { 1.0 };
                Some(TaxonCandidate { name: known.name.to_string(), rank: known.rank, weight })
            })
            .collect();
        let sum: f32 = candidates.iter().map(|c| c.weight).sum();
        candidates.iter_mut().for_each(|c| c.weight /= sum.max(f32::MIN_POSITIVE));
        candidates.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.name.cmp(&b.name)));
        let appendices: std::collections::BTreeSet<String> = several
            .iter()
            .flat_map(|(place, _)| {
                self.appendix(*place, asked).split('|').map(str::to_owned).collect::<Vec<_>>()
            })
            .filter(|a| !a.is_empty())
            .collect();
        let how = match found.how {
            Some(How::Initial) => "is a species of several genera with that initial",
            Some(How::CommonName) => "is the common name of several taxa",
            Some(How::Hybrid) => "is a hybrid; its parents are the candidates",
            Some(How::Slips(_) | How::Spelling) => "is as near to several names",
            _ => "is a name of several taxa",
        };
        TaxonAnswer {
            status: TaxonStatus::Candidates,
            name: None,
            common: None,
            rank: None,
            confidence: found.confidence,
            reason: format!("`{}` {how}", shown(text)),
            candidates,
            appendix: appendices.into_iter().collect::<Vec<_>>().join("|"),
        }
    }

    fn reason(&self, text: &str, found: &TaxonFound, known: &Known) -> String {
        let (text, name) = (shown(text), &known.name);
        let source = self.source(known);
        let by = found.name.map(|place| self.written(place)).unwrap_or_default();
        let reason = match found.how {
            Some(How::Name) => format!("`{text}` is the accepted name ({source})"),
            Some(How::Synonym) => format!("`{by}` is a synonym of {name} ({source})"),
            Some(How::Word | How::LastWords) => found.told.clone().unwrap_or_default(),
            Some(How::CommonName) => format!("`{text}` is a common name of {name} ({source})"),
            Some(How::Initial) => format!("`{text}` fits one genus with that initial, {name} ({source})"),
            Some(How::Spelling) => format!("`{text}` is another spelling of {by} ({source})"),
            Some(How::Slips(1)) => format!("`{text}` is one slip away from {by} ({source})"),
            Some(How::Slips(n)) => format!("`{text}` is {n} slips away from {by} ({source})"),
            Some(How::CutShort) => {
                format!("`{text}` begins as {by} alone does, with its end missing ({source})")
            }
            Some(How::SpeciesOnly) => {
                format!("the subspecies in `{text}` is not known, the species is ({source})")
            }
            Some(How::GenusOnly) => format!("the species in `{text}` is not known, the genus is ({source})"),
            Some(How::GroupAmongWords) => {
                format!("of the words in `{text}` one is a group, {name}, and no other a genus ({source})")
            }
            Some(How::RunTogether) => {
                format!("`{text}` is taken for words run together, of which {name} is one ({source})")
            }
            Some(How::Pharmacy) => {
                format!("`{text}` is a product of {name} in the Latin of pharmacies (typed in, from memory)")
            }
            Some(How::Hybrid) | None => format!("`{text}` ({source})"),
        };
        match found.qualifier {
            Some(Qualifier::LooksLike) => format!("{reason}; the writer was not sure of it"),
            Some(Qualifier::Open) => format!("{reason}; the species is not told"),
            Some(Qualifier::Hybrid) => format!("{reason}; a hybrid"),
            Some(Qualifier::None) | None => reason,
        }
    }

    pub(super) fn source(&self, known: &Known) -> String {
        match (known.row, known.listed.last().and_then(|l| self.lists.get(l.list))) {
            (Some(row), _) => row.source().to_owned(),
            (None, Some(list)) => format!("{}, as of {}", list.source, list.as_of),
            (None, None) => "a genus of the names that are known".to_owned(),
        }
    }

    /// A name of the index as one writes it.
    pub(super) fn written(&self, place: u32) -> String {
        let Some(name) = self.names.get(place as usize) else { return String::new() };
        let genus = self.genera.get(name.genus as usize).map_or("", |g| &*g.word.word);
        let mut letters = genus.chars();
        let capital = letters.next().map(|c| c.to_ascii_uppercase()).into_iter();
        let genus: String = capital.chain(letters).collect();
        [genus.as_str(), &name.species.word, &name.below.word]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn appendix_of(set: &str) -> Option<Appendix> {
    match set {
        "" => None,
        "none" => Some(Appendix::NotListed),
        set if set.contains("I|II") => Some(Appendix::OneAndTwo),
        set => set.split('|').find(|part| *part != "none")?.parse().ok(),
    }
}

fn unresolved(text: &str) -> TaxonAnswer {
    TaxonAnswer {
        status: TaxonStatus::Unresolved,
        name: None,
        common: None,
        rank: None,
        confidence: None,
        reason: if text.trim().is_empty() {
            String::new()
        } else {
            format!("`{}` is no name that the table or a loaded checklist has", shown(text))
        },
        candidates: Vec::new(),
        appendix: String::new(),
    }
}

fn shown(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= 80 { text.to_owned() } else { text.chars().take(79).chain(['…']).collect() }
}
