//! table: taxa whose populations stand in different appendices, by country of origin.
//!
//! From memory of the Appendices and their annotations; dates of entry into force. A country with parts in both is not
//! here: for it the answer stays the set.

use model::Appendix::{self, NotListed, One, Two};

/// Taxon, since when, countries and their appendix, the appendix of all others.
pub(crate) type PopulationRow = (&'static str, &'static str, &'static [&'static str], Appendix, Appendix);

#[rustfmt::skip]
pub(crate) const POPULATIONS: &[PopulationRow] = &[
    ("Loxodonta africana", "1997-09-18", &["BW", "NA", "ZW"], Two, One),
    ("Loxodonta africana", "2000-07-19", &["BW", "NA", "ZA", "ZW"], Two, One),
    ("Elephantidae", "1997-09-18", &["BW", "NA", "ZW"], Two, One),
    ("Elephantidae", "2000-07-19", &["BW", "NA", "ZA", "ZW"], Two, One),
    ("Ceratotherium simum", "1995-02-16", &["ZA"], Two, One),
    ("Ceratotherium simum", "2005-01-12", &["SZ", "ZA"], Two, One),
    ("Ceratotherium simum", "2023-02-23", &["NA", "SZ", "ZA"], Two, One),
    ("Panthera leo", "1977-02-04", &["IN"], One, Two),
    ("Puma concolor", "1977-02-04", &["CR", "PA"], One, Two),
    ("Prionailurus bengalensis", "1977-02-04", &["BD", "IN", "TH"], One, Two),
    ("Ursus arctos", "1990-01-18", &["BT", "CN", "MN", "MX"], One, Two),
    ("Canis lupus", "1977-02-04", &["BT", "IN", "NP", "PK"], One, Two),
    ("Moschus", "1983-07-29", &["AF", "BT", "IN", "MM", "NP", "PK"], One, Two),
    ("Struthio camelus", "1983-07-29", &["BF", "CF", "CM", "DZ", "MA", "ML", "MR", "NE", "NG", "SD", "SN", "TD"], One, NotListed),
    ("Crocodylus niloticus", "1997-09-18", &["BW", "ET", "KE", "MG", "MW", "MZ", "NA", "TZ", "UG", "ZA", "ZM", "ZW"], Two, One),
    ("Crocodylus niloticus", "2010-06-23", &["BW", "EG", "ET", "KE", "MG", "MW", "MZ", "NA", "TZ", "UG", "ZA", "ZM", "ZW"], Two, One),
    ("Caiman latirostris", "1997-09-18", &["AR"], Two, One),
    ("Caiman latirostris", "2023-02-23", &["AR", "BR"], Two, One),
];
