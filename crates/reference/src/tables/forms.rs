//! table: product terms.
//!
//! Codes: CITES term codes, current and legacy (domain reference 1.3, Annex VII of Regulation (EC) 865/2006).
//! Words: English with usual trade words; French, Spanish, Portuguese, Vietnamese, Indonesian, Chinese and German
//! words partly from an open lexicon (5.4), partly from memory.

use model::ProductForm::{
    self, Body, Bones, Chips, Claws, Coral, Derivatives, Eggs, Feathers, Fingerlings, Fins, Gall, GallBladder, Horn,
    HornCarvings, HornPieces, IvoryCarvings, IvoryPieces, Jewellery, Leather, Live, LiveEggs, Logs, Meat, Medicine, Musk,
    Powder, SawnWood, Scales, Shells, Skins, Skulls, SwimBladder, Teeth, Timber, Trophy, Tusks, Unspecified,
};

/// Codes in capitals, with the form they come to.
pub(crate) const CODES: &[(&str, ProductForm)] = &[
    ("LIV", Live), ("BOD", Body), ("WHO", Body), ("SCA", Scales), ("TUS", Tusks), ("HOR", Horn), ("IVP", IvoryPieces),
    ("IVS", IvoryPieces), ("IVC", IvoryCarvings), ("KEY", IvoryCarvings), ("PKY", IvoryCarvings), ("HOC", HornCarvings),
    ("HPR", HornCarvings), ("HOP", HornPieces), ("HOS", HornPieces), ("SKI", Skins), ("SKP", Skins), ("SKS", Skins),
    ("SKU", Skulls), ("HEA", Skulls), ("BON", Bones), ("BOP", Bones), ("SKE", Bones), ("TEE", Teeth), ("CLA", Claws), ("MEA", Meat),
    ("LEG", Meat), ("EGG", Eggs), ("EGL", LiveEggs), ("FEA", Feathers), ("DFN", Fins), ("FFN", Fins), ("FIN", Fins), ("SWI", SwimBladder),
    ("GAL", Gall), ("GAB", GallBladder), ("MUS", Musk), ("MED", Medicine), ("POW", Powder), ("CAP", Shells), ("SHE", Shells),
    ("COR", Coral), ("TRO", Trophy), ("LOG", Logs), ("SAW", SawnWood), ("TIM", Timber), ("TIP", Timber), ("CHP", Chips),
    ("FIG", Fingerlings), ("JWL", Jewellery), ("IJW", Jewellery), ("LPS", Leather), ("LPL", Leather), ("LEA", Leather),
    ("SHO", Leather), ("HAN", Leather), ("BEL", Leather), ("WAL", Leather), ("DER", Derivatives), ("OTH", Derivatives), ("UNS", Unspecified),
];

#[rustfmt::skip]
pub(crate) const FORMS: &[(ProductForm, &[&str])] = &[
    (Live, &["live", "alive", "living", "live animal", "live specimen", "live bird", "vivant", "vivo", "viva", "lebend", "sống", "hidup", "活体", "活的", "มีชีวิต"]),
    (Body, &["carcass", "carcase", "carcasses", "body", "bodies", "dead", "dead animal", "frozen animal", "stuffed", "taxidermy", "mounted", "corpse", "whole dead", "carcasse", "cadáver", "kadaver", "bangkai", "尸体", "冻体", "标本"]),
    (Scales, &["scale", "scales", "pangolin scale", "écaille", "écailles", "escamas", "sisik", "vảy tê tê", "vẩy tê tê", "鳞片", "甲片", "鳞甲", "เกล็ด"]),
    (Tusks, &["tusk", "tusks", "raw tusk", "elephant tusk", "ivory tusk", "raw ivory tusk", "whole tusk", "défense", "défenses", "colmillos", "presas", "stoßzahn", "象牙原牙"]),
    (Horn, &["horn", "rhino horn", "rhinoceros horn", "antler", "corne", "cuerno", "chifre", "sừng", "cula", "犀角", "犀牛角", "羚羊角", "นอ"]),
    (IvoryPieces, &["ivory piece", "pieces of ivory", "raw ivory", "cut ivory", "ivory chunk", "ivory block", "ivory scrap", "chunk of ivory", "ivory cylinder"]),
    (IvoryCarvings, &["ivory carving", "carved ivory", "worked ivory", "ivory bangle", "ivory bracelet", "ivory chopstick", "ivory statue", "ivory sculpture", "ivory figurine", "ivory bead", "ivory necklace", "ivory ornament", "ivory product", "ivory item", "netsuke", "okimono", "hanko", "carved tusk", "ivory trinket", "polished ivory", "象牙制品", "象牙雕刻", "牙雕", "印材"]),
    (HornCarvings, &["horn carving", "carved horn", "worked horn", "horn product", "horn cup", "libation cup", "horn bracelet", "horn bead"]),
    (HornPieces, &["horn piece", "pieces of horn", "horn disc", "horn disk", "horn chunk", "horn shaving", "rhino horn piece"]),
    (Skins, &["skin", "hide", "pelt", "fur", "whole skin", "peau", "piel", "pele", "kulit", "da", "皮", "虎皮", "豹皮", "หนัง"]),
    (Skulls, &["skull", "head", "heads", "crâne", "cráneo", "crânio", "tengkorak", "hornbill casque", "casque", "beak", "hornbill beak", "头骨", "鹤顶红"]),
    (Bones, &["bone", "skeleton", "jaw", "jawbone", "os", "hueso", "osso", "xương", "tulang", "骨", "虎骨", "豹骨"]),
    (Teeth, &["tooth", "teeth", "fang", "canine tooth", "canine teeth", "dent", "dente", "diente", "răng", "gigi", "taring", "虎牙"]),
    (Claws, &["claw", "claws", "nail", "griffe", "garra", "móng", "kuku", "虎爪"]),
    (Meat, &["meat", "bushmeat", "bush meat", "frozen meat", "smoked meat", "viande", "viande de brousse", "carne", "carne de monte", "thịt", "daging", "肉"]),
    (Eggs, &["egg", "eggs", "fertile egg", "bird egg", "blown egg", "œuf", "œufs", "huevos", "ovos", "trứng", "telur", "蛋"]),
    (LiveEggs, &["live egg", "hatching egg", "fertilised egg", "fertilized egg"]),
    (Feathers, &["feather", "plume", "plumage", "quill", "wing", "plumas", "penas", "bulu", "羽毛"]),
    (Fins, &["fin", "shark fin", "dried fin", "aileron", "ailerons", "aletas", "barbatana", "vây cá", "vây cá mập", "sirip", "鱼翅"]),
    (SwimBladder, &["swim bladder", "fish maw", "maw", "bladder", "buche", "vejiga", "花胶", "鱼鳔"]),
    (Gall, &["gall", "bile", "bear bile", "mật", "mật gấu", "empedu", "熊胆"]),
    (GallBladder, &["gall bladder", "gallbladder", "bear gall bladder", "vésicule biliaire", "vesícula", "túi mật"]),
    (Musk, &["musk", "musk pod", "musk gland", "musc", "xạ hương", "麝香", "kasturi"]),
    (Medicine, &["medicine", "tcm", "plaster", "pill", "tablet", "capsule", "tiger wine", "bone wine", "wine", "cao", "cao hổ", "medicinal product", "虎骨酒", "药"]),
    (Powder, &["powder", "ground horn", "poudre", "polvo", "pó", "bột", "粉"]),
    (Shells, &["shell", "carapace", "scute", "tortoiseshell", "plastron", "écaille de tortue", "caparazón", "carey", "bekko", "鼈甲", "玳瑁"]),
    (Coral, &["coral", "raw coral", "corail", "珊瑚"]),
    (Trophy, &["trophy", "hunting trophy", "trophée", "trofeo"]),
    (Logs, &["log", "round wood", "roundwood", "grume", "grumes", "tronco", "troza", "gỗ tròn", "原木"]),
    (SawnWood, &["sawn wood", "sawnwood", "sawn timber", "plank", "lumber", "board", "gỗ xẻ", "锯材"]),
    (Timber, &["timber", "wood", "bois", "madera", "madeira", "gỗ", "kayu", "木材"]),
    (Chips, &["chip", "wood chip", "agarwood chip"]),
    (Fingerlings, &["glass eel", "elver", "fingerling", "civelle", "civelles", "pibale", "angula", "angulas", "meixão", "鳗苗", "玻璃鳗", "シラスウナギ"]),
    (Jewellery, &["jewellery", "jewelry", "ring", "pendant", "earring", "necklace", "bracelet", "bangle", "bijou", "joya"]),
    (Leather, &["leather", "leather product", "handbag", "belt", "wallet", "purse", "shoe", "boot", "watch strap", "cuir", "cuero", "couro"]),
    (Derivatives, &["derivative", "part", "parts", "product", "body part", "dérivé"]),
    (Unspecified, &["specimen", "whole", "whole animal", "ivory", "ivoire", "marfil", "marfim", "ngà voi", "gading", "象牙", "งาช้าง"]),
];
