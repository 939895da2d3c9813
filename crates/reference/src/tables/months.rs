//! table: words of dates: months, and what stands beside day, month and year.
//!
//! English, French, Spanish, Portuguese, German, Italian, Dutch, Indonesian and Malay, Swahili, Vietnamese, Thai and Russian
//! names and abbreviations (CLDR usage, from memory). Divided by `|`.

#[rustfmt::skip]
const MONTHS: &[(i8, &str)] = &[
    (1, "jan|january|janvier|janv|enero|ene|janeiro|januar|januari|jänner|gennaio|gen|januar|tháng giêng|tháng một|มกราคม|ม.ค|มค|января|январь|янв"),
    (2, "feb|febr|february|février|fevrier|févr|fév|febrero|fevereiro|fev|februar|februari|febbraio|tháng hai|กุมภาพันธ์|ก.พ|กพ|февраля|февраль|фев"),
    (3, "mar|march|mars|marzo|março|marco|märz|maret|mrz|mac|machi|maart|mrt|tháng ba|มีนาคม|มี.ค|มีค|марта|март"),
    (4, "apr|april|avril|avr|abril|abr|aprile|aprili|tháng tư|tháng bốn|เมษายน|เม.ย|เมย|апреля|апрель|апр"),
    (5, "may|mai|mayo|maio|mei|maggio|mag|tháng năm|พฤษภาคม|พ.ค|พค|мая|май"),
    (6, "jun|june|juin|junio|junho|juni|giugno|giu|tháng sáu|มิถุนายน|มิ.ย|มิย|июня|июнь"),
    (7, "jul|july|juillet|juil|julio|julho|juli|julai|luglio|lug|tháng bảy|กรกฎาคม|ก.ค|กค|июля|июль"),
    (8, "aug|august|août|aout|agosto|ago|agustus|ogos|agosti|augustus|agt|tháng tám|สิงหาคม|ส.ค|สค|августа|август|авг"),
    (9, "sep|sept|september|septembre|septiembre|setiembre|setembro|set|septemba|settembre|tháng chín|กันยายน|ก.ย|กย|сентября|сентябрь|сен"),
    (10, "oct|october|octobre|octubre|outubro|out|oktober|okt|oktoba|ottobre|ott|tháng mười|ตุลาคม|ต.ค|ตค|октября|октябрь|окт"),
    (11, "nov|november|novembre|noviembre|novembro|novemba|nop|tháng mười một|พฤศจิกายน|พ.ย|พย|ноября|ноябрь|ноя"),
    (12, "dec|december|décembre|decembre|déc|diciembre|dic|dezembro|dez|dezember|desember|des|desemba|disember|dis|dicembre|tháng mười hai|tháng chạp|ธันวาคม|ธ.ค|ธค|декабря|декабрь|дек"),
];

/// The number of a month given in lower case.
pub(crate) fn month_number(lower: &str) -> Option<i8> {
    let named = |names: &str| names.split('|').any(|name| name == lower);
    MONTHS.iter().find(|(_, names)| named(names)).map(|(month, _)| *month)
}

/// The longest month name in Thai that a text begins with: month and length in bytes.
pub(crate) fn thai_month(text: &str) -> Option<(i8, usize)> {
    let thai = |name: &&str| name.starts_with(|c: char| ('\u{e00}'..='\u{e7f}').contains(&c));
    MONTHS
        .iter()
        .flat_map(|(month, names)| names.split('|').filter(thai).map(move |name| (*month, name)))
        .filter(|(_, name)| text.starts_with(name))
        .map(|(month, name)| (month, name.len()))
        .max_by_key(|(_, len)| *len)
}

/// Words that say nothing about the day.
pub(crate) const SILENT: &str = "of|the|on|in|at|st|nd|rd|th|de|del|du|le|les|la|el|do|da|er|ère|º|ª|ème|den|der|dated|date|the day|day\
    |mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday\
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo\
    |segunda|terça|quarta|quinta|sexta|feira|senin|selasa|rabu|kamis|jumat|sabtu|minggu|jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili\
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|thứ|chủ nhật\
    |from|between|entre|split|ytd|fy|fiscal|exact|during|durante|year|month|tahun|bulan|tanggal|tgl|mwaka|mwezi|tarehe|año|ano|année|an|mois|mes|mês|jahr\
    |am|pm|utc|gmt|t|z|h|uhr|seized|reported|report|ngày|năm|वर्ष|년|월|일|г|года|год|le jour";

/// Words by which a date is not exact: the day, then, is not known.
pub(crate) const ABOUT: &str = "circa|ca|c|about|approx|approximately|around|roughly|probably|possibly|estimated|est|environ|vers|hacia|aproximadamente|alrededor|cerca|por volta|khoảng|sekitar|etwa|takriban|~|约|大约|左右|ประมาณ";

/// Words for a part of a month or year that no calendar fixes.
pub(crate) const LOOSE: &str = "early|mid|middle|late|beginning|start|end|begin|mid late|début|debut|mi|fin|courant|principios|mediados|finales|fines|inicio|inicios|início|meados|final|fim|đầu|giữa|cuối|awal|pertengahan|akhir|mwanzoni|katikati|mwishoni|anfang|mitte|ende\
    |spring|summer|autumn|fall|winter|season|printemps|été|automne|hiver|primavera|verano|otoño|invierno|verão|outono|inverno|dry season|rainy season\
    |week|weeks|last|初|底|末|中|春|夏|秋|冬|季|天|春季|夏季|秋季|冬季|ต้น|กลาง|ปลาย";

/// Words that set one end of a time only.
pub(crate) const ONE_END: &str = "before|after|since|until|till|prior|onwards|onward|later|earlier|by|avant|après|depuis|antes|después|desde|depois|trước|sau|sebelum|sesudah|setelah|sejak|kabla|baada|vor|nach|seit|以前|以后|之前|之后|以来|ก่อน|หลัง|ตั้งแต่";

/// Words that join the two ends of a range.
pub(crate) const JOINING: &str = "to|or|ou|oder|atau|hoặc|until|till|and|through|thru|à|au|a|al|bis|und|et|y|e|ate|até|đến|tới|sampai|hingga|hadi|dan|và|na|至|到|ถึง|по";

/// Whether a list of words divided by `|` holds one.
pub(crate) fn holds(words: &str, word: &str) -> bool {
    words.split('|').any(|w| w == word)
}
