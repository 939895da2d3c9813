//! Tables of arrests, charges, rulings, sentences and confiscations, as courts, prosecutors and court monitors keep them.
//!
//! A row is one accused in one case, and a report of what came of it. The step of the accused is the one that the row tells: its
//! step column, else its ruling. An open case stays open.

use crate::enforcement::{found, labelled};
use crate::seizure_table::Whole;
use crate::table::field::Field as F;
use crate::table::lacking;
use crate::table::reading::{Reading, split};
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Party, Report, ReportKind, Role, Stated, SuspectState};

mod clues;
pub(crate) use clues::CLUES;

/// Words that speak for a table of courts; two of the first three, and the accused or a number of the case.
const TITLES: &[&str] = &[
    "court|magistrate|tribunal|juzgado",
    "verdict|ruling|judgment|judgement|conviction|plea",
    "sentence|sentenced|imprisonment|jail|prison|fine",
    "charge|charges|charged|offence|offense|statute|section",
    "accused|defendant|defendants|convict|offender",
    "case|docket number|no|nr|id|ref|reference",
];

/// What a table of seizures has and a table of courts has not.
const SEIZED: &[&str] =
    &["seizure|seized", "concealment|concealed", "detection|detected", "advert|listing", "shipper|consignee"];

/// Why these names are those of a table of courts; `None` where they are not.
pub(crate) fn recognised(names: &[String]) -> Option<String> {
    let all = found(names, TITLES);
    let courts = found(names, &TITLES[..3]);
    let whose = found(names, &TITLES[4..]);
    let here = courts.len() >= 2 && !whose.is_empty() && all.len() >= 4 && found(names, SEIZED).is_empty();
    here.then(|| {
        format!("its columns read like cases before courts ({} of {} signs)", all.len(), TITLES.len())
    })
}

/// Reads one row; `Err` where it tells of no case.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let proceedings = reading.proceedings();
    let mut parties = reading.parties(None);
    let step = reading.first(F::PartyStep).is_some();
    if proceedings.is_none() && !step {
        return Err(Box::new(lacking::tells_nothing(
            row,
            whole.names,
            "the row tells of no charge, court, ruling or sentence, and of no step of an accused",
            "fill one of them in, or take the row out if it is a footnote",
        )));
    }
    let case = reading.first(F::Key).map(|(_, number)| number.to_owned());
    let mut narrative = reading.narrative();
    if let (Some(text), Some(narrative)) = (labelled(&reading), &mut narrative) {
        narrative.text = text;
    }
    let ruled_on = proceedings.as_ref().and_then(|p| p.ruled_on.clone());
    if let Some(ruling) = proceedings.as_ref().and_then(|p| p.ruling.as_ref()).filter(|_| !step) {
        steps(&ruling.raw, ruled_on.as_ref(), &mut parties);
    }
    let core = Core {
        date: reading.date("").or(ruled_on),
        place: reading.place(),
        specimens: reading.specimens(),
        amount: reading.amount(),
        outcome: reading.joined(F::Outcome, "; "),
        proceedings,
        ..Core::default()
    };
    let pointer = match &case {
        Some(case) => format!("row {}, case {case}", row.number),
        None => format!("row {}", row.number),
    };
    let key = case.as_ref().map(|case| one_accused(case, &parties));
    let mut source = reading.source(&format!("court-table, {pointer}"), whole.file, case.as_deref());
    source.reference = source.reference.or(case);
    let lacks = lacks(row.number, &core, &reading);
    let report =
        Report { kind: ReportKind::Outcome, core, parties, narrative, source, raw: row.raw(whole.names) };
    Ok(reading.into_draft(key, pointer, report, lacks))
}

/// Several accused of one case are reports of their own.
fn one_accused(case: &str, parties: &[Party]) -> String {
    let names = parties.iter().filter(|p| p.role == Role::Suspect).filter_map(|p| p.name.as_ref());
    names.fold(case.to_owned(), |key, name| format!("{key}, {}", name.raw.trim().to_lowercase()))
}

/// The ruling is the step of the accused, where it is clear whose it is.
fn steps(ruling: &str, on: Option<&Stated<model::When>>, parties: &mut [Party]) {
    let rulings: Vec<&str> = split(ruling).collect();
    let mut accused: Vec<&mut Party> = parties.iter_mut().filter(|p| p.role == Role::Suspect).collect();
    if accused.len() != rulings.len() {
        return;
    }
    for (party, ruling) in accused.iter_mut().zip(rulings) {
        party.suspect = Some(SuspectState { step: Stated::raw(ruling), at: on.cloned() });
    }
}

fn lacks(row: u64, core: &Core, reading: &Reading<'_>) -> Vec<Problem> {
    let note =
        |code, what: &str, mend: &str| Problem::new(Severity::Note, code, row).expected(what).mend(mend);
    let mut out = Vec::new();
    if core.date.is_none() {
        out.push(note("no-date", "the row has no date", "fill in the day of the ruling, charge or arrest"));
    }
    let bare = core.proceedings.iter().flat_map(|p| &p.sentences).any(|s| {
        let context = s.context.as_deref().unwrap_or_default();
        s.raw.trim().parse::<rust_decimal::Decimal>().is_ok() && !context.contains("unit ")
    });
    if bare && reading.first(F::SentenceUnit).is_none() {
        out.push(note(
            "no-unit",
            "the sentence is a number without a unit of time",
            "name the unit in the column, `Imprisonment (months)`, or add a column for it",
        ));
    }
    out
}
