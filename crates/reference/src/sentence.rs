//! Rulings, sentences and yes-or-no marks of tables of courts and authorities.
//!
//! Words in English, French, Spanish and Portuguese (from memory). A term that is served only where a fine is not paid is no
//! custody; a term without a unit stays open. Several sentences in one cell are told apart and never added up.

use crate::fold::fold;
use model::{Confidence, DataSharing, Ruling, Sentence, SentenceKind as Kind, Stated, TimeUnit};
use rust_decimal::Decimal;

/// Rulings with their words in folded form; the longest that stands in a text wins.
const RULINGS: &[(Ruling, &[&str])] = &[
    (
        Ruling::Convicted,
        &[
            "convicted",
            "conviction",
            "guilty",
            "found guilty",
            "pleaded guilty",
            "pled guilty",
            "sentenced",
            "condamne",
            "condamnee",
            "coupable",
            "condenado",
            "condenada",
            "culpable",
        ],
    ),
    (
        Ruling::Acquitted,
        &[
            "acquitted",
            "acquittal",
            "not guilty",
            "found not guilty",
            "acquitte",
            "relaxe",
            "absuelto",
            "absuelta",
            "absolvido",
        ],
    ),
    (
        Ruling::Dismissed,
        &["dismissed", "case dismissed", "struck out", "non lieu", "sobreseido", "sobreseimiento"],
    ),
    (Ruling::Withdrawn, &["withdrawn", "charges dropped", "dropped", "nolle prosequi", "charges withdrawn"]),
    (Ruling::Discharged, &["discharged", "discharge", "absolute discharge", "conditional discharge"]),
    (Ruling::Abated, &["abated", "abatement", "accused died", "accused deceased"]),
    (Ruling::PleaBargain, &["plea bargain", "plea agreement", "plea bargained", "plea deal"]),
];

/// Kinds of sentence with beginnings of words, the telling ones first.
const KINDS: &[(Kind, &[&str])] = &[
    (
        Kind::Life,
        &[
            "life imprisonment",
            "life sentence",
            "imprisonment for life",
            "jailed for life",
            "cadena perpetua",
            "perpetuite",
        ],
    ),
    (Kind::InDefault, &["in default", "default term", "defaut de paiement"]),
    (Kind::Community, &["community", "travail d interet general", "trabajo comunitario"]),
    (Kind::Deportation, &["deport", "expulsion", "expelled", "removed from the country"]),
    (Kind::Bond, &["bond", "probation", "good behaviour", "good behavior"]),
    (
        Kind::Custody,
        &[
            "imprison",
            "prison",
            "jail",
            "custod",
            "incarcerat",
            "emprisonnement",
            "carcel",
            "prision",
            "reclusao",
        ],
    ),
    (Kind::Fine, &["fine", "fined", "penalty", "amende", "multa"]),
    (Kind::Confiscation, &["confiscat", "forfeit", "decomiso"]),
    (Kind::Warning, &["warning", "caution", "avertissement", "advertencia"]),
];

const SUSPENDED: &[&str] = &["suspended", "suspendu", "sursis", "suspendida", "suspendido", "suspensa"];

const UNITS: &[(TimeUnit, &[&str])] = &[
    (TimeUnit::Hour, &["hour", "hours", "hr", "hrs", "heure", "heures", "hora", "horas"]),
    (TimeUnit::Day, &["day", "days", "jour", "jours", "dia", "dias", "día", "días"]),
    (TimeUnit::Week, &["week", "weeks", "wk", "wks", "semaine", "semaines", "semana", "semanas"]),
    (TimeUnit::Month, &["month", "months", "mth", "mths", "mo", "mois", "mes", "meses"]),
    (
        TimeUnit::Year,
        &["year", "years", "yr", "yrs", "an", "ans", "année", "années", "año", "años", "ano", "anos"],
    ),
];

const NUMBERS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Fills in the ruling that the words tell. What already has a meaning is left alone.
#[must_use]
pub fn ruling(stated: Stated<Ruling>) -> Stated<Ruling> {
    if stated.value.is_some() {
        return stated;
    }
    let key = fold(&stated.raw);
    let padded = format!(" {key} ");
    let all = || RULINGS.iter().flat_map(|(ruling, words)| words.iter().map(move |word| (*ruling, *word)));
    if let Some((found, word)) = all().find(|(_, word)| *word == key) {
        return stated.meaning(found, format!("ruling words: `{word}`"), Confidence::Certain);
    }
    let mut found: Vec<(Ruling, &str)> = all().filter(|(_, w)| padded.contains(&format!(" {w} "))).collect();
    found.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
    let Some((best, word)) = found.first().copied() else { return stated };
    // `not guilty` holds `guilty`; `convicted, later acquitted` holds two rulings and stays open.
    let open = found.iter().any(|(other, inner)| *other != best && !word.contains(inner));
    let denied = ["not", "no", "if", "never"].iter().any(|no| padded.contains(&format!(" {no} {word} ")));
    if open || denied {
        return stated;
    }
    stated.meaning(best, format!("ruling words: `{word}`"), Confidence::Likely)
}

/// The sentences that a cell tells, in order. The context may hold `kind custody`, `unit month` and `suspended yes`, where
/// columns say so. What is not understood keeps its words without a value.
#[must_use]
pub fn sentences(stated: Stated<Sentence>) -> Vec<Stated<Sentence>> {
    if stated.value.is_some() {
        return vec![stated];
    }
    let pieces = pieces(&stated.raw);
    let mut fined = false;
    let mut read: Vec<(String, Sentence)> = Vec::new();
    for (piece, alternative) in pieces {
        let Some(mut one) = sentence(&piece, stated.context.as_deref()) else { return vec![stated] };
        // `fine of 1,000 or 6 months`: the term is served only where the fine is not paid.
        if alternative && fined && one.kind == Kind::Custody {
            one.kind = Kind::InDefault;
        }
        fined |= one.kind == Kind::Fine;
        read.push((piece, one));
    }
    let whole = |(raw, one): (String, Sentence)| {
        let sure = if stated.context.is_some() { Confidence::Certain } else { Confidence::Likely };
        let rule = "kind, number and unit of time in the words of the sentence";
        Stated { raw, context: stated.context.clone(), ..Stated::raw("") }.meaning(one, rule, sure)
    };
    if read.is_empty() { vec![stated] } else { read.into_iter().map(whole).collect() }
}

/// Parts of a cell, with whether one is an alternative to the part before.
fn pieces(raw: &str) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    let marked = raw.replace(" and ", ";").replace(" plus ", ";").replace('+', ";").replace(" or ", ";\u{1}");
    for part in marked.split(';') {
        let alternative = part.starts_with('\u{1}');
        let part = part.trim_start_matches('\u{1}').trim();
        if part.is_empty() {
            continue;
        }
        // `two years and six months` is one term.
        let continues = out.last().is_some_and(|(before, _)| {
            let units = [before, part].map(|text| length(text, None).map(|(_, unit)| unit));
            let kinds = [before, part].map(kind_of);
            let one_kind = kinds.iter().flatten().count() <= 1;
            !alternative && one_kind && units == [Some(TimeUnit::Year), Some(TimeUnit::Month)]
        });
        match out.last_mut() {
            Some((before, _)) if continues => *before = format!("{before} {part}"),
            _ => out.push((part.to_owned(), alternative)),
        }
    }
    out
}

fn context_part<'c>(context: Option<&'c str>, word: &str) -> Option<&'c str> {
    context?.split("; ").find_map(|part| part.strip_prefix(word)?.strip_prefix(' '))
}

fn sentence(text: &str, context: Option<&str>) -> Option<Sentence> {
    let unit = context_part(context, "unit").and_then(unit_of);
    let fixed = context_part(context, "kind").and_then(|code| code.parse::<Kind>().ok());
    let length = length(text, unit);
    let said = kind_of(text);
    let kind = match (said, fixed, &length) {
        (Some(kind), ..) | (None, Some(kind), _) => kind,
        (None, None, Some((_, unit))) if *unit != TimeUnit::Hour => Kind::Custody,
        _ => return None,
    };
    let column = context_part(context, "suspended").is_some_and(|words| yes_or_no(words) == Some(true));
    let padded = format!(" {} ", fold(text));
    let suspended = column || SUSPENDED.iter().any(|word| padded.contains(&format!(" {word} ")));
    let timed = !matches!(kind, Kind::Fine | Kind::Confiscation | Kind::Warning | Kind::Life);
    // A column of terms whose cell holds no number that can be read tells nothing.
    if said.is_none() && timed && length.is_none() {
        return None;
    }
    Some(Sentence { kind, length: length.filter(|_| timed), suspended })
}

fn kind_of(text: &str) -> Option<Kind> {
    let padded = format!(" {} ", fold(text));
    let has = |word: &&&str| padded.contains(&format!(" {word}"));
    let none = ["no ", "not ", "none"].iter().any(|no| padded.trim_start().starts_with(no));
    KINDS.iter().find(|(_, words)| !none && words.iter().any(|w| has(&w))).map(|(kind, _)| *kind)
}

fn unit_of(word: &str) -> Option<TimeUnit> {
    let word = word.trim().to_lowercase();
    UNITS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(unit, _)| *unit)
}

/// The length that a text gives; two units are told in the smaller one. `unit` is that of the column.
fn length(text: &str, unit: Option<TimeUnit>) -> Option<(Decimal, TimeUnit)> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
        .map(|w| w.trim_matches('.'))
        .filter(|w| !w.is_empty())
        .collect();
    let number = |word: &str| {
        let spelled = NUMBERS.iter().position(|n| *n == word).map(|n| Decimal::from(n as u64));
        spelled.or_else(|| word.parse::<Decimal>().ok())
    };
    let told: Vec<(Decimal, TimeUnit)> =
        words.windows(2).filter_map(|pair| Some((number(pair[0])?, unit_of(pair[1])?))).collect();
    match told.as_slice() {
        [one] => Some(*one),
        [(years, TimeUnit::Year), (months, TimeUnit::Month)] => {
            Some((years.checked_mul(Decimal::from(12))?.checked_add(*months)?, TimeUnit::Month))
        }
        [] => match words.as_slice() {
            [only] => Some((number(only)?, unit?)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether words say yes or no.
fn yes_or_no(words: &str) -> Option<bool> {
    match fold(words).as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "si" | "sim" | "x" | "agreed" | "share" | "may be shared" => {
            Some(true)
        }
        "no" | "n" | "false" | "0" | "non" | "nao" | "not agreed" | "do not share" | "not to be shared" => {
            Some(false)
        }
        _ => None,
    }
}

/// Fills in whether the Party lets its data go to the partners of ICCWC. What is neither yes nor no stays open. The context
/// `says not` is that of a column in which yes forbids it. What already has a meaning is left alone.
#[must_use]
pub fn sharing(stated: Stated<DataSharing>) -> Stated<DataSharing> {
    if stated.value.is_some() {
        return stated;
    }
    let against = context_part(stated.context.as_deref(), "says") == Some("not");
    match yes_or_no(&stated.raw).map(|yes| yes != against) {
        Some(true) => stated.meaning(DataSharing::Yes, "the flag says yes", Confidence::Certain),
        Some(false) => stated.meaning(DataSharing::No, "the flag says no", Confidence::Certain),
        None => stated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(raw: &str, context: Option<&str>) -> String {
        let stated = Stated { context: context.map(str::to_owned), ..Stated::raw(raw) };
        let words = |s: &Stated<Sentence>| match &s.value {
            None => "-".to_owned(),
            Some(one) => {
                let length = one.length.map(|(n, unit)| format!(" {n} {unit}")).unwrap_or_default();
                format!("{}{length}{}", one.kind, if one.suspended { " suspended" } else { "" })
            }
        };
        sentences(stated).iter().map(words).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn sentences_in_words_and_columns() {
        for (raw, context, expected) in [
            ("5 years imprisonment", None, "custody 5 year"),
            ("two years and six months imprisonment", None, "custody 30 month"),
            ("3 years 6 months", None, "custody 42 month"),
            ("7-year jail term", None, "custody 7 year"),
            ("12 months imprisonment, suspended", None, "custody 12 month suspended"),
            ("6 mois de prison avec sursis", None, "custody 6 month suspended"),
            ("life imprisonment", None, "life"),
            ("fine of KES 1,000,000 or 12 months imprisonment", None, "fine; in-default 12 month"),
            ("3 years imprisonment and a fine", None, "custody 3 year; fine"),
            ("100 hours community service", None, "community 100 hour"),
            ("18", Some("kind custody; unit month"), "custody 18 month"),
            ("18", Some("kind custody; unit month; suspended yes"), "custody 18 month suspended"),
            ("18", Some("kind custody; unit month; suspended 6"), "custody 18 month"),
            ("18", Some("kind custody"), "-"),
            ("pending", Some("kind custody; unit month"), "-"),
            ("no fine", None, "-"),
            ("", None, "-"),
            ("CUSTODIAL", None, "custody"),
            ("Confiscation; fined", None, "confiscation; fine"),
        ] {
            assert_eq!(told(raw, context), expected, "`{raw}` in {context:?}");
        }
    }

    #[test]
    fn rulings() {
        for (raw, expected) in [
            ("Convicted", Some("convicted")),
            ("GUILTY", Some("convicted")),
            ("Not guilty", Some("acquitted")),
            ("found not guilty on appeal", Some("acquitted")),
            ("case dismissed for want of evidence", Some("dismissed")),
            ("convicted, later acquitted", None),
            ("not convicted", None),
            ("pending", None),
            ("plea bargain", Some("plea-bargain")),
        ] {
            assert_eq!(ruling(Stated::raw(raw)).value.map(Ruling::code), expected, "{raw}");
        }
    }

    #[test]
    fn a_flag_is_yes_or_no_or_open() {
        for (raw, expected) in
            [("Yes", Some("yes")), ("N", Some("no")), ("oui", Some("yes")), ("perhaps", None), ("", None)]
        {
            assert_eq!(sharing(Stated::raw(raw)).value.map(DataSharing::code), expected, "{raw}");
        }
        assert_eq!(sharing(Stated::raw_in("yes", "says not")).value, Some(DataSharing::No));
        assert_eq!(sharing(Stated::raw_in("no", "says not")).value, Some(DataSharing::Yes));
    }

    proptest! {
        #[test]
        fn any_words_are_read_once(raw in "\\PC{0,40}") {
            let once = sentences(Stated::raw(raw.clone()));
            let twice: Vec<_> = once.iter().cloned().flat_map(sentences).collect();
            prop_assert_eq!(&once, &twice);
            let read = ruling(Stated::raw(raw));
            prop_assert_eq!(ruling(read.clone()), read);
        }
    }
}
