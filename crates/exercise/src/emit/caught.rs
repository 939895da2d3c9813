//! What tables of seizures share: how much, when and where, as different sectors put it.
//!
//! The same catch is told with differing weights and days: customs weigh to a tenth, others round; some write the day on
//! which they were told.

use super::Sheet;
use super::table::Table;
use crate::chance::Chance;
use crate::deeds::{Catch, Minute, Mode, Sighting};
use crate::geography::CountryId;
use crate::goods::{Contraband, PRODUCTS, Product};

/// The product of goods.
pub(super) fn product(goods: &Contraband) -> &'static Product {
    &PRODUCTS[usize::from(goods.product) % PRODUCTS.len()]
}

/// How closely a sector tells amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closeness {
    /// On a scale, to a tenth.
    Weighed,
    /// Whole figures; a scale of its own.
    Counted,
    /// Two leading figures.
    About,
}

/// What an office knows of a seizure, or has room to write.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) species: bool,
    pub(super) quantity: bool,
    pub(super) origin: bool,
    pub(super) destination: bool,
    pub(super) transport: bool,
    /// Share of weights that are rounded.
    round: f64,
}

impl Told {
    /// Of one record: all its lines lack the same.
    pub(super) fn of(sheet: &Sheet<'_>, chance: &mut Chance) -> Self {
        let gaps = &sheet.config().seizures;
        let (species, quantity) = (!chance.happens(gaps.species), !chance.happens(gaps.quantity));
        Self {
            // A line that says neither what nor how much tells of no goods, and whoever wrote the case left it out.
            species: species || !quantity,
            quantity,
            origin: !chance.happens(gaps.origin),
            destination: !chance.happens(gaps.destination),
            transport: !chance.happens(gaps.transport),
            round: gaps.round,
        }
    }

    /// Cells of quantity and unit, empty where the quantity is not known.
    pub(super) fn quantity(
        self,
        table: &mut Table,
        goods: &Contraband,
        (closeness, unit): (Closeness, &str),
        chance: &mut Chance,
    ) {
        let (figure, decimals) = self.amount(goods, closeness, chance);
        if self.quantity {
            table.figure(figure, decimals);
            table.text(unit);
        } else {
            table.blank(2);
        }
    }

    /// How much, with the number of decimals; in part of the records rounded by eye.
    pub(super) fn amount(
        self,
        goods: &Contraband,
        closeness: Closeness,
        chance: &mut Chance,
    ) -> (f64, usize) {
        let (figure, decimals) = amount(goods, closeness, chance);
        if product(goods).unit.is_empty() || figure < 2.0 || !chance.happens(self.round) {
            return (figure, decimals);
        }
        (by_eye(figure), 0)
    }

    /// A country where it is known.
    pub(super) fn country(table: &mut Table, known: bool, country: CountryId) {
        if known { table.country(country) } else { table.blank(1) }
    }
}

/// To the nearest 1, 5, 10, 50, 100 ... of which at least two go into it.
fn by_eye(figure: f64) -> f64 {
    let (mut step, mut next) = (1.0, 5.0);
    while figure >= 2.0 * next {
        (step, next) = (next, if next / step > 3.0 { next * 2.0 } else { next * 5.0 });
    }
    libm::round(figure / step) * step
}

/// How much, with the number of decimals.
pub(super) fn amount(goods: &Contraband, closeness: Closeness, chance: &mut Chance) -> (f64, usize) {
    let product = product(goods);
    if product.unit.is_empty() {
        let count = libm::round(goods.amount).max(1.0);
        return (if closeness == Closeness::About { leading(count) } else { count }, 0);
    }
    // Two scales and two ways of packing differ by a few parts of a hundred.
    let seen = goods.amount * (0.98 + 0.04 * chance.share());
    match closeness {
        Closeness::Weighed => ((libm::round(goods.amount * 10.0) / 10.0).max(0.1), 1),
        Closeness::Counted if seen >= 2.0 => (libm::round(seen), 0),
        Closeness::Counted => ((libm::round(seen * 10.0) / 10.0).max(0.1), 1),
        Closeness::About => {
            let about = leading(seen);
            (about, if about < 2.0 { 1 } else { 0 })
        }
    }
}

/// Two leading figures.
fn leading(value: f64) -> f64 {
    let mut step = 0.1;
    while value / step >= 100.0 {
        step *= 10.0;
    }
    (libm::round(value / step) * step).max(0.1)
}

/// The unit in words of a table.
pub(super) fn unit(product: &Product) -> &'static str {
    if product.unit.is_empty() { "pieces" } else { product.unit }
}

/// The day of the seizure as it is told: in a few records the day of the report, or one nearby.
pub(super) fn day(sheet: &Sheet<'_>, sighting: &Sighting, chance: &mut Chance) -> Minute {
    if !chance.happens(sheet.config().errors.date) {
        return sighting.deed.at;
    }
    if chance.happens(0.5) { sighting.told } else { sighting.deed.at + 1_440 * chance.between(-3, 3) }
}

/// Number of a case: house, year and serial in the file.
pub(super) fn case_number(sheet: &Sheet<'_>, table: &mut Table, mark: &str, serial: u64, at: Minute) {
    let year = crate::calendar::Day::of(at).year;
    let code = sheet.partner.country.get().code;
    let number = sheet.unit * 100_000 + serial;
    match table.house.habit % 3 {
        0 => table.say(format_args!("{code}/{mark}/{year}/{number:05}")),
        1 => table.say(format_args!("{mark}-{year}-{number:06}")),
        _ => table.say(format_args!("{code}{mark}{number:07}")),
    }
}

/// The container of a catch at sea, where it was a shipment.
pub(super) fn container(sheet: &Sheet<'_>, catch: &Catch) -> Option<String> {
    let shipment = catch.shipment.as_ref().filter(|_| catch.mode == Mode::Sea)?;
    Some(super::references::container(sheet.world.seed, shipment.unit))
}
