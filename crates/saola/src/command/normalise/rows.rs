//! The rows of the input: a table in any encoding with any usual delimiter, or one text a line.

use anyhow::bail;
use formats::{FormatError, RawRecord, Records, Source, TextLines};
use reference::columns::{Kind, Run, cells, choose, speaks};
use std::collections::VecDeque;

/// How the input is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Rows of cells, the first with their names.
    Table,
    /// One text a line, without a name.
    Lines,
}

impl Shape {
    /// Decides from the first row: a column that is asked for, or names that speak for the kind, make a table; a first
    /// line that has a meaning itself, or only one cell, makes lines.
    pub(super) fn of(source: &Source, kind: Kind, asked: Option<&str>, lines: bool) -> anyhow::Result<Self> {
        if lines && asked.is_some() {
            bail!("lines of text have no columns; leave out `--column` or `--lines`");
        }
        if lines {
            return Ok(Self::Lines);
        }
        let head = || Source::bytes("head", source.head().to_vec());
        let first = Records::open(head()?).next_record()?.map(|r| r.cells).unwrap_or_default();
        if asked.is_some() || speaks(kind, &first) {
            return Ok(Self::Table);
        }
        let line = TextLines::open(head()?).next_record()?.map(|r| r.cells.concat()).unwrap_or_default();
        if first.len() <= 1 || cells(kind, &line, &[], &Run::default()).understood {
            return Ok(Self::Lines);
        }
        // Refuses with the names of the columns.
        choose(kind, &first, None)?;
        Ok(Self::Table)
    }
}

enum Inner {
    Table(Records),
    Lines(TextLines),
}

/// Reads row after row.
pub(super) struct Rows {
    inner: Inner,
    ahead: VecDeque<RawRecord>,
    width: usize,
}

impl Rows {
    pub(super) fn open(source: Source, shape: Shape) -> Self {
        let inner = match shape {
            Shape::Table => Inner::Table(Records::open(source)),
            Shape::Lines => Inner::Lines(TextLines::open(source)),
        };
        Self { inner, ahead: VecDeque::new(), width: 1 }
    }

    pub(super) fn is_table(&self) -> bool {
        matches!(self.inner, Inner::Table(_))
    }

    /// Names of the columns: the first row, or `text` for lines.
    pub(super) fn headers(&mut self) -> anyhow::Result<Vec<String>> {
        if !self.is_table() {
            return Ok(vec!["text".to_owned()]);
        }
        let Some(first) = self.next()? else {
            bail!("the input is empty; expected a header line and at least one row, or one text a line");
        };
        self.width = first.cells.len();
        Ok(first.cells)
    }

    /// Cells that a row should have.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Between two cells; a comma where the input has none.
    pub(super) fn delimiter(&self) -> char {
        match &self.inner {
            Inner::Table(records) => records.delimiter(),
            Inner::Lines(_) => ',',
        }
    }

    pub(super) fn odd_bytes(&self) -> u64 {
        match &self.inner {
            Inner::Table(records) => records.odd_bytes(),
            Inner::Lines(lines) => lines.odd_bytes(),
        }
    }

    /// The next rows, to be looked at only: they come again.
    pub(super) fn ahead(&mut self, most: usize) -> Result<&VecDeque<RawRecord>, FormatError> {
        while self.ahead.len() < most {
            let Some(record) = self.next()? else { break };
            self.ahead.push_back(record);
        }
        Ok(&self.ahead)
    }

    /// The next rows; empty at the end.
    pub(super) fn chunk(&mut self, most: usize) -> Result<Vec<RawRecord>, FormatError> {
        let mut chunk: Vec<RawRecord> = self.ahead.drain(..most.min(self.ahead.len())).collect();
        while chunk.len() < most {
            let Some(record) = self.next()? else { break };
            chunk.push(record);
        }
        Ok(chunk)
    }

    /// Blank lines are rows of a list, and nothing in a table.
    fn next(&mut self) -> Result<Option<RawRecord>, FormatError> {
        match &mut self.inner {
            Inner::Lines(lines) => lines.next_record(),
            Inner::Table(records) => loop {
                match records.next_record()? {
                    Some(record) if record.cells.len() <= 1 && record.is_blank() => {}
                    other => return Ok(other),
                }
            },
        }
    }
}
