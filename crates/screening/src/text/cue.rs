//! The lists of words that tell what a text is about, beside the names of taxa.

/// One list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Cue {
    Sale,
    Wanted,
    News,
    Live,
    Juvenile,
    Care,
    Gold,
    Family,
    Role,
    Loan,
    Research,
    Courier,
    Lodging,
    Unrelated,
    Reptile,
    Timber,
    Meat,
    Vague,
    Personal,
    Permit,
    Preban,
    Proxy,
    IvoryObject,
    Authenticity,
    Weight,
    Length,
    Scam,
    Trade,
    Messenger,
    Packing,
    Price,
}

impl Cue {
    pub(super) const ALL: &'static [Self] = &[
        Self::Sale,
        Self::Wanted,
        Self::News,
        Self::Live,
        Self::Juvenile,
        Self::Care,
        Self::Gold,
        Self::Family,
        Self::Role,
        Self::Loan,
        Self::Research,
        Self::Courier,
        Self::Lodging,
        Self::Unrelated,
        Self::Reptile,
        Self::Timber,
        Self::Meat,
        Self::Vague,
        Self::Personal,
        Self::Permit,
        Self::Preban,
        Self::Proxy,
        Self::IvoryObject,
        Self::Authenticity,
        Self::Weight,
        Self::Length,
        Self::Scam,
        Self::Trade,
        Self::Messenger,
        Self::Packing,
        Self::Price,
    ];

    /// The code in `cues.tsv`.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Wanted => "wanted",
            Self::News => "news",
            Self::Live => "live",
            Self::Juvenile => "juvenile",
            Self::Care => "care",
            Self::Gold => "gold",
            Self::Family => "family",
            Self::Role => "role",
            Self::Loan => "loan",
            Self::Research => "research",
            Self::Courier => "courier",
            Self::Lodging => "lodging",
            Self::Unrelated => "unrelated",
            Self::Reptile => "reptile",
            Self::Timber => "timber",
            Self::Meat => "meat",
            Self::Vague => "vague",
            Self::Personal => "personal",
            Self::Permit => "permit",
            Self::Preban => "preban",
            Self::Proxy => "proxy",
            Self::IvoryObject => "ivory-object",
            Self::Authenticity => "authenticity",
            Self::Weight => "weight",
            Self::Length => "length",
            Self::Scam => "scam",
            Self::Trade => "trade",
            Self::Messenger => "messenger",
            Self::Packing => "packing",
            Self::Price => "price",
        }
    }

    /// The set of this list alone.
    pub(super) fn bit(self) -> u64 {
        1 << (self as u8)
    }
}
