//! The check of goAML files against `xmllint`, where it is installed: equal verdicts on samples and on mutated samples.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Checked, Schema, Source, Version, check_goaml};
use std::path::Path;
use std::process::Command;

fn schema() -> Schema {
    Schema::goaml(Version::V5).unwrap().with_codes(Schema::codes_of("ae").unwrap()).unwrap()
}

fn check(text: &str, schema: &Schema) -> Checked {
    check_goaml(Source::bytes("report.xml", text.as_bytes().to_vec()).unwrap(), schema).unwrap()
}

fn samples() -> Option<Vec<(String, String)>> {
    let folder = data("finance/goaml/samples")?;
    let mut out: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(p).unwrap()))
        .collect();
    out.sort();
    Some(out)
}

/// Verdicts of `xmllint` for many files at once; `None` where it is not installed.
fn xmllint(xsd: &Path, texts: &[String]) -> Option<Vec<bool>> {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<_> = (0..texts.len()).map(|n| folder.path().join(format!("{n}.xml"))).collect();
    names.iter().zip(texts).for_each(|(name, text)| std::fs::write(name, text).unwrap());
    let run = Command::new("xmllint").arg("--noout").arg("--schema").arg(xsd).args(&names).output();
    let Ok(run) = run else {
        println!("skipped: xmllint is not installed (package libxml2-utils)");
        return None;
    };
    let told = String::from_utf8_lossy(&run.stderr);
    Some(
        names.iter().map(|name| told.lines().any(|l| l == format!("{} validates", name.display()))).collect(),
    )
}

/// A small generator of its own, so that the mutations are the same for ever.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % below.max(1) as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

/// Elements with text alone, as ranges of the whole element and of its text.
fn leaves(text: &str) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('<').filter(|(at, _)| !text[at + 1..].starts_with(['/', '!', '?'])) {
        let Some(end) = text[at..].find('>').map(|e| at + e) else { continue };
        let name = &text[at + 1..end];
        let close = format!("</{name}>");
        if let Some(length) = text[end + 1..].find(['<'])
            && text[end + 1 + length..].starts_with(&close)
        {
            let inner = end + 1..end + 1 + length;
            out.push((at..inner.end + close.len(), inner));
        }
    }
    out
}

/// Whole elements of any kind, outermost first.
fn elements(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut out = Vec::new();
    for (at, _) in text.match_indices('<') {
        let end = at + text[at..].find('>').unwrap();
        let tag = &text[at + 1..end];
        if let Some(name) = tag.strip_prefix('/') {
            let (opened, from) = open.pop().unwrap();
            assert_eq!(opened, name);
            out.push(from..end + 1);
        } else if !tag.starts_with(['!', '?']) && !tag.ends_with('/') {
            open.push((tag.to_owned(), at));
        }
    }
    out
}

const VALUES: &[&str] = &[
    "",
    " ",
    "-",
    "0",
    "-1",
    "1",
    "11",
    "1e5",
    "1,5",
    "12345678901",
    "0.12345",
    "-.5",
    "true",
    "yes",
    "TRUE",
    "2026-02-30T00:00:00",
    "2026-05-24",
    "1752-01-01T00:00:00",
    "2026-05-24T25:00:00",
    "2026-05-24T14:30:00Z",
    "2026-05-24T14:30:00.5+02:00",
    " 2026-05-24T14:30:00 ",
    "XX",
    "AE ",
    "ae",
    "AED",
    "E",
    "M",
    "Zürich",
    "a_b",
    "O'Neil-Smith jr.",
    "a@b.example",
    "a@b",
    "Überweisung über die Grenze",
    "STR",
    "CASH",
    "\u{41a}\u{430}\u{43d}",
];

/// One change: dropped, doubled, moved, renamed or added elements; values that are long, wrong or of other types.
fn mutate(text: &str, dice: &mut Dice) -> (String, &'static str) {
    let plain = strip_comments(text);
    let (leaves, elements) = (leaves(&plain), elements(&plain));
    let cut = |range: &std::ops::Range<usize>| format!("{}{}", &plain[..range.start], &plain[range.end..]);
    let put = |at: usize, what: &str| format!("{}{what}{}", &plain[..at], &plain[at..]);
    let with = |range: &std::ops::Range<usize>, what: &str| {
        format!("{}{what}{}", &plain[..range.start], &plain[range.end..])
    };
    let inner = &elements[..elements.len() - 1];
    match dice.roll(12) {
        0 => (cut(&dice.pick(&leaves).0), "dropped leaf"),
        1 => (cut(dice.pick(inner)), "dropped element"),
        2 => {
            let element = dice.pick(inner).clone();
            (put(element.end, &plain[element.clone()]), "doubled element")
        }
        3 | 4 => {
            // Two elements that follow each other change places.
            let first = dice.pick(inner).clone();
            let next =
                elements.iter().find(|e| e.start >= first.end && plain[first.end..e.start].trim().is_empty());
            match next {
                Some(next) => {
                    let swapped = format!("{}{}", &plain[next.clone()], &plain[first.clone()]);
                    (with(&(first.start..next.end), &swapped), "changed places")
                }
                None => (plain.clone(), "nothing"),
            }
        }
        5 => {
            let leaf = dice.pick(&leaves).1.clone();
            let long = "x".repeat(*dice.pick(&[2, 11, 26, 51, 101, 256, 8001]));
            (with(&leaf, &long), "long value")
        }
        6..=8 => {
            let (leaf, value) = (dice.pick(&leaves).1.clone(), *dice.pick(VALUES));
            (with(&leaf, value), "other value")
        }
        9 => {
            let (a, b) = (dice.pick(&leaves).1.clone(), dice.pick(&leaves).1.clone());
            (with(&a, &plain[b]), "value of another")
        }
        10 => {
            let at = dice.pick(&elements).end;
            let (what, name) = dice.pick(&[
                ("<strange>1</strange>", "unknown element"),
                ("<comments>words</comments>", "optional element"),
                ("stray", "stray text"),
                ("<email>a@b.example</email>", "optional element"),
                ("<!-- words -->", "comment"),
                ("<alias>Name</alias>", "optional element"),
                ("<![CDATA[ ]]>", "blank text"),
            ]);
            if at >= plain.trim_end().len() { (plain.clone(), "nothing") } else { (put(at, what), name) }
        }
        _ => {
            let element = dice.pick(&elements).clone();
            let end = element.start + plain[element.start..].find('>').unwrap();
            let what = *dice.pick(&[" a=\"1\"", " xmlns=\"urn:x\"", " xmlns:q=\"urn:x\""]);
            (put(end, what), "attribute")
        }
    }
}

fn strip_comments(text: &str) -> String {
    let mut out = text.to_owned();
    while let Some(from) = out.find("<!--") {
        let to = from + out[from..].find("-->").unwrap() + 3;
        out.replace_range(from..to, "");
    }
    out
}

#[test]
fn samples_have_no_fault_and_xmllint_agrees() {
    let Some(samples) = samples() else { return };
    assert_eq!(samples.len(), 10);
    let schema = schema();
    for (name, text) in &samples {
        let found = check(text, &schema);
        assert_eq!((found.count, &found.findings), (0, &vec![]), "{name}");
    }
    let texts: Vec<String> = samples.into_iter().map(|(_, text)| text).collect();
    let Some(xsd) = data("finance/goaml/goAMLSchema_5.0.2.xsd") else { return };
    let Some(verdicts) = xmllint(&xsd, &texts) else { return };
    assert!(verdicts.iter().all(|valid| *valid));
}

/// The bar: the verdict is that of `xmllint` on 200 mutated samples (here more), by the typed-in schema and by the XSD.
#[test]
fn verdicts_on_mutated_samples_are_those_of_xmllint() {
    let Some(samples) = samples() else { return };
    let Some(xsd) = data("finance/goaml/goAMLSchema_5.0.2.xsd") else { return };
    let (typed, read) = (schema(), Schema::from_xsd(&std::fs::read_to_string(&xsd).unwrap()).unwrap());
    let mut dice = Dice(6);
    let mut mutated = Vec::new();
    for number in 0..MUTATED {
        let (text, mut what) = mutate(&samples[number % samples.len()].1, &mut dice);
        let mut text = text;
        // Every third is changed twice.
        if number % 3 == 0 && !text.contains("xmlns") && !text.contains("<!") && !text.contains(" a=") {
            (text, what) = mutate(&text, &mut dice);
        }
        mutated.push((text, what));
    }
    let texts: Vec<String> = mutated.iter().map(|(text, _)| text.clone()).collect();
    let Some(verdicts) = xmllint(&xsd, &texts) else { return };
    let mut differ = Vec::new();
    for ((text, what), valid) in mutated.iter().zip(&verdicts) {
        let (by_facts, by_xsd) = (check(text, &typed), check(text, &read));
        assert_eq!(by_facts.findings, by_xsd.findings);
        if (by_facts.count == 0) != *valid {
            differ.push(format!("{what}: xmllint says {valid}, found {:?}", by_facts.findings.first()));
        }
    }
    let valid = verdicts.iter().filter(|v| **v).count();
    println!("{} mutated samples, {valid} of them valid: {} verdicts differ", verdicts.len(), differ.len());
    assert!(differ.is_empty(), "{differ:#?}");
    // Neither verdict is the only one.
    assert!(valid > MUTATED / 10 && valid < MUTATED * 9 / 10);
}

const MUTATED: usize = 400;

/// What one file has wrong is told at once, each with its path, what was expected and how to mend it.
#[test]
fn every_fault_is_told_at_once() {
    let text = "<report>
  <rentity_id>0</rentity_id>
  <submission_code>X</submission_code>
  <report_code>STR</report_code>
  <entity_reference>EXERCISE-1</entity_reference>
  <currency_code_local>AED</currency_code_local>
  <submission_date>2026-05-26</submission_date>
  <reason>EXERCISE</reason>
  <transaction>
    <transactionnumber>T-1</transactionnumber>
    <transaction_location>Here</transaction_location>
    <transaction_description>EXERCISE</transaction_description>
    <date_transaction>2026-05-24T14:30:00</date_transaction>
    <transmode_code>ELCFX</transmode_code>
    <transmode_comment>E</transmode_comment>
    <amount_local>12.000,50</amount_local>
    <t_from>
      <from_funds_code>CASH</from_funds_code>
      <from_person><first_nam>Ana</first_nam><first_name>Ana</first_name><last_name>L\u{f3}pez</last_name></from_person>
      <from_country>AE</from_country>
      <from_country>AE</from_country>
    </t_from>
  </transaction>
  <report_indicators><indicator>STRUC</indicator></report_indicators>
</report>";
    let found = check(text, &schema());
    let told: Vec<String> = found.findings.iter().map(|f| format!("{} {}", f.code, f.path)).collect();
    assert_eq!(
        told,
        [
            "too-small /report/rentity_id",
            "not-in-list /report/submission_code",
            "wrong-order /report/submission_date",
            "not-a-date /report/submission_date",
            "not-in-list /report/transaction[1]/transmode_code",
            "not-a-number /report/transaction[1]/amount_local",
            "unknown-element /report/transaction[1]/t_from/from_person/first_nam",
            "wrong-pattern /report/transaction[1]/t_from/from_person/last_name",
            "too-many /report/transaction[1]/t_from/from_country[2]",
            "missing-element /report/transaction[1]/t_to_my_client|t_to",
        ]
    );
    let mend = |at: usize| found.findings[at].mend.as_str();
    assert_eq!(mend(2), "move it before `currency_code_local`");
    assert_eq!(mend(3), "add a time, for example `T00:00:00`");
    assert_eq!(mend(4), "write `ELCFT`, if that is meant");
    assert_eq!(mend(6), "write `first_name`, if that is meant; else take it out");
    assert_eq!(mend(7), "`\u{f3}` is not allowed: write the name in plain Latin letters");
    // Without a list of codes the structure alone is checked.
    let free = check(text, &Schema::goaml(Version::V5).unwrap());
    assert!(free.findings.iter().all(|f| f.code != "not-in-list"));
    assert_eq!(free.count, found.count - 2);
}

#[test]
fn what_is_no_report_is_a_fault() {
    let codes = |text: &str| check(text, &schema()).findings.iter().map(|f| f.code).collect::<Vec<_>>();
    assert_eq!(codes("<rss><a/></rss>"), ["wrong-root"]);
    assert_eq!(codes("words"), ["wrong-root"]);
    assert_eq!(codes("<report>"), ["broken-xml"]);
    assert_eq!(codes("<!DOCTYPE a [<!ENTITY b \"c\">]><report/>")[0], "broken-xml");
    assert!(codes("<report/>").iter().all(|c| *c == "missing-element"));
    let xml = "<r:report xmlns:r=\"urn:x\"/>";
    assert_eq!(codes(xml).last(), Some(&"namespace"));
}
