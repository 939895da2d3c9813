//! Files met again, files that are nearly the same, and files of which only a name is known.

use super::*;
use formats::{Constant, DateOrder, Replacement};

const FIRST: &str =
    "Tarehe,Mahali,Mnyama,Kilo\n2021-03-04,Mombasa,mnyama wa kwanza,12\n2021-03-05,Lamu,mnyama wa pili,3\n";

fn chosen(text: &str, kept: &[Kept]) -> Result<Chosen, FormatError> {
    let bytes = text.as_bytes().to_vec();
    choose(&mut || Source::bytes("exercise.csv", bytes.clone()), &Options::default(), kept)
}

fn kept(name: &str, own: bool) -> Kept {
    let mut mapping = Mapping::new(Format::SeizureTable);
    let fields = [
        ("Tarehe", Field::Date),
        ("Mahali", Field::Place),
        ("Mnyama", Field::Taxon),
        ("Kilo", Field::Quantity),
    ];
    mapping.columns = fields.into_iter().map(|(n, f)| ColumnRule::new(n, f)).collect();
    mapping.columns[3].unit = Some("kg".to_owned());
    mapping.constants = vec![Constant { field: Field::Country, value: "Kenya".to_owned() }];
    mapping.replacements =
        vec![Replacement { column: "mahali".to_owned(), from: "MSA".to_owned(), to: "Mombasa".to_owned() }];
    Kept { name: name.to_owned(), partner: "Exercise Customs".to_owned(), own, at: 1, mapping }
}

fn field(chosen: &Chosen, column: &str) -> Field {
    chosen.options.mapping.as_ref().unwrap().rule(column).unwrap().field
}

#[test]
fn a_table_that_nothing_else_knows_is_known_by_its_mapping() {
    assert!(matches!(chosen(FIRST, &[]), Err(FormatError::Unknown { .. })));
    let found = chosen(FIRST, &[kept("diary", false), kept("log", true)]).unwrap();
    assert_eq!(found.kept, Some(1), "the own one goes first");
    assert!(
        found.because.contains("all 4 columns that the mapping `log` of your partner reads"),
        "{}",
        found.because
    );
    assert_eq!(field(&found, "Mnyama"), Field::Taxon);
    let mapping = found.options.mapping.unwrap();
    assert_eq!((mapping.constants.len(), mapping.replacements[0].column.as_str()), (1, "Mahali"));
    assert!(mapping.columns[0].because.contains("as in the mapping `log`"));
}

#[test]
fn spelling_and_one_more_column_do_not_matter() {
    let text =
        FIRST.replace("Tarehe", " TAREHE ").replace("Kilo\n", "Kilo,Remarks\n").replace("12\n", "12,x\n");
    let found = chosen(&text, &[kept("log", true)]).unwrap();
    assert!(found.because.contains("1 column is new"), "{}", found.because);
    assert_eq!(field(&found, "TAREHE"), Field::Date);
    assert_eq!(field(&found, "Remarks"), Field::Text, "what is new is suggested as ever");
}

#[test]
fn a_table_that_lacks_a_column_is_not_taken_for_it() {
    let text = "Date,Place,Species,Kilo,Weight\n2021-03-04,Mombasa,pangolin,12,3\n";
    let found = chosen(text, &[kept("log", true)]).unwrap();
    assert_eq!(found.kept, None);
}

#[test]
fn a_name_that_is_known_informs_the_suggestion() {
    let text =
        "Date,Place,Mnyama,Product,Number\n2021-03-04,Mombasa,x1,scales,12\n2021-03-05,Mombasa,x2,scales,2\n";
    assert_eq!(chosen(text, &[]).unwrap().options.mapping, None, "as suggested");
    let found = chosen(text, &[kept("log", true)]).unwrap();
    assert_eq!((found.kept, field(&found, "Mnyama")), (None, Field::Taxon));
    let rule = found.options.mapping.as_ref().unwrap().rule("Mnyama").unwrap();
    assert_eq!(rule.because, "a column of this name is so in the mapping `log` of your partner");
}

#[test]
fn what_the_file_proves_goes_before_what_was_kept() {
    let mut american = kept("log", true);
    american.mapping.date_order = Some(DateOrder::Mdy);
    let order = |text: &str| chosen(text, &[american.clone()]).unwrap().options.mapping.unwrap().date_order;
    assert_eq!(
        order(&FIRST.replace("2021-03-04", "03/04/2021").replace("2021-03-05", "03/05/2021")),
        Some(DateOrder::Mdy)
    );
    assert_eq!(
        order(&FIRST.replace("2021-03-04", "25/04/2021").replace("2021-03-05", "03/05/2021")),
        Some(DateOrder::Dmy)
    );
}

#[test]
fn what_was_named_stays() {
    let options = Options { format: Some(Format::SeizureTable), mapping: Some(kept("x", true).mapping) };
    let bytes = FIRST.as_bytes().to_vec();
    let again = &mut || Source::bytes("exercise.csv", bytes.clone());
    let found = choose(again, &options, &[kept("log", true)]).unwrap();
    assert_eq!((found.kept, found.options.mapping), (None, options.mapping));
}
