//! Amounts as people write them.

use super::*;
use proptest::prelude::*;

fn told(raw: &str, context: &str) -> Option<String> {
    let found = quantity(Stated::raw_in(raw, context)).value?;
    let high = found.high.map(|h| format!("..{h}")).unwrap_or_default();
    Some(format!("{}{high} {} {}", found.value, found.unit, found.qualifier))
}

#[test]
fn amounts_in_english() {
    for (raw, context, expected) in [
        ("2145", "scales_kg", "2145 kg exact"),
        ("2,145 kg", "", "2145 kg exact"),
        ("1.3 t", "", "1300 kg exact"),
        ("2.7 tonnes", "", "2700 kg exact"),
        ("1,5 t", "", "1500 kg exact"),
        ("1 234,5 kg", "", "1234.5 kg exact"),
        ("1.234.567", "number", "1234567 number exact"),
        ("1,234.5 kg", "", "1234.5 kg exact"),
        ("0,145 kg", "", "0.145 kg exact"),
        ("approx 20", "live_n", "20 number about"),
        ("approx. 2 tonnes", "", "2000 kg about"),
        ("10-15", "live_n", "10..15 number range"),
        ("10 – 15 kg", "", "10..15 kg range"),
        ("30 -150", "whole_n", "30..150 number range"),
        ("between 10 and 15", "n", "10..15 number range"),
        (">100", "n", "100 number at-least"),
        ("over 1 000", "n", "1000 number at-least"),
        ("up to 5 kg", "", "5 kg at-most"),
        ("300+", "n", "300 number at-least"),
        ("12 pcs", "", "12 number exact"),
        ("12 pcs", "Weight (kg)", "12 number exact"),
        ("3", "Weight (kg) ", "3 kg exact"),
        ("3", "Number", "3 number exact"),
        ("3", "unit kg; same goods", "3 kg exact"),
        ("3", "unit pcs; counts all taxa of the cell", "3 number exact"),
        ("3", "same goods", "3 number exact"),
        ("3", "", "3 number exact"),
        ("174 scales", "", "174 number exact"),
        ("11 pangolins", "", "11 number exact"),
        ("20 live pangolins", "", "20 number exact"),
        ("200kg pangolin scales", "", "200 kg exact"),
        ("10 lb", "", "4.535147 kg exact"),
        ("5 oz", "", "0.141747 kg exact"),
        ("500 g", "", "0.5 kg exact"),
        ("3 pairs", "", "6 number exact"),
        ("a dozen", "", "12 number exact"),
        ("half a tonne", "", "500 kg exact"),
        ("2 tons", "", "1814.36948..2032.093818 kg range"),
        ("4 m³", "", "4 m3 exact"),
        ("100公斤", "", "100 kg exact"),
        ("0.57", "est_pangolins", "0.57 number exact"),
    ] {
        assert_eq!(told(raw, context).as_deref(), Some(expected), "`{raw}` in `{context}`");
    }
}

#[test]
fn unknown_stays_unknown() {
    for raw in [
        "",
        " ",
        "Y",
        "unknown",
        "no exact number",
        "-5",
        "12O",
        "1O kg",
        "l2",
        "12 sacks",
        "fourteen bags",
        "8g each",
        "5s",
        "1,23,4",
        "99999999999",
        "15-10",
        "3 kg 4",
        "1e5",
        "several",
        "12 foos",
        "Inf",
        "NaN",
    ] {
        assert_eq!(told(raw, ""), None, "{raw}");
    }
}

#[test]
fn a_unit_that_is_not_known_is_no_unit() {
    assert_eq!(told("3", "unit furlong"), None);
    assert_eq!(told("3 kg", "unit furlong").as_deref(), Some("3 kg exact"));
}

#[test]
fn two_ways_to_read_a_separator_are_only_possible() {
    for (raw, sure) in [
        ("2,145 kg", Confidence::Possible),
        ("2.145 kg", Confidence::Possible),
        ("2145 kg", Confidence::Certain),
        ("2,5 kg", Confidence::Likely),
    ] {
        assert_eq!(quantity(Stated::raw(raw)).confidence, Some(sure), "{raw}");
    }
}

#[test]
fn a_refused_quantity_says_why() {
    for (raw, part) in [
        ("12O", "letter"),
        ("-3", "negative"),
        ("Y", "how much"),
        ("goods", "expected"),
        ("lots", "how much"),
        ("12 sacks", "hold"),
    ] {
        let defect = quantity_defect(&Stated::raw(raw)).unwrap();
        assert!(defect.contains(part), "{defect}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(raw in "\\PC{0,30}", context in "(kg|Number|live_n)?") {
        let once = quantity(Stated::raw_in(raw.clone(), context));
        prop_assert_eq!(&once.raw, &raw);
        prop_assert_eq!(quantity(once.clone()), once);
    }

    #[test]
    fn figures_never_panic(raw in "[0-9., '+–-]{0,24}( ?(kg|t|ton|oz))?") {
        if let Some(found) = quantity(Stated::raw(raw)).value {
            prop_assert!(found.value >= Decimal::ZERO);
            prop_assert!(found.high.is_none_or(|high| high >= found.value));
        }
    }

    #[test]
    fn whole_kilograms_come_back(n in 0u32..10_000_000) {
        let found = quantity(Stated::raw(format!("{n} kg"))).value.unwrap();
        prop_assert_eq!(found.value, Decimal::from(n));
    }
}

fn stated(raw: &str, context: &str, country: &str) -> Option<String> {
    let found = amount(raw, Some(context), country.parse().ok())?;
    let end = |high: Option<Decimal>| high.map_or("open".to_owned(), |h| h.to_string());
    let range = match (found.low == found.value, found.high) {
        (true, Some(high)) if high == found.value => String::new(),
        // How wide `about` is has a test of its own.
        _ if found.qualifier == QuantityQualifier::About => String::new(),
        _ => format!(" [{}..{}]", found.low, end(found.high)),
    };
    Some(format!("{} {} {}{range}", found.value, found.measure, found.qualifier))
}

fn check_all(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(raw, context, expected)| {
            let found = stated(raw, context, "").unwrap_or_else(|| "-".to_owned());
            (found != *expected).then(|| format!("`{raw}` in `{context}`: {found}, expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn how_wide_a_qualified_amount_is() {
    let ends = |raw: &str| {
        let found = amount(raw, None, None).unwrap();
        let kept = found.quantity().map(|quantity| Amount::from(&quantity));
        let same = kept.is_none_or(|kept| (kept.low, kept.high) == (found.low, found.high));
        assert!(same || found.measure == Measure::Counted("sack"), "{raw}");
        (found.value.to_string(), found.low.to_string(), found.high.map(|high| high.to_string()))
    };
    let case = |raw: &str, value: &str, low: &str, high: Option<&str>| {
        assert_eq!(ends(raw), (value.to_owned(), low.to_owned(), high.map(str::to_owned)), "{raw}");
    };
    case("approx. 2 tonnes", "2000", "1800", Some("2200"));
    case("about 1.5 kg", "1.5", "1.35", Some("1.65"));
    case("about 3 tusks", "3", "2", Some("4"));
    case("about 1 tusk", "1", "1", Some("2"));
    case("approx 20 sacks", "20", "18", Some("22"));
    // The ton that is not told is a range of its own: 907 to 1,016 kg, a tenth wider on both sides.
    case("about 2 tons", "1632.932532", "1632.932532", Some("2235.3031998"));
    case("over 1 000", "1000", "1000", None);
    case("up to 50 kg", "50", "0", Some("50"));
    case("less than 50 kg", "50", "0", Some("50"));
    case("2 tonnes", "2000", "2000", Some("2000"));
    assert!(amount("approx. 2 tonnes", None, None).unwrap().reason.contains("convention of this project"));
}

#[test]
fn english_texts() {
    check_all(ENGLISH);
}

const ENGLISH: &[(&str, &str, &str)] = &[
    ("approx. 2 tonnes", "", "2000 kg about"),
    ("12 sacks", "", "12 sack exact"),
    ("3-4 pieces", "", "3 number range [3..4]"),
    ("over 1 000", "", "1000 number at-least [1000..open]"),
    ("a dozen", "", "12 number exact"),
    ("half a ton", "", "453.59237 kg range [453.59237..508.023454]"),
    ("2x20ft container", "", "2 container exact"),
    ("2 x 40ft containers", "", "2 container exact"),
    ("one 20-foot container", "", "1 container exact"),
    ("a 40ft container", "", "1 container exact"),
    ("some 300 kg", "", "300 kg about"),
    ("nearly 5 tonnes", "", "5000 kg about"),
    ("up to 50", "n", "50 number at-most [0..50]"),
    ("at least 12 tusks", "", "12 number at-least [12..open]"),
    ("around two tonnes", "", "2000 kg about"),
    ("two hundred and fifty", "", "250 number exact"),
    ("two thousand three hundred and forty-five pieces", "", "2345 number exact"),
    ("between one hundred and two hundred", "", "100 number range [100..200]"),
    ("from 20 to 30 kg", "", "20 kg range [20..30]"),
    ("500 g - 1 kg", "", "0.5 kg range [0.5..1]"),
    ("2 kg to 3 kg", "", "2 kg range [2..3]"),
    ("20 ± 2 kg", "", "18 kg range [18..22]"),
    ("2 and a half tonnes", "", "2500 kg exact"),
    ("two and a half tonnes", "", "2500 kg exact"),
    ("2½ kg", "", "2.5 kg exact"),
    ("½ tonne", "", "500 kg exact"),
    ("1 1/2 kg", "", "1.5 kg exact"),
    ("3/4 kg", "", "0.75 kg exact"),
    ("a quarter of a tonne", "", "250 kg exact"),
    ("1.2 million", "", "1200000 number exact"),
    ("3 lakh seahorses", "", "300000 number exact"),
    ("1,00,000", "", "100000 number exact"),
    ("12,34,567 kg", "", "1234567 kg exact"),
    ("1'000 kg", "", "1000 kg exact"),
    ("1\u{a0}000 kg", "", "1000 kg exact"),
    ("1\u{202f}500 kg", "", "1500 kg exact"),
    ("5k", "", "5000 number exact"),
    ("2 dozen eggs", "", "24 number exact"),
    ("half a dozen", "", "6 number exact"),
    ("dozens of tortoises", "", "24 number at-least [24..open]"),
    ("hundreds of birds", "", "200 number at-least [200..open]"),
    ("a pair of tusks", "", "2 number exact"),
    ("12 (twelve) tusks", "", "12 number exact"),
    ("300 or more", "", "300 number at-least [300..open]"),
    ("3 or 4", "", "3 number range [3..4]"),
    ("20 kg approx", "", "20 kg about"),
    ("20 kg (estimated)", "", "20 kg about"),
    ("± 20 kg", "", "20 kg about"),
    ("+/- 20 kg", "", "20 kg about"),
    ("~20", "", "20 number about"),
    (">= 5 kg", "", "5 kg at-least [5..open]"),
    ("2 kg 300 g", "", "2.3 kg exact"),
    ("1 tonne 200 kg", "", "1200 kg exact"),
    ("3 x 500 g", "", "1.5 kg exact"),
    ("12 sacks of 50 kg each", "", "600 kg exact"),
    ("12 sacks of 50 kg", "", "600 kg exact"),
    ("12 sacks (600 kg)", "", "600 kg exact"),
    ("12 sacks weighing 600 kg", "", "600 kg exact"),
    ("600 kg in 12 sacks", "", "600 kg exact"),
    ("5 boxes of 20 pieces each", "", "100 number exact"),
    ("3 tusks, 12 kg", "", "3 number exact"),
    ("12 kg (3 tusks)", "", "12 kg exact"),
    ("20 live birds in 3 boxes", "", "20 number exact"),
    ("weight: 12 kg", "", "12 kg exact"),
    ("Total 45", "", "45 number exact"),
    ("kg 12.5", "", "12.5 kg exact"),
    ("2 metric tons", "", "2000 kg exact"),
    ("2 short tons", "", "1814.36948 kg exact"),
    ("1,500 pcs", "", "1500 number exact"),
    ("1.500 pieces", "", "1500 number exact"),
    ("1.500 kg", "", "1.5 kg exact"),
    ("1.5E+03", "kg", "-"),
    ("5 rolls", "", "5 package exact"),
    ("3 suitcases", "", "3 package exact"),
    ("4 truckloads of rosewood", "", "4 truckload exact"),
    ("34.5 m3", "", "34.5 m3 exact"),
    ("12 cubic metres of rosewood", "", "12 m3 exact"),
    ("10 belly skins", "", "10 belly skin exact"),
    ("3", "unit BSK", "3 belly skin exact"),
    ("3", "unit BAG", "3 bag exact"),
    ("3", "unit PAI", "6 number exact"),
    ("3", "unit OUN", "0.085048 kg exact"),
    ("3", "unit MGM", "0.000003 kg exact"),
    ("3", "unit MTQ", "3 m3 exact"),
    ("3", "unit SQD", "0.03 m2 exact"),
    ("3", "unit INC", "0.0762 m exact"),
    ("3", "Weight", "-"),
    ("3 kg", "Weight", "3 kg exact"),
    ("3", "Quantity (tonnes)", "3000 kg exact"),
    ("100s", "n", "200 number at-least [200..open]"),
    ("400g each", "", "-"),
    ("5 kg per bag", "", "-"),
    ("approx 2-3 kg", "", "2 kg range [2..3]"),
    ("5-6 tusks weighing 30 kg", "", "5 number range [5..6]"),
    ("more than 4,600 kg", "", "4600 kg at-least [4600..open]"),
    ("almost 4.5 tonnes", "", "4500 kg about"),
    ("half a tonne of pangolin parts", "", "500 kg exact"),
    ("a tonne", "", "1000 kg exact"),
    ("over a tonne", "", "1000 kg at-least [1000..open]"),
    ("well over 100", "", "100 number at-least [100..open]"),
    ("1,828 seizures", "", "1828 shipment exact"),
    ("10 kg (est.)", "", "10 kg about"),
    ("est 10kg", "", "10 kg about"),
    ("10kgs", "", "10 kg exact"),
    ("10 Kg.", "", "10 kg exact"),
    ("Kg 10", "", "10 kg exact"),
    ("10,5kg", "", "10.5 kg exact"),
    ("0.5-1 kg", "", "0.5 kg range [0.5..1]"),
    ("12 nos", "", "12 number exact"),
    ("12 nos.", "", "12 number exact"),
    ("12 heads", "", "12 number exact"),
    ("12 x", "", "12 number exact"),
    ("x 12", "", "12 number exact"),
    ("12 (live)", "", "12 number exact"),
    ("12 live, 3 dead", "", "12 number exact"),
    ("3 dead pangolins", "", "3 number exact"),
    ("two (2) tusks", "", "2 number exact"),
    ("2 (two)", "", "2 number exact"),
    ("one thousand two hundred kilograms", "", "1200 kg exact"),
    ("twenty-five", "", "25 number exact"),
    ("four thousand kg", "", "4000 kg exact"),
    ("a couple of tusks", "", "2 number exact"),
    ("a few", "", "-"),
    ("many", "", "-"),
    ("unknown quantity", "", "-"),
    ("no weight given", "", "-"),
    ("1 pair of rhino horns", "", "2 number exact"),
    ("2.5 m³ of timber", "", "2.5 m3 exact"),
    ("2.5 cubic metres", "", "2.5 m3 exact"),
    ("100 ml", "", "0.1 l exact"),
    ("12 ft", "", "3.657422 m exact"),
    ("one 40 ft container", "", "1 container exact"),
    ("3 containers (60 tonnes)", "", "60000 kg exact"),
    ("20 tons", "", "18143.6948 kg range [18143.6948..20320.938176]"),
    ("5 lbs 3 oz", "", "2.352622 kg exact"),
    ("1,2", "kg", "1.2 kg exact"),
    ("1 234 567,89", "kg", "1234567.89 kg exact"),
    ("1.234,56", "kg", "1234.56 kg exact"),
    ("1’234.5", "kg", "1234.5 kg exact"),
    ("1e3", "kg", "-"),
    ("10%", "kg", "-"),
    ("kg", "", "-"),
    ("3 / 5 kg", "", "-"),
    (".5 kg", "", "0.5 kg exact"),
    ("Customs seized 45 kg of scales from 3 suspects", "", "45 kg exact"),
    ("2 men with 45 kg of ivory", "", "45 kg exact"),
    ("45 kg of scales worth $3,000", "", "45 kg exact"),
    ("$3,000", "", "-"),
    ("300 €", "", "-"),
    ("5 years", "", "-"),
    ("1O 5 kg", "", "-"),
    ("12O5 kg", "", "-"),
    ("row 5: 3 kg", "", "-"),
    ("3 kg 4", "", "-"),
    ("seized in 2014", "", "-"),
    ("12 suspects", "", "-"),
    ("45 kg found in 12 sacks in 3 houses", "", "45 kg exact"),
    ("weight .25", "kg", "0.25 kg exact"),
    ("500kg+", "", "500 kg at-least [500..open]"),
    ("40' container", "", "1 container exact"),
    ("1 x 40' HC container", "", "1 container exact"),
    ("3x40HQ", "", "3 container exact"),
    ("40 containers", "", "40 container exact"),
    ("2 x tusks", "", "2 number exact"),
    ("12 (5 dead)", "", "12 number exact"),
    ("12 (5 dead)", "unit kg", "12 kg exact"),
    ("12 (5)", "", "-"),
    ("between 20 & 30", "", "20 number range [20..30]"),
    ("one hundred & twenty", "", "120 number exact"),
    ("20-odd", "", "20 number about"),
    ("2nd seizure", "", "-"),
    ("c500", "", "500 number about"),
    ("more than two tons", "", "1814.36948 kg at-least [1814.36948..open]"),
    ("up to two tons", "", "2032.093818 kg at-most [0..2032.093818]"),
    ("24 x 330ml", "", "7.92 l exact"),
    ("12 cans of 250 g", "", "3 kg exact"),
    ("several", "", "-"),
    ("$300", "", "-"),
    ("RM5", "", "-"),
    ("5%", "", "-"),
    ("12 foos", "", "-"),
    ("2012-03-05", "", "-"),
    ("#REF!", "", "-"),
];

#[test]
fn other_languages() {
    check_all(OTHER_LANGUAGES);
}

const OTHER_LANGUAGES: &[(&str, &str, &str)] = &[
    ("environ 2 tonnes", "", "2000 kg about"),
    ("près de 1,5 tonne", "", "1500 kg about"),
    ("plus de 300 kg d'ivoire", "", "300 kg at-least [300..open]"),
    ("une douzaine de défenses", "", "12 number exact"),
    ("une vingtaine d'écailles", "", "20 number about"),
    ("deux cents pièces", "", "200 number exact"),
    ("quatre-vingt-dix kilos", "", "90 kg exact"),
    ("une demi-tonne", "", "500 kg exact"),
    ("deux tonnes et demie", "", "2500 kg exact"),
    ("entre 10 et 15 pièces", "", "10 number range [10..15]"),
    ("de 3 à 4 kg", "", "3 kg range [3..4]"),
    ("3 quintaux", "", "300 kg exact"),
    ("1 500 kg", "", "1500 kg exact"),
    ("au moins 12 sacs", "", "12 sack at-least [12..open]"),
    ("1.500 kilos de escamas", "", "1500 kg exact"),
    ("unas 2,5 toneladas", "", "2500 kg about"),
    ("más de mil tortugas", "", "1000 number at-least [1000..open]"),
    ("una docena de huevos", "", "12 number exact"),
    ("media tonelada", "", "500 kg exact"),
    ("dos toneladas y media", "", "2500 kg exact"),
    ("treinta y cinco ejemplares", "", "35 number exact"),
    ("entre 10 y 15 ejemplares", "", "10 number range [10..15]"),
    ("hasta 200 piezas", "", "200 number at-most [0..200]"),
    ("cerca de 3 toneladas", "", "3000 kg about"),
    ("meia tonelada", "", "500 kg exact"),
    ("pelo menos 20 quilos", "", "20 kg at-least [20..open]"),
    ("duas dúzias", "", "24 number exact"),
    ("12 sacos", "", "12 sack exact"),
    ("khoảng 2 tấn", "", "2000 kg about"),
    ("gần 1,5 tấn vảy tê tê", "", "1500 kg about"),
    ("hơn 3 tạ", "", "300 kg at-least [300..open]"),
    ("hai tấn rưỡi", "", "2500 kg exact"),
    ("1.200 kg vảy tê tê", "", "1200 kg exact"),
    ("hai mươi lăm cá thể", "", "25 number exact"),
    ("50 bao tải", "", "50 sack exact"),
    ("từ 10 đến 15 con", "", "10 number range [10..15]"),
    ("sekitar 300 ekor", "", "300 number about"),
    ("dua puluh lima ekor", "", "25 number exact"),
    ("lebih dari 1,3 ton", "", "1300 kg at-least [1300..open]"),
    ("setengah ton", "", "500 kg exact"),
    ("12 karung", "", "12 sack exact"),
    ("takriban kilo 20", "", "20 kg about"),
    ("kilo 12 za pembe", "", "12 kg exact"),
    ("magunia mawili", "", "2 sack exact"),
    ("dua setengah ton", "", "2500 kg exact"),
    ("près d'une tonne", "", "1000 kg about"),
    ("5 kg env.", "", "5 kg about"),
    ("10-20多公斤", "", "10 kg range [10..20]"),
    ("งาช้าง 12 กิ่ง", "", "12 number exact"),
    ("около 200 кг", "", "200 kg about"),
    ("более 2 тонн", "", "2000 kg at-least [2000..open]"),
    ("लगभग 5 किलो", "", "5 kg about"),
    ("200kg超", "", "200 kg at-least [200..open]"),
    ("نحو 200 كغ", "", "200 kg about"),
    ("象牙 12 件 重 5.3 千克", "", "12 number exact"),
    ("mia mbili", "", "200 number exact"),
    ("magunia 12", "", "12 sack exact"),
    ("etwa 2,5 Tonnen", "", "2500 kg about"),
    ("mindestens 20 Stück", "", "20 number at-least [20..open]"),
    ("约200公斤", "", "200 kg about"),
    ("三吨", "", "3000 kg exact"),
    ("二十公斤", "", "20 kg exact"),
    ("三百五十只", "", "350 number exact"),
    ("一百二十根", "", "120 number exact"),
    ("1.2万片", "", "12000 number exact"),
    ("半吨", "", "500 kg exact"),
    ("两吨半", "", "2500 kg exact"),
    ("200余公斤", "", "200 kg at-least [200..open]"),
    ("近三吨", "", "3000 kg about"),
    ("数百只", "", "200 number at-least [200..open]"),
    ("10至15根", "", "10 number range [10..15]"),
    ("穿山甲鳞片3.1吨", "", "3100 kg exact"),
    ("１２公斤", "", "12 kg exact"),
    ("十二根象牙", "", "12 number exact"),
    ("12麻袋", "", "12 sack exact"),
    ("ประมาณ 200 กิโลกรัม", "", "200 kg about"),
    ("เกือบ 2 ตัน", "", "2000 kg about"),
    ("๑๒ ตัว", "", "12 number exact"),
    ("สามร้อยตัว", "", "300 number exact"),
    ("กว่า 300 กก.", "", "300 kg at-least [300..open]"),
    ("१२ किलो", "", "12 kg exact"),
];

#[test]
fn customary_weights_depend_on_the_country() {
    for (raw, country, expected) in [
        ("10斤", "CN", "5 kg exact"),
        ("10 catties", "HK", "6.047898 kg exact"),
        ("10 catties", "TW", "6 kg exact"),
        ("10 catties", "", "5 kg range [5..6.1761]"),
        ("2 tael", "HK", "0.075599 kg exact"),
        ("3 viss", "MM", "4.89879 kg exact"),
        ("10 tola", "IN", "0.116638 kg exact"),
        ("2 seer", "IN", "1.8662 kg exact"),
        ("2 seer", "AF", "14.132 kg exact"),
        ("3两", "CN", "0.15 kg exact"),
    ] {
        assert_eq!(stated(raw, "", country).as_deref(), Some(expected), "{raw} in {country}");
    }
    assert_eq!(stated("10 catties", "country TW", "").as_deref(), Some("6 kg exact"));
}

#[test]
fn a_column_shows_its_decimal_sign() {
    assert_eq!(decimal_sign(["1.500", "0,5 kg", "12"].into_iter()), Some(','));
    assert_eq!(decimal_sign(["1.500", "0.5"].into_iter()), Some('.'));
    assert_eq!(decimal_sign(["1.500", "3"].into_iter()), None);
    assert_eq!(decimal_sign(["1.234.567"].into_iter()), Some(','));
    assert_eq!(stated("1.500", "kg; decimal comma", "").as_deref(), Some("1500 kg exact"));
    assert_eq!(stated("1,500", "kg; decimal comma", "").as_deref(), Some("1.5 kg exact"));
}

proptest! {
    #[test]
    fn low_value_high_are_in_order(raw in "\\PC{0,60}", context in "(kg|unit TON|live_n)?") {
        for found in amounts(&raw, Some(&context), None) {
            prop_assert!(found.low <= found.value);
            prop_assert!(found.high.is_none_or(|high| found.value <= high));
        }
        prop_assert_eq!(amounts(&raw, Some(&context), None), amounts(&raw, Some(&context), None));
    }

    #[test]
    fn words_in_any_order_never_panic(words in proptest::collection::vec("(approx|12|1,5|half|a|dozen|and|to|kg|tons|sacks|of|each|x|-|\\(|\\)|三|百|万|两|mil|cent|et|million|%|catty|ft|container)", 0..9)) {
        let raw = words.join(" ");
        for found in amounts(&raw, None, None) {
            prop_assert!(found.low <= found.value && found.high.is_none_or(|h| found.value <= h), "{}", raw);
        }
    }
}

#[test]
fn units_of_the_trade_databases() {
    for (unit, expected) in TRADE_UNITS {
        let found =
            amount("3", Some(&format!("unit {unit}")), None).map(|a| format!("{} {}", a.value, a.measure));
        assert_eq!(found.as_deref(), Some(*expected), "{unit}");
    }
    for (header, expected) in [
        ("Number of bags", "3 bag"),
        ("重量公斤", "3 kg"),
        ("数量（公斤）", "3 kg"),
        ("Cantidad", "3 number"),
        ("Case number", "3 number"),
        ("Volume (m3)", "3 m3"),
        ("Volume", "-"),
        ("Lot", "3 number"),
        ("weight_t", "3000 kg"),
    ] {
        let found =
            amount("3", Some(header), None).map_or("-".to_owned(), |a| format!("{} {}", a.value, a.measure));
        assert_eq!(found, expected, "{header}");
    }
}

const TRADE_UNITS: &[(&str, &str)] = &[
    ("kg", "3 kg"),
    ("pairs", "6 number"),
    ("g", "0.003 kg"),
    ("m3", "3 m3"),
    ("ml", "0.003 l"),
    ("mg", "0.000003 kg"),
    ("m2", "3 m2"),
    ("sets", "3 set"),
    ("m", "3 m"),
    ("l", "3 l"),
    ("sides", "3 side"),
    ("flasks", "3 flask"),
    ("cm3", "0.000003 m3"),
    ("cm2", "0.0003 m2"),
    ("ft2", "0.278707 m2"),
    ("(skins)", "3 number"),
    ("bellyskins", "3 belly skin"),
    ("backskins", "3 back skin"),
    ("cm", "0.03 m"),
    ("hornback skins", "3 hornback skin"),
    ("shipments", "3 shipment"),
    ("boxes", "3 box"),
    ("bottles", "3 bottle"),
    ("microgrammes", "0.000000003 kg"),
    ("cartons", "3 carton"),
    ("bags", "3 bag"),
    ("cans", "3 tin"),
    ("pieces", "3 number"),
    ("cases", "3 case"),
    ("items", "3 number"),
    ("inches", "0.0762 m"),
    ("Number of specimens", "3 number"),
    ("NO", "3 number"),
    ("GM", "0.003 kg"),
    ("LT", "3 l"),
    ("C3", "0.000003 m3"),
    ("C2", "0.0003 m2"),
    ("NAR", "3 number"),
    ("KIL", "3 kg"),
    ("TON", "3000 kg"),
    ("ton", "2721.55422 kg"),
    ("CUM", "3 m3"),
    ("KGM", "3 kg"),
    ("metric tonnes", "3000 kg"),
    ("oz", "0.085048 kg"),
    ("公斤", "3 kg"),
    ("tấn", "3000 kg"),
    ("no.", "3 number"),
];
