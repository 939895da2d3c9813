//! What payments add up to, and whether that is what their message says.

use crate::xml::Element;
use crate::{Problem, Severity};
use rust_decimal::Decimal;

/// Count and sum of what was read under one header.
#[derive(Default)]
pub(super) struct Totals {
    /// Payments or bookings.
    pub(super) count: u64,
    sum: Decimal,
    /// Payments that broke off.
    pub(super) cut: u64,
    currencies: Vec<String>,
}

impl Totals {
    /// Adds one amount.
    pub(super) fn add(&mut self, amount: Option<&Element>) {
        self.count += 1;
        if let Some(value) = amount.and_then(|a| a.text.trim().parse::<Decimal>().ok()) {
            self.sum = self.sum.checked_add(value).unwrap_or(Decimal::MAX);
        }
        if let Some(currency) = amount.and_then(|a| a.attribute("Ccy"))
            && !self.currencies.iter().any(|c| c == currency)
        {
            self.currencies.push(currency.to_owned());
        }
    }

    /// Compares with the number at `count` and the sums at `sums` below `header`. A sum of one currency is not
    /// compared where several occur.
    pub(super) fn check(&self, header: &Element, count: &str, sums: &[(&str, bool, &str)]) -> Vec<Problem> {
        let found = self.count + self.cut;
        let mut problems = Vec::new();
        if let Some(stated) = header.text_at(count)
            && stated.parse::<u64>().ok() != Some(found)
        {
            let what = format!("is the number of transactions, but there are {found}");
            problems.push(differs(&format!("{}/{count}", header.name), stated, &what));
        }
        let total = self.sum.normalize();
        for (path, one_currency, words) in sums {
            let Some(stated) = header.text_at(path) else { continue };
            let other = stated.parse::<Decimal>().is_ok_and(|d| d != total);
            if other && (!one_currency || self.currencies.len() < 2) {
                let what = format!("is the {words}, but the transactions add up to {total}");
                problems.push(differs(&format!("{}/{path}", header.name), stated, &what));
            }
        }
        problems
    }
}

fn differs(path: &str, stated: &str, expected: &str) -> Problem {
    let mut problem = Problem::file_note("total-differs", expected)
        .column(path)
        .value(stated)
        .mend("ask the sender which is right");
    problem.severity = Severity::Warning;
    problem
}
