use super::*;
use proptest::prelude::*;

fn chance(a: &str, b: &str, scheme: Scheme) -> f64 {
    probability(&Name::parse(a, scheme), &Name::parse(b, scheme))
}

#[test]
fn names_of_one_bearer_are_likely_and_others_are_not() {
    for (a, b) in [
        ("AL-ZAWAHIRI, Ayman", "Ayman Zawahiri"),
        ("Владимир Петров", "Vladimir PETROV"),
        ("Abd al-Rahman Yusuf Haddad", "Abdulrahman Yousef HADDAD"),
        ("王小明", "Wang Xiaoming"),
        ("Dr. Jose Garcia Montoya", "GARCIA MONTOYA, José"),
    ] {
        let p = chance(a, b, Scheme::Person);
        assert!(p >= SAME_FROM, "{a} {b} {p}");
    }
    for (a, b) in
        [("Ivan Petrov", "Sergei Petrov"), ("Mohammed Ali", "Mohammed Hassan"), ("Anna Kim", "Li Wei")]
    {
        let p = chance(a, b, Scheme::Person);
        assert!(p < SAME_FROM, "{a} {b} {p}");
    }
    let p = chance("Aero Caribbean Airlines S.A.", "AERO-CARIBBEAN AIRLINES", Scheme::Company);
    assert!(p >= SAME_FROM, "{p}");
    let p = chance("Pacific Trading Ltd", "Atlantic Trading Ltd", Scheme::Company);
    assert!(p < SAME_FROM, "{p}");
}

#[test]
#[ignore = "known defect (issue 8): `aero` is taken for a beginning of `aerocaribbean` before both words are joined; mending it changes scores, so it waits for the next fit"]
fn two_words_may_be_written_as_one_that_begins_with_the_first() {
    let p = chance("Aerocaribbean Airlines S.A.", "AERO-CARIBBEAN AIRLINES", Scheme::Company);
    assert!(p >= SAME_FROM, "{p}");
}

#[test]
fn nothing_is_like_nothing() {
    for text in ["", " ", "---", "\u{0}", "\u{200b}"] {
        assert_eq!(chance(text, text, Scheme::Person), 0.0, "{text:?}");
        assert!(
            NameIndex::new(vec![Name::parse(text, Scheme::Other)])
                .search(&Name::parse("x", Scheme::Other), 5)
                .is_empty()
        );
    }
}

#[test]
fn a_scheme_is_guessed() {
    for (text, scheme) in [
        ("Ivan Petrov", Scheme::Person),
        ("Pacific Trading Co. Ltd", Scheme::Company),
        ("MV Ocean Pearl", Scheme::Vessel),
    ] {
        assert_eq!(Scheme::guess(text), scheme, "{text}");
    }
    assert!("spaceship".parse::<Scheme>().is_err());
}

#[test]
fn a_list_gives_the_nearest_first() {
    let list = ["Ivan Petrov", "Ivana Petrovic", "Sergei Ivanov", "Anna Kim"];
    let index = NameIndex::new(list.iter().map(|n| Name::parse(n, Scheme::Person)).collect());
    let found = index.search(&Name::parse("PETROV Ivan", Scheme::Person), 3);
    assert_eq!(found.first().map(|f| f.row), Some(0));
    assert!(found.len() <= 3);
}

fn scheme() -> impl Strategy<Value = Scheme> {
    prop_oneof![Just(Scheme::Person), Just(Scheme::Company), Just(Scheme::Vessel), Just(Scheme::Other)]
}

proptest! {
    #[test]
    fn it_does_not_matter_which_comes_first(a in "\\PC{0,60}", b in "\\PC{0,60}", s in scheme(), t in scheme()) {
        let (x, y) = (Name::parse(&a, s), Name::parse(&b, t));
        prop_assert_eq!(judge(&x, &y).probability, judge(&y, &x).probability);
        let (there, back) = (judge(&x, &y).because, judge(&y, &x).because);
        for (r, l) in there.reasons.iter().zip(&back.reasons) {
            prop_assert_eq!((&r.left, &r.right, r.bits), (&l.right, &l.left, l.bits));
        }
    }

    #[test]
    fn reasons_add_up(a in "[a-e ]{0,30}", b in "[a-e ]{0,30}", s in scheme()) {
        let (x, y) = (Name::parse(&a, s), Name::parse(&b, s));
        let judged = judge(&x, &y);
        let told = 1.0 / (1.0 + (-judged.because.bits()).exp2());
        prop_assert!((judged.probability - told).abs() < 1e-4, "{} {}", judged.probability, told);
        prop_assert_eq!(judged.probability, probability(&x, &y));
    }

    #[test]
    fn the_order_of_words_does_not_matter(words in proptest::collection::vec("[a-z]{4,9}", 1..6), n in 0_usize..6) {
        let mut turned = words.clone();
        turned.rotate_left(n % words.len());
        let (x, y) = (Name::parse(&words.join(" "), Scheme::Person), Name::parse(&turned.join(" "), Scheme::Person));
        prop_assert_eq!(probability(&x, &x), probability(&x, &y));
    }

    #[test]
    fn anything_can_be_a_name(a in any::<String>(), many in 0_usize..2_000, s in scheme()) {
        let long = Name::parse(&a.repeat(many % 97 + 1), s);
        let p = judge(&long, &Name::parse(&a, s)).probability;
        prop_assert!((0.0..=1.0).contains(&p));
        let index = NameIndex::new(vec![long.clone(), Name::parse("x", s)]);
        prop_assert!(index.search(&long, 10).len() <= 10);
    }
}
