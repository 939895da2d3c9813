//! The one door: bytes in, drafts and problems out.
//!
//! `open` looks at the start, chooses the reader, and gives an iterator that is pulled item by item, so that memory
//! stays bounded whatever the size of the file.

use crate::detect::{Detected, detect};
use crate::rows::{self, Rows, TableKind};
use crate::table::Table;
use crate::table::mapping::Mapping;
use crate::{
    Draft, Format, FormatError, Item, Problem, Progress, Severity, Source, cargo_imp, cargo_xml, cites_trade,
    dcsa, enforcement, ftm, goaml, iso20022, lemis, link_chart, misp, mt103, one_record, packed, stix,
};
use std::collections::{HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What the caller knows about a file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format, where it is not to be recognised.
    pub format: Option<Format>,
    /// The mapping of a table, where it is not to be suggested.
    pub mapping: Option<Mapping>,
}

/// What has been read so far. INVARIANT: `rows == draft_rows + rejected`. There may be more drafts than rows: a
/// declaration of goods that were seized is two, and its row is counted with the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Data rows, lines or transactions that hold anything.
    pub rows: u64,
    /// Drafts.
    pub drafts: u64,
    /// Rows that became drafts, one or several each, or figures.
    pub draft_rows: u64,
    /// Rows of statistical tables.
    pub figures: u64,
    /// Rows that were not read.
    pub rejected: u64,
    /// Empty rows, which are passed over.
    pub empty: u64,
    /// Problems of all severities.
    pub problems: u64,
}

/// Reads one file, item by item. An error ends it: the bytes themselves could not be read.
pub struct Reader {
    detected: Detected,
    inner: Inner,
    pending: VecDeque<Item>,
    counts: Counts,
    progress: Progress,
    keys: HashSet<u64>,
    done: bool,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader")
            .field("detected", &self.detected)
            .field("counts", &self.counts)
            .finish_non_exhaustive()
    }
}

/// The reader of a format that is no table: it keeps what it has found until it is asked.
pub(crate) trait Items {
    /// The next report, refused part or problem; `None` at the end. An error says that the bytes cannot be read.
    fn next_item(&mut self) -> Result<Option<Item>, FormatError>;

    /// Names of the columns of a table whose columns are fixed; for writing its rejected rows.
    fn columns(&self) -> &[String] {
        &[]
    }
}

enum Inner {
    Table(Box<Rows>),
    Other(Box<dyn Items + Send>),
}

/// Keys that are remembered to find repetitions; beyond it they are no longer compared.
const MAX_KEYS: usize = 5_000_000;

/// Opens a file for reading. A gzip file is read as what it holds, and an archive of one file as that file; for one
/// of several see [`crate::members`].
pub fn open(source: Source, options: &Options) -> Result<Reader, FormatError> {
    let source = packed::single(source)?;
    open_plain(source, options).map_err(packed::plainly)
}

fn open_plain(source: Source, options: &Options) -> Result<Reader, FormatError> {
    let mut detected = choose(&source, options)?;
    let progress = source.progress();
    let mut pending = VecDeque::new();
    let inner = match way(detected.format) {
        Way::Other(open) => Inner::Other(open(source)),
        Way::Columns(open) => Inner::Other(open(source)?),
        Way::Table(kind) => {
            let file = source.name().to_owned();
            let tables = Table::open(source, options.mapping.as_ref())?;
            let recognised = options.format.is_none() && options.mapping.is_none();
            let mut kind = kind;
            // Of a workbook, the start of the bytes does not show the names of the columns.
            if let Some(found) =
                tables.iter().find_map(|t| enforcement::recognised(t.names())).filter(|_| recognised)
                && let Way::Table(its) = way(found.format)
            {
                (detected, kind) = (found, its);
            }
            let how = (detected.format, kind, recognised);
            let rows = Rows::new(tables, how, options.mapping.clone(), file, &mut pending)?;
            Inner::Table(Box::new(rows))
        }
    };
    let counts = Counts { problems: pending.len() as u64, ..Counts::default() };
    Ok(Reader { detected, inner, pending, counts, progress, keys: HashSet::new(), done: false })
}

/// How a format is read.
enum Way {
    Table(&'static TableKind),
    Other(fn(Source) -> Box<dyn Items + Send>),
    /// A table whose columns are fixed, so that it needs no mapping.
    Columns(fn(Source) -> Result<Box<dyn Items + Send>, FormatError>),
}

/// The one place that says which reader a format has.
fn way(format: Format) -> Way {
    match format {
        Format::SeizureTable => Way::Table(&rows::SEIZURES),
        Format::Adverts => Way::Table(&rows::ADVERTS),
        Format::ConsignmentTable => Way::Table(&rows::CONSIGNMENTS),
        Format::PaymentTable => Way::Table(&rows::PAYMENTS),
        Format::CustomsTable => Way::Table(&rows::CUSTOMS),
        Format::Lemis => Way::Columns(|source| Ok(Box::new(lemis::Declarations::open(source)?))),
        Format::CitesTrade => Way::Columns(|source| Ok(Box::new(cites_trade::Figures::open(source)?))),
        Format::Aitr => Way::Table(&rows::TRADE_REPORTS),
        Format::Cen => Way::Table(&rows::CEN),
        Format::Ecomessage => Way::Table(&rows::ECOMESSAGES),
        Format::CourtTable => Way::Table(&rows::COURTS),
        Format::Pacs008 | Format::Pacs009 | Format::Pain001 | Format::Camt053 => {
            Way::Other(|source| Box::new(iso20022::Messages::open(source)))
        }
        Format::FollowTheMoney => Way::Other(ftm::open),
        Format::Stix => Way::Other(stix::open),
        Format::Misp => Way::Other(misp::open),
        Format::LinkChart => Way::Other(link_chart::open),
        Format::Mt103 => Way::Other(|source| Box::new(mt103::Transfers::open(source))),
        Format::Goaml => Way::Other(|source| Box::new(goaml::Reports::open(source))),
        Format::CargoImp => Way::Other(|source| Box::new(cargo_imp::Messages::open(source))),
        Format::CargoXml => Way::Other(|source| Box::new(cargo_xml::Messages::open(source))),
        Format::DcsaBill => Way::Other(|source| Box::new(dcsa::Bills::open(source))),
        Format::OneRecord => Way::Other(|source| Box::new(one_record::Waybills::open(source))),
        Format::PostalTable => Way::Table(&rows::POST),
        Format::ContainerTable => Way::Table(&rows::CONTAINERS),
        Format::AisTable => Way::Table(&rows::POSITIONS),
    }
}

/// What was asked for, if the content allows it; else what is recognised.
fn choose(source: &Source, options: &Options) -> Result<Detected, FormatError> {
    let asked = options.format.or(options.mapping.as_ref().map(|m| m.format));
    let found = detect(source.name(), source.head());
    let Some(asked) = asked else { return found };
    let named = Detected { format: asked, because: "it was named".to_owned() };
    let table =
        |format| matches!(way(format), Way::Table(_) | Way::Columns(_)) || format == Format::LinkChart;
    match found {
        Ok(found) if found.format == asked => Ok(named),
        // Which kind of table it is may be a matter of view; a message is not.
        Ok(found) if table(found.format) && table(asked) => Ok(named),
        Ok(found) => Err(FormatError::Other {
            expected: asked.words(),
            found: format!("it is {}", found.format.words()),
        }),
        Err(FormatError::Unknown { .. } | FormatError::NotRead { .. })
            if table(asked) && is_table(source) =>
        {
            Ok(named)
        }
        Err(error) => Err(error),
    }
}

/// Whether the content is text that can be read as a table although nothing in it was recognised.
fn is_table(source: &Source) -> bool {
    let head = source.head();
    let text = crate::encoding::head_text(head, source.is_whole());
    let first = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']).chars().next();
    let marked = [&b"PK"[..], b"%PDF", b"\x1F\x8B", b"\xD0\xCF"].iter().any(|mark| head.starts_with(mark));
    let control =
        text.chars().take(2000).filter(|c| c.is_control() && !c.is_whitespace() && *c != '\0').count();
    let array = crate::table::is_json_array(text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']));
    !marked && control < 20 && (array || !matches!(first, Some('<' | '[')))
}

impl Reader {
    /// The format that is read.
    #[must_use]
    pub fn format(&self) -> Format {
        self.detected.format
    }

    /// Why this format.
    #[must_use]
    pub fn because(&self) -> &str {
        &self.detected.because
    }

    /// The mapping in use: the caller's, or the suggested one. Messages have none.
    #[must_use]
    pub fn mapping(&self) -> Option<&Mapping> {
        match &self.inner {
            Inner::Table(rows) => Some(&rows.mapping),
            Inner::Other(_) => None,
        }
    }

    /// Names of the columns, each once. Those of JSON lines grow while the file is read.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        match &self.inner {
            Inner::Table(rows) => rows.columns(),
            Inner::Other(items) => items.columns(),
        }
    }

    /// Whether the file is JSON lines, so that its rejects are written the same way.
    #[must_use]
    pub fn is_json_lines(&self) -> bool {
        matches!(&self.inner, Inner::Table(rows) if rows.is_json())
    }

    /// What has been read so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// How far the bytes have been consumed.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    fn step(&mut self) -> Result<Option<Item>, FormatError> {
        match &mut self.inner {
            Inner::Other(items) => items.next_item(),
            Inner::Table(rows) => rows.next_item(&mut self.counts.empty),
        }
    }

    /// Keeps the counts and takes the key from a draft that repeats one.
    fn count(&mut self, item: &mut Item) {
        match item {
            Item::Draft(draft) => {
                self.unique_key(draft);
                self.counts.rows += draft.rows;
                self.counts.drafts += 1;
                self.counts.draft_rows += draft.rows;
                self.counts.problems += draft.problems.len() as u64;
            }
            Item::Figure(row) => {
                self.counts.rows += 1;
                self.counts.figures += 1;
                self.counts.draft_rows += 1;
                self.counts.problems += row.problems.len() as u64;
            }
            Item::Rejected(rejected) => {
                self.counts.rows += 1;
                self.counts.rejected += 1;
                self.counts.problems += rejected.problems.len() as u64;
            }
            Item::Problem(_) => self.counts.problems += 1,
        }
    }

    fn unique_key(&mut self, draft: &mut Draft) {
        let Some(key) = &draft.key else { return };
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        if self.keys.len() >= MAX_KEYS || self.keys.insert(hasher.finish()) {
            return;
        }
        let problem = Problem::new(Severity::Warning, "repeated-key", draft.row)
            .value(key)
            .expected("stands as key in an earlier row too; this row is told apart by its content")
            .mend("if the rows belong to one incident, leave the column unmapped or name another key");
        draft.problems.push(problem);
        draft.key = None;
    }
}

impl Iterator for Reader {
    type Item = Result<Item, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(item) = self.pending.pop_front() {
            return Some(Ok(item));
        }
        if self.done {
            return None;
        }
        match self.step() {
            Ok(Some(mut item)) => {
                self.count(&mut item);
                Some(Ok(item))
            }
            Ok(None) => {
                self.done = true;
                None
            }
            Err(error) => {
                self.done = true;
                Some(Err(packed::plainly(error)))
            }
        }
    }
}
