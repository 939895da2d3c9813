//! Hashes of pictures in adverts: columns and keys, kinds, qualities.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use formats::{Format, Item, Options, Source, open};
use model::Report;

fn reports(name: &str, text: &str) -> Vec<Report> {
    let options = Options { format: Some(Format::Adverts), mapping: None };
    let reader = open(Source::bytes(name, text.as_bytes().to_vec()).unwrap(), &options).unwrap();
    let mut out = Vec::new();
    for item in reader {
        match item.unwrap() {
            Item::Draft(draft) => out.push(draft.report),
            Item::Rejected(rejected) => panic!("{rejected:?}"),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(_) => {}
        }
    }
    out
}

fn told(report: &Report) -> Vec<(String, Option<String>)> {
    report.core.images.iter().map(|i| (i.raw.clone(), i.context.clone())).collect()
}

#[test]
fn columns_name_the_kind_and_the_quality() {
    let (a, b) = ("0f".repeat(32), "f0".repeat(32));
    let md5 = "00112233445566778899aabbccddeeff";
    let text = format!(
        "id,title,text,pdq,pdq_quality,image_md5\n\
         X1,Carved,EXERCISE carved beads,{a};{b},87;12,{md5}\nX2,Shell,EXERCISE a shell,,,\n"
    );
    let read = reports("images.csv", &text);
    let context = |words: &str| Some(words.to_owned());
    assert_eq!(
        told(&read[0]),
        [
            (a, context("kind pdq; quality 87")),
            (b, context("kind pdq; quality 12")),
            (md5.to_owned(), context("kind md5"))
        ]
    );
    assert!(read[1].core.images.is_empty());
}

#[test]
fn keys_of_json_hold_lists() {
    let pdq = format!("pdq:{}:99", "0f".repeat(32));
    let text = format!(
        "{{\"id\": \"X1\", \"title\": \"Carved\", \"text\": \"EXERCISE\", \"image_hashes\": [\"{pdq}\", \"md5:00\"]}}\n"
    );
    let read = reports("images.jsonl", &text);
    assert_eq!(told(&read[0]), [(pdq, None), ("md5:00".to_owned(), None)]);
}

#[test]
fn objects_of_json_name_their_hashes() {
    let (pdq, md5) = ("0f".repeat(32), "00".repeat(16));
    let text = format!(
        "{{\"id\": \"X1\", \"title\": \"Carved\", \"text\": \"EXERCISE\", \"images\": [\
         {{\"pdq\": \"{pdq}\", \"quality\": 87, \"url\": \"a\"}}, {{\"hash\": \"{md5}\", \"type\": \"MD5\"}}]}}\n"
    );
    let read = reports("images.jsonl", &text);
    assert_eq!(told(&read[0]), [(format!("pdq:{pdq}:87"), None), (format!("md5:{md5}"), None)]);
    // What else a picture says is kept in the row.
    assert!(
        read[0].raw.iter().any(|(name, text)| name == "images.1.url" && text == "a"),
        "{:?}",
        read[0].raw
    );
}
