//! Why a model says what it says of two parties: one explanation for the shell, the interface, the page and the sheet.
//!
//! Made anew from the two parties and the same levels that `judge` adds up, so that nothing has to be kept, and the
//! bits of the lines add up to the sum exactly.

use super::compare::{Levels, actor, compare, is_shared};
use super::fields::written_name;
use super::levels::{Field, Level};
use super::model::Model;
use super::numbers::{Group, best, sorted};
use super::{Actor, PartyFields, born::Born};
use crate::names::{self, Name};
use crate::{Seen, junk_reason};
use model::{Confidence, IdentifierKind, Party, ReportKind};

/// A party with the kind of its report.
#[derive(Debug, Clone, Copy)]
pub struct Side<'p> {
    /// Kind of the report.
    pub kind: ReportKind,
    /// The party as the report names it.
    pub party: &'p Party,
    /// When, by the date of the report.
    pub seen: Seen,
}

/// One field in which two parties were compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The field.
    pub field: Field,
    /// How they compare.
    pub level: Level,
    /// Both texts as the reports write them; empty where the line is about several fields.
    pub raw: [String; 2],
    /// What both come to.
    pub normal: [String; 2],
    /// The rule that made the one of the other.
    pub rule: [String; 2],
    /// Share of this level among pairs of one actor, in training.
    pub m: f64,
    /// Share among pairs of two.
    pub u: f64,
    /// How rare what agrees is, in bits of the frozen table; names alone have it.
    pub rarity: Option<f32>,
    /// How parts go together, in words.
    pub parts: Vec<String>,
    /// Hundredths of a bit: above 0 it speaks for one actor, below against.
    pub bits: i32,
}

impl Line {
    /// Whether it speaks against.
    #[must_use]
    pub fn is_against(&self) -> bool {
        self.bits < 0
    }

    /// The line as a sentence without a full stop, to be read aloud.
    #[must_use]
    pub fn sentence(&self) -> String {
        let how = self.level.words();
        if self.raw.iter().all(String::is_empty) {
            return how;
        }
        let [a, b] = &self.raw;
        let written = if a == b { format!("`{a}` in both") } else { format!("`{a}` and `{b}`") };
        format!("{}: {how} (written {written})", self.field.words())
    }
}

/// A field that was not compared, and why, of each side; `None`: that side has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCompared {
    /// The field.
    pub field: Field,
    /// Why not, of the first and of the second party.
    pub why: [Option<&'static str>; 2],
}

impl NotCompared {
    /// As a sentence without a full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        let why = match self.why {
            [Some(TOO_FAR), Some(TOO_FAR)] => TOO_FAR.to_owned(),
            [Some(a), Some(b)] if a == b => format!("in both reports {a}"),
            [Some(a), Some(b)] => format!("in the first report {a}, in the second {b}"),
            [Some(a), None] => format!("in the first report {a}"),
            [None, Some(b)] => format!("in the second report {b}"),
            [None, None] => "nothing follows from what the two reports give".to_owned(),
        };
        format!("{}: {why}", self.field.words())
    }
}

/// Why a model says what it says of two parties.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Version of the model.
    pub model: String,
    /// Version of the tables of names and their rarity.
    pub tables: &'static str,
    /// Which weights were used.
    pub actor: Actor,
    /// Before anything is compared, in hundredths of a bit.
    pub prior: i32,
    /// What was compared, what speaks for first, then what speaks against; each in the order of [`Field::ALL`].
    pub lines: Vec<Line>,
    /// Prior and lines, in hundredths of a bit.
    pub bits: i32,
    /// The calibrated probability.
    pub probability: f64,
    /// Hundredths of a bit from which on a pair is suggested.
    pub link_from: i32,
    /// Fields that were not compared.
    pub not_compared: Vec<NotCompared>,
}

impl Explanation {
    /// Whether the model suggests that both are one actor.
    #[must_use]
    pub fn suggests(&self) -> bool {
        self.bits >= self.link_from
    }

    /// What speaks for.
    pub fn speaks_for(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|l| !l.is_against())
    }

    /// What speaks against.
    pub fn speaks_against(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|l| l.is_against())
    }
}

/// Explains what a model says of two parties; `None` where one of them ties nobody, or has nothing to compare.
#[must_use]
pub fn explain(model: &Model, a: Side<'_>, b: Side<'_>) -> Option<Explanation> {
    let fields =
        [PartyFields::of(a.kind, a.party)?.seen(a.seen), PartyFields::of(b.kind, b.party)?.seen(b.seen)];
    let levels = compare(&fields[0], &fields[1]);
    let actor = actor(&fields[0], &fields[1]);
    let (bits, off) = model.score(actor, levels.as_slice());
    let sides = [a.party, b.party];
    let mut lines: Vec<Line> =
        levels.as_slice().iter().map(|level| line(model, actor, *level, &fields, sides)).collect();
    if let (true, Some(line)) = (off != 0, lines.iter_mut().find(|l| is_shared(l.level))) {
        line.bits += off;
    } else if off != 0 {
        let weight = model.weights(actor).of.get(Level::NAME_ALONE.place()).copied().unwrap_or_default();
        lines.push(Line { bits: off, m: weight.m, u: weight.u, ..empty(Level::NAME_ALONE) });
    }
    let order = |field: Field| Field::ALL.iter().position(|f| *f == field);
    lines.sort_by_key(|l| (l.is_against(), order(l.field), l.level));
    Some(Explanation {
        model: model.version.clone(),
        tables: names::MODEL,
        actor,
        prior: model.weights(actor).prior,
        lines,
        bits,
        probability: model.probability(actor, bits),
        link_from: model.link_from,
        not_compared: not_compared(&levels, sides, a.seen.apart(b.seen)),
    })
}

fn empty(level: Level) -> Line {
    Line {
        field: level.field(),
        level,
        raw: Default::default(),
        normal: Default::default(),
        rule: Default::default(),
        m: 0.0,
        u: 0.0,
        rarity: None,
        parts: Vec::new(),
        bits: 0,
    }
}

/// A text as written, what it came to, and by which rule.
type Told = (String, String, String);

fn line(model: &Model, actor: Actor, level: Level, fields: &[PartyFields; 2], sides: [&Party; 2]) -> Line {
    let weight = model.weights(actor).of.get(level.place()).copied().unwrap_or_default();
    let mut line = Line { m: weight.m, u: weight.u, bits: weight.bits, ..empty(level) };
    let told: [Told; 2] = match level.field() {
        Field::Name => {
            if let (Some(x), Some(y)) = (&fields[0].name, &fields[1].name) {
                line.parts = words(x, y);
                line.rarity = names::look(x, y).map(|look| look.bits);
            }
            std::array::from_fn(|n| name(sides[n], &fields[n]))
        }
        Field::Born => std::array::from_fn(|n| born(sides[n], &fields[n])),
        Field::Address => sides.map(address),
        Field::Country => sides.map(country),
        Field::Kind => sides.map(|p| (p.kind.code().to_owned(), p.kind.code().to_owned(), String::new())),
        Field::Together => Default::default(),
        field => groups(field)
            .iter()
            .find_map(|group| {
                (super::numbers::compare(&fields[0].numbers, &fields[1].numbers, *group) == Some(level))
                    .then(|| numbers(*group, fields, sides))
            })
            .unwrap_or_default(),
    };
    let [a, b] = told;
    line.raw = [a.0, b.0];
    line.normal = [a.1, b.1];
    line.rule = [a.2, b.2];
    line
}

/// Which words of two names go together, and how.
fn words(a: &Name, b: &Name) -> Vec<String> {
    let judged = names::judge(a, b);
    let told = judged.because.reasons.iter().filter(|r| !r.left.is_empty() || !r.right.is_empty());
    told.map(|r| match (r.left.as_str(), r.right.as_str()) {
        (one, "") | ("", one) => format!("`{one}`: {}", r.how),
        (left, right) => format!("`{left}` / `{right}`: {}", r.how),
    })
    .collect()
}

fn name(party: &Party, fields: &PartyFields) -> Told {
    let raw = written_name(party).unwrap_or_default().to_owned();
    let normal = fields.name.as_ref().map_or_else(String::new, |n| n.text().to_owned());
    (raw, normal, "letters of all scripts in Latin ones, lower case, words in any order".to_owned())
}

fn born(party: &Party, fields: &PartyFields) -> Told {
    let Some(stated) = &party.born else { return Told::default() };
    (stated.raw.clone(), fields.born.text(), stated.rule.clone().unwrap_or_default())
}

fn address(party: &Party) -> Told {
    let Some(stated) = &party.address else { return Told::default() };
    let normal = stated.value.as_ref().map_or_else(String::new, |p| match p.country {
        Some(country) if p.name.is_empty() => country.to_string(),
        Some(country) => format!("{} ({country})", p.name),
        None => p.name.clone(),
    });
    (stated.raw.clone(), normal, stated.rule.clone().unwrap_or_default())
}

fn country(party: &Party) -> Told {
    let Some(stated) = &party.country else { return Told::default() };
    let normal = stated.value.map_or_else(String::new, |c| c.to_string());
    (stated.raw.clone(), normal, stated.rule.clone().unwrap_or_default())
}

fn groups(field: Field) -> &'static [Group] {
    match field {
        Field::Document => &[Group::Document],
        Field::CompanyNumber => &[Group::CompanyNumber],
        Field::Phone => &[Group::Phone],
        Field::Email => &[Group::Email],
        Field::Account => &[Group::Account],
        Field::Wallet => &[Group::Wallet],
        Field::Handle => &[Group::Handle],
        Field::Record => &[Group::Record],
        Field::Craft => &[Group::Hull, Group::Radio, Group::Plate],
        _ => &[],
    }
}

/// The two numbers that a group's level is of.
fn numbers(group: Group, fields: &[PartyFields; 2], sides: [&Party; 2]) -> [Told; 2] {
    let Some((x, y)) = best(&fields[0].numbers, &fields[1].numbers, group) else { return Default::default() };
    let find = |n: usize, number| {
        let text = fields[n].numbers.text(number);
        let found = sides[n].identifiers.iter().find(|i| {
            sorted(i, sides[n])
                .is_some_and(|(g, scope, t)| g == group && scope == number.scope && t.starts_with(text))
        });
        found.map_or_else(Told::default, |i| {
            let rule = i.value.rule.clone().unwrap_or_default();
            (i.value.raw.clone(), i.value.value.clone().unwrap_or_else(|| text.to_owned()), rule)
        })
    };
    [find(0, &x), find(1, &y)]
}

fn not_compared(levels: &Levels, sides: [&Party; 2], apart: u32) -> Vec<NotCompared> {
    let told = Field::ALL.into_iter().filter(|f| !matches!(f, Field::Kind | Field::Together));
    told.filter(|field| !levels.as_slice().iter().any(|l| l.field() == *field))
        .map(|field| match sides.map(|party| why_not(field, party)) {
            [None, None] if is_outdated(field, apart) => NotCompared { field, why: [Some(TOO_FAR); 2] },
            why => NotCompared { field, why },
        })
        .collect()
}

/// Why a number that both give was not compared.
const TOO_FAR: &str = "named too many days apart for such a number to be taken for one bearer's";

/// Whether numbers of a field stand for one bearer no longer after so many days.
fn is_outdated(field: Field, apart: u32) -> bool {
    groups(field).iter().any(|group| group.valid_days().is_some_and(|days| apart > days))
}

/// Why a party has nothing to compare in a field; `None`: it has.
fn why_not(field: Field, party: &Party) -> Option<&'static str> {
    match field {
        Field::Name => written_name(party).err(),
        Field::Born => Born::of(party).err(),
        Field::Address => match &party.address {
            None => Some("not given"),
            Some(a) if a.confidence == Some(Confidence::Possible) => Some("not understood for sure"),
            Some(_) => None,
        },
        Field::Country => match &party.country {
            None => Some("not given"),
            Some(c) if c.value.is_none() || c.confidence == Some(Confidence::Possible) => {
                Some("not understood for sure")
            }
            Some(_) => None,
        },
        field => why_no_number(field, party),
    }
}

fn why_no_number(field: Field, party: &Party) -> Option<&'static str> {
    let wanted = groups(field);
    if party.identifiers.iter().any(|i| sorted(i, party).is_some_and(|(g, ..)| wanted.contains(&g))) {
        return None;
    }
    let given = party.identifiers.iter().find(|i| kinds(field).contains(&i.kind));
    Some(match given {
        None => "not given",
        Some(i) if i.value.value.is_none() || i.value.confidence == Some(Confidence::Possible) => {
            "not understood for sure"
        }
        Some(i) => junk(field, i).unwrap_or("of a kind that identifies nobody here"),
    })
}

fn junk(field: Field, identifier: &model::Identifier) -> Option<&'static str> {
    use crate::KeyField as K;
    let key = match field {
        Field::Document => K::Document,
        Field::CompanyNumber => K::CompanyNumber,
        Field::Phone => K::Phone,
        Field::Email => K::Email,
        Field::Account => K::Account,
        Field::Wallet => K::Wallet,
        Field::Handle => K::Handle,
        _ => return None,
    };
    let value = identifier.value.value.as_deref()?;
    junk_reason(key, value)
}

fn kinds(field: Field) -> &'static [IdentifierKind] {
    use IdentifierKind as K;
    match field {
        Field::Document => &[K::Document],
        Field::CompanyNumber => &[K::CompanyNumber],
        Field::Phone => &[K::Phone, K::MobileMoney],
        Field::Email => &[K::Email],
        Field::Account => &[K::Iban, K::Account, K::AccountProxy, K::MobileMoney],
        Field::Wallet => &[K::Wallet],
        Field::Handle => &[K::Handle],
        Field::Record => &[K::Record],
        Field::Craft => &[K::Imo, K::Mmsi, K::Plate],
        _ => &[],
    }
}
