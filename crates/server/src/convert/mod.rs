//! From released values to wire forms. Nothing else goes over the wire.

mod comparable;
mod evidence;
mod flag;
mod import;
mod mapping;
mod matching;
mod names;
mod network;
pub(crate) mod reference;
mod report;
mod revision;
mod subject;
mod tip;
mod trade;

pub(crate) use evidence::{attachment, custody};
pub use flag::{alert_id, flag, flag_view};
pub use import::{import_body, import_view, problem_groups, readers, staged};
pub use mapping::{fix, kept, mapping_detail, mapping_row};
pub use matching::{comparison, decisions, incident, review};
pub(crate) use names::{hundredths, likeness, names, share};
pub use network::{network, paths};
pub use report::{row, whole};
pub use revision::revisions;
pub use subject::{alert_subjects, judgement, subject};
pub(crate) use tip::{tip_detail, tip_messages, tip_row};
pub(crate) use trade::{trade_report_check, trade_totals};

use model::{Money, Place, Quantity, Stated, Taxon, Transport, When};

use crate::wire::StatedText;

/// A stated value with its normal form in words.
pub(crate) fn text<T>(stated: &Stated<T>, normal: impl Fn(&T) -> String) -> StatedText {
    StatedText {
        raw: stated.raw.clone(),
        context: stated.context.clone(),
        normal: stated.value.as_ref().map(normal),
        rule: stated.rule.clone(),
        confidence: stated.confidence.map(|c| c.code().to_owned()),
    }
}

pub(crate) fn when_words(when: &When) -> String {
    match when.precision() {
        model::Precision::Day => when.from().to_string(),
        model::Precision::Month => format!("{} (month only)", &when.from().to_string()[..7]),
        model::Precision::Year => format!("{} (year only)", when.from().year()),
        model::Precision::Range => format!("{} to {}", when.from(), when.to()),
    }
}

pub(crate) fn place_words(place: &Place) -> String {
    let country = place.country.map(|c| c.code().to_owned()).unwrap_or_default();
    let mut words = place.name.clone();
    if !country.is_empty() && place.kind != model::PlaceKind::Country {
        words = format!("{words}, {country}");
    }
    match &place.code {
        Some(code) => format!("{words} ({code})"),
        None => words,
    }
}

pub(crate) fn taxon_words(taxon: &Taxon) -> String {
    format!("{} ({})", taxon.name, taxon.common)
}

pub(crate) fn transport_words(transport: &Transport) -> String {
    let parts = [transport.mode.map(model::Mode::code), transport.sub_mode.map(model::SubMode::code)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(crate) fn money_words(money: &Money) -> String {
    match &money.currency {
        Some(currency) => format!("{currency} {}", grouped(&money.amount.to_string())),
        None => grouped(&money.amount.to_string()),
    }
}

pub(crate) fn quantity_words(quantity: &Quantity) -> String {
    let number = grouped(&quantity.value.normalize().to_string());
    let number = match (quantity.qualifier, quantity.high) {
        (_, Some(high)) => format!("{number} to {}", grouped(&high.normalize().to_string())),
        (model::QuantityQualifier::About, None) => format!("about {number}"),
        (model::QuantityQualifier::AtLeast, None) => format!("at least {number}"),
        (model::QuantityQualifier::AtMost, None) => format!("at most {number}"),
        _ => number,
    };
    match quantity.unit {
        model::Unit::Number => number,
        unit => format!("{number} {unit}"),
    }
}

/// `1234567.5` as `1,234,567.5`.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_once('.').map_or((number, None), |(w, r)| (w, Some(r)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// RFC 3339 in UTC, to the second.
pub(crate) fn instant(at: model::Timestamp) -> String {
    jiff::Timestamp::from_microsecond(at.0)
        .ok()
        .and_then(|t| t.round(jiff::Unit::Second).ok())
        .map_or_else(String::new, |t| t.to_string())
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_grouped() {
        for (number, expected) in
            [("0", "0"), ("999", "999"), ("2145", "2,145"), ("-1234567.50", "-1,234,567.50")]
        {
            assert_eq!(grouped(number), expected);
        }
    }
}
