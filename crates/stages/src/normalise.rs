//! A draft in the source's words becomes a report with meanings beside them. Raw text is never touched.
//!
//! The order matters only where one fact helps another: the date decides which CITES listing was in force, the country
//! of the report helps with local telephone numbers and says whose catty or tola a weight is in, the mode of transport
//! tells a port from its town. Whether a figure can be true is told by `figures`.

mod answers;

use crate::figures::not_plausible;
use crate::goods::COUNTS_ALL;
use crate::mended::{mended, mended_all};
use crate::unsure::unsure;
use answers::Answers;
use formats::{Draft, Problem, Severity};
use jiff::civil::Date;
use model::{
    Confidence, Core, Country, Identifier, Mode, Narrative, Party, Place, PlaceKind, PlacePrecision,
    Proceedings, ProductForm, Quantity, Report, ReportKind, Specimen, Stated, SuspectState, Transport, When,
};
use reference::PlaceContext;

/// Normalises drafts one after another, and remembers what words meant that come again. Made for one file or one
/// thread of it; what it gives does not depend on what it was given before.
pub struct Normaliser {
    today: Date,
    answers: Answers,
}

impl std::fmt::Debug for Normaliser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Normaliser").field("today", &self.today).finish_non_exhaustive()
    }
}

impl Normaliser {
    /// `today` bounds dates: nothing happened later.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { today, answers: Answers::default() }
    }

    /// Normalises a draft; gives the report and what was not understood.
    #[must_use]
    pub fn draft(&mut self, mut draft: Draft) -> (Report, Vec<Problem>) {
        let mut problems = std::mem::take(&mut draft.problems);
        let report = Report {
            core: Core::default(),
            parties: Vec::new(),
            narrative: None,
            source: model::SourceNote::default(),
            raw: Vec::new(),
            kind: draft.report.kind,
        };
        let report = self.report(std::mem::replace(&mut draft.report, report));
        not_understood(&draft, &report, &mut problems);
        unsure(&draft, &report, &mut problems);
        not_plausible(&draft, &report.core, &mut problems);
        (report, problems)
    }

    /// Normalises a report; doing it twice is doing it once.
    #[must_use]
    pub fn report(&mut self, report: Report) -> Report {
        let core = self.core(report.core);
        let country = core.place.as_ref().and_then(|p| p.value.as_ref()?.country);
        let on = core.date.as_ref().and_then(|d| d.value).map(|d| d.from());
        Report {
            parties: report.parties.into_iter().map(|p| self.party(p, country)).collect(),
            narrative: report.narrative.map(|n| narrative(n, on)),
            core,
            ..report
        }
    }

    fn core(&mut self, core: Core) -> Core {
        let date = core.date.map(|d| self.when(d));
        let transports: Vec<_> =
            core.transports.into_iter().flat_map(|t| mended_all(t, |t| self.transports(t))).collect();
        let place = core.place.map(|p| mended(p, |p| self.place(p, stop_of(&transports))));
        let row = Row {
            on: date.as_ref().and_then(|d| d.value).map(|d| d.from()),
            country: place.as_ref().and_then(sure_country),
        };
        Core {
            origins: core.origins.into_iter().flat_map(|p| mended_all(p, |p| self.places(p))).collect(),
            transits: core.transits.into_iter().flat_map(|p| mended_all(p, |p| self.places(p))).collect(),
            destinations: core
                .destinations
                .into_iter()
                .flat_map(|p| mended_all(p, |p| self.places(p)))
                .collect(),
            specimens: core.specimens.into_iter().flat_map(|s| self.specimens(s, row)).collect(),
            amount: core.amount.map(|a| mended(a, reference::money)),
            images: core.images.into_iter().map(reference::image_hash).collect(),
            proceedings: core.proceedings.map(|case| self.proceedings(case)),
            sharing: core.sharing.map(reference::sharing),
            transports,
            place,
            date,
            ..core
        }
    }

    /// Ruling, sentences and fine by their words; what a court says of a person is for the party.
    fn proceedings(&mut self, case: Proceedings) -> Proceedings {
        Proceedings {
            ruling: case.ruling.map(reference::ruling),
            ruled_on: case.ruled_on.map(|d| self.when(d)),
            sentences: case.sentences.into_iter().flat_map(reference::sentences).collect(),
            fine: case.fine.map(reference::money),
            ..case
        }
    }

    /// A date, as the mapping reads it.
    fn when(&mut self, stated: Stated<When>) -> Stated<When> {
        mended(stated, |stated| self.answers.date(stated, self.today))
    }

    /// A place by its words; where the source gives coordinates, they are kept whatever the words came to.
    fn place(&mut self, stated: Stated<Place>, mode: Option<PlaceKind>) -> Stated<Place> {
        decoded(stated, |stated| self.place_in_words(stated, mode))
    }

    fn place_in_words(&mut self, stated: Stated<Place>, mode: Option<PlaceKind>) -> Stated<Place> {
        let read = self.answers.place_in(stated, PlaceContext { country: None, mode });
        let given = part(read.context.as_deref(), "point").and_then(|text| {
            let (latitude, longitude) = text.split_once(',')?;
            reference::point(latitude, longitude)
        });
        let Some(point) = given else { return read };
        let exact = PlacePrecision::Exact;
        match read.value.clone() {
            Some(known) if known.precision == exact => read,
            Some(known) => {
                let rule = format!(
                    "{}; coordinates as the source gives them",
                    read.rule.clone().unwrap_or_default()
                );
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
    fn form(&mut self, stated: Stated<ProductForm>) -> Stated<ProductForm> {
        mended(stated, |stated| self.form_in_words(stated))
    }

    fn form_in_words(&mut self, stated: Stated<ProductForm>) -> Stated<ProductForm> {
        let read = decoded(stated, |stated| self.answers.form(stated));
        if read.value.is_some() || !read.context.as_deref().is_some_and(|c| c.contains("goods text")) {
            return read;
        }
        read.meaning(ProductForm::Unspecified, "the words of the goods name no form", Confidence::Certain)
    }

    /// One cell may name several places; a cell that names none stays as it is.
    fn places(&mut self, stated: Stated<Place>) -> Vec<Stated<Place>> {
        if stated.value.is_some() {
            return vec![stated];
        }
        if part(stated.context.as_deref(), "means").is_some() {
            return vec![decoded(stated, |stated| self.answers.place_in(stated, PlaceContext::default()))];
        }
        // Coordinates are of one place, whatever its words.
        if part(stated.context.as_deref(), "point").is_some() {
            return vec![self.place(stated, None)];
        }
        self.answers.places(stated)
    }

    fn transports(&mut self, stated: Stated<Transport>) -> Vec<Stated<Transport>> {
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
            _ => self.answers.transports(stated),
        }
    }

    /// One cell may name several taxa (`Parrots; Birds of Paradise`). Its amount then counts them together: it stays with the
    /// first and is never given to each.
    fn specimens(&mut self, whole: Specimen, row: Row) -> Vec<Specimen> {
        if whole.taxon.value.is_some() || is_code(&whole.taxon) {
            return vec![self.specimen(whole, row)];
        }
        let pieces = mended_all(whole.taxon.clone(), |t| self.answers.taxa(&t, row.on));
        let names: std::collections::BTreeSet<&str> =
            pieces.iter().filter_map(|p| p.value.as_ref()).map(|t| t.name.as_str()).collect();
        let all_known = pieces.iter().all(|p| p.value.is_some());
        if names.len() < 2 || !all_known || names.len() != pieces.len() {
            return vec![self.specimen(whole, row)];
        }
        let form = self.form(whole.form);
        let mut amount = whole.quantity.map(|q| {
            let context = [q.context.as_deref(), Some(COUNTS_ALL)];
            let context = context.into_iter().flatten().collect::<Vec<_>>().join("; ");
            self.quantity(Stated { context: Some(context), ..q }, row.country)
        });
        pieces
            .into_iter()
            .map(|taxon| Specimen { taxon, form: form.clone(), quantity: amount.take() })
            .collect()
    }

    fn specimen(&mut self, specimen: Specimen, row: Row) -> Specimen {
        by_tariff(Specimen {
            taxon: if is_code(&specimen.taxon) {
                specimen.taxon
            } else {
                mended(specimen.taxon, |t| self.answers.taxon(t, row.on))
            },
            form: self.form(specimen.form),
            quantity: specimen.quantity.map(|q| self.quantity(q, row.country)),
        })
    }

    /// An amount in the weights of the country of the report. A country in its own context goes first.
    fn quantity(&mut self, stated: Stated<Quantity>, country: Option<Country>) -> Stated<Quantity> {
        mended(stated, |stated| {
            let own = part(stated.context.as_deref(), "country").is_some();
            self.answers.quantity(stated, country.filter(|_| !own))
        })
    }

    fn party(&mut self, party: Party, country: Option<Country>) -> Party {
        let own = party.country.map(|c| mended(c, reference::country));
        let hint = own.as_ref().and_then(|c| c.value).or(country);
        Party {
            name: party.name.map(|n| mended(n, name)),
            identifiers: party.identifiers.into_iter().map(|i| self.identifier(i, hint)).collect(),
            address: party
                .address
                .map(|a| mended(a, |a| self.answers.place_in(a, PlaceContext { country: hint, mode: None }))),
            born: party.born.map(|b| self.when(b)),
            suspect: party.suspect.map(|s| SuspectState {
                step: mended(s.step, reference::suspect_step),
                at: s.at.map(|at| self.when(at)),
            }),
            country: own,
            ..party
        }
    }

    /// A handle is known within its platform only.
    fn identifier(&mut self, identifier: Identifier, country: Option<Country>) -> Identifier {
        if identifier.value.value.is_some() {
            return identifier;
        }
        let kind = identifier.kind;
        // What kind of identifier it is may turn out with its words.
        let mut found = kind;
        let value = mended(identifier.value, |value| {
            let read = self.answers.identifier(Identifier { kind, value }, country);
            found = read.kind;
            read.value
        });
        Identifier { kind: found, value }
    }
}

/// Normalises one draft; see [`Normaliser`] for many.
#[must_use]
pub fn normalise(draft: Draft, today: Date) -> (Report, Vec<Problem>) {
    Normaliser::new(today).draft(draft)
}

/// Normalises one report; doing it twice is doing it once.
#[must_use]
pub fn normalise_report(report: Report, today: Date) -> Report {
    Normaliser::new(today).report(report)
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

/// Reads a code by what it stands for in the code list of its format (`means` in the context); the code stays.
fn decoded<T>(stated: Stated<T>, read: impl FnOnce(Stated<T>) -> Stated<T>) -> Stated<T> {
    let Some(words) = part(stated.context.as_deref(), "means").map(str::to_owned) else {
        return read(stated);
    };
    if stated.value.is_some() {
        return stated;
    }
    let found = read(Stated::raw(words.clone()));
    match (found.value, found.rule, found.confidence) {
        (Some(value), rule, Some(confidence)) => {
            let rule = rule.unwrap_or_default();
            let rule =
                format!("`{}` stands for `{words}` in the code list of the format; {rule}", stated.raw);
            stated.meaning(value, rule, confidence)
        }
        _ => stated,
    }
}

/// Whether a tariff code stands for the words of the goods: figures name no living thing.
fn is_code(taxon: &Stated<model::Taxon>) -> bool {
    part(taxon.context.as_deref(), "hs").is_some() && !taxon.raw.chars().any(char::is_alphabetic)
}

/// Where the words of the goods name nothing, their tariff code may name a group. It concludes nothing: possible at most.
fn by_tariff(specimen: Specimen) -> Specimen {
    let code = part(specimen.taxon.context.as_deref(), "hs").map(str::to_owned);
    let named =
        code.filter(|_| specimen.taxon.value.is_none()).and_then(|code| reference::tariff_goods(&code));
    let Some(goods) = named else { return specimen };
    let rule = format!(
        "tariff code {} names the group ({}); the words of the goods name none",
        goods.code, goods.source
    );
    let taxon = match reference::taxon(Stated::raw(goods.taxon), None).value {
        Some(value) => specimen.taxon.meaning(value, rule.clone(), Confidence::Possible),
        None => specimen.taxon,
    };
    let open = specimen.form.value.is_none_or(|form| form == ProductForm::Unspecified);
    let form = match reference::form(Stated::raw(goods.form)).value.filter(|_| open) {
        Some(value) => specimen.form.meaning(value, rule, Confidence::Possible),
        None => specimen.form,
    };
    Specimen { taxon, form, ..specimen }
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
