use super::*;
use proptest::prelude::*;

fn headers(names: &str) -> Vec<String> {
    names.split(',').map(str::to_owned).collect()
}

#[test]
fn columns_are_chosen_by_name() {
    for (kind, names, expected) in [
        (Kind::Taxon, "ref,species,country", Ok(1)),
        (Kind::Taxon, "ref,Scientific Name,species code", Ok(1)),
        (Kind::Place, "ref,Location ,Country", Ok(1)),
        (Kind::Place, "ref,country", Ok(1)),
        (Kind::Quantity, "ref,Weight (kg),unit", Ok(1)),
        (Kind::Date, "ref,Seizure date,year", Ok(1)),
        (Kind::Identifier, "ref,iban,name", Ok(1)),
        (Kind::Identifier, "name,phone number", Ok(1)),
        (Kind::Taxon, "anything", Ok(0)),
        (
            Kind::Date,
            "a,b,c",
            Err(
                "no column is named like something of kind date; say which with `--column`; the columns are `a`, `b`, `c`",
            ),
        ),
        (
            Kind::Quantity,
            "Weight (kg),Number (n)",
            Err(
                "several columns are named like something of kind quantity: `Weight (kg)`, `Number (n)`; say which with `--column`",
            ),
        ),
    ] {
        let found = choose(kind, &headers(names), None).map(|c| c.column).map_err(|e| e.to_string());
        assert_eq!(found, expected.map_err(str::to_owned), "{names}");
    }
    assert_eq!(choose(Kind::Date, &headers("a,b"), Some("B")).unwrap().column, 1);
    assert_eq!(choose(Kind::Date, &headers("a,b"), Some("2")).unwrap().column, 1);
    assert!(choose(Kind::Date, &headers("a,b"), Some("c")).unwrap_err().to_string().contains("`a`, `b`"));
    let quantity = choose(Kind::Quantity, &headers("species,qty,UOM,exporting country"), None).unwrap();
    assert_eq!(quantity.beside, [(Beside::Unit, 2), (Beside::Species, 0), (Beside::Country, 3)]);
}

#[test]
fn orders_of_dates_are_a_habit_of_the_column() {
    let run = |texts: &[&'static str]| Run { dates: DateColumn::of(texts.iter().copied()), ..Run::default() };
    let days = |run: &Run| cells(Kind::Date, "03/04/2011", &[], run).values;
    assert_eq!(days(&run(&["03/04/2011", "17/05/2011"]))[0], "2011-04-03");
    assert_eq!(days(&run(&["5/17/2011", "1/2/2011"]))[0], "2011-03-04");
    // Nothing decides: a range over both readings, and said to be so.
    let open = days(&run(&["03/04/2011"]));
    assert_eq!((open[0].as_str(), open[1].as_str(), open[2].as_str()), ("2011-03-04", "2011-04-03", "range"));
}

#[test]
fn a_listing_is_of_the_day_of_the_row() {
    let run =
        Run { as_of: "2024-01-01".parse().ok(), dates: DateColumn::of(["17/05/2014"]), ..Run::default() };
    let appendix =
        |beside: &[(Beside, &str)]| cells(Kind::Taxon, "Manis javanica", beside, &run).values[6].clone();
    // The eight pangolins went to Appendix I on 2017-01-02.
    assert_eq!(appendix(&[]), "I");
    assert_eq!(appendix(&[(Beside::Date, "05/06/2014")]), "II");
    assert_eq!(appendix(&[(Beside::Date, "05/06/2018")]), "I");
    assert_eq!(appendix(&[(Beside::Date, ""), (Beside::Year, "2014")]), "II");
    assert_eq!(appendix(&[(Beside::Date, "2017")]), "I|II");
    let chosen = choose(Kind::Taxon, &headers("species,disposition_date,shipment_date,year"), None).unwrap();
    assert_eq!(chosen.beside, [(Beside::Date, 2), (Beside::Year, 3)]);
}

#[test]
fn a_province_of_origin_tells_which_population() {
    let run = Run { as_of: "2024-01-01".parse().ok(), ..Run::default() };
    let appendix = |taxon: &str, origin: &str| {
        cells(Kind::Taxon, taxon, &[(Beside::Origin, origin)], &run).values[6].clone()
    };
    for (taxon, origin, expected) in [
        ("Vicugna vicugna", "Peru", "II"),
        ("Vicugna vicugna", "Argentina", "I|II"),
        ("Vicugna vicugna", "Jujuy, Argentina", "II"),
        ("Vicugna vicugna", "Chile", "I|II"),
        ("Vicugna vicugna", "", "I|II"),
        ("Crocodylus porosus", "Australia", "II"),
        ("Crocodylus porosus", "Palawan, Philippines", "II"),
        ("Crocodylus porosus", "Philippines", "I|II"),
        ("Crocodylus porosus", "India", "I"),
    ] {
        assert_eq!(appendix(taxon, origin), expected, "{taxon} of {origin}");
    }
}

#[test]
fn qualified_quantities_fill_the_ends_that_they_set() {
    let ends = |text: &str| {
        let found = cells(Kind::Quantity, text, &[], &Run::default()).values;
        (found[3].clone(), found[4].clone())
    };
    for (text, low, high) in [
        ("approx. 2 tonnes", "1800", "2200"),
        ("over 1 000", "1000", ""),
        ("up to 50 kg", "", "50"),
        ("less than 50 kg", "", "50"),
        ("12 kg", "12", "12"),
    ] {
        assert_eq!(ends(text), (low.to_owned(), high.to_owned()), "{text}");
    }
}

#[test]
fn cells_beside_say_more() {
    let run = Run::default();
    let value = |kind, text, beside: &[(Beside, &str)]| cells(kind, text, beside, &run).values;
    assert_eq!(value(Kind::Quantity, "12", &[(Beside::Unit, "kg")])[1], "kg");
    assert_eq!(value(Kind::Identifier, "0712 345678", &[(Beside::Country, "Kenya")])[1], "+254712345678");
    assert_eq!(
        value(Kind::Identifier, "trader", &[(Beside::Kind, "handle"), (Beside::Platform, "Telegram")])[1],
        "telegram:trader"
    );
    assert_eq!(value(Kind::Place, "Nairobi", &[])[0], "KE");
    assert_eq!(value(Kind::Taxon, "Manis javanica", &[])[2], "resolved");
    assert_eq!(value(Kind::Taxon, "no such thing", &[])[2], "unresolved");
}

proptest! {
    #[test]
    fn any_text_gives_all_columns(text in "\\PC{0,40}", at in 0usize..5, country in "\\PC{0,8}") {
        let kind = Kind::ALL[at];
        let found = cells(kind, &text, &[(Beside::Country, &country), (Beside::Unit, "kg")], &Run::default());
        prop_assert_eq!(found.values.len(), kind.columns().len());
        prop_assert!(!text.trim().is_empty() || !found.understood);
    }
}
