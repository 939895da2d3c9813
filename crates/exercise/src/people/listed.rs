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
    "abbas ali hassan othman",
    "abbas aziz yasir",
    "abbas hasan mohammad",
    "abbas hassan mohammad",
    "abbas muhammad",
    "abbas rim",
    "abbas yasir",
    "abdallah abu",
    "abdallah al hasan",
    "abdallah kamal mustafa",
    "abdul abdul aziz hamid",
    "abdul ali ali karim",
    "abdul ali karim",
    "abdul aziz",
    "abdul jabbar",
    "abdul qadir",
    "abdul rashid",
    "abdul rauf",
    "abdulla el faisal",
    "abdullah ahmad ali saleh",
    "abdullah al faisal ibrahim",
    "abdullah amir",
    "abu abu omar umar",
    "abu ahmad al masri",
    "abu ahmad bakr",
    "abu ahmad gamal muhammad",
    "abu ahmad jamal muhammad",
    "abu ahmad rami",
    "abu aisha",
    "abu al maryam zahrani",
    "abu al masri mohamed",
    "abu hassan",
    "abu hassan yasir",
    "abu khalid",
    "abu mustafa",
    "abu umar umar",
    "abu yasir",
    "ahmad al masri",
    "ahmad ali",
    "ahmad ali iman",
    "ahmad hamdan",
    "ahmad hamdan salim salim",
    "ahmad hasan",
    "ahmad hasan yusuf",
    "ahmad muhammad mustafa",
    "ahmad noor",
    "ahmad salim",
    "ahmad sayed",
    "ahmed ahmed",
    "ahmed ali alzahrani faisal",
    "ahmed nazir",
    "ahmed noor",
    "ahmed saeed",
    "ahmed sultan",
    "ajay gupta",
    "ajay gupta kumar",
    "al ali nasir",
    "al ali nasser",
    "al ali salih",
    "al bakr ibrahim",
    "al bashir muhammad",
    "al ibrahim muhammad",
    "al khalid mahmud",
    "al masri mohammed",
    "al mohammad otaibi",
    "al muhammad muhammad",
    "al muhammad shammari",
    "al qasim rami",
    "albashir mohammed",
    "alberto castillo julio rodriguez",
    "alberto castro fernandez fernando",
    "alberto fernandez mario santana",
    "alberto ibanez lopez raul",
    "alejandro garcia gil jose",
    "aleksandr zharov",
    "aleksandrovich andrey pavlov",
    "aleksandrovich nikitin vasiliy",
    "ali darwish",
    "ali ghanem",
    "ali habib",
    "ali hammoud",
    "ali hassan",
    "ali hassan khalil",
    "ali khan",
    "ali khan nazir",
    "ali mohammad mohammad noor",
    "ali muhammad",
    "alvarez carlos martinez",
    "alvarez castro santiago",
    "alvarez marquez rafael",
    "andrei melnikov",
    "andrei pavlov",
    "andres gonzalez jaime medina",
    "andrey gennadevich melnikov",
    "andrey kovalenko",
    "andrey melnikov",
    "andrey pavlov",
    "angel castillo cortes miguel",
    "angel flores gomez luis",
    "antonio bernardo garcia valdez",
    "antonio guerrero juan morales",
    "antonio hernandez torres",
    "antonio lopez santiago",
    "antonio marin marin pedro",
    "antonio marin pedro",
    "antonio rodriguez",
    "antonio romero",
    "artem kuznetsov",
    "artem nikolaevich stepanov",
    "artyom kuznetsov",
    "awad muhammad",
    "awadh omar",
    "awadh omar omar",
    "aydin mustafa",
    "ayman ibrahim",
    "aziz tariq",
    "bashir bashir saleh",
    "bashir mahmoud mohamed",
    "bashir mahmud mohammed",
    "bashir saleh",
    "bin xu",
    "bogdanov leonidovich vladimir",
    "borisovna savchenko svetlana",
    "cai dafeng",
    "cao jianming",
    "carlos juan martinez perez",
    "castro gonzalez sonia",
    "castro jorge",
    "castro raul rodriguez",
    "chang fu wen",
    "chao wei",
    "chen guoping",
    "chen hsiang mei",
    "chen sheng shu",
    "chen shusheng",
    "chen wang",
    "chen zhu",
    "cheng he li",
    "cheng li yu",
    "cheng yun",
    "chi huang man",
    "chin ho yun",
    "chin hua huang",
    "ching fang liang",
    "chol jo",
    "chol kim",
    "chu na",
    "chul kim young",
    "chun ho te",
    "chun ho tien",
    "chun ho ting",
    "claudia diaz",
    "daniel moreno",
    "david gomez ortiz",
    "de guzman hernandez maria salazar",
    "de lourdes marie",
    "demir ismail",
    "denis gusev igorevich",
    "denis igorevich kuzmin",
    "diaz francisco",
    "diaz gonzalez juan",
    "diaz isabel rosa",
    "diaz javier medina",
    "diaz manuel",
    "dmitriy konstantinovich smirnov",
    "dmytro kovalchuk volodymyrovych",
    "dominguez jose miguel ramirez",
    "dominguez miguel",
    "eduardo lopez luis mendez",
    "eduardo lozano",
    "elena iurevna semenova",
    "elena ivanova nikolaevna",
    "ernesto fernandez gomez",
    "faisal khalil rahman",
    "farag mohamed mostafa",
    "farag mostafa",
    "fernando gonzalez torres",
    "flores hernandez raul",
    "francisco jose lopez",
    "fu hua",
    "fujing zheng",
    "gao yan",
    "garcia hernandez javier",
    "garcia ricardo sanchez",
    "gennadiy medvedev",
    "gill hussain muhammad",
    "gomez jesus jorge rodriguez",
    "gomez jose lopez roberto",
    "griffin nicholas paul",
    "griffin peter",
    "guanghua zheng",
    "guoying wang",
    "gupta kumar rajesh",
    "gupta rajesh",
    "hassan ibrahim mohammed",
    "hassan khalid muhammad",
    "hassan mohamed",
    "hernandez ivan",
    "hernandez oscar",
    "ho hsiao",
    "ho jin yun",
    "ho kim sang",
    "hsueh kang wei",
    "hsueh lung wei",
    "hsueh wei ying",
    "hsueh wei yun",
    "husain khalil",
    "huseyin sahin",
    "hussain omar",
    "hussein khalil",
    "ibrahim idris",
    "ibrahim khalil",
    "ibrahim khalil mohamed",
    "ibrahim khalil mohammad",
    "ibrahim muhammad",
    "ignacio luis medina moreno",
    "irina nikitina",
    "irina nikitina petrovna",
    "iryna nikitina petrivna",
    "ivanov sergei",
    "ivanov sergey",
    "ivanov viktor",
    "jaber mohammad",
    "jaime pena perez",
    "jamal muhammad",
    "jesus manuel munoz ortiz",
    "jesus mendez",
    "jiadong li",
    "jin ryu",
    "jin tai",
    "jinlong sun",
    "john mark taylor",
    "jones sally",
    "joon park tae",
    "jorge rodriguez",
    "jose juan martinez vega",
    "jose moreno",
    "jose raul sanchez vega",
    "joseph niyonzima",
    "kamel mohamed",
    "kamel mustafa",
    "kamel mustafa mustafa",
    "kang min",
    "kang shao wei",
    "karaev yuriy",
    "karpov pavel",
    "kassem mohamad saleh",
    "khalil muhammad mustafa umar",
    "king sam",
    "kirill kovalchuk mikhailovich",
    "kong po",
    "lei zhang",
    "liang pao yu",
    "lopez luis",
    "lopez rodriguez sergio",
    "mahmoud omar uthman",
    "mansour mohammad yousef",
    "mansour mohammad youssef",
    "mark taylor",
    "mendez ramon torres",
    "mi rim",
    "miguel ortega",
    "mikhailovich mironov sergei",
    "min shi",
    "min son",
    "mironov sergei",
    "mohamed osman",
    "mohammad mostafa najjar",
    "mohammed omar",
    "mohammed qasim",
    "muhammad qasim",
    "muhammad suri",
    "muhammad umar",
    "mykolaiovych pavlenko volodymyr",
    "ngoc phung vo",
    "nikitin vasyl",
    "nikolaevich pavlenko vladimir",
    "ocampo perez santiago",
    "olena semenova yurevna",
    "pavlenko viktorovich vladimir",
    "pavlenko viktorovich volodymyr",
    "petr savchenko",
    "qasim saleh",
    "rauf salman salman",
    "shevchuk tatiana",
    "shi yuhua",
    "sidong sun",
    "song won",
    "ssu wang",
    "stanislav vorobev",
    "stanislav vorobyov",
    "su wei",
    "sun wei",
    "sun wenqing",
    "tung yuk",
    "umar uthman",
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
