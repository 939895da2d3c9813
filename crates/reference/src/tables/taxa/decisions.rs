//! table: when changes of listings that a loaded list shows entered into force.
//!
//! Taxa and appendices from memory of the decisions of the Conference of the Parties (CoP18, in force 2019-11-26; CoP19,
//! in force 2023-02-23). Only changes that two loaded lists show are looked up here; a change that is not here is told
//! as the interval between the lists. Listings in Appendix III have dates of their own and are not here.

use model::Appendix::{self, One, Two};

/// Taxon (a species, or a genus for all its species), date of entry into force, new appendix.
pub(crate) type DecisionRow = (&'static str, &'static str, Appendix);

const COP18: &str = "2019-11-26";
const COP19: &str = "2023-02-23";

#[rustfmt::skip]
pub(crate) const DECISIONS: &[DecisionRow] = &[
    ("Ceratophora aspera", COP18, Two), ("Ceratophora stoddartii", COP18, Two),
    ("Ceratophora erdeleni", COP18, One), ("Ceratophora karu", COP18, One), ("Ceratophora tennentii", COP18, One),
    ("Cophotis ceylanica", COP18, One), ("Cophotis dumbara", COP18, One), ("Lyriocephalus scutatus", COP18, Two),
    ("Goniurosaurus", COP18, Two), ("Gekko gecko", COP18, Two), ("Gonatodes daudini", COP18, One),
    ("Paroedura androyensis", COP18, Two), ("Ctenosaura", COP18, Two), ("Pseudocerastes urarachnoides", COP18, Two),
    ("Cuora bourreti", COP18, One), ("Cuora picturata", COP18, One), ("Mauremys annamensis", COP18, One),
    ("Geochelone elegans", COP18, One), ("Malacochersus tornieri", COP18, One), ("Tylototriton", COP18, Two),
    ("Paramesotriton", COP18, Two), ("Poecilotheria", COP18, Two), ("Cedrela", "2020-08-28", Two),
    ("Physignathus cocincinus", COP19, Two), ("Cyrtodactylus jeyporensis", COP19, Two), ("Tarentola chazaliae", COP19, Two),
    ("Phrynosoma", COP19, Two), ("Tiliqua adelaidensis", COP19, One), ("Chelus", COP19, Two),
    ("Chelus fimbriatus", COP19, Two), ("Macrochelys temminckii", COP19, Two), ("Chelydra serpentina", COP19, Two),
    ("Graptemys barbouri", COP19, Two), ("Graptemys ernsti", COP19, Two), ("Graptemys gibbonsi", COP19, Two),
    ("Graptemys pearlensis", COP19, Two), ("Graptemys pulchra", COP19, Two), ("Batagur kachuga", COP19, One),
    ("Cuora galbinifrons", COP19, One), ("Rhinoclemmys", COP19, Two), ("Claudius angustatus", COP19, Two),
    ("Kinosternon cora", COP19, One), ("Kinosternon vogti", COP19, One), ("Kinosternon", COP19, Two),
    ("Staurotypus salvinii", COP19, Two), ("Staurotypus triporcatus", COP19, Two), ("Sternotherus", COP19, Two),
    ("Apalone", COP19, Two), ("Nilssonia leithii", COP19, One), ("Crotalus horridus", COP19, Two),
    ("Agalychnis lemur", COP19, Two), ("Laotriton laoensis", COP19, Two), ("Centrolenidae", COP19, Two),
];
