//! Pictures: what the bytes are, and a copy without anything that a camera or a program wrote beside the picture.
//!
//! JPEG and PNG only. The copy keeps the segments that a decoder needs and drops all others: place, time, device,
//! owner, thumbnail, comments, colour profile, and whatever stands behind the end. The picture itself is not decoded:
//! what can be seen in it, and the noise of its sensor, stays. How the picture was held (orientation) goes too.

/// The media type that the bytes have, by the bytes alone; text is `text/plain`, whatever is not known is
/// `application/octet-stream`.
#[must_use]
pub fn media_type(bytes: &[u8]) -> &'static str {
    match infer::get(bytes) {
        Some(kind) => kind.mime_type(),
        None if is_text(bytes) => "text/plain",
        None => "application/octet-stream",
    }
}

/// Bytes looked at before something is called text.
const LOOKED_AT: usize = 8 << 10;

/// UTF-8 without the control characters that no text has. What is cut off within a character still counts.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let whole = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(head.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !whole.is_empty() && !whole.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

/// Whether a copy without metadata can be made of files of this kind.
#[must_use]
pub fn is_copied(kind: &str) -> bool {
    matches!(kind, "image/jpeg" | "image/png")
}

/// What whoever asks for a copy of another file is told.
pub const NO_COPY: &str =
    "no copy without metadata can be made of this file; expected a whole JPEG or PNG picture";

/// The copy without metadata; `None` where the bytes are no JPEG or PNG that could be followed to its end.
#[must_use]
pub fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    match media_type(bytes) {
        "image/jpeg" => jpeg(bytes),
        "image/png" => png(bytes),
        _ => None,
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that a decoder needs (PNG, third edition, 5.6).
const NEEDED: [&[u8; 4]; 5] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"];

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = PNG.to_vec();
    let mut at = PNG.len();
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        let chunk = bytes.get(at..end)?;
        let name: &[u8; 4] = chunk.get(4..8)?.try_into().ok()?;
        if NEEDED.contains(&name) {
            out.extend(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at = end;
    }
}

/// Segments of JPEG (ITU-T T.81, B.1.1): all `APPn` and comments go, and what follows the end of the image.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0xff, 0xd8];
    let mut at = 2;
    loop {
        // Fill bytes before a marker are allowed.
        while bytes.get(at)? == &0xff && bytes.get(at + 1)? == &0xff {
            at += 1;
        }
        let (&0xff, &marker) = (bytes.get(at)?, bytes.get(at + 1)?) else { return None };
        if marker == 0xd9 {
            out.extend([0xff, 0xd9]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let end = at + 2 + length;
        let segment = bytes.get(at..end).filter(|_| length >= 2)?;
        let is_dropped = matches!(marker, 0xe0..=0xfe);
        if !is_dropped {
            out.extend(segment);
        }
        at = end;
        if marker == 0xda {
            let scan = scan_length(bytes.get(at..)?)?;
            out.extend(bytes.get(at..at + scan)?);
            at += scan;
        }
    }
}

/// Bytes of the picture up to the next marker that is neither stuffed nor a restart.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), body].concat()
    }

    fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        [&u32::try_from(body.len()).unwrap().to_be_bytes(), name.as_slice(), body, b"crc4"].concat()
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|w| w == words)
    }

    #[test]
    fn kinds_are_told_by_bytes() {
        for (bytes, kind) in [
            (b"\xff\xd8\xff\xe0".as_slice(), "image/jpeg"),
            (b"%PDF-1.7", "application/pdf"),
            (b"MZ\x90\x00", "application/vnd.microsoft.portable-executable"),
            (b"<!DOCTYPE html><script>", "text/html"),
            ("note de saisie, 穿山甲".as_bytes(), "text/plain"),
            (b"\0\0\0\0 text", "application/octet-stream"),
            (b"", "application/octet-stream"),
        ] {
            assert_eq!(media_type(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn jpeg_loses_what_the_camera_wrote() {
        let picture = [
            vec![0xff, 0xd8],
            segment(0xe0, b"JFIF\0 with a thumbnail"),
            segment(0xe1, b"Exif\0\0 GPS -1.2921 36.8219 owner"),
            segment(0xdb, b"quantisation"),
            segment(0xfe, b"a comment"),
            segment(0xc0, b"frame"),
            segment(0xda, b"scan"),
            b"pixels\xff\x00more\xff\xd0".to_vec(),
            vec![0xff, 0xd9],
            b"behind the end".to_vec(),
        ]
        .concat();
        let copy = without_metadata(&picture).unwrap();
        for gone in [b"Exif".as_slice(), b"GPS", b"thumbnail", b"comment", b"behind"] {
            assert!(!holds(&copy, gone), "{gone:?}");
        }
        for kept in [b"quantisation".as_slice(), b"frame", b"pixels\xff\x00more\xff\xd0\xff\xd9"] {
            assert!(holds(&copy, kept), "{kept:?}");
        }
        assert_eq!(without_metadata(&copy).as_deref(), Some(copy.as_slice()), "twice is once");
        assert_eq!(without_metadata(&picture[..picture.len() - 20]), None, "cut off");
    }

    #[test]
    fn png_loses_its_texts() {
        let picture = [
            PNG.to_vec(),
            chunk(b"IHDR", b"size"),
            chunk(b"tEXt", b"Author a name"),
            chunk(b"eXIf", b"GPS"),
            chunk(b"tIME", b"2024"),
            chunk(b"IDAT", b"pixels"),
            chunk(b"IEND", b""),
            b"behind".to_vec(),
        ]
        .concat();
        let copy = without_metadata(&picture).unwrap();
        assert!(
            !holds(&copy, b"Author")
                && !holds(&copy, b"GPS")
                && !holds(&copy, b"tIME")
                && !holds(&copy, b"behind")
        );
        assert!(holds(&copy, b"pixels") && copy.ends_with(b"crc4"));
        assert_eq!(without_metadata(b"%PDF-1.7"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_followed_or_refused(kind in 0usize..2, bytes: Vec<u8>) {
            let start: &[u8] = if kind == 0 { b"\xff\xd8\xff" } else { PNG };
            let whole = [start, &bytes].concat();
            if let Some(copy) = without_metadata(&whole) {
                prop_assert!(copy.len() <= whole.len());
                prop_assert_eq!(without_metadata(&copy), Some(copy.clone()));
            }
        }
    }
}
