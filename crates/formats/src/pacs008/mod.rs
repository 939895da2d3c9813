//! ISO 20022 pacs.008: customer credit transfers between institutions, versions .02 to .13.
//!
//! Streamed: one report per transaction. Prefixes, envelopes and business headers are looked through. What a broken
//! file still tells is read; totals that do not add up are said. Taxa and numbers inside the remittance text are
//! found later by `reference`.

mod party;

use crate::encoding::Utf8Text;
use crate::reader::Items;
use crate::source::Counted;
use crate::xml::{Broken, Element, Step, Xml};
use crate::{Draft, FormatError, Item, Origin, Problem, Rejected, Severity, Source};
use model::{Core, Money, Narrative, Report, ReportKind, SourceNote, Stated, When};
use rust_decimal::Decimal;
use std::collections::VecDeque;

/// Reads the messages of one file.
pub(crate) struct Messages {
    xml: Xml<Utf8Text<Counted>>,
    file: String,
    header: Option<Element>,
    group: Option<Element>,
    in_message: bool,
    sum: Sum,
    row: u64,
    pending: VecDeque<Item>,
    done: bool,
}

/// What the transactions of one message add up to.
#[derive(Default)]
struct Sum {
    transactions: u64,
    total: Decimal,
    unread: u64,
    currencies: Vec<String>,
}

impl Items for Messages {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        Ok(self.next())
    }
}

impl Messages {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        Self {
            xml: Xml::open(source),
            file,
            header: None,
            group: None,
            in_message: false,
            sum: Sum::default(),
            row: 0,
            pending: VecDeque::new(),
            done: false,
        }
    }

    /// The next report or problem.
    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Some(item);
            }
            if self.done {
                return None;
            }
            match self.xml.step() {
                Ok(Step::Open { name, namespace }) => self.open_element(&name, namespace.as_deref()),
                Ok(Step::Close { name }) if name == MESSAGE => self.end_message(),
                Ok(Step::Close { .. }) => {}
                Ok(Step::End) => {
                    self.done = true;
                    if self.row == 0 && self.pending.is_empty() {
                        self.pending.push_back(Item::Problem(no_transactions()));
                    }
                }
                Err(broken) => self.break_off(&broken),
            }
        }
    }

    fn open_element(&mut self, name: &str, namespace: Option<&str>) {
        match name {
            "AppHdr" => self.header = self.part(name),
            "GrpHdr" if self.in_message => self.group = self.part(name),
            "CdtTrfTxInf" if self.in_message => self.transaction(name),
            MESSAGE => {
                self.in_message = true;
                self.group = None;
                self.sum = Sum::default();
            }
            "Document" => {
                if let Some(other) = namespace.and_then(message_kind).filter(|k| !k.starts_with("pacs.008")) {
                    self.pending.push_back(Item::Problem(other_message(&other)));
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, name: &str) -> Option<Element> {
        match self.xml.tree(name) {
            Ok(element) => Some(element),
            Err((part, broken)) => {
                self.break_off(&broken);
                Some(*part)
            }
        }
    }

    fn transaction(&mut self, name: &str) {
        self.row += 1;
        match self.xml.tree(name) {
            Ok(tx) => {
                let item = self.item(&tx);
                self.pending.push_back(item);
            }
            Err((part, broken)) => {
                self.sum.unread += 1;
                let problem = Problem::new(Severity::Rejected, "broken-xml", self.row)
                    .expected(breaks_off(&broken))
                    .mend("ask for the whole file again");
                self.pending.push_back(Item::Rejected(Box::new(Rejected {
                    row: self.row,
                    raw: self.raw(&part),
                    problems: vec![problem],
                })));
                self.end_message();
                self.done = true;
            }
        }
    }

    fn break_off(&mut self, broken: &Broken) {
        self.done = true;
        let mut problem =
            Problem::file_note("broken-xml", breaks_off(broken)).mend("ask for the whole file again");
        problem.severity = Severity::Warning;
        self.pending.push_back(Item::Problem(problem));
        if self.in_message {
            self.end_message();
        }
    }

    fn item(&mut self, tx: &Element) -> Item {
        let amount = tx.at("IntrBkSttlmAmt").or_else(|| tx.at("InstdAmt"));
        self.sum.transactions += 1;
        match amount.and_then(|a| a.text.trim().parse::<Decimal>().ok()) {
            Some(value) => self.sum.total = self.sum.total.checked_add(value).unwrap_or(Decimal::MAX),
            None => self.sum.unread += 1,
        }
        if let Some(currency) = amount.and_then(|a| a.attribute("Ccy"))
            && !self.sum.currencies.iter().any(|c| c == currency)
        {
            self.sum.currencies.push(currency.to_owned());
        }
        let parties = party::parties(tx, self.group.as_ref());
        if amount.is_none() && parties.is_empty() {
            let problem = Problem::new(Severity::Rejected, "tells-nothing", self.row)
                .expected("the transaction has no amount and names nobody")
                .mend("look whether it is filled in the original");
            return Item::Rejected(Box::new(Rejected {
                row: self.row,
                raw: self.raw(tx),
                problems: vec![problem],
            }));
        }
        Item::Draft(Box::new(self.draft(tx, parties)))
    }

    fn draft(&self, tx: &Element, parties: Vec<(String, model::Party)>) -> Draft {
        let message = self.group.as_ref().and_then(|g| g.text_at("MsgId"));
        let ids = ["PmtId/TxId", "PmtId/UETR", "PmtId/EndToEndId", "PmtId/InstrId"];
        let id = ids.iter().filter_map(|p| tx.text_at(p)).find(|t| *t != "NOTPROVIDED");
        let key = message.map(|m| {
            format!("{m}/{}", id.map_or_else(|| format!("#{}", self.sum.transactions), str::to_owned))
        });
        let pointer = match (message, id) {
            (Some(message), Some(id)) => format!("message {message}, transaction {id}"),
            (Some(message), None) => {
                format!("message {message}, transaction {} of it", self.sum.transactions)
            }
            (None, _) => format!("transaction {}", self.row),
        };
        let mut origins = Vec::new();
        let mut note = |field: &str, column: &str| {
            origins.push(Origin { field: field.to_owned(), column: column.to_owned() })
        };
        let mut core =
            Core { date: self.date(tx, &mut note), amount: amount(tx, &mut note), ..Core::default() };
        if let Some((path, place)) = party::country(tx, "Dbtr", "DbtrAgt") {
            note("core.origin#1", &path);
            core.origins.push(place);
        }
        if let Some((path, place)) = party::country(tx, "Cdtr", "CdtrAgt") {
            note("core.destination#1", &path);
            core.destinations.push(place);
        }
        for (path, party) in &parties {
            note(&format!("party.name:{}", party.role), path);
        }
        let mut problems = Vec::new();
        let warn = |code, what: &str| Problem::new(Severity::Warning, code, self.row).expected(what);
        if core.date.is_none() {
            problems.push(warn("no-date", "the transaction has no settlement date").column("IntrBkSttlmDt"));
        }
        if core.amount.is_none() {
            problems.push(warn("no-amount", "the transaction has no amount").column("IntrBkSttlmAmt"));
        }
        let report = Report {
            kind: ReportKind::Payment,
            core,
            parties: parties.into_iter().map(|(_, party)| party).collect(),
            narrative: narrative(tx),
            source: SourceNote {
                reference: key.clone(),
                citation: None,
                pointer: format!("pacs008, {pointer}"),
                file: self.file.clone(),
                informant: None,
            },
            raw: self.raw(tx),
        };
        Draft { key, pointer, row: self.row, rows: 1, report, origins, problems }
    }

    /// The day of settlement: the transaction's own, else the group's, else the day it was made.
    fn date(&self, tx: &Element, note: &mut impl FnMut(&str, &str)) -> Option<Stated<When>> {
        let group = self.group.as_ref();
        let (path, text, context) = tx
            .text_at("IntrBkSttlmDt")
            .map(|t| ("IntrBkSttlmDt", t, "order ymd"))
            .or_else(|| {
                group
                    .and_then(|g| g.text_at("IntrBkSttlmDt"))
                    .map(|t| ("GrpHdr/IntrBkSttlmDt", t, "order ymd; of the group"))
            })
            .or_else(|| {
                group
                    .and_then(|g| g.text_at("CreDtTm"))
                    .map(|t| ("GrpHdr/CreDtTm", t, "order ymd; of creation"))
            })?;
        note("core.date", path);
        Some(Stated::raw_in(text, context))
    }

    /// The transaction with the headers over it, as pairs of path and text.
    fn raw(&self, tx: &Element) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for part in [self.header.as_ref(), self.group.as_ref(), Some(tx)].into_iter().flatten() {
            part.flatten("", &mut pairs);
        }
        pairs
    }

    /// Compares the totals of the group header with what was read.
    fn end_message(&mut self) {
        self.in_message = false;
        let Some(group) = &self.group else { return };
        let found = self.sum.transactions + self.sum.unread.min(u64::from(self.done));
        let mut problems = Vec::new();
        if let Some(stated) = group.text_at("NbOfTxs")
            && stated.parse::<u64>().ok() != Some(found)
        {
            problems.push(differs(
                "GrpHdr/NbOfTxs",
                stated,
                &format!("is the number of transactions, but there are {found}"),
            ));
        }
        let total = self.sum.total.normalize();
        let other = |text: &str| text.parse::<Decimal>().is_ok_and(|d| d != total);
        if let Some(stated) = group.text_at("CtrlSum").filter(|t| other(t)) {
            problems.push(differs(
                "GrpHdr/CtrlSum",
                stated,
                &format!("is the control sum, but the transactions add up to {total}"),
            ));
        }
        if let Some(stated) =
            group.text_at("TtlIntrBkSttlmAmt").filter(|t| other(t) && self.sum.currencies.len() < 2)
        {
            problems.push(differs(
                "GrpHdr/TtlIntrBkSttlmAmt",
                stated,
                &format!("is the total settled amount, but the transactions add up to {total}"),
            ));
        }
        self.pending.extend(problems.into_iter().map(Item::Problem));
    }
}

/// The element of the message body.
pub(crate) const MESSAGE: &str = "FIToFICstmrCdtTrf";

/// `pacs.008.001.07` from a namespace of ISO 20022.
pub(crate) fn message_kind(namespace: &str) -> Option<String> {
    let name = namespace.rsplit([':', '/', '$']).next()?;
    let mut parts = name.split('.');
    let (area, number) = (parts.next()?, parts.next()?);
    (area.len() == 4 && number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) && area != "head")
        .then(|| name.to_owned())
}

fn amount(tx: &Element, note: &mut impl FnMut(&str, &str)) -> Option<Stated<Money>> {
    let element = tx.at("IntrBkSttlmAmt").or_else(|| tx.at("InstdAmt"))?;
    note("core.amount", &element.name);
    let context = crate::context::Context::new().maybe("currency", element.attribute("Ccy"));
    Some(crate::context::stated(element.text.trim(), context))
}

/// All words of the payment, each line with what it is.
fn narrative(tx: &Element) -> Option<Narrative> {
    const LINES: &[(&str, &str)] = &[
        ("Remittance", "RmtInf/Ustrd"),
        ("Remittance note", "RmtInf/Strd/AddtlRmtInf"),
        ("Document", "RmtInf/Strd/RfrdDocInf/Nb"),
        ("Document line", "RmtInf/Strd/RfrdDocInf/LineDtls/Desc"),
        ("Payee's reference", "RmtInf/Strd/CdtrRefInf/Ref"),
        ("Purpose", "Purp/Cd"),
        ("Purpose", "Purp/Prtry"),
        ("Category", "PmtTpInf/CtgyPurp/Prtry"),
        ("Regulatory report", "RgltryRptg/Inf"),
        ("Regulatory report", "RgltryRptg/Dtls/Inf"),
        ("To the payee's bank", "InstrForCdtrAgt/InstrInf"),
        ("To the next bank", "InstrForNxtAgt/InstrInf"),
        ("Remittance advice", "RltdRmtInf/RmtId"),
    ];
    let mut lines = Vec::new();
    for (label, path) in LINES {
        for element in tx.all(path) {
            let text = element.text.trim();
            if !text.is_empty() {
                lines.push(format!("{label}: {text}"));
            }
        }
    }
    (!lines.is_empty()).then(|| Narrative { title: None, text: lines.join("\n"), mentions: Vec::new() })
}

fn differs(path: &str, stated: &str, expected: &str) -> Problem {
    let mut problem = Problem::file_note("total-differs", expected)
        .column(path)
        .value(stated)
        .mend("ask the sender which is right");
    problem.severity = Severity::Warning;
    problem
}

fn breaks_off(broken: &Broken) -> String {
    format!("the XML breaks off at byte {}: {}", broken.at, broken.why)
}

fn no_transactions() -> Problem {
    let mut problem = Problem::file_note("no-transactions", "the message holds no transaction");
    problem.severity = Severity::Warning;
    problem
}

fn other_message(kind: &str) -> Problem {
    let mut problem =
        Problem::file_note("other-message", "is a message that is not read; only pacs.008 is").value(kind);
    problem.severity = Severity::Warning;
    problem
}
