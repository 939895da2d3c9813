//! `saola match`: who is the same, from the shell and without a store.

mod input;
mod names;
mod search;
mod table;
mod train;

use crate::args::{Match, MatchWhat};
use std::process::ExitCode;

pub(crate) fn run(args: &Match) -> anyhow::Result<ExitCode> {
    match &args.what {
        Some(what) => subcommand(what),
        None => table::run(&args.tables),
    }
}

fn subcommand(what: &MatchWhat) -> anyhow::Result<ExitCode> {
    match what {
        MatchWhat::Names(args) => names::run(args),
        MatchWhat::Search(args) => search::run(args),
        MatchWhat::Train(args) => train::run(args),
    }
}
