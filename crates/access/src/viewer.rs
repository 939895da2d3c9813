//! Who is reading: a member under a purpose, or a background task that may release nothing.

use crate::{Guarded, LabelsNo, Releasable};
use model::{Country, MemberId, PartnerId, Power, Powers, Purpose, Sector};
use roaring::{RoaringBitmap, RoaringTreemap};
use std::sync::Arc;

/// What decides about reading: the member, the partner it acts for, its powers and purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The person.
    pub member: MemberId,
    /// The partner.
    pub partner: PartnerId,
    /// The partner's sector.
    pub sector: Sector,
    /// The partner's country.
    pub country: Option<Country>,
    /// Powers of the person.
    pub powers: Powers,
    /// Why the person reads.
    pub purpose: Purpose,
}

/// An act that the member has no power for. Told only of what the member can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this needs the power `{needed}`, which you do not hold; ask your partner's steward")]
pub struct Refusal {
    /// The power that is missing.
    pub needed: Power,
}

/// One member's view. Every read of the store takes one.
#[derive(Debug, Clone)]
pub struct Viewer {
    principal: Principal,
    set: i64,
    readable: Arc<RoaringTreemap>,
}

impl Viewer {
    /// Admits a member with the numbers of the label sets that it may read.
    ///
    /// Only the sign-in path of `store` calls this (`tidy` lists the callers): the bitmap must come from the table
    /// `readable` of the same transaction.
    #[must_use]
    pub fn admit(principal: Principal, set: i64, readable: Arc<RoaringTreemap>) -> Self {
        Self { principal, set, readable }
    }

    /// Who reads.
    #[must_use]
    pub fn principal(&self) -> &Principal {
        &self.principal
    }

    /// Number of the readable set that queries join.
    #[must_use]
    pub fn readable_set(&self) -> i64 {
        self.set
    }

    /// Whether an item with these labels is in the view.
    #[must_use]
    pub fn reads(&self, labels: LabelsNo) -> bool {
        u64::try_from(labels.0).is_ok_and(|no| self.readable.contains(no))
    }

    /// The label sets in the view, for bitmap arithmetic inside `store`.
    #[must_use]
    pub fn readable(&self) -> &RoaringTreemap {
        &self.readable
    }

    /// Lets the value out if the view contains its labels. What is not in the view is simply not there.
    #[must_use]
    pub fn release<T>(&self, item: Guarded<T>) -> Option<Releasable<T>> {
        let (labels, value) = item.open();
        self.reads(labels).then(|| Releasable::new(value))
    }

    /// Lets out the items that the view contains, in their order.
    pub fn release_all<T>(&self, items: impl IntoIterator<Item = Guarded<T>>) -> Vec<Releasable<T>> {
        items.into_iter().filter_map(|item| self.release(item)).collect()
    }

    /// The items of the view out of bitmaps that are kept by label set: the union of those that may be read.
    pub fn restrict<'a>(
        &self,
        parts: impl IntoIterator<Item = (LabelsNo, &'a RoaringBitmap)>,
    ) -> Releasable<RoaringBitmap> {
        let mut view = RoaringBitmap::new();
        for (labels, items) in parts {
            if self.reads(labels) {
                view |= items;
            }
        }
        Releasable::new(view)
    }

    /// Whether the member holds a power.
    ///
    /// # Errors
    /// A refusal that names the missing power.
    pub fn require(&self, power: Power) -> Result<(), Refusal> {
        if self.principal.powers.has(power) { Ok(()) } else { Err(Refusal { needed: power }) }
    }
}

/// The right of background work to read without a view. What it reads can be used inside, never let out.
///
/// One module of `store` builds it (`tidy` lists the callers).
#[derive(Debug)]
pub struct SystemTask {
    name: &'static str,
}

impl SystemTask {
    /// For the worker of this name.
    #[must_use]
    pub fn begin(name: &'static str) -> Self {
        Self { name }
    }

    /// Name of the worker, for the audit.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }
}
