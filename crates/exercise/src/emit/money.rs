//! Amounts of payments, as they stand in every record of the same payment, and the words that go with them.

use super::words::{Slots, remittance};
use crate::chance::{Chance, Of};
use crate::deeds::Transfer;
use crate::geography::Language;
use crate::goods::PRODUCTS;

/// An amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    pub(super) value: f64,
    pub(super) decimals: usize,
    pub(super) currency: &'static str,
}

/// Where a dollar is this many units, amounts have no decimals.
const WHOLE: f64 = 400.0;

/// What was sent, in the currency in which it was sent. People round to two leading figures or to whole units, so that
/// the amount depends on the payment alone and is the same whoever reports it.
pub(super) fn amount(seed: u64, transfer: &Transfer) -> Amount {
    let (currency, units) = transfer.currency;
    let exact = transfer.dollars * units;
    let mut chance = Chance::new(seed, Of::Record, &[transfer.dollars.to_bits()]);
    let decimals = if units >= WHOLE { 0 } else { 2 };
    let value = match chance.below(100) {
        0..=44 => leading(exact),
        45..=64 => libm::round(exact).max(1.0),
        _ if decimals == 0 => libm::round(exact).max(1.0),
        _ => (libm::round(exact * 100.0) / 100.0).max(0.01),
    };
    Amount { value, decimals, currency }
}

/// Two leading figures.
fn leading(value: f64) -> f64 {
    let mut step = 1.0;
    while value / step >= 100.0 {
        step *= 10.0;
    }
    (libm::round(value / step) * step).max(1.0)
}

/// The same amount in another currency, with its units a dollar.
pub(super) fn converted(amount: Amount, transfer: &Transfer, currency: &'static str, units: f64) -> Amount {
    if amount.currency == currency {
        return amount;
    }
    let decimals = if units >= WHOLE { 0 } else { 2 };
    Amount { value: amount.value / transfer.currency.1 * units, decimals, currency }
}

/// What the payer writes, in capitals as banks pass it on, with the mark of exercises behind it.
pub(super) fn words(out: &mut String, transfer: &Transfer, language: Language, chance: &mut Chance) {
    let product = chance.pick(PRODUCTS);
    let goods = format!("{} {}", product.common, product.form).to_uppercase();
    let town = transfer.payee_town();
    remittance::words(
        out,
        transfer.purpose,
        language,
        chance,
        Slots { goods: &goods, town, ..Slots::default() },
    );
    out.push_str(if out.is_empty() { "EXERCISE" } else { " EXERCISE" });
}

impl Transfer {
    /// A town of the country of who is paid.
    fn payee_town(&self) -> &'static str {
        crate::geography::TownId::in_country(self.payee.country()).next().map_or("", |town| town.get().name)
    }
}
