//! Files larger than memory: ten gigabytes of a table and of messages, made while they are read.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may stop, and tells its figures")]

use formats::{Item, Options, Source, open};
use std::io::Read;

/// Bytes of each file.
const SIZE: u64 = 10_000_000_000;
/// What the process may have held at most, in MiB: the head of the file, the keys that are compared, one row.
const MOST: f64 = 400.0;

/// A file that is made while it is read: a beginning, parts by their number, an end.
struct Made<F> {
    left: u64,
    number: u64,
    part: F,
    end: &'static str,
    ready: Vec<u8>,
    at: usize,
}

impl<F: FnMut(u64) -> String> Made<F> {
    fn new(begin: &str, part: F, end: &'static str) -> Self {
        Self { left: SIZE, number: 0, part, end, ready: begin.as_bytes().to_vec(), at: 0 }
    }
}

impl<F: FnMut(u64) -> String> Read for Made<F> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.ready.len() {
            self.ready.clear();
            self.at = 0;
            while self.left > 0 && self.ready.len() < 64 * 1024 {
                let part = (self.part)(self.number);
                self.number += 1;
                self.left = self.left.saturating_sub(part.len() as u64);
                self.ready.extend_from_slice(part.as_bytes());
            }
            if self.left == 0 {
                self.ready.extend_from_slice(std::mem::take(&mut self.end).as_bytes());
            }
        }
        let given = out.len().min(self.ready.len() - self.at);
        out[..given].copy_from_slice(&self.ready[self.at..self.at + given]);
        self.at += given;
        Ok(given)
    }
}

/// The most that this process held so far, in MiB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

fn read(name: &str, bytes: Box<dyn Read + Send>) {
    let source = Source::stream(name, bytes, Some(SIZE)).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    let mut drafts = 0_u64;
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(_) => drafts += 1,
            Item::Rejected(rejected) => unreachable!("{:?}", rejected.problems),
            Item::Figure(_) | Item::Problem(_) => {}
        }
    }
    assert_eq!(reader.counts().rows, drafts);
    assert!(drafts > 1_000_000, "{drafts}");
    println!("{name}: {drafts} records, {:.0} MiB at most", peak());
    assert!(peak() <= MOST, "{name} took {:.0} MiB", peak());
}

#[test]
#[ignore = "long: `make test-long`"]
fn ten_gigabytes_of_a_table_take_little_memory() {
    let row = |n: u64| {
        format!(
            "EXERCISE-{n},2024-05-{:02},Nairobi,Kenya,Manis javanica,Scales,{},kg,EXERCISE. Generated row {n}; {}\n",
            1 + n % 28,
            1 + n % 900,
            "found in tea boxes. ".repeat(20)
        )
    };
    let head = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit,Narrative\n";
    read("huge.csv", Box::new(Made::new(head, row, "")));
}

#[test]
#[ignore = "long: `make test-long`"]
fn ten_gigabytes_of_payments_take_little_memory() {
    let payment = |n: u64| {
        format!(
            "<CdtTrfTxInf><PmtId><EndToEndId>EX-{n}</EndToEndId><TxId>T-{n}</TxId></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">{n}.50</IntrBkSttlmAmt>\
             <Dbtr><Nm>Mfano {n}</Nm></Dbtr><Cdtr><Nm>Baraka {n}</Nm></Cdtr><RmtInf><Ustrd>{}</Ustrd></RmtInf></CdtTrfTxInf>\n",
            "EXERCISE ginger ".repeat(60)
        )
    };
    let head = "<?xml version=\"1.0\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf><GrpHdr><MsgId>EXERCISE</MsgId></GrpHdr>\n";
    read("huge.xml", Box::new(Made::new(head, payment, "</FIToFICstmrCdtTrf></Document>\n")));
}
