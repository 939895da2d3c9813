//! table: parrots.
//!
//! Names as in the Checklist of CITES Species; English, trade and stemmed names (as word-stemmed advert collections
//! write them) from memory. Listings: see `listings`.

use super::listings::{II_1981, NOT_LISTED, PARROT_I_1981, PARROTS as SOME_I, l};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species};

#[rustfmt::skip]
pub(crate) const PARROTS: &[TaxonRow] = &[
    t("Psittaciformes", Group, "parrots", "parrots", SOME_I, &["?parrot", "parakeet", "=psittacine", "parrot egg", "=psittacidae", "~Psittacidae", "conure", "conur", "?caique", "?caiqu", "pionus", "kakariki", "kakariki parrot", "fig parrot", "green parakeet"]),
    t("Psittacus erithacus", Species, "grey parrot", "parrots", &[l(Three, "1976-02-26", "Ghana"), l(Two, "1981-06-06", ""), l(One, "2017-01-02", "")], &["african grey parrot", "african gray parrot", "african grey", "african gray", "gray parrot", "congo grey", "congo african grey", "timneh parrot", "timneh grey", "~Psittacus timneh"]),
    t("Poicephalus", Genus, "African parrots of the genus Poicephalus", "parrots", II_1981, &["cape parrot"]),
    t("Poicephalus senegalus", Species, "Senegal parrot", "parrots", II_1981, &[]),
    t("Melopsittacus undulatus", Species, "budgerigar", "parrots", NOT_LISTED, &["budgerigar", "budgie", "budgi", "budgy", "budgerigary", "shell parakeet", "baby budgie"]),
    t("Nymphicus hollandicus", Species, "cockatiel", "parrots", NOT_LISTED, &["cockatiel", "cockateil", "cocktiel", "weiro", "quarrion"]),
    t("Psittacula krameri", Species, "rose-ringed parakeet", "parrots", &[l(NotListed, "2017-04-21", "not in the checklist of April 2017; in III (Ghana) earlier")], &["ring necked parakeet", "ringneck parakeet", "indian ringneck", "indian ringneck parrot", "indian ringneck parakeet", "rose ringed parrot", "?ringneck", "?ringneck parrot", "ring neck parakeet"]),
    t("Psittacula eupatria", Species, "Alexandrine parakeet", "parrots", II_1981, &["?alexandrine", "?alexandrin", "alexandrine parrot", "alexandrin parrot"]),
    t("Psittacula", Genus, "Afro-Asian parakeets", "parrots", &[l(OneAndTwo, "1981-06-06", "P. krameri is not in II")], &["moustached parakeet", "plum head parrot"]),
    t("Agapornis roseicollis", Species, "rosy-faced lovebird", "parrots", &[l(Two, "1981-06-06", ""), l(NotListed, "2005-01-12", "taken off Appendix II")], &["peach faced lovebird", "peachface", "peachfac", "peach face lovebird", "peachface lovebird", "peachfac lovebird"]),
    t("Agapornis fischeri", Species, "Fischer's lovebird", "parrots", II_1981, &["fischer lovebird"]),
    t("Agapornis personatus", Species, "yellow-collared lovebird", "parrots", II_1981, &["masked lovebird", "mask lovebird", "black masked lovebird"]),
    t("Agapornis", Genus, "lovebirds", "parrots", II_1981, &["lovebird", "love bird"]),
    t("Myiopsitta monachus", Species, "monk parakeet", "parrots", II_1981, &["quaker parrot", "quaker parakeet", "monk parrot", "?quaker"]),
    t("Pyrrhura molinae", Species, "green-cheeked parakeet", "parrots", II_1981, &["green cheek conure", "green cheek conur", "green cheeked conure", "green cheek parakeet", "pineapple conure", "pineappl conur"]),
    t("Aratinga solstitialis", Species, "sun parakeet", "parrots", II_1981, &["sun conure", "sun conur"]),
    t("Amazona", Genus, "amazon parrots", "parrots", SOME_I, &["amazon parrot", "blue fronted amazon", "?amazon"]),
    t("Amazona aestiva", Species, "turquoise-fronted amazon", "parrots", II_1981, &["blue fronted amazon parrot", "blue fronted parrot"]),
    t("Amazona agilis", Species, "black-billed amazon", "parrots", II_1981, &["black billed parrot"]),
    t("Amazona collaria", Species, "yellow-billed amazon", "parrots", II_1981, &["yellow billed parrot"]),
    t("Amazona oratrix", Species, "yellow-headed amazon", "parrots", &[l(Two, "1981-06-06", ""), l(One, "2003-02-13", "")], &["double yellow headed amazon", "yellow headed parrot"]),
    t("Amazona auropalliata", Species, "yellow-naped amazon", "parrots", &[l(Two, "1981-06-06", ""), l(One, "2003-02-13", "")], &["yellow naped parrot"]),
    t("Amazona leucocephala", Species, "Cuban amazon", "parrots", &[l(One, "1975-07-01", "")], &["cuban parrot"]),
    t("Ara", Genus, "macaws", "parrots", SOME_I, &["macaw", "=guacamaya"]),
    t("Ara ararauna", Species, "blue-and-yellow macaw", "parrots", II_1981, &["blue and gold macaw", "blue gold macaw", "golden blue macaw", "blue yellow macaw"]),
    t("Ara chloropterus", Species, "red-and-green macaw", "parrots", II_1981, &["green winged macaw", "green wing macaw"]),
    t("Ara macao", Species, "scarlet macaw", "parrots", &[l(Three, "1976-10-28", "Costa Rica"), l(One, "1985-08-01", "")], &[]),
    t("Ara militaris", Species, "military macaw", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1987-10-22", "")], &[]),
    t("Ara ambiguus", Species, "great green macaw", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1985-08-01", "")], &["buffon's macaw"]),
    t("Anodorhynchus hyacinthinus", Species, "hyacinth macaw", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1987-10-22", "")], &["hyacinthine macaw"]),
    t("Anodorhynchus leari", Species, "Lear's macaw", "parrots", PARROT_I_1981, &["indigo macaw"]),
    t("Cyanopsitta spixii", Species, "Spix's macaw", "parrots", &[l(One, "1975-07-01", "")], &[]),
    t("Cacatuidae", Family, "cockatoos", "parrots", SOME_I, &["cockatoo", "cockato", "corella and galah"]),
    t("Cacatua alba", Species, "white cockatoo", "parrots", II_1981, &["umbrella cockatoo", "white crested cockatoo"]),
    t("Cacatua sulphurea", Species, "yellow-crested cockatoo", "parrots", &[l(Two, "1981-06-06", ""), l(One, "2005-01-12", "")], &["lesser sulphur crested cockatoo"]),
    t("Cacatua galerita", Species, "sulphur-crested cockatoo", "parrots", II_1981, &["sulfur crested cockatoo", "sulphur crest cockatoo"]),
    t("Cacatua moluccensis", Species, "salmon-crested cockatoo", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1990-01-18", "")], &["moluccan cockatoo"]),
    t("Cacatua goffiniana", Species, "Tanimbar corella", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1992-06-11", "")], &["goffin's cockatoo"]),
    t("Cacatua leadbeateri", Species, "Major Mitchell's cockatoo", "parrots", II_1981, &["major mitchell", "~Lophochroa leadbeateri", "pink cockatoo"]),
    t("Cacatua tenuirostris", Species, "long-billed corella", "parrots", II_1981, &["long bill corella", "slender billed corella"]),
    t("Cacatua sanguinea", Species, "little corella", "parrots", II_1981, &["corella", "short billed corella", "short bill corella"]),
    t("Eolophus roseicapilla", Species, "galah", "parrots", II_1981, &["galah", "galah cockatoo", "rose breasted cockatoo", "~Eolophus roseicapillus", "~Cacatua roseicapilla"]),
    t("Probosciger aterrimus", Species, "palm cockatoo", "parrots", &[l(Two, "1981-06-06", ""), l(One, "1987-10-22", "")], &["black palm cockatoo"]),
    t("Calyptorhynchus", Genus, "black cockatoos", "parrots", II_1981, &["black cockatoo"]),
    t("Eclectus roratus", Species, "eclectus parrot", "parrots", II_1981, &["eclectus", "eclectus parrots"]),
    t("Alisterus scapularis", Species, "Australian king parrot", "parrots", II_1981, &["king parrot"]),
    t("Polytelis", Genus, "princess, superb and regent parrots", "parrots", II_1981, &[]),
    t("Neopsephotus bourkii", Species, "Bourke's parrot", "parrots", II_1981, &["?bourke", "?bourk", "bourk parrot", "bourke parrot", "bourke parakeet", "rosa bourk"]),
    t("Neophema", Genus, "grass parrots", "parrots", SOME_I, &["scarlet chest parrot", "grass parrot", "scarlet chest", "turquoisine"]),
    t("Psephotus haematonotus", Species, "red-rumped parrot", "parrots", II_1981, &["red rump", "red rump parrot", "redrump", "red rumped grass parrot"]),
    t("Platycercus", Genus, "rosellas", "parrots", II_1981, &["?rosella"]),
    t("Platycercus eximius", Species, "eastern rosella", "parrots", II_1981, &["golden mantled rosella"]),
    t("Barnardius zonarius", Species, "Australian ringneck", "parrots", II_1981, &["port lincoln parrot", "port lincoln ringneck", "mallee ringneck", "twenty eight parrot"]),
    t("Trichoglossus", Genus, "rainbow lorikeets", "parrots", II_1981, &["rainbow lorikeet", "scali breast lorikeet", "scaley breast lorikeet"]),
    t("Loriidae", Family, "lories and lorikeets", "parrots", SOME_I, &["lorikeet", "?lory", "?lori", "?lorri", "lorry parrot", "~Loriinae"]),
    t("Forpus", Genus, "parrotlets", "parrots", II_1981, &[]),
];
