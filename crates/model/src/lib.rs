//! The nouns of Saola: what partners submit and what it is about.
//!
//! Pure values: no files, no clock, no randomness, no wire format. Names are the field's own (see the
//! design page). How values are stored, shown or sent is left to `store`, `server` and `formats`.

mod handling;
mod identifier;
mod ids;
mod image;
mod judgement;
mod member;
mod money;
mod party;
mod place;
mod proceedings;
mod quantity;
mod report;
mod specimen;
mod stated;
mod taxon;
mod trade;
mod transport;
mod when;

pub use handling::{Attribution, Audience, Grading, Handling, Onward, ReportHandling, Section};
pub use identifier::{Identifier, IdentifierKind};
pub use ids::{
    AlertId, AttachmentId, FlagId, IdParseError, ImportId, JudgementId, MappingId, MemberId, PartnerId,
    PartyId, ReportId, StoreKey, TipId,
};
pub use image::{ImageHash, ImageHashError, ImageHashKind};
pub use judgement::{Judgement, Verdict};
pub use member::{Member, Partner, Power, Powers, Purpose, Sector, StoreKind};
pub use money::Money;
pub use party::{Party, PartyKind, Role, SuspectState, SuspectStep};
pub use place::{Country, Place, PlaceKind, PlacePrecision};
pub use proceedings::{DataSharing, Proceedings, Ruling, Sentence, SentenceKind, TimeUnit};
pub use quantity::{Quantity, QuantityQualifier, Unit};
pub use report::{Core, Informant, Mention, Narrative, Report, ReportKind, SourceNote};
pub use specimen::{ProductForm, Specimen};
pub use stated::{Confidence, Stated};
pub use taxon::{Appendix, Listing, Rank, Taxon};
pub use trade::{TradeDimension, TradeFigure, TradeTable};
pub use transport::{Mode, SubMode, Transport};
pub use when::{Precision, Timestamp, When};

/// The code of a closed list as it is stored and sent; unknown codes are refused by `from_code`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{code}` is not a {list}; expected one of {expected}")]
pub struct UnknownCode {
    /// What was given.
    pub code: String,
    /// Name of the list, in words.
    pub list: &'static str,
    /// The codes of the list, comma separated.
    pub expected: String,
}

/// Declares a closed list with one stable code per value, used in storage, API, CLI and files.
macro_rules! code_list {
    ($(#[$meta:meta])* $name:ident, $list:literal { $($(#[$vmeta:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// All values, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok($name::$variant),)+
                    _ => Err($crate::UnknownCode {
                        code: code.to_owned(),
                        list: $list,
                        expected: [$($code,)+].join(", "),
                    }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use code_list;
