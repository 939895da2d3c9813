//! What tables of seizures share: how much, when and where, as different sectors put it.
//!
//! The same catch is told with differing weights and days: customs weigh to a tenth, others round; some write the day on
//! which they were told.

use super::Sheet;
use super::table::Table;
use crate::chance::Chance;
use crate::deeds::{Catch, Minute, Mode, Sighting};
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
