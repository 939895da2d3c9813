//! The one binary: configuration, subcommands, wiring. Clock and randomness enter here and nowhere else.

mod args;
mod command;
mod config;
mod progress;
mod reference_lists;
mod rim;
mod store_key;
mod watch_lists;

use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

/// A report is a hundred small texts, made on one thread and dropped on another (ADR 0013).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let args = args::Args::parse();
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("SAOLA_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    match run(args) {
        Ok(code) => code,
        Err(error) => {
            // One line, its causes after colons: what happened, what was expected, what to do.
            let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
            writeln!(std::io::stderr(), "saola: {}", causes.join(": ")).ok();
            ExitCode::FAILURE
        }
    }
}

fn run(args: args::Args) -> anyhow::Result<ExitCode> {
    let config = config::Config::load(args.config.as_deref())?;
    // A list that cannot be used must not stand in the way of loading a better one.
    if !matches!(args.command, args::Command::Places(_) | args::Command::Taxa(args::Taxa::Load(_))) {
        reference_lists::install(&config)?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let code = runtime.block_on(command::run(args.command, &config));
    runtime.shutdown_timeout(std::time::Duration::from_secs(2));
    code
}
