//! Goods of two reports: which lines may be the same goods, and how their quantities stand to each other.
//!
//! Lines are compared by their distance in the tree of taxa as far as a report's taxon holds it (name, rank, group), by
//! form and by unit. Quantities are never converted and never averaged; a sum of one report's lines is compared with a
//! line of the other, because one partner lists parts where another tells the whole.

use super::level::{Amount, Form, Kind};
use super::stable_hash::short;
use model::{ProductForm, Quantity, QuantityQualifier, Rank, Specimen, Taxon};

/// One line of goods in 28 bytes. What is not known is 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// Hash of the species' name, or of the whole name of what is wider.
    name: u32,
    /// Hash of the genus; 0 for what is wider.
    genus: u32,
    /// Hash of the group.
    pub(super) group: u32,
    /// Amount, and its upper end.
    low: f32,
    high: f32,
    /// Place in [`Rank::ALL`].
    rank: u8,
    /// Place in [`ProductForm::ALL`], or [`NOT_TOLD`].
    form: u8,
    /// Place in [`model::Unit::ALL`], or [`NOT_TOLD`].
    unit: u8,
    /// Place in [`QuantityQualifier::ALL`].
    qualifier: u8,
    /// Figures of the amount without the zeros at its end.
    figures: u8,
}

const NOT_TOLD: u8 = u8::MAX;
/// Lines that are kept; a report with more is a list of everything, and its first lines tell which event it is.
pub(super) const MOST_LINES: usize = 12;
/// Lines of which all partial sums are tried.
const MOST_PARTS: usize = 6;

/// Forms that one office takes for another.
const ALIKE: [&[ProductForm]; 9] = [
    &[ProductForm::Tusks, ProductForm::IvoryPieces, ProductForm::IvoryCarvings],
    &[ProductForm::Horn, ProductForm::HornPieces, ProductForm::HornCarvings],
    &[ProductForm::Skins, ProductForm::Leather],
    &[ProductForm::Medicine, ProductForm::Powder, ProductForm::Derivatives],
    &[ProductForm::Body, ProductForm::Meat],
    &[ProductForm::Logs, ProductForm::SawnWood, ProductForm::Timber, ProductForm::Chips],
    &[ProductForm::Eggs, ProductForm::LiveEggs],
    &[ProductForm::Live, ProductForm::Fingerlings],
    &[ProductForm::Gall, ProductForm::GallBladder],
];

impl Line {
    /// Nothing told.
    const NOTHING: Self = Self {
        name: 0,
        genus: 0,
        group: 0,
        low: 0.0,
        high: 0.0,
        rank: 0,
        form: NOT_TOLD,
        unit: NOT_TOLD,
        qualifier: 0,
        figures: 0,
    };

    pub(super) fn of(specimen: &Specimen) -> Option<Self> {
        let taxon = specimen.taxon.value.as_ref();
        let form = specimen.form.value;
        let quantity = specimen.quantity.as_ref().and_then(|q| q.value.as_ref());
        if taxon.is_none() && form.is_none_or(|f| f == ProductForm::Unspecified) && quantity.is_none() {
            return None;
        }
        let (name, genus, group, rank) = taxon.map_or((0, 0, 0, 0), tree);
        let (low, high) = quantity.map_or((0.0, 0.0), bounds);
        Some(Self {
            name,
            genus,
            group,
            low,
            high,
            rank,
            form: form.map_or(NOT_TOLD, |f| f as u8),
            unit: quantity.map_or(NOT_TOLD, |q| q.unit as u8),
            qualifier: quantity.map_or(0, |q| q.qualifier as u8),
            figures: quantity.map_or(0, |q| figures(q.value.mantissa())),
        })
    }

    pub(super) fn has_quantity(&self) -> bool {
        self.unit != NOT_TOLD && self.low > 0.0
    }

    /// Group, unit and the size of the amount in steps of a quarter, shifted by half a step or not.
    pub(super) fn size(&self, shifted: bool) -> Option<(u32, u8, i32)> {
        let step = log2(self.low) * 3.0 + if shifted { 0.5 } else { 0.0 };
        (self.has_quantity() && self.group != 0).then(|| (self.group, self.unit, step.floor() as i32))
    }

    fn kind(&self, other: &Self) -> Kind {
        let species = Rank::Species as u8;
        let genus = Rank::Genus as u8;
        if self.group == 0 || other.group == 0 {
            return Kind::Unknown;
        }
        if self.name == other.name && self.rank == other.rank {
            return Kind::Same;
        }
        if self.group != other.group {
            // Birds may be toucans: a class or order is in no group, and which groups it holds is not told here.
            let is_class = |line: &Self| line.rank == Rank::Group as u8;
            return if is_class(self) || is_class(other) { Kind::Unknown } else { Kind::Other };
        }
        if self.rank >= genus && other.rank >= genus {
            return match (self.genus == other.genus, self.rank >= species && other.rank >= species) {
                (true, true) if self.name == other.name => Kind::Same,
                (true, true) => Kind::Genus,
                (true, false) => Kind::Wider,
                (false, _) => Kind::Group,
            };
        }
        Kind::Wider
    }

    fn form(&self, other: &Self) -> Form {
        let form = |n: u8| ProductForm::ALL.get(usize::from(n)).copied();
        let (Some(a), Some(b)) = (form(self.form), form(other.form)) else { return Form::Unknown };
        if a == ProductForm::Unspecified || b == ProductForm::Unspecified {
            return if a == b { Form::Unknown } else { Form::Alike };
        }
        if a == b {
            return Form::Same;
        }
        if are_alike(a, b) { Form::Alike } else { Form::Other }
    }

    /// Whether two lines may be the same goods, so that their amounts can be compared.
    fn may_be(&self, other: &Self) -> bool {
        matches!(self.kind(other), Kind::Unknown | Kind::Same | Kind::Wider | Kind::Genus)
            && self.form(other) != Form::Other
    }
}

/// Name, genus, group and rank of a taxon. A subspecies counts as its species.
fn tree(taxon: &Taxon) -> (u32, u32, u32, u8) {
    let rank = if taxon.rank == Rank::Subspecies { Rank::Species } else { taxon.rank };
    let mut words = taxon.name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let name = match (rank, words.next()) {
        (Rank::Species, Some(second)) => short(&format!("{first} {second}")),
        (Rank::Genus, _) => short(first),
        _ => short(&taxon.name),
    };
    let genus = if rank >= Rank::Genus { short(first) } else { 0 };
    (name, genus, short(&taxon.group), rank as u8)
}

/// The bounds within which a source says that the amount lies.
fn bounds(quantity: &Quantity) -> (f32, f32) {
    let low = float(quantity.value.mantissa(), quantity.value.scale());
    let high = quantity.high.map_or(low, |high| float(high.mantissa(), high.scale()));
    (low as f32, high.max(low) as f32)
}

/// A decimal as a binary number.
pub(super) fn float(mantissa: i128, scale: u32) -> f64 {
    mantissa as f64 / 10_f64.powi(scale.min(28) as i32)
}

/// Figures of a number without the zeros at its end: 4,500 has two, 4,472 four.
pub(super) fn figures(mantissa: i128) -> u8 {
    let mut left = mantissa.unsigned_abs();
    while left != 0 && left.is_multiple_of(10) {
        left /= 10;
    }
    let mut count = 0;
    while left != 0 {
        left /= 10;
        count += 1;
    }
    count
}

/// About the logarithm to base two, from the bits of the number, so that it is the same on every machine.
fn log2(value: f32) -> f32 {
    let bits = value.max(1e-6).to_bits();
    let exponent = (bits >> 23) as i32 - 127;
    let rest = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000) - 1.0;
    exponent as f32 + rest
}

/// How the goods of two reports stand to each other.
pub(super) fn compare(a: &[Line], b: &[Line]) -> (Kind, Form, Amount) {
    let (kind, form) = kinds(a, b);
    (kind, form, amounts(a, b))
}

/// The best pair of lines; where two lines or more of each find a partner of their own, that says more.
fn kinds(a: &[Line], b: &[Line]) -> (Kind, Form) {
    let mut best: Option<(Kind, Form)> = None;
    for (one, other) in a.iter().flat_map(|one| b.iter().map(move |other| (one, other))) {
        let pair = (one.kind(other), one.form(other));
        if best.is_none_or(|known| rank_of(pair) < rank_of(known)) {
            best = Some(pair);
        }
    }
    let Some((kind, form)) = best else { return (Kind::Unknown, Form::Unknown) };
    // Goods of different groups are different goods: that their forms differ is no second fact. One office lists the ivory
    // of a bag, another the scales.
    if kind == Kind::Other {
        return (kind, Form::Unknown);
    }
    if kind == Kind::Same && form != Form::Other && paired(a, b) >= 2 {
        return (Kind::Several, form);
    }
    (kind, form)
}

/// Better pairs first; what is not told comes after what may be the same and before what is not.
fn rank_of((kind, form): (Kind, Form)) -> u8 {
    let kind = match kind {
        Kind::Several | Kind::Same => 0,
        Kind::Wider => 2,
        Kind::Unknown => 3,
        Kind::Genus => 4,
        Kind::Group => 7,
        Kind::Other => 9,
    };
    let form = match form {
        Form::Same => 0,
        Form::Unknown | Form::Alike => 1,
        Form::Other => 4,
    };
    kind + form
}

/// Lines of different goods that find their like in the other report.
fn paired(a: &[Line], b: &[Line]) -> usize {
    let mut found: [u32; MOST_LINES] = [0; MOST_LINES];
    let mut count = 0;
    for line in a.iter().take(MOST_LINES) {
        let like = b.iter().any(|o| line.kind(o) == Kind::Same && line.form(o) != Form::Other);
        if like && !found[..count].contains(&line.name) {
            found[count] = line.name;
            count += 1;
        }
    }
    count
}

/// The closest two amounts of what may be the same goods in one unit, sums included.
fn amounts(a: &[Line], b: &[Line]) -> Amount {
    let mut best = Amount::Unknown;
    let mut take = |level: Amount| {
        if best == Amount::Unknown || level < best {
            best = level;
        }
    };
    for one in a.iter().filter(|l| l.has_quantity()) {
        for other in b.iter().filter(|l| l.has_quantity() && l.unit == one.unit && l.may_be(one)) {
            take(amount(one, other));
        }
    }
    if best > Amount::Sum && best != Amount::Equal1 && (is_sum(a, b) || is_sum(b, a)) {
        best = Amount::Sum;
    }
    best
}

/// How two quantities of one unit stand to each other.
pub(super) fn quantities(a: &Quantity, b: &Quantity) -> Amount {
    let line = |q: &Quantity| {
        let (low, high) = bounds(q);
        let figures = figures(q.value.mantissa());
        Line { low, high, unit: q.unit as u8, qualifier: q.qualifier as u8, figures, ..Line::NOTHING }
    };
    let (a, b) = (line(a), line(b));
    if a.unit == b.unit && a.has_quantity() && b.has_quantity() { amount(&a, &b) } else { Amount::Unknown }
}

/// Whether one office takes one form for the other.
pub(super) fn are_alike(a: ProductForm, b: ProductForm) -> bool {
    a == b || ALIKE.iter().any(|set| set.contains(&a) && set.contains(&b))
}

fn amount(a: &Line, b: &Line) -> Amount {
    let (less, more) = if a.low <= b.low { (a, b) } else { (b, a) };
    let (x, y) = (less.low, more.low);
    let apart = (y - x) / y;
    if apart < 1e-6 && less.high == more.high {
        return match less.figures.min(more.figures) {
            0 | 1 => Amount::Equal1,
            2 => Amount::Equal2,
            _ => Amount::Equal3,
        };
    }
    let close = if apart <= 0.025 {
        Amount::Near2
    } else if apart <= 0.1 || within(less, more) || within(more, less) {
        Amount::Near10
    } else if apart <= 0.3 {
        Amount::Near30
    } else if apart <= 0.5 {
        Amount::Double
    } else {
        Amount::Far
    };
    if close == Amount::Far && is_slip(x, y, less.figures.min(more.figures)) { Amount::Slip } else { close }
}

/// Whether an amount lies within what the other says of it.
fn within(said: &Line, amount: &Line) -> bool {
    let qualifier = QuantityQualifier::ALL.get(usize::from(said.qualifier)).copied();
    let (low, high) = match qualifier {
        Some(QuantityQualifier::Range) => (said.low, said.high),
        Some(QuantityQualifier::AtLeast) => (said.low, said.low * 1.5),
        Some(QuantityQualifier::AtMost) => (said.low * 0.8, said.low),
        Some(QuantityQualifier::About) => (said.low * 0.85, said.low * 1.15),
        _ => return false,
    };
    (low..=high).contains(&amount.low)
}

/// A factor of ten, a hundred or a thousand, or one figure lost, where there are figures enough to see it.
fn is_slip(x: f32, y: f32, figures: u8) -> bool {
    let factor = [10.0, 100.0, 1_000.0].iter().any(|f| (y / x / f - 1.0).abs() < 0.01);
    if figures < 2 {
        return false;
    }
    factor || (figures >= 3 && y < 1e7 && has_lost_a_figure(x.round() as u32, y.round() as u32))
}

/// Whether the shorter number is the longer one without one of its figures: 472 and 4,472.
fn has_lost_a_figure(short: u32, long: u32) -> bool {
    let mut place = 1;
    while place <= long {
        if long / (place * 10) * place + long % place == short {
            return true;
        }
        let Some(next) = u32::checked_mul(place, 10) else { return false };
        place = next;
    }
    false
}

/// Whether a line is the sum of two lines or more of the other report.
fn is_sum(whole: &[Line], parts: &[Line]) -> bool {
    whole.iter().filter(|l| l.has_quantity()).any(|line| {
        let mut fitting = [0.0_f32; MOST_LINES];
        let mut count = 0;
        for part in parts.iter().take(MOST_LINES) {
            if part.has_quantity() && part.unit == line.unit && part.may_be(line) && part.low < line.low {
                fitting[count] = part.low;
                count += 1;
            }
        }
        let fitting = &fitting[..count];
        let close = |sum: f32| (sum - line.low).abs() <= line.low * 0.01;
        if count < 2 || line.figures < 2 {
            return false;
        }
        if count > MOST_PARTS {
            return close(fitting.iter().sum());
        }
        (1_u32..1 << count)
            .filter(|set| set.count_ones() >= 2)
            .any(|set| close((0..count).filter(|n| set >> n & 1 == 1).map(|n| fitting[n]).sum()))
    })
}
