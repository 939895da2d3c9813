//! Packed files: gzip and zip, one file or several, and those that are made to harm.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use flate2::Compression;
use flate2::write::GzEncoder;
use formats::{Format, FormatError, Item, Member, Options, Source, members, open};
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TABLE: &str = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit\n\
                     EXERCISE-1,2025-02-18,Exampleton,Kenya,Smutsia temminckii,Scales,42.5,kg\n\
                     EXERCISE-2,2025-02-19,Exampleton,Kenya,Loxodonta africana,Tusks,7,pieces\n";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn rows(source: Source) -> Result<u64, FormatError> {
    let mut reader = open(source, &Options::default())?;
    let mut drafts = 0;
    for item in reader.by_ref() {
        drafts += u64::from(matches!(item?, Item::Draft(_)));
    }
    assert_eq!(reader.counts().drafts, drafts);
    Ok(drafts)
}

/// Names and rows, or the refusal.
fn told(bytes: Vec<u8>) -> Vec<(String, String)> {
    told_of(Source::bytes("in.zip", bytes).unwrap())
}

fn told_of(source: Source) -> Vec<(String, String)> {
    let tell = |member: Member| {
        let rows = member.source.and_then(rows);
        (member.name, rows.map_or_else(|error| error.to_string(), |n| n.to_string()))
    };
    members(source).map(tell).collect()
}

fn names_and_rows(told: &[(String, String)]) -> Vec<(&str, &str)> {
    told.iter().map(|(name, rows)| (name.as_str(), rows.as_str())).collect()
}

#[test]
fn a_gzip_file_is_what_it_holds() {
    let packed = gzip(TABLE.as_bytes());
    assert_eq!(rows(Source::bytes("t.csv.gz", packed.clone()).unwrap()).unwrap(), 2);
    // Two gzip files one after the other are one.
    let (first, second) = TABLE.split_at(100);
    let twice = [gzip(first.as_bytes()), gzip(second.as_bytes())].concat();
    assert_eq!(rows(Source::bytes("t.csv.gz", twice).unwrap()).unwrap(), 2);
    let source = Source::bytes("t.csv.gz", packed.clone()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    let Some(Item::Draft(draft)) = reader.by_ref().map(Result::unwrap).find(|i| matches!(i, Item::Draft(_)))
    else {
        panic!("no draft");
    };
    assert_eq!(draft.report.source.file, "t.csv");
    reader.for_each(drop);
    for cut in [20, packed.len() / 2, packed.len() - 3] {
        let error = Source::bytes("t.csv.gz", packed[..cut].to_vec()).and_then(rows).unwrap_err().to_string();
        assert!(error.contains("t.csv") && error.contains("cut or damaged"), "{cut}: {error}");
    }
}

#[test]
fn each_file_of_an_archive_is_one() {
    let inner = zip_of(&[("deep.csv", TABLE.as_bytes())]);
    let packed = zip_of(&[
        ("a/one.csv", TABLE.as_bytes()),
        ("two.csv.gz", &gzip(TABLE.as_bytes())),
        ("three.zip", &inner),
        (".hidden.csv", TABLE.as_bytes()),
        ("__MACOSX/a/._one.csv", b"x"),
        ("readme.txt", b"Please find the tables attached."),
    ]);
    let told = told(packed.clone());
    let shown = names_and_rows(&told);
    assert_eq!(
        shown[..3],
        [("in.zip/a/one.csv", "2"), ("in.zip/two.csv", "2"), ("in.zip/three.zip/deep.csv", "2")]
    );
    assert_eq!(shown.len(), 4);
    assert!(
        shown[3].0 == "in.zip/readme.txt" && shown[3].1.contains("nothing that is known"),
        "{:?}",
        shown[3]
    );
    // The same from a stream that cannot be read twice.
    let stream = Source::stream("in.zip", Box::new(Cursor::new(packed.clone())), None).unwrap();
    assert_eq!(told_of(stream), told);
    let error = rows(Source::bytes("in.zip", packed).unwrap()).unwrap_err().to_string();
    assert!(error.contains("several files") && error.contains("one.csv"), "{error}");
    let one = zip_of(&[("one.csv", TABLE.as_bytes())]);
    assert_eq!(rows(Source::bytes("in.zip", one).unwrap()).unwrap(), 2);
}

#[test]
fn a_name_that_points_elsewhere_is_only_a_name() {
    let packed = zip_of(&[("../../outside.csv", TABLE.as_bytes()), ("/etc/outside.csv", TABLE.as_bytes())]);
    let told = told(packed);
    assert_eq!(names_and_rows(&told), [("in.zip/../../outside.csv", "2"), ("in.zip//etc/outside.csv", "2")]);
    assert!(!std::path::Path::new("../../outside.csv").exists());
}

#[test]
fn layers_have_an_end() {
    let deep = gzip(&gzip(&gzip(TABLE.as_bytes())));
    let error = Source::bytes("t.gz.gz.gz", deep).and_then(rows).unwrap_err().to_string();
    assert!(error.contains("packed more than 2 times"), "{error}");
    assert_eq!(Source::bytes("t.csv", gzip(&gzip(TABLE.as_bytes()))).and_then(rows).unwrap(), 2);
    let inner = zip_of(&[("x.zip", &zip_of(&[("y.zip", &zip_of(&[("t.csv", TABLE.as_bytes())]))]))]);
    let told = told(inner);
    assert!(told[0].1.contains("packed more than 2 times"), "{told:?}");
}

#[test]
fn bombs_are_refused_while_they_unpack() {
    let zeros = vec![b' '; 40_000_000];
    let mut text = TABLE.as_bytes().to_vec();
    text.extend_from_slice(&zeros);
    let error = Source::bytes("b.csv.gz", gzip(&text)).and_then(rows).unwrap_err().to_string();
    assert!(error.contains("200 times its size") && error.contains("`b.csv`"), "{error}");
    let told = told(zip_of(&[("bomb.csv", &text), ("good.csv", TABLE.as_bytes())]));
    assert!(told[0].1.contains("200 times its size"), "{told:?}");
    assert_eq!(told[1], ("in.zip/good.csv".to_owned(), "2".to_owned()));
}

#[test]
fn an_encrypted_member_is_refused_by_name() {
    let mut packed = zip_of(&[("secret.csv", TABLE.as_bytes()), ("open.csv", TABLE.as_bytes())]);
    // The flag of the first member, in its own header and in the list of contents.
    packed[6] |= 1;
    let central = packed.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    packed[central + 8] |= 1;
    let told = told(packed);
    assert!(told[0].1.contains("`in.zip/secret.csv` is encrypted"), "{told:?}");
    assert_eq!(told[1].1, "2");
}

#[test]
fn a_damaged_member_costs_itself() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for name in ["bad.csv", "good.csv"] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(TABLE.as_bytes()).unwrap();
    }
    let mut packed = zip.finish().unwrap().into_inner();
    let at = packed.windows(4).position(|w| w == b"42.5").unwrap();
    packed[at] = b'9';
    let told = told(packed.clone());
    assert!(told[0].1.contains("check sum") && told[0].1.contains("bad.csv"), "{told:?}");
    assert_eq!(told[1].1, "2");
    let error = Source::bytes("in.zip", packed[..packed.len() / 2].to_vec()).and_then(rows).unwrap_err();
    assert!(error.to_string().contains("cut or damaged"), "{error}");
}

#[test]
fn an_empty_archive_is_told() {
    let told = told(zip_of(&[]));
    assert!(told[0].1.contains("holds no file"), "{told:?}");
}

/// A long file through gzip: what is held does not grow with it.
#[test]
fn a_long_gzip_file_is_streamed() {
    let (head, row) = TABLE.split_at(TABLE.find("EXERCISE-1").unwrap());
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(head.as_bytes()).unwrap();
    for number in 0..60_000u32 {
        let noise = number.wrapping_mul(2_654_435_761);
        out.write_all(row.replace("EXERCISE-", &format!("EXERCISE-{noise}-")).as_bytes()).unwrap();
    }
    let packed = out.finish().unwrap();
    let size = packed.len() as u64;
    let source = Source::bytes("long.csv.gz", packed).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    let progress = reader.progress().clone();
    assert_eq!(progress.total(), Some(size));
    let mut halfway = None;
    for (at, item) in reader.by_ref().enumerate() {
        item.unwrap();
        if at == 60_000 {
            halfway = Some(progress.done());
        }
    }
    assert_eq!(reader.counts().rows, 120_000);
    let halfway = halfway.unwrap();
    assert!(
        halfway > size / 4 && halfway < size * 3 / 4,
        "{halfway} of {size} packed bytes after half the rows"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_archive_is_read_or_refused(at in 0usize..2_000, byte in any::<u8>(), cut in 0usize..2_000, gz in any::<bool>()) {
        let whole = if gz { gzip(TABLE.as_bytes()) } else { zip_of(&[("a.csv", TABLE.as_bytes()), ("b.csv.gz", &gzip(TABLE.as_bytes()))]) };
        let mut packed = whole.clone();
        let place = at % packed.len();
        packed[place] = byte;
        packed.truncate(packed.len().min(packed.len() - cut % packed.len().min(40)));
        for member in members(Source::bytes("any", packed).unwrap()) {
            if let Ok(mut source) = member.source.and_then(|s| open(s, &Options { format: Some(Format::SeizureTable), mapping: None })) {
                for item in source.by_ref() {
                    if item.is_err() { break; }
                }
            }
        }
        // A chain of any bytes behind the marks of the formats.
        let mut rest = Vec::new();
        Cursor::new(&whole[4..]).take(cut as u64).read_to_end(&mut rest).unwrap();
        for mark in [&b"PK\x03\x04"[..], b"\x1F\x8B\x08\x00", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
            let bytes = [mark, &rest].concat();
            for member in members(Source::bytes("any", bytes).unwrap()) {
                let _ = member.source.map(|s| open(s, &Options::default()).map(|r| r.count()));
            }
        }
    }
}
