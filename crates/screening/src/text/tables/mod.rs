//! Tables of letters; the tables of words are data files in `lists/`.

pub(super) mod letters;
