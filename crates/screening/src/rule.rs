//! The rules as one table of data: what fires, how much it weighs, where it was published, what it says.
//!
//! The conditions stand beside the values they look at; here is what an analyst and an auditor read.

/// What a rule looks at (design, "Flags").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleKind {
    /// Fields of one report.
    Row,
    /// Named items that exist together, also across partners: carries the labels of all of them.
    Witness,
    /// Absence, first, average or count over a window: kept for the owning partner only.
    History,
}

impl RuleKind {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Witness => "witness",
            Self::History => "history",
        }
    }
}

/// How much a rule weighs. The points are Saola's choice; the class follows the source where it gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeightClass {
    /// Context: never raises an alert, however many come together.
    Contextual,
    /// Medium: two raise an alert.
    Medium,
    /// Strong: raises an alert by itself.
    Strong,
}

impl WeightClass {
    /// The points that a flag of this class adds.
    #[must_use]
    pub fn points(self) -> u32 {
        match self {
            Self::Contextual => 10,
            Self::Medium => 30,
            Self::Strong => 60,
        }
    }
}

/// A red-flag rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// Name, as a list shows it.
    pub title: &'static str,
    /// What it looks at.
    pub kind: RuleKind,
    /// How much it weighs.
    pub weight: WeightClass,
    /// Where the indicator was published, and what of it is from memory or Saola's own.
    pub source: &'static str,
    /// The sentence of a hit; words in braces are filled in.
    pub sentence: &'static str,
}

impl Rule {
    /// The sentence with its values. One pass: braces inside a value stay as they are.
    pub(crate) fn say(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(self.sentence.len() + 64);
        let mut rest = self.sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(before);
            out.push_str(values.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v));
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// An advert's contact or account is the payee of a payment that names a taxon.
pub const ADVERT_CONTACT_IS_PAYEE: Rule = Rule {
    id: "advert-contact-is-payee",
    title: "Advert's contact is the payee of a payment that names a species",
    kind: RuleKind::Witness,
    weight: WeightClass::Strong,
    source: "combined by Saola from two indicators: species names in payment text (FATF, Money Laundering and the \
             Illegal Wildlife Trade, 2020; known from an extract by a third party) and one contact point, wallet or \
             account across platforms (domain knowledge, from memory); weight chosen by Saola",
    sentence: "the advert gives the {field} {value} (written `{advert_raw}` in {advert_where}), and the payment has \
               it as {payment_as} (written `{payment_raw}` in {payment_where}); the text of the payment names \
               {taxon} with the words `{words}`",
};

/// The text of a payment names a taxon that CITES lists.
pub const PAYMENT_NAMES_TAXON: Rule = Rule {
    id: "payment-names-taxon",
    title: "Payment text names a CITES-listed species",
    kind: RuleKind::Row,
    weight: WeightClass::Medium,
    source: "FATF, Money Laundering and the Illegal Wildlife Trade, 2020: species names or veiled speech in payment \
             text (known from an extract by a third party); FATF stresses that one indicator alone is not enough; \
             weight chosen by Saola",
    sentence: "the text of the payment names {taxa}",
};

/// All rules.
pub const RULES: &[Rule] = &[ADVERT_CONTACT_IS_PAYEE, PAYMENT_NAMES_TAXON];

/// The rule with an id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ALERT_THRESHOLD;

    #[test]
    fn the_table_is_sound() {
        for (n, rule) in RULES.iter().enumerate() {
            assert!(RULES[n + 1..].iter().all(|other| other.id != rule.id), "`{}` stands twice", rule.id);
            assert_eq!(super::rule(rule.id), Some(rule));
            assert!(!rule.source.is_empty() && !rule.title.is_empty());
            assert!(!rule.sentence.ends_with('.') && !rule.sentence.contains("  "));
            assert_eq!(rule.sentence.matches('{').count(), rule.sentence.matches('}').count());
        }
        assert_eq!(super::rule("none"), None);
    }

    #[test]
    fn strong_alerts_alone_medium_does_not() {
        assert!(WeightClass::Strong.points() >= ALERT_THRESHOLD);
        assert!(WeightClass::Medium.points() < ALERT_THRESHOLD);
        assert!(2 * WeightClass::Medium.points() >= ALERT_THRESHOLD);
    }

    #[test]
    fn values_are_filled_in_once() {
        let rule = Rule { sentence: "a {x} b {y}", ..PAYMENT_NAMES_TAXON };
        assert_eq!(rule.say(&[("x", "{y}"), ("y", "2")]), "a {y} b 2");
    }
}
