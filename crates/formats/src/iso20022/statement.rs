//! camt.053: a booking on somebody's account, turned into a payment between two.
//!
//! A statement tells one side: the account's holder stands over the entries, and the entry says whether money came
//! or went. The holder is put where the booking leaves a place open; what the booking itself says stays.

use crate::xml::Element;

/// One payment of an entry, with the names that transfers use. `only` where the entry holds no other payment, so that
/// what the entry says of amount and words is said of this one.
pub(super) fn payment(
    details: &Element,
    entry: &Element,
    statement: Option<&Element>,
    only: bool,
) -> Element {
    let mut out = Element { name: details.name.clone(), ..Element::default() };
    for child in &details.children {
        match child.name.as_str() {
            "RltdPties" | "RltdAgts" => out.children.extend(child.children.iter().map(bare)),
            _ => out.children.push(child.clone()),
        }
    }
    let from_entry: &[&str] = if only {
        &["Amt", "CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "BkTxCd", "AddtlNtryInf"]
    } else {
        &["CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "BkTxCd"]
    };
    let own_amount =
        ["Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"].iter().any(|p| details.at(p).is_some());
    for child in &entry.children {
        let wanted = from_entry.contains(&child.name.as_str()) && !(child.name == "Amt" && own_amount);
        if wanted && !out.children.iter().any(|c| c.name == child.name) {
            out.children.push(child.clone());
        }
    }
    if let Some(account) = statement.and_then(|s| s.at("Acct")) {
        holder(&mut out, account);
    }
    out
}

/// Whether the booking takes an earlier one back.
pub(super) fn is_reversal(payment: &Element) -> bool {
    payment.text_at("RvslInd").is_some_and(|t| matches!(t, "true" | "1"))
}

/// Puts the account's holder on the side that is theirs.
fn holder(payment: &mut Element, account: &Element) {
    let debit = match payment.text_at("CdtDbtInd") {
        Some("DBIT") => true,
        Some("CRDT") => false,
        _ => return,
    };
    // The parties of a reversal are those of the payment that is taken back, so its sides are too.
    let pays = debit != is_reversal(payment);
    let (party, party_account, bank) =
        if pays { ("Dbtr", "DbtrAcct", "DbtrAgt") } else { ("Cdtr", "CdtrAcct", "CdtrAgt") };
    let mut put = |name: &str, element: Option<&Element>| {
        if let Some(element) = element
            && payment.at(name).is_none()
        {
            payment.children.push(Element { name: name.to_owned(), ..element.clone() });
        }
    };
    put(party, account.at("Ownr").map(bare).as_ref());
    put(bank, account.at("Svcr"));
    let number = Element {
        children: account
            .children
            .iter()
            .filter(|c| matches!(c.name.as_str(), "Id" | "Prxy"))
            .cloned()
            .collect(),
        ..Element::default()
    };
    put(party_account, (!number.children.is_empty()).then_some(&number));
}

/// A party without the wrapper of newer versions: `Dbtr/Pty/Nm`, `Dbtr/Agt/FinInstnId`.
fn bare(party: &Element) -> Element {
    match party.at("Pty").or_else(|| party.at("Agt")) {
        Some(inner) => Element { name: party.name.clone(), ..inner.clone() },
        None => party.clone(),
    }
}
