//! Personal values under a key per record, so that destroying the key erases them while the chain still verifies.
//!
//! The stored key is random; the sealing key is derived from it and the store key, so that a copy of the database
//! alone opens nothing. A nonce is never used twice under one record key: it is made of section, revision and ordinal.

use crate::error::{Error, Result};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use model::{Section, StoreKey};

/// The key of one record, as it is used.
#[derive(Clone)]
pub(crate) struct RecordKey {
    cipher: ChaCha20Poly1305,
    digest_key: [u8; 32],
}

/// Where a sealed body stands within its record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub section: Section,
    pub revision: u32,
    /// 0 for the section itself, 1.. for its parties.
    pub ordinal: u32,
}

impl Slot {
    fn nonce(self) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce[0] = self.section as u8;
        nonce[4..8].copy_from_slice(&self.revision.to_be_bytes());
        nonce[8..12].copy_from_slice(&self.ordinal.to_be_bytes());
        nonce
    }
}

impl RecordKey {
    /// From the random bytes that the store keeps for the record.
    pub(crate) fn derive(store: &StoreKey, random: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new_keyed(&store.0);
        hasher.update(b"record key");
        hasher.update(random);
        let mut reader = hasher.finalize_xof();
        let (mut seal, mut digest_key) = ([0; 32], [0; 32]);
        reader.fill(&mut seal);
        reader.fill(&mut digest_key);
        Self { cipher: ChaCha20Poly1305::new(&Key::from(seal)), digest_key }
    }

    /// Seals a body for its slot.
    pub(crate) fn seal(&self, slot: Slot, plain: &[u8]) -> Result<Vec<u8>> {
        self.cipher.encrypt(&Nonce::from(slot.nonce()), plain).map_err(|_| Error::Seal)
    }

    /// Opens a body from its slot.
    pub(crate) fn open(&self, slot: Slot, sealed: &[u8]) -> Result<Vec<u8>> {
        self.cipher.decrypt(&Nonce::from(slot.nonce()), sealed).map_err(|_| Error::Seal)
    }

    /// Seals a sentence about this record that may be written anew with other words (flags, judgements). Its nonce is
    /// made of the words too and kept in front of the sealed bytes: no nonce meets two plain texts.
    pub(crate) fn seal_words(&self, id: &[u8; 16], words: &str) -> Result<Vec<u8>> {
        let mut sealed = self.content(&[id, words.as_bytes()].concat())[..8].to_vec();
        let body = self.seal(words_slot(&sealed), words.as_bytes())?;
        sealed.extend(body);
        Ok(sealed)
    }

    /// Opens what `seal_words` sealed.
    pub(crate) fn open_words(&self, sealed: &[u8]) -> Result<String> {
        let (nonce, body) = sealed.split_at_checked(8).ok_or(Error::Seal)?;
        String::from_utf8(self.open(words_slot(nonce), body)?).map_err(|_| Error::Seal)
    }

    /// Tells whether two plain bodies of this record are the same; worthless once the key is gone.
    pub(crate) fn content(&self, plain: &[u8]) -> Vec<u8> {
        blake3::keyed_hash(&self.digest_key, plain).as_bytes()[..16].to_vec()
    }
}

/// Words stand in the section of attachments, whose revisions start at 1 and never reach these numbers together.
fn words_slot(nonce: &[u8]) -> Slot {
    let number = |part: &[u8]| part.iter().fold(0u32, |n, byte| (n << 8) | u32::from(*byte));
    let (revision, ordinal) = nonce.split_at(nonce.len().min(4));
    Slot { section: Section::Attachments, revision: number(revision), ordinal: number(ordinal) | 1 << 31 }
}

/// The next link of a chain over sealed bytes.
pub(crate) fn chain(previous: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for part in std::iter::once(previous).chain(parts.iter().copied()) {
        hasher.update(&(part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().as_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn opens_what_it_sealed_only_in_its_slot(plain: Vec<u8>, random: [u8; 32], revision in 1u32..9) {
            let key = RecordKey::derive(&StoreKey([3; 32]), &random);
            let slot = Slot { section: Section::Core, revision, ordinal: 0 };
            let sealed = key.seal(slot, &plain).unwrap();
            prop_assert_eq!(key.open(slot, &sealed).unwrap(), plain);
            let elsewhere = Slot { section: Section::Parties, ..slot };
            prop_assert!(key.open(elsewhere, &sealed).is_err());
            let words = key.seal_words(&[7; 16], "why").unwrap();
            prop_assert_eq!(key.open_words(&words).unwrap(), "why");
            prop_assert!(words != key.seal_words(&[7; 16], "why not").unwrap());
            let other_store = RecordKey::derive(&StoreKey([4; 32]), &random);
            prop_assert!(other_store.open(slot, &sealed).is_err());
        }
    }
}
