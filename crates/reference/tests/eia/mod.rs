//! The real seizure tables that quantities and dates are measured on.

pub mod expected;
pub mod measure;
