//! Every shipped rule: its file is sound, it compiles, and each of its cases comes out through the engine.

use screening::engine::failing_cases;
use screening::rules::{Basis, Library, Status};

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
fn every_rule_says_what_of_it_is_ours_and_what_is_from_memory() {
    let (library, _) = Library::shipped();
    for rule in &library.indicators {
        let says = format!("{} {}", rule.source, rule.own.as_deref().unwrap_or_default()).to_lowercase();
        match rule.basis {
            Basis::Memory => assert!(says.contains("memory"), "{}: from memory, and its source does not say so", rule.id),
            Basis::Extract => assert!(says.contains("extract"), "{}: from an extract, and its source does not say so", rule.id),
            Basis::Sourced | Basis::Own => {}
        }
    }
}

#[test]
fn rules_with_a_threshold_have_cases_on_both_sides_of_it() {
    let (library, _) = Library::shipped();
    for rule in &library.indicators {
        let edges = |fires: bool| rule.cases.iter().any(|case| case.edge && case.fires == fires);
        assert_eq!(edges(true), edges(false), "{}: an edge has two sides", rule.id);
        let windows = rule.windows.iter().any(|(_, window)| window.days.is_some());
        assert!(!windows || edges(true), "{}: a window has a threshold, and no case lies at it", rule.id);
    }
}
