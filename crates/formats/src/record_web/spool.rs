//! The records of a file, set aside so that any of them can be looked up by its id.
//!
//! Records that point at each other stand in any order, and a file may be larger than memory: they go to a temporary
//! file without a name (small ones stay in memory), and only a hash and a place of each id are held. Beyond
//! [`MAX_IDS`] ids are no longer remembered, which is told. What a record says is left to its format.

use serde_json::Value;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::Arc;
use tempfile::SpooledTempFile;

/// Most ids that are remembered: 16 bytes each.
pub(crate) const MAX_IDS: usize = 4_000_000;
/// Bytes that are set aside in memory; more goes to a temporary file.
const IN_MEMORY: usize = 8 * 1024 * 1024;
/// Most bytes that are set aside.
const MAX_BYTES: u64 = 64 * 1024 * 1024 * 1024;
/// Bytes of records that are held because they were asked for before.
const MAX_CACHE: usize = 16 * 1024 * 1024;
/// Length, row.
const HEAD: usize = 12;

/// A record with its place.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// Line or number in the file.
    pub(crate) row: u64,
    at: u64,
    pub(crate) value: Value,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u64,
    at: u64,
}

/// Records in the order in which they came.
pub(crate) struct Spool {
    file: BufWriter<SpooledTempFile>,
    end: u64,
    next: u64,
    index: Vec<Entry>,
    used: Vec<u64>,
    cache: HashMap<u64, Arc<Kept>>,
    cached: usize,
    /// Records whose ids are no longer remembered.
    pub(crate) forgotten: u64,
}

impl Spool {
    pub(crate) fn new() -> Self {
        Self {
            file: BufWriter::new(SpooledTempFile::new(IN_MEMORY)),
            end: 0,
            next: 0,
            index: Vec::new(),
            used: Vec::new(),
            cache: HashMap::new(),
            cached: 0,
            forgotten: 0,
        }
    }

    /// Sets a record aside; with an id it can be looked up.
    pub(crate) fn push(&mut self, row: u64, id: Option<&str>, value: &Value) -> io::Result<()> {
        let bytes = serde_json::to_vec(value)?;
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        if self.end > MAX_BYTES {
            return Err(io::Error::other(
                "the records take more than 64 GiB when set aside; divide the file",
            ));
        }
        self.file.write_all(&length.to_be_bytes())?;
        self.file.write_all(&row.to_be_bytes())?;
        self.file.write_all(&bytes)?;
        if let Some(id) = id {
            if self.index.len() < MAX_IDS {
                self.index.push(Entry { hash: hash(id), at: self.end });
            } else {
                self.forgotten += 1;
            }
        }
        self.end += (HEAD + bytes.len()) as u64;
        Ok(())
    }

    /// All records are in: from now on they are read.
    pub(crate) fn seal(&mut self) -> io::Result<()> {
        self.file.flush()?;
        self.index.sort_unstable();
        self.used = vec![0; self.index.len().div_ceil(64)];
        self.next = 0;
        Ok(())
    }

    /// Begins again at the first record.
    pub(crate) fn rewind(&mut self) {
        self.next = 0;
    }

    /// The next record, or `None` after the last.
    pub(crate) fn next_record(&mut self) -> io::Result<Option<Kept>> {
        if self.next >= self.end {
            return Ok(None);
        }
        let (kept, length) = self.read(self.next)?;
        self.next += length as u64;
        Ok(Some(kept))
    }

    /// The first record with this id, and its place in the index.
    pub(crate) fn find(&mut self, id: &str, is: fn(&Value) -> Option<&str>) -> io::Result<Option<Found>> {
        let hash = hash(id);
        let from = self.index.partition_point(|e| e.hash < hash);
        for at in from..self.index.len() {
            let entry = self.index[at];
            if entry.hash != hash {
                break;
            }
            let kept = self.cached(entry.at)?;
            if is(&kept.value) == Some(id) {
                return Ok(Some(Found { index: at, kept }));
            }
        }
        Ok(None)
    }

    /// Marks a record as told by another; `false` where it was already.
    pub(crate) fn claim(&mut self, index: usize) -> bool {
        let Some(word) = self.used.get_mut(index / 64) else { return false };
        let bit = 1 << (index % 64);
        let fresh = *word & bit == 0;
        *word |= bit;
        fresh
    }

    /// Whether a record was told by another.
    pub(crate) fn is_claimed(&self, kept: &Kept, id: &str) -> bool {
        let entry = Entry { hash: hash(id), at: kept.at };
        let Ok(index) = self.index.binary_search(&entry) else { return false };
        self.used.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }

    fn cached(&mut self, at: u64) -> io::Result<Arc<Kept>> {
        if let Some(kept) = self.cache.get(&at) {
            return Ok(Arc::clone(kept));
        }
        let (kept, length) = self.read(at)?;
        if self.cached + length > MAX_CACHE {
            self.cache.clear();
            self.cached = 0;
        }
        self.cached += length;
        let kept = Arc::new(kept);
        self.cache.insert(at, Arc::clone(&kept));
        Ok(kept)
    }

    fn read(&mut self, at: u64) -> io::Result<(Kept, usize)> {
        let file = self.file.get_mut();
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head)?;
        let (length, row) = head.split_at(4);
        let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]) as usize;
        let row = row.iter().fold(0u64, |row, byte| row << 8 | u64::from(*byte));
        let mut bytes = vec![0; length];
        file.read_exact(&mut bytes)?;
        Ok((Kept { row, at, value: serde_json::from_slice(&bytes)? }, HEAD + length))
    }
}

/// A record that was looked up.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) index: usize,
    pub(crate) kept: Arc<Kept>,
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn id(value: &Value) -> Option<&str> {
        value["id"].as_str()
    }

    #[test]
    fn what_was_set_aside_comes_back_in_order_and_by_id() {
        let mut spool = Spool::new();
        let long = "x".repeat(3 * IN_MEMORY);
        for (row, name) in [(1, "a"), (2, "b"), (3, "a")] {
            spool.push(row, Some(name), &json!({"id": name, "row": row, "long": long})).unwrap();
        }
        spool.push(4, None, &json!({"id": "c"})).unwrap();
        spool.seal().unwrap();
        let first = spool.next_record().unwrap().unwrap();
        assert_eq!(first.row, 1);
        let found = spool.find("a", id).unwrap().unwrap();
        assert_eq!(found.kept.row, 1);
        assert!(spool.find("c", id).unwrap().is_none());
        assert!(!spool.is_claimed(&first, "a"));
        assert!(spool.claim(found.index) && !spool.claim(found.index));
        assert!(spool.is_claimed(&first, "a"));
        let rest: Vec<u64> = std::iter::from_fn(|| spool.next_record().unwrap()).map(|k| k.row).collect();
        assert_eq!(rest, [2, 3, 4]);
    }
}
