//! Words for codes, from the tables of the pure crates, for who shows them.

use model::{Sentence, SentenceKind};

/// English name of a country by its code.
#[must_use]
pub fn country_name(code: &str) -> Option<&'static str> {
    reference::country_facts(code.parse().ok()?).map(|facts| facts.name)
}

/// Name and published source of a red-flag rule.
#[must_use]
pub fn rule_words(id: &str) -> (&'static str, &'static str) {
    screening::rule(id).map_or(("retired rule", ""), |rule| (rule.title, rule.source))
}

/// The day on which an instant lies, in UTC.
#[must_use]
pub fn day_of(at: model::Timestamp) -> jiff::civil::Date {
    jiff::Timestamp::from_microsecond(at.0)
        .map_or(jiff::civil::Date::MAX, |t| jiff::tz::Offset::UTC.to_datetime(t).date())
}

/// A sentence in words: `imprisonment, 18 months, suspended`.
#[must_use]
pub fn sentence_words(sentence: &Sentence) -> String {
    let kind = match sentence.kind {
        SentenceKind::Custody => "imprisonment",
        SentenceKind::InDefault => "imprisonment only if the fine is not paid",
        SentenceKind::Life => "imprisonment for life",
        SentenceKind::Community => "community service",
        SentenceKind::Bond => "bond or probation",
        SentenceKind::Fine => "fine",
        SentenceKind::Confiscation => "confiscation",
        SentenceKind::Warning => "warning",
        SentenceKind::Deportation => "deportation",
    };
    let length = sentence.length.map(|(number, unit)| {
        let number = number.normalize();
        let many = if number == rust_decimal::Decimal::ONE { "" } else { "s" };
        format!("{number} {unit}{many}")
    });
    let suspended = sentence.suspended.then(|| "suspended".to_owned());
    [Some(kind.to_owned()), length, suspended].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::sentence_words;
    use model::{Sentence, SentenceKind, TimeUnit};

    #[test]
    fn sentences_are_told_in_words() {
        let custody = |n: i64, unit, suspended| Sentence {
            kind: SentenceKind::Custody,
            length: Some((n.into(), unit)),
            suspended,
        };
        assert_eq!(sentence_words(&custody(18, TimeUnit::Month, true)), "imprisonment, 18 months, suspended");
        assert_eq!(sentence_words(&custody(1, TimeUnit::Year, false)), "imprisonment, 1 year");
        let fine = Sentence { kind: SentenceKind::Fine, length: None, suspended: false };
        assert_eq!(sentence_words(&fine), "fine");
    }
}
