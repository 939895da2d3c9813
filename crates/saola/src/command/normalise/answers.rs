//! What texts were found to mean: each once, through a bounded cache, new ones by all cores at once.

use super::output::{Form, encode};
use formats::RawRecord;
use lru::LruCache;
use reference::columns::{Beside, Kind, Run, cells};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::thread;

/// Texts that are remembered, with what stands beside them.
const REMEMBERED: NonZeroUsize = NonZeroUsize::MIN.saturating_add(99_999);
/// New texts of a chunk below which a second thread costs more than it gains.
const WORTH_A_THREAD: usize = 64;

/// The answer for one text, written already.
#[derive(Debug)]
pub(super) struct Answer {
    /// Cells as they are appended in the output's form.
    pub(super) written: Box<[u8]>,
    pub(super) understood: bool,
    pub(super) is_empty: bool,
    pub(super) problem: Option<Box<str>>,
}

/// Looks texts up and remembers them.
pub(super) struct Answers {
    kind: Kind,
    run: Run,
    form: Form,
    threads: usize,
    known: LruCache<Box<str>, Arc<Answer>, FxBuildHasher>,
    nothing: Arc<Answer>,
    looked_up: u64,
}

/// A text with what stands beside it, not looked up yet.
struct New<'a> {
    text: &'a str,
    beside: Vec<(Beside, &'a str)>,
}

impl Answers {
    pub(super) fn new(kind: Kind, run: Run, form: Form) -> Self {
        let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(8);
        let nothing = Answer {
            written: encode(form, kind, &cells(kind, "", &[], &run).values).into_boxed_slice(),
            understood: false,
            is_empty: true,
            problem: None,
        };
        let known = LruCache::with_hasher(REMEMBERED, FxBuildHasher);
        Self { kind, run, form, threads, known, nothing: Arc::new(nothing), looked_up: 0 }
    }

    /// Texts that were looked up so far; one that comes back after very many others counts again.
    pub(super) fn looked_up(&self) -> u64 {
        self.looked_up
    }

    /// The answers for the rows of a chunk, in their order.
    pub(super) fn of<'a, I>(
        &mut self,
        chunk: &'a [RawRecord],
        part: impl Fn(&'a RawRecord) -> (&'a str, I),
    ) -> Vec<Arc<Answer>>
    where
        I: Iterator<Item = (Beside, &'a str)>,
    {
        let mut key = String::new();
        let mut places: Vec<Result<Arc<Answer>, usize>> = Vec::with_capacity(chunk.len());
        let mut waiting: FxHashMap<Box<str>, usize> = FxHashMap::default();
        let mut new: Vec<New<'a>> = Vec::new();
        for record in chunk {
            let (text, beside) = part(record);
            if text.trim().is_empty() {
                places.push(Ok(self.nothing.clone()));
                continue;
            }
            let beside: Vec<(Beside, &str)> = beside.collect();
            key.clear();
            key.push_str(text);
            for (_, cell) in &beside {
                // No cell holds this character, or it would only be looked up twice.
                key.push('\u{1f}');
                key.push_str(cell);
            }
            if let Some(answer) = self.known.get(key.as_str()) {
                places.push(Ok(answer.clone()));
                continue;
            }
            let at = *waiting.entry(key.as_str().into()).or_insert_with(|| {
                new.push(New { text, beside });
                new.len() - 1
            });
            places.push(Err(at));
        }
        self.looked_up += new.len() as u64;
        let found = self.look_up(&new);
        for (key, at) in waiting {
            if let Some(answer) = found.get(at) {
                self.known.put(key, answer.clone());
            }
        }
        places.into_iter().filter_map(|place| place.map_or_else(|at| found.get(at).cloned(), Some)).collect()
    }

    fn look_up(&self, new: &[New<'_>]) -> Vec<Arc<Answer>> {
        if new.len() < WORTH_A_THREAD || self.threads < 2 {
            return new.iter().map(|n| self.one(n)).collect();
        }
        let part = new.len().div_ceil(self.threads);
        thread::scope(|scope| {
            let parts: Vec<_> = new
                .chunks(part)
                .map(|part| (part, scope.spawn(|| part.iter().map(|n| self.one(n)).collect::<Vec<_>>())))
                .collect();
            // A thread that fell over is asked again here, where its fault ends the run.
            let joined = parts.into_iter().map(|(part, thread)| {
                thread.join().unwrap_or_else(|_| part.iter().map(|n| self.one(n)).collect())
            });
            joined.flatten().collect()
        })
    }

    fn one(&self, new: &New<'_>) -> Arc<Answer> {
        let found = cells(self.kind, new.text, &new.beside, &self.run);
        Arc::new(Answer {
            written: encode(self.form, self.kind, &found.values).into_boxed_slice(),
            understood: found.understood,
            is_empty: false,
            problem: found.problem.map(String::into_boxed_str),
        })
    }
}
