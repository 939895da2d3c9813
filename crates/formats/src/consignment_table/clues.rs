//! Which words in column names of consignment tables speak for which field.
//!
//! From headings that carriers, forwarders and customs brokers use (from memory). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const SHIPPER: &str = "shipper|consignor|exporter|sender|expéditeur|remitente";
const CONSIGNEE: &str = "consignee|importer|receiver|recipient|destinataire|consignatario";
const NOTIFY: &str = "notify";
const FORWARDER: &str = "forwarder|agent|broker|declarant";
const DETAILS: &str = "id|code|country|address|city|town|phone|tel|telephone|mobile|email|mail|number|no|tin|tax|vat|postcode|zip|port|airport";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    // documents
    c(15, F::Waybill, "hawb|hbl|house").kind("house waybill"),
    c(14, F::Waybill, "awb|mawb|waybill|airwaybill|awbno").kind("air waybill"),
    c(14, F::Waybill, "lading|bl|mbl|bol").kind("bill of lading").not("date"),
    c(14, F::Container, "container|containers|ctr").not("type|size|count|seal"),
    c(12, F::Key, "consignment|shipment|booking|declaration id|no|number|nr|reference|ref"),
    c(10, F::Key, "id|uuid").not("shipper|consignee|consignor|exporter|importer|agent|forwarder|carrier|seller|buyer|hs|container|vessel|office|courier|declarant"),
    // what carried
    c(14, F::Conveyance, "imo").kind("imo"),
    c(14, F::Conveyance, "mmsi").kind("mmsi"),
    c(13, F::Conveyance, "voyage|voy").kind("voyage"),
    c(12, F::Conveyance, "vessel|ship").kind("vessel").not("date|flag|type"),
    c(12, F::Conveyance, "flight|flt").kind("flight").not("date"),
    c(12, F::Conveyance, "truck|vehicle|plate|lorry").kind("plate").not("type|date"),
    c(11, F::Transport, "mode|transport").not("date|document"),
    // parties
    c(12, F::PartyName, SHIPPER).role(Role::Shipper).not(DETAILS),
    c(12, F::PartyName, CONSIGNEE).role(Role::Consignee).not(DETAILS),
    c(12, F::PartyName, NOTIFY).role(Role::Notify).not(DETAILS),
    c(12, F::PartyName, FORWARDER).role(Role::Forwarder).not(DETAILS),
    c(12, F::PartyName, "carrier|airline").role(Role::Carrier).not(DETAILS),
    c(14, F::PartyCountry, "shipper|consignor|exporter|sender country").role(Role::Shipper),
    c(14, F::PartyCountry, "consignee|importer|receiver|recipient country").role(Role::Consignee),
    c(14, F::PartyAddress, "shipper|consignor|exporter|sender address|city|town").role(Role::Shipper),
    c(14, F::PartyAddress, "consignee|importer|receiver|recipient address|city|town").role(Role::Consignee),
    c(14, F::PartyAddress, "notify address|city|town").role(Role::Notify),
    c(14, F::PartyPhone, "shipper|consignor|exporter|sender phone|tel|telephone|mobile").role(Role::Shipper),
    c(14, F::PartyPhone, "consignee|importer|receiver|recipient phone|tel|telephone|mobile").role(Role::Consignee),
    c(14, F::PartyPhone, "notify phone|tel|telephone|mobile").role(Role::Notify),
    c(14, F::PartyEmail, "shipper|consignor|exporter|sender email|mail").role(Role::Shipper),
    c(14, F::PartyEmail, "consignee|importer|receiver|recipient email|mail").role(Role::Consignee),
    // way
    c(13, F::Origin, "port|airport|place loading|departure|origin|export").not("date|time"),
    c(11, F::Origin, "origin|pol|loading|departure|from").not("date|time|indicator|destination"),
    c(13, F::Transit, "port|airport|place transit|transhipment|transshipment"),
    c(11, F::Transit, "transit|via|transhipment|transshipment|routing").not("date|time"),
    c(13, F::Destination, "port|airport|place discharge|destination|arrival|delivery|unloading|import").not("date|time"),
    c(11, F::Destination, "destination|pod|discharge|dest|arrival|to").not("date|time"),
    c(12, F::Date, "date|etd|atd departure|shipped|shipment|flight|sailing|loading|board|etd|atd"),
    c(10, F::Date, "date|etd|atd").not("arrival|issue|eta|ata|entry|update|updated|created"),
    // goods
    c(14, F::HsCode, "hs|hts|tariff|hscode|commodity code|codes|hscode|tariff|number|hs|hts"),
    c(12, F::HsCode, "hs|hts|tariff|hscode"),
    c(12, F::Taxon, "goods|commodity|cargo|merchandise|contents|nature").not("code|value|status|type|weight|hs"),
    c(10, F::Taxon, "description|article|product|item").not("code|value|no|number|id|price"),
    c(12, F::Amount, "value|price|amount|valeur|valor").not("currency|type|code"),
    c(12, F::Currency, "currency|ccy"),
    c(9, F::Text, "remarks|remark|notes|note|comments|comment|marks|instructions"),
];
