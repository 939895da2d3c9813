//! Tables of words that were typed in.

mod column_names;
mod short_forms;

pub(crate) use column_names::{ANSWERS, COLUMN_WORDS, IDS};
pub(crate) use short_forms::SHORT_FORMS;
