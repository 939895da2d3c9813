//! XML as a stream of small trees, with limits.
//!
//! Local names only, so prefixes and wrappers do not matter. Document type declarations are refused: entities that
//! expand are not needed in messages and are a known weapon. What elements mean is left to the reader.

use crate::encoding::{Utf8Text, recognise};
use crate::source::{Counted, Source};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{self, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Deepest nesting.
const MAX_DEPTH: usize = 64;
/// Most bytes between two events, which bounds a text or a tag.
const MAX_EVENT: u64 = 4 * 1024 * 1024;
/// Most elements of one tree.
const MAX_ELEMENTS: usize = 20_000;
/// Most bytes of text in one tree.
const MAX_TEXT: usize = 1024 * 1024;

/// An element with what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
    /// Whether text stands in a section of its own (`<![CDATA[`): between elements not even a blank one may.
    pub(crate) cdata: bool,
}

impl Element {
    /// The first element at a path such as `PstlAdr/Ctry`.
    pub(crate) fn at(&self, path: &str) -> Option<&Element> {
        path.split('/').try_fold(self, |element, name| element.children.iter().find(|c| c.name == name))
    }

    /// The filled text at a path.
    pub(crate) fn text_at(&self, path: &str) -> Option<&str> {
        self.at(path).map(|e| e.text.trim()).filter(|t| !t.is_empty())
    }

    /// All elements at a path, through every repetition on the way.
    pub(crate) fn all(&self, path: &str) -> Vec<&Element> {
        path.split('/').fold(vec![self], |found, name| {
            found.into_iter().flat_map(|e| e.children.iter().filter(|c| c.name == name)).collect()
        })
    }

    /// An attribute by its local name.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// All texts and attributes as pairs of path and text.
    pub(crate) fn flatten(&self, path: &str, pairs: &mut Vec<(String, String)>) {
        let path = if path.is_empty() { self.name.clone() } else { format!("{path}/{}", self.name) };
        for (name, value) in &self.attributes {
            pairs.push((format!("{path}@{name}"), value.clone()));
        }
        let text = self.text.trim();
        if !text.is_empty() {
            pairs.push((path.clone(), text.to_owned()));
        }
        for child in &self.children {
            child.flatten(&path, pairs);
        }
    }
}

/// What comes next in the stream.
pub(crate) enum Step {
    /// An element begins; its namespace if it declares one of ISO 20022; its attributes.
    Open { name: String, namespace: Option<String>, attributes: Vec<(String, String)> },
    /// An element ends.
    Close { name: String },
    /// Nothing more.
    End,
}

/// Why the stream cannot go on.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) at: u64,
    pub(crate) why: String,
}

/// Reader of the stream.
pub(crate) struct Xml<R: Read> {
    reader: quick_xml::Reader<BufReader<Metered<R>>>,
    buffer: Vec<u8>,
    depth: usize,
    meter: Arc<AtomicU64>,
    pending_close: Option<String>,
    odd: Odd,
}

/// What readers look through, and a check must tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Odd {
    /// The first element that stands in a namespace.
    pub(crate) namespaced: Option<String>,
    /// The first text between elements, where the stream goes step by step.
    pub(crate) stray: Option<String>,
}

impl Xml<Utf8Text<Counted>> {
    /// The XML of a file, in the encoding that its mark, its first line or else its bytes say.
    pub(crate) fn open(source: Source) -> Self {
        let encoding =
            declared(source.head()).unwrap_or_else(|| recognise(source.head(), source.is_whole()).encoding);
        Self::new(Utf8Text::new(source.into_read(), encoding, false))
    }
}

/// The encoding that the first line declares, where no byte-order mark says otherwise.
fn declared(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if encoding_rs::Encoding::for_bom(head).is_some() || !head.starts_with(b"<?xml") {
        return None;
    }
    let line = std::str::from_utf8(&head[..head.iter().position(|b| *b == b'>')?]).ok()?;
    let label = line.split("encoding=").nth(1)?;
    let label = label.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes())
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(inner: R) -> Self {
        let meter = Arc::new(AtomicU64::new(MAX_EVENT));
        let metered = Metered { inner, room: Arc::clone(&meter) };
        let mut reader = quick_xml::Reader::from_reader(BufReader::with_capacity(64 * 1024, metered));
        reader.config_mut().expand_empty_elements = false;
        Self { reader, buffer: Vec::new(), depth: 0, meter, pending_close: None, odd: Odd::default() }
    }

    /// What was looked through so far.
    pub(crate) fn odd(&self) -> &Odd {
        &self.odd
    }

    /// The next begin or end of an element.
    pub(crate) fn step(&mut self) -> Result<Step, Broken> {
        if let Some(name) = self.pending_close.take() {
            return Ok(Step::Close { name });
        }
        loop {
            match self.event()? {
                Event::Start(start) => {
                    let step = open(&start);
                    self.note_namespace(&start);
                    self.deeper()?;
                    return Ok(step);
                }
                Event::Empty(start) => {
                    let step = open(&start);
                    self.note_namespace(&start);
                    if let Step::Open { name, .. } = &step {
                        self.pending_close = Some(name.clone());
                    }
                    return Ok(step);
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Step::Close { name: end.local_name().into_inner().to_owned() });
                }
                Event::DocType(_) => return Err(self.broken(NO_DTD)),
                Event::Eof if self.depth > 0 => {
                    return Err(self.broken("the file ends before the message does"));
                }
                Event::Eof => return Ok(Step::End),
                Event::Text(text) => self.note_stray(&text.xml10_content()),
                Event::CData(text) => {
                    let text = text.xml10_content();
                    self.note_stray(if text.trim().is_empty() { "<![CDATA[ ]]>" } else { &text });
                }
                Event::GeneralRef(entity) => self.note_stray(&resolved(&entity)),
                _ => {}
            }
        }
    }

    /// The rest of the element whose `Open` was the last step. On a fault, what was read until then comes with it.
    pub(crate) fn tree(&mut self, name: &str) -> Result<Element, (Box<Element>, Broken)> {
        let root = Element { name: name.to_owned(), ..Element::default() };
        if self.pending_close.take().is_some() {
            return Ok(root);
        }
        let mut grower = Grower { stack: vec![root], elements: 0, text: 0 };
        loop {
            let event = match self.event() {
                Ok(event) => event,
                Err(broken) => return Err((Box::new(grower.collapse()), broken)),
            };
            let fault = match event {
                Event::Start(start) => {
                    grower.open(&start);
                    self.note_namespace(&start);
                    (self.depth + grower.stack.len() > MAX_DEPTH).then_some(TOO_DEEP)
                }
                Event::Empty(start) => {
                    grower.open(&start);
                    self.note_namespace(&start);
                    grower.close();
                    None
                }
                Event::End(_) => {
                    if grower.stack.len() == 1 {
                        self.depth = self.depth.saturating_sub(1);
                        return Ok(grower.collapse());
                    }
                    grower.close();
                    continue;
                }
                Event::Text(text) => grower.push(&text.xml10_content()),
                Event::CData(text) => {
                    grower.mark_cdata();
                    grower.push(&text.xml10_content())
                }
                Event::GeneralRef(entity) => grower.push(&resolved(&entity)),
                Event::DocType(_) => Some(NO_DTD),
                Event::Eof => Some("the file ends before the message does"),
                _ => None,
            };
            if let Some(why) = fault.or_else(|| grower.too_large()) {
                return Err((Box::new(grower.collapse()), self.broken(why)));
            }
        }
    }

    fn event(&mut self) -> Result<Event<'static>, Broken> {
        self.buffer.clear();
        self.meter.store(MAX_EVENT, Ordering::Relaxed);
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => Ok(event.into_owned()),
            Err(error) => Err(Broken { at: self.reader.error_position(), why: error.to_string() }),
        }
    }

    fn note_namespace(&mut self, start: &BytesStart<'_>) {
        if self.odd.namespaced.is_none() {
            let prefixed = start.name().into_inner().contains(':');
            let declares =
                || start.attributes().flatten().any(|a| a.key.into_inner() == "xmlns" && !a.value.is_empty());
            if prefixed || declares() {
                self.odd.namespaced = Some(start.name().into_inner().to_owned());
            }
        }
    }

    fn note_stray(&mut self, text: &str) {
        if self.odd.stray.is_none() && !text.trim().is_empty() && self.depth > 0 {
            self.odd.stray = Some(text.trim().to_owned());
        }
    }

    fn deeper(&mut self) -> Result<(), Broken> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(self.broken(TOO_DEEP)) } else { Ok(()) }
    }

    fn broken(&self, why: &str) -> Broken {
        Broken { at: self.reader.buffer_position(), why: why.to_owned() }
    }
}

const NO_DTD: &str = "it holds a document type declaration, which is refused";
const TOO_DEEP: &str = "elements are nested more than 64 deep";

fn open(start: &BytesStart<'_>) -> Step {
    let namespace = start
        .attributes()
        .flatten()
        .filter(|a| a.key.into_inner() == "xmlns" || a.key.into_inner().starts_with("xmlns:"))
        .map(|a| a.value.into_owned())
        .find(|uri| uri.contains("iso:20022") || uri.contains("iso20022"));
    let attributes = attributes(start);
    Step::Open { name: start.local_name().into_inner().to_owned(), namespace, attributes }
}

/// The attributes of an element but declarations of namespaces.
fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let own = |key: &str| !(key == "xmlns" || key.starts_with("xmlns:"));
    start
        .attributes()
        .flatten()
        .filter(|a| own(a.key.into_inner()))
        .map(|attribute| {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_or_else(|_| attribute.value.to_string(), |v| v.into_owned());
            (attribute.key.local_name().into_inner().to_owned(), value)
        })
        .collect()
}

/// The five entities of XML and character numbers; any other stays as written.
pub(crate) fn resolved(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return c.to_string();
    }
    let name = entity.xml10_content();
    match name.as_ref() {
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "amp" => "&".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

/// A tree that grows.
struct Grower {
    stack: Vec<Element>,
    elements: usize,
    text: usize,
}

impl Grower {
    fn open(&mut self, start: &BytesStart<'_>) {
        self.elements += 1;
        let attributes = attributes(start);
        self.text += attributes.iter().map(|(_, value)| value.len()).sum::<usize>();
        let element =
            Element { name: start.local_name().into_inner().to_owned(), attributes, ..Element::default() };
        self.stack.push(element);
    }

    fn close(&mut self) {
        if self.stack.len() > 1
            && let Some(done) = self.stack.pop()
            && let Some(parent) = self.stack.last_mut()
        {
            parent.children.push(done);
        }
    }

    fn mark_cdata(&mut self) {
        if let Some(last) = self.stack.last_mut() {
            last.cdata = true;
        }
    }

    fn push(&mut self, text: &str) -> Option<&'static str> {
        self.text += text.len();
        if let Some(last) = self.stack.last_mut() {
            last.text.push_str(text);
        }
        None
    }

    fn too_large(&self) -> Option<&'static str> {
        (self.elements > MAX_ELEMENTS || self.text > MAX_TEXT)
            .then_some("one transaction holds more than 20,000 elements or 1 MB of text")
    }

    fn collapse(mut self) -> Element {
        while self.stack.len() > 1 {
            self.close();
        }
        self.stack.pop().unwrap_or_default()
    }
}

/// Stops a single text or tag from growing without end.
pub(crate) struct Metered<R> {
    inner: R,
    room: Arc<AtomicU64>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        let room = self.room.load(Ordering::Relaxed);
        if n as u64 > room {
            return Err(io::Error::other("a single text or tag is larger than 4 MB"));
        }
        self.room.store(room - n as u64, Ordering::Relaxed);
        Ok(n)
    }
}
