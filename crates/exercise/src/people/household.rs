//! People by households: a couple and two children, with the names that custom gives them.

use super::spelling::{Script, Spelled as Name};
use super::stocks::{Custom, Group, group};
use super::{Culture, Person, PersonId, Spelled, contacts, home, listed};
use crate::chance::{Chance, Of};

/// What the people of a household share.
struct Household {
    culture: Culture,
    group: &'static Group,
    father: Option<Name>,
    fathers_family: Option<Name>,
    mothers_family: Option<Name>,
    fathers_mother: Option<Name>,
    grandfather: Option<Name>,
    twins: bool,
    /// Whether the elder son bears his father's name.
    named_after: bool,
    elder_woman: bool,
    born: [i32; 4],
    home: super::Address,
    phone: Option<String>,
}

/// Years in days.
const YEAR: i64 = 365;

fn household(seed: u64, id: PersonId) -> Household {
    let mut chance = Chance::new(seed, Of::Household, &[id.household()]);
    let country = id.country();
    let cultures = country.get().cultures;
    let culture = cultures[chance.weighted(cultures.iter().map(|c| c.1))].0;
    let group = group(culture, &mut chance);
    // Parents were born between 1945 and 1990, children 20 to 35 years later, none after 2006.
    let father = chance.between(-25 * YEAR, 20 * YEAR);
    let mother = father + chance.between(-3 * YEAR, 6 * YEAR);
    let elder = (father + chance.between(20 * YEAR, 33 * YEAR)).min(36 * YEAR - 300);
    let twins = chance.happens(0.02);
    let younger = if twins { elder } else { (elder + chance.between(400, 5 * YEAR)).min(36 * YEAR) };
    let elder_woman = chance.happens(0.5);
    Household {
        culture,
        group,
        father: group.given(false, &mut chance),
        fathers_family: group.family(&mut chance),
        mothers_family: group.family(&mut chance),
        fathers_mother: group.family(&mut chance),
        grandfather: group.given(false, &mut chance),
        twins,
        named_after: !elder_woman && chance.happens(0.05),
        elder_woman,
        born: [father, mother, elder, younger].map(|d| d as i32),
        home: home::address(country, &mut chance),
        phone: chance.happens(0.3).then(|| contacts::phone(&mut chance)),
    }
}

/// A name with its spellings, none twice.
fn spelled(name: Name) -> Spelled {
    let mut latin: Vec<String> = Vec::with_capacity(name.script().schemes());
    for scheme in 0..name.script().schemes() {
        let form = name.latin(scheme);
        if !latin.contains(&form) {
            latin.push(form);
        }
    }
    Spelled { native: name.native(), latin }
}

/// `bin` or `binti` before a name.
fn of_father(name: Name, woman: bool) -> Spelled {
    let word = if woman { "binti" } else { "bin" };
    let plain = spelled(name);
    let latin = plain.latin.iter().map(|l| format!("{word} {l}")).collect();
    Spelled { native: format!("{word} {}", plain.native), latin }
}

/// Given and family names of one of a household; `first` is the first given name.
fn names(
    house: &Household,
    place: u64,
    woman: bool,
    first: Name,
    own: &mut Chance,
) -> (Vec<Spelled>, Vec<Spelled>) {
    let group = house.group;
    let mut given = vec![spelled(first)];
    // Children have their father's father; grown-ups have a father of their own.
    let father = if place >= 2 { house.father } else { house.grandfather.or(house.father) };
    if own.below(100) < u64::from(group.second)
        && let Some(second) = group.second(woman, own).filter(|s| !s.same_entry(&first))
    {
        let second = spelled(second);
        if group.has_middle() { given.insert(0, second) } else { given.push(second) }
    }
    let born_to = match place {
        0 => house.fathers_family,
        1 => house.mothers_family,
        _ => house.fathers_family,
    };
    let family = |name: Option<Name>| name.map(|n| spelled(if woman { n.feminine() } else { n }));
    let mother = if place >= 2 { house.mothers_family } else { house.fathers_mother };
    let families: Vec<Spelled> = match group.custom {
        Custom::Family(takes) => {
            let married = place == 1 && own.below(100) < u64::from(takes);
            family(if married { house.fathers_family } else { born_to }).into_iter().collect()
        }
        Custom::Spanish => family(born_to).into_iter().chain(family(mother)).collect(),
        Custom::Portuguese => family(mother).into_iter().chain(family(born_to)).collect(),
        Custom::Filipino => {
            given.extend(family(mother));
            family(born_to).into_iter().collect()
        }
        Custom::Arabic => {
            given.extend(father.map(spelled));
            family(born_to).into_iter().collect()
        }
        Custom::Malay => father.map(|f| of_father(f, woman)).into_iter().collect(),
        Custom::Given => group.given(woman, own).map(spelled).into_iter().collect(),
        Custom::Slavic => {
            given.extend(father.and_then(|f| f.patronymic(woman)).map(spelled));
            family(if place == 1 { house.fathers_family } else { born_to }).into_iter().collect()
        }
        Custom::Father => father.map(spelled).into_iter().collect(),
    };
    (given, families)
}

/// Who a person is.
pub(super) fn person(seed: u64, id: PersonId) -> Person {
    let house = household(seed, id);
    let mut own = Chance::new(seed, Of::Person, &[id.0]);
    let own = &mut own;
    let place = id.place();
    let woman = match place {
        0 => false,
        1 => true,
        2 => house.elder_woman,
        // Twins are sisters or brothers more often than not.
        _ if house.twins => house.elder_woman != own.happens(0.2),
        _ => own.happens(0.5),
    };
    let Called { given, family, diminutives } = called(&house, place, woman, own);
    let latin = |names: &[Spelled]| names.last().and_then(|n| n.latin.first()).cloned().unwrap_or_default();
    let (first_latin, family_latin) =
        (given.first().and_then(|n| n.latin.first()).cloned().unwrap_or_default(), latin(&family));
    let born = house.born[place as usize];
    let country = id.country();
    let mut passports = vec![contacts::passport(country, own)];
    if own.happens(0.12) {
        passports.push(contacts::passport(country, own));
    }
    let mut phones = vec![contacts::phone(own)];
    if own.happens(0.2) {
        phones.push(contacts::phone(own));
    }
    phones.extend(house.phone.clone());
    let emails = (0..1 + u64::from(own.happens(0.2)))
        .map(|_| contacts::email(&first_latin, &family_latin, born, own))
        .collect();
    let handles =
        (0..1 + u64::from(own.happens(0.25))).map(|_| contacts::handle(&first_latin, own)).collect();
    let accounts = (0..1 + u64::from(own.happens(0.3))).map(|_| contacts::account(country, own)).collect();
    Person {
        id,
        culture: house.culture,
        aliases: aliases(&house, woman, own),
        given,
        family,
        diminutives,
        woman,
        born,
        nationality: nationality(id, own),
        passports,
        home: house.home,
        phones,
        emails,
        handles,
        accounts,
    }
}

/// How somebody is called.
struct Called {
    given: Vec<Spelled>,
    family: Vec<Spelled>,
    diminutives: Vec<String>,
}

/// The names of one of a household: drawn again where somebody on a watch list has them.
fn called(house: &Household, place: u64, woman: bool, own: &mut Chance) -> Called {
    let drawn = house.group.given(woman, own);
    let first = match place {
        0 => house.father,
        2 if house.named_after => house.father,
        _ => drawn,
    };
    let mut called = by(house, place, woman, first.or(drawn), own);
    for _ in 0..16 {
        if !listed::person(&called.given, &called.family, &called.diminutives) {
            break;
        }
        // A father who is called otherwise than his son says: better that than the name of a real person.
        let other = house.group.given(woman, own);
        called = by(house, place, woman, other, own);
    }
    called
}

/// The names with this first one.
fn by(house: &Household, place: u64, woman: bool, first: Option<Name>, own: &mut Chance) -> Called {
    let (given, family) = first.map_or_else(Default::default, |first| names(house, place, woman, first, own));
    let diminutives = first.map_or(&[][..], |f| f.short()).iter().map(|s| (*s).to_owned()).collect();
    Called { given, family, diminutives }
}

/// Mostly that of where a person lives.
fn nationality(id: PersonId, own: &mut Chance) -> crate::geography::CountryId {
    if own.happens(0.94) {
        return id.country();
    }
    let others = crate::geography::CountryId::all().count() as u64;
    crate::geography::CountryId(own.below(others) as u8)
}

/// Names by which some are known beside their own: another given name, or a byname.
fn aliases(house: &Household, woman: bool, own: &mut Chance) -> Vec<String> {
    const BYNAMES: &[&str] = &[
        "Boss", "Doc", "Tiger", "Uncle", "Auntie", "Captain", "Teacher", "Lucky", "Shorty", "Mama", "Chief",
        "Ghost",
    ];
    if !own.happens(0.15) {
        return Vec::new();
    }
    let other = house.group.given(woman, own).map(|n| n.latin(0)).unwrap_or_default();
    if house.group.script == Script::Latin || own.happens(0.5) {
        vec![format!("{} {other}", own.pick(BYNAMES))]
    } else {
        vec![other]
    }
}
