//! The one table of the functions that rules may call on goods, ways and permits: by name, with the kinds of their columns.
//!
//! An engine registers these rows and needs to know nothing else. Every function is pure: the same values give the same
//! answer, on any machine. Functions of one column give null for null; those of several decide themselves, since half of
//! them work with what is there.

use super::{
    air_worth_low, animal_business, annotation, aquatic_live, cites_appendix, cover_goods, density,
    density_expected_high, density_expected_low, detour, farm_sector, goods_perishable, handled_as,
    hs_priority, hs_retired, impossible_origin, is_destination, is_source, is_transit, lane, listed_timber,
    live_animals_declared, log_ban_scope, log_export_ban, mcc_care, misdeclared_as, misdeclared_pair,
    net_exporter, no_party, odd_number, oversight_occupation, permit_defects, permit_shape, po_box,
    port_country, port_known, precious_sector, price_known, price_outlier, price_reference, produces,
    production_goods, range_state, residential, sea_lane, sector_fit, shell_age_days, stockpile_occupation,
    symbolic_price, taxon_appendix_fits, taxon_kingdom, taxon_known, taxon_source_fits, taxon_term_fits,
    term_purpose_fits, term_unit_fits, timber_density, timber_density_high, timber_density_low, trade_sector,
    transit_count, vague_port, valid_container, valid_imo, value_high, value_low, value_per_kg, webmail,
    wildlife_hs, wildlife_sector, wood_goods, zero_quota,
};
use crate::canonical::Kind;
use crate::function::{Function, Value};

fn text<'a>(values: &'a [Value<'_>], at: usize) -> Option<&'a str> {
    match values.get(at) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

fn number(values: &[Value<'_>], at: usize) -> Option<f64> {
    match values.get(at) {
        Some(Value::Number(figure)) => Some(*figure),
        _ => None,
    }
}

fn date(values: &[Value<'_>], at: usize) -> Option<i32> {
    match values.get(at) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    }
}

/// A function of one text.
macro_rules! of_text {
    ($function:ident, $gives:ident, $says:literal) => {
        Function {
            name: stringify!($function),
            takes: &[Kind::Text],
            gives: Kind::$gives,
            call: |values| text(values, 0).and_then($function).into(),
            says: $says,
        }
    };
}

/// A function of several columns; each is given as an option.
macro_rules! of {
    ($function:ident($($read:ident $at:literal),+), [$($kind:ident),+], $gives:ident, $says:literal) => {
        Function {
            name: stringify!($function),
            takes: &[$(Kind::$kind),+],
            gives: Kind::$gives,
            call: |values| $function($($read(values, $at)),+).into(),
            says: $says,
        }
    };
}

/// All functions on goods, ways and permits.
#[rustfmt::skip]
pub const FUNCTIONS: &[Function] = &[
    of!(lane(text 0, text 1), [Text, Text], Text, "kind of lane from one country to another, by the list of lanes"),
    of!(sea_lane(text 0, text 1), [Text, Text], Flag, "whether two ports are ends of a listed sea lane"),
    of_text!(is_source, Flag, "whether a country is listed as a source"),
    of_text!(is_transit, Flag, "whether a country is listed for transit"),
    of_text!(is_destination, Flag, "whether a country is listed as a destination"),
    of_text!(wildlife_sector, Flag, "whether listed specimens are likely to be handled in a trade"),
    of_text!(trade_sector, Flag, "whether a trade moves goods of others"),
    of_text!(farm_sector, Flag, "whether a trade breeds or keeps animals"),
    of_text!(animal_business, Flag, "whether a trade deals in wild or exotic animals or shows them"),
    of_text!(precious_sector, Flag, "whether a trade is in gold, stones or antiques"),
    of_text!(oversight_occupation, Flag, "whether an occupation watches over wildlife or its trade"),
    of_text!(stockpile_occupation, Flag, "whether an occupation has access to stocks of wildlife"),
    of!(sector_fit(text 0, text 1), [Text, Text], Text, "whether two trades are likely to deal with each other: fit or low"),
    of_text!(po_box, Flag, "whether an address is a post-office box without a street"),
    of_text!(no_party, Flag, "whether words stand for a party and name none, as `to order` does"),
    of_text!(residential, Flag, "whether an address looks like a home"),
    of_text!(webmail, Flag, "whether a mail box is one that anybody can open"),
    of_text!(mcc_care, Flag, "whether a merchant's category is food, medicine or keep of animals"),
    of!(shell_age_days(date 0, date 1), [Date, Date], Number, "days from the founding of a firm to a day"),
    of!(cover_goods(text 0, text 1), [Text, Text], Text, "group of cover goods that words or tariff line name"),
    of_text!(wildlife_hs, Text, "commodity group of a tariff line that wildlife travels under"),
    of_text!(hs_priority, Text, "priority of such a line, A to D"),
    of!(hs_retired(text 0, date 1), [Text, Date], Flag, "whether a tariff line had gone on the day"),
    of!(misdeclared_as(text 0, text 1), [Text, Text], Text, "what the declared goods have hidden before"),
    of!(misdeclared_pair(text 0, text 1), [Text, Text], Text, "the pair of mis-declaration, by its code"),
    of!(goods_perishable(text 0, text 1), [Text, Text], Flag, "whether the goods are kept chilled or frozen"),
    of!(live_animals_declared(text 0, text 1), [Text, Text], Flag, "whether living animals are declared"),
    of!(aquatic_live(text 0, text 1), [Text, Text], Flag, "whether living animals that travel in water are declared"),
    of!(handled_as(text 0, text 1), [Text, Text], Flag, "whether a handling code is of a kind: live, cold, cites"),
    of!(wood_goods(text 0, text 1), [Text, Text], Flag, "whether the goods are of wood, by line or words"),
    of!(air_worth_low(text 0, text 1), [Text, Text], Flag, "whether the goods are seldom worth an air freight"),
    of!(density(number 0, number 1), [Number, Number], Number, "mass per volume, kg per m3"),
    of!(density_expected_low(text 0, text 1), [Text, Text], Number, "the least that such goods weigh, kg per m3"),
    of!(density_expected_high(text 0, text 1), [Text, Text], Number, "the most that such goods weigh, kg per m3"),
    of!(value_per_kg(number 0, number 1), [Number, Number], Number, "value per mass, USD per kg"),
    of_text!(value_low, Number, "the least that goods of a line are worth, USD per kg"),
    of_text!(value_high, Number, "the most that goods of a line are worth, USD per kg"),
    of!(produces(text 0, text 1), [Text, Text], Flag, "whether a country produces goods of a line"),
    of!(net_exporter(text 0, text 1), [Text, Text], Flag, "whether a country is a large exporter of the goods itself"),
    of_text!(production_goods, Text, "name of the goods of a line in the list of production"),
    of!(range_state(text 0, text 1), [Text, Text], Flag, "whether a taxon occurs in the wild in a country"),
    of!(price_reference(text 0, text 1), [Text, Text], Number, "middle of what is asked for an item, USD"),
    of!(price_outlier(text 0, number 1), [Text, Number], Number, "how far a price lies outside what is asked for the item"),
    of_text!(price_known, Flag, "whether the list of prices knows an item"),
    Function {
        name: "symbolic_price",
        takes: &[Kind::Number],
        gives: Kind::Flag,
        call: |values| number(values, 0).and_then(symbolic_price).into(),
        says: "whether a price is no price: nothing, 1, 111, 1234",
    },
    of_text!(valid_imo, Flag, "whether the check digit of an IMO number fits"),
    of_text!(valid_container, Flag, "whether the check digit of a container number fits"),
    of_text!(port_known, Flag, "whether words name a known port, airport or town"),
    of_text!(vague_port, Flag, "whether words stand for a port and name none"),
    of_text!(port_country, Text, "country that a port lies in"),
    of!(detour(text 0, text 1, text 2), [Text, Text, Text], Number, "how many times longer than straight the way is"),
    of_text!(transit_count, Number, "how many places lie between"),
    of!(permit_shape(text 0, text 1), [Text, Text], Flag, "whether a permit number has the shape of Res. Conf. 12.3 and its country"),
    of_text!(odd_number, Flag, "whether a number has signs that no number has"),
    of_text!(taxon_known, Flag, "whether the tables know a taxon"),
    of_text!(taxon_kingdom, Text, "animal, plant or fungus"),
    of!(cites_appendix(text 0, date 1), [Text, Date], Text, "appendix of a taxon on a day"),
    of!(taxon_appendix_fits(text 0, text 1, number 2, text 3), [Text, Text, Number, Text], Flag, "whether a taxon stood in an appendix in a year, for an origin"),
    of!(term_unit_fits(text 0, text 1), [Text, Text], Flag, "whether a term is reported in a unit"),
    of!(term_purpose_fits(text 0, text 1), [Text, Text], Flag, "whether a term is traded for a purpose"),
    of!(taxon_term_fits(text 0, text 1), [Text, Text], Flag, "whether a term can be of a taxon"),
    of!(taxon_source_fits(text 0, text 1, text 2), [Text, Text, Text], Flag, "whether a source can be of a taxon"),
    of!(impossible_origin(text 0, text 1, text 2, text 3), [Text, Text, Text, Text], Flag, "whether a wild specimen is said to come from where its taxon does not occur"),
    of!(permit_defects(text 0, text 1, text 2, text 3, text 4, text 5, text 6, text 7, text 8, number 9), [Text, Text, Text, Text, Text, Text, Text, Text, Text, Number], Text, "what is wrong with a permit row: taxon, appendix, term, unit, purpose, source, origin, exporter, importer, year"),
    of_text!(timber_density, Number, "density of a wood, kg per m3"),
    of_text!(timber_density_low, Number, "the least that a wood weighs, kg per m3"),
    of_text!(timber_density_high, Number, "the most that a wood weighs, kg per m3"),
    of_text!(listed_timber, Text, "likeliest listed wood that a text names"),
    of_text!(log_export_ban, Flag, "whether a country forbids the export of logs"),
    of_text!(log_ban_scope, Text, "what a log-export ban covers"),
    of_text!(annotation, Text, "which parts of a plant its listing covers"),
    of!(zero_quota(text 0, text 1, text 2, text 3, text 4, date 5), [Text, Text, Text, Text, Text, Date], Text, "why an export was set to nothing on the day: taxon, country, term, source, purpose, day"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::borrow::Cow;
    use std::collections::BTreeSet;

    fn call(name: &str, values: &[Value<'_>]) -> Value<'static> {
        let function = FUNCTIONS.iter().find(|f| f.name == name).unwrap();
        (function.call)(values)
    }

    #[test]
    fn names_are_one_each_and_told() {
        let names: BTreeSet<&str> = FUNCTIONS.iter().map(|f| f.name).collect();
        assert_eq!(names.len(), FUNCTIONS.len());
        for function in FUNCTIONS {
            assert!(!function.says.is_empty() && !function.says.ends_with('.'), "{}", function.name);
        }
    }

    #[test]
    fn values_go_in_and_come_out() {
        let said = |words: &'static str| Value::Text(Cow::Borrowed(words));
        assert_eq!(call("lane", &[said("NG"), said("VN")]), said("source-destination"));
        assert_eq!(call("lane", &[said("NG"), Value::Null]), Value::Null);
        assert_eq!(call("lane", &[]), Value::Null);
        assert_eq!(call("is_source", &[said("NG")]), Value::Flag(true));
        assert_eq!(call("is_source", &[Value::Number(1.0)]), Value::Null);
        assert_eq!(call("density", &[Value::Number(8.0), Value::Number(2.0)]), Value::Number(4.0));
        assert_eq!(call("symbolic_price", &[Value::Number(123.0)]), Value::Flag(true));
        assert_eq!(call("shell_age_days", &[Value::Date(1), Value::Date(4)]), Value::Number(3.0));
        assert_eq!(call("cover_goods", &[Value::Null, said("raw cashew")]), said("cashew nuts"));
    }

    #[test]
    fn answers_are_of_the_kind_that_is_told() {
        let words =
            ["NG", "VN", "cashew nuts", "050710", "Panthera tigris", "W", "P.O. Box 1", "9074729", "0742"];
        for function in FUNCTIONS {
            for word in words {
                let values: Vec<Value<'_>> = function
                    .takes
                    .iter()
                    .map(|kind| match kind {
                        Kind::Text => Value::Text(Cow::Borrowed(word)),
                        Kind::Number => Value::Number(2020.0),
                        Kind::Date => Value::Date(19_500),
                        Kind::Flag => Value::Flag(true),
                    })
                    .collect();
                let fits = match (function.call)(&values) {
                    Value::Null => true,
                    Value::Text(_) => function.gives == Kind::Text,
                    Value::Number(_) => function.gives == Kind::Number,
                    Value::Date(_) => function.gives == Kind::Date,
                    Value::Flag(_) => function.gives == Kind::Flag,
                };
                assert!(fits, "{} of {word}", function.name);
            }
        }
    }

    proptest! {
        #[test]
        fn every_function_takes_any_values(at in 0..FUNCTIONS.len(), words in "\\PC{0,30}", figure in proptest::num::f64::ANY, days in proptest::num::i32::ANY) {
            let function = &FUNCTIONS[at];
            let values: Vec<Value<'_>> = function
                .takes
                .iter()
                .map(|kind| match kind {
                    Kind::Text => Value::Text(Cow::Borrowed(words.as_str())),
                    Kind::Number => Value::Number(figure),
                    Kind::Date => Value::Date(days),
                    Kind::Flag => Value::Flag(false),
                })
                .collect();
            let once = (function.call)(&values);
            if !matches!(once, Value::Number(n) if n.is_nan()) {
                prop_assert_eq!((function.call)(&values), once);
            }
            prop_assert_eq!((function.call)(&vec![Value::Null; function.takes.len()]), Value::Null);
        }
    }
}
