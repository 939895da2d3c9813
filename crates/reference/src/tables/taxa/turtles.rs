//! table: turtles and tortoises.
//!
//! Names as in the Checklist of CITES Species; English and trade names from memory. Listings: see `listings`.

use super::listings::{
    I_1975, I_1977, II_1975, II_1977, II_1992, II_2000, II_2003, II_2005, II_2013, NOT_LISTED, SOME_I_1977,
    UNTOLD, l,
};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species};

#[rustfmt::skip]
pub(crate) const TURTLES: &[TaxonRow] = &[
    t("Testudines", Group, "turtles and tortoises", "turtles", UNTOLD, &["=turtle", "=freshwater turtle", "=terrapin", "=chelonian", "turtle meat", "turtle hatchling", "turtle egg", "?turtle", "turtle shell", "=pond turtle", "=tortoise and turtle", "turtle and tortoise", "=turtles tortoises", "=fresh water turtle", "=fresh water tortoise"]),
    // tortoises
    t("Testudinidae", Family, "tortoises", "tortoises", SOME_I_1977, &["tortoise", "=land tortoise"]),
    t("Geochelone elegans", Species, "Indian star tortoise", "tortoises", &[l(Two, "1975-07-01", ""), l(One, "2019-11-26", "")], &["star tortoise", "star turtle", "indian star turtle"]),
    t("Geochelone platynota", Species, "Burmese star tortoise", "tortoises", &[l(Two, "1975-07-01", ""), l(One, "2013-06-12", "")], &[]),
    t("Centrochelys sulcata", Species, "African spurred tortoise", "tortoises", II_1977, &["sulcata", "spurred tortoise", "spur tortoise", "sulcata tortoise", "african spur tortoise", "~Geochelone sulcata"]),
    t("Stigmochelys pardalis", Species, "leopard tortoise", "tortoises", II_1977, &["~Geochelone pardalis"]),
    t("Astrochelys radiata", Species, "radiated tortoise", "tortoises", I_1975, &["radiated turtle", "sokake", "=kapika", "~Geochelone radiata"]),
    t("Astrochelys yniphora", Species, "ploughshare tortoise", "tortoises", I_1975, &["angonoka", "angonoka tortoise", "angonoka turtle", "plowshare tortoise", "ploughshare turtle", "~Geochelone yniphora"]),
    t("Pyxis arachnoides", Species, "spider tortoise", "tortoises", &[l(Two, "1977-02-04", ""), l(One, "2005-01-12", "")], &[]),
    t("Pyxis planicauda", Species, "flat-tailed tortoise", "tortoises", &[l(Two, "1977-02-04", ""), l(One, "2003-02-13", "")], &[]),
    t("Pyxis", Genus, "spider and flat-tailed tortoises", "tortoises", &[l(Two, "1977-02-04", ""), l(One, "2005-01-12", "P. planicauda from 2003-02-13")], &["pyxis tortoise"]),
    t("Aldabrachelys gigantea", Species, "Aldabra giant tortoise", "tortoises", II_1977, &["aldabra tortoise", "seychelles giant tortoise", "~Geochelone gigantea"]),
    t("Chelonoidis niger", Species, "Galapagos giant tortoise", "tortoises", I_1975, &["galapagos tortoise", "~Chelonoidis nigra"]),
    t("Chelonoidis carbonarius", Species, "red-footed tortoise", "tortoises", II_1977, &["red foot tortoise", "~Chelonoidis carbonaria"]),
    t("Chelonoidis denticulatus", Species, "yellow-footed tortoise", "tortoises", II_1977, &["~Chelonoidis denticulata"]),
    t("Testudo graeca", Species, "spur-thighed tortoise", "tortoises", II_1975, &["greek tortoise", "spur thigh tortoise", "moorish tortoise"]),
    t("Testudo hermanni", Species, "Hermann's tortoise", "tortoises", II_1975, &["hermann tortoise"]),
    t("Testudo horsfieldii", Species, "Central Asian tortoise", "tortoises", II_1977, &["russian tortoise", "horsfield's tortoise", "steppe tortoise", "~Agrionemys horsfieldii"]),
    t("Testudo kleinmanni", Species, "Egyptian tortoise", "tortoises", &[l(Two, "1975-07-01", ""), l(One, "1995-02-16", "")], &["kleinmann's tortoise"]),
    t("Testudo marginata", Species, "marginated tortoise", "tortoises", II_1977, &[]),
    t("Indotestudo elongata", Species, "elongated tortoise", "tortoises", II_1977, &["elongate tortoise", "yellow headed tortoise"]),
    t("Manouria emys", Species, "Asian giant tortoise", "tortoises", II_1977, &["burmese brown tortoise"]),
    t("Manouria impressa", Species, "impressed tortoise", "tortoises", II_1977, &[]),
    t("Malacochersus tornieri", Species, "pancake tortoise", "tortoises", &[l(Two, "1977-02-04", ""), l(One, "2019-11-26", "")], &[]),
    t("Gopherus agassizii", Species, "desert tortoise", "tortoises", II_1977, &[]),
    // pond and box turtles of Asia
    t("Geoclemys hamiltonii", Species, "black pond turtle", "turtles", I_1975, &["spotted pond turtle", "indian spotted turtle", "black spotted turtle", "spotted black terrapin", "indian spotted pond turtle", "spotted black pond turtle", "hamilton's turtle"]),
    t("Pangshura tecta", Species, "Indian roofed turtle", "turtles", I_1975, &["indian roof turtle", "~Kachuga tecta"]),
    t("Melanochelys tricarinata", Species, "tricarinate hill turtle", "turtles", I_1975, &["three keeled land tortoise", "three keeled land turtle", "three keeled turtle", "three keeled pond turtle", "tricarinate hill tortoise"]),
    t("Melanochelys trijuga", Species, "Indian black turtle", "turtles", II_2013, &["indian pond terrapin", "indian pond turtle", "indian pond tortoise", "indian black pond turtle"]),
    t("Morenia petersi", Species, "Indian eyed turtle", "turtles", II_2013, &["indian eyed turtles"]),
    t("Hardella thurjii", Species, "crowned river turtle", "turtles", II_2013, &["brahminy river turtle"]),
    t("Batagur", Genus, "river terrapins", "turtles", SOME_I_1977_BATAGUR, &["river terrapin", "batagur", "red crowned roof turtle"]),
    t("Siebenrockiella crassicollis", Species, "black marsh turtle", "turtles", II_2003, &["asian leaf terrapin", "smiling terrapin"]),
    t("Malayemys subtrijuga", Species, "Mekong snail-eating turtle", "turtles", II_2005, &["snail eating turtle", "mekong snail eating turtle"]),
    t("Heosemys", Genus, "Asian forest turtles", "turtles", II_2003, &[]),
    t("Cyclemys", Genus, "Asian leaf turtles", "turtles", II_2013, &["leaf turtle"]),
    t("Geoemyda spengleri", Species, "black-breasted leaf turtle", "turtles", II_2013, &["vietnamese leaf turtle"]),
    t("Geoemyda japonica", Species, "Ryukyu black-breasted leaf turtle", "turtles", II_2013, &["ryukyu leaf turtle"]),
    t("Vijayachelys silvatica", Species, "Cochin forest cane turtle", "turtles", II_2013, &["cane turtle"]),
    t("Mauremys mutica", Species, "Asian yellow pond turtle", "turtles", II_2003, &["yellow pond turtle", "asian brown pond turtle"]),
    t("Mauremys japonica", Species, "Japanese pond turtle", "turtles", II_2013, &[]),
    t("Mauremys reevesii", Species, "Chinese pond turtle", "turtles", &[l(Three, "2006-02-16", "China")], &["reeves' turtle", "~Chinemys reevesii", "chinese three keeled pond turtle"]),
    t("Mauremys sinensis", Species, "Chinese stripe-necked turtle", "turtles", &[l(Three, "2006-02-16", "China")], &["~Ocadia sinensis", "chinese red necked turtle"]),
    t("Cuora", Genus, "Asian box turtles", "turtles", &[l(Two, "2000-07-19", ""), l(OneAndTwo, "2019-11-26", "some species in I")], &["asian box turtle", "box turtle", "white front box turtle", "yellow margined box turtle"]),
    t("Cuora amboinensis", Species, "South Asian box turtle", "turtles", II_2000, &["southeast asian box turtle", "malayan box turtle", "south asian box turtles"]),
    t("Cuora flavomarginata", Species, "Chinese box turtle", "turtles", II_2000, &["~Cistoclemmys flavomarginata"]),
    t("Cuora trifasciata", Species, "Chinese three-striped box turtle", "turtles", II_2000, &["golden coin turtle", "three striped box turtle"]),
    t("Platysternidae", Family, "big-headed turtle family", "turtles", &[l(Two, "2003-02-13", ""), l(One, "2013-06-12", "")], &["chinese big headed turtle"]),
    // softshells
    t("Trionychidae", Family, "softshell turtles", "turtles", SOME_I_1977_SOFT, &["softshell turtle", "softshell", "soft shell turtle", "soft shelled turtle", "=soft shell"]),
    t("Lissemys punctata", Species, "Indian flapshell turtle", "turtles", &[l(One, "1975-07-01", "subspecies punctata"), l(Two, "1995-02-16", "")], &["indian flap turtle", "flapshell turtle", "flap shelled turtle", "indian flap shell turtle"]),
    t("Chitra indica", Species, "Indian narrow-headed softshell turtle", "turtles", II_2003, &["indian narrow headed soft shelled turtle", "striped narrow headed turtle", "narrow headed softshell"]),
    t("Nilssonia gangetica", Species, "Indian softshell turtle", "turtles", I_1975, &["ganges softshell turtle", "~Aspideretes gangeticus", "~Trionyx gangeticus", "shila turtle"]),
    t("Nilssonia hurum", Species, "Indian peacock softshell turtle", "turtles", I_1975, &["peacock softshell turtle"]),
    t("Nilssonia nigricans", Species, "black softshell turtle", "turtles", I_1975, &["bostami turtle"]),
    t("Pelodiscus sinensis", Species, "Chinese softshell turtle", "turtles", UNTOLD, &["chinese soft shell turtle"]),
    // other freshwater turtles
    t("Carettochelys insculpta", Species, "pig-nosed turtle", "turtles", II_2005, &["pig nose turtle", "fly river turtle", "pig nosed turtles"]),
    t("Chelodina", Genus, "Australasian snake-necked turtles", "turtles", UNTOLD, &["snake neck turtle", "snake necked turtle", "long necked turtle"]),
    t("Emydura subglobosa", Species, "red-bellied short-necked turtle", "turtles", NOT_LISTED, &["red bellied short neck turtle"]),
    t("Trachemys scripta", Species, "pond slider", "turtles", UNTOLD, &["red eared slider", "red eared slider turtle", "red eared terrapin", "yellow bellied slider", "florida turtle", "=carolina terrapin"]),
    t("Terrapene", Genus, "American box turtles", "turtles", &[l(OneAndTwo, "1995-02-16", "T. coahuila in I")], &["american box turtle", "eastern box turtle"]),
    t("Malaclemys terrapin", Species, "diamondback terrapin", "turtles", II_2013, &[]),
    t("Emydoidea blandingii", Species, "Blanding's turtle", "turtles", II_2013, &["blandings turtle"]),
    t("Glyptemys insculpta", Species, "wood turtle", "turtles", II_1992, &["~Clemmys insculpta"]),
    t("Clemmys guttata", Species, "spotted turtle", "turtles", II_2013, &[]),
    t("Macrochelys temminckii", Species, "alligator snapping turtle", "turtles", &[l(Three, "2006-06-14", "United States"), l(Two, "2023-02-23", "")], &[]),
    t("Chelydra serpentina", Species, "common snapping turtle", "turtles", &[l(Three, "2016-11-21", "United States"), l(Two, "2023-02-23", "")], &["snapping turtle"]),
    t("Kinosternon", Genus, "mud turtles", "turtles", &[l(NotListed, "1975-07-01", ""), l(OneAndTwo, "2023-02-23", "two species in I")], &["mud turtle"]),
    t("Chelus fimbriata", Species, "matamata", "turtles", &[l(NotListed, "1975-07-01", ""), l(Two, "2023-02-23", "")], &["?mata mata", "mata mata turtle", "matamata turtle", "~Chelus fimbriatus"]),
    t("Podocnemis", Genus, "South American river turtles", "turtles", II_1975, &["river sideneck turtle", "yellow headed sideneck turtle"]),
    t("Podocnemididae", Family, "side-necked river turtles", "turtles", UNTOLD, &["yellow headed turtle"]),
    t("Mesoclemmys", Genus, "toad-headed turtles", "turtles", NOT_LISTED, &["toad headed turtle"]),
    // sea turtles
    t("Cheloniidae", Family, "sea turtles", "sea turtles", I_1977, &["sea turtle", "marine turtle", "sea turtle egg"]),
    t("Eretmochelys imbricata", Species, "hawksbill turtle", "sea turtles", I_1977, &["hawksbill", "hawksbill sea turtle", "tortoiseshell", "bekko", "hawksbill turtle scute"]),
    t("Chelonia mydas", Species, "green turtle", "sea turtles", I_1977, &["green sea turtle"]),
    t("Caretta caretta", Species, "loggerhead turtle", "sea turtles", I_1977, &["?loggerhead", "loggerhead sea turtle"]),
    t("Lepidochelys olivacea", Species, "olive ridley turtle", "sea turtles", I_1977, &["olive ridley"]),
    t("Dermochelys coriacea", Species, "leatherback turtle", "sea turtles", I_1977, &["leatherback sea turtle"]),
];

use super::ListingRow;

const SOME_I_1977_BATAGUR: &[ListingRow] = &[l(OneAndTwo, "2003-02-13", "B. baska in I since 1975-07-01")];
const SOME_I_1977_SOFT: &[ListingRow] = &[l(
    OneAndTwo,
    "2017-01-02",
    "some species in I since 1975, genera added in 2013 and 2017; some not listed",
)];
