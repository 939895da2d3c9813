//! The CITES annual illegal trade report of a view: which seizures go into it, and what stands in its cells.
//!
//! A seizure goes out only with the flag of its Party. Where the Party keeps its data from the partners of ICCWC, only its own
//! partner writes it, with its `no`; without a flag nobody does. Cells hold codes and words of the core; of parties only the
//! country of suspects and the agency; never a name of a person, an identifier or a narrative.

use crate::error::{Error, Result};
use crate::goods::{counts_several_taxa, measures_again};
use crate::tally::ProblemTally;
use crate::words::{country_name, sentence_words};
use access::{Releasable, Viewer};
use formats::aitr::out::{self, TradeReportRow};
use formats::{Problem, Severity};
use model::{
    DataSharing, Mode, PartyKind, Place, Precision, ProductForm, QuantityQualifier, ReportKind, Role,
    Specimen, Stated, Unit, When,
};
use store::{ReadReport, ReportFilter, Store};
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// Reports read at a time.
const PAGE: usize = 200;

/// What became of an annual illegal trade report. All of it is about seizures of the view.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TradeReportReceipt {
    /// Seizures written.
    pub seizures: u64,
    /// Rows written.
    pub rows: u64,
    /// Seizures left out because nothing says whether the partners of ICCWC may have them.
    pub without_flag: u64,
    /// Seizures of others left out because their Party keeps them back.
    pub kept_back: u64,
    /// What could not be written as a code, by cause. Rows are counted as in the file: the names of the columns are row 1.
    pub problems: ProblemTally,
}

/// Writes the seizures of a view that match and may go out, newest first. Other kinds of report are passed over whatever the
/// filter says.
///
/// # Errors
/// Where the store fails or the writer is gone.
pub async fn trade_report(
    store: &Store,
    viewer: &Viewer,
    filter: &ReportFilter,
    out: &mut (dyn AsyncWrite + Unpin + Send),
) -> Result<TradeReportReceipt> {
    let filter = ReportFilter { kinds: vec![ReportKind::Seizure.code().to_owned()], ..filter.clone() };
    let mut receipt = TradeReportReceipt::default();
    out.write_all(&out::header()).await.map_err(Error::Output)?;
    let mut after = None;
    loop {
        let listing = store.list(viewer, &filter, after.as_ref(), PAGE).await?;
        for report in store.reports(viewer, &listing.get().ids).await? {
            match may_go_out(report.get()) {
                GoesOut::Yes(sharing) => {
                    let number = seizure_number(store, report.get()).await?;
                    let first = receipt.rows + 2;
                    let (rows, problems) = parted(report.map(|r| seizure(&r, number, sharing, first)));
                    problems.into_inner().into_iter().for_each(|p| receipt.problems.add(p));
                    receipt.seizures += 1;
                    receipt.rows += rows.get().len() as u64;
                    out.write_all(&out::rows(&rows)).await.map_err(Error::Output)?;
                }
                GoesOut::WithoutFlag => receipt.without_flag += 1,
                GoesOut::KeptBack => receipt.kept_back += 1,
            }
        }
        match listing.into_inner().next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    out.flush().await.map_err(Error::Output)?;
    Ok(receipt)
}

fn parted<A: Clone, B: Clone>(both: Releasable<(A, B)>) -> (Releasable<A>, Releasable<B>) {
    (both.clone().map(|(a, _)| a), both.map(|(_, b)| b))
}

/// Whether a seizure may go into the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GoesOut {
    Yes(DataSharing),
    WithoutFlag,
    KeptBack,
}

/// INVARIANT: a flag that is not understood is no flag, and `no` stops at the partner that submitted it.
fn may_go_out(report: &ReadReport) -> GoesOut {
    match report.core.value.sharing.as_ref().and_then(|s| s.value) {
        None => GoesOut::WithoutFlag,
        Some(DataSharing::No) if !report.own => GoesOut::KeptBack,
        Some(flag) => GoesOut::Yes(flag),
    }
}

/// The submitter's own number where the view reads it, else the keyed id: never a count of seizures.
async fn seizure_number(store: &Store, report: &ReadReport) -> Result<String> {
    #[cfg(feature = "planted-leaks")]
    if store::planted::is(store::planted::Leak::SerialSeizureNumber) {
        return Ok(store.planted_serial(report.id).await?.to_string());
    }
    // Asked of the store only where a leak is planted.
    let _ = store;
    let reference = report.source.as_ref().and_then(|s| s.value.note.reference.clone());
    Ok(reference.filter(|r| !r.trim().is_empty()).unwrap_or_else(|| report.id.to_string()))
}

/// What a seizure tells of all its rows, and of each of its goods.
fn seizure(
    report: &ReadReport,
    number: String,
    sharing: DataSharing,
    first: u64,
) -> (Vec<TradeReportRow>, Vec<Problem>) {
    let mut told = Told { row: first, problems: Vec::new() };
    let whole = incident(report, number, sharing, &mut told);
    let goods: Vec<&Specimen> = report.core.value.specimens.iter().filter(|s| !measures_again(s)).collect();
    if goods.is_empty() {
        told.problem("no-goods", "Species", "", "the seizure names no goods", "fill in species and specimen");
        return (vec![whole], told.problems);
    }
    let mut rows = Vec::with_capacity(goods.len());
    for specimen in goods {
        let mut row = whole.clone();
        if !rows.is_empty() {
            // The value is that of the seizure: in each row it would be added up.
            row.value.clear();
        }
        fill_goods(&mut row, specimen, &mut told);
        rows.push(row);
        told.row += 1;
    }
    (rows, told.problems)
}

/// Problems of the row that is being made.
struct Told {
    row: u64,
    problems: Vec<Problem>,
}

impl Told {
    fn problem(&mut self, code: &'static str, column: &str, value: &str, expected: &str, mend: &str) {
        let problem = Problem::new(Severity::Warning, code, self.row)
            .column(column)
            .value(value)
            .expected(expected)
            .mend(mend);
        self.problems.push(problem);
    }
}

/// The cells that are the same in each row of a seizure.
fn incident(report: &ReadReport, number: String, sharing: DataSharing, told: &mut Told) -> TradeReportRow {
    let core = &report.core.value;
    let case = core.proceedings.as_ref();
    let words = |text: Option<&String>| text.cloned().unwrap_or_default();
    let when = core.date.as_ref().and_then(|d| d.value.as_ref());
    if when.is_none() {
        told.problem(
            "no-date",
            "Date of seizure",
            "",
            "the seizure has no date that is understood",
            "fill it in",
        );
    }
    TradeReportRow {
        number,
        date: when.map(day).unwrap_or_default(),
        location: core.place.as_ref().map(location).unwrap_or_default(),
        agency: agencies(report),
        detection: words(core.detection.as_ref()),
        reason: words(case.and_then(|c| c.reason.as_ref())),
        transport: transports(report, told),
        concealment: words(core.concealment.as_ref()),
        origin: countries(&core.origins, "Alleged country of origin", told),
        transit: countries(&core.transits, "Country(ies) of transit", told),
        destination: countries(&core.destinations, "Alleged final destination", told),
        value: value(report),
        nationality: nationalities(report),
        law: case.map(|c| c.charges.join("; ")).unwrap_or_default(),
        sanction: case.map(sanction).unwrap_or_default(),
        disposal: words(case.and_then(|c| c.disposal.as_ref())),
        sharing: sharing.code().to_owned(),
        ..TradeReportRow::default()
    }
}

/// As far as it is known, and no further.
fn day(when: &When) -> String {
    let from = when.from().to_string();
    match when.precision() {
        Precision::Day => from,
        Precision::Month => from.get(..7).unwrap_or_default().to_owned(),
        Precision::Year => from.get(..4).unwrap_or_default().to_owned(),
        Precision::Range => format!("{from} to {}", when.to()),
    }
}

fn location(place: &Stated<Place>) -> String {
    let Some(known) = &place.value else { return place.raw.trim().to_owned() };
    let country = known.country.and_then(|c| country_name(c.code())).unwrap_or_default();
    if country.is_empty() || known.name == country {
        return known.name.clone();
    }
    format!("{}, {country}", known.name)
}

/// Organisations that acted in office. Persons who did are named nowhere.
fn agencies(report: &ReadReport) -> String {
    let parties = report.parties.iter().map(|p| &p.party);
    let agencies = parties.filter(|p| p.role == Role::Official && p.kind == PartyKind::Company);
    once(agencies.filter_map(|p| p.name.as_ref()).map(|n| n.raw.trim().to_owned()))
}

fn nationalities(report: &ReadReport) -> String {
    let suspects = report.parties.iter().map(|p| &p.party).filter(|p| p.role == Role::Suspect);
    once(suspects.filter_map(|p| p.country.as_ref()?.value).map(|c| c.code().to_owned()))
}

/// Each once, in order.
fn once(all: impl Iterator<Item = String>) -> String {
    let mut out: Vec<String> = Vec::new();
    for one in all {
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out.join("; ")
}

/// Modes only: the words of the source may be those of a carrier.
fn transports(report: &ReadReport, told: &mut Told) -> String {
    let mut modes = Vec::new();
    for transport in &report.core.value.transports {
        match transport.value.as_ref().and_then(|t| t.mode) {
            Some(mode) => modes.push(mode_words(mode).to_owned()),
            None => told.problem(
                "no-mode",
                "Mode of transport",
                "",
                "the words of the seizure tell no mode; the cell is left empty",
                "correct the seizure: air, sea, road, rail, post, on foot",
            ),
        }
    }
    once(modes.into_iter())
}

fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Air => "Air",
        Mode::Sea => "Maritime",
        Mode::Road => "Road",
        Mode::Rail => "Rail",
        Mode::Post => "Mail",
        Mode::InlandWater => "Inland water",
        Mode::Foot => "On foot",
    }
}

fn countries(stops: &[Stated<Place>], column: &str, told: &mut Told) -> String {
    let mut codes = Vec::new();
    for stop in stops {
        match stop.value.as_ref().and_then(|p| p.country) {
            Some(country) => codes.push(country.code().to_owned()),
            None => told.problem(
                "no-country",
                column,
                &stop.raw,
                "is in no country that is known; it is left out",
                "correct the seizure: add the country",
            ),
        }
    }
    once(codes.into_iter())
}

fn value(report: &ReadReport) -> String {
    let Some(amount) = &report.core.value.amount else { return String::new() };
    match &amount.value {
        Some(money) => {
            let currency = money.currency.as_deref().unwrap_or_default();
            format!("{} {currency}", money.amount).trim().to_owned()
        }
        None => String::new(),
    }
}

/// The words of the source, unless its column told half of it: then the words of what was understood.
fn sanction(case: &model::Proceedings) -> String {
    let sentences = case.sentences.iter().map(|s| match (&s.context, &s.value) {
        (Some(_), Some(sentence)) => sentence_words(sentence),
        _ => s.raw.trim().to_owned(),
    });
    let fine = case.fine.iter().filter_map(|f| f.value.as_ref()).map(|money| {
        format!("fine of {} {}", money.amount, money.currency.as_deref().unwrap_or_default())
            .trim()
            .to_owned()
    });
    once(sentences.chain(fine))
}

/// Species, term, quantity and unit of one row.
fn fill_goods(row: &mut TradeReportRow, specimen: &Specimen, told: &mut Told) {
    match &specimen.taxon.value {
        Some(taxon) => {
            row.species.clone_from(&taxon.name);
            if taxon.listing.is_none() {
                told.problem(
                    "not-listed",
                    "Species",
                    &taxon.name,
                    "is not known to be listed by CITES; the report is about listed species",
                    "take the row out if it is not listed",
                );
            }
        }
        None => told.problem(
            "no-species",
            "Species",
            &specimen.taxon.raw,
            "is no name that is known; the cell is left empty",
            "correct the seizure: give the scientific name",
        ),
    }
    match term(specimen) {
        Some(code) => row.term = code,
        None => told.problem(
            "no-term",
            "Description of specimen",
            &specimen.form.raw,
            "names no CITES term; the cell is left empty",
            "correct the seizure: give the form, such as scales or SCA",
        ),
    }
    fill_quantity(row, specimen, told);
}

/// The source's own code where it is a current one, else that of the form that was understood.
fn term(specimen: &Specimen) -> Option<String> {
    let own = reference::term_of_code(specimen.form.raw.trim()).filter(|term| !term.legacy);
    let form = specimen.form.value.filter(|form| *form != ProductForm::Unspecified);
    own.or_else(|| reference::term_of_form(form?))
        .filter(|term| !term.legacy)
        .map(|term| term.code.to_owned())
}

fn fill_quantity(row: &mut TradeReportRow, specimen: &Specimen, told: &mut Told) {
    let Some(stated) = &specimen.quantity else {
        told.problem("no-quantity", "Quantity", "", "the seizure names no amount", "fill it in");
        return;
    };
    let exact = stated.value.as_ref().filter(|q| q.qualifier != QuantityQualifier::Range);
    let Some(quantity) = exact else {
        told.problem(
            "no-figure",
            "Quantity",
            &stated.raw,
            "is no single figure; the cell is left empty",
            "correct the seizure: give one figure with its unit",
        );
        return;
    };
    row.quantity = quantity.value.normalize().to_string();
    row.unit = unit_code(quantity.unit).to_owned();
    if quantity.qualifier != QuantityQualifier::Exact {
        told.problem(
            "not-exact",
            "Quantity",
            &stated.raw,
            "is not exact; the figure is written as it stands",
            "say so to the reader of the report, or find out",
        );
    }
    if counts_several_taxa(specimen) {
        told.problem(
            "counts-several",
            "Quantity",
            &stated.raw,
            "counts several species together; the figure stands with the first of them",
            "divide it in the seizure, if it can be",
        );
    }
}

/// Code of the CITES databases.
fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Kilogram => "KGM",
        Unit::Number => "NAR",
        Unit::Litre => "LTR",
        Unit::Metre => "MTR",
        Unit::SquareMetre => "MTK",
        Unit::CubicMetre => "MTQ",
    }
}
