//! One payment of a message, with what stands over it, as a draft.

use super::kind::Kind;
use super::{party, statement};
use crate::context::{Context, stated};
use crate::xml::Element;
use crate::{Draft, Format, Item, Origin, Problem, Rejected, Severity};
use model::{Core, Money, Narrative, Party, Report, ReportKind, SourceNote, Stated, When};

/// What stands over a payment in its message.
pub(super) struct Over<'a> {
    pub(super) kind: &'static Kind,
    pub(super) header: Option<&'a Element>,
    pub(super) group: Option<&'a Element>,
    pub(super) block: Option<&'a Element>,
    pub(super) entry: Option<&'a Element>,
    /// Number of the payment in its message, or of the entry in its statement.
    pub(super) number: u64,
    /// Number of the payment in its entry; 0 where the entry itself is the payment.
    pub(super) detail: u64,
}

/// A report of a payment, or its refusal where it says nothing.
pub(super) fn item(tx: &Element, over: &Over<'_>, (row, only): (u64, bool), file: &str) -> Item {
    let whole = match (over.kind.format, over.entry) {
        (_, Some(entry)) => statement::payment(tx, entry, over.block, only),
        (Format::Pacs009, _) => with_payment_beneath(tx),
        _ => with_block(tx, over),
    };
    let parties = party::parties(&whole, over.group);
    if amount_of(&whole).is_none() && parties.is_empty() {
        let problem = Problem::new(Severity::Rejected, "tells-nothing", row)
            .expected("the transaction has no amount and names nobody")
            .mend("look whether it is filled in the original");
        return Item::Rejected(Box::new(Rejected { row, raw: over.raw(tx), problems: vec![problem] }));
    }
    Item::Draft(Box::new(draft(tx, &whole, over, parties, (row, file))))
}

/// A transfer between banks that covers a customer's payment: the customers pay and are paid, the banks are context.
fn with_payment_beneath(tx: &Element) -> Element {
    let Some(beneath) = tx.at("UndrlygCstmrCdtTrf") else { return tx.clone() };
    let mut out = Element { name: tx.name.clone(), children: beneath.children.clone(), ..Element::default() };
    for child in &tx.children {
        let name = match child.name.as_str() {
            "UndrlygCstmrCdtTrf" | "DbtrAcct" | "CdtrAcct" => continue,
            "Dbtr" => party::PAYING_BANK,
            "Cdtr" => party::PAID_BANK,
            other => other,
        };
        out.children.push(Element { name: name.to_owned(), ..child.clone() });
    }
    out
}

/// A payment of an initiation with what its block says of all: who pays, when, through whom.
fn with_block(tx: &Element, over: &Over<'_>) -> Element {
    const OF_ALL: &[&str] =
        &["PmtTpInf", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "UltmtDbtr", "InstrForDbtrAgt"];
    let mut out = tx.clone();
    let Some(block) = over.block else { return out };
    let initiator = over.group.and_then(|g| g.at("InitgPty"));
    let of_all = block.children.iter().filter(|c| OF_ALL.contains(&c.name.as_str()));
    for element in of_all.chain(initiator) {
        if !tx.children.iter().any(|c| c.name == element.name) {
            out.children.push(element.clone());
        }
    }
    out
}

/// The amount as it was settled, else as it was ordered or booked.
pub(super) fn amount_of(tx: &Element) -> Option<&Element> {
    AMOUNTS.iter().find_map(|path| tx.at(path).filter(|e| !e.text.trim().is_empty()))
}

const AMOUNTS: &[&str] = &[
    "IntrBkSttlmAmt",
    "InstdAmt",
    "Amt/InstdAmt",
    "Amt/EqvtAmt/Amt",
    "Amt",
    "AmtDtls/TxAmt/Amt",
    "AmtDtls/InstdAmt/Amt",
];

fn draft(
    tx: &Element,
    whole: &Element,
    over: &Over<'_>,
    parties: Vec<(String, Party)>,
    (row, file): (u64, &str),
) -> Draft {
    let (key, pointer) = over.name(tx, row);
    let mut origins = Vec::new();
    let mut note = |field: &str, column: &str| {
        origins.push(Origin { field: field.to_owned(), column: column.to_owned() });
    };
    let date = date(whole, over, &mut note);
    let amount = amount_of(whole).map(|element| money(element, whole, &mut note));
    let mut core = Core { date, amount, ..Core::default() };
    if let Some((path, place)) = party::country(whole, "Dbtr", "DbtrAgt") {
        note("core.origin#1", &path);
        core.origins.push(place);
    }
    if let Some((path, place)) = party::country(whole, "Cdtr", "CdtrAgt") {
        note("core.destination#1", &path);
        core.destinations.push(place);
    }
    for (path, party) in &parties {
        note(&format!("party.name:{}", party.role), path);
    }
    let problems = problems(whole, &core, over, row);
    let report = Report {
        kind: ReportKind::Payment,
        core,
        parties: parties.into_iter().map(|(_, party)| party).collect(),
        narrative: narrative(whole),
        source: SourceNote {
            reference: key.clone(),
            citation: None,
            pointer: format!("{}, {pointer}", over.kind.format.code()),
            file: file.to_owned(),
            informant: None,
        },
        raw: over.raw(tx),
    };
    Draft { key, pointer, row, rows: 1, report, origins, problems, marking: None, sheet: None }
}

fn problems(whole: &Element, core: &Core, over: &Over<'_>, row: u64) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |severity, code, column: &str, what: &str| {
        problems.push(Problem::new(severity, code, row).column(column).expected(what));
    };
    let (day, amount) = match over.kind.format {
        Format::Pain001 => ("ReqdExctnDt", "InstdAmt"),
        Format::Camt053 => ("BookgDt", "Amt"),
        _ => ("IntrBkSttlmDt", "IntrBkSttlmAmt"),
    };
    if core.date.is_none() {
        tell(Severity::Warning, "no-date", day, "the transaction has no date");
    }
    if core.amount.is_none() {
        tell(Severity::Warning, "no-amount", amount, "the transaction has no amount");
    }
    if over.entry.is_some() {
        if statement::is_reversal(whole) {
            let what = "the booking takes an earlier one back; payer and payee are those of the earlier one";
            tell(Severity::Note, "reversal", "RvslInd", what);
        }
        let status = whole.text_at("Sts/Cd").or_else(|| whole.text_at("Sts"));
        if status.is_some_and(|s| s != "BOOK") {
            tell(Severity::Note, "not-booked", "Sts", "the entry is announced, not booked");
        }
        if whole.text_at("CdtDbtInd").is_none() {
            let what =
                "nothing says whether the money came or went, so the holder of the account is not named";
            tell(Severity::Warning, "no-direction", "CdtDbtInd", what);
        }
    }
    problems
}

impl Over<'_> {
    /// A key that is the same at each import, and the place in words.
    fn name(&self, tx: &Element, row: u64) -> (Option<String>, String) {
        let ids = ["TxId", "UETR", "EndToEndId", "InstrId"];
        let at = |folder: &str| {
            ids.iter().filter_map(|id| tx.text_at(&format!("{folder}/{id}"))).find(|t| *t != "NOTPROVIDED")
        };
        if self.entry.is_some() {
            return self.name_of_booking(at("Refs"));
        }
        let (number, id) = (self.number, at("PmtId"));
        let block = self.block.and_then(|b| b.text_at("PmtInfId"));
        let message = self.group.and_then(|g| g.text_at("MsgId"));
        let key = message.map(|m| {
            let last = id.map_or_else(|| format!("#{number}"), str::to_owned);
            [Some(m), block, Some(&last)].into_iter().flatten().collect::<Vec<_>>().join("/")
        });
        let pointer = match (message, id) {
            (Some(message), Some(id)) => format!("message {message}, transaction {id}"),
            (Some(message), None) => format!("message {message}, transaction {number} of it"),
            (None, _) => format!("transaction {row}"),
        };
        (key, pointer)
    }

    /// Bookings are told by account, statement and entry: the ids of a payment stand again where it is reversed.
    fn name_of_booking(&self, id: Option<&str>) -> (Option<String>, String) {
        let statement = self.block.and_then(|b| b.text_at("Id"));
        let account =
            self.block.and_then(|b| b.text_at("Acct/Id/IBAN").or_else(|| b.text_at("Acct/Id/Othr/Id")));
        let entry = self.entry.and_then(|e| e.text_at("AcctSvcrRef").or_else(|| e.text_at("NtryRef")));
        let entry_key = entry.map_or_else(|| format!("#{}", self.number), str::to_owned);
        let detail = (self.detail > 0).then(|| id.map_or_else(|| format!("#{}", self.detail), str::to_owned));
        let key = statement.map(|statement| {
            let parts = [account, Some(statement), Some(&entry_key), detail.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join("/")
        });
        let mut pointer = match statement {
            Some(statement) => format!("statement {statement}, entry {}", self.number),
            None => format!("entry {}", self.number),
        };
        if self.detail > 0 {
            pointer.push_str(&format!(", transaction {}", self.detail));
        }
        (key, pointer)
    }

    /// The transaction with the headers over it, as pairs of path and text. Balances are the statement's alone.
    pub(super) fn raw(&self, tx: &Element) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for part in [self.header, self.group].into_iter().flatten() {
            part.flatten("", &mut pairs);
        }
        if let Some(block) = self.block {
            let own = |c: &&Element| !matches!(c.name.as_str(), "Bal" | "TxsSummry" | "Intrst");
            block.children.iter().filter(own).for_each(|c| c.flatten(&block.name, &mut pairs));
        }
        for part in [self.entry, Some(tx)].into_iter().flatten() {
            part.flatten("", &mut pairs);
        }
        pairs
    }
}

/// The day of settlement or booking, else the day that was asked for, else the day the message was made.
fn date(tx: &Element, over: &Over<'_>, note: &mut impl FnMut(&str, &str)) -> Option<Stated<When>> {
    const OWN: &[(&str, &str)] = &[
        ("IntrBkSttlmDt", "order ymd"),
        ("RltdDts/IntrBkSttlmDt", "order ymd"),
        ("RltdDts/TxDtTm", "order ymd"),
        ("BookgDt/Dt", "order ymd"),
        ("BookgDt/DtTm", "order ymd"),
        ("ValDt/Dt", "order ymd"),
        ("ValDt/DtTm", "order ymd"),
    ];
    const ASKED: &[(&str, &str)] = &[
        ("ReqdExctnDt", "order ymd; of request"),
        ("ReqdExctnDt/Dt", "order ymd; of request"),
        ("ReqdExctnDt/DtTm", "order ymd; of request"),
    ];
    const GROUP: &[(&str, &str)] =
        &[("IntrBkSttlmDt", "order ymd; of the group"), ("CreDtTm", "order ymd; of creation")];
    let places =
        [(Some(tx), OWN), (Some(tx), ASKED), (over.entry.and(over.block), &GROUP[1..]), (over.group, GROUP)];
    let (element, path, text, context) = places.into_iter().find_map(|(element, paths)| {
        let element = element?;
        paths.iter().find_map(|(path, context)| Some((element, *path, element.text_at(path)?, *context)))
    })?;
    let column = if std::ptr::eq(element, tx) { path.to_owned() } else { format!("{}/{path}", element.name) };
    note("core.date", &column);
    Some(Stated::raw_in(text, context))
}

fn money(element: &Element, tx: &Element, note: &mut impl FnMut(&str, &str)) -> Stated<Money> {
    note("core.amount", &element.name);
    let beside = tx.text_at("Amt/EqvtAmt/CcyOfTrf").filter(|_| element.attribute("Ccy").is_none());
    let context = Context::new().maybe("currency", element.attribute("Ccy").or(beside));
    stated(element.text.trim(), context)
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
        ("To the payer's bank", "InstrForDbtrAgt"),
        ("Remittance advice", "RltdRmtInf/RmtId"),
        ("Booking", "AddtlTxInf"),
        ("Booking", "AddtlNtryInf"),
        ("Returned because", "RtrInf/Rsn/Cd"),
        ("Returned because", "RtrInf/AddtlInf"),
    ];
    let mut lines = Vec::new();
    if statement::is_reversal(tx) {
        lines.push("Reversal: an earlier payment is taken back".to_owned());
    }
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
