//! What a name in a report means: the typed-in table and the loaded checklists as one index of names.
//!
//! A look-up is resolved (one taxon), a set of candidates with weights, or unresolved; it never guesses without saying
//! how sure it is and why. Order: the name as written, names that the table knows in any language, common names of the
//! lists, then spellings and slips. A single word is never matched to a species by likeness. The listing is that of the
//! population of origin on the day asked for; where the origin is unknown it is the set of what it may be.

mod alike;
mod answer;
mod building;
mod finding;
mod likeness;
mod listing;
mod misplaced;
mod scientific;
mod shown;

pub use answer::{TaxonAnswer, TaxonCandidate, TaxonStatus};
pub use finding::{How, TaxonFound};
pub(crate) use likeness::one_slip;
pub use listing::{ListingStep, Since};
pub use shown::{ShownTaxon, SplitListing, split_listings};

use crate::checklist::Checklist;
use crate::tables::taxa::TaxonRow;
use jiff::civil::Date;
use model::{Country, Rank};
use rustc_hash::FxHashMap;
use scientific::Latin;
use std::sync::{Arc, LazyLock, OnceLock};

/// What is known beside the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// The day that counts for the listing: of movement, else of seizure; the latest state where unknown.
    pub on: Option<Date>,
    /// Country of origin of the specimen, not of the seizure.
    pub origin: Option<Country>,
}

/// All names, built once and then only read.
pub struct TaxonIndex {
    taxa: Vec<Known>,
    names: Vec<Name>,
    genera: Vec<Genus>,
    /// `genus species [below]`, or one word; the names beyond the first are in `more`.
    by_key: FxHashMap<Box<str>, u32>,
    more: FxHashMap<Box<str>, Vec<u32>>,
    genus_at: FxHashMap<Box<str>, u32>,
    genus_loose: FxHashMap<Box<str>, Vec<u32>>,
    /// Genera by each of their words that lacks one letter.
    genus_less: FxHashMap<Box<str>, Vec<u32>>,
    by_epithet: FxHashMap<Box<str>, Vec<u32>>,
    by_common: FxHashMap<Box<str>, Vec<u32>>,
    lists: Vec<List>,
}

/// A loaded list, without its taxa.
struct List {
    as_of: Date,
    source: String,
}

/// A taxon that the index knows.
struct Known {
    name: Box<str>,
    rank: Rank,
    row: Option<&'static TaxonRow>,
    common: Box<str>,
    higher: Vec<Box<str>>,
    listed: Vec<Listed>,
    range: Vec<Box<str>>,
}

/// What one list says of a taxon.
struct Listed {
    list: usize,
    code: Box<str>,
    under: Box<str>,
    party: Box<str>,
    /// Shared: a list repeats few notes for tens of thousands of taxa.
    note: Arc<str>,
}

/// How a name stands to its taxon; the smaller, the more it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    TableAccepted,
    ListAccepted,
    TableSynonym,
    ListSynonym,
}

impl Standing {
    fn is_synonym(self) -> bool {
        matches!(self, Self::TableSynonym | Self::ListSynonym)
    }
}

struct Name {
    genus: u32,
    species: Latin,
    below: Latin,
    taxon: u32,
    standing: Standing,
}

struct Genus {
    word: Latin,
    names: Vec<u32>,
}

static BUILT_IN: LazyLock<TaxonIndex> = LazyLock::new(|| TaxonIndex::with(&[]));
static LOADER: OnceLock<ChecklistLoader> = OnceLock::new();
static LOADED: OnceLock<TaxonIndex> = OnceLock::new();

impl TaxonIndex {
    /// The index over the typed-in table alone.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The index that this process answers with: over the lists given to [`load_checklists`], or the table alone.
    #[must_use]
    pub fn current() -> &'static Self {
        let Some(loader) = LOADER.get() else { return Self::built_in() };
        LOADED.get_or_init(|| {
            let mut lists = loader();
            lists.sort_by_key(|list| list.as_of);
            Self::with(&lists)
        })
    }

    /// Number of taxa.
    #[must_use]
    pub fn len(&self) -> usize {
        self.taxa.len()
    }

    /// Whether it knows nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.taxa.is_empty()
    }

    /// Accepted name and rank of a taxon by its place.
    #[must_use]
    pub fn taxon(&self, place: u32) -> Option<(&str, Rank)> {
        self.taxa.get(place as usize).map(|known| (&*known.name, known.rank))
    }
}

/// Where lists come from, asked for when the first name is looked up.
pub type ChecklistLoader = Box<dyn Fn() -> Vec<Checklist> + Send + Sync>;

/// Makes this process answer over the lists that `loader` gives as well. Once, at the start: what a name means must not
/// change under a running import. The lists are read when the first name is looked up, not before.
///
/// # Errors
/// Where a loader was set before.
pub fn load_checklists(loader: ChecklistLoader) -> Result<(), String> {
    LOADER.set(loader).map_err(|_| "checklists were loaded before; start the program anew".to_owned())
}
