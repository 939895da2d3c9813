//! Kinds of identifier with their codes and the words that name them, in a text or in a column's name.

use crate::fold::fold;
use model::IdentifierKind;
use std::fmt;

/// A kind of identifier with rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// IMO ship number.
    Imo,
    /// Maritime mobile service identity of a radio.
    Mmsi,
    /// Freight container, ISO 6346.
    Container,
    /// Air waybill number.
    AirWaybill,
    /// International bank account number.
    Iban,
    /// Bank identifier code.
    Bic,
    /// Legal entity identifier.
    Lei,
    /// Other account number.
    Account,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Passport number.
    Passport,
    /// Machine-readable zone of a travel document.
    Mrz,
    /// Bitcoin address.
    Bitcoin,
    /// Ethereum address.
    Ethereum,
    /// Tron address.
    Tron,
    /// Number plate of a vehicle.
    Plate,
    /// CITES permit or certificate.
    CitesPermit,
    /// Name on a platform.
    Handle,
    /// Address of a profile.
    ProfileUrl,
}

/// Schemes with their codes, and the words that name them in a text or a column's name (folded, singular).
pub(super) const SCHEMES: &[(Scheme, &str, &[&str])] = &[
    (Scheme::Imo, "imo", &["imo", "imo number", "imo no", "imo nr", "imo ship number", "ship imo"]),
    (Scheme::Mmsi, "mmsi", &["mmsi"]),
    (Scheme::Container, "container", &["container", "container no", "container number", "cntr", "ctr"]),
    (Scheme::AirWaybill, "awb", &["awb", "mawb", "air waybill", "airwaybill", "waybill", "air way bill"]),
    (Scheme::Iban, "iban", &["iban"]),
    (Scheme::Bic, "bic", &["bic", "swift", "swift code", "bank code", "bic swift"]),
    (Scheme::Lei, "lei", &["lei", "legal entity identifier"]),
    (
        Scheme::Account,
        "account",
        &["account", "account no", "account number", "acct", "a c no", "bank account"],
    ),
    (
        Scheme::Phone,
        "phone",
        &[
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "whatsapp",
            "msisdn",
            "phone no",
            "phone number",
            "tel no",
            "wechat phone",
        ],
    ),
    (Scheme::Email, "email", &["email", "e mail", "mail"]),
    (Scheme::Passport, "passport", &["passport", "passport no", "passport number", "travel document"]),
    (Scheme::Mrz, "mrz", &["mrz", "machine readable zone"]),
    (Scheme::Bitcoin, "bitcoin", &["bitcoin", "btc"]),
    (Scheme::Ethereum, "ethereum", &["ethereum", "eth"]),
    (Scheme::Tron, "tron", &["tron", "trx", "trc20"]),
    (
        Scheme::Plate,
        "plate",
        &[
            "plate",
            "plate number",
            "number plate",
            "license plate",
            "licence plate",
            "vehicle registration",
            "registration plate",
            "vehicle",
            "plate no",
        ],
    ),
    (
        Scheme::CitesPermit,
        "cites-permit",
        &["cites permit", "permit", "permit no", "permit number", "cites certificate", "cites"],
    ),
    (
        Scheme::Handle,
        "handle",
        &["handle", "username", "user name", "account name", "screen name", "nickname"],
    ),
    (
        Scheme::ProfileUrl,
        "profile-url",
        &["profile", "profile url", "url", "link", "profile link", "web address", "website"],
    ),
];

impl Scheme {
    /// Its code, as `saola normalise identifier` writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        SCHEMES.iter().find(|(scheme, ..)| *scheme == self).map_or("", |(_, code, _)| code)
    }

    /// The kind under which a report keeps it; `None` for what no party carries.
    #[must_use]
    pub fn kind(self) -> Option<IdentifierKind> {
        match self {
            Scheme::Imo => Some(IdentifierKind::Imo),
            Scheme::Mmsi => Some(IdentifierKind::Mmsi),
            Scheme::Container => Some(IdentifierKind::Container),
            Scheme::AirWaybill => Some(IdentifierKind::Waybill),
            Scheme::Plate => Some(IdentifierKind::Plate),
            Scheme::Iban => Some(IdentifierKind::Iban),
            Scheme::Bic => Some(IdentifierKind::Bic),
            Scheme::Lei => Some(IdentifierKind::CompanyNumber),
            Scheme::Account => Some(IdentifierKind::Account),
            Scheme::Phone => Some(IdentifierKind::Phone),
            Scheme::Email => Some(IdentifierKind::Email),
            Scheme::Passport | Scheme::Mrz | Scheme::CitesPermit => Some(IdentifierKind::Document),
            Scheme::Bitcoin | Scheme::Ethereum | Scheme::Tron => Some(IdentifierKind::Wallet),
            Scheme::Handle | Scheme::ProfileUrl => Some(IdentifierKind::Handle),
        }
    }

    /// The scheme that words name: the name of a column, a label. The longest words win.
    #[must_use]
    pub fn named(words: &str) -> Option<Self> {
        let folded = format!(" {} ", fold(words));
        let named = SCHEMES.iter().flat_map(|(scheme, code, words)| {
            words.iter().chain(std::iter::once(code)).map(move |word| (*scheme, *word))
        });
        let named = named.filter(|(_, word)| {
            folded.contains(&format!(" {word} ")) || folded.contains(&format!(" {word}s "))
        });
        named.max_by_key(|(_, word)| word.len()).map(|(scheme, _)| scheme)
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
