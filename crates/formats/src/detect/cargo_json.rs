//! Which documents in JSON these are: bills of lading and waybills, by the fields of the first objects.
//!
//! These may run over many lines, so they are looked for before lines and arrays of plain objects are.

use super::Detected;
use crate::json_documents::Documents;
use crate::{Format, dcsa, one_record};

/// Objects that are looked at.
const LOOKED_AT: usize = 20;

/// `None` where the text is something else.
pub(super) fn recognised(text: &str) -> Option<Detected> {
    let found = |format, because: &str| Some(Detected { format, because: because.to_owned() });
    let mut documents = Documents::new(text.as_bytes());
    let mut cut = true;
    for _ in 0..LOOKED_AT {
        let Ok(Some(document)) = documents.next_document() else { break };
        let Ok(object) = document.value else { continue };
        cut = false;
        if one_record::is_one_record(&object) {
            return found(Format::OneRecord, "it holds objects of the vocabulary of ONE Record");
        }
        if dcsa::is_bill(&object) {
            return found(Format::DcsaBill, "it holds the parts of a DCSA bill of lading");
        }
    }
    // The first document is larger than what is looked at.
    let names = |name: &str| text.contains(&format!("\"{name}\""));
    if cut && text.contains(one_record::VOCABULARY) {
        return found(Format::OneRecord, "it names the vocabulary of ONE Record");
    }
    if cut && names("documentParties") && (names("consignmentItems") || names("utilizedTransportEquipments"))
    {
        return found(Format::DcsaBill, "it names the parts of a DCSA bill of lading");
    }
    None
}
