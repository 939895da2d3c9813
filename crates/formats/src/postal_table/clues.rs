//! Which words in column names of postal tables speak for which field.
//!
//! From the labels of the customs declarations CN22 and CN23 and of the electronic item data (ITMATT) that posts exchange
//! before a parcel arrives (from memory). No row is made for one file.

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const SENDER: &str = "sender|shipper|from|expéditeur|remitente|mailer";
const ADDRESSEE: &str = "addressee|recipient|receiver|consignee|to|destinataire|destinatario";
const DETAILS: &str = "id|code|country|address|street|city|town|phone|tel|telephone|mobile|email|mail|number|no|tin|tax|vat|postcode|zip|office|post";

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    // the item
    c(16, F::Waybill, "s10|barcode|itemid|upu").kind("postal item"),
    c(15, F::Waybill, "item|parcel|mail|article|tracking|package|postal id|no|number|nr|identifier|barcode|code")
        .kind("postal item")
        .not("content|contents|line|quantity|hs|weight|class|type|category|office|post|value|sender|addressee|recipient|tariff"),
    c(13, F::Transport, "mail|item|parcel|postal class|category|type|product|service").not("id|number|content|contents"),
    // people
    c(13, F::PartyName, SENDER).role(Role::Shipper).not(DETAILS),
    c(13, F::PartyName, ADDRESSEE).role(Role::Consignee).not(DETAILS),
    c(15, F::PartyCountry, "sender|shipper|from|mailer country").role(Role::Shipper),
    c(15, F::PartyCountry, "addressee|recipient|receiver|consignee|to country").role(Role::Consignee),
    c(15, F::PartyAddress, "sender|shipper|from|mailer address|street|city|town").role(Role::Shipper),
    c(15, F::PartyAddress, "addressee|recipient|receiver|consignee|to address|street|city|town").role(Role::Consignee),
    c(15, F::PartyPhone, "sender|shipper|from|mailer phone|tel|telephone|mobile").role(Role::Shipper),
    c(15, F::PartyPhone, "addressee|recipient|receiver|consignee|to phone|tel|telephone|mobile").role(Role::Consignee),
    c(15, F::PartyEmail, "sender|shipper|from|mailer email|mail").role(Role::Shipper),
    c(15, F::PartyEmail, "addressee|recipient|receiver|consignee|to email|mail").role(Role::Consignee),
    c(14, F::PartyDocument, "sender|shipper tax|tin|vat|reference|id").role(Role::Shipper),
    c(14, F::PartyDocument, "addressee|recipient|importer tax|tin|vat|reference|id").role(Role::Consignee),
    // way
    c(14, F::Origin, "office|post|country posting|dispatch|export").not("date|time|goods"),
    c(12, F::Origin, "origin office|post|impc"),
    c(14, F::Destination, "destination|import|delivery office|post|impc|country").not("date|time"),
    c(12, F::Destination, "destination").not("date|time"),
    c(13, F::Transit, "transit|via|exchange").not("date|time"),
    c(13, F::Date, "posting|posted|dispatch|mailing|acceptance date|time|datetime"),
    c(11, F::Date, "date|posted").not("birth|arrival|delivery|license|invoice"),
    // contents
    c(15, F::HsCode, "hs|hts|tariff|hscode code|codes|no|number|tariff|hs|hts|hscode"),
    c(13, F::HsCode, "hs|hts|tariff|hscode"),
    c(13, F::Taxon, "content|contents|goods|article|description|declared")
        .not("code|value|weight|quantity|number|no|id|hs|country|origin|price|currency|class|category|type|unit"),
    c(15, F::Text, "gross|total weight"),
    c(15, F::Text, "country|origin goods|origin|content|contents|article|manufacture").not("sender|addressee|recipient|destination|posting"),
    c(15, F::Text, "license|licence|certificate|invoice").not("date"),
    c(15, F::Text, "explanation|remarks|comments|category nature|observation|transaction|remarks|comments"),
    c(11, F::Text, "category|nature|remarks|comments|observations").not("code"),
    c(15, F::Amount, "total value|amount").not("weight|currency"),
    c(9, F::Text, "value|price").not("currency|type|code"),
    c(12, F::Amount, "value|price|amount|valeur|valor").not("currency|type|code|total"),
    c(13, F::Currency, "currency|ccy"),
    c(13, F::Unit, "unit|uom").not("value|price"),
];
