//! Stored forms of sections and parties.

use super::proceedings::ProceedingsForm;
use super::values::StatedForm;
use crate::error::{Error, Result};
use model::{
    Core, Country, DataSharing, Identifier, ImageHash, Informant, Mention, Money, Narrative, Party, Place,
    ProductForm, Quantity, SourceNote, Specimen, Stated, SuspectState, SuspectStep, Taxon, Transport, When,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct SpecimenForm {
    t: StatedForm<Taxon>,
    f: StatedForm<ProductForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q: Option<StatedForm<Quantity>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct CoreForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<StatedForm<When>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<StatedForm<Place>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    from: Vec<StatedForm<Place>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    via: Vec<StatedForm<Place>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    to: Vec<StatedForm<Place>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    by: Vec<StatedForm<Transport>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    goods: Vec<SpecimenForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<StatedForm<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    detection: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    concealment: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    case: Option<ProceedingsForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sharing: Option<StatedForm<DataSharing>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pics: Vec<StatedForm<ImageHash>>,
}

fn forms<T: super::values::Stored>(stated: &[Stated<T>]) -> Vec<StatedForm<T>> {
    stated.iter().map(StatedForm::of).collect()
}

fn stated<T: super::values::Stored>(forms: Vec<StatedForm<T>>) -> Vec<Stated<T>> {
    forms.into_iter().map(StatedForm::into_stated).collect()
}

impl CoreForm {
    pub(super) fn of(core: &Core) -> Self {
        Self {
            date: core.date.as_ref().map(StatedForm::of),
            place: core.place.as_ref().map(StatedForm::of),
            from: forms(&core.origins),
            via: forms(&core.transits),
            to: forms(&core.destinations),
            by: forms(&core.transports),
            goods: core
                .specimens
                .iter()
                .map(|s| SpecimenForm {
                    t: StatedForm::of(&s.taxon),
                    f: StatedForm::of(&s.form),
                    q: s.quantity.as_ref().map(StatedForm::of),
                })
                .collect(),
            amount: core.amount.as_ref().map(StatedForm::of),
            detection: core.detection.clone(),
            concealment: core.concealment.clone(),
            platform: core.platform.clone(),
            outcome: core.outcome.clone(),
            case: core.proceedings.as_ref().map(ProceedingsForm::of),
            sharing: core.sharing.as_ref().map(StatedForm::of),
            pics: forms(&core.images),
        }
    }

    pub(super) fn into_core(self) -> Core {
        Core {
            date: self.date.map(StatedForm::into_stated),
            place: self.place.map(StatedForm::into_stated),
            origins: stated(self.from),
            transits: stated(self.via),
            destinations: stated(self.to),
            transports: stated(self.by),
            specimens: self
                .goods
                .into_iter()
                .map(|s| Specimen {
                    taxon: s.t.into_stated(),
                    form: s.f.into_stated(),
                    quantity: s.q.map(StatedForm::into_stated),
                })
                .collect(),
            amount: self.amount.map(StatedForm::into_stated),
            detection: self.detection,
            concealment: self.concealment,
            platform: self.platform,
            outcome: self.outcome,
            proceedings: self.case.map(ProceedingsForm::into_proceedings),
            sharing: self.sharing.map(StatedForm::into_stated),
            images: stated(self.pics),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct NarrativeForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    names: Vec<(StatedForm<Taxon>, usize)>,
}

impl NarrativeForm {
    pub(super) fn of(narrative: &Narrative) -> Self {
        Self {
            title: narrative.title.clone(),
            text: narrative.text.clone(),
            names: narrative.mentions.iter().map(|m| (StatedForm::of(&m.taxon), m.at)).collect(),
        }
    }

    pub(super) fn into_narrative(self) -> Narrative {
        Narrative {
            title: self.title,
            text: self.text,
            mentions: self
                .names
                .into_iter()
                .map(|(taxon, at)| Mention { taxon: taxon.into_stated(), at })
                .collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct SourceForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    citation: Option<String>,
    pointer: String,
    file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    informant: Option<String>,
}

impl SourceForm {
    pub(super) fn of(source: &SourceNote) -> Self {
        Self {
            reference: source.reference.clone(),
            citation: source.citation.clone(),
            pointer: source.pointer.clone(),
            file: source.file.clone(),
            informant: source.informant.as_ref().map(|i| i.reference.clone()),
        }
    }

    pub(super) fn into_source(self) -> SourceNote {
        SourceNote {
            reference: self.reference,
            citation: self.citation,
            pointer: self.pointer,
            file: self.file,
            informant: self.informant.map(|reference| Informant { reference }),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct PartyForm {
    kind: String,
    role: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<StatedForm<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ids: Vec<(String, StatedForm<String>)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<StatedForm<Country>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<StatedForm<Place>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    born: Option<StatedForm<When>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<(StatedForm<SuspectStep>, Option<StatedForm<When>>)>,
}

impl PartyForm {
    pub(super) fn of(party: &Party) -> Self {
        Self {
            kind: party.kind.code().to_owned(),
            role: party.role.code().to_owned(),
            name: party.name.as_ref().map(StatedForm::of),
            ids: party
                .identifiers
                .iter()
                .map(|i| (i.kind.code().to_owned(), StatedForm::of(&i.value)))
                .collect(),
            country: party.country.as_ref().map(StatedForm::of),
            address: party.address.as_ref().map(StatedForm::of),
            born: party.born.as_ref().map(StatedForm::of),
            step: party
                .suspect
                .as_ref()
                .map(|s| (StatedForm::of(&s.step), s.at.as_ref().map(StatedForm::of))),
        }
    }

    pub(super) fn into_party(self) -> Result<Party> {
        let unknown = |_| Error::Inconsistent { table: "party", what: "an unknown code" };
        let identifiers = self
            .ids
            .into_iter()
            .map(|(kind, value)| {
                Ok(Identifier { kind: kind.parse().map_err(unknown)?, value: value.into_stated() })
            })
            .collect::<Result<_>>()?;
        Ok(Party {
            kind: self.kind.parse().map_err(unknown)?,
            role: self.role.parse().map_err(unknown)?,
            name: self.name.map(StatedForm::into_stated),
            identifiers,
            country: self.country.map(StatedForm::into_stated),
            address: self.address.map(StatedForm::into_stated),
            born: self.born.map(StatedForm::into_stated),
            suspect: self.step.map(|(step, at)| SuspectState {
                step: step.into_stated(),
                at: at.map(StatedForm::into_stated),
            }),
        })
    }
}
