//! Where something happened, as far as a report tells, and how far two such places are from each other.
//!
//! A country is not a place: the point that a map draws for it is never measured from.

use super::level::Where;
use super::stable_hash::short;
use crate::naming::fold;
use model::{Place, PlaceKind, PlacePrecision};

/// A place in 20 bytes. What is not known is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Spot {
    /// Two letters of the country.
    pub(super) country: [u8; 2],
    /// Whether `point` is one.
    has_point: bool,
    /// Hash of the locality's name.
    pub(super) name: u32,
    /// Millionths of a degree.
    point: (i32, i32),
}

/// Kilometres of a degree of a great circle.
const DEGREE: f32 = 111.2;

impl Spot {
    pub(super) fn of(place: &Place) -> Self {
        let local = place.precision != PlacePrecision::Country && place.kind != PlaceKind::Country;
        let country = place.country.map_or([0; 2], |c| {
            let code = c.code().as_bytes();
            [code.first().copied().unwrap_or(0), code.get(1).copied().unwrap_or(0)]
        });
        let name = fold(&place.name);
        let name = if local && place.kind != PlaceKind::Point && !name.is_empty() { short(&name) } else { 0 };
        // The point of a region is the middle of something wide.
        let point = place.point.filter(|_| local && place.kind != PlaceKind::Region);
        Self { country, has_point: point.is_some(), name, point: point.unwrap_or_default() }
    }

    pub(super) fn has_country(self) -> bool {
        self.country != [0; 2]
    }

    pub(super) fn is_known(self) -> bool {
        self.has_country() || self.name != 0 || self.has_point
    }

    /// The cell of a quarter of a degree that it lies in, shifted by half a cell or not.
    pub(super) fn cell(self, shifted: (bool, bool)) -> Option<(i32, i32)> {
        let at = |degree: i32, shifted: bool| (degree + i32::from(shifted) * 125_000).div_euclid(250_000);
        self.has_point.then(|| (at(self.point.0, shifted.0), at(self.point.1, shifted.1)))
    }

    fn kilometres(self, other: Self) -> Option<f32> {
        if !self.has_point || !other.has_point {
            return None;
        }
        let degrees = |millionths: i32| millionths as f32 / 1e6;
        let north = degrees(self.point.0 - other.point.0);
        let east = (self.point.1 as f32 - other.point.1 as f32).abs() / 1e6;
        let east = east.min(360.0 - east);
        let middle = degrees(self.point.0 / 2 + other.point.0 / 2).to_radians();
        Some(DEGREE * north.hypot(east * middle.cos()))
    }

    pub(super) fn level(self, other: Self) -> Where {
        if !self.is_known() || !other.is_known() {
            return Where::Unknown;
        }
        let countries = self.has_country() && other.has_country();
        let abroad = countries && self.country != other.country;
        if self.name != 0 && self.name == other.name && countries && !abroad {
            return Where::SamePlace;
        }
        match self.kilometres(other) {
            Some(km) if km <= 4.0 => Where::SamePlace,
            Some(km) if km <= 25.0 => Where::Near,
            Some(km) if km <= 100.0 => Where::Region,
            Some(_) if abroad => Where::OtherCountry,
            Some(km) if km <= 300.0 => Where::Distant,
            Some(_) => Where::FarApart,
            None if abroad => Where::OtherCountry,
            None if countries => Where::SameCountry,
            None => Where::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(kind: PlaceKind, country: &str, name: &str, point: Option<(i32, i32)>) -> Spot {
        let precision =
            if kind == PlaceKind::Country { PlacePrecision::Country } else { PlacePrecision::Locality };
        let country = Some(country.parse().unwrap());
        Spot::of(&Place { kind, country, name: name.to_owned(), code: None, point, precision })
    }

    #[test]
    fn distance_and_precision_make_the_level() {
        let city = place(PlaceKind::City, "KE", "Nairobi", Some((-1_286_389, 36_817_223)));
        let airport = place(PlaceKind::Airport, "KE", "Jomo Kenyatta", Some((-1_319_167, 36_927_778)));
        let port = place(PlaceKind::Port, "KE", "Mombasa", Some((-4_043_477, 39_668_206)));
        let country = place(PlaceKind::Country, "KE", "Kenya", Some((-1_000_000, 38_000_000)));
        let other = place(PlaceKind::Country, "UG", "Uganda", None);
        assert_eq!(city.level(city), Where::SamePlace);
        assert_eq!(city.level(airport), Where::Near);
        assert_eq!(city.level(port), Where::FarApart);
        assert_eq!(city.level(country), Where::SameCountry);
        assert_eq!(country.level(other), Where::OtherCountry);
        assert_eq!(Spot::default().level(city), Where::Unknown);
    }

    #[test]
    fn the_date_line_is_no_distance() {
        let west = place(PlaceKind::City, "FJ", "a", Some((-17_000_000, 179_990_000)));
        let east = place(PlaceKind::City, "FJ", "b", Some((-17_000_000, -179_990_000)));
        assert_eq!(west.level(east), Where::SamePlace);
    }
}
