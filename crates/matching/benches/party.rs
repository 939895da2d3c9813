//! Parties: pairs judged and explained in a second of processor time, bytes and keys of a party. Made-up parties.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use jiff::civil::date;
use matching::party::{Model, PartyFields, Side, candidate_pairs, explain, judge};
use model::{
    Confidence, Identifier, IdentifierKind, Party, PartyKind, Place, PlaceKind, PlacePrecision, ReportKind,
    Role, Stated, When,
};

const GIVEN: [&str; 12] = [
    "Jane", "Peter", "Grace", "Samuel", "Wanjiru", "Mohamed", "Ibrahim", "Carlos", "Elena", "Minh", "Wei",
    "Anatoly",
];
const FAMILY: [&str; 12] = [
    "Kamau",
    "Otieno",
    "Nguyen",
    "Petrov",
    "Garcia Lopez",
    "Adebayo",
    "Zhang",
    "Chukwuemeka",
    "Bornikov",
    "Mutasa",
    "Al-Harbi",
    "Fernandes",
];
const TOWNS: [&str; 6] = ["Kilifi", "Mombasa", "Hanoi", "Lagos", "Guangzhou", "Maputo"];

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len() as u64) as usize]
    }
}

fn stated<T>(raw: String, value: T) -> Stated<T> {
    Stated::raw(raw).meaning(value, "made up", Confidence::Likely)
}

fn party(dice: &mut Dice) -> Party {
    let mut party = Party::new(PartyKind::Person, Role::Consignee);
    let name = format!("{} {} {}", dice.of(&GIVEN), dice.of(&GIVEN), dice.of(&FAMILY));
    party.name = Some(stated(name.clone(), name.to_lowercase()));
    let town = dice.of(&TOWNS).to_owned();
    let raw = format!("{} Moi Avenue, {town}", dice.below(90));
    let precision = PlacePrecision::Locality;
    let country = "KE".parse().ok();
    party.address = Some(stated(
        raw,
        Place { kind: PlaceKind::City, country, name: town, code: None, point: None, precision },
    ));
    let number = format!("+2547{:08}", dice.below(40_000));
    party.identifiers.push(Identifier { kind: IdentifierKind::Phone, value: stated(number.clone(), number) });
    if dice.below(2) == 0 {
        let day = date(1950 + dice.below(50) as i16, 1 + dice.below(12) as i8, 2 + dice.below(26) as i8);
        party.born = Some(stated(day.to_string(), When::day(day)));
        let number = format!("A{:08}", dice.below(60_000));
        party
            .identifiers
            .push(Identifier { kind: IdentifierKind::Document, value: stated(number.clone(), number) });
    }
    party
}

/// Seconds that this thread has had a processor (Linux), so that builds beside it do not count.
fn processor() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|n| n.parse::<f64>().ok()).unwrap_or_default() / 1e9
}

fn main() {
    let mut dice = Dice(7);
    let parties: Vec<Party> = (0..60_000).map(|_| party(&mut dice)).collect();
    let kind = ReportKind::Consignment;
    let start = processor();
    let fields: Vec<PartyFields> =
        parties.iter().map(|p| PartyFields::of(kind, p).expect("something to compare")).collect();
    let per_second = |n: usize, from: f64| n as f64 / (processor() - from);
    println!("prepared          {:>12.0} parties/s", per_second(fields.len(), start));
    let bytes: usize = fields.iter().map(PartyFields::bytes).sum();
    let start = processor();
    let keys: usize = fields.iter().map(|f| f.candidate_keys().len()).sum();
    println!("keys              {:>12.0} parties/s", per_second(fields.len(), start));
    println!("size              {:>12} bytes, {} keys a party", bytes / fields.len(), keys / fields.len());
    let pairs = candidate_pairs(&fields);
    let model = Model::current();
    let start = processor();
    let sum: i64 = pairs
        .iter()
        .map(|(a, b)| i64::from(judge(model, &fields[*a as usize], &fields[*b as usize]).bits))
        .sum();
    println!(
        "judged, candidates {:>11.0} pairs/s ({} pairs, sum {sum})",
        per_second(pairs.len(), start),
        pairs.len()
    );
    let start = processor();
    let n = fields.len() - 1;
    let sum: i64 = (0..n * 20)
        .map(|at| i64::from(judge(model, &fields[at % n], &fields[(at * 7_919 + 1) % n]).bits))
        .sum();
    println!("judged, at random {:>12.0} pairs/s (sum {sum})", per_second(n * 20, start));
    let some = &pairs[..pairs.len().min(100_000)];
    let start = processor();
    let side = |at: u32| Side { kind, party: &parties[at as usize], seen: matching::Seen::NEVER };
    let lines: usize =
        some.iter().map(|(a, b)| explain(model, side(*a), side(*b)).map_or(0, |e| e.lines.len())).sum();
    println!("explained         {:>12.0} pairs/s ({lines} lines)", per_second(some.len(), start));
}
