//! Whether a figure can be true of its goods: weight of one piece, density, what fits into a container, what one seizure
//! has ever held.
//!
//! A figure beyond what is known of the animal is a slip of the pen or of the unit; one near the record is rare and worth
//! a look. Nothing is changed: this only says so. Bounds that are from memory say so in the sentence's source.

use crate::Term;
use crate::factors::{covers, lists};
use crate::tables::factors::{DENSITY, PIECES, SEIZURES};
use model::Taxon;
use rust_decimal::Decimal;
use std::str::FromStr;

/// What can be told of a figure. Later is worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plausibility {
    /// No bound is known, or figures are missing.
    Unknown,
    /// Within what is usual.
    Plausible,
    /// It occurs, seldom.
    Rare,
    /// It cannot be.
    Impossible,
}

/// What a report says of one kind of goods. Weights and volumes are of all pieces together.
#[derive(Debug, Clone, Default)]
pub struct Claim<'a> {
    /// Product term.
    pub term: Option<Term>,
    /// Taxon.
    pub taxon: Option<&'a Taxon>,
    /// Number of pieces.
    pub pieces: Option<Decimal>,
    /// Kilograms.
    pub kg: Option<Decimal>,
    /// Cubic metres.
    pub m3: Option<Decimal>,
    /// Shipping containers that held them.
    pub containers: Option<Decimal>,
}

/// One thing that can be told of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it stands.
    pub plausibility: Plausibility,
    /// Why, in one sentence.
    pub sentence: String,
    /// What the bound rests on.
    pub source: &'static str,
}

/// Everything that can be told of a claim, worst first; empty where no bound is known.
#[must_use]
pub fn plausible(claim: &Claim<'_>) -> Vec<Finding> {
    let checks = [
        per_piece(claim),
        density(claim),
        container_weight(claim),
        container_room(claim),
        one_seizure(claim),
    ];
    let mut out: Vec<Finding> = checks.into_iter().flatten().collect();
    out.sort_by_key(|found| std::cmp::Reverse(found.plausibility));
    out
}

/// The worst of what can be told of a claim.
#[must_use]
pub fn plausibility(claim: &Claim<'_>) -> Plausibility {
    plausible(claim).first().map_or(Plausibility::Unknown, |found| found.plausibility)
}

fn figure(text: &str) -> Option<Decimal> {
    Decimal::from_str(text).ok()
}

fn short(value: Decimal) -> Decimal {
    let places = if value < Decimal::ONE { 6 } else { 1 };
    value.round_dp(places).normalize()
}

fn per_piece(claim: &Claim<'_>) -> Option<Finding> {
    let (term, taxon, pieces, kg) = (claim.term?, claim.taxon?, claim.pieces?, claim.kg?);
    if pieces <= Decimal::ZERO || kg.is_zero() {
        return None;
    }
    let row = PIECES.iter().find(|(scope, terms, ..)| covers(scope, taxon) && lists(terms, term.code))?;
    let (_, _, least, usual, most, what, source) = *row;
    let each = kg.checked_div(pieces)?;
    let (least, usual, most) = (figure(least)?, figure(usual)?, figure(most)?);
    let said = format!("{} kg for {} is {} kg each", short(kg), short(pieces), short(each));
    let (plausibility, verdict) = if each > most {
        (Plausibility::Impossible, format!("{what} weighs at most {most} kg; a unit or a digit slipped"))
    } else if each < least {
        (
            Plausibility::Impossible,
            format!(
                "{what} weighs at least {least} kg; a unit or a digit slipped, or the pieces are no whole ones"
            ),
        )
    } else if each > usual {
        (Plausibility::Rare, format!("{what} seldom weighs more than {usual} kg"))
    } else {
        (Plausibility::Plausible, format!("{what} weighs {least} to {usual} kg"))
    };
    Some(Finding { plausibility, sentence: format!("{said}; {verdict}"), source })
}

fn density(claim: &Claim<'_>) -> Option<Finding> {
    let (kg, m3) = (claim.kg?, claim.m3?);
    if m3 <= Decimal::ZERO || kg.is_zero() {
        return None;
    }
    let density = kg.checked_div(m3)?;
    let known = claim.taxon.and_then(|t| DENSITY.iter().find(|(name, ..)| covers(name, t)));
    // No wood is lighter than balsa or heavier than lignum vitae by much.
    let (name, low, high, source) = match known {
        Some((name, _, low, high, source)) => (*name, *low, *high, *source),
        None => ("wood", 150, 1300, "from memory: balsa to lignum vitae"),
    };
    let (low, high) = (Decimal::from(low), Decimal::from(high));
    // Moisture and the way of stacking move the figure by a third or so; twice is a slip.
    let (near_low, near_high) = (low * Decimal::new(7, 1), high * Decimal::new(13, 1));
    let (far_low, far_high) = (low * Decimal::new(4, 1), high * Decimal::new(18, 1));
    let plausibility = if density < far_low || density > far_high {
        Plausibility::Impossible
    } else if density < near_low || density > near_high {
        Plausibility::Rare
    } else {
        Plausibility::Plausible
    };
    let range = if low == high { format!("{low}") } else { format!("{low} to {high}") };
    let sentence = format!(
        "{} kg in {} m3 is {} kg per m3; {name} weighs {range} kg per m3",
        short(kg),
        short(m3),
        short(density)
    );
    Some(Finding { plausibility, sentence, source })
}

/// Gross weight that a container may have.
const CONTAINER_KG: u32 = 30_480;

fn container_weight(claim: &Claim<'_>) -> Option<Finding> {
    let (kg, containers) = (claim.kg?, claim.containers?);
    within(
        kg,
        containers,
        CONTAINER_KG,
        "kg",
        "a shipping container weighs at most 30,480 kg with its load",
        "ISO 668",
    )
}

fn container_room(claim: &Claim<'_>) -> Option<Finding> {
    let (m3, containers) = (claim.m3?, claim.containers?);
    within(m3, containers, 77, "m3", "a 40-foot high-cube container holds about 76 m3", "from memory")
}

fn within(
    amount: Decimal,
    containers: Decimal,
    most: u32,
    unit: &str,
    rule: &str,
    source: &'static str,
) -> Option<Finding> {
    if containers <= Decimal::ZERO {
        return None;
    }
    let each = amount.checked_div(containers)?;
    let plausibility =
        if each > Decimal::from(most) { Plausibility::Impossible } else { Plausibility::Plausible };
    let sentence = format!(
        "{} {unit} in {} containers is {} {unit} each; {rule}",
        short(amount),
        short(containers),
        short(each)
    );
    Some(Finding { plausibility, sentence, source })
}

fn one_seizure(claim: &Claim<'_>) -> Option<Finding> {
    let (term, taxon, kg) = (claim.term?, claim.taxon?, claim.kg?);
    let row = SEIZURES.iter().find(|(scope, terms, ..)| covers(scope, taxon) && lists(terms, term.code))?;
    let (_, _, usual, most, source) = *row;
    let (usual, most) = (figure(usual)?, figure(most)?);
    if kg <= usual {
        return None;
    }
    let plausibility = if kg > most { Plausibility::Impossible } else { Plausibility::Rare };
    let sentence = format!(
        "{} kg of {} is more than any single seizure known ({usual} kg); look whether grams were taken for kilograms, or several seizures added",
        short(kg),
        term.meaning
    );
    Some(Finding { plausibility, sentence, source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term_of_code;
    use model::Rank;
    use proptest::prelude::*;

    fn taxon(name: &str, group: &str) -> Taxon {
        Taxon {
            name: name.to_owned(),
            rank: Rank::Species,
            common: String::new(),
            group: group.to_owned(),
            listing: None,
        }
    }

    fn check(code: &str, name: &str, group: &str, pieces: i64, kg: &str) -> Plausibility {
        let taxon = taxon(name, group);
        let claim = Claim {
            term: term_of_code(code),
            taxon: Some(&taxon),
            pieces: Some(pieces.into()),
            kg: figure(kg),
            ..Claim::default()
        };
        let all = plausible(&claim);
        assert!(all.iter().all(|f| !f.sentence.is_empty() && !f.source.is_empty()));
        plausibility(&claim)
    }

    #[test]
    fn pieces_weigh_what_they_can() {
        use Plausibility::{Impossible, Plausible, Rare, Unknown};
        for (code, name, group, pieces, kg, expected) in [
            ("TUS", "Loxodonta africana", "elephants", 1, "90", Rare),
            ("TUS", "Loxodonta africana", "elephants", 1, "900", Impossible),
            ("TUS", "Loxodonta africana", "elephants", 187, "856", Plausible),
            ("TUS", "Loxodonta africana", "elephants", 187, "0.856", Impossible),
            ("TUS", "Loxodonta africana", "elephants", 4000, "18000", Rare),
            ("HOR", "Ceratotherium simum", "rhinoceroses", 50, "160", Plausible),
            ("HOR", "Ceratotherium simum", "rhinoceroses", 5, "160", Impossible),
            ("LIV", "Manis javanica", "pangolins", 10, "50", Plausible),
            ("LIV", "Manis javanica", "pangolins", 1, "500", Impossible),
            ("FIG", "Anguilla anguilla", "eels", 300_000, "100", Plausible),
            ("FIG", "Anguilla anguilla", "eels", 300, "100", Impossible),
            ("LIV", "Aloe ferox", "succulents", 3, "1", Unknown),
        ] {
            assert_eq!(
                check(code, name, group, pieces, kg),
                expected,
                "{kg} kg for {pieces} {code} of {name}"
            );
        }
    }

    #[test]
    fn wood_and_containers() {
        let kosso = taxon("Pterocarpus erinaceus", "rosewood");
        let wood = |kg: u32, m3: u32, containers: Option<u32>| {
            plausibility(&Claim {
                taxon: Some(&kosso),
                kg: Some(kg.into()),
                m3: Some(m3.into()),
                containers: containers.map(Decimal::from),
                ..Claim::default()
            })
        };
        assert_eq!(wood(8_000, 10, None), Plausibility::Plausible);
        assert_eq!(wood(12_500, 10, None), Plausibility::Rare);
        assert_eq!(wood(80_000, 10, None), Plausibility::Impossible);
        assert_eq!(wood(800, 10, None), Plausibility::Impossible);
        assert_eq!(wood(800_000, 1_000, Some(12)), Plausibility::Impossible);
        assert_eq!(wood(240_000, 300, Some(12)), Plausibility::Plausible);
        assert_eq!(plausible(&Claim::default()), Vec::new());
    }

    proptest! {
        #[test]
        fn never_panics(pieces in proptest::option::of(-5i64..1_000_000_000), kg in proptest::option::of(-5i64..i64::MAX), m3 in proptest::option::of(-5i64..1_000_000)) {
            let taxon = taxon("Loxodonta africana", "elephants");
            let of = |n: Option<i64>| n.map(Decimal::from);
            let claim = Claim { term: term_of_code("TUS"), taxon: Some(&taxon), pieces: of(pieces), kg: of(kg), m3: of(m3), containers: of(pieces) };
            let found = plausible(&claim);
            prop_assert!(found.is_sorted_by_key(|f| std::cmp::Reverse(f.plausibility)));
        }
    }
}
