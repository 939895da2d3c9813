//! What ten rows of each real trade file hold: written by hand from the raw rows, before a reader existed.
//!
//! Drawn by `random.Random(20261125)` in Python, all four files one after the other (declarations of wildlife,
//! shipments of pangolins, comparative tabulation, customs declarations). Rows count as a spreadsheet does. No name of
//! a person or firm stands here: only whether the row gives one.

/// One line of a declaration of wildlife.
pub struct Line {
    pub row: u64,
    pub declaration: &'static str,
    /// What names the goods, and the words beside it.
    pub taxon: (&'static str, &'static str),
    pub form: &'static str,
    pub amount: (&'static str, &'static str),
    pub origin: &'static str,
    /// Where it was sent from, if that is another country.
    pub sent_from: Option<&'static str>,
    /// Name of the port in full.
    pub port: &'static str,
    pub day: &'static str,
    /// Day of the seizure, if the goods were seized.
    pub seized: Option<&'static str>,
    /// Whether the parties abroad and in the United States are named. What was withheld under an exemption of the
    /// Freedom of Information Act names nobody.
    pub named: (bool, bool),
}

const LINE: Line = Line {
    row: 0,
    declaration: "",
    taxon: ("", ""),
    form: "TRO",
    amount: ("1", "number"),
    origin: "ZA",
    sent_from: None,
    port: "",
    day: "",
    seized: None,
    named: (true, false),
};

pub const LINES: [Line; 10] = [
    Line {
        row: 4,
        declaration: "2011812312",
        taxon: ("ALL MAMMALS", "MAMMALS"),
        form: "BOC",
        amount: ("5", "number"),
        origin: "PE",
        port: "Atlanta",
        day: "5/14/11",
        seized: Some("5/14/11"),
        named: (false, false),
        ..LINE
    },
    Line {
        row: 11,
        declaration: "2013289374",
        taxon: ("caracal caracal", "CARACAL"),
        port: "Houston",
        day: "6/3/13",
        ..LINE
    },
    Line {
        row: 48,
        declaration: "2013302427",
        taxon: ("caulastraea curvata", "TORCH CORAL"),
        form: "COR",
        amount: ("5", "number"),
        origin: "ID",
        port: "New York",
        day: "6/26/13",
        ..LINE
    },
    Line {
        row: 64,
        declaration: "2013303414",
        taxon: ("MOLLUSCS", "SHELLS"),
        form: "BOD",
        amount: ("200", "number"),
        origin: "XX",
        sent_from: Some("CN"),
        port: "Anchorage",
        day: "7/1/13",
        named: (true, true),
        ..LINE
    },
    Line {
        row: 82,
        declaration: "2013309612",
        taxon: ("alces americanus", "MOOSE"),
        form: "MEA",
        amount: ("4", "number"),
        origin: "US",
        sent_from: Some("CA"),
        port: "Sweetgrass",
        day: "6/5/13",
        named: (false, false),
        ..LINE
    },
    Line {
        row: 103,
        declaration: "2013310493",
        taxon: ("alces americanus", "MOOSE"),
        form: "HOR",
        amount: ("2", "number"),
        origin: "US",
        sent_from: Some("CA"),
        port: "Sweetgrass",
        day: "6/24/13",
        named: (false, false),
        ..LINE
    },
    // Refused and abandoned is not seized. `noncites entry` is no genus.
    Line {
        row: 117,
        declaration: "2013312724",
        taxon: ("MOLLUSCS", ""),
        form: "SHE",
        amount: ("2", "number"),
        origin: "CN",
        port: "Chicago",
        day: "7/23/13",
        named: (false, false),
        ..LINE
    },
    Line {
        row: 124,
        declaration: "2013313815",
        taxon: ("connochaetes gnou", "BLACK WILDEBEEST"),
        port: "Seattle",
        day: "7/23/13",
        ..LINE
    },
    // Refused, and cleared two months later: no seizure.
    Line {
        row: 135,
        declaration: "2013314400",
        taxon: ("loxodonta africana", "AFRICAN ELEPHANT"),
        form: "SKP",
        amount: ("6", "number"),
        origin: "ZW",
        port: "Chicago",
        day: "7/18/13",
        ..LINE
    },
    Line {
        row: 145,
        declaration: "2013317426",
        taxon: ("loxodonta africana", "AFRICAN ELEPHANT"),
        form: "IVC",
        origin: "XX",
        sent_from: Some("FR"),
        port: "Los Angeles",
        day: "7/30/13",
        ..LINE
    },
];

/// One row of trade figures: year, appendix, taxon, importer, exporter, origin, term, unit, purpose, source; then what
/// the importer and what the exporter reported, each empty where it reported nothing.
pub type Figure = (u64, [&'static str; 10], (&'static str, &'static str));

pub const TABULATION: [Figure; 10] = [
    (13220, ["2001", "II", "Hippopotamus amphibius", "DE", "ZW", "", "skins", "", "H", "W"], ("8", "")),
    (22779, ["2001", "II", "Tupinambis teguixin", "MY", "US", "AR", "shoes", "", "T", "W"], ("", "28")),
    (163_147, ["2006", "II", "Favites spp.", "KY", "US", "FJ", "live", "", "T", "W"], ("", "5")),
    (332_694, ["2011", "II", "Scleractinia spp.", "IT", "ID", "", "live", "kg", "T", "W"], ("27383", "")),
    (334_853, ["2012", "I", "Acinonyx jubatus", "AU", "LS", "", "trophies", "", "", ""], ("", "2")),
    (
        389_177,
        ["2013", "II", "Python reticulatus", "BR", "GB", "LA", "leather products (small)", "", "T", "U"],
        ("", "6"),
    ),
    (396_649, ["2013", "II", "Scleractinia spp.", "KR", "ID", "", "live", "", "T", "W"], ("15413", "1916")),
    (
        446_343,
        ["2015", "II", "Polyodon spathula", "JP", "US", "", "caviar", "kg", "T", "W"],
        ("4369.01", "5434.23"),
    ),
    (
        447_869,
        ["2015", "II", "Python bivittatus", "MY", "IT", "VN", "leather products (small)", "", "P", "W"],
        ("", "1"),
    ),
    (452_838, ["2015", "II", "Ursus arctos", "JP", "RU", "", "specimens", "", "S", "W"], ("", "88")),
];

pub const SHIPMENTS: [Figure; 10] = [
    (223, ["1999", "II", "Manis spp.", "JP", "TH", "", "live", "", "T", "C"], ("10", "")),
    (507, ["1980", "II", "Manis javanica", "US", "JP", "", "skins", "", "T", ""], ("1050", "")),
    (1219, ["1985", "II", "Manis javanica", "US", "MX", "TH", "leather items", "", "T", ""], ("10", "")),
    (1855, ["1987", "II", "Manis javanica", "JP", "PH", "", "skins", "", "T", ""], ("85", "")),
    (2506, ["1996", "II", "Manis javanica", "MX", "US", "LA", "skins", "", "T", "W"], ("200", "")),
    (2559, ["1997", "II", "Manis javanica", "US", "CA", "XX", "leather items", "", "T", "W"], ("", "1")),
    (3079, ["2002", "II", "Manis javanica", "CN", "JP", "MY", "skins", "", "T", "W"], ("", "10")),
    (3134, ["2008", "II", "Manis javanica", "US", "KH", "", "specimens", "", "S", "W"], ("", "13")),
    (3453, ["2013", "II", "Manis gigantea", "US", "TG", "XX", "skins", "", "T", "W"], ("", "25")),
    (3569, ["2016", "II", "Manis tricuspis", "US", "TG", "", "live", "", "Z", "W"], ("8", "")),
];

/// One customs declaration: row, number, day, goods code, origin, departure, net mass, price, mode. Codes of transport
/// are those of UN/ECE Recommendation 19 (from memory): 10 by sea, 40 by air. Then whether a seller and a courier are
/// named; declarant and importer are in each.
pub type Customs = (u64, [&'static str; 7], &'static str, (bool, bool));

pub const CUSTOMS: [Customs; 10] = [
    (5405, ["76808181", "2020-02-12", "392310", "CN", "CN", "8.3", "26.56"], "air", (false, true)),
    (11591, ["75633299", "2020-04-13", "720229", "CN", "CN", "23.0", "58666.1"], "sea", (true, false)),
    (15830, ["66376165", "2020-05-26", "420212", "CN", "CN", "40.0", "2844.0"], "sea", (true, false)),
    (15847, ["67875312", "2020-05-26", "210390", "JP", "JP", "3465.0", "93555.0"], "air", (true, true)),
    (18131, ["90177363", "2020-06-17", "293399", "CN", "CN", "200.0", "146760.0"], "air", (true, false)),
    (18670, ["15903215", "2020-06-23", "482369", "CN", "CN", "35.0", "13814.5"], "sea", (true, false)),
    (21405, ["95877656", "2020-07-20", "392321", "JP", "JP", "13910.8", "76509.4"], "air", (true, false)),
    (24305, ["25891127", "2020-08-14", "650610", "TW", "US", "50.0", "10660.0"], "air", (true, false)),
    (28521, ["46550447", "2020-09-29", "200599", "CN", "CN", "11000.0", "706200.0"], "sea", (true, false)),
    (37073, ["13542101", "2020-12-28", "490199", "CN", "CN", "6.7", "1085.4"], "air", (false, false)),
];
