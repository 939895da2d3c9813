//! The readers over real files, in place. Skipped where the files are absent.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and must say that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Draft, Field, Item, Options, Reader, Source, open};
use std::path::{Path, PathBuf};

fn read(path: &Path) -> (Reader, Vec<Draft>) {
    let mut reader = open(Source::file(path).unwrap(), &Options::default()).unwrap();
    let items: Vec<Item> = reader.by_ref().map(Result::unwrap).collect();
    let drafts =
        items.into_iter().filter_map(|i| if let Item::Draft(d) = i { Some(*d) } else { None }).collect();
    (reader, drafts)
}

/// Rows in the file, and at least 99 % of them with date, place, goods and as many amounts as their cells hold.
fn check_seizures(path: &str, rows: u64, amounts: &[&str]) {
    let Some(path) = data(path) else { return };
    let (reader, drafts) = read(&path);
    let counts = reader.counts();
    assert_eq!((counts.rows, counts.draft_rows + counts.rejected), (rows, rows));
    let share = |what: &str, good: usize| {
        assert!(good as u64 * 100 >= rows * 99, "{what}: {good} of {rows}");
    };
    share("imported", drafts.len());
    let cores = || drafts.iter().map(|d| &d.report.core);
    share("date", cores().filter(|c| c.date.is_some()).count());
    share("place", cores().filter(|c| c.place.is_some()).count());
    share("goods", cores().filter(|c| c.specimens.iter().any(|s| !s.taxon.raw.is_empty())).count());
    let filled = |d: &Draft| {
        let cells = d.report.raw.iter().filter(|(name, _)| amounts.contains(&name.as_str()));
        cells.filter(|(_, t)| t.trim().starts_with(|c: char| c.is_ascii_digit()) && t.trim() != "0").count()
    };
    let kept = |d: &Draft| d.report.core.specimens.iter().filter(|s| s.quantity.is_some()).count();
    let lost: Vec<u64> = drafts.iter().filter(|d| (filled(d) > 0) != (kept(d) > 0)).map(|d| d.row).collect();
    assert!(lost.is_empty(), "amounts lost in rows {lost:?}");
    let raw: usize = drafts.iter().map(|d| d.report.raw.len()).sum();
    assert!(raw > drafts.len() * 5);
}

#[test]
fn eia_table() {
    let amounts = ["carcass_n", "live_n", "whole_n", "reported_kg", "scales_kg"];
    check_seizures("seizures/eia_pangolin_seizures_2000_2019.csv", 1104, &amounts);
}

#[test]
fn eia_workbook() {
    let amounts = [
        "Carcass number",
        "Live number",
        "Whole pangolins (live + dead OR reported without details)",
        "Reported weight (kg)",
        "Scales weight (kg). Indicate \"Y\" if seized, but no weight given",
    ];
    check_seizures("seizures/eia_pangolin_seizures_original.xlsx", 1104, &amounts);
}

#[test]
fn routes_table() {
    check_seizures("seizures/routes_air_seizures_2009_2016.csv", 773, &["Weight (kg)", "Number"]);
}

#[test]
fn eia_table_and_workbook_tell_the_same() {
    let (Some(table), Some(workbook)) = (
        data("seizures/eia_pangolin_seizures_2000_2019.csv"),
        data("seizures/eia_pangolin_seizures_original.xlsx"),
    ) else {
        return;
    };
    let told = |path: PathBuf| {
        let (_, drafts) = read(&path);
        let row = |d: Draft| {
            let core = d.report.core;
            let amounts: Vec<_> = core
                .specimens
                .into_iter()
                .map(|s| {
                    (
                        s.taxon.raw,
                        s.form.context.map(|c| c[..3].to_owned()),
                        s.quantity.map(|q| (q.raw, q.context)),
                    )
                })
                .collect();
            let places = |list: Vec<model::Stated<model::Place>>| {
                list.into_iter().map(|p| (p.raw, p.context)).collect::<Vec<_>>()
            };
            let day = core.date.map(|d| (d.raw.split(' ').next().unwrap_or_default().to_owned(), d.context));
            (
                d.row,
                d.report.kind,
                day,
                core.place.map(|p| p.raw),
                amounts,
                places(core.origins),
                places(core.transits),
            )
        };
        drafts.into_iter().map(row).collect::<Vec<_>>()
    };
    let (table, workbook) = (told(table), told(workbook));
    let differing: Vec<_> = table.iter().zip(&workbook).filter(|(a, b)| a != b).collect();
    assert!(
        differing.len() * 100 <= table.len(),
        "{} rows differ, the first: {:?}",
        differing.len(),
        differing.first()
    );
}

#[test]
fn contradicting_dates_are_shown() {
    let Some(path) = data("seizures/eia_pangolin_seizures_2000_2019.csv") else { return };
    let (_, drafts) = read(&path);
    let told = |d: &&Draft| d.problems.iter().any(|p| p.code == "date-and-year-disagree");
    assert_eq!(drafts.iter().filter(told).map(|d| d.row).collect::<Vec<_>>(), [466, 703]);
}

#[test]
fn routes_fall_back_on_the_broader_column() {
    let Some(path) = data("seizures/routes_air_seizures_2009_2016.csv") else { return };
    let (reader, drafts) = read(&path);
    let rule = reader.mapping().unwrap().rule("Database").unwrap();
    assert!(rule.field == Field::Taxon && rule.fallback);
    let specimens = drafts.iter().flat_map(|d| &d.report.core.specimens);
    let horn = specimens.clone().filter(|s| s.taxon.raw == "Rhino Horn").count();
    assert!(horn >= 86, "{horn}");
    assert!(specimens.clone().any(|s| s.taxon.context.as_deref() == Some("Reptiles")));
}

#[test]
fn payments() {
    for name in ["pacs.008.001.07.xml", "pacs.008.001.07_ClrSysMmbId.xml"] {
        let Some(path) = data(&format!("finance/iso20022/{name}")) else { return };
        let (reader, drafts) = read(&path);
        assert_eq!((reader.counts().rows, drafts.len()), (1, 1));
        assert_eq!(drafts[0].key.as_deref(), Some("823823423/123456789"));
        assert_eq!(drafts[0].report.core.date.as_ref().unwrap().raw, "2019-07-31");
        assert_eq!(reader.counts().problems, 2);
    }
}

#[test]
fn adverts() {
    let Some(path) = data("online/stringham_bird_ads_labelled.csv") else { return };
    let (reader, drafts) = read(&path);
    assert_eq!((reader.counts().rows, drafts.len()), (16_509, 16_509));
    assert!(drafts.iter().all(|d| d.key.is_some()));
    let whole = |d: &Draft| {
        d.report.narrative.as_ref().is_some_and(|n| d.report.raw.iter().any(|(_, t)| *t == n.text))
    };
    assert!(drafts.iter().all(whole));
    assert_eq!(drafts[1397].report.narrative.as_ref().unwrap().text.chars().count(), 129);
}

/// Every other file of the collection is refused with its kind, or read without a panic.
#[test]
fn every_file_is_read_or_refused() {
    let Some(root) = data("") else { return };
    let mut folders = vec![root];
    let mut taken = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(reader) = open(Source::file(&path).unwrap(), &Options::default()) {
                assert!(reader.map(Result::unwrap).count() > 0);
                taken.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    taken.sort();
    assert_eq!(
        taken,
        [
            "888-11111111_XFWB.xml",
            "888-11111111_XFWB_ACAS_US.xml",
            "888-11111111_XFWB_multipleULD_multipleHTS.xml",
            "888-11111111_XFWB_noModeCode.xml",
            "888-11111111_XFWB_pieceQuantityItemCountMismatch.xml",
            "AIF.xml",
            "AIFT.xml",
            "DPMSR.xml",
            "ECDD.xml",
            "ECDDT.xml",
            "SAR.xml",
            "SEL22222222_XFZB.xml",
            "STR.xml",
            "TR.2079.200000309.xml",
            "TR.2079.200000310.xml",
            "USG-dpmsr-activity.xml",
            "amlsim_20k_transactions.csv",
            "cites_shipments_pangolin_1977_2017_with_permit_ids.csv",
            "cites_trade_comptab_2001_2015.csv.gz",
            "eia_pangolin_seizures_2000_2019.csv",
            "eia_pangolin_seizures_original.xlsx",
            "ftm_parteispenden_entities.ndjson",
            "ftm_zala_entities.ndjson",
            "korea_customs_declarations_train.csv",
            "lemis_import_declarations_sample.csv",
            "pacs.008.001.07.xml",
            "pacs.008.001.07_ClrSysMmbId.xml",
            "pacs.009.001.09.xml",
            "routes_air_seizures_2009_2016.csv",
            "routes_air_seizures_locations_normalised.csv",
            "stringham_bird_ads_labelled.csv",
            "wcs_aurum_case_template_fictional.xlsx",
            "xfwbExample.xml",
        ]
    );
}
