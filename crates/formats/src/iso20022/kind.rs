//! Which ISO 20022 messages are read, and how each is built.
//!
//! One row per message: what the stream must know to cut it into payments. What elements mean is left to `payment`.

use crate::Format;

/// How a message that holds payments is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) format: Format,
    /// Area and number: `pacs.008`.
    pub(crate) name: &'static str,
    /// The element of the message body.
    pub(crate) message: &'static str,
    /// The element around several payments whose other children hold for all of them.
    pub(super) block: Option<&'static str>,
    /// The element of a booking, which may hold several payments.
    pub(super) entry: Option<&'static str>,
    /// The element of one payment.
    pub(super) payment: &'static str,
}

/// The messages that are read.
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        format: Format::Pacs008,
        name: "pacs.008",
        message: "FIToFICstmrCdtTrf",
        block: None,
        entry: None,
        payment: "CdtTrfTxInf",
    },
    Kind {
        format: Format::Pacs009,
        name: "pacs.009",
        message: "FICdtTrf",
        block: None,
        entry: None,
        payment: "CdtTrfTxInf",
    },
    Kind {
        format: Format::Pain001,
        name: "pain.001",
        message: "CstmrCdtTrfInitn",
        block: Some("PmtInf"),
        entry: None,
        payment: "CdtTrfTxInf",
    },
    Kind {
        format: Format::Camt053,
        name: "camt.053",
        message: "BkToCstmrStmt",
        block: Some("Stmt"),
        entry: Some("Ntry"),
        payment: "TxDtls",
    },
];

/// The kind whose body is this element.
pub(crate) fn of_element(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|k| k.message == name)
}

/// The kind of a message name such as `pacs.008.001.07`.
pub(crate) fn of_name(name: &str) -> Option<&'static Kind> {
    KINDS
        .iter()
        .find(|k| name.strip_prefix(k.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// `pacs.008.001.07` from a namespace of ISO 20022.
pub(crate) fn message_name(namespace: &str) -> Option<String> {
    let name = namespace.rsplit([':', '/', '$']).next()?;
    let mut parts = name.split('.');
    let (area, number) = (parts.next()?, parts.next()?);
    (area.len() == 4 && number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) && area != "head")
        .then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        assert_eq!(
            message_name("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09").as_deref(),
            Some("pain.001.001.09")
        );
        assert_eq!(message_name("urn:iso:std:iso:20022:tech:xsd:head.001.001.01"), None);
        assert_eq!(of_name("camt.053.001.08").map(|k| k.format), Some(Format::Camt053));
        assert_eq!(of_name("camt.054.001.08"), None);
        assert_eq!(of_name("pacs.0081"), None);
    }
}
