//! The truth of a world as tables: their columns, and the rows of one unit.

use super::columns::{Encoded, Layout, ParquetForm, Rows, TableFiles};
use exercise::deeds::{Actor, Minute};
use exercise::partners::Partner;
use exercise::truth::{FileTruth, PartyRow, ReportRow};
use exercise::writing::DocumentKind;
use exercise::{MadeFile, World};
use std::fmt::Write;
use std::path::Path;

/// Tables that grow with the world, a unit at a time. `parties` has no trace of the answer.
const GROWING: [Layout; 5] = [
    Layout {
        name: "parties",
        columns: &[
            "party_id",
            "report_id",
            "partner",
            "sector",
            "country",
            "kind",
            "role",
            "first_name",
            "surname",
            "full_name",
            "dob",
            "nationality",
            "document_kind",
            "document",
            "street",
            "city",
            "postcode",
            "address_country",
            "phone",
            "email",
            "account",
            "bank",
            "handle",
        ],
    },
    Layout { name: "party_subject", columns: &["party_id", "subject_id"] },
    Layout { name: "party_errors", columns: &["party_id", "field", "error"] },
    Layout {
        name: "reports",
        columns: &["report_id", "kind", "partner", "sector", "incident_id", "network"],
    },
    Layout { name: "flags", columns: &["report_id", "indicator"] },
];

/// Tables that are known before the first unit.
const NETWORKS: Layout =
    Layout { name: "networks", columns: &["number", "name", "shape", "born", "ends", "changed"] };
const MEMBERS: Layout = Layout { name: "members", columns: &["network", "subject_id", "role"] };
const PARTNERS: Layout =
    Layout { name: "partners", columns: &["code", "name", "sector", "country", "handling"] };

/// Rows of one unit: parties, their subjects, their errors, reports, flags.
pub(super) struct UnitTruth {
    rows: [Rows; 5],
    report_id: String,
    party_id: String,
}

impl UnitTruth {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { rows: GROWING.map(Rows::new), report_id: String::new(), party_id: String::new() }
    }

    /// The truth of one more file.
    pub(super) fn add(&mut self, world: &World, file: &MadeFile) {
        let Some(partner) = world.partners.get(usize::from(file.partner.0)) else { return };
        let FileTruth { reports, parties, .. } = &file.truth;
        for report in reports {
            self.report(&file.path, partner, report);
        }
        for party in parties {
            self.party(&file.path, partner, party);
        }
    }

    fn report(&mut self, path: &str, partner: &Partner, report: &ReportRow) {
        written(&mut self.report_id, format_args!("{path}#{}", report.row));
        let network = report.network.map(|n| n.to_string()).unwrap_or_default();
        let incident = format!("i{:016x}", report.incident.0);
        let id = self.report_id.as_str();
        self.rows[3].push([id, report.kind, &partner.code, partner.sector.code(), &incident, &network]);
        for indicator in &report.indicators {
            self.rows[4].push([id, indicator]);
        }
    }

    fn party(&mut self, path: &str, partner: &Partner, party: &PartyRow) {
        let PartyRow { row, role, nth, written: as_written } = party;
        written(&mut self.report_id, format_args!("{path}#{row}"));
        written(&mut self.party_id, format_args!("{path}#{row}/{}/{nth}", role.code()));
        let w = as_written;
        let text = |value: &'_ Option<String>| value.clone().unwrap_or_default();
        let document = w.document.as_ref().map_or(("", ""), |(kind, number)| (document(*kind), number));
        let account = w.account.as_ref().map_or(("", ""), |(number, bank)| (number, bank));
        let address = w.address.as_ref();
        let (born, phone, email, handle) = (text(&w.born), text(&w.phone), text(&w.email), text(&w.handle));
        self.rows[0].push([
            self.party_id.as_str(),
            &self.report_id,
            &partner.code,
            partner.sector.code(),
            partner.country.get().code,
            if w.person { "person" } else { "company" },
            role.code(),
            &w.given,
            &w.family,
            &w.name,
            &born,
            w.nationality.unwrap_or_default(),
            document.0,
            document.1,
            address.map_or("", |a| &a.street),
            address.map_or("", |a| &a.town),
            address.and_then(|a| a.postcode.as_deref()).unwrap_or_default(),
            address.map_or("", |a| a.country),
            &phone,
            &email,
            account.0,
            account.1,
            &handle,
        ]);
        self.rows[1].push([self.party_id.as_str(), &w.subject]);
        for (field, error) in &w.errors {
            self.rows[2].push([self.party_id.as_str(), field.code(), error.code()]);
        }
    }

    /// As it goes into the files.
    pub(super) fn encode(self, forms: &Forms) -> anyhow::Result<Vec<Encoded>> {
        let encode = |(place, rows): (usize, Rows)| rows.encode(forms.0.get(place));
        self.rows.into_iter().enumerate().map(encode).collect()
    }
}

/// Parquet forms of the growing tables; none where no Parquet is wanted.
#[derive(Debug)]
pub(super) struct Forms(Vec<ParquetForm>);

impl Forms {
    /// Of all of them.
    pub(super) fn new(parquet: bool) -> anyhow::Result<Self> {
        let wanted = GROWING.into_iter().filter(|_| parquet);
        Ok(Self(wanted.map(ParquetForm::new).collect::<anyhow::Result<_>>()?))
    }
}

/// The files of the truth.
pub(super) struct TruthFiles(Vec<TableFiles>);

impl TruthFiles {
    /// Makes them, with all that is known before the first unit.
    pub(super) fn create(folder: &Path, world: &World, forms: &Forms) -> anyhow::Result<Self> {
        let parquet = !forms.0.is_empty();
        for (layout, rows) in
            [(NETWORKS, networks(world)), (MEMBERS, members(world)), (PARTNERS, partners(world))]
        {
            let form = parquet.then(|| ParquetForm::new(layout)).transpose()?;
            let mut files = TableFiles::create(folder, layout, form.as_ref())?;
            files.add(rows.encode(form.as_ref())?)?;
            files.close()?;
        }
        let create =
            |(place, layout): (usize, Layout)| TableFiles::create(folder, layout, forms.0.get(place));
        Ok(Self(GROWING.into_iter().enumerate().map(create).collect::<anyhow::Result<_>>()?))
    }

    /// Adds a unit.
    pub(super) fn add(&mut self, unit: Vec<Encoded>) -> anyhow::Result<()> {
        self.0.iter_mut().zip(unit).try_for_each(|(files, rows)| files.add(rows))
    }

    /// Ends them.
    pub(super) fn close(self) -> anyhow::Result<()> {
        self.0.into_iter().try_for_each(TableFiles::close)
    }
}

fn networks(world: &World) -> Rows {
    let mut rows = Rows::new(NETWORKS);
    for network in &world.networks {
        let changed = network.changed.map(day).unwrap_or_default();
        let (number, born, ends) = (network.number.to_string(), day(network.born()), day(network.ends()));
        rows.push([number.as_str(), &network.name, network.shape.code(), &born, &ends, &changed]);
    }
    rows
}

fn members(world: &World) -> Rows {
    let mut rows = Rows::new(MEMBERS);
    for network in &world.networks {
        let number = network.number.to_string();
        for (actor, role) in &network.members {
            rows.push([number.as_str(), &Actor::subject(*actor), role.code()]);
        }
    }
    rows
}

fn partners(world: &World) -> Rows {
    let mut rows = Rows::new(PARTNERS);
    for p in &world.partners {
        rows.push([p.code.as_str(), &p.name, p.sector.code(), p.country.get().code, p.handling]);
    }
    rows
}

/// The day of a minute, ISO.
fn day(at: Minute) -> String {
    jiff::Timestamp::from_second(at * 60).map(|t| t.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}

fn document(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Passport => "passport",
        DocumentKind::IdentityCard => "identity-card",
        DocumentKind::Registration => "registration",
    }
}

/// Puts a text into a buffer that is used again.
fn written(buffer: &mut String, text: std::fmt::Arguments<'_>) {
    buffer.clear();
    // A string takes every text.
    let _ = buffer.write_fmt(text);
}
