//! Which words in column names of payment tables speak for which field.
//!
//! From the words of banks' exports and of published simulations of transfers (from memory where no file was at
//! hand). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

/// The words for who pays, and what of theirs the column holds.
macro_rules! payer_words {
    ($of:literal) => {
        concat!("payer|sender|originator|debtor|remitter|dbtr|orderer|ordering|applicant|auftraggeber|ordenante|zahler", $of)
    };
}

/// The words for who is paid, and what of theirs the column holds.
macro_rules! payee_words {
    ($of:literal) => {
        concat!("payee|beneficiary|benef|receiver|recipient|creditor|cdtr|beneficiario|bénéficiaire|empfänger|begünstigter", $of)
    };
}

/// Words of who pays; the last line only beside an account.
pub(crate) const PAYER: &str = payer_words!("");
pub(crate) const FROM: &str = "from|source|src|orig|origin|debit";
/// Words of who is paid; the last line only beside an account.
pub(crate) const PAYEE: &str = payee_words!("");
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
    payer(12, F::PartyName, payer_words!("")).not(NO_NAME),
    payer(13, F::PartyName, payer_words!(" name")),
    payer(14, F::PartyAccount, payer_words!(" account|acct|acc|iban|node|konto|cuenta|compte|wallet"))
        .not("name|type|bank|currency"),
    payer(12, F::PartyAccount, "from|source|src|orig|origin|debit account|acct|acc|iban|node|wallet")
        .not("name|type|bank|currency"),
    payer(11, F::PartyAccount, payer_words!(" id|number|no")).not("document|passport|bank"),
    payer(13, F::PartyCountry, payer_words!(" country|nationality")),
    payer(13, F::PartyAddress, payer_words!(" address|city|town")),
    payer(13, F::PartyBorn, payer_words!(" birth|dob|born")),
    payer(14, F::PartyDocument, payer_words!(" document|passport")),
    payer(13, F::PartyPhone, payer_words!(" phone|telephone|mobile")),
    payer(13, F::PartyEmail, payer_words!(" email|mail")),
    bank(14, payer_words!(" bank|bic|swift|institution")).not("country|account|address"),
    payee(12, F::PartyName, payee_words!("")).not(NO_NAME),
    payee(13, F::PartyName, payee_words!(" name")),
    payee(14, F::PartyAccount, payee_words!(" account|acct|acc|iban|node|konto|cuenta|compte|wallet"))
        .not("name|type|bank|currency"),
    payee(
        12,
        F::PartyAccount,
        "to|target|dest|dst|destination|credit|counterparty account|acct|acc|iban|node|wallet",
    )
    .not("name|type|bank|currency"),
    payee(11, F::PartyAccount, payee_words!(" id|number|no")).not("document|passport|bank"),
    payee(13, F::PartyCountry, payee_words!(" country|nationality")),
    payee(13, F::PartyAddress, payee_words!(" address|city|town")),
    payee(13, F::PartyBorn, payee_words!(" birth|dob|born")),
    payee(14, F::PartyDocument, payee_words!(" document|passport")),
    payee(13, F::PartyPhone, payee_words!(" phone|telephone|mobile")),
    payee(13, F::PartyEmail, payee_words!(" email|mail")),
    bank(14, payee_words!(" bank|bic|swift|institution")).not("country|account|address"),
    bank(10, "bank|bic|swift|institution").not("country|account|address|reference|id"),
    c(14, F::Key, "transaction|txn|tx|payment|transfer|trans id|reference|ref|number|no|uuid")
        .not("type|account|payer|payee"),
    c(13, F::Key, "uetr|msgid|txid|transactionid"),
    c(8, F::Key, "id"),
    c(12, F::Amount, "amount|amt|value|sum|betrag|importe|montant|monto")
        .not("date|currency|type|balance|fee"),
    c(12, F::Currency, "currency|ccy|währung|moneda|devise"),
    c(12, F::Date, "date|timestamp|datetime|datum|fecha|booked|settled").not("birth|opened|created"),
    c(9, F::Date, "time|day"),
    c(
        12,
        F::Text,
        "purpose|remittance|description|narrative|details|memo|message|note|text|reason|verwendungszweck|concepto|motif",
    ),
    c(9, F::Text, "reference|ref").not("number|no|id"),
];
