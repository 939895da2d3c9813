//! The closed list of fields whose agreement alone is taken to mean one actor.
//!
//! Codes are stored beside keys, words are printed in explanations. How a value gets its normal form is in
//! `value` and `keys`.

/// A field, or two fields together, that decide. The order is that of strength: stronger ones merge first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyField {
    /// Identity document with its kind or issuer.
    Document,
    /// Company register number with its register or country.
    CompanyNumber,
    /// International bank account number.
    Iban,
    /// Account number with its institution.
    Account,
    /// Wallet address of a crypto-asset.
    Wallet,
    /// Telephone number in international form, also where a report calls it a mobile-money number or proxy.
    Phone,
    /// E-mail address, also where a report calls it an account proxy.
    Email,
    /// Mobile-money number that is not a telephone number.
    MobileMoney,
    /// Account proxy that is neither telephone number, e-mail address nor IBAN.
    AccountProxy,
    /// Handle with its platform.
    Handle,
    /// Id of the actor's record in the system that both reports came from.
    Record,
    /// Account number without institution, together with the name.
    AccountName,
    /// Document number without kind or issuer, together with the name.
    DocumentName,
    /// Name with the full date of birth or incorporation.
    NameBorn,
    /// Name with the town.
    NameTown,
}

impl KeyField {
    /// All fields, strongest first.
    pub const ALL: &'static [Self] = &[
        Self::Document,
        Self::CompanyNumber,
        Self::Iban,
        Self::Account,
        Self::Wallet,
        Self::Phone,
        Self::Email,
        Self::MobileMoney,
        Self::AccountProxy,
        Self::Handle,
        Self::Record,
        Self::AccountName,
        Self::DocumentName,
        Self::NameBorn,
        Self::NameTown,
    ];

    /// The stable code, as it is stored beside a key.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::CompanyNumber => "company-number",
            Self::Iban => "iban",
            Self::Account => "account",
            Self::Wallet => "wallet",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::MobileMoney => "mobile-money",
            Self::AccountProxy => "account-proxy",
            Self::Handle => "handle",
            Self::Record => "record",
            Self::AccountName => "account+name",
            Self::DocumentName => "document+name",
            Self::NameBorn => "name+born",
            Self::NameTown => "name+town",
        }
    }

    /// The field of a stored code; `None` for a code of another version.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// The field in words, as an explanation prints it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Document => "identity document",
            Self::CompanyNumber => "company register number",
            Self::Iban => "IBAN",
            Self::Account => "account number",
            Self::Wallet => "wallet address",
            Self::Phone => "telephone number",
            Self::Email => "e-mail address",
            Self::MobileMoney => "mobile-money number",
            Self::AccountProxy => "account proxy",
            Self::Handle => "handle",
            Self::Record => "id of the record in one system",
            Self::AccountName => "account number and name",
            Self::DocumentName => "document number and name",
            Self::NameBorn => "name and birth date",
            Self::NameTown => "name and town",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_round_trip_and_the_list_is_in_order_of_strength() {
        for field in KeyField::ALL {
            assert_eq!(KeyField::from_code(field.code()), Some(*field));
        }
        assert!(KeyField::ALL.is_sorted());
        assert_eq!(KeyField::from_code("bic"), None);
    }
}
