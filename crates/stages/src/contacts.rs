//! Contact points that stand in the text of a report: by these adverts name their sellers more often than by a field.
//!
//! They are derived from the narrative, so they count only where it may be read: stage B keeps them as value nodes of their
//! own, views add them to the party that offers, and no other party is given any.

use crate::error::Result;
use access::{Releasable, Viewer};
use model::{Identifier, Narrative, Party, Report, ReportId, ReportKind, Role};
use store::{ReadReport, Store};

/// Telephone numbers, accounts, wallets and e-mail addresses that stand in title and text. In adverts also those that
/// are written so that no machine should find them. Nothing is looked for in tips: the tipper's own may be there.
pub(crate) fn in_text(kind: ReportKind, narrative: &Narrative) -> Vec<Identifier> {
    let mut found = Vec::new();
    if kind == ReportKind::TipOff {
        return found;
    }
    for text in narrative.title.iter().chain(std::iter::once(&narrative.text)) {
        if kind == ReportKind::Advert {
            let contacts = reference::contacts_in(text, None).into_iter().map(|f| f.identifier);
            found.extend(contacts.filter(|i| i.value.value.is_some()));
            found.extend(reference::ibans_in(text).into_iter().map(|f| f.identifier));
            continue;
        }
        found.extend(reference::phones_in(text, None).into_iter().map(|f| f.identifier));
        found.extend(reference::ibans_in(text).into_iter().map(|f| f.identifier));
        found.extend(reference::emails_in(text).into_iter().map(|f| f.identifier));
        found.extend(reference::wallets_in(text).into_iter().map(|f| f.identifier));
    }
    found
}

/// The party that offers, by its place, with the contact points in the text of an advert; `None` for other reports, where
/// none or several offer, and where the text holds none.
pub(crate) fn of_offer(
    kind: ReportKind,
    roles: &[Role],
    narrative: &Narrative,
) -> Option<(usize, Vec<Identifier>)> {
    if kind != ReportKind::Advert {
        return None;
    }
    let mut offering = roles.iter().enumerate().filter(|(_, role)| **role == Role::Seller);
    let (Some((at, _)), None) = (offering.next(), offering.next()) else { return None };
    let mut found = in_text(kind, narrative);
    found.iter_mut().for_each(|i| i.value.context = Some("in the text of the advert".to_owned()));
    (!found.is_empty()).then_some((at, found))
}

/// A party with contact points beside its own; those that it gives itself are not repeated.
pub(crate) fn added(party: &Party, contacts: Vec<Identifier>) -> Party {
    let mut party = party.clone();
    for contact in contacts {
        let known =
            party.identifiers.iter().any(|i| i.kind == contact.kind && i.value.value == contact.value.value);
        if !known {
            party.identifiers.push(contact);
        }
    }
    party
}

/// A report with what its text adds to the party that offers.
pub fn add_told_contacts(report: &mut Report) {
    let roles: Vec<Role> = report.parties.iter().map(|p| p.role).collect();
    let found = report.narrative.as_ref().and_then(|narrative| of_offer(report.kind, &roles, narrative));
    if let Some((party, contacts)) = found.and_then(|(at, c)| Some((report.parties.get_mut(at)?, c))) {
        *party = added(party, contacts);
    }
}

/// Reports of a view as they are compared: with contact points of a text that may be read.
pub(crate) async fn compared_reports(
    store: &Store,
    viewer: &Viewer,
    ids: &[ReportId],
) -> Result<Vec<Releasable<ReadReport>>> {
    let reports = store.reports(viewer, ids).await?;
    Ok(reports.into_iter().map(|report| report.map(with_told_contacts)).collect())
}

fn with_told_contacts(mut report: ReadReport) -> ReadReport {
    let roles: Vec<Role> = report.parties.iter().map(|p| p.party.role).collect();
    let narrative = report.narrative.as_ref().map(|n| &n.value);
    let found = narrative.and_then(|narrative| of_offer(report.kind, &roles, narrative));
    if let Some((read, contacts)) = found.and_then(|(at, c)| Some((report.parties.get_mut(at)?, c))) {
        read.party = added(&read.party, contacts);
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::IdentifierKind as K;

    #[test]
    fn title_and_text_give_what_can_be_compared() {
        let narrative = Narrative {
            title: Some("Hornbill casques, pay to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT".to_owned()),
            text: "write to seller@example.org or call +44 20 7946 0958; GB82 WEST 1234 5698 7654 32. \
                   Not a wallet: 1BoatSLRHtKNngkdXEeobR76b53LETtpyX"
                .to_owned(),
            mentions: Vec::new(),
        };
        for kind in [ReportKind::Advert, ReportKind::Payment] {
            let found = in_text(kind, &narrative);
            let of = |kind| {
                let all = found.iter().filter(move |i| i.kind == kind);
                all.filter_map(|i| i.value.value.clone()).collect::<Vec<_>>()
            };
            assert_eq!(of(K::Wallet), ["1BoatSLRHtKNngkdXEeobR76b53LETtpyT"]);
            assert_eq!((of(K::Email).len(), of(K::Iban).len(), of(K::Phone).len()), (1, 1, 1), "{found:?}");
        }
        assert!(in_text(ReportKind::TipOff, &narrative).is_empty());
    }

    #[test]
    fn the_one_who_offers_is_given_what_the_text_tells() {
        let narrative = Narrative {
            title: None,
            text: "parrots, call +44 20 7946 0958".to_owned(),
            mentions: Vec::new(),
        };
        let told =
            |kind, roles: &[Role]| of_offer(kind, roles, &narrative).map(|(at, found)| (at, found.len()));
        assert_eq!(told(ReportKind::Advert, &[Role::Institution, Role::Seller]), Some((1, 1)));
        assert_eq!(told(ReportKind::Advert, &[Role::Seller, Role::Seller]), None, "whose it is nobody knows");
        assert_eq!(told(ReportKind::Advert, &[Role::Institution]), None);
        assert_eq!(told(ReportKind::Payment, &[Role::Seller]), None);
        let party = Party::new(model::PartyKind::Unknown, Role::Seller);
        let (_, contacts) = of_offer(ReportKind::Advert, &[Role::Seller], &narrative).unwrap();
        let once = added(&party, contacts.clone());
        assert_eq!(added(&once, contacts), once);
    }
}
