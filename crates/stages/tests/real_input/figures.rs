//! Figures of real seizures that cannot be are few: a warning that is often wrong is not read.

use crate::read;

/// Most rows of a hundred that may carry the warning.
const MOST_PERCENT: usize = 1;

#[test]
fn few_real_figures_are_told_to_be_impossible() {
    for name in ["seizures/eia_pangolin_seizures_2000_2019.csv", "seizures/routes_air_seizures_2009_2016.csv"]
    {
        let Some(file) = read(name) else { return };
        let told = |what: &str| {
            let rows = file.problems.values().flatten();
            rows.filter(|p| p.contains(what)).cloned().collect::<Vec<_>>()
        };
        let (impossible, seldom) = (told("` cannot be: "), told("` is seldom so: "));
        println!("{name}: {} cannot be, {} are seldom so", impossible.len(), seldom.len());
        for one in impossible.iter().chain(&seldom) {
            println!("  {one}");
        }
        assert!(impossible.len() * 100 <= file.reports.len() * MOST_PERCENT, "{name}: {impossible:#?}");
    }
}
