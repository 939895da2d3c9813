//! Countries and places.

use crate::{UnknownCode, code_list};
use std::fmt;
use std::str::FromStr;

/// A country or territory by its ISO 3166-1 alpha-2 code (upper case).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        // INVARIANT: only ASCII letters come in (see `from_str`).
        std::str::from_utf8(&self.0).unwrap_or("XX")
    }
}

impl FromStr for Country {
    type Err = UnknownCode;

    /// Two ASCII letters in upper case; whether such a country exists is for `reference` to say.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([*a, *b])),
            _ => Err(UnknownCode {
                code: code.to_owned(),
                list: "country code",
                expected: "two capital letters of ISO 3166-1, for example `KE`".to_owned(),
            }),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

code_list! {
    /// What kind of place was named.
    PlaceKind, "place kind" {
        /// A country or territory.
        Country = "country",
        /// A first-level part of a country.
        Region = "region",
        /// A city, town or village.
        City = "city",
        /// A seaport.
        Port = "port",
        /// An airport.
        Airport = "airport",
        /// A border post.
        BorderPost = "border-post",
        /// A point given by coordinates only.
        Point = "point",
    }
}

code_list! {
    /// How exact the coordinates are; drawn on the map as area or pin.
    PlacePrecision, "place precision" {
        /// Given by the source.
        Exact = "exact",
        /// Of the city, port or airport.
        Locality = "locality",
        /// Only the country is known; the coordinates are a label point.
        Country = "country",
    }
}

/// A place as normalised. Coordinates are in millionths of a degree (WGS 84).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What kind of place.
    pub kind: PlaceKind,
    /// Country, where known.
    pub country: Option<Country>,
    /// Usual English name of the locality; of the country where only that is known.
    pub name: String,
    /// IATA code of an airport or UN/LOCODE of a port, where known.
    pub code: Option<String>,
    /// Latitude and longitude in millionths of a degree.
    pub point: Option<(i32, i32)>,
    /// How exact `point` is.
    pub precision: PlacePrecision,
}
