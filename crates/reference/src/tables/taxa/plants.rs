//! table: timber, agarwood, orchids, cacti and other plants.
//!
//! Names as in the Checklist of CITES Species where listed; English and trade names from memory. Listings: see
//! `listings`.

use super::listings::{
    II_1975, II_1977, II_1990, II_1992, II_1995, II_2005, II_2017, II_2019, SOME_I_1975, SOME_I_1977, UNTOLD,
    l,
};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species};

#[rustfmt::skip]
pub(crate) const PLANTS: &[TaxonRow] = &[
    t("Plantae", Group, "plants", "plants", UNTOLD, &["=plant", "=flora", "=timber", "=wood"]),
    // rosewoods and other timber
    t("Dalbergia", Genus, "rosewoods and palisanders", "rosewood", &[l(NotListed, "1975-07-01", "but D. nigra in I from 1992-06-11 and some species in II from 2013-06-12"), l(OneAndTwo, "2017-01-02", "D. nigra in I")], &["?rosewood", "rose wood", "?palisander", "dalbergia", "hongmu", "madagascar rosewood"]),
    t("Dalbergia nigra", Species, "Brazilian rosewood", "rosewood", &[l(One, "1992-06-11", "")], &["rio rosewood", "jacaranda da bahia"]),
    t("Dalbergia cochinchinensis", Species, "Siamese rosewood", "rosewood", &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "")], &["thai rosewood", "phayung", "siam rosewood"]),
    t("Dalbergia oliveri", Species, "Burmese rosewood", "rosewood", II_2017, &["tamalan", "cam lai"]),
    t("Dalbergia latifolia", Species, "Indian rosewood", "rosewood", II_2017, &["sonokeling", "east indian rosewood"]),
    t("Dalbergia odorifera", Species, "huanghuali", "rosewood", II_2017, &["huanghuali", "fragrant rosewood"]),
    t("Pterocarpus erinaceus", Species, "African rosewood", "rosewood", &[l(NotListed, "1975-07-01", ""), l(Three, "2016-05-09", "Senegal"), l(Two, "2017-01-02", "")], &["?kosso", "west african rosewood", "keno wood", "vene wood", "african barwood", "kosso wood"]),
    t("Pterocarpus santalinus", Species, "red sandalwood", "rosewood", II_1995, &["red sanders", "red sander", "red sandal wood", "lal chandan", "zitan"]),
    t("Pterocarpus tinctorius", Species, "mukula", "rosewood", II_2019, &["?mukula", "mukula wood", "nkula"]),
    t("Pterocarpus", Genus, "padauks", "rosewood", &[l(NotListed, "1975-07-01", "but P. santalinus in II from 1995-02-16"), l(Two, "2023-02-23", "African populations; P. erinaceus from 2017-01-02, P. tinctorius from 2019-11-26")], &["padauk", "padouk"]),
    t("Guibourtia", Genus, "bubingas", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2017-01-02", "three species: demeusei, pellegriniana, tessmannii")], &["bubinga", "kevazingo", "kevazingo wood"]),
    t("Swietenia macrophylla", Species, "big-leaf mahogany", "timber", &[l(Three, "1995-11-16", "Costa Rica and others"), l(Two, "2003-11-15", "neotropical populations")], &["bigleaf mahogany", "?mahogany", "american mahogany"]),
    t("Khaya", Genus, "African mahoganies", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2023-02-23", "African populations")], &["african mahogany", "?khaya"]),
    t("Afzelia", Genus, "doussié", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2023-02-23", "African populations")], &["doussie", "?afzelia"]),
    t("Cedrela", Genus, "cedars of the genus Cedrela", "timber", &[l(Three, "2001-10-12", "some populations"), l(Two, "2020-08-28", "neotropical populations")], &["cedrela"]),
    t("Diospyros", Genus, "ebonies", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "populations of Madagascar")], &["?ebony", "ebony wood"]),
    t("Pericopsis elata", Species, "afrormosia", "timber", II_1992, &["afrormosia", "assamela"]),
    t("Prunus africana", Species, "African cherry", "medicinal plants", II_1995, &["pygeum"]),
    t("Gonystylus", Genus, "ramins", "timber", II_2005, &["?ramin", "ramin wood"]),
    t("Tectona grandis", Species, "teak", "timber", UNTOLD, &["teak wood", "burmese teak", "?teak"]),
    t("Handroanthus", Genus, "ipês", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2024-11-25", "")], &["ipe wood"]),
    t("Osyris lanceolata", Species, "East African sandalwood", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "populations of East Africa")], &["african sandalwood", "?sandalwood"]),
    t("Bulnesia sarmientoi", Species, "palo santo", "timber", &[l(NotListed, "1975-07-01", ""), l(Two, "2010-06-23", "")], &["holy wood", "verawood"]),
    // agarwood and medicinal plants
    t("Aquilaria", Genus, "agarwoods", "agarwood", &[l(Two, "1995-02-16", "A. malaccensis; the genus from 2005-01-12")], &["agarwood", "agar wood", "aloeswood", "oud wood", "gaharu", "eaglewood", "agarwood chip", "?oud"]),
    t("Saussurea costus", Species, "costus", "medicinal plants", &[l(One, "1985-08-01", "")], &["kuth", "costus root"]),
    t("Nardostachys grandiflora", Species, "spikenard", "medicinal plants", II_1997_PLANT, &["jatamansi", "~Nardostachys jatamansi"]),
    t("Panax quinquefolius", Species, "American ginseng", "medicinal plants", II_1975, &["wild ginseng"]),
    t("Hoodia", Genus, "hoodias", "succulents", II_2005, &["hoodia"]),
    // ornamental plants
    t("Orchidaceae", Family, "orchids", "orchids", SOME_I_1975, &["?orchid", "wild orchid", "salep"]),
    t("Paphiopedilum", Genus, "Asian slipper orchids", "orchids", &[l(OneAndTwo, "1975-07-01", ""), l(One, "1990-01-18", "")], &["slipper orchid"]),
    t("Dendrobium", Genus, "dendrobiums", "orchids", SOME_I_1975, &["?dendrobium"]),
    t("Cactaceae", Family, "cacti", "cacti", SOME_I_1975, &["?cactus", "?cacti"]),
    t("Cycadales", Group, "cycads", "cycads", SOME_I_1977, &["?cycad"]),
    t("Encephalartos", Genus, "African cycads", "cycads", &[l(One, "1977-02-04", "")], &["?encephalartos", "african cycad"]),
    t("Conophytum", Genus, "conophytums", "succulents", UNTOLD, &["conophytum", "conophytums"]),
    t("Lithops", Genus, "living stones", "succulents", UNTOLD, &["lithops"]),
    t("Aloe", Genus, "aloes", "succulents", &[l(OneAndTwo, "1975-07-01", "A. vera not listed since 1994")], &["=aloe"]),
    t("Euphorbia", Genus, "succulent euphorbias", "succulents", &[l(OneAndTwo, "1975-07-01", "succulent species")], &["=euphorbia"]),
    t("Dionaea muscipula", Species, "Venus flytrap", "carnivorous plants", II_1992, &["venus fly trap", "venus flytrap plant"]),
    t("Nepenthes", Genus, "tropical pitcher plants", "carnivorous plants", &[l(OneAndTwo, "1987-10-22", "two species in I")], &["pitcher plant"]),
    t("Galanthus", Genus, "snowdrops", "bulbs", II_1990, &["?snowdrop"]),
    t("Cyclamen", Genus, "cyclamens", "bulbs", II_1977, &["?cyclamen"]),
    t("Adansonia grandidieri", Species, "Grandidier's baobab", "timber", II_2017, &[]),
];

use super::ListingRow;

const II_1997_PLANT: &[ListingRow] = &[l(Two, "1997-09-18", "")];
