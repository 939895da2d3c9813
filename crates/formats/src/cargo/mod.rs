//! A consignment under construction: what waybills, manifests and cargo tables have in common.
//!
//! Readers of transport formats fill it part by part, each part with the element, line or column it came from. What the
//! codes of a format mean is left to that format's reader.

use crate::context::{Context, stated};
use crate::{Draft, Origin, Problem, Rejected, Severity};
use model::{
    Core, Identifier, IdentifierKind, Narrative, Party, PartyKind, Place, Report, ReportKind, Role,
    SourceNote, Specimen, Stated,
};

/// What is gathered of one consignment.
#[derive(Debug, Default)]
pub(crate) struct Consignment {
    pub(crate) row: u64,
    pub(crate) key: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) core: Core,
    pub(crate) parties: Vec<Party>,
    pub(crate) problems: Vec<Problem>,
    lines: Vec<String>,
    origins: Vec<Origin>,
    goods: Vec<String>,
}

/// One measure of goods: amount, unit as the source writes it, and where it stands.
pub(crate) struct Measure<'a> {
    pub(crate) amount: &'a str,
    pub(crate) unit: &'a str,
    pub(crate) from: &'a str,
}

impl Consignment {
    pub(crate) fn new(row: u64) -> Self {
        Self { row, ..Self::default() }
    }

    pub(crate) fn note(&mut self, field: impl Into<String>, from: impl Into<String>) {
        self.origins.push(Origin { field: field.into(), column: from.into() });
    }

    pub(crate) fn origin(&mut self, place: Stated<Place>, from: &str) {
        self.note(format!("core.origin#{}", self.core.origins.len() + 1), from);
        self.core.origins.push(place);
    }

    pub(crate) fn transit(&mut self, place: Stated<Place>, from: &str) {
        self.note(format!("core.transit#{}", self.core.transits.len() + 1), from);
        self.core.transits.push(place);
    }

    pub(crate) fn destination(&mut self, place: Stated<Place>, from: &str) {
        self.note(format!("core.destination#{}", self.core.destinations.len() + 1), from);
        self.core.destinations.push(place);
    }

    /// Goods in the words of the document with their weight. Pieces are packages, which say nothing of how many animals
    /// or tusks are in them: they are told in words.
    pub(crate) fn goods(&mut self, words: &str, from: &str, weight: &Measure<'_>, pieces: &str) {
        let words = one_line(words);
        self.line("Packages", pieces);
        if words.is_empty() && weight.amount.trim().is_empty() {
            return;
        }
        if !words.is_empty() && !self.goods.contains(&words) {
            self.goods.push(words.clone());
            self.note("core.taxon", from);
        }
        let specimen = |quantity| Specimen {
            taxon: Stated::raw(words.clone()),
            form: stated(&words, Context::new().with("goods", "text")),
            quantity,
        };
        let told = !weight.amount.trim().is_empty();
        let amount = told.then(|| stated(weight.amount, Context::new().with("unit", weight.unit)));
        self.core.specimens.push(specimen(amount));
        if told {
            self.note(format!("core.quantity#{}", self.core.specimens.len()), weight.from);
        }
    }

    /// A line of the account, each with what it is.
    pub(crate) fn line(&mut self, label: &str, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.lines.push(format!("{label}: {text}"));
        }
    }

    pub(crate) fn party(&mut self, party: Party, from: &str) {
        self.note(format!("party.name:{}", party.role), from);
        self.parties.push(party);
    }

    /// The report; `Err` where the document tells nothing that a consignment is told by.
    pub(crate) fn draft(
        mut self,
        format: &str,
        pointer: String,
        file: &str,
        raw: Vec<(String, String)>,
    ) -> Result<Draft, Box<Rejected>> {
        let real = |p: &Party| !matches!(p.role, Role::Conveyance | Role::Carrier);
        if self.core.specimens.is_empty() && !self.parties.iter().any(real) {
            let problem = Problem::new(Severity::Rejected, "tells-nothing", self.row)
                .expected("the consignment names no goods, no shipper and no consignee")
                .mend("look whether they are filled in the original");
            return Err(Box::new(Rejected { row: self.row, raw, problems: vec![problem] }));
        }
        self.lacks();
        let mut lines: Vec<String> = self.goods.iter().map(|g| format!("Goods: {g}")).collect();
        lines.append(&mut self.lines);
        let narrative = (!lines.is_empty()).then(|| Narrative {
            title: None,
            text: lines.join("\n"),
            mentions: Vec::new(),
        });
        let report = Report {
            kind: ReportKind::Consignment,
            core: self.core,
            parties: self.parties,
            narrative,
            source: SourceNote {
                reference: self.reference.or_else(|| self.key.clone()),
                citation: None,
                pointer: format!("{format}, {pointer}"),
                file: file.to_owned(),
                informant: None,
            },
            raw,
        };
        Ok(Draft {
            rows: 1,
            key: self.key,
            pointer,
            row: self.row,
            report,
            origins: self.origins,
            problems: self.problems,
            marking: None,
            sheet: None,
        })
    }

    fn lacks(&mut self) {
        let warn = |code, what: &str| Problem::new(Severity::Warning, code, self.row).expected(what);
        let mut found = Vec::new();
        if self.core.date.is_none() {
            found.push(warn("no-date", "the consignment has no date of departure or issue"));
        }
        if self.core.specimens.is_empty() {
            found.push(warn("no-goods", "the consignment does not say what the goods are"));
        }
        self.problems.append(&mut found);
    }
}

/// Whether anything is known of it.
pub(crate) fn tells(party: &Party) -> bool {
    party.name.is_some()
        || !party.identifiers.is_empty()
        || party.address.is_some()
        || party.country.is_some()
}

/// A party that is known by its name.
pub(crate) fn named(kind: PartyKind, role: Role, name: &str) -> Party {
    Party { name: Some(Stated::raw(one_line(name))), ..Party::new(kind, role) }
}

/// An identifier as written.
pub(crate) fn identifier(kind: IdentifierKind, raw: &str, context: Context) -> Identifier {
    Identifier { kind, value: stated(raw.trim(), context) }
}

/// Beside telephone numbers of cargo messages, which have no `+`: the country code may stand first.
pub(crate) const PHONE_OF_CARGO: &str = "perhaps with country code";

/// A telephone number of a cargo message.
pub(crate) fn cargo_phone(raw: &str) -> Identifier {
    identifier(IdentifierKind::Phone, raw, Context::beside(Some(PHONE_OF_CARGO)))
}

/// Who carries, known by the code and the numbers of the documents: they are the carrier's, not the shipper's.
pub(crate) fn carrier(name: Option<&str>, documents: &[(&str, &str)]) -> Party {
    let mut party = Party::new(PartyKind::Company, Role::Carrier);
    party.name = name.map(Stated::raw);
    for (kind, number) in documents {
        party.identifiers.push(identifier(
            IdentifierKind::Waybill,
            number,
            Context::new().with("kind", kind),
        ));
    }
    party
}

/// Text that a form broke into lines, as one.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
