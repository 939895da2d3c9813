//! Fingerprints of pictures, as platforms and hotlines exchange them. The picture itself is not here.

use crate::code_list;
use std::fmt;
use std::str::FromStr;

code_list! {
    /// How a picture was hashed.
    ImageHashKind, "kind of image hash" {
        /// PDQ: 256 bits, alike pictures have alike hashes; with a quality from 0 to 100.
        Pdq = "pdq",
        /// A perceptual hash of 64 bits, of whatever program.
        PHash = "phash",
        /// MD5: the same bytes only.
        Md5 = "md5",
        /// SHA-1: the same bytes only.
        Sha1 = "sha1",
        /// SHA-256: the same bytes only.
        Sha256 = "sha256",
    }
}

impl ImageHashKind {
    /// Length of the hash in bytes.
    #[must_use]
    pub fn length(self) -> usize {
        match self {
            Self::Pdq | Self::Sha256 => 32,
            Self::PHash => 8,
            Self::Md5 => 16,
            Self::Sha1 => 20,
        }
    }

    /// Whether hashes are compared by how many bits differ; the others are equal or not.
    #[must_use]
    pub fn is_perceptual(self) -> bool {
        matches!(self, Self::Pdq | Self::PHash)
    }
}

/// One hash of a picture. Its text is `kind:hex`, for PDQ with a known quality `pdq:hex:quality`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ImageHash {
    kind: ImageHashKind,
    bits: Vec<u8>,
    quality: Option<u8>,
}

impl ImageHash {
    /// `None` where the length is not the kind's, the quality is over 100, or a kind has one that knows none.
    #[must_use]
    pub fn new(kind: ImageHashKind, bits: Vec<u8>, quality: Option<u8>) -> Option<Self> {
        let fits =
            bits.len() == kind.length() && quality.is_none_or(|q| q <= 100 && kind == ImageHashKind::Pdq);
        fits.then_some(Self { kind, bits, quality })
    }

    /// Kind.
    #[must_use]
    pub fn kind(&self) -> ImageHashKind {
        self.kind
    }

    /// The hash, as many bytes as its kind has.
    #[must_use]
    pub fn bits(&self) -> &[u8] {
        &self.bits
    }

    /// Quality of a PDQ hash, 0 to 100; hashes below 50 are usually not compared.
    #[must_use]
    pub fn quality(&self) -> Option<u8> {
        self.quality
    }

    /// Bits in which two perceptual hashes of one kind differ; `None` where they cannot be compared so.
    #[must_use]
    pub fn distance(&self, other: &Self) -> Option<u32> {
        let alike = self.kind == other.kind && self.kind.is_perceptual();
        alike.then(|| self.bits.iter().zip(&other.bits).map(|(a, b)| (a ^ b).count_ones()).sum())
    }
}

impl fmt::Display for ImageHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.kind.code())?;
        for byte in &self.bits {
            write!(f, "{byte:02x}")?;
        }
        match self.quality {
            Some(quality) => write!(f, ":{quality}"),
            None => Ok(()),
        }
    }
}

/// The text is not a hash as [`ImageHash`] writes them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an image hash; expected `kind:hex`, for example `md5:` and 32 hexadecimal digits")]
pub struct ImageHashError(String);

impl FromStr for ImageHash {
    type Err = ImageHashError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || ImageHashError(text.to_owned());
        let mut parts = text.split(':');
        let kind = parts.next().and_then(|k| k.parse().ok()).ok_or_else(wrong)?;
        let bits = parts.next().and_then(hexadecimal).ok_or_else(wrong)?;
        let quality = parts.next().map(|q| q.parse().map_err(|_| wrong())).transpose()?;
        Self::new(kind, bits, quality).filter(|_| parts.next().is_none()).ok_or_else(wrong)
    }
}

/// Bytes out of hexadecimal digits of either case.
#[must_use]
pub(crate) fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    text.as_bytes()
        .chunks_exact(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_round_trips_and_lengths_are_kept() {
        for text in ["md5:00112233445566778899aabbccddeeff", "phash:ff00ff00ff00ff00"] {
            assert_eq!(text.parse::<ImageHash>().unwrap().to_string(), text);
        }
        let pdq = format!("pdq:{}:87", "0f".repeat(32));
        assert_eq!(pdq.parse::<ImageHash>().unwrap().to_string(), pdq);
        for wrong in ["md5:00", "md5:00112233445566778899aabbccddeeff:90", "pdq:zz", "crc:00", "", "pdq:é0"]
        {
            assert!(wrong.parse::<ImageHash>().is_err(), "{wrong}");
        }
        assert!(format!("pdq:{}:101", "0f".repeat(32)).parse::<ImageHash>().is_err());
    }

    #[test]
    fn only_perceptual_hashes_of_one_kind_have_a_distance() {
        let of = |text: String| text.parse::<ImageHash>().unwrap();
        let (a, b) = (of(format!("pdq:{}", "00".repeat(32))), of(format!("pdq:{}01", "00".repeat(31))));
        assert_eq!(a.distance(&b), Some(1));
        let (c, d) = (of(format!("md5:{}", "00".repeat(16))), of(format!("phash:{}", "00".repeat(8))));
        assert_eq!((c.distance(&c), a.distance(&d)), (None, None));
    }
}
