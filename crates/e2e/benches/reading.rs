//! Reading and normalising without recording, as `saola import --dry-run` does it on all cores: rows and megabytes a second.
//!
//! Whole commands of the built binary, start included; files are generated, so that nothing is cut to a case.

use e2e::process::{Error, Kind, Scene, count};
use e2e::seizure_rows::{self, Draw};
use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Error> {
    let Some(scene) = Scene::new(Kind::Sqlite)? else { return Ok(()) };
    let rows = number("SAOLA_BENCH_ROWS", 1_000_000);
    let file = scene.saola.file("seizures.csv", &seizure_rows::table(1, rows))?;
    let (rate, _) = timed(&scene, &file, rows)?;
    bar(&format!("parse and normalise {rows} seizure rows"), 200_000.0, rate, "rows/s");
    let file = scene.saola.file("payments.csv", &payments_table(rows))?;
    let (rate, _) = timed(&scene, &file, rows)?;
    bar(&format!("parse and normalise {rows} payments of a table"), 100_000.0, rate, "payments/s");
    let messages = rows / 4;
    let file = scene.saola.file("payments.xml", &pacs008(messages))?;
    let (rate, megabytes) = timed(&scene, &file, messages)?;
    bar(&format!("parse and normalise {messages} payments of pacs.008"), 100_000.0, rate, "payments/s");
    bar("the same, XML", 150.0, megabytes, "MB/s");
    Ok(())
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn bar(what: &str, least: f64, figure: f64, unit: &str) {
    let met = if figure >= least { "met" } else { "MISSED" };
    println!("| {what} | >= {least:.0} {unit} | {figure:.0} {unit} | {met} |");
}

/// Records and megabytes a second of a dry run, which must read them all.
fn timed(scene: &Scene, file: &Path, records: usize) -> Result<(f64, f64), Error> {
    let bytes = std::fs::metadata(file).map_or(0, |m| m.len());
    let began = Instant::now();
    let summary = scene.import(file, &["--dry-run"])?;
    let seconds = began.elapsed().as_secs_f64();
    let read = count(&summary, "imported_rows")?;
    if read != records as u64 {
        return Err(Error::Silent {
            expected: format!("{records} records"),
            seconds: 0,
            said: format!("{read}"),
        });
    }
    std::fs::remove_file(file).ok();
    Ok((records as f64 / seconds, bytes as f64 / 1e6 / seconds))
}

/// Names, amounts and accounts of a made-up payment.
fn payment(draw: &mut Draw) -> (u64, u64, u64, &'static str) {
    const PURPOSES: [&str; 6] = [
        "EXERCISE rent",
        "EXERCISE invoice 17",
        "EXERCISE wages",
        "EXERCISE timber",
        "EXERCISE ginger",
        "EXERCISE fish",
    ];
    let purpose = PURPOSES[draw.below(6) as usize];
    (draw.below(20_000), draw.below(20_000), 100 + draw.below(900_000), purpose)
}

fn payments_table(rows: usize) -> String {
    let mut text = "Transaction ID;Booking Date;Sender Name;Sender IBAN;Sender Bank;Beneficiary Name;Beneficiary Account;Beneficiary Country;Amount;Currency;Purpose\n".to_owned();
    let mut draw = Draw::new(3);
    for no in 0..rows {
        let (payer, payee, amount, purpose) = payment(&mut draw);
        let day = 1 + draw.below(28);
        let _ = writeln!(
            text,
            "EXERCISE-{no};2024-05-{day:02};Mfano Payer {payer};XX00EXER{payer:014};EXERXXEX;Mfano Payee {payee};{payee:010};Kenya;{amount},50;EUR;{purpose}"
        );
    }
    text
}

fn pacs008(payments: usize) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf><GrpHdr><MsgId>EXERCISE</MsgId><CreDtTm>2024-05-01T10:00:00Z</CreDtTm></GrpHdr>\n".to_owned();
    let mut draw = Draw::new(4);
    for no in 0..payments {
        let (payer, payee, amount, purpose) = payment(&mut draw);
        let day = 1 + draw.below(28);
        let _ = writeln!(
            text,
            "<CdtTrfTxInf><PmtId><EndToEndId>EX-E-{no}</EndToEndId><TxId>EX-T-{no}</TxId></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">{amount}.50</IntrBkSttlmAmt><IntrBkSttlmDt>2024-05-{day:02}</IntrBkSttlmDt>\
             <Dbtr><Nm>Mfano Payer {payer}</Nm><PstlAdr><StrtNm>Exercise Road</StrtNm><TwnNm>Nairobi</TwnNm><Ctry>KE</Ctry></PstlAdr></Dbtr><DbtrAcct><Id><IBAN>XX00EXER{payer:014}</IBAN></Id></DbtrAcct>\
             <DbtrAgt><FinInstnId><BICFI>EXERXXEX</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>EXERTSEX</BICFI></FinInstnId></CdtrAgt>\
             <Cdtr><Nm>Mfano Payee {payee}</Nm><PstlAdr><TwnNm>Hai Phong</TwnNm><Ctry>VN</Ctry></PstlAdr></Cdtr><CdtrAcct><Id><Othr><Id>{payee:010}</Id></Othr></Id></CdtrAcct><RmtInf><Ustrd>{purpose}</Ustrd></RmtInf></CdtTrfTxInf>"
        );
    }
    text.push_str("</FIToFICstmrCdtTrf></Document>\n");
    text
}
