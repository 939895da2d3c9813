//! What was wrong with a row, column or element, as data.
//!
//! A problem says where, what stood there, what was expected and how to mend it, so that the terminal, the
//! rejects file and the import page tell the same story. Who sees it is left to the caller.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// How much a problem cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing was lost.
    Note,
    /// The row was read, but something in it was not understood.
    Warning,
    /// The row was not read.
    Rejected,
}

impl Severity {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Rejected => "rejected",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Severity {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code {
            "note" => Ok(Severity::Note),
            "warning" => Ok(Severity::Warning),
            "rejected" => Ok(Severity::Rejected),
            _ => Err(format!("`{code}` is not a severity; expected note, warning or rejected")),
        }
    }
}

/// What kind of problem, for grouping ("412 rows: ..."). Stable; shown in JSON.
pub type Code = &'static str;

/// One thing that was wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable code for grouping, such as `not-a-number`.
    pub code: Code,
    /// What it cost.
    pub severity: Severity,
    /// The sheet, where a workbook has several that are read: each has row numbers of its own.
    pub sheet: Option<Arc<str>>,
    /// Row, line or transaction, counted as a spreadsheet does; 0 for the file as a whole.
    pub row: u64,
    /// Column or element path.
    pub column: Option<String>,
    /// What stood there, cut to a readable length.
    pub value: String,
    /// What was expected or what was found, as the rest of the sentence that names the value.
    pub expected: String,
    /// What to do about it.
    pub mend: String,
}

/// Longest piece of the user's text that a problem repeats.
const SHOWN: usize = 80;

impl Problem {
    /// A problem of a row.
    #[must_use]
    pub fn new(severity: Severity, code: Code, row: u64) -> Self {
        Self {
            code,
            severity,
            sheet: None,
            row,
            column: None,
            value: String::new(),
            expected: String::new(),
            mend: String::new(),
        }
    }

    /// A note about the file as a whole.
    #[must_use]
    pub fn file_note(code: Code, expected: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, 0).expected(expected)
    }

    /// In this sheet, unless it says another one.
    #[must_use]
    pub fn in_sheet(mut self, sheet: Option<&Arc<str>>) -> Self {
        self.sheet = self.sheet.or_else(|| sheet.cloned());
        self
    }

    /// In this column or element.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The text that stood there.
    #[must_use]
    pub fn value(mut self, value: &str) -> Self {
        self.value = shown(value);
        self
    }

    /// The sentence after the value.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    /// What to do.
    #[must_use]
    pub fn mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = mend.into();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(f, "sheet `{}`, ", shown(sheet))?;
        }
        if self.row > 0 {
            write!(f, "row {}", self.row)?;
        } else {
            f.write_str("file")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {}", shown(column.trim()))?;
        }
        f.write_str(": ")?;
        if !self.value.is_empty() {
            write!(f, "`{}` ", self.value)?;
        }
        f.write_str(&self.expected)?;
        if !self.mend.is_empty() {
            write!(f, "; {}", self.mend)?;
        }
        Ok(())
    }
}

/// The user's text, cut at a character and on one line.
fn shown(text: &str) -> String {
    let mut out: String = text.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_a_sentence() {
        let problem = Problem::new(Severity::Warning, "not-a-number", 814)
            .column("quantity")
            .value("12O")
            .expected("is not a number; expected digits, for example `120`")
            .mend("correct the cell");
        assert_eq!(
            problem.to_string(),
            "row 814, column quantity: `12O` is not a number; expected digits, for example `120`; correct the cell"
        );
    }

    #[test]
    fn a_sheet_is_named_before_its_row() {
        let problem = Problem::new(Severity::Warning, "not-a-number", 3).expected("is not a number");
        let named = problem.in_sheet(Some(&Arc::from("2019"))).in_sheet(Some(&Arc::from("2020")));
        assert_eq!(named.to_string(), "sheet `2019`, row 3: is not a number");
    }

    #[test]
    fn long_values_are_cut() {
        let problem = Problem::new(Severity::Note, "x", 1).value(&"ä\n".repeat(500));
        assert_eq!(problem.value.chars().count(), 81);
        assert!(!problem.value.contains('\n'));
    }
}
