//! table: animals and their products in the Latin of pharmacies, as labels of traditional medicine and old tariffs have it.
//!
//! From memory of the Latin titles of pharmacopoeias and of school Latin. The animal stands in the genitive, sometimes in
//! the nominative; where a title names a genus or a group, the taxon is that.

/// Folded words for a product.
pub(crate) const PRODUCTS: &[&str] = &[
    "cornu", "corium", "pellis", "cutis", "os", "ossa", "fel", "bilis", "squama", "squamae", "carapax",
    "plastrum", "calculus", "dens", "dentes", "ebur", "concha", "adeps", "sanguis", "cranium", "testis",
    "penis", "unguis", "pilus", "lana", "caro", "colla", "lac",
];

/// Folded words for an animal, and the taxon.
#[rustfmt::skip]
pub(crate) const CREATURES: &[(&[&str], &str)] = &[
    (&["manitis", "manis"], "Manidae"),
    (&["saigae", "saigae tataricae", "antelopis"], "Saiga tatarica"),
    (&["tigris"], "Panthera tigris"),
    (&["leopardi", "pardi"], "Panthera pardus"),
    (&["leonis", "leo"], "Panthera leo"),
    (&["rhinoceri", "rhinocerotis", "rhinoceros", "rhinoceri asiatici"], "Rhinocerotidae"),
    (&["elephantis", "elephanti", "elephas", "elephantus"], "Elephantidae"),
    (&["ursi", "ursus"], "Ursidae"),
    (&["moschi"], "Moschus"),
    (&["crocodili", "crocodilus"], "Crocodylia"),
    (&["testudinis"], "Testudines"),
    (&["hippocampi"], "Hippocampus"),
    (&["bovis", "bos", "vaccae", "vacca", "tauri", "taurus", "vituli", "vitulus", "vitulinum"], "Bos taurus"),
    (&["bubali", "bubalus"], "Bubalus bubalis"),
    (&["equi", "equus"], "Equus caballus"),
    (&["asini", "asinus"], "Equus asinus"),
    (&["canis"], "Canis familiaris"),
    (&["ovis", "arietis", "aries"], "Ovis aries"),
    (&["caprae", "capra", "hirci"], "Capra hircus"),
    (&["suis", "sus", "porci", "suillus", "suillum"], "Sus scrofa"),
];
