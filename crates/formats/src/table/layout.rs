//! A mapping laid over the columns of one table.
//!
//! Resolves names to positions once, so that reading a row looks nothing up. What a row says is left to the formats.

use super::field::Field;
use super::header::OWN_PREFIX;
use super::mapping::{ColumnRule, Mapping};
use super::row::CONSTANTS;
use crate::{FormatError, Problem, Severity};
use std::collections::HashMap;

/// The rule of each column, by position and by field.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    rules: Vec<ColumnRule>,
    constants: Vec<ColumnRule>,
    by_field: HashMap<Field, Vec<usize>>,
    about: HashMap<usize, Vec<usize>>,
    totals: HashMap<usize, Vec<usize>>,
}

impl Layout {
    /// Lays a mapping over the names; says which of its columns the table lacks.
    pub(crate) fn new(names: &[String], mapping: &Mapping) -> Result<(Self, Vec<Problem>), FormatError> {
        let rules = names
            .iter()
            .map(|name| match mapping.rule(name) {
                Some(rule) if !name.starts_with(OWN_PREFIX) => rule.clone(),
                _ => ColumnRule::new(name, Field::Ignore),
            })
            .collect();
        let constants = mapping.constants.iter().map(|c| ColumnRule::new("", c.field)).collect();
        let layout = Self::of(rules, constants);
        let lacking: Vec<&str> = mapping
            .columns
            .iter()
            .filter(|c| c.field != Field::Ignore && !names.iter().any(|n| n.trim() == c.name.trim()))
            .map(|c| c.name.as_str())
            .collect();
        if layout.rules.iter().all(|r| r.field == Field::Ignore) {
            return Err(FormatError::Mapping {
                why: format!(
                    "no column of the table is mapped to a field; its columns are `{}`",
                    names.iter().take(12).cloned().collect::<Vec<_>>().join("`, `")
                ),
            });
        }
        let unused = mapping.constants.iter().filter(|c| !layout.is_constant(c.field)).map(unused);
        let problems = lacking.into_iter().map(lacks).chain(unused).collect();
        Ok((layout, problems))
    }

    fn of(rules: Vec<ColumnRule>, constants: Vec<ColumnRule>) -> Self {
        let mut layout = Self { rules, constants, ..Self::default() };
        layout.index();
        layout
    }

    /// Adds columns that appeared later (JSON lines).
    pub(crate) fn extend(&mut self, rules: impl IntoIterator<Item = ColumnRule>) {
        self.rules.extend(rules);
        self.index();
    }

    fn index(&mut self) {
        self.by_field.clear();
        self.about.clear();
        self.totals.clear();
        let position = |name: &str| self.rules.iter().position(|r| r.name.trim() == name.trim());
        for (at, rule) in self.rules.iter().enumerate() {
            self.by_field.entry(rule.field).or_default().push(at);
            if let Some(target) = rule.of.as_deref().and_then(position) {
                self.about.entry(target).or_default().push(at);
            }
            let parts: Vec<usize> = rule.only_without.iter().filter_map(|n| position(n)).collect();
            if !parts.is_empty() {
                self.totals.insert(at, parts);
            }
        }
        for columns in self.by_field.values_mut() {
            columns.sort_by_key(|at| (self.rules[*at].fallback, *at));
        }
        for (at, constant) in self.constants.iter().enumerate() {
            self.by_field.entry(constant.field).or_insert_with(|| vec![CONSTANTS + at]);
        }
    }

    /// Columns of a field, in the order of the table, broader groups last.
    pub(crate) fn columns(&self, field: Field) -> &[usize] {
        self.by_field.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The only or first column of a field.
    pub(crate) fn first(&self, field: Field) -> Option<usize> {
        self.columns(field).first().copied()
    }

    /// The rule of a column.
    pub(crate) fn rule(&self, column: usize) -> &ColumnRule {
        match column.checked_sub(CONSTANTS) {
            Some(at) => &self.constants[at],
            None => &self.rules[column],
        }
    }

    /// Whether a field has no column and takes what the mapping says of every row.
    pub(crate) fn is_constant(&self, field: Field) -> bool {
        self.first(field).is_some_and(|at| at >= CONSTANTS)
    }

    /// Columns with this field that are about the column.
    pub(crate) fn about(&self, column: usize, field: Field) -> impl Iterator<Item = usize> {
        let all = self.about.get(&column).map_or(&[][..], Vec::as_slice);
        all.iter().copied().filter(move |at| self.rules[*at].field == field)
    }

    /// The columns that a total sums.
    pub(crate) fn parts_of(&self, column: usize) -> &[usize] {
        self.totals.get(&column).map_or(&[], Vec::as_slice)
    }

    /// How many columns are laid out.
    pub(crate) fn len(&self) -> usize {
        self.rules.len()
    }
}

fn unused(constant: &super::mended::Constant) -> Problem {
    Problem::new(Severity::Note, "constant-not-used", 0)
        .value(&constant.value)
        .expected(format!(
            "is not taken: the table has a column for `{}`, which says it row by row",
            constant.field
        ))
        .mend("to fill its empty cells, write a `[[replace]]` of this column with an empty `from`")
}

fn lacks(name: &str) -> Problem {
    Problem::new(Severity::Warning, "column-missing", 0)
        .column(name)
        .expected("the mapping names this column, but the table has none of this name")
        .mend("correct the name in the mapping")
}
