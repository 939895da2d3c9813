//! Where bytes come from, and how far they have been read.
//!
//! Readers pull from a `Source`, which is any byte stream with a name. It buffers the start of the stream so that
//! the content can be looked at before a reader is chosen. Opening files is left to the caller but for the one
//! convenience of `Source::file`.

use crate::FormatError;
use crate::packed::plainly;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
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

/// Bytes that can be read from any place.
pub(crate) trait Seekable: Read + Seek + Send {}

impl<T: Read + Seek + Send> Seekable for T {}

/// Most bytes of a stream that are put into a temporary file, where its reader has to seek (an archive from standard
/// input, an archive in an archive).
const MAX_SPILLED: u64 = 4 * 1024 * 1024 * 1024;

/// Opens bytes from their beginning.
type Anew = Arc<dyn Fn() -> Result<Source, FormatError> + Send + Sync>;

/// Bytes of one file, with its name.
pub struct Source {
    name: String,
    head: Vec<u8>,
    whole: bool,
    rest: Box<dyn Read + Send>,
    /// The same bytes again, where they can be read from any place.
    again: Option<Box<dyn Seekable>>,
    /// Opens the same bytes anew, where that is possible.
    place: Option<Anew>,
    /// Who counts the bytes: this source, or the packed one that it comes from.
    counts: bool,
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
        let (file, kind) =
            File::open(path).and_then(|f| f.metadata().map(|m| (f, m))).map_err(FormatError::opening)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        // A pipe has no size and no second reading.
        if !kind.is_file() {
            return Self::stream(name, Box::new(file), None);
        }
        let again = File::open(path).map_err(FormatError::opening)?;
        let mut source = Self::stream(name, Box::new(file), Some(kind.len()))?;
        source.again = Some(Box::new(again));
        let path = path.to_owned();
        source.place = Some(Arc::new(move || Source::file(&path)));
        Ok(source)
    }

    /// Any stream: an upload, standard input. `total` is its size where that is known.
    pub fn stream(
        name: impl Into<String>,
        mut bytes: Box<dyn Read + Send>,
        total: Option<u64>,
    ) -> Result<Self, FormatError> {
        let mut head = Vec::new();
        let read = bytes.by_ref().take(HEAD as u64).read_to_end(&mut head);
        let read = read.map_err(|source| plainly(FormatError::Io { at: head.len() as u64, source }))?;
        Ok(Self {
            name: name.into(),
            whole: read < HEAD,
            head,
            rest: bytes,
            again: None,
            place: None,
            counts: true,
            progress: Progress { done: Arc::default(), total },
        })
    }

    /// The content of a packed stream, whose own bytes are the progress.
    pub(crate) fn unpacked(
        name: impl Into<String>,
        bytes: Box<dyn Read + Send>,
        progress: Progress,
    ) -> Result<Self, FormatError> {
        let mut source = Self::stream(name, bytes, None)?;
        source.progress = progress;
        source.counts = false;
        Ok(source)
    }

    /// Bytes in memory.
    pub fn bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, FormatError> {
        let total = bytes.len() as u64;
        let bytes: Arc<[u8]> = bytes.into();
        let mut source = Self::stream(name, Box::new(Cursor::new(Arc::clone(&bytes))), Some(total))?;
        source.again = Some(Box::new(Cursor::new(bytes)));
        Ok(source)
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

    /// The bytes to be read from any place, and the source itself. A stream goes to a temporary file without a name,
    /// of 4 GiB at most.
    pub(crate) fn seekable(mut self) -> Result<(Box<dyn Seekable>, Self), FormatError> {
        if let Some(again) = self.again.take() {
            return Ok((again, self));
        }
        let failed = |source| plainly(FormatError::Io { at: 0, source });
        let mut spilled = tempfile::tempfile().map_err(failed)?;
        let mut bytes = Cursor::new(&self.head).chain(&mut self.rest).take(MAX_SPILLED + 1);
        let size = io::copy(&mut bytes, &mut spilled).map_err(failed)?;
        if size > MAX_SPILLED {
            let why = format!(
                "the archive `{}` is larger than 4 GiB and does not come as a file; save it and give the file",
                self.name
            );
            return Err(FormatError::Packed { why });
        }
        let file = spilled.try_clone().map_err(failed)?;
        self.rest = Box::new(Placed { file, at: self.head.len() as u64 });
        Ok((Box::new(spilled), self))
    }

    /// Gives the same bytes anew as often as it is asked, where they can be read from any place: a file on disk or bytes in
    /// memory, not a pipe and not a file out of an archive.
    pub fn again(&mut self) -> Option<impl FnMut() -> Result<Source, FormatError>> {
        let place = self.place.clone()?;
        Some(move || place())
    }

    /// All of it, where that is no more than `most` bytes.
    ///
    /// # Errors
    /// Where it is more, or cannot be unpacked.
    pub fn into_bytes(self, most: usize) -> Result<Vec<u8>, FormatError> {
        let name = self.name.clone();
        let mut bytes = Vec::new();
        let limit = most as u64 + 1;
        let read = self.into_read().take(limit).read_to_end(&mut bytes);
        read.map_err(|source| plainly(FormatError::Io { at: bytes.len() as u64, source }))?;
        if bytes.len() > most {
            let why =
                format!("`{name}` is larger than {most} bytes; import it with `saola import`, which streams");
            return Err(FormatError::Packed { why });
        }
        Ok(bytes)
    }

    /// The whole stream from its first byte, counted.
    pub(crate) fn into_read(self) -> Counted {
        Counted {
            inner: Box::new(Cursor::new(self.head).chain(self.rest)),
            counts: self.counts,
            progress: self.progress,
        }
    }
}

/// A file read from a place of its own, whoever else moves in it.
struct Placed {
    file: File,
    at: u64,
}

impl Read for Placed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.seek(SeekFrom::Start(self.at))?;
        let n = self.file.read(buffer)?;
        self.at += n as u64;
        Ok(n)
    }
}

/// A stream that counts what is taken from it.
pub(crate) struct Counted {
    inner: Box<dyn Read + Send>,
    counts: bool,
    progress: Progress,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        if self.counts {
            self.progress.set_done(self.progress.done() + n as u64);
        }
        Ok(n)
    }
}
