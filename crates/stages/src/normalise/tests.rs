use super::*;
use formats::{Item, Options, Source};
use proptest::prelude::*;
use reference::DateColumn;

fn drafts(cells: &[String]) -> Vec<Draft> {
    let rows: String = cells.iter().map(|cell| format!("{cell},pangolin,scales,12 kg,Kenya\n")).collect();
    let table = format!("date,species,product,quantity,country\n{rows}");
    let source = Source::bytes("seizures.csv", table.into_bytes()).unwrap();
    let reader = formats::open(source, &Options::default()).unwrap();
    reader
        .filter_map(|item| match item.unwrap() {
            Item::Draft(draft) => Some(*draft),
            _ => None,
        })
        .collect()
}

/// The order that the reader of tables found, as it says it to whoever reads the dates.
fn order_told(cells: &[String]) -> Option<String> {
    let drafts = drafts(cells);
    let date = drafts.first()?.report.core.date.as_ref()?;
    part(date.context.as_deref(), "order").map(str::to_owned)
}

fn order_judged(cells: &[String]) -> Option<&'static str> {
    DateColumn::of(cells.iter().map(String::as_str)).order.code()
}

fn cells(dates: &[(u8, u8)], order: &str) -> Vec<String> {
    let written = |&(day, month): &(u8, u8)| match order {
        "dmy" => format!("{day:02}/{month:02}/2019"),
        "mdy" => format!("{month:02}/{day:02}/2019"),
        _ => format!("2019-{month:02}-{day:02}"),
    };
    dates.iter().map(written).collect()
}

#[test]
fn reader_and_reference_see_the_same_order() {
    for order in ["dmy", "mdy", "ymd"] {
        let column = cells(&[(3, 4), (17, 5), (9, 9)], order);
        assert_eq!((order_told(&column).as_deref(), order_judged(&column)), (Some(order), Some(order)));
    }
    assert_eq!(order_told(&["17/05/2019".to_owned(), "05/17/2019".to_owned()]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn an_order_that_the_reader_proves_is_that_of_reference(
        dates in proptest::collection::vec((1u8..=28, 1u8..=12), 1..30),
        order in proptest::sample::select(vec!["dmy", "mdy", "ymd"]),
    ) {
        let column = cells(&dates, order);
        if let Some(told) = order_told(&column) {
            prop_assert_eq!(Some(told.as_str()), order_judged(&column));
        }
    }

    #[test]
    fn twice_is_once(dates in proptest::collection::vec((1u8..=28, 1u8..=12), 1..4)) {
        let today = jiff::civil::date(2026, 11, 25);
        for draft in drafts(&cells(&dates, "dmy")) {
            let (report, _) = normalise(draft, today);
            prop_assert_eq!(normalise_report(report.clone(), today), report);
        }
    }
}

fn stopped(place: &str, modes: &[&str]) -> Option<PlaceKind> {
    let core = Core {
        place: Some(Stated::raw(place)),
        transports: modes.iter().map(|mode| Stated::raw(*mode)).collect(),
        ..Core::default()
    };
    core_of(core).place?.value.map(|p| p.kind)
}

fn core_of(core: Core) -> Core {
    super::Normaliser::new(jiff::civil::date(2026, 11, 25)).core(core)
}

#[test]
fn the_mode_tells_a_port_from_its_town() {
    for place in ["Gdynia, Poland", "Paita, Peru", "Durres, Albania"] {
        let town = stopped(place, &[]);
        assert_eq!(
            (town, stopped(place, &["sea"])),
            (Some(PlaceKind::City), Some(PlaceKind::Port)),
            "{place}"
        );
        assert_eq!(stopped(place, &["sea", "road"]), town, "two modes tell nothing of {place}");
    }
    assert_eq!(stopped("Kenya", &["sea"]), Some(PlaceKind::Country));
}

fn first(text: &str, row: usize) -> Report {
    let source = Source::bytes("exercise.csv", text.as_bytes().to_vec()).unwrap();
    let drafts: Vec<Draft> = formats::open(source, &Options::default())
        .unwrap()
        .filter_map(|item| match item.unwrap() {
            Item::Draft(draft) => Some(*draft),
            _ => None,
        })
        .collect();
    normalise(drafts[row].clone(), "2026-01-01".parse().unwrap()).0
}

#[test]
fn a_code_is_read_by_what_it_stands_for_and_stays() {
    let text = "control_number,genus,species,generic_name,description,quantity,unit,country_origin,country_imp_exp,action,\
                disposition,disposition_date,shipment_date,import_export,port,us_co,foreign_co\n\
                2024000009,manis,species,PANGOLIN,SKP,2,NO,XX,LA,R,S,5/16/11,5/14/11,I,AT,,\n";
    let seizure = first(text, 1);
    assert_eq!(seizure.kind, ReportKind::Seizure);
    let place = seizure.core.place.unwrap();
    // AT is Atlanta, not Austria.
    assert_eq!(place.raw, "AT");
    assert_eq!(place.value.as_ref().unwrap().country.unwrap().code(), "US");
    assert!(place.rule.as_deref().unwrap().starts_with("`AT` stands for `Atlanta, Georgia, United States`"));
    assert_eq!(seizure.core.date.unwrap().value.unwrap().from().to_string(), "2011-05-16");
    let goods = &seizure.core.specimens[0];
    assert_eq!(goods.taxon.value.as_ref().unwrap().group, "pangolins");
    assert_eq!((goods.form.raw.as_str(), goods.form.value), ("SKP", Some(ProductForm::Skins)));
    assert_eq!(goods.quantity.as_ref().unwrap().value.as_ref().unwrap().unit, model::Unit::Number);
    // Unknown stays unknown; LA is a country here.
    assert_eq!(seizure.core.origins[0].value, None);
    assert_eq!(seizure.core.transits[0].value.as_ref().unwrap().country.unwrap().code(), "LA");
}

#[test]
fn a_tariff_code_names_a_group_only_where_words_name_none() {
    let text = "Declaration No,Date,Importer,HS code,Description,Net mass,Country of origin\n\
                EX-1,2024-05-01,EXERCISE,0106.20,,3,ID\n\
                EX-2,2024-05-01,EXERCISE,0106.20,ball python,3,GH\n\
                EX-3,2024-05-01,EXERCISE,440890,,3,ID\n";
    let goods = |row| first(text, row).core.specimens.remove(0);
    let coded = goods(0);
    assert_eq!((coded.taxon.raw.as_str(), coded.taxon.value.unwrap().name.as_str()), ("0106.20", "Reptilia"));
    assert_eq!(coded.taxon.confidence, Some(Confidence::Possible));
    assert!(coded.taxon.rule.unwrap().contains("tariff code 010620"));
    assert_eq!(goods(1).taxon.value.unwrap().name, "Python regius");
    assert_eq!(goods(2).taxon.value, None);
}
