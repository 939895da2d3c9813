//! Which words in column names of position tables speak for which field.
//!
//! From the headings of public archives of AIS messages and of their resellers (from memory).

use crate::table::clues::Clue;
use crate::table::field::Field as F;

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

/// The clues, by field.
pub(crate) const CLUES: &[Clue] = &[
    c(16, F::Conveyance, "mmsi").kind("mmsi").not("country|mid"),
    c(16, F::Conveyance, "imo").kind("imo"),
    c(15, F::Conveyance, "callsign|call|cs").kind("call sign"),
    c(14, F::Conveyance, "voyage").kind("voyage").not("date|time"),
    c(14, F::Conveyance, "vessel|ship name").kind("vessel").not("type|class"),
    c(14, F::Conveyance, "vesselname|shipname").kind("vessel"),
    c(11, F::Conveyance, "name|vessel|ship")
        .kind("vessel")
        .not("type|class|port|destination|length|width|draft|draught|id|flag|cargo|status"),
    c(16, F::Latitude, "lat|latitude|y"),
    c(16, F::Longitude, "lon|long|lng|longitude|x"),
    c(15, F::Date, "timestamp|basedatetime|datetime|utc|epoch").not("eta|received|static|updated|created"),
    c(14, F::Date, "date|base|pos|position|message|msg|last|record time|datetime|timestamp")
        .not("eta|received|static|updated|created"),
    c(12, F::Date, "time|date|dt|t").not("eta|received|static|updated|created|zone"),
    c(14, F::Speed, "sog|speed|knots|kn"),
    c(13, F::Destination, "destination|dest").not("country|eta"),
    c(13, F::Text, "status|navigational|navstatus|navstat"),
    c(13, F::Text, "ship|vessel|mobile|cargo type|class"),
    c(13, F::Text, "vesseltype|shiptype|flag|draught|draft"),
];
