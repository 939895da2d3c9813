//! table: cycads and tree ferns: cycads one by one, tree ferns, palms.
//!
//! Names as in the Checklist of CITES Species where listed; synonyms, English and trade names from memory. Listings: see
//! `listings` and `histories`.

use super::histories::{II_1977_I_1985, II_1977_I_1990, N_II_1995};
use super::listings::{I_1977, II_1975, II_1977, SOME_I_1977, l};
use super::{TaxonRow, t};
use model::Appendix::{One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Species};

#[rustfmt::skip]
pub(crate) const CYCADS: &[TaxonRow] = &[
    // cycads
    t("Cycas", Genus, "cycads of the genus Cycas", "cycads", &[l(OneAndTwo, "1977-02-04", "C. beddomei in I")], &["~Cycas spp"]),
    t("Cycas revoluta", Species, "sago palm", "cycads", II_1977, &["sago cycad", "=king sago"]),
    t("Cycas beddomei", Species, "Beddome's cycad", "cycads", &[l(Two, "1977-02-04", ""), l(One, "1987-10-22", "")], &[]),
    t("Cycas circinalis", Species, "queen sago", "cycads", II_1977, &["false sago"]),
    t("Cycas thouarsii", Species, "Madagascar cycad", "cycads", II_1977, &[]),
    t("Cycas rumphii", Species, "bread palm", "cycads", II_1977, &[]),
    t("Cycas siamensis", Species, "Thai sago", "cycads", II_1977, &[]),
    t("Cycas debaoensis", Species, "Debao fern cycad", "cycads", II_1977, &[]),
    t("Cycas panzhihuaensis", Species, "Panzhihua cycad", "cycads", II_1977, &[]),
    t("Cycas taitungensis", Species, "Taitung cycad", "cycads", II_1977, &["prince sago"]),
    t("Cycas multipinnata", Species, "multipinnate cycad", "cycads", II_1977, &[]),
    t("Cycadaceae", Family, "cycads of the family Cycadaceae", "cycads", &[l(OneAndTwo, "1977-02-04", "C. beddomei in I")], &["~Cycadaceae spp"]),
    t("Zamiaceae", Family, "zamia family", "cycads", SOME_I_1977, &["~Zamiaceae spp"]),
    t("Zamia", Genus, "zamias", "cycads", &[l(Two, "1977-02-04", ""), l(OneAndTwo, "1990-01-18", "Z. restrepoi in I")], &["?coontie"]),
    t("Zamia furfuracea", Species, "cardboard palm", "cycads", II_1977, &["cardboard cycad"]),
    t("Zamia restrepoi", Species, "Restrepo's chigua", "cycads", II_1977_I_1990, &["chigua", "~Chigua restrepoi", "~Chigua bernalii"]),
    t("Ceratozamia", Genus, "horned cycads", "cycads", II_1977_I_1985, &["~Ceratozamia mexicana"]),
    t("Microcycas calocoma", Species, "palma corcho", "cycads", I_1977, &["?corcho cycad", "cork palm"]),
    t("Dioon", Genus, "dioons", "cycads", II_1977, &["dioon cycad"]),
    t("Dioon edule", Species, "chestnut dioon", "cycads", II_1977, &["virgin's palm"]),
    t("Macrozamia", Genus, "burrawangs", "cycads", II_1977, &["?burrawang"]),
    t("Lepidozamia", Genus, "scaly zamias", "cycads", II_1977, &[]),
    t("Bowenia", Genus, "byfield ferns", "cycads", II_1977, &["byfield fern"]),
    t("Stangeria eriopus", Species, "Hottentot's head", "cycads", I_1977, &["natal grass cycad"]),
    // Encephalartos
    t("Encephalartos woodii", Species, "Wood's cycad", "cycads", I_1977, &["woods cycad"]),
    t("Encephalartos altensteinii", Species, "eastern Cape giant cycad", "cycads", I_1977, &["bread tree cycad", "eastern cape giant cycads"]),
    t("Encephalartos horridus", Species, "eastern Cape blue cycad", "cycads", I_1977, &["eastern cape blue cycads"]),
    t("Encephalartos latifrons", Species, "Albany cycad", "cycads", I_1977, &[]),
    t("Encephalartos lehmannii", Species, "Karoo cycad", "cycads", I_1977, &[]),
    t("Encephalartos longifolius", Species, "Suurberg cycad", "cycads", I_1977, &["thunberg's cycad"]),
    t("Encephalartos arenarius", Species, "Alexandria cycad", "cycads", I_1977, &[]),
    t("Encephalartos transvenosus", Species, "Modjadji cycad", "cycads", I_1977, &["modjadji's cycad", "rain queen cycad"]),
    t("Encephalartos inopinus", Species, "Lydenburg cycad", "cycads", I_1977, &[]),
    t("Encephalartos eugene-maraisii", Species, "Waterberg cycad", "cycads", I_1977, &["~Encephalartos eugene maraisii"]),
    t("Encephalartos dyerianus", Species, "Lillie cycad", "cycads", I_1977, &["lowveld cycad"]),
    t("Encephalartos middelburgensis", Species, "Middelburg cycad", "cycads", I_1977, &[]),
    t("Encephalartos laevifolius", Species, "Kaapsehoop cycad", "cycads", I_1977, &["kaapsehoop cycads"]),
    t("Encephalartos heenanii", Species, "woolly cycad", "cycads", I_1977, &[]),
    t("Encephalartos paucidentatus", Species, "Barberton cycad", "cycads", I_1977, &[]),
    t("Encephalartos lebomboensis", Species, "Lebombo cycad", "cycads", I_1977, &[]),
    t("Encephalartos ferox", Species, "Zululand cycad", "cycads", I_1977, &["maputaland cycad", "tongaland cycad"]),
    t("Encephalartos ghellinckii", Species, "Drakensberg cycad", "cycads", I_1977, &[]),
    t("Encephalartos friderici-guilielmi", Species, "white-haired cycad", "cycads", I_1977, &["~Encephalartos friderici guilielmi"]),
    t("Encephalartos natalensis", Species, "Natal giant cycad", "cycads", I_1977, &["natal cycad"]),
    t("Encephalartos villosus", Species, "poor man's cycad", "cycads", I_1977, &[]),
    t("Encephalartos caffer", Species, "breadpalm", "cycads", I_1977, &["eastern cape dwarf cycad"]),
    t("Encephalartos hirsutus", Species, "Venda cycad", "cycads", I_1977, &[]),
    t("Encephalartos cupidus", Species, "Blyde River cycad", "cycads", I_1977, &[]),
    t("Encephalartos cerinus", Species, "waxen cycad", "cycads", I_1977, &[]),
    t("Encephalartos msinganus", Species, "Msinga cycad", "cycads", I_1977, &[]),
    t("Encephalartos princeps", Species, "Kei cycad", "cycads", I_1977, &[]),
    t("Encephalartos trispinosus", Species, "Bushman's River cycad", "cycads", I_1977, &[]),
    t("Encephalartos cycadifolius", Species, "Winterberg cycad", "cycads", I_1977, &[]),
    t("Encephalartos humilis", Species, "dwarf cycad", "cycads", I_1977, &[]),
    t("Encephalartos ngoyanus", Species, "Ngotshe cycad", "cycads", I_1977, &[]),
    t("Encephalartos senticosus", Species, "Jozini cycad", "cycads", I_1977, &[]),
    t("Encephalartos manikensis", Species, "Gorongo cycad", "cycads", I_1977, &[]),
    t("Encephalartos gratus", Species, "Mulanje cycad", "cycads", I_1977, &[]),
    t("Encephalartos hildebrandtii", Species, "Mombasa cycad", "cycads", I_1977, &[]),
    // tree ferns and palms
    t("Cyathea", Genus, "scaly tree ferns", "other plants", II_1975, &["tree fern", "~Alsophila", "~Sphaeropteris"]),
    t("Dicksonia", Genus, "soft tree ferns", "other plants", &[l(Two, "1975-07-01", "populations of the Americas only since 1997")], &["soft tree fern", "~Dicksonia antarctica"]),
    t("Cibotium barometz", Species, "golden chicken fern", "other plants", II_1975, &["gou ji", "vegetable lamb of tartary", "golden hair dog fern"]),
    t("Dypsis decaryi", Species, "triangle palm", "other plants", II_1975, &["~Neodypsis decaryi", "~Chrysalidocarpus decaryi"]),
    t("Ravenea louvelii", Species, "lakamarefo palm", "other plants", N_II_1995, &["~Louvelia"]),
    t("Ravenea rivularis", Species, "majestic palm", "other plants", N_II_1995, &[]),
    t("Lodoicea maldivica", Species, "coco de mer", "other plants", &[l(Three, "2010-03-16", "Seychelles")], &["=double coconut", "=sea coconut", "coco de mer nut"]),
];
