//! `saola exercise`: worlds with a known truth.

mod columns;
mod demonstrated;
mod folder;
mod load;
mod making;
mod new;
mod page;
mod referee;
mod score;
mod store_answer;
mod truth;

pub(crate) use demonstrated::populate;
pub(crate) use folder::Manifest;
pub(crate) use load::run as load;
pub(crate) use new::run as new;
pub(crate) use referee::course;
pub(crate) use score::{run as score, truth};
