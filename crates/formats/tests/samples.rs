//! What comes out of the samples that were written for this crate.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use formats::{
    DateOrder, Draft, Field, FirstOfMonth, Format, FormatError, Item, Mapping, Options, Reader, Rejected,
    Rejects, Source, open,
};
use model::{IdentifierKind, ReportKind, Role};
use std::path::Path;

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

struct Read {
    reader: Reader,
    drafts: Vec<Draft>,
    rejected: Vec<Rejected>,
    codes: Vec<String>,
}

fn read_with(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Read, FormatError> {
    let mut reader = open(Source::bytes(name, bytes)?, options)?;
    let (mut drafts, mut rejected, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    for item in reader.by_ref() {
        match item? {
            Item::Draft(draft) => {
                codes.extend(draft.problems.iter().map(|p| format!("{}:{}", p.row, p.code)));
                drafts.push(*draft);
            }
            Item::Rejected(r) => {
                codes.extend(r.problems.iter().map(|p| format!("{}:{}", p.row, p.code)));
                rejected.push(*r);
            }
            Item::Figure(row) => codes.push(format!("{}:figure", row.row)),
            Item::Problem(p) => codes.push(format!("{}:{}", p.row, p.code)),
        }
    }
    let counts = reader.counts();
    assert_eq!(counts.rows, counts.draft_rows + counts.rejected);
    assert_eq!(counts.draft_rows, drafts.iter().map(|d| d.rows).sum::<u64>());
    assert_eq!((counts.drafts, counts.rejected), (drafts.len() as u64, rejected.len() as u64));
    assert_eq!(counts.problems, codes.len() as u64);
    Ok(Read { reader, drafts, rejected, codes })
}

fn read(name: &str) -> Read {
    read_with(name, bytes(name), &Options::default()).unwrap()
}

fn field(read: &Read, column: &str) -> Field {
    read.reader.mapping().unwrap().rule(column).unwrap_or_else(|| panic!("no column `{column}`")).field
}

/// Amounts of a row as `form-context raw [quantity-context]`.
fn goods(draft: &Draft) -> Vec<String> {
    draft
        .report
        .core
        .specimens
        .iter()
        .map(|s| {
            let form = s.form.context.clone().unwrap_or_else(|| s.form.raw.clone());
            let form = form.split("; ").next().unwrap().to_owned();
            match &s.quantity {
                Some(q) => format!("{form} {} [{}]", q.raw, q.context.as_deref().unwrap_or_default()),
                None => format!("{form} -"),
            }
        })
        .collect()
}

#[test]
fn the_illegal_trade_report_is_understood_by_its_headings() {
    let read = read("aitr-exercise.csv");
    assert_eq!(read.reader.format(), Format::Aitr);
    let mapping = read.reader.mapping().unwrap();
    assert_eq!((mapping.delimiter, mapping.date_order), (Some(';'), Some(DateOrder::Dmy)));
    for (column, expected) in [
        ("Seizure no.", Field::Key),
        ("Date of seizure", Field::Date),
        ("Species", Field::Taxon),
        ("Description of specimen", Field::Form),
        ("Quantity", Field::Quantity),
        ("Unit", Field::Unit),
        ("Location of incident", Field::Place),
        ("Country", Field::Country),
        ("Detecting agency", Field::PartyName),
        ("Method of detection", Field::Detection),
        ("Mode of transport", Field::Transport),
        ("Method of concealment", Field::Concealment),
        ("Alleged country of origin", Field::Origin),
        ("Country(ies) of transit", Field::Transit),
        ("Alleged final destination", Field::Destination),
        ("Estimated value in country (amount and currency)", Field::Amount),
        ("Nationality of offenders", Field::PartyCountry),
        ("Law under which charges were brought", Field::Charge),
        ("Sanction", Field::Sentence),
        ("Disposal of confiscated specimens", Field::Disposal),
        ("Additional information", Field::Text),
    ] {
        assert_eq!(field(&read, column), expected, "{column}");
    }
    let first = &read.drafts[0];
    assert_eq!((first.row, first.key.as_deref(), first.pointer.as_str()), (3, Some("EX-1"), "row 3"));
    let core = &first.report.core;
    assert_eq!(goods(first), ["SCA 12,5 [unit kg]"]);
    assert_eq!(core.transits.iter().map(|t| t.raw.as_str()).collect::<Vec<_>>(), ["Sampleland", "Mocktown"]);
    assert_eq!(core.amount.as_ref().unwrap().raw, "2 000 EXC");
    assert_eq!(core.date.as_ref().unwrap().context.as_deref(), Some("order dmy"));
    let roles: Vec<Role> = first.report.parties.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Suspect, Role::Official]);
    assert_eq!(first.report.narrative.as_ref().unwrap().text, "EXERCISE. \"Two\" bags");
    assert_eq!(first.column_of("core.date"), Some("Date of seizure"));
}

#[test]
fn etis_columns_become_specimens() {
    let read = read("etis-exercise.csv");
    for (column, expected) in [
        ("ETIS ID No.", Field::Key),
        ("Report Date", Field::Ignore),
        ("Seizure Date", Field::Date),
        ("Seizure year", Field::Year),
        ("Discovered place", Field::Place),
        ("Discovered city", Field::City),
        ("Cty Dis", Field::Country),
        ("Cty Org", Field::Origin),
        ("Cty Exp", Field::Transit),
        ("Cty Tra", Field::Transit),
        ("Cty Des", Field::Destination),
        ("Susp Nat", Field::PartyCountry),
        ("Source of Data", Field::Citation),
    ] {
        assert_eq!(field(&read, column), expected, "{column}");
    }
    assert_eq!(goods(&read.drafts[0]), ["IVP 14 [unit number]", "IVP 61.2 [unit kg; same goods]"]);
    assert_eq!(
        goods(&read.drafts[1]),
        ["IVC 40 [unit number]", "IVC 1.1 [unit kg; same goods]", "SKI 2 [unit number]"]
    );
    let origins: Vec<&str> = read.drafts[0].report.core.origins.iter().map(|o| o.raw.as_str()).collect();
    assert_eq!(origins, ["TS", "SM"]);
    let nationalities = read.drafts[0].report.parties.iter().filter(|p| p.role == Role::Suspect);
    assert_eq!(nationalities.filter_map(|p| p.country.as_ref()).count(), 1);
}

#[test]
fn wide_tables_totals_estimates_and_presence() {
    let options = Options { format: Some(Format::SeizureTable), mapping: None };
    let read = read_with("wide.csv", bytes("wide-exercise.csv"), &options).unwrap();
    assert_eq!(field(&read, "est_animals"), Field::Estimate);
    assert_eq!(read.reader.mapping().unwrap().rule("whole_n").unwrap().only_without, ["live_n", "carcass_n"]);
    assert_eq!(goods(&read.drafts[0]), ["LIV 2 [unit number]", "BOD 3 [unit number]"]);
    assert_eq!(goods(&read.drafts[1]), ["UNS 7 [unit number]", "SCA -"]);
    assert_eq!(goods(&read.drafts[2]), ["SCA 12O [unit kg]"]);
    assert_eq!(goods(&read.drafts[3]), ["UNS 4 [unit number]", "UNS 20 [unit kg; same goods]"]);
    assert_eq!(read.codes, ["4:not-a-number", "5:date-and-year-disagree", "7:footnote", "0:empty-rows"]);
    assert_eq!(read.rejected[0].raw[0].1, "Source: EXERCISE notes, not official");
}

#[test]
fn the_first_of_a_month_is_a_day_only_where_the_text_says_so() {
    let mut mapping = Mapping::from_toml(
        "version = 1\nformat = \"seizure-table\"\nfirst_of_month = \"unsure\"\n\
         [[column]]\nname = \"date\"\nfield = \"core.date\"\n\
         [[column]]\nname = \"taxon\"\nfield = \"core.taxon\"\n\
         [[column]]\nname = \"story\"\nfield = \"narrative.text\"\n",
    )
    .unwrap();
    let table = "date,taxon,story\n2019-06-01,Pangolin,on 1 June 2019\n2019-06-01,Pangolin,in June\n2019-01-01,Pangolin,in 2019\n2019-06-02,Pangolin,x\n";
    let contexts = |mapping: &Mapping| {
        let options = Options { format: None, mapping: Some(mapping.clone()) };
        let read = read_with("t.csv", table.as_bytes().to_vec(), &options).unwrap();
        read.drafts.iter().map(|d| d.report.core.date.as_ref().unwrap().context.clone()).collect::<Vec<_>>()
    };
    let month = Some("precision month".to_owned());
    let year = Some("precision year".to_owned());
    assert_eq!(contexts(&mapping), [None, month, year, None]);
    mapping.first_of_month = FirstOfMonth::Day;
    assert_eq!(contexts(&mapping), [None, None, None, None]);
}

#[test]
fn adverts_as_a_table() {
    let read = read("adverts-exercise.csv");
    assert_eq!(read.reader.format(), Format::Adverts);
    let report = &read.drafts[0].report;
    assert_eq!(report.kind, ReportKind::Advert);
    assert_eq!(read.drafts[0].key.as_deref(), Some("X1"));
    assert_eq!(report.core.platform.as_deref(), Some("exercise-market"));
    assert_eq!(report.core.amount.as_ref().unwrap().context.as_deref(), Some("currency EXC"));
    assert_eq!(report.core.place.as_ref().unwrap().raw, "Exampleton");
    assert_eq!(report.source.citation.as_deref(), Some("https://example.org/x1"));
    let kinds = |at: usize| {
        let party = &read.drafts[at].report.parties[0];
        assert_eq!(party.role, Role::Seller);
        party.identifiers.iter().map(|i| (i.kind, i.value.raw.clone())).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds(0),
        [
            (IdentifierKind::Handle, "mfano_1".to_owned()),
            (IdentifierKind::Phone, "+00 000 000 01".to_owned()),
            (IdentifierKind::Email, "seller@example.org".to_owned()),
        ]
    );
    assert_eq!(kinds(1)[1].0, IdentifierKind::Phone);
    assert_eq!(kinds(1)[2].0, IdentifierKind::Iban);
    assert_eq!(read.codes, ["4:tells-nothing"]);
}

#[test]
fn adverts_as_json_lines_lose_a_bad_line_only() {
    let read = read("adverts-exercise.jsonl");
    assert_eq!(read.codes, ["2:broken-row", "4:broken-row"]);
    let keys: Vec<_> = read.drafts.iter().filter_map(|d| d.key.as_deref()).collect();
    assert_eq!(keys, ["J1", "J3"]);
    let seller = &read.drafts[0].report.parties[0];
    assert_eq!(seller.name.as_ref().unwrap().raw, "mfano");
    assert_eq!(seller.identifiers.len(), 2);
    let later = &read.drafts[1].report.parties[0].identifiers[0];
    assert_eq!((later.kind, later.value.context.as_deref()), (IdentifierKind::Handle, Some("telegram")));
}

#[test]
fn payments_with_prefixes_and_an_envelope() {
    let read = read("pacs008-exercise.xml");
    assert_eq!(read.codes, Vec::<String>::new());
    let first = &read.drafts[0];
    assert_eq!(first.key.as_deref(), Some("EX-M-1/EX-T-1"));
    assert_eq!(first.pointer, "message EX-M-1, transaction EX-T-1");
    let report = &first.report;
    assert_eq!(report.core.date.as_ref().unwrap().raw, "2024-05-02");
    assert_eq!(report.core.amount.as_ref().unwrap().raw, "1000.50");
    assert_eq!(report.core.origins[0].raw, "EX");
    assert_eq!(report.core.destinations[0].raw, "TS");
    let payer = &report.parties[0];
    assert_eq!((payer.role, payer.name.as_ref().unwrap().raw.as_str()), (Role::Payer, "Mfano & Söhne"));
    let kinds: Vec<IdentifierKind> = payer.identifiers.iter().map(|i| i.kind).collect();
    use IdentifierKind as K;
    assert_eq!(kinds, [K::Phone, K::Email, K::CompanyNumber, K::CompanyNumber, K::Iban]);
    let payee = &report.parties[1];
    assert_eq!(payee.born.as_ref().unwrap().raw, "1980-01-02");
    let kinds: Vec<IdentifierKind> = payee.identifiers.iter().map(|i| i.kind).collect();
    assert_eq!(kinds, [K::Document, K::Account, K::AccountProxy]);
    assert_eq!(report.parties[2].role, Role::UltimatePayee);
    assert_eq!(report.parties.iter().filter(|p| p.role == Role::Institution).count(), 2);
    assert_eq!(
        report.narrative.as_ref().unwrap().text,
        "Remittance: EXERCISE ginger\nRemittance note: EXERCISE and scales <x>\nPurpose: GDDS\n\
         Regulatory report: EXERCISE goods\nTo the payee's bank: EXERCISE call first"
    );
    assert!(report.raw.contains(&("CdtTrfTxInf/IntrBkSttlmAmt@Ccy".to_owned(), "EXC".to_owned())));
    assert_eq!(read.drafts[1].key.as_deref(), Some("EX-M-1/EX-E-2"));
}

#[test]
fn a_truncated_message_gives_what_it_still_tells() {
    let whole = bytes("pacs008-exercise.xml");
    let cut = whole.windows(20).position(|w| w.starts_with(b"Another Mfano")).unwrap();
    let read = read_with("cut.xml", whole[..cut].to_vec(), &Options::default()).unwrap();
    assert_eq!(read.drafts.len(), 1);
    assert_eq!(read.rejected.len(), 1);
    assert!(read.rejected[0].problems[0].expected.contains("at byte"), "{:?}", read.rejected);
    assert!(read.rejected[0].raw.iter().any(|(_, text)| text == "EX-E-2"));
}

#[test]
fn totals_that_do_not_add_up_are_told() {
    let text = String::from_utf8(bytes("pacs008-exercise.xml")).unwrap();
    let text = text.replace("<p:NbOfTxs>2", "<p:NbOfTxs>3").replace("1200.50", "1300.50");
    let read = read_with("sum.xml", text.into_bytes(), &Options::default()).unwrap();
    assert_eq!(read.codes, ["0:total-differs", "0:total-differs"]);
}

#[test]
fn entities_and_deep_nesting_are_refused() {
    let bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><Document><FIToFICstmrCdtTrf/></Document>";
    let error = open(Source::bytes("b.xml", bomb.into()).unwrap(), &Options::default()).unwrap_err();
    assert!(error.to_string().contains("document type declaration"), "{error}");
    let deep = format!("<Document><FIToFICstmrCdtTrf>{}", "<a>".repeat(100_000));
    let read = read_with("d.xml", deep.into_bytes(), &Options::default()).unwrap();
    assert_eq!(read.codes, ["0:broken-xml"]);
    let deep = format!("<Document><FIToFICstmrCdtTrf><CdtTrfTxInf>{}", "<a>".repeat(100_000));
    let read = read_with("d.xml", deep.into_bytes(), &Options::default()).unwrap();
    assert_eq!(read.codes, ["1:broken-xml"]);
}

#[test]
fn a_huge_text_in_xml_is_not_held() {
    let huge = format!("<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>{}</MsgId>", "x".repeat(9_000_000));
    let read = read_with("h.xml", huge.into_bytes(), &Options::default()).unwrap();
    assert!(read.codes.contains(&"0:broken-xml".to_owned()), "{:?}", read.codes);
}

#[test]
fn what_is_not_read_is_named() {
    for (name, content, words) in [
        (
            "a.xml",
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09\"><PmtRtr/></Document>",
            "pacs.004",
        ),
        ("a.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>", "camt.054"),
        ("a.xml", "<sdnList><sdnEntry/></sdnList>", "saola lists load"),
        ("a.xml", "<thing/>", "`thing`"),
        ("a.txt", "{1:F01EXERXXEXAXXX0000000000}{2:I940EXERTSEXXXXXN}{4:\n:20:EX\n-}", "MT940"),
        ("a.pdf", "%PDF-1.7 ...", "PDF"),
        ("a.xls", "\u{0}", "empty"),
        ("a.json", "[{\"id\": 1}]", "JSON array"),
        ("a.csv", "a,b\n1,2\n", "nothing that is known"),
        ("a.csv", "", "empty"),
    ] {
        let error =
            open(Source::bytes(name, content.into()).unwrap(), &Options::default()).unwrap_err().to_string();
        assert!(error.contains(words), "{name}: {error}");
    }
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec();
    let error = open(Source::bytes("a.xls", old).unwrap(), &Options::default()).unwrap_err().to_string();
    assert!(error.contains("workbook cannot be opened"), "{error}");
    let asked = Options { format: Some(Format::Adverts), mapping: None };
    let error = open(Source::bytes("p.xml", bytes("pacs008-exercise.xml")).unwrap(), &asked).unwrap_err();
    assert!(error.to_string().contains("pacs.008"), "{error}");
}

#[test]
fn rejects_come_back_once_they_are_mended() {
    let table = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit\n\
                 EX-1,2025-02-18,Exampleton,EX,Smutsia temminckii,Scales,42.5,kg\n\
                 EX-2,the day after,,,,,,\n\
                 EX-3,2025-03-27,Exampleton,EX,Loxodonta africana,Tusks,64,pieces,shifted\n\
                 EX-4,2025-03-28,\"Exampleton,EX,Loxodonta africana,Tusks,64,pieces\n";
    let first = read_with("t.csv", table.into(), &Options::default()).unwrap();
    assert_eq!((first.drafts.len(), first.rejected.len()), (1, 3));
    let mut rejects = Rejects::csv(Vec::new(), first.reader.columns()).unwrap();
    first.rejected.iter().for_each(|r| rejects.write(r).unwrap());
    let text = String::from_utf8(rejects.finish().unwrap()).unwrap();
    assert!(text.starts_with("Reference No.,Date of Seizure,"), "{text}");
    assert!(text.contains("the day after") && text.contains("shifted") && !text.contains("EX-1"), "{text}");
    let mended = text
        .replacen("the day after,,,,", "2025-02-19,Exampleton,EX,Smutsia temminckii,Scales", 1)
        .replacen("\"\"\"Exampleton", "\"Exampleton", 1);
    let again = read_with("t-rejects.csv", mended.into_bytes(), &Options::default()).unwrap();
    assert_eq!(again.codes, Vec::<String>::new());
    assert_eq!(again.drafts.len(), 3);
    assert!(again.drafts.iter().all(|d| d.report.raw.iter().all(|(name, _)| !name.starts_with("saola_"))));
}

#[test]
fn rejected_json_lines_come_back_once_they_are_mended() {
    let first = read("adverts-exercise.jsonl");
    let mut rejects = Rejects::json_lines(Vec::new());
    first.rejected.iter().for_each(|r| rejects.write(r).unwrap());
    let text = String::from_utf8(rejects.finish().unwrap()).unwrap();
    let mended = text
        .replace("unfinished\n", "unfinished\"}\n")
        .replace("\n[1,2]", "\n{\"text\":\"EXERCISE. again\"}");
    let again =
        read_with("r.jsonl", mended.into_bytes(), &Options { format: Some(Format::Adverts), mapping: None })
            .unwrap();
    assert_eq!(again.codes, Vec::<String>::new());
    assert_eq!(again.drafts.len(), 2);
}

#[test]
fn an_edited_mapping_decides() {
    let table = "Ref,Wann,Wo,Was,Menge\nEX-1,2025-02-18,Exampleland,Smutsia temminckii,3\nEX-2,2025-02-19,Exampleland,Manis javanica,4\n";
    let first = read_with("t.csv", table.into(), &Options::default()).unwrap();
    assert_eq!(field(&first, "Wann"), Field::Date);
    assert_eq!(field(&first, "Was"), Field::Taxon);
    let text = first.reader.mapping().unwrap().to_toml().unwrap();
    let mut mapping = Mapping::from_toml(&text).unwrap();
    assert_eq!(&mapping, first.reader.mapping().unwrap());
    let place = mapping.columns.iter_mut().find(|c| c.name == "Wo").unwrap();
    place.field = Field::Country;
    let second =
        read_with("t.csv", table.into(), &Options { format: None, mapping: Some(mapping.clone()) }).unwrap();
    assert_eq!(second.drafts[0].report.core.place.as_ref().unwrap().raw, "Exampleland");
    for (wrong, words) in [
        (text.replace("core.date", "core.dat"), "unknown field `core.dat`"),
        (text.replace("version = 1", "version = 9"), "version = 9"),
        (text.replace("header_row", "heder_row"), "heder_row"),
    ] {
        let error = Mapping::from_toml(&wrong).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
    mapping.columns[0].name = "Elsewhere".to_owned();
    mapping.columns[0].field = Field::Key;
    let third = read_with("t.csv", table.into(), &Options { format: None, mapping: Some(mapping) }).unwrap();
    assert_eq!(third.codes, ["0:column-missing"]);
}

#[test]
fn repeated_keys_are_told_and_not_used() {
    let table = "seizure id,date,country,species\nA,2020-01-02,EX,Manis javanica\n";
    let read = read_with("t.csv", table.into(), &Options::default()).unwrap();
    let mapping = read.reader.mapping().cloned();
    let table = format!("{table}A,2020-01-03,EX,Manis javanica\n");
    let read = read_with("t.csv", table.into_bytes(), &Options { format: None, mapping }).unwrap();
    assert_eq!(read.drafts[1].key, None);
    assert_eq!(read.codes, ["3:repeated-key"]);
}

#[test]
fn encodings_and_line_ends_give_the_same_drafts() {
    let text = "Fundort;Datum;Land;Species;Menge\nKöln;2020-02-03;Exampleland;Größe Manis;3\nZürich;2020-02-04;Exampleland;Manis;4\n";
    let plain =
        read_with("t.csv", text.into(), &Options { format: Some(Format::SeizureTable), mapping: None })
            .unwrap();
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let old_mac = text.replace('\n', "\r").into_bytes();
    let dos = text.replace('\n', "\r\n").into_bytes();
    let marked = format!("\u{feff}{text}").into_bytes();
    for bytes in [utf16, latin, old_mac, dos, marked] {
        let options = Options { format: Some(Format::SeizureTable), mapping: None };
        let read = read_with("t.csv", bytes, &options).unwrap();
        let reports = |r: &Read| r.drafts.iter().map(|d| d.report.clone()).collect::<Vec<_>>();
        assert_eq!(reports(&read), reports(&plain));
    }
}

/// The same adverts as lines and as one array, indented as programs write it.
#[test]
fn an_array_of_objects_is_read_as_lines_are() {
    let lines = String::from_utf8(bytes("adverts-exercise.jsonl")).unwrap();
    let good: Vec<serde_json::Value> = lines.lines().filter_map(|l| serde_json::from_str(l).ok()).collect();
    let good: Vec<serde_json::Value> = good.into_iter().filter(serde_json::Value::is_object).collect();
    let array = serde_json::to_string_pretty(&good).unwrap();
    let from_lines = good.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let read = |text: String| read_with("adverts.json", text.into_bytes(), &Options::default()).unwrap();
    let (array, lines) = (read(array), read(from_lines));
    assert!(array.drafts.len() >= 2);
    assert_eq!(array.drafts, lines.drafts);
}

/// What spreadsheet programs of several countries write, each read to the same drafts.
#[test]
fn marks_delimiters_and_line_ends_of_spreadsheet_programs() {
    let plain = "Reference No.,Date of Seizure,Country,Species,Quantity,Unit,Remarks\n\
                 EXERCISE-1,2025-02-18,Kenya,Smutsia temminckii,42.5,kg,\"two lines\nand more\"\n\
                 EXERCISE-2,2025-02-19,Kenya,Loxodonta africana,7,pieces,caf\u{e9}\n";
    let with = |delimiter: &str| plain.replace(',', delimiter);
    let utf16 = |text: &str, big: bool| {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(|u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect::<Vec<u8>>()
    };
    let texts: Vec<(&str, Vec<u8>)> = vec![
        ("plain", plain.into()),
        ("BOM", format!("\u{feff}{plain}").into()),
        ("sep=", format!("sep=;\r\n{}", with(";")).into()),
        ("BOM and sep=", format!("\u{feff}sep=;\n{}", with(";")).into()),
        ("semicolons", with(";").into()),
        ("tabs", with("\t").into()),
        ("UTF-16LE", utf16(&with("\t"), false)),
        ("UTF-16BE", utf16(plain, true)),
        ("windows-1252", plain.chars().map(|c| c as u8).collect()),
    ];
    let expected = read_with("t.csv", plain.into(), &Options::default()).unwrap();
    assert_eq!(expected.drafts.len(), 2);
    let told = |read: Read| {
        read.drafts.into_iter().map(|d| (d.key, d.report.core, d.report.narrative)).collect::<Vec<_>>()
    };
    let expected = told(expected);
    assert!(expected[0].2.as_ref().is_some_and(|n| n.text == "two lines\nand more"), "{expected:?}");
    for (name, bytes) in texts {
        let read = told(read_with("t.csv", bytes, &Options::default()).unwrap());
        assert_eq!(read, expected, "{name}");
    }
    let old_mac = plain.replace("two lines\nand more", "one line").replace('\n', "\r");
    assert_eq!(read_with("t.csv", old_mac.into(), &Options::default()).unwrap().drafts.len(), 2);
}

/// A table as an office keeps it: a title above, one incident over several rows, a total and a footnote below.
#[test]
fn a_table_made_by_people() {
    let table = "EXERCISE list of seizures 2020,,,,,,,\n\
                 ,,,,,,,\n\
                 Case number,Date,Place,Country,Species,Quantity,Unit,Suspect\n\
                 EX-1,2020-01-02,Exampleton,Kenya,Smutsia temminckii,42.5,kg,A. Mfano\n\
                 ,,,,Loxodonta africana,7,pieces,B. Sampuli\n\
                 ,,,,Panthera pardus,Y,skins,\n\
                 EX-2,2020-01-03,Exampleville,Kenya,Loxodonta africana,2,pieces,\n\
                 EX-2,2020-01-03,Exampleville,Kenya,Panthera leo,1,pieces,\n\
                 EX-3,2020-02-03,Exampleville,Kenya,Panthera leo,1,pieces,\n\
                 EX-3,2020-02-09,Exampleville,Kenya,Panthera leo,1,pieces,\n\
                 ,,Total,,,54.5,,\n\
                 * Figures may be revised by the authority of Exampleland,,,,,,,\n";
    let read = read_with("list.csv", table.into(), &Options::default()).unwrap();
    let told: Vec<(Option<&str>, u64, u64, Vec<&str>)> = read
        .drafts
        .iter()
        .map(|d| {
            let taxa = d.report.core.specimens.iter().map(|s| s.taxon.raw.as_str()).collect();
            (d.key.as_deref(), d.row, d.rows, taxa)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some("EX-1"), 4, 3, vec!["Smutsia temminckii", "Loxodonta africana", "Panthera pardus"]),
            (Some("EX-2"), 7, 2, vec!["Loxodonta africana", "Panthera leo"]),
            (Some("EX-3"), 9, 1, vec!["Panthera leo"]),
            (None, 10, 1, vec!["Panthera leo"]),
            (None, 11, 1, vec![""]),
        ]
    );
    let first = &read.drafts[0];
    let amounts: Vec<Option<&str>> =
        first.report.core.specimens.iter().map(|s| s.quantity.as_ref().map(|q| q.raw.as_str())).collect();
    assert_eq!(amounts, [Some("42.5"), Some("7"), None], "`Y` is goods of unknown amount");
    let suspects: Vec<&str> =
        first.report.parties.iter().filter_map(|p| p.name.as_ref()).map(|n| n.raw.as_str()).collect();
    assert_eq!(suspects, ["A. Mfano", "B. Sampuli"]);
    assert_eq!(first.pointer, "rows 4-6");
    assert_eq!(first.column_of("core.quantity#2"), Some("Quantity"));
    for raw in ["42.5", "Loxodonta africana", "B. Sampuli", "Y"] {
        assert!(
            first.report.raw.iter().any(|(_, text)| text == raw),
            "{raw} is lost: {:?}",
            first.report.raw
        );
    }
    assert_eq!(read.codes, ["0:above-header", "10:repeated-key", "11:summary-row", "12:footnote"]);
    let counts = read.reader.counts();
    assert_eq!((counts.rows, counts.draft_rows, counts.drafts, counts.rejected), (9, 8, 5, 1));
    let kinds: Vec<&str> = read.drafts.iter().map(|d| d.report.kind.code()).collect();
    assert_eq!(
        kinds,
        ["seizure", "seizure", "seizure", "seizure", "summary"],
        "a total is kept and is no seizure"
    );
}

/// A row without date and place goes on with the one above only where that one has them, and only directly below.
#[test]
fn what_is_no_continuation_stays_a_report_of_its_own() {
    let table = "Date,Place,Country,Species,Quantity\n\
                 ,,,Smutsia temminckii,42.5\n\
                 ,,,Loxodonta africana,7\n\
                 2020-01-03,Exampleville,Kenya,Loxodonta africana,2\n\
                 ,,,,\n\
                 ,,,Panthera leo,1\n\
                 2020-01-03,Exampleville,Kenya,Loxodonta africana,2\n\
                 2020-01-03,Exampleville,Kenya,Loxodonta africana,3\n";
    let asked = Options { format: Some(Format::SeizureTable), mapping: None };
    let read = read_with("list.csv", table.into(), &asked).unwrap();
    assert_eq!(read.drafts.iter().map(|d| d.rows).collect::<Vec<_>>(), [1; 6]);
}
