//! The account of one goAML report under construction: its core, parties and words.
//!
//! One report of goAML is one report here, with all its transactions: its reason, its indicators and its reference
//! belong to the whole, an FIU counts and answers it as one, and a transaction alone says nothing of the suspicion.
//! Reports of a threshold are the exception: there each transaction stands for itself, and strangers must not be tied.

use super::party::{Standing, address, of, told};
use crate::cargo::{identifier, one_line, tells};
use crate::context::{Context, stated};
use crate::xml::Element;
use crate::{Draft, Origin, Problem, Severity};
use model::{Core, IdentifierKind, Narrative, Party, Report, ReportKind, Role, SourceNote, Specimen, Stated};
use rust_decimal::Decimal;

/// What is gathered.
#[derive(Debug, Default)]
pub(super) struct Account {
    core: Core,
    parties: Vec<Party>,
    lines: Vec<String>,
    origins: Vec<Origin>,
    amounts: Vec<String>,
    days: Vec<String>,
    transactions: u64,
    goods: Vec<String>,
    value: Option<Stated<model::Money>>,
}

/// Most parties of one report.
const MAX_PARTIES: usize = 2_000;

/// Codes of reports, with what they are: those of the generic list of goAML, and as FIUs use them (from memory).
const WORDS: &[(&str, &str)] = &[
    ("STR", "Suspicious transaction report"),
    ("SAR", "Suspicious activity report"),
    ("UTR", "Unusual transaction report"),
    ("AIF", "Additional information"),
    ("AIFT", "Additional information with transactions"),
    ("DPMSR", "Dealers in precious metals and stones report"),
    ("CTR", "Cash transaction report"),
    ("EFT", "Electronic funds transfer report"),
    ("IFT", "International funds transfer report"),
    ("TFR", "Transfer of funds report"),
    ("BCR", "Border cash report"),
];

/// Reports of a threshold: each transaction stands for itself.
const THRESHOLD: &[&str] = &["CTR", "EFT", "IFT", "TFR", "BCR", "CBR", "TTR", "LCTR"];

/// Whether the transactions of this report have nothing to do with each other.
pub(super) fn is_threshold(header: &Element) -> bool {
    header.text_at("report_code").is_some_and(|code| THRESHOLD.contains(&code.to_uppercase().as_str()))
}

impl Account {
    pub(super) fn note(&mut self, field: impl Into<String>, column: &str) {
        self.origins.push(Origin { field: field.into(), column: column.to_owned() });
    }

    /// A line of the account, each with what it is; the same line once.
    pub(super) fn line(&mut self, label: &str, text: &str) {
        let text = one_line(text);
        if text.is_empty() || text == "-" {
            return;
        }
        let line = format!("{label}: {text}");
        if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }

    /// A party, once, however many transactions name it.
    pub(super) fn party(&mut self, party: Party, path: &str) {
        if tells(&party) && self.parties.len() < MAX_PARTIES && !self.parties.contains(&party) {
            self.note(format!("party.name:{}", party.role), path);
            self.parties.push(party);
        }
    }

    /// What the head of the report says.
    pub(super) fn header(&mut self, header: &Element) {
        for (label, path) in [
            ("Reason", "reason"),
            ("Action taken", "action"),
            ("Reference of the FIU", "fiu_ref_number"),
            ("Replaces the refused report", "prev_rejected_ref_number"),
        ] {
            if let Some(text) = told(header, path) {
                self.line(label, text);
            }
        }
        let indicators: Vec<&str> = header
            .all("report_indicators/indicator")
            .iter()
            .map(|e| e.text.trim())
            .filter(|t| !t.is_empty())
            .collect();
        self.line("Indicators", &indicators.join(", "));
        for info in header.all("additional_information/additional_info") {
            let texts = ["info_subject", "info_text", "info_numeric", "info_date"];
            let words: Vec<&str> = texts.iter().filter_map(|t| told(info, t)).collect();
            self.line("Also told", &words.join(": "));
        }
        if let Some(place) = header.at("location").and_then(address) {
            self.note("core.place", "location");
            self.core.place = Some(place);
        }
    }

    /// One transaction.
    pub(super) fn transaction(&mut self, tx: &Element, currency: Option<&str>) {
        self.transactions += 1;
        if let Some(day) = told(tx, "date_transaction") {
            self.days.push(day.to_owned());
        }
        let amount = told(tx, "amount_local");
        self.amounts.extend(amount.map(str::to_owned));
        let from = self.side(tx, &["t_from_my_client", "t_from"], "from", Role::Payer);
        let to = self.side(tx, &["t_to_my_client", "t_to"], "to", Role::Payee);
        let mut words = vec![told(tx, "transactionnumber").unwrap_or("without a number").to_owned()];
        let mut add = |before: &str, text: Option<&str>| {
            if let Some(text) = text {
                words.push(format!("{before}{text}"));
            }
        };
        add("on ", told(tx, "date_transaction"));
        add("", amount.map(|a| format!("{a} {}", currency.unwrap_or_default())).as_deref());
        add("by ", told(tx, "transmode_code"));
        add("from ", from.as_deref());
        add("to ", to.as_deref());
        add("at ", told(tx, "transaction_location"));
        add("own reference ", told(tx, "internal_ref_number"));
        add("", told(tx, "transaction_description"));
        let line = words.join(", ");
        self.line("Transaction", &line);
        if told(tx, "transaction_is_suspicious").is_some_and(|t| matches!(t, "true" | "1")) {
            self.line("Called suspicious", words.first().map_or("", String::as_str));
        }
        self.line("About the transaction", tx.text_at("comments").unwrap_or_default());
        for party in tx.all("involved_parties/party") {
            self.involved(party, "Involved");
        }
        self.goods(tx);
    }

    /// One side of a transaction; in words.
    fn side(&mut self, tx: &Element, names: &[&str], side: &str, role: Role) -> Option<String> {
        let element = names.iter().find_map(|n| tx.at(n))?;
        let suspected = yes(element, &format!("{side}_is_suspected"));
        let kinds: Vec<String> =
            ["account", "person", "entity"].iter().map(|k| format!("{side}_{k}")).collect();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        let path = format!("transaction/{}", element.name);
        let before = self.parties.len();
        let name = of(element, &kinds, Standing { role, suspected, path: &path }, self);
        let wallet = told(element, &format!("{side}_transaction_additional_info/virtual_address"));
        let new = self.parties.get_mut(before).filter(|p| p.role == role);
        if let (Some(wallet), Some(party)) = (wallet, new) {
            party.identifiers.push(identifier(IdentifierKind::Wallet, wallet, Context::new()));
        }
        if let Some(conductor) = element.at("t_conductor") {
            let suspected = yes(element, "conductor_is_suspected");
            let standing = Standing { role: Role::Named, suspected, path: &path };
            let name = super::party::person_of(conductor, standing, self);
            self.line("Conducted by", &name);
        }
        let country = told(element, &format!("{side}_country"));
        if let Some(country) = country {
            let places = if side == "from" { &mut self.core.origins } else { &mut self.core.destinations };
            if !places.iter().any(|p| p.raw == country) {
                places.push(Stated::raw(country));
                let field = if side == "from" { "core.origin" } else { "core.destination" };
                let field = format!("{field}#{}", places.len());
                self.note(field, &format!("{path}/{side}_country"));
            }
        }
        let foreign = element.at(&format!("{side}_foreign_currency")).map(|f| {
            format!(
                "{} {}",
                f.text_at("foreign_amount").unwrap_or_default(),
                f.text_at("foreign_currency_code").unwrap_or_default()
            )
        });
        let funds = told(element, &format!("{side}_funds_code")).map(|f| format!("funds {f}"));
        let beside: Vec<String> =
            [funds, country.map(str::to_owned), foreign].into_iter().flatten().collect();
        let name = name.unwrap_or_else(|| "nobody named".to_owned());
        Some(if beside.is_empty() { name } else { format!("{name} ({})", beside.join(", ")) })
    }

    /// A party of an activity, or one of several of a transaction.
    fn involved(&mut self, element: &Element, label: &str) {
        const KINDS: [&str; 6] =
            ["person_my_client", "person", "entity_my_client", "entity", "account_my_client", "account"];
        let suspected = yes(element, "is_suspected");
        let role = if suspected { Role::Suspect } else { Role::Named };
        let Some(name) = of(element, &KINDS, Standing { role, suspected, path: label }, self) else { return };
        let mut words = vec![name];
        for (before, path) in
            [("role ", "role"), ("significance ", "significance"), ("", "reason"), ("", "comments")]
        {
            if let Some(text) = told(element, path) {
                words.push(format!("{before}{text}"));
            }
        }
        self.line(label, &words.join(", "));
    }

    /// What is reported without transactions.
    pub(super) fn activity(&mut self, activity: &Element) {
        for party in activity.all("report_parties/report_party") {
            self.involved(party, "Reported party");
        }
        self.goods(activity);
    }

    /// Goods and services, as the report words them.
    fn goods(&mut self, parent: &Element) {
        for item in parent.all("goods_services/item") {
            let kind = told(item, "item_type").unwrap_or("goods");
            let about = ["item_make", "description", "status_comments", "comments"];
            let mut words: Vec<&str> = about.iter().filter_map(|p| told(item, p)).collect();
            words.dedup();
            let words = one_line(&if words.is_empty() { kind.to_owned() } else { words.join(", ") });
            let size =
                told(item, "size").map(|s| stated(s, Context::new().maybe("unit", told(item, "size_uom"))));
            self.core.specimens.push(Specimen {
                taxon: Stated::raw(words.clone()),
                form: stated(&words, Context::new().with("goods", "text")),
                quantity: size,
            });
            let number = self.core.specimens.len();
            self.note("core.taxon", "goods_services/item/description");
            self.note(format!("core.quantity#{number}"), "goods_services/item/size");
            for (label, path) in [
                ("Registered to", "presently_registered_to"),
                ("Formerly registered to", "previously_registered_to"),
                ("Registration number", "registration_number"),
                ("Identification number", "identification_number"),
                ("Estimated value", "estimated_value"),
                ("Sold for", "disposed_value"),
            ] {
                if let Some(text) = told(item, path) {
                    self.line(label, text);
                }
            }
            self.goods.push(format!("{kind}: {words}"));
            let value = told(item, "disposed_value").or_else(|| told(item, "estimated_value"));
            if let (None, Some(value)) = (&self.value, value) {
                self.value =
                    Some(stated(value, Context::new().maybe("currency", told(item, "currency_code"))));
            }
        }
    }

    /// The one day, the span of days, or the day that the report was made.
    fn date(&mut self, header: &Element) {
        self.days.sort();
        let day = |text: &str| text.get(..10).map(str::to_owned);
        let (first, last) = (self.days.first().cloned(), self.days.last().cloned());
        if let (Some(first), Some(last)) = (first, last) {
            let raw = match (day(&first), day(&last)) {
                (Some(a), Some(b)) if a != b => format!("{a} to {b}"),
                _ => first,
            };
            self.note("core.date", "transaction/date_transaction");
            self.core.date = Some(Stated::raw_in(raw, "order ymd"));
            return;
        }
        let made = ["submission_date", "report_date"].iter().find_map(|p| Some((*p, told(header, p)?)));
        if let Some((path, day)) = made {
            self.note("core.date", path);
            self.core.date = Some(Stated::raw_in(day, "order ymd; of creation"));
        }
    }

    /// The amount of the transaction, the sum of all, or else the value of the goods.
    fn amount(&mut self, currency: Option<&str>) {
        let context = Context::new().maybe("currency", currency);
        let amount = match self.amounts.as_slice() {
            [] => self.value.clone(),
            [only] => Some(stated(only, context)),
            several => {
                let sum = several
                    .iter()
                    .map(|a| a.parse::<Decimal>().ok())
                    .try_fold(Decimal::ZERO, |sum, a| sum.checked_add(a?));
                sum.map(|s| {
                    stated(&s.to_string(), context.with("sum of", &format!("{} transactions", several.len())))
                })
            }
        };
        if amount.is_some() {
            let path =
                if self.amounts.is_empty() { "goods_services/item" } else { "transaction/amount_local" };
            self.note("core.amount", path);
        }
        self.core.amount = amount;
    }

    /// The report; `None` where it says nothing of anybody and gives no reason.
    pub(super) fn draft(
        mut self,
        header: &Element,
        place: Place<'_>,
        raw: Vec<(String, String)>,
    ) -> Option<Draft> {
        let currency = told(header, "currency_code_local");
        self.date(header);
        self.amount(currency);
        if self.parties.is_empty() && self.lines.is_empty() && self.core.amount.is_none() {
            return None;
        }
        let goods: Vec<String> = self.goods.iter().map(|g| format!("Goods: {g}")).collect();
        let lines = [std::mem::take(&mut self.lines), goods].concat();
        let mut problems = Vec::new();
        if self.core.date.is_none() {
            let what = "the report has no date";
            problems.push(
                Problem::new(Severity::Warning, "no-date", place.row)
                    .column("submission_date")
                    .expected(what),
            );
        }
        let code = told(header, "report_code").unwrap_or("without a code");
        let words =
            WORDS.iter().find(|(c, _)| code.eq_ignore_ascii_case(c)).map_or("goAML report", |(_, w)| w);
        let reference = told(header, "entity_reference").or_else(|| told(header, "fiu_ref_number"));
        let pointer = match reference {
            Some(reference) => format!("report {reference}{}", place.within),
            None => format!("report {}{}", place.number, place.within),
        };
        let report = Report {
            kind: ReportKind::SuspicionReport,
            core: self.core,
            parties: self.parties,
            narrative: Some(Narrative {
                title: Some(format!("{words} ({code})")),
                text: lines.join("\n"),
                mentions: Vec::new(),
            }),
            source: SourceNote {
                reference: reference.map(str::to_owned),
                citation: None,
                pointer: format!("goaml, {pointer}"),
                file: place.file.to_owned(),
                informant: None,
            },
            raw,
        };
        let key = key(header, place.within);
        Some(Draft {
            marking: None,
            sheet: None,
            key,
            pointer,
            row: place.row,
            rows: place.rows,
            report,
            origins: self.origins,
            problems,
        })
    }
}

/// Where a report stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) row: u64,
    pub(super) rows: u64,
    /// Number of the report in its file.
    pub(super) number: u64,
    /// Which part or transaction of the report: `, part 2`; empty for a whole one.
    pub(super) within: &'a str,
    pub(super) file: &'a str,
}

/// Who reports and its own reference; a report without a reference is known by its content.
fn key(header: &Element, within: &str) -> Option<String> {
    let entity = ["rentity_id", "reentity_id"].iter().find_map(|p| told(header, p)).unwrap_or_default();
    told(header, "entity_reference").map(|reference| format!("{entity}/{reference}{within}"))
}

fn yes(element: &Element, path: &str) -> bool {
    element.text_at(path).is_some_and(|t| matches!(t, "true" | "1"))
}
