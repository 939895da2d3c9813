//! Words in a place cell that are no part of a name: what kind of place it is (`airport`, `tỉnh`, `口岸`), how near it
//! is (`near`, `outskirts of`), and that there is none (`various`).

use crate::fold::runs_together;
use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

/// What the words beside a name call the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// An airport.
    Airport,
    /// A seaport or river port.
    Port,
    /// A border post or gate.
    Border,
    /// A province, state or region.
    Province,
    /// A district, county or regency.
    District,
    /// A city, town or village.
    Town,
    /// Nothing: `of`, `the`.
    Nothing,
}

/// Folded words of many languages. From memory.
#[rustfmt::skip]
const KIND_WORDS: &[(Told, &[&str])] = &[
    (Told::Airport, &["airport", "airports", "aerodrome", "aeroport", "aeropuerto", "aeroporto", "flughafen", "luchthaven", "lotnisko", "bandara", "havalimani", "аэропорт", "аеропорт", "مطار", "airfield", "airstrip", "apt"]),
    (Told::Port, &["port", "seaport", "harbour", "harbor", "pelabuhan", "puerto", "porto", "hafen", "порт", "ميناء", "wharf", "terminal", "icd", "docks"]),
    (Told::Border, &["border", "gate", "crossing", "checkpoint", "frontier", "frontera", "frontiere", "osbp", "pass", "post", "posto", "puesto", "poste"]),
    (Told::Province, &["province", "provincia", "provincie", "provinsi", "prov", "state", "region", "prefecture", "governorate", "oblast", "krai", "kray", "sheng", "область", "край", "провинция", "autonomous", "division", "estado", "etat", "negeri", "mkoa", "wilaya", "changwat"]),
    (Told::District, &["district", "county", "regency", "department", "departement", "departamento", "subdistrict", "kabupaten", "kecamatan", "amphoe", "tehsil", "taluk", "taluka", "mandal", "upazila", "arrondissement", "район", "xian", "qu", "daerah", "kab", "dist", "wilayah", "subcounty", "wereda", "woreda"]),
    (Told::Town, &["city", "town", "township", "village", "municipality", "municipalite", "municipio", "kota", "ville", "ciudad", "cidade", "stadt", "город", "shi", "kampung", "kampong", "desa", "ban", "suburb", "ward", "barangay", "commune"]),
    (Told::Nothing, &["international", "intl", "internacional", "internationale", "internasional", "internazionale", "domestic", "customs", "area", "environs", "sub", "of", "in", "at", "the", "sar", "island", "cargo", "main", "de", "la", "el", "du", "des", "do", "da", "del", "le", "les", "di"]),
];

/// Words before a name, of two words or in languages that put them there. Folded. From memory.
#[rustfmt::skip]
const BEFORE: &[(Told, &[&str])] = &[
    (Told::Airport, &["san bay quoc te", "san bay", "cang hang khong", "aeroport international", "สนามบิน", "ท่าอากาศยาน"]),
    (Told::Port, &["cang bien", "cang", "port autonome de", "port autonome", "ท่าเรือ"]),
    (Told::Border, &["cua khau quoc te", "cua khau", "ด่าน"]),
    (Told::Province, &["tinh", "จังหวัด"]),
    (Told::District, &["huyen", "quan", "อำเภอ", "เขต"]),
    (Told::Town, &["thi tran", "thi xa", "thanh pho", "tp", "xa", "phuong", "เมือง", "ตำบล"]),
];

/// Endings in scripts without spaces. From memory.
#[rustfmt::skip]
const ENDINGS: &[(Told, &[&str])] = &[
    (Told::Airport, &["国际机场", "國際機場", "机场", "機場", "空港", "공항"]),
    (Told::Port, &["港口", "码头", "碼頭", "항"]),
    (Told::Border, &["口岸", "海关", "海關", "关口", "边境"]),
    (Told::Province, &["壮族自治区", "维吾尔自治区", "回族自治区", "自治区", "省", "州", "県"]),
    (Told::District, &["区", "區", "县", "縣"]),
    (Told::Town, &["市", "镇", "鎮", "村", "시"]),
];

/// What is said before a name of how near it is. Folded. From memory.
const NEAR: &[&str] = &[
    "near to",
    "near",
    "nearby",
    "close to",
    "outside of",
    "outside",
    "just outside",
    "vicinity of",
    "in the vicinity of",
    "outskirts of",
    "on the outskirts of",
    "around",
    "off the coast of",
    "off",
    "coast of",
    "en route to",
    "en route from",
    "on the way to",
    "bound for",
    "cerca de",
    "pres de",
    "proche de",
    "perto de",
    "nahe",
    "gan",
    "dekat",
    "arriving from",
    "departing from",
    "waters off",
    "coastal waters of",
    "territorial waters of",
    "surroundings of",
];

/// The name without what is said of how near it is, and whether something was; on folded text.
pub(crate) fn without_near(folded: &str) -> (&str, bool) {
    // Most names begin with no letter of such words: the letter is looked at before the word is compared.
    let first = folded.bytes().next();
    for words in NEAR.iter().filter(|words| words.bytes().next() == first) {
        if let Some(rest) = folded.strip_prefix(words).and_then(|rest| rest.strip_prefix(' ')) {
            return (rest, true);
        }
    }
    // `12 km north of Voi`, `5 km from Garissa`.
    let starts_with_figure = folded.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if starts_with_figure && (folded.contains("km") || folded.contains("mile") || folded.contains("kilomet"))
    {
        for word in [" of ", " from "] {
            if let Some((_, rest)) = folded.split_once(word) {
                return (rest, true);
            }
        }
    }
    match folded.strip_suffix("附近") {
        Some(rest) if !rest.is_empty() => (rest, true),
        _ => (folded, false),
    }
}

/// The name without kind words and what they told; the whole name where nothing else is left.
pub(crate) fn without_kind_words(folded: &str) -> (String, Option<Told>) {
    let (folded, before) = match prefixed(folded) {
        Some((rest, told)) => (rest, Some(told)),
        None => (folded, None),
    };
    if folded.chars().next_back().is_some_and(runs_together) {
        for (told, endings) in ENDINGS {
            for ending in *endings {
                if let Some(rest) = folded.strip_suffix(ending).filter(|rest| rest.chars().count() >= 2) {
                    return (rest.to_owned(), Some(*told));
                }
            }
        }
        return (folded.to_owned(), before);
    }
    let mut kept = String::with_capacity(folded.len());
    let mut said: Option<Told> = before;
    for word in folded.split(' ') {
        match WORDS.get(word) {
            Some(told) => said = stronger(said, *told),
            None => {
                if !kept.is_empty() {
                    kept.push(' ');
                }
                kept.push_str(word);
            }
        }
    }
    if kept.is_empty() { (folded.to_owned(), said) } else { (kept, said) }
}

/// The key that towns are indexed by beside their folded name.
pub(crate) fn town_key(folded: &str) -> String {
    without_kind_words(folded).0
}

/// `Mombasa port city`: the word that is rarer in names of towns wins.
fn stronger(said: Option<Told>, new: Told) -> Option<Told> {
    match (said, new) {
        (said, Told::Nothing) => said,
        (Some(said), Told::Town | Told::Province | Told::District) if said != Told::Nothing => Some(said),
        (Some(Told::Airport), _) => Some(Told::Airport),
        _ => Some(new),
    }
}

fn prefixed(folded: &str) -> Option<(&str, Told)> {
    let first = folded.bytes().next();
    BEFORE.iter().find_map(|(told, words)| {
        words.iter().filter(|word| word.bytes().next() == first).find_map(|word| {
            let rest = folded.strip_prefix(word)?;
            let rest = if word.is_ascii() { rest.strip_prefix(' ')? } else { rest.trim_start() };
            (!rest.is_empty()).then_some((rest, *told))
        })
    })
}

static WORDS: LazyLock<HashMap<&'static str, Told>> =
    LazyLock::new(|| KIND_WORDS.iter().flat_map(|(told, words)| words.iter().map(|w| (*w, *told))).collect());

/// Whether the words say that there is no locality to know.
#[rustfmt::skip]
pub(crate) fn is_silent(folded: &str) -> bool {
    matches!(
        folded,
        "" | "various" | "unknown" | "n a" | "na" | "n a country level" | "country level" | "online"
            | "other" | "not stated" | "not specified" | "environs" | "unspecified" | "multiple"
            | "northern localities" | "tar" | "internet" | "inconnu" | "desconocido" | "desconhecido"
            | "khong ro" | "不详" | "未知" | "не известно" | "неизвестно" | "غير معروف" | "undisclosed"
            | "not known" | "not reported" | "unreported" | "unknown location" | "various locations"
            | "several" | "none"
    )
}
