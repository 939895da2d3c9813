//! The step that a suspect has reached, as reported.
//!
//! Of several steps in one text the last one told in time counts only where it ends the matter (acquitted,
//! released); otherwise a text with several steps stays open. Nothing is ever moved up.

use crate::fold::fold;
use model::{Confidence, Stated, SuspectStep};

/// Words in folded form (English; French, Spanish, Portuguese, from memory).
const STEPS: &[(SuspectStep, &[&str])] = &[
    (SuspectStep::Named, &["named", "mentioned"]),
    (SuspectStep::Identified, &["identified", "known", "identifie", "identificado"]),
    (
        SuspectStep::Suspected,
        &[
            "suspect",
            "suspected",
            "under investigation",
            "investigation ongoing",
            "investigated",
            "wanted",
            "on the run",
            "at large",
        ],
    ),
    (
        SuspectStep::Arrested,
        &[
            "arrested",
            "arrest",
            "detained",
            "in custody",
            "remanded",
            "apprehended",
            "on bail",
            "bail",
            "arrete",
            "interpelle",
            "detenido",
            "arrestado",
            "preso",
            "detido",
        ],
    ),
    (
        SuspectStep::Charged,
        &[
            "charged",
            "prosecution",
            "prosecution ongoing",
            "prosecuted",
            "indicted",
            "on trial",
            "trial ongoing",
            "awaiting trial",
            "inculpe",
            "mis en examen",
            "acusado",
            "imputado",
        ],
    ),
    (
        SuspectStep::Convicted,
        &[
            "convicted",
            "conviction",
            "sentenced",
            "found guilty",
            "pleaded guilty",
            "imprisoned",
            "jailed",
            "fined",
            "in prison",
            "conviction imprisonment",
            "condamne",
            "condenado",
            "condenada",
        ],
    ),
    (
        SuspectStep::Acquitted,
        &[
            "acquitted",
            "acquittal",
            "found not guilty",
            "not guilty",
            "acquitte",
            "absuelto",
            "absolvido",
            "conviction overturned",
            "conviction quashed",
        ],
    ),
    (
        SuspectStep::Released,
        &[
            "released",
            "released without charge",
            "released from custody",
            "no charges filed",
            "charges dropped",
            "case dismissed",
            "discharged",
            "relache",
            "libere",
            "liberado",
            "solto",
        ],
    ),
];

/// Fills in the step that the words tell. What already has a meaning is left alone.
#[must_use]
pub fn suspect_step(stated: Stated<SuspectStep>) -> Stated<SuspectStep> {
    if stated.value.is_some() {
        return stated;
    }
    match read(&stated.raw) {
        Some((step, term, confidence)) => stated.meaning(step, format!("step words: `{term}`"), confidence),
        None => stated,
    }
}

fn read(raw: &str) -> Option<(SuspectStep, &'static str, Confidence)> {
    let key = fold(raw);
    if let Some((step, term)) = STEPS
        .iter()
        .find_map(|(step, terms)| terms.iter().find(|term| **term == key).map(|term| (*step, *term)))
    {
        return Some((step, term, Confidence::Certain));
    }
    let padded = format!(" {key} ");
    // `not charged`, `no arrests`, `if convicted`: the step was not reached.
    if [" not ", " no ", " if ", " never ", " could be ", " will be ", " to be ", " without "]
        .iter()
        .any(|w| padded.contains(w))
    {
        return ending(&padded);
    }
    let mut found: Vec<(SuspectStep, &'static str)> = Vec::new();
    for (step, terms) in STEPS {
        let longest =
            terms.iter().filter(|term| padded.contains(&format!(" {term} "))).max_by_key(|term| term.len());
        if let Some(term) = longest {
            found.push((*step, term));
        }
    }
    match found.as_slice() {
        [(step, term)] => Some((*step, *term, Confidence::Likely)),
        _ => ending(&padded),
    }
}

/// Only what clears a name is read out of a longer story.
fn ending(padded: &str) -> Option<(SuspectStep, &'static str, Confidence)> {
    let clears = [SuspectStep::Acquitted, SuspectStep::Released];
    STEPS.iter().filter(|(step, _)| clears.contains(step)).find_map(|(step, terms)| {
        let term = terms
            .iter()
            .filter(|term| padded.contains(&format!(" {term} ")))
            .max_by_key(|term| term.len())?;
        Some((*step, *term, Confidence::Possible))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words() {
        for (raw, expected) in [
            ("Arrested", Some("arrested")),
            ("2 suspects arrested", Some("arrested")),
            ("Two men arrested", Some("arrested")),
            ("CONVICTION-IMPRISONMENT", Some("convicted")),
            ("PROSECUTION ONGOING", Some("charged")),
            ("charged", Some("charged")),
            ("Acquitted", Some("acquitted")),
            ("arrested, later acquitted", Some("acquitted")),
            ("Released without questioning", Some("released")),
            ("RELEASED FROM CUSTODY; NO CHARGES FILED", Some("released")),
            ("not charged", None),
            ("no arrests", None),
            ("Two convictions, two ongoing", None),
            ("Unknown", None),
            ("", None),
            ("found not guilty", Some("acquitted")),
        ] {
            assert_eq!(suspect_step(Stated::raw(raw)).value.map(SuspectStep::code), expected, "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,40}") {
            let once = suspect_step(Stated::raw(raw.clone()));
            prop_assert_eq!(&once.raw, &raw);
            prop_assert_eq!(suspect_step(once.clone()), once);
        }
    }
}
