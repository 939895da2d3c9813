//! Seasons: how much more or less of a kind of thing is done in a month than in an average one.
//!
//! Whose deed it is changes nothing. Figures are assumed, for the shape of a year: trade is low around the lunar new year and
//! high before the holidays of the west; money to families goes before the holidays of all; adverts rise in autumn.

use crate::calendar::Day;
use crate::deeds::Minute;

/// What has a season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    /// Goods that are sent by sea, land or post.
    Trade,
    /// Goods and people that fly.
    Travel,
    /// Money.
    Payment,
    /// Adverts.
    Advert,
}

/// Hundredths of an average month, January first; each row has 1,200 in all.
const MONTHS: [[u16; 12]; 4] = [
    [95, 70, 100, 100, 104, 100, 102, 104, 110, 114, 108, 93],
    [104, 88, 92, 98, 92, 104, 122, 124, 94, 88, 86, 108],
    [110, 98, 98, 102, 94, 96, 96, 94, 96, 98, 100, 118],
    [94, 86, 92, 94, 94, 90, 92, 96, 106, 114, 128, 114],
];

/// How much of it there is in the month of a minute, 1 in an average one.
pub(crate) fn factor(season: Season, at: Minute) -> f64 {
    let month = usize::from(Day::of(at).month.clamp(1, 12)) - 1;
    f64::from(MONTHS[season as usize][month]) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_each_season_is_twelve_average_months() {
        for row in MONTHS {
            assert_eq!(row.iter().sum::<u16>(), 1_200, "{row:?}");
        }
    }
}
