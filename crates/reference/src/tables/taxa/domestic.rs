//! table: domestic animals, farmed species and everyday wildlife that is not listed.
//!
//! Why: such names stand in declarations beside listed relatives, one letter away (`Bos taurus`, *Bos gaurus*); a name
//! that is known cannot be taken for another. Only scientific names: their common names mean too much in free text.

use super::listings::NOT_LISTED;
use super::{TaxonRow, t};
use model::Rank::Species;

#[rustfmt::skip]
pub(crate) const DOMESTIC: &[TaxonRow] = &[
    t("Homo sapiens", Species, "human", "people", NOT_LISTED, &[]),
    t("Bos taurus", Species, "cattle", "domestic mammals", NOT_LISTED, &["~Bos primigenius taurus"]),
    t("Bos indicus", Species, "zebu", "domestic mammals", NOT_LISTED, &["~Bos taurus indicus"]),
    t("Bos grunniens", Species, "domestic yak", "domestic mammals", NOT_LISTED, &[]),
    t("Bubalus bubalis", Species, "water buffalo", "domestic mammals", NOT_LISTED, &[]),
    t("Equus caballus", Species, "horse", "domestic mammals", NOT_LISTED, &["~Equus ferus caballus"]),
    t("Equus asinus", Species, "donkey", "domestic mammals", NOT_LISTED, &["~Equus africanus asinus"]),
    t("Camelus dromedarius", Species, "dromedary", "domestic mammals", NOT_LISTED, &[]),
    t("Lama glama", Species, "llama", "domestic mammals", NOT_LISTED, &["~Llama glama"]),
    t("Vicugna pacos", Species, "alpaca", "domestic mammals", NOT_LISTED, &["~Lama pacos"]),
    t("Canis familiaris", Species, "dog", "domestic mammals", NOT_LISTED, &["~Canis lupus familiaris"]),
    t("Oryctolagus cuniculus", Species, "rabbit", "domestic mammals", NOT_LISTED, &[]),
    t("Lepus europaeus", Species, "brown hare", "other mammals", NOT_LISTED, &[]),
    t("Cavia porcellus", Species, "guinea pig", "domestic mammals", NOT_LISTED, &[]),
    t("Mesocricetus auratus", Species, "golden hamster", "domestic mammals", NOT_LISTED, &[]),
    t("Mus musculus", Species, "house mouse", "other mammals", NOT_LISTED, &[]),
    t("Rattus norvegicus", Species, "brown rat", "other mammals", NOT_LISTED, &[]),
    t("Mustela vison", Species, "American mink", "other mammals", NOT_LISTED, &["~Neovison vison", "~Neogale vison"]),
    t("Castor canadensis", Species, "American beaver", "other mammals", NOT_LISTED, &[]),
    t("Ondatra zibethicus", Species, "muskrat", "other mammals", NOT_LISTED, &[]),
    t("Capreolus capreolus", Species, "roe deer", "deer", NOT_LISTED, &[]),
    t("Rangifer tarandus", Species, "reindeer", "deer", NOT_LISTED, &[]),
    t("Alces alces", Species, "moose", "deer", NOT_LISTED, &[]),
    t("Antidorcas marsupialis", Species, "springbok", "antelopes", NOT_LISTED, &[]),
    t("Tragelaphus strepsiceros", Species, "greater kudu", "antelopes", NOT_LISTED, &[]),
    t("Anas platyrhynchos", Species, "mallard", "domestic birds", NOT_LISTED, &[]),
    t("Anser anser", Species, "greylag goose", "domestic birds", NOT_LISTED, &[]),
    t("Meleagris gallopavo", Species, "turkey", "domestic birds", NOT_LISTED, &[]),
    t("Numida meleagris", Species, "helmeted guineafowl", "domestic birds", NOT_LISTED, &[]),
    t("Coturnix japonica", Species, "domestic quail", "domestic birds", NOT_LISTED, &[]),
    t("Phasianus colchicus", Species, "common pheasant", "game birds", NOT_LISTED, &[]),
    t("Salmo salar", Species, "Atlantic salmon", "fishes", NOT_LISTED, &[]),
    t("Oncorhynchus mykiss", Species, "rainbow trout", "fishes", NOT_LISTED, &[]),
    t("Gadus morhua", Species, "Atlantic cod", "fishes", NOT_LISTED, &[]),
    t("Cyprinus carpio", Species, "common carp", "fishes", NOT_LISTED, &[]),
    t("Carassius auratus", Species, "goldfish", "fishes", NOT_LISTED, &[]),
    t("Thunnus albacares", Species, "yellowfin tuna", "fishes", NOT_LISTED, &[]),
    t("Pelophylax esculentus", Species, "edible water frog", "frogs", NOT_LISTED, &["~Rana esculenta"]),
    t("Lithobates catesbeianus", Species, "American bullfrog", "frogs", NOT_LISTED, &["~Rana catesbeiana"]),
    t("Quercus robur", Species, "pedunculate oak", "timber", NOT_LISTED, &[]),
    t("Pinus sylvestris", Species, "Scots pine", "timber", NOT_LISTED, &[]),
];
