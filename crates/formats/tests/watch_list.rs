//! Lists of those under sanctions: the real OFAC set against values that were written before the reader, made-up XML.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{FormatError, ListedEntry, ListedKind, Publisher, Source, WatchList, read_watch_list};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn real() -> Option<WatchList> {
    let files = ["ofac_sdn.csv", "ofac_alt.csv", "ofac_add.csv"];
    let paths: Vec<_> = files.iter().filter_map(|f| data(&format!("matching/{f}"))).collect();
    if paths.len() < files.len() {
        return None;
    }
    Some(read_watch_list(paths.iter().map(|p| Source::file(p).unwrap()).collect()).unwrap())
}

fn list(files: &[(&str, &str)]) -> Result<WatchList, FormatError> {
    read_watch_list(files.iter().map(|(n, t)| Source::bytes(*n, t.as_bytes().to_vec()).unwrap()).collect())
}

#[test]
fn ofac_is_read_as_expected() {
    let Some(list) = real() else { return };
    let by_number: BTreeMap<&str, &ListedEntry> =
        list.entries.iter().map(|e| (e.number.as_str(), e)).collect();
    for line in include_str!("expected/ofac.tsv").lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [number, kind, name, programme, aliases, weak, born, identifier, country, links] =
            cells.as_slice()
        else {
            unreachable!("{line}")
        };
        let entry = by_number[number];
        assert_eq!(entry.kind.code(), *kind, "{line}");
        assert!(*name == "-" || entry.name == *name, "{line}");
        assert_eq!(entry.programmes, [*programme], "{line}");
        let weak_ones = entry.aliases.iter().filter(|a| a.weak).count();
        assert_eq!(
            (entry.aliases.len().to_string(), weak_ones.to_string()),
            ((*aliases).into(), (*weak).into()),
            "{line}"
        );
        assert_eq!(entry.born.first().map_or("-", String::as_str), *born, "{line}");
        let first = entry.identifiers.first().map(|i| format!("{} {}", i.kind, i.value));
        assert_eq!(first.as_deref().unwrap_or("-"), *identifier, "{line}");
        assert_eq!(entry.countries.first().map_or("-", String::as_str), *country, "{line}");
        assert_eq!(entry.linked_to.len().to_string(), *links, "{line}");
    }
}

/// Nothing of the set is lost: every row is an entry, a name or an address.
#[test]
fn the_whole_ofac_set() {
    let Some(list) = real() else { return };
    let count = |of: fn(&ListedEntry) -> usize| list.entries.iter().map(of).sum::<usize>();
    println!(
        "{} rows, {} rejected; {:?}; {} aliases, {} weak, {} identifiers, {} born, {} ties, {} remarks",
        list.rows,
        list.rejected,
        list.kinds(),
        count(|e| e.aliases.len()),
        count(|e| e.aliases.iter().filter(|a| a.weak).count()),
        count(|e| e.identifiers.len()),
        count(|e| e.born.len()),
        count(|e| e.linked_to.len()),
        count(|e| e.remarks.len()),
    );
    assert_eq!((list.publisher, list.rejected, list.problems.len()), (Publisher::Ofac, 0, 0));
    assert_eq!(list.entries.len(), 8976);
    assert_eq!(list.rows, 8976 + 11_910 + 13_837);
    let kinds: BTreeMap<&str, usize> = list.kinds().into_iter().map(|(k, n)| (k.code(), n)).collect();
    assert_eq!(
        kinds,
        BTreeMap::from([("person", 4620), ("company", 3673), ("vessel", 406), ("aircraft", 277)])
    );
    // The published ties: one row of the edges for each name that a remark links to.
    if let Some(edges) = data("matching/ofac_linked_to_edges.csv") {
        assert_eq!(count(|e| e.linked_to.len()), csv::Reader::from_path(edges).unwrap().records().count());
    }
    // Each vessel of the remarks that name one has its IMO number.
    let imo = list.entries.iter().filter(|e| {
        e.kind == ListedKind::Vessel && e.identifiers.iter().any(|i| i.kind == "imo" && i.value.len() == 7)
    });
    assert!(imo.count() > 300);
}

#[test]
fn the_set_may_come_in_any_order_and_lack_all_but_its_main_file() {
    let sdn = "1,\"ADA, Example\",\"individual\",\"TEST] [TEST2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1970; see\"\r\n\u{1a}\r\n";
    let alt = "1,11,\"aka\",\"EDA, Example\",-0- \r\n9,12,\"aka\",\"NOBODY\",-0- \r\n";
    let comments = "1,\" also; a.k.a. 'A'.\"\r\n";
    let read = list(&[("alt.csv", alt), ("comments.csv", comments), ("sdn.csv", sdn)]).unwrap();
    let entry = &read.entries[0];
    assert_eq!(entry.programmes, ["TEST", "TEST2"]);
    assert_eq!(
        entry.aliases.iter().map(|a| (a.name.as_str(), a.weak)).collect::<Vec<_>>(),
        [("EDA, Example", false), ("A", true)]
    );
    assert_eq!(entry.remarks, ["see also"]);
    // A name of no entry is told, not lost silently.
    assert_eq!((read.rejected, read.problems[0].code), (1, "no-such-entry"));
    assert!(list(&[("sdn.csv", sdn)]).is_ok());
    assert!(list(&[("alt.csv", alt)]).unwrap_err().to_string().contains("main file"));
    assert!(list(&[("x.csv", "a,b,c\n")]).unwrap_err().to_string().contains("found 3"));
}

const OFAC_XML: &str = "<?xml version=\"1.0\"?><sdnList xmlns=\"http://tempuri.org/sdnList.xsd\"><publshInformation>\
    <Publish_Date>03/05/2026</Publish_Date></publshInformation><sdnEntry><uid>7</uid><firstName>Example</firstName>\
    <lastName>ADA</lastName><sdnType>Individual</sdnType><programList><program>TEST</program></programList><idList><id>\
    <uid>1</uid><idType>Passport</idType><idNumber>X1</idNumber><idCountry>Lebanon</idCountry></id></idList><akaList><aka>\
    <uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>EDA</lastName></aka></akaList><dateOfBirthList>\
    <dateOfBirthItem><uid>3</uid><dateOfBirth>1970</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry><sdnEntry>\
    <uid>8</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType><idList><id><idType>Vessel Registration \
    Identification</idType><idNumber>IMO 9074729</idNumber></id></idList><vesselInfo><vesselFlag>Cameroon</vesselFlag>\
    </vesselInfo></sdnEntry></sdnList>";

const UN_XML: &str = "<CONSOLIDATED_LIST dateGenerated=\"2026-03-05T10:00:00Z\"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>\
    <FIRST_NAME>ADA</FIRST_NAME><SECOND_NAME>EXAMPLE</SECOND_NAME><UN_LIST_TYPE>TEST</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.001\
    </REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON><NATIONALITY><VALUE>Land</VALUE></NATIONALITY><INDIVIDUAL_ALIAS>\
    <QUALITY>Low</QUALITY><ALIAS_NAME>Eda</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY\
    </TYPE_OF_DATE><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport\
    </TYPE_OF_DOCUMENT><NUMBER>X1</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL><INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL>\
    </INDIVIDUALS><ENTITIES><ENTITY><DATAID>3</DATAID><FIRST_NAME>EXAMPLE GROUP</FIRST_NAME><REFERENCE_NUMBER>TEe.001\
    </REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>";

#[test]
fn xml_lists() {
    let read = list(&[("sdn.xml", OFAC_XML)]).unwrap();
    assert_eq!((read.publisher, read.as_of.as_deref()), (Publisher::Ofac, Some("2026-03-05")));
    let entry = &read.entries[0];
    assert_eq!((entry.name.as_str(), entry.born.as_slice()), ("ADA, Example", &["1970".to_owned()][..]));
    assert_eq!(
        (entry.identifiers[0].kind.as_str(), entry.identifiers[0].issuer.as_deref()),
        ("document", Some("Lebanon"))
    );
    assert!(entry.aliases[0].weak);
    let vessel = &read.entries[1];
    assert_eq!(
        (vessel.identifiers[0].kind.as_str(), vessel.identifiers[0].value.as_str()),
        ("imo", "9074729")
    );
    assert_eq!(vessel.countries, ["Cameroon"]);

    let read = list(&[("un.xml", UN_XML)]).unwrap();
    assert_eq!((read.publisher, read.as_of.as_deref()), (Publisher::UnitedNations, Some("2026-03-05")));
    assert_eq!((read.rows, read.entries.len(), read.rejected), (3, 2, 1));
    let entry = &read.entries[0];
    assert_eq!((entry.number.as_str(), entry.name.as_str()), ("TEi.001", "ADA EXAMPLE"));
    assert_eq!((entry.born[0].as_str(), entry.listed_on.as_deref()), ("circa 1970", Some("2020-01-02")));
    assert!(entry.aliases[0].weak);
    // Half a list is none: a name that is not found in it would prove nothing.
    let told = list(&[("un.xml", &UN_XML[..400])]).unwrap_err().to_string();
    assert!(told.contains("breaks off") && told.contains("nothing of it is kept"), "{told}");
    assert!(list(&[("a.xml", OFAC_XML), ("b.xml", UN_XML)]).is_err());
    assert!(list(&[("a.xml", "<rss/>")]).unwrap_err().to_string().contains("neither the SDN list"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        drop(read_watch_list(vec![Source::bytes("any", bytes).unwrap()]));
    }

    #[test]
    fn any_remarks_keep_their_words(text in "[A-Za-z0-9 ;:'().,#-]{0,200}") {
        let row = format!("1,\"X\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{text}\"\n");
        let read = list(&[("sdn.csv", &row)]).unwrap();
        prop_assert_eq!(read.entries.len(), 1);
    }
}
