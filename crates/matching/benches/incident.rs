//! Incidents in bulk: reports prepared, bytes each, pairs judged and explained, a million reports joined.
//!
//! Reports are made up here, of towns, species and people drawn evenly; how right the model is stands in
//! `accuracy_incidents` of `stages`. The number of reports is the argument (200,000 where there is none).

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use jiff::civil::date;
use matching::incident::{
    Beside, Evidence, JudgedPair, ReportFields, ReportNode, Told, explain, incidents, judge, suggest,
};
use model::{
    Confidence, Core, Money, Party, PartyKind, Place, PlaceKind, PlacePrecision, ProductForm, Quantity,
    QuantityQualifier, Rank, ReportId, ReportKind, Role, Specimen, Stated, Taxon, Timestamp, Unit, When,
};
use std::hint::black_box;
use std::time::Instant;

const SYLLABLES: [&str; 16] =
    ["ka", "mo", "ri", "ten", "su", "lo", "ba", "ni", "fe", "dar", "wi", "gu", "pha", "zo", "mi", "tra"];

struct Draw(u64);

impl Draw {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn name(&mut self, words: u64) -> String {
        let word = |draw: &mut Self| (0..3).map(|_| SYLLABLES[draw.below(16) as usize]).collect::<String>();
        (0..words).map(|_| word(self)).collect::<Vec<_>>().join(" ")
    }
}

fn stated<T>(raw: String, value: T) -> Stated<T> {
    Stated::raw(raw).meaning(value, "bench", Confidence::Likely)
}

fn place(n: u64) -> Place {
    let country = 51_u64.min(n % 52);
    let code = [b'A' + (country / 8) as u8, b'A' + (country % 8) as u8];
    Place {
        kind: PlaceKind::City,
        country: std::str::from_utf8(&code).ok().and_then(|c| c.parse().ok()),
        name: format!("town {n}"),
        code: None,
        point: Some(((n as i32 * 7_919) % 60_000_000, (n as i32 * 104_729) % 170_000_000)),
        precision: PlacePrecision::Locality,
    }
}

fn quantity(draw: &mut Draw) -> Quantity {
    let value = format!("{}.{}", 1 + draw.below(2_000), draw.below(10)).parse().expect("a number");
    Quantity { value, high: None, unit: Unit::Kilogram, qualifier: QuantityQualifier::Exact }
}

struct Made {
    kind: ReportKind,
    core: Core,
    parties: Vec<Party>,
    reporter: u64,
}

fn made(draw: &mut Draw) -> Made {
    let kind = [ReportKind::Seizure, ReportKind::Consignment, ReportKind::Payment][draw.below(3) as usize];
    let day = date(2023, 1 + draw.below(12) as i8, 1 + draw.below(28) as i8);
    let day = day.saturating_add(jiff::Span::new().years(draw.below(3) as i64));
    let (at, from, to) = (draw.below(700), draw.below(700), draw.below(700));
    let species = draw.below(40);
    let taxon = Taxon {
        name: format!("Genus{} species{species}", species / 3),
        rank: Rank::Species,
        common: String::new(),
        group: format!("group {}", species / 6),
        listing: None,
    };
    let specimen = Specimen {
        taxon: stated("goods".to_owned(), taxon),
        form: stated("form".to_owned(), ProductForm::ALL[draw.below(12) as usize]),
        quantity: Some(stated("amount".to_owned(), quantity(draw))),
    };
    let money = Money { amount: quantity(draw).value, currency: Some("USD".to_owned()) };
    let is_seizure = kind == ReportKind::Seizure;
    let core = Core {
        date: Some(stated(day.to_string(), When::day(day))),
        place: is_seizure.then(|| stated("town".to_owned(), place(at))),
        origins: vec![stated("from".to_owned(), place(from))],
        destinations: vec![stated("to".to_owned(), place(to))],
        specimens: if kind == ReportKind::Payment { vec![] } else { vec![specimen] },
        amount: Some(stated("sum".to_owned(), money)),
        ..Core::default()
    };
    let roles = if is_seizure { [Role::Suspect; 2] } else { [Role::Shipper, Role::Consignee] };
    let parties = roles.map(|role| {
        let name = draw.name(2);
        let town = place(draw.below(700));
        Party {
            name: Some(stated(name.clone(), name)),
            address: Some(stated(town.name.clone(), town)),
            ..Party::new(PartyKind::Person, role)
        }
    });
    Made { kind, core, parties: parties.to_vec(), reporter: 1 + draw.below(150) }
}

fn fields(made: &Made) -> ReportFields {
    let parties: Vec<(&Party, Option<u64>)> = made.parties.iter().map(|p| (p, None)).collect();
    let beside = Beside { parties: &parties, reporter: Some(made.reporter), reference: None };
    ReportFields::of(made.kind, &made.core, beside)
}

fn told<T>(what: &str, count: usize, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let result = work();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{what}: {count} in {seconds:.2} s, {:.0}/s", count as f64 / seconds);
    result
}

fn main() {
    let count = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(200_000_usize);
    let mut draw = Draw(1);
    let some: Vec<Made> = (0..20_000).map(|_| made(&mut draw)).collect();
    told("prepared, one core", some.len(), || some.iter().map(fields).map(|f| f.bytes()).sum::<usize>());
    let all: Vec<ReportFields> = (0..count).map(|_| fields(&made(&mut draw))).collect();
    let bytes: usize = all.iter().map(ReportFields::bytes).sum();
    println!("bytes a report: {:.1}", bytes as f64 / count as f64);
    for evidence in [Evidence::All, Evidence::Core] {
        let seizures: Vec<&ReportFields> = all.iter().filter(|f| f.scheme(f).is_some()).collect();
        let pairs = 3_000_000;
        let name = format!("pairs judged at random, one core, {evidence:?}");
        let sum = told(&name, pairs, || {
            (0..pairs)
                .map(|n| (n * 7_919 % seizures.len(), n * 104_729 % seizures.len()))
                .map(|(a, b)| i64::from(judge(seizures[a], seizures[b], evidence).bits))
                .sum::<i64>()
        });
        black_box(sum);
    }
    explained(&some);
    let keys = told("keys, one core", some.len(), || {
        all.iter().take(some.len()).map(|f| f.candidate_keys(Evidence::All).len()).sum::<usize>()
    });
    println!("keys a report: {:.1}", keys as f64 / some.len() as f64);
    joined(&all);
}

fn explained(some: &[Made]) {
    let seizures: Vec<&Made> = some.iter().filter(|m| m.kind == ReportKind::Seizure).take(2_000).collect();
    let count = 50_000;
    told("pairs explained, one core", count, || {
        for n in 0..count {
            let (a, b) = (seizures[n % seizures.len()], seizures[n * 31 % seizures.len()]);
            let (refs_a, refs_b) = (borrowed(&a.parties), borrowed(&b.parties));
            let beside = |parties, reporter| Beside { parties, reporter: Some(reporter), reference: None };
            let a = Told { kind: a.kind, core: &a.core, beside: beside(&refs_a, a.reporter) };
            let b = Told { kind: b.kind, core: &b.core, beside: beside(&refs_b, b.reporter) };
            black_box(explain(&a, &b, Evidence::All));
        }
    });
}

fn borrowed(parties: &[Party]) -> Vec<(&Party, Option<u64>)> {
    parties.iter().map(|p| (p, None)).collect()
}

fn joined(all: &[ReportFields]) {
    let suggested = told("reports searched for pairs, all cores", all.len(), || suggest(all, Evidence::All));
    println!("  {} pairs judged, {} likely", suggested.judged, suggested.pairs.len());
    let id = |n: u32| ReportId::from_bytes(u128::from(n).to_be_bytes());
    let nodes: Vec<ReportNode<'_>> = (0..)
        .zip(all)
        .map(|(n, fields)| ReportNode { id: id(n), at: Timestamp(i64::from(n)), fields })
        .collect();
    let pairs: Vec<JudgedPair> =
        suggested.pairs.iter().map(|(a, b, bits)| JudgedPair { a: id(*a), b: id(*b), bits: *bits }).collect();
    let found = told("reports joined, one core", all.len(), || incidents(&nodes, &pairs, &[], Evidence::All));
    println!("  {} incidents", found.incidents.len());
}
