//! Which words in column names of container lists speak for which field.
//!
//! From headings that lines and terminals use in their tracking lists (from memory).

use crate::table::clues::Clue;
use crate::table::field::Field as F;
use model::Role;

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    c(15, F::Container, "container|cntr|ctr|equipment|unit no|number|nr|id|reference|code"),
    c(14, F::Container, "container|containers|cntr|ctr|equipment")
        .not("type|size|count|seal|status|event|yard|iso|owner|operator"),
    c(15, F::Waybill, "lading|bl|mbl|bol|booking").kind("bill of lading").not("date|type"),
    c(15, F::Waybill, "hbl|house").kind("house bill of lading").not("date|type"),
    c(14, F::Waybill, "document|transport reference|document|number")
        .kind("bill of lading")
        .not("date|type|container|equipment|mode"),
    c(15, F::Event, "event|status|move|movement|activity|milestone")
        .not("date|time|code|id|location|place|port|classifier|by|terminal"),
    c(12, F::Event, "event|status|move|movement|activity code|type"),
    c(14, F::Date, "event|status|move|movement|activity|actual date|time|datetime|timestamp"),
    c(12, F::Date, "date|datetime|timestamp|when").not("created|updated|eta|etd|issue|received"),
    c(10, F::Date, "time").not("created|updated|eta|etd|zone"),
    c(14, F::Place, "location|place|terminal|depot|facility|yard|site|locode|unlocode|port")
        .not("date|time|loading|discharge|origin|destination|pol|pod|country|next|previous|type"),
    c(13, F::Country, "country").not("origin|destination|flag"),
    c(14, F::Origin, "port|place loading|origin|receipt").not("date|time"),
    c(12, F::Origin, "pol|origin").not("date|time"),
    c(14, F::Destination, "port|place discharge|destination|delivery").not("date|time"),
    c(12, F::Destination, "pod|destination").not("date|time"),
    c(14, F::Conveyance, "imo").kind("imo"),
    c(13, F::Conveyance, "voyage|voy").kind("voyage"),
    c(13, F::Conveyance, "vessel|ship").kind("vessel").not("date|flag|type|voyage|imo"),
    c(12, F::Conveyance, "truck|vehicle|plate|lorry").kind("plate").not("type|date"),
    c(12, F::Transport, "mode").not("date|document"),
    c(13, F::PartyName, "shipper|consignor|exporter").role(Role::Shipper).not("id|code|country|address"),
    c(13, F::PartyName, "consignee|importer").role(Role::Consignee).not("id|code|country|address"),
    c(13, F::PartyName, "notify").role(Role::Notify).not("id|code|country|address"),
    c(13, F::PartyName, "carrier|line|operator").role(Role::Carrier).not("id|code|country|address"),
    c(12, F::Taxon, "goods|commodity|cargo|description").not("code|value|status|type|weight|hs|event"),
    c(12, F::HsCode, "hs|hts|tariff"),
    c(12, F::Text, "seal|seals"),
    c(11, F::Text, "remarks|remark|notes|note|comments|comment|iso|size|load|empty|full|weight|vgm"),
];
