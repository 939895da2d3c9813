//! The two-stores test (invariant 3): a member's answers depend on nothing that the member may not read.
//!
//! Store A holds everything that a command log did. Store B is built by the same log with what one reader may not read
//! left out, under the same key, time and chance. Every operation of the API and the binary's export answers that
//! reader byte for byte alike from both. How and why: ADR 0009.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "steps that tests share are tests"
)]

mod comparison;
mod file;
mod known;
mod log;
mod material;
mod operations;
mod replay;
mod request;
mod session;
mod subcommands;
mod tags;
mod world;

use comparison::{Findings, Pair};
use log::Reader;
use operations::OPERATIONS;
use std::collections::BTreeSet;
use std::time::Instant;

fn told(findings: &Findings, what: &str) {
    let shown = findings.differences.join("\n");
    assert!(findings.differences.is_empty(), "{what}: {} asked, these differ:\n{shown}", findings.asked);
}

async fn two_stores(reader: Reader) {
    let began = Instant::now();
    let pair = Pair::build(reader).await;
    let built = began.elapsed();
    let mut reading = pair.open().await;
    reading.read().await;
    told(&reading.findings, "reads");
    let mut changing = pair.open().await;
    changing.change().await;
    told(&changing.findings, "changes, and reads after them");
    let mut destroying = pair.open().await;
    destroying.destroy().await;
    told(&destroying.findings, "taking away, and reads after it");
    is_no_formality(&pair, &[&reading.findings, &changing.findings, &destroying.findings]).await;
    let asked = reading.findings.asked + changing.findings.asked + destroying.findings.asked;
    println!("{}: {asked} requests; built in {built:?}, all in {:?}", reader.member(), began.elapsed());
}

/// The comparison says something only where operations really do what is asked, and where what is compared can differ
/// at all.
async fn is_no_formality(pair: &Pair, findings: &[&Findings]) {
    let done: BTreeSet<&str> = findings.iter().flat_map(|f| f.done()).collect();
    let is_handler = pair.reader == Reader::Researcher;
    let expected = OPERATIONS
        .iter()
        .filter(|o| !o.writes || pair.reader != Reader::Clerk || o.clerk_may)
        .filter(|o| !o.desk || is_handler);
    let missing: Vec<&str> = expected.map(|o| o.id).filter(|id| !done.contains(id)).collect();
    assert!(missing.is_empty(), "{:?} is never answered what it asks of {missing:?}", pair.reader);
    let mut alike = pair.answered_alike().await;
    if !is_handler {
        // Not found for whoever handles no tips.
        OPERATIONS.iter().filter(|o| o.desk).for_each(|o| {
            alike.remove(o.id);
        });
    }
    let reasons: BTreeSet<&str> = OPERATIONS
        .iter()
        .filter(|o| o.same_for_all.is_some() && (is_handler || !o.desk))
        .map(|o| o.id)
        .collect();
    assert_eq!(alike, reasons, "operations that answer everybody alike, and those with a reason to");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_researcher_reads_the_same_without_what_is_hidden() {
    two_stores(Reader::Researcher).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compliance_officer_reads_the_same_without_what_is_hidden() {
    two_stores(Reader::Compliance).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clerk_reads_the_same_without_what_is_hidden() {
    two_stores(Reader::Clerk).await;
}

/// An operation that the table lacks, or that is no more, fails.
#[test]
fn the_table_has_every_operation() {
    let document: serde_json::Value = serde_json::from_str(&server::openapi()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let found: BTreeSet<&str> = paths
        .values()
        .flat_map(|methods| methods.as_object().unwrap().values())
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    let table: BTreeSet<&str> = OPERATIONS.iter().map(|o| o.id).collect();
    assert_eq!(found, table, "operations of the API, and of the table in operations.rs");
    assert_eq!(table.len(), OPERATIONS.len(), "an operation stands twice in the table");
}

/// The feature that compiles planted leaks in is for `scripts/test leaks` alone.
#[test]
fn nothing_that_ships_turns_the_leaks_on() {
    let metadata = cargo_metadata::MetadataCommand::new().no_deps().exec().unwrap();
    for package in metadata.packages {
        let by_default = package.features.get("default").into_iter().flatten();
        let asked = package.dependencies.iter().flat_map(|d| &d.features);
        let on = by_default.chain(asked).any(|feature| feature.contains("planted-leaks"));
        assert!(!on, "`{}` turns planted leaks on", package.name);
    }
}

#[test]
fn the_table_has_every_subcommand() {
    subcommands::check();
}
