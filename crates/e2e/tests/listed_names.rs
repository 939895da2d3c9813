//! Nobody in a world is called as somebody on a watch list, where the lists of development are at hand.
//!
//! Names are compared here by words of their own folding, so that a mistake of the crate's cannot hide itself.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use exercise::{Config, World};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Tables of names, with the column that has them.
const LISTS: [(&str, usize); 2] = [("ofac_sdn.csv", 1), ("ofac_alt.csv", 3)];
/// Fewer names are no list, and a test against none cannot fail.
const LEAST: usize = 5_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/matching")
}

/// Words of a name in small letters without marks, in the order of the alphabet.
fn words(name: &str) -> Vec<String> {
    let small = name.to_lowercase();
    let plain: String =
        small.chars().map(|c| PLAIN.iter().find(|p| p.0.contains(c)).map_or(c, |p| p.1)).collect();
    let mut words: Vec<String> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Letters with marks, and without.
const PLAIN: [(&str, char); 12] = [
    ("áàâãäåăạảấầẩẫậắằẳẵặ", 'a'),
    ("éèêëẹẻẽếềểễệęėə", 'e'),
    ("íìîïịỉĩıİ", 'i'),
    ("óòôõöøọỏốồổỗộơớờởỡợ", 'o'),
    ("úùûüụủũưứừửữự", 'u'),
    ("ýỳỵỷỹ", 'y'),
    ("çćč", 'c'),
    ("ñńň", 'n'),
    ("đ", 'd'),
    ("şśš", 's'),
    ("ğ", 'g'),
    ("źżž", 'z'),
];

/// Names of the list that have several words: one word alone is nobody's.
fn listed() -> Option<BTreeSet<Vec<String>>> {
    let mut all = BTreeSet::new();
    for (file, column) in LISTS {
        let path = folder().join(file);
        if !path.exists() {
            return None;
        }
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
        for row in reader.records() {
            all.extend(row.unwrap().get(column).map(words).filter(|words| words.len() > 1));
        }
    }
    Some(all)
}

#[test]
fn no_name_of_a_world_is_on_a_list() {
    let Some(listed) = listed() else {
        println!("skipped: no lists in {}", folder().display());
        return;
    };
    assert!(listed.len() >= LEAST, "{} names are no list", listed.len());
    let mut names = BTreeSet::new();
    for seed in 0..3 {
        let world = World::new(seed, 20_000, Config::default()).unwrap();
        let files = (0..world.units()).flat_map(|unit| world.unit(unit).files);
        names.extend(files.flat_map(|file| file.truth.parties).map(|party| party.written.name));
    }
    assert!(names.len() > 20_000, "{} names", names.len());
    let both: Vec<&String> = names.iter().filter(|name| listed.contains(&words(name))).collect();
    assert!(both.is_empty(), "on a list: {both:?}");
}
