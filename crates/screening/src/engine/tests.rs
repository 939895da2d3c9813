use super::*;
use crate::rules::{Cell, Row, batch_of, days_of};
use proptest::prelude::*;

/// A small library of its own: what the engine does must not depend on what is shipped.
fn library(rules: &[(&str, &str)]) -> Library {
    let cases = r#"
[[case]]
name = "a"
fires = true
row = {}
[[case]]
name = "b"
fires = true
row = {}
[[case]]
name = "c"
fires = true
row = {}
[[case]]
name = "d"
fires = false
row = {}
[[case]]
name = "e"
fires = false
row = {}
[[case]]
name = "f"
fires = false
row = {}
"#;
    let texts: Vec<(String, String)> = rules
        .iter()
        .map(|(id, body)| {
            let head = format!(
                "id = \"{id}\"\ntitle = \"t\"\nsector = \"finance\"\ntable = \"payment\"\nowner = \"Saola\"\n\
                 version = 1\nstatus = \"live\"\nsource = \"s\"\nbasis = \"own\"\n"
            );
            (format!("finance/{id}.toml"), format!("{head}{body}{cases}"))
        })
        .collect();
    let (library, faults) = Library::read(texts.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    assert_eq!(faults, vec![]);
    library
}

const CASH: &str = r#"
kind = "history"
weight = "strong"
when = "cash >= 3 AND channel = 'cash'"
say = "{cash} deposits in cash of {sum} within 30 days"
[values]
cash = "cash"
sum = "total"
[window.cash]
key = "payee_account"
where = "channel = 'cash'"
of = "count"
days = 30
[window.total]
key = "payee_account"
where = "channel = 'cash'"
of = "sum(amount)"
days = 30
"#;

const LARGE: &str = r#"
kind = "row"
weight = "medium"
needs = ["amount"]
when = "amount >= 1000"
say = "the amount is {amount}"
[values]
amount = "amount"
"#;

const PAYERS: &str = r#"
kind = "history"
weight = "medium"
when = "payers >= 2 OR known_since >= 40"
say = "{payers} payers, known since {known_since} days"
[values]
payers = "payers"
known_since = "coalesce(known_since, 0)"
[window.payers]
key = "payee_account"
of = "distinct(payer_account)"
days = 10
[window.known_since]
key = "payee_account"
of = "days_since_first"
"#;

const ROUND: &str = r#"
kind = "history"
weight = "medium"
when = "ring IS NOT NULL"
say = "closes a round of {ring} payments"
[values]
ring = "ring"
[window.ring]
key = "payer_account"
rows_by = "payee_account"
of = "cycle(4)"
days = 30
[window.came_in]
key = "payer_account"
rows_by = "payee_account"
of = "sum(amount)"
days = 5
"#;

fn row(day: &str, payer: &str, payee: &str, amount: f64, channel: &str) -> Row {
    let at = |name: &str| Table::Payment.column(name).unwrap().0;
    Row::from([
        (at("date"), Cell::Date(days_of(day.parse().unwrap()))),
        (at("payer_account"), Cell::Text(payer.to_owned())),
        (at("payee_account"), Cell::Text(payee.to_owned())),
        (at("amount"), Cell::Number(amount)),
        (at("channel"), Cell::Text(channel.to_owned())),
    ])
}

fn screener(rules: &[(&str, &str)]) -> Screener {
    let (screener, faults) = Screener::new(&library(rules), Table::Payment, false, Limits::default());
    assert_eq!(faults, vec![]);
    screener
}

fn told(screener: &mut Screener, rows: &[Row]) -> Vec<(usize, u32, Vec<String>)> {
    let batch = batch_of(Table::Payment, rows).unwrap();
    let flagged = screener.screen(&batch, 0).unwrap().flagged;
    flagged.into_iter().map(|f| (f.row, f.score, f.hits.into_iter().map(|h| h.sentence).collect())).collect()
}

#[test]
fn a_row_rule_fires_with_its_sentence_from_its_threshold_on() {
    let rows = [
        row("2026-01-01", "A", "B", 999.99, "wire"),
        row("2026-01-01", "A", "B", 1_000.0, "wire"),
        row("2026-01-01", "A", "B", 25_000.5, "wire"),
        Row::new(),
    ];
    let said = told(&mut screener(&[("large", LARGE)]), &rows);
    assert_eq!(
        said,
        vec![
            (1, 30, vec!["the amount is 1,000".to_owned()]),
            (2, 30, vec!["the amount is 25,000.5".to_owned()])
        ]
    );
}

#[test]
fn a_window_holds_both_of_its_ends_and_no_more() {
    let rows = |last: &str| {
        [
            row("2026-03-01", "A", "B", 10.0, "cash"),
            row("2026-03-20", "C", "B", 20.0, "cash"),
            row("2026-03-20", "C", "B", 500.0, "wire"),
            row(last, "A", "B", 30.0, "cash"),
        ]
    };
    let fires = told(&mut screener(&[("cash", CASH)]), &rows("2026-03-31"));
    assert_eq!(fires, vec![(3, 60, vec!["3 deposits in cash of 60 within 30 days".to_owned()])]);
    assert_eq!(told(&mut screener(&[("cash", CASH)]), &rows("2026-04-01")), vec![]);
}

#[test]
fn different_payers_are_counted_and_the_first_day_is_kept() {
    let rows = [
        row("2026-01-01", "A", "B", 1.0, "wire"),
        row("2026-01-02", "A", "B", 1.0, "wire"),
        row("2026-01-12", "C", "B", 1.0, "wire"),
        row("2026-01-13", "C", "B", 1.0, "wire"),
        row("2026-02-09", "A", "B", 1.0, "wire"),
        row("2026-02-10", "A", "B", 1.0, "wire"),
    ];
    let said = told(&mut screener(&[("payers", PAYERS)]), &rows);
    assert_eq!(
        said,
        vec![
            (2, 30, vec!["2 payers, known since 11 days".to_owned()]),
            (5, 30, vec!["1 payers, known since 40 days".to_owned()])
        ]
    );
}

#[test]
fn a_round_is_closed_in_the_order_of_time_by_amounts_that_fit() {
    let round = |amount: f64| {
        [
            row("2026-01-01", "A", "B", 100.0, "wire"),
            row("2026-01-02", "B", "C", 95.0, "wire"),
            row("2026-01-03", "C", "A", amount, "wire"),
        ]
    };
    let fires = told(&mut screener(&[("ring", ROUND)]), &round(90.0));
    assert_eq!(fires, vec![(2, 30, vec!["closes a round of 3 payments".to_owned()])]);
    // Less than 0.7 of 95 is other money; so is more than 1.1 of it.
    assert_eq!(told(&mut screener(&[("ring", ROUND)]), &round(66.0)), vec![]);
    assert_eq!(told(&mut screener(&[("ring", ROUND)]), &round(105.0)), vec![]);
    let mut turned = round(90.0);
    turned.swap(0, 1);
    assert_eq!(told(&mut screener(&[("ring", ROUND)]), &turned), vec![]);
}

#[test]
fn what_is_no_condition_over_a_row_is_refused_with_its_key() {
    for (body, expected) in [
        ("when = \"amount IN (SELECT 1)\"", "subqueries"),
        ("when = \"amount > random()\"", "pure function"),
        ("when = \"sum(amount) > 3\"", "aggregates"),
        ("when = \"amount\"", "expected true or false"),
        ("when = \"colour = 'red'\"", "colour"),
        ("when = \"payer_name LIKE '%Nguyen%'\"", "never scored"),
        ("when = \"lower(payer_name) = 'ali'\"", "never scored"),
        ("when = \"amount > 1 AND NOT (payer_name = 'x')\"", "never scored"),
    ] {
        let rule = format!("kind = \"row\"\nweight = \"medium\"\n{body}\nsay = \"x\"\n");
        let library = library(&[("bad", &rule)]);
        let (screener, faults) = Screener::new(&library, Table::Payment, false, Limits::default());
        assert_eq!((screener.rules().len(), faults.len()), (0, 1), "{body}: {faults:?}");
        assert!(faults[0].says.contains(expected) && faults[0].key == "when", "{body}: {}", faults[0]);
    }
    let fine = "kind = \"row\"\nweight = \"medium\"\nwhen = \"payer_name = payee_name OR payer_name IS NULL\"\nsay = \"x\"\n";
    screener(&[("fine", fine)]);
}

#[test]
fn a_language_is_never_asked() {
    let head = "id = \"l\"\ntitle = \"t\"\nsector = \"online\"\ntable = \"advert\"\nowner = \"o\"\nversion = 1\nstatus = \"live\"\n\
        source = \"s\"\nbasis = \"own\"\nkind = \"row\"\nweight = \"medium\"\nwhen = \"lang = 'vi'\"\nsay = \"x\"\n";
    let case = |fires: bool| format!("[[case]]\nname = \"c\"\nfires = {fires}\nrow = {{}}\n");
    let text = format!("{head}{}{}", case(true).repeat(3), case(false).repeat(3));
    let (library, faults) = Library::read([("online/l.toml", text.as_str())]);
    assert_eq!(faults, vec![]);
    let (screener, faults) = Screener::new(&library, Table::Advert, false, Limits::default());
    assert!(screener.rules().len() == 0 && faults[0].says.contains("never scored"), "{faults:?}");
}

#[test]
fn a_state_is_read_back_by_the_same_rules_alone() {
    let mut first = screener(&[("cash", CASH), ("payers", PAYERS), ("ring", ROUND)]);
    let early = [row("2026-03-01", "A", "B", 10.0, "cash"), row("2026-03-20", "C", "B", 20.0, "cash")];
    told(&mut first, &early);
    let kept = first.save();
    let mut second = first.fresh();
    second.restore(&kept).unwrap();
    assert_eq!(second.save(), kept);
    let last = [row("2026-03-31", "A", "B", 30.0, "cash")];
    assert_eq!(told(&mut second, &last), told(&mut first, &last));
    assert!(screener(&[("cash", CASH)]).restore(&kept).is_err());
    let mut broken = kept.clone();
    broken[20] ^= 1;
    assert!(second.restore(&broken).is_err());
    assert!(second.restore(&kept[..10]).is_err());
}

#[test]
fn room_is_bounded_and_what_was_forgotten_is_told() {
    let rules = library(&[("payers", PAYERS)]);
    let (mut screener, _) = Screener::new(&rules, Table::Payment, false, Limits { bytes: 1 << 20 });
    let mut number = 0;
    for _ in 0..20 {
        let rows: Vec<Row> = (0..60_000)
            .map(|_| {
                number += 1;
                row("2026-03-01", "A", &format!("B{number}"), 10.0, "cash")
            })
            .collect();
        screener.screen(&batch_of(Table::Payment, &rows).unwrap(), u32::MAX).unwrap();
    }
    assert!(screener.forgotten() > 0);
    assert!(screener.save().len() < 20 << 20, "{}", screener.save().len());
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let one = (0..60_i64, "[A-D]", "[A-D]", 1..2_000_u32, prop::bool::ANY);
    prop::collection::vec(one, 1..40).prop_map(|mut rows| {
        rows.sort_by_key(|row| row.0);
        let start: jiff::civil::Date = "2026-01-01".parse().unwrap();
        rows.into_iter()
            .map(|(day, payer, payee, amount, cash)| {
                let date = start.checked_add(jiff::Span::new().days(day)).unwrap().to_string();
                row(&date, &payer, &payee, f64::from(amount), if cash { "cash" } else { "wire" })
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn one_by_one_is_all_at_once(rows in rows(), cut in 0..40_usize) {
        let rules = [("cash", CASH), ("large", LARGE), ("payers", PAYERS), ("ring", ROUND)];
        let whole = told(&mut screener(&rules), &rows);
        let mut single = screener(&rules);
        let mut one_by_one = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            for (_, score, said) in told(&mut single, std::slice::from_ref(row)) {
                one_by_one.push((place, score, said));
            }
        }
        prop_assert_eq!(&whole, &one_by_one);
        // Kept and read back in the middle, nothing changes.
        let cut = cut.min(rows.len());
        let mut first = screener(&rules);
        let mut both = told(&mut first, &rows[..cut]);
        let mut second = first.fresh();
        second.restore(&first.save()).unwrap();
        both.extend(told(&mut second, &rows[cut..]).into_iter().map(|(at, score, said)| (at + cut, score, said)));
        prop_assert_eq!(whole, both);
    }

    #[test]
    fn rules_over_rows_look_at_no_other_row(rows in rows(), seed in prop::num::u64::ANY) {
        let alone: Vec<_> = rows.iter().map(|row| told(&mut screener(&[("large", LARGE)]), std::slice::from_ref(row))).collect();
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|n| (*n as u64 + 1).wrapping_mul(seed | 1));
        let mixed: Vec<Row> = order.iter().map(|n| rows[*n].clone()).collect();
        for (place, score, said) in told(&mut screener(&[("large", LARGE)]), &mixed) {
            prop_assert_eq!(&alone[order[place]], &vec![(0, score, said)]);
        }
    }
}
