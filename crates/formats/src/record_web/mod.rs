//! Files of records that point at each other by id: FollowTheMoney, STIX, MISP, charts of entities and links.
//!
//! Two passes: the first sets all records aside ([`spool`]), the second makes a report of each, with what it points at
//! looked up, wherever in the file that stands. What only serves others (an address, a place) is told by the report
//! that points at it and counts with it; what nothing points at makes a report of its own in the end, so that nothing
//! is lost. What a record means is left to its format ([`Web`]).

pub(crate) mod account;
pub(crate) mod spool;

use crate::reader::Items;
use crate::{Draft, FormatError, Item, Problem, Rejected, Severity};
use serde_json::{Value, json};
use spool::{Found, Kept, MAX_IDS, Spool};
use std::collections::VecDeque;
use std::io;

/// One format of such records.
pub(crate) trait Web: Send {
    /// Sets all records of the file aside.
    fn gather(&mut self, gathered: &mut Gathered<'_>) -> io::Result<()>;
    /// The id of a record as others point at it.
    fn id(value: &Value) -> Option<&str>;
    /// Whether a record only serves others: it is told with them, or at the end.
    fn serves(&self, value: &Value) -> bool;
    /// Makes a report of a record.
    fn report(&self, kept: &Kept, lookup: &mut Lookup<'_>) -> io::Result<Made>;
}

/// A report, or why a record makes none.
pub(crate) type Made = Result<Box<Draft>, Box<Rejected>>;

/// Where a format puts what it reads.
pub(crate) struct Gathered<'a> {
    spool: &'a mut Spool,
    problems: &'a mut VecDeque<Item>,
    /// Records so far, broken ones too.
    pub(crate) rows: u64,
}

/// A record that is no record, in the place where it stood.
const BROKEN: &str = "saola:broken";

impl Gathered<'_> {
    /// A record; `row` is its line where it has one.
    pub(crate) fn record(&mut self, row: u64, id: Option<&str>, value: &Value) -> io::Result<()> {
        self.rows += 1;
        self.spool.push(row, id, value)
    }

    /// A record that cannot be read.
    pub(crate) fn broken(&mut self, row: u64, code: &str, why: &str, text: &str) -> io::Result<()> {
        self.rows += 1;
        let shown: String = text.chars().take(MAX_BROKEN).collect();
        self.spool.push(row, None, &json!({ BROKEN: { "code": code, "why": why, "text": shown } }))
    }

    /// Something about the file.
    pub(crate) fn tell(&mut self, severity: Severity, code: &'static str, what: impl Into<String>) {
        let mut problem = Problem::file_note(code, what);
        problem.severity = severity;
        self.problems.push_back(Item::Problem(problem));
    }
}

/// Characters of a broken record that are kept.
const MAX_BROKEN: usize = 64 * 1024;

/// Looks up what a record points at, and remembers what was told for it.
pub(crate) struct Lookup<'a> {
    spool: &'a mut Spool,
    id: fn(&Value) -> Option<&str>,
    told: Vec<Found>,
}

impl Lookup<'_> {
    /// The record with this id.
    pub(crate) fn find(&mut self, id: &str) -> io::Result<Option<Found>> {
        self.spool.find(id, self.id)
    }

    /// A record is told by this report; it counts with it, if it only serves others.
    pub(crate) fn told(&mut self, found: &Found) {
        self.told.push(found.clone());
    }
}

/// The reader of a format of such records.
pub(crate) struct WebReader<W> {
    web: W,
    spool: Spool,
    pending: VecDeque<Item>,
    phase: Phase,
    served: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Gather,
    Read,
    Rest,
    Done,
}

impl<W: Web> WebReader<W> {
    pub(crate) fn new(web: W) -> Self {
        Self { web, spool: Spool::new(), pending: VecDeque::new(), phase: Phase::Gather, served: false }
    }

    fn gather(&mut self) -> io::Result<()> {
        let mut gathered = Gathered { spool: &mut self.spool, problems: &mut self.pending, rows: 0 };
        self.web.gather(&mut gathered)?;
        if gathered.rows == 0 && gathered.problems.is_empty() {
            gathered.tell(Severity::Warning, "no-records", "the file holds no record");
        }
        if self.spool.forgotten > 0 {
            let what = format!(
                "only the first {MAX_IDS} records can be looked up; what points at one of the {} others names it by its id",
                self.spool.forgotten
            );
            self.pending.push_back(Item::Problem(
                Problem::file_note("index-full", what)
                    .mend("divide the file, with each record beside those it names"),
            ));
        }
        self.spool.seal()
    }

    fn step(&mut self) -> io::Result<Option<Item>> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            match self.phase {
                Phase::Gather => {
                    self.gather()?;
                    self.phase = Phase::Read;
                }
                Phase::Done => return Ok(None),
                Phase::Read | Phase::Rest => match self.spool.next_record()? {
                    Some(kept) => self.one(&kept)?,
                    None if self.phase == Phase::Read && self.served => {
                        self.spool.rewind();
                        self.phase = Phase::Rest;
                    }
                    None => self.phase = Phase::Done,
                },
            }
        }
    }

    fn one(&mut self, kept: &Kept) -> io::Result<()> {
        let rest = self.phase == Phase::Rest;
        if let Some(broken) = kept.value.get(BROKEN) {
            if !rest {
                self.pending.push_back(Item::Rejected(Box::new(refused(kept.row, broken))));
            }
            return Ok(());
        }
        let serves = self.web.serves(&kept.value);
        let claimed = rest && W::id(&kept.value).is_some_and(|id| self.spool.is_claimed(kept, id));
        self.served |= serves;
        if serves != rest || claimed {
            return Ok(());
        }
        let mut lookup = Lookup { spool: &mut self.spool, id: W::id, told: Vec::new() };
        match self.web.report(kept, &mut lookup)? {
            Ok(mut draft) => {
                let told = std::mem::take(&mut lookup.told);
                let serving = told.iter().filter(|found| self.web.serves(&found.kept.value));
                let fresh = serving.filter(|found| self.spool.claim(found.index)).count();
                draft.rows += fresh as u64;
                self.pending.push_back(Item::Draft(draft));
            }
            Err(rejected) => self.pending.push_back(Item::Rejected(rejected)),
        }
        Ok(())
    }
}

impl<W: Web> Items for WebReader<W> {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        self.step().map_err(|source| FormatError::Io { at: 0, source })
    }
}

fn refused(row: u64, broken: &Value) -> Rejected {
    let text = |name: &str| broken[name].as_str().unwrap_or_default();
    let code = if text("code") == "too-long" { "too-long" } else { "not-a-record" };
    let problem = Problem::new(Severity::Rejected, code, row)
        .value(text("text"))
        .expected(text("why"))
        .mend("correct it in the system that it comes from and export it again");
    Rejected { row, raw: vec![("record".to_owned(), text("text").to_owned())], problems: vec![problem] }
}
