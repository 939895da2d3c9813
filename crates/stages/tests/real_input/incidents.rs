//! The seizures of C4ADS/ROUTES stand in two tables that were made apart: one as collected, one with places put in order
//! and neither species nor amounts. Rows of one number are one event: so a real pair of sources has a truth.

use crate::read;
use matching::incident::{Beside, Evidence, JudgedPair, ReportFields, ReportNode, incidents, suggest};
use model::{ReportId, Timestamp};

/// Reports of a table as those of one partner, without their own numbers, which would tell.
fn fields(file: &str, reporter: u64) -> Option<Vec<(u64, ReportFields)>> {
    let read = read(file)?;
    let of = |report: &model::Report| {
        let parties: Vec<(&model::Party, Option<u64>)> = report.parties.iter().map(|p| (p, None)).collect();
        let beside = Beside { parties: &parties, reporter: Some(reporter), reference: None };
        ReportFields::of(report.kind, &report.core, beside)
    };
    Some(read.reports.iter().map(|(row, report)| (*row, of(report))).collect())
}

#[test]
fn two_tables_of_one_collection_join_row_by_row() {
    let Some(collected) = fields("seizures/routes_air_seizures_2009_2016.csv", 1) else { return };
    let Some(ordered) = fields("seizures/routes_air_seizures_locations_normalised.csv", 2) else { return };
    let rows: Vec<(u64, u64)> =
        collected.iter().map(|(row, _)| (1, *row)).chain(ordered.iter().map(|(row, _)| (2, *row))).collect();
    let all: Vec<ReportFields> = collected.into_iter().chain(ordered).map(|(_, fields)| fields).collect();
    let id = |n: u32| ReportId::from_bytes(u128::from(n).to_be_bytes());
    let nodes: Vec<ReportNode<'_>> = (0..)
        .zip(&all)
        .map(|(n, fields)| ReportNode { id: id(n), at: Timestamp(i64::from(n)), fields })
        .collect();
    let suggested = suggest(&all, Evidence::All);
    let pairs: Vec<JudgedPair> =
        suggested.pairs.iter().map(|(a, b, bits)| JudgedPair { a: id(*a), b: id(*b), bits: *bits }).collect();
    let found = incidents(&nodes, &pairs, &[], Evidence::All);
    let row = |id: &ReportId| rows[u128::from_be_bytes(*id.as_bytes()) as usize];
    let (mut right, mut wrong) = (0, 0);
    for incident in &found.incidents {
        for (n, a) in incident.members.iter().enumerate() {
            for b in &incident.members[n + 1..] {
                let (a, b) = (row(a), row(b));
                *(if a.1 == b.1 && a.0 != b.0 { &mut right } else { &mut wrong }) += 1;
            }
        }
    }
    println!("{right} of 773 rows find themselves, {wrong} pairs are of different rows");
    assert!(right >= 400 && wrong <= 60, "{right} right, {wrong} wrong");
}
