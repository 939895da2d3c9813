//! Sums of trade figures are those of the table itself: exact, side by side, for every year, term, unit and appendix.
//!
//! The same table is summed a second time straight from its cells; and a third time by DataFusion in SQL, where
//! `SAOLA_TEST_DATAFUSION` names a Python that has it. Real tables are read in place, where they are at hand.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and must say what it found or that it was skipped"
)]

use model::{Purpose, Sector, StoreKey, StoreKind, Timestamp, TradeDimension, TradeTable};
use rust_decimal::Decimal;
use stages::{Control, HandlingProfile, IntakeOptions, day_of};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{NewMember, NewPartner, Store, StoreConfig, TradeAsked, TradeTotals};

/// Year, term, unit, appendix.
type Key = [String; 4];
/// What importers and what exporters reported; `None` where a side reported nothing.
type Sides = (Option<Decimal>, Option<Decimal>);

const BY: [TradeDimension; 4] =
    [TradeDimension::Year, TradeDimension::Term, TradeDimension::Unit, TradeDimension::Appendix];

/// Names of the columns of one shape of table.
struct Shape {
    table: TradeTable,
    key: [&'static str; 4],
    importers: &'static str,
    exporters: &'static str,
    /// SQL of the two quantities.
    sql: [&'static str; 2],
}

const TABULATION: Shape = Shape {
    table: TradeTable::Tabulation,
    key: ["Year", "Term", "Unit", "App."],
    importers: "Importer reported quantity",
    exporters: "Exporter reported quantity",
    sql: ["\"Importer reported quantity\"", "\"Exporter reported quantity\""],
};

const SHIPMENTS: Shape = Shape {
    table: TradeTable::Shipments,
    key: ["year", "term", "unit", "appendix"],
    importers: "quantity",
    exporters: "quantity",
    sql: [
        "CASE WHEN reporter_type = 'I' THEN quantity END",
        "CASE WHEN reporter_type = 'E' THEN quantity END",
    ],
};

async fn store(folder: &Path) -> Store {
    let config = StoreConfig {
        url: format!("sqlite:{}", folder.join("saola.sqlite").display()),
        key: StoreKey([5; 32]),
        clock: Arc::new(|| Timestamp(1_767_225_600_000_000)),
        entropy: Arc::new(|buffer| buffer.fill(7)),
        index: None,
        connections: 3,
        two_persons: false,
        name_keys: stages::NAME_KEYS,
    };
    let store = Store::create(config, StoreKind::Exercise).await.unwrap();
    let partner =
        NewPartner { handle: "desk".into(), name: "Desk".into(), sector: Sector::Police, country: None };
    store.add_partner(&partner).await.unwrap();
    let member = NewMember {
        handle: "clerk".into(),
        partner: "desk".into(),
        name: "Clerk".into(),
        powers: model::Powers::of(&[]),
        about: String::new(),
        password: String::new(),
    };
    store.add_member(&member).await.unwrap();
    store
}

/// Takes a table in and sums it as `saola trade totals` does.
async fn totals(store: &Store, path: &Path, shape: &Shape) -> TradeTotals {
    let options = IntakeOptions {
        owner: store.partner("desk").await.unwrap().unwrap(),
        by: None,
        format: None,
        mapping: None,
        handling: HandlingProfile::OwnerOnly,
        dry_run: false,
        today: day_of(store.now()),
    };
    let source = formats::Source::file(path).unwrap();
    let began = std::time::Instant::now();
    let receipt = stages::intake(store, source, options, None, &mut |_| Control::Go).await.unwrap();
    println!("{} rows in {:?}", receipt.rows, began.elapsed());
    assert_eq!((receipt.rejected_rows, receipt.rows), (0, receipt.figures.new));
    let viewer = store.viewer("clerk", Purpose::Investigation).await.unwrap();
    let asked = TradeAsked { by: BY.to_vec(), table: Some(shape.table), ..TradeAsked::default() };
    let began = std::time::Instant::now();
    let totals = store.trade_totals(&viewer, &asked).await.unwrap();
    println!("{} totals in {:?}", totals.totals.len(), began.elapsed());
    totals
}

/// The same sums straight from the cells.
fn from_cells(text: &str, shape: &Shape) -> BTreeMap<Key, Sides> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|h| h == name).unwrap();
    let key = shape.key.map(at);
    let (importers, exporters) = (at(shape.importers), at(shape.exporters));
    let reporter = header.iter().position(|h| h == "reporter_type");
    let mut sums: BTreeMap<Key, Sides> = BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let told = |side: &str, column: usize| {
            let mine = reporter.is_none_or(|at| &record[at] == side);
            Some(record[column].trim())
                .filter(|t| mine && !t.is_empty())
                .map(|t| t.parse::<Decimal>().unwrap())
        };
        let sum = sums.entry(key.map(|at| record[at].trim().to_owned())).or_default();
        for (sum, told) in [(&mut sum.0, told("I", importers)), (&mut sum.1, told("E", exporters))] {
            *sum = sum.map_or(told, |sum| Some(sum + told.unwrap_or_default()));
        }
    }
    sums
}

fn by_key(totals: &TradeTotals) -> BTreeMap<Key, Sides> {
    let one = |t: &store::TradeTotal| {
        let key: Key = t.values.clone().try_into().unwrap();
        (key, (t.importers.quantity, t.exporters.quantity))
    };
    totals.totals.iter().map(|t| one(t.get())).collect()
}

/// The same sums by DataFusion, exact decimals throughout; `None` where it is not at hand.
fn by_datafusion(csv: &Path, shape: &Shape) -> Option<BTreeMap<Key, Sides>> {
    let Ok(python) = std::env::var("SAOLA_TEST_DATAFUSION") else {
        println!("skipped: SAOLA_TEST_DATAFUSION names no Python with DataFusion");
        return None;
    };
    let [importers, exporters] =
        shape.sql.map(|q| format!("SUM(CAST(NULLIF(TRIM({q}), '') AS DECIMAL(38, 12)))"));
    let key = shape.key.map(|k| format!("TRIM(COALESCE(\"{k}\", ''))")).join(", ");
    let program = format!(
        "import csv, sys, datafusion, pyarrow as pa\n\
         names = next(csv.reader(open(sys.argv[1])))\n\
         ctx = datafusion.SessionContext()\n\
         ctx.register_csv('t', sys.argv[1], schema=pa.schema([(n, pa.string()) for n in names]))\n\
         out = csv.writer(sys.stdout)\n\
         for batch in ctx.sql('''SELECT {key}, {importers}, {exporters} FROM t GROUP BY {key}''').collect():\n\
        \x20   for row in zip(*[c.to_pylist() for c in batch.columns]):\n\
        \x20       out.writerow(['' if v is None else format(v, 'f') if hasattr(v, 'as_tuple') else v for v in row])\n"
    );
    let done = std::process::Command::new(python).args(["-c", &program]).arg(csv).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(done.stdout.as_slice());
    let number = |text: &str| (!text.is_empty()).then(|| text.parse::<Decimal>().unwrap());
    let line = |r: csv::StringRecord| {
        let key: Key = [0, 1, 2, 3].map(|at| r[at].to_owned());
        (key, (number(&r[4]), number(&r[5])))
    };
    Some(reader.records().map(|r| line(r.unwrap())).collect())
}

fn data(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/trade")).join(path);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: ../shared/data is absent");
    None
}

async fn check(path: &Path, text: &str, shape: &Shape, groups: usize) {
    let folder = tempfile::tempdir().unwrap();
    let store = store(folder.path()).await;
    let found = by_key(&totals(&store, path, shape).await);
    assert_eq!(found.len(), groups);
    let expected = from_cells(text, shape);
    let first = found.iter().find(|(key, sides)| expected.get(*key) != Some(sides));
    assert!(first.is_none() && found.len() == expected.len(), "{first:?}");
    let plain = folder.path().join("table.csv");
    std::fs::write(&plain, text).unwrap();
    if let Some(sql) = by_datafusion(&plain, shape) {
        let first = found.iter().find(|(key, sides)| sql.get(*key) != Some(sides));
        assert!(first.is_none() && found.len() == sql.len(), "DataFusion: {first:?}, {} groups", sql.len());
        println!("{} groups equal to DataFusion's", sql.len());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tabulation() {
    let Some(path) = data("cites_trade_comptab_2001_2015.csv.gz") else { return };
    let done = std::process::Command::new("gzip").arg("-dc").arg(&path).output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let groups = from_cells(&text, &TABULATION).len();
    check(&path, &text, &TABULATION, groups).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shipments() {
    let Some(path) = data("cites_shipments_pangolin_1977_2017_with_permit_ids.csv") else { return };
    let text = std::fs::read_to_string(&path).unwrap();
    let groups = from_cells(&text, &SHIPMENTS).len();
    check(&path, &text, &SHIPMENTS, groups).await;
}

/// A sum is of one side, and what nobody reported is not 0.
#[tokio::test]
async fn sides_stay_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exercise.csv");
    let text = "Year,App.,Taxon,Importer,Exporter,Origin,Importer reported quantity,Exporter reported quantity,Term,Unit,Purpose,Source\n\
                2015,II,Exemplum primum,ZZ,XX,,0.1,,skins,,T,W\n\
                2015,II,Exemplum primum,ZZ,XY,,0.2,,skins,,T,W\n\
                2015,II,Exemplum primum,ZZ,XX,,,1000000000.000000000001,skins,kg,T,I\n";
    std::fs::write(&path, text).unwrap();
    let store = store(folder.path()).await;
    let found = by_key(&totals(&store, &path, &TABULATION).await);
    let key = |unit: &str| ["2015", "skins", unit, "II"].map(str::to_owned);
    let number = |text: &str| Some(text.parse::<Decimal>().unwrap());
    assert_eq!(found[&key("")], (number("0.3"), None));
    assert_eq!(found[&key("kg")], (None, number("1000000000.000000000001")));
    assert_eq!(found, from_cells(text, &TABULATION));
}
