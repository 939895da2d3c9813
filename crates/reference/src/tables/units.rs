//! table: units of quantity.
//!
//! Codes are those of the CITES trade database, old and current (domain reference 1.4). Factors are the
//! UNEP-WCMC conversion rules in force in 2026 (2.5), given there as divisors: 1 oz = 1/35.274 kg.
//! Customary weights (jin, tael, viss, tola ...) are from memory, by country; where the country is not known they are a
//! range over all countries. An unstated `ton` may be short (907.18474 kg) or long (1016.0469088 kg): a range.
//! Words are grouped by language (`""`: codes and signs that belong to none) and divided by `|`.

use model::Unit::{self, CubicMetre, Kilogram, Litre, Metre, Number, SquareMetre};

/// How an amount in this unit becomes an amount in the normalised one.
#[derive(Debug)]
pub(crate) enum Factor {
    /// Multiplied.
    Times(&'static str),
    /// Divided.
    Over(&'static str),
    /// A unit that is itself a range.
    Between(&'static str, &'static str),
    /// Multiplied by what holds in a country (alpha-2 codes, divided by spaces); a range where none of them is known.
    ByCountry(&'static [(&'static str, &'static str)]),
}

/// One unit.
#[derive(Debug)]
pub(crate) struct UnitRow {
    /// Name in factors and reasons.
    pub(crate) name: &'static str,
    /// The normalised unit it comes to.
    pub(crate) unit: Unit,
    pub(crate) factor: Factor,
    /// Words by language.
    pub(crate) words: &'static [(&'static str, &'static str)],
    /// Source of the factor; `from memory` where there is none.
    pub(crate) source: &'static str,
}

const WCMC: &str = "UNEP-WCMC conversion rules 2026";
/// Source of what is only remembered.
pub(crate) const MEMORY: &str = "from memory";
const DEFINED: &str = "definition of the unit";

type Words = &'static [(&'static str, &'static str)];

const fn u(name: &'static str, unit: Unit, factor: Factor, source: &'static str, words: Words) -> UnitRow {
    UnitRow { name, unit, factor, words, source }
}

use Factor::{Between, ByCountry, Over, Times};

#[rustfmt::skip]
pub(crate) const UNITS: &[UnitRow] = &[
    u("kilogram", Kilogram, Times("1"), DEFINED, &[("", "kg|kgs|كغ|كجم|كيلو|kgm|kil|kilos|kilo|公斤|千克|กก|กก.|กิโลกรัม|กิโล|โล|キロ|킬로그램|кг|किलो|किलोग्राम|কেজি"), ("en", "kilogram|kilograms|kilogramme|kilogrammes"),
        ("es", "kilogramo|kilogramos"), ("pt", "quilo|quilos|quilograma|quilogramas"), ("vi", "ký|kí|kí lô|kilôgam|ki-lô-gam|ki lô gam|cân"), ("id", "kilogram"), ("sw", "kilogramu")]),
    u("tonne", Kilogram, Times("1000"), WCMC, &[("", "t|mt|tne|طن|吨|公吨|噸|公噸|ตัน|トン|톤|тонна|тонны|тонн|টন"), ("en", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes|mtons|m ton|m tons"),
        ("fr", "tonne métrique|tonnes métriques"), ("es", "tonelada|toneladas|tonelada métrica|toneladas métricas"), ("pt", "tonelada métrica|toneladas métricas"), ("vi", "tấn"), ("sw", "tani"), ("de", "tonnen")]),
    u("ton, unstated", Kilogram, Between("907.18474", "1016.0469088"), "short ton 907.18474 kg, long ton 1016.0469088 kg by definition", &[("en", "ton|tons")]),
    u("short ton", Kilogram, Times("907.18474"), DEFINED, &[("en", "short ton|short tons|us ton|us tons|stn")]),
    u("long ton", Kilogram, Times("1016.0469088"), DEFINED, &[("en", "long ton|long tons|imperial ton|imperial tons|ltn")]),
    u("gram", Kilogram, Over("1000"), WCMC, &[("", "g|gr|grs|gm|gms|grm|gms.|克|กรัม|グラム|г|ग्राम"), ("en", "gram|grams|gramme|grammes"), ("es", "gramo|gramos"), ("pt", "grama|gramas"), ("vi", "gam|gờ ram"), ("sw", "gramu")]),
    u("milligram", Kilogram, Over("1000000"), WCMC, &[("", "mg|mgm|毫克|มิลลิกรัม"), ("en", "milligram|milligrams|milligramme|milligrammes"), ("es", "miligramo|miligramos|miligrama|miligramas")]),
    u("microgram", Kilogram, Over("1000000000"), WCMC, &[("", "µg|μg|mcg|myg"), ("en", "microgram|micrograms|microgramme|microgrammes")]),
    u("quintal", Kilogram, Times("100"), "metric quintal by definition", &[("en", "quintal|quintals"), ("fr", "quintaux"), ("es", "quintales|qq"), ("vi", "tạ"), ("id", "kuintal|kwintal")]),
    u("yến", Kilogram, Times("10"), MEMORY, &[("vi", "yến")]),
    u("lạng", Kilogram, Times("0.1"), MEMORY, &[("vi", "lạng")]),
    u("ons", Kilogram, Times("0.1"), MEMORY, &[("id", "ons")]),
    u("pound", Kilogram, Over("2.205"), WCMC, &[("", "lb|lbs|pnd|#lb|磅|ปอนด์"), ("en", "pound|pounds"), ("fr", "livres|livre"), ("es", "libra|libras")]),
    u("ounce", Kilogram, Over("35.274"), WCMC, &[("", "oz|ozs|oun|盎司"), ("en", "ounce|ounces"), ("fr", "once|onces"), ("es", "onza|onzas"), ("pt", "onça|onças")]),
        u("jin (catty)", Kilogram, ByCountry(&[("CN", "0.5"), ("HK SG MY BN", "0.60478982"), ("TW", "0.6"), ("ID", "0.61761"), ("TH", "0.6"), ("JP", "0.6"), ("KR", "0.6"), ("VN", "0.6")]), MEMORY,
        &[("", "catty|catties|kati|katis|kattis|kin|斤|市斤|台斤|司馬斤|司马斤|ชั่งจีน"), ("en", "jin|jins")]),
    u("liang (tael)", Kilogram, ByCountry(&[("CN", "0.05"), ("HK SG MY BN", "0.037799364"), ("TW TH", "0.0375"), ("VN", "0.0378"), ("ID", "0.0386")]), MEMORY, &[("", "tael|taels|tahil|liang|两|兩|市两|台兩")]),
    u("mace (qian)", Kilogram, ByCountry(&[("CN", "0.005"), ("HK SG MY", "0.0037799364"), ("TW", "0.00375")]), MEMORY, &[("", "mace|qian weight|钱")]),
    u("picul (dan)", Kilogram, ByCountry(&[("CN", "50"), ("HK SG MY BN", "60.478982"), ("TW TH JP", "60"), ("ID", "61.761"), ("PH", "63.25")]), MEMORY, &[("", "picul|piculs|pikul|担|หาบ")]),
    u("viss", Kilogram, Times("1.63293"), MEMORY, &[("", "viss|vis|peittha|ပိဿာ")]),
    u("tical (kyattha)", Kilogram, Times("0.0163293"), MEMORY, &[("", "tical|ticals|kyattha|kyatthar|ကျပ်သား")]),
    u("tola", Kilogram, Times("0.0116638"), MEMORY, &[("", "tola|tolas|tolah|तोला|তোলা")]),
    u("seer", Kilogram, ByCountry(&[("IN BD PK NP", "0.93310"), ("LK", "1.86"), ("AF", "7.066"), ("MM", "0.93310")]), MEMORY, &[("", "seer|seers|सेर|সের")]),
    u("maund", Kilogram, ByCountry(&[("IN BD PK NP", "37.3242"), ("AF", "4.5"), ("IR", "3")]), MEMORY, &[("", "maund|maunds|মণ")]),
    u("dharni", Kilogram, Times("2.3933"), MEMORY, &[("", "dharni|dharnis|धार्नी")]),
    u("frasila", Kilogram, Between("15.9", "17"), MEMORY, &[("", "frasila|frasilas|farasila")]),
    u("momme", Kilogram, Times("0.00375"), MEMORY, &[("", "momme|匁")]),
    u("arroba", Kilogram, ByCountry(&[("BR PT", "15"), ("ES MX CO PE BO VE", "11.5")]), MEMORY, &[("", "arroba|arrobas")]),
    u("carat", Kilogram, Times("0.0002"), DEFINED, &[("en", "carat|carats")]),
    u("litre", Litre, Times("1"), DEFINED, &[("", "l|ltr|ltrs|lt|lts|升|公升|ลิตร|リットル|л"), ("en", "litre|litres|liter|liters"), ("es", "litro|litros"), ("vi", "lít"), ("sw", "lita")]),
    u("millilitre", Litre, Over("1000"), WCMC, &[("", "ml|mls|mlt|cc|毫升|มิลลิลิตร|мл"), ("en", "millilitre|millilitres|milliliter|milliliters"), ("es", "mililitro|mililitros")]),
    u("centilitre", Litre, Over("100"), DEFINED, &[("", "cl"), ("en", "centilitre|centilitres")]),
    u("US gallon", Litre, Times("3.785411784"), "US liquid gallon; an imperial gallon is 4.54609 l", &[("en", "us gallon|us gallons")]),
    u("gallon, unstated", Litre, Between("3.785411784", "4.54609"), "US liquid gallon, imperial gallon by definition", &[("en", "gallon|gallons|gal|gals")]),
    u("metre", Metre, Times("1"), DEFINED, &[("", "m|mtr|mtrs|米|公尺|เมตร|м"), ("en", "metre|metres|meter|meters"), ("fr", "mètre|mètres"), ("es", "metro|metros"), ("vi", "mét")]),
    u("centimetre", Metre, Over("100"), WCMC, &[("", "cm|cms|ctm|厘米|公分|เซนติเมตร|см"), ("en", "centimetre|centimetres|centimeter|centimeters"), ("fr", "centimètre|centimètres"), ("es", "centímetro|centímetros")]),
    u("millimetre", Metre, Over("1000"), DEFINED, &[("", "mm|毫米"), ("en", "millimetre|millimetres|millimeter|millimeters")]),
    u("inch", Metre, Over("39.37"), WCMC, &[("", "inc|英寸"), ("en", "inch|inches"), ("fr", "pouce|pouces"), ("es", "pulgada|pulgadas")]),
    u("foot", Metre, Over("3.281"), WCMC, &[("", "ft|fee|英尺"), ("en", "foot|feet")]),
    u("yard", Metre, Over("1.094"), WCMC, &[("", "yd|yds|yar"), ("en", "yard|yards")]),
    u("square metre", SquareMetre, Times("1"), DEFINED, &[("", "m2|mtk|sqm|sq m|平方米|ตารางเมตร"), ("en", "square metre|square metres|square meter|square meters"), ("fr", "mètre carré|mètres carrés"), ("es", "metro cuadrado|metros cuadrados"), ("pt", "metro quadrado|metros quadrados"), ("vi", "mét vuông")]),
    u("square centimetre", SquareMetre, Over("10000"), WCMC, &[("", "cm2|sqc|c2|sq cm|平方厘米"), ("en", "square centimetre|square centimetres|square centimeter|square centimeters")]),
    u("square decimetre", SquareMetre, Over("100"), WCMC, &[("", "dm2|sqd|sq dm"), ("en", "square decimetre|square decimetres")]),
    u("square foot", SquareMetre, Over("10.764"), WCMC, &[("", "ft2|sqf|sq ft|sqft|平方英尺"), ("en", "square feet|square foot")]),
    u("cubic metre", CubicMetre, Times("1"), DEFINED, &[("", "m3|mtq|cum|cbm|cu m|cu.m|立方米|立方|立米|ลูกบาศก์เมตร|ลบ.ม|м3"), ("en", "cubic metre|cubic metres|cubic meter|cubic meters"), ("fr", "mètre cube|mètres cubes|stère|stères"),
        ("es", "metro cúbico|metros cúbicos"), ("pt", "metro cúbico|metros cúbicos"), ("vi", "mét khối|khối"), ("id", "meter kubik|kubik")]),
    u("cubic centimetre", CubicMetre, Over("1000000"), WCMC, &[("", "cm3|cmq|ccm|c3|立方厘米"), ("en", "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters")]),
    u("cubic decimetre", CubicMetre, Over("1000"), DEFINED, &[("", "dm3")]),
    u("cubic foot", CubicMetre, Over("35.315"), WCMC, &[("", "ft3|cuf|cu ft|cuft|cft|立方英尺"), ("en", "cubic feet|cubic foot")]),
    u("board foot", CubicMetre, Times("0.002359737"), DEFINED, &[("", "bf|fbm"), ("en", "board foot|board feet")]),
    u("pair", Number, Times("2"), WCMC, &[("", "pai|pr|prs|对|對|双|雙|คู่"), ("en", "pair|pairs|brace"), ("fr", "paire|paires"), ("es", "par|pares"), ("vi", "cặp|đôi"), ("id", "pasang|sepasang"), ("sw", "jozi|pea"), ("de", "paar")]),
        u("item", Number, Times("1"), DEFINED, &[("", "no|nos|nar|num|n|skins|skin|pc|pcs|pce|pces|pz|pzs|pza|pzas|ea|ite|item(s)|piece(s)|只|頭|头|隻|根|件|个|個|条|條|片|枚|张|張|尾|匹|颗|顆|粒|块|塊|株|棵|支|羽|头只|副|具|ตัว|ชิ้น|อัน|ท่อน|แผ่น|ใบ|ต้น|ฟอง|หัว|กิ่ง|งา|匹|頭|個|本|枚|マリ|마리|шт|штук"),
        ("en", "number|numbers|piece|pieces|item|items|unit|units|specimen|specimens|individual|individuals|ind|inds|indiv|head|heads|count|animal|animals|live|alive|dead|adult|adults|juvenile|juveniles|subadult|subadults|hatchling|hatchlings|chick|chicks|cub|cubs|pup|pups|calf|calves|kitten|kittens|baby|babies|infant|infants|young|male|males|female|females|carcass|carcasses|carcase|carcases|body|bodies|bird|birds|plant|plants|seedling|seedlings|sapling|saplings|tree|trees|fish|fishes|reptile|reptiles|mammal|mammals|monkeys|snakes|lizards|frogs|insects|butterflies|beetles|spiders|scorpions|con|each one|sheet|sheets|slice|slices|fragment|fragments|chunk|chunks|block|blocks|stick|sticks|strip|strips|product|products|article|articles|object|objects|plank|planks|board|boards|billet|billets|stem|stems|bulb|bulbs|pill|pills|tablet|tablets|capsule|capsules|string|strings|necklaces|bangles|bracelets|rings|chopsticks|statues|figurines|pendants|beads|carvings|shoes|bags made"),
        ("fr", "pièce|pièces|spécimen|spécimens|individu|individus|unité|unités|animal|animaux|tête|têtes|exemplaire|exemplaires|oiseau|oiseaux|morceau|morceaux|bout|bouts|objet|objets|article|articles|peaux|pointe|pointes|pieds|nombre"),
        ("es", "pieza|piezas|ejemplar|ejemplares|individuo|individuos|unidad|unidades|espécimen|especímenes|animales|cabezas|aves|pájaros|objetos|artículos|trozo|trozos|fragmentos|número|cantidad"),
        ("pt", "peça|peças|exemplares|indivíduo|indivíduos|unidade|unidades|espécime|espécimes|animais|cabeças|pássaros|pedaço|pedaços|objetos|artigos|quantidade|número de"),
        ("vi", "con|cái|chiếc|cá thể|cá thể sống|khúc|miếng|mảnh|lóng|thanh|tấm|sản phẩm|mẫu vật|đoạn|cây|quả|viên|bộ|cá thể còn sống"), ("id", "ekor|buah|lembar|batang|butir|potong|keping|biji|helai|unit"), ("sw", "vipande|kipande|wanyama|mnyama|vipande vya|pcs za"), ("de", "stück|stücke|exemplar|exemplare|tier|tiere")]),
];

/// Things that are counted and hold or yield an unknown amount: a count of them is no count of specimens.
/// Code, CITES unit code where there is one, words by language.
#[rustfmt::skip]
pub(crate) const COUNTED: &[(&str, &str, Words)] = &[
    ("sack", "", &[("", "麻袋|กระสอบ"), ("en", "sack|sacks|gunny bag|gunny bags|gunny sack|gunny sacks|jute bag|jute bags"), ("fr", "sac de jute|sacs de jute|sac|sacs"), ("es", "saco|sacos|costal|costales|bulto de fique"), ("pt", "saca|sacas|saco de estopa"), ("vi", "bao|bao tải"), ("id", "karung|goni"), ("sw", "gunia|magunia"), ("de", "säcke|sack voll")]),
    ("bag", "BAG", &[("", "bag|袋|包|ถุง"), ("en", "bags|plastic bag|plastic bags|polybag|polybags|pouch|pouches|sachet|sachets"), ("fr", "sachet|sachets|sac plastique|sacs plastiques"), ("es", "bolsa|bolsas"), ("pt", "sacola|sacolas"), ("vi", "túi|túi ni lông|bịch"), ("id", "kantong|tas plastik"), ("sw", "mfuko|mifuko"), ("de", "beutel|tüte|tüten")]),
    ("box", "BOX", &[("", "box|盒|箱|กล่อง|ลัง|箱子"), ("en", "boxes|chest|chests|cool box|cool boxes|polystyrene box|polystyrene boxes|styrofoam box|styrofoam boxes"), ("fr", "boîte|boîtes"), ("es", "caja|cajas"), ("pt", "caixa|caixas"), ("vi", "hộp|thùng|thùng xốp"), ("id", "kotak|boks"), ("sw", "sanduku|masanduku|boksi"), ("de", "kiste|kisten|schachtel|schachteln")]),
    ("carton", "CAN", &[("", "can|纸箱"), ("en", "carton|cartons|cardboard box|cardboard boxes"), ("fr", "cartons|carton de"), ("es", "cartón de|cartones"), ("id", "kardus|dus")]),
    ("tin", "", &[("en", "tin|tins|cans|jar|jars"), ("fr", "bocal|bocaux|boîte de conserve"), ("es", "lata|latas|frasco|frascos"), ("zh", "罐")]),
    ("case", "CAS", &[("", "cas"), ("en", "case|cases|wooden case|wooden cases")]),
    ("crate", "CRT", &[("", "crt|木箱"), ("en", "crate|crates|wooden crate|wooden crates|cage|cages|basket|baskets|tray|trays"), ("fr", "caisse|caisses|cage de|cages de|panier|paniers"), ("es", "jaula|jaulas|canasta|canastas|guacal|guacales"), ("pt", "gaiola|gaiolas|engradado|engradados"), ("vi", "lồng|rọ|sọt"), ("id", "kandang|keranjang|peti"), ("de", "käfig|käfige")]),
    ("bottle", "BOT", &[("", "bot|瓶|ขวด"), ("en", "bottle|bottles|vial|vials|flagon|flagons"), ("fr", "bouteille|bouteilles|flacon|flacons"), ("es", "botella|botellas"), ("pt", "garrafa|garrafas"), ("vi", "chai|lọ|bình"), ("id", "botol"), ("sw", "chupa"), ("de", "flasche|flaschen")]),
    ("flask", "FLA", &[("", "fla"), ("en", "flask|flasks|culture flask|culture flasks"), ("fr", "fiole|fioles")]),
    ("set", "SET", &[("", "set|套|ชุด"), ("en", "sets|kit|kits"), ("fr", "jeu de|jeux de|lot de"), ("es", "juego de|juegos de"), ("vi", "bộ sản phẩm")]),
    ("shipment", "SHP", &[("", "shp"), ("en", "shipment|shipments|consignment|consignments|seizure|seizures|load|loads"), ("fr", "envoi|envois|cargaison|cargaisons"), ("es", "cargamento|cargamentos|envío|envíos"), ("pt", "carregamento|carregamentos"), ("vi", "lô hàng|lô"), ("id", "pengiriman")]),
    ("container", "", &[("", "teu|feu|hq|hc|gp|集装箱|货柜|貨櫃|ตู้คอนเทนเนอร์|fcl"), ("en", "container|containers|shipping container|shipping containers|20ft container|40ft container|reefer|reefers"), ("fr", "conteneur|conteneurs"), ("es", "contenedor|contenedores"), ("pt", "contêiner|contêineres|contentor|contentores"), ("vi", "công-ten-nơ|container hàng|công ten nơ"), ("id", "kontainer|peti kemas"), ("sw", "kontena|makontena")]),
    ("truckload", "", &[("", "车|卡车"), ("en", "truck|trucks|truckload|truckloads|lorry|lorries|lorry load|lorryload|lorryloads|cartload|cartloads|wagon|wagons|pickup load|boatload|boatloads"), ("fr", "camion|camions|charrette|charrettes"), ("es", "camión|camiones|camionada|camionadas"), ("pt", "caminhão|caminhões|camião|camiões"), ("vi", "xe tải|xe"), ("id", "truk"), ("sw", "lori|malori")]),
    ("parcel", "", &[("", "包裹|พัสดุ"), ("en", "parcel|parcels|packet|packets|packets of|pack|packs|postal parcel|envelope|envelopes|mail item"), ("fr", "colis|paquet|paquets"), ("es", "paquete|paquetes|encomienda|encomiendas"), ("pt", "encomendas|pacote|pacotes|embrulho|embrulhos"), ("vi", "gói|bưu kiện|kiện"), ("id", "paket|bungkus"), ("sw", "kifurushi|vifurushi|pakiti"), ("de", "paket|pakete|päckchen")]),
    ("package", "", &[("", "pkg|pkgs|ctn|ctns|plts"), ("en", "package|packages|pallet|pallets|bale|bales|drum|drums|barrel|barrels|roll|rolls|tub|tubs|bucket|buckets|lot|lots|heap|heaps|pile|piles|stack|stacks|handful|handfuls|suitcase|suitcases|luggage|bag of luggage|rucksack|rucksacks|trunkful"), ("fr", "valise|valises|palette|palettes|fût|fûts|ballot|ballots|tas"), ("es", "maleta|maletas|bulto|bultos|tambor|tambores|pila|pilas"), ("pt", "mala|malas|fardo|fardos|volume|volumes|tambor|tambores"), ("vi", "va li|vali|kiện hàng|đống|xô"), ("id", "koper|drum|tumpuk"), ("sw", "begi|mabegi|sanduku la"), ("de", "koffer|ballen|palette|paletten")]),
    ("bundle", "", &[("", "捆|束|มัด"), ("en", "bundle|bundles|bunch|bunches|sheaf|sheaves"), ("fr", "fagot|fagots|botte|bottes"), ("es", "atado|atados|haz|haces|manojo|manojos"), ("pt", "feixe|feixes|molho|molhos"), ("vi", "bó"), ("id", "ikat")]),
    ("back skin", "BAK", &[("", "bak"), ("en", "back skin|back skins|backskin|backskins")]),
    ("belly skin", "BSK", &[("", "bsk"), ("en", "belly skin|belly skins|bellyskin|bellyskins")]),
    ("hornback skin", "HRN", &[("", "hrn"), ("en", "hornback skin|hornback skins|hornback|hornbacks")]),
    ("side", "SID", &[("", "sid"), ("en", "side of skin|sides of skin|side|sides")]),
    ("wing", "", &[("en", "wing|wings")]),
    ("litter", "", &[("en", "litter|litters|nest|nests|clutch|clutches"), ("fr", "nid|nids|portée|portées")]),
];
