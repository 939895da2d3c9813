//! What a column name says about amounts: `scales_kg`, `Raw Iv No. Pcs`, `Weight (kg)`.
//!
//! Only names are read here. Forms are the codes of the model, for words that leave one reading; the full
//! vocabulary of product forms and units is left to `reference`.

use super::words::{Words, is_one};
use model::ProductForm;

/// What a name says about an amount.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Unit that the name fixes.
    pub(crate) unit: Option<&'static str>,
    /// Product form that the name fixes.
    pub(crate) form: Option<ProductForm>,
    /// The source computed it.
    pub(crate) estimated: bool,
    /// The name speaks of an amount at all.
    pub(crate) counts: bool,
    /// A leftover ("other"), not a total.
    pub(crate) other: bool,
}

const NUMBER: &str = "n|no|nr|nos|num|number|count|pcs|pieces|pc|piece|units|individuals|specimens|heads|qty_n|nombre|número|numero|anzahl";
const WEIGHT: &str = "weight|wt|mass|poids|peso|gewicht";

/// The unit that a single word names.
pub(crate) fn unit_of_word(word: &str) -> Option<&'static str> {
    const UNITS: &[(&str, &str)] = &[
        ("kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kil|kgm", "kg"),
        ("g|gr|gram|grams|gramme|grammes|grm", "g"),
        ("t|ton|tons|tonne|tonnes|mt", "t"),
        ("lb|lbs|pound|pounds", "lb"),
        ("l|ltr|litre|litres|liter|liters", "l"),
        ("ml|mlt", "ml"),
        ("m3|cum|mtq", "m3"),
        ("m2|sqm|mtk", "m2"),
        ("m|mtr|metre|metres|meter|meters", "m"),
        ("pcs|pc|piece|pieces|n|no|nr|nos|number|nar", "number"),
    ];
    UNITS.iter().find(|(words, _)| is_one(word, words)).map(|(_, unit)| *unit)
}

/// Reads a name.
pub(crate) fn of(words: &Words) -> Measure {
    let named = unit_in(words);
    let counting = words.has(NUMBER);
    let weighing = words.has(WEIGHT);
    Measure {
        unit: named.or(if counting && !weighing { Some("number") } else { None }),
        form: form_of(words),
        estimated: words.has("est|estimate|estimated|estimation|extrapolated|approximation"),
        counts: counting
            || weighing
            || named.is_some()
            || words.has("quantity|qty|volume|amount|quantité|cantidad|menge"),
        other: words.has("other|others|autre|otros"),
    }
}

/// A unit of weight or volume in the head (`scales_kg`) or the first words aside (`(kg)`).
fn unit_in(words: &Words) -> Option<&'static str> {
    let single = |w: &String| w.len() > 1 || is_one(w, "g|t|l");
    let physical = |w: &String| unit_of_word(w).filter(|u| *u != "number");
    let head = words.head.iter().skip(1).filter(|w| single(w)).find_map(physical);
    head.or_else(|| words.aside.iter().take(2).filter(|w| single(w)).find_map(physical))
}

/// The product form of a wide column. Two words that both name forms leave it open.
fn form_of(words: &Words) -> Option<ProductForm> {
    use ProductForm as F;
    let has = |w| words.has(w);
    if has("hide|skin|skins|hides|pelt|pelts") {
        return Some(if has("product|products") { F::Leather } else { F::Skins });
    }
    if has("iv|ivory") {
        return Some(if has("worked|carved|carving|carvings") { F::IvoryCarvings } else { F::IvoryPieces });
    }
    if has("horn|horns") {
        return Some(if has("worked|carved|carving|carvings") { F::HornCarvings } else { F::Horn });
    }
    const FORMS: &[(&str, ProductForm)] = &[
        ("scale|scales|escamas|écailles", F::Scales),
        ("carcass|carcasses|carcase|carcases|dead|body|bodies", F::Body),
        ("live|alive|living", F::Live),
        ("tusk|tusks", F::Tusks),
        ("skull|skulls", F::Skulls),
        ("bone|bones", F::Bones),
        ("tooth|teeth|canine|canines", F::Teeth),
        ("claw|claws|paw|paws", F::Claws),
        ("meat|bushmeat|flesh", F::Meat),
        ("egg|eggs", F::Eggs),
        ("feather|feathers", F::Feathers),
        ("fin|fins", F::Fins),
        ("bladder|bladders|maw|maws", F::SwimBladder),
        ("shell|shells", F::Shells),
        ("coral|corals", F::Coral),
        ("log|logs", F::Logs),
        ("powder", F::Powder),
        ("medicine|medicines", F::Medicine),
        ("trophy|trophies", F::Trophy),
        ("whole", F::Unspecified),
    ];
    let mut found = FORMS.iter().filter(|(words, _)| has(words)).map(|(_, form)| *form);
    match (found.next(), found.next()) {
        (Some(form), None) => Some(form),
        // "whole (live or dead)" leaves open which of them.
        (Some(_), Some(_)) => Some(F::Unspecified),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_amount_columns() {
        let read = |name: &str| {
            let m = of(&Words::of(name));
            (m.form.map(ProductForm::code), m.unit, m.estimated, m.counts)
        };
        assert_eq!(read("scales_kg"), (Some("SCA"), Some("kg"), false, true));
        assert_eq!(read("carcass_n"), (Some("BOD"), Some("number"), false, true));
        assert_eq!(read("Live number"), (Some("LIV"), Some("number"), false, true));
        assert_eq!(read("whole_n"), (Some("UNS"), Some("number"), false, true));
        assert_eq!(read("Weight (kg) "), (None, Some("kg"), false, true));
        assert_eq!(read("Number"), (None, Some("number"), false, true));
        assert_eq!(read("Raw Iv Wt (kg)"), (Some("IVP"), Some("kg"), false, true));
        assert_eq!(read("Worked Iv No. Pcs"), (Some("IVC"), Some("number"), false, true));
        assert_eq!(read("est_pangolins"), (None, None, true, false));
        assert_eq!(read("Estimated weight (kg) - If number"), (None, Some("kg"), true, true));
        assert_eq!(read("Species"), (None, None, false, false));
    }
}
