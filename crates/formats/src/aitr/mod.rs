//! The CITES annual illegal trade report: one row a species and kind of specimen, several rows a seizure.
//!
//! Term, unit, purpose and source are codes; they go into the context as they stand. The flag of the Party, whether its data
//! may go to the partners of ICCWC, stays with each row. Titles that no national system confirms are from memory
//! (docs/formats/aitr.md).

mod codes;
pub mod out;

use crate::enforcement::{self, found, joined};
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::field::Field as F;
use crate::table::row::Row;
use crate::{Draft, Format, Problem, Rejected, Severity};

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

const OWN: &[Clue] = &[
    c(20, F::Sharing, "iccwc"),
    c(
        20,
        F::Sharing,
        "share|shared|sharing|disseminate|dissemination data|report|consortium|partners|secretariat",
    ),
    c(18, F::Reason, "reason|motif|motivo"),
    c(18, F::Charge, "law|charge|charges|legislation|loi|ley|statute"),
    c(18, F::Sentence, "sanction|sanctions|penalty|penalties|sentence|sanción|pena"),
    c(18, F::Disposal, "disposal|disposition|destination specimens"),
    c(18, F::Disposal, "disposal"),
    c(18, F::Purpose, "purpose|finalité|finalidad"),
    c(18, F::SourceCode, "source").not("information|data|country|grade|citation|url|link|type"),
    c(17, F::SourceCode, "source code"),
    c(16, F::Text, "additional|supplementary information|remarks|comments"),
];

const COUNT: usize = OWN.len() + seizure_table::clues::CLUES.len();

/// The clues of the report, and of seizure tables for what Parties call otherwise.
pub(crate) static CLUES: [Clue; COUNT] = joined(OWN, seizure_table::clues::CLUES);

/// Titles of the report, as groups of words; the first seven stand in no other table that is known.
const TITLES: &[&str] = &[
    "description specimen|specimens",
    "alleged country|origin",
    "alleged final|destination",
    "disposal confiscated|specimens",
    "law charges|charge",
    "estimated value country|amount",
    "nationality offenders|offender",
    "detecting|detection agency",
    "method|methods detection",
    "reason seizure",
    "mode|means transport",
    "method concealment",
    "country|countries transit",
    "sanction|sanctions|penalty",
    "iccwc",
];

/// Why these names are those of the report; `None` where they are not.
pub(crate) fn recognised(names: &[String]) -> Option<String> {
    let all = found(names, TITLES);
    let telling = found(names, &TITLES[..7]);
    let species = !found(names, &["species|taxon|taxa|especie|espèce"]).is_empty();
    (species && telling.len() >= 3 && all.len() >= 7).then(|| {
        format!("{} of its columns are those of the CITES annual illegal trade report", all.len() + 1)
    })
}

/// One row of the report; rows of one seizure are put together by the reader of rows.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut draft = enforcement::seizure(Format::Aitr, row, whole)?;
    let mut reading = whole.reading(row);
    codes::into_context(&mut reading, &mut draft.report.core.specimens);
    draft.problems.append(&mut reading.problems);
    if draft.report.core.sharing.is_none() {
        draft.problems.push(
            Problem::new(Severity::Note, "no-sharing-flag", row.number)
                .expected(
                    "the row does not say whether the Party lets the partners of ICCWC have it; it cannot go out \
                     in an illegal trade report again",
                )
                .mend("add a column `Share with ICCWC partners` with `yes` or `no`"),
        );
    }
    Ok(draft)
}
