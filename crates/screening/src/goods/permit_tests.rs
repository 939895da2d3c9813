//! Tables of the permit checks: expectations by the wording of the codes and by anatomy.

use super::*;
use proptest::prelude::*;

#[test]
fn units_of_terms() {
    for (term, unit, expected) in [
        ("LIV", "NAR", Some(true)),
        ("LIV", "", Some(true)),
        ("LIV", "MTQ", Some(false)),
        ("LOG", "CUM", Some(true)),
        ("LOG", "LTR", Some(false)),
        ("SCA", "GRM", Some(true)),
        ("SCA", "MTQ", Some(false)),
        ("CAV", "KGM", Some(true)),
        ("CAV", "MTK", Some(false)),
        ("SKI", "BAK", Some(true)),
        ("OIL", "ml", Some(true)),
        ("OIL", "SQM", Some(false)),
        ("TUS", "kg", Some(true)),
        ("ZZZ", "kg", None),
        ("TUS", "ells", None),
        ("SHO", "MTQ", None),
    ] {
        assert_eq!(term_unit_fits(Some(term), Some(unit)), expected, "{term} {unit}");
    }
    assert_eq!(term_unit_fits(Some("LIV"), None), None);
}

#[test]
fn purposes_of_terms() {
    for (term, purpose, expected) in [
        ("LOG", "T", Some(true)),
        ("LOG", "Z", Some(false)),
        ("TRO", "H", Some(true)),
        ("TRO", "P", Some(true)),
        ("TRO", "B", Some(false)),
        ("LIV", "Z", Some(true)),
        ("LIV", "H", Some(false)),
        ("SCA", "S", Some(true)),
        ("SCA", "N", Some(false)),
        ("LIV", "K", None),
        ("???", "T", None),
    ] {
        assert_eq!(term_purpose_fits(Some(term), Some(purpose)), expected, "{term} {purpose}");
    }
}

#[test]
fn terms_of_taxa() {
    for (taxon, term, expected) in [
        ("Loxodonta africana", "IVC", Some(true)),
        ("Psittacus erithacus", "IVC", Some(false)),
        ("Psittacus erithacus", "FEA", Some(true)),
        ("Manis javanica", "SCA", Some(true)),
        ("Loxodonta africana", "SCA", Some(false)),
        ("Dalbergia nigra", "LOG", Some(true)),
        ("Panthera tigris", "LOG", Some(false)),
        ("Dalbergia nigra", "SKI", Some(false)),
        ("Astrochelys radiata", "CAP", Some(true)),
        ("Python regius", "CAP", Some(false)),
        ("Anguilla anguilla", "FIG", Some(true)),
        ("Huso huso", "CAV", Some(true)),
        ("Anguilla anguilla", "CAV", Some(false)),
        ("Odobenus rosmarus", "TUS", Some(true)),
        ("Blorbus grindli", "TUS", None),
        ("Loxodonta africana", "XYZ", None),
    ] {
        assert_eq!(taxon_term_fits(Some(taxon), Some(term)), expected, "{taxon} {term}");
    }
}

#[test]
fn sources_of_taxa() {
    for (taxon, source, appendix, expected) in [
        ("Dalbergia nigra", "A", "I", Some(true)),
        ("Panthera tigris", "A", "I", Some(false)),
        ("Panthera tigris", "Y", "I", Some(false)),
        ("Panthera tigris", "C", "I", Some(true)),
        ("Dalbergia nigra", "C", "I", Some(false)),
        ("Dalbergia nigra", "R", "I", Some(false)),
        ("Panthera tigris", "D", "I", Some(true)),
        ("Python regius", "D", "II", Some(false)),
        ("Python regius", "W", "II", Some(true)),
        ("Blorbus grindli", "A", "II", None),
        ("Python regius", "?", "II", None),
    ] {
        let fits = taxon_source_fits(Some(taxon), Some(source), Some(appendix));
        assert_eq!(fits, expected, "{taxon} {source}");
    }
}

#[test]
fn numbers_of_permits() {
    for (number, country, expected) in [
        ("24US123456/01", Some("US"), Some(true)),
        ("24 US 123456/01", Some("US"), Some(true)),
        ("24US123456/01", Some("KE"), Some(false)),
        ("24US123456/01", None, Some(true)),
        ("12345", Some("US"), Some(false)),
        ("US-2024-1", None, Some(false)),
        ("", Some("US"), None),
    ] {
        assert_eq!(permit_shape(Some(number), country), expected, "{number}");
    }
    for (number, expected) in [
        ("24US123456/01", Some(false)),
        ("#NAME?", Some(true)),
        ("1.2E+10", Some(true)),
        ("12*45", Some(true)),
        ("pending", Some(true)),
        ("E-00123-A (2)", Some(false)),
        ("", None),
    ] {
        assert_eq!(odd_number(number), expected, "{number}");
    }
}

#[test]
fn origins() {
    for (taxon, source, origin, exporter, expected) in [
        ("Loxodonta africana", "W", Some("KE"), Some("AE"), Some(false)),
        ("Loxodonta africana", "W", Some("VN"), Some("AE"), Some(true)),
        ("Loxodonta africana", "W", None, Some("AE"), Some(true)),
        ("Loxodonta africana", "W", Some("XX"), Some("AE"), None),
        ("Loxodonta africana", "C", Some("VN"), Some("AE"), None),
        ("Blorbus grindli", "W", Some("VN"), None, None),
    ] {
        let is = impossible_origin(Some(taxon), Some(source), origin, exporter);
        assert_eq!(is, expected, "{taxon} {source} {origin:?}");
    }
}

struct Case {
    row: Row<'static>,
    expected: Option<&'static str>,
}

/// A sound row: an ivory carving before the Convention, from Kenya to Great Britain.
fn sound() -> Row<'static> {
    Row {
        taxon: Some("Panthera tigris"),
        appendix: Some("I"),
        term: Some("SKI"),
        unit: Some("NAR"),
        purpose: Some("P"),
        source: Some("O"),
        origin: Some("IN"),
        exporter: Some("GB"),
        importer: Some("US"),
        year: Some(2015.0),
    }
}

#[test]
fn defects_of_rows() {
    let cases = [
        Case { row: sound(), expected: None },
        Case { row: Row { unit: Some("MTQ"), ..sound() }, expected: Some("SKI is not reported in `MTQ`") },
        Case { row: Row { purpose: Some("K"), ..sound() }, expected: Some("purpose `K` is not in the list") },
        Case { row: Row { appendix: Some("II"), ..sound() }, expected: Some("did not stand in Appendix II") },
        Case {
            row: Row { term: Some("FEA"), unit: Some("KGM"), ..sound() },
            expected: Some("FEA cannot be of Panthera tigris"),
        },
        Case {
            row: Row { source: Some("W"), origin: Some("KE"), ..sound() },
            expected: Some("does not occur in KE"),
        },
        Case {
            row: Row { origin: Some("GB"), ..sound() },
            expected: Some("exporter is the country of origin"),
        },
        Case {
            row: Row { importer: Some("gb"), ..sound() },
            expected: Some("exporter and importer are one country"),
        },
        Case {
            row: Row { exporter: Some("QQ"), ..sound() },
            expected: Some("exporter `QQ` is not in the list"),
        },
        Case { row: Row { year: Some(15.0), ..sound() }, expected: Some("year is none of four figures") },
        Case { row: Row { taxon: Some("Blorbus grindli"), ..sound() }, expected: Some("is not known") },
        Case { row: Row { taxon: None, unit: Some("MTQ"), ..sound() }, expected: None },
    ];
    for Case { row, expected } in cases {
        let found = permit_defects(
            row.taxon,
            row.appendix,
            row.term,
            row.unit,
            row.purpose,
            row.source,
            row.origin,
            row.exporter,
            row.importer,
            row.year,
        );
        match expected {
            None => assert_eq!(found, None),
            Some(part) => assert!(found.as_deref().is_some_and(|f| f.contains(part)), "{part}: {found:?}"),
        }
    }
}

#[test]
fn the_list_names_terms_that_exist() {
    for ((check, term), values) in FIT.iter() {
        assert!(term_of_code(term).is_some(), "{check} {term}");
        if *check == "purpose" {
            assert!(values.split(' ').all(|p| letter(p, PURPOSES).is_some()), "{term} {values}");
        }
        if *check == "unit" {
            assert!(values.split(' ').all(|u| measure(u).is_some()), "{term} {values}");
        }
    }
}

proptest! {
    #[test]
    fn any_row_is_judged_or_left(cells in proptest::collection::vec(proptest::option::of("\\PC{0,8}"), 9), year in proptest::option::of(proptest::num::f64::ANY)) {
        let cell = |at: usize| cells.get(at).and_then(|c| c.as_deref());
        let found = permit_defects(cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6), cell(7), cell(8), year);
        prop_assert!(found.is_none_or(|f| !f.is_empty()));
    }
}
