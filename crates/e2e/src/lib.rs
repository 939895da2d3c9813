//! Drives the built binary as a process, and checks the house rules that a compiler cannot (`tidy`).
//!
//! Uses no crate of Saola: what a user can reach from outside is what it can test. The tests stand in `tests/`, one file
//! per behaviour; the UI's own tests in a browser stand in `ui/e2e`.

pub mod process;
pub mod seizure_rows;
pub mod tidy;
