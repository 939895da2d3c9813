//! What an incident comes to: each source's figure side by side, and which one counts.
//!
//! Nothing is averaged, converted or overwritten. Lines of one report that are the same goods in one unit are added up,
//! since one partner lists parts where another tells the whole. Kilograms and pieces of one commodity stand beside each
//! other as two figures.

use super::goods::{are_alike, quantities};
use super::level::Amount;
use model::{
    Core, ProductForm, Quantity, QuantityQualifier, Rank, ReportId, ReportKind, Sector, Specimen, Taxon,
    Timestamp, Unit,
};

/// A report of an incident, or of what followed it.
#[derive(Debug, Clone, Copy)]
pub struct FigureSource<'a> {
    /// Which report.
    pub report: ReportId,
    /// When it came in.
    pub at: Timestamp,
    /// Kind.
    pub kind: ReportKind,
    /// Sector of who reports; absent where that may not be read.
    pub sector: Option<Sector>,
    /// Core.
    pub core: &'a Core,
}

/// What one report says of some goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureVersion {
    /// Which report.
    pub report: ReportId,
    /// Taxon as it names it; `None` where it names none.
    pub taxon: Option<String>,
    /// Form as it names it.
    pub form: Option<ProductForm>,
    /// Amount; of several lines their sum.
    pub quantity: Quantity,
    /// Lines that were added up.
    pub lines: usize,
    /// The words of these lines.
    pub raw: String,
    /// How it stands to the version that counts.
    pub against_counted: Amount,
}

/// Some goods of an incident in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Taxon of the version that counts.
    pub taxon: Option<String>,
    /// Its form.
    pub form: Option<ProductForm>,
    /// Unit.
    pub unit: Unit,
    /// Each report's version; the first one counts.
    pub versions: Vec<FigureVersion>,
    /// Why the first one counts.
    pub counted: CountedBy,
}

impl Figure {
    /// Whether sources contradict each other beyond rounding and weighing.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.versions.iter().any(|v| v.against_counted >= Amount::Near30)
    }
}

/// By which rule a version counts. A total counts one version of each figure; it never averages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountedBy {
    /// One report tells it.
    Only,
    /// The source nearer to the scales: an authority before an international organisation, before others, before a court.
    Office,
    /// Of sources alike, the more exact: as it stands before a range, about, at least; then more figures.
    Exactness,
    /// Of figures as exact, the earliest report.
    Earliest,
}

impl CountedBy {
    /// The rule in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Only => "one report tells it",
            Self::Office => "of several sources the one that seized or weighed counts",
            Self::Exactness => "of sources alike the more exact figure counts",
            Self::Earliest => "of figures as exact the earliest report counts",
        }
    }
}

/// Order of a version: what counts comes first.
type Order = (u8, u8, std::cmp::Reverse<u32>, Timestamp, ReportId);

/// Lines of one report that are the same goods.
struct Told<'a> {
    source: &'a FigureSource<'a>,
    specimens: Vec<&'a Specimen>,
}

/// The figures of one incident with what followed it, in the order of taxon, form and unit.
#[must_use]
pub fn figures(members: &[FigureSource<'_>]) -> Vec<Figure> {
    let mut members: Vec<&FigureSource<'_>> = members.iter().filter(|m| m.kind.is_counted()).collect();
    members.sort_by_key(|m| (m.at, m.report));
    members.dedup_by_key(|m| m.report);
    let mut figures: Vec<Figure> =
        sorted_goods(&members).into_iter().filter_map(|told| figure(&told)).collect();
    figures.sort_by(|a, b| (&a.taxon, a.form, a.unit).cmp(&(&b.taxon, b.form, b.unit)));
    figures
}

/// A line that tells an amount.
#[derive(Clone, Copy)]
struct Goods<'a> {
    source: &'a FigureSource<'a>,
    specimen: &'a Specimen,
    unit: Unit,
}

impl<'a> Goods<'a> {
    fn form(&self) -> ProductForm {
        self.specimen.form.value.unwrap_or(ProductForm::Unspecified)
    }

    fn taxon(&self) -> Option<&'a Taxon> {
        self.specimen.taxon.value.as_ref()
    }

    fn group(&self) -> &'a str {
        self.taxon().map_or("", |t| t.group.as_str())
    }

    /// The species; what is wider has none.
    fn species(&self) -> Option<String> {
        let taxon = self.taxon().filter(|t| t.rank >= Rank::Species)?;
        Some(taxon.name.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
    }
}

/// Lines of all reports, put together where they are the same goods in one unit.
fn sorted_goods<'a>(members: &[&'a FigureSource<'a>]) -> Vec<Vec<Told<'a>>> {
    let mut left: Vec<Goods<'a>> = Vec::new();
    for source in members {
        for specimen in &source.core.specimens {
            let unit = specimen.quantity.as_ref().and_then(|q| q.value.as_ref()).map(|q| q.unit);
            left.extend(unit.map(|unit| Goods { source, specimen, unit }));
        }
    }
    let mut sets: Vec<Vec<Goods<'a>>> = Vec::new();
    // Lines that name most go first, so that what names little finds its place.
    left.sort_by_key(|g| (g.taxon().is_none(), g.form() == ProductForm::Unspecified));
    for goods in left {
        let home = home_of(&sets, &goods);
        match home {
            Some(n) => sets[n].push(goods),
            None => sets.push(vec![goods]),
        }
    }
    sets.into_iter().flat_map(by_species).collect()
}

/// The set that a line belongs to: one unit, one group, forms alike. What names no group or no form belongs to the only set
/// that it may be of, if another report made it.
fn home_of(sets: &[Vec<Goods<'_>>], goods: &Goods<'_>) -> Option<usize> {
    let is_open = goods.taxon().is_none() || goods.form() == ProductForm::Unspecified;
    let fits = |set: &Vec<Goods<'_>>| {
        set.first().is_some_and(|first| {
            let group = first.group() == goods.group() || goods.taxon().is_none() || first.taxon().is_none();
            let form = are_alike(first.form(), goods.form())
                || goods.form() == ProductForm::Unspecified
                || first.form() == ProductForm::Unspecified;
            first.unit == goods.unit && group && form
        })
    };
    let mut fitting = (0..sets.len()).filter(|n| fits(&sets[*n]));
    let first = fitting.next()?;
    (!is_open || fitting.next().is_none()).then_some(first)
}

/// A set falls apart by species where one report tells several and all tell the species; else each report's lines add up,
/// and another name for the species is a difference of versions and no second lot.
fn by_species(set: Vec<Goods<'_>>) -> Vec<Vec<Told<'_>>> {
    let all_named = set.iter().all(|g| g.species().is_some());
    let of_one = |report: ReportId| {
        let mut names: Vec<String> =
            set.iter().filter(|g| g.source.report == report).filter_map(Goods::species).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let widest = set.iter().map(|g| of_one(g.source.report)).max_by_key(Vec::len).unwrap_or_default();
    let divides =
        all_named && widest.len() > 1 && set.iter().all(|g| g.species().is_some_and(|s| widest.contains(&s)));
    if !divides {
        return vec![by_report(&set)];
    }
    let of = |name: &String| {
        set.iter().filter(|g| g.species().as_ref() == Some(name)).copied().collect::<Vec<_>>()
    };
    widest.iter().map(|name| by_report(&of(name))).collect()
}

fn by_report<'a>(set: &[Goods<'a>]) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'a>> = Vec::new();
    for goods in set {
        match told.iter_mut().find(|t| t.source.report == goods.source.report) {
            Some(known) => known.specimens.push(goods.specimen),
            None => told.push(Told { source: goods.source, specimens: vec![goods.specimen] }),
        }
    }
    told
}

fn figure(told: &[Told<'_>]) -> Option<Figure> {
    let mut versions: Vec<(Order, FigureVersion)> = told.iter().filter_map(version).collect();
    versions.sort_by_key(|(order, _)| *order);
    let counted = match versions.as_slice() {
        [] => return None,
        [_] => CountedBy::Only,
        [(a, _), (b, _), ..] if a.0 != b.0 => CountedBy::Office,
        [(a, _), (b, _), ..] if (a.1, a.2) != (b.1, b.2) => CountedBy::Exactness,
        _ => CountedBy::Earliest,
    };
    let mut versions: Vec<FigureVersion> = versions.into_iter().map(|(_, version)| version).collect();
    let first = versions.first()?.clone();
    for version in &mut versions {
        version.against_counted = quantities(&first.quantity, &version.quantity);
    }
    Some(Figure { taxon: first.taxon, form: first.form, unit: first.quantity.unit, versions, counted })
}

fn version(told: &Told<'_>) -> Option<(Order, FigureVersion)> {
    let mut quantities = told.specimens.iter().filter_map(|s| s.quantity.as_ref()?.value.as_ref());
    let mut sum = quantities.next()?.clone();
    let mut lines = 1;
    for quantity in quantities {
        // A sum too large for a decimal is kept as the first line alone; no real lot comes near.
        let Some(value) = sum.value.checked_add(quantity.value) else { continue };
        let high = sum.high.unwrap_or(sum.value).checked_add(quantity.high.unwrap_or(quantity.value));
        let ranged = sum.high.is_some() || quantity.high.is_some();
        sum = Quantity {
            value,
            high: high.filter(|_| ranged),
            unit: sum.unit,
            qualifier: vaguer(sum.qualifier, quantity.qualifier),
        };
        lines += 1;
    }
    let raws: Vec<&str> =
        told.specimens.iter().filter_map(|s| s.quantity.as_ref()).map(|q| q.raw.as_str()).collect();
    let taxon = told.specimens.iter().find_map(|s| s.taxon.value.as_ref()).map(|t| t.name.clone());
    let source = told.source;
    let figures = u32::from(super::goods::figures(sum.value.mantissa()));
    let order =
        (office(source), exactness(sum.qualifier), std::cmp::Reverse(figures), source.at, source.report);
    let version = FigureVersion {
        report: source.report,
        taxon,
        form: told.specimens.iter().find_map(|s| s.form.value),
        quantity: sum,
        lines,
        raw: raws.join("; "),
        against_counted: Amount::Unknown,
    };
    Some((order, version))
}

/// How near a source is to the scales; nearer ones are smaller.
fn office(source: &FigureSource<'_>) -> u8 {
    use Sector::{
        Customs, InternationalOrganisation, OtherGovernment, Police, Prosecution, WildlifeAuthority,
    };
    if source.kind == ReportKind::Outcome {
        return 3;
    }
    match source.sector {
        Some(Police | Customs | WildlifeAuthority | OtherGovernment | Prosecution) => 0,
        Some(InternationalOrganisation) => 1,
        _ => 2,
    }
}

fn exactness(qualifier: QuantityQualifier) -> u8 {
    match qualifier {
        QuantityQualifier::Exact => 0,
        QuantityQualifier::Range => 1,
        QuantityQualifier::About => 2,
        QuantityQualifier::AtLeast | QuantityQualifier::AtMost => 3,
    }
}

fn vaguer(a: QuantityQualifier, b: QuantityQualifier) -> QuantityQualifier {
    if exactness(a) >= exactness(b) { a } else { b }
}
