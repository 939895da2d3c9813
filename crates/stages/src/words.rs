//! Words for codes, from the tables of the pure crates, for who shows them.

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
