//! Stored forms of normalised values.

use model::{
    Confidence, Country, DataSharing, ImageHash, Listing, Money, Place, ProductForm, Quantity, Ruling,
    Stated, SuspectStep, Taxon, Transport, When,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A value with a stored form. Reading gives `None` where the form is not a value: then the raw words remain.
pub(super) trait Stored: Sized {
    type Form: Serialize + for<'de> Deserialize<'de>;
    fn store(&self) -> Self::Form;
    fn load(form: Self::Form) -> Option<Self>;
}

#[derive(Serialize, Deserialize)]
#[serde(bound = "")]
pub(super) struct StatedForm<T: Stored> {
    r: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    c: Option<String>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    v: Option<T::Form>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    u: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    s: Option<String>,
}

fn none<F>() -> Option<F> {
    None
}

impl<T: Stored> StatedForm<T> {
    pub(super) fn of(stated: &Stated<T>) -> Self {
        Self {
            r: stated.raw.clone(),
            c: stated.context.clone(),
            v: stated.value.as_ref().map(Stored::store),
            u: stated.rule.clone(),
            s: stated.confidence.map(|s| s.code().to_owned()),
        }
    }

    pub(super) fn into_stated(self) -> Stated<T> {
        Stated {
            raw: self.r,
            context: self.c,
            value: self.v.and_then(T::load),
            rule: self.u,
            confidence: self.s.and_then(|s| s.parse::<Confidence>().ok()),
        }
    }
}

macro_rules! stored_as_text {
    ($($name:ty: $to:expr, $from:expr;)+) => { $(
        impl Stored for $name {
            type Form = String;
            fn store(&self) -> String { $to(self) }
            fn load(form: String) -> Option<Self> { $from(form) }
        }
    )+ };
}

stored_as_text! {
    String: |s: &String| s.clone(), Some;
    Country: |c: &Country| c.code().to_owned(), |s: String| s.parse().ok();
    ProductForm: |p: &ProductForm| p.code().to_owned(), |s: String| s.parse().ok();
    Ruling: |r: &Ruling| r.code().to_owned(), |s: String| s.parse().ok();
    DataSharing: |d: &DataSharing| d.code().to_owned(), |s: String| s.parse().ok();
    ImageHash: |h: &ImageHash| h.to_string(), |s: String| s.parse().ok();
    SuspectStep: |p: &SuspectStep| p.code().to_owned(), |s: String| s.parse().ok();
}

#[derive(Serialize, Deserialize)]
pub(super) struct WhenForm(String, String, String);

impl Stored for When {
    type Form = WhenForm;

    fn store(&self) -> WhenForm {
        WhenForm(self.from().to_string(), self.to().to_string(), self.precision().code().to_owned())
    }

    fn load(form: WhenForm) -> Option<Self> {
        When::with_precision(form.0.parse().ok()?, form.1.parse().ok()?, form.2.parse().ok()?)
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct PlaceForm {
    k: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    c: Option<String>,
    n: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    o: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    p: Option<(i32, i32)>,
    x: String,
}

impl Stored for Place {
    type Form = PlaceForm;

    fn store(&self) -> PlaceForm {
        PlaceForm {
            k: self.kind.code().to_owned(),
            c: self.country.map(|c| c.code().to_owned()),
            n: self.name.clone(),
            o: self.code.clone(),
            p: self.point,
            x: self.precision.code().to_owned(),
        }
    }

    fn load(form: PlaceForm) -> Option<Self> {
        Some(Place {
            kind: form.k.parse().ok()?,
            country: form.c.and_then(|c| c.parse().ok()),
            name: form.n,
            code: form.o,
            point: form.p,
            precision: form.x.parse().ok()?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct TransportForm(Option<String>, Option<String>);

impl Stored for Transport {
    type Form = TransportForm;

    fn store(&self) -> TransportForm {
        TransportForm(self.mode.map(|m| m.code().to_owned()), self.sub_mode.map(|m| m.code().to_owned()))
    }

    fn load(form: TransportForm) -> Option<Self> {
        Some(Transport {
            mode: form.0.and_then(|m| m.parse().ok()),
            sub_mode: form.1.and_then(|m| m.parse().ok()),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct MoneyForm(String, Option<String>);

impl Stored for Money {
    type Form = MoneyForm;

    fn store(&self) -> MoneyForm {
        MoneyForm(self.amount.to_string(), self.currency.clone())
    }

    fn load(form: MoneyForm) -> Option<Self> {
        Some(Money { amount: form.0.parse().ok()?, currency: form.1 })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct QuantityForm {
    v: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    h: Option<String>,
    u: String,
    q: String,
}

impl Stored for Quantity {
    type Form = QuantityForm;

    fn store(&self) -> QuantityForm {
        QuantityForm {
            v: self.value.to_string(),
            h: self.high.map(|h| h.to_string()),
            u: self.unit.code().to_owned(),
            q: self.qualifier.code().to_owned(),
        }
    }

    fn load(form: QuantityForm) -> Option<Self> {
        Some(Quantity {
            value: form.v.parse::<Decimal>().ok()?,
            high: form.h.and_then(|h| h.parse().ok()),
            unit: form.u.parse().ok()?,
            qualifier: form.q.parse().ok()?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct TaxonForm {
    n: String,
    r: String,
    c: String,
    g: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    l: Option<(String, String, Option<String>)>,
}

impl Stored for Taxon {
    type Form = TaxonForm;

    fn store(&self) -> TaxonForm {
        TaxonForm {
            n: self.name.clone(),
            r: self.rank.code().to_owned(),
            c: self.common.clone(),
            g: self.group.clone(),
            l: self.listing.as_ref().map(|l| (l.appendix.code().to_owned(), l.since.clone(), l.note.clone())),
        }
    }

    fn load(form: TaxonForm) -> Option<Self> {
        Some(Taxon {
            name: form.n,
            rank: form.r.parse().ok()?,
            common: form.c,
            group: form.g,
            listing: form.l.and_then(|(appendix, since, note)| {
                Some(Listing { appendix: appendix.parse().ok()?, since, note })
            }),
        })
    }
}
