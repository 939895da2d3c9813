//! Pictures of an advert as JSON objects: their hashes as one cell, as a table would write them.
//!
//! Platforms write `{"pdq": "...", "quality": 87}` or `{"hash": "...", "type": "pdq"}`, one object a picture. Names of the
//! members are from memory of the tools in use.

use serde_json::{Map, Value};

/// Kinds of hash, as members are named.
const KINDS: [&str; 5] = ["pdq", "phash", "md5", "sha1", "sha256"];
/// Shortest and longest hash in hexadecimal digits.
const DIGITS: std::ops::RangeInclusive<usize> = 16..=64;

/// Takes the hashes out of the objects of a list, or `None` where no object has one; what is left stays in them.
pub(super) fn take(list: &mut [Value]) -> Option<String> {
    let hashes: Vec<String> = list.iter_mut().filter_map(Value::as_object_mut).flat_map(take_of).collect();
    (!hashes.is_empty()).then(|| hashes.join("; "))
}

/// Hashes of one picture, each as `kind:hex`, for PDQ with its quality.
fn take_of(picture: &mut Map<String, Value>) -> Vec<String> {
    let names: Vec<String> = picture.keys().cloned().collect();
    let member = |wanted: &[&str]| names.iter().find(|n| wanted.contains(&plain(n).as_str())).cloned();
    let mut found = Vec::new();
    let named = names.iter().filter_map(|name| {
        let kind = plain(name);
        KINDS.contains(&kind.as_str()).then(|| (kind, name.clone(), None))
    });
    let told = member(&["type", "kind", "algorithm", "hashtype", "algo"]).and_then(|of| {
        let kind = plain(picture.get(&of)?.as_str()?);
        let hash = member(&["hash", "value", "digest"])?;
        KINDS.contains(&kind.as_str()).then_some((kind, hash, Some(of)))
    });
    let all: Vec<(String, String, Option<String>)> = named.chain(told).collect();
    for (kind, name, of) in all {
        let Some(hex) = picture.get(&name).and_then(Value::as_str).filter(|hex| is_hash(hex)) else {
            continue;
        };
        let mut hash = format!("{kind}:{}", hex.trim());
        if kind == "pdq"
            && let Some(quality) = member(&["quality", "pdqquality"])
            && let Some(number) = picture.get(&quality).and_then(Value::as_u64)
        {
            hash.push_str(&format!(":{number}"));
            picture.remove(&quality);
        }
        picture.remove(&name);
        of.map(|of| picture.remove(&of));
        found.push(hash);
    }
    found
}

/// A name without case and marks: `SHA-256` is `sha256`.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn is_hash(text: &str) -> bool {
    let text = text.trim();
    DIGITS.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(mut list: Value, expected: Option<&str>, left: Value) {
        assert_eq!(take(list.as_array_mut().unwrap()).as_deref(), expected);
        assert_eq!(list, left);
    }

    #[test]
    fn hashes_of_pictures() {
        let (pdq, md5) = ("f0".repeat(32), "0a".repeat(16));
        check(
            json!([{ "pdq": pdq, "quality": 87, "url": "x" }, { "SHA-1": "ab", "MD5": md5 }]),
            Some(&format!("pdq:{pdq}:87; md5:{md5}")),
            json!([{ "url": "x" }, { "SHA-1": "ab" }]),
        );
        check(json!([{ "hash": md5, "type": "md5" }]), Some(&format!("md5:{md5}")), json!([{}]));
        // What tells no kind is no hash that could be compared.
        check(json!([{ "hash": md5 }]), None, json!([{ "hash": md5 }]));
        check(
            json!([{ "name": "A", "type": "person" }, 7]),
            None,
            json!([{ "name": "A", "type": "person" }, 7]),
        );
    }
}
