//! No row is lost, and of the cells that hold something at least 99 % are understood.

use crate::{ReadFile, read};

struct File {
    name: &'static str,
    rows: u64,
    /// Columns that hold date, country or place, taxon, quantity.
    cells: [&'static [&'static str]; 4],
}

const FILES: &[File] = &[
    File {
        name: "seizures/eia_pangolin_seizures_2000_2019.csv",
        rows: 1104,
        cells: [
            &["date"],
            &["country"],
            &["taxon"],
            &["carcass_n", "live_n", "whole_n", "scales_kg", "reported_kg"],
        ],
    },
    File {
        name: "seizures/routes_air_seizures_2009_2016.csv",
        rows: 773,
        cells: [&["Date"], &["City, Country"], &["Species", "Database"], &["Weight (kg)", "Number"]],
    },
];

fn holds(file: &ReadFile, row: u64, columns: &[&str]) -> bool {
    file.reports[&row].raw.iter().any(|(name, value)| {
        let value = value.trim();
        // `Y` says that there were some, not how many; `unknown` says nothing.
        let tells =
            !value.is_empty() && !value.eq_ignore_ascii_case("y") && !value.eq_ignore_ascii_case("unknown");
        columns.contains(&name.trim()) && tells
    })
}

fn understood(file: &ReadFile, row: u64) -> [bool; 4] {
    let core = &file.reports[&row].core;
    [
        core.date.as_ref().is_some_and(|d| d.value.is_some()),
        core.place.as_ref().is_some_and(|p| p.value.as_ref().is_some_and(|p| p.country.is_some())),
        core.specimens.iter().any(|s| s.taxon.value.is_some()),
        core.specimens.iter().any(|s| s.quantity.as_ref().is_some_and(|q| q.value.is_some())),
    ]
}

#[test]
fn cells_that_hold_something_are_understood() {
    for expected in FILES {
        let Some(file) = read(expected.name) else { return };
        for (what, (at, columns)) in
            ["date", "country", "taxon", "quantity"].into_iter().zip(expected.cells.iter().enumerate())
        {
            let held: Vec<u64> =
                file.reports.keys().copied().filter(|row| holds(&file, *row, columns)).collect();
            let missed: Vec<u64> = held.iter().copied().filter(|row| !understood(&file, *row)[at]).collect();
            let share = 1.0 - missed.len() as f64 / held.len().max(1) as f64;
            println!(
                "{}: {what} understood in {} of {} rows",
                expected.name,
                held.len() - missed.len(),
                held.len()
            );
            assert!(
                share >= 0.99,
                "{}: {what} understood in {:.2} %; missed rows {missed:?}",
                expected.name,
                share * 100.0
            );
        }
    }
}

#[test]
fn no_row_is_lost() {
    let mut all: Vec<(&str, u64)> = FILES.iter().map(|f| (f.name, f.rows)).collect();
    all.push(("seizures/eia_pangolin_seizures_original.xlsx", 1104));
    all.push(("online/stringham_bird_ads_labelled.csv", 16509));
    all.push(("finance/iso20022/pacs.008.001.07.xml", 1));
    all.push(("finance/iso20022/pacs.008.001.07_ClrSysMmbId.xml", 1));
    for (name, rows) in all {
        let Some(file) = read(name) else { return };
        let counts = file.counts;
        println!(
            "{name}: {} rows, {} imported, {} rejected",
            counts.rows, counts.draft_rows, counts.rejected
        );
        assert_eq!((counts.rows, counts.draft_rows + counts.rejected), (rows, rows), "{name}");
        assert!(
            counts.draft_rows * 100 >= rows * 99,
            "{name}: only {} of {rows} imported",
            counts.draft_rows
        );
    }
}
