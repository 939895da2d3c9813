//! Which words in column names of payment tables speak for which field.
//!
//! From the words of banks' exports and of published simulations of transfers (from memory where no file was at
//! hand). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

/// Words of who pays; the last line only beside an account.
pub(crate) const PAYER: &str =
    "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler";
pub(crate) const FROM: &str = "from|source|src|orig|origin|debit";
/// Words of who is paid; the last line only beside an account.
pub(crate) const PAYEE: &str = "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter";
pub(crate) const TO: &str = "to|target|dest|dst|destination|credit|counterparty";
/// Words of an account.
pub(crate) const ACCOUNT: &str = "account|acct|acc|iban|node|konto|cuenta|compte|wallet";

const NO_NAME: &str = "account|acct|acc|iban|node|bank|bic|swift|country|address|city|town|id|number|no|currency|amount|reference|type|phone|email|birth|dob|message|date";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

const fn payer(weight: u16, field: F, words: &'static str) -> Clue {
    c(weight, field, words).role(Role::Payer)
}

const fn payee(weight: u16, field: F, words: &'static str) -> Clue {
    c(weight, field, words).role(Role::Payee)
}

const fn bank(weight: u16, words: &'static str) -> Clue {
    c(weight, F::PartyName, words).role(Role::Institution)
}

/// The clues, by side and field.
pub(crate) const CLUES: &[Clue] = &[
    payer(12, F::PartyName, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler").not(NO_NAME),
    payer(13, F::PartyName, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler name"),
    payer(14, F::PartyAccount, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler account|acct|acc|iban|node|konto|cuenta|compte|wallet").not("name|type|bank|currency"),
    payer(12, F::PartyAccount, "from|source|src|orig|origin|debit account|acct|acc|iban|node|wallet").not("name|type|bank|currency"),
    payer(11, F::PartyAccount, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler id|number|no").not("document|passport|bank"),
    payer(13, F::PartyCountry, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler country|nationality"),
    payer(13, F::PartyAddress, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler address|city|town"),
    payer(13, F::PartyBorn, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler birth|dob|born"),
    payer(14, F::PartyDocument, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler document|passport"),
    payer(13, F::PartyPhone, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler phone|telephone|mobile"),
    payer(13, F::PartyEmail, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler email|mail"),
    bank(14, "payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler bank|bic|swift|institution").not("country|account|address"),
    payee(12, F::PartyName, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter").not(NO_NAME),
    payee(13, F::PartyName, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter name"),
    payee(14, F::PartyAccount, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter account|acct|acc|iban|node|konto|cuenta|compte|wallet").not("name|type|bank|currency"),
    payee(12, F::PartyAccount, "to|target|dest|dst|destination|credit|counterparty account|acct|acc|iban|node|wallet").not("name|type|bank|currency"),
    payee(11, F::PartyAccount, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter id|number|no").not("document|passport|bank"),
    payee(13, F::PartyCountry, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter country|nationality"),
    payee(13, F::PartyAddress, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter address|city|town"),
    payee(13, F::PartyBorn, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter birth|dob|born"),
    payee(14, F::PartyDocument, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter document|passport"),
    payee(13, F::PartyPhone, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter phone|telephone|mobile"),
    payee(13, F::PartyEmail, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter email|mail"),
    bank(14, "payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter bank|bic|swift|institution").not("country|account|address"),
    bank(10, "bank|bic|swift|institution").not("country|account|address|reference|id"),
    c(14, F::Key, "transaction|txn|tx|payment|transfer|trans id|reference|ref|number|no|uuid").not("type|account|payer|payee"),
    c(13, F::Key, "uetr|msgid|txid|transactionid"),
    c(8, F::Key, "id"),
    c(12, F::Amount, "amount|amt|value|sum|betrag|importe|montant|monto").not("date|currency|type|balance|fee"),
    c(12, F::Currency, "currency|ccy|währung|moneda|devise"),
    c(12, F::Date, "date|timestamp|datetime|datum|fecha|booked|settled").not("birth|opened|created"),
    c(9, F::Date, "time|day"),
    c(12, F::Text, "purpose|remittance|description|narrative|details|memo|message|note|text|reason|verwendungszweck|concepto|motif"),
    c(9, F::Text, "reference|ref").not("number|no|id"),
];
