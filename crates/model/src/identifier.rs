//! What identifies a party within a kind.

use crate::{Stated, code_list};

code_list! {
    /// Kinds of identifier.
    IdentifierKind, "identifier kind" {
        /// Telephone number, E.164.
        Phone = "phone",
        /// E-mail address.
        Email = "email",
        /// International bank account number.
        Iban = "iban",
        /// Other account number, with its institution where known.
        Account = "account",
        /// Account proxy: alias of an account such as a phone or e-mail.
        AccountProxy = "account-proxy",
        /// Mobile-money number.
        MobileMoney = "mobile-money",
        /// Bank identifier code.
        Bic = "bic",
        /// Handle on a platform, `platform:name`.
        Handle = "handle",
        /// Wallet address of a crypto-asset.
        Wallet = "wallet",
        /// Passport, identity card or other document number.
        Document = "document",
        /// Company register number.
        CompanyNumber = "company-number",
        /// Number of a freight container, ISO 6346.
        Container = "container",
        /// IMO number of a ship.
        Imo = "imo",
        /// MMSI: the radio number of a ship.
        Mmsi = "mmsi",
        /// Number plate of a vehicle, or registration mark of an aircraft.
        Plate = "plate",
        /// Number of a transport document: air waybill, house waybill, bill of lading.
        Waybill = "waybill",
        /// Id of the record of an actor in the system that its report came from.
        Record = "record",
    }
}

/// One identifier as reported and as normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier {
    /// Kind.
    pub kind: IdentifierKind,
    /// Value: the normal form is one string that two equal identifiers share.
    pub value: Stated<String>,
}
