//! Names as a house writes them.

use super::{ErrorKind, Field, Hand, slips};
use crate::chance::Chance;
use crate::people::{Person, Spelled};

/// A name in its parts.
#[derive(Debug, Default)]
pub(super) struct Name {
    pub(super) whole: String,
    pub(super) given: String,
    pub(super) family: String,
}

/// What was done to a field.
pub(super) type Errors = Vec<(Field, ErrorKind)>;

/// A person's name by a house's hand.
pub(super) fn person(person: &Person, hand: Hand<'_>, chance: &mut Chance, errors: &mut Errors) -> Name {
    let rates = hand.rates;
    if !person.aliases.is_empty() && chance.happens(rates.alias * 4.0) {
        // Few people have one, so those who do are called by it the more often: the rate is about all people.
        errors.push((Field::Name, ErrorKind::Alias));
        let alias = finished(chance.pick(&person.aliases).clone(), hand);
        return Name { whole: alias.clone(), given: alias, family: String::new() };
    }
    if hand.native
        && hand.style.native
        && person.given.iter().chain(&person.family).all(|s| !s.native.is_ascii())
    {
        errors.push((Field::Name, ErrorKind::Script));
        return native(person);
    }
    let scheme = if chance.happens(rates.romanisation) {
        chance.place(5)
    } else {
        usize::from(hand.style.romanisation)
    };
    let mut other = false;
    let mut latin = |spelled: &Spelled| {
        let place = scheme % spelled.latin.len().max(1);
        other |= place != 0;
        spelled.latin.get(place).cloned().unwrap_or_default()
    };
    let mut given: Vec<String> = person.given.iter().map(&mut latin).collect();
    let mut family: Vec<String> = person.family.iter().map(&mut latin).collect();
    if other {
        errors.push((Field::Name, ErrorKind::Romanisation));
    }
    if chance.happens(rates.diminutive * 3.0) && !person.diminutives.is_empty() {
        given[0].clone_from(chance.pick(&person.diminutives));
        errors.push((Field::Name, ErrorKind::Diminutive));
    }
    if given.len() > 1 && chance.happens(rates.omission) {
        given.truncate(1);
        errors.push((Field::Name, ErrorKind::Omission));
    } else if family.len() > 1 && chance.happens(rates.omission) {
        family.truncate(1);
        errors.push((Field::Name, ErrorKind::Omission));
    }
    if !family.is_empty() && chance.happens(rates.initials) {
        given = given.iter().filter_map(|g| g.chars().next()).map(|c| format!("{c}.")).collect();
        errors.push((Field::Name, ErrorKind::Initials));
    }
    put_together(given.join(" "), family.join(" "), hand, chance, errors)
}

/// Order, slips and capitals.
fn put_together(
    mut given: String,
    mut family: String,
    hand: Hand<'_>,
    chance: &mut Chance,
    errors: &mut Errors,
) -> Name {
    let turned = chance.happens(hand.rates.order);
    if turned {
        errors.push((Field::Name, ErrorKind::Order));
    }
    for (rate, kind, slip) in [
        (hand.rates.typing, ErrorKind::Typing, slips::typing as fn(&str, &mut Chance) -> Option<String>),
        (hand.rates.scanning, ErrorKind::Scanning, slips::scanning),
    ] {
        let part = if family.is_empty() || chance.happens(0.5) { &mut given } else { &mut family };
        if chance.happens(rate)
            && let Some(slipped) = slip(part, chance)
        {
            *part = slipped;
            errors.push((Field::Name, kind));
        }
    }
    let (given, family) = (finished(given, hand), finished(family, hand));
    let parts = if hand.style.family_first == turned { [&given, &family] } else { [&family, &given] };
    let whole = parts.into_iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    // Who takes one part for the other puts each into the other's field.
    if turned && !family.is_empty() {
        Name { whole, given: family, family: given }
    } else {
        Name { whole, given, family }
    }
}

fn finished(text: String, hand: Hand<'_>) -> String {
    if hand.style.capitals { text.to_uppercase() } else { text }
}

/// A name in its own script: ideographs and Hangul family first and without spaces.
fn native(person: &Person) -> Name {
    let dense = person.given.iter().any(|s| {
        s.native
            .chars()
            .any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ac00}'..='\u{d7af}').contains(&c))
    });
    let join = |names: &[Spelled]| {
        names.iter().map(|n| n.native.as_str()).collect::<Vec<_>>().join(if dense { "" } else { " " })
    };
    let (given, family) = (join(&person.given), join(&person.family));
    let whole =
        if dense { format!("{family}{given}") } else { format!("{given} {family}").trim().to_owned() };
    Name { whole, given, family }
}

/// A text with a slip in it, at the rate of typing errors.
pub(super) fn typed(text: String, hand: Hand<'_>, chance: &mut Chance, errors: &mut Errors) -> String {
    let slipped = if chance.happens(hand.rates.typing) { slips::typing(&text, chance) } else { None };
    let text = match slipped {
        Some(slipped) => {
            errors.push((Field::Name, ErrorKind::Typing));
            slipped
        }
        None => text,
    };
    finished(text, hand)
}
