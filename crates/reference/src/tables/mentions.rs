//! table: words around a mention.
//!
//! Cues of trade, body part and enforcement beside which a generic word names an animal (after the lexicon lessons of
//! domain reference 5.4), and phrases in which such a word means something else (from memory).

/// How many words away a cue may stand.
pub(crate) const CUE_REACH: usize = 4;

#[rustfmt::skip]
pub(crate) const CUES: &[&str] = &[
    // parts and products
    "skin", "pelt", "hide", "fur", "bone", "skull", "skeleton", "tooth", "teeth", "fang", "canine", "claw", "paw", "whisker", "tusk", "horn", "scale",
    "shell", "carapace", "scute", "meat", "bushmeat", "egg", "fin", "bile", "gall", "bladder", "maw", "feather", "casque", "beak", "carving", "carved", "trophy",
    "taxidermy", "wine", "glue", "balm stick", "bangle", "bracelet", "chopstick", "netsuke", "raw", "worked", "powder", "specimen", "carcass", "leather", "timber", "log", "sawn",
    // quantities
    "kg", "kgs", "kilo", "kilogram", "tonne", "ton", "gram", "pcs", "piece", "pair",
    // life and keeping
    "live", "alive", "dead", "dried", "frozen", "cub", "baby", "hatchling", "juvenile", "chick", "cage", "aviary", "aviari", "breed", "breeder", "breeding", "hen", "cock", "handreared", "handrais", "handraised",
    "tame", "pet", "bird", "male", "female", "femal", "species", "handtam", "aviary", "unsex", "tam", "mutat", "egg", "feather", "pair", "hand rear", "nest",
    // trade
    "shipment", "consignment", "container", "cbm", "m3", "wholesale", "genuine", "price",
    // enforcement
    "seized", "seizure", "smuggled", "smuggling", "smuggler", "trafficking", "trafficked", "poached", "poaching", "poacher", "confiscated", "wildlife", "cites", "customs", "illegal", "arrested", "poach", "smuggl",
];

#[rustfmt::skip]
pub(crate) const OTHER_MEANINGS: &[&str] = &[
    "ivory coast", "cote d'ivoire", "ivory white", "ivory colour", "ivory color", "ivory coloured", "ivory colored", "ivory dress", "ivory silk", "ivory satin", "ivory lace", "ivory tower", "ivory soap",
    "ivory black", "ivory paper", "ivory card", "ivory cream", "ivory wedding", "ivory gown", "ivory tulle", "ivory fabric", "ivory leather", "ivory paint", "ivory blouse", "ivory shirt", "off white ivory", "ivory off white", "white ivory colour",
    "vegetable ivory", "ivory nut", "ivory palm", "faux ivory", "fake ivory", "imitation ivory", "resin ivory", "ivory coloured", "in ivory", "ivory gull", "ivory billed",
    "tiger balm", "tiger beer", "tiger airways", "tiger woods", "tiger prawn", "tiger shrimp", "tiger eye", "tiger's eye", "eye of the tiger", "tiger lily", "tiger nut", "tiger print", "tiger economy", "tiger team", "tiger snake", "tiger barb", "leopard print", "leopard 2",
    "leopard tank", "lion king", "lion city", "lions club", "lion rock", "lion nathan", "sea lion", "lion fish", "dandelion", "sea eagle football", "elephant ear", "elephant garlic", "elephant grass", "white elephant", "elephant in the room", "elephant seal", "elephant fish",
    "turtle wax", "turtle beach", "turtle neck", "turtle dove", "ninja turtle", "parrot fish", "parrot drone", "parrot os", "parrot tulip", "parrot toy", "parrot cage only", "parrot food", "parrot mix", "parrot seed", "parrot pellet", "macaw palm", "amazon prime", "amazon web", "amazon order",
    "amazon voucher", "amazon gift", "amazon river", "amazon basin", "amazon rainforest", "amazon com", "amazon uk", "canary islands", "canary wharf", "budgie smuggler", "budgie food", "budgie seed", "bird seed", "finch seed", "bear market", "teddy bear", "polar bear club", "bear in mind",
    "crane operator", "crane hire", "tower crane", "mobile crane", "eagle bank", "python script", "python code", "python developer", "python programming", "cobra golf", "cobra beer", "jaguar car", "jaguar xf", "jaguar xj", "jaguar land rover", "jaguar f pace", "puma shoe", "puma se", "rhino lining", "rhino liner", "rhino 3d", "rhino rack", "black rhino wheel", "seahorse hotel", "coral reef", "coral sea", "coral springs", "coral gables", "coral colour", "coral color", "coral pink",
    "dragon fruit", "rosewood hotel", "rosewood avenue", "rosewood road", "rosewood street", "rosewood colour", "orchid hotel", "orchid road", "cactus club", "kite surfing", "kite festival", "falcon 9", "ford falcon", "falcon airway", "falcon jet", "falcon gt", "falcon ute", "millennium falcon", "guitar", "rosewood fretboard", "rosewood fingerboard", "cuttle fish", "cuttlefish",
    "cockatoo island", "cockatoo valley", "galah session", "corella drive", "kakadu", "macaw air", "seal ring", "oil seal", "shark vacuum", "shark tank", "card shark", "loan shark", "ray ban", "quaker oats", "quaker hill", "quakers hill",
];
