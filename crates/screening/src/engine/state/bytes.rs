//! The bytes of a kept state: numbers in little-endian order, and a check sum at the end.

use xxhash_rust::xxh3::xxh3_64;

/// Writes.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    pub(super) fn day(&mut self, day: i32) {
        self.0.extend_from_slice(&day.to_le_bytes());
    }

    pub(super) fn count(&mut self, count: u32) {
        self.0.extend_from_slice(&count.to_le_bytes());
    }

    pub(super) fn float(&mut self, number: f64) {
        self.number(number.to_bits());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let sum = xxh3_64(&self.0);
        self.number(sum);
        self.0
    }
}

/// Reads what was written; whatever the bytes are, it answers and does not fail.
#[derive(Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, String> {
        let (content, sum) = bytes.split_last_chunk::<8>().ok_or("it is too short")?;
        if xxh3_64(content) != u64::from_le_bytes(*sum) {
            return Err("its check sum is wrong".to_owned());
        }
        Ok(Self(content))
    }

    pub(super) fn number(&mut self) -> Result<u64, String> {
        Ok(u64::from_le_bytes(self.take()?))
    }

    pub(super) fn day(&mut self) -> Result<i32, String> {
        Ok(i32::from_le_bytes(self.take()?))
    }

    pub(super) fn count(&mut self) -> Result<u32, String> {
        Ok(u32::from_le_bytes(self.take()?))
    }

    pub(super) fn float(&mut self) -> Result<f64, String> {
        Ok(f64::from_bits(self.number()?))
    }

    pub(super) fn text(&mut self) -> Result<&'a str, String> {
        let length = self.number()?;
        let length = usize::try_from(length).ok().filter(|n| *n <= self.0.len()).ok_or("it is too short")?;
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        std::str::from_utf8(text).map_err(|e| e.to_string())
    }

    pub(super) fn end(&self) -> Result<(), String> {
        if self.0.is_empty() { Ok(()) } else { Err("it is of other windows".to_owned()) }
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let (head, rest) = self.0.split_first_chunk::<N>().ok_or("it is too short")?;
        self.0 = rest;
        Ok(*head)
    }
}
