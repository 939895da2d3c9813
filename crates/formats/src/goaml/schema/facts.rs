//! The typed-in form of a schema, and lists of codes. The form is told at the head of `facts/goaml5.txt`.

use super::{Base, Declared, Kind, Of, Particle, Schema, SchemaError, Simple, What};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a schema.
pub(super) fn read(text: &str) -> Result<Schema, SchemaError> {
    let mut patterns: BTreeMap<String, String> = BTreeMap::new();
    let mut types = BTreeMap::new();
    for (line, entry) in entries(text) {
        let fault = |why: String| SchemaError::Facts { line, why };
        if let Some((name, right)) = entry.split_once(" := ") {
            if let Some(name) = name.strip_prefix('~') {
                patterns.insert(name.to_owned(), right.to_owned());
                continue;
            }
            let mut cursor = Cursor { rest: right, patterns: &patterns };
            let simple = cursor.simple().map_err(fault)?;
            let list = (right == "code").then(|| name.to_owned());
            types.insert(name.to_owned(), Kind::Simple(Simple { list, ..simple }));
        } else if let Some((name, right)) = entry.split_once(": ") {
            let mut cursor = Cursor { rest: right, patterns: &patterns };
            let content = cursor.group('\0').map_err(fault)?;
            types.insert(name.to_owned(), Kind::Content(content));
        } else {
            return Err(fault(format!("`{entry}` is neither a type nor a pattern")));
        }
    }
    Ok(Schema { types, notes: Vec::new() })
}

/// Lists of codes: line, type, codes.
pub(super) fn lists(text: &str) -> Result<Vec<(usize, String, BTreeSet<String>)>, SchemaError> {
    let mut out = Vec::new();
    for (line, entry) in entries(text) {
        let Some((name, codes)) = entry.split_once(':') else {
            let why = format!("`{entry}` is no list; expected a type, a colon and codes");
            return Err(SchemaError::Facts { line, why });
        };
        out.push((line, name.trim().to_owned(), words(codes)));
    }
    Ok(out)
}

/// Codes between spaces; quotes hold one with spaces together.
fn words(text: &str) -> BTreeSet<String> {
    let quoted = text.split('"').skip(1).step_by(2).map(str::to_owned);
    let plain = text.split('"').step_by(2).flat_map(str::split_whitespace).map(str::to_owned);
    plain.chain(quoted).collect()
}

/// Lines with those that continue them; what begins with `#` is left out.
fn entries(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
        let plain = line.trim();
        if plain.is_empty() || plain.starts_with('#') {
            continue;
        }
        match out.last_mut() {
            Some((_, last)) if line.starts_with(' ') => {
                last.push(' ');
                last.push_str(plain);
            }
            _ => out.push((number, plain.to_owned())),
        }
    }
    out
}

/// What is left of an entry.
struct Cursor<'a> {
    rest: &'a str,
    patterns: &'a BTreeMap<String, String>,
}

impl Cursor<'_> {
    fn take(&mut self, mark: char) -> bool {
        self.rest = self.rest.trim_start();
        let found = self.rest.strip_prefix(mark);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn word(&mut self, also: &[char]) -> String {
        let end = self
            .rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || also.contains(&c)))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.to_owned()
    }

    /// Parts up to a closing mark: one after another, or one of them.
    fn group(&mut self, close: char) -> Result<Particle, String> {
        let mut parts = Vec::new();
        let mut choice = false;
        loop {
            parts.push(self.part()?);
            if self.take('|') {
                choice = true;
            } else if !self.take(',') {
                break;
            }
        }
        if close == '\0' {
            self.rest = self.rest.trim_start();
            if !self.rest.is_empty() {
                return Err(format!("`{}` is left over", self.rest));
            }
        } else if !self.take(close) {
            return Err(format!("expected `{close}` before `{}`", self.rest));
        }
        // A lone group is itself, as in an XSD whose outermost group repeats.
        let alone = !choice && parts.len() == 1 && close != ')';
        match parts.pop() {
            Some(only) if alone && !matches!(only.what, What::Element(_) | What::Included(_)) => Ok(only),
            last => {
                parts.extend(last);
                Ok(Particle::once(if choice { What::Choice(parts) } else { What::Sequence(parts) }))
            }
        }
    }

    fn part(&mut self) -> Result<Particle, String> {
        if self.take('(') {
            let group = self.group(')')?;
            let (min, max) = self.often()?;
            return Ok(Particle { min, max, ..group });
        }
        if self.take('<') {
            let name = self.word(&[]);
            return if self.take('>') {
                Ok(Particle::once(What::Included(name)))
            } else {
                Err(format!("expected `>` after `{name}`"))
            };
        }
        let name = self.word(&[]);
        let (min, max) = self.often()?;
        if name.is_empty() || !self.take('=') {
            return Err(format!("expected `name=type` at `{name}{}`", self.rest));
        }
        let of = if self.take('[') { Of::Own(Kind::Content(self.group(']')?)) } else { self.of()? };
        let fixed = if self.take('!') { Some(self.word(&[])) } else { None };
        let since = if self.take('@') { Some(self.word(&['.'])) } else { None };
        Ok(Particle { min, max, what: What::Element(Box::new(Declared { name, of, fixed, since })) })
    }

    fn often(&mut self) -> Result<(u32, Option<u32>), String> {
        for (mark, often) in [('?', (0, Some(1))), ('*', (0, None)), ('+', (1, None))] {
            if self.rest.starts_with(mark) {
                self.take(mark);
                return Ok(often);
            }
        }
        if !self.rest.starts_with('{') {
            return Ok((1, Some(1)));
        }
        self.take('{');
        let min = self.word(&[]).parse().map_err(|_| "expected a number after `{`".to_owned())?;
        self.take(',');
        let max = self.word(&[]).parse().ok();
        if self.take('}') { Ok((min, max)) } else { Err("expected `}`".to_owned()) }
    }

    fn of(&mut self) -> Result<Of, String> {
        let before = self.rest;
        let word = self.word(&[]);
        match base(&word) {
            Some(_) => {
                self.rest = before;
                self.simple().map(|simple| Of::Own(Kind::Simple(simple)))
            }
            None if word.is_empty() => Err(format!("expected a type at `{before}`")),
            None => Ok(Of::Named(word)),
        }
    }

    fn simple(&mut self) -> Result<Simple, String> {
        let word = self.word(&[]);
        let base = base(&word).ok_or_else(|| format!("`{word}` is no type of text"))?;
        let mut simple = Simple { base, ..Simple::default() };
        if !self.rest.starts_with('(') {
            return Ok(simple);
        }
        let end = self.rest.find(')').ok_or("expected `)`")?;
        let inner = &self.rest[1..end];
        self.rest = &self.rest[end + 1..];
        let (inner, pattern) = inner.split_once('~').map_or((inner, None), |(i, p)| (i, Some(p)));
        let (range, fraction) = inner.split_once('/').map_or((inner, None), |(r, f)| (r, Some(f)));
        if let Some((min, max)) = range.split_once("..") {
            simple.min = Some(min.to_owned()).filter(|t| !t.is_empty());
            simple.max = Some(max.to_owned()).filter(|t| !t.is_empty());
        }
        simple.fraction = fraction.and_then(|f| f.parse().ok());
        if let Some(name) = pattern {
            let pattern = self.patterns.get(name).ok_or_else(|| format!("there is no pattern `{name}`"))?;
            simple.pattern = Some(pattern.clone());
        }
        Ok(simple)
    }
}

fn base(word: &str) -> Option<Base> {
    Some(match word {
        "text" | "code" => Base::Text,
        "int" => Base::Int,
        "decimal" => Base::Decimal,
        "boolean" => Base::Boolean,
        "date" => Base::Date,
        _ => return None,
    })
}
