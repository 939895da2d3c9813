//! What emitters write is well formed, and says nothing of who did it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod made;

use exercise::emit::Form;
use exercise::partners::Style;
use exercise::{Config, MadeFile, World};
use made::made;

fn style(seed: u64) -> Style {
    Style {
        family_first: seed.is_multiple_of(2),
        capitals: seed.is_multiple_of(3),
        romanisation: 0,
        native: true,
        day_first: true,
        comma: seed.is_multiple_of(2),
    }
}

fn well_formed(file: &MadeFile) {
    let text = std::str::from_utf8(&file.bytes).unwrap();
    match file.form.ending() {
        "xml" => {
            let mut reader = quick_xml::Reader::from_str(text);
            while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
        }
        "json" => assert!(serde_json::from_str::<Vec<serde_json::Value>>(text).unwrap().len() >= 40),
        "jsonl" => text.lines().for_each(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap();
        }),
        "csv" => {
            let semicolon = text.lines().next().unwrap().contains(';');
            let delimiter = if semicolon { b';' } else { b',' };
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
            assert!(reader.records().collect::<Result<Vec<_>, _>>().unwrap().len() >= 40);
        }
        // Telex: capitals and signs of seven bits, lines of bounded length.
        "txt" => assert!(text.is_ascii() && text.lines().all(|line| line.len() < 120), "{}", file.path),
        other => panic!("{other}"),
    }
}

#[test]
fn files_of_every_form_are_well_formed_and_made_the_same_twice() {
    let world = World::new(5, 1_000, Config::default()).unwrap();
    for seed in 0..24 {
        for form in Form::ALL {
            let file = made(&world, form, seed, 40, style(seed));
            well_formed(&file);
            assert_eq!(file, made(&world, form, seed, 40, style(seed)), "{form:?}");
        }
    }
}

#[test]
fn codes_are_unique() {
    let mut codes: Vec<&str> = Form::ALL.iter().map(|form| form.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Form::ALL.len());
}
