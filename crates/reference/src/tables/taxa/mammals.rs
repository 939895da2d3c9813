//! table: mammals.
//!
//! Names: accepted scientific names and synonyms as in the Checklist of CITES Species, English and trade names from
//! memory. Listings: see `listings`.

use super::listings::{
    AFRICAN_ELEPHANT, ELEPHANTS, FOREST_ELEPHANT, I_1975, I_1977, I_1979, II_1975, II_1977, II_1979, II_1992,
    II_1995, II_2019, NOT_LISTED, PANGOLIN_AFRICAN, PANGOLIN_ASIAN, PANGOLIN_TEMMINCK, PANGOLINS, RHINOS,
    SOME_I_1977, UNTOLD, l,
};
use super::{TaxonRow, t};
use model::Appendix::{One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species, Subspecies};

#[rustfmt::skip]
pub(crate) const MAMMALS: &[TaxonRow] = &[
    // pangolins
    t("Manidae", Family, "pangolins", "pangolins", PANGOLINS, &["pangolin", "scaly anteater", "pangolin scale", "=~Manis", "=~Smutsia", "=~Phataginus", "=~Uromanis", "~Manis spp", "~Smutsia spp", "~Phataginus spp", "african pangolin", "asian pangolin", "=pholidota"]),
    t("Manis javanica", Species, "Sunda pangolin", "pangolins", PANGOLIN_ASIAN, &["malayan pangolin", "javan pangolin", "~Paramanis javanica"]),
    t("Manis pentadactyla", Species, "Chinese pangolin", "pangolins", PANGOLIN_ASIAN, &["formosan pangolin", "~Pholidotus pentadactylus"]),
    t("Manis crassicaudata", Species, "Indian pangolin", "pangolins", PANGOLIN_ASIAN, &["thick tailed pangolin"]),
    t("Manis culionensis", Species, "Philippine pangolin", "pangolins", PANGOLIN_ASIAN, &["palawan pangolin", "balintong"]),
    t("Manis gigantea", Species, "giant ground pangolin", "pangolins", PANGOLIN_AFRICAN, &["giant pangolin", "~Smutsia gigantea", "~Phataginus gigantea"]),
    t("Manis temminckii", Species, "Temminck's ground pangolin", "pangolins", PANGOLIN_TEMMINCK, &["ground pangolin", "cape pangolin", "steppe pangolin", "temminck's pangolin", "south african pangolin", "~Smutsia temminckii", "~Phataginus temminckii"]),
    t("Manis tricuspis", Species, "white-bellied pangolin", "pangolins", PANGOLIN_AFRICAN, &["african white bellied pangolin", "three cusped pangolin", "tree pangolin", "~Phataginus tricuspis"]),
    t("Manis tetradactyla", Species, "black-bellied pangolin", "pangolins", PANGOLIN_AFRICAN, &["long tailed pangolin", "~Phataginus tetradactyla", "~Uromanis tetradactyla"]),
    // elephants
    t("Elephantidae", Family, "elephants", "elephants", ELEPHANTS, &["elephant ivory", "ivory tusk", "raw ivory", "elephant tusk", "?elephant", "?ivory", "worked ivory", "carved ivory", "ivory carving", "elephant skin", "elephant hair", "elephant meat", "=elephas", "=tusk", "elephant pearl"]),
    t("Loxodonta africana", Species, "African elephant", "elephants", AFRICAN_ELEPHANT, &["african savanna elephant", "african savannah elephant", "african bush elephant", "savanna elephant", "african elephant tusk", "african ivory"]),
    t("Loxodonta cyclotis", Species, "African forest elephant", "elephants", FOREST_ELEPHANT, &["forest elephant", "~Loxodonta africana cyclotis"]),
    t("Elephas maximus", Species, "Asian elephant", "elephants", I_1975, &["indian elephant", "asiatic elephant", "asian ivory"]),
    t("Mammuthus", Genus, "mammoth", "mammoth ivory", NOT_LISTED, &["mammoth ivory", "mammoth tusk", "?mammoth", "woolly mammoth"]),
    // rhinoceroses
    t("Rhinocerotidae", Family, "rhinoceroses", "rhinoceroses", RHINOS, &["rhinoceros", "?rhino", "rhino horn", "rhinoceros horn", "?rhinos", "=rhinoceros spp"]),
    t("Ceratotherium simum", Species, "white rhinoceros", "rhinoceroses", RHINOS, &["white rhino", "southern white rhino", "southern white rhinoceros", "square lipped rhinoceros", "northern white rhino", "~Ceratotherium simum simum"]),
    t("Diceros bicornis", Species, "black rhinoceros", "rhinoceroses", I_1977, &["black rhino", "hook lipped rhinoceros"]),
    t("Rhinoceros unicornis", Species, "greater one-horned rhinoceros", "rhinoceroses", I_1975, &["indian rhinoceros", "indian rhino", "one horned rhino", "greater one horned rhino"]),
    t("Rhinoceros sondaicus", Species, "Javan rhinoceros", "rhinoceroses", I_1975, &["javan rhino"]),
    t("Dicerorhinus sumatrensis", Species, "Sumatran rhinoceros", "rhinoceroses", I_1975, &["sumatran rhino", "~Didermocerus sumatrensis"]),
    // cats
    t("Felidae", Family, "cats", "big cats", SOME_I_1977, &["=cat", "=feline", "big cat", "wild cat", "=wildcat"]),
    t("Panthera tigris", Species, "tiger", "big cats", &[l(OneAndTwo, "1975-07-01", "Amur tiger in II"), l(One, "1987-10-22", "")], &["?tiger", "tiger bone", "tiger skin", "tiger claw", "tiger tooth", "tiger teeth", "tiger wine", "tiger cub", "tiger pelt", "bengal tiger", "sumatran tiger", "amur tiger", "siberian tiger", "indochinese tiger", "tiger bone wine", "tiger bone glue"]),
    t("Panthera leo", Species, "lion", "big cats", &[l(OneAndTwo, "1977-02-04", "Asiatic lion in I"), l(OneAndTwo, "2017-01-02", "population of India in I; zero quota for wild bones, claws, skulls and teeth")], &["?lion", "lion bone", "lion skin", "lion claw", "lion tooth", "lion teeth", "lion cub", "african lion", "asiatic lion"]),
    t("Panthera pardus", Species, "leopard", "big cats", I_1975, &["?leopard", "leopard skin", "leopard pelt", "leopard bone", "leopard claw", "african leopard", "amur leopard"]),
    t("Panthera onca", Species, "jaguar", "big cats", I_1975, &["?jaguar", "jaguar fang", "jaguar skin", "jaguar tooth", "jaguar teeth", "jaguar canine"]),
    t("Panthera uncia", Species, "snow leopard", "big cats", I_1975, &["snow leopard skin", "~Uncia uncia", "ounce leopard"]),
    t("Neofelis nebulosa", Species, "clouded leopard", "big cats", I_1975, &["clouded leopard skin"]),
    t("Acinonyx jubatus", Species, "cheetah", "big cats", I_1975, &["cheetah cub", "?cheetah"]),
    t("Puma concolor", Species, "puma", "big cats", &[l(OneAndTwo, "1977-02-04", "populations of Costa Rica and Panama in I")], &["=cougar", "=mountain lion", "?puma", "?cougar", "~Felis concolor"]),
    t("Leopardus pardalis", Species, "ocelot", "cats", &[l(Two, "1977-02-04", ""), l(One, "1990-01-18", "")], &["?ocelot"]),
    t("Leptailurus serval", Species, "serval", "cats", II_1977, &["?serval", "serval cat"]),
    t("Caracal caracal", Species, "caracal", "cats", &[l(OneAndTwo, "1977-02-04", "Asian population in I")], &["?caracal"]),
    t("Prionailurus bengalensis", Species, "leopard cat", "cats", &[l(OneAndTwo, "1977-02-04", "populations of Bangladesh, India and Thailand in I")], &["leopard cat skin"]),
    t("Lynx", Genus, "lynxes", "cats", SOME_I_1977, &["?lynx"]),
    // bears
    t("Ursidae", Family, "bears", "bears", &[l(OneAndTwo, "1992-06-11", "some species in I, the family otherwise in II")], &["?bear", "bear bile", "bear gall", "bear gall bladder", "bear paw", "bear skin", "bear claw"]),
    t("Ursus thibetanus", Species, "Asiatic black bear", "bears", I_1979, &["asian black bear", "moon bear", "himalayan black bear", "~Selenarctos thibetanus"]),
    t("Helarctos malayanus", Species, "sun bear", "bears", I_1979, &["malayan sun bear", "honey bear"]),
    t("Melursus ursinus", Species, "sloth bear", "bears", &[l(One, "1990-01-18", "")], &[]),
    t("Ursus arctos", Species, "brown bear", "bears", &[l(OneAndTwo, "1975-07-01", "populations of Bhutan, China, Mexico and Mongolia in I")], &["grizzly bear", "kamchatka bear"]),
    t("Ursus americanus", Species, "American black bear", "bears", II_1992, &[]),
    t("Ursus maritimus", Species, "polar bear", "bears", II_1975, &["polar bear skin"]),
    t("Ailurus fulgens", Species, "red panda", "red pandas", &[l(Two, "1975-07-01", ""), l(One, "1995-02-16", "")], &["lesser panda"]),
    t("Ailuropoda melanoleuca", Species, "giant panda", "bears", &[l(Three, "1983-03-14", "China"), l(One, "1984-03-14", "")], &["=panda"]),
    // primates
    t("Primates", Group, "primates", "primates", SOME_I_1977, &["=monkey", "?primate", "=ape", "monkey meat", "?monkey"]),
    t("Gorilla", Genus, "gorillas", "great apes", I_1975, &["?gorilla", "gorilla skull"]),
    t("Pan troglodytes", Species, "chimpanzee", "great apes", &[l(Two, "1975-07-01", ""), l(One, "1977-02-04", "")], &["chimpanzee", "?chimp", "=chimpanzees"]),
    t("Pan paniscus", Species, "bonobo", "great apes", I_1977, &["bonobo", "pygmy chimpanzee"]),
    t("Pongo", Genus, "orangutans", "great apes", I_1975, &["orangutan", "orang utan", "orang-utan", "orang outang"]),
    t("Hominidae", Family, "great apes", "great apes", UNTOLD, &["great ape"]),
    t("Hylobatidae", Family, "gibbons", "gibbons", I_1975, &["?gibbon", "=hylobates"]),
    t("Nycticebus", Genus, "slow lorises", "lorises", &[l(Two, "1977-02-04", ""), l(One, "2007-09-13", "")], &["slow loris", "?loris"]),
    t("Loris tardigradus", Species, "slender loris", "lorises", II_1977, &["red slender loris"]),
    t("Macaca fascicularis", Species, "long-tailed macaque", "monkeys", II_1977, &["crab eating macaque", "cynomolgus monkey", "cynomolgus macaque"]),
    t("Macaca mulatta", Species, "rhesus macaque", "monkeys", II_1977, &["rhesus monkey"]),
    t("Macaca sylvanus", Species, "Barbary macaque", "monkeys", &[l(Two, "1977-02-04", ""), l(One, "2017-01-02", "")], &["barbary ape"]),
    t("Macaca", Genus, "macaques", "monkeys", SOME_I_1977, &["macaque"]),
    t("Callithrix", Genus, "marmosets", "monkeys", SOME_I_1977, &["marmoset"]),
    t("Saguinus", Genus, "tamarins", "monkeys", SOME_I_1977, &["tamarin"]),
    t("Leontopithecus", Genus, "lion tamarins", "monkeys", I_1975, &["lion tamarin"]),
    t("Saimiri", Genus, "squirrel monkeys", "monkeys", SOME_I_1977, &["squirrel monkey"]),
    t("Cebus", Genus, "capuchins", "monkeys", II_1977, &["?capuchin", "capuchin monkey", "~Sapajus"]),
    t("Alouatta", Genus, "howler monkeys", "monkeys", SOME_I_1977, &["howler monkey"]),
    t("Ateles", Genus, "spider monkeys", "monkeys", SOME_I_1977, &["spider monkey"]),
    t("Chlorocebus", Genus, "vervets", "monkeys", II_1977, &["vervet", "~Cercopithecus aethiops"]),
    t("Papio", Genus, "baboons", "monkeys", II_1977, &["baboon"]),
    t("Lemuridae", Family, "lemurs", "lemurs", I_1975, &["?lemur"]),
    // other mammals
    t("Moschus", Genus, "musk deer", "musk deer", SOME_I_1979_MUSK, &["musk deer", "musk pod", "deer musk", "~Moschus spp", "musk gland"]),
    t("Saiga tatarica", Species, "saiga antelope", "antelopes", &[l(Two, "1995-02-16", ""), l(Two, "2019-11-26", "zero quota for wild specimens")], &["?saiga", "saiga horn"]),
    t("Pantholops hodgsonii", Species, "Tibetan antelope", "antelopes", I_1979, &["chiru", "shahtoosh", "tibetan antelope wool"]),
    t("Vicugna vicugna", Species, "vicuña", "camelids", &[l(One, "1975-07-01", ""), l(OneAndTwo, "1987-10-22", "shorn populations in II")], &["vicuna", "vicuña wool"]),
    t("Hippopotamus amphibius", Species, "hippopotamus", "hippopotamuses", II_1995, &["?hippo", "?hippopotamus", "hippo tooth", "hippo teeth", "hippo ivory", "hippo tusk"]),
    t("Giraffa camelopardalis", Species, "giraffe", "giraffes", II_2019, &["?giraffe"]),
    t("Odobenus rosmarus", Species, "walrus", "walruses", &[l(Three, "1975-11-16", "Canada")], &["walrus ivory", "walrus tusk", "?walrus"]),
    t("Monodon monoceros", Species, "narwhal", "whales", II_1979, &["narwhal", "narwhal tusk"]),
    t("Phocoena sinus", Species, "vaquita", "whales", I_1979, &["vaquita"]),
    t("Cetacea", Group, "whales and dolphins", "whales", SOME_I_1979_WHALES, &["?whale", "?dolphin", "whale meat", "whale bone", "whale tooth", "whale teeth", "sperm whale tooth", "=porpoise"]),
    t("Dugong dugon", Species, "dugong", "sea cows", I_1975, &["dugong"]),
    t("Lutrinae", Group, "otters", "otters", SOME_I_1977, &["?otter", "otter skin", "otter pelt", "otter fur"]),
    t("Aonyx cinereus", Species, "Asian small-clawed otter", "otters", &[l(Two, "1977-02-04", ""), l(One, "2019-11-26", "")], &["small clawed otter", "oriental small clawed otter"]),
    t("Lutrogale perspicillata", Species, "smooth-coated otter", "otters", &[l(Two, "1977-02-04", ""), l(One, "2019-11-26", "")], &[]),
    t("Lutra lutra", Species, "Eurasian otter", "otters", I_1977, &["european otter"]),
    t("Vulpes zerda", Species, "fennec fox", "foxes", II_1975_FENNEC, &["fennec"]),
    t("Canis lupus", Species, "grey wolf", "wolves", &[l(OneAndTwo, "1977-02-04", "populations of Bhutan, India, Nepal and Pakistan in I")], &["gray wolf", "?wolf", "wolf skin", "wolf pelt"]),
    t("Mellivora capensis", Species, "honey badger", "other mammals", &[l(Three, "1976-02-26", "Ghana; Botswana since 1978")], &["ratel"]),
    t("Paguma larvata", Species, "masked palm civet", "civets", &[l(Three, "1989-03-16", "India")], &["masked civet"]),
    t("Viverridae", Family, "civets", "civets", UNTOLD, &["?civet", "palm civet", "civet cat"]),
    t("Sus scrofa", Species, "wild boar", "other mammals", NOT_LISTED, &["wild boar meat", "=boar", "=wild pig"]),
    t("Cervidae", Family, "deer", "deer", UNTOLD, &["?deer", "?muntjac", "deer antler", "deer velvet"]),
    t("Bovidae", Family, "antelopes and cattle", "antelopes", UNTOLD, &["?antelope", "?duiker", "?gazelle", "=serow", "=goral"]),
    t("Equus zebra", Species, "mountain zebra", "zebras", &[l(OneAndTwo, "1975-07-01", ""), l(Two, "2017-01-02", "")], &[]),
    t("Pteropus", Genus, "flying foxes", "bats", &[l(OneAndTwo, "1990-01-18", "some species in I")], &["flying fox", "?fruit bat"]),
    t("Bradypodidae", Family, "sloths", "sloths", UNTOLD, &["?sloth", "three toed sloth"]),
    t("Erinaceidae", Family, "hedgehogs", "other mammals", UNTOLD, &["?hedgehog"]),
    t("Petaurus breviceps", Species, "sugar glider", "other mammals", NOT_LISTED, &["sugar glider"]),
    t("Sciuridae", Family, "squirrels", "other mammals", UNTOLD, &["?squirrel", "?marmot"]),
    t("Panthera tigris altaica", Subspecies, "Amur tiger subspecies", "big cats", &[l(Two, "1975-07-01", ""), l(One, "1987-10-22", "")], &["=~Panthera tigris altaica"]),
];

use super::ListingRow;

const SOME_I_1979_MUSK: &[ListingRow] = &[l(
    OneAndTwo,
    "1979-06-28",
    "populations of Afghanistan, Bhutan, India, Myanmar, Nepal and Pakistan in I, others in II",
)];
const SOME_I_1979_WHALES: &[ListingRow] =
    &[l(OneAndTwo, "1979-06-28", "some species in I, all others in II")];
const II_1975_FENNEC: &[ListingRow] = &[l(Two, "1979-06-28", "")];
