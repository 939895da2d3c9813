//! Reports as lines and whole.

use super::comparable::{comparable, live};
use super::{money_words, place_words, quantity_words, taxon_words, text, transport_words, when_words};
use crate::wire::{
    ContactView, CoreView, DateSpan, HandlingChip, IdentifierView, MORE_LINE, MentionView, NarrativeView,
    PartyView, PlaceView, Point, ProceedingsView, RawField, ReportDetail, ReportRow, SourceView,
    SpecimenView, StatedText, TaxonChip,
};
use access::{LabelRule, Releasable};
use model::{Audience, Core, Narrative, Place, Proceedings, ReportKind, Stated, SuspectStep, Taxon, When};
use stages::sentence_words;
use std::collections::BTreeSet;
use store::{ReadParty, ReadReport, SourceOf};

/// The chip of a rule. Readers other than the owner learn the colour and the kind of audience, not who else is in it.
#[must_use]
pub fn chip(rule: &LabelRule, own: bool) -> HandlingChip {
    let sentence = match (&rule.audience, own) {
        _ if rule.suspicion.is_some() => {
            "suspicion report: the submitting partner and the unit named in it".to_owned()
        }
        (Audience::Open, _) => "anyone may read this".to_owned(),
        (Audience::WorkingGroup, _) => "all partners of the working group may read this".to_owned(),
        (Audience::LawEnforcement, _) => {
            "members who hold the law-enforcement power may read this".to_owned()
        }
        (Audience::OwnerOnly, _) => "only your own partner may read this".to_owned(),
        (Audience::Sectors(sectors), true) => {
            let names: Vec<&str> = sectors.iter().map(|s| s.code()).collect();
            format!("partners of these sectors may read this: {}", names.join(", "))
        }
        (Audience::Named { partners, countries }, true) => {
            let names: Vec<&str> = countries.iter().map(model::Country::code).collect();
            format!(
                "{} named partners and these countries may read this: {}",
                partners.len(),
                names.join(", ")
            )
        }
        (Audience::NamedMembers(members), true) => format!("{} named persons may read this", members.len()),
        _ => "shared with you and with others whom the owner chose".to_owned(),
    };
    let exceptions = rule.except_partners.len() + rule.except_countries.len();
    let sentence =
        if own && exceptions > 0 { format!("{sentence}, with {exceptions} shut out") } else { sentence };
    HandlingChip { tlp: rule.audience.tlp().to_owned(), audience: rule.audience.code().to_owned(), sentence }
}

pub(crate) fn taxon_chip(taxon: &Taxon) -> TaxonChip {
    TaxonChip {
        name: taxon.name.clone(),
        common: taxon.common.clone(),
        group: taxon.group.clone(),
        appendix: taxon.listing.as_ref().map(|l| l.appendix.code().to_owned()),
    }
}

fn span(when: &When) -> DateSpan {
    DateSpan {
        from: when.from().to_string(),
        to: when.to().to_string(),
        precision: when.precision().code().to_owned(),
    }
}

fn point(place: &Place) -> Option<Point> {
    place.point.map(|(lat, lon)| Point { lat: f64::from(lat) / 1e6, lon: f64::from(lon) / 1e6 })
}

/// A report as a line of a list.
#[must_use]
pub fn row(report: &Releasable<ReadReport>, flags: u32) -> ReportRow {
    let report = report.get();
    let core = &report.core.value;
    let place = core.place.as_ref().and_then(|p| p.value.as_ref());
    let source = report.source.as_ref().map(|s| &s.value.partner);
    ReportRow {
        id: report.id.to_string(),
        kind: report.kind.code().to_owned(),
        date: core.date.as_ref().and_then(|d| d.value.as_ref()).map(span),
        country: place.and_then(|p| p.country).map(|c| c.code().to_owned()),
        place: place.map(|p| p.name.clone()),
        taxa: taxa(core, report.narrative.as_ref().map(|n| &n.value)),
        quantities: quantities(core),
        modes: modes(core),
        title: report.narrative.as_ref().map(|n| headline(&n.value)).filter(|t| !t.is_empty()),
        partner: source.map(|p| p.name.clone()),
        sector: source.map(|p| p.sector.code().to_owned()),
        handling: chip(&report.core.rule, report.own),
        flags,
        own: report.own,
    }
}

fn taxa(core: &Core, narrative: Option<&Narrative>) -> Vec<TaxonChip> {
    let stated = core.specimens.iter().map(|s| &s.taxon);
    let named = narrative.into_iter().flat_map(|n| n.mentions.iter().map(|m| &m.taxon));
    let mut seen = BTreeSet::new();
    stated
        .chain(named)
        .filter_map(|taxon| taxon.value.as_ref())
        .filter(|taxon| seen.insert(taxon.name.clone()))
        .map(taxon_chip)
        .collect()
}

fn quantities(core: &Core) -> Vec<String> {
    let goods = core.specimens.iter().filter_map(|s| {
        let amount = s.quantity.as_ref()?.value.as_ref().map(quantity_words)?;
        let form = s.form.value.filter(|f| *f != model::ProductForm::Unspecified);
        Some(match form {
            Some(form) => format!("{amount} {}", form_words(form)),
            None => amount,
        })
    });
    let money = core.amount.iter().filter_map(|a| a.value.as_ref().map(money_words));
    goods.chain(money).collect()
}

fn modes(core: &Core) -> Vec<String> {
    let modes: BTreeSet<&str> =
        core.transports.iter().filter_map(|t| t.value.as_ref()?.mode).map(model::Mode::code).collect();
    modes.into_iter().map(str::to_owned).collect()
}

/// Longest headline made of a text, in characters.
const HEADLINE: usize = 120;

fn headline(narrative: &Narrative) -> String {
    let text = narrative.title.as_deref().unwrap_or(&narrative.text).trim();
    match text.char_indices().nth(HEADLINE) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// Product forms in words, as they follow an amount.
pub(crate) fn form_words(form: model::ProductForm) -> &'static str {
    use model::ProductForm as F;
    match form {
        F::Live => "live",
        F::Body => "whole dead",
        F::Scales => "scales",
        F::Tusks => "tusks",
        F::Horn => "horn",
        F::IvoryPieces => "ivory pieces",
        F::IvoryCarvings => "ivory carvings",
        F::HornCarvings => "horn carvings",
        F::HornPieces => "horn pieces",
        F::Skins => "skins",
        F::Skulls => "skulls",
        F::Bones => "bones",
        F::Teeth => "teeth",
        F::Claws => "claws",
        F::Meat => "meat",
        F::Eggs => "eggs",
        F::LiveEggs => "live eggs",
        F::Feathers => "feathers",
        F::Fins => "fins",
        F::SwimBladder => "swim bladder",
        F::Gall => "gall",
        F::GallBladder => "gall bladders",
        F::Musk => "musk",
        F::Medicine => "medicine",
        F::Powder => "powder",
        F::Shells => "shells",
        F::Coral => "coral",
        F::Trophy => "trophies",
        F::Logs => "logs",
        F::SawnWood => "sawn wood",
        F::Timber => "timber",
        F::Chips => "chips",
        F::Fingerlings => "fingerlings",
        F::Jewellery => "jewellery",
        F::Leather => "leather products",
        F::Derivatives => "derivatives",
        F::Unspecified => "of unspecified form",
    }
}

/// A whole report. Flags, revisions and whether work is pending are filled in by the caller.
#[must_use]
pub fn whole(report: &Releasable<ReadReport>) -> ReportDetail {
    let report = report.get();
    ReportDetail {
        id: report.id.to_string(),
        kind: report.kind.code().to_owned(),
        core: core_view(report),
        parties: report.parties.iter().map(|p| party_view(p, report.own)).collect(),
        narrative: report.narrative.as_ref().map(|n| {
            let contacts = contact_views(report, &n.value);
            NarrativeView { contacts, ..narrative_view(&n.value, chip(&n.rule, report.own)) }
        }),
        source: report.source.as_ref().map(|s| source_view(&s.value, report.own, chip(&s.rule, report.own))),
        raw: report.raw.as_ref().map(|raw| {
            raw.iter().map(|(name, value)| RawField { name: name.clone(), value: value.clone() }).collect()
        }),
        attachments: Vec::new(),
        flags: Vec::new(),
        revisions: Vec::new(),
        own: report.own,
        pending: false,
        note: MORE_LINE.to_owned(),
    }
}

fn core_view(report: &ReadReport) -> CoreView {
    let core = &report.core.value;
    let comparables = stages::comparables(core);
    let places = |stated: &[Stated<Place>]| stated.iter().map(place_view).collect();
    CoreView {
        date: core.date.as_ref().map(|d| text(d, when_words)),
        span: core.date.as_ref().and_then(|d| d.value.as_ref()).map(span),
        place: core.place.as_ref().map(place_view),
        origins: places(&core.origins),
        transits: places(&core.transits),
        destinations: places(&core.destinations),
        transports: core.transports.iter().map(|t| text(t, transport_words)).collect(),
        specimens: core
            .specimens
            .iter()
            .zip(&comparables.specimens)
            .map(|(s, amount)| SpecimenView {
                taxon: text(&s.taxon, taxon_words),
                taxon_chip: s.taxon.value.as_ref().map(taxon_chip),
                form: text(&s.form, |f| format!("{} ({})", form_words(*f), f.code())),
                quantity: s.quantity.as_ref().map(|q| text(q, quantity_words)),
                comparable: amount.as_ref().map(comparable),
            })
            .collect(),
        live_equivalents: live(&comparables),
        amount: core.amount.as_ref().map(|a| text(a, money_words)),
        detection: core.detection.clone(),
        concealment: core.concealment.clone(),
        platform: core.platform.clone(),
        images: core.images.iter().map(|i| text(i, ToString::to_string)).collect(),
        outcome: core.outcome.clone(),
        proceedings: core.proceedings.as_ref().map(proceedings_view),
        sharing: core.sharing.as_ref().map(|s| text(s, |flag| flag.code().to_owned())),
        handling: chip(&report.core.rule, report.own),
    }
}

fn proceedings_view(case: &Proceedings) -> ProceedingsView {
    ProceedingsView {
        reason: case.reason.clone(),
        court: case.court.clone(),
        charges: case.charges.clone(),
        ruling: case.ruling.as_ref().map(|r| text(r, |ruling| ruling.code().to_owned())),
        ruled_on: case.ruled_on.as_ref().map(|d| text(d, when_words)),
        sentences: case.sentences.iter().map(|s| text(s, sentence_words)).collect(),
        fine: case.fine.as_ref().map(|f| text(f, money_words)),
        disposal: case.disposal.clone(),
    }
}

fn place_view(stated: &Stated<Place>) -> PlaceView {
    let place = stated.value.as_ref();
    PlaceView {
        stated: text(stated, place_words),
        country: place.and_then(|p| p.country).map(|c| c.code().to_owned()),
        precision: place.map(|p| p.precision.code().to_owned()),
        point: place.and_then(point),
    }
}

/// A party.
pub(crate) fn party_view(read: &ReadParty, own: bool) -> PartyView {
    let party = &read.party;
    let step = party.suspect.as_ref();
    PartyView {
        id: read.id.to_string(),
        kind: party.kind.code().to_owned(),
        role: party.role.code().to_owned(),
        name: party.name.as_ref().map(|n| text(n, Clone::clone)),
        identifiers: party
            .identifiers
            .iter()
            .map(|i| IdentifierView {
                kind: i.kind.code().to_owned(),
                value: text(&i.value, Clone::clone),
                ties_nobody: stages::ties_nobody(i, party.kind).map(str::to_owned),
            })
            .collect(),
        country: party.country.as_ref().map(|c| text(c, |c| c.code().to_owned())),
        address: party.address.as_ref().map(|a| text(a, place_words)),
        born: party.born.as_ref().map(|b| text(b, when_words)),
        step: step.map(|s| step_text(&s.step)),
        step_date: step.and_then(|s| s.at.as_ref()).map(|at| text(at, when_words)),
        handling: chip(&read.rule, own),
    }
}

fn step_text(step: &Stated<SuspectStep>) -> StatedText {
    text(step, |s| s.code().to_owned())
}

fn narrative_view(narrative: &Narrative, handling: HandlingChip) -> NarrativeView {
    let utf16 = |upto: usize| narrative.text.get(..upto).map_or(0, |t| t.encode_utf16().count());
    NarrativeView {
        title: narrative.title.clone(),
        text: narrative.text.clone(),
        mentions: narrative
            .mentions
            .iter()
            .map(|m| MentionView {
                stated: text(&m.taxon, taxon_words),
                taxon: m.taxon.value.as_ref().map(taxon_chip),
                at: utf16(m.at),
                length: m.taxon.raw.encode_utf16().count(),
            })
            .collect(),
        contacts: Vec::new(),
        handling,
    }
}

/// Found on reading, out of the core and the text of this view alone: what is hidden changes nothing.
fn contact_views(report: &ReadReport, narrative: &Narrative) -> Vec<ContactView> {
    if report.kind != ReportKind::Advert {
        return Vec::new();
    }
    let country = report.core.value.place.as_ref().and_then(|p| p.value.as_ref()?.country);
    let utf16 = |upto: usize| narrative.text.get(..upto).map_or(0, |t| t.encode_utf16().count());
    reference::contacts_in(&narrative.text, country)
        .iter()
        .map(|found| ContactView {
            kind: found.identifier.kind.code().to_owned(),
            stated: text(&found.identifier.value, Clone::clone),
            at: utf16(found.at),
            length: found.identifier.value.raw.encode_utf16().count(),
        })
        .collect()
}

/// INVARIANT: the row number is the submitter's own: to others it would count the rows before it, hidden ones too.
fn source_view(source: &SourceOf, own: bool, handling: HandlingChip) -> SourceView {
    SourceView {
        partner: source.partner.name.clone(),
        sector: source.partner.sector.code().to_owned(),
        country: source.partner.country.map(|c| c.code().to_owned()),
        reference: source.note.reference.clone(),
        citation: source.note.citation.clone(),
        pointer: if own { source.note.pointer.clone() } else { String::new() },
        file: source.note.file.clone(),
        handling,
    }
}
