//! What of a report is compared with others, prepared once.
//!
//! A million of them stay in memory, so texts become hashes. The core and the sections beside it (who is named, numbers of
//! documents, who reports) are kept apart: a member who reads cores alone gets the judgement of cores.

use super::goods::{Line, MOST_LINES, compare, figures, float};
use super::level::{Carried, Levels, Number, Picture, Platform, Price, Source, Way};
use super::scheme::Scheme;
use super::spot::Spot;
use super::stable_hash::{hash, short};
use super::who::People;
use super::window::Window;
use crate::naming::fold;
use model::{Confidence, Core, IdentifierKind, Money, Party, Place, ReportKind, Role, Stated};

/// What is known of a report beside its core; each may be absent, as it stands in sections that may be stricter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// Parties that may be read, each with the number of its subject in the view where the caller has one.
    pub parties: &'a [(&'a Party, Option<u64>)],
    /// The submitting partner, as any number that two reports of one partner share.
    pub reporter: Option<u64>,
    /// The submitting partner's reference.
    pub reference: Option<&'a str>,
}

/// What of a report is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportFields {
    pub(super) kind: ReportKind,
    /// Modes of transport as bits.
    modes: u8,
    pub(super) when: Window,
    pub(super) place: Spot,
    pub(super) lines: Box<[Line]>,
    pub(super) stops: Box<[Stop]>,
    pub(super) price: Option<Sum>,
    platform: u32,
    /// Pictures and, tagged, numbers of documents and containers.
    pub(super) marks: Box<[Mark]>,
    pub(super) people: People,
    /// 0 where it is not known.
    pub(super) reporter: u32,
    pub(super) reference: u32,
}

/// An end of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop {
    pub(super) country: [u8; 2],
    pub(super) is_origin: bool,
    pub(super) name: u32,
}

/// Money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sum {
    pub(super) amount: f32,
    pub(super) currency: [u8; 3],
    pub(super) figures: u8,
}

/// A number that goods have, or the fingerprint of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark(u64);

/// What a [`Mark`] is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum MarkKind {
    Waybill,
    Container,
    Picture,
}

/// Stops, marks and pictures that are kept.
const MOST: usize = 12;

impl Mark {
    fn new(kind: MarkKind, text: &str) -> Self {
        Self(hash(&[text.as_bytes()]) >> 2 << 2 | kind as u64)
    }

    pub(super) fn kind(self) -> MarkKind {
        match self.0 & 3 {
            0 => MarkKind::Waybill,
            1 => MarkKind::Container,
            _ => MarkKind::Picture,
        }
    }

    pub(super) fn number(self) -> u64 {
        self.0
    }
}

impl ReportFields {
    /// The fields of a report. Sums of events have no goods of their own and never join (`ReportKind::is_counted`).
    #[must_use]
    pub fn of(kind: ReportKind, core: &Core, beside: Beside<'_>) -> Self {
        let known = kind.is_counted();
        let when = core.date.as_ref().and_then(|d| d.value).filter(|_| known);
        let mut lines: Vec<Line> = core.specimens.iter().filter_map(Line::of).collect();
        lines.truncate(MOST_LINES);
        let modes = core.transports.iter().filter_map(|t| t.value.as_ref()?.mode);
        Self {
            kind,
            modes: modes.fold(0, |set, mode| set | 1 << (mode as u8 & 7)),
            when: when.map_or(Window::NONE, |w| Window::of(&w)),
            place: core.place.as_ref().and_then(sure).map_or(Spot::default(), Spot::of),
            lines: lines.into_boxed_slice(),
            stops: stops(core),
            price: core.amount.as_ref().and_then(|a| a.value.as_ref()).and_then(Sum::of),
            platform: core.platform.as_deref().map(fold).filter(|p| !p.is_empty()).map_or(0, |p| short(&p)),
            marks: marks(core, beside.parties),
            people: People::of(kind, beside.parties),
            reporter: beside.reporter.map_or(0, |n| (n as u32 ^ (n >> 32) as u32).max(1)),
            reference: beside.reference.map(fold).filter(|r| r.len() >= 4).map_or(0, |r| short(&r)),
        }
    }

    /// Bytes that it takes, with what it points at.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of::<Self>()
            + size_of_val(&*self.lines)
            + size_of_val(&*self.stops)
            + size_of_val(&*self.marks)
            + self.people.bytes()
    }

    /// How far two reports agree in each field. The order of the two changes nothing.
    #[must_use]
    pub fn levels(&self, other: &Self) -> Levels {
        let (kind, form, amount) = compare(&self.lines, &other.lines);
        let when = self.when.level(other.when);
        Levels {
            when,
            place: self.place.level(other.place),
            kind,
            form,
            amount,
            way: self.way(other),
            carried: match (self.modes, other.modes) {
                (0, _) | (_, 0) => Carried::Unknown,
                (a, b) if a & b != 0 => Carried::Same,
                _ => Carried::Other,
            },
            price: self.price.zip(other.price).map_or(Price::Unknown, |(a, b)| a.level(b)),
            number: self.number(other),
            who: self.people.level(&other.people),
            source: self.source(other),
            picture: self.picture(other),
            platform: match (self.platform, other.platform) {
                (0, _) | (_, 0) => Platform::Unknown,
                (a, b) if a == b => Platform::Same,
                _ => Platform::Other,
            },
        }
    }

    /// Which table of weights two reports are judged by; `None` where they cannot be about one event.
    #[must_use]
    pub fn scheme(&self, other: &Self) -> Option<Scheme> {
        Scheme::of(self.kind, other.kind)
    }

    fn way(&self, other: &Self) -> Way {
        match (self.end(other, true), self.end(other, false)) {
            (End::Unknown, End::Unknown) => Way::Unknown,
            (End::Place, End::Place) => Way::BothPlaces,
            (End::Other, End::Other) => Way::BothOther,
            (End::Other, End::Unknown) | (End::Unknown, End::Other) => Way::OneOther,
            (End::Other, _) | (_, End::Other) => Way::Mixed,
            (End::Unknown, _) | (_, End::Unknown) => Way::One,
            _ => Way::Both,
        }
    }

    /// How far one end of the way is the same. Several origins are alternatives: one in common is enough.
    fn end(&self, other: &Self, is_origin: bool) -> End {
        let mut best = End::Unknown;
        for a in self.stops.iter().filter(|s| s.is_origin == is_origin) {
            for b in other.stops.iter().filter(|s| s.is_origin == is_origin) {
                best = best.max(match a.country == b.country {
                    true if a.name != 0 && a.name == b.name => End::Place,
                    true => End::Country,
                    false => End::Other,
                });
            }
        }
        best
    }

    fn number(&self, other: &Self) -> Number {
        let of =
            |fields: &Self, kind: MarkKind| fields.marks.iter().filter(move |m| m.kind() == kind).count();
        let both = |kind| of(self, kind) > 0 && of(other, kind) > 0;
        let same = |kind| self.marks.iter().any(|m| m.kind() == kind && other.marks.contains(m));
        if same(MarkKind::Waybill) {
            return Number::Waybill;
        }
        // A container goes on to the next shipper: it tells of one event within a stated time only.
        if same(MarkKind::Container) && self.when.is_known() && self.when.apart(other.when) <= CONTAINER_DAYS
        {
            return Number::Container;
        }
        if both(MarkKind::Waybill) || both(MarkKind::Container) { Number::Other } else { Number::Unknown }
    }

    fn picture(&self, other: &Self) -> Picture {
        let mut level = Picture::Unknown;
        for mark in self.marks.iter().filter(|m| m.kind() == MarkKind::Picture) {
            if other.marks.contains(mark) {
                return Picture::Same;
            }
            if other.marks.iter().any(|m| m.kind() == MarkKind::Picture) {
                level = Picture::Other;
            }
        }
        level
    }

    fn source(&self, other: &Self) -> Source {
        let same = |a: u32, b: u32| a != 0 && a == b;
        match (same(self.reporter, other.reporter), same(self.reference, other.reference)) {
            (true, true) => Source::Revision,
            (true, false) => Source::SamePartner,
            // Short serial numbers meet by chance; a reference that another partner cites is told with its event.
            (false, true) => Source::Reference,
            (false, false) => Source::Unknown,
        }
    }
}

/// Days within which one container number tells of one shipment.
const CONTAINER_DAYS: i32 = 60;

/// How far one end of two ways is the same; better ones come later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Unknown,
    Other,
    Country,
    Place,
}

impl Sum {
    fn of(money: &Money) -> Option<Self> {
        let code: [u8; 3] = money.currency.as_deref()?.as_bytes().try_into().ok()?;
        let mantissa = money.amount.mantissa();
        (mantissa > 0).then(|| Self {
            amount: float(mantissa, money.amount.scale()) as f32,
            currency: code,
            figures: figures(mantissa),
        })
    }

    fn level(self, other: Self) -> Price {
        if self.currency != other.currency {
            return Price::Unknown;
        }
        let (less, more) = (self.amount.min(other.amount), self.amount.max(other.amount));
        let apart = (more - less) / more;
        match self.figures.min(other.figures) {
            0..=2 if apart < 1e-6 => Price::Equal2,
            _ if apart < 1e-6 => Price::Equal3,
            _ if apart <= 0.01 => Price::Near1,
            _ if apart <= 0.2 => Price::Near20,
            _ => Price::Other,
        }
    }
}

/// A place that is more than possible.
fn sure(stated: &Stated<Place>) -> Option<&Place> {
    stated.value.as_ref().filter(|_| stated.confidence != Some(Confidence::Possible))
}

fn stops(core: &Core) -> Box<[Stop]> {
    let of = |places: &[Stated<Place>], is_origin: bool| {
        let stop = |place: &Place| {
            let spot = Spot::of(place);
            spot.has_country().then_some(Stop { country: spot.country, is_origin, name: spot.name })
        };
        places.iter().filter_map(sure).filter_map(stop).collect::<Vec<_>>()
    };
    let mut all = of(&core.origins, true);
    all.extend(of(&core.destinations, false));
    all.truncate(MOST);
    all.into_boxed_slice()
}

fn marks(core: &Core, parties: &[(&Party, Option<u64>)]) -> Box<[Mark]> {
    let mut all: Vec<Mark> = Vec::new();
    for (party, _) in
        parties.iter().filter(|(p, _)| matches!(p.role, Role::Carrier | Role::Conveyance | Role::Named))
    {
        for identifier in &party.identifiers {
            let kind = match identifier.kind {
                IdentifierKind::Waybill => MarkKind::Waybill,
                IdentifierKind::Container => MarkKind::Container,
                _ => continue,
            };
            let value = identifier.value.value.as_deref().unwrap_or(&identifier.value.raw);
            let plain: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
            if plain.len() >= 6 {
                all.push(Mark::new(kind, &plain.to_ascii_uppercase()));
            }
        }
    }
    let pictures = core.images.iter().filter_map(|i| i.value.as_ref());
    all.extend(pictures.map(|image| Mark::new(MarkKind::Picture, &image.to_string())));
    all.sort_unstable();
    all.dedup();
    all.truncate(MOST);
    all.into_boxed_slice()
}
