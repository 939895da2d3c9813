//! table: taxa whose populations stand in different appendices, by country of origin.
//!
//! From memory of the Appendices and their annotations; dates of entry into force. A country with parts in both is in
//! the second table: there the province decides, and where none is told the answer stays the set.

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
    ("Crocodylus porosus", "1995-02-16", &["AU", "ID", "PG"], Two, One),
    ("Crocodylus porosus", "2017-01-02", &["AU", "ID", "MY", "PG"], Two, One),
    ("Vicugna vicugna", "2013-06-12", &["BO", "EC", "PE"], Two, One),
];

/// Taxon, since when, country, its provinces that stand in one appendix, that appendix, the appendix of its other
/// provinces; `None` where part of the animals of those stand in one and part in another.
pub(crate) type SplitRow =
    (&'static str, &'static str, &'static str, &'static [&'static str], Appendix, Option<Appendix>);

#[rustfmt::skip]
pub(crate) const SPLITS: &[SplitRow] = &[
    ("Crocodylus porosus", "2023-02-23", "PH", &["Palawan"], Two, Some(One)),
    // Beside these Argentina has semi-captive herds in II whose provinces have wild ones in I.
    ("Vicugna vicugna", "2013-06-12", "AR", &["Jujuy", "Catamarca"], Two, None),
    ("Vicugna vicugna", "2019-11-26", "AR", &["Jujuy", "Catamarca", "Salta"], Two, None),
    ("Vicugna vicugna", "2013-06-12", "CL", &["Tarapacá", "Arica y Parinacota", "Primera Región"], Two, Some(One)),
];
