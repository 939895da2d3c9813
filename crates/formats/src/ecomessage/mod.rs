//! The fields of INTERPOL's Ecomessage as a table to fill in: a row a message, further rows for further goods or persons.
//!
//! The form's fields are from memory (docs/formats/ecomessage.md). What the sender asks for (field 14) is kept in the text;
//! it makes no request yet. Where the information came from is a grade and never a person.

use crate::enforcement::{self, joined};
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::field::Field as F;
use crate::table::row::Row;
use crate::{Draft, Format, Rejected};
use model::Role;

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The columns of the template, in the order of the form.
pub(crate) const COLUMNS: &[&str] = &[
    "Message reference",
    "1 Subject",
    "2 Reliability of the information (grade)",
    "3 Law and section infringed",
    "3 Maximum penalty",
    "4 Species",
    "4 Product",
    "4 Quantity",
    "4 Unit",
    "4 CITES Appendix",
    "4 Packaging",
    "4 Estimated value",
    "4 Currency",
    "5 Date of discovery",
    "5 Place of discovery",
    "5 Country of discovery",
    "6 Suspect name",
    "6 Suspect date of birth",
    "6 Suspect nationality",
    "6 Suspect passport number",
    "6 Suspect identity card number",
    "6 Suspect address",
    "6 Suspect phone",
    "6 Suspect e-mail",
    "6 Suspect status (step reached)",
    "6 Date of suspect status",
    "6 Aliases, sex, occupation, previous offences",
    "7 Company name",
    "7 Company activity, registration, directors",
    "8 Means of transport",
    "8 Flight number",
    "8 Vessel name",
    "8 Vehicle registration",
    "8 Container number",
    "8 Carrier",
    "8 Country and town of origin",
    "8 Countries of transit",
    "8 Destination",
    "9 Waybill or bill of lading number",
    "9 Documents used, and whether false",
    "10 Law-enforcement agency",
    "10 Case reference",
    "11 Modus operandi",
    "11 Concealment",
    "11 Detection method",
    "12 Other countries and agencies informed",
    "13 Additional information",
    "14 Information requested",
];

const OWN: &[Clue] = &[
    c(30, F::Key, "message reference"),
    c(30, F::Title, "subject"),
    c(30, F::Text, "reliability information"),
    c(30, F::Charge, "law section|infringed"),
    c(30, F::Text, "maximum penalty"),
    c(30, F::Text, "cites appendix"),
    c(30, F::Text, "packaging"),
    c(30, F::Text, "aliases|occupation"),
    c(30, F::PartyName, "company name").role(Role::Named),
    c(31, F::Text, "company activity|registration|directors"),
    c(30, F::Conveyance, "flight number").kind("flight"),
    c(30, F::Conveyance, "vessel name").kind("vessel"),
    c(30, F::Conveyance, "vehicle registration").kind("plate"),
    c(30, F::Container, "container number"),
    c(30, F::PartyName, "carrier").role(Role::Carrier),
    c(30, F::Origin, "country town origin"),
    c(30, F::Text, "documents used"),
    c(30, F::Text, "waybill|lading number"),
    c(30, F::PartyName, "enforcement agency").role(Role::Official),
    c(30, F::Reference, "case reference"),
    c(30, F::Text, "modus operandi"),
    c(30, F::Text, "agencies informed"),
    c(30, F::Text, "additional information"),
    c(30, F::Text, "information requested"),
    c(30, F::PartyStepDate, "date suspect status").role(Role::Suspect),
];

const COUNT: usize = OWN.len() + seizure_table::clues::CLUES.len();

/// The clues of the template's columns, and of seizure tables for those that the sender adds.
pub(crate) static CLUES: [Clue; COUNT] = joined(OWN, seizure_table::clues::CLUES);

/// The line of column names.
pub(crate) fn header() -> Vec<u8> {
    let mut out = b"\xEF\xBB\xBF".to_vec();
    out.extend(crate::reports_out::csv_line(COLUMNS.iter().map(|c| (*c).to_owned())));
    out
}

/// Why these names are those of the template; `None` where they are not.
pub(crate) fn recognised(names: &[String]) -> Option<String> {
    let ours = names.iter().filter(|name| COLUMNS.contains(&name.trim())).count();
    let numbered = names.iter().filter(|n| n.trim().starts_with(|c: char| c.is_ascii_digit())).count();
    (ours >= 8 && numbered >= 6)
        .then(|| format!("{ours} of its columns are those of the Ecomessage template"))
}

/// One row of a message.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    enforcement::seizure(Format::Ecomessage, row, whole)
}
