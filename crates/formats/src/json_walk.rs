//! A walk through a JSON text of any size: into objects and arrays that are known to be long, and value by value.
//!
//! A value is handed out as its text, of bounded length, and parsed by whoever asked for it: one that is not JSON costs
//! itself only. Depth inside a value is bounded by the parser. What the names mean is left to the formats.

use crate::encoding::Utf8Text;
use crate::source::{Counted, Source};
use serde_json::Value;
use std::io::{self, BufRead, BufReader};

/// Longest text of one value.
pub(crate) const MAX_VALUE: usize = 4 * 1024 * 1024;

/// A walk; it stands before a value, a name or a closing bracket.
pub(crate) struct JsonWalk<R> {
    inner: R,
}

/// The text of one value.
pub(crate) struct ValueText {
    pub(crate) text: String,
    pub(crate) cut: bool,
}

impl ValueText {
    /// The value, or why it is none.
    pub(crate) fn parse(&self) -> Result<Value, String> {
        if self.cut {
            return Err("is longer than 4 MB".to_owned());
        }
        serde_json::from_str(self.text.trim()).map_err(|error| error.to_string())
    }
}

impl JsonWalk<BufReader<Utf8Text<Counted>>> {
    /// The JSON of a file, in the encoding that its bytes say.
    pub(crate) fn open(source: Source) -> Self {
        Self::new(Utf8Text::buffered(source))
    }
}

impl<R: BufRead> JsonWalk<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner }
    }

    /// The next byte that is no white space and no comma; it is not taken.
    pub(crate) fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            let chunk = self.inner.fill_buf()?;
            if chunk.is_empty() {
                return Ok(None);
            }
            let passed =
                chunk.iter().position(|b| !b.is_ascii_whitespace() && *b != b',').unwrap_or(chunk.len());
            let found = chunk.get(passed).copied();
            // A byte-order mark that was decoded, before anything else.
            if found == Some(0xEF) && chunk[passed..].starts_with("\u{feff}".as_bytes()) {
                self.inner.consume(passed + 3);
                continue;
            }
            self.inner.consume(passed);
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// Goes into an object or an array, if that is what comes.
    pub(crate) fn enter(&mut self, bracket: u8) -> io::Result<bool> {
        let fits = self.peek()? == Some(bracket);
        if fits {
            self.inner.consume(1);
        }
        Ok(fits)
    }

    /// Whether another element comes; the closing bracket is taken.
    pub(crate) fn more(&mut self) -> io::Result<Option<bool>> {
        Ok(match self.peek()? {
            Some(b']' | b'}') => {
                self.inner.consume(1);
                Some(false)
            }
            Some(_) => Some(true),
            None => None,
        })
    }

    /// The next name of an object with its colon; `None` at the closing bracket. `Err` in it where no name stands.
    pub(crate) fn name(&mut self) -> io::Result<Option<Result<String, &'static str>>> {
        const NO_NAME: &str = "a name in quotes was expected";
        match self.more()? {
            Some(false) => return Ok(None),
            Some(true) if self.peek()? == Some(b'"') => {}
            Some(true) => return Ok(Some(Err(NO_NAME))),
            None => return Ok(Some(Err("the file ends before its last bracket"))),
        }
        let text = self.bytes(|byte, state| !state.quoted && byte == b':')?;
        if self.peek()? == Some(b':') {
            self.inner.consume(1);
        }
        Ok(Some(text.parse().ok().and_then(|v| v.as_str().map(str::to_owned)).ok_or(NO_NAME)))
    }

    /// The next value.
    pub(crate) fn value(&mut self) -> io::Result<ValueText> {
        self.peek()?;
        self.bytes(|byte, state| !state.quoted && state.depth == 0 && matches!(byte, b',' | b']' | b'}'))
    }

    /// Text up to a byte that ends it, which is not taken.
    fn bytes(&mut self, ends: fn(u8, &State) -> bool) -> io::Result<ValueText> {
        let (mut bytes, mut cut) = (Vec::new(), false);
        let mut state = State::default();
        loop {
            let chunk = self.inner.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            let end = chunk.iter().position(|byte| {
                let end = !state.escaped && ends(*byte, &state);
                if !end {
                    state.pass(*byte);
                }
                end
            });
            let used = end.unwrap_or(chunk.len());
            let room = MAX_VALUE.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..used.min(room)]);
            cut |= used > room;
            self.inner.consume(used);
            if end.is_some() {
                break;
            }
        }
        // Only a cut text can end inside a character.
        let text =
            String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
        Ok(ValueText { text, cut })
    }
}

#[derive(Default)]
struct State {
    depth: u32,
    quoted: bool,
    escaped: bool,
}

impl State {
    fn pass(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.quoted => self.escaped = true,
            b'"' => self.quoted = !self.quoted,
            _ if self.quoted => {}
            b'{' | b'[' => self.depth = self.depth.saturating_add(1),
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_parts_are_walked_value_by_value() {
        let text =
            "\u{feff} {\"a\\\":\" : {\"x\":[1,\"}\"]}, \"objects\":[ {\"b\":1} ,nonsense, [2]], \"z\" : 3 }";
        let mut walk = JsonWalk::new(text.as_bytes());
        assert!(walk.enter(b'{').unwrap());
        assert_eq!(walk.name().unwrap().unwrap().unwrap(), "a\":");
        assert_eq!(walk.value().unwrap().text, "{\"x\":[1,\"}\"]}");
        assert_eq!(walk.name().unwrap().unwrap().unwrap(), "objects");
        assert!(walk.enter(b'[').unwrap());
        let mut elements = Vec::new();
        while walk.more().unwrap() == Some(true) {
            elements.push(walk.value().unwrap().text.trim().to_owned());
        }
        assert_eq!(elements, ["{\"b\":1}", "nonsense", "[2]"]);
        assert_eq!(walk.name().unwrap().unwrap().unwrap(), "z");
        assert_eq!(walk.value().unwrap().text.trim(), "3");
        assert!(walk.name().unwrap().is_none());
    }

    #[test]
    fn what_is_cut_ends() {
        for text in ["{\"a\":[1,", "{\"a", "{a:1}", "[[[[", "", "{\"a\":1"] {
            let mut walk = JsonWalk::new(text.as_bytes());
            walk.enter(b'{').unwrap();
            if let Some(Ok(_)) = walk.name().unwrap() {
                walk.value().unwrap();
                assert!(walk.name().unwrap().is_none_or(|name| name.is_err()), "{text}");
            }
        }
    }
}
