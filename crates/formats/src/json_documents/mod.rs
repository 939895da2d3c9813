//! JSON documents one at a time: one object, an array of objects, objects one after another or one a line.
//!
//! Streamed: one document is held, of bounded size; what it means is left to the reader of its format. In a file of one
//! object a line, a line that breaks costs itself only.

pub(crate) mod tree;

use crate::encoding::Utf8Text;
use crate::source::Counted;
use crate::{FormatError, Problem, Rejected, Severity, Source};
use serde_json::Value;
use std::io::{self, BufRead, BufReader};

/// Largest document in bytes.
pub(crate) const MAX_DOCUMENT: usize = 4 * 1024 * 1024;
/// How much of a document that is too large or broken is kept.
const SHOWN: usize = 4096;

/// One document.
pub(crate) struct Document {
    /// Its bytes; 0 where it could not be read.
    pub(crate) size: usize,
    /// The object, or why there is none.
    pub(crate) value: Result<serde_json::Map<String, Value>, Broken>,
}

/// What stands where a document should.
pub(crate) struct Broken {
    /// The beginning of it.
    pub(crate) text: String,
    /// What is wrong, as the rest of the sentence that names the text.
    pub(crate) why: String,
}

impl Broken {
    /// The refused row.
    pub(crate) fn rejected(self, number: u64) -> Box<Rejected> {
        let problem = Problem::new(Severity::Rejected, "broken-json", number)
            .value(&self.text)
            .expected(self.why)
            .mend("export the document anew, or give one object a line");
        Box::new(Rejected {
            row: number,
            raw: vec![("document".to_owned(), self.text)],
            problems: vec![problem],
        })
    }
}

/// The documents of a file.
pub(crate) struct Documents<R> {
    inner: R,
    /// Objects stand one a line; known after the first.
    lines: Option<bool>,
    arrays: u32,
    cut: bool,
}

impl Documents<BufReader<Utf8Text<Counted>>> {
    /// The documents of a source, in its encoding.
    pub(crate) fn open(source: Source) -> Self {
        Self::new(Utf8Text::buffered(source))
    }
}

impl<R: BufRead> Documents<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, lines: None, arrays: 0, cut: false }
    }

    /// Whether the file ended inside of a document or an array.
    pub(crate) fn is_cut(&self) -> bool {
        self.cut
    }

    /// The next document, or `None` at the end.
    pub(crate) fn next_document(&mut self) -> Result<Option<Document>, FormatError> {
        let failed = |source| FormatError::Io { at: 0, source };
        let Some(text) = self.next_text().map_err(failed)? else { return Ok(None) };
        let size = text.bytes.len();
        let whole = String::from_utf8_lossy(&text.bytes);
        let broken = |why: String| {
            let text = whole.chars().take(SHOWN).collect::<String>().trim().to_owned();
            Some(Document { size: 0, value: Err(Broken { text, why }) })
        };
        if text.too_long {
            return Ok(broken(format!(
                "is the start of a document of more than {MAX_DOCUMENT} bytes, which is not read; split it"
            )));
        }
        Ok(match serde_json::from_str(whole.trim()) {
            Ok(Value::Object(object)) => Some(Document { size, value: Ok(object) }),
            Ok(_) => broken("is JSON but no object; expected one object a document".to_owned()),
            Err(error) => broken(format!("is not JSON ({error})")),
        })
    }

    /// Bytes from the first that says anything to the end of the object, or of the line where none begins.
    fn next_text(&mut self) -> io::Result<Option<Text>> {
        loop {
            let Some(first) = self.inner.fill_buf()?.first().copied() else {
                self.cut |= self.arrays > 0;
                return Ok(None);
            };
            match first {
                b'[' => self.arrays += 1,
                b']' => self.arrays = self.arrays.saturating_sub(1),
                b',' => {}
                other if other.is_ascii_whitespace() => {}
                _ => return self.text(first == b'{').map(Some),
            }
            self.inner.consume(1);
        }
    }

    fn text(&mut self, object: bool) -> io::Result<Text> {
        let mut text = Text { bytes: Vec::new(), too_long: false };
        let mut at = Inside::default();
        let lines = self.lines == Some(true) || !object;
        loop {
            let chunk = self.inner.fill_buf()?;
            if chunk.is_empty() {
                self.cut |= object;
                break;
            }
            let end = chunk.iter().position(|byte| at.ends(*byte, object) || (lines && *byte == b'\n'));
            let used = end.map_or(chunk.len(), |end| end + 1);
            let room = MAX_DOCUMENT.saturating_sub(text.bytes.len());
            text.bytes.extend_from_slice(&chunk[..used.min(room)]);
            text.too_long |= used > room;
            self.inner.consume(used);
            if end.is_some() {
                break;
            }
        }
        if self.lines.is_none() && object {
            self.lines = Some(self.arrays == 0 && !text.bytes.contains(&b'\n'));
        }
        Ok(text)
    }
}

struct Text {
    bytes: Vec<u8>,
    too_long: bool,
}

/// Where in an object the reading stands.
#[derive(Default)]
struct Inside {
    depth: u32,
    quoted: bool,
    escaped: bool,
}

impl Inside {
    /// Whether this byte ends the object; what is no object ends at a comma.
    fn ends(&mut self, byte: u8, object: bool) -> bool {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.quoted => self.escaped = true,
            b'"' => self.quoted = !self.quoted,
            _ if self.quoted => {}
            b'{' | b'[' => self.depth = self.depth.saturating_add(1),
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return object && self.depth == 0;
            }
            b',' => return !object && self.depth == 0,
            _ => {}
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> (Vec<Result<usize, String>>, bool) {
        let mut documents = Documents::new(text.as_bytes());
        let mut out = Vec::new();
        while let Some(document) = documents.next_document().unwrap() {
            out.push(document.value.map(|o| o.len()).map_err(|b| b.text));
        }
        (out, documents.is_cut())
    }

    #[test]
    fn one_object_over_lines_an_array_and_lines() {
        assert_eq!(all("{\n \"a\": {\"b\": \"}\\\"{\"},\n \"c\": [1]\n}\n"), (vec![Ok(2)], false));
        assert_eq!(all(" [ {\"a\":1} ,\n {\"a\":1,\"b\":2} ] "), (vec![Ok(1), Ok(2)], false));
        assert_eq!(all("{\"a\":1}\n{\"a\":1,\"b\":2}\n"), (vec![Ok(1), Ok(2)], false));
        assert_eq!(all("{\n\"a\":1}{\n\"b\":1,\"c\":2}"), (vec![Ok(1), Ok(2)], false));
    }

    #[test]
    fn a_broken_line_costs_itself_and_a_cut_file_says_so() {
        let (found, cut) = all("{\"a\":1}\n{\"a\":{\n{\"a\":1,\"b\":2}\n7\n{\"c\":1}\n");
        assert_eq!(found, [Ok(1), Err("{\"a\":{".to_owned()), Ok(2), Err("7".to_owned()), Ok(1)]);
        assert!(!cut);
        assert!(all("[{\"a\":1},{\"a\":").1);
        assert!(all("[{\"a\":1},").1);
        assert!(all("{\"a\":\n1").1);
    }

    #[test]
    fn a_document_that_is_too_large_or_too_deep_is_refused_and_the_next_is_read() {
        let huge = format!("[{{\"a\":\"{}\"}},{{\"a\":1}}]", "x".repeat(MAX_DOCUMENT * 2));
        let (found, _) = all(&huge);
        assert!(found[0].is_err());
        assert_eq!(found[1], Ok(1));
        let deep = format!("{}{}\n{{\"a\":1}}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
        let (found, _) = all(&deep);
        assert!(found[0].as_ref().is_err_and(|text| text.len() <= SHOWN));
        assert_eq!(found[1], Ok(1));
    }
}
