//! table: crocodilians, lizards, snakes and amphibians.
//!
//! Names as in the Checklist of CITES Species where listed; English and trade names from memory. Listings: see
//! `listings`.

use super::listings::{
    I_1975, II_1975, II_1977, II_1981, II_1987, II_1990, II_2010, II_2017, II_2019, II_2023, NOT_LISTED, SOME_I_1975,
    SOME_I_1977, UNTOLD, l,
};
use super::{ListingRow, TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species};

#[rustfmt::skip]
pub(crate) const REPTILES: &[TaxonRow] = &[
    t("Reptilia", Group, "reptiles", "reptiles", UNTOLD, &["=reptile", "=herp"]),
    // crocodilians
    t("Crocodylia", Group, "crocodilians", "crocodilians", SOME_I_1977, &["=crocodile", "?crocodile", "crocodile skin", "crocodile leather", "?alligator", "=alligator", "alligator skin", "crocodilian", "crocodile meat", "crocodile hatchling"]),
    t("Crocodylus niloticus", Species, "Nile crocodile", "crocodilians", CROC_I_SOME_II, &[]),
    t("Crocodylus porosus", Species, "saltwater crocodile", "crocodilians", CROC_POROSUS, &["estuarine crocodile"]),
    t("Crocodylus siamensis", Species, "Siamese crocodile", "crocodilians", I_1975, &[]),
    t("Crocodylus moreletii", Species, "Morelet's crocodile", "crocodilians", &[l(One, "1975-07-01", ""), l(OneAndTwo, "2010-06-23", "populations of Belize and Mexico in II")], &["morelets crocodile"]),
    t("Crocodylus acutus", Species, "American crocodile", "crocodilians", &[l(Two, "1975-07-01", ""), l(One, "1981-06-06", ""), l(OneAndTwo, "2005-01-12", "populations of Cuba, Colombia and Mexico in II, at different dates")], &[]),
    t("Gavialis gangeticus", Species, "gharial", "crocodilians", I_1975, &["=gavial"]),
    t("Alligator mississippiensis", Species, "American alligator", "crocodilians", &[l(One, "1975-07-01", ""), l(Two, "1979-06-28", "")], &["mississippi alligator"]),
    t("Caiman crocodilus", Species, "spectacled caiman", "crocodilians", &[l(OneAndTwo, "1977-02-04", "subspecies apaporiensis in I")], &["common caiman", "brown caiman"]),
    t("Caiman", Genus, "caimans", "crocodilians", SOME_I_1977, &["caiman", "cayman reptile"]),
    // lizards
    t("Sauria", Group, "lizards", "lizards", UNTOLD, &["=lizard", "=saurian", "=skink", "=horned lizard", "=dragon"]),
    t("Gekkonidae", Family, "geckos", "lizards", UNTOLD, &["=gecko", "?gecko", "sticky toed gecko", "yellow headed gecko"]),
    t("Gekko gecko", Species, "tokay gecko", "lizards", II_2019, &["tokay"]),
    t("Lygodactylus williamsi", Species, "turquoise dwarf gecko", "lizards", &[l(NotListed, "1975-07-01", ""), l(One, "2017-01-02", "")], &["electric blue gecko", "turquoise gecko", "turqouise dwarf gecko"]),
    t("Phelsuma", Genus, "day geckos", "lizards", II_1977, &["day gecko"]),
    t("Uroplatus", Genus, "leaf-tailed geckos", "lizards", &[l(Two, "2005-01-12", "")], &["leaf tailed gecko"]),
    t("Eublepharis macularius", Species, "leopard gecko", "lizards", NOT_LISTED, &[]),
    t("Correlophus ciliatus", Species, "crested gecko", "lizards", NOT_LISTED, &[]),
    t("Naultinus", Genus, "New Zealand green geckos", "lizards", &[l(NotListed, "1975-07-01", ""), l(Two, "2013-06-12", "Appendix III New Zealand before")], &["new zealand green gecko", "jewelled gecko"]),
    t("Varanus", Genus, "monitor lizards", "lizards", SOME_I_1975, &["monitor lizard", "=monitor", "?varanus"]),
    t("Varanus salvator", Species, "common water monitor", "lizards", II_1975, &["water monitor", "asian water monitor"]),
    t("Varanus bengalensis", Species, "Bengal monitor", "lizards", I_1975, &["hatha jodi", "hatha jori", "common indian monitor"]),
    t("Varanus indicus", Species, "mangrove monitor", "lizards", II_1975, &["mangrove monitor lizard"]),
    t("Varanus komodoensis", Species, "Komodo dragon", "lizards", I_1975, &["komodo"]),
    t("Lanthanotus borneensis", Species, "earless monitor lizard", "lizards", II_2017, &["earless monitor"]),
    t("Shinisaurus crocodilurus", Species, "Chinese crocodile lizard", "lizards", &[l(Two, "1990-01-18", ""), l(One, "2017-01-02", "")], &["crocodile lizard"]),
    t("Iguana iguana", Species, "green iguana", "lizards", II_1977, &["common green iguana"]),
    t("Iguanidae", Family, "iguanas", "lizards", UNTOLD, &["iguana"]),
    t("Conolophus subcristatus", Species, "Galapagos land iguana", "lizards", II_1975, &["land iguana", "~Conolophus"]),
    t("Cyclura", Genus, "rock iguanas", "lizards", &[l(One, "1981-06-06", "some species from 1977-02-04")], &["rock iguana", "san salvador rock iguana", "~Cyclura rileyi"]),
    t("Ctenosaura", Genus, "spiny-tailed iguanas", "lizards", UNTOLD, &["spiny tailed iguana", "five keeled spiny tailed iguana", "utila spiny tailed iguana", "~Ctenosaura bakeri"]),
    t("Brachylophus", Genus, "Fiji iguanas", "lizards", &[l(One, "1981-06-06", "")], &["fiji iguana", "banded iguana"]),
    t("Uromastyx", Genus, "spiny-tailed lizards", "lizards", II_1977, &["spiny tailed lizard", "uromastyx lizard", "~Uromastyx geyri", "uromastyx geyris lizard", "~Saara hardwickii", "spiny tail lizard"]),
    t("Chamaeleonidae", Family, "chameleons", "lizards", &[l(OneAndTwo, "1977-02-04", "genera added at different dates; some species in I")], &["chameleon", "chamaeleon", "graceful chameleon", "veiled chameleon", "panther chameleon", "bearded pygmy chameleon", "=furcifer", "=brookesia"]),
    t("Pogona", Genus, "bearded dragons", "lizards", UNTOLD, &["bearded dragon", "~Pogona vitticeps"]),
    t("Tiliqua", Genus, "blue-tongued skinks", "lizards", UNTOLD, &["blue tongue", "bluetongue lizard", "blue tongue lizard", "blue tongued skink", "blue tongue skink"]),
    t("Tiliqua rugosa", Species, "shingleback", "lizards", UNTOLD, &["shingleback lizard", "bobtail lizard", "shingleback skink", "sleepy lizard"]),
    t("Egernia", Genus, "spiny-tailed skinks", "lizards", UNTOLD, &["gidgee skink"]),
    t("Corucia zebrata", Species, "Solomon Islands skink", "lizards", &[l(Two, "1992-06-11", "")], &["monkey tailed skink", "prehensile tailed skink"]),
    t("Chlamydosaurus kingii", Species, "frilled lizard", "lizards", UNTOLD, &["frill necked lizard", "frilled neck lizard"]),
    t("Hydrosaurus", Genus, "sailfin lizards", "lizards", UNTOLD, &["sailfin lizard", "sailfin dragon"]),
    t("Physignathus cocincinus", Species, "Indochinese water dragon", "lizards", II_2023, &["chinese water dragon", "green water dragon"]),
    t("Phrynosoma", Genus, "horned lizards", "lizards", UNTOLD, &["texas horned lizard", "coast horned lizard"]),
    t("Salvator", Genus, "Argentine tegus", "lizards", II_1977, &["argentine tegu", "argentine red tegu", "red tegu", "black and white tegu", "~Tupinambis", "tegu", "~Salvator merianae"]),
    t("Heloderma", Genus, "beaded lizards and Gila monsters", "lizards", &[l(OneAndTwo, "1975-07-01", "one subspecies in I since 2007")], &["gila monster", "beaded lizard"]),
    t("Abronia", Genus, "alligator lizards", "lizards", &[l(NotListed, "1975-07-01", ""), l(OneAndTwo, "2017-01-02", "five species in I")], &["arboreal alligator lizard", "alligator lizard", "=arboreal alligator", "abronia arboreal alligator lizard"]),
    t("Gerrhosaurus major", Species, "Sudan plated lizard", "lizards", NOT_LISTED, &["sudan plated lizard", "plated lizard", "great plated lizard"]),
    t("Cordylus", Genus, "girdled lizards", "lizards", II_1981, &["girdled lizard", "armadillo lizard", "sungazer"]),
    // snakes
    t("Serpentes", Group, "snakes", "snakes", UNTOLD, &["=snake", "?snake", "snake skin", "snakeskin", "=serpent", "=water snake"]),
    t("Pythonidae", Family, "pythons", "snakes", &[l(OneAndTwo, "1977-02-04", "one subspecies in I")], &["=python", "?python", "python skin", "python leather", "=~Python"]),
    t("Python regius", Species, "ball python", "snakes", II_1977, &["royal python"]),
    t("Python bivittatus", Species, "Burmese python", "snakes", II_1977, &[]),
    t("Python molurus", Species, "Indian python", "snakes", &[l(OneAndTwo, "1977-02-04", "subspecies molurus in I")], &["indian rock python"]),
    t("Python sebae", Species, "African rock python", "snakes", II_1977, &["rock python"]),
    t("Python curtus", Species, "blood python", "snakes", II_1977, &["short tailed python", "~Python brongersmai"]),
    t("Malayopython reticulatus", Species, "reticulated python", "snakes", II_1977, &["~Python reticulatus", "~Broghammerus reticulatus"]),
    t("Morelia viridis", Species, "green tree python", "snakes", II_1977, &["~Chondropython viridis"]),
    t("Morelia spilota", Species, "carpet python", "snakes", II_1977, &["diamond python", "albino carpet python"]),
    t("Aspidites melanocephalus", Species, "black-headed python", "snakes", II_1977, &[]),
    t("Boa constrictor", Species, "boa constrictor", "snakes", &[l(Two, "1977-02-04", ""), l(OneAndTwo, "1987-10-22", "subspecies occidentalis in I")], &["boa constrictor", "red tail boa", "red tailed boa"]),
    t("Boidae", Family, "boas", "snakes", SOME_I_1977, &["=boa", "?boa", "tree boa", "rainbow boa", "sand boa", "=anaconda", "?anaconda", "madagascar tree boa"]),
    t("Eryx johnii", Species, "red sand boa", "snakes", II_1977, &["do muha saap", "domuhi", "double engine snake", "two headed snake", "brown sand boa"]),
    t("Naja", Genus, "cobras", "snakes", &[l(Two, "1990-01-18", "Asian species; African species not listed")], &["=cobra", "?cobra", "spitting cobra"]),
    t("Naja naja", Species, "Indian cobra", "snakes", II_1990, &["spectacled cobra", "naja naja cobra"]),
    t("Naja kaouthia", Species, "monocled cobra", "snakes", II_1990, &["monocellate cobra"]),
    t("Ophiophagus hannah", Species, "king cobra", "snakes", II_1990, &[]),
    t("Daboia russelii", Species, "Russell's viper", "snakes", &[l(Three, "1984-03-14", "India")], &["russells viper", "~Vipera russelii"]),
    t("Ptyas mucosa", Species, "oriental rat snake", "snakes", &[l(Three, "1984-03-14", "India"), l(Two, "1990-01-18", "")], &["=rat snake", "indian rat snake", "~Ptyas mucosus"]),
    t("Crotalus", Genus, "rattlesnakes", "snakes", UNTOLD, &["rattlesnake", "oriental rattlesnake", "indochinese rattlesnake"]),
    t("Cerastes", Genus, "horned vipers", "snakes", UNTOLD, &["horned viper", "lizards horned viper", "desert horned viper"]),
    t("Bitis", Genus, "African vipers", "snakes", UNTOLD, &["gaboon viper", "puff adder", "rhinoceros viper"]),
    t("Viperidae", Family, "vipers", "snakes", UNTOLD, &["viper", "pit viper"]),
    t("Pantherophis guttatus", Species, "corn snake", "snakes", NOT_LISTED, &["~Elaphe guttata"]),
    t("Lampropeltis", Genus, "king and milk snakes", "snakes", NOT_LISTED, &["king snake", "kingsnake", "milk snake", "milksnake"]),
    t("Heterodon", Genus, "hognose snakes", "snakes", NOT_LISTED, &["hog nosed snake", "hognose snake", "hognose"]),
    t("Dasypeltis", Genus, "egg-eating snakes", "snakes", NOT_LISTED, &["egg eating snake"]),
    // amphibians
    t("Amphibia", Group, "amphibians", "amphibians", UNTOLD, &["=amphibian", "=tadpole", "=salamander", "=newt"]),
    t("Anura", Group, "frogs and toads", "amphibians", UNTOLD, &["=frog", "=toad", "?frog", "=tree frog", "rain frog", "=frog leg", "=peacock tree frog"]),
    t("Dendrobatidae", Family, "poison frogs", "amphibians", II_1987, &["poison dart frog", "poison frog", "dart frog", "poison arrow frog"]),
    t("Dendrobates tinctorius", Species, "dyeing dart frog", "amphibians", II_1987, &["dyeing poison frog"]),
    t("Agalychnis callidryas", Species, "red-eyed tree frog", "amphibians", II_2010, &["red eyed leaf frog"]),
    t("Dyscophus antongilii", Species, "tomato frog", "amphibians", &[l(One, "1987-10-22", ""), l(Two, "2017-01-02", "")], &[]),
    t("Mantella", Genus, "Malagasy poison frogs", "amphibians", &[l(Two, "2000-07-19", "M. aurantiaca from 1995-02-16")], &["mantella frog", "golden mantella"]),
    t("Centrolenidae", Family, "glass frogs", "amphibians", II_2023, &["glass frog"]),
    t("Pyxicephalus adspersus", Species, "African bullfrog", "amphibians", NOT_LISTED, &["pixie frog"]),
    t("Ceratophrys", Genus, "horned frogs", "amphibians", NOT_LISTED, &["argentine horned frog", "horned frog", "pacman frog"]),
    t("Hoplobatrachus tigerinus", Species, "Indian bullfrog", "amphibians", &[l(Two, "1985-08-01", "")], &["~Rana tigerina"]),
    t("Ambystoma mexicanum", Species, "axolotl", "amphibians", II_1975, &["axolotl"]),
    t("Andrias", Genus, "giant salamanders", "amphibians", I_1975, &["giant salamander", "chinese giant salamander"]),
    t("Telmatobius culeus", Species, "Titicaca water frog", "amphibians", &[l(NotListed, "1975-07-01", ""), l(One, "2017-01-02", "")], &["titicaca frog"]),
    t("Neurergus kaiseri", Species, "Kaiser's spotted newt", "amphibians", &[l(One, "2010-06-23", "")], &["luristan newt", "kaiser's newt"]),
    t("Tylototriton", Genus, "crocodile newts", "amphibians", II_2019, &["crocodile newt"]),
];

const CROC_I_SOME_II: &[ListingRow] =
    &[l(One, "1975-07-01", ""), l(OneAndTwo, "1983-07-29", "populations of several African states in II, at different dates")];
const CROC_POROSUS: &[ListingRow] =
    &[l(OneAndTwo, "1979-06-28", "population of Papua New Guinea in II, of Australia and Indonesia from 1985, of Malaysia from 2017-01-02")];
