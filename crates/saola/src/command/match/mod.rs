//! `saola match`: who is the same, from the shell and without a store.

mod table;

use crate::args::{Match, MatchWhat};
use std::process::ExitCode;

pub(crate) fn run(args: &Match) -> anyhow::Result<ExitCode> {
    match &args.what {
        Some(what) => subcommand(what),
        None => table::run(&args.tables),
    }
}

fn subcommand(what: &MatchWhat) -> anyhow::Result<ExitCode> {
    match *what {}
}
