//! Where bytes come from, and how far they have been read.
//!
//! Readers pull from a `Source`, which is any byte stream with a name. It buffers the start of the stream so that
//! the content can be looked at before a reader is chosen. Opening files is left to the caller but for the one
//! convenience of `Source::file`.

use crate::FormatError;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How much of the start is looked at to recognise format, encoding and columns.
pub(crate) const HEAD: usize = 256 * 1024;

/// How far a reader has come.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    done: Arc<AtomicU64>,
    total: Option<u64>,
}

impl Progress {
    /// Bytes consumed. May run ahead of the rows by one buffer.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Bytes in all, where that is known.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    pub(crate) fn set_done(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }
}

/// Bytes of one file, with its name.
pub struct Source {
    name: String,
    head: Vec<u8>,
    whole: bool,
    rest: Box<dyn Read + Send>,
    progress: Progress,
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Source {
    /// A file on disk; its name is the last part of the path.
    pub fn file(path: &Path) -> Result<Self, FormatError> {
        let opened = File::open(path).and_then(|f| f.metadata().map(|m| (f, m.len())));
        let (file, size) = opened.map_err(|source| FormatError::Io { at: 0, source })?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Self::stream(name, Box::new(file), Some(size))
    }

    /// Any stream: an upload, standard input. `total` is its size where that is known.
    pub fn stream(
        name: impl Into<String>,
        mut bytes: Box<dyn Read + Send>,
        total: Option<u64>,
    ) -> Result<Self, FormatError> {
        let mut head = Vec::new();
        let read = bytes.by_ref().take(HEAD as u64).read_to_end(&mut head);
        let read = read.map_err(|source| FormatError::Io { at: head.len() as u64, source })?;
        Ok(Self {
            name: name.into(),
            whole: read < HEAD,
            head,
            rest: bytes,
            progress: Progress { done: Arc::default(), total },
        })
    }

    /// Bytes in memory.
    pub fn bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, FormatError> {
        let total = bytes.len() as u64;
        Self::stream(name, Box::new(Cursor::new(bytes)), Some(total))
    }

    /// Name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The start of the content.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// Whether `head` is all there is.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// How far it has been read; stays valid while a reader runs.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// The whole stream from its first byte, counted.
    pub(crate) fn into_read(self) -> Counted {
        Counted { inner: Box::new(Cursor::new(self.head).chain(self.rest)), progress: self.progress }
    }
}

/// A stream that counts what is taken from it.
pub(crate) struct Counted {
    inner: Box<dyn Read + Send>,
    progress: Progress,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.progress.set_done(self.progress.done() + n as u64);
        Ok(n)
    }
}
