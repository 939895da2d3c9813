//! Values that look like identifiers and identify nobody.
//!
//! The lists are frozen with the code: a list that grew with the store would let hidden reports change what a
//! member sees (invariant 3). A partner's own list is an item with handling and is applied elsewhere.

use crate::KeyField;

/// Local parts of e-mail addresses that belong to an office or to nobody (from memory).
const OFFICE_LOCAL_PARTS: &[&str] = &[
    "abuse",
    "accounts",
    "admin",
    "administrator",
    "booking",
    "bookings",
    "cargo",
    "contact",
    "contacto",
    "customer",
    "customerservice",
    "donotreply",
    "email",
    "enquiries",
    "enquiry",
    "example",
    "export",
    "feedback",
    "finance",
    "hello",
    "help",
    "hr",
    "import",
    "info",
    "information",
    "inquiry",
    "legal",
    "mail",
    "mailer-daemon",
    "marketing",
    "na",
    "nobody",
    "noemail",
    "nomail",
    "none",
    "no-reply",
    "noreply",
    "office",
    "operations",
    "ops",
    "order",
    "orders",
    "postmaster",
    "reception",
    "reservations",
    "root",
    "sales",
    "service",
    "shipping",
    "support",
    "test",
    "unknown",
    "user",
    "webmaster",
];

/// Domains kept for examples (RFC 2606).
const EXAMPLE_DOMAINS: &[&str] =
    &["example.com", "example.net", "example.org", "localhost", "test", "invalid"];

/// Why an address under one of these identifies nobody alone.
pub(crate) const KEPT_FOR_EXAMPLES: &str = "has a domain kept for examples";

/// Names that stand where a name is missing, in folded form (from memory).
const NO_NAMES: &[&str] = &[
    "anon",
    "anonymous",
    "as above",
    "as consignee",
    "as shipper",
    "bearer",
    "beneficiary",
    "cash",
    "client",
    "consignee",
    "customer",
    "desconocido",
    "dummy",
    "foo",
    "foreign national",
    "inconnu",
    "individual",
    "man",
    "n a",
    "n n",
    "na",
    "name",
    "name unknown",
    "name withheld",
    "nil",
    "nn",
    "no name",
    "nobody",
    "noname",
    "none",
    "not available",
    "not disclosed",
    "not given",
    "not known",
    "not named",
    "not provided",
    "not stated",
    "null",
    "owner",
    "passenger",
    "person",
    "private",
    "private individual",
    "private person",
    "redacted",
    "same",
    "same as consignee",
    "same as shipper",
    "seller",
    "sender",
    "shipper",
    "suspect",
    "tbc",
    "tbd",
    "test",
    "test test",
    "to order",
    "to the order",
    "to the order of",
    "traveller",
    "undisclosed",
    "unidentified",
    "unknown",
    "unknown man",
    "unknown person",
    "unknown woman",
    "unnamed",
    "user",
    "various",
    "withheld",
    "woman",
    "x",
    "xx",
    "xxx",
    "xxxx",
];

/// Handles and numbers that stand where one is missing (from memory).
const NO_VALUES: &[&str] = &[
    "abc",
    "admin",
    "anonymous",
    "na",
    "nil",
    "none",
    "null",
    "pending",
    "tba",
    "tbc",
    "tbd",
    "test",
    "unknown",
    "user",
    "xxx",
];

/// Why a normal form identifies nobody; `None` where it may. The reason is printed where a value is listed as
/// suppressed.
#[must_use]
pub fn junk_reason(field: KeyField, normal: &str) -> Option<&'static str> {
    let folded = normal.to_lowercase();
    match field {
        KeyField::Email => junk_email(&folded),
        KeyField::Phone => junk_digits(&normal.chars().filter(char::is_ascii_digit).collect::<String>(), 7),
        KeyField::Handle => {
            let name = folded.rsplit(':').next().unwrap_or_default().trim_start_matches('@').to_owned();
            junk_token(&name).or_else(|| junk_digits(&name, 3))
        }
        KeyField::NameBorn | KeyField::NameTown | KeyField::AccountName | KeyField::DocumentName => {
            NO_NAMES.contains(&folded.as_str()).then_some("stands where a name is missing")
        }
        _ => {
            let number = folded.rsplit(':').next().unwrap_or_default();
            let plain: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
            let zero = plain.strip_prefix("0x").unwrap_or(&plain);
            junk_token(&plain).or_else(|| junk_digits(zero, 3))
        }
    }
}

fn junk_email(email: &str) -> Option<&'static str> {
    let Some((local, domain)) = email.rsplit_once('@') else { return Some("is not an e-mail address") };
    if EXAMPLE_DOMAINS.iter().any(|d| domain == *d || domain.ends_with(&format!(".{d}"))) {
        return Some(KEPT_FOR_EXAMPLES);
    }
    OFFICE_LOCAL_PARTS.contains(&local).then_some("is the address of an office, which many share")
}

fn junk_token(value: &str) -> Option<&'static str> {
    (value.is_empty() || NO_VALUES.contains(&value)).then_some("stands where a value is missing")
}

/// All the same digit, or counting up or down, over the last `tail` digits and more: typed to fill a field.
fn junk_digits(digits: &str, tail: usize) -> Option<&'static str> {
    let bytes = digits.as_bytes();
    if bytes.len() < tail || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // A telephone number has its country in front, so its end is looked at; other numbers are looked at whole.
    let seen = if tail >= 7 { &bytes[bytes.len() - tail..] } else { bytes };
    let steps: Vec<u8> = seen.windows(2).map(|w| (w[1] + 10 - w[0]) % 10).collect();
    let all = |step: u8| steps.iter().all(|s| *s == step);
    if all(0) {
        Some("is one digit over and over")
    } else if all(1) || all(9) {
        Some("is digits in counting order")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn junk_and_real_values() {
        let cases = [
            (KeyField::Phone, "+254000000000", true),
            (KeyField::Phone, "+1234567890", true),
            (KeyField::Phone, "+254709876543", true),
            (KeyField::Phone, "+254700000123", false),
            (KeyField::Phone, "+84912340077", false),
            (KeyField::Email, "info@trader.co.ke", true),
            (KeyField::Email, "no-reply@platform.com", true),
            (KeyField::Email, "jane@mail.example.org", true),
            (KeyField::Email, "not an address", true),
            (KeyField::Email, "j.mwangi77@mail.co.ke", false),
            (KeyField::Document, "passport:KE:0000000", true),
            (KeyField::Document, "passport:KE:A1234567", false),
            (KeyField::Document, "id:KE:12345678", true),
            (KeyField::Document, "id:KE:30112904", false),
            (KeyField::Account, "EXBKKENA:1111111111", true),
            (KeyField::Wallet, "0x0000000000000000000000000000000000000000", true),
            (KeyField::Wallet, "0x52908400098527886E0F7030069857D2E4169EE7", false),
            (KeyField::Handle, "telegram:unknown", true),
            (KeyField::Handle, "telegram:@user", true),
            (KeyField::Handle, "telegram:@kilifi_birds", false),
            (KeyField::CompanyNumber, "KE:n/a", true),
            (KeyField::NameBorn, "Unknown", true),
            (KeyField::NameTown, "jane wanjiru", false),
        ];
        for (field, value, junk) in cases {
            assert_eq!(junk_reason(field, value).is_some(), junk, "{} `{value}`", field.code());
        }
    }

    #[test]
    fn lists_are_folded_and_without_doubles() {
        for list in [OFFICE_LOCAL_PARTS, NO_NAMES, NO_VALUES] {
            let mut seen = std::collections::BTreeSet::new();
            for word in list {
                assert_eq!(*word, word.to_lowercase());
                assert!(seen.insert(word), "`{word}` stands twice");
            }
        }
    }
}
