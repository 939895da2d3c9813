//! Dates as people write them.

use super::*;
use model::Precision;
use proptest::prelude::*;

fn check(raw: &str, context: &str, expected: Option<(&str, &str, Precision)>) {
    let found = date(Stated::raw_in(raw, context), Date::new(2026, 11, 25).ok());
    let found = found.value.map(|w| (w.from().to_string(), w.to().to_string(), w.precision()));
    let expected = expected.map(|(from, to, p)| (from.to_owned(), to.to_owned(), p));
    assert_eq!(found, expected, "`{raw}` in `{context}`");
}

#[test]
fn days() {
    for (raw, context, day) in [
        ("2000-03-15", "", "2000-03-15"),
        ("2000-03-15 00:00:00", "", "2000-03-15"),
        ("2000-03-15T08:30:00Z", "", "2000-03-15"),
        ("20140305", "", "2014-03-05"),
        ("2014/3/5", "", "2014-03-05"),
        ("18-Jan-09", "", "2009-01-18"),
        ("3-Feb-99", "", "1999-02-03"),
        ("15 March 2000", "", "2000-03-15"),
        ("March 15, 2000", "", "2000-03-15"),
        ("Mon, 3rd of May 2014", "", "2014-05-03"),
        ("15 mars 2014", "", "2014-03-15"),
        ("15 de marzo de 2014", "", "2014-03-15"),
        ("03/04/2015", "DMY", "2015-04-03"),
        ("03/04/2015", "MDY", "2015-03-04"),
        ("13/04/2015", "", "2015-04-13"),
        ("04/13/2015", "", "2015-04-13"),
        ("13/04/2015", "MDY", "2015-04-13"),
        ("15.03.2000", "", "2000-03-15"),
        ("05/05/2015", "", "2015-05-05"),
        ("2014年5月3日", "", "2014-05-03"),
        ("41275", "excel", "2013-01-01"),
        ("41275.5", "excel serial 1900", "2013-01-01"),
        ("39813", "serial 1904", "2013-01-01"),
        ("5 May", "in 2010", "2010-05-05"),
        ("05/03/2010", "order dmy; in 2010", "2010-03-05"),
    ] {
        check(raw, context, Some((day, day, Precision::Day)));
    }
}

#[test]
fn coarser_than_a_day_stays_coarse() {
    for (raw, context, from, to, precision) in [
        ("2012", "", "2012-01-01", "2012-12-31", Precision::Year),
        ("2008.0", "", "2008-01-01", "2008-12-31", Precision::Year),
        ("Mar 2012", "", "2012-03-01", "2012-03-31", Precision::Month),
        ("2012-02", "", "2012-02-01", "2012-02-29", Precision::Month),
        ("03/2012", "", "2012-03-01", "2012-03-31", Precision::Month),
        ("Mar-12", "", "2012-03-01", "2012-03-31", Precision::Month),
        ("early March 2012", "", "2012-03-01", "2012-03-31", Precision::Month),
        ("2001-01-01 00:00:00", "year", "2001-01-01", "2001-12-31", Precision::Year),
        ("2012", "excel serial 1900", "2012-01-01", "2012-12-31", Precision::Year),
        ("March", "in 2010", "2010-03-01", "2010-03-31", Precision::Month),
        ("2001-05-01", "month", "2001-05-01", "2001-05-31", Precision::Month),
        ("2-5 May 2014", "", "2014-05-02", "2014-05-05", Precision::Range),
        ("28 April - 3 May 2014", "", "2014-04-28", "2014-05-03", Precision::Range),
        ("May 2–5, 2014", "", "2014-05-02", "2014-05-05", Precision::Range),
        ("May-June 2014", "", "2014-05-01", "2014-06-30", Precision::Range),
        ("1/10/2013 to 3/15/2013", "", "2013-01-10", "2013-03-15", Precision::Range),
        ("SPLIT 2018-2019", "", "2018-01-01", "2019-12-31", Precision::Range),
    ] {
        check(raw, context, Some((from, to, precision)));
    }
}

#[test]
fn unknown_stays_unknown() {
    for raw in [
        "",
        " ",
        "unknown",
        "31 June 2014",
        "2014-13-01",
        "5 May",
        "2027-01-01",
        "41275",
        "tomorrow",
        "5 Hay 2014",
        "99/99/2012",
        "12O14",
        "5-2 May 2014",
        "before 2012",
    ] {
        check(raw, "", None);
    }
}

#[test]
fn a_refused_date_says_why() {
    let last = Date::new(2026, 11, 25).ok();
    for (raw, part) in [
        ("5 May", "no year"),
        ("before 2012", "one end"),
        ("31 June 2014", "no day"),
        ("41275", "excel"),
        ("2030-01-01", "after"),
        ("soon", "expected"),
    ] {
        let defect = date_defect(&Stated::raw(raw), last).unwrap();
        assert!(defect.contains(part), "{defect}");
    }
    assert_eq!(date_defect(&Stated::raw("2012"), last), None);
    assert_eq!(date_defect(&Stated::raw(" "), last), None);
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(raw in "\\PC{0,40}", context in "(DMY|MDY|excel|year)?") {
        let once = date(Stated::raw_in(raw.clone(), context), None);
        prop_assert_eq!(&once.raw, &raw);
        prop_assert_eq!(once.value.is_some(), once.rule.is_some() && once.confidence.is_some());
        prop_assert_eq!(date(once.clone(), None), once);
    }

    #[test]
    fn iso_days_come_back(y in 1850i16..2026, m in 1i8..=12, d in 1i8..=28) {
        let day = Date::new(y, m, d).unwrap();
        let found = date(Stated::raw(day.to_string()), None);
        prop_assert_eq!(found.value, Some(When::day(day)));
    }
}

fn read_all(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(raw, expected)| {
            let found = date(Stated::raw(*raw), Date::new(2026, 11, 25).ok()).value;
            let told = found.map_or("-".to_owned(), |w| match w.precision() {
                Precision::Day => w.from().to_string(),
                p => format!("{}..{} {}", w.from(), w.to(), p.code()),
            });
            (told != *expected).then(|| format!("`{raw}`: {told}, expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_exact_is_not_read_as_exact() {
    read_all(NOT_EXACT);
}

const NOT_EXACT: &[(&str, &str)] = &[
    ("mid-2014", "2014-01-01..2014-12-31 year"),
    ("late 2014", "2014-01-01..2014-12-31 year"),
    ("early March 2012", "2012-03-01..2012-03-31 month"),
    ("beginning of March 2012", "2012-03-01..2012-03-31 month"),
    ("first week of March 2012", "2012-03-01..2012-03-31 month"),
    ("circa 5 March 2012", "2012-03-01..2012-03-31 month"),
    ("ca. 2012", "2012-01-01..2012-12-31 year"),
    ("~2012", "2012-01-01..2012-12-31 year"),
    ("summer 2013", "2013-01-01..2013-12-31 year"),
    ("winter 2012/13", "2012-01-01..2013-12-31 range"),
    ("Q1 2012", "2012-01-01..2012-03-31 range"),
    ("2012 Q4", "2012-10-01..2012-12-31 range"),
    ("2012Q1", "2012-01-01..2012-03-31 range"),
    ("2012-Q3", "2012-07-01..2012-09-30 range"),
    ("1st quarter of 2012", "2012-01-01..2012-03-31 range"),
    ("first quarter 2012", "2012-01-01..2012-03-31 range"),
    ("first half of 2012", "2012-01-01..2012-06-30 range"),
    ("H2 2012", "2012-07-01..2012-12-31 range"),
    ("first half of August 2012", "2012-08-01..2012-08-31 month"),
    ("2014-W12", "2014-03-17..2014-03-23 range"),
    ("week 12, 2014", "2014-03-17..2014-03-23 range"),
    ("week of 5 March 2012", "2012-03-05..2012-03-11 range"),
    ("2012-2014", "2012-01-01..2014-12-31 range"),
    ("2012/13", "2012-01-01..2013-12-31 range"),
    ("2011/12", "2011-01-01..2012-12-31 range"),
    ("2011-12", "2011-12-01..2011-12-31 month"),
    ("2012/2013", "2012-01-01..2013-12-31 range"),
    ("2015 and 2016", "2015-01-01..2016-12-31 range"),
    ("March - May 2012", "2012-03-01..2012-05-31 range"),
    ("Dec 2012 to Jan 2013", "2012-12-01..2013-01-31 range"),
    ("from 5 to 8 March 2012", "2012-03-05..2012-03-08 range"),
    ("5-18/3/2012", "2012-03-05..2012-03-18 range"),
    ("2012-03-05 to 2012-03-08", "2012-03-05..2012-03-08 range"),
    ("03/04/2015", "2015-03-04..2015-04-03 range"),
    ("3/4/15", "2015-03-04..2015-04-03 range"),
    ("05.03.2012", "2012-03-05"),
    ("99-03-05", "1999-03-05"),
    ("2014 onwards", "-"),
    ("00/03/2012", "2012-03-01..2012-03-31 month"),
    ("2012-03-00", "2012-03-01..2012-03-31 month"),
    ("2012-00-00", "2012-01-01..2012-12-31 year"),
    ("March/April 2012", "2012-03-01..2012-04-30 range"),
    ("5/6 March 2012", "2012-03-05..2012-03-06 range"),
    ("5, 6 and 7 March 2012", "2012-03-05..2012-03-07 range"),
    ("5-8/3/2012", "2012-03-05..2012-03-08 range"),
    ("01.–05.03.2012", "2012-03-01..2012-03-05 range"),
    ("1Q 2012", "2012-01-01..2012-03-31 range"),
    ("FY 2011-12", "2011-01-01..2012-12-31 range"),
    ("2012-03/2012-05", "2012-03-01..2012-05-31 range"),
    ("late 2011 or early 2012", "2011-01-01..2012-12-31 range"),
    ("5 March 2012 or 6 March 2012", "2012-03-05..2012-03-06 range"),
    ("20120305T101112Z", "2012-03-05"),
    ("5. 3. 2012", "2012-03-05"),
    ("30/2/2012", "-"),
    ("13/13/2012", "-"),
    ("40973", "-"),
    ("1390", "-"),
    ("Seized 5 Mar 2012; sentenced 6 Apr 2013", "-"),
    ("since March 2012", "-"),
    ("12345 March 2012", "-"),
];

#[test]
fn days_with_clocks_and_words() {
    read_all(&[
        ("2012:03:05 10:22:11", "2012-03-05"),
        ("5 March 2012 at 14:30", "2012-03-05"),
        ("08:30 5 March 2012", "2012-03-05"),
        ("2012-03-05T08:30:00.123+07:00", "2012-03-05"),
        ("5 March 2012, 2:30 p.m.", "2012-03-05"),
        ("20120305", "2012-03-05"),
        ("20120305.0", "2012-03-05"),
        ("05032012", "2012-03-05..2012-05-03 range"),
        ("25032012", "2012-03-25"),
        ("2008.00", "2008-01-01..2008-12-31 year"),
        ("Seized on 5 March 2012 at Nairobi", "2012-03-05"),
        ("Reported 25 January 2018", "2018-01-25"),
        ("first 2012", "2012-01-01..2012-12-31 year"),
        ("45 kg, 5 March 2012 at Nairobi", "-"),
        ("1o2012", "-"),
    ]);
}

#[test]
fn dates_in_other_languages_and_eras() {
    read_all(&[
        ("le 1er mars 2012", "2012-03-01"),
        ("5 août 2012", "2012-08-05"),
        ("mi-mars 2012", "2012-03-01..2012-03-31 month"),
        ("début 2012", "2012-01-01..2012-12-31 year"),
        ("2e trimestre 2012", "2012-04-01..2012-06-30 range"),
        ("trimestre 2 2012", "2012-04-01..2012-06-30 range"),
        ("1º de marzo de 2012", "2012-03-01"),
        ("5 de setiembre del 2012", "2012-09-05"),
        ("principios de marzo de 2012", "2012-03-01..2012-03-31 month"),
        ("primer trimestre de 2012", "2012-01-01..2012-03-31 range"),
        ("5 de março de 2012", "2012-03-05"),
        ("meados de 2012", "2012-01-01..2012-12-31 year"),
        ("5. März 2012", "2012-03-05"),
        ("Anfang 2012", "2012-01-01..2012-12-31 year"),
        ("ngày 5 tháng 3 năm 2012", "2012-03-05"),
        ("5 tháng 12, 2012", "2012-12-05"),
        ("tháng 3/2012", "2012-03-01..2012-03-31 month"),
        ("tháng mười hai năm 2012", "2012-12-01..2012-12-31 month"),
        ("đầu năm 2012", "2012-01-01..2012-12-31 year"),
        ("quý 2 năm 2012", "2012-04-01..2012-06-30 range"),
        ("5 Agustus 2012", "2012-08-05"),
        ("17 Disember 2012", "2012-12-17"),
        ("awal Maret 2012", "2012-03-01..2012-03-31 month"),
        ("5 Machi 2012", "2012-03-05"),
        ("tarehe 5 Agosti 2012", "2012-08-05"),
        ("5 марта 2012 г.", "2012-03-05"),
        ("2012年3月5日", "2012-03-05"),
        ("2012年3月", "2012-03-01..2012-03-31 month"),
        ("二〇一二年三月", "2012-03-01..2012-03-31 month"),
        ("二〇一二年十二月二十五日", "2012-12-25"),
        ("二零一二年", "2012-01-01..2012-12-31 year"),
        ("12年3月5日", "2012-03-05"),
        ("2012年3月5日至8日", "2012-03-05..2012-03-08 range"),
        ("2012年3月至5月", "2012-03-01..2012-05-31 range"),
        ("2012年3月上旬", "2012-03-01..2012-03-10 range"),
        ("2012年2月下旬", "2012-02-21..2012-02-29 range"),
        ("2012年初", "2012-01-01..2012-12-31 year"),
        ("2012年上半年", "2012-01-01..2012-06-30 range"),
        ("2012年第一季度", "2012-01-01..2012-03-31 range"),
        ("2012年3月5日 星期一", "2012-03-05"),
        ("民国101年3月5日", "2012-03-05"),
        ("平成24年3月5日", "2012-03-05"),
        ("令和元年5月1日", "2019-05-01"),
        ("2012年3、4月", "2012-03-01..2012-04-30 range"),
        ("ngày 05/03/2012", "2012-03-05"),
        ("le 05/03/2012", "2012-03-05"),
        ("2012년 3월 5일", "2012-03-05"),
        ("5 มีนาคม 2555", "2012-03-05"),
        ("5 มี.ค. 55", "2012-03-05"),
        ("วันที่ 5 มีนาคม พ.ศ. 2555", "2012-03-05"),
        ("๕ มีนาคม ๒๕๕๕", "2012-03-05"),
        ("พ.ศ. 2555", "2012-01-01..2012-12-31 year"),
        ("25/3/2555", "2012-03-25"),
        ("2555", "2012-01-01..2012-12-31 year"),
        ("มีนาคม 2555", "2012-03-01..2012-03-31 month"),
        ("5 March 2555 B.E.", "2012-03-05"),
        ("२५/०३/२०१२", "2012-03-25"),
    ]);
}

fn column(texts: &[&str]) -> DateColumn {
    DateOrder::of_column(texts.iter().copied())
}

#[test]
fn the_order_is_that_of_the_column() {
    for (texts, expected) in [
        (&["03/04/2011", "17/05/2011"][..], DateOrder::DayFirst),
        (&["5/17/2011", "1/2/2011"], DateOrder::MonthFirst),
        (&["5/17/2011", "17/5/2011"], DateOrder::Mixed),
        (&["2000-03-15 00:00:00"], DateOrder::YearFirst),
        (&["18-Jan-09", "03/04/2011"], DateOrder::Undecided),
        (&["03.04.2011"], DateOrder::DayFirst),
        (&["1/2/2011 to 5/26/2011", "x"], DateOrder::Undecided),
        (&[], DateOrder::Undecided),
    ] {
        let found = column(texts);
        assert_eq!(found.order, expected, "{texts:?}: {}", found.reason);
    }
    let mut slips = vec!["17/05/2011"; 40];
    slips.push("5/17/2011");
    assert_eq!(column(&slips).order, DateOrder::DayFirst);
    assert_eq!((column(&slips).day_first, column(&slips).month_first), (40, 1));
    let by_time = [
        "1/2/2011",
        "5/2/2011",
        "9/2/2011",
        "12/2/2011",
        "3/3/2011",
        "4/3/2011",
        "11/3/2011",
        "2/4/2011",
        "8/5/2011",
        "1/6/2011",
        "2/7/2011",
    ];
    assert_eq!(column(&by_time).order, DateOrder::DayFirst, "{}", column(&by_time).reason);
}

#[test]
fn cells_are_read_as_their_column_says() {
    let last = Date::new(2026, 11, 25).ok();
    let day = |text: &str, texts: &[&str]| {
        date_in(text, &column(texts), last)
            .map(|r| (r.when.from().to_string(), r.when.to().to_string(), r.reason))
    };
    let (from, to, _) = day("03/04/2011", &["03/04/2011", "17/05/2011"]).unwrap();
    assert_eq!((from.as_str(), to.as_str()), ("2011-04-03", "2011-04-03"));
    let (from, ..) = day("03/04/2011", &["03/04/2011", "5/17/2011"]).unwrap();
    assert_eq!(from, "2011-03-04");
    let (from, to, reason) = day("03/04/2011", &["17/5/2011", "5/17/2011"]).unwrap();
    assert_eq!((from.as_str(), to.as_str()), ("2011-03-04", "2011-04-03"));
    assert!(reason.contains("mixed") && reason.contains("nothing says"), "{reason}");
    let (from, ..) = day("41275", &["41275", "41276", "2012-03-05"]).unwrap();
    assert_eq!(from, "2013-01-01");
    let (from, ..) = day("5/3/55", &["5/3/55", "17/4/2555", "17/4/55"]).unwrap();
    assert_eq!(from, "2012-03-05");
    assert!(day("unknown", &[]).is_err() && day("soon", &[]).is_err() && day("", &[]).is_err());
}

#[test]
fn a_column_of_firsts_puts_them_for_what_it_does_not_know() {
    let texts: Vec<String> = (0..60)
        .map(|n| format!("2012-{:02}-{:02}", n % 12 + 1, if n % 3 == 0 { 1 } else { n % 27 + 2 }))
        .collect();
    let habit = DateColumn::of(texts.iter().map(String::as_str));
    assert!(habit.firsts_stand_for_more, "{}", habit.reason);
    let precision =
        |text: &str, words: &str| date_in_row(text, &habit, words, None).unwrap().when.precision();
    assert_eq!(precision("2012-03-01", ""), Precision::Month);
    assert_eq!(precision("2012-01-01", ""), Precision::Year);
    assert_eq!(precision("2012-01-01", "seizure, January 2012"), Precision::Month);
    assert_eq!(precision("2012-03-01", "Scales seized, 1 March 2012"), Precision::Day);
    assert_eq!(precision("2012-03-01", "on the 1st of March"), Precision::Day);
    assert_eq!(precision("2012-03-01", "on March 1, 2012 at the port"), Precision::Day);
    assert_eq!(precision("2012-05-01", "seizure, mid-2012"), Precision::Year);
    assert_eq!(precision("2012-03-02", "seizure, March 2012"), Precision::Day);
    assert_eq!(precision("2012-07-15", "seizure, mid-2012"), Precision::Year);
    assert_eq!(precision("2012-07-15", "seizure, mid-July 2012"), Precision::Month);
    assert_eq!(precision("2012-07-15", "seizure, mid-2012; another on 15 July 2012"), Precision::Day);
    assert_eq!(precision("2012-08-15", "first half of August 2012"), Precision::Month);
    assert_eq!(precision("2012-07-15", "seizure, July 2012"), Precision::Day);
    assert_eq!(precision("2012-07-14", "seizure, mid-2012"), Precision::Day);
}

proptest! {
    #[test]
    fn any_cell_of_any_column(texts in proptest::collection::vec("\\PC{0,30}|[0-3]?[0-9][/.-][0-3]?[0-9][/.-](19|20|25)?[0-9]{2}|[0-9]{1,9}(\\.0)?|二〇一二年[一二三十]{1,3}月", 0..12)) {
        let column = DateColumn::of(texts.iter().map(String::as_str));
        prop_assert_eq!(&column, &DateColumn::of(texts.iter().map(String::as_str)));
        for text in &texts {
            let found = date_in_row(text, &column, text, None);
            prop_assert_eq!(&found, &date_in_row(text, &column, text, None));
            if let Ok(found) = found {
                prop_assert!(found.when.from() <= found.when.to() && !found.reason.is_empty());
            }
        }
    }

    #[test]
    fn words_of_dates_in_any_order(words in proptest::collection::vec("(5|12|2012|March|mid|to|-|/|Q1|first|half|of|tháng|năm|年|月|日|พ.ศ.|2555|circa|week|before|,|\\.)", 0..9)) {
        for raw in [words.join(" "), words.concat()] {
            let found = date(Stated::raw(raw.clone()), None);
            prop_assert!(found.value.is_none_or(|w| w.from() <= w.to()));
            let _ = date_defect(&Stated::raw(raw), None);
        }
    }
}
