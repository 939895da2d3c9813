//! The levels on which fields of two parties can agree or contradict each other: each has a number, a code that model
//! files use, and words that an explanation prints.
//!
//! Within a field levels stand from the one that says most for to the one that says most against. What each is worth is
//! in the model, not here.

use crate::names::Shape;

/// A field that is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name.
    Name,
    /// Date of birth, of firms of founding.
    Born,
    /// Identity document.
    Document,
    /// Number in a register of companies.
    CompanyNumber,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// IBAN, account, mobile money.
    Account,
    /// Wallet of a crypto-asset.
    Wallet,
    /// Handle on a platform.
    Handle,
    /// Id of the record in one system.
    Record,
    /// Number or mark of a ship, aircraft or vehicle.
    Craft,
    /// Town, postal code and street: one fact.
    Address,
    /// Nationality or country of registration.
    Country,
    /// Kind of actor.
    Kind,
    /// What several fields mean together.
    Together,
}

impl Field {
    /// All fields, in the order in which they are told.
    pub const ALL: [Self; 15] = [
        Self::Document,
        Self::CompanyNumber,
        Self::Craft,
        Self::Account,
        Self::Wallet,
        Self::Phone,
        Self::Email,
        Self::Handle,
        Self::Record,
        Self::Name,
        Self::Born,
        Self::Address,
        Self::Country,
        Self::Kind,
        Self::Together,
    ];

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Born => "birth date or day of founding",
            Self::Document => "identity document",
            Self::CompanyNumber => "company register number",
            Self::Phone => "telephone number",
            Self::Email => "e-mail address",
            Self::Account => "account",
            Self::Wallet => "wallet address",
            Self::Handle => "handle",
            Self::Record => "id of the record in one system",
            Self::Craft => "number of the ship, aircraft or vehicle",
            Self::Address => "address",
            Self::Country => "nationality or country of registration",
            Self::Kind => "kind of actor",
            Self::Together => "fields taken together",
        }
    }
}

/// A level, by its place in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(pub(super) u8);

macro_rules! levels {
    ($($name:ident = $at:literal, $field:ident, $code:literal, $words:literal;)*) => {
        impl Level {
            $(pub(super) const $name: Self = Self($at);)*
        }
        const FIXED: &[(Field, &str, &str)] = &[$((Field::$field, $code, $words)),*];
    };
}

levels! {
    BORN_SAME = 0, Born, "born-same", "the same day";
    BORN_SWAPPED = 1, Born, "born-swapped", "day and month changed about";
    BORN_MONTH = 2, Born, "born-month", "the same month, the day is not known";
    BORN_SLIP = 3, Born, "born-slip", "one part of the date differs";
    BORN_YEAR = 4, Born, "born-year", "the same year, more is not known";
    BORN_NEAR = 5, Born, "born-near", "at most two years apart";
    BORN_FAR = 6, Born, "born-far", "more than two years apart";
    DOCUMENT_SAME = 7, Document, "document-same", "the same number of one kind and issuer";
    DOCUMENT_BARE = 8, Document, "document-bare", "the same number, kind or issuer not told on both sides";
    DOCUMENT_OTHER_ISSUER = 9, Document, "document-other-issuer", "the same number of another kind or issuer";
    DOCUMENT_SLIP = 10, Document, "document-slip", "one sign differs";
    DOCUMENT_OTHER = 11, Document, "document-other", "other numbers, kind or issuer not told on both sides";
    DOCUMENT_CLASH = 12, Document, "document-clash", "other numbers of one kind and issuer";
    COMPANY_SAME = 13, CompanyNumber, "company-same", "the same number";
    COMPANY_SLIP = 14, CompanyNumber, "company-slip", "one sign differs";
    COMPANY_OTHER_REGISTER = 15, CompanyNumber, "company-other-register", "the same number in another register";
    COMPANY_CLASH = 16, CompanyNumber, "company-clash", "other numbers";
    PHONE_SAME = 17, Phone, "phone-same", "the same number";
    PHONE_TAIL = 18, Phone, "phone-tail", "the same last nine figures, written with another beginning";
    PHONE_SLIP = 19, Phone, "phone-slip", "one figure differs";
    PHONE_OTHER = 20, Phone, "phone-other", "other numbers";
    EMAIL_SAME = 21, Email, "email-same", "the same address";
    EMAIL_LOCAL = 22, Email, "email-local", "the same name before the domain; the domains differ or are kept for examples";
    EMAIL_OTHER = 23, Email, "email-other", "other addresses";
    ACCOUNT_SAME = 24, Account, "account-same", "the same account";
    ACCOUNT_BARE = 25, Account, "account-bare", "the same number, the bank not told on both sides";
    ACCOUNT_SLIP = 26, Account, "account-slip", "one sign differs";
    ACCOUNT_OTHER = 27, Account, "account-other", "other accounts";
    WALLET_SAME = 28, Wallet, "wallet-same", "the same wallet";
    HANDLE_SAME = 29, Handle, "handle-same", "the same handle on one platform";
    HANDLE_NAME = 30, Handle, "handle-name", "the same handle on another platform";
    RECORD_SAME = 31, Record, "record-same", "the same record of one system";
    HULL_SAME = 32, Craft, "hull-same", "the same IMO number, which stays with a hull";
    RADIO_SAME = 33, Craft, "radio-same", "the same radio number, which moves with the flag";
    PLATE_SAME = 34, Craft, "plate-same", "the same plate or mark, which others may bear at another time";
    HULL_CLASH = 35, Craft, "hull-clash", "other IMO numbers";
    ADDRESS_SAME = 36, Address, "address-same", "the same street and number";
    ADDRESS_STREET = 37, Address, "address-street", "the same street, a number on one side only";
    ADDRESS_POSTCODE = 38, Address, "address-postcode", "the same postal code";
    ADDRESS_NUMBER = 39, Address, "address-number", "the same street, other numbers";
    ADDRESS_TOWN = 40, Address, "address-town", "the same town, which many share";
    ADDRESS_TOWN_OTHER_STREET = 41, Address, "address-town-other-street", "the same town, other streets";
    ADDRESS_OTHER_TOWN = 42, Address, "address-other-town", "other towns of one country";
    ADDRESS_OTHER_COUNTRY = 43, Address, "address-other-country", "other countries";
    COUNTRY_SAME = 44, Country, "country-same", "the same country, which many share";
    COUNTRY_OTHER = 45, Country, "country-other", "other countries";
    KIND_CLASH = 46, Kind, "kind-clash", "different kinds of actor: they may be related, but are not the same";
    FATHER_AND_SON = 47, Together, "father-and-son",
        "one name, one place or telephone, and years of birth far apart: as of a father and a son";
    TWINS = 48, Together, "twins", "one birth date and place or telephone, and other given names: as of twins";
    HOUSEHOLD = 49, Together, "household",
        "a shared name, place, telephone or account, and other given names: as in a household or a group of firms";
    SHARED_VALUE = 50, Together, "shared-value",
        "a shared telephone, account, e-mail or address, and no word of the names in common: as with an agent";
    NAME_UNREADABLE = 51, Name, "name-unreadable", "no word agrees, but the names are in two scripts";
    NAME_FREE = 52, Name, "name-free", "the names differ, and one was chosen freely (a seller, a handle)";
    NAME_NOTHING = 53, Name, "name-nothing", "no word agrees";
    NAME_GENERATIONS = 54, Name, "name-generations", "agree, but of different generations (Jr, II)";
    NAME_NUMBERS = 55, Name, "name-numbers", "agree, but for a number";
    NAME_ALONE = 56, Together, "name-alone",
        "nothing agrees but name, town or country: held below the threshold, because a name alone is never identity";
}

/// Shapes of names that are told by rarity and place.
pub(super) const SHAPES: [Shape; 7] =
    [Shape::Same, Shape::Alike, Shape::Part, Shape::Initials, Shape::OneOf, Shape::Mixed, Shape::Shared];
/// Upper ends of classes of rarity, in bits of the frozen table; the last class has none.
pub(super) const RARITY: [f32; 4] = [9.0, 15.0, 20.0, 27.0];
/// Where levels of names begin.
const NAMES: u8 = FIXED.len() as u8;
/// Levels of one place.
const OF_PLACE: u8 = (SHAPES.len() * (RARITY.len() + 1)) as u8;
/// All levels.
pub(super) const LEVELS: usize = NAMES as usize + 2 * OF_PLACE as usize;

impl Level {
    /// The level of a name's shape. `near`: both are of one country, where a name is commoner.
    pub(super) fn of_name(shape: Shape, bits: f32, near: bool) -> Self {
        let Some(of) = SHAPES.iter().position(|s| *s == shape) else {
            return match shape {
                Shape::Generations => Self::NAME_GENERATIONS,
                Shape::Numbers => Self::NAME_NUMBERS,
                _ => Self::NAME_NOTHING,
            };
        };
        let class = RARITY.iter().take_while(|end| bits >= **end).count();
        let at = of * (RARITY.len() + 1) + class;
        Self(NAMES + u8::from(near) * OF_PLACE + at as u8)
    }

    /// All levels.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LEVELS as u8).map(Self)
    }

    /// Its place in the table.
    #[must_use]
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// Shape, class of rarity and whether of one country, of a name's level.
    pub(super) fn name_parts(self) -> Option<(Shape, usize, bool)> {
        let at = self.0.checked_sub(NAMES)?;
        let (near, at) = (at >= OF_PLACE, usize::from(at % OF_PLACE));
        Some((SHAPES[at / (RARITY.len() + 1)], at % (RARITY.len() + 1), near))
    }

    /// The field.
    #[must_use]
    pub fn field(self) -> Field {
        FIXED.get(self.place()).map_or(Field::Name, |l| l.0)
    }

    /// Its code in model files.
    #[must_use]
    pub fn code(self) -> String {
        match self.name_parts() {
            None => FIXED.get(self.place()).map_or("", |l| l.1).to_owned(),
            Some((shape, class, near)) => {
                let shape = format!("{shape:?}").to_lowercase();
                format!("name-{shape}-{class}{}", if near { "-near" } else { "" })
            }
        }
    }

    /// The level of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|l| l.code() == code)
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> String {
        let Some((shape, class, near)) = self.name_parts() else {
            return FIXED.get(self.place()).map_or("", |l| l.2).to_owned();
        };
        let how = match shape {
            Shape::Same => "the same words",
            Shape::Alike => "the same words but for slips, sounds or spaces",
            Shape::Part => "words agree, one name has more of them",
            Shape::Initials => "words agree, some by an initial only",
            Shape::OneOf => "one word agrees, one name has more of them",
            Shape::Mixed => "most words agree, others contradict",
            _ => "a word is shared, others contradict",
        };
        let rare = ["very common", "common", "usual", "rare", "very rare"][class];
        let place = if near { " in one country" } else { "" };
        format!("{how}; {rare} words{place}")
    }

    /// Levels that together are one scale from for to against, best first: fitted weights never rise along it.
    pub(super) fn scales() -> Vec<Vec<Self>> {
        let fixed = |codes: &[Self]| codes.to_vec();
        let mut scales = vec![
            (0..=6).map(Self).collect(),
            (7..=12).map(Self).collect(),
            (13..=16).map(Self).collect(),
            (17..=20).map(Self).collect(),
            (21..=23).map(Self).collect(),
            (24..=27).map(Self).collect(),
            (29..=30).map(Self).collect(),
            (32..=35).map(Self).collect(),
            fixed(&[
                Self::ADDRESS_SAME,
                Self::ADDRESS_STREET,
                Self::ADDRESS_POSTCODE,
                Self::ADDRESS_TOWN,
                Self::ADDRESS_TOWN_OTHER_STREET,
                Self::ADDRESS_OTHER_TOWN,
                Self::ADDRESS_OTHER_COUNTRY,
            ]),
            fixed(&[Self::COUNTRY_SAME, Self::COUNTRY_OTHER]),
        ];
        for near in [0, OF_PLACE] {
            for shape in 0..SHAPES.len() as u8 {
                let width = RARITY.len() as u8 + 1;
                scales
                    .push((0..width).rev().map(|class| Self(NAMES + near + shape * width + class)).collect());
            }
        }
        scales
    }
}
