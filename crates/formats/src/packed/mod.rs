//! Packed files: gzip and zip of anything that is read.
//!
//! Partners pack what they send. A packed file is one source or several, each read as a file of its own, streamed and
//! never held unpacked. Names inside an archive are only ever names: nothing is written to where they point. Office
//! files are ZIP archives too and are left to the workbook reader.

mod archive;
mod limits;

use crate::FormatError;
use crate::source::Source;
use archive::Archive;
use flate2::read::MultiGzDecoder;
pub(crate) use limits::plainly;
use limits::{Budget, Limited};

/// A packed file may hold one packed file, and no more layers.
const MAX_LAYERS: usize = 2;

/// One file out of a packed one, or the file itself.
#[derive(Debug)]
pub struct Member {
    /// Name of the file, after the archive that holds it: `seizures.zip/2019.csv`.
    pub name: String,
    /// Its content, or why it is not read.
    pub source: Result<Source, FormatError>,
}

/// The files in a packed file, in their order there. Only one of them may be read at a time.
#[derive(Debug)]
pub struct Members {
    open: Vec<Layer>,
}

#[derive(Debug)]
enum Layer {
    One(Box<Member>, usize),
    Archive(Box<Archive>, usize),
}

/// What is in a file: itself, what a gzip file holds, or each file of an archive.
#[must_use]
pub fn members(source: Source) -> Members {
    let name = source.name().to_owned();
    Members { open: vec![Layer::One(Box::new(Member { name, source: Ok(source) }), 0)] }
}

/// Opens a source whose packing is plain: not packed, gzip, or an archive of one file.
pub(crate) fn single(source: Source) -> Result<Source, FormatError> {
    if packing(&source).is_none() {
        return Ok(source);
    }
    let archive = source.name().to_owned();
    let mut members = members(source);
    let Some(first) = members.next() else { return Err(nothing_in(&archive)) };
    let others: Vec<String> = members.map(|m| m.name).take(3).collect();
    if others.is_empty() {
        return first.source;
    }
    Err(FormatError::Packed {
        why: format!(
            "it holds several files (`{}`, `{}` …); unpack it and give them one at a time, or import it with `saola import`, which reads each",
            first.name,
            others.join("`, `")
        ),
    })
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Gzip,
    Zip,
}

fn packing(source: &Source) -> Option<Packing> {
    let head = source.head();
    if head.starts_with(b"\x1F\x8B") {
        return Some(Packing::Gzip);
    }
    let zip = head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06");
    // Some writers put the parts that tell an office file last, so the list of contents may have to be asked.
    (zip && !archive::starts_like_office(head)).then_some(Packing::Zip)
}

fn nothing_in(name: &str) -> FormatError {
    FormatError::Packed { why: format!("`{name}` holds no file; expected at least one, not hidden") }
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        loop {
            match self.open.pop()? {
                Layer::Archive(mut archive, layers) => {
                    let Some(member) = archive.next_member() else { continue };
                    self.open.push(Layer::Archive(archive, layers));
                    self.open.push(Layer::One(Box::new(member), layers));
                }
                Layer::One(member, layers) => {
                    let Member { name, source } = *member;
                    let source = match source {
                        Ok(source) => source,
                        Err(error) => return Some(Member { name, source: Err(error) }),
                    };
                    let Some(packing) = packing(&source) else {
                        return Some(Member { name, source: Ok(source) });
                    };
                    match unpack(source, packing, &name, layers) {
                        Ok(Unpacked::Source(source)) if packing == Packing::Zip => {
                            return Some(Member { name, source: Ok(source) });
                        }
                        Ok(Unpacked::Source(source)) => {
                            let name = source.name().to_owned();
                            self.open
                                .push(Layer::One(Box::new(Member { name, source: Ok(source) }), layers + 1));
                        }
                        Ok(Unpacked::Archive(archive)) => self.open.push(Layer::Archive(archive, layers + 1)),
                        Err(error) => return Some(Member { name, source: Err(error) }),
                    }
                }
            }
        }
    }
}

enum Unpacked {
    Source(Source),
    Archive(Box<Archive>),
}

fn unpack(source: Source, packing: Packing, name: &str, layers: usize) -> Result<Unpacked, FormatError> {
    if packing == Packing::Zip {
        let (archive, source) = Archive::open(source, name, layers >= MAX_LAYERS)?;
        return Ok(match archive {
            Some(archive) => match archive.chart(name) {
                Some(chart) => Unpacked::Source(chart?),
                None => Unpacked::Archive(Box::new(archive)),
            },
            None => Unpacked::Source(source),
        });
    }
    if layers >= MAX_LAYERS {
        return Err(too_deep(name));
    }
    let inner = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".GZ")).unwrap_or(name).to_owned();
    let progress = source.progress();
    let packed = source.into_read();
    let taken = progress.clone();
    let plain = MultiGzDecoder::new(std::io::BufReader::with_capacity(64 * 1024, packed));
    let budget = Budget::default();
    let limited = Limited::new(plain, inner.clone(), budget, move || taken.done());
    Ok(Unpacked::Source(Source::unpacked(inner, Box::new(limited), progress)?))
}

fn too_deep(name: &str) -> FormatError {
    FormatError::Packed {
        why: format!(
            "`{name}` is packed more than {MAX_LAYERS} times over; unpack it and give what it holds"
        ),
    }
}
