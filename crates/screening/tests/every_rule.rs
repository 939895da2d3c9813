//! Every shipped rule: its file is sound, it compiles, and each of its cases comes out through the engine.

use screening::engine::failing_cases;
use screening::rules::{Library, Status, page};

#[test]
fn every_file_is_sound() {
    let (library, faults) = Library::shipped();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{} faults:\n{}", told.len(), told.join("\n"));
    assert!(library.indicators.iter().any(|rule| rule.status == Status::Live));
}

#[test]
fn every_case_comes_out() {
    let (library, _) = Library::shipped();
    let told: Vec<String> = failing_cases(&library).iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{} cases:\n{}", told.len(), told.join("\n"));
}

#[test]
fn rules_with_a_threshold_have_cases_on_both_sides_of_it() {
    let (library, _) = Library::shipped();
    // The threshold of `onl-13` lies on a score of words, which no text hits exactly.
    for rule in library.indicators.iter().filter(|rule| rule.id != "onl-13") {
        let edges = |fires: bool| rule.cases.iter().any(|case| case.edge && case.fires == fires);
        let windows = rule.windows.iter().any(|(_, window)| window.days.is_some());
        let threshold = rule.when.split(['<', '>']).skip(1).any(|after| {
            let after = after.trim_start_matches(['=', ' ']);
            after.starts_with(|c: char| c.is_ascii_digit())
        });
        assert!(
            !(windows || threshold) || (edges(true) && edges(false)),
            "{}: no case on each side of its threshold",
            rule.id
        );
    }
}

#[test]
fn the_page_of_the_library_is_made_of_the_files() {
    let (library, _) = Library::shipped();
    let made = page(&library);
    for rule in &library.indicators {
        assert!(
            made.contains(&format!("### {}: ", rule.id)) && made.contains(rule.basis.says()),
            "{}",
            rule.id
        );
    }
    let kept = include_str!("../../../docs/RULES.md");
    assert!(kept == made, "docs/RULES.md is out of date; please run: make generate");
}
