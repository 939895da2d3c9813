//! The official list of places: read, kept in its compact form, known afterwards.

use proptest::prelude::*;
use reference::{LoadedPlaces, LocodeError, PlaceContext, install_places, locate, read_locodes};

/// Made up in the layout of the official parts: no header, a heading, a removed entry, a bad code, a bad coordinate.
const PART: &str = ",\"KE\",\"\",\".KENYA\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n\
    ,\"KE\",\"ZQA\",\"Zäqamare\",\"Zaqamare\",\"\",\"AA\",\"1--4----\",\"0401\",\"\",\"0403S 03940E\",\"\"\n\
    X,\"KE\",\"ZQB\",\"Gone\",\"Gone\",\"\",\"AA\",\"1-------\",\"0401\",\"\",\"\",\"\"\n\
    ,\"KE\",\"ZQ\",\"Short\",\"Short\",\"\",\"AA\",\"1-------\",\"0401\",\"\",\"\",\"\"\n\
    ,\"KE\",\"ZQC\",\"Quzzelby\",\"Quzzelby\",\"\",\"AA\",\"1-------\",\"0401\",\"\",\"0463S 03940E\",\"\"\n";

#[test]
fn the_official_layout_is_read_and_known_afterwards() {
    let latin: Vec<u8> = PART.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for bytes in [PART.as_bytes(), &latin] {
        let read = read_locodes(bytes).unwrap();
        assert_eq!((read.rows, read.kept, read.passed_over), (5, 2, 2), "{:?}", read.problems);
        let told: Vec<_> =
            read.problems.iter().map(|p| (p.row, p.column, p.value.as_str(), p.kept)).collect();
        assert_eq!(told, [(4, "location", "ZQ", false), (5, "coordinates", "0463S 03940E", true)]);
        assert_eq!(LoadedPlaces::decode(&read.places.encode()), Ok(read.places));
    }
    assert!(locate("Quzzelby", PlaceContext::default()).found.is_none());
    assert!(install_places(read_locodes(PART.as_bytes()).unwrap().places));
    for (words, name, code, detail) in [
        ("Zäqamare", "Zäqamare", "KEZQA", "town"),
        ("KE ZQA", "Zäqamare", "KEZQA", "town"),
        ("Zaqamare port, Kenya", "Zäqamare", "KEZQA", "port"),
        ("Quzzelby", "Quzzelby", "KEZQC", "port"),
    ] {
        let found = locate(words, PlaceContext::default()).found.unwrap();
        assert_eq!(
            (found.name.as_str(), found.code.as_deref(), found.detail.code()),
            (name, Some(code), detail),
            "{words}"
        );
        assert!(found.reason.contains("UN/LOCODE"), "{}", found.reason);
    }
    let point = locate("KEZQA", PlaceContext::default()).found.unwrap().point;
    assert_eq!(point, Some((-4_050_000, 39_666_667)));
}

#[test]
fn damage_is_told() {
    let whole = read_locodes(PART.as_bytes()).unwrap().places.encode();
    for cut in [0, 4, 12, whole.len() - 1] {
        assert!(LoadedPlaces::decode(&whole[..cut]).is_err(), "{cut}");
    }
    let mut changed = whole.clone();
    changed[20] ^= 1;
    assert_eq!(LoadedPlaces::decode(&changed), Err(LocodeError::Damaged));
    assert_eq!(read_locodes(b"not,a\nlist,of places\n"), Err(LocodeError::NoTable));
}

#[test]
fn the_full_list_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/places/unlocode_full.csv");
    let Ok(bytes) = std::fs::read(path) else {
        println!("skipped: ../shared/data is absent");
        return;
    };
    let read = read_locodes(&bytes).unwrap();
    println!(
        "{} rows, {} kept, {} passed over, {} problems",
        read.rows,
        read.kept,
        read.passed_over,
        read.problems.len()
    );
    for problem in read.problems.iter().take(20) {
        println!("    {problem:?}");
    }
    let refused = read.problems.iter().filter(|p| !p.kept).count();
    assert_eq!(read.rows, read.kept + read.passed_over + u64::try_from(refused).unwrap());
    assert!(read.kept > 110_000, "{}", read.kept);
    assert_eq!(LoadedPlaces::decode(&read.places.encode()), Ok(read.places));
}

proptest! {
    #[test]
    fn every_row_is_accounted_for(bytes in proptest::collection::vec(any::<u8>(), 0..300), tail in "([A-Z]{0,3},){0,6}[,A-Za-z0-9\"\n ]{0,80}") {
        let whole = [PART.as_bytes(), &bytes, b"\n", tail.as_bytes()].concat();
        if let Ok(read) = read_locodes(&whole) {
            let refused = read.problems.iter().filter(|p| !p.kept).count() as u64;
            prop_assert_eq!(read.rows, read.kept + read.passed_over + refused);
            prop_assert_eq!(LoadedPlaces::decode(&read.places.encode()), Ok(read.places));
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = LoadedPlaces::decode(&bytes);
        let _ = read_locodes(&bytes);
    }
}
