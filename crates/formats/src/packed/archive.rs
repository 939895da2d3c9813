//! ZIP archives: each member streamed from the seekable file.
//!
//! The list of contents is read by the `zip` crate; the bytes of a member are read here, so that a member is a source
//! that owns what it needs. Members that are encrypted or packed in an unusual way are refused by name.

use super::limits::{Budget, Limited, MAX_RATIO, SMALL};
use super::{Member, nothing_in, too_deep};
use crate::FormatError;
use crate::link_chart::pair;
use crate::source::{Seekable, Source};
use flate2::Crc;
use flate2::read::DeflateDecoder;
use std::collections::VecDeque;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use zip::{CompressionMethod, ZipArchive};

/// Most members of an archive.
const MAX_MEMBERS: usize = 10_000;

/// Whether the start of a ZIP archive is that of an office file, which is no archive to its users.
pub(super) fn starts_like_office(head: &[u8]) -> bool {
    let first = |name: &[u8]| head.get(30..).is_some_and(|rest| rest.starts_with(name));
    first(b"[Content_Types].xml") || first(b"mimetypeapplication/vnd.oasis.opendocument")
}

/// An archive whose members are handed out one after the other.
pub(super) struct Archive {
    bytes: Arc<Mutex<Box<dyn Seekable>>>,
    entries: VecDeque<Entry>,
    budget: Budget,
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("members", &self.entries.len()).finish_non_exhaustive()
    }
}

/// A member as the list of contents has it.
#[derive(Clone)]
struct Entry {
    name: String,
    start: Option<u64>,
    packed: u64,
    size: u64,
    crc: u32,
    method: CompressionMethod,
    encrypted: bool,
}

impl Archive {
    /// Opens an archive; an office file is handed back as it came.
    pub(super) fn open(
        source: Source,
        name: &str,
        deepest: bool,
    ) -> Result<(Option<Self>, Source), FormatError> {
        let (mut bytes, source) = source.seekable()?;
        let broken = |error: &dyn std::fmt::Display| FormatError::Packed {
            why: format!(
                "the ZIP archive `{name}` cannot be opened ({error}); it is cut or damaged, fetch or pack it anew"
            ),
        };
        let length = bytes.seek(SeekFrom::End(0)).map_err(|e| broken(&e))?;
        let mut archive = ZipArchive::new(bytes).map_err(|e| broken(&e))?;
        if archive.index_for_name("[Content_Types].xml").is_some()
            || archive.index_for_name("content.xml").is_some()
        {
            return Ok((None, source));
        }
        if deepest {
            return Err(too_deep(name));
        }
        if archive.len() > MAX_MEMBERS {
            let why = format!(
                "`{name}` holds {} files; expected at most {MAX_MEMBERS}; pack them into several archives",
                archive.len()
            );
            return Err(FormatError::Packed { why });
        }
        let mut entries = VecDeque::new();
        let mut packed = 0u64;
        for index in 0..archive.len() {
            let member = archive.by_index_raw(index).map_err(|e| broken(&e))?;
            packed = packed.saturating_add(member.compressed_size());
            let inner = member.name().map_err(|e| broken(&e))?.into_owned();
            if member.is_dir() || is_hidden(&inner) {
                continue;
            }
            entries.push_back(Entry {
                name: format!("{name}/{}", shown(&inner)),
                start: member.data_start(),
                packed: member.compressed_size(),
                size: member.size(),
                crc: member.crc32(),
                method: member.compression(),
                encrypted: member.encrypted(),
            });
        }
        if packed > length {
            let why = format!(
                "the members of `{name}` overlap, as in files that are made to harm; if it is sound, pack it anew"
            );
            return Err(FormatError::Packed { why });
        }
        if entries.is_empty() {
            return Err(nothing_in(name));
        }
        let bytes = Arc::new(Mutex::new(archive.into_inner()));
        Ok((Some(Self { bytes, entries, budget: Budget::default() }), source))
    }

    /// The tables of one chart, where the archive holds just these.
    pub(super) fn chart(&self, name: &str) -> Option<Result<Source, FormatError>> {
        let [first, second] = [self.entries.front()?, self.entries.get(1)?];
        if self.entries.len() != 2 {
            return None;
        }
        let (first, second) = (self.source(first.clone()).ok()?, self.source(second.clone()).ok()?);
        pair::is_chart(&first, &second).then(|| pair::chart(name, first, second))
    }

    /// The next file of the archive, or the two tables of one chart that follow each other.
    pub(super) fn next_member(&mut self) -> Option<Member> {
        let entry = self.entries.pop_front()?;
        let name = entry.name.clone();
        let source = self.source(entry);
        let Ok(first) = source else { return Some(Member { name, source }) };
        let after = self.entries.front().filter(|next| pair::may_be_tables(&name, &next.name));
        let second = after.and_then(|next| Some((next.name.clone(), self.source(next.clone()).ok()?)));
        match second {
            Some((second_name, second)) if pair::is_chart(&first, &second) => {
                self.entries.pop_front();
                let name = pair::name(&name, &second_name);
                let source = pair::chart(&name, first, second);
                Some(Member { name, source })
            }
            _ => Some(Member { name, source: Ok(first) }),
        }
    }

    fn source(&self, entry: Entry) -> Result<Source, FormatError> {
        let name = &entry.name;
        let refused = |why: String| Err(FormatError::Packed { why });
        if entry.encrypted {
            return refused(format!(
                "`{name}` is encrypted; unpack it with its password and give what it holds"
            ));
        }
        if entry.size > SMALL && entry.size / entry.packed.max(1) > MAX_RATIO {
            return refused(format!(
                "`{name}` unpacks to more than {MAX_RATIO} times its size, as files do that are made to harm; if it is sound, unpack it and give what it holds"
            ));
        }
        let Some(start) = entry.start else {
            return refused(format!("`{name}` is not where the archive says; pack it anew"));
        };
        let taken = Arc::new(AtomicU64::new(0));
        let slice = Slice {
            bytes: Arc::clone(&self.bytes),
            at: start,
            left: entry.packed,
            taken: Arc::clone(&taken),
        };
        let packed = BufReader::with_capacity(64 * 1024, slice);
        let plain: Box<dyn Read + Send> = match entry.method {
            CompressionMethod::Stored => Box::new(packed),
            CompressionMethod::Deflated => Box::new(DeflateDecoder::new(packed)),
            other => {
                return refused(format!(
                    "`{name}` is packed by the method {other}; expected deflate or none, pack it anew with these"
                ));
            }
        };
        let checked = Checked { inner: plain, crc: Crc::new(), expected: entry.crc };
        let limited =
            Limited::new(checked, name.clone(), self.budget.clone(), move || taken.load(Ordering::Relaxed));
        Source::stream(name.clone(), Box::new(limited), Some(entry.size))
    }
}

/// What file systems and programs leave behind, not the partner.
fn is_hidden(name: &str) -> bool {
    name.split(['/', '\\'])
        .any(|part| part == "__MACOSX" || (part.starts_with('.') && part != "." && part != ".."))
}

/// A name inside an archive, fit to be shown: no control characters, bounded.
fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(300).collect()
}

/// The packed bytes of one member.
struct Slice {
    bytes: Arc<Mutex<Box<dyn Seekable>>>,
    at: u64,
    left: u64,
    taken: Arc<AtomicU64>,
}

impl Read for Slice {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        if room == 0 {
            return Ok(0);
        }
        let mut bytes = self.bytes.lock().map_err(|_| io::Error::other("the archive was given up"))?;
        bytes.seek(SeekFrom::Start(self.at))?;
        let n = bytes.read(&mut buffer[..room])?;
        self.at += n as u64;
        self.left -= n as u64;
        self.taken.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// Compares the sum at the end with the one that the archive gives.
struct Checked<R> {
    inner: R,
    crc: Crc,
    expected: u32,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.crc.update(&buffer[..n]);
        if n == 0 && !buffer.is_empty() && self.crc.sum() != self.expected {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "its check sum does not fit"));
        }
        Ok(n)
    }
}
