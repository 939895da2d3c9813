//! table: species of sharks and rays: hammerheads, requiem sharks, makos, threshers, sawfishes, wedgefishes, mantas and stingrays, one by one.
//!
//! Names as in the Checklist of CITES Species where listed; synonyms, English and trade names from memory. Listings: see
//! `listings` and `histories`.

use super::histories::{
    N_I_2007, N_II_2017, N_II_2017_I_2026_NOTED, N_II_2023_NOTED, N_II_2026_NOTED, N_II_2026_NOTED_2,
};
use super::listings::{II_2019, II_2023, NOT_LISTED, l};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, Three, Two};
use model::Rank::{Family, Genus, Species};

#[rustfmt::skip]
pub(crate) const SHARKS: &[TaxonRow] = &[
    // hammerheads
    t("Sphyrna lewini", Species, "scalloped hammerhead", "sharks and rays", &[l(Three, "2012-09-27", "Costa Rica"), l(Two, "2014-09-14", "")], &["scalloped hammerhead shark"]),
    t("Sphyrna mokarran", Species, "great hammerhead", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", "")], &["great hammerhead shark"]),
    t("Sphyrna zygaena", Species, "smooth hammerhead", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", "")], &["smooth hammerhead shark"]),
    t("Sphyrna tiburo", Species, "bonnethead", "sharks and rays", II_2023, &["bonnethead shark", "?bonnethead"]),
    t("Eusphyra blochii", Species, "winghead shark", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2023-11-25", "as a hammerhead")], &[]),
    // requiem sharks
    t("Carcharhinus falciformis", Species, "silky shark", "sharks and rays", N_II_2017, &["silky shark fin"]),
    t("Carcharhinus amblyrhynchos", Species, "grey reef shark", "sharks and rays", N_II_2023_NOTED, &["gray reef shark"]),
    t("Carcharhinus obscurus", Species, "dusky shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus plumbeus", Species, "sandbar shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus leucas", Species, "bull shark", "sharks and rays", N_II_2023_NOTED, &["zambezi shark"]),
    t("Carcharhinus limbatus", Species, "blacktip shark", "sharks and rays", N_II_2023_NOTED, &["common blacktip shark"]),
    t("Carcharhinus melanopterus", Species, "blacktip reef shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus brevipinna", Species, "spinner shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus amboinensis", Species, "pigeye shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus sorrah", Species, "spot-tail shark", "sharks and rays", N_II_2023_NOTED, &["spottail shark"]),
    t("Carcharhinus signatus", Species, "night shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus brachyurus", Species, "copper shark", "sharks and rays", N_II_2023_NOTED, &["bronze whaler"]),
    t("Carcharhinus perezi", Species, "Caribbean reef shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus porosus", Species, "smalltail shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus hemiodon", Species, "Pondicherry shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Carcharhinus albimarginatus", Species, "silvertip shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Galeocerdo cuvier", Species, "tiger shark", "sharks and rays", NOT_LISTED, &[]),
    t("Negaprion brevirostris", Species, "lemon shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Negaprion acutidens", Species, "sicklefin lemon shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Rhizoprionodon", Genus, "sharpnose sharks", "sharks and rays", N_II_2023_NOTED, &["sharpnose shark"]),
    t("Triaenodon obesus", Species, "whitetip reef shark", "sharks and rays", N_II_2023_NOTED, &[]),
    t("Glyphis gangeticus", Species, "Ganges shark", "sharks and rays", N_II_2023_NOTED, &[]),
    // others
    t("Isurus oxyrinchus", Species, "shortfin mako", "sharks and rays", II_2019, &["shortfin mako shark", "~Isurus glaucus"]),
    t("Isurus paucus", Species, "longfin mako", "sharks and rays", II_2019, &["longfin mako shark"]),
    t("Alopias superciliosus", Species, "bigeye thresher", "sharks and rays", N_II_2017, &["bigeye thresher shark"]),
    t("Alopias vulpinus", Species, "common thresher", "sharks and rays", N_II_2017, &["common thresher shark"]),
    t("Alopias pelagicus", Species, "pelagic thresher", "sharks and rays", N_II_2017, &["pelagic thresher shark"]),
    t("Lamna ditropis", Species, "salmon shark", "sharks and rays", NOT_LISTED, &[]),
    t("Galeorhinus galeus", Species, "tope", "sharks and rays", N_II_2026_NOTED_2, &["tope shark", "school shark", "soupfin shark"]),
    t("Mustelus mustelus", Species, "common smooth-hound", "sharks and rays", N_II_2026_NOTED_2, &["smooth hound", "smoothhound shark"]),
    t("Mustelus schmitti", Species, "narrownose smooth-hound", "sharks and rays", N_II_2026_NOTED_2, &[]),
    t("Centrophoridae", Family, "gulper sharks", "sharks and rays", N_II_2026_NOTED, &["gulper shark", "~Centrophorus"]),
    t("Centrophorus granulosus", Species, "gulper shark of the Atlantic", "sharks and rays", N_II_2026_NOTED, &[]),
    t("Centrophorus squamosus", Species, "leafscale gulper shark", "sharks and rays", N_II_2026_NOTED, &[]),
    t("Squalus acanthias", Species, "spiny dogfish", "sharks and rays", NOT_LISTED, &["spurdog", "?dogfish"]),
    t("Carcharias taurus", Species, "sand tiger shark", "sharks and rays", NOT_LISTED, &["grey nurse shark", "ragged tooth shark"]),
    t("Stegostoma tigrinum", Species, "zebra shark", "sharks and rays", NOT_LISTED, &["leopard shark of the indo-pacific", "~Stegostoma fasciatum"]),
    t("Squatina squatina", Species, "angelshark", "sharks and rays", NOT_LISTED, &["angel shark"]),
    t("Triakis semifasciata", Species, "leopard shark", "sharks and rays", NOT_LISTED, &[]),
    // sawfishes, wedgefishes, guitarfishes
    t("Pristis pristis", Species, "largetooth sawfish", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(One, "2007-09-13", "P. microdon in II until 2013-06-12")], &["freshwater sawfish", "common sawfish", "~Pristis microdon", "~Pristis perotteti"]),
    t("Pristis pectinata", Species, "smalltooth sawfish", "sharks and rays", N_I_2007, &[]),
    t("Pristis zijsron", Species, "green sawfish", "sharks and rays", N_I_2007, &["longcomb sawfish"]),
    t("Pristis clavata", Species, "dwarf sawfish", "sharks and rays", N_I_2007, &[]),
    t("Anoxypristis cuspidata", Species, "narrow sawfish", "sharks and rays", N_I_2007, &["knifetooth sawfish"]),
    t("Rhina ancylostomus", Species, "bowmouth guitarfish", "sharks and rays", II_2019, &["shark ray", "~Rhina ancylostoma"]),
    t("Rhynchobatus australiae", Species, "bottlenose wedgefish", "sharks and rays", II_2019, &["whitespotted wedgefish", "white spotted guitarfish"]),
    t("Rhynchobatus djiddensis", Species, "whitespotted guitarfish", "sharks and rays", II_2019, &["whitespotted wedgefish of africa"]),
    t("Rhynchobatus laevis", Species, "smoothnose wedgefish", "sharks and rays", II_2019, &[]),
    t("Rhynchobatus luebberti", Species, "African wedgefish", "sharks and rays", II_2019, &["lubbert's guitarfish"]),
    t("Glaucostegus cemiculus", Species, "blackchin guitarfish", "sharks and rays", II_2019, &[]),
    t("Glaucostegus granulatus", Species, "sharpnose guitarfish", "sharks and rays", II_2019, &["granulated guitarfish"]),
    t("Glaucostegus typus", Species, "giant shovelnose ray", "sharks and rays", II_2019, &["common shovelnose ray"]),
    t("Rhinobatidae", Family, "guitarfishes", "sharks and rays", II_2023, &["~Pseudobatos", "~Rhinobatos", "guitarfish family", "?guitarfish"]),
    // manta and devil rays, stingrays
    t("Manta birostris", Species, "giant manta ray", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", ""), l(One, "2026-03-05", "CoP20")], &["oceanic manta ray", "giant oceanic manta", "~Mobula birostris"]),
    t("Manta alfredi", Species, "reef manta ray", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", ""), l(One, "2026-03-05", "CoP20")], &["~Mobula alfredi"]),
    t("Mobula mobular", Species, "giant devil ray", "sharks and rays", N_II_2017_I_2026_NOTED, &["devil fish ray", "spinetail devil ray", "~Mobula japanica"]),
    t("Mobula tarapacana", Species, "Chilean devil ray", "sharks and rays", N_II_2017_I_2026_NOTED, &["sicklefin devil ray"]),
    t("Mobula thurstoni", Species, "bentfin devil ray", "sharks and rays", N_II_2017_I_2026_NOTED, &[]),
    t("Mobula kuhlii", Species, "shortfin devil ray", "sharks and rays", N_II_2017_I_2026_NOTED, &["~Mobula eregoodootenkee"]),
    t("Potamotrygon", Genus, "river stingrays", "sharks and rays", &[l(Three, "2017-01-03", "Brazil and Colombia"), l(Two, "2023-02-23", "seven species; others in III (Brazil, Colombia)")], &["river stingray"]),
    t("Potamotrygon motoro", Species, "ocellate river stingray", "sharks and rays", &[l(Three, "2017-01-03", "Colombia")], &["motoro stingray", "peacock eye stingray", "south american freshwater stingray"]),
    t("Potamotrygon leopoldi", Species, "white-blotched river stingray", "sharks and rays", &[l(Three, "2017-01-03", "Brazil"), l(Two, "2023-02-23", "")], &["polka dot stingray", "xingu river ray", "black diamond stingray"]),
    t("Potamotrygon henlei", Species, "bigtooth river stingray", "sharks and rays", &[l(Three, "2017-01-03", "Brazil"), l(Two, "2023-02-23", "")], &["henlei stingray"]),
    t("Paratrygon aiereba", Species, "discus ray", "sharks and rays", &[l(Three, "2017-01-03", "Colombia")], &["manzana ray", "ceja river stingray"]),
    t("Himantura polylepis", Species, "giant freshwater stingray", "sharks and rays", NOT_LISTED, &["giant freshwater whipray", "~Urogymnus polylepis"]),
];
