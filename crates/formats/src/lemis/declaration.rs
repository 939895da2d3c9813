//! One declaration as reports: a consignment, and a seizure of what was seized.
//!
//! Both name the same parties in the same roles: who sends and who receives. Whoever a declaration names is nobody's
//! suspect.

use super::codes::{self, words};
use super::columns::{Columns, told};
use crate::context::{Context, stated};
use crate::{Draft, Origin, Problem, Severity};
use model::{
    Core, Money, Narrative, Party, PartyKind, Place, Report, ReportKind, Role, SourceNote, Specimen, Stated,
    When,
};

use crate::table::row::Row;

/// Rows of one declaration.
pub(crate) struct Declaration<'a> {
    pub(crate) rows: &'a [Row],
    pub(crate) columns: &'a Columns,
    pub(crate) names: &'a [String],
    pub(crate) file: &'a str,
}

/// Stands between the raw rows of one report; names with this beginning are our own.
const ROW_MARK: &str = "saola_row";
/// Of the United States, whose every port is.
const COUNTRY: &str = "United States";

impl Declaration<'_> {
    /// The consignment, and the seizure where goods were seized.
    pub(crate) fn drafts(&self) -> Vec<Draft> {
        let seized: Vec<&Row> = self.rows.iter().filter(|row| self.is_seized(row)).collect();
        let mut drafts = vec![self.draft(ReportKind::Consignment, &self.rows.iter().collect::<Vec<_>>())];
        if !seized.is_empty() {
            drafts.push(self.draft(ReportKind::Seizure, &seized));
        }
        drafts
    }

    fn is_seized(&self, row: &Row) -> bool {
        told(row, self.columns.disposition)
            .is_some_and(|d| d.eq_ignore_ascii_case("S") || d.eq_ignore_ascii_case("seized"))
    }

    fn draft(&self, kind: ReportKind, rows: &[&Row]) -> Draft {
        let seizure = kind == ReportKind::Seizure;
        let (first, last) = (rows[0], rows[rows.len() - 1]);
        let number = told(first, self.columns.number);
        let mut draft = Drafting { declaration: self, origins: Vec::new(), problems: Vec::new() };
        let mut core = Core {
            date: draft.date(first, seizure),
            place: draft.place(first),
            specimens: rows.iter().enumerate().map(|(at, row)| draft.specimen(row, at + 1)).collect(),
            amount: draft.amount(rows),
            outcome: self.outcomes(rows),
            ..Core::default()
        };
        draft.way(rows, &mut core);
        let parties = draft.parties(first);
        let kind_words = if seizure { "declaration, seized goods" } else { "declaration" };
        let place = match (first.number, last.number) {
            (a, b) if a == b => format!("row {a}"),
            (a, b) => format!("rows {a}-{b}"),
        };
        let pointer = format!("{place}, {kind_words} {}", number.unwrap_or("without number"));
        let mut problems = draft.problems;
        if !seizure {
            problems.extend(rows.iter().flat_map(|row| row.problems.clone()));
        } else {
            // What the consignment tells of the same rows is not told again.
            problems.clear();
        }
        let report = Report {
            kind,
            core,
            parties,
            narrative: Some(Narrative {
                title: None,
                text: rows.iter().map(|row| self.account(row)).collect::<Vec<_>>().join("\n"),
                mentions: Vec::new(),
            }),
            source: SourceNote {
                reference: number.map(str::to_owned),
                citation: None,
                pointer: format!("lemis, {pointer}"),
                file: self.file.to_owned(),
                informant: None,
            },
            raw: self.raw(rows),
        };
        Draft {
            marking: None,
            sheet: None,
            key: number.map(|n| if seizure { format!("{n} seized") } else { n.to_owned() }),
            pointer,
            row: first.number,
            rows: if seizure { 0 } else { rows.len() as u64 },
            report,
            origins: draft.origins,
            problems,
        }
    }

    fn raw(&self, rows: &[&Row]) -> Vec<(String, String)> {
        let mut raw = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                raw.push((ROW_MARK.to_owned(), row.number.to_string()));
            }
            raw.extend(row.raw(self.names));
        }
        raw
    }

    /// What became of the goods, each outcome once.
    fn outcomes(&self, rows: &[&Row]) -> Option<String> {
        let mut out: Vec<String> = Vec::new();
        for code in rows.iter().filter_map(|row| told(row, self.columns.disposition)) {
            let outcome = in_words(codes::DISPOSITIONS, code);
            if !out.contains(&outcome) {
                out.push(outcome);
            }
        }
        (!out.is_empty()).then(|| out.join("; "))
    }

    /// One line of the declaration in words, each code beside what it stands for.
    fn account(&self, row: &Row) -> String {
        let c = self.columns;
        let mut parts =
            vec![[taxon(row, c).raw, common(row, c).unwrap_or_default()].join(" ").trim().to_owned()];
        let coded = [
            ("", c.description, codes::DESCRIPTIONS),
            ("purpose: ", c.purpose, codes::PURPOSES),
            ("source: ", c.source, codes::SOURCES),
            ("inspection: ", c.action, codes::ACTIONS),
            ("outcome: ", c.disposition, codes::DISPOSITIONS),
        ];
        for (label, column, list) in coded {
            parts.extend(told(row, column).map(|code| format!("{label}{}", in_words(list, code))));
        }
        parts.extend(told(row, c.decided).map(|day| format!("decided on {day}")));
        parts.extend(told(row, c.value).map(|value| format!("value: {value} US dollars")));
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }
}

/// A code with what it stands for: `seized (S)`; a code of no list stays as it is.
fn in_words(list: &'static [codes::Code], code: &str) -> String {
    words(list, code).map_or_else(|| code.to_owned(), |words| format!("{words} ({code})"))
}

/// What the row calls the living thing: genus and species, else the general common name, else the special one.
fn taxon(row: &Row, c: &Columns) -> Stated<model::Taxon> {
    let genus = told(row, c.genus).filter(|g| !is_no_taxon(g));
    let Some(genus) = genus else {
        let raw = told(row, c.generic).or_else(|| told(row, c.specific)).unwrap_or_default();
        let beside = told(row, c.specific).filter(|specific| *specific != raw);
        return stated(raw, Context::beside(beside));
    };
    let species = told(row, c.species).filter(|s| !is_open(s));
    let subspecies = species.and_then(|_| told(row, c.subspecies).filter(|s| !is_open(s)));
    let raw = [Some(genus), species, subspecies].into_iter().flatten().collect::<Vec<_>>().join(" ");
    stated(&raw, Context::beside(common(row, c).as_deref()))
}

/// Common name: the special one before the general one, `AFRICAN ELEPHANT`.
fn common(row: &Row, c: &Columns) -> Option<String> {
    let parts: Vec<&str> =
        [c.specific, c.generic].into_iter().filter_map(|column| told(row, column)).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// `species`, `sp.`: the genus is all that is known.
fn is_open(species: &str) -> bool {
    matches!(species.trim_end_matches('.').to_lowercase().as_str(), "species" | "sp" | "spp")
}

/// `noncites entry` and `unknown` stand where the list of species has none.
fn is_no_taxon(genus: &str) -> bool {
    let genus = genus.to_lowercase();
    genus.starts_with("noncites") || genus.starts_with("non-cites") || genus == "unknown"
}

/// A name withheld under an exemption of the Freedom of Information Act names nobody.
fn is_withheld(name: &str) -> bool {
    let name = name.to_uppercase();
    name.starts_with("EXEMPTION") || name.starts_with("(B)(") || name == "REDACTED" || name == "WITHHELD"
}

/// The parts of one draft, with where each came from.
struct Drafting<'d> {
    declaration: &'d Declaration<'d>,
    origins: Vec<Origin>,
    problems: Vec<Problem>,
}

impl Drafting<'_> {
    fn note(&mut self, field: impl Into<String>, column: Option<usize>) {
        let name = column.and_then(|at| self.declaration.names.get(at));
        if let Some(name) = name {
            self.origins.push(Origin { field: field.into(), column: name.clone() });
        }
    }

    /// A code of no list is kept as it is, and told.
    fn unknown(&mut self, row: &Row, column: Option<usize>, what: &str) {
        let name = column.and_then(|at| self.declaration.names.get(at)).cloned().unwrap_or_default();
        self.problems.push(
            Problem::new(Severity::Warning, "unknown-code", row.number)
                .column(name)
                .value(told(row, column).unwrap_or_default())
                .expected(format!("is no code of the list of {what}; it is kept as written"))
                .mend("look whether the code is a slip of the pen"),
        );
    }

    /// A seizure is of the day on which it was decided, a consignment of the day on which it came.
    fn date(&mut self, row: &Row, seizure: bool) -> Option<Stated<When>> {
        let c = self.declaration.columns;
        let decided = c.decided.filter(|_| seizure);
        let column = [decided, c.shipped].into_iter().flatten().find(|at| told(row, Some(*at)).is_some());
        let Some(at) = column else {
            let year = told(row, c.shipped_year)?;
            self.note("core.date", c.shipped_year);
            return Some(stated(year, Context::new().with("precision", "year")));
        };
        self.note("core.date", Some(at));
        let raw = row.get(at);
        let order = if raw.contains('/') { "mdy" } else { "ymd" };
        Some(stated(raw, Context::new().with("order", order)))
    }

    /// The port in the words of its code list.
    fn place(&mut self, row: &Row) -> Option<Stated<Place>> {
        let c = self.declaration.columns;
        let code = told(row, c.port)?;
        self.note("core.place", c.port);
        let region = code.bytes().all(|b| b.is_ascii_digit()) || code.eq_ignore_ascii_case("XX");
        let name = match words(codes::PORTS, code) {
            Some(port) => format!("{port}, {COUNTRY}"),
            None if region => COUNTRY.to_owned(),
            None if code.len() > 2 => return Some(stated(code, Context::beside(Some(COUNTRY)))),
            None => {
                self.unknown(row, c.port, "ports");
                return None;
            }
        };
        Some(stated(code, Context::new().with("means", &name)))
    }

    fn country(&self, code: &str) -> Stated<Place> {
        stated(code, Context::new().maybe("means", words(codes::COUNTRIES, code)))
    }

    /// Origins are alternatives; the country that the goods were sent from is a stop where it is another. What leaves
    /// the United States goes to the other country.
    fn way(&mut self, rows: &[&Row], core: &mut Core) {
        let c = self.declaration.columns;
        let mut origins: Vec<&str> = Vec::new();
        let mut others: Vec<&str> = Vec::new();
        for row in rows {
            for (list, column) in [(&mut origins, c.origin), (&mut others, c.other_country)] {
                list.extend(told(row, column).filter(|code| !list.contains(code)));
            }
        }
        for at in 0..origins.len() {
            self.note(format!("core.origin#{}", at + 1), c.origin);
        }
        core.origins = origins.iter().map(|code| self.country(code)).collect();
        if is_export(rows[0], c) {
            for at in 0..others.len() {
                self.note(format!("core.destination#{}", at + 1), c.other_country);
            }
            core.destinations = others.iter().map(|code| self.country(code)).collect();
            return;
        }
        others.retain(|code| !origins.contains(code));
        for at in 0..others.len() {
            self.note(format!("core.transit#{}", at + 1), c.other_country);
        }
        core.transits = others.iter().map(|code| self.country(code)).collect();
        core.destinations = core.place.clone().into_iter().collect();
        if !core.destinations.is_empty() {
            self.note("core.destination#1", c.port);
        }
    }

    fn specimen(&mut self, row: &Row, at: usize) -> Specimen {
        let c = self.declaration.columns;
        if at == 1 {
            self.note("core.taxon", c.genus.filter(|g| told(row, Some(*g)).is_some()).or(c.generic));
            self.note("core.form", c.description);
        }
        let form = match told(row, c.description) {
            Some(code) => {
                let meaning = words(codes::DESCRIPTIONS, code);
                if meaning.is_none() && code.len() == 3 {
                    self.unknown(row, c.description, "descriptions of wildlife");
                }
                stated(code, Context::new().maybe("means", meaning))
            }
            None => Stated::raw(""),
        };
        Specimen { taxon: taxon(row, c), form, quantity: self.quantity(row, at) }
    }

    fn quantity(&mut self, row: &Row, at: usize) -> Option<Stated<model::Quantity>> {
        let c = self.declaration.columns;
        let raw = told(row, c.quantity)?;
        self.note(format!("core.quantity#{at}"), c.quantity);
        let unit = told(row, c.unit);
        let known = unit.and_then(|unit| words(codes::UNITS, unit));
        if unit.is_some_and(|u| known.is_none() && u.len() == 2) {
            self.unknown(row, c.unit, "units");
        }
        Some(stated(raw, Context::new().maybe("unit", known.or(unit))))
    }

    /// The value where one row gives one; values of several rows are told in words and never added up. A value of 0 is
    /// what is written where nobody told one.
    fn amount(&mut self, rows: &[&Row]) -> Option<Stated<Money>> {
        let column = self.declaration.columns.value;
        let told = rows.iter().filter_map(|row| told(row, column));
        let mut values = told.filter(|v| v.bytes().any(|b| (b'1'..=b'9').contains(&b)));
        let (Some(only), None) = (values.next(), values.next()) else { return None };
        self.note("core.amount", column);
        Some(stated(only, Context::new().with("currency", "USD")))
    }

    fn parties(&mut self, row: &Row) -> Vec<Party> {
        let c = self.declaration.columns;
        let (ours, theirs) = match is_export(row, c) {
            true => (Role::Shipper, Role::Consignee),
            false => (Role::Consignee, Role::Shipper),
        };
        let mut parties = Vec::new();
        for (role, column) in [(theirs, c.foreign_party), (ours, c.us_party)] {
            let Some(name) = told(row, column).filter(|name| !is_withheld(name)) else { continue };
            self.note(format!("party.name:{role}"), column);
            let mut party = Party::new(PartyKind::Unknown, role);
            party.name = Some(Stated::raw(name));
            parties.push(party);
        }
        parties
    }
}

fn is_export(row: &Row, c: &Columns) -> bool {
    told(row, c.direction).is_some_and(|d| d.to_uppercase().starts_with('E'))
}
