//! What holds for any bytes: no panic, no lost row, and a mapping that survives being written.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod accounts;

use formats::{ColumnRule, DateOrder, Field, FirstOfMonth, Format, Mapping, Options, detect};
use proptest::prelude::*;

/// Reads to the end and checks the accounts.
fn read(bytes: Vec<u8>, format: Option<Format>) -> Option<u64> {
    accounts::hold(bytes, &Options { format, mapping: None })
}

fn four_columns() -> Mapping {
    let mut mapping = Mapping::new(Format::SeizureTable);
    mapping.delimiter = Some(',');
    mapping.columns = [
        ("date", Field::Date),
        ("country", Field::Country),
        ("species", Field::Taxon),
        ("quantity", Field::Quantity),
    ]
    .map(|(name, field)| ColumnRule::new(name, field))
    .to_vec();
    mapping
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = detect("any", &bytes);
        for format in Format::ALL.iter().copied().map(Some).chain([None]) {
            read(bytes.clone(), format);
        }
    }

    #[test]
    fn any_table_is_read_or_refused(body in "[a-z0-9,;\"\n\r\t |/.äÄ-]{0,400}") {
        let text = format!("date,species,scales_kg,live_n,country,origin,suspect name,phone\n{body}");
        read(text.into_bytes(), Some(Format::SeizureTable));
        let text = format!("id,text,seller,phone,price\n{body}");
        read(text.into_bytes(), Some(Format::Adverts));
    }

    #[test]
    fn any_json_line_is_read_or_refused(lines in prop::collection::vec("[\\{\\}\\[\\]\":,a-c1 ]{0,40}", 0..12)) {
        let text = format!("{{\"id\":\"1\",\"text\":\"a\"}}\n{}", lines.join("\n"));
        read(text.into_bytes(), Some(Format::Adverts));
        let text = format!("[{{\"id\":\"1\",\"text\":\"a\"}},{}", lines.join(","));
        read(text.into_bytes(), Some(Format::Adverts));
    }

    #[test]
    fn any_message_is_read_or_refused(body in "(<(/)?(CdtTrfTxInf|GrpHdr|Dbtr|Nm|PstlAdr|MsgId)(/)?>|[a-z&;# ]){0,60}") {
        let text = format!("<Document><FIToFICstmrCdtTrf>{body}");
        read(text.into_bytes(), Some(Format::Pacs008));
    }

    #[test]
    fn any_cargo_message_is_read_or_refused(body in "(<(/)?(MasterConsignment|IncludedMasterConsignment|ConsignorParty|Name|ArrivalEvent|OriginLocation|ID|TotalPieceQuantity)(/)?>|[a-z&;# ]){0,60}") {
        for root in ["Waybill", "HouseWaybill", "FlightManifest"] {
            read(format!("<{root}>{body}").into_bytes(), Some(Format::CargoXml));
        }
    }

    #[test]
    fn any_statement_is_read_or_refused(body in "(<(/)?(Stmt|Ntry|NtryDtls|TxDtls|Acct|Amt|PmtInf|CdtTrfTxInf|Dbtr|FinInstnId)(/)?>|[a-z0-9]){0,60}") {
        for (message, format) in [("BkToCstmrStmt", Format::Camt053), ("CstmrCdtTrfInitn", Format::Pain001), ("FICdtTrf", Format::Pacs009)] {
            read(format!("<Document><{message}>{body}").into_bytes(), Some(format));
        }
    }

    #[test]
    fn any_cargo_lines_are_read_or_refused(lines in prop::collection::vec("(HBS/|MBI/|ULD/|SHP/|NAM|RTD/|OCI/|CVD/|ISU/|FLT/|999-12345675NBOHAN/T1K2|DOH|LAST|/)[A-Zä0-9/.]{0,20}", 0..30)) {
        for kind in ["FWB/16", "FHL/4", "FFM/8"] {
            read(format!("{kind}\n{}", lines.join("\n")).into_bytes(), Some(Format::CargoImp));
        }
    }

    #[test]
    fn any_bill_or_waybill_in_json_is_read_or_refused(body in "(\\{|\\}|\\[|\\]|:|,|\n|\"(@id|@type|cargo:shipment|pieces|houseBillOfLadings|documentParties|shipper|partyName|cargoItems|a)\"|1){0,60}") {
        read(format!("{{\"documentParties\":{{}},\"consignmentItems\":[]}}\n{body}").into_bytes(), Some(Format::DcsaBill));
        read(format!("[{{\"documentParties\":{{}},\"consignmentItems\":[{body}").into_bytes(), Some(Format::DcsaBill));
        let waybill = r#""@context":"https://onerecord.iata.org/ns/cargo","@type":"Waybill","waybillNumber":"1""#;
        read(format!("{{{waybill},{body}}}").into_bytes(), Some(Format::OneRecord));
        read(format!("[{{{waybill}}},{body}").into_bytes(), Some(Format::OneRecord));
    }

    #[test]
    fn any_table_of_transport_is_read_or_refused(body in "[a-z0-9,:\\-.\"\n é]{0,300}") {
        for (names, format) in [
            ("mmsi,timestamp,lat,lon,sog,name", Format::AisTable),
            ("container,bl,event,date,location,vessel", Format::ContainerTable),
            ("s10,sender,addressee,content,quantity,value", Format::PostalTable),
        ] {
            read(format!("{names}\n{body}").into_bytes(), Some(format));
            read(format!("{names}\n563000001,2024-03-10 00:00,1,2,3,4\n563000001,2024-03-10 00:00,1,2,3,4\n{body}").into_bytes(), Some(format));
        }
    }

    #[test]
    fn any_swift_text_is_read_or_refused(body in "(:(20|32A|50F|59|70):|\\{[1245]:|-\\}|[0-9A-Zä/,]|\r?\n){0,60}") {
        read(format!(":20:X\n:32A:240502EXC1,\n:59:X\n{body}").into_bytes(), Some(Format::Mt103));
        read(format!("{{1:F01}}{{2:I103ä}}{body}").into_bytes(), Some(Format::Mt103));
    }

    #[test]
    fn a_file_cut_anywhere_is_read_or_refused(at in 0usize..6000) {
        for name in ["pacs008-exercise.xml", "adverts-exercise.jsonl", "consignments-exercise.csv", "cargo-xfzb-exercise.xml", "cargo-xffm-exercise.xml", "cargo-imp-fwb-exercise.txt", "cargo-imp-fhl-exercise.txt", "cargo-imp-ffm-exercise.txt", "aitr-exercise.csv", "wide-exercise.csv", "pain001-exercise.xml", "camt053-exercise.xml", "mt103-exercise.txt", "lemis-exercise.csv", "customs-table-exercise.csv", "cites-trade-exercise.csv", "aitr-iccwc-exercise.csv", "cen-exercise.csv", "ecomessage-exercise.csv", "court-exercise.csv", "followthemoney-exercise.jsonl", "stix-exercise.json", "misp-exercise.json", "chart-links-exercise.csv"] {
            let bytes = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap();
            read(bytes[..at.min(bytes.len())].to_vec(), None);
        }
    }

    /// Rows in: whatever the cells, each non-empty record is a draft or a rejection.
    #[test]
    fn no_row_is_lost(rows in prop::collection::vec(prop::collection::vec("[a-zA-Z0-9 ,\"\n]{0,10}", 4), 1..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["date", "country", "species", "quantity"]).unwrap();
        let mut filled = 0;
        for row in &rows {
            writer.write_record(row).unwrap();
            filled += u64::from(row.iter().any(|c| !c.trim().is_empty()));
        }
        let bytes = writer.into_inner().unwrap();
        prop_assert_eq!(accounts::hold(bytes, &Options { format: None, mapping: Some(four_columns()) }), Some(filled));
    }

    #[test]
    fn a_mapping_survives_being_written(mapping in mapping()) {
        let text = mapping.to_toml().unwrap();
        prop_assert_eq!(Mapping::from_toml(&text).unwrap(), mapping);
    }
}

fn mapping() -> impl Strategy<Value = Mapping> {
    let text = "\\PC{0,20}";
    let column = (
        text,
        0..Field::ALL.len(),
        prop::option::of(text),
        prop::option::of(0..model::ProductForm::ALL.len()),
        prop::option::of(0..model::Role::ALL.len()),
        prop::collection::vec(text, 0..3),
        any::<bool>(),
        text,
    )
        .prop_map(|(name, field, unit, form, role, only_without, fallback, because)| {
            let mut rule = ColumnRule::new(name, Field::ALL[field]);
            rule.unit = unit.clone();
            rule.taxon = unit.clone();
            rule.currency = unit.clone();
            rule.of = unit.clone();
            rule.kind = unit;
            rule.form = form.map(|f| model::ProductForm::ALL[f]);
            rule.role = role.map(|r| model::Role::ALL[r]);
            rule.mode = role.map(|r| model::Mode::ALL[r % model::Mode::ALL.len()]);
            rule.only_without = only_without;
            rule.fallback = fallback;
            rule.because = because;
            rule
        });
    let order =
        prop::option::of(prop_oneof![Just(DateOrder::Dmy), Just(DateOrder::Mdy), Just(DateOrder::Ymd)]);
    (
        any::<bool>(),
        prop::option::of(text),
        prop::option::of(any::<char>()),
        1u64..100,
        order,
        any::<bool>(),
        prop::collection::vec(column, 0..6),
    )
        .prop_map(|(adverts, sheet, delimiter, header_row, date_order, unsure, columns)| {
            let mut mapping = Mapping::new(if adverts { Format::Adverts } else { Format::SeizureTable });
            mapping.encoding = sheet.clone();
            mapping.sheet = sheet;
            mapping.delimiter = delimiter;
            mapping.header_row = header_row;
            mapping.date_order = date_order;
            mapping.first_of_month = if unsure { FirstOfMonth::Unsure } else { FirstOfMonth::Day };
            mapping.columns = columns;
            mapping
        })
}
