//! Cases and properties of places.

use super::*;
use crate::country::{english_name, label_point};
use crate::tables::places::rows;
use proptest::prelude::*;

fn country(code: &str) -> Option<Country> {
    code.parse().ok()
}

fn told(found: &Stated<Place>) -> String {
    let Some(place) = &found.value else { return "-".to_owned() };
    let country = place.country.map_or("--".to_owned(), |c| c.to_string());
    format!("{country} {} {}", place.kind, place.name)
}

fn check(raw: &str, hint: &str, expected: &str) {
    let found = place(Stated::raw(raw), country(hint));
    assert_eq!(told(&found), expected, "`{raw}` with hint `{hint}`: {:?}", found.rule);
    assert_eq!(found.raw, raw);
}

#[test]
fn city_and_country() {
    for (raw, hint, expected) in [
        ("Nairobi, Kenya", "", "KE city Nairobi"),
        ("Bangkok, Thailand", "", "TH city Bangkok"),
        ("Thailand, Bangkok", "", "TH city Bangkok"),
        ("Urumqi,China", "", "CN city Ürümqi"),
        ("Hong Kong, China", "", "HK country Hong Kong"),
        ("Singapore", "", "SG country Singapore"),
        ("Singapore, Singapore", "", "SG country Singapore"),
        ("Taoyuan City, Taiwan ", "", "TW city Taoyuan"),
        ("Maldives, Maldives", "", "MV country Maldives"),
        ("Georgetown, Guyana", "", "GY city Georgetown"),
        ("Bukavu, Congo", "", "CD city Bukavu"),
        ("Lubumbashi, Republic of Congo", "", "CD city Lubumbashi"),
        ("Brazzaville, ROC", "", "CG city Brazzaville"),
        ("Kinshasa, DR Congo ", "", "CD city Kinshasa"),
        ("Kerala, India", "", "IN region Kerala"),
        ("Tuen Mun, Hong Kong, China. ", "", "HK city Tuen Mun"),
        ("Guwahati", "IN", "IN city Guwahati"),
        ("Guwahati", "", "IN city Guwahati"),
        ("Mong Cai", "VN", "VN city Mong Cai"),
        ("Móng Cái border gate", "", "VN city Mong Cai"),
        ("HCMC", "", "VN city Ho Chi Minh City"),
        ("Quang Ninh Province", "VN", "VN region Quang Ninh"),
        ("Butterworth, State of Penang", "MY", "MY city Butterworth"),
        ("Hosba, Kubang Pasu district", "MY", "MY country Malaysia"),
        ("Parit Jamil, State of Johor", "MY", "MY region Johor"),
        ("Macau", "CN", "MO country Macao"),
        ("河内", "", "VN city Hanoi"),
        ("Various", "CN", "CN country China"),
        ("N/A Country level", "CN", "CN country China"),
        ("", "CN", "CN country China"),
    ] {
        check(raw, hint, expected);
    }
}

#[test]
fn airports_and_ports() {
    for (raw, hint, expected) in [
        ("Jomo Kenyatta Airport", "", "KE airport Jomo Kenyatta International Airport"),
        ("Nairobi JKIA", "", "KE airport Jomo Kenyatta International Airport"),
        ("JFK Airport", "", "US airport John F. Kennedy International Airport"),
        ("JFK", "", "US airport John F. Kennedy International Airport"),
        ("Suvarnabhumi", "", "TH airport Suvarnabhumi Airport"),
        ("Kuala Lumpur Airport", "", "MY airport Kuala Lumpur International Airport"),
        ("Hong Kong Airport", "", "HK airport Hong Kong International Airport"),
        ("O.R. Tambo Airport", "", "ZA airport O.R. Tambo International Airport"),
        ("N'djili Airport", "", "CD airport N'djili Airport"),
        ("Dallas/Fort Worth Airport", "", "US airport Dallas/Fort Worth International Airport"),
        ("Ho Chi Minh City airport", "VN", "VN airport Tan Son Nhat International Airport"),
        ("Port Klang, M'sia", "", "MY port Port Klang"),
        ("Port of Apapa, Nigeria", "", "NG port Apapa"),
        ("Mombasa port", "KE", "KE port Port of Mombasa"),
        ("Mombasa", "KE", "KE city Mombasa"),
        ("Hai Phong port", "VN", "VN port Port of Hai Phong"),
        ("Busia border post", "KE", "KE border-post Busia"),
        ("Namanga border post", "", "KE border-post Namanga"),
        ("Porto", "PT", "PT city Porto"),
        ("KEMBA", "", "KE port Port of Mombasa"),
        ("Tan Thanh border gate, Vietnam", "", "VN border-post Tan Thanh"),
    ] {
        check(raw, hint, expected);
    }
    let found = place(Stated::raw("JFK Airport"), None).value.unwrap();
    assert_eq!(found.code.as_deref(), Some("JFK"));
    assert_eq!(found.precision, PlacePrecision::Locality);
}

#[test]
fn unknown_stays_unknown() {
    for raw in ["", " ", "Africa", "Various", "Asia", "nowhere at all", "Springfield", "??", "12"] {
        check(raw, "", "-");
    }
}

#[test]
fn words_that_contradict_give_the_country_and_only_possibly() {
    let found = place(Stated::raw("Brussels, Netherlands"), None);
    assert_eq!(told(&found), "NL country Netherlands");
    assert_eq!(found.confidence, Some(Confidence::Possible));
}

#[test]
fn words_beside_it_help() {
    let found = place(Stated::raw_in("Jomo Kenyatta Airport", "Nairobi, Kenya"), None);
    assert_eq!(told(&found), "KE airport Jomo Kenyatta International Airport");
    let found = place(Stated::raw_in("Yen Thanh", "Vietnam; point 19.05,105.45; said UC"), None);
    assert_eq!(told(&found), "VN city Yen Thanh");
    let found = place(Stated::raw_in("Nowhere", "point 19.05,105.45"), None);
    assert_eq!(told(&found), "-");
    let found = place(Stated::raw_in("", "Nairobi, Kenya"), None);
    assert_eq!(told(&found), "KE city Nairobi");
    let found = place(Stated::raw_in("Cargo shed 3", "Nairobi, Kenya"), None);
    assert_eq!(told(&found), "KE city Nairobi");
}

#[test]
fn several_places() {
    for (raw, expected) in [
        ("Dubai, UAE; Doha, Qatar", "AE city Dubai | QA city Doha"),
        ("China, Vietnam", "CN country China | VN country Viet Nam"),
        (
            "DRC, Turkey, Thailand",
            "CD country Democratic Republic of the Congo | TR country Türkiye | TH country Thailand",
        ),
        ("Lagos, Nigeria and Istanbul, Turkey", "NG city Lagos | TR city Istanbul"),
        ("Kinshasa (DRC), Xiamen (China)", "CD city Kinshasa | CN city Xiamen"),
        ("Douala, Cameroon; Lagos, Nigeria", "CM city Douala | NG city Lagos"),
        ("South Korea; Siem Reap, Cambodia", "KR country South Korea | KH city Siem Reap"),
        (
            "Ethiopia; Hong Kong, China; South Korea",
            "ET country Ethiopia | HK country Hong Kong | KR country South Korea",
        ),
        ("Nairobi, Kenya; Thailand", "KE city Nairobi | TH country Thailand"),
        ("Malaysia, Sarawak", "MY region Sarawak"),
        ("Fujian, China; Guangdong, China", "CN region Fujian | CN region Guangdong"),
        ("Kedah / Perak", "MY region Kedah | MY region Perak"),
        ("Asia (Vietnam)", "VN country Viet Nam"),
        ("Vietnam - Online", "VN country Viet Nam"),
        ("Trinidad and Tobago", "TT country Trinidad and Tobago"),
        ("Atlantis; Kenya", "- | KE country Kenya"),
        ("Africa", "-"),
        ("", ""),
    ] {
        let found = places(Stated::raw(raw), None);
        let found = found.iter().map(told).collect::<Vec<_>>().join(" | ");
        assert_eq!(found, expected, "{raw}");
    }
}

#[test]
fn points() {
    assert_eq!(point("22.491683", "114.141468"), Some((22_491_683, 114_141_468)));
    assert_eq!(point(" -1,29 ", "36.82"), Some((-1_290_000, 36_820_000)));
    for (latitude, longitude) in [("0", "0"), ("91", "0"), ("1", "181"), ("", ""), ("NaN", "1"), ("x", "1")] {
        assert_eq!(point(latitude, longitude), None, "{latitude} {longitude}");
    }
}

fn located(text: &str, hint: &str) -> String {
    let found = locate(text, PlaceContext { country: country(hint), mode: None }).found;
    found.map_or("-".to_owned(), |found| {
        let country = found.country.map_or("--".to_owned(), |c| c.to_string());
        format!("{country} {} {} {}", found.detail, found.name, found.confidence)
    })
}

#[test]
fn free_text() {
    for (text, hint, expected) in [
        ("Jomo Kenyatta Int'l", "", "KE airport Jomo Kenyatta International Airport likely"),
        ("Guangzhou Baiyun airport", "CN", "CN airport Guangzhou Baiyun International Airport likely"),
        ("胡志明市", "", "VN town Ho Chi Minh City likely"),
        ("ท่าเรือคลองเตย", "", "TH port Bangkok Port likely"),
        ("HKJK", "", "KE airport Jomo Kenyatta International Airport likely"),
        ("near Voi, Kenya", "", "KE town Voi likely"),
        ("12 km north of Voi", "KE", "KE town Voi likely"),
        ("outskirts of Lusaka", "", "ZM town Lusaka likely"),
        ("South China Sea", "", "-- sea South China Sea likely"),
        ("East Africa", "", "-- region East Africa likely"),
        ("Nairboi, Kenya", "", "KE town Nairobi likely"),
        ("Guangzou", "CN", "CN town Guangzhou likely"),
        ("Johanesburg", "ZA", "ZA town Johannesburg likely"),
        ("Kolwezi", "CD", "CD town Kolwezi likely"),
        ("Georgia, USA", "", "US province Georgia certain"),
        ("tỉnh Quảng Ninh", "", "VN province Quang Ninh likely"),
        ("Kenya-Tanzania border", "", "KE country Kenya possible"),
        ("between Voi and Mombasa", "", "KE region between Voi and Mombasa likely"),
        ("Addis Ababa, Ethopia", "", "ET town Addis Ababa certain"),
        ("Kinshassa", "", "CD town Kinshasa possible"),
        ("Springfield", "US", "US town Springfield possible"),
        ("Lae", "XX", "-"),
    ] {
        assert_eq!(located(text, hint), expected, "`{text}` with hint `{hint}`");
    }
}

/// A short name is never taken for another, and a name of many countries is none.
#[test]
fn no_guesses() {
    for text in
        ["Voy", "Lagoz", "Springfield", "qwertyuiop", "the warehouse", "container 12", "Zzyzzx Street"]
    {
        assert_eq!(located(text, ""), "-", "{text}");
    }
    assert!(locate("Nogales", PlaceContext::default()).candidates.len() > 1);
    let many = locate("Victoria", PlaceContext::default());
    assert!(many.found.is_some() || many.candidates.len() > 1);
}

#[test]
fn typed_in_places_are_many() {
    let posts = crate::tables::places::POST_LINES.lines().filter(|line| !line.starts_with('#')).count();
    let ports = crate::tables::places::PORT_LINES.lines().filter(|line| !line.starts_with('#')).count();
    let others =
        rows().filter(|row| matches!(row.kind, PlaceKind::Airport | PlaceKind::Port | PlaceKind::BorderPost));
    assert!(posts + ports + others.count() >= 1_500);
    for line in crate::tables::places::POST_LINES.lines().map(|l| l.get(2..).unwrap_or_default()) {
        sound_line(line);
    }
    crate::tables::places::PORT_LINES.lines().for_each(sound_line);
}

fn sound_line(line: &str) {
    let cells: Vec<&str> = line.split('|').collect();
    let Some(country) = line.get(..2).and_then(|c| c.parse::<Country>().ok()).filter(|_| cells.len() >= 4)
    else {
        assert!(line.starts_with('#') || !line.contains('|'), "{line}");
        return;
    };
    assert!(english_name(country).is_some() && matches!(cells[0].len(), 2 | 5), "{line}");
    assert!(point(cells[2], cells[3]).is_some(), "{line}");
}

#[test]
fn routes() {
    for (text, expected) in [
        ("Lagos – Addis Ababa – Hanoi", "Start Lagos | Via Addis Ababa | End Hanoi"),
        ("from Kinshasa via Addis Ababa to Guangzhou", "Start Kinshasa | Via Addis Ababa | End Guangzhou"),
        ("Mombasa -> Port Klang -> Hai Phong", "Start Mombasa | Via Port Klang | End Hai Phong"),
        ("to Hanoi via Doha", "Via Doha | End Hanoi"),
        ("Nairobi, Kenya; Bangkok, Thailand", "Start Nairobi | End Bangkok"),
        ("Nairobi-Dubai-Bangkok", "Start Nairobi | Via Dubai | End Bangkok"),
        ("Lagos > unheard-of-place > Hanoi", "Start Lagos | Via - | End Hanoi"),
        ("", ""),
    ] {
        let legs: Vec<String> = route(text)
            .into_iter()
            .map(|leg| format!("{:?} {}", leg.role, leg.place.value.map_or("-".to_owned(), |p| p.name)))
            .collect();
        assert_eq!(legs.join(" | "), expected, "{text}");
    }
}

#[test]
fn the_table_is_sound() {
    for row in rows() {
        let country: Country = row.country.parse().unwrap();
        assert!(english_name(country).is_some(), "{}", row.name);
        assert!(row.lat.abs() <= 90.0 && row.lon.abs() <= 180.0, "{}", row.name);
        let near = label_point(country).unwrap();
        let wide = matches!(
            row.country,
            "US" | "RU" | "CA" | "AU" | "ID" | "CN" | "BR" | "IN" | "CL" | "ES" | "EC" | "PT"
        );
        let far = (row.lat - f64::from(near.0) / 1e6).abs() > 16.0
            || (row.lon - f64::from(near.1) / 1e6).abs() > 16.0;
        assert!(wide || !far, "{} is far from {country}", row.name);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(raw in "\\PC{0,40}", hint in "(KE|CN|XX)?") {
        let once = place(Stated::raw(raw.clone()), country(&hint));
        prop_assert_eq!(&once.raw, &raw);
        prop_assert_eq!(place(once.clone(), country(&hint)), once);
        for part in places(Stated::raw(raw), country(&hint)) {
            prop_assert_eq!(places(part.clone(), country(&hint)), vec![part]);
        }
    }

    #[test]
    fn answers_are_the_same_twice_and_on_earth(raw in "[A-Za-zÀ-ỹ一-龥ก-ฮ ,;()/–-]{0,40}", hint in "(KE|CN|VN|US)?") {
        let context = PlaceContext { country: country(&hint), mode: None };
        let once = locate(&raw, context);
        prop_assert_eq!(&once, &locate(&raw, context));
        for point in once.found.iter().filter_map(|found| found.point) {
            prop_assert!(point.0.abs() <= 90_000_000 && point.1.abs() <= 180_000_000);
        }
        prop_assert!(once.found.is_none_or(|found| !found.reason.is_empty()));
        let _ = route(&raw);
    }

    #[test]
    fn names_and_signs_never_panic(raw in "((Kenya|Nairobi|China|Hong Kong|Africa|Lagos|Congo)[,;()/ -]{1,3}){0,5}") {
        let _ = places(Stated::raw(raw), None);
    }
}
