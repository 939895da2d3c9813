//! What kind of file this is: by its content first, by its name last.
//!
//! Known kinds that are not read yet are named in the refusal. Nothing is read here beyond the start of the file.

mod cargo_json;
mod intelligence_json;
mod json;
mod nearest;
mod table;
mod xml;

use crate::encoding::head_text;
use crate::table::is_json_array;
use crate::table::workbook::OLE;
use crate::{Format, FormatError, cargo_imp, mt103};

/// What was recognised and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The format.
    pub format: Format,
    /// The reason, as the rest of "recognised because".
    pub because: String,
}

/// Recognises a file by the start of its content; its name decides only where the content leaves it open.
pub fn detect(name: &str, head: &[u8]) -> Result<Detected, FormatError> {
    if head.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Err(FormatError::Empty);
    }
    if let Some(found) = binary(head) {
        return found;
    }
    let text = head_text(head, false);
    let text = text.trim_start_matches(['\u{feff}', '\u{1}', ' ', '\t', '\r', '\n']);
    if let Some((message, read)) = cargo_imp::recognised(text) {
        if !read {
            return Err(not_read(&format!("a Cargo-IMP message {message}")));
        }
        let because = format!("it holds a Cargo-IMP message {message}");
        return Ok(Detected { format: Format::CargoImp, because });
    }
    if text.starts_with(['{', '['])
        && !text.starts_with("{1:")
        && let Some(found) = cargo_json::recognised(text)
    {
        return Ok(found);
    }
    match text.chars().next() {
        Some('<') => xml::xml(text),
        Some('{') if text.starts_with("{1:") => swift(text),
        Some('{') => json::lines(text),
        Some('[') if is_json_array(text) => json::array(text),
        Some('[') if serde_like(text) => Err(FormatError::Unknown {
            what: "this is a JSON array, but not of objects; expected one object a report".to_owned(),
        }),
        _ if text.starts_with(":20:") => swift(text),
        _ if text.starts_with("%PDF") => Err(not_read("a PDF")),
        _ if text.chars().take(4000).filter(|c| c.is_control() && !c.is_whitespace()).count() > 20 => {
            Err(FormatError::Unknown { what: format!("`{name}` is neither text nor a workbook") })
        }
        _ => table::table(text),
    }
}

/// Messages of SWIFT, by the kind of the first.
fn swift(text: &str) -> Result<Detected, FormatError> {
    match mt103::kind_of(text).as_deref() {
        Some("103") => {
            Ok(Detected { format: Format::Mt103, because: "it begins with a SWIFT message MT103".to_owned() })
        }
        Some(kind) => Err(not_read(&format!("a SWIFT message MT{kind}"))),
        None => Err(not_read("a SWIFT MT message of a kind that its fields do not tell")),
    }
}

fn not_read(what: &str) -> FormatError {
    FormatError::NotRead { what: what.to_owned() }
}

/// Files that are told by their first bytes.
fn binary(head: &[u8]) -> Option<Result<Detected, FormatError>> {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"%PDF", "a PDF"),
        (b"\x1F\x8B", "a gzip file"),
        (b"\x89PNG", "an image"),
        (b"\xFF\xD8\xFF", "an image"),
        (b"GIF8", "an image"),
        (b"Rar!", "a RAR archive; unpack it first"),
        (b"7z\xBC\xAF", "a 7-Zip archive; unpack it first"),
        (b"BZh", "a bzip2 file; unpack it first"),
        (b"SQLite format 3", "an SQLite database"),
        (b"PAR1", "a Parquet file"),
        (b"{\\rtf", "an RTF document"),
    ];
    if let Some((_, what)) = KNOWN.iter().find(|(start, _)| head.starts_with(start)) {
        return Some(Err(not_read(what)));
    }
    let workbook =
        |because: &str| Some(Ok(Detected { format: Format::SeizureTable, because: because.to_owned() }));
    if head.starts_with(OLE) {
        return workbook("it is an old Excel workbook");
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(Err(not_read("a tar archive; pack the files as ZIP instead")));
    }
    if !head.starts_with(b"PK\x03\x04") && !head.starts_with(b"PK\x05\x06") {
        return None;
    }
    let holds = |needle: &[u8]| head.windows(needle.len()).any(|w| w == needle);
    if holds(b"opendocument.spreadsheet") {
        return workbook("it is an OpenDocument spreadsheet");
    }
    Some(if holds(b"opendocument") {
        Err(not_read("an OpenDocument file that is no spreadsheet"))
    } else if holds(b"word/") || holds(b"ppt/") {
        Err(not_read("a Word or PowerPoint document"))
    } else if holds(b"xl/") || holds(b"[Content_Types].xml") {
        Ok(Detected { format: Format::SeizureTable, because: "it is an Excel workbook".to_owned() })
    } else {
        Err(not_read("a ZIP archive"))
    })
}

fn serde_like(text: &str) -> bool {
    text[1..].trim_start().starts_with(['{', '[', '"', ']'])
}

fn first_words(names: &[String]) -> String {
    let line = names.join(", ");
    let cut: String = line.chars().take(80).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}
