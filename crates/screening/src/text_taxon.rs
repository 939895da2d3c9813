//! Taxa named in the text of a payment.
//!
//! Finding the words is left to `reference`; a reading that was one of several does not count: a place, a brand or a
//! person may bear the name of an animal.

use crate::{Fired, PAYMENT_NAMES_TAXON};
use model::{Appendix, Confidence, Mention, Report, ReportKind};

/// The mention by which the text of a payment names a taxon: a listed one before others, else the first. `None` for
/// other kinds of report: a suspicion report has a ceiling of its own and witnesses nothing.
#[must_use]
pub fn names_taxon(report: &Report) -> Option<&Mention> {
    let sure = || mentions(report);
    sure().find(|mention| is_listed(mention)).or_else(|| sure().next())
}

/// The row rules that fire on a report; none on a sum of events.
#[must_use]
pub fn row_flags(report: &Report) -> Vec<Fired> {
    if !report.kind.is_counted() {
        return Vec::new();
    }
    payment_names_taxon(report).into_iter().collect()
}

fn payment_names_taxon(report: &Report) -> Option<Fired> {
    let mut told: Vec<String> = Vec::new();
    let mut taxa: Vec<&str> = Vec::new();
    for mention in mentions(report).filter(|m| is_listed(m)) {
        let Some(taxon) = &mention.taxon.value else { continue };
        if taxa.contains(&taxon.name.as_str()) {
            continue;
        }
        taxa.push(&taxon.name);
        let appendix = taxon.listing.as_ref().map_or("", |l| l.appendix.code());
        told.push(format!(
            "{} (CITES Appendix {appendix}) with the words `{}`",
            taxon_words(mention),
            mention.taxon.raw
        ));
    }
    (!told.is_empty()).then(|| Fired::of(&PAYMENT_NAMES_TAXON, &[("taxa", &told.join("; "))]))
}

fn mentions(report: &Report) -> impl Iterator<Item = &Mention> {
    let narrative = report.narrative.as_ref().filter(|_| report.kind == ReportKind::Payment);
    narrative
        .into_iter()
        .flat_map(|n| &n.mentions)
        .filter(|m| m.taxon.value.is_some() && m.taxon.confidence != Some(Confidence::Possible))
}

fn is_listed(mention: &Mention) -> bool {
    let listing = mention.taxon.value.as_ref().and_then(|taxon| taxon.listing.as_ref());
    listing.is_some_and(|l| l.appendix != Appendix::NotListed)
}

/// `pangolins (Manis spp.)`, or the scientific name alone.
pub(crate) fn taxon_words(mention: &Mention) -> String {
    match &mention.taxon.value {
        Some(taxon) if taxon.common.is_empty() => taxon.name.clone(),
        Some(taxon) => format!("{} ({})", taxon.common, taxon.name),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{mention, payment};

    #[test]
    fn a_payment_that_names_a_listed_taxon() {
        let mut report = payment(
            "for 2 african grey",
            vec![mention("african grey", "Psittacus erithacus", Some(Appendix::One))],
        );
        let fired = row_flags(&report);
        assert_eq!(fired.len(), 1);
        assert_eq!((fired[0].rule, fired[0].weight), ("payment-names-taxon", 30));
        assert_eq!(
            fired[0].sentence,
            "the text of the payment names Psittacus erithacus (CITES Appendix I) with the words `african grey`"
        );
        report.kind = ReportKind::Advert;
        assert_eq!(row_flags(&report), vec![]);
        report.kind = ReportKind::SuspicionReport;
        assert_eq!((row_flags(&report), names_taxon(&report)), (vec![], None));
    }

    #[test]
    fn each_taxon_once() {
        let grey = || mention("african grey", "Psittacus erithacus", Some(Appendix::One));
        let two = payment("x", vec![grey(), grey(), mention("manis", "Manis javanica", Some(Appendix::One))]);
        let fired = row_flags(&two);
        assert_eq!(fired.len(), 1);
        assert_eq!(fired[0].sentence.matches("with the words").count(), 2);
    }

    #[test]
    fn silent_on_unlisted_unread_and_uncertain_words() {
        let unlisted = mention("house sparrow", "Passer domesticus", Some(Appendix::NotListed));
        let report = payment("x", vec![unlisted.clone(), mention("robin", "Erithacus rubecula", None)]);
        assert_eq!(row_flags(&report), vec![]);
        assert_eq!(names_taxon(&report), Some(&unlisted));
        let mut possible = mention("ivory", "Loxodonta africana", Some(Appendix::OneAndTwo));
        possible.taxon.confidence = Some(Confidence::Possible);
        let mut unread = mention("ivory", "Loxodonta africana", Some(Appendix::OneAndTwo));
        unread.taxon.value = None;
        let report = payment("x", vec![possible, unread]);
        assert_eq!((row_flags(&report), names_taxon(&report)), (vec![], None));
        assert_eq!(row_flags(&payment("rent for june", vec![])), vec![]);
    }

    #[test]
    fn a_listed_taxon_goes_first() {
        let listed = mention("manis", "Manis javanica", Some(Appendix::One));
        let report = payment(
            "x",
            vec![mention("sparrow", "Passer domesticus", Some(Appendix::NotListed)), listed.clone()],
        );
        assert_eq!(names_taxon(&report), Some(&listed));
    }
}
