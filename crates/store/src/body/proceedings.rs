//! Stored form of what came of a case.

use super::values::{StatedForm, Stored};
use model::{Money, Proceedings, Ruling, Sentence, When};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct ProceedingsForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    court: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    law: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ruling: Option<StatedForm<Ruling>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<StatedForm<When>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    terms: Vec<StatedForm<Sentence>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fine: Option<StatedForm<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    goods: Option<String>,
}

impl ProceedingsForm {
    pub(super) fn of(case: &Proceedings) -> Self {
        Self {
            why: case.reason.clone(),
            court: case.court.clone(),
            law: case.charges.clone(),
            ruling: case.ruling.as_ref().map(StatedForm::of),
            on: case.ruled_on.as_ref().map(StatedForm::of),
            terms: case.sentences.iter().map(StatedForm::of).collect(),
            fine: case.fine.as_ref().map(StatedForm::of),
            goods: case.disposal.clone(),
        }
    }

    pub(super) fn into_proceedings(self) -> Proceedings {
        Proceedings {
            reason: self.why,
            court: self.court,
            charges: self.law,
            ruling: self.ruling.map(StatedForm::into_stated),
            ruled_on: self.on.map(StatedForm::into_stated),
            sentences: self.terms.into_iter().map(StatedForm::into_stated).collect(),
            fine: self.fine.map(StatedForm::into_stated),
            disposal: self.goods,
        }
    }
}

/// Kind, length, unit, whether suspended.
#[derive(Serialize, Deserialize)]
pub(super) struct SentenceForm(String, Option<(String, String)>, bool);

impl Stored for Sentence {
    type Form = SentenceForm;

    fn store(&self) -> SentenceForm {
        let length = self.length.map(|(value, unit)| (value.to_string(), unit.code().to_owned()));
        SentenceForm(self.kind.code().to_owned(), length, self.suspended)
    }

    fn load(form: SentenceForm) -> Option<Self> {
        let length = match form.1 {
            Some((value, unit)) => Some((value.parse().ok()?, unit.parse().ok()?)),
            None => None,
        };
        Some(Self { kind: form.0.parse().ok()?, length, suspended: form.2 })
    }
}
