//! Files with problems, mended group by group; what is left after each.

use super::*;
use crate::preview::{Preview, preview};
use formats::{Options, Source};
use jiff::civil::date;
use model::Report;

const TABLE: &str = "\
Date,Place,Country,Species,Product,Weight,Unit,Remarks
03/04/2021,Mombasa,Kenya,pangolin,scales,12,kg,EXERCISE
05/04/2021,Mombasa,Kenya,pangolin,scales,14,,EXERCISE
06/04/2021,Mombasa,Kenya,kakakuona-x,scales,3,,EXERCISE
07/04/2021,Exercise Creekk,,pangolin,scales,some,kg,EXERCISE
";

fn read(text: &str, mapping: Option<Mapping>) -> Preview {
    let source = Source::bytes("exercise.csv", text.as_bytes().to_vec()).unwrap();
    let options = Options { format: Some(formats::Format::SeizureTable), mapping };
    preview(source, &options, date(2026, 1, 1), 1000, 20).unwrap()
}

fn count(preview: &Preview, code: &str) -> u64 {
    preview.problems.causes().iter().filter(|(c, _)| *c == code).map(|(_, p)| p.count).sum()
}

fn offered(preview: &Preview, code: &str) -> Vec<Offer> {
    let mapping = preview.mapping.clone().unwrap();
    let (_, problem) = preview.problems.causes().into_iter().find(|(c, _)| *c == code).unwrap();
    offers(code, problem, &mapping)
}

fn fixed(preview: &Preview, fix: &Fix) -> Preview {
    read(TABLE, Some(fix.lay(preview.mapping.as_ref().unwrap()).unwrap()))
}

fn report(preview: &Preview, row: u64) -> &Report {
    &preview.first.iter().find(|r| r.row == row).unwrap().report
}

#[test]
fn dates_that_could_be_two_days_are_read_in_the_order_that_is_said() {
    let before = read(TABLE, None);
    assert_eq!(count(&before, "date-ambiguous"), 4);
    assert!(offered(&before, "date-ambiguous").contains(&Offer::Ready(Fix::DateOrder(DateOrder::Mdy))));
    let after = fixed(&before, &Fix::DateOrder(DateOrder::Mdy));
    assert_eq!(count(&after, "date-ambiguous"), 0);
    assert!(after.problems.rows() < before.problems.rows());
    let date = report(&after, 2).core.date.clone().unwrap();
    assert_eq!(date.raw, "03/04/2021");
    assert_eq!(date.value.unwrap().from().to_string(), "2021-03-04");
}

#[test]
fn an_empty_unit_is_what_is_said_and_the_cell_stays_empty() {
    let before = read(TABLE, None);
    assert_eq!(count(&before, "unit-missing"), 2);
    let fix = Fix::Replace { column: "Unit".to_owned(), from: String::new(), to: "kg".to_owned() };
    assert!(offered(&before, "unit-missing").contains(&Offer::Ready(fix.clone())));
    let after = fixed(&before, &fix);
    assert_eq!(count(&after, "unit-missing"), 0);
    let quantity = report(&after, 3).core.specimens[0].quantity.clone().unwrap();
    assert_eq!(quantity.raw, "14");
    assert_eq!(quantity.value.as_ref().unwrap().unit.to_string(), "kg");
    assert!(quantity.rule.as_deref().unwrap().contains("by the mapping (Unit)"), "{quantity:?}");
    assert!(report(&after, 3).raw.iter().all(|(name, _)| name != "Unit"), "the raw row says what was there");
    assert_eq!(report(&after, 2).core.specimens[0].quantity.as_ref().unwrap().raw, "12");
}

#[test]
fn a_column_of_weights_is_in_kilograms() {
    let text = TABLE.replace(",Unit,", ",X9,").replace(",kg,", ",,");
    let before = read(&text, None);
    let fix = Fix::Unit { column: "Weight".to_owned(), unit: "kg".to_owned() };
    assert!(offered(&before, "unit-missing").contains(&Offer::Ready(fix.clone())));
    let after = read(&text, Some(fix.lay(before.mapping.as_ref().unwrap()).unwrap()));
    assert_eq!((count(&before, "unit-missing"), count(&after, "unit-missing")), (3, 0));
}

#[test]
fn words_are_taken_for_others_and_stay_as_they_are() {
    let before = read(TABLE, None);
    assert_eq!(count(&before, "taxon-not-understood"), 1);
    let words = Offer::Words { column: "Species".to_owned() };
    assert!(offered(&before, "taxon-not-understood").contains(&words));
    let to = "Manis javanica".to_owned();
    let fix = Fix::Replace { column: "Species".to_owned(), from: "kakakuona-x".to_owned(), to };
    let after = fixed(&before, &fix);
    assert_eq!(count(&after, "taxon-not-understood"), 0);
    let taxon = report(&after, 4).core.specimens[0].taxon.clone();
    assert_eq!(taxon.raw, "kakakuona-x");
    assert_eq!(taxon.value.unwrap().name, "Manis javanica");
    assert!(taxon.rule.unwrap().starts_with("read as `Manis javanica`, as the mapping says; "));
    let raw = &report(&after, 4).raw;
    assert!(raw.contains(&("Species".to_owned(), "kakakuona-x".to_owned())), "{raw:?}");
    let again = crate::normalise_report(report(&after, 4).clone(), date(2026, 1, 1));
    assert_eq!(&again, report(&after, 4), "normalising twice is normalising once");
}

#[test]
fn a_table_of_one_country_says_so_once() {
    let text = "Date,Place,Species,Product,Number\n2021-03-04,Mombasa,pangolin,scales,12\n2021-03-05,,pangolin,scales,2\n";
    let before = read(text, None);
    let fix = Fix::Constant { field: Field::Country, value: "Kenya".to_owned() };
    let mapping = fix.lay(before.mapping.as_ref().unwrap()).unwrap();
    let text_form = mapping.to_toml().unwrap();
    assert!(text_form.contains("[[constant]]"), "{text_form}");
    let after = read(text, Some(mapping));
    let place = report(&after, 3).core.place.clone().unwrap();
    assert_eq!(place.raw, "", "the source says nothing");
    assert!(place.value.is_some() && place.rule.unwrap().contains("the mapping says `Kenya`"));
    assert_eq!(report(&after, 2).core.place.as_ref().unwrap().raw, "Mombasa");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mapping = read(TABLE, None).mapping.unwrap();
    let refused = |fix: Fix| fix.lay(&mapping).unwrap_err().to_string();
    assert!(refused(Fix::Ignore { column: "Nothing".to_owned() }).contains("no column `Nothing`"));
    let unit = Fix::Unit { column: "Species".to_owned(), unit: "kg".to_owned() };
    assert!(refused(unit).contains("holds no amounts"));
    let constant = Fix::Constant { field: Field::Key, value: "7".to_owned() };
    assert!(refused(constant).contains("cannot be one value"));
}

#[test]
fn a_column_that_is_left_out_is_not_read_and_stays_in_the_row() {
    let before = read(TABLE, None);
    let after = fixed(&before, &Fix::Ignore { column: "Weight".to_owned() });
    assert_eq!(count(&after, "unit-missing") + count(&after, "no-number"), 0);
    assert!(report(&after, 2).raw.contains(&("Weight".to_owned(), "12".to_owned())));
}
