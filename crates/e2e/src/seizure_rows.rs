//! Seizure tables of any length, made from a seed: for tests and bars that need more rows than a person writes.
//!
//! Not a world with a known truth (that is the exercise crate's, later): rows are plausible one by one only.

use std::fmt::Write;

/// Columns of the table.
pub const HEADER: &str = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit,Mode of Transport,Origin,Destination,Suspect Name,Suspect Date of Birth,Suspect Phone,Narrative\n";

const PLACES: &[(&str, &str)] = &[
    ("Nairobi", "Kenya"),
    ("Mombasa", "Kenya"),
    ("Hai Phong", "Viet Nam"),
    ("Hanoi", "Viet Nam"),
    ("Bangkok", "Thailand"),
    ("Lisbon", "Portugal"),
    ("Johannesburg", "South Africa"),
    ("Kuala Lumpur", "Malaysia"),
];
const GOODS: &[(&str, &str, &str)] = &[
    ("Manis javanica", "Scales", "kg"),
    ("Smutsia temminckii", "Scales", "kg"),
    ("Loxodonta africana", "Tusks", "pieces"),
    ("Loxodonta africana", "Raw ivory pieces", "kg"),
    ("Ceratotherium simum", "Horn", "kg"),
    ("Panthera pardus", "Skins", "pieces"),
    ("Psittacus erithacus", "Live", "specimens"),
    ("Geochelone elegans", "Live", "specimens"),
    ("Anguilla anguilla", "Live glass eels", "kg"),
];
const MODES: &[&str] = &["Air cargo", "Air, passenger baggage", "Sea, container", "Road", "Post", ""];
const GIVEN: &[&str] = &["Amina", "Baraka", "Duc", "Ines", "Joao", "Kofi", "Linh", "Omar", "Rosa", "Siti"];
const FAMILY: &[&str] =
    &["Mfano", "Sampuli", "Vidu", "Amostra", "Exemplo", "Contoh", "Mithal", "Placeholder"];

/// A stream of numbers that is the same wherever it runs (splitmix64).
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit.max(1)
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = usize::try_from(self.below(list.len() as u64)).unwrap_or_default();
        &list[at]
    }
}

/// A table of `rows` rows as CSV. References run from 1, so that each row of one seed is one report.
#[must_use]
pub fn table(seed: u64, rows: usize) -> String {
    let mut draw = Draw::new(seed);
    let mut text = String::with_capacity(rows * 220);
    text.push_str(HEADER);
    for no in 1..=rows {
        row(&mut text, &mut draw, seed, no);
    }
    text
}

fn row(text: &mut String, draw: &mut Draw, seed: u64, no: usize) {
    let (year, month, day) = (2005 + draw.below(20), 1 + draw.below(12), 1 + draw.below(28));
    let (place, country) = draw.of(PLACES);
    let (species, product, unit) = draw.of(GOODS);
    let (quantity, mode) = (1 + draw.below(900), draw.of(MODES));
    let ((_, origin), (_, destination)) = (draw.of(PLACES), draw.of(PLACES));
    let _ = write!(
        text,
        "EXERCISE-{seed}-{no:07},{year}-{month:02}-{day:02},{place},{country},{species},{product},{quantity},{unit},\"{mode}\",{origin},{destination},"
    );
    // Three rows in four name nobody; names and numbers come again, so that matching has something to join.
    if draw.below(4) == 0 {
        let person = draw.below(5_000);
        let mut drawn = Draw::new(person);
        let (given, family) = (drawn.of(GIVEN), drawn.of(FAMILY));
        let _ = write!(
            text,
            "{given} {family} {person},{}-06-15,+44 7700 900{:03},",
            1950 + person % 50,
            person % 1000
        );
    } else {
        text.push_str(",,,");
    }
    let _ = writeln!(text, "EXERCISE. Generated row {no}.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_one_table() {
        let table_of = |seed| table(seed, 200);
        assert_eq!(table_of(7), table_of(7));
        assert_ne!(table_of(7), table_of(8));
        assert_eq!(table_of(7).lines().count(), 201);
        let columns = HEADER.matches(',').count();
        for line in table_of(7).lines().skip(1) {
            // The only quoted cell may hold one comma of its own.
            let commas = line.matches(',').count();
            assert!(commas == columns || commas == columns + 1, "{line}");
        }
    }
}
