//! Any common encoding, as UTF-8.
//!
//! Tables and messages leave offices in many encodings. A mark at the start or a declaration decides; NUL bytes tell
//! UTF-16; valid UTF-8 is UTF-8; anything else is a guess, and the guess is reported. Bytes that do not fit
//! in a UTF-8 file are read as windows-1252 one by one and counted, so that nothing is lost.

use crate::source::{Counted, Source};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// An encoding and how it was found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recognised {
    pub(crate) encoding: &'static Encoding,
    pub(crate) guessed: bool,
}

/// What the start of a file says about its encoding.
pub(crate) fn recognise(head: &[u8], whole: bool) -> Recognised {
    let certain = |encoding| Recognised { encoding, guessed: false };
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return certain(encoding);
    }
    if let Some(encoding) = utf16_by_nuls(head) {
        return Recognised { encoding, guessed: true };
    }
    if is_utf8_start(head, whole) {
        return certain(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, whole);
    Recognised { encoding: detector.guess(None, Utf8Detection::Deny), guessed: true }
}

/// Latin text in UTF-16 has a NUL in every second byte.
fn utf16_by_nuls(head: &[u8]) -> Option<&'static Encoding> {
    let sample = &head[..head.len().min(4096) & !1];
    if sample.len() < 4 {
        return None;
    }
    let pairs = sample.len() / 2;
    let nuls = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (high_first, low_first) = (nuls(0), nuls(1));
    if low_first * 10 > pairs * 4 && high_first * 10 < pairs {
        Some(UTF_16LE)
    } else if high_first * 10 > pairs * 4 && low_first * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_utf8_start(head: &[u8], whole: bool) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        // A character cut by the end of the head is no fault.
        Err(e) => !whole && e.error_len().is_none(),
    }
}

/// The start of a file as text, for looking at only.
pub(crate) fn head_text(head: &[u8], whole: bool) -> String {
    let encoding = recognise(head, whole).encoding;
    encoding.decode(head).0.into_owned()
}

/// Bytes read at a time.
const CHUNK: usize = 32 * 1024;

/// A stream decoded to UTF-8.
pub(crate) struct Utf8Text<R> {
    inner: R,
    decoder: Decoder,
    utf8: bool,
    input: Vec<u8>,
    consumed: usize,
    tail: Vec<u8>,
    output: Vec<u8>,
    given: usize,
    ended: bool,
    lone_cr: bool,
    odd: Arc<AtomicU64>,
}

impl Utf8Text<Counted> {
    /// The text of a source, in the encoding that its bytes say.
    pub(crate) fn of(source: Source) -> Self {
        let encoding = recognise(source.head(), source.is_whole()).encoding;
        Self::new(source.into_read(), encoding, false)
    }

    /// The same, to be read in larger pieces.
    pub(crate) fn buffered(source: Source) -> BufReader<Self> {
        BufReader::with_capacity(64 * 1024, Self::of(source))
    }
}

impl<R: Read> Utf8Text<R> {
    /// `lone_cr`: the file ends its lines with CR alone, which is turned into LF.
    pub(crate) fn new(inner: R, encoding: &'static Encoding, lone_cr: bool) -> Self {
        Self {
            inner,
            decoder: encoding.new_decoder_with_bom_removal(),
            utf8: encoding == UTF_8,
            input: Vec::new(),
            consumed: 0,
            tail: Vec::new(),
            output: Vec::new(),
            given: 0,
            ended: false,
            lone_cr,
            odd: Arc::default(),
        }
    }

    /// Counts the places that did not fit the encoding; stays valid while the stream is read.
    pub(crate) fn odd(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.odd)
    }

    fn refill(&mut self) -> io::Result<()> {
        self.output.clear();
        self.given = 0;
        while self.output.is_empty() && !self.ended {
            if self.consumed == self.input.len() {
                self.input.resize(CHUNK, 0);
                let n = self.inner.read(&mut self.input)?;
                self.input.truncate(n);
                self.consumed = 0;
                self.ended = n == 0;
            }
            self.decode();
        }
        if self.lone_cr {
            self.output.iter_mut().filter(|b| **b == b'\r').for_each(|b| *b = b'\n');
        }
        Ok(())
    }

    fn decode(&mut self) {
        loop {
            let source = &self.input[self.consumed..];
            let room =
                self.decoder.max_utf8_buffer_length_without_replacement(source.len()).unwrap_or(CHUNK * 4);
            let start = self.output.len();
            self.output.resize(start + room, 0);
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                source,
                &mut self.output[start..],
                self.ended,
            );
            self.output.truncate(start + written);
            self.tail.extend_from_slice(&source[..read]);
            self.consumed += read;
            match result {
                DecoderResult::InputEmpty => {
                    let keep = self.tail.len().saturating_sub(8);
                    self.tail.drain(..keep);
                    return;
                }
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(length, after) => {
                    self.mend(usize::from(length), usize::from(after));
                }
            }
        }
    }

    /// Writes what stood in place of a sequence that does not fit.
    fn mend(&mut self, length: usize, after: usize) {
        self.odd.fetch_add(1, Ordering::Relaxed);
        let end = self.tail.len().saturating_sub(after);
        let bad = &self.tail[end.saturating_sub(length)..end];
        if self.utf8 && !bad.is_empty() {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bad);
            self.output.extend_from_slice(text.as_bytes());
        } else {
            self.output.extend_from_slice("\u{fffd}".as_bytes());
        }
    }
}

impl<R: Read> Read for Utf8Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.output.len() {
            self.refill()?;
        }
        let n = buffer.len().min(self.output.len() - self.given);
        buffer[..n].copy_from_slice(&self.output[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(bytes: &[u8]) -> (String, u64) {
        let recognised = recognise(bytes, true);
        let mut stream = Utf8Text::new(bytes, recognised.encoding, false);
        let odd = stream.odd();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        (text, odd.load(Ordering::Relaxed))
    }

    #[test]
    fn marks_nuls_and_guesses() {
        let text = "Ort;Größe\nKöln;3\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin = WINDOWS_1252.encode(text).0.into_owned();
        let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        let marked_le = [b"\xFF\xFE".as_slice(), &le].concat();
        for bytes in [text.as_bytes().to_vec(), le, be, latin, marked, marked_le] {
            assert_eq!(decoded(&bytes), (text.to_owned(), 0), "{bytes:?}");
        }
    }

    #[test]
    fn a_stray_byte_in_utf8_is_read_as_windows_1252() {
        let mut bytes = "Zürich\n".repeat(60_000).into_bytes();
        bytes.extend_from_slice(b"caf\xE9\n");
        let mut stream = Utf8Text::new(bytes.as_slice(), UTF_8, false);
        let odd = stream.odd();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.ends_with("café\n"));
        assert_eq!(odd.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_stray_byte_across_two_chunks_is_kept() {
        let mut bytes = vec![b'a'; CHUNK - 1];
        bytes.push(0xC3);
        bytes.extend_from_slice(b"b");
        let mut stream = Utf8Text::new(bytes.as_slice(), UTF_8, false);
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.ends_with("aÃb"), "{}", &text[text.len() - 8..]);
    }

    proptest! {
        #[test]
        fn any_bytes_become_text(bytes: Vec<u8>) {
            decoded(&bytes);
        }

        #[test]
        fn any_text_comes_back(text in "\\PC{0,200}") {
            prop_assume!(!text.starts_with('\u{feff}'));
            let mut stream = Utf8Text::new(text.as_bytes(), UTF_8, false);
            let mut back = String::new();
            stream.read_to_string(&mut back).unwrap();
            prop_assert_eq!(back, text);
        }
    }
}
