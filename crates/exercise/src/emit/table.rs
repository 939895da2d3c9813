//! Tables in CSV: the habits of a house, and rows written cell by cell.

use super::Sheet;
use super::ink::{DayOrder, figure, put, say};
use super::telling::address_of;
use crate::calendar::Day;
use crate::deeds::Minute;
use crate::geography::{CountryId, Language};
use crate::partners::Partner;
use crate::writing::{DocumentKind, Written};

/// How a partner's tables look; the same in all its files.
#[derive(Debug, Clone, Copy)]
pub(super) struct House {
    pub(super) language: Language,
    pub(super) days: DayOrder,
    /// Decimal mark.
    pub(super) mark: u8,
    delimiter: u8,
    /// Countries as ISO codes, not as names.
    codes: bool,
    /// A number of the house, for habits that only one format has.
    pub(super) habit: u64,
}

impl House {
    pub(super) fn of(partner: &Partner) -> Self {
        // The name is as good as drawn: habits need no stream of their own.
        let habit = partner.code.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let habit = habit ^ (habit >> 29);
        let language = partner.country.get().language;
        let days = match (habit % 4, partner.style.day_first) {
            (0, _) => DayOrder::Iso,
            (1, true) => DayOrder::DayFirst('.'),
            (_, true) => DayOrder::DayFirst('/'),
            (_, false) => DayOrder::MonthFirst,
        };
        let comma = partner.style.comma;
        Self {
            language,
            days,
            mark: if comma { b',' } else { b'.' },
            delimiter: if comma { b';' } else { b',' },
            codes: language != Language::English || habit & 64 == 0,
            habit,
        }
    }
}

impl Default for House {
    fn default() -> Self {
        Self {
            language: Language::English,
            days: DayOrder::Iso,
            mark: b'.',
            delimiter: b',',
            codes: false,
            habit: 0,
        }
    }
}

/// A table under construction: one row at a time.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) house: House,
    line: Vec<u8>,
    cell: Vec<u8>,
    cells: usize,
    /// Rows written; the names of the columns are the first.
    rows: u64,
}

impl Table {
    /// Takes the habits of the house and writes the names of the columns.
    pub(super) fn begin(&mut self, sheet: &mut Sheet<'_>, heads: &[&str]) {
        self.house = House::of(sheet.partner);
        for head in heads {
            self.text(head);
        }
        self.end(sheet);
    }

    /// Number of the row that is being written, as a spreadsheet counts.
    pub(super) fn row(&self) -> u64 {
        self.rows + 1
    }

    /// A cell of text.
    pub(super) fn text(&mut self, text: &str) {
        self.cell.clear();
        put(&mut self.cell, text);
        self.close();
    }

    /// A cell of text, or an empty one.
    pub(super) fn maybe(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// Empty cells.
    pub(super) fn blank(&mut self, how_many: usize) {
        (0..how_many).for_each(|_| self.text(""));
    }

    /// A cell of formatted text.
    pub(super) fn say(&mut self, what: std::fmt::Arguments<'_>) {
        self.cell.clear();
        say(&mut self.cell, what);
        self.close();
    }

    /// A figure with the decimal mark of the house.
    pub(super) fn figure(&mut self, value: f64, decimals: usize) {
        self.cell.clear();
        figure(&mut self.cell, value, decimals, self.house.mark);
        self.close();
    }

    /// A day as the house writes it.
    pub(super) fn day(&mut self, at: Minute) {
        self.cell.clear();
        Day::of(at).write(&mut self.cell, self.house.days);
        self.close();
    }

    /// A country as the house writes it.
    pub(super) fn country(&mut self, country: CountryId) {
        let country = country.get();
        // `NA` would be read as nothing known: offices spell Namibia out.
        self.text(if self.house.codes && country.code != "NA" { country.code } else { country.name });
    }

    /// Ends the row.
    pub(super) fn end(&mut self, sheet: &mut Sheet<'_>) {
        put(&mut self.line, "\r\n");
        sheet.bytes.extend_from_slice(&self.line);
        self.line.clear();
        self.cells = 0;
        self.rows += 1;
    }

    /// Puts the cell into the row, in quotes where it needs them.
    fn close(&mut self) {
        if self.cells > 0 {
            self.line.push(self.house.delimiter);
        }
        self.cells += 1;
        let special = |b: &u8| *b == self.house.delimiter || matches!(*b, b'"' | b'\r' | b'\n');
        let padded = |b: Option<&u8>| b == Some(&b' ');
        if !self.cell.iter().any(special) && !padded(self.cell.first()) && !padded(self.cell.last()) {
            self.line.extend_from_slice(&self.cell);
            return;
        }
        self.line.push(b'"');
        for byte in &self.cell {
            if *byte == b'"' {
                self.line.push(b'"');
            }
            self.line.push(*byte);
        }
        self.line.push(b'"');
    }
}

/// Cells about actors; several of one kind stand in one cell, divided by `; `.
impl Table {
    /// Values of several parties in one cell.
    pub(super) fn each<'w>(
        &mut self,
        parties: &'w [Written],
        value: impl Fn(&'w Written) -> Option<&'w str>,
    ) {
        self.cell.clear();
        for text in parties.iter().filter_map(value) {
            if !self.cell.is_empty() {
                put(&mut self.cell, "; ");
            }
            put(&mut self.cell, text);
        }
        self.close();
    }

    /// Birth dates.
    pub(super) fn births(&mut self, parties: &[Written]) {
        self.cell.clear();
        for text in parties.iter().filter_map(|p| p.born.as_deref()) {
            if !self.cell.is_empty() {
                put(&mut self.cell, "; ");
            }
            match Day::iso(text) {
                Some(day) => day.write(&mut self.cell, self.house.days),
                None => put(&mut self.cell, text),
            }
        }
        self.close();
    }

    /// Nationalities, as codes or names.
    pub(super) fn nationalities(&mut self, parties: &[Written]) {
        let codes = self.house.codes;
        self.each(parties, |p| {
            let code = p.nationality?;
            Some(if codes && code != "NA" {
                code
            } else {
                CountryId::of(code).map_or(code, |c| c.get().name)
            })
        });
    }

    /// Numbers of documents of these kinds.
    pub(super) fn documents(&mut self, parties: &[Written], kinds: &[DocumentKind]) {
        self.each(parties, |p| p.document.as_ref().filter(|d| kinds.contains(&d.0)).map(|d| d.1.as_str()));
    }

    /// Addresses, each in one line.
    pub(super) fn addresses(&mut self, parties: &[Written]) {
        let lines: Vec<String> = parties.iter().map(address_of).filter(|line| !line.is_empty()).collect();
        self.text(&lines.join("; "));
    }
}
