//! Addresses of crypto-assets: Bitcoin (Base58Check, BIP 173 bech32, BIP 350 bech32m), Ethereum (EIP-55), Tron.
//!
//! A Bitcoin or Tron address carries a checksum. An Ethereum address has one only where it is written in mixed case.

use super::{Checked, Normal};
use bech32::primitives::decode::SegwitHrpstring;
use model::Confidence;
use sha3::{Digest, Keccak256};

/// Which chain an address is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chain {
    Bitcoin,
    Ethereum,
    Tron,
}

/// A normal form, or what is wrong.
pub(crate) fn wallet(raw: &str) -> Checked {
    let text = bare(raw);
    match chain(text) {
        Some(Chain::Bitcoin) if is_bech32(text) => segwit(raw, text),
        Some(Chain::Bitcoin) => base58(raw, text, &[0x00, 0x05], "Bitcoin"),
        Some(Chain::Tron) => base58(raw, text, &[0x41], "Tron"),
        Some(Chain::Ethereum) => ethereum(raw, text),
        None => Err(format!("`{raw}` has not the shape of a Bitcoin, Ethereum or Tron address")),
    }
}

/// The address without the scheme of a link (`bitcoin:`) and without what follows it.
fn bare(raw: &str) -> &str {
    let text = raw.trim();
    let schemes = ["bitcoin:", "ethereum:", "tron:"];
    let text = schemes
        .iter()
        .find(|s| text.get(..s.len()).is_some_and(|start| start.eq_ignore_ascii_case(s)))
        .and_then(|s| text.get(s.len()..))
        .unwrap_or(text);
    text.split(['?', '@']).next().unwrap_or(text)
}

/// The chain that the shape of a text speaks for, whether or not its checksum fits.
pub(crate) fn chain(raw: &str) -> Option<Chain> {
    let text = bare(raw);
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric());
    if !plain {
        return None;
    }
    if text
        .strip_prefix("0x")
        .or_else(|| text.strip_prefix("0X"))
        .is_some_and(|rest| rest.len() == 40 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
    {
        return Some(Chain::Ethereum);
    }
    if is_bech32(text) && (14..=90).contains(&text.len()) {
        return Some(Chain::Bitcoin);
    }
    let mixed = text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_alphabetic());
    match text.bytes().next() {
        Some(b'1' | b'3') if mixed && (26..=35).contains(&text.len()) => Some(Chain::Bitcoin),
        Some(b'T') if mixed && text.len() == 34 => Some(Chain::Tron),
        _ => None,
    }
}

fn is_bech32(text: &str) -> bool {
    text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("bc1"))
}

fn segwit(raw: &str, text: &str) -> Checked {
    if text.bytes().any(|b| b.is_ascii_uppercase()) && text.bytes().any(|b| b.is_ascii_lowercase()) {
        return Err(format!(
            "`{raw}` mixes capitals and small letters; a bech32 address has only one of them"
        ));
    }
    SegwitHrpstring::new(text).map_err(|_| {
        format!("`{raw}` has the shape of a Bitcoin address (bech32), but its checksum does not fit; look for a mistyped letter")
    })?;
    Ok(Normal::new(
        text.to_ascii_lowercase(),
        "wallet: Bitcoin address, checksum fits (bech32 or bech32m)",
        Confidence::Certain,
    ))
}

fn base58(raw: &str, text: &str, versions: &[u8], coin: &str) -> Checked {
    if let Some(c) = text.chars().find(|c| matches!(c, '0' | 'O' | 'I' | 'l')) {
        return Err(format!(
            "`{raw}` has `{c}`, which no {coin} address has (0, O, I and l are left out); look at the source again"
        ));
    }
    let bytes = bs58::decode(text).with_check(None).into_vec().map_err(|_| {
        format!("`{raw}` has the shape of a {coin} address, but its checksum does not fit; look for a mistyped letter")
    })?;
    if bytes.len() != 21 || !bytes.first().is_some_and(|v| versions.contains(v)) {
        return Err(format!("`{raw}` has a fitting checksum, but is no {coin} address"));
    }
    let rule = match coin {
        "Tron" => "wallet: Tron address, checksum fits (Base58Check)",
        _ => "wallet: Bitcoin address, checksum fits (Base58Check)",
    };
    Ok(Normal::new(text, rule, Confidence::Certain))
}

fn ethereum(raw: &str, text: &str) -> Checked {
    let hex = text.get(2..).unwrap_or_default();
    let lower = hex.to_ascii_lowercase();
    let told = format!("0x{lower}");
    let mixed = hex.bytes().any(|b| b.is_ascii_uppercase()) && hex.bytes().any(|b| b.is_ascii_lowercase());
    if !mixed {
        return Ok(Normal::new(
            told,
            "wallet: shape of an Ethereum address; written without mixed case it has no checksum",
            Confidence::Likely,
        ));
    }
    let due = checksummed(&lower);
    if due != hex {
        return Err(format!(
            "`{raw}` has the shape of an Ethereum address, but its capitals do not fit (EIP-55); with these figures it is written `0x{due}`"
        ));
    }
    Ok(Normal::new(
        told,
        "wallet: Ethereum address, checksum of its capitals fits (EIP-55)",
        Confidence::Certain,
    ))
}

/// EIP-55: a letter is a capital where the hash of the lower-case text has 8 or more in its place.
fn checksummed(lower: &str) -> String {
    let hash = Keccak256::digest(lower.as_bytes());
    lower
        .chars()
        .enumerate()
        .map(|(at, c)| {
            let byte = hash.get(at / 2).copied().unwrap_or_default();
            let nibble = if at % 2 == 0 { byte >> 4 } else { byte & 15 };
            if nibble >= 8 { c.to_ascii_uppercase() } else { c }
        })
        .collect()
}
