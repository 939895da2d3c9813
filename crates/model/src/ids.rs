//! Typed identifiers that may leave the store.
//!
//! They are keyed hashes (design, "Ids"): unguessable, equal in two stores that share a key, never serial
//! and never in time order. Serial numbers exist only inside `store` and have no public type.

use std::fmt;
use std::str::FromStr;

/// Lower-case Crockford base 32: no letter that a reader takes for a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The text is not an identifier of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not a {kind} id; expected `{prefix}-` and 26 letters or digits, as shown in lists and addresses"
)]
pub struct IdParseError {
    text: String,
    kind: &'static str,
    prefix: &'static str,
}

fn encode(bytes: [u8; 16]) -> String {
    let mut value = u128::from_be_bytes(bytes);
    let mut out = [0u8; 26];
    for slot in out.iter_mut().rev() {
        *slot = ALPHABET[(value & 31) as usize];
        value >>= 5;
    }
    out.iter().map(|b| char::from(*b)).collect()
}

fn decode(text: &str) -> Option<[u8; 16]> {
    if text.len() != 26 || text.as_bytes()[0] > b'7' {
        return None;
    }
    let mut value = 0u128;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|a| *a == byte)?;
        value = (value << 5) | digit as u128;
    }
    Some(value.to_be_bytes())
}

macro_rules! id {
    ($(#[$meta:meta])* $name:ident, $kind:literal, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Kind as it goes into the keyed hash.
            pub const KIND: &'static str = $kind;

            /// From the 16 bytes that the store keeps.
            #[must_use]
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The 16 bytes that the store keeps.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}-{}", $prefix, encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{self}")
            }
        }

        impl FromStr for $name {
            type Err = IdParseError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.strip_prefix(concat!($prefix, "-"))
                    .and_then(decode)
                    .map(Self)
                    .ok_or_else(|| IdParseError {
                        text: text.to_owned(),
                        kind: $kind,
                        prefix: $prefix,
                    })
            }
        }
    };
}

id!(/// An organisation that takes part.
    PartnerId, "partner", "pa");
id!(/// A person of a partner who signs in.
    MemberId, "member", "me");
id!(/// What a partner submitted.
    ReportId, "report", "re");
id!(/// A person, company, account ... as one report names it.
    PartyId, "party", "pt");
id!(/// A red flag that fired.
    FlagId, "flag", "fl");
id!(/// Flags on one report that wait for a person.
    AlertId, "alert", "al");
id!(/// A person's word on whether two parties are one.
    JudgementId, "judgement", "ju");
id!(/// One run of an import.
    ImportId, "import", "im");
id!(/// A mapping that a partner keeps.
    MappingId, "mapping", "mp");
id!(/// One tip, as its receiving partner's handlers know it.
    TipId, "tip", "ti");
id!(/// A file beside a report.
    AttachmentId, "attachment", "at");

/// The secret under which a store derives the ids that leave it.
///
/// Two stores with the same key give the same ids to the same items; without it an id tells nothing.
#[derive(Clone)]
pub struct StoreKey(pub [u8; 32]);

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_form_round_trips(bytes: [u8; 16]) {
            let id = ReportId::from_bytes(bytes);
            prop_assert_eq!(id.to_string().parse::<ReportId>().unwrap(), id);
        }

        #[test]
        fn any_text_is_refused_or_round_trips(text in "\\PC{0,40}") {
            if let Ok(id) = text.parse::<PartyId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn kinds_do_not_mix() {
        let id = ReportId::from_bytes([7; 16]).to_string();
        assert!(id.parse::<PartyId>().is_err());
    }
}
