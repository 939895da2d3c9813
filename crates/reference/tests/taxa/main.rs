//! Accuracy of the taxon look-up over real lists. Figures are printed by `make accuracy`; here they may not fall.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "steps that tests share are tests")]

mod measure;

use measure::{Lists, Score};

/// A bar or a figure that was reached, and the figure now.
fn at_least(score: &Score, right: f64, wrong: f64) {
    println!("{}", score.line());
    assert!(
        score.right_share() >= right && score.wrong_share() <= wrong,
        "{}\n{}",
        score.line(),
        score.list(40)
    );
}

#[test]
fn corrected_names_of_declarations() {
    let Some(lists) = Lists::open() else { return };
    let (inside, outside) = lists.corrections();
    println!("{}", outside.line());
    // The bar is all of them: missed is one genus two letters off whose species no list knows.
    at_least(&inside, 0.97, 0.0);
    at_least(&outside, 0.995, 0.005);
}

#[test]
fn misspelled_names_of_the_list() {
    let Some(lists) = Lists::open() else { return };
    // One in twelve; all of them in `make accuracy`.
    at_least(&lists.misspellings(12), 0.97, 0.005);
}

#[test]
fn common_names() {
    let Some(lists) = Lists::open() else { return };
    for score in lists.common_names() {
        at_least(&score, 0.95, 0.05);
    }
}

#[test]
fn listings_that_changed() {
    let Some(lists) = Lists::open() else { return };
    let changes = lists.reptile_changes();
    // All but one: a turtle that was split off after the first list, whose listing no table dates.
    at_least(&changes, 0.996, 0.004);
}
