//! One message: its headers, its fields, and the report that they make.

use super::party::{self, bank, customer};
use crate::context::Context;
use crate::{Draft, Item, Origin, Problem, Rejected, Severity};
use model::{
    Core, Identifier, IdentifierKind, Money, Narrative, Party, Report, ReportKind, Role, SourceNote, Stated,
    When,
};

/// A message that grows line by line.
#[derive(Debug, Default)]
pub(super) struct Message {
    /// Blocks 1 to 3, and 5.
    headers: String,
    /// Tag with letter, and text with its line breaks.
    fields: Vec<(String, String)>,
    ended: bool,
    pub(super) lines: usize,
    pub(super) bytes: usize,
    pub(super) too_large: bool,
}

impl Message {
    pub(super) fn is_empty(&self) -> bool {
        self.headers.is_empty() && self.fields.is_empty()
    }

    pub(super) fn has(&self, tag: &str) -> bool {
        self.fields.iter().any(|(t, _)| t == tag)
    }

    pub(super) fn line(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        if let Some((headers, text)) = line.split_once("{4:") {
            self.headers.push_str(headers);
            self.line(text);
        } else if let Some(trailer) = line.strip_prefix("-}") {
            self.ended = true;
            self.headers.push_str(trailer);
        } else if line == "-" {
            self.ended = true;
        } else if line.starts_with('{') || self.ended {
            self.headers.push_str(line);
        } else if let Some((tag, text)) = field(line) {
            self.fields.push((tag.to_owned(), text.to_owned()));
        } else if let Some((_, text)) = self.fields.last_mut() {
            text.push('\n');
            text.push_str(line);
        }
    }

    /// The first field of a number, whatever its letter: tag and text.
    fn field(&self, number: &str) -> Option<(&str, &str)> {
        let is = |tag: &str| {
            tag.strip_prefix(number)
                .is_some_and(|l| l.is_empty() || (l.len() == 1 && l.as_bytes()[0].is_ascii_uppercase()))
        };
        self.fields.iter().find(|(tag, _)| is(tag)).map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    fn text(&self, tag: &str) -> Option<&str> {
        self.fields.iter().find(|(t, _)| t == tag).map(|(_, text)| text.trim()).filter(|t| !t.is_empty())
    }

    /// Block 2 without its number.
    fn application(&self) -> Option<&str> {
        self.headers.split("{2:").nth(1)
    }

    /// The number of the kind: as block 2 says it, else as the fields tell.
    pub(super) fn kind(&self) -> Option<String> {
        if let Some(kind) = self.application().and_then(|a| a.get(1..4)) {
            return Some(kind.to_owned());
        }
        let has = |number: &str| self.field(number).is_some();
        let told = if has("59") && has("32") {
            "103"
        } else if has("60") || has("61") || has("62") {
            "940"
        } else if has("58") {
            "202"
        } else {
            return None;
        };
        Some(told.to_owned())
    }

    /// Who sent it and who received it, by their BIC.
    fn ends(&self) -> (Option<String>, Option<String>) {
        let own = self.headers.split("{1:").nth(1).and_then(|b| b.get(3..15)).and_then(bic_of);
        let Some(application) = self.application() else { return (own, None) };
        if application.starts_with('O') {
            (application.get(14..26).and_then(bic_of), own)
        } else {
            (own, application.get(4..16).and_then(bic_of))
        }
    }

    pub(super) fn item(&self, row: u64, file: &str) -> Item {
        let refused = |code, expected: String, mend: &str| {
            let problem = Problem::new(Severity::Rejected, code, row).expected(expected).mend(mend);
            Item::Rejected(Box::new(Rejected { row, raw: self.raw(), problems: vec![problem] }))
        };
        match self.kind().as_deref() {
            Some("103") => {}
            Some(kind) => {
                let what = format!("the message is an MT{kind}, which is not read; only MT103 is");
                return refused("other-message", what, "export the MT103 messages alone");
            }
            None => {
                let what =
                    "the text has neither a header that says its kind nor the fields of an MT103".to_owned();
                return refused("other-message", what, "export the messages with their headers");
            }
        }
        if self.too_large {
            let what = "the message is larger than 1,000 lines or 256 kB".to_owned();
            return refused("too-large", what, "look whether messages run together");
        }
        let parties = self.parties();
        if self.field("32").is_none() && parties.iter().all(|(_, p)| p.role == Role::Institution) {
            let what = "the message has no amount and names no customer".to_owned();
            return refused("tells-nothing", what, "look whether it is filled in the original");
        }
        Item::Draft(Box::new(self.draft(parties, row, file)))
    }

    fn draft(&self, parties: Vec<(String, Party)>, row: u64, file: &str) -> Draft {
        let mut origins: Vec<Origin> = Vec::new();
        let mut note = |field: &str, tag: &str| {
            origins.push(Origin { field: field.to_owned(), column: tag.to_owned() });
        };
        let (date, amount) = self.settled();
        let mut core = Core { date, amount, ..Core::default() };
        if core.date.is_some() {
            note("core.date", "32A");
        }
        if core.amount.is_some() {
            note("core.amount", "32A");
        }
        let (sender, receiver) = self.ends();
        let payer_bank = self.keeper("52", sender.as_deref());
        let payee_bank = self.keeper("57", receiver.as_deref());
        let from = party::country(self.field("50"), payer_bank.as_deref());
        let to = party::country(self.field("59"), payee_bank.as_deref());
        from.iter().for_each(|_| note("core.origin#1", "50"));
        to.iter().for_each(|_| note("core.destination#1", "59"));
        core.origins.extend(from);
        core.destinations.extend(to);
        for (tag, party) in &parties {
            note(&format!("party.name:{}", party.role), tag);
        }
        let reference = self.text("20");
        let key = reference.map(|r| {
            let day = self.text("32A").and_then(|t| t.get(..6));
            [sender.as_deref(), Some(r), day].into_iter().flatten().collect::<Vec<_>>().join("/")
        });
        let pointer = match reference {
            Some(reference) => format!("message {row}, reference {reference}"),
            None => format!("message {row}"),
        };
        let problems = lacks(&core, row);
        let report = Report {
            kind: ReportKind::Payment,
            core,
            parties: parties.into_iter().map(|(_, party)| party).collect(),
            narrative: self.narrative(),
            source: SourceNote {
                reference: key.clone(),
                citation: None,
                pointer: format!("mt103, {pointer}"),
                file: file.to_owned(),
                informant: None,
            },
            raw: self.raw(),
        };
        Draft { key, pointer, row, rows: 1, report, origins, problems, marking: None, sheet: None }
    }

    /// Field 32A: day, currency and amount. The comma of SWIFT is always the decimal mark and the day always has six
    /// figures, so both are handed on in a form that leaves nothing open; the field itself stays in `raw`.
    fn settled(&self) -> (Option<Stated<When>>, Option<Stated<Money>>) {
        let Some(text) = self.text("32A") else { return (None, None) };
        let (day, rest) = match text.get(..6).filter(|d| d.bytes().all(|b| b.is_ascii_digit())) {
            Some(day) => (Some(day), &text[6..]),
            None => (None, text),
        };
        let date = day.map(|d| Stated::raw_in(format!("{}-{}-{}", &d[..2], &d[2..4], &d[4..]), "order ymd"));
        let amount = rest.get(3..).filter(|a| a.starts_with(|c: char| c.is_ascii_digit())).map(|figure| {
            let figure = figure.trim().replacen(',', ".", 1);
            let context = Context::new().maybe("currency", rest.get(..3));
            crate::context::stated(figure.trim_end_matches('.'), context)
        });
        (date, amount)
    }

    /// The BIC of the bank that keeps a customer's account: the field's, or the sender or receiver where there is none.
    fn keeper(&self, number: &str, end: Option<&str>) -> Option<String> {
        match self.field(number) {
            Some((_, text)) => party::bic(text),
            None => end.map(str::to_owned),
        }
    }

    fn parties(&self) -> Vec<(String, Party)> {
        let (sender, receiver) = self.ends();
        let payer_bank = self.keeper("52", sender.as_deref());
        let payee_bank = self.keeper("57", receiver.as_deref());
        let mut out = Vec::new();
        for (number, role, at) in
            [("50", Role::Payer, payer_bank.as_deref()), ("59", Role::Payee, payee_bank.as_deref())]
        {
            if let Some((tag, text)) = self.field(number) {
                out.extend(customer(tag, text, role, at).map(|p| (tag.to_owned(), p)));
            }
        }
        for number in ["51", "52", "53", "54", "55", "56", "57"] {
            if let Some((tag, text)) = self.field(number) {
                out.extend(bank(tag, text).map(|p| (tag.to_owned(), p)));
            }
        }
        for (block, bic) in [("block 1", sender), ("block 2", receiver)] {
            let Some(bic) = bic else { continue };
            let known = |p: &Party| p.identifiers.iter().any(|i| i.value.raw == bic);
            if !out.iter().any(|(_, p)| known(p)) {
                let mut party = Party::new(model::PartyKind::Company, Role::Institution);
                party.identifiers.push(Identifier { kind: IdentifierKind::Bic, value: Stated::raw(bic) });
                out.push((block.to_owned(), party));
            }
        }
        out
    }

    /// All words of the payment, each field with what it is. Lines are broken by width alone, so they are joined.
    fn narrative(&self) -> Option<Narrative> {
        const FIELDS: &[(&str, &str)] = &[
            ("Remittance", "70"),
            ("Bank to bank", "72"),
            ("Regulatory report", "77B"),
            ("Envelope", "77T"),
        ];
        let lines: Vec<String> = FIELDS
            .iter()
            .filter_map(|(label, tag)| Some(format!("{label}: {}", self.text(tag)?.replace('\n', " "))))
            .collect();
        (!lines.is_empty()).then(|| Narrative { title: None, text: lines.join("\n"), mentions: Vec::new() })
    }

    fn raw(&self) -> Vec<(String, String)> {
        let headers = (!self.headers.is_empty()).then(|| ("headers".to_owned(), self.headers.clone()));
        headers.into_iter().chain(self.fields.iter().cloned()).collect()
    }
}

fn lacks(core: &Core, row: u64) -> Vec<Problem> {
    let warn = |code, what: &str| Problem::new(Severity::Warning, code, row).column("32A").expected(what);
    let date = core.date.is_none().then(|| warn("no-date", "the message has no value date"));
    let amount = core.amount.is_none().then(|| warn("no-amount", "the message has no amount"));
    date.into_iter().chain(amount).collect()
}

/// `:50K:text` into tag and text.
fn field(line: &str) -> Option<(&str, &str)> {
    let (tag, text) = line.strip_prefix(':')?.split_once(':')?;
    let bytes = tag.as_bytes();
    let good = (2..=3).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_digit)
        && bytes[2..].iter().all(u8::is_ascii_uppercase);
    good.then_some((tag, text))
}

/// The BIC in the address of a terminal: eight letters, the terminal's own, and the branch.
fn bic_of(terminal: &str) -> Option<String> {
    let (start, branch) = (terminal.get(..8)?, terminal.get(9..12)?);
    Some(format!("{start}{branch}"))
}
