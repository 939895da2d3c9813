//! Names on watch lists that the stocks of this crate could make, and which nobody in a world may have.
//!
//! Facts of the list of the Office of Foreign Assets Control of the US Treasury (SDN list with its other names, as of the set
//! that development has; in the public domain). Found by making twenty million people and five million firms with this
//! crate and keeping those whose name is on the list; names of one word are nobody's in particular and are left out.
//! The words of a name stand in the order of the alphabet, in small letters without marks.

use super::{Spelled, romanisation::unmarked};
use std::sync::LazyLock;

/// Names of people.
const PEOPLE: &[&str] = &[
    "abbas hassan mohammad",
    "abbas muhammad",
    "abbas rim",
    "abbas yasir",
    "abu ahmad bakr",
    "ahmad al masri",
    "ahmad hamdan",
    "ahmed ahmed",
    "ahmed saeed",
    "ajay gupta",
    "al bakr ibrahim",
    "al masri mohammed",
    "alejandro garcia gil jose",
    "aleksandr zharov",
    "aleksandrovich andrey pavlov",
    "aleksandrovich nikitin vasiliy",
    "ali darwish",
    "ali ghanem",
    "ali habib",
    "ali hassan",
    "ali hassan khalil",
    "ali khan",
    "ali muhammad",
    "alvarez carlos martinez",
    "alvarez castro santiago",
    "alvarez marquez rafael",
    "andrei melnikov",
    "andrei pavlov",
    "andrey melnikov",
    "andrey pavlov",
    "angel flores gomez luis",
    "antonio hernandez torres",
    "antonio lopez santiago",
    "antonio marin pedro",
    "antonio rodriguez",
    "antonio romero",
    "artem kuznetsov",
    "artem nikolaevich stepanov",
    "aydin mustafa",
    "ayman ibrahim",
    "bin xu",
    "cai dafeng",
    "cao jianming",
    "castro gonzalez sonia",
    "castro jorge",
    "castro raul rodriguez",
    "chang fu wen",
    "chao wei",
    "chen guoping",
    "chen hsiang mei",
    "chen sheng shu",
    "chen shusheng",
    "cheng he li",
    "cheng li yu",
    "chi huang man",
    "chin ho yun",
    "chin hua huang",
    "ching fang liang",
    "chu na",
    "chul kim young",
    "chun ho te",
    "chun ho tien",
    "chun ho ting",
    "claudia diaz",
    "daniel moreno",
    "david gomez ortiz",
    "demir ismail",
    "diaz francisco",
    "diaz gonzalez juan",
    "diaz isabel rosa",
    "diaz javier medina",
    "diaz manuel",
    "dmytro kovalchuk volodymyrovych",
    "dominguez miguel",
    "eduardo lozano",
    "elena ivanova nikolaevna",
    "ernesto fernandez gomez",
    "fernando gonzalez torres",
    "flores hernandez raul",
    "francisco jose lopez",
    "fu hua",
    "fujing zheng",
    "gao yan",
    "garcia hernandez javier",
    "garcia ricardo sanchez",
    "gennadiy medvedev",
    "gomez jose lopez roberto",
    "griffin peter",
    "guanghua zheng",
    "guoying wang",
    "gupta rajesh",
    "hernandez ivan",
    "hernandez oscar",
    "ho jin yun",
    "ho kim sang",
    "hsueh kang wei",
    "hsueh lung wei",
    "hsueh wei ying",
    "hsueh wei yun",
    "husain khalil",
    "huseyin sahin",
    "hussein khalil",
    "ibrahim khalil",
    "ibrahim khalil mohamed",
    "ibrahim khalil mohammad",
    "irina nikitina",
    "irina nikitina petrovna",
    "ivanov sergei",
    "ivanov sergey",
    "ivanov viktor",
    "jaime pena perez",
    "jesus mendez",
    "jiadong li",
    "jin ryu",
    "jinlong sun",
    "john mark taylor",
    "jones sally",
    "joon park tae",
    "jorge rodriguez",
    "jose moreno",
    "joseph niyonzima",
    "kang min",
    "kang shao wei",
    "karpov pavel",
    "king sam",
    "lei zhang",
    "liang pao yu",
    "lopez luis",
    "lopez rodriguez sergio",
    "mahmoud omar uthman",
    "mansour mohammad youssef",
    "mark taylor",
    "mendez ramon torres",
    "miguel ortega",
    "min shi",
    "min son",
    "mironov sergei",
    "mohammad mostafa najjar",
    "mohammed qasim",
    "mykolaiovych pavlenko volodymyr",
    "qasim saleh",
    "shi yuhua",
    "sidong sun",
    "stanislav vorobev",
    "stanislav vorobyov",
    "su wei",
    "sun wei",
    "sun wenqing",
    "wang zhiqing",
    "wei xuekang",
    "wei zhang",
    "wei zhao",
    "weihua wu",
    "xiaoming zhang",
];

/// Names of firms, with and without their form.
const FIRMS: &[&str] = &[
    "adj limited trading",
    "adj trading",
    "atlas shipping",
    "co export import ltd mds",
    "co international ltd mks",
    "des international",
    "dgi ltd mining",
    "ekt electronics",
    "export import mds",
    "foz trading",
    "golden llc star trading",
    "green ltd shipping",
    "international limited npc",
    "international mks",
    "international nia",
    "international npc",
    "international spi",
    "limited orient shipping",
    "naz technology",
];

/// Numbers of romanisations that are in use when names are written.
const SCHEMES: usize = 5;

/// A name as the tables have it.
fn key(name: &str) -> String {
    let plain = unmarked(name).to_lowercase();
    let mut words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Whether a firm is called as one on the list is, with any of its forms or without.
pub(crate) fn firm(core: &str, forms: &[&str]) -> bool {
    let is = |name: &str| FIRMS.binary_search(&key(name).as_str()).is_ok();
    is(core) || forms.iter().any(|form| is(&format!("{core} {form}")))
}

/// Whether somebody with these names could be written as one on the list is: in any romanisation, with a diminutive, with
/// a part left out.
pub(super) fn person(given: &[Spelled], family: &[Spelled], diminutives: &[String]) -> bool {
    let Some(first) = given.first() else { return false };
    // All of them have the first given and the first family name: most people are done here.
    let on_list = |names: &[String]| names.iter().any(|name| is_word(name));
    if !(on_list(&first.latin) || on_list(diminutives)) {
        return false;
    }
    if family.first().is_some_and(|name| !on_list(&name.latin)) {
        return false;
    }
    // Who writes takes a number of a romanisation for all names, each modulo those that it has.
    (0..SCHEMES).any(|scheme| read(scheme, given, family, diminutives))
}

/// Words of the names of people, in the order of the alphabet.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut words: Vec<&str> = PEOPLE.iter().flat_map(|name| name.split(' ')).collect();
    words.sort_unstable();
    words.dedup();
    words
});

/// Whether any word of a name is one of a name on the list. Asked of everybody, so that nothing is copied for it.
fn is_word(name: &str) -> bool {
    let plain = unmarked(name);
    let on_list = |word: &str| {
        let small = || word.chars().flat_map(char::to_lowercase);
        WORDS.binary_search_by(|listed| listed.chars().cmp(small())).is_ok()
    };
    plain.split(|c: char| !c.is_alphanumeric()).any(on_list)
}

/// The same in one romanisation.
fn read(scheme: usize, given: &[Spelled], family: &[Spelled], diminutives: &[String]) -> bool {
    let latin =
        |name: &Spelled| name.latin.get(scheme % name.latin.len().max(1)).cloned().unwrap_or_default();
    let given: Vec<String> = given.iter().map(latin).collect();
    let family: Vec<String> = family.iter().map(latin).collect();
    let firsts = given.first().into_iter().chain(diminutives);
    let is = |first: &String, rest: &[String], family: &[String]| {
        let name = [std::slice::from_ref(first), rest, family].concat().join(" ");
        PEOPLE.binary_search(&key(&name).as_str()).is_ok()
    };
    firsts.into_iter().any(|first| {
        let (rest, only) = (&given[1..], &family[..family.len().min(1)]);
        [rest, &[]].into_iter().any(|rest| is(first, rest, &family) || is(first, rest, only))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order_and_their_names_have_several_words() {
        for table in [PEOPLE, FIRMS] {
            assert!(table.is_sorted());
            assert!(table.iter().all(|name| name.contains(' ') && key(name) == **name));
        }
    }

    #[test]
    fn a_name_on_the_list_is_known_however_it_is_written() {
        let name = |native: &str, latin: &[&str]| Spelled {
            native: native.to_owned(),
            latin: latin.iter().map(|l| (*l).to_owned()).collect(),
        };
        let (given, family) = ([name("伟", &["Wei", "Wai"])], [name("张", &["Zhang", "Cheung"])]);
        assert!(person(&given, &family, &[]));
        let manuel = [name("Víctor", &["Víctor"]), name("Andrés", &["Andrés"])];
        let diaz = [name("Díaz", &["Díaz"]), name("Luna", &["Luna"])];
        assert!(!person(&manuel, &diaz, &[]) && person(&manuel, &diaz, &["Manuel".to_owned()]));
        assert!(firm("Atlas Shipping", &["Ltd"]) && !firm("Atlas Shippings", &["Ltd"]));
        assert!(firm("Orient Shipping", &["LLC", "Limited"]));
    }
}
