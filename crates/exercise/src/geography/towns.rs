//! Towns with their airports (IATA) and seaports (UN/LOCODE), from memory.

use super::{CountryId, Town};

/// The towns of every world, grouped by country in the order of the countries.
pub const TOWNS: &[Town] = &[
    Town { country: CountryId(0), name: "Nairobi", air: Some("NBO"), sea: None },
    Town { country: CountryId(0), name: "Mombasa", air: Some("MBA"), sea: Some("KEMBA") },
    Town { country: CountryId(1), name: "Ha Noi", air: Some("HAN"), sea: None },
    Town { country: CountryId(1), name: "Hai Phong", air: Some("HPH"), sea: Some("VNHPH") },
    Town { country: CountryId(2), name: "London", air: Some("LHR"), sea: None },
    Town { country: CountryId(2), name: "Felixstowe", air: None, sea: Some("GBFXT") },
];
