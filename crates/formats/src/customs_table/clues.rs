//! Which words in column names of customs declarations speak for which field.
//!
//! From headings of customs systems and brokers (from memory). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const DECLARANT: &str = "declarant|broker|agent|filer";
const IMPORTER: &str = "importer|consignee|buyer|receiver";
const EXPORTER: &str = "exporter|consignor|shipper|seller|sender|supplier";
const COURIER: &str = "courier|carrier";
/// Words that make a column say something else of a party than who it is.
const DETAILS: &str = "id|code|country|address|city|town|phone|tel|telephone|mobile|email|mail|number|no|tin|tax|vat|postcode|zip|port|airport";
const NUMBER: &str = "id|code|number|no|tin|vat|eori|nr|ref";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    // the declaration
    c(16, F::Key, "declaration|entry|customs|sad id|no|number|nr|reference|ref").not("office|type|date"),
    c(14, F::Key, "mrn|declno"),
    c(13, F::Place, "office|customhouse|bureau").kind("office").not("date"),
    c(13, F::Place, "customs port|office|station|post").kind("office").not("date"),
    c(12, F::Date, "date|declared|declaration|acceptance|registration|lodged|entry date|day").not("departure|arrival|birth"),
    c(10, F::Date, "date|day").not("arrival|eta|departure|birth"),
    // parties
    c(12, F::PartyName, DECLARANT).role(Role::Forwarder).not(DETAILS),
    c(12, F::PartyName, IMPORTER).role(Role::Consignee).not(DETAILS),
    c(12, F::PartyName, EXPORTER).role(Role::Shipper).not(DETAILS),
    c(12, F::PartyName, COURIER).role(Role::Carrier).not(DETAILS),
    c(14, F::PartyDocument, "declarant|broker|agent|filer id|code|number|no|tin|vat|eori|nr|ref").role(Role::Forwarder).kind("declarant number"),
    c(14, F::PartyDocument, "importer|consignee|buyer|receiver id|code|number|no|tin|vat|eori|nr|ref").role(Role::Consignee).kind("importer number"),
    c(14, F::PartyDocument, "exporter|consignor|shipper|seller|sender|supplier id|code|number|no|tin|vat|eori|nr|ref").role(Role::Shipper).kind("exporter number"),
    c(14, F::PartyDocument, "courier|carrier id|code|number|no|nr|ref").role(Role::Carrier).kind("carrier number"),
    c(14, F::PartyCountry, "importer|consignee|buyer|receiver country").role(Role::Consignee),
    c(14, F::PartyCountry, "exporter|consignor|shipper|seller|sender|supplier country").role(Role::Shipper),
    c(14, F::PartyAddress, "importer|consignee|buyer|receiver address|city|town").role(Role::Consignee),
    c(14, F::PartyAddress, "exporter|consignor|shipper|seller|sender|supplier address|city|town").role(Role::Shipper),
    // way
    c(15, F::Origin, "origin").not("indicator|mark|code_type|preference"),
    c(14, F::Transit, "departure|dispatch|export|consigned|provenance country|place|port|from").not("date|importer|exporter"),
    c(12, F::Transit, "departure|dispatch|provenance").not("date"),
    c(13, F::Destination, "destination").not("date"),
    c(12, F::Waybill, "awb|mawb|hawb|waybill|lading|bl").kind("transport document"),
    c(11, F::Transport, "mode|transport").not("date|document|number"),
    // goods
    c(14, F::HsCode, "hs|hts|hs6|hs8|hs10|tariff|hscode|cn8|taric|commodity code|codes|heading|number|hs|hts|hs6|hs8|hs10|hscode|cn8|taric").not("rate|description"),
    c(12, F::HsCode, "hs|hts|hs6|hs8|hs10|hscode|cn8|taric").not("rate|description"),
    c(12, F::Taxon, "goods|commodity|merchandise|description|article|product|item description|name|goods|commodity|merchandise|article").not("code|value|price|status|type|weight|hs|mass|number|id|no|quantity"),
    c(11, F::Taxon, "description|goods|commodity|merchandise").not("code|value|price|status|type|weight|hs|mass|number|id|no|quantity"),
    c(13, F::Amount, "value|price|amount|cif|fob").not("currency|type|code|tax|duty|rate"),
    c(12, F::Currency, "currency|ccy"),
    c(11, F::Quantity, "net mass|weight").not("unit"),
    c(9, F::Text, "remarks|remark|notes|note|comments|comment|marks"),
];

/// Words of column names that speak for customs declarations.
const DECLARED: &str = "declaration|declarant|customs|tariff|hs|hs6|hs8|hs10|hscode|importer|exporter|office|duty|tax|origin|cif|fob|broker|taric|courier";

/// Whether the names are those of customs declarations: a declaration or declarant, goods by their code, and a party.
pub(crate) fn is_declarations(names: &[String]) -> bool {
    use crate::table::words::{Words, is_one};
    let words: Vec<String> = names.iter().flat_map(|n| Words::of(n).head).collect();
    let has = |list: &str| words.iter().any(|w| is_one(w, list));
    let mut distinct: Vec<&String> = words.iter().filter(|w| is_one(w, DECLARED)).collect();
    distinct.sort();
    distinct.dedup();
    has("declaration|declarant|customs|broker")
        && has("hs|hs6|hs8|hs10|hscode|hts|tariff|taric|commodity|goods")
        && (has("importer|exporter|declarant|consignee|consignor") || has(NUMBER))
        && distinct.len() >= 3
}
