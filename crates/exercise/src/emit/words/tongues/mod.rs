//! The words of sellers in the languages of adverts: titles, texts, ways to ask for a call, honest goods, and what wildlife
//! is called openly and in the trade.
//!
//! Names are from an open multilingual lexicon and (from memory) from the trade; translations are from memory.

mod east;
mod west;

use crate::geography::Language;
use crate::goods::Product;

/// Kinds of wildlife that sellers have words for, by the first letters of the genus.
const KINDS: [(usize, &[&str]); 15] = [
    (0, &["Loxodonta", "Elephas", "Mammuthus", "Odobenus", "Hippopotamus"]),
    (1, &["Manis", "Smutsia", "Phataginus"]),
    (2, &["Diceros", "Ceratotherium", "Rhinoceros", "Dicerorhinus", "Saiga"]),
    (3, &["Panthera", "Acinonyx", "Neofelis", "Leopardus", "Puma", "Caracal"]),
    (4, &["Ursus", "Helarctos", "Moschus", "Melursus"]),
    (
        5,
        &[
            "Eretmochelys",
            "Geochelone",
            "Astrochelys",
            "Chelonia",
            "Cuora",
            "Testudo",
            "Stigmochelys",
            "Carettochelys",
        ],
    ),
    (6, &["Anguilla"]),
    (
        7,
        &[
            "Hippocampus",
            "Carcharhinus",
            "Sphyrna",
            "Mobula",
            "Holothuria",
            "Totoaba",
            "Haliotis",
            "Tridacna",
            "Isostichopus",
            "Thelenota",
        ],
    ),
    (8, &["Rhinoplax", "Buceros"]),
    (9, &["Dalbergia", "Pterocarpus", "Swietenia", "Afzelia", "Guibourtia", "Cedrela", "Handroanthus"]),
    (10, &["Aquilaria", "Gyrinops", "Saussurea", "Nardostachys"]),
    (
        11,
        &[
            "Psittacus",
            "Ara",
            "Amazona",
            "Cacatua",
            "Psittacula",
            "Anodorhynchus",
            "Copsychus",
            "Falco",
            "Agapornis",
        ],
    ),
    (
        12,
        &[
            "Python",
            "Varanus",
            "Gekko",
            "Boa",
            "Ophiophagus",
            "Crocodylus",
            "Naja",
            "Furcifer",
            "Uromastyx",
            "Iguana",
        ],
    ),
    (13, &["Pan", "Nycticebus", "Macaca", "Gorilla", "Hylobates", "Pongo", "Chlorocebus", "Saguinus"]),
    (
        14,
        &[
            "Paphiopedilum",
            "Euphorbia",
            "Encephalartos",
            "Conophytum",
            "Ariocarpus",
            "Hoodia",
            "Aloe",
            "Prunus",
            "Cycas",
        ],
    ),
];

/// Which kind a product is of.
pub(super) fn kind_of(product: &Product) -> Option<usize> {
    let genus = product.taxon.split(' ').next().unwrap_or_default();
    KINDS.iter().find(|(_, genera)| genera.contains(&genus)).map(|(kind, _)| *kind)
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Tongue {
    pub(super) language: Language,
    pub(super) titles: &'static [&'static str],
    pub(super) texts: &'static [&'static str],
    pub(super) extras: &'static [&'static str],
    pub(super) calls: &'static [&'static str],
    pub(super) goods: &'static [&'static str],
    /// By kind: what it is called openly, and in the trade.
    pub(super) wild: [(&'static str, &'static str); 15],
    /// Figures as words, for numbers that are spelled out; empty where sellers do not.
    pub(super) figures: &'static [&'static str],
}

/// The tongue of a language; sellers of other languages write English.
pub(super) fn tongue(language: Language) -> &'static Tongue {
    west::TONGUES.iter().chain(&east::TONGUES).find(|t| t.language == language).unwrap_or(&west::TONGUES[0])
}
