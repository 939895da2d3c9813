//! Code lists of the declarations of wildlife of the United States.
//!
//! Source: the code tables of the instructions to Form 3-177 of the Fish and Wildlife Service, as the LEMIS data package
//! of EcoHealth Alliance lists them (its words are ours), unless a line says otherwise.

/// Code and what it stands for, in words that name a product form.
pub(crate) type Code = (&'static str, &'static str);

/// The words of a code, without regard to case.
pub(crate) fn words(list: &'static [Code], code: &str) -> Option<&'static str> {
    list.iter().find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(_, words)| *words)
}

/// What the wildlife is.
pub(crate) const DESCRIPTIONS: &[Code] = &[
    ("BAL", "baleen"),
    ("BAR", "bark"),
    ("BOC", "bone carving"),
    ("BOD", "dead animal, whole"),
    ("BON", "bones"),
    ("BOP", "bone pieces"),
    ("BUL", "bulbs"),
    ("CAL", "calipee"),
    ("CAP", "carapaces"),
    ("CAR", "carvings"),
    ("CAV", "caviar"),
    ("CHP", "chips"),
    ("CLA", "claws"),
    ("CLO", "cloth"),
    ("COR", "coral"),
    ("CPR", "coral product"),
    ("CUL", "cultures"),
    ("CUT", "cuttings"),
    ("DEA", "dead specimen that died on the way"),
    ("DER", "derivatives"),
    ("DPL", "dried plants"),
    ("EAR", "ears"),
    ("EGG", "eggs"),
    ("EGL", "live eggs"),
    ("ESH", "eggshell"),
    ("EXT", "extract"),
    ("FEA", "feathers"),
    ("FIB", "fibres"),
    ("FIG", "fingerlings"),
    ("FIN", "fins"),
    ("FLO", "flowers"),
    ("FOO", "feet"),
    ("FPT", "flower pots"),
    ("FRU", "fruit"),
    ("GAB", "gall bladders"),
    ("GAL", "gall"),
    ("GAR", "garments"),
    ("GEN", "genitalia"),
    ("GRS", "graft rootstocks"),
    ("HAI", "hair"),
    ("HAP", "hair products"),
    ("HOC", "horn carvings"),
    ("HOP", "horn pieces"),
    ("HOR", "horn"),
    ("IJW", "ivory jewellery"),
    ("IVC", "ivory carvings"),
    ("IVP", "ivory pieces"),
    ("JWL", "jewellery"),
    ("KEY", "piano keys of ivory"),
    ("LEG", "frog legs"),
    ("LIV", "live specimens"),
    ("LOG", "logs"),
    ("LPL", "leather products (large)"),
    ("LPS", "leather products (small)"),
    ("LVS", "leaves"),
    ("MEA", "meat"),
    ("MED", "medicine"),
    ("MUS", "musk"),
    ("NES", "nests"),
    ("OIL", "oil"),
    ("PIV", "piano with ivory keys"),
    ("PLA", "plates of fur skins"),
    ("PLY", "plywood"),
    ("POW", "powder"),
    ("ROC", "live rock"),
    ("ROO", "roots"),
    ("RUG", "rugs"),
    ("SAW", "sawn wood"),
    ("SCA", "scales"),
    ("SDL", "seedlings"),
    ("SEE", "seeds"),
    ("SHE", "shells"),
    ("SHO", "shoes"),
    ("SID", "sides"),
    ("SKE", "skeletons"),
    ("SKI", "skins"),
    ("SKP", "skin pieces"),
    ("SKU", "skulls"),
    ("SOU", "soup"),
    ("SPE", "specimens"),
    ("SPR", "shell products"),
    ("STE", "stems"),
    ("SWI", "swim bladders"),
    ("TAI", "tails"),
    ("TEE", "teeth"),
    ("TIM", "timber"),
    ("TRI", "trim"),
    ("TRO", "trophies"),
    ("TUS", "tusks"),
    ("UNS", "unspecified"),
    ("VEN", "veneer"),
    ("WAX", "wax"),
    ("WNG", "wings"),
    ("WPR", "wood product"),
];

/// Units, as `reference` names them. Pounds and ounces stand in rows although the code list has none (LB is in the real
/// sample, OZ and DZ are from memory).
pub(crate) const UNITS: &[Code] = &[
    ("C2", "cm2"),
    ("C3", "cm3"),
    ("CM", "cm"),
    ("GM", "g"),
    ("KG", "kg"),
    ("LB", "lb"),
    ("LT", "l"),
    ("M2", "m2"),
    ("M3", "m3"),
    ("MG", "mg"),
    ("ML", "ml"),
    ("MT", "m"),
    ("NO", "number"),
    ("OZ", "oz"),
    ("DZ", "dozen"),
];

/// Purposes.
pub(crate) const PURPOSES: &[Code] = &[
    ("B", "breeding or propagation"),
    ("E", "education"),
    ("G", "botanic garden"),
    ("H", "hunting trophy"),
    ("L", "law enforcement, courts or forensics"),
    ("M", "medical research"),
    ("P", "personal"),
    ("Q", "circus or travelling exhibition"),
    ("S", "science"),
    ("T", "trade"),
    ("Y", "introduction into the wild"),
    ("Z", "zoo"),
];

/// Sources of the specimens. `O` stands in rows of the years before the list had `P` (from memory).
pub(crate) const SOURCES: &[Code] = &[
    ("A", "plants artificially propagated"),
    ("C", "bred in captivity"),
    ("D", "bred commercially"),
    ("F", "born in captivity"),
    ("I", "confiscated or seized before"),
    ("O", "pre-Convention"),
    ("P", "pre-Convention"),
    ("R", "ranched"),
    ("U", "unknown"),
    ("W", "taken from the wild"),
    ("X", "taken at sea"),
];

/// What the inspectors did.
pub(crate) const ACTIONS: &[Code] = &[("C", "cleared"), ("R", "refused")];

/// What became of the goods.
pub(crate) const DISPOSITIONS: &[Code] =
    &[("A", "abandoned"), ("C", "cleared"), ("R", "re-exported"), ("S", "seized")];

/// Countries whose code is no code of today's ISO list.
pub(crate) const COUNTRIES: &[Code] = &[
    ("XX", "unknown"),
    ("ZZ", "several countries"),
    ("VS", "high seas"),
    ("AN", "Netherlands Antilles"),
    ("NT", "Neutral Zone"),
    ("YU", "Yugoslavia"),
    ("ZR", "Zaire"),
    ("SU", "Soviet Union"),
    ("CS", "Czechoslovakia"),
    ("DD", "German Democratic Republic"),
];

/// Ports with their state (states from memory). Regions of the Service are no ports: what is said of them is the country.
pub(crate) const PORTS: &[Code] = &[
    ("AG", "Agana, Guam"),
    ("AL", "Alcan, Alaska"),
    ("AN", "Anchorage, Alaska"),
    ("AT", "Atlanta, Georgia"),
    ("BA", "Baltimore, Maryland"),
    ("BL", "Blaine, Washington"),
    ("BN", "Buffalo, New York"),
    ("BO", "Boston, Massachusetts"),
    ("BV", "Brownsville, Texas"),
    ("CA", "Calais, Maine"),
    ("CH", "Chicago, Illinois"),
    ("CL", "Cleveland, Ohio"),
    ("CP", "Champlain, New York"),
    ("CX", "Calexico, California"),
    ("DE", "Detroit, Michigan"),
    ("DF", "Dallas, Texas"),
    ("DG", "Douglas, Arizona"),
    ("DL", "Derby Line, Vermont"),
    ("DN", "Denver, Colorado"),
    ("DR", "Del Rio, Texas"),
    ("DS", "Dunseith, North Dakota"),
    ("DU", "Dulles, Virginia"),
    ("EA", "Eastport, Idaho"),
    ("EL", "El Paso, Texas"),
    ("FB", "Fairbanks, Alaska"),
    ("GP", "Grand Portage, Minnesota"),
    ("HA", "Honolulu, Hawaii"),
    ("HN", "Houston, Texas"),
    ("HO", "Houlton, Maine"),
    ("HS", "Highgate Springs, Vermont"),
    ("IF", "International Falls, Minnesota"),
    ("JK", "Jackman, Maine"),
    ("JU", "Juneau, Alaska"),
    ("LA", "Los Angeles, California"),
    ("LK", "Lukeville, Arizona"),
    ("LO", "Louisville, Kentucky"),
    ("LR", "Laredo, Texas"),
    ("LV", "Las Vegas, Nevada"),
    ("MC", "McAllen, Texas"),
    ("ME", "Memphis, Tennessee"),
    ("MI", "Miami, Florida"),
    ("MP", "Minneapolis, Minnesota"),
    ("NF", "Norfolk, Virginia"),
    ("NG", "Nogales, Arizona"),
    ("NO", "New Orleans, Louisiana"),
    ("NW", "Newark, New Jersey"),
    ("NY", "New York, New York"),
    ("PA", "Philadelphia, Pennsylvania"),
    ("PB", "Pembina, North Dakota"),
    ("PH", "Port Huron, Michigan"),
    ("PL", "Portal, North Dakota"),
    ("PT", "Portland, Oregon"),
    ("PX", "Phoenix, Arizona"),
    ("RY", "Raymond, Montana"),
    ("SE", "Seattle, Washington"),
    ("SF", "San Francisco, California"),
    ("SJ", "San Juan, Puerto Rico"),
    ("SL", "San Luis, Arizona"),
    ("SP", "Saipan, Northern Mariana Islands"),
    ("SS", "Sault Sainte Marie, Michigan"),
    ("SU", "Sumas, Washington"),
    ("SW", "Sweetgrass, Montana"),
    ("SY", "San Ysidro, California"),
    ("TP", "Tampa, Florida"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_once() {
        for list in [DESCRIPTIONS, UNITS, PURPOSES, SOURCES, ACTIONS, DISPOSITIONS, COUNTRIES, PORTS] {
            let codes: std::collections::BTreeSet<_> = list.iter().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), list.len());
        }
        assert_eq!(words(UNITS, "mt"), Some("m"));
    }
}
