//! The house rules over this repository. What each rule means stands beside it in `src/tidy/`.

#![expect(clippy::expect_used, clippy::panic, reason = "steps that tests share are tests")]

use e2e::tidy::{
    SourceFile, callers, documents, edges, migrations, names, places, repository, root, sizes, wording,
};
use std::collections::HashSet;

fn files() -> Vec<SourceFile> {
    repository().expect("git lists the repository")
}

fn page(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn kept(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn crates_use_only_what_the_map_allows() {
    let allowed = edges::allowed(&page("docs/ARCHITECTURE.md")).unwrap();
    let actual = edges::actual().unwrap();
    assert!(actual.len() >= 11, "cargo told only {} crates", actual.len());
    kept(&edges::check(&allowed, &actual));
}

#[test]
fn files_are_short() {
    kept(&sizes::check(&files()));
}

#[test]
fn names_are_of_the_field() {
    kept(&names::check(&files()));
}

#[test]
fn only_listed_files_open_the_doors() {
    let allowed = callers::allowed(&page("docs/ARCHITECTURE.md")).unwrap();
    kept(&callers::check(&allowed, &files()));
}

#[test]
fn no_lint_is_allowed_away() {
    kept(&wording::check_allow(&files()));
}

#[test]
fn nobody_is_called_names() {
    kept(&wording::check_words(&files()));
}

#[test]
fn no_file_tells_where_it_was_made() {
    kept(&places::check(&files()));
}

#[test]
fn modules_say_what_they_are() {
    kept(&documents::check_modules(&files()));
}

#[test]
fn decisions_are_numbered_and_have_a_status() {
    kept(&documents::check_decisions(&files()));
}

#[test]
fn the_demonstration_set_is_marked() {
    let files = files();
    assert!(files.iter().any(|f| f.path == "demo/demo.toml"));
    kept(&documents::check_demonstration(&files));
}

#[test]
fn released_migrations_stay() {
    kept(&migrations::check(&page(migrations::LIST), &files()));
}

#[test]
fn no_row_of_real_data_is_committed() {
    let data = root().join("../shared/data");
    let mut real = HashSet::new();
    for folder in ["seizures", "online", "trade"] {
        let Ok(entries) = std::fs::read_dir(data.join(folder)) else { continue };
        for entry in entries.flatten().filter(|e| e.path().extension().is_some_and(|x| x == "csv")) {
            let bytes = std::fs::read(entry.path()).unwrap();
            // Short lines are anybody's; 60 bytes of one row are not.
            real.extend(
                String::from_utf8_lossy(&bytes)
                    .lines()
                    .map(str::trim)
                    .filter(|l| l.len() >= 60)
                    .map(str::to_owned),
            );
        }
    }
    if real.is_empty() {
        println!("skipped: ../shared/data is absent");
        return;
    }
    kept(&documents::check_no_real_rows(&files(), &real));
}
