//! The truth about a world: who each party is, which event each report tells, what should fire.
//!
//! A party is addressed by a source pointer that import keeps as provenance: file, row, role, and which of that role in
//! the row. Rows are those of the exchange's readers: a spreadsheet's row in tables (the column names are row 1), else
//! the number of the message, transaction, line or record in the file, from 1.

use crate::deeds::IncidentId;
use crate::partners::PartnerNo;
use crate::writing::{ErrorKind, Field, Written};

/// The role of a party in a report (codes as the exchange's).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyRole {
    /// Sends goods.
    Shipper,
    /// Receives goods.
    Consignee,
    /// To be notified.
    Notify,
    /// Arranges transport.
    Forwarder,
    /// Pays.
    Payer,
    /// Is paid.
    Payee,
    /// Offers something.
    Seller,
    /// Suspect.
    Suspect,
    /// Named without a role.
    Named,
}

impl PartyRole {
    /// All roles.
    pub const ALL: [Self; 9] = [
        Self::Shipper,
        Self::Consignee,
        Self::Notify,
        Self::Forwarder,
        Self::Payer,
        Self::Payee,
        Self::Seller,
        Self::Suspect,
        Self::Named,
    ];

    /// The exchange's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Shipper => "shipper",
            Self::Consignee => "consignee",
            Self::Notify => "notify",
            Self::Forwarder => "forwarder",
            Self::Payer => "payer",
            Self::Payee => "payee",
            Self::Seller => "seller",
            Self::Suspect => "suspect",
            Self::Named => "named",
        }
    }
}

/// One party of one report: a row of `parties`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// Row in the file.
    pub row: u64,
    /// Role.
    pub role: PartyRole,
    /// Which of that role in the report, from 1.
    pub nth: u32,
    /// Who it is and how it is written; fields that the form does not have are empty.
    pub written: Written,
}

/// One report: a row of `reports`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// Row in the file.
    pub row: u64,
    /// Kind of report, the exchange's code.
    pub kind: &'static str,
    /// The event that it tells.
    pub incident: IncidentId,
    /// The network that the event belongs to.
    pub network: Option<u32>,
    /// Indicators that it was made to fulfil.
    pub indicators: Vec<&'static str>,
}

/// The truth about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTruth {
    /// Who wrote it.
    pub partner: PartnerNo,
    /// Its reports, in the order of rows.
    pub reports: Vec<ReportRow>,
    /// Its parties, in the order of rows.
    pub parties: Vec<PartyRow>,
}

impl FileTruth {
    /// Nothing yet.
    #[must_use]
    pub fn new(partner: PartnerNo) -> Self {
        Self { partner, reports: Vec::new(), parties: Vec::new() }
    }

    /// Adds a party; `has` are the fields that its form has room for and that stand in the record.
    pub fn party(&mut self, row: u64, role: PartyRole, written: Written, has: &[Field]) {
        let nth =
            1 + self.parties.iter().rev().take_while(|p| p.row == row).filter(|p| p.role == role).count();
        let written = written.only(has);
        self.parties.push(PartyRow { row, role, nth: u32::try_from(nth).unwrap_or(u32::MAX), written });
    }
}

impl Written {
    /// The same with only these fields; errors of other fields go too.
    #[must_use]
    pub fn only(mut self, has: &[Field]) -> Self {
        let keeps = |field: Field| has.contains(&field);
        if !keeps(Field::Name) {
            (self.name, self.given, self.family) = (String::new(), String::new(), String::new());
        }
        self.born = self.born.filter(|_| keeps(Field::Born));
        self.nationality = self.nationality.filter(|_| keeps(Field::Nationality));
        self.document = self.document.filter(|_| keeps(Field::Document));
        self.address = self.address.filter(|_| keeps(Field::Address));
        self.phone = self.phone.filter(|_| keeps(Field::Phone));
        self.email = self.email.filter(|_| keeps(Field::Email));
        self.account = self.account.filter(|_| keeps(Field::Account));
        self.handle = self.handle.filter(|_| keeps(Field::Handle));
        self.errors.retain(|(field, _): &(Field, ErrorKind)| keeps(*field));
        self
    }
}
