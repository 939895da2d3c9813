//! A draft in the source's words becomes a report with meanings beside them. Raw text is never touched.
//!
//! The order matters only where one fact helps another: the date decides which CITES listing was in force, the country
//! of the report helps with local telephone numbers and says whose catty or tola a weight is in, the mode of transport
//! tells a port from its town. Whether a figure can be true is told by `figures`.

use crate::figures::not_plausible;
use crate::goods::COUNTS_ALL;
use formats::{Draft, Problem, Severity};
use jiff::civil::Date;
use model::{
    Confidence, Core, Country, Identifier, Mode, Narrative, Party, Place, PlaceKind, PlacePrecision,
    ProductForm, Quantity, Report, ReportKind, Specimen, Stated, SuspectState, Transport,
};
use reference::PlaceContext;

/// Normalises a draft; gives the report and what was not understood. `today` bounds dates: nothing happened later.
#[must_use]
pub fn normalise(draft: Draft, today: Date) -> (Report, Vec<Problem>) {
    let mut problems = draft.problems.clone();
    let report = normalise_report(draft.report.clone(), today);
    not_understood(&draft, &report, &mut problems);
    not_plausible(&draft, &report.core, &mut problems);
    (report, problems)
}

/// Normalises a report; doing it twice is doing it once.
#[must_use]
pub fn normalise_report(report: Report, today: Date) -> Report {
    let core = core(report.core, today);
    let country = core.place.as_ref().and_then(|p| p.value.as_ref()?.country);
    let on = core.date.as_ref().and_then(|d| d.value).map(|d| d.from());
    Report {
        parties: report.parties.into_iter().map(|p| party(p, country, today)).collect(),
        narrative: report.narrative.map(|n| narrative(n, on)),
        core,
        ..report
    }
}

fn core(core: Core, today: Date) -> Core {
    let date = core.date.map(|d| reference::date(d, Some(today)));
    let transports: Vec<_> = core.transports.into_iter().flat_map(transports).collect();
    let place = core.place.map(|p| place(p, stop_of(&transports)));
    let row = Row {
        on: date.as_ref().and_then(|d| d.value).map(|d| d.from()),
        country: place.as_ref().and_then(sure_country),
    };
    Core {
        origins: core.origins.into_iter().flat_map(places).collect(),
        transits: core.transits.into_iter().flat_map(places).collect(),
        destinations: core.destinations.into_iter().flat_map(places).collect(),
        specimens: core.specimens.into_iter().flat_map(|s| specimens(s, row)).collect(),
        images: core.images.into_iter().map(reference::image_hash).collect(),
        amount: core.amount.map(reference::money),
        transports,
        place,
        date,
        ..core
    }
}

/// What the other columns of a row say about its goods.
#[derive(Clone, Copy)]
struct Row {
    /// First day that the report may be of.
    on: Option<Date>,
    /// Whose customary weights the amounts are in.
    country: Option<Country>,
}

/// A country that is only possible decides no weight.
fn sure_country(place: &Stated<Place>) -> Option<Country> {
    let sure = place.confidence.is_none_or(|c| c != Confidence::Possible);
    place.value.as_ref().filter(|_| sure)?.country
}

/// The kind of place that goods are stopped at, where all the transports of the report are of one mode. Who goes by
/// road is stopped anywhere.
fn stop_of(transports: &[Stated<Transport>]) -> Option<PlaceKind> {
    let mut modes = transports.iter().map(|t| t.value.as_ref().and_then(|t| t.mode));
    let first = modes.next()??;
    let kind = match first {
        Mode::Air => PlaceKind::Airport,
        Mode::Sea | Mode::InlandWater => PlaceKind::Port,
        Mode::Road | Mode::Rail | Mode::Post | Mode::Foot => return None,
    };
    modes.all(|mode| mode == Some(first)).then_some(kind)
}

/// The part of a context that begins with this word (see `formats::context`).
fn part<'c>(context: Option<&'c str>, word: &str) -> Option<&'c str> {
    context?.split("; ").find_map(|part| part.strip_prefix(word)?.strip_prefix(' '))
}

/// A place by its words; where the source gives coordinates, they are kept whatever the words came to.
fn place(stated: Stated<Place>, mode: Option<PlaceKind>) -> Stated<Place> {
    let read = reference::place_in(stated, PlaceContext { country: None, mode });
    let given = part(read.context.as_deref(), "point").and_then(|text| {
        let (latitude, longitude) = text.split_once(',')?;
        reference::point(latitude, longitude)
    });
    let Some(point) = given else { return read };
    let exact = PlacePrecision::Exact;
    match read.value.clone() {
        Some(known) if known.precision == exact => read,
        Some(known) => {
            let rule =
                format!("{}; coordinates as the source gives them", read.rule.clone().unwrap_or_default());
            let confidence = read.confidence.unwrap_or(Confidence::Likely);
            read.meaning(Place { point: Some(point), precision: exact, ..known }, rule, confidence)
        }
        None => {
            let name = read.raw.trim().to_owned();
            let known = Place {
                kind: PlaceKind::Point,
                country: None,
                name,
                code: None,
                point: Some(point),
                precision: exact,
            };
            read.meaning(
                known,
                "coordinates as the source gives them; the words are in no table",
                Confidence::Likely,
            )
        }
    }
}

/// A form by its words. Goods whose words name no form are of unspecified form: that is known, not guessed.
fn form(stated: Stated<ProductForm>) -> Stated<ProductForm> {
    let read = reference::form(stated);
    if read.value.is_some() || !read.context.as_deref().is_some_and(|c| c.contains("goods text")) {
        return read;
    }
    read.meaning(ProductForm::Unspecified, "the words of the goods name no form", Confidence::Certain)
}

/// One cell may name several places; a cell that names none stays as it is.
fn places(stated: Stated<Place>) -> Vec<Stated<Place>> {
    if stated.value.is_some() { vec![stated] } else { reference::places(stated, None) }
}

fn transports(stated: Stated<Transport>) -> Vec<Stated<Transport>> {
    if stated.value.is_some() {
        return vec![stated];
    }
    // A column may tell the mode whatever its words are: an airline carries by air.
    let told = part(stated.context.as_deref(), "mode").and_then(|code| code.parse::<Mode>().ok());
    match told {
        Some(mode) if !reference::is_unknown(&stated.raw) => {
            let transport = Transport { mode: Some(mode), sub_mode: None };
            vec![stated.meaning(transport, "the column names carriers of this mode", Confidence::Likely)]
        }
        _ => reference::transports(stated),
    }
}

/// One cell may name several taxa (`Parrots; Birds of Paradise`). Its amount then counts them together: it stays with the
/// first and is never given to each.
fn specimens(whole: Specimen, row: Row) -> Vec<Specimen> {
    let pieces = reference::taxa(whole.taxon.clone(), row.on);
    let names: std::collections::BTreeSet<&str> =
        pieces.iter().filter_map(|p| p.value.as_ref()).map(|t| t.name.as_str()).collect();
    let all_known = pieces.iter().all(|p| p.value.is_some());
    if whole.taxon.value.is_some() || names.len() < 2 || !all_known || names.len() != pieces.len() {
        return vec![specimen(whole, row)];
    }
    let form = form(whole.form);
    let mut amount = whole.quantity.map(|q| {
        let context = [q.context.as_deref(), Some(COUNTS_ALL)];
        let context = context.into_iter().flatten().collect::<Vec<_>>().join("; ");
        quantity(Stated { context: Some(context), ..q }, row.country)
    });
    pieces.into_iter().map(|taxon| Specimen { taxon, form: form.clone(), quantity: amount.take() }).collect()
}

fn specimen(specimen: Specimen, row: Row) -> Specimen {
    Specimen {
        taxon: reference::taxon(specimen.taxon, row.on),
        form: form(specimen.form),
        quantity: specimen.quantity.map(|q| quantity(q, row.country)),
    }
}

/// An amount in the weights of the country of the report. A country in its own context goes first.
fn quantity(stated: Stated<Quantity>, country: Option<Country>) -> Stated<Quantity> {
    let own = part(stated.context.as_deref(), "country").is_some();
    let Some(country) = country.filter(|_| stated.value.is_none() && !own) else {
        return reference::quantity(stated);
    };
    let found = reference::amount(&stated.raw, stated.context.as_deref(), Some(country));
    match found.and_then(|a| Some((a.quantity()?, a))) {
        Some((value, amount)) => stated.meaning(value, amount.reason, amount.confidence),
        None => stated,
    }
}

fn party(party: Party, country: Option<Country>, today: Date) -> Party {
    let own = party.country.map(reference::country);
    let hint = own.as_ref().and_then(|c| c.value).or(country);
    Party {
        name: party.name.map(name),
        identifiers: party.identifiers.into_iter().map(|i| identifier(i, hint)).collect(),
        address: party.address.map(|a| reference::place(a, hint)),
        born: party.born.map(|b| reference::date(b, Some(today))),
        suspect: party.suspect.map(|s| SuspectState {
            step: reference::suspect_step(s.step),
            at: s.at.map(|at| reference::date(at, Some(today))),
        }),
        country: own,
        ..party
    }
}

/// A handle is known within its platform only.
fn identifier(identifier: Identifier, country: Option<Country>) -> Identifier {
    if identifier.value.value.is_some() { identifier } else { reference::identifier(identifier, country) }
}

fn name(stated: Stated<String>) -> Stated<String> {
    match reference::name(&stated.raw) {
        Some(form) if stated.value.is_none() => stated.meaning(
            form,
            "comparable form: letters folded, punctuation and accents off",
            Confidence::Certain,
        ),
        _ => stated,
    }
}

fn narrative(narrative: Narrative, on: Option<Date>) -> Narrative {
    if !narrative.mentions.is_empty() {
        return narrative;
    }
    // Offsets count in the text; what only the title names is found there and stands at its beginning.
    let mut mentions = reference::taxa_in(&narrative.text, on);
    if let Some(title) = &narrative.title {
        let named: Vec<_> =
            mentions.iter().filter_map(|m| m.taxon.value.as_ref()).map(|t| t.name.clone()).collect();
        let of_title = reference::taxa_in(title, on)
            .into_iter()
            .filter(|m| m.taxon.value.as_ref().is_some_and(|t| !named.contains(&t.name)));
        mentions.extend(of_title.map(|m| model::Mention { at: 0, ..m }));
    }
    Narrative { mentions, ..narrative }
}

/// Cells that hold something and were not understood: kept, and told.
fn not_understood(draft: &Draft, report: &Report, problems: &mut Vec<Problem>) {
    let mut tell = |field: &str, code: &'static str, raw: &str, expected: &str, mend: &str| {
        if raw.trim().is_empty() || reference::is_unknown(raw) {
            return;
        }
        let column = draft.column_of(field).unwrap_or(field).to_owned();
        problems.push(
            Problem::new(Severity::Warning, code, draft.row)
                .column(column)
                .value(raw)
                .expected(expected)
                .mend(mend),
        );
    };
    let core = &report.core;
    if let Some(date) = core.date.as_ref().filter(|d| d.value.is_none()) {
        let expected = "was not understood as a date; it is kept as written";
        tell(
            "core.date",
            "date-not-understood",
            &date.raw,
            expected,
            "write it as 2019-11-18, 2019-11 or 2019",
        );
    }
    if let Some(place) = core.place.as_ref().filter(|p| p.value.is_none()) {
        let expected = "is not in the tables of places; it is kept as written";
        tell(
            "core.place",
            "place-not-understood",
            &place.raw,
            expected,
            "add the country, or the ISO code of it",
        );
    }
    for image in core.images.iter().filter(|i| i.value.is_none()) {
        let expected = "is no image hash of a known kind and length; it is kept as written";
        let mend = "write the kind before it: pdq:, phash:, md5:, sha1: or sha256:";
        tell("core.image-hash", "image-hash-not-understood", &image.raw, expected, mend);
    }
    for (at, specimen) in core.specimens.iter().enumerate() {
        // Most of what is carried is no wildlife.
        if specimen.taxon.value.is_none() && report.kind != ReportKind::Consignment {
            let expected = "is not in the tables of taxa; it is kept as written";
            let mend = "give the scientific name, or the group it belongs to";
            tell("core.taxon", "taxon-not-understood", &specimen.taxon.raw, expected, mend);
        }
        if let Some(quantity) = specimen.quantity.as_ref().filter(|q| q.value.is_none()) {
            let expected = "was not understood as an amount; it is kept as written";
            let field = format!("core.quantity#{}", at + 1);
            tell(
                &field,
                "quantity-not-understood",
                &quantity.raw,
                expected,
                "write a number with its unit: 12.5 kg",
            );
        }
    }
}

#[cfg(test)]
mod tests;
