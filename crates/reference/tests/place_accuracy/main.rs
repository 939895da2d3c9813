//! The figures that were reached on real seizure tables, held: fewer fail.

mod score;

use model::Country;
use reference::{PlaceContext, locate};

#[test]
fn air_seizures_as_the_analyst() {
    let Some((countries, cities)) = score::air_seizures() else { return };
    for (what, score, bar) in [("countries", &countries, 99.5), ("cities", &cities, 92.0)] {
        println!("{what}: {} of {}, {:.2} %", score.right, score.all, score.share());
        score.disagreements.iter().for_each(|d| println!("    {d}"));
        assert!(score.all > 500, "{what}: {} legs only", score.all);
        assert!(score.share() >= bar, "{what}: {:.2} %, expected {bar} %", score.share());
    }
}

/// Points of localities against those that another source gives for the same words.
#[test]
fn localities_lie_where_the_source_puts_them() {
    let Some(rows) = score::table("seizures/eia_pangolin_seizures_2000_2019.csv") else { return };
    let (mut near, mut all, mut closer, mut filled) = (0, 0, 0, 0);
    for row in &rows {
        let hint: Option<Country> = reference::country(model::Stated::raw(score::cell(row, "country"))).value;
        let words = score::cell(row, "location");
        if words.is_empty() {
            continue;
        }
        filled += 1;
        let Some(found) = locate(words, PlaceContext { country: hint, mode: None }).found else { continue };
        closer += usize::from(found.detail != reference::Detail::Country);
        let given = reference::point(score::cell(row, "lat"), score::cell(row, "lon"));
        let (Some(ours), Some(given)) = (found.point, given) else { continue };
        if matches!(found.detail.code(), "country" | "province" | "region" | "sea") {
            continue;
        }
        all += 1;
        if (ours.0 - given.0).abs().max((ours.1 - given.1).abs()) <= 750_000 {
            near += 1;
        } else {
            println!(
                "    {words:?} is {} at {ours:?}, the source says {given:?}: {}",
                found.name, found.reason
            );
        }
    }
    println!(
        "within 0.75 degrees: {near} of {all}; closer than the country: {closer} of {filled} filled cells"
    );
    assert!(all > 500 && near * 100 >= all * 95, "{near} of {all}");
    assert!(closer * 100 >= filled * 80, "{closer} of {filled}");
}
