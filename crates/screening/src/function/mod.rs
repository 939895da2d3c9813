//! The functions that conditions may call, registered in one place: pure, the same everywhere the rules run.
//!
//! What they mean lies with `text` and `goods`; here they get one shape, so that the engine, a cluster and the page of
//! the library have the same list.

mod calendar;
mod udf;
mod words;

use crate::canonical::Kind;
use datafusion::logical_expr::ScalarUDF;
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

/// A value that goes into a function or comes out of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing is known.
    Null,
    /// Text.
    Text(Cow<'a, str>),
    /// Number.
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// Yes or no.
    Flag(bool),
}

impl From<Option<String>> for Value<'static> {
    fn from(answer: Option<String>) -> Self {
        answer.map_or(Self::Null, |text| Self::Text(Cow::Owned(text)))
    }
}

impl From<Option<&'static str>> for Value<'static> {
    fn from(answer: Option<&'static str>) -> Self {
        answer.map_or(Self::Null, |text| Self::Text(Cow::Borrowed(text)))
    }
}

impl From<Option<f64>> for Value<'static> {
    fn from(answer: Option<f64>) -> Self {
        answer.map_or(Self::Null, Self::Number)
    }
}

impl From<Option<bool>> for Value<'static> {
    fn from(answer: Option<bool>) -> Self {
        answer.map_or(Self::Null, Self::Flag)
    }
}

impl From<bool> for Value<'static> {
    fn from(answer: bool) -> Self {
        Self::Flag(answer)
    }
}

impl From<f64> for Value<'static> {
    fn from(answer: f64) -> Self {
        Self::Number(answer)
    }
}

/// A pure function of values.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// Its name in conditions.
    pub name: &'static str,
    /// What it takes.
    pub takes: &'static [Kind],
    /// What it gives.
    pub gives: Kind,
    /// What it does; it must not depend on anything but its arguments.
    pub call: fn(&[Value<'_>]) -> Value<'static>,
    /// What it tells, for people.
    pub says: &'static str,
}

/// Every function, by name.
static ALL: LazyLock<Vec<Function>> = LazyLock::new(|| {
    let mut all: Vec<Function> = calendar::FUNCTIONS.to_vec();
    all.extend_from_slice(crate::goods::FUNCTIONS);
    all.extend_from_slice(words::FUNCTIONS);
    all.sort_by_key(|function| function.name);
    all
});

static UDFS: LazyLock<Vec<Arc<ScalarUDF>>> =
    LazyLock::new(|| ALL.iter().map(|function| Arc::new(udf::udf(*function))).collect());

/// All functions in the order of their names.
#[must_use]
pub fn functions() -> &'static [Function] {
    &ALL
}

/// All functions as DataFusion has them; a cluster registers the same.
#[must_use]
pub fn udfs() -> &'static [Arc<ScalarUDF>] {
    &UDFS
}

/// Whether a name is that of one of our functions.
#[must_use]
pub fn is_ours(name: &str) -> bool {
    ALL.binary_search_by(|function| function.name.cmp(name)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_and_documented() {
        for two in functions().windows(2) {
            assert!(two[0].name < two[1].name, "`{}` stands twice", two[0].name);
        }
        for function in functions() {
            assert!(is_ours(function.name) && function.says.len() > 5, "{}", function.name);
        }
        assert!(!is_ours("lower"));
    }
}
