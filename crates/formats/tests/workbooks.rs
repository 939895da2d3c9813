//! Workbooks: dates, numbers, several sheets, and files that are made to harm.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, FormatError, Item, Mapping, Options, Source, open};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook with these sheets; cells are given as XML.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
    );
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    );
    let (mut list, mut rels) = (String::new(), String::new());
    for (at, (name, _)) in sheets.iter().enumerate() {
        let n = at + 1;
        list.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"));
        rels.push_str(&format!(
            "<Relationship Id=\"rId{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        ));
    }
    part(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{rels}</Relationships>"
        ),
    );
    // Style 1 is a date.
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
    );
    for (at, (_, rows)) in sheets.iter().enumerate() {
        part(
            &format!("xl/worksheets/sheet{}.xml", at + 1),
            &format!(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
            ),
        );
    }
    zip.finish().unwrap().into_inner()
}

fn text(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn header(row: u32) -> String {
    let cells: String = [("A", "Date"), ("B", "Species"), ("C", "Country"), ("D", "Weight (kg)")]
        .iter()
        .map(|(column, name)| text(&format!("{column}{row}"), name))
        .collect();
    format!("<row r=\"{row}\">{cells}</row>")
}

fn read(bytes: Vec<u8>, mapping: Option<Mapping>) -> Result<(Vec<Draft>, Vec<String>), FormatError> {
    let mut drafts = Vec::new();
    let mut codes = Vec::new();
    for item in open(Source::bytes("book.xlsx", bytes)?, &Options { format: None, mapping })? {
        match item? {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => codes.extend(r.problems.iter().map(|p| p.code.to_owned())),
            Item::Figure(_) => codes.push("figure".to_owned()),
            Item::Problem(p) => codes.push(p.code.to_owned()),
        }
    }
    Ok((drafts, codes))
}

#[test]
fn dates_numbers_and_row_numbers() {
    let rows = format!(
        "{}<row r=\"2\"><c r=\"A2\" s=\"1\"><v>36600</v></c>{}{}<c r=\"D2\"><v>22.491682999999998</v></c></row><row r=\"5\"><c r=\"A5\"><v>36606</v></c>{}<c r=\"D5\"><v>3</v></c></row>",
        header(1),
        text("B2", "Manis javanica"),
        text("C2", "Exampleland"),
        text("B5", "Manis javanica"),
    );
    let empty = format!("<row r=\"1\">{}</row>", text("A1", "Notes"));
    let (drafts, codes) = read(workbook(&[("Cover", &empty), ("Data", &rows)]), None).unwrap();
    assert_eq!(codes, ["other-sheets"]);
    assert_eq!(drafts.iter().map(|d| d.row).collect::<Vec<_>>(), [2, 5]);
    let date = |at: usize| drafts[at].report.core.date.clone().unwrap();
    assert_eq!((date(0).raw.as_str(), date(0).context.as_deref()), ("2000-03-15", Some("order ymd")));
    assert_eq!(
        (date(1).raw.as_str(), date(1).context.as_deref()),
        ("36606", Some("order ymd; excel serial 1900"))
    );
    let amount = drafts[0].report.core.specimens[0].quantity.clone().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("22.491683", Some("unit kg")));
}

#[test]
fn sheet_and_header_row_of_the_mapping() {
    let above = format!("<row r=\"1\">{}</row>", text("A1", "EXERCISE list of seizures"));
    let rows =
        format!("{above}{}<row r=\"4\">{}{}</row>", header(3), text("A4", "2020-01-02"), text("B4", "Manis"));
    let book = workbook(&[("First", &header(1)), ("Second", &rows)]);
    let mapping = "version = 1\nformat = \"seizure-table\"\nsheet = \"Second\"\nheader_row = 3\n\
                   [[column]]\nname = \"Date\"\nfield = \"core.date\"\n[[column]]\nname = \"Species\"\nfield = \"core.taxon\"\n";
    let mut mapping = Mapping::from_toml(mapping).unwrap();
    let (drafts, _) = read(book.clone(), Some(mapping.clone())).unwrap();
    assert_eq!(drafts.iter().map(|d| d.row).collect::<Vec<_>>(), [4]);
    mapping.sheet = Some("Third".to_owned());
    let error = read(book, Some(mapping)).unwrap_err().to_string();
    assert!(error.contains("`Third`") && error.contains("`Second`"), "{error}");
}

#[test]
fn a_cell_in_the_last_corner_costs_no_memory() {
    let rows = format!(
        "{}<row r=\"2\">{}{}</row><row r=\"1048576\">{}</row>",
        header(1),
        text("A2", "2020-01-02"),
        text("B2", "Manis"),
        text("XFD1048576", "far"),
    );
    let (drafts, _) = read(workbook(&[("Data", &rows)]), None).unwrap();
    assert_eq!(drafts.len(), 1);
}

#[test]
fn a_bomb_is_refused_by_what_it_unpacks_to() {
    let mut rows = header(1);
    rows.push_str(&" ".repeat(6 * 1024 * 1024));
    let error = read(workbook(&[("Data", &rows)]), None).unwrap_err();
    assert!(matches!(error, FormatError::TooLarge { .. }), "{error}");
    assert!(error.to_string().contains("200 times"), "{error}");
}

#[test]
fn a_broken_workbook_is_refused_with_advice() {
    let whole = workbook(&[("Data", &header(1))]);
    for cut in [30, whole.len() / 2, whole.len() - 10] {
        let error = read(whole[..cut].to_vec(), None).unwrap_err().to_string();
        assert!(error.contains("CSV") || error.contains("pack it anew"), "{cut}: {error}");
    }
}

/// What a workbook is, its columns tell: the start of its bytes cannot.
#[test]
fn a_workbook_of_an_illegal_trade_report_is_recognised() {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let line = |cells: &[&str]| format!("<row>{}</row>", cells.iter().map(|c| cell(c)).collect::<String>());
    let rows = [
        line(&formats::aitr::out::COLUMNS),
        line(&["EXERCISE-A-1", "2024-02-17", "Manis tricuspis", "SCA", "12", "KGM", "Exampleton"]),
    ]
    .concat();
    let source = Source::bytes("any.xlsx", workbook(&[("Report", &rows)])).unwrap();
    let reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format(), formats::Format::Aitr);
    assert!(reader.because().contains("CITES"), "{}", reader.because());
}

fn row(number: u32, cells: &[(&str, &str)]) -> String {
    let cells: String = cells.iter().map(|(column, t)| text(&format!("{column}{number}"), t)).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

fn data(first: u32, days: &[&str]) -> String {
    let rows: String = days
        .iter()
        .zip(first..)
        .map(|(day, n)| row(n, &[("A", day), ("B", "Manis javanica"), ("C", "Exampleland"), ("D", "3")]))
        .collect();
    rows
}

/// One sheet a year, a cover, a list of codes, and a sheet that sums the others.
#[test]
fn every_sheet_that_reads_like_a_table_is_read() {
    let first = format!("{}{}", header(1), data(2, &["2019-01-02", "2019-01-03"]));
    let second =
        format!("{}{}{}", row(1, &[("A", "EXERCISE list 2020")]), header(3), data(4, &["2020-01-02"]));
    let codes = format!(
        "{}{}",
        row(1, &[("A", "Code"), ("B", "Species"), ("C", "Range country")]),
        row(2, &[("A", "MAJ"), ("B", "Manis javanica"), ("C", "Exampleland")])
    );
    let summary = format!("{}{}", header(1), data(2, &["2019-12-31", "2020-12-31"]));
    let cover = row(1, &[("A", "EXERCISE")]);
    let book = workbook(&[
        ("Cover", &cover),
        ("2019", &first),
        ("2020", &second),
        ("Codes", &codes),
        ("Summary", &summary),
    ]);
    let (drafts, codes) = read(book.clone(), None).unwrap();
    assert_eq!(codes, ["several-sheets", "other-sheets", "above-header"]);
    let told: Vec<(&str, u64, &str)> =
        drafts.iter().map(|d| (d.pointer.as_str(), d.row, d.report.kind.code())).collect();
    assert_eq!(
        told,
        [
            ("sheet `2019`, row 2", 2, "seizure"),
            ("sheet `2019`, row 3", 3, "seizure"),
            ("sheet `2020`, row 4", 4, "seizure"),
            ("sheet `Summary`, row 2", 2, "summary"),
            ("sheet `Summary`, row 3", 3, "summary"),
        ]
    );
    let reader = open(Source::bytes("book.xlsx", book.clone()).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.columns(), ["Date", "Species", "Country", "Weight (kg)"]);
    let mut mapping = reader.mapping().unwrap().clone();
    assert_eq!(mapping.sheet, None, "several sheets are read");
    assert_eq!(read(book.clone(), Some(mapping.clone())).unwrap().0.len(), 5, "and so with the mapping");
    mapping.sheet = Some("2020".to_owned());
    mapping.header_row = 3;
    assert_eq!(read(book, Some(mapping)).unwrap().0.len(), 1);
}

/// The same key in two sheets is that of two reports.
#[test]
fn keys_count_within_their_sheet() {
    let sheet = |day: &str| {
        format!(
            "{}{}",
            row(1, &[("A", "Case number"), ("B", "Date"), ("C", "Species"), ("D", "Country")]),
            row(2, &[("A", "1"), ("B", day), ("C", "Manis javanica"), ("D", "Exampleland")])
        )
    };
    let (a, b) = (sheet("2019-01-02"), sheet("2020-01-02"));
    let (drafts, codes) = read(workbook(&[("A", &a), ("B", &b)]), None).unwrap();
    assert_eq!(codes, ["several-sheets"]);
    let keys: Vec<_> = drafts.iter().map(|d| d.key.as_deref()).collect();
    assert_eq!(keys, [Some("1"), Some("B/1")]);
}
