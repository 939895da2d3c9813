//! Inputs that once told something apart: what the fuzzer found first, and files that are cut, bombed or nested.
//!
//! `corpus/FORMAT/` holds them, a few for each format; each is read as its format and as what it is taken for.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod accounts;

use formats::{Format, Options};
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn the_corpus_is_read_or_refused() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut read = 0;
    for folder in files(&corpus) {
        let code = folder.file_name().unwrap().to_string_lossy().into_owned();
        let format: Option<Format> = (code != "any").then(|| code.parse().unwrap());
        for file in files(&folder) {
            let bytes = std::fs::read(&file).unwrap();
            for format in [format, None] {
                accounts::hold(bytes.clone(), &Options { format, mapping: None });
            }
            read += 1;
        }
    }
    assert!(read > 0, "the corpus is empty");
    println!("{read} inputs");
}

/// Every format has seeds to fuzz from: a sample, or inputs in the corpus.
#[test]
fn every_format_has_inputs() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let without: Vec<&str> =
        Format::ALL.iter().map(|f| f.code()).filter(|code| files(&corpus.join(code)).is_empty()).collect();
    assert!(without.is_empty(), "no inputs in corpus/ for {without:?}; `scripts/fuzz` says how to make some");
}
