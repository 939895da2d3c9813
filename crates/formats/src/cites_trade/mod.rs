//! CITES trade tables: figures of the permitted trade, in the words and codes of the table.
//!
//! Two shapes are read: the comparative tabulation, whose rows hold what importers and what exporters reported beside
//! each other, and shipments, each reported by one side. Gross and net tabulations are refused whole: their figures
//! are computed out of both sides. A figure is no report; what the codes mean is left to who shows them.

use crate::reader::Items;
use crate::table::fixed::{Fixed, cell, folded, position};
use crate::table::row::Row;
use crate::{FigureRow, FormatError, Item, Problem, Rejected, Severity, Source};
use model::{TradeFigure, TradeTable};
use rust_decimal::Decimal;

/// Most decimal places of a quantity.
const MAX_PLACES: u32 = 12;
/// Largest quantity, so that sums of millions of rows stay exact.
const MAX_QUANTITY: i64 = 1_000_000_000_000;
/// Longest word or code.
const MAX_TEXT: usize = 400;

/// Where the columns stand.
#[derive(Debug, Default, Clone)]
struct Columns {
    names: usize,
    key: Option<usize>,
    year: Option<usize>,
    appendix: Option<usize>,
    taxon: Option<usize>,
    genus: Option<usize>,
    term: Option<usize>,
    unit: Option<usize>,
    importer: Option<usize>,
    exporter: Option<usize>,
    origin: Option<usize>,
    purpose: Option<usize>,
    source: Option<usize>,
    by_importer: Option<usize>,
    by_exporter: Option<usize>,
    quantity: Option<usize>,
    reporter: Option<usize>,
}

impl Columns {
    fn of(names: &[String]) -> Self {
        let at = |known: &[&str]| position(names, known);
        Self {
            names: names.len(),
            key: at(&["id"]),
            year: at(&["year"]),
            appendix: at(&["app", "appendix"]),
            taxon: at(&["taxon", "taxonname"]),
            genus: at(&["genus"]),
            term: at(&["term"]),
            unit: at(&["unit"]),
            importer: at(&["importer"]),
            exporter: at(&["exporter"]),
            origin: at(&["origin", "countryoforigin"]),
            purpose: at(&["purpose"]),
            source: at(&["source"]),
            by_importer: at(&["importerreportedquantity", "importerquantity", "importedquantity"]),
            by_exporter: at(&["exporterreportedquantity", "exporterquantity", "exportedquantity"]),
            quantity: at(&["quantity"]),
            reporter: at(&["reportertype", "reporter"]),
        }
    }

    fn table(&self) -> TradeTable {
        match self.by_importer.or(self.by_exporter) {
            Some(_) => TradeTable::Tabulation,
            None => TradeTable::Shipments,
        }
    }

    fn used(&self) -> [Option<usize>; 16] {
        [
            self.key,
            self.year,
            self.appendix,
            self.taxon,
            self.genus,
            self.term,
            self.unit,
            self.importer,
            self.exporter,
            self.origin,
            self.purpose,
            self.source,
            self.by_importer,
            self.by_exporter,
            self.quantity,
            self.reporter,
        ]
    }
}

/// Whether these are the columns of trade figures that are read.
pub(crate) fn is_figures(names: &[String]) -> bool {
    let columns = Columns::of(names);
    let told = columns.year.is_some() && columns.taxon.is_some() && columns.term.is_some();
    let sides = columns.importer.is_some() && columns.exporter.is_some();
    told && sides && check(names, &columns).is_ok()
}

/// Whether these are the columns of a gross or net tabulation: a country, and a column a year (from memory).
pub(crate) fn is_gross_or_net(names: &[String]) -> bool {
    let is_year = |name: &&String| name.trim().len() == 4 && name.trim().bytes().all(|b| b.is_ascii_digit());
    let has = |known: &[&str]| position(names, known).is_some();
    has(&["app", "appendix"])
        && has(&["taxon"])
        && has(&["term"])
        && names.iter().filter(is_year).count() > 0
        && !has(&["year"])
}

fn check(names: &[String], columns: &Columns) -> Result<(), FormatError> {
    let lacking = |what: &str| {
        let found = names.iter().take(8).map(|n| n.chars().take(40).collect::<String>()).collect::<Vec<_>>();
        let why = format!("the columns of trade figures lack {what}; found `{}`", found.join("`, `"));
        FormatError::Unknown { what: why }
    };
    if is_gross_or_net(names) {
        return Err(FormatError::NotRead { what: GROSS_OR_NET.to_owned() });
    }
    for (column, name) in [(columns.year, "`Year`"), (columns.taxon, "`Taxon`"), (columns.term, "`Term`")] {
        if column.is_none() {
            return Err(lacking(name));
        }
    }
    let compared = columns.by_importer.is_some() || columns.by_exporter.is_some();
    let shipments = columns.quantity.is_some() && columns.reporter.is_some();
    if !compared && !shipments {
        return Err(lacking("`Importer reported quantity`, or `Quantity` with `Reporter.type`"));
    }
    Ok(())
}

/// What is refused whole.
pub(crate) const GROSS_OR_NET: &str = "a gross or net trade tabulation, whose figures are computed out of what \
    importers and exporters reported (download the comparative tabulation instead)";

/// Rows of one trade table.
pub(crate) struct Figures {
    rows: Fixed,
    columns: Columns,
}

impl Figures {
    pub(crate) fn open(source: Source) -> Result<Self, FormatError> {
        let rows = Fixed::open(source)?;
        let columns = Columns::of(rows.table.names());
        check(rows.table.names(), &columns)?;
        Ok(Self { rows, columns })
    }

    fn read(&self, row: &Row) -> Item {
        let names = self.rows.table.names();
        match (Cells { row, columns: &self.columns, names }).figure() {
            Ok(read) => Item::Figure(Box::new(read)),
            Err(problem) => Item::Rejected(Box::new(Rejected {
                row: row.number,
                raw: row.raw(names),
                problems: vec![*problem],
            })),
        }
    }
}

impl Items for Figures {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.rows.ready.pop_front() {
                return Ok(Some(item));
            }
            if self.rows.is_closed() {
                return Ok(None);
            }
            if let Some(row) = self.rows.next_row()? {
                // JSON lines can bring new names at any line.
                if self.columns.names != self.rows.table.names().len() {
                    self.columns = Columns::of(self.rows.table.names());
                }
                return Ok(Some(self.read(&row)));
            }
        }
    }

    fn columns(&self) -> &[String] {
        self.rows.table.names()
    }
}

/// One row under its columns.
struct Cells<'a> {
    row: &'a Row,
    columns: &'a Columns,
    names: &'a [String],
}

/// Why a row is no figure.
type Refused = Box<Problem>;

impl Cells<'_> {
    fn text(&self, column: Option<usize>) -> String {
        column.map_or("", |at| self.row.get(at)).to_owned()
    }

    fn name(&self, column: Option<usize>) -> String {
        column.and_then(|at| self.names.get(at)).cloned().unwrap_or_default()
    }

    fn refuse(&self, code: crate::Code, column: Option<usize>, expected: &str, mend: &str) -> Refused {
        let problem = Problem::new(Severity::Rejected, code, self.row.number);
        let problem = problem.column(self.name(column)).value(&self.text(column));
        Box::new(problem.expected(expected).mend(mend))
    }

    fn year(&self) -> Result<u16, Refused> {
        let column = self.columns.year;
        let year = self.text(column).parse().ok().filter(|y| (1900..=2200).contains(y));
        let expected = "is no year; expected four figures";
        year.ok_or_else(|| self.refuse("no-year", column, expected, "write the year, such as 2015"))
    }

    /// Taxon and term must be told; no cell may be longer than a name.
    fn check(&self) -> Result<(), Refused> {
        for (column, code) in [(self.columns.taxon, "no-taxon"), (self.columns.term, "no-term")] {
            if self.text(column).is_empty() {
                let expected = "the cell is empty; without it the figure says nothing";
                return Err(self.refuse(code, column, expected, "fill in the cell, or take the row out"));
            }
        }
        let too_long = |column: &Option<usize>| column.is_some_and(|at| self.row.get(at).len() > MAX_TEXT);
        match self.columns.used().into_iter().find(too_long) {
            Some(long) => {
                let expected = format!("is longer than {MAX_TEXT} bytes; expected a code or a name");
                Err(self.refuse("too-long", long, &expected, "correct the cell"))
            }
            None => Ok(()),
        }
    }

    fn quantity(&self, column: Option<usize>) -> Result<Option<Decimal>, Refused> {
        let mend = "write figures with a decimal point, such as 12.5";
        quantity(&self.text(column)).map_err(|what| self.refuse("not-a-number", column, what, mend))
    }

    /// What the importer and what the exporter reported, one of them at least.
    fn reported(&self) -> Result<[Option<Decimal>; 2], Refused> {
        let c = self.columns;
        let sides = [self.quantity(c.by_importer)?, self.quantity(c.by_exporter)?];
        if sides.iter().any(Option::is_some) {
            return Ok(sides);
        }
        let Some(told) = self.quantity(c.quantity)? else {
            let column = c.by_importer.or(c.quantity);
            return Err(self.refuse(
                "no-quantity",
                column,
                "the row holds no quantity",
                "fill in a quantity",
            ));
        };
        match folded(&self.text(c.reporter)).as_str() {
            "i" | "importer" => Ok([Some(told), None]),
            "e" | "exporter" => Ok([None, Some(told)]),
            _ => {
                let expected =
                    "does not say who reported the quantity; expected I (importer) or E (exporter)";
                Err(self.refuse("no-reporter", c.reporter, expected, "fill in the cell"))
            }
        }
    }

    fn figure(&self) -> Result<FigureRow, Refused> {
        let c = self.columns;
        let year = self.year()?;
        self.check()?;
        let [importer_reported, exporter_reported] = self.reported()?;
        let taxon = self.text(c.taxon);
        let genus = cell(self.row, c.genus).or_else(|| taxon.split_whitespace().next());
        let used = c.used();
        let more = |at: &usize| !used.contains(&Some(*at)) && !self.row.get(*at).is_empty();
        let more = (0..self.names.len()).filter(more).map(|at| (self.name(Some(at)), self.text(Some(at))));
        Ok(FigureRow {
            key: cell(self.row, c.key).map(str::to_owned),
            row: self.row.number,
            figure: TradeFigure {
                table: c.table(),
                year,
                appendix: self.text(c.appendix),
                genus: genus.unwrap_or_default().to_owned(),
                taxon,
                term: self.text(c.term),
                unit: self.text(c.unit),
                importer: self.text(c.importer),
                exporter: self.text(c.exporter),
                origin: self.text(c.origin),
                purpose: self.text(c.purpose),
                source: self.text(c.source),
                importer_reported,
                exporter_reported,
                more: more.collect(),
            },
            problems: self.row.problems.clone(),
        })
    }
}

/// A quantity, exact; `None` where the cell is empty.
fn quantity(text: &str) -> Result<Option<Decimal>, &'static str> {
    if text.is_empty() || text.eq_ignore_ascii_case("na") {
        return Ok(None);
    }
    let plain = text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(text));
    let number = plain.map_err(|_| "is no number")?.normalize();
    if number.is_sign_negative() && !number.is_zero() {
        return Err("is less than nothing");
    }
    if number.scale() > MAX_PLACES {
        return Err("has more than twelve decimal places");
    }
    if number >= Decimal::from(MAX_QUANTITY) {
        return Err("is a million millions or more; expected a quantity of goods");
    }
    Ok(Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_stay_exact() {
        let read = |text| quantity(text).map(|q| q.map(|d| d.to_string()));
        assert_eq!(read("0.300000001"), Ok(Some("0.300000001".to_owned())));
        assert_eq!(read("100.0"), Ok(Some("100".to_owned())));
        assert_eq!(read("5e-05"), Ok(Some("0.00005".to_owned())));
        assert_eq!(read("0"), Ok(Some("0".to_owned())));
        assert_eq!(read(""), Ok(None));
        for bad in ["-1", "a few", "1000000000000", "0.1234567890123", "1,5"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn gross_and_net_tabulations_are_told_apart() {
        let names = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert!(is_gross_or_net(&names("App.,Taxon,Term,Unit,Country,2014,2015")));
        assert!(is_figures(&names(
            "Year,App.,Taxon,Importer,Exporter,Origin,Importer reported quantity,Exporter reported quantity,Term,Unit,Purpose,Source"
        )));
        assert!(is_figures(&names(
            "Id,Year,Appendix,Taxon,Term,Quantity,Unit,Importer,Exporter,Reporter.type"
        )));
        assert!(!is_figures(&names("Year,Taxon,Term,Importer,Exporter,Quantity")));
    }
}
