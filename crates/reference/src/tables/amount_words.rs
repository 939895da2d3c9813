//! table: words around a figure: qualifiers, numbers in words, what joins and divides.
//!
//! English, French, Spanish, Portuguese, Vietnamese, Indonesian, Swahili, German, Chinese and Thai, from memory. A word
//! belongs to the first row that has it. Divided by `|`.

use model::QuantityQualifier::{self, About, AtLeast, AtMost};

/// Language, qualifier, words that stand before the figure (most also behind it: `20 kg approx.`).
#[rustfmt::skip]
pub(crate) const QUALIFIERS: &[(&str, QuantityQualifier, &str)] = &[
    ("en", About, "approximately|approx|aprox|appx|apx|about|around|circa|ca|c|estimated at|estimated to be|estimated|estimate|est|an estimated|roughly|in the region of|in the order of|on the order of|some|give or take|or so|more or less|close to|nearing|nigh on|well nigh|in the neighbourhood of|or thereabouts|odd|ish|reportedly|allegedly|possibly|probably|maybe|perhaps"),
    ("en", AtLeast, "at least|more than|no less than|no fewer than|not less than|not fewer than|over|above|minimum|minimum of|a minimum of|min|in excess of|upwards of|upward of|exceeding|greater than|well over|just over|slightly over|a little over|or more|plus|and more|and above|and over|or over|or greater|little more than"),
    ("en", AtMost, "up to|as many as|as much as|no more than|not more than|less than|fewer than|under|below|at most|maximum|maximum of|a maximum of|max|or less|or fewer|or under|and under|not exceeding|just under|slightly under|a little under|little less than"),
    ("en", About, "nearly|almost|just about|virtually|practically|not quite"),
    ("fr", About, "environ|env|près d|à peu près|approximativement|près de|presque|quelque|quelques|autour de|aux alentours de|dans les|estimé à|estimés à|estimée à|estimées à"),
    ("fr", AtLeast, "au moins|plus de|plus d|au minimum|minimum de|supérieur à|pas moins de|minimum|ou plus|et plus"),
    ("fr", AtMost, "jusqu à|jusquà|au plus|moins de|moins d|au maximum|maximum de|pas plus de|ou moins|inférieur à"),
    ("es", About, "aproximadamente|aproximado|unos|unas|alrededor de|cerca de|casi|como|más o menos|en torno a|estimado en|estimados en"),
    ("es", AtLeast, "al menos|más de|mas de|por lo menos|como mínimo|mínimo de|mínimo|no menos de|superior a|o más"),
    ("es", AtMost, "hasta|menos de|como máximo|a lo sumo|máximo de|máximo|no más de|inferior a|o menos"),
    ("pt", About, "cerca de|aproximadamente|quase|uns|umas|em torno de|por volta de|perto de|mais ou menos|à volta de"),
    ("pt", AtLeast, "pelo menos|mais de|no mínimo|acima de|não menos de|ao menos|ou mais|superior a"),
    ("pt", AtMost, "até|menos de|no máximo|abaixo de|não mais de|ou menos"),
    ("vi", About, "khoảng|chừng|ước tính|gần|xấp xỉ|tầm|độ|ước chừng|khoảng chừng|ước khoảng"),
    ("vi", AtLeast, "hơn|trên|ít nhất|tối thiểu|không dưới|không ít hơn|trở lên"),
    ("vi", AtMost, "dưới|chưa đến|chưa tới|tối đa|không quá|lên đến|lên tới|nhiều nhất|trở xuống"),
    ("id", About, "sekitar|kurang lebih|kira kira|kira-kira|hampir|lebih kurang|diperkirakan|sekira"),
    ("id", AtLeast, "lebih dari|minimal|paling sedikit|setidaknya|sedikitnya|tidak kurang dari|di atas|atau lebih"),
    ("id", AtMost, "hingga|maksimal|kurang dari|paling banyak|tidak lebih dari|di bawah"),
    ("sw", About, "takriban|karibu|kama|yapata|kadiri ya"),
    ("sw", AtLeast, "zaidi ya|angalau|si chini ya|isiyopungua"),
    ("sw", AtMost, "chini ya|hadi|si zaidi ya|isiyozidi"),
    ("de", About, "etwa|ungefähr|rund|zirka|circa|fast|knapp|beinahe|an die"),
    ("de", AtLeast, "mindestens|über|mehr als|wenigstens|gut|oder mehr"),
    ("de", AtMost, "bis zu|höchstens|weniger als|unter|maximal|oder weniger"),
    ("zh", About, "约|約|大约|大約|大概|左右|上下|近|将近|將近|接近|差不多|估计|估計|约计|约为|共约|总计约|约莫"),
    ("zh", AtLeast, "超|超过|超過|多于|至少|以上|不少于|不低于|逾|达到|高达|余|餘|多"),
    ("zh", AtMost, "不到|不足|少于|低于|最多|至多|以下|以内|不超过|未满"),
    ("ru", About, "около|примерно|приблизительно|почти"),
    ("ru", AtLeast, "более|свыше|не менее|больше"),
    ("ru", AtMost, "менее|до|не более"),
    ("hi", About, "लगभग|करीब"),
    ("ko", About, "약"),
    ("ar", About, "نحو|حوالي|قرابة"),
    ("ar", AtLeast, "أكثر من"),
    ("th", About, "ประมาณ|ราว|เกือบ|ราวๆ|โดยประมาณ|ใกล้"),
    ("th", AtLeast, "มากกว่า|กว่า|อย่างน้อย|ไม่น้อยกว่า|เกิน|ไม่ต่ำกว่า|ขึ้นไป"),
    ("th", AtMost, "น้อยกว่า|ไม่เกิน|ไม่ถึง|สูงสุด|ต่ำกว่า|มากที่สุด"),
];

/// Numbers in words, by language.
#[rustfmt::skip]
pub(crate) const NUMBERS: &[(&str, &str, &str)] = &[
    ("en", "0", "zero"), ("en", "1", "one|a|an|a single|single|one single"), ("en", "2", "two|both|a couple|a couple of|couple of|couple"), ("en", "3", "three"), ("en", "4", "four"), ("en", "5", "five"), ("en", "6", "six"), ("en", "7", "seven"),
    ("en", "8", "eight"), ("en", "9", "nine"), ("en", "10", "ten"), ("en", "11", "eleven"), ("en", "12", "twelve"), ("en", "13", "thirteen"), ("en", "14", "fourteen"), ("en", "15", "fifteen"), ("en", "16", "sixteen"),
    ("en", "17", "seventeen"), ("en", "18", "eighteen"), ("en", "19", "nineteen"), ("en", "20", "twenty"), ("en", "30", "thirty"), ("en", "40", "forty|fourty"), ("en", "50", "fifty"), ("en", "60", "sixty"), ("en", "70", "seventy"), ("en", "80", "eighty"), ("en", "90", "ninety"),
    ("fr", "1", "un|une"), ("fr", "2", "deux"), ("fr", "3", "trois"), ("fr", "4", "quatre"), ("fr", "5", "cinq"), ("fr", "6", "six"), ("fr", "7", "sept"), ("fr", "8", "huit"), ("fr", "9", "neuf"), ("fr", "10", "dix"), ("fr", "11", "onze"), ("fr", "12", "douze"),
    ("fr", "13", "treize"), ("fr", "14", "quatorze"), ("fr", "15", "quinze"), ("fr", "16", "seize"), ("fr", "20", "vingt"), ("fr", "30", "trente"), ("fr", "40", "quarante"), ("fr", "50", "cinquante"), ("fr", "60", "soixante"), ("fr", "80", "quatre vingt|quatre vingts"),
    ("es", "1", "uno|una|una sola|un solo"), ("es", "2", "dos"), ("es", "3", "tres"), ("es", "4", "cuatro"), ("es", "5", "cinco"), ("es", "6", "seis"), ("es", "7", "siete"), ("es", "8", "ocho"), ("es", "9", "nueve"), ("es", "10", "diez"), ("es", "11", "once"), ("es", "12", "doce"),
    ("es", "13", "trece"), ("es", "14", "catorce"), ("es", "15", "quince"), ("es", "16", "dieciséis"), ("es", "17", "diecisiete"), ("es", "18", "dieciocho"), ("es", "19", "diecinueve"), ("es", "20", "veinte"), ("es", "21", "veintiuno|veintiún|veintiuna"), ("es", "22", "veintidós"), ("es", "23", "veintitrés"),
    ("es", "24", "veinticuatro"), ("es", "25", "veinticinco"), ("es", "26", "veintiséis"), ("es", "27", "veintisiete"), ("es", "28", "veintiocho"), ("es", "29", "veintinueve"), ("es", "30", "treinta"), ("es", "40", "cuarenta"), ("es", "50", "cincuenta"), ("es", "60", "sesenta"), ("es", "70", "setenta"), ("es", "80", "ochenta"), ("es", "90", "noventa"),
    ("es", "100", "ciento"), ("es", "200", "doscientos|doscientas"), ("es", "300", "trescientos|trescientas"), ("es", "400", "cuatrocientos|cuatrocientas"), ("es", "500", "quinientos|quinientas"), ("es", "600", "seiscientos|seiscientas"), ("es", "700", "setecientos|setecientas"), ("es", "800", "ochocientos|ochocientas"), ("es", "900", "novecientos|novecientas"),
    ("pt", "1", "um|uma"), ("pt", "2", "dois|duas"), ("pt", "3", "três"), ("pt", "4", "quatro"), ("pt", "6", "seis"), ("pt", "7", "sete"), ("pt", "8", "oito"), ("pt", "9", "nove"), ("pt", "10", "dez"), ("pt", "11", "onze"), ("pt", "12", "doze"), ("pt", "13", "treze"), ("pt", "14", "quatorze|catorze"),
    ("pt", "15", "quinze"), ("pt", "16", "dezesseis|dezasseis"), ("pt", "17", "dezessete|dezassete"), ("pt", "18", "dezoito"), ("pt", "19", "dezenove|dezanove"), ("pt", "20", "vinte"), ("pt", "30", "trinta"), ("pt", "40", "quarenta"), ("pt", "50", "cinquenta"), ("pt", "60", "sessenta"), ("pt", "70", "setenta"), ("pt", "80", "oitenta"), ("pt", "90", "noventa"),
    ("pt", "200", "duzentos|duzentas"), ("pt", "300", "trezentos|trezentas"), ("pt", "400", "quatrocentos|quatrocentas"), ("pt", "500", "quinhentos|quinhentas"), ("pt", "600", "seiscentos|seiscentas"), ("pt", "700", "setecentos|setecentas"), ("pt", "800", "oitocentos|oitocentas"), ("pt", "900", "novecentos|novecentas"), ("pt", "100", "cento"),
    ("vi", "1", "một|mốt"), ("vi", "2", "hai"), ("vi", "3", "ba"), ("vi", "4", "bốn|tư"), ("vi", "5", "năm|lăm"), ("vi", "6", "sáu"), ("vi", "7", "bảy|bẩy"), ("vi", "8", "tám"), ("vi", "9", "chín"), ("vi", "10", "mười"),
    ("id", "1", "satu|sebuah|seekor"), ("id", "2", "dua"), ("id", "3", "tiga"), ("id", "4", "empat"), ("id", "5", "lima"), ("id", "6", "enam"), ("id", "7", "tujuh"), ("id", "8", "delapan"), ("id", "9", "sembilan"), ("id", "10", "sepuluh"), ("id", "11", "sebelas"), ("id", "100", "seratus"), ("id", "1000", "seribu"),
    ("sw", "1", "moja"), ("sw", "2", "mbili|wawili|viwili|mawili"), ("sw", "3", "tatu|watatu|vitatu|matatu"), ("sw", "4", "nne|wanne|vinne|manne"), ("sw", "5", "tano|watano|vitano|matano"), ("sw", "6", "sita"), ("sw", "7", "saba"), ("sw", "8", "nane|wanane|vinane"), ("sw", "9", "tisa"), ("sw", "10", "kumi"), ("sw", "20", "ishirini"), ("sw", "30", "thelathini"), ("sw", "40", "arobaini"), ("sw", "50", "hamsini"), ("sw", "60", "sitini"), ("sw", "70", "sabini"), ("sw", "80", "themanini"), ("sw", "90", "tisini"),
    ("de", "1", "ein|eine|einen|einer|eins"), ("de", "2", "zwei"), ("de", "3", "drei"), ("de", "4", "vier"), ("de", "5", "fünf"), ("de", "6", "sechs"), ("de", "7", "sieben"), ("de", "8", "acht"), ("de", "9", "neun"), ("de", "10", "zehn"), ("de", "11", "elf"), ("de", "12", "zwölf"), ("de", "20", "zwanzig"),
    ("zh", "0", "零|〇"), ("zh", "1", "一|壹"), ("zh", "2", "二|两|兩|贰"), ("zh", "3", "三|叁"), ("zh", "4", "四|肆"), ("zh", "5", "五|伍"), ("zh", "6", "六|陆"), ("zh", "7", "七|柒"), ("zh", "8", "八|捌"), ("zh", "9", "九|玖"),
    ("th", "1", "หนึ่ง|เอ็ด"), ("th", "2", "สอง|ยี่"), ("th", "3", "สาม"), ("th", "4", "สี่"), ("th", "5", "ห้า"), ("th", "6", "หก"), ("th", "7", "เจ็ด"), ("th", "8", "แปด"), ("th", "9", "เก้า"),
];

/// Words that multiply the number before them; alone they stand for one of them.
#[rustfmt::skip]
pub(crate) const TIMES: &[(&str, &str, &str)] = &[
    ("en", "12", "dozen|doz|dz"), ("en", "20", "score"), ("en", "100", "hundred"), ("en", "144", "gross"), ("en", "1000", "thousand|k"), ("en", "1000000", "million|mn|mio"), ("en", "100000", "lakh|lac|lakhs|lacs"), ("en", "10000000", "crore|crores"),
    ("fr", "12", "douzaine|douzaines"), ("fr", "100", "cent|cents"), ("fr", "1000", "mille"), ("fr", "1000", "millier|milliers"), ("fr", "1000000", "millions"),
    ("es", "12", "docena|docenas"), ("es", "100", "cien"), ("es", "1000", "mil"), ("es", "1000", "millar|millares"), ("es", "1000000", "millón|millones"),
    ("pt", "12", "dúzia|dúzias|duzia|duzias"), ("pt", "100", "cem"), ("pt", "1000", "milhar|milhares"), ("pt", "1000000", "milhão|milhões"),
    ("vi", "10", "chục|mươi"), ("vi", "12", "tá"), ("vi", "100", "trăm"), ("vi", "1000", "nghìn|ngàn"), ("vi", "10000", "vạn"), ("vi", "1000000", "triệu"),
    ("id", "10", "puluh"), ("id", "12", "lusin|selusin"), ("id", "20", "kodi"), ("id", "100", "ratus"), ("id", "1000", "ribu"), ("id", "1000000", "juta"),
    ("sw", "12", "dazeni"), ("sw", "100", "mia"), ("sw", "1000", "elfu"), ("sw", "100000", "laki"), ("sw", "1000000", "milioni"),
    ("de", "12", "dutzend"), ("de", "100", "hundert"), ("de", "1000", "tausend"),
    ("zh", "10", "十|拾"), ("zh", "100", "百|佰"), ("zh", "1000", "千|仟"), ("zh", "10000", "万|萬"), ("zh", "100000000", "亿"), ("zh", "12", "打"),
    ("th", "10", "สิบ"), ("th", "12", "โหล"), ("th", "100", "ร้อย"), ("th", "1000", "พัน"), ("th", "10000", "หมื่น"), ("th", "100000", "แสน"), ("th", "1000000", "ล้าน"),
];

/// Collective numbers that mean `about`: `une vingtaine`.
#[rustfmt::skip]
pub(crate) const ABOUT_NUMBERS: &[(&str, &str, &str)] = &[
    ("fr", "10", "dizaine"), ("fr", "15", "quinzaine"), ("fr", "20", "vingtaine"), ("fr", "30", "trentaine"), ("fr", "40", "quarantaine"), ("fr", "50", "cinquantaine"), ("fr", "60", "soixantaine"), ("fr", "100", "centaine"),
    ("es", "10", "decena"), ("es", "20", "veintena"), ("es", "30", "treintena"), ("es", "100", "centenar|centena"), ("pt", "10", "dezena"), ("pt", "100", "centena de"),
];

/// Many of a number, without saying how many: at least two of them.
#[rustfmt::skip]
pub(crate) const SEVERAL_OF: &[(&str, &str, &str)] = &[
    ("en", "12", "dozens|dozens of|several dozen|a few dozen"), ("en", "100", "hundreds|hundreds of|several hundred|a few hundred"), ("en", "1000", "thousands|thousands of|several thousand|a few thousand"),
    ("fr", "10", "dizaines|plusieurs dizaines"), ("fr", "100", "centaines|plusieurs centaines"), ("fr", "1000", "des milliers|plusieurs milliers"), ("fr", "12", "plusieurs douzaines"),
    ("es", "10", "decenas"), ("es", "100", "centenares|cientos|varios cientos"), ("es", "1000", "miles|miles de|varios miles"), ("pt", "10", "dezenas"), ("pt", "100", "centenas"), ("pt", "1000", "vários milhares"),
    ("vi", "10", "hàng chục"), ("vi", "100", "hàng trăm"), ("vi", "1000", "hàng nghìn|hàng ngàn"), ("id", "10", "puluhan"), ("id", "100", "ratusan"), ("id", "1000", "ribuan"), ("sw", "100", "mamia"), ("sw", "1000", "maelfu"),
    ("zh", "10", "数十|數十|几十|幾十"), ("zh", "100", "数百|數百|几百|上百|幾百"), ("zh", "1000", "数千|數千|几千|上千"), ("zh", "10000", "数万|數萬|上万"), ("th", "10", "หลายสิบ"), ("th", "100", "หลายร้อย"), ("th", "1000", "หลายพัน"), ("de", "100", "hunderte"), ("de", "1000", "tausende"),
];

/// A half before a unit or a number of units.
pub(crate) const HALF: &[(&str, &str)] = &[
    ("en", "half a|half an|half|one half|a half"),
    ("fr", "demi|demie|une demi|un demi|une demie|la moitié d une"),
    ("es", "media|medio"),
    ("pt", "meia|meio"),
    ("vi", "nửa|một nửa"),
    ("id", "setengah|separuh"),
    ("sw", "nusu"),
    ("de", "halbe|halber|halbes|eine halbe|ein halbes|einen halben"),
    ("zh", "半"),
    ("th", "ครึ่ง"),
];

/// A half more of what was counted: `two and a half`, `deux tonnes et demie`.
pub(crate) const AND_HALF: &[(&str, &str)] = &[
    ("en", "and a half|and one half|and half"),
    ("fr", "et demi|et demie"),
    ("es", "y media|y medio"),
    ("pt", "e meia|e meio"),
    ("vi", "rưỡi|rưởi"),
    ("id", "setengah"),
    ("sw", "na nusu"),
    ("de", "einhalb|eineinhalb"),
];

/// A quarter.
pub(crate) const QUARTERS: &[(&str, &str, &str)] = &[
    ("en", "0.25", "a quarter|quarter|a quarter of a|quarter of a|a quarter of|one quarter"),
    ("en", "0.75", "three quarters|three quarters of a|three quarters of"),
    ("fr", "0.25", "un quart|quart"),
    ("es", "0.25", "un cuarto|cuarto"),
    ("pt", "0.25", "um quarto"),
];

/// What stands between the two ends of a range.
pub(crate) const TO: &[(&str, &str)] = &[
    ("en", "to|till|until|or|through"),
    ("fr", "à|ou|jusqu à"),
    ("es", "a|o|hasta"),
    ("pt", "ou|até"),
    ("vi", "đến|tới|hoặc"),
    ("id", "sampai|hingga|atau|s/d|sd"),
    ("sw", "hadi|au"),
    ("de", "bis|oder"),
    ("zh", "至|到|或"),
    ("th", "ถึง|หรือ"),
];

/// What stands before a range.
pub(crate) const BETWEEN: &[(&str, &str)] = &[
    ("en", "between|anywhere between|from|ranging from|anywhere from"),
    ("fr", "entre|de"),
    ("es", "entre"),
    ("vi", "từ"),
    ("id", "antara|dari"),
    ("sw", "kati ya"),
    ("de", "zwischen|von"),
    ("zh", "在|从"),
    ("th", "ระหว่าง"),
];

/// `and`, inside a number in words, a range or a sum.
pub(crate) const AND: &[(&str, &str)] = &[
    ("en", "and|&"),
    ("fr", "et"),
    ("es", "y"),
    ("pt", "e"),
    ("vi", "và"),
    ("id", "dan"),
    ("sw", "na"),
    ("de", "und"),
    ("zh", "和|又|及"),
    ("th", "และ"),
];

/// The figure is that of one, not of all.
pub(crate) const EACH: &[(&str, &str)] = &[
    ("en", "each|apiece|per|every|respectively"),
    ("fr", "chacun|chacune|chaque|par|pièce chacune"),
    ("es", "cada|cada uno|cada una|por"),
    ("pt", "cada um"),
    ("vi", "mỗi|một con nặng|mỗi con"),
    ("id", "masing masing|per ekor|masing-masing|setiap"),
    ("sw", "kila"),
    ("de", "je|pro|jeweils"),
    ("zh", "每|每个|每只|每根|各"),
    ("th", "ละ|ตัวละ|ชิ้นละ|ต่อ"),
];

/// Words that say that there was an amount, not how much.
pub(crate) const VAGUE: &[(&str, &str)] = &[
    (
        "en",
        "several|many|few|a few|numerous|a number of|number unknown|various|multiple|unspecified|unknown|lots|a lot of|an unknown number of|quantity unknown|a quantity of|a large quantity|large quantities|large number|a large number of|a small number|plenty|countless|assorted|uncounted",
    ),
    (
        "fr",
        "plusieurs|nombreux|nombreuses|divers|diverses|une quantité inconnue|quantité inconnue|indéterminé|indéterminée",
    ),
    (
        "es",
        "varios|varias|muchos|muchas|numerosos|numerosas|algunos|algunas|diversos|cantidad desconocida|pocos|pocas",
    ),
    ("pt", "vários|várias|muitos|muitas|alguns|algumas|diversas|quantidade desconhecida|poucos"),
    ("vi", "nhiều|một số|vài|không rõ|không xác định"),
    ("id", "beberapa|banyak|sejumlah|tidak diketahui"),
    ("sw", "kadhaa|mengi|wengi|nyingi|baadhi ya"),
    ("de", "mehrere|viele|einige|diverse|unbekannt"),
    ("zh", "若干|许多|多个|一批|大量|大批|数量不详|不详|未知|不明"),
    ("th", "หลาย|จำนวนหนึ่ง|จำนวนมาก|ไม่ทราบ|ไม่ทราบจำนวน|บางส่วน"),
];

/// Words that stand around a figure and change nothing.
#[rustfmt::skip]
pub(crate) const SILENT: &[(&str, &str)] = &[
    ("en", "of|the|total|in total|totalling|totaling|total of|a total of|altogether|combined|in all|weighing|weighs|weighed|weight|weight of|total weight|net|gross|net weight|gross weight|with a weight of|with a total weight of|quantity|qty|amount|only|exactly|precisely|equivalent|equal to|worth of|consisting of|comprising|containing|contains|with|large|small|big|whole|raw|fresh|dried|frozen|smoked|illegal|seized|confiscated|recovered|further|another|other|different|additional|full|empty|suspected|assorted"),
    ("fr", "d|du|des|l|la|le|les|au total|total de|soit|poids|pesant|pesant environ|poids total|un total de|quantité|au poids de"),
    ("es", "de|del|los|las|en total|un total de|peso|peso total|con un peso de|el"),
    ("pt", "do|da|dos|das|no total|um total de|pesando"),
    ("vi", "tổng|tổng cộng|trọng lượng|nặng|tổng trọng lượng|cân nặng|được|số lượng|gồm|đã|thu giữ"),
    ("id", "seberat|sebanyak|total berat|berat|jumlah|dengan|sebesar"),
    ("sw", "ya|za|wa|vya|la|yenye|uzito|uzito wa|jumla ya|jumla"),
    ("de", "der|die|das|insgesamt|gesamt|gewicht"),
    ("zh", "共|总|总计|合计|共计|重|净重|毛重|总重|重量|重达|达|的|数量|计|为|查获"),
    ("th", "น้ำหนัก|รวม|จำนวน|ทั้งหมด|น้ำหนักรวม|ของ|หนัก|เป็น|อีก|ของกลาง"),
];
