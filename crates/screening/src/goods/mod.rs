//! Goods, ways and permits: what rules ask about consignments, declarations and permit rows.
//!
//! Pure functions over what `reference` knows and over lists that somebody owns (`lists/`, replaceable). Unknown stays
//! unknown: what no table tells has no answer, and a rule that needs it says nothing. Texts are for `text`, conditions and
//! windows for the rules.

mod figures;
mod functions;
mod headings;
mod lanes;
mod list;
mod memo;
mod origin;
mod parties;
mod permit;
mod prices;
mod route;
#[cfg(test)]
mod rule_file_tests;
mod tariff;
mod taxon;
mod timber;
mod words;

pub use figures::{
    air_worth_low, density, density_expected_high, density_expected_low, value_high, value_low, value_per_kg,
};
pub use functions::FUNCTIONS;
pub use lanes::{is_destination, is_source, is_transit, lane, sea_lane};
pub use list::{List, Row, list, list_names, replace_lists};
pub use origin::{net_exporter, produces, production_goods, range_state};
pub use parties::{
    animal_business, farm_sector, mcc_care, no_party, oversight_occupation, po_box, precious_sector,
    residential, sector_fit, shell_age_days, stockpile_occupation, trade_sector, webmail, wildlife_sector,
};
pub use permit::{
    impossible_origin, odd_number, permit_defects, permit_shape, taxon_source_fits, taxon_term_fits,
    term_purpose_fits, term_unit_fits,
};
pub use prices::{price_known, price_outlier, price_reference, symbolic_price};
pub use route::{detour, port_country, port_known, transit_count, vague_port, valid_container, valid_imo};
pub use tariff::{
    aquatic_live, cover_goods, goods_perishable, handled_as, hs_priority, hs_retired, live_animals_declared,
    misdeclared_as, misdeclared_pair, wildlife_hs, wood_goods,
};
pub use taxon::{cites_appendix, taxon_appendix_fits, taxon_kingdom, taxon_known};
pub use timber::{
    annotation, listed_timber, log_ban_scope, log_export_ban, timber_density, timber_density_high,
    timber_density_low, zero_quota,
};

use jiff::civil::{Date, date};

/// The first day that is counted from.
const EPOCH: Date = date(1970, 1, 1);

/// The date of a day counted since 1970; `None` beyond what the calendar has.
fn to_date(day: i32) -> Option<Date> {
    EPOCH.checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}

/// The day of an ISO date, counted since 1970.
fn day(text: &str) -> Option<i32> {
    let date: Date = text.parse().ok()?;
    Some(date.since(EPOCH).ok()?.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates() {
        for (text, expected) in
            [("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2023-02-23", 19_411)]
        {
            assert_eq!(day(text), Some(expected), "{text}");
            assert_eq!(to_date(expected).map(|d| d.to_string()).as_deref(), Some(text));
        }
        assert_eq!((to_date(i32::MAX), day("soon")), (None, None));
    }
}
