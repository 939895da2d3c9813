//! What came of a case, as the columns of enforcement tables tell it: reason, court, charge, ruling, sentence, disposal,
//! and the flag of an illegal trade report.
//!
//! Words and context only; what they mean is for `reference`.

use crate::context::{Context, stated};
use crate::table::field::Field;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::words::Words;
use model::{Core, DataSharing, Proceedings, Sentence, Stated};

impl Reading<'_> {
    /// What came of the case; `None` where the row does not say.
    pub(crate) fn proceedings(&mut self) -> Option<Proceedings> {
        Proceedings {
            reason: self.joined(Field::Reason, "; "),
            court: self.joined(Field::Court, ", "),
            charges: self.charges(),
            ruling: self.first_of(Field::Ruling).map(Stated::raw),
            ruled_on: self.ruled_on(),
            sentences: self.sentences(),
            fine: self.fine(),
            disposal: self.joined(Field::Disposal, "; "),
        }
        .told()
    }

    /// The flag of the reporting Party, as the row has it.
    pub(crate) fn sharing(&mut self) -> Option<Stated<DataSharing>> {
        let (column, raw) = self.first(Field::Sharing)?;
        self.note(Field::Sharing.code(), column);
        let name = Words::of(self.names.get(column).map_or("", String::as_str));
        let against = name.has("not|withhold|withheld|restricted|restrict|objects|objection|refuse|refused");
        Some(stated(raw, Context::new().with("says", if against { "not" } else { "" })))
    }

    fn first_of(&mut self, field: Field) -> Option<String> {
        let (column, raw) = self.first(field)?;
        self.note(field.code(), column);
        Some(raw.to_owned())
    }

    fn charges(&mut self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for column in self.layout.columns(Field::Charge).to_vec() {
            for charge in split(self.row.get(column)) {
                self.note(Field::Charge.code(), column);
                if !out.iter().any(|known| known == charge) {
                    out.push(charge.to_owned());
                }
            }
        }
        out
    }

    fn ruled_on(&mut self) -> Option<Stated<model::When>> {
        let raw = self.first_of(Field::RulingDate)?;
        let order = self.mapping.date_order.map(crate::table::mapping::DateOrder::code);
        Some(stated(&raw, Context::new().maybe("order", order)))
    }

    /// One for each filled column of sentences; a column of numbers tells its kind and unit itself.
    fn sentences(&mut self) -> Vec<Stated<Sentence>> {
        let unit = self.first(Field::SentenceUnit).map(|(_, text)| text.to_owned());
        let suspended = self.first(Field::Suspended).map(|(_, text)| text.to_owned());
        let mut out = Vec::new();
        for column in self.layout.columns(Field::Sentence).to_vec() {
            let text = self.row.get(column);
            if says_nothing(text) || matches!(text.to_lowercase().as_str(), "no" | "0" | "nil" | "non") {
                continue;
            }
            self.note(Field::Sentence.code(), column);
            let name = Words::of(self.names.get(column).map_or("", String::as_str));
            let of_name = name.head.iter().chain(&name.aside).find(|word| is_unit(word)).cloned();
            let rule = self.layout.rule(column);
            let context = Context::new().maybe("kind", rule.kind.as_deref());
            let timed = rule.kind.as_deref().is_none_or(|kind| kind == "custody" || kind == "in-default");
            let context = if timed {
                let unit = rule.unit.as_deref().or(of_name.as_deref()).or(unit.as_deref());
                context.maybe("unit", unit).maybe("suspended", suspended.as_deref())
            } else {
                context.maybe("unit", rule.unit.as_deref().or(of_name.as_deref()))
            };
            out.push(stated(text, context));
        }
        out
    }

    fn fine(&mut self) -> Option<Stated<model::Money>> {
        let (column, raw) = self.first(Field::Fine)?;
        if matches!(raw.to_lowercase().as_str(), "no" | "0" | "non") {
            return None;
        }
        self.note(Field::Fine.code(), column);
        let currency = self.first(Field::Currency).map(|(_, text)| text);
        let fixed = self.layout.rule(column).currency.as_deref();
        let in_name = self.names.get(column).and_then(|name| bracketed(name));
        Some(stated(raw, Context::new().maybe("currency", currency.or(fixed).or(in_name))))
    }
}

/// Words for units of time in names of columns.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "days"
            | "month"
            | "months"
            | "year"
            | "years"
            | "hours"
            | "mois"
            | "ans"
            | "jours"
            | "meses"
            | "años"
    )
}

/// `KES` of `Fine (KES)`.
fn bracketed(name: &str) -> Option<&str> {
    let inside = name.split_once('(')?.1.split_once(')')?.0.trim();
    (inside.len() == 3 && inside.chars().all(|c| c.is_ascii_uppercase())).then_some(inside)
}

/// A further row of the same incident. What was said first stays; where the flags differ, `no` counts; two rulings are
/// both kept in words and neither is chosen.
pub(crate) fn take_in(core: &mut Core, more: Option<Proceedings>, sharing: Option<Stated<DataSharing>>) {
    core.sharing = match (core.sharing.take(), sharing) {
        (Some(first), Some(second)) if is_no(&second) && !is_no(&first) => Some(second),
        (first, second) => first.or(second),
    };
    let Some(more) = more else { return };
    let Some(case) = &mut core.proceedings else {
        core.proceedings = Some(more);
        return;
    };
    for (text, further) in
        [(&mut case.reason, more.reason), (&mut case.court, more.court), (&mut case.disposal, more.disposal)]
    {
        let Some(text) = text.as_mut() else {
            *text = further;
            continue;
        };
        // A text that was put together before comes back in each row: only its new parts are added.
        for part in further.iter().flat_map(|further| further.split("; ")) {
            if !text.split("; ").any(|known| known == part) {
                text.push_str("; ");
                text.push_str(part);
            }
        }
    }
    for charge in more.charges {
        if !case.charges.contains(&charge) {
            case.charges.push(charge);
        }
    }
    for sentence in more.sentences {
        if !case.sentences.contains(&sentence) {
            case.sentences.push(sentence);
        }
    }
    case.ruling = match (case.ruling.take(), more.ruling) {
        (Some(first), Some(second)) if first.raw != second.raw => {
            Some(Stated::raw(format!("{}; {}", first.raw, second.raw)))
        }
        (first, second) => first.or(second),
    };
    case.ruled_on = case.ruled_on.take().or(more.ruled_on);
    case.fine = case.fine.take().or(more.fine);
}

/// Whether a flag keeps the data back; one that is neither yes nor no does.
fn is_no(flag: &Stated<DataSharing>) -> bool {
    let raw = flag.raw.trim().to_lowercase();
    let against = flag.context.is_some();
    match raw.as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "si" | "sí" | "sim" | "x" => against,
        "no" | "n" | "false" | "0" | "non" | "não" => !against,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_among_the_rows_of_an_incident_counts_for_all() {
        for (first, second, expected) in
            [("yes", "no", "no"), ("no", "yes", "no"), ("yes", "perhaps", "perhaps"), ("yes", "yes", "yes")]
        {
            let mut core = Core { sharing: Some(Stated::raw(first)), ..Core::default() };
            take_in(&mut core, None, Some(Stated::raw(second)));
            assert_eq!(core.sharing.unwrap().raw, expected, "{first} then {second}");
        }
    }

    #[test]
    fn words_that_were_put_together_before_are_not_put_together_again() {
        let case = |words: &str| Proceedings { disposal: Some(words.to_owned()), ..Proceedings::default() };
        let mut core = Core { proceedings: Some(case("Stockpiled; Destroyed")), ..Core::default() };
        take_in(&mut core, Some(case("Stockpiled; Destroyed")), None);
        take_in(&mut core, Some(case("Destroyed; Sold")), None);
        let disposal = core.proceedings.unwrap().disposal;
        assert_eq!(disposal.as_deref(), Some("Stockpiled; Destroyed; Sold"));
    }

    #[test]
    fn two_rulings_are_both_kept() {
        let case = |words: &str| Proceedings { ruling: Some(Stated::raw(words)), ..Proceedings::default() };
        let mut core = Core { proceedings: Some(case("Convicted")), ..Core::default() };
        take_in(&mut core, Some(case("Acquitted")), None);
        assert_eq!(core.proceedings.unwrap().ruling.unwrap().raw, "Convicted; Acquitted");
    }

    #[test]
    fn a_currency_stands_in_the_name_of_a_column() {
        assert_eq!(bracketed("Fine (KES)"), Some("KES"));
        assert_eq!(bracketed("Fine (if any)"), None);
    }
}
