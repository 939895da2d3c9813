//! How two parties compare: at most one level a field, and what fields mean together.

use super::levels::Level;
use super::{Actor, PartyFields};
use super::{address, born, numbers};
use crate::names::{Shape, look};
use model::PartyKind;

/// Levels of a pair.
#[derive(Debug, Clone, Copy)]
pub(super) struct Levels {
    of: [Level; MOST],
    len: usize,
}

/// No pair has more: one a field, eleven groups of numbers among them.
const MOST: usize = 18;

impl Levels {
    pub(super) fn as_slice(&self) -> &[Level] {
        &self.of[..self.len]
    }

    fn push(&mut self, level: Level) {
        if self.len < MOST {
            self.of[self.len] = level;
            self.len += 1;
        }
    }

    pub(super) fn has(&self, level: Level) -> bool {
        self.as_slice().contains(&level)
    }
}

/// Which weights are for a pair.
pub(super) fn actor(a: &PartyFields, b: &PartyFields) -> Actor {
    a.actor.max(b.actor)
}

/// Compares two parties. It does not matter which comes first.
pub(super) fn compare(a: &PartyFields, b: &PartyFields) -> Levels {
    let mut levels = Levels { of: [Level::NAME_NOTHING; MOST], len: 0 };
    for group in a.numbers.common(&b.numbers) {
        // Too far apart in time, an equal number is no sign of one bearer, and another one none of two.
        let lasts = group.valid_days().is_none_or(|days| a.seen.apart(b.seen) <= days);
        if let Some(level) = numbers::compare(&a.numbers, &b.numbers, group).filter(|_| lasts) {
            levels.push(level);
        }
    }
    let shape = name(a, b).map(|(level, shape)| {
        levels.push(level);
        shape
    });
    for level in
        [born::compare(a.born, b.born), address::compare(&a.address, &b.address)].into_iter().flatten()
    {
        levels.push(level);
    }
    if a.country != [0; 2] && b.country != [0; 2] {
        levels.push(if a.country == b.country { Level::COUNTRY_SAME } else { Level::COUNTRY_OTHER });
    }
    if kinds_clash(a.kind, b.kind) {
        levels.push(Level::KIND_CLASH);
    }
    if let Some(level) = together(&levels, shape, actor(a, b)) {
        levels.push(level);
    }
    levels
}

/// Level and shape of the names.
fn name(a: &PartyFields, b: &PartyFields) -> Option<(Level, Shape)> {
    let look = look(a.name.as_deref()?, b.name.as_deref()?)?;
    let level = match look.shape {
        Shape::Nothing if a.other_script != b.other_script => Level::NAME_UNREADABLE,
        // Somebody who calls himself as he likes contradicts nobody.
        Shape::Nothing | Shape::Shared | Shape::Mixed if a.free_name || b.free_name => Level::NAME_FREE,
        shape => Level::of_name(shape, look.bits, near(a, b)),
    };
    Some((level, look.shape))
}

/// Whether both are of one country, by nationality or address.
fn near(a: &PartyFields, b: &PartyFields) -> bool {
    let theirs = [b.country, b.address.country];
    [a.country, a.address.country].iter().any(|c| *c != [0; 2] && theirs.contains(c))
}

/// Whether two kinds of actor cannot be one. An account, a handle and an unknown party may be anybody's.
fn kinds_clash(a: PartyKind, b: PartyKind) -> bool {
    let open = |kind| matches!(kind, PartyKind::Unknown | PartyKind::Account | PartyKind::Handle);
    a != b && !open(a) && !open(b)
}

/// Fields that say something else together than apart: households, twins, fathers and sons, agents.
fn together(levels: &Levels, shape: Option<Shape>, actor: Actor) -> Option<Level> {
    let any = |of: &[Level]| of.iter().any(|l| levels.has(*l));
    let lives = any(&[Level::ADDRESS_SAME, Level::ADDRESS_STREET, Level::PHONE_SAME, Level::PHONE_TAIL]);
    let shared = lives || any(&[Level::ACCOUNT_SAME, Level::ACCOUNT_BARE, Level::EMAIL_SAME]);
    if !shared {
        return None;
    }
    if levels.has(Level::NAME_FREE) {
        return None;
    }
    let person = actor == Actor::Person;
    match shape? {
        Shape::Same | Shape::Alike | Shape::Part if person && lives && levels.has(Level::BORN_FAR) => {
            Some(Level::FATHER_AND_SON)
        }
        Shape::Shared | Shape::Mixed if person && lives && levels.has(Level::BORN_SAME) => Some(Level::TWINS),
        Shape::Shared | Shape::Mixed => Some(Level::HOUSEHOLD),
        Shape::Nothing if levels.has(Level::NAME_NOTHING) => Some(Level::SHARED_VALUE),
        _ => None,
    }
}

/// Whether a level is a fact beside name, country and kind: without one that speaks for, nobody is suggested.
pub(super) fn is_second_fact(level: Level) -> bool {
    use super::Field as F;
    match level.field() {
        F::Name | F::Country | F::Kind | F::Together => false,
        F::Address => !matches!(level, Level::ADDRESS_OTHER_TOWN | Level::ADDRESS_OTHER_COUNTRY),
        _ => true,
    }
}

/// Whether a level is a fact of one actor alone. Telephone and address are a household's or an agent's as well, and of
/// twins the birth date is too.
pub(super) fn is_personal(level: Level) -> bool {
    use super::Field as F;
    matches!(
        level.field(),
        F::Document | F::CompanyNumber | F::Account | F::Wallet | F::Handle | F::Record | F::Craft | F::Email
    )
}

/// Whether a level says that what is shared may be a household's, a family's or an agent's.
pub(super) fn is_shared(level: Level) -> bool {
    (Level::FATHER_AND_SON..=Level::SHARED_VALUE).contains(&level)
}
