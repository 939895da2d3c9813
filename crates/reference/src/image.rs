//! Hashes of pictures, as columns and keys of adverts hold them.
//!
//! The kind comes from the text itself (`pdq:...`), else from the context (`kind pdq`), else from a length that only one
//! kind has. 64 hexadecimal digits may be PDQ or SHA-256: without a word they have no meaning here.

use model::{Confidence, ImageHash, ImageHashKind, Stated};

/// Fills in the hash; what has a meaning, or fits no kind, is left as it is.
#[must_use]
pub fn image_hash(stated: Stated<ImageHash>) -> Stated<ImageHash> {
    if stated.value.is_some() {
        return stated;
    }
    match read(&stated.raw, stated.context.as_deref()) {
        Some((hash, rule, confidence)) => stated.meaning(hash, rule, confidence),
        None => stated,
    }
}

fn read(raw: &str, context: Option<&str>) -> Option<(ImageHash, &'static str, Confidence)> {
    let part = |word: &str| context?.split("; ").find_map(|p| p.strip_prefix(word)?.strip_prefix(' '));
    let words: Vec<&str> =
        raw.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let at = words.iter().position(|w| w.len() >= 16 && w.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let hex = words.get(at)?.to_ascii_lowercase();
    let said = words.get(..at)?.iter().chain(words.get(at + 1..)?).find_map(|w| kind(w));
    let told = part("kind").and_then(|k| k.split([' ', '_']).find_map(kind));
    let quality = words.get(at + 1..)?.iter().find_map(|w| w.parse().ok());
    let quality: Option<u8> = quality.or_else(|| part("quality")?.trim().parse().ok());
    let of = |kind: ImageHashKind| {
        let quality = quality.filter(|_| kind == ImageHashKind::Pdq);
        let text = match quality {
            Some(q) => format!("{kind}:{hex}:{q}"),
            None => format!("{kind}:{hex}"),
        };
        text.parse::<ImageHash>().ok()
    };
    if let Some(kind) = said.or(told) {
        let rule = "image hash: kind as the source names it, its length checked";
        return Some((of(kind)?, rule, Confidence::Certain));
    }
    let only = match hex.len() {
        16 => ImageHashKind::PHash,
        32 => ImageHashKind::Md5,
        40 => ImageHashKind::Sha1,
        _ => return None,
    };
    Some((of(only)?, "image hash: kind by its length alone", Confidence::Likely))
}

fn kind(word: &str) -> Option<ImageHashKind> {
    match word.to_ascii_lowercase().as_str() {
        "pdq" => Some(ImageHashKind::Pdq),
        "phash" | "perceptual" => Some(ImageHashKind::PHash),
        "md5" => Some(ImageHashKind::Md5),
        "sha1" | "sha-1" => Some(ImageHashKind::Sha1),
        "sha256" | "sha-256" => Some(ImageHashKind::Sha256),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_lengths() {
        let long = "0f".repeat(32);
        let pdq = format!("pdq:{long}:87");
        for (raw, context, expected) in [
            (format!("pdq:{long}:87"), None, Some(pdq.clone())),
            (long.to_uppercase(), Some("kind pdq; quality 87"), Some(pdq.clone())),
            (format!("{long} (87)"), Some("kind pdq"), Some(pdq)),
            (long.clone(), Some("kind sha256"), Some(format!("sha256:{long}"))),
            (long.clone(), None, None),
            (
                "00112233445566778899aabbccddeeff".into(),
                None,
                Some("md5:00112233445566778899aabbccddeeff".into()),
            ),
            ("ff00ff00ff00ff00".into(), Some("kind md5"), None),
            ("photo1.jpg".into(), None, None),
            (String::new(), Some("kind pdq"), None),
        ] {
            let stated = Stated { context: context.map(str::to_owned), ..Stated::raw(raw.clone()) };
            assert_eq!(image_hash(stated).value.map(|h| h.to_string()), expected, "{raw}");
        }
    }
}
