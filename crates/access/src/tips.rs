//! The second ceiling (design, "Handling"): whoever tips is never a party, and what it leaves about itself is for named
//! handlers of the receiving partner only.
//!
//! The ceiling is made of types. Only [`TipDesk::admit`] makes a [`TipHandler`], every read of tips asks for one, and
//! [`TipperOnly`] has neither a printed nor a written form.

use crate::Viewer;
use model::{MemberId, PartnerId};
use std::collections::BTreeSet;

/// Who receives tips, as the operator names it: one partner, and the members who handle them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipDesk {
    partner: PartnerId,
    handlers: BTreeSet<MemberId>,
}

impl TipDesk {
    /// A desk of this partner. Without handlers nobody reads what tippers leave.
    #[must_use]
    pub fn new(partner: PartnerId, handlers: BTreeSet<MemberId>) -> Self {
        Self { partner, handlers }
    }

    /// The partner that owns the reports.
    #[must_use]
    pub fn partner(&self) -> PartnerId {
        self.partner
    }

    /// The right to handle tips, if the member is named and still of the partner.
    #[must_use]
    pub fn admit<'v>(&self, viewer: &'v Viewer) -> Option<TipHandler<'v>> {
        let who = viewer.principal();
        let named = who.partner == self.partner && self.handlers.contains(&who.member);
        named.then_some(TipHandler { viewer })
    }
}

/// A named handler who is signed in. Only a desk makes one.
#[derive(Debug, Clone, Copy)]
pub struct TipHandler<'v> {
    viewer: &'v Viewer,
}

impl<'v> TipHandler<'v> {
    /// The view of the handler, for the audit.
    #[must_use]
    pub fn viewer(&self) -> &'v Viewer {
        self.viewer
    }
}

/// What a tipper left about itself: opened by a handler, never printed, compared or written out.
pub struct TipperOnly<T>(T);

impl<T> TipperOnly<T> {
    /// Closes a value.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Opens it for a handler.
    #[must_use]
    pub fn open(&self, _: &TipHandler<'_>) -> &T {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Principal;
    use model::{Powers, Purpose, Sector};
    use std::sync::Arc;

    fn viewer(member: u8, partner: u8) -> Viewer {
        let principal = Principal {
            member: MemberId::from_bytes([member; 16]),
            partner: PartnerId::from_bytes([partner; 16]),
            sector: Sector::CivilSociety,
            country: None,
            powers: Powers::NONE,
            purpose: Purpose::Investigation,
        };
        Viewer::admit(principal, 1, Arc::default())
    }

    #[test]
    fn only_named_members_of_the_partner_handle_tips() {
        let named = BTreeSet::from([MemberId::from_bytes([1; 16])]);
        let desk = TipDesk::new(PartnerId::from_bytes([9; 16]), named);
        assert!(desk.admit(&viewer(1, 9)).is_some());
        assert!(desk.admit(&viewer(2, 9)).is_none(), "a colleague");
        assert!(desk.admit(&viewer(1, 8)).is_none(), "moved to another partner");
        let nobody = TipDesk::new(PartnerId::from_bytes([9; 16]), BTreeSet::new());
        assert!(nobody.admit(&viewer(1, 9)).is_none());
    }
}
