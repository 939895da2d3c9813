//! `saola exercise`: worlds with a known truth.

mod columns;
mod folder;
mod making;
mod new;
mod truth;

pub(crate) use new::run as new;
