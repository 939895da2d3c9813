//! Names that can be read as one, and names that cannot.

use super::*;

fn variants(person: bool, a: &str, b: &str) -> bool {
    let read = |text| Name::read(text, person).unwrap();
    let (one, other) = (read(a), read(b));
    assert_eq!(one.is_variant(&other), other.is_variant(&one), "`{a}` and `{b}` differ by their order");
    one.is_variant(&other)
}

#[test]
fn a_person_is_written_in_many_ways() {
    for (a, b) in [
        ("Nguyễn Văn Hùng", "HUNG NGUYEN VAN"),
        ("William Ashford", "Bill Ashford"),
        ("W. Ashford", "William Ashford"),
        ("William John Ashford", "William Ashford"),
        ("William Ashford", "Wiliam Ashford"),
        ("William Ashford", "William Ahsford"),
        ("Warner Brown", "Wamer Brown"),
        ("Wang Weiming", "WONG Wai Ming"),
        ("王伟明", "Wang Weiming"),
        ("王伟明", "Wai-Ming Wong"),
        ("Zhang Wei", "Chang Wei"),
        ("Юрий Яковлев", "Iurii Iakovlev"),
        ("Yuriy Yakovlev", "Iurii Iakovlev"),
        ("محمد حسن", "Mohamed Hassan"),
        ("สมชาย", "Somchay"),
    ] {
        assert!(variants(true, a, b), "`{a}` and `{b}`");
    }
}

#[test]
fn other_people_are_others() {
    for (a, b) in [
        ("William Ashford", "Robert Ashford"),
        ("William Ashford", "William Brookton"),
        ("W. A.", "William Ashford"),
        ("Boss Li", "Wang Weiming"),
        ("王伟明", "Chen Weiming"),
        ("Li", "Li Wei Chen"),
        ("Ivan Petrov", "Igor Petrov"),
    ] {
        assert!(!variants(true, a, b), "`{a}` and `{b}`");
    }
    assert!(Name::read(" - ", true).is_none());
}

#[test]
fn a_firm_is_known_without_its_form() {
    assert!(variants(false, "Golden Star Trading Co., Ltd.", "GOLDEN STAR TRADING"));
    assert!(variants(false, "Mercier Bois S.A.R.L.", "Mercier Bois SARL"));
    assert!(variants(false, "Golden Star Trading", "Goldn Star Trading Limited"));
    assert!(!variants(false, "Golden Star Trading Ltd", "Sunrise Trading Ltd"));
    assert!(!variants(false, "Golden Star Trading", "Golden Star Timber"));
}
